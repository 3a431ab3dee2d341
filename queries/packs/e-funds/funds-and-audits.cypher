/*
id: funds-and-audits
version: '1.0'
answers: [Q20]
category: E
maturity: counts
needs: [cases]
title: {zh: 有案件无审计、有审计无案件的资金, en: 'Funds with cases and no audit, or audits and no other case'}
question:
  zh: 哪些资金出了案件却不见审计，哪些只有审计发现却没有其他渠道的案件？
  en: Which funds have cases and no audit, and which are known from audits only?
why:
  zh: 有案无审是监督空白，有审无案可能是移送不畅。
  en: Cases without audits are a gap in supervision; audits without cases may be findings that nobody passed on.
leads_to:
  zh: 列入审计计划；核对审计移送线索的去向。
  en: A place on the audit plan; following up what audits passed on.
assumptions:
  zh: “审计”指来源为审计报告（ST-06）或渠道为审计移送（DC-3）。
  en: Audit means a report of kind ST-06 or a case found by channel DC-3.
exclusions:
  zh: 审计报告中的发现不要求已处分，故不限状态 CS-3 以上；CS-0、CS-1、CS-6 至 CS-8 不计。
  en: What an audit found needs no sanction, so a missing status counts too; CS-0, CS-1 and CS-6 to CS-8 never do.
read:
  zh: '一行是一类资金；一边有数一边为零的，是下一步要去查的地方。'
  en: 'One row is a kind of fund. Where one side has a number and the other none is where to look next.'
misleads:
  zh: 只反映收录的报告；没有收录审计报告不等于没有审计。
  en: Only reports that were added count; an audit that is not here may still exist.
parameters:
  - {name: both, type: boolean, default: false, zh: 两者都有的也列出, en: List funds that have both too}
  - use: statuses
columns:
  - {name: fund, type: id, list: fund, zh: 资金类型, en: Kind of fund}
  - {name: audits, type: integer, unit: {zh: 件, en: cases}, zh: 审计发现, en: Found by audit}
  - {name: others, type: integer, unit: {zh: 件, en: cases}, zh: 其他渠道案件, en: Cases found otherwise}
  - use: passages
chart: {kind: bar, x: fund, y: others}
denominator_of: {zh: 涉及的资金类型, en: Kinds of funds concerned}
denominator: |
  MATCH (c:Case)-[:CONCERNS]->(f:Fund) WHERE c.status IS NULL OR c.status IN $statuses
  RETURN count(DISTINCT f.kind) AS n LIMIT 1
*/
MATCH (f:Fund)<-[m:CONCERNS]-(c:Case)
WHERE c.status IS NULL OR c.status IN $statuses
WITH f.kind AS fund, m, coalesce(c.cluster, c.id) AS case,
     coalesce(c.source_type, '') = 'ST-06' OR coalesce(c.channel, '') = 'DC-3' AS audit
ORDER BY case
WITH fund,
     count(DISTINCT CASE WHEN audit THEN case END) AS audits,
     count(DISTINCT CASE WHEN NOT audit THEN case END) AS others,
     collect(DISTINCT m.passages[0])[0..20] AS passages
WHERE $both OR audits = 0 OR others = 0
RETURN fund, audits, others, passages
ORDER BY others DESC, audits DESC, fund
LIMIT $limit
