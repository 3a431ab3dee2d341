/*
id: asked-again-after-reply
version: '1.0'
answers: [Q31]
category: H
maturity: tested
needs: [demands]
also: [cases]
analysis: repeats
roles: {found: again, of: after}
title: {zh: 答复之后又来的诉求, en: 'Demands repeated after they were replied to'}
question:
  zh: 哪些地方、哪些主题的诉求答复办结之后又重复来电？
  en: Where, and on which topics, do demands come again after they were replied to?
why:
  zh: 答复了还来，说明答复没有解决问题。
  en: Who calls again after a reply was not helped by it.
leads_to:
  zh: 抽查这些答复，由承办单位以外的人回访。
  en: A sample of these replies, and call-backs by somebody other than who handled them.
assumptions:
  zh: “重复”指办理状态 DH-8，且不早于该地该主题首次答复（DH-5）的月份。
  en: Repeated means status DH-8, not before the month of the first reply (DH-5) of the place and topic.
exclusions: {use: small_cells}
read:
  zh: “占比”是答复之后的诉求中重复来电的比例；看区间。
  en: The share is that of repeated calls among the demands after the first reply; read its interval.
misleads: {use: habits}
parameters:
  - use: level
  - use: statuses
  - {use: explicit_only, zh: 依据只取有原文明示的薄弱点（E）的案件, en: Evidence only of cases with a weak point that the text itself names (E)}
  - {name: topic, type: id, list: demand_topic, optional: true, zh: 只看该主题, en: Only this topic}
  - {use: least_demands, name: least}
columns:
  - use: region
  - {name: topic, type: id, list: demand_topic, zh: 诉求主题, en: Topic}
  - {name: first, type: date, zh: 首次答复, en: First reply}
  - {name: last, type: date, zh: 最近重复, en: Last repeated}
  - {name: again, type: integer, unit: {zh: 件, en: demands}, zh: 重复, en: Repeated}
  - {name: after, type: integer, unit: {zh: 件, en: demands}, zh: 答复之后的诉求, en: Demands after the reply}
  - use: share
  - use: low
  - use: high
  - use: verdict
  - use: passages
chart: {kind: bar, x: region, y: again, series: topic}
denominator_of: {zh: 诉求总数, en: All demands}
denominator: |
  MATCH (d:Demand) WHERE $topic IS NULL OR d.topic = $topic RETURN sum(d.count) AS n LIMIT 1
*/
MATCH (d:Demand {status: 'DH-5'})-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WHERE $topic IS NULL OR d.topic = $topic
WITH r, d.topic AS topic, min(d.month) AS first
MATCH (a:Demand)-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(r)
WHERE a.topic = topic AND a.month >= first
WITH r, topic, first, max(CASE WHEN a.status = 'DH-8' THEN a.month END) AS last, min(a.field) AS field,
     sum(CASE WHEN a.status = 'DH-8' THEN a.count ELSE 0 END) AS again, sum(a.count) AS after
WHERE again >= $least
OPTIONAL MATCH (:Field {id: field})<-[:IN_FIELD]-(c:Case)-[o:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r)
WHERE c.status IN $statuses AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
RETURN r.id AS region, topic, first, last, again, after, collect(DISTINCT o.passages[0]) AS passages
LIMIT $limit
