/*
id: rings
version: '1.0'
answers: [Q16]
category: D
maturity: counts
needs: [cases]
title: {zh: 串案：由人、单位、资金连起来的案件, en: 'Rings: cases joined by persons, units and funds'}
question:
  zh: 哪些案件彼此相连（共同的人或供应商、共同的单位或资金、行为时间重叠）？
  en: Which cases belong together by a shared person or supplier, a shared unit or fund, and overlapping acts?
why:
  zh: 串案若按起数统计，会把一件事当成多件事。
  en: Counted one by one, the cases of a ring make one matter look like many.
leads_to:
  zh: 合并研判；统计时以串案为单位。
  en: Looking at them as one matter, and counting them once.
assumptions:
  zh: 行为时间不明的案件不算重叠；化名只在同一报告内可比。
  en: Cases without known times do not overlap; masked names compare only within one report.
exclusions: {use: confirmed}
read:
  zh: '一行是一串案件；先看把它们连起来的人、单位、资金，再逐件核对原文。'
  en: 'One row is a ring. See the persons, units and funds that join it, then check each case in its sentences.'
misleads:
  zh: 一对案件相连不等于合谋；请看原文。
  en: A link between two cases is no conspiracy; read the sentences.
parameters:
  - use: statuses
  - use: explicit_cases
  - {name: case, type: node, label: Case, optional: true, zh: 只看与该案相连的, en: Only links of this case}
columns:
  - use: case
  - {name: other, type: node, label: Case, zh: 另一案件, en: Other case}
  - {name: people, type: nodes, label: Official, zh: 共同人员, en: Shared persons}
  - {name: suppliers, type: nodes, label: Unit, zh: 共同供应商, en: Shared suppliers}
  - {name: units, type: nodes, label: Unit, zh: 共同单位, en: Shared units}
  - {name: funds, type: nodes, label: Fund, zh: 共同资金, en: Shared funds}
  - use: passages
network: {source: case, target: other}
denominator_of: {zh: 案件总数, en: All cases}
denominator: |
  MATCH (c:Case)
  WHERE c.status IN $statuses
    AND (NOT $explicit_only OR EXISTS { MATCH (c)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (a:Case)-[:AT|CONCERNS]->(y)
WHERE a.status IN $statuses
  AND (NOT $explicit_only OR EXISTS { MATCH (a)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  AND (y:Fund OR NOT coalesce(y.kind, 'UT-99') IN ['UT-CO', 'UT-IM', 'UT-DI', 'UT-IN'])
WITH a, collect(DISTINCT y.id) AS places
MATCH (a)-[:INVOLVES|AT]->(x)
WHERE x:Official OR x.kind IN ['UT-CO', 'UT-IM']
// who joins is chosen before anyone is followed to other cases: an office with many cases would be followed for nothing
WITH a, places, x
MATCH (x)<-[:INVOLVES|AT]-(b:Case)
WHERE a.id < b.id
  AND b.status IN $statuses
  AND (NOT $explicit_only OR EXISTS { MATCH (b)-[:EXPOSES {mode: 'E'}]->(:WeakPoint) })
  AND coalesce(a.cluster, a.id) <> coalesce(b.cluster, b.id)
  AND ($case IS NULL OR $case IN [a.id, b.id])
  AND left(a.act_start, size(b.act_end)) <= left(b.act_end, size(a.act_start))
  AND left(b.act_start, size(a.act_end)) <= left(a.act_end, size(b.act_start))
WITH a, places, b
MATCH (b)-[:AT|CONCERNS]->(z)
WHERE z.id IN places
WITH a, b, collect(DISTINCT CASE WHEN z:Unit THEN z.id END) AS units,
     collect(DISTINCT CASE WHEN z:Fund THEN z.id END) AS funds
// what joins them is told for the rows that are shown
ORDER BY a.id, b.id
LIMIT $limit
MATCH (a)-[r1:INVOLVES|AT]->(x)
WHERE x:Official OR x.kind IN ['UT-CO', 'UT-IM']
MATCH (b)-[r2:INVOLVES|AT]->(y)
WHERE y.id = x.id
RETURN a.id AS case, b.id AS other, collect(DISTINCT CASE WHEN x:Official THEN x.id END) AS people,
       collect(DISTINCT CASE WHEN x:Unit THEN x.id END) AS suppliers, units, funds,
       collect(DISTINCT r1.passages[0]) + collect(DISTINCT r2.passages[0]) AS passages
ORDER BY case, other
LIMIT $limit
