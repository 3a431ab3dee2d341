/*
id: weak-points-by-unit-type
version: '1.0'
category: B
maturity: counts
needs: [cases]
title: {zh: 各类单位的薄弱点, en: Weak points by type of unit}
question:
  zh: 学校、医院、村社、基层站所等各类单位的案件暴露了哪些薄弱点？
  en: Which weak points do the cases at schools, hospitals, villages, field stations and other types of units expose?
why:
  zh: 同类单位的权力运行流程相近，薄弱点可以用同一办法补。
  en: Units of one type work by like procedures, so one remedy may serve them all.
leads_to:
  zh: 制定面向一类单位的统一规程或清单。
  en: One procedure or checklist for all units of the type.
assumptions: {use: once}
exclusions:
  zh: 办案、巡察、审计机关（UT-DI、UT-IN）是发现问题的一方，不计；其余同默认状态。
  en: Organs that investigate or inspect (UT-DI, UT-IN) find the case and are left out; statuses as by default.
read:
  zh: '一行是一类单位的一个薄弱点；把它与该类单位的案件总数一起看。'
  en: 'One row is a weak point in a kind of unit. Read it beside all cases of that kind of unit.'
misleads: {use: found}
parameters:
  - use: statuses
  - use: explicit_only
  - {name: unit_type, type: id, list: unit_type, optional: true, zh: 只看该类单位, en: Only this type of unit}
  - use: field
  - use: region
  - {use: least, default: 1}
columns:
  - {name: unit_type, type: id, list: unit_type, zh: 单位类型, en: Type of unit}
  - use: weak_point
  - use: cases
  - {name: units, type: integer, unit: {zh: 个, en: units}, zh: 单位数, en: Units}
  - use: explicit
  - use: passages
chart: {kind: heatmap, x: unit_type, y: weak_point, series: cases}
denominator_of: {zh: 有单位的案件总数, en: Cases with a unit}
denominator: |
  MATCH (c:Case)-[:AT]->(u:Unit)
  WHERE c.status IN $statuses AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN']
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (u:Unit)<-[:AT]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN']
  AND ($unit_type IS NULL OR u.kind = $unit_type)
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH u, w, e, coalesce(c.cluster, c.id) AS case
WITH coalesce(u.kind, 'UT-99') AS unit_type, w.id AS weak_point,
     count(DISTINCT case) AS cases,
     count(DISTINCT u.id) AS units,
     count(DISTINCT CASE WHEN e.mode = 'E' THEN case END) AS explicit,
     collect(DISTINCT e.passages[0]) AS passages
WHERE cases >= $least
RETURN unit_type, weak_point, cases, units, explicit, passages
ORDER BY cases DESC, unit_type, weak_point
LIMIT $limit
