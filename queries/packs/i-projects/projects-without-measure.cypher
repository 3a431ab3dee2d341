/*
id: projects-without-measure
version: '1.0'
answers: [Q33]
category: I
maturity: counts
needs: [projects]
also: [measures, cases]
title: {zh: 薄弱点没有举措的项目, en: 'Projects whose weak points have no measure'}
question:
  zh: 哪些项目针对的薄弱点还没有相应的举措？
  en: Which projects target weak points that no measure addresses?
why:
  zh: 立了项没有举措，只是挂名。
  en: A project without a measure is a name on a list.
leads_to:
  zh: 补发建议书或定一条制度，写进项目。
  en: A suggestion or a rule, written into the project.
assumptions: {use: as_imported}
exclusions:
  zh: 已终止、合并的项目（RP-12）不计；撤回、替代的举措（MT-12）不算。
  en: Projects that were dropped or merged (RP-12) are left out; withdrawn measures (MT-12) do not count.
read:
  zh: 一行是项目与一个薄弱点；项目内的举措，或发给该地单位的举措，都算。
  en: One row is a project and a weak point. A measure of the project or one issued to a unit of its region counts.
misleads: {use: recorded}
parameters:
  - use: field
  - use: region
  - use: statuses
  - {use: explicit_only, zh: 依据只取原文明示的（E）, en: Evidence only where the text itself names the weak point (E)}
columns:
  - use: project
  - {name: status, type: id, list: project_status, zh: 状态, en: Status}
  - use: region
  - use: weak_point
  - {name: lead, type: node, label: Unit, zh: 牵头单位, en: Lead body}
  - {use: cases, zh: 该地该薄弱点的案件, en: Cases of it in the region}
  - use: passages
network: {source: project, target: weak_point}
denominator_of: {zh: 项目总数, en: All projects}
denominator: |
  MATCH (p:Project) WHERE coalesce(p.status, '') <> 'RP-12' AND ($field IS NULL OR p.field = $field)
  RETURN count(p) AS n LIMIT 1
*/
MATCH (p:Project)-[:TARGETS]->(w:WeakPoint)
WHERE coalesce(p.status, '') <> 'RP-12' AND ($field IS NULL OR p.field = $field)
MATCH (p)-[:ABOUT]->(r:Region)
WHERE ($region IS NULL OR EXISTS { MATCH (r)-[:PART_OF*0..5]->(:Region {id: $region}) })
  AND NOT EXISTS { MATCH (p)-[:INCLUDES]->(m:Measure)-[:ADDRESSES]->(w) WHERE coalesce(m.status, '') <> 'MT-12' }
  AND NOT EXISTS {
    MATCH (w)<-[:ADDRESSES]-(m:Measure)-[:ISSUED_TO]->(:Unit)-[:LOCATED_IN]->(:Region)-[:PART_OF*0..5]->(r)
    WHERE coalesce(m.status, '') <> 'MT-12'
  }
OPTIONAL MATCH (p)-[:LED_BY {role: 'lead'}]->(u:Unit)
OPTIONAL MATCH (w)<-[e:EXPOSES]-(c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
WITH p, r, w, u, e, c
RETURN p.id AS project, p.status AS status, r.id AS region, w.id AS weak_point, min(u.id) AS lead,
       count(DISTINCT coalesce(c.cluster, c.id)) AS cases, collect(DISTINCT e.passages[0]) AS passages
ORDER BY project, weak_point
LIMIT $limit
