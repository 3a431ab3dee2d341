/*
id: cases-of-weak-point
version: '1.0'
category: B
maturity: counts
needs: [cases]
title: {zh: 一个薄弱点的全部案件与原文, en: All cases of one weak point with their sentences}
question:
  zh: 哪些案件暴露了这个薄弱点，原文怎么说？
  en: Which cases expose this weak point, and in which words?
why:
  zh: 任何数字都应能在两步之内回到原句。
  en: Every number should lead back to its sentences within two steps.
leads_to:
  zh: 撰写建议书“发现的问题”部分，逐条附依据。
  en: Writing the findings of a suggestion letter, each with its evidence.
assumptions:
  zh: 一个案件以明示（E）和推定（C）两种方式暴露同一薄弱点时分两行列出。
  en: A case that shows the weak point both named (E) and implied (C) stands in two rows.
exclusions: {use: confirmed}
read:
  zh: '一行是一件案件；先看原文明示（E）的句子，再看由行为推定（C）的。'
  en: 'One row is a case. Read the sentences that name the weak point (E) before those whose conduct implies it (C).'
misleads:
  zh: 推定（C）是由行为推出的，须经人确认方可引用。
  en: Mode C is inferred from conduct; a person must confirm it before it is quoted.
parameters:
  - {use: weak_point, optional: false}
  - use: statuses
  - use: explicit_only
  - use: field
  - use: region
  - use: since
  - use: until
columns:
  - use: case
  - {name: mode, type: text, zh: '方式（E 明示，C 推定）', en: 'Mode (E named, C implied)'}
  - {name: status, type: id, list: case_status, zh: 状态, en: Status}
  - {name: acts, type: date, zh: 行为开始, en: Acts began}
  - {name: fields, type: ids, list: field, zh: 领域, en: Fields}
  - {name: regions, type: nodes, label: Region, zh: 地区, en: Regions}
  - {name: units, type: nodes, label: Unit, zh: 单位, en: Units}
  - {name: confidence, type: number, zh: 置信度, en: Confidence}
  - use: passages
denominator_of: {zh: 案件总数, en: All cases}
denominator: |
  MATCH (c:Case) WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[e:EXPOSES]->(:WeakPoint {id: $weak_point})
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
  AND ($since IS NULL OR left(c.act_end, size($since)) >= left($since, size(c.act_end)))
  AND ($until IS NULL OR left(c.act_start, size($until)) <= left($until, size(c.act_start)))
OPTIONAL MATCH (c)-[:IN_FIELD]->(f:Field)
WITH c, e, collect(DISTINCT f.id) AS fields
OPTIONAL MATCH (c)-[:OCCURRED_IN]->(r:Region)
WITH c, e, fields, collect(DISTINCT r.id) AS regions
OPTIONAL MATCH (c)-[:AT]->(u:Unit)
WITH c, e, fields, regions, collect(DISTINCT u.id) AS units
RETURN c.id AS case, e.mode AS mode, c.status AS status, c.act_start AS acts,
       fields, regions, units, e.confidence AS confidence, e.passages AS passages
ORDER BY mode DESC, case
LIMIT $limit
