/*
id: rising-weak-points
version: '1.0'
answers: [Q27]
category: G
maturity: tested
needs: [cases]
analysis: rising
title: {zh: 抬头的薄弱点, en: 'Rising weak points'}
question:
  zh: 按月看，哪些薄弱点在上升（只用已报全的月份）？
  en: Month by month, which weak points rise (over complete months only)?
why:
  zh: 及早看到抬头的问题。
  en: Seeing what rises while it is small.
leads_to:
  zh: 提前发提示函、调整检查计划。
  en: An early letter, a changed plan of checks.
assumptions:
  zh: 月份取处分决定日期，无则取报告日期；by_acts 时取行为开始，并按发现时滞截去未报全的月份。
  en: The month is that of the decision, else of the report; with by_acts that in which the acts began, and months inside the usual lag are cut off.
exclusions:
  zh: 日期不到月的案件不计；完整月份不足 8 个、案件不足 10 串的薄弱点不检验。
  en: Cases whose date is coarser than a month are left out; weak points with fewer than 8 complete months or 10 rings are not tested.
read:
  zh: “年变化”是每年的倍数，1 为不变；区间含 1 就不说升降。
  en: Change a year is a factor, 1 is none; an interval around 1 is no trend.
misleads:
  zh: 口径改变的月份不可比；按决定日期看的是工作量，不是发生量。
  en: Months before and after a change of caliber do not compare. By date of decision this is workload, not what happened.
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - use: field
  - use: region
  - {name: by_acts, type: boolean, default: false, zh: 按行为开始的月份, en: By the month in which the acts began}
columns:
  - use: weak_point
  - use: rings
  - {name: complete, type: integer, unit: {zh: 串, en: rings}, zh: 完整月份内, en: In complete months}
  - {name: months, type: integer, unit: {zh: 个月, en: months}, zh: 完整月份, en: Complete months}
  - {name: recent, type: integer, unit: {zh: 串, en: rings}, zh: 最近十二个完整月, en: Last twelve complete months}
  - {name: before, type: integer, unit: {zh: 串, en: rings}, zh: 再前十二个月, en: Twelve before these}
  - {name: change, type: number, unit: {zh: 倍/年, en: times a year}, zh: 年变化, en: Change a year}
  - {name: low, type: number, unit: {zh: 倍/年, en: times a year}, zh: 下限, en: From}
  - {name: high, type: number, unit: {zh: 倍/年, en: times a year}, zh: 上限, en: To}
  - use: q
  - use: verdict
  - use: passages
chart: {kind: bar, x: weak_point, y: recent}
denominator_of: {zh: 有月份的案件, en: Cases with a month}
denominator: |
  MATCH (c:Case)
  WHERE c.status IN $statuses
    AND size(CASE WHEN $by_acts THEN c.act_start ELSE coalesce(c.decided, c.date) END) >= 7
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
RETURN c.id AS case, w.id AS weak_point, CASE WHEN $by_acts THEN c.act_start ELSE coalesce(c.decided, c.date) END AS month,
       c.act_start AS acts, coalesce(c.filed, c.decided, c.date) AS known, e.passages AS passages
LIMIT $limit
