/*
id: weak-points-by-month
version: '1.0'
answers: [Q27]
category: G
maturity: counts
needs: [cases]
title: {zh: 薄弱点逐月案件数, en: Weak points month by month}
question:
  zh: 按月看，各薄弱点的案件数如何变化？
  en: How do the cases of each weak point change from month to month?
why:
  zh: 及早看到抬头的问题。
  en: Seeing what rises while it is small.
leads_to:
  zh: 提前发提示函、调整检查计划。
  en: An early letter, a changed plan of checks.
assumptions:
  zh: 月份取处分决定日期，无则取报告日期（workload），或取行为开始（acts）。
  en: The month is that of the decision, else of the report (workload), or that in which the acts began (acts).
exclusions:
  zh: 日期不到月的案件不计。
  en: Cases whose date is coarser than a month are left out.
read:
  zh: '一行是一个月的一个薄弱点；升降是否可靠，见 rising-weak-points。'
  en: 'One row is a month and a weak point. Whether it rises is for rising-weak-points to say.'
misleads:
  zh: 最近几个月尚未报全；口径改变的月份不可比；这是工作量，不是发生量。
  en: The last months are incomplete, and months before and after a change of caliber do not compare. This is workload, not what happened.
parameters:
  - use: statuses
  - use: explicit_only
  - use: weak_point
  - use: field
  - use: region
  - {name: by_acts, type: boolean, default: false, zh: 按行为开始的月份, en: By the month in which the acts began}
columns:
  - {name: month, type: date, zh: 月份, en: Month}
  - use: weak_point
  - use: cases
  - use: passages
chart: {kind: timeline, x: month, y: cases, series: weak_point}
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
  AND ($weak_point IS NULL OR w.id = $weak_point)
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH c, e, w, CASE WHEN $by_acts THEN c.act_start ELSE coalesce(c.decided, c.date) END AS day
WHERE size(day) >= 7
WITH c, e, w, day
RETURN left(day, 7) AS month, w.id AS weak_point, count(DISTINCT coalesce(c.cluster, c.id)) AS cases,
       collect(DISTINCT e.passages[0]) AS passages
ORDER BY month, weak_point
LIMIT $limit
