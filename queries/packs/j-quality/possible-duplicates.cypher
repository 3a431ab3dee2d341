/*
id: possible-duplicates
version: '1.0'
answers: [Q38]
category: J
maturity: counts
needs: [cases]
title: {zh: 可能重复的案件, en: Possible duplicates}
question:
  zh: 哪些不同报告中的案件地区、单位、行为时间相同，可能是同一案件？
  en: Which cases of different reports share region, unit and time of acts, and may be one case?
why:
  zh: 同一案件反复通报，不去重就会虚增。
  en: A case that is published again and again counts many times unless it is merged.
leads_to:
  zh: 由人核对后合并（incision decide merge）。
  en: A merge decision after a person has looked (incision decide merge).
assumptions:
  zh: 三项都须相同；金额与决定日期相同是进一步的佐证。
  en: All three must agree; equal amounts and equal dates of decision make it more likely.
exclusions:
  zh: 已合并的案件、同一报告内的案件不列。
  en: Cases that are merged already, and cases of one report, are not listed.
read:
  zh: '一行是两件可能相同的案件；由人看过两边原文再合并。'
  en: 'One row is two cases that may be one. A person reads both sides before merging.'
misleads:
  zh: 同单位同时期可以有两起不同的案件；系统不会自动合并。
  en: One unit can have two cases at one time; nothing is merged by itself.
parameters: []
columns:
  - use: case
  - {name: other, type: node, label: Case, zh: 另一案件, en: Other case}
  - {name: units, type: nodes, label: Unit, zh: 共同单位, en: Shared units}
  - {name: acts, type: date, zh: 行为开始, en: Acts began}
  - {name: same_amount, type: boolean, zh: 金额相同, en: Same amount}
  - {name: same_decision, type: boolean, zh: 决定日期相同, en: Same date of decision}
  - use: passages
network: {source: case, target: other}
denominator_of: {zh: 案件总数, en: All cases}
denominator: |
  MATCH (c:Case) RETURN count(c) AS n LIMIT 1
*/
MATCH (a:Case)-[r1:AT]->(u:Unit)<-[r2:AT]-(b:Case)
WHERE a.id < b.id
  AND a.document <> b.document
  AND coalesce(a.cluster, a.id) <> coalesce(b.cluster, b.id)
  AND a.act_start = b.act_start AND a.act_end = b.act_end
  AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN']
  AND EXISTS { MATCH (a)-[:OCCURRED_IN]->(:Region)<-[:OCCURRED_IN]-(b) }
WITH a, b, r1, r2, u
ORDER BY u.id
RETURN a.id AS case, b.id AS other, collect(DISTINCT u.id) AS units, a.act_start AS acts,
       coalesce(a.amount = b.amount AND a.currency = b.currency, false) AS same_amount,
       coalesce(a.decided = b.decided, false) AS same_decision,
       collect(DISTINCT r1.passages[0]) + collect(DISTINCT r2.passages[0]) AS passages
ORDER BY same_amount DESC, same_decision DESC, case, other
LIMIT $limit
