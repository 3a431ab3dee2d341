/*
id: asked-more-than-found
version: '1.0'
answers: [Q29]
category: H
maturity: tested
needs: [cases, demands]
also: [projects]
analysis: more-asked-than-found
title: {zh: 诉求多而案件少的地方, en: 'Places and topics with many demands and few cases'}
question:
  zh: 哪些地方、哪些领域诉求多，而案件少、没有项目？
  en: Where are demands many and cases few, and is there a project?
why:
  zh: 群众反复问的事没有人查，是需求没有得到回应。
  en: What people ask for and nobody looks at is a need that is not met.
leads_to:
  zh: 到这些地方立项，或先派检查。
  en: A project there, or a check first.
assumptions: {use: counted_demands}
exclusions: {use: small_cells}
read:
  zh: 大于 1 是诉求偏多，小于 1 是案件偏多；只列区间不含 1 的。按地区、领域排列，不是排名。
  en: 'Above 1 more is asked than found, below 1 the reverse; listed where the interval excludes 1. In the order of places and fields: no ranking.'
misleads: {use: habits}
parameters:
  - use: statuses
  - {use: explicit_only, zh: 只计有原文明示的薄弱点（E）的案件, en: Count only cases with a weak point that the text itself names (E)}
  - use: level
  - {use: least_demands, name: least}
columns:
  - use: region
  - use: field
  - use: demands
  - {name: demands_expected, type: number, unit: {zh: 件, en: demands}, zh: 诉求期望, en: Demands expected}
  - use: rings
  - {name: rings_expected, type: number, unit: {zh: 串, en: rings}, zh: 案件期望, en: Rings expected}
  - {name: projects, type: integer, unit: {zh: 个, en: projects}, zh: 项目, en: Projects}
  - {name: gap, type: number, unit: {zh: 倍, en: times}, zh: 诉求比/案件比, en: Demands over cases}
  - {name: low, type: number, unit: {zh: 倍, en: times}, zh: 下限（90%）, en: From (90%)}
  - {name: high, type: number, unit: {zh: 倍, en: times}, zh: 上限（90%）, en: To (90%)}
  - use: passages
chart: {kind: bar, x: region, y: gap, series: field}
denominator_of: {zh: 有领域的诉求, en: Demands with a field}
denominator: |
  MATCH (d:Demand) WHERE d.field IS NOT NULL RETURN sum(d.count) AS n LIMIT 1
*/
MATCH (d:Demand)-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WHERE d.field IS NOT NULL
WITH collect(DISTINCT r.id) AS places, collect(DISTINCT d.field) AS fields
UNWIND places AS region
UNWIND fields AS field
OPTIONAL MATCH (d:Demand {field: field})-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(:Region {id: region})
WITH region, field, sum(d.count) AS demands
OPTIONAL MATCH (p:Project {field: field})-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(:Region {id: region})
WITH region, field, demands, count(DISTINCT p.id) AS projects
OPTIONAL MATCH (:Field {id: field})<-[:IN_FIELD]-(c:Case)-[o:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: region})
WHERE c.status IN $statuses AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
RETURN region, field, demands, projects, c.id AS case, o.passages AS passages
LIMIT $limit
