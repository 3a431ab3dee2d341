/*
id: like-units-without-measure
version: '1.0'
answers: [Q25]
category: G
maturity: counts
needs: [cases]
also: [measures]
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
  zh: 条件按条线、领域、资金类型、薄弱点计数；未发生案件的单位若图中没有也列不出。
  en: Preconditions are line, field, kind of fund and weak point; a unit that is not in the graph cannot be listed.
exclusions:
  zh: 已收到针对同一薄弱点举措的单位、办案和审计机关、供应商不列。
  en: Units with a measure on the weak point, organs that investigate or audit, and suppliers are not listed.
read:
  zh: '一行是一个值得提醒的单位；相同条件越多越先提醒，不说明它有问题。'
  en: 'One row is a unit worth a reminder. The more it shares the sooner; it is no sign of fault.'
misleads:
  zh: 这是提醒名单，不是结论；被列出不等于有问题。
  en: This is a list to warn, no finding; to be on it is no fault.
parameters:
  - {name: case, type: node, label: Case, zh: 案件, en: Case}
  - use: statuses
  - {use: least, default: 1, zh: 至少几个相同条件, en: At least this many common preconditions}
columns:
  - use: unit
  - use: line
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
WITH c, collect(DISTINCT here.id) AS own, collect(DISTINCT here.line) AS lines
MATCH (u:Unit)
WHERE u.line IN lines AND NOT u.id IN own
  AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
  AND NOT EXISTS { MATCH (c)-[:EXPOSES]->(:WeakPoint)<-[:ADDRESSES]-(:Measure)-[:ISSUED_TO]->(u) }
OPTIONAL MATCH (u)<-[:AT]-(x:Case)-[:IN_FIELD]->(f:Field)<-[:IN_FIELD]-(c)
WHERE x.status IN $statuses AND f.id <> 'FLD-OTH'
WITH c, u, collect(DISTINCT f.id) AS fields
OPTIONAL MATCH (u)<-[:AT]-(y:Case)-[:CONCERNS]->(g:Fund), (c)-[:CONCERNS]->(h:Fund)
WHERE y.status IN $statuses AND g.kind = h.kind AND g.kind <> 'FD-99'
WITH c, u, fields, collect(DISTINCT g.kind) AS funds
OPTIONAL MATCH (u)<-[:AT]-(z:Case)-[e:EXPOSES]->(w:WeakPoint)<-[:EXPOSES]-(c)
WHERE z.status IN $statuses
WITH u, fields, funds, collect(DISTINCT w.id) AS weak_points, collect(DISTINCT e.passages[0]) AS passages
WITH u, fields, funds, weak_points, passages, 1 + size(fields) + size(funds) + size(weak_points) AS common
WHERE common >= $least
RETURN u.id AS unit, u.line AS line, common, fields, funds, weak_points, passages
ORDER BY common DESC, unit
LIMIT $limit
