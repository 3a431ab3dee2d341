/*
id: like-units-without-measure
version: '2.0'
answers: [Q25]
category: G
maturity: tested
needs: [cases]
also: [measures]
analysis: warned
title: {zh: 条件相同而尚无举措的单位, en: Units with the same preconditions and no measure yet}
question:
  zh: 由此案看，哪些同条线的单位具备同样条件（领域、资金、薄弱点）却还没有相应举措？
  en: After this case, which units of the same line have the same preconditions (field, fund, weak point) and no measure yet?
why:
  zh: 一案一改不如警示一批。
  en: Mending one unit after one case is less than warning all like it.
leads_to:
  zh: 向一批单位发提醒函；另加一成随机抽取的单位以检验漏报。
  en: A reminder letter to a batch, with a random tenth of other units to learn what was missed.
assumptions:
  zh: 条件是同条线、领域、资金类型和已见的薄弱点；每项条件按该条线案件中它与此案薄弱点相伴的程度加权（收缩后的对数比）；未发生案件的单位若图中没有也列不出。
  en: Preconditions are the line, field, kind of fund, and weak points shown already. Each weighs by how it goes with the weak points of the case among the rings of the line (a shrunken log ratio). A unit that is not in the graph cannot be listed.
exclusions:
  zh: 已收到针对同一薄弱点举措的单位、办案和审计机关、供应商、另一国家的单位不列。
  en: Units with a measure on the weak point, organs that investigate or audit, suppliers, and units of another country are not listed.
read:
  zh: 先列按权重提醒的单位，再列随机抽取的一成；两部分都查，才知道名单漏了多少。把两部分的查实数作为两行（规则“名单”与“随机”）导入 incision import alerts，Q28 给出各自的查实率和区间。
  en: First the units to warn by their weight, then a tenth drawn at random. Check both, the only way to learn what the list misses. Import what came of each as a row of incision import alerts (rules list and random), and Q28 gives both yields with their intervals.
misleads:
  zh: 这是提醒名单，不是结论；被列出不等于有问题。
  en: This is a list to warn, no finding; to be on it is no fault.
parameters:
  - {name: case, type: node, label: Case, zh: 案件, en: Case}
  - use: statuses
  - use: explicit_only
  - {name: capacity, type: integer, minimum: 1, maximum: 500, default: 20, zh: 这一批查得了几个单位, en: How many units this batch can check}
  - {name: seed, type: integer, minimum: 1, maximum: 1000000, default: 1, zh: 随机抽取的种子（记下它才能重抽）, en: 'Seed of the draw (keep it, to draw the same again)'}
  - {use: least, default: 1, zh: 至少几个相同条件, en: At least this many common preconditions}
columns:
  - use: unit
  - use: line
  - use: verdict
  - {name: weight, type: number, zh: 权重, en: Weight}
  - {name: common, type: integer, unit: {zh: 项, en: items}, zh: 相同条件数, en: Common preconditions}
  - {name: fields, type: ids, list: field, zh: 相同领域, en: Fields in common}
  - {name: funds, type: ids, list: fund, zh: 相同资金, en: Kinds of funds in common}
  - {name: weak_points, type: ids, list: weak_point, zh: 已见的相同薄弱点, en: Weak points in common}
  - use: passages
network: {source: unit, target: weak_points}
denominator_of: {zh: 同条线单位总数, en: Units of the same line}
denominator: |
  MATCH (c:Case {id: $case})-[:AT]->(here:Unit)
  WHERE c.status IN $statuses AND here.line IS NOT NULL
  MATCH (u:Unit {line: here.line})
  RETURN count(DISTINCT u.id) AS n LIMIT 1
*/
MATCH (c:Case {id: $case})-[:AT]->(here:Unit)
WHERE c.status IN $statuses AND here.line IS NOT NULL
  AND NOT coalesce(here.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
OPTIONAL MATCH (here)-[:LOCATED_IN]->(at:Region)
WITH c, collect(DISTINCT here.id) AS own, collect(DISTINCT here.line) AS lines, collect(DISTINCT left(at.level, 2)) AS systems
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
WITH own, lines, systems, collect(DISTINCT w.id) AS points
MATCH (u:Unit)
WHERE u.line IN lines AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
  // a line of another country has other rules
  AND (size(systems) = 0 OR NOT EXISTS { MATCH (u)-[:LOCATED_IN]->(o:Region) WHERE NOT left(o.level, 2) IN systems })
OPTIONAL MATCH (u)<-[:ISSUED_TO]-(:Measure)-[:ADDRESSES]->(a:WeakPoint)
WHERE a.id IN points
WITH u, u.id IN own AS mine, count(a) AS measures
WITH u, NOT mine AND measures = 0 AS candidate
OPTIONAL MATCH (u)<-[:AT]-(x:Case)
WHERE x.status IN $statuses
OPTIONAL MATCH (x)-[:IN_FIELD]->(f:Field)
OPTIONAL MATCH (x)-[:CONCERNS]->(g:Fund)
OPTIONAL MATCH (x)-[k:EXPOSES]->(v:WeakPoint)
WHERE NOT $explicit_only OR k.mode = 'E'
RETURN DISTINCT u.id AS unit, u.line AS line, candidate, x.id AS case, f.id AS field, g.kind AS fund, v.id AS weak_point,
       k.passages AS passages
LIMIT $limit
