/*
id: units-with-several-cases
version: '1.0'
answers: [Q13]
category: D
maturity: counts
needs: [cases]
title: {zh: 几年内有多名不同人员出案的单位, en: Units with several cases of different persons within some years}
question:
  zh: 哪些单位在 N 年内有不同人员的多起已结案件？
  en: Which units had several concluded cases of different persons within N years?
why:
  zh: 换了人还出同样的事，问题多半在制度和监督。
  en: Where new people fail in the same place, rules and supervision are more likely at fault than persons.
leads_to:
  zh: 对该单位开展专项检查，向其上级制发提醒函。
  en: A special check of the unit and a reminder letter to the body above it.
assumptions:
  zh: 年份取处分决定日期，无则取报告日期；窗口为连续 N 年中人数最多的一段，人数相同取最早。
  en: The year is that of the decision, else of the report; the window is the N years with most persons, the first of equals.
exclusions:
  zh: 化名人员默认不计（不同报告中的同一化名可能是一人）；办案、巡察、审计机关与供应商、中介不计。
  en: Masked names are left out by default, for two of them may be one person; so are organs that investigate, suppliers and intermediaries.
read:
  zh: '一行是一个单位；不同人员各自出案才算，同一串不重复算。'
  en: 'One row is a unit. Different persons count, each with a case; one ring does not count twice.'
misleads:
  zh: 大单位人多，案件自然多；未按编制或岗位数调整，不得排名。
  en: A large unit has more people and so more cases; nothing is adjusted for its size, and this is no ranking.
parameters:
  - use: statuses
  - use: explicit_cases
  - name: years
    type: integer
    minimum: 1
    maximum: 20
    default: 5
    zh: 连续多少年
    en: Length of the window in years
  - use: least
  - name: count_masked
    type: boolean
    default: false
    zh: 化名人员也计入
    en: Count masked names too
  - use: line
  - use: region
presets:
  - title: {zh: 三年内三人, en: Three persons in three years}
    values: {years: 3, least: 3}
columns:
  - use: unit
  - {name: persons, type: integer, unit: {zh: 人, en: persons}, zh: 不同人员, en: Different persons}
  - use: cases
  - {name: from_year, type: integer, zh: 起始年, en: First year}
  - {name: to_year, type: integer, zh: 截止年, en: Last year}
  - {name: case_ids, type: nodes, label: Case, zh: 哪些案件, en: Which cases}
  - use: passages
chart: {kind: bar, x: unit, y: persons}
denominator_of: {zh: 有已结案件的单位总数, en: Units with a concluded case}
denominator: |
  MATCH (c:Case)-[:AT]->(u:Unit)
  WHERE c.status IN $statuses AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
    AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  RETURN count(DISTINCT u.id) AS n LIMIT 1
*/
MATCH (u:Unit)<-[:AT]-(c:Case)-[:INVOLVES]->(o:Official)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  AND coalesce(c.decided, c.date) IS NOT NULL
  AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
  AND ($count_masked OR NOT coalesce(o.masked, false))
  AND ($line IS NULL OR coalesce(u.line, c.line) = $line)
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH u, c, o, toInteger(left(coalesce(c.decided, c.date), 4)) AS year
WITH u, count(DISTINCT o.id) AS people, min(year) AS low, max(year) AS high,
     collect({case: coalesce(c.cluster, c.id), person: o.id, year: year}) AS facts
// most units have too few persons for any window
WHERE people >= $least
UNWIND [y IN range(low, high) WHERE any(x IN facts WHERE x.year = y)] AS from_year
WITH u, from_year, facts
UNWIND [x IN facts WHERE x.year >= from_year AND x.year < from_year + $years] AS x
WITH u, from_year, max(x.year) AS to_year, count(DISTINCT x.person) AS persons, count(DISTINCT x.case) AS cases
WHERE persons >= $least AND cases >= 2
WITH u, from_year, to_year, persons, cases
ORDER BY u.id, persons DESC, from_year
WITH u, head(collect({from_year: from_year, to_year: to_year, persons: persons, cases: cases})) AS best
ORDER BY best.persons DESC, best.cases DESC, u.id
LIMIT $limit
// which cases and sentences is told for the rows that are shown
MATCH (u)<-[at:AT]-(c:Case)-[:INVOLVES]->(o:Official)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  AND coalesce(c.decided, c.date) IS NOT NULL
  AND best.from_year <= toInteger(left(coalesce(c.decided, c.date), 4)) <= best.to_year
  AND ($count_masked OR NOT coalesce(o.masked, false))
  AND ($line IS NULL OR coalesce(u.line, c.line) = $line)
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH u, best, c, at
RETURN u.id AS unit, best.persons AS persons, best.cases AS cases, best.from_year AS from_year,
       best.to_year AS to_year, collect(DISTINCT c.id) AS case_ids, collect(DISTINCT at.passages[0]) AS passages
ORDER BY persons DESC, cases DESC, unit
LIMIT $limit
