/*
id: roles-standing-out
version: '1.0'
answers: [Q8]
category: B
maturity: tested
needs: [cases]
analysis: over-representation
roles: {group: role, mark: weak_point, stratum: line}
title: {zh: 条线内占比偏高的岗位与薄弱点, en: 'Posts at which a weak point is a larger share than at the others of the line'}
question:
  zh: 一个条线内，哪类岗位的哪个薄弱点占比高于其他岗位？
  en: Inside a line, at which kind of post is a weak point a larger share than at the others?
why:
  zh: 同一薄弱点常压在同一类岗位上。
  en: The same weak point often weighs on one kind of post.
leads_to:
  zh: 改这类岗位的权限与轮岗，而不是只换人。
  en: Changing the powers and rotation of the post, not only its holder.
assumptions: {use: rings}
exclusions:
  zh: 岗位或条线不明的案件不计；其余同默认状态。
  en: Cases whose post or line is not told are left out; statuses as by default.
read: {use: tested}
misleads:
  zh: 说的是岗位，不是人；比的是构成，不是多少。
  en: This is about posts, not persons, and compares shares, not numbers.
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - {name: role, type: id, list: role, optional: true, zh: 只看该类岗位（检验次数不变）, en: Show this kind of post only (the looks stay the same)}
  - {use: weak_point, zh: 只看该薄弱点（检验次数不变）, en: Show this weak point only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - {name: role, type: id, list: role, zh: 岗位角色, en: Kind of post}
  - use: weak_point
  - {name: line, type: id, list: line, zh: 条线, en: Line}
  - use: rings
  - use: group_rings
  - use: share
  - use: low
  - use: high
  - use: elsewhere
  - use: ratio
  - use: ratio_low
  - use: ratio_high
  - use: q
  - use: verdict
  - use: passages
chart: {kind: bar, x: weak_point, y: rings, series: role}
denominator_of: {zh: 角色与条线明确的案件, en: Cases whose post and line are told}
denominator: |
  MATCH (c:Case)-[i:INVOLVES]->(:Official)
  WHERE c.status IN $statuses AND coalesce(i.role, 'RL-99') <> 'RL-99' AND coalesce(c.line, 'LN-99') <> 'LN-99'
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[i:INVOLVES]->(:Official)
WHERE c.status IN $statuses AND coalesce(i.role, 'RL-99') <> 'RL-99' AND coalesce(c.line, 'LN-99') <> 'LN-99'
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
RETURN c.id AS case, c.line AS line, i.role AS role, w.id AS weak_point, e.passages AS passages
LIMIT $limit
