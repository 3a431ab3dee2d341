/*
id: yield-of-models
version: '1.0'
answers: [Q28]
category: G
maturity: tested
needs: [alerts]
also: [cases, measures]
analysis: yields
roles: {found: leads, of: alerts}
title: {zh: 监督模型的成效, en: 'The yield of checking models'}
question:
  zh: 哪些模型规则针对该薄弱点，过去的预警有多少成了线索？
  en: Which model rules fit the weak point, and how many of their alerts became leads?
why:
  zh: 预警再多，查不出问题也是白忙。
  en: Alerts that lead nowhere cost everybody time.
leads_to:
  zh: 成效高的规则推开，成效低的改规则或停用。
  en: Spreading the rules that yield, mending or ending those that do not.
assumptions:
  zh: 预警、线索、立案按规则汇总；同一规则在各地、各期相加。
  en: Alerts, leads and filed cases are added up by rule, over places and periods.
exclusions:
  zh: 没有填线索数的不计；预警不足 20 条的只列区间。
  en: Rows without leads are left out; with fewer than 20 alerts only the interval is given.
read:
  zh: “占比”是预警中成为线索的比例，看区间是否重叠。
  en: The share is that of alerts which became leads; see whether intervals overlap.
misleads:
  zh: 预警不是结论；成效低的规则也可能挡住了问题。
  en: An alert is no finding. A rule with a low yield may also deter.
parameters:
  - use: weak_point
  - use: statuses
  - {use: explicit_only, zh: 依据只取原文明示的（E）, en: Evidence only where the text itself names the weak point (E)}
  - use: field
columns:
  - {name: rule, type: text, zh: 模型规则, en: Rule}
  - {name: weak_points, type: ids, list: weak_point, zh: 针对的薄弱点, en: Weak points}
  - {name: measure, type: node, label: Measure, zh: 所属举措, en: Measure}
  - {name: screened, type: integer, unit: {zh: 条, en: records}, zh: 比对记录, en: Records screened}
  - {name: alerts, type: integer, unit: {zh: 条, en: alerts}, zh: 预警, en: Alerts}
  - {name: leads, type: integer, unit: {zh: 条, en: leads}, zh: 转线索, en: Leads}
  - {name: filed, type: integer, unit: {zh: 件, en: cases}, zh: 立案, en: Filed}
  - use: share
  - use: low
  - use: high
  - use: verdict
  - use: passages
chart: {kind: bar, x: rule, y: leads}
denominator_of: {zh: 预警总数, en: All alerts}
denominator: |
  MATCH (a:Alert) WHERE $field IS NULL OR a.field = $field
  RETURN sum(a.alerts) AS n LIMIT 1
*/
MATCH (a:Alert)
WHERE ($field IS NULL OR a.field = $field)
  AND ($weak_point IS NULL OR EXISTS { MATCH (a)-[:TARGETS]->(:WeakPoint {id: $weak_point}) })
OPTIONAL MATCH (a)-[:COMES_OF]->(m:Measure)
WITH a.rule AS rule, min(m.id) AS measure, sum(a.screened) AS screened, sum(a.alerts) AS alerts, sum(a.leads) AS leads,
     sum(a.filed) AS filed
MATCH (x:Alert {rule: rule})-[:TARGETS]->(w:WeakPoint)
OPTIONAL MATCH (w)<-[e:EXPOSES]-(c:Case)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
RETURN rule, collect(DISTINCT w.id) AS weak_points, measure, screened, alerts, leads, filed,
       collect(DISTINCT e.passages[0]) AS passages
LIMIT $limit
