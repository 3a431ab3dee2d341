/*
id: field-against-others
version: '1.0'
answers: [Q9]
category: C
maturity: counts
needs: [cases]
title: {zh: 一个领域与其他领域的薄弱点, en: 'Weak points of one field, beside all others'}
question:
  zh: 在该领域与其他领域，各薄弱点分别见于多少件案件？
  en: In how many cases of this field, and of all other fields, does each weak point show?
why:
  zh: 只看一个领域看不出什么是它特有的。
  en: One field alone does not show what is particular to it.
leads_to:
  zh: 选定行业性专题；是否显著请用 incision patterns。
  en: Choosing a topic for the field; whether it is over-represented is for incision patterns to test.
assumptions:
  zh: 一案多领域时，只要属于该领域就计入“该领域”。
  en: A case of several fields belongs to this one if it is among them.
exclusions:
  zh: 没有领域的案件不计；其余同默认状态。
  en: Cases without a field are left out; statuses as by default.
read:
  zh: '一行是一个薄弱点在本领域与其他领域的案件数；比较占比，不比件数。'
  en: 'One row is a weak point here and in the other fields. Compare shares, not numbers.'
misleads:
  zh: 份额未作检验，小数目不可靠。
  en: Shares are not tested, and small counts say little.
parameters:
  - {use: field, optional: false, zh: 领域, en: Field}
  - use: statuses
  - use: explicit_only
  - {use: least, default: 1}
columns:
  - use: weak_point
  - {name: cases, type: integer, unit: {zh: 件, en: cases}, zh: 该领域案件, en: Cases here}
  - {name: elsewhere, type: integer, unit: {zh: 件, en: cases}, zh: 其他领域案件, en: Cases elsewhere}
  - use: passages
chart: {kind: bar, x: weak_point, y: cases}
denominator_of: {zh: 该领域案件总数, en: All cases of the field}
denominator: |
  MATCH (c:Case)-[:IN_FIELD]->(:Field {id: $field}) WHERE c.status IN $statuses
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (f:Field)<-[:IN_FIELD]-(c:Case)-[e:EXPOSES]->(w:WeakPoint)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
WITH c, w, min(CASE WHEN f.id = $field THEN 0 ELSE 1 END) AS other, min(e.passages[0]) AS passage
WITH w, other, passage, coalesce(c.cluster, c.id) AS case
WITH w.id AS weak_point,
     count(DISTINCT CASE WHEN other = 0 THEN case END) AS cases,
     count(DISTINCT CASE WHEN other = 1 THEN case END) AS elsewhere,
     collect(DISTINCT CASE WHEN other = 0 THEN passage END) AS passages
WHERE cases >= $least
RETURN weak_point, cases, elsewhere, passages
ORDER BY cases DESC, elsewhere, weak_point
LIMIT $limit
