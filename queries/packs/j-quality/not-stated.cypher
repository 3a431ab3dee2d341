/*
id: not-stated
version: '1.0'
answers: [Q39]
category: J
maturity: counts
needs: [cases]
title: {zh: 各来源未说明的内容, en: What the reports of each source do not state}
question:
  zh: 各类来源的案件中，领域、地区、单位、时间、渠道、条线、环节、薄弱点有多少未说明？
  en: Of the cases of each kind of source, how many state no field, region, unit, time, channel, line, step or weak point?
why:
  zh: 缺得多的栏目不能支撑结论；某类来源缺得多，会让某地看起来“没有问题”。
  en: What is mostly missing cannot carry a conclusion, and a silent source makes a place look free of problems.
leads_to:
  zh: 补充报告要素；对受影响的结论作上下界说明。
  en: Asking for fuller reports; giving bounds for the conclusions that depend on the gap.
assumptions:
  zh: “未说明”指没有该关系或取值为其他/未说明（*-99）。
  en: Not stated means that the relationship is absent or the value is the list's own other or not stated.
exclusions: {use: confirmed}
read:
  zh: '一行是一种来源的一个项目未说明的比例；比例高的结论要打折扣。'
  en: 'One row is what a source leaves unsaid and how often. Where it is high, conclusions weigh less.'
misleads:
  zh: 程序没有读出也会算作未说明。
  en: What the program failed to read counts as not stated too.
parameters:
  - use: statuses
  - {use: explicit_only, zh: 只有推定的薄弱点（C）也算未说明, en: Count a case with only implied weak points (C) as stating none}
columns:
  - {name: source_type, type: id, list: source_type, zh: 来源类型, en: Kind of source}
  - use: cases
  - {name: no_field, type: integer, zh: 无领域, en: No field}
  - {name: no_region, type: integer, zh: 无地区, en: No region}
  - {name: no_unit, type: integer, zh: 无单位, en: No unit}
  - {name: no_time, type: integer, zh: 无行为时间, en: No time of acts}
  - {name: no_channel, type: integer, zh: 无发现渠道, en: No channel}
  - {name: no_line, type: integer, zh: 无条线, en: No line}
  - {name: no_step, type: integer, zh: 无环节, en: No step}
  - {name: no_weak_point, type: integer, zh: 无薄弱点, en: No weak point}
chart: {kind: bar, x: source_type, y: cases}
denominator_of: {zh: 案件总数, en: All cases}
denominator: |
  MATCH (c:Case) WHERE c.status IN $statuses
  RETURN count(c) AS n LIMIT 1
*/
MATCH (c:Case)
WHERE c.status IN $statuses
WITH c,
     CASE WHEN EXISTS { MATCH (c)-[:IN_FIELD]->(f:Field) WHERE f.id <> 'FLD-OTH' } THEN 0 ELSE 1 END AS field,
     CASE WHEN EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region) } THEN 0 ELSE 1 END AS region,
     CASE WHEN EXISTS { MATCH (c)-[:AT]->(:Unit) } THEN 0 ELSE 1 END AS unit,
     CASE WHEN EXISTS { MATCH (c)-[e:EXPOSES]->(:WeakPoint) WHERE NOT $explicit_only OR e.mode = 'E' } THEN 0 ELSE 1 END AS weak_point
RETURN coalesce(c.source_type, '-') AS source_type,
       count(c) AS cases,
       sum(field) AS no_field,
       sum(region) AS no_region,
       sum(unit) AS no_unit,
       sum(CASE WHEN c.act_start IS NULL THEN 1 ELSE 0 END) AS no_time,
       sum(CASE WHEN coalesce(c.channel, 'DC-99') = 'DC-99' THEN 1 ELSE 0 END) AS no_channel,
       sum(CASE WHEN coalesce(c.line, 'LN-99') = 'LN-99' THEN 1 ELSE 0 END) AS no_line,
       sum(CASE WHEN coalesce(c.step, 'SP-99') = 'SP-99' THEN 1 ELSE 0 END) AS no_step,
       sum(weak_point) AS no_weak_point
ORDER BY cases DESC, source_type
LIMIT $limit
