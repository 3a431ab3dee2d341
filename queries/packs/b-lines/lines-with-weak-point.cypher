/*
id: lines-with-weak-point
version: '1.0'
answers: [Q5]
category: B
maturity: counts
needs: [cases]
title: {zh: 各条线的薄弱点分布在多少个市, en: In how many cities a line shows a weak point}
question:
  zh: 哪个条线在最多的市出现同一薄弱点？
  en: Which line of units shows the same weak point in most cities?
why:
  zh: 同一条线在多地出现同一薄弱点，说明问题出在条线的制度设计。
  en: The same weak point in one line across many places points to how the line itself is built.
leads_to:
  zh: 向上一级主管部门制发建议书，一处修订、全线受益。
  en: A suggestion to the department above, so that one change mends the whole line.
assumptions:
  zh: 条线由单位名称判断，单位无条线时取案件的条线；“市”指 level 所定层级。
  en: The line is read from the unit's name, else from the case; a city is a region of the chosen level.
exclusions:
  zh: 办案、巡察、审计机关与供应商、中介不计；其余同默认状态。
  en: Organs that investigate or inspect, suppliers and intermediaries are left out; statuses as by default.
read:
  zh: '一行是一个条线的一个薄弱点；地区数比案件数更说明问题。'
  en: 'One row is a weak point in a line. The number of places says more than the number of cases.'
misleads: {use: found}
parameters:
  - use: statuses
  - use: explicit_only
  - use: weak_point
  - use: line
  - name: level
    type: id
    list: region_level
    allowed: [RG-1, RG-2, RG-3, RE-1, RE-2, RE-3]
    default: RG-2
    zh: 按哪一级地区计数
    en: Level of regions to count
  - name: least_regions
    type: integer
    minimum: 1
    maximum: 1000
    default: 2
    zh: 至少出现在多少个地区
    en: In at least this many regions
columns:
  - use: line
  - use: weak_point
  - use: regions
  - use: cases
  - {name: units, type: integer, unit: {zh: 个, en: units}, zh: 单位数, en: Units}
  - {name: places, type: nodes, label: Region, zh: 哪些地区, en: Which regions}
  - use: passages
chart: {kind: bar, x: line, y: regions, series: weak_point}
network: {source: line, target: weak_point, weight: regions}
denominator_of: {zh: 有案件的该级地区总数, en: Regions of this level with a case}
denominator: |
  MATCH (c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
  WHERE c.status IN $statuses
  RETURN count(DISTINCT r.id) AS n LIMIT 1
*/
MATCH (p:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WITH DISTINCT p, r
MATCH (p)<-[:OCCURRED_IN]-(c:Case)
WHERE c.status IN $statuses
WITH DISTINCT c, r
MATCH (c)-[:AT]->(u:Unit)
WHERE NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
WITH c, r, u, coalesce(u.line, c.line) AS line
WHERE line IS NOT NULL AND line <> 'LN-99' AND ($line IS NULL OR line = $line)
MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE (NOT $explicit_only OR e.mode = 'E')
  AND ($weak_point IS NULL OR w.id = $weak_point)
WITH line, w, u, e, r, coalesce(c.cluster, c.id) AS case
WITH line, w.id AS weak_point,
     count(DISTINCT r.id) AS regions,
     count(DISTINCT case) AS cases,
     count(DISTINCT u.id) AS units,
     collect(DISTINCT r.id) AS places,
     collect(DISTINCT e.passages[0]) AS passages
WHERE regions >= $least_regions
RETURN line, weak_point, regions, cases, units, places, passages
ORDER BY regions DESC, cases DESC, line, weak_point
LIMIT $limit
