/*
id: steps-standing-out-in-fields
version: '1.0'
answers: [Q11]
category: C
maturity: tested
needs: [cases]
analysis: over-representation
roles: {group: field, mark: step, stratum: language}
title: {zh: 在各领域占比偏高的失守环节, en: 'Steps that fail in a larger share of one field than of the others'}
question:
  zh: 一个领域流程中的哪个环节失守的占比高于其他领域？
  en: Which step of a field''s process fails in a larger share of its cases than in other fields?
why:
  zh: 找准失守的环节，才知道把关要加在哪里。
  en: Only the step that fails tells where a check belongs.
leads_to:
  zh: 在该环节加复核、公示或留痕。
  en: A second look, a publication or a trace at that step.
assumptions: {use: rings}
exclusions:
  zh: 环节或领域不明的案件不计；中文、英文报告分开比较；其余同默认状态。
  en: Cases whose step or field is not told are left out; Chinese and English reports are compared apart; statuses as by default.
read: {use: tested}
misleads: {use: composition}
parameters:
  - use: statuses
  - {use: explicit_only, default: true, zh: 只计有原文明示的薄弱点（E）的案件, en: Count only cases with a weak point that the text itself names (E)}
  - {use: field, zh: 只看该领域（检验次数不变）, en: Show this field only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - use: field
  - {name: step, type: id, list: step, zh: 环节, en: Step}
  - {name: language, type: text, zh: 报告语言, en: Language of the reports}
  - use: rings
  - use: group_rings
  - use: share
  - use: low
  - use: high
  - use: elsewhere
  - use: ratio
  - use: ratio_low
  - use: ratio_high
  - use: q
  - use: verdict
  - use: passages
chart: {kind: bar, x: step, y: rings, series: field}
denominator_of: {zh: 环节明确的案件, en: Cases with a known step}
denominator: |
  MATCH (c:Case) WHERE c.status IN $statuses AND coalesce(c.step, 'SP-99') <> 'SP-99'
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[:IN_FIELD]->(f:Field)
WHERE c.status IN $statuses AND coalesce(c.step, 'SP-99') <> 'SP-99' AND f.id <> 'FLD-OTH'
MATCH (c)-[e:EXPOSES]->(:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
RETURN c.id AS case, coalesce(c.language, '') AS language, f.id AS field, c.step AS step, e.passages AS passages
LIMIT $limit
