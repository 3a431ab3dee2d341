/*
id: before-and-after-a-rule
version: '2.0'
answers: [Q12]
category: C
maturity: tested
needs: [cases]
analysis: changed
title: {zh: 新规前后手法的变化, en: Conduct before and after a rule}
question:
  zh: 以某项规定施行之日为界，该领域的行为构成变了没有？其他领域同期变了没有？
  en: Did the mix of conduct in a field change with the day a rule came into force, and did it change elsewhere too?
why:
  zh: 堵住一处，手法会转到另一处。
  en: When one way is closed, conduct moves to another.
leads_to:
  zh: 评估新规效果，补新的漏洞。
  en: Judging the rule and closing the next gap.
assumptions:
  zh: 按“串”计数，按行为时间划分；跨越该日的不计；其他领域作对照，视为不受该规定影响。
  en: Rings are counted and split by the time of the acts; those that span the day are left out. The other fields are the comparison and taken as untouched by the rule.
exclusions: {use: confirmed}
read:
  zh: 先看“判断”。“比值”是该领域占比的变化比其他领域多变了多少倍，1 为没有差别；区间为 95%。
  en: The verdict first. The ratio says how the share changed here over how it changed elsewhere, 1 being no difference; intervals are of 95%.
misleads:
  zh: 查出慢的行为在近期看起来会下降；别的事情也可能与规定同时发生；只能说“在已收录的报告中”。
  en: Conduct that is found late looks as if it fell. Something else may have happened at the same time. All of it holds among the reports recorded.
parameters:
  - {name: day, type: date, zh: 施行日期, en: Day the rule came into force}
  - {use: field, optional: false, zh: 该规定所管的领域, en: Field of the rule}
  - use: statuses
  - use: explicit_cases
columns:
  - {name: misconduct, type: id, list: misconduct, zh: 行为, en: Conduct}
  - {name: before, type: integer, unit: {zh: 串, en: rings}, zh: 之前, en: Before}
  - {name: of_before, type: integer, unit: {zh: 串, en: rings}, zh: 之前全部, en: All before}
  - {name: after, type: integer, unit: {zh: 串, en: rings}, zh: 之后, en: After}
  - {name: of_after, type: integer, unit: {zh: 串, en: rings}, zh: 之后全部, en: All after}
  - {name: share_before, type: share, zh: 之前占比, en: Share before}
  - {name: share_after, type: share, zh: 之后占比, en: Share after}
  - {name: elsewhere_before, type: share, zh: 其他领域之前, en: Elsewhere before}
  - {name: elsewhere_after, type: share, zh: 其他领域之后, en: Elsewhere after}
  - use: ratio
  - {use: ratio_low, name: low}
  - {use: ratio_high, name: high}
  - use: q
  - use: verdict
  - use: passages
chart: {kind: bar, x: misconduct, y: after}
denominator_of: {zh: 行为时间明确的案件, en: Cases whose acts are dated}
denominator: |
  MATCH (c:Case)-[:IN_FIELD]->(:Field {id: $field})
  WHERE c.status IN $statuses AND c.act_start IS NOT NULL AND c.act_end IS NOT NULL
    AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[n:IN_FIELD]->(f:Field)
WHERE c.status IN $statuses AND c.act_start IS NOT NULL AND c.act_end IS NOT NULL
  AND f.id <> 'FLD-OTH' AND (f.id = $field OR coalesce(n.main, true))
  AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
WITH c, collect(f.id) AS fields, min(f.id) AS first
WITH c, CASE WHEN $field IN fields THEN $field ELSE first END AS field
OPTIONAL MATCH (c)-[i:INVOLVED_CONDUCT]->(m:Misconduct)
RETURN c.id AS case, field, m.id AS misconduct, c.act_start AS acts, c.act_end AS ended, i.passages AS passages
LIMIT $limit
