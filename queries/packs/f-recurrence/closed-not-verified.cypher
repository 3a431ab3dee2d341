/*
id: closed-not-verified
version: '1.1'
answers: [Q23]
category: F
maturity: counts
needs: [measures]
also: [cases]
title: {zh: 销号而未经核验的举措, en: Measures closed and never verified}
question:
  zh: 哪些举措只有单位自报完成或已销号，却没有别人核验，或是自己核验自己？
  en: Which measures were claimed done or closed without anybody else's verification?
why:
  zh: 自报与核验是两件事；抽查中常有“已整改”而当事人不知情。
  en: A claim and a check are two facts; samples find people recorded as helped who know nothing of it.
leads_to:
  zh: 补做核验，抽样回访。
  en: A check by others, with calls back to a sample.
assumptions: {use: recorded}
exclusions:
  zh: 已撤回或替代的举措（MT-12）不计。
  en: Measures that were withdrawn or replaced (MT-12) are left out.
read:
  zh: '一行是一项已销号而没有他人核验的举措；它可能是真改了，只是没有人看过。'
  en: 'One row is a measure that was closed and that nobody else verified. It may have worked; nobody has looked.'
misleads:
  zh: 核验做了但没有登记，也会列出。
  en: A check that was made and not recorded is listed too.
parameters:
  - use: statuses
  - use: explicit_only
  - name: closed_only
    type: boolean
    default: false
    zh: 只看已销号的
    en: Closed ones only
columns:
  - {name: measure, type: node, label: Measure, zh: 举措, en: Measure}
  - {name: kind, type: id, list: measure, zh: 类型, en: Kind}
  - {name: status, type: id, list: measure_status, zh: 状态, en: Status}
  - {name: units, type: nodes, label: Unit, zh: 发往单位, en: Issued to}
  - {name: weak_points, type: ids, list: weak_point, zh: 针对, en: Addresses}
  - {name: claimed, type: date, zh: 报告完成, en: Claimed on}
  - {name: closed, type: date, zh: 销号, en: Closed on}
  - {name: verifier, type: text, zh: 核验人, en: Verified by}
  - use: passages
denominator_of: {zh: 报告完成或销号的举措, en: Measures claimed done or closed}
denominator: |
  MATCH (m:Measure) WHERE m.closed IS NOT NULL OR (m.claimed IS NOT NULL AND NOT $closed_only)
  RETURN count(m) AS n LIMIT 1
*/
MATCH (m:Measure)
WHERE (m.verified IS NULL OR EXISTS { MATCH (m)-[:ISSUED_TO]->(s:Unit) WHERE m.verifier = s.name OR m.verifier IN s.names })
  AND (m.closed IS NOT NULL OR (m.claimed IS NOT NULL AND NOT $closed_only))
  AND coalesce(m.status, '') <> 'MT-12'
OPTIONAL MATCH (m)-[:ISSUED_TO]->(u:Unit)
WITH m, collect(DISTINCT u.id) AS units
OPTIONAL MATCH (m)-[:ADDRESSES]->(w:WeakPoint)
WITH m, units, collect(DISTINCT w.id) AS weak_points
// the sentences are those of the cases that prompted it
OPTIONAL MATCH (m)-[:PROMPTED_BY]->(c:Case)-[e:EXPOSES]->(x:WeakPoint)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E') AND x.id IN weak_points
WITH m, units, weak_points, c, e
WITH m, units, weak_points, collect(DISTINCT e.passages[0]) AS passages
RETURN m.id AS measure, m.kind AS kind, m.status AS status, units, weak_points, m.claimed AS claimed, m.closed AS closed,
       m.verifier AS verifier, passages
ORDER BY coalesce(closed, claimed), measure
LIMIT $limit
