/*
id: weak-points-standing-out-by-region
version: '1.0'
answers: [Q2]
category: A
maturity: tested
needs: [cases]
analysis: over-representation
roles: {group: region, mark: weak_point}
title: {zh: 在各地区占比偏高的薄弱点, en: 'Weak points that are a larger share of a region than of its like'}
question:
  zh: 同一领域内，哪个地区的哪个薄弱点占比高于其他地区？
  en: Inside one field, in which region is a weak point a larger share than in the other regions?
why:
  zh: 占比不受查办多少的影响，小地方也比得。
  en: A share does not grow with enforcement, so that small places compare too.
leads_to:
  zh: 在该地区就这一薄弱点立项整治，再看是否一地之事。
  en: A project on the weak point in that region, and a look whether it is that region alone.
assumptions: {use: rings}
exclusions:
  zh: 没有地区或领域的案件不计；中文、英文报告分开比较；其余同默认状态。
  en: Cases without a region or a field are left out; Chinese and English reports are compared apart; statuses as by default.
read: {use: tested}
misleads: {use: composition}
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - use: level
  - {use: region, zh: 只看该地区（检验次数不变）, en: Show this region only (the looks stay the same)}
  - {use: weak_point, zh: 只看该薄弱点（检验次数不变）, en: Show this weak point only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - use: region
  - use: weak_point
  - {use: stratum, zh: 领域与语言, en: Field and language}
  - use: rings
  - use: group_rings
  - use: share
  - use: low
  - use: high
  - use: elsewhere
  - use: ratio
  - use: ratio_low
  - use: ratio_high
  - use: q
  - use: verdict
  - use: passages
chart: {kind: bar, x: weak_point, y: rings, series: region}
network: {source: region, target: weak_point, weight: rings}
denominator_of: {zh: 该级有地区的案件, en: Cases with a region of this level}
denominator: |
  MATCH (c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {level: $level})
  WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WHERE c.status IN $statuses
MATCH (c)-[i:IN_FIELD]->(f:Field)
WHERE coalesce(i.main, true) AND f.id <> 'FLD-OTH'
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
RETURN c.id AS case, f.id + ' ' + coalesce(c.language, '') AS stratum, r.id AS region, w.id AS weak_point, e.passages AS passages
LIMIT $limit
