/*
id: {{id}}
version: '1.0'
category: C                     # A regions … J data quality, see docs/packs.md
maturity: counts
needs: [cases]
title: {zh: 各领域的案件, en: Cases by field}
question:
  zh: 每个领域有多少已确认的案件？
  en: How many confirmed cases are there in each field?
why:
  zh: 写明这个问题为什么重要。
  en: Say why the question matters.
leads_to:
  zh: 写明据此可以推动哪一步整改。
  en: Say what reform step the answer leads to.
assumptions: {use: once}
exclusions: {use: confirmed}
read:
  zh: 一行是一个领域。
  en: One row is a field.
misleads: {use: found}
parameters:
  - use: statuses
  - {use: least, default: 1}
columns:
  - use: field
  - use: cases
  - use: passages
chart: {kind: bar, x: field, y: cases}
denominator_of: {zh: 案件总数, en: All cases}
denominator: |
  MATCH (c:Case) WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[:IN_FIELD]->(f:Field)
WHERE c.status IN $statuses
OPTIONAL MATCH (c)-[e:EXPOSES]->(:WeakPoint)
WITH f.id AS field, count(DISTINCT coalesce(c.cluster, c.id)) AS cases, collect(DISTINCT e.passages[0]) AS passages
WHERE cases >= $least
RETURN field, cases, passages
ORDER BY cases DESC, field
LIMIT $limit
