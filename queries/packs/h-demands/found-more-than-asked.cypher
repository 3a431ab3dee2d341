/*
id: found-more-than-asked
version: '1.0'
answers: [Q30]
category: H
maturity: tested
needs: [cases, demands]
also: [projects]
analysis: more-found-than-asked
title: {zh: 案件多而诉求少的地方（无声处）, en: 'Silent places: many cases, few demands'}
question:
  zh: 哪些地方、哪些领域案件多而诉求少？
  en: Where are cases many and demands few?
why:
  zh: 无声的地方可能是不敢说、不会说，也可能是渠道不通。
  en: A silent place may be afraid, may not know how, or may have no channel.
leads_to:
  zh: 开渠道、上门听，保护反映问题的人。
  en: Opening channels, going to listen, protecting those who speak.
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
