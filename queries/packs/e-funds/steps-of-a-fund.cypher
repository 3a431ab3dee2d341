/*
id: steps-of-a-fund
version: '1.0'
answers: [Q17]
category: E
maturity: counts
needs: [cases]
title: {zh: 资金在哪个环节出问题, en: At which step a fund was diverted}
question:
  zh: 某类资金在申报、审核、发放、交付等哪个环节出案？
  en: At which step (declare, review, pay, deliver) do the cases of a kind of fund arise?
why:
  zh: 找到漏钱的环节，才知道在哪里设卡。
  en: Knowing where the money leaks tells where the control must stand.
leads_to:
  zh: 在该环节增加比对、复核或公示。
  en: Matching, a second check or publication at that step.
assumptions:
  zh: 环节由原文判断，一案取一个；多类资金的案件每类各计一次。
  en: The step is read from the text, one a case; a case with several kinds of funds counts once for each.
exclusions:
  zh: 环节不明（SP-99）不计；其余同默认状态。
  en: Cases whose step is not stated (SP-99) are left out; statuses as by default.
read:
  zh: '一行是资金流转的一个环节；比较各环节占比，不比件数。'
  en: 'One row is a step on the way of the fund. Compare shares of the steps, not numbers.'
misleads: {use: found}
parameters:
  - {name: fund, type: id, list: fund, optional: true, zh: 只看该类资金, en: Only this kind of fund}
  - use: statuses
  - use: explicit_only
  - {use: least, default: 1}
columns:
  - {name: fund, type: id, list: fund, zh: 资金类型, en: Kind of fund}
  - {name: step, type: id, list: step, zh: 环节, en: Step}
  - use: cases
  - {name: weak_points, type: ids, list: weak_point, zh: 薄弱点, en: Weak points}
  - use: passages
chart: {kind: heatmap, x: fund, y: step, series: cases}
denominator_of: {zh: 有资金的案件, en: Cases with a fund}
denominator: |
  MATCH (c:Case)-[:CONCERNS]->(f:Fund)
  WHERE c.status IN $statuses AND ($fund IS NULL OR f.kind = $fund)
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (f:Fund)<-[m:CONCERNS]-(c:Case)
WHERE c.status IN $statuses
  AND coalesce(c.step, 'SP-99') <> 'SP-99'
  AND ($fund IS NULL OR f.kind = $fund)
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
WITH f, m, c, w, coalesce(c.cluster, c.id) AS case
WITH f.kind AS fund, c.step AS step, count(DISTINCT case) AS cases,
     collect(DISTINCT w.id) AS weak_points, collect(DISTINCT m.passages[0]) AS passages
WHERE cases >= $least
RETURN fund, step, cases, weak_points, passages
ORDER BY fund, step
LIMIT $limit
