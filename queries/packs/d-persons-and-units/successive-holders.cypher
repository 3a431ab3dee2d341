/*
id: successive-holders
version: '1.0'
answers: [Q14]
category: D
maturity: counts
needs: [cases]
title: {zh: 同一岗位前后任都出案, en: Successive holders of one post}
question:
  zh: 哪些岗位的前后任都受到处理？
  en: In which posts were several holders sanctioned, one after the other?
why:
  zh: “前腐后继”说明岗位的权力没有被制约。
  en: A post in which one holder after the other fails has power that nothing checks.
leads_to:
  zh: 调整该岗位的权责、流程和轮岗规定。
  en: Changing the powers, the procedure and the rotation of the post.
assumptions:
  zh: 岗位以单位和职务名称完全相同为准；任期不明时只能说明“都担任过”，不能说明先后。
  en: A post is one unit and one title, letter by letter. Where terms are unknown, it shows that both held it, not who came first.
exclusions:
  zh: 化名人员不计，因不同报告中的同一化名可能是一人；同一案件中的多人也列出。
  en: Masked names are left out, for two of them may be one person; several persons of one case are listed too.
read:
  zh: '一行是同一岗位先后任职的两人；任期写明的才分得出先后。'
  en: 'One row is two holders of one post. Only stated terms tell who came first.'
misleads:
  zh: 职务写法不同（局长、党组书记兼局长）会漏；副职多人同时任职不是前后任。
  en: Another wording of the title is missed; several deputies at one time are not successors.
parameters:
  - use: statuses
  - use: explicit_cases
  - use: line
  - use: region
  - use: least
columns:
  - use: unit
  - {name: position, type: text, zh: 岗位, en: Post}
  - {name: holders, type: integer, unit: {zh: 人, en: persons}, zh: 人数, en: Holders}
  - {name: people, type: nodes, label: Official, zh: 人员, en: Persons}
  - {name: case_ids, type: nodes, label: Case, zh: 案件, en: Cases}
  - {name: terms_known, type: integer, unit: {zh: 人, en: persons}, zh: 任期明确, en: Terms known}
  - {name: first_from, type: date, zh: 最早任职, en: Earliest start}
  - use: passages
network: {source: unit, target: people}
denominator_of: {zh: 有具名任职的岗位总数, en: Posts with a named holder}
denominator: |
  MATCH (c:Case)-[:INVOLVES]->(o:Official)-[h:HELD]->(u:Unit)
  WHERE c.status IN $statuses AND NOT coalesce(o.masked, false)
    AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  WITH DISTINCT u.id AS unit, h.position AS position
  RETURN count(*) AS n LIMIT 1
*/
MATCH (c:Case)-[:INVOLVES]->(o:Official)-[h:HELD]->(u:Unit)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  AND NOT coalesce(o.masked, false)
  AND h.position IS NOT NULL
  AND ($line IS NULL OR coalesce(u.line, c.line) = $line)
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH u, h.position AS position, o, h, c
WITH u.id AS unit, position,
     count(DISTINCT o.id) AS holders,
     collect(DISTINCT o.id) AS people,
     collect(DISTINCT c.id) AS case_ids,
     count(DISTINCT CASE WHEN h.from IS NOT NULL THEN o.id END) AS terms_known,
     min(h.from) AS first_from,
     collect(DISTINCT h.passages[0]) AS passages
WHERE holders >= $least
RETURN unit, position, holders, people, case_ids, terms_known, first_from, passages
ORDER BY holders DESC, unit, position
LIMIT $limit
