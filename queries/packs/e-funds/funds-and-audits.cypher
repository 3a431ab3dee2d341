/*
id: funds-and-audits
version: '2.0'
answers: [Q20]
category: E
maturity: tested
needs: [cases, effort]
analysis: audited
title: {zh: 有案件无审计、有审计无案件的资金, en: 'Funds with cases and no audit, or audits and no case'}
question:
  zh: 哪些资金出了案件却没有审计过，哪些审计过却没有一起案件？
  en: Which funds have cases and were not audited, and which were audited without a case?
why:
  zh: 有案无审是监督空白，有审无案可能是移送不畅。
  en: Cases without audits are a gap in supervision; audits without cases may be findings that nobody passed on.
leads_to:
  zh: 列入审计计划；核对审计移送线索的去向。
  en: A place on the audit plan; following up what audits passed on.
assumptions:
  zh: 审计次数取自监督力度表（EF-01，须写明资金类型）；“审计发现”指来源为审计报告（ST-06）或渠道为审计移送（DC-3）的案件，按“串”计数。
  en: Audits are those of the table of effort (EF-01) that name their kind of fund. Found by audit means a report of kind ST-06 or the channel DC-3; rings are counted.
exclusions:
  zh: 审计报告中的发现不要求已处分，故不限状态 CS-3 以上；CS-0、CS-1、CS-6 至 CS-8 不计。
  en: What an audit found needs no sanction, so a missing status counts too; CS-0, CS-1 and CS-6 to CS-8 never do.
read:
  zh: 一行是一类资金。“每次审计案件数”及其 95% 区间说明没有案件有多少分量：审计三次没有案件，真实值仍可能每次 1 件以上。
  en: One row is a kind of fund. Cases to an audit with their interval of 95% say what no case is worth, for after three audits without one the true number may still be above one.
misleads:
  zh: 没有登记的审计等于没有；审计的地区、年份与案件的未必相同。
  en: An audit that is not in the table looks like none, and places and years of audits need not be those of the cases.
parameters:
  - {name: both, type: boolean, default: false, zh: 两者都有的也列出, en: List funds that have both too}
  - use: statuses
  - use: explicit_cases
columns:
  - {name: fund, type: id, list: fund, zh: 资金类型, en: Kind of fund}
  - {name: audits, type: number, unit: {zh: 次, en: audits}, zh: 审计, en: Audits}
  - {name: found, type: integer, unit: {zh: 串, en: rings}, zh: 审计发现, en: Found by audit}
  - {name: others, type: integer, unit: {zh: 串, en: rings}, zh: 其他渠道案件, en: Found otherwise}
  - {name: ratio, type: number, unit: {zh: 串, en: rings}, zh: 每次审计案件数, en: Cases to an audit}
  - {name: low, type: number, unit: {zh: 串, en: rings}, zh: 下限, en: From}
  - {name: high, type: number, unit: {zh: 串, en: rings}, zh: 上限, en: To}
  - use: verdict
  - use: passages
chart: {kind: bar, x: fund, y: others}
denominator_of: {zh: 涉及的资金类型, en: Kinds of funds concerned}
denominator: |
  MATCH (c:Case)-[:CONCERNS]->(f:Fund)
  WHERE (c.status IS NULL OR c.status IN $statuses)
    AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  RETURN count(DISTINCT f.kind) AS n LIMIT 1
*/
OPTIONAL MATCH (f:Fund)
WITH collect(DISTINCT f.kind) AS concerned
OPTIONAL MATCH (x:Effort {kind: 'EF-01'})
WITH concerned, collect(DISTINCT x.fund) AS audited
UNWIND concerned + audited AS fund
WITH DISTINCT fund
OPTIONAL MATCH (x:Effort {kind: 'EF-01', fund: fund})
WITH fund, sum(x.value) AS audits
OPTIONAL MATCH (:Fund {kind: fund})<-[m:CONCERNS]-(c:Case)
WHERE (c.status IS NULL OR c.status IN $statuses)
  AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
RETURN fund, audits, c.id AS case,
       coalesce(c.source_type, '') = 'ST-06' OR coalesce(c.channel, '') = 'DC-3' AS audit, m.passages AS passages
LIMIT $limit
