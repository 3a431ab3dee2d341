/*
id: weak-point-across-regions
version: '1.0'
answers: [Q10]
category: C
maturity: counts
needs: [cases]
title: {zh: 领域内薄弱点的地区覆盖, en: How widely a field's weak points are spread}
question:
  zh: 该领域的各薄弱点见于多少个地区，是到处都有还是只在少数地方？
  en: In how many regions with cases of this field does each weak point show, everywhere or in a few?
why:
  zh: 到处都有是行业问题，只在一两处是地方问题，办法不同。
  en: Everywhere means the field, one or two places mean those places, and the remedies differ.
leads_to:
  zh: 决定由行业主管部门修规，还是由地方整改。
  en: Deciding between a rule for the field and a mending in places.
assumptions: {use: once}
exclusions: {use: confirmed}
read:
  zh: '一行是一个薄弱点在几个地区出现；看有该领域案件的地区中占多少。'
  en: 'One row is a weak point and the places it shows in. Look at its share of the places that have cases of the field.'
misleads:
  zh: 案件少的地区没有见到该薄弱点，不等于没有。
  en: Regions with few cases show little; not seen is not absent.
parameters:
  - {use: field, optional: false, zh: 领域, en: Field}
  - use: statuses
  - use: explicit_only
  - name: level
    type: id
    list: region_level
    allowed: [RG-1, RG-2, RG-3, RE-1, RE-2, RE-3]
    default: RG-3
    zh: 按哪一级地区计数
    en: Level of regions to count
columns:
  - use: weak_point
  - use: regions
  - use: cases
  - {name: places, type: nodes, label: Region, zh: 哪些地区, en: Which regions}
  - use: passages
chart: {kind: bar, x: weak_point, y: regions}
denominator_of: {zh: 有该领域案件的地区, en: Regions with cases of the field}
denominator: |
  MATCH (:Field {id: $field})<-[:IN_FIELD]-(c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
  WHERE c.status IN $statuses
  RETURN count(DISTINCT r.id) AS n LIMIT 1
*/
MATCH (:Field {id: $field})<-[:IN_FIELD]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WITH c, e, w, r
RETURN w.id AS weak_point, count(DISTINCT r.id) AS regions, count(DISTINCT coalesce(c.cluster, c.id)) AS cases,
       collect(DISTINCT r.id) AS places, collect(DISTINCT e.passages[0]) AS passages
ORDER BY regions DESC, cases DESC, weak_point
LIMIT $limit
