/*
id: found-late
version: '1.0'
answers: [Q24]
category: F
maturity: counts
needs: [cases, measures]
title: {zh: 销号前的旧事、销号后才发现, en: Old acts found after the closure}
question:
  zh: 哪些案件的行为始于举措销号之前，却在之后才被发现？
  en: Which cases began before the measure was closed and were found only after it?
why:
  zh: 这不是复发，而是销号时没有查清。
  en: This is no recurrence; the closure did not look closely enough.
leads_to:
  zh: 改进销号核验的抽样办法。
  en: Better sampling when a closure is verified.
assumptions:
  zh: 发现日期取处分决定日期，无则取立案日期、报告日期。
  en: A case is found on the day of its decision, else of its filing, else of its report.
exclusions: {use: confirmed}
read:
  zh: '一行是销号后才发现的旧事；它不说明整改无效，只说明当时没有查到。'
  en: 'One row is an old act found after the closure. It does not show that the mending failed, only that it was not found then.'
misleads:
  zh: 决定日期晚于实际发现日期，会多计。
  en: A decision comes later than the finding, so the count is too high.
parameters:
  - use: statuses
  - use: explicit_only
  - use: weak_point
columns:
  - {name: measure, type: node, label: Measure, zh: 举措, en: Measure}
  - {name: closed, type: date, zh: 销号日期, en: Closed on}
  - use: unit
  - use: weak_point
  - use: case
  - {name: acts, type: date, zh: 行为开始, en: Acts began}
  - {name: found, type: date, zh: 发现, en: Found}
  - use: passages
denominator_of: {zh: 已销号的举措, en: Closed measures}
denominator: |
  MATCH (m:Measure)-[:ADDRESSES]->(w:WeakPoint)
  WHERE m.closed IS NOT NULL AND ($weak_point IS NULL OR w.id = $weak_point)
  RETURN count(DISTINCT m.id) AS n LIMIT 1
*/
MATCH (m:Measure)-[:ISSUED_TO]->(u:Unit)<-[:AT]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)<-[:ADDRESSES]-(m)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND ($weak_point IS NULL OR w.id = $weak_point)
  AND left(c.act_start, size(m.closed)) < left(m.closed, size(c.act_start))
WITH m, u, c, e, w, coalesce(c.decided, c.filed, c.date) AS found
WHERE left(found, size(m.closed)) > left(m.closed, size(found))
WITH m, u, c, w, found, e.passages[0] AS passage
ORDER BY passage
RETURN m.id AS measure, m.closed AS closed, u.id AS unit, w.id AS weak_point, c.id AS case,
       c.act_start AS acts, found, collect(DISTINCT passage) AS passages
ORDER BY closed, measure, unit, weak_point, case
LIMIT $limit
