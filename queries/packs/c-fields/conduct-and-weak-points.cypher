/*
id: conduct-and-weak-points
version: '1.0'
category: C
maturity: counts
needs: [cases]
title: {zh: 行为与薄弱点, en: Conduct and weak points together}
question:
  zh: 哪类行为与哪个薄弱点在同一案件中出现？
  en: Which kinds of conduct and which weak points stand in the same case?
why:
  zh: 行为说明发生了什么，薄弱点说明为什么能发生；两者放在一起才能对症。
  en: Conduct tells what was done, the weak point why it could be done; a remedy needs both.
leads_to:
  zh: 由行为类型反查应补的制度环节。
  en: Going from a kind of conduct to the control that must be mended.
assumptions: {use: once}
exclusions: {use: confirmed}
read:
  zh: '一行是一种行为与一个薄弱点同案的次数；它说明相伴，不说明因果。'
  en: 'One row is a kind of conduct and a weak point in one case. They go together; neither is the cause.'
misleads:
  zh: 推定（C）的薄弱点本就由行为推出，与行为同现是必然；判断关联请只看明示（explicit_only）。
  en: Weak points of mode C are inferred from conduct and go with it by construction; judge a link on explicit_only.
parameters:
  - use: statuses
  - use: explicit_only
  - {name: misconduct, type: id, list: misconduct, optional: true, zh: 只看该类行为, en: Only this kind of conduct}
  - use: weak_point
  - use: field
  - {use: least, default: 1}
presets:
  - title: {zh: 只计原文明示, en: Named by the text only}
    values: {explicit_only: true}
columns:
  - {name: misconduct, type: id, list: misconduct, zh: 行为, en: Conduct}
  - use: weak_point
  - use: cases
  - use: explicit
  - use: passages
chart: {kind: heatmap, x: misconduct, y: weak_point, series: cases}
network: {source: misconduct, target: weak_point, weight: cases}
denominator_of: {zh: 有行为类型的案件总数, en: Cases with a kind of conduct}
denominator: |
  MATCH (c:Case)-[:INVOLVED_CONDUCT]->(:Misconduct) WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (m:Misconduct)<-[i:INVOLVED_CONDUCT]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND ($misconduct IS NULL OR m.id = $misconduct)
  AND ($weak_point IS NULL OR w.id = $weak_point)
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
WITH m, w, i, e, coalesce(c.cluster, c.id) AS case
ORDER BY case
WITH m.id AS misconduct, w.id AS weak_point,
     count(DISTINCT case) AS cases,
     count(DISTINCT CASE WHEN e.mode = 'E' THEN case END) AS explicit,
     collect(DISTINCT e.passages[0])[0..10] + collect(DISTINCT i.passages[0])[0..10] AS passages
WHERE cases >= $least
RETURN misconduct, weak_point, cases, explicit, passages
ORDER BY cases DESC, misconduct, weak_point
LIMIT $limit
