/*
id: before-and-after-a-rule
version: '1.0'
answers: [Q12]
category: C
maturity: counts
needs: [cases]
title: {zh: 新规前后手法的变化, en: Conduct before and after a rule}
question:
  zh: 以某项规定施行之日为界，该领域的行为类型前后各有多少件？
  en: Of the cases of a field, how many of each kind of conduct lie before and after the day a rule came into force?
why:
  zh: 堵住一处，手法会转到另一处。
  en: When one way is closed, conduct moves to another.
leads_to:
  zh: 评估新规效果，补新的漏洞。
  en: Judging the rule and closing the next gap.
assumptions:
  zh: 按行为时间划分；跨越该日的案件不计。
  en: Cases are split by the time of the acts; those that span the day are left out.
exclusions: {use: confirmed}
read:
  zh: '一行是一种手法在新规前后的案件数；把两列与各自的总数一起看。'
  en: 'One row is a kind of conduct with its cases before and after the rule. Read both columns beside their totals.'
misleads:
  zh: 越近的行为越可能尚未查出，之后的数字偏低。
  en: Recent acts are often not found yet, so the later count is too low.
parameters:
  - {name: day, type: date, zh: 施行日期, en: Day the rule came into force}
  - use: field
  - use: statuses
columns:
  - {name: misconduct, type: id, list: misconduct, zh: 行为, en: Conduct}
  - {name: before, type: integer, unit: {zh: 件, en: cases}, zh: 之前, en: Before}
  - {name: after, type: integer, unit: {zh: 件, en: cases}, zh: 之后, en: After}
  - use: passages
chart: {kind: bar, x: misconduct, y: after}
denominator_of: {zh: 行为时间明确的案件, en: Cases whose acts are dated}
denominator: |
  MATCH (c:Case)
  WHERE c.status IN $statuses AND c.act_start IS NOT NULL AND c.act_end IS NOT NULL
    AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (m:Misconduct)<-[i:INVOLVED_CONDUCT]-(c:Case)
WHERE c.status IN $statuses
  AND c.act_start IS NOT NULL AND c.act_end IS NOT NULL
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(:Field {id: $field}) })
WITH c, m, i,
     left(c.act_end, size($day)) < left($day, size(c.act_end)) AS earlier,
     left(c.act_start, size($day)) > left($day, size(c.act_start)) OR c.act_start = $day AS later
WHERE earlier OR later
WITH m, i, earlier, later, coalesce(c.cluster, c.id) AS case
ORDER BY case
RETURN m.id AS misconduct,
       count(DISTINCT CASE WHEN earlier THEN case END) AS before,
       count(DISTINCT CASE WHEN later THEN case END) AS after,
       collect(DISTINCT i.passages[0])[0..20] AS passages
ORDER BY after DESC, before DESC, misconduct
LIMIT $limit
