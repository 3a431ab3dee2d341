/*
id: neighbours-alike
version: '1.0'
answers: [Q3]
category: A
maturity: tested
needs: [cases, neighbours]
analysis: resemblance
title: {zh: 相邻或曾为一地的地区是否有同样的薄弱点, en: 'Whether neighbours share a mix of weak points'}
question:
  zh: 相邻或曾为一地的地区，薄弱点的构成是否相像？
  en: Do neighbouring or formerly joint regions share a mix of weak points?
why:
  zh: 相邻而相像，多半是同一套做法、同一批供应商传开的。
  en: Neighbours that are alike often share a practice or a supplier.
leads_to:
  zh: 几地一起整治，不各改各的。
  en: Mending them together, not each on its own.
assumptions: {use: rings}
exclusions:
  zh: 没有地区的案件不计；其余同默认状态。
  en: Cases without a region are left out; statuses as by default.
read:
  zh: “相似度”1 为构成相同，0 为全不相同；先看说明里的置换检验，再看各对。
  en: A likeness of 1 is the same mix, 0 none in common. Read the permutation test in the remarks first, then the pairs.
misleads: {use: composition}
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - use: level
  - {use: least, default: 3, zh: 地区至少多少串才比较, en: Compare places from this many rings}
  - {name: neighbours_only, type: boolean, default: true, zh: 只列相邻或曾为一地的, en: List neighbours and formerly joint places only}
columns:
  - use: region
  - {name: other, type: node, label: Region, zh: 另一地区, en: Other region}
  - {name: alike, type: share, zh: 相似度, en: Likeness}
  - {name: shared, type: ids, list: weak_point, zh: 共有的薄弱点, en: Weak points in common}
  - {name: beside, type: boolean, zh: 相邻, en: Neighbours}
  - {name: joined, type: boolean, zh: 曾为一地, en: Formerly one}
  - use: passages
network: {source: region, target: other, weight: alike}
denominator_of: {zh: 该级有案件的地区, en: Places of this level with cases}
denominator: |
  MATCH (c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
  WHERE c.status IN $statuses
  RETURN count(DISTINCT r.id) AS n LIMIT 1
*/
MATCH (r:Region {level: $level})
OPTIONAL MATCH (r)-[b:BORDERS]-(o:Region {level: $level})
WITH r, collect(DISTINCT o.id) AS beside, collect(DISTINCT CASE WHEN b.formerly_one THEN o.id END) AS joined
MATCH (r)<-[:PART_OF*0..5]-(:Region)<-[:OCCURRED_IN]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
RETURN r.id AS region, c.id AS case, w.id AS weak_point, beside, joined, e.passages AS passages
LIMIT $limit
