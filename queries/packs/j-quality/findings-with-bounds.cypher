/*
id: findings-with-bounds
version: '1.0'
answers: [Q39]
category: J
maturity: tested
needs: [cases]
analysis: bounded
roles: {group: field, mark: weak_point, stratum: language}
title: {zh: 未说明的内容会不会推翻结论, en: 'Whether what is not stated could overturn a finding'}
question:
  zh: 报告没有说明领域或薄弱点的案件有多少？无论它们是什么，哪些“领域占比偏高”的结论都成立，哪些会翻转？
  en: How many cases state no field or no weak point, and which findings about fields hold whatever they are, which may fall?
why:
  zh: 写得细的报告让一个领域显得更差；没有写明的案件若都在另一边，结论就不成立。
  en: Fuller reports make a field look worse, and a finding that falls when the silent cases stand on the other side is none.
leads_to:
  zh: 可能翻转的结论不上报；先补齐报告要素，或抽查原件。
  en: A finding that may fall is not passed on; first fuller reports, or a look at the files.
assumptions:
  zh: 按“串”计数；“未说明薄弱点”指没有读出任何薄弱点；最坏情形：本领域未说明的都没有，别处未说明的和没有领域的都有。
  en: Rings are counted; not stated is a ring without any weak point. In the worst case none of the field's own show it, and all elsewhere and all without a field do.
exclusions:
  zh: 中文、英文报告分开比较；其余同默认状态。
  en: Chinese and English reports are compared apart; statuses as by default.
read:
  zh: “最低”“最高”是未说明的全没有、全有时的占比，“下限”“上限”再加上 95% 区间；先看“判断”。
  en: Lowest and highest are the share with none and with all of what is not stated; from and to add the interval of 95%. The verdict first.
misleads:
  zh: 程序没有读出也算未说明；界限宽不等于结论错，只是现有报告撑不起它。
  en: What the program failed to read counts as not stated. Wide bounds do not make a finding wrong; the reports do not carry it.
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - {use: field, zh: 只看该领域（检验次数不变）, en: Show this field only (the looks stay the same)}
  - {use: weak_point, zh: 只看该薄弱点（检验次数不变）, en: Show this weak point only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - use: field
  - use: weak_point
  - {name: language, type: text, zh: 报告语言, en: Language of the reports}
  - use: rings
  - use: group_rings
  - {name: not_stated, type: integer, unit: {zh: 串, en: rings}, zh: 未说明薄弱点, en: Without a weak point}
  - {name: unplaced, type: integer, unit: {zh: 串, en: rings}, zh: 未说明领域, en: Without a field}
  - {name: lowest, type: share, zh: 最低, en: Lowest}
  - {name: stated, type: share, zh: 已说明的之中, en: Among the stated}
  - {name: highest, type: share, zh: 最高, en: Highest}
  - use: low
  - use: high
  - use: elsewhere
  - use: ratio
  - use: q
  - use: verdict
  - use: passages
chart: {kind: bar, x: weak_point, y: rings, series: field}
denominator_of: {zh: 案件总数, en: All cases}
denominator: |
  MATCH (c:Case) WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)
WHERE c.status IN $statuses
OPTIONAL MATCH (c)-[:IN_FIELD]->(f:Field)
WHERE f.id <> 'FLD-OTH'
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
RETURN c.id AS case, coalesce(c.language, '') AS language, f.id AS field, w.id AS weak_point, e.passages AS passages
LIMIT $limit
