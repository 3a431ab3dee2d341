/*
id: funds-where-two-meet
version: '2.0'
answers: [Q18]
category: E
maturity: tested
needs: [cases]
analysis: meeting
roles: {rings: both, low: odds_low, high: odds_high, of: rings}
title: {zh: 两个薄弱点同时出现的资金, en: Funds where two weak points meet}
question:
  zh: 哪类资金的案件中这两个薄弱点同时出现？是否多于随机？
  en: In the cases of which kinds of funds do these two weak points meet, and more often than by chance?
why:
  zh: 一处管不住、另一处看不见，资金最容易出事。
  en: Money is lost most easily where one control fails and nobody can see it.
leads_to:
  zh: 两项措施一并提出。
  en: Proposing both remedies together.
assumptions:
  zh: 按“串”计数；两者的依据须不是同一句话；一串涉及几类资金的，各类都计。
  en: Rings are counted; the two must rest on different sentences. A ring with several kinds of funds counts in each.
exclusions: {use: confirmed}
read:
  zh: 先看“判断”。提升度 1 为随机，优势比的区间为 95%；再看原文说的是不是同一件事。
  en: The verdict first. A lift of 1 is chance, the interval of the odds ratio is of 95%; then see whether the sentences speak of one thing.
misleads:
  zh: 同现不是因果；数目小时不能说明什么。
  en: Together is not because of, and small counts say nothing.
parameters:
  - {name: first, type: id, list: weak_point, default: WP-P-19, zh: 第一个薄弱点, en: First weak point}
  - {name: second, type: id, list: weak_point, default: WP-S-13, zh: 第二个薄弱点, en: Second weak point}
  - use: statuses
  - {use: explicit_only, default: true}
columns:
  - {name: fund, type: id, list: fund, zh: 资金类型, en: Kind of fund}
  - {name: both, type: integer, unit: {zh: 串, en: rings}, zh: 两者都有, en: Both}
  - {name: first_only, type: integer, unit: {zh: 串, en: rings}, zh: 只有第一个, en: First only}
  - {name: second_only, type: integer, unit: {zh: 串, en: rings}, zh: 只有第二个, en: Second only}
  - {use: rings, zh: 该类资金案件, en: Rings of the kind of fund}
  - use: expected
  - use: lift
  - use: odds
  - use: odds_low
  - use: odds_high
  - use: q
  - use: verdict
  - use: passages
chart: {kind: bar, x: fund, y: both}
denominator_of: {zh: 有资金的案件, en: Cases with a fund}
denominator: |
  MATCH (c:Case)-[:CONCERNS]->(:Fund) WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (f:Fund)<-[:CONCERNS]-(c:Case)
WHERE c.status IN $statuses
WITH DISTINCT f.kind AS fund, c
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE (NOT $explicit_only OR e.mode = 'E') AND w.id IN [$first, $second]
RETURN fund, c.id AS case, w.id AS weak_point, e.passages AS passages
LIMIT $limit
