/*
id: funds-where-two-meet
version: '1.0'
answers: [Q18]
category: E
maturity: counts
needs: [cases]
title: {zh: 两个薄弱点同时出现的资金, en: Funds where two weak points meet}
question:
  zh: 哪类资金的案件中同时出现这两个薄弱点？
  en: In the cases of which kinds of funds do these two weak points meet?
why:
  zh: 一处管不住、另一处看不见，资金最容易出事。
  en: Money is lost most easily where one control fails and nobody can see it.
leads_to:
  zh: 两项措施一并提出。
  en: Proposing both remedies together.
assumptions: {use: once}
exclusions: {use: confirmed}
read:
  zh: '一行是两个薄弱点在其中碰头的一类资金；看原文是否说的是同一件事。'
  en: 'One row is a kind of fund where two weak points meet. See whether the sentences speak of one thing.'
misleads:
  zh: 同现不是因果；数目小时不能说明什么。
  en: Together is not because of, and small counts say nothing.
parameters:
  - {name: first, type: id, list: weak_point, default: WP-P-19, zh: 第一个薄弱点, en: First weak point}
  - {name: second, type: id, list: weak_point, default: WP-S-13, zh: 第二个薄弱点, en: Second weak point}
  - use: statuses
  - use: explicit_only
columns:
  - {name: fund, type: id, list: fund, zh: 资金类型, en: Kind of fund}
  - {name: both, type: integer, unit: {zh: 件, en: cases}, zh: 两者都有, en: Both}
  - {name: first_only, type: integer, unit: {zh: 件, en: cases}, zh: 只有第一个, en: First only}
  - {name: second_only, type: integer, unit: {zh: 件, en: cases}, zh: 只有第二个, en: Second only}
  - use: passages
chart: {kind: bar, x: fund, y: both}
denominator_of: {zh: 有资金的案件, en: Cases with a fund}
denominator: |
  MATCH (c:Case)-[:CONCERNS]->(:Fund) WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (f:Fund)<-[:CONCERNS]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND w.id IN [$first, $second]
WITH f.kind AS fund, coalesce(c.cluster, c.id) AS case, w.id AS weak_point, e.passages[0] AS passage
ORDER BY case, passage
WITH fund, case, collect(DISTINCT weak_point) AS found, collect(DISTINCT passage) AS sentences
UNWIND sentences AS sentence
WITH fund,
     count(DISTINCT CASE WHEN size(found) = 2 THEN case END) AS both,
     count(DISTINCT CASE WHEN found = [$first] THEN case END) AS first_only,
     count(DISTINCT CASE WHEN found = [$second] THEN case END) AS second_only,
     collect(DISTINCT CASE WHEN size(found) = 2 THEN sentence END)[0..20] AS passages
WHERE both > 0
RETURN fund, both, first_only, second_only, passages
ORDER BY both DESC, fund
LIMIT $limit
