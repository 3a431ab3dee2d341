/*
id: steps-of-a-field
version: '1.0'
answers: [Q11]
category: C
maturity: counts
needs: [cases]
title: {zh: 领域流程中失守的环节, en: Which step of a field's process fails}
question:
  zh: 该领域流程的哪个环节（申报、审核、发放、验收、回访……）出案最多，各暴露什么薄弱点？
  en: At which step of the process (apply, review, pay, accept, follow up) do the cases of this field arise, and with which weak points?
why:
  zh: 整改要落到环节，不能只落到部门。
  en: A remedy mends a step, not a department.
leads_to:
  zh: 修订该环节的规程和复核点。
  en: A new procedure and a second check at that step.
assumptions:
  zh: 环节由原文判断，一案取一个。
  en: The step is read from the text, one a case.
exclusions:
  zh: 环节不明（SP-99）不计；其余同默认状态。
  en: Cases whose step is not stated (SP-99) are left out; statuses as by default.
read:
  zh: '一行是流程中的一个环节；没有写明环节的案件另计，不要当作没有问题。'
  en: 'One row is a step of the process. Cases whose step is not told are counted apart and are no sign that a step is sound.'
misleads: {use: found}
parameters:
  - use: field
  - use: statuses
  - use: explicit_only
  - {use: least, default: 1}
columns:
  - {name: step, type: id, list: step, zh: 环节, en: Step}
  - use: weak_point
  - use: cases
  - use: explicit
  - use: passages
chart: {kind: heatmap, x: step, y: weak_point, series: cases}
denominator_of: {zh: 环节明确的案件, en: Cases with a known step}
denominator: |
  MATCH (c:Case)
  WHERE c.status IN $statuses AND coalesce(c.step, 'SP-99') <> 'SP-99'
    AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND coalesce(c.step, 'SP-99') <> 'SP-99'
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
WITH c, e, w, coalesce(c.cluster, c.id) AS case
WITH c.step AS step, w.id AS weak_point, count(DISTINCT case) AS cases,
     count(DISTINCT CASE WHEN e.mode = 'E' THEN case END) AS explicit,
     collect(DISTINCT e.passages[0]) AS passages
WHERE cases >= $least
RETURN step, weak_point, cases, explicit, passages
ORDER BY step, cases DESC, weak_point
LIMIT $limit
