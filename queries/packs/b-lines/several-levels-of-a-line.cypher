/*
id: several-levels-of-a-line
version: '1.0'
answers: [Q6]
category: B
maturity: counts
needs: [cases]
title: {zh: 同一薄弱点出现在上下级, en: The same weak point above and below}
question:
  zh: 同一条线中，哪个薄弱点既出现在上级单位，又出现在其下属单位？
  en: Which weak point shows both in a unit and in the units below it?
why:
  zh: 上下一起失守，监督链条本身就断了。
  en: Where above and below fail alike, the chain of supervision itself is broken.
leads_to:
  zh: 由更高一级牵头整改，不能让上级自己验收下级。
  en: A higher level must lead; the upper unit cannot accept the mending of the lower.
assumptions:
  zh: 隶属关系由名称和任职推得，可由人更正；上下级须是不同案件。
  en: Who stands above whom is derived from names and can be corrected; the two cases must differ.
exclusions: {use: confirmed}
read:
  zh: '一行是上下两级单位共有的一个薄弱点；两级各有案件才列出。'
  en: 'One row is a weak point that a body and one below it share. Both have a case of their own.'
misleads: {use: found}
parameters:
  - use: statuses
  - use: explicit_only
  - use: weak_point
columns:
  - {name: above, type: node, label: Unit, zh: 上级单位, en: Unit above}
  - use: weak_point
  - {name: units_below, type: nodes, label: Unit, zh: 下属单位, en: Units below}
  - {name: cases_above, type: integer, unit: {zh: 件, en: cases}, zh: 上级案件, en: Cases above}
  - {name: cases_below, type: integer, unit: {zh: 件, en: cases}, zh: 下级案件, en: Cases below}
  - use: passages
network: {source: above, target: units_below}
denominator_of: {zh: 有下属单位的单位, en: Units with a unit below them}
denominator: |
  MATCH (a:Unit)<-[:SUBORDINATE_TO]-(:Unit) RETURN count(DISTINCT a.id) AS n LIMIT 1
*/
MATCH (a:Unit)<-[:SUBORDINATE_TO*1..3]-(b:Unit)
MATCH (a)<-[:AT]-(c1:Case)-[e1:EXPOSES]->(w:WeakPoint)
WHERE c1.status IN $statuses
  AND (NOT $explicit_only OR e1.mode = 'E')
  AND ($weak_point IS NULL OR w.id = $weak_point)
MATCH (b)<-[:AT]-(c2:Case)-[e2:EXPOSES]->(w)
WHERE c2.status IN $statuses
  AND (NOT $explicit_only OR e2.mode = 'E')
  AND coalesce(c1.cluster, c1.id) <> coalesce(c2.cluster, c2.id)
WITH a, b, w, c1, c2, e1, e2
ORDER BY c1.id, c2.id
RETURN a.id AS above, w.id AS weak_point, collect(DISTINCT b.id) AS units_below,
       count(DISTINCT coalesce(c1.cluster, c1.id)) AS cases_above,
       count(DISTINCT coalesce(c2.cluster, c2.id)) AS cases_below,
       collect(DISTINCT e1.passages[0])[0..10] + collect(DISTINCT e2.passages[0])[0..10] AS passages
ORDER BY cases_below DESC, cases_above DESC, above, weak_point
LIMIT $limit
