/*
id: recurrences
version: '1.0'
answers: [Q21]
category: F
maturity: tested
needs: [cases, measures]
analysis: recurrences
title: {zh: 销号之后的复发（成串计）, en: 'Recurrences after closure, in rings'}
question:
  zh: 针对某薄弱点的举措销号后，哪些单位又发生了同样的问题（行为在销号之后开始，成串计）？
  en: In which units did a weak point come back after the measure on it was closed (acts that began after it, counted in rings)?
why:
  zh: 销号之后再犯，说明整改停在纸面；一串只算一次。
  en: A weak point that returns after closure was mended on paper only; one affair counts once.
leads_to:
  zh: 重开该举措，换一种办法，由整改单位以外的人核验。
  en: Reopening the measure, another remedy, and a verifier from outside the unit.
assumptions:
  zh: 只有行为开始日期晚于销号日期才算复发；精度不足以分先后的不算。
  en: Only acts that began after the closure count; where dates are too coarse to tell, nothing is counted.
exclusions:
  zh: 销号前已开始、之后才发现的行为见 found-late；没有销号日期的举措不计。
  en: 'Acts that began before and were found later: see found-late. Measures without a closing date are left out.'
read:
  zh: 一行是一个单位销号之后的一串案件；“后隔”是从销号到行为开始的月数。说明里有共多少项销号。
  en: One row is a ring in a unit after a closure; months after run from closure to the start of the acts. The remarks tell how many closures there are.
misleads:
  zh: 接受过举措的单位本就受关注，查得更细。
  en: Units that were given a measure are watched more closely.
parameters:
  - use: statuses
  - {use: explicit_only, default: false}
  - use: weak_point
columns:
  - {name: measure, type: node, label: Measure, zh: 举措, en: Measure}
  - {name: kind, type: id, list: measure, zh: 举措类型, en: Kind of measure}
  - {name: closed, type: date, zh: 销号日期, en: Closed on}
  - use: unit
  - use: weak_point
  - use: case
  - {name: acts, type: date, zh: 行为开始, en: Acts began}
  - {name: after, type: number, unit: {zh: 个月, en: months}, zh: 后隔, en: Months after}
  - {name: mode, type: text, zh: '方式（E 明示，C 推定）', en: 'Mode (E named, C implied)'}
  - use: passages
network: {source: measure, target: case}
denominator_of: {zh: 已销号的举措, en: Closed measures}
denominator: |
  MATCH (m:Measure)-[:ADDRESSES]->(w:WeakPoint)
  WHERE m.closed IS NOT NULL AND ($weak_point IS NULL OR w.id = $weak_point)
  RETURN count(DISTINCT m.id) AS n LIMIT 1
*/
MATCH (m:Measure)-[:ADDRESSES]->(w:WeakPoint)
WHERE m.closed IS NOT NULL AND ($weak_point IS NULL OR w.id = $weak_point)
MATCH (m)-[:ISSUED_TO]->(:Unit)<-[:SUBORDINATE_TO*0..3]-(u:Unit)
OPTIONAL MATCH (u)<-[:AT]-(c:Case)-[e:EXPOSES]->(w)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
RETURN DISTINCT m.id AS measure, m.kind AS kind, m.closed AS closed, u.id AS unit, w.id AS weak_point, c.id AS case,
       c.act_start AS acts, e.mode AS mode, e.passages AS passages
LIMIT $limit
