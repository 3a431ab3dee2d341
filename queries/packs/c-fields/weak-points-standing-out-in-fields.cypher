/*
id: weak-points-standing-out-in-fields
version: '1.0'
answers: [Q9]
category: C
maturity: tested
needs: [cases]
analysis: over-representation
roles: {group: field, mark: weak_point, stratum: language}
title: {zh: 在各领域占比偏高的薄弱点, en: 'Weak points that are a larger share of one field than of the others'}
question:
  zh: 哪些薄弱点在一个领域的占比高于其他领域？
  en: Which weak points are a larger share of one field than of the others?
why:
  zh: 行业性问题要靠行业的制度来改。
  en: What belongs to a field is mended by the rules of the field.
leads_to:
  zh: 由行业主管部门就该薄弱点修订全行业制度。
  en: A change of the rules of the whole field by the department in charge.
assumptions: {use: rings}
exclusions:
  zh: 没有领域的案件不计；中文、英文报告分开比较；其余同默认状态。
  en: Cases without a field are left out; Chinese and English reports are compared apart; statuses as by default.
read: {use: tested}
misleads: {use: composition}
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - {use: field, zh: 只看该领域（检验次数不变）, en: Show this field only (the looks stay the same)}
  - {use: weak_point, zh: 只看该薄弱点（检验次数不变）, en: Show this weak point only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - use: field
  - use: weak_point
  - {name: language, type: text, zh: 报告语言, en: Language of the reports}
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
chart: {kind: bar, x: weak_point, y: rings, series: field}
network: {source: field, target: weak_point, weight: rings}
denominator_of: {zh: 有领域的案件, en: Cases with a field}
denominator: |
  MATCH (c:Case)-[:IN_FIELD]->(f:Field) WHERE c.status IN $statuses AND f.id <> 'FLD-OTH'
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[:IN_FIELD]->(f:Field)
WHERE c.status IN $statuses AND f.id <> 'FLD-OTH'
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
RETURN c.id AS case, coalesce(c.language, '') AS language, f.id AS field, w.id AS weak_point, e.passages AS passages
LIMIT $limit
