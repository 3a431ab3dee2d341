/*
id: weak-points-by-region
version: '1.0'
category: A
maturity: counts
needs: [cases]
title: {zh: 各地区的薄弱点（逐级汇总）, en: 'Weak points by region, rolled up'}
question:
  zh: 按省、市、县汇总，各地区的已确认案件暴露了哪些薄弱点？
  en: Rolled up to province, city or county, which weak points do the confirmed cases of each region expose?
why:
  zh: 一县只见一件，汇总到市、省才看得出同一薄弱点在多处出现。
  en: One county sees one case; rolled up to the city or province, the same weak point shows in many places.
leads_to:
  zh: 确定由哪一级牵头整治：一县之事还是全市、全省之事。
  en: Deciding which level should lead the rectification, a county or a whole city or province.
assumptions:
  zh: 案件计入其发生地及所有上级地区；跨地区的案件在每个地区各计一次。
  en: A case counts in the place where it happened and in all above it; one that spans regions counts once in each.
exclusions: {use: confirmed}
read:
  zh: '一行是一地的一个薄弱点；看同一薄弱点落在几行，而不是哪一行最大。'
  en: 'One row is a weak point in a place. Look at how many rows show the same weak point, not at the largest.'
misleads: {use: found}
parameters:
  - use: statuses
  - use: explicit_only
  - name: level
    type: id
    list: region_level
    allowed: [RG-1, RG-2, RG-3, RG-4, RG-5, RG-D, RE-0, RE-1, RE-2, RE-3, RE-4]
    default: RG-3
    zh: 汇总到哪一级（RG-1 省、RG-2 市、RG-3 县；RE-1 州、RE-2 郡、RE-3 市）
    en: Level to roll up to (RG-1 province, RG-2 city, RG-3 county; RE-1 state, RE-2 county, RE-3 city)
  - use: region
  - use: weak_point
  - use: field
  - {use: least, default: 1}
presets:
  - title: {zh: 按省, en: By province}
    values: {level: RG-1}
  - title: {zh: 按市, en: By city}
    values: {level: RG-2}
columns:
  - use: region
  - use: weak_point
  - use: cases
  - use: explicit
  - use: passages
chart: {kind: heatmap, x: region, y: weak_point, series: cases}
network: {source: region, target: weak_point, weight: cases}
denominator_of: {zh: 该级有地区的案件总数, en: Cases with a region of this level}
denominator: |
  MATCH (c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
  WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (w:WeakPoint)<-[e:EXPOSES]-(c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND ($weak_point IS NULL OR w.id = $weak_point)
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  AND ($region IS NULL OR EXISTS { MATCH (r)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH r, w, e, coalesce(c.cluster, c.id) AS case
WITH r.id AS region, w.id AS weak_point,
     count(DISTINCT case) AS cases,
     count(DISTINCT CASE WHEN e.mode = 'E' THEN case END) AS explicit,
     collect(DISTINCT e.passages[0]) AS passages
WHERE cases >= $least
RETURN region, weak_point, cases, explicit, passages
ORDER BY cases DESC, region, weak_point
LIMIT $limit
