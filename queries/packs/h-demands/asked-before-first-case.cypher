/*
id: asked-before-first-case
version: '1.0'
answers: [Q32]
category: H
maturity: counts
needs: [cases, demands]
title: {zh: 首案之前的诉求, en: 'Demands before the first case'}
question:
  zh: 在一地一领域首次立案之前，已有多少诉求？早了多少个月？
  en: How many demands came before the first case of a place and field, and how early?
why:
  zh: 早有人说，晚有人查：中间的月份就是代价。
  en: Somebody spoke early and somebody looked late; the months between are the price.
leads_to:
  zh: 把这类主题列入日常研判，达到件数就查。
  en: The topic goes on the list of what is looked at when so many demands come.
assumptions:
  zh: 首案取立案日期，无则取决定或报告日期；只比到月。
  en: The first case is dated by its filing, else by decision or report, to the month.
exclusions: {use: small_cells}
read:
  zh: 一行是一地一领域；“早”是首个诉求到首案的月数。
  en: One row is a place and a field; months early run from the first demand to the first case.
misleads:
  zh: 诉求的起点受数据起点所限：数据之前的诉求看不见。
  en: The first demand cannot be older than the data.
parameters:
  - use: statuses
  - {use: explicit_only, zh: 只计有原文明示的薄弱点（E）的案件, en: Count only cases with a weak point that the text itself names (E)}
  - use: level
  - {use: least_demands, name: least}
  - use: field
columns:
  - use: region
  - use: field
  - {name: first_demand, type: date, zh: 首个诉求, en: First demand}
  - {name: first_case, type: date, zh: 首案, en: First case}
  - {name: early, type: integer, unit: {zh: 个月, en: months}, zh: 早, en: Months early}
  - {use: demands, zh: 首案之前的诉求, en: Demands before it}
  - use: case
  - use: passages
chart: {kind: bar, x: region, y: early, series: field}
denominator_of: {zh: 有领域的诉求, en: Demands with a field}
denominator: |
  MATCH (d:Demand) WHERE d.field IS NOT NULL AND ($field IS NULL OR d.field = $field) RETURN sum(d.count) AS n LIMIT 1
*/
MATCH (f:Field)<-[:IN_FIELD]-(c:Case)-[o:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WHERE c.status IN $statuses AND ($field IS NULL OR f.id = $field)
  AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  AND size(coalesce(c.filed, c.decided, c.date)) >= 7
WITH r, f, c, o, left(coalesce(c.filed, c.decided, c.date), 7) AS month
ORDER BY month, c.id
WITH r, f.id AS field, collect(month)[0] AS first_case, collect(c.id)[0] AS case, collect(o.passages)[0] AS passages
MATCH (d:Demand {field: field})-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(r)
WHERE d.month < first_case
WITH r, field, first_case, case, passages, min(d.month) AS first_demand, sum(d.count) AS demands
WHERE demands >= $least
RETURN r.id AS region, field, first_demand, first_case,
       (toInteger(left(first_case, 4)) - toInteger(left(first_demand, 4))) * 12
         + toInteger(right(first_case, 2)) - toInteger(right(first_demand, 2)) AS early,
       demands, case, passages
ORDER BY early DESC, region, field
LIMIT $limit
