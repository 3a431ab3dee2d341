/*
id: demands-after-projects
version: '1.0'
answers: [Q36]
category: I
maturity: tested
needs: [projects, demands]
also: [cases]
analysis: after-closure
title: {zh: 项目销号之后诉求是否下降, en: 'Whether demands fell after a project was closed'}
question:
  zh: 项目销号之后，该领域的诉求比没有项目的地区下降得更多吗？
  en: After a project was closed, did demands in its field fall more than in places that had none?
why:
  zh: 销号不等于见效，群众还来不来最说明问题。
  en: Closed is not mended; whether people still call tells most.
leads_to:
  zh: 没有下降的重启项目，下降的推广做法。
  en: A project without a fall is reopened, one with a fall is spread.
assumptions:
  zh: 前为入库之前，后为销号之后，中间不计；对照为同级、该领域没有项目的地区；以该领域以外的诉求作基数。
  en: Before is before it was selected, after is after closure, between is left out. Compared with places of the level without a project in the field, over the demands outside the field.
exclusions:
  zh: 前后不足 6 个月、诉求不足 20 件或没有对照的项目不比较。
  en: Projects with fewer than 6 months before and after, fewer than 20 demands or nothing to compare with are not compared.
read:
  zh: “比值”小于 1 是比对照降得多；区间含 1 就不说见效。“高点”为是时，下降可能本来就会来。
  en: A ratio below 1 is a larger fall than elsewhere; an interval around 1 shows no effect. Where it began at a peak the fall may have come anyway.
misleads: {use: habits}
parameters:
  - use: field
  - use: statuses
  - {use: explicit_only, zh: 依据只取原文明示的（E）, en: Evidence only where the text itself names a weak point (E)}
columns:
  - use: project
  - use: region
  - use: field
  - {name: closed, type: date, zh: 销号日期, en: Closed on}
  - {name: before, type: integer, unit: {zh: 件, en: demands}, zh: 之前, en: Before}
  - {name: after, type: integer, unit: {zh: 件, en: demands}, zh: 之后, en: After}
  - {name: elsewhere_before, type: integer, unit: {zh: 件, en: demands}, zh: 对照之前, en: 'Elsewhere, before'}
  - {name: elsewhere_after, type: integer, unit: {zh: 件, en: demands}, zh: 对照之后, en: 'Elsewhere, after'}
  - {name: places, type: integer, unit: {zh: 个, en: places}, zh: 对照地区, en: Places compared with}
  - use: ratio
  - {name: low, type: number, unit: {zh: 倍, en: times}, zh: 比值下限, en: Ratio from}
  - {name: high, type: number, unit: {zh: 倍, en: times}, zh: 比值上限, en: Ratio to}
  - use: q
  - {name: peak, type: boolean, zh: 起于高点, en: Began at a peak}
  - use: verdict
  - use: passages
chart: {kind: bar, x: project, y: ratio}
denominator_of: {zh: 已销号的项目, en: Closed projects}
denominator: |
  MATCH (p:Project) WHERE p.closed IS NOT NULL AND ($field IS NULL OR p.field = $field)
  RETURN count(p) AS n LIMIT 1
*/
MATCH (p:Project)-[:ABOUT]->(r:Region)
WHERE p.closed IS NOT NULL AND p.field IS NOT NULL AND ($field IS NULL OR p.field = $field)
OPTIONAL MATCH (p)-[:PROMPTED_BY]->(k:Case)-[e:EXPOSES]->(:WeakPoint)
WHERE k.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
WITH p, r, collect(DISTINCT e.passages[0]) AS passages
MATCH (s:Region {level: r.level})
WHERE s.id = r.id OR NOT EXISTS { MATCH (s)<-[:ABOUT]-(x:Project) WHERE x.field = p.field }
MATCH (d:Demand {field: p.field})-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(s)
WITH p, r, s, passages, d.month AS month, d.region AS at, sum(d.count) AS counted, max(d.total) AS everything
WITH p, r, s, passages, month, sum(counted) AS count, sum(everything) AS total
RETURN p.id AS project, r.id AS region, p.field AS field, coalesce(p.selected, p.published, p.closed) AS began, p.closed AS closed,
       s.id AS place, month, count, total, passages
LIMIT $limit
