/*
id: weak-points-by-field
version: '1.0'
category: C
maturity: counts
needs: [cases]
title: {zh: 各领域的薄弱点, en: Weak points by field}
question:
  zh: 每个领域的已确认案件暴露了哪些薄弱点，各有多少件？
  en: Which weak points do the confirmed cases of each field expose, and how many cases each?
why:
  zh: 同一领域反复出现的薄弱点，往往是制度缺口而不是个人失误。
  en: A weak point that returns within one field is more often a gap in the rules than one person's failing.
leads_to:
  zh: 选定“小切口”专题；向该领域主管部门制发建议书前核对依据。
  en: Choosing a narrow topic for rectification, and checking the evidence before a suggestion goes to the department.
assumptions: {use: once}
exclusions: {use: confirmed}
read:
  zh: '一行是一个领域的一个薄弱点；把它与该领域的案件总数一起看。'
  en: 'One row is a weak point in a field. Read it beside all cases of the field.'
misleads: {use: found}
parameters:
  - use: statuses
  - use: explicit_only
  - use: field
  - use: weak_point
  - {use: least, default: 1}
presets:
  - title: {zh: 只计原文明示, en: Named by the text only}
    values: {explicit_only: true}
  - title: {zh: 至少五件, en: Five cases or more}
    values: {least: 5}
columns:
  - use: field
  - use: weak_point
  - use: cases
  - use: explicit
  - use: passages
chart: {kind: heatmap, x: field, y: weak_point, series: cases}
network: {source: field, target: weak_point, weight: cases}
denominator_of: {zh: 有领域的案件总数, en: Cases with a field}
denominator: |
  MATCH (c:Case)-[:IN_FIELD]->(f:Field)
  WHERE c.status IN $statuses AND ($field IS NULL OR f.id = $field)
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (f:Field)<-[:IN_FIELD]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND ($field IS NULL OR f.id = $field)
  AND ($weak_point IS NULL OR w.id = $weak_point)
WITH f, w, e, coalesce(c.cluster, c.id) AS case
WITH f.id AS field, w.id AS weak_point,
     count(DISTINCT case) AS cases,
     count(DISTINCT CASE WHEN e.mode = 'E' THEN case END) AS explicit,
     collect(DISTINCT e.passages[0]) AS passages
WHERE cases >= $least
RETURN field, weak_point, cases, explicit, passages
ORDER BY cases DESC, field, weak_point
LIMIT $limit
