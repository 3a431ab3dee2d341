/*
id: measures-that-hold
version: '1.0'
answers: [Q22]
category: F
maturity: tested
needs: [cases, measures]
analysis: holding
title: {zh: 哪类举措管得久, en: 'Which kind of measure holds longer'}
question:
  zh: 建议书是否比提醒函管得久？销号之后 12、24、36 个月仍未复发的占多少？
  en: Does a suggestion hold longer than a letter? What share is still free of a recurrence 12, 24 and 36 months after closure?
why:
  zh: 选对举措，省得年年再改。
  en: The right measure saves mending every year anew.
leads_to:
  zh: 复发多的一类举措改用有核验、有制度的办法。
  en: Where one kind fails often, a measure with verification and a rule instead.
assumptions:
  zh: 从销号起算；行为在销号后开始才算复发；观察到最近一份报告前 6 个月为止。
  en: The clock starts at closure; only acts that began after it count; units are followed to six months before the newest report.
exclusions:
  zh: 没有销号日期的举措、还没有观察期的销号不计。
  en: Measures without a closing date and closures that are not followed yet are left out.
read:
  zh: 看“未复发”的占比与区间；区间宽就不要比。说明里有对数秩检验。
  en: Read the share that is free and its interval; where it is wide do not compare. The log-rank test is in the remarks.
misleads:
  zh: 单位是在问题最多的时候收到举措的，之后下降在意料之中。
  en: Units get a measure when they are at a peak; a fall after it is to be expected.
parameters:
  - use: statuses
  - {use: explicit_only, default: false}
  - use: weak_point
columns:
  - {name: kind, type: id, list: measure, zh: 举措类型, en: Kind of measure}
  - {name: closures, type: integer, unit: {zh: 项, en: closures}, zh: 销号, en: Closures}
  - {name: again, type: integer, unit: {zh: 项, en: closures}, zh: 复发, en: Recurred}
  - {name: late, type: integer, unit: {zh: 件, en: cases}, zh: 旧事晚发现, en: Old acts found late}
  - {name: free_12, type: share, zh: 12 个月未复发, en: Free after 12 months}
  - {name: low_12, type: share, zh: 12 个月下限, en: '12 months, from'}
  - {name: high_12, type: share, zh: 12 个月上限, en: '12 months, to'}
  - {name: free_24, type: share, zh: 24 个月未复发, en: Free after 24 months}
  - {name: low_24, type: share, zh: 24 个月下限, en: '24 months, from'}
  - {name: high_24, type: share, zh: 24 个月上限, en: '24 months, to'}
  - {name: free_36, type: share, zh: 36 个月未复发, en: Free after 36 months}
  - {name: low_36, type: share, zh: 36 个月下限, en: '36 months, from'}
  - {name: high_36, type: share, zh: 36 个月上限, en: '36 months, to'}
  - use: passages
chart: {kind: bar, x: kind, y: free_24}
denominator_of: {zh: 已销号的举措, en: Closed measures}
denominator: |
  MATCH (m:Measure)-[:ADDRESSES]->(w:WeakPoint)
  WHERE m.closed IS NOT NULL AND ($weak_point IS NULL OR w.id = $weak_point)
  RETURN count(DISTINCT m.id) AS n LIMIT 1
*/
MATCH (x:Case) WHERE x.status IN $statuses
WITH max(coalesce(x.decided, x.date)) AS data_end
MATCH (m:Measure)-[:ADDRESSES]->(w:WeakPoint)
WHERE data_end IS NOT NULL AND m.closed IS NOT NULL AND ($weak_point IS NULL OR w.id = $weak_point)
MATCH (m)-[:ISSUED_TO]->(u:Unit)
OPTIONAL MATCH (u)<-[:AT]-(c:Case)-[e:EXPOSES]->(w)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
RETURN DISTINCT m.id AS measure, m.kind AS kind, m.closed AS closed, u.id AS unit, w.id AS weak_point, u.line AS field, data_end,
       c.id AS case, c.act_start AS acts, e.mode AS mode, e.passages AS passages
LIMIT $limit
