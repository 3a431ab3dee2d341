/*
id: steps-standing-out-of-funds
version: '1.0'
answers: [Q17]
category: E
maturity: tested
needs: [cases]
analysis: over-representation
roles: {group: fund, mark: step, stratum: language}
title: {zh: 各类资金占比偏高的失守环节, en: 'Steps at which one kind of fund is diverted in a larger share than others'}
question:
  zh: 一类资金在哪个环节出问题的占比高于其他资金？
  en: At which step is a kind of fund diverted in a larger share of its cases than other funds?
why:
  zh: 资金的漏洞在流转的环节上。
  en: What leaks leaks at a step.
leads_to:
  zh: 在该环节设双人复核或系统比对。
  en: Two persons or a comparison of records at that step.
assumptions: {use: rings}
exclusions:
  zh: 环节或资金类别不明的案件不计；其余同默认状态。
  en: Cases whose step or kind of fund is not told are left out; statuses as by default.
read: {use: tested}
misleads: {use: composition}
parameters:
  - use: statuses
  - {use: explicit_only, default: false, zh: 只计有原文明示的薄弱点（E）的案件, en: Count only cases with a weak point that the text itself names (E)}
  - {name: fund, type: id, list: fund, optional: true, zh: 只看该类资金（检验次数不变）, en: Show this kind of fund only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - {name: fund, type: id, list: fund, zh: 资金类型, en: Kind of fund}
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
chart: {kind: bar, x: step, y: rings, series: fund}
denominator_of: {zh: 有资金的案件, en: Cases with a fund}
denominator: |
  MATCH (c:Case)-[:CONCERNS]->(f:Fund) WHERE c.status IN $statuses AND f.kind <> 'FD-99'
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[m:CONCERNS]->(f:Fund)
WHERE c.status IN $statuses AND coalesce(c.step, 'SP-99') <> 'SP-99' AND coalesce(f.kind, 'FD-99') <> 'FD-99'
  AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
RETURN c.id AS case, coalesce(c.language, '') AS language, f.kind AS fund, c.step AS step, m.passages AS passages
LIMIT $limit
