/*
id: back-after-closure
version: '1.0'
answers: [Q21]
category: F
maturity: counts
needs: [cases, measures]
title: {zh: 销号之后又出现的薄弱点, en: Weak points that came back after a measure was closed}
question:
  zh: 针对某薄弱点的举措销号后，哪些单位又发生了同样的问题？
  en: In which units did a weak point come back after the measure that addressed it was closed?
why:
  zh: 销号之后再犯，说明整改停在纸面。
  en: A weak point that returns after closure was mended on paper only.
leads_to:
  zh: 重开该举措，换一种办法，由整改单位以外的人核验。
  en: Reopening the measure, another remedy, and a verifier from outside the unit.
assumptions:
  zh: 只有行为开始日期晚于销号日期才算复发；精度不足以分先后的不算。
  en: Only acts that began after the closure count; where dates are too coarse to tell, nothing is counted.
exclusions:
  zh: 销号前已开始、之后才发现的行为不是复发，见 found-late；未登记销号日期的举措不计。
  en: Acts that began before the closure and were found later are no recurrence, see found-late; measures without a closing date are left out.
read:
  zh: '一行是销号之后又发生的一件案件；成串计数与仍未复发的比例见 recurrences。'
  en: 'One row is a case after a closure. Rings and how many are still free of it: see recurrences.'
misleads:
  zh: 接受过举措的单位本就受关注，查得更细。
  en: Units that were given a measure are watched more closely.
parameters:
  - use: statuses
  - use: explicit_only
  - use: weak_point
  - {name: below, type: boolean, default: true, zh: 也看该单位的下属单位, en: Look at the units below it too}
columns:
  - {name: measure, type: node, label: Measure, zh: 举措, en: Measure}
  - {name: kind, type: id, list: measure, zh: 举措类型, en: Kind of measure}
  - {name: closed, type: date, zh: 销号日期, en: Closed on}
  - use: unit
  - use: weak_point
  - use: case
  - {name: acts, type: date, zh: 行为开始, en: Acts began}
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
MATCH (m)-[:ISSUED_TO]->(told:Unit)<-[:SUBORDINATE_TO*0..3]-(u:Unit)
WHERE $below OR u.id = told.id
WITH DISTINCT m, w, u
MATCH (u)<-[:AT]-(c:Case)
WHERE c.status IN $statuses
  AND left(c.act_start, size(m.closed)) > left(m.closed, size(c.act_start))
// from the case on: a weak point has cases without number
WITH DISTINCT m, w.id AS point, u, c
MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE w.id = point AND (NOT $explicit_only OR e.mode = 'E')
RETURN DISTINCT m.id AS measure, m.kind AS kind, m.closed AS closed, u.id AS unit, w.id AS weak_point,
       c.id AS case, c.act_start AS acts, e.mode AS mode, e.passages AS passages
ORDER BY closed, measure, unit, weak_point, acts, case, mode DESC
LIMIT $limit
