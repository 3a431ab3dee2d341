/*
id: overdue-with-new-case
version: '1.0'
answers: [Q26]
category: G
maturity: counts
needs: [cases, measures]
title: {zh: 逾期未办结的举措与近旁的新案件, en: Overdue measures with a new case nearby}
question:
  zh: 哪些举措已过期限未销号，而同条线或同地区又有同一薄弱点的新案件？
  en: Which measures are past their day and not closed while a new case of the weak point arose in the line or the region?
why:
  zh: 拖着不改的同时，旁边又出了事。
  en: While the mending waits, the same happens next door.
leads_to:
  zh: 发督办函，约谈负责人。
  en: A supervision letter, a talk with the one responsible.
assumptions:
  zh: “逾期”按给定日期推算；新案件指决定或报告日期不早于举措送达。
  en: Overdue is derived from the day given; a new case was decided or reported not before the measure was served.
exclusions:
  zh: 已销号、已核验、撤回或替代的举措不计。
  en: Measures that were closed, verified, withdrawn or replaced are left out.
read:
  zh: '一行是一项逾期举措与其近旁的新案件；先核对期限是否展延过。'
  en: 'One row is an overdue measure and the new cases near it. Check first whether its day was put off.'
misleads: {use: recorded}
parameters:
  - {name: today, type: date, zh: 以哪一天为准, en: The day to reckon from}
  - use: statuses
  - use: explicit_only
  - use: weak_point
columns:
  - {name: measure, type: node, label: Measure, zh: 举措, en: Measure}
  - {name: due, type: date, zh: 期限, en: Due on}
  - use: unit
  - use: weak_point
  - use: cases
  - {name: case_ids, type: nodes, label: Case, zh: 新案件, en: New cases}
  - use: passages
network: {source: measure, target: case_ids}
denominator_of: {zh: 逾期举措总数, en: Overdue measures}
denominator: |
  MATCH (m:Measure)
  WHERE m.due < $today AND m.closed IS NULL AND m.verified IS NULL AND coalesce(m.status, '') <> 'MT-12'
  RETURN count(m) AS n LIMIT 1
*/
MATCH (m:Measure)-[:ADDRESSES]->(w:WeakPoint)
WHERE m.due < $today AND m.closed IS NULL AND m.verified IS NULL AND coalesce(m.status, '') <> 'MT-12'
  AND ($weak_point IS NULL OR w.id = $weak_point)
MATCH (m)-[:ISSUED_TO]->(u:Unit)
WITH w, collect({measure: m.id, due: m.due, issued: coalesce(m.issued, ''), unit: u.id, line: coalesce(u.line, ''),
                 known: [(m)-[:PROMPTED_BY]->(k:Case) | k.id],
                 places: [(u)-[:LOCATED_IN]->(:Region)<-[:PART_OF*0..5]-(p:Region) | p.id]}) AS told
// the cases of a weak point are read once, not once for each measure
MATCH (w)<-[e:EXPOSES]-(c:Case)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
WITH w, told, c.id AS case, coalesce(c.cluster, c.id) AS ring, c.line AS line, coalesce(c.decided, c.date) AS seen,
     e.passages[0] AS passage, [(c)-[:OCCURRED_IN]->(r:Region) | r.id] AS regions
UNWIND [t IN told WHERE seen >= t.issued AND NOT case IN t.known
                    AND (t.line = line OR any(r IN regions WHERE r IN t.places))] AS t
// sentences are put in order and cut by the runner: sorting here would hold a row for each case of each measure
RETURN t.measure AS measure, t.due AS due, t.unit AS unit, w.id AS weak_point, count(DISTINCT ring) AS cases,
       collect(DISTINCT case) AS case_ids, collect(DISTINCT passage) AS passages
ORDER BY due, measure, unit, weak_point
LIMIT $limit
