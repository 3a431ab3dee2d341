/*
id: weak-points-spread-in-fields
version: '1.0'
answers: [Q10]
category: C
maturity: tested
needs: [cases]
analysis: spread
roles: {group: field, mark: weak_point, stratum: language}
title: {zh: 领域的薄弱点是到处都有还是集中在少数地区, en: 'Whether a weak point of a field lies in few places, like chance, or wide'}
question:
  zh: 该领域的薄弱点是到处都有，还是只在少数地区？与随机相比如何？
  en: Is a weak point of a field everywhere or in a few regions only, and how does that compare with chance?
why:
  zh: 到处都有是行业问题，只在一两处是地方问题；案件少时，随机也会显得集中。
  en: Everywhere means the field, one or two places mean those places; with few cases chance alone looks clustered.
leads_to:
  zh: 决定由行业主管部门修规，还是由地方整改。
  en: Deciding between a rule for the field and a mending in places.
assumptions:
  zh: 按“串”计数，一串只归一个地区；检验时固定各地区该领域的串数。
  en: Rings are counted, each in one region; the rings of the field in each region are held fixed.
exclusions:
  zh: 没有领域或该级地区的案件不计；中文、英文报告分开；其余同默认状态。
  en: Cases without a field or a region of the level are left out; Chinese and English reports apart; statuses as by default.
read:
  zh: 先看“判断”。“地区数”与“随机会碰到”相比；q 三个，依次为不均、过于集中、过于分散。区间为 95%。
  en: The verdict first. Compare the regions with those that chance would touch; the q values are for uneven, too few, and too many. Intervals are of 95%.
misleads:
  zh: “与随机分布无异”不证明处处相同：比“可见的最小比值”小的差异看不出来；只能说“在已收录的报告中”。
  en: Like chance is no proof of sameness, for a difference below the smallest ratio that could be seen stays hidden. All of it holds among the reports recorded.
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - use: level
  - {use: field, zh: 只看该领域（检验次数不变）, en: Show this field only (the looks stay the same)}
  - {use: weak_point, zh: 只看该薄弱点（检验次数不变）, en: Show this weak point only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - use: field
  - use: weak_point
  - {name: language, type: text, zh: 报告语言, en: Language of the reports}
  - use: rings
  - {use: group_rings, zh: 该领域案件, en: Rings of the field}
  - use: share
  - use: low
  - use: high
  - use: regions
  - {name: of_regions, type: integer, unit: {zh: 个, en: regions}, zh: 有该领域案件的地区, en: Regions with the field}
  - use: expected_regions
  - use: dispersion
  - use: seen
  - {use: q, zh: q 值（不均）, en: q value (uneven)}
  - use: q_fewer
  - use: q_wider
  - use: verdict
  - use: passages
chart: {kind: bar, x: weak_point, y: regions, series: field}
network: {source: field, target: weak_point, weight: regions}
denominator_of: {zh: 有领域和该级地区的案件, en: Cases with a field and a region of the level}
denominator: |
  MATCH (f:Field)<-[:IN_FIELD]-(c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {level: $level})
  WHERE c.status IN $statuses AND f.id <> 'FLD-OTH'
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (p:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WITH DISTINCT p, r
MATCH (p)<-[:OCCURRED_IN]-(c:Case)-[:IN_FIELD]->(f:Field)
WHERE c.status IN $statuses AND f.id <> 'FLD-OTH'
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
RETURN c.id AS case, coalesce(c.language, '') AS language, f.id AS field, w.id AS weak_point, r.id AS region,
       e.passages AS passages
LIMIT $limit
