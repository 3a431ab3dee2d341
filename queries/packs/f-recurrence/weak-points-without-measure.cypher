/*
id: weak-points-without-measure
version: '1.0'
category: F
maturity: counts
needs: [cases]
also: [measures]
title: {zh: 有案件而无举措的薄弱点, en: Weak points with cases and no measure}
question:
  zh: 哪些单位的案件暴露了薄弱点，却没有发往该单位的相应举措？
  en: In which units do cases expose a weak point that no measure issued to the unit addresses?
why:
  zh: 案子办了、漏洞没补，下一个人还会走同一条路。
  en: With the case closed and the gap open, the next person takes the same way.
leads_to:
  zh: 补发建议书或提醒函。
  en: The suggestion or reminder letter that is missing.
assumptions: {use: recorded}
exclusions:
  zh: 办案、巡察、审计机关与供应商、中介不计；撤回或替代的举措（MT-12）不算。
  en: Organs that investigate or inspect, suppliers and intermediaries are left out; withdrawn measures (MT-12) do not count.
read:
  zh: '一行是有案件而没有举措的薄弱点；先看有几个单位。'
  en: 'One row is a weak point with cases and without a measure. See first in how many units.'
misleads:
  zh: 向上级单位发出的举措可能已覆盖下属，请核对。
  en: A measure issued to the body above may cover the unit; check before writing.
parameters:
  - use: statuses
  - use: explicit_only
  - use: weak_point
  - use: line
  - use: region
  - {use: least, default: 1}
columns:
  - use: unit
  - use: weak_point
  - use: cases
  - use: explicit
  - {name: case_ids, type: nodes, label: Case, zh: 哪些案件, en: Which cases}
  - use: passages
chart: {kind: bar, x: unit, y: cases, series: weak_point}
network: {source: unit, target: weak_point, weight: cases}
denominator_of: {zh: 有薄弱点的单位总数, en: Units with a weak point}
denominator: |
  MATCH (u:Unit)<-[:AT]-(c:Case)-[:EXPOSES]->(:WeakPoint)
  WHERE c.status IN $statuses AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
  RETURN count(DISTINCT u.id) AS n LIMIT 1
*/
MATCH (u:Unit)<-[:AT]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND ($weak_point IS NULL OR w.id = $weak_point)
  AND ($line IS NULL OR coalesce(u.line, c.line) = $line)
  AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH u, w, e, c, coalesce(c.cluster, c.id) AS case
WITH u, w, count(DISTINCT case) AS cases,
     count(DISTINCT CASE WHEN e.mode = 'E' THEN case END) AS explicit,
     collect(DISTINCT c.id) AS case_ids, collect(DISTINCT e.passages[0]) AS passages
// a unit has few measures, a weak point has many: asked once for each pair, from the unit
WHERE cases >= $least
  AND NOT EXISTS { MATCH (u)<-[:ISSUED_TO]-(m:Measure)-[:ADDRESSES]->(w) WHERE coalesce(m.status, '') <> 'MT-12' }
RETURN u.id AS unit, w.id AS weak_point, cases, explicit, case_ids, passages
ORDER BY cases DESC, unit, weak_point
LIMIT $limit
