/*
id: more-cases-than-exposure
version: '1.0'
answers: [Q1]
category: A
maturity: tested
needs: [cases, exposure, registers]
also: [effort]
analysis: more-than-expected
title: {zh: 案件多于基数所能解释的地区, en: 'Regions with more cases than their exposure explains'}
question:
  zh: 哪些地区某薄弱点的已确认案件多于其基数（户数、合同数、金额）所能解释的？
  en: Which regions have more confirmed cases of a weak point than their exposure (households, contracts, money) explains?
why:
  zh: 人多钱多的地方案件本就多，要先扣掉这一层。
  en: More people and more money mean more cases; that comes off first.
leads_to:
  zh: 到点出的地区解剖流程；力度更大的地区先看是不是查得更细。
  en: A look into the process of a region that is named; where effort is greater, first whether it was only looked at more.
assumptions:
  zh: 登记、基数与报告须为同一时期；期望数按基数占比推算，登记完整（收录不少于办结九成）的地区才比较。
  en: Register, exposure and reports cover one period. Expected counts follow exposure; only places whose record holds nine of ten concluded cases are compared.
exclusions:
  zh: 没有基数、没有登记或登记不全的地区不计；同一基数名称只取一种。
  en: Places without exposure, without a register or with a part of it are left out; one kind of exposure at a time.
read:
  zh: “比值”1 为与基数相当；只有“明显偏多”才可点名，其余看区间。按地区编号排列，不是排名。
  en: 'A ratio of 1 is what the exposure explains. Only what stands out may be named, the rest is its interval. Rows stand in the order of the places: no ranking.'
misleads: {use: found}
parameters:
  - {use: weak_point, optional: false}
  - {use: field, optional: false, zh: 领域（基数、登记、案件同取）, en: 'Field (of exposure, register and cases)'}
  - name: what
    type: text
    suggest: |
      MATCH (x:Exposure) RETURN DISTINCT x.what AS value, x.what AS label ORDER BY value LIMIT 200
    zh: 基数名称
    en: Name of the exposure
  - use: statuses
  - {use: explicit_only, default: true}
  - use: level
columns:
  - use: region
  - use: rings
  - {name: exposure, type: number, zh: 基数, en: Exposure}
  - {name: expected, type: number, unit: {zh: 串, en: rings}, zh: 期望, en: Expected}
  - use: ratio
  - {name: low, type: number, unit: {zh: 倍, en: times}, zh: 比值下限, en: Ratio from}
  - {name: high, type: number, unit: {zh: 倍, en: times}, zh: 比值上限, en: Ratio to}
  - {name: shrunken, type: number, unit: {zh: 倍, en: times}, zh: 收缩后的比值, en: Shrunken ratio}
  - {name: exceeds, type: share, zh: 超过平均 1.5 倍的概率, en: Probability above 1.5 times the mean}
  - {name: effort, type: number, unit: {zh: 条, en: leads}, zh: 处置线索, en: Leads handled}
  - {name: concluded, type: integer, unit: {zh: 件, en: cases}, zh: 登记办结, en: Concluded by the register}
  - use: verdict
  - use: passages
chart: {kind: bar, x: region, y: ratio}
denominator_of: {zh: 该领域的案件, en: Cases of the field}
denominator: |
  MATCH (c:Case)-[:IN_FIELD]->(:Field {id: $field}) WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (x:Exposure {field: $field, what: $what})-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WITH r, sum(x.value) AS exposure
OPTIONAL MATCH (e:Effort {kind: 'EF-05'})-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(r)
WITH r, exposure, sum(e.value) AS effort
OPTIONAL MATCH (g:Register {field: $field})-[:ABOUT]->(:Region)-[:PART_OF*0..5]->(r)
WITH r, exposure, effort, CASE WHEN count(g) > 0 THEN sum(g.concluded) END AS concluded
OPTIONAL MATCH (r)<-[:PART_OF*0..5]-(:Region)<-[:OCCURRED_IN]-(c:Case)
WHERE c.status IN $statuses AND EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) }
OPTIONAL MATCH (c)-[k:EXPOSES]->(w:WeakPoint {id: $weak_point})
WHERE NOT $explicit_only OR k.mode = 'E'
RETURN r.id AS region, exposure, effort, concluded, c.id AS case, w IS NOT NULL AS marked, k.passages AS passages
LIMIT $limit
