/*
id: projects-beside-common-list
version: '1.0'
answers: [Q34]
category: I
maturity: counts
needs: [projects]
also: [cases]
analysis: common-list
title: {zh: 本地项目与上级共性清单, en: 'Local projects beside the common list of the level above'}
question:
  zh: 各地项目与上级共性清单相比，缺什么、多什么、重什么？
  en: Beside the common list of the level above, what do local projects lack, add, or have twice?
why:
  zh: 该统一的没有统一，该各地自选的又重复。
  en: What should be common is missing, and what is chosen locally is done twice.
leads_to:
  zh: 缺的补上，重的合并，好的自选项目向上推荐。
  en: What is missing is added, what is double merged, a good local one proposed upwards.
assumptions:
  zh: 同一领域且切口相同（或一方未填）视为同类。
  en: Two projects are of one kind where the field is the same and so is the handle, if both give one.
exclusions:
  zh: 已终止、合并的项目（RP-12）不计；没有任何项目的地区也与清单比较。
  en: Projects that were dropped or merged (RP-12) are left out; a place without any project is held against the list too.
read:
  zh: 一行是一地的一个项目与判断；“缺”的一行写的是上级项目。
  en: One row is a project in a place with a verdict; where something is missing the project is that of the level above.
misleads: {use: as_imported}
parameters:
  - {use: level, zh: 本级, en: Level of the places}
  - {use: level, name: above, default: RG-1, zh: 共性清单的层级, en: Level of the common list}
  - use: region
  - use: statuses
  - {use: explicit_only, zh: 依据只取原文明示的（E）, en: Evidence only where the text itself names a weak point (E)}
columns:
  - use: region
  - use: project
  - use: field
  - {name: handle, type: id, list: handle, zh: 切口, en: Handle}
  - use: verdict
  - use: passages
denominator_of: {zh: 项目总数, en: All projects}
denominator: |
  MATCH (p:Project) WHERE coalesce(p.status, '') <> 'RP-12' AND p.level IN [$level, $above]
  RETURN count(p) AS n LIMIT 1
*/
MATCH (q:Project {level: $above})-[:ABOUT]->(:Region)<-[:PART_OF*0..5]-(r:Region {level: $level})
WHERE coalesce(q.status, '') <> 'RP-12'
  AND ($region IS NULL OR EXISTS { MATCH (r)-[:PART_OF*0..5]->(:Region {id: $region}) })
OPTIONAL MATCH (p:Project {level: $level})-[:ABOUT]->(r)
WHERE coalesce(p.status, '') <> 'RP-12'
OPTIONAL MATCH (p)-[:PROMPTED_BY]->(c:Case)-[e:EXPOSES]->(:WeakPoint)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
WITH r, p, q, collect(DISTINCT e.passages[0]) AS passages
RETURN r.id AS region, p.id AS project, p.field AS field, p.handle AS handle,
       q.id AS common_project, q.field AS common_field, q.handle AS common_handle, passages
LIMIT $limit
