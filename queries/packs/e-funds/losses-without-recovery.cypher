/*
id: losses-without-recovery
version: '1.1'
answers: [Q19]
category: E
maturity: counts
needs: [cases]
title: {zh: 有损失而未见追回, en: Losses without recovery}
question:
  zh: 哪些案件写明了损失或涉案金额，却没有写明追缴或退还？
  en: Which cases state a loss or an amount involved, and no money recovered or refunded?
why:
  zh: 钱没有追回，群众的损失就没有补上。
  en: Until the money is back, those who lost it are no better off.
leads_to:
  zh: 列入追缴退还台账，逐笔核销。
  en: An entry in the ledger of recoveries, closed item by item.
assumptions:
  zh: 金额性质由原文读出，未写明资金的金额也算；同一案件同一币种取最大一笔，不相加。
  en: The role of an amount is read from the text, and one that names no fund counts too; of one case and currency the largest amount is shown, and nothing is added up.
exclusions: {use: confirmed}
read:
  zh: '一行是一件有损失而未见追回的案件；可能只是报告没有写。'
  en: 'One row is a case with a loss and no recovery told. The report may only be silent.'
misleads:
  zh: 报告未写追回不等于没有追回，可能只是没有写。
  en: A report that is silent on recovery does not say that there was none.
parameters:
  - use: statuses
  - use: explicit_cases
  - name: include_involved
    type: boolean
    default: true
    zh: 除损失外也看涉案金额
    en: Beside losses, look at amounts involved too
  - {name: fund, type: id, list: fund, optional: true, zh: 只看该类资金, en: Only this kind of fund}
  - use: field
  - use: region
  - {name: least_amount, type: number, minimum: 0, maximum: 1.0e+12, default: 0, zh: 金额下限, en: Smallest amount}
presets:
  - title: {zh: 只看损失, en: Losses only}
    values: {include_involved: false}
columns:
  - use: case
  - {name: kinds, type: ids, list: fund, zh: 资金类型（空：未写明）, en: Kinds of fund (none where none is named)}
  - {name: amount, type: amount, unit: {zh: 原币, en: as stated}, zh: 最大一笔金额, en: Largest amount}
  - {name: currency, type: text, zh: 币种, en: Currency}
  - {name: ordered, type: boolean, zh: 已责令追缴（SN-E1）, en: Recovery ordered (SN-E1)}
  - use: passages
chart: {kind: bar, x: case, y: amount}
denominator_of: {zh: 写明损失或涉案金额的案件, en: Cases that state a loss or an amount involved}
denominator: |
  MATCH (c:Case)-[m:CONCERNS|STATES]->(:Fund|Document)
  WHERE c.status IN $statuses AND m.amount IS NOT NULL
    AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
    AND (m.role = 'loss' OR ($include_involved AND m.role = 'involved'))
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[m:CONCERNS|STATES]->(f:Fund|Document)
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  AND m.amount IS NOT NULL AND m.amount >= $least_amount
  AND (m.role = 'loss' OR ($include_involved AND m.role = 'involved'))
  AND ($fund IS NULL OR f.kind = $fund)
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
  AND NOT EXISTS { MATCH (c)-[:CONCERNS|STATES {role: 'recovered'}]->() }
WITH c, m, f
WITH c, m.currency AS currency, max(m.amount) AS amount, collect(DISTINCT f.kind) AS kinds,
     collect(DISTINCT m.passages[0]) AS passages
OPTIONAL MATCH (c)-[:INVOLVES]->(:Official)-[s:RECEIVED {case: c.id}]->(:Sanction {id: 'SN-E1'})
WITH c, currency, amount, kinds, passages, count(s) > 0 AS ordered
RETURN c.id AS case, kinds, amount, currency, ordered, passages
ORDER BY currency, amount DESC, case
LIMIT $limit
