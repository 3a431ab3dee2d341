/*
id: weak-points-together
version: '1.0'
answers: [Q7]
category: B
maturity: counts
needs: [cases]
title: {zh: 同案出现的薄弱点, en: Weak points that come together}
question:
  zh: 哪些薄弱点常在同一案件中一起出现？
  en: Which weak points come together in one case?
why:
  zh: 一起失守的关口要一起补，只补一处会从另一处漏。
  en: Controls that fail together must be mended together, or the leak moves from one to the other.
leads_to:
  zh: 提出组合措施，而不是单项措施。
  en: Proposing remedies as a set.
assumptions:
  zh: 只计两者依据不是同一句话的案件（apart）；合并的案件计一次。
  en: The column apart counts cases in which the two do not rest on the same sentences; merged cases count once.
exclusions: {use: confirmed}
read:
  zh: '一行是一对薄弱点同案出现的次数；常见的两项本就容易碰在一起。'
  en: 'One row is a pair and how often both stand in one case. Two frequent ones meet by chance.'
misleads:
  zh: 同现不是因果；同一领域的薄弱点同现会偏多，未作检验。
  en: Together is not because of. Pairs of one field meet more often by construction; nothing is tested here.
parameters:
  - use: statuses
  - use: explicit_only
  - use: weak_point
  - use: field
  - use: region
  - use: least
columns:
  - use: weak_point
  - {name: other, type: id, list: weak_point, zh: 另一薄弱点, en: Other weak point}
  - use: cases
  - {name: apart, type: integer, unit: {zh: 件, en: cases}, zh: 依据不同句, en: On different sentences}
  - use: passages
network: {source: weak_point, target: other, weight: cases}
chart: {kind: heatmap, x: weak_point, y: other, series: cases}
denominator_of: {zh: 有薄弱点的案件总数, en: Cases with a weak point}
denominator: |
  MATCH (c:Case)-[e:EXPOSES]->(:WeakPoint)
  WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (w1:WeakPoint)<-[e1:EXPOSES]-(c:Case)-[e2:EXPOSES]->(w2:WeakPoint)
WHERE w1.id < w2.id
  AND c.status IN $statuses
  AND (NOT $explicit_only OR (e1.mode = 'E' AND e2.mode = 'E'))
  AND ($weak_point IS NULL OR $weak_point IN [w1.id, w2.id])
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH w1, w2, e1, e2, coalesce(c.cluster, c.id) AS case
ORDER BY case
WITH w1.id AS weak_point, w2.id AS other,
     count(DISTINCT case) AS cases,
     count(DISTINCT CASE WHEN any(p IN e1.passages WHERE NOT p IN e2.passages) THEN case END) AS apart,
     collect(DISTINCT e1.passages[0])[0..10] + collect(DISTINCT e2.passages[0])[0..10] AS passages
WHERE cases >= $least
RETURN weak_point, other, cases, apart, passages
ORDER BY cases DESC, apart DESC, weak_point, other
LIMIT $limit
