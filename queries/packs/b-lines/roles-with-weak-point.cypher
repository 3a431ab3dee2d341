/*
id: roles-with-weak-point
version: '1.0'
answers: [Q8]
category: B
maturity: counts
needs: [cases]
title: {zh: 条线内各岗位角色的薄弱点, en: Weak points by kind of post within a line}
question:
  zh: 条线内哪类岗位（窗口、出纳、站长……）与该薄弱点同案？
  en: Within a line, which kinds of post (window, cashier, station head) stand in the cases of a weak point?
why:
  zh: 知道卡在哪个岗位，才知道该轮岗、分离还是加复核。
  en: Knowing the post tells whether to rotate, to separate duties or to add a second check.
leads_to:
  zh: 修订岗位职责、轮岗和分离清单。
  en: Changing job descriptions, rotation and separation of duties.
assumptions:
  zh: 角色由职务名称判断；一案多人时每个角色各计一次。
  en: The role is read from the title; a case with several people counts once for each role.
exclusions:
  zh: 角色不明（RL-99）不计；其余同默认状态。
  en: Roles that are not stated (RL-99) are left out; statuses as by default.
read:
  zh: '一行是条线内的一类岗位与一个薄弱点；没有写明岗位的案件不在其中。'
  en: 'One row is a kind of post in a line with a weak point. Cases whose post is not told are not in it.'
misleads:
  zh: 说的是岗位，不是人；某岗位人多则案件多。
  en: This is about posts, not persons; where a post has many holders it has many cases.
parameters:
  - use: statuses
  - use: explicit_only
  - use: line
  - use: weak_point
  - {use: least, default: 1}
columns:
  - use: line
  - {name: role, type: id, list: role, zh: 岗位角色, en: Kind of post}
  - use: weak_point
  - use: cases
  - use: explicit
  - use: passages
chart: {kind: heatmap, x: role, y: weak_point, series: cases}
denominator_of: {zh: 角色明确的案件, en: Cases with a known role}
denominator: |
  MATCH (c:Case)-[i:INVOLVES]->(:Official)
  WHERE c.status IN $statuses AND coalesce(i.role, 'RL-99') <> 'RL-99' AND ($line IS NULL OR c.line = $line)
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (:Official)<-[i:INVOLVES]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND coalesce(i.role, 'RL-99') <> 'RL-99'
  AND ($line IS NULL OR c.line = $line)
  AND ($weak_point IS NULL OR w.id = $weak_point)
WITH c, i, e, w, coalesce(c.cluster, c.id) AS case
WITH coalesce(c.line, 'LN-99') AS line, i.role AS role, w.id AS weak_point, count(DISTINCT case) AS cases,
     count(DISTINCT CASE WHEN e.mode = 'E' THEN case END) AS explicit,
     collect(DISTINCT e.passages[0]) AS passages
WHERE cases >= $least
RETURN line, role, weak_point, cases, explicit, passages
ORDER BY cases DESC, line, role, weak_point
LIMIT $limit
