/*
id: cleared-cases
version: '1.0'
answers: [Q40]
category: J
maturity: counts
needs: [cases]
also: [measures]
title: {zh: 已了结、澄清或撤销的案件仍连着什么, en: What cleared or revoked cases are still tied to}
question:
  zh: 哪些状态为 CS-6 至 CS-8 的案件仍连着薄弱点或举措？
  en: Which cases of status CS-6 to CS-8 are still tied to weak points or measures?
why:
  zh: 已澄清的人和事不得再出现在任何结论里。
  en: What was cleared must feed no conclusion any more.
leads_to:
  zh: 发更正通知，检查由该案引发的举措。
  en: A correction, and a look at the measures that the case prompted.
assumptions:
  zh: 默认的查询都不计这些案件；此表用于核对。
  en: No pack counts these cases by default; this list is for checking.
exclusions:
  zh: 已撤回的报告不在图中。
  en: Withdrawn reports are not in the graph.
read:
  zh: '一行是一件已澄清或撤销的案件仍连着的东西；逐条解除。'
  en: 'One row is something that a cleared or revoked case is still tied to. Undo them one by one.'
misleads:
  zh: 列出不等于结论有误，须逐条看由该案引发的举措是否另有依据。
  en: A row is no error by itself; see whether the measure rests on other cases too.
parameters:
  - use: explicit_only
columns:
  - use: case
  - {name: status, type: id, list: case_status, zh: 状态, en: Status}
  - {name: weak_points, type: ids, list: weak_point, zh: 连着的薄弱点, en: Weak points}
  - {name: measures, type: nodes, label: Measure, zh: 由它引发的举措, en: Measures that it prompted}
  - use: passages
denominator_of: {zh: CS-6 至 CS-8 的案件总数, en: Cases of status CS-6 to CS-8}
denominator: |
  MATCH (c:Case) WHERE c.status IN ['CS-6', 'CS-7', 'CS-8'] RETURN count(c) AS n LIMIT 1
*/
MATCH (c:Case)
WHERE c.status IN ['CS-6', 'CS-7', 'CS-8']
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
WITH c, collect(DISTINCT w.id) AS weak_points, collect(DISTINCT e.passages[0]) AS passages
OPTIONAL MATCH (m:Measure)-[:PROMPTED_BY]->(c)
WITH c, weak_points, passages, collect(DISTINCT m.id) AS measures
WHERE size(weak_points) + size(measures) > 0
RETURN c.id AS case, c.status AS status, weak_points, measures, passages
ORDER BY size(measures) DESC, case
LIMIT $limit
