/*
id: weak-points-spread-along-lines
version: '1.0'
answers: [Q5]
category: B
maturity: tested
needs: [cases]
analysis: spread
roles: {group: line, mark: weak_point, stratum: language}
title: {zh: 条线的薄弱点是各地都有还是集中在几处, en: 'Whether a weak point of a line lies in few places, like chance, or wide'}
question:
  zh: 哪个条线在最多的市出现同一薄弱点？是随机会碰到的那么多，还是更多、更少？
  en: Which line shows a weak point in most cities, and are these as many as chance would touch, more, or fewer?
why:
  zh: 案件多的条线本来就会碰到许多地方；扣掉这一层，才看得出是条线之病还是几处之病。
  en: A line with many cases touches many places anyway; beyond that the line itself, or a few places, are the matter.
leads_to:
  zh: 各地都有的，向上一级主管部门制发建议书；集中在几处的，先到那几处解剖。
  en: A suggestion to the department above where it is everywhere; a look into the few places where it is clustered.
assumptions:
  zh: 按“串”计数，一串只归一个地区；条线取自案件；检验时固定各地区该条线的串数。
  en: Rings are counted, each in one region; the line is the case's; the rings of the line in each region are held fixed.
exclusions:
  zh: 没有条线或该级地区的案件不计；中文、英文报告分开；其余同默认状态。
  en: Cases without a line or a region of the level are left out; Chinese and English reports apart; statuses as by default.
read:
  zh: 先看“判断”。“地区数”与“随机会碰到”相比；q 三个，依次为不均、过于集中、过于分散。区间为 95%。
  en: The verdict first. Compare the regions with those that chance would touch; the q values are for uneven, too few, and too many. Intervals are of 95%.
misleads:
  zh: “与随机分布无异”不证明处处相同：比“可见的最小比值”小的差异看不出来；只能说“在已收录的报告中”。
  en: Like chance is no proof of sameness, for a difference below the smallest ratio that could be seen stays hidden. All of it holds among the reports recorded.
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - {use: level, default: RG-2}
  - {use: line, zh: 只看该条线（检验次数不变）, en: Show this line only (the looks stay the same)}
  - {use: weak_point, zh: 只看该薄弱点（检验次数不变）, en: Show this weak point only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - use: line
  - use: weak_point
  - {name: language, type: text, zh: 报告语言, en: Language of the reports}
  - use: rings
  - {use: group_rings, zh: 该条线案件, en: Rings of the line}
  - use: share
  - use: low
  - use: high
  - use: regions
  - {name: of_regions, type: integer, unit: {zh: 个, en: regions}, zh: 有该条线案件的地区, en: Regions with the line}
  - use: expected_regions
  - use: dispersion
  - use: seen
  - {use: q, zh: q 值（不均）, en: q value (uneven)}
  - use: q_fewer
  - use: q_wider
  - use: verdict
  - use: passages
chart: {kind: bar, x: line, y: regions, series: weak_point}
network: {source: line, target: weak_point, weight: regions}
denominator_of: {zh: 有条线和该级地区的案件, en: Cases with a line and a region of the level}
denominator: |
  MATCH (c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {level: $level})
  WHERE c.status IN $statuses AND coalesce(c.line, 'LN-99') <> 'LN-99'
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (p:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WITH DISTINCT p, r
MATCH (p)<-[:OCCURRED_IN]-(c:Case)
WHERE c.status IN $statuses AND coalesce(c.line, 'LN-99') <> 'LN-99'
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
RETURN c.id AS case, coalesce(c.language, '') AS language, c.line AS line, w.id AS weak_point, r.id AS region,
       e.passages AS passages
LIMIT $limit
