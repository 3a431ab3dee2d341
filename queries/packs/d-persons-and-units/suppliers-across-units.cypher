/*
id: suppliers-across-units
version: '1.0'
answers: [Q15]
category: D
maturity: counts
needs: [cases]
title: {zh: 把不同单位的案件连起来的供应商, en: Suppliers that tie cases of different units together}
question:
  zh: 哪个供应商或中介出现在不同单位的案件中？
  en: Which supplier or intermediary appears in the cases of different units?
why:
  zh: 一家企业在多个单位的案件中出现，提示“围猎”或采购环节的共同漏洞。
  en: One company in the cases of several units hints at capture, or at a gap that their procurement shares.
leads_to:
  zh: 核查其全部合同；完善供应商准入和黑名单共享。
  en: A check of all its contracts; shared rules of admission and exclusion.
assumptions:
  zh: 供应商指类型为 UT-CO、UT-IM 的单位；同名且同地才视为一家。
  en: A supplier is a unit of type UT-CO or UT-IM; only the same name in the same place is one company.
exclusions:
  zh: 办案、巡察、审计机关不计入所涉单位；其余同默认状态。
  en: Organs that investigate or inspect are not counted among the units; statuses as by default.
read:
  zh: '一行是一个供应商；它牵连的单位数比案件数更要紧。'
  en: 'One row is a supplier. The number of units that it ties together matters more than the number of cases.'
misleads:
  zh: 出现在案件中不等于有违法行为；企业可能只是中标人、证人或受害方。
  en: Standing in a case is no offence. The company may be a winner of a bid, a witness or a victim.
parameters:
  - use: statuses
  - use: explicit_cases
  - {use: least, zh: 至少涉及多少个单位, en: At least this many units}
  - use: region
columns:
  - {name: supplier, type: node, label: Unit, zh: 供应商或中介, en: Supplier or intermediary}
  - {name: units, type: integer, unit: {zh: 个, en: units}, zh: 单位数, en: Units}
  - use: cases
  - {name: unit_ids, type: nodes, label: Unit, zh: 哪些单位, en: Which units}
  - {name: case_ids, type: nodes, label: Case, zh: 哪些案件, en: Which cases}
  - use: passages
chart: {kind: bar, x: supplier, y: units}
network: {source: supplier, target: unit_ids, weight: cases}
denominator_of: {zh: 案件中的供应商与中介总数, en: Suppliers and intermediaries in cases}
denominator: |
  MATCH (c:Case)-[:AT]->(s:Unit)
  WHERE c.status IN $statuses AND s.kind IN ['UT-CO', 'UT-IM']
    AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  RETURN count(DISTINCT s.id) AS n LIMIT 1
*/
MATCH (s:Unit)<-[a:AT]-(c:Case)-[:AT]->(u:Unit)
WHERE s.kind IN ['UT-CO', 'UT-IM']
  AND NOT coalesce(u.kind, 'UT-99') IN ['UT-CO', 'UT-IM', 'UT-DI', 'UT-IN']
  AND c.status IN $statuses
  AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH s, a, c, u
WITH s.id AS supplier,
     count(DISTINCT u.id) AS units,
     count(DISTINCT coalesce(c.cluster, c.id)) AS cases,
     collect(DISTINCT u.id) AS unit_ids,
     collect(DISTINCT c.id) AS case_ids,
     collect(DISTINCT a.passages[0]) AS passages
WHERE units >= $least AND cases >= 2
RETURN supplier, units, cases, unit_ids, case_ids, passages
ORDER BY units DESC, cases DESC, supplier
LIMIT $limit
