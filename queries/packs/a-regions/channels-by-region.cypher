/*
id: channels-by-region
version: '1.0'
answers: [Q4]
category: A
maturity: counts
needs: [cases]
title: {zh: 各地区案件的发现渠道, en: How the cases of each region were found}
question:
  zh: 各地区该薄弱点的案件分别由什么渠道、在哪一年发现？差异会不会只是专项行动的结果？
  en: By which channel and in which year were a region's cases of the weak point found, and is a difference only a campaign's effect?
why:
  zh: 一地查得多，可能只是当年在那里开展了专项整治。
  en: A place may show more only because a campaign went there that year.
leads_to:
  zh: 下结论前先比较渠道；建议补查没有审计、没有专项的地方。
  en: Comparing channels before concluding; looking where no audit and no campaign went.
assumptions:
  zh: 年份取处分决定日期，无则取报告日期。
  en: The year is that of the decision, else of the report.
exclusions: {use: confirmed}
read:
  zh: '一行是一地、一种渠道、一年的案件数；某年某渠道突然增多而他处没有，先想到专项行动。'
  en: 'One row is a place, a channel and a year. A jump in one year and one channel, and not elsewhere, speaks for a campaign first.'
misleads: {use: found}
parameters:
  - use: statuses
  - use: explicit_only
  - use: weak_point
  - name: level
    type: id
    list: region_level
    allowed: [RG-1, RG-2, RG-3, RE-1, RE-2, RE-3]
    default: RG-3
    zh: 汇总到哪一级
    en: Level to roll up to
  - use: region
columns:
  - use: region
  - {name: channel, type: id, list: channel, zh: 发现渠道, en: Channel}
  - {name: year, type: text, zh: 年份, en: Year}
  - use: cases
  - use: passages
chart: {kind: heatmap, x: region, y: channel, series: cases}
denominator_of: {zh: 该级有地区的案件, en: Cases with a region of this level}
denominator: |
  MATCH (w:WeakPoint)<-[e:EXPOSES]-(c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {level: $level})
  WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E') AND ($weak_point IS NULL OR w.id = $weak_point)
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (w:WeakPoint)<-[e:EXPOSES]-(c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(r:Region {level: $level})
WHERE c.status IN $statuses
  AND (NOT $explicit_only OR e.mode = 'E')
  AND ($weak_point IS NULL OR w.id = $weak_point)
  AND ($region IS NULL OR EXISTS { MATCH (r)-[:PART_OF*0..5]->(:Region {id: $region}) })
WITH r, e, c
RETURN r.id AS region, coalesce(c.channel, 'DC-99') AS channel, left(coalesce(c.decided, c.date), 4) AS year,
       count(DISTINCT coalesce(c.cluster, c.id)) AS cases, collect(DISTINCT e.passages[0]) AS passages
ORDER BY region, channel, year
LIMIT $limit
