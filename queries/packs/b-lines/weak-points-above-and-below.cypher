/*
id: weak-points-above-and-below
version: '1.0'
answers: [Q6]
category: B
maturity: tested
needs: [cases]
analysis: levels
title: {zh: 上级有的薄弱点下级是否更常有, en: 'Whether units below share a weak point with the body above more often than others do'}
question:
  zh: 同一条线里，上级单位有某薄弱点的，其下属单位是不是比别的下属更常有？
  en: Inside a line, do units below a body that shows a weak point show it more often than units below other bodies?
why:
  zh: 上下一起失守，监督链条本身就断了；但常见的薄弱点本来就容易上下都有。
  en: Where above and below fail alike the chain of supervision is broken, but a frequent weak point stands at both anyway.
leads_to:
  zh: 由更高一级牵头整改，不能让上级自己验收下级。
  en: A higher level must lead; the upper unit cannot accept the mending of the lower.
assumptions:
  zh: 上级指三级以内、同一条线、另有自己案件的单位；同一串案件涉及上下两级的只算一次，不算两级各有。
  en: Above are bodies of the same line up to three levels up with affairs of their own; one affair at both is one affair.
exclusions:
  zh: 没有条线的单位、办案和审计机关、供应商不计；其余同默认状态。
  en: Units without a line, organs that investigate or audit and suppliers are left out; statuses as by default.
read:
  zh: 先看“判断”。“占比”是上级有该薄弱点的下属中有的比例，与“其余各组占比”相比。区间为 95%。
  en: The verdict first. The share is that of units below a body that shows it, beside the share of the others. Intervals are of 95%.
misleads:
  zh: 同一地区被同一次巡察查到，也会上下都有；“数量太少”不等于没有问题。
  en: One inspection of one place finds both. Too few to tell is no sign of soundness.
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - {use: line, zh: 只看该条线（检验次数不变）, en: Show this line only (the looks stay the same)}
  - {use: weak_point, zh: 只看该薄弱点（检验次数不变）, en: Show this weak point only (the looks stay the same)}
  - {use: least, default: 1, zh: 至少多少个下属单位才列出, en: List only from this many units below}
columns:
  - use: line
  - use: weak_point
  - {name: units, type: integer, unit: {zh: 个, en: units}, zh: 上下都有的下属, en: Units below that share it}
  - {name: units_of, type: integer, unit: {zh: 个, en: units}, zh: 上级有的下属, en: Units below a body that shows it}
  - {name: bodies, type: integer, unit: {zh: 个, en: bodies}, zh: 有案件的上级, en: Bodies above with cases}
  - {name: sharing, type: integer, unit: {zh: 个, en: bodies}, zh: 上下都有的上级, en: Bodies that share it}
  - use: share
  - use: low
  - use: high
  - {use: elsewhere, zh: 其他下属占比, en: Share of the other units below}
  - use: ratio
  - use: ratio_low
  - use: ratio_high
  - use: q
  - use: verdict
  - use: passages
chart: {kind: bar, x: weak_point, y: units, series: line}
denominator_of: {zh: 有案件且有上级的单位, en: Units with a case and a unit above them}
denominator: |
  MATCH (c:Case)-[:AT]->(u:Unit)-[:SUBORDINATE_TO]->(:Unit)
  WHERE c.status IN $statuses AND u.line IS NOT NULL AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
  RETURN count(DISTINCT u.id) AS n LIMIT 1
*/
MATCH (u:Unit)
WHERE coalesce(u.line, 'LN-99') <> 'LN-99' AND NOT coalesce(u.kind, 'UT-99') IN ['UT-DI', 'UT-IN', 'UT-CO', 'UT-IM']
OPTIONAL MATCH (u)-[:SUBORDINATE_TO*1..3]->(a:Unit)
WITH u, collect(DISTINCT a.id) AS above
MATCH (u)<-[:AT]-(c:Case)
WHERE c.status IN $statuses
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
RETURN u.id AS unit, u.line AS line, above, c.id AS case, w.id AS weak_point, e.passages AS passages
LIMIT $limit
