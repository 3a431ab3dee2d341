/*
id: weak-points-aside-from-campaigns
version: '1.0'
answers: [Q4]
category: A
maturity: tested
needs: [cases, effort]
analysis: aside-from-campaigns
title: {zh: 去掉专项整治之后是否仍然突出, en: 'Whether a region still stands out without its campaigns'}
question:
  zh: 某地某薄弱点占比偏高，会不会只是专项整治的结果？去掉专项期间的案件还突出吗？
  en: Is a region's larger share of a weak point only a campaign's effect, or does it stand out without the campaigns too?
why:
  zh: 一地查得多，可能只是当年在那里开展了专项整治。
  en: A place may show more only because a campaign went there that year.
leads_to:
  zh: 仍然突出的，立项整治；不再突出的，先在没有专项的地方补查。
  en: A project where it still stands out; where it does not, first a look at places that had no campaign.
assumptions:
  zh: 专项取自监督力度表（EF-07，地区含上级和下级，领域须相同或未写明）；案件日期取立案，无则处分决定、报告日期；日期太粗或没有的，算作专项查出。
  en: Campaigns are those of the table of effort (EF-07) in the region, above it or below it, of the field or of none. A case is dated by its filing, else by decision or report; without a date, or with one too coarse, it counts as found by the campaign.
exclusions:
  zh: 没有地区或领域的案件不计；中文、英文报告分开比较；其余同默认状态。
  en: Cases without a region or a field are left out; Chinese and English reports are compared apart; statuses as by default.
read:
  zh: 先看“判断”，再比左右两组占比；“审计查出”“举报查出”两列若只有一边有数，也说明是渠道之故。区间为 95%。
  en: The verdict first, then both shares. Found by audit and by complaint on one side only speaks for the channel, too. Intervals are of 95%.
misleads:
  zh: 没有登记的专项扣不掉；“不再突出”可能只是剩下的案件少了，看区间。比的是构成，不是多少。
  en: A campaign that is not recorded cannot be taken out. No longer standing out may only mean that few cases are left, which the interval shows. Shares are compared, not numbers.
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - use: level
  - {use: region, zh: 只看该地区（检验次数不变）, en: Show this region only (the looks stay the same)}
  - {use: weak_point, zh: 只看该薄弱点（检验次数不变）, en: Show this weak point only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - use: region
  - use: weak_point
  - {use: stratum, zh: 领域与语言, en: Field and language}
  - use: rings
  - use: group_rings
  - use: share
  - use: elsewhere
  - use: ratio
  - use: ratio_low
  - use: ratio_high
  - use: q
  - {name: inside, type: integer, unit: {zh: 串, en: rings}, zh: 其中可能由专项查出, en: Of these perhaps by a campaign}
  - {name: aside, type: integer, unit: {zh: 串, en: rings}, zh: 去掉专项之后, en: Without campaigns}
  - {name: aside_rings, type: integer, unit: {zh: 串, en: rings}, zh: 去掉专项之后该组案件, en: Rings of the group without campaigns}
  - {name: aside_share, type: share, zh: 去掉专项之后占比, en: Share without campaigns}
  - {name: aside_low, type: share, zh: 下限, en: From}
  - {name: aside_high, type: share, zh: 上限, en: To}
  - {name: aside_elsewhere, type: share, zh: 他处去掉专项之后占比, en: Share elsewhere without campaigns}
  - {name: aside_ratio, type: number, unit: {zh: 倍, en: times}, zh: 去掉专项之后比值, en: Ratio without campaigns}
  - {name: aside_q, type: number, zh: 去掉专项之后 q 值, en: q value without campaigns}
  - {name: audit, type: integer, unit: {zh: 串, en: rings}, zh: 审计查出, en: Found by audit}
  - {name: complaint, type: integer, unit: {zh: 串, en: rings}, zh: 举报查出, en: Found by complaint}
  - use: verdict
  - use: passages
chart: {kind: bar, x: weak_point, y: rings, series: region}
denominator_of: {zh: 该级有地区和领域的案件, en: Cases with a region of this level and a field}
denominator: |
  MATCH (f:Field)<-[:IN_FIELD]-(c:Case)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..5]->(:Region {level: $level})
  WHERE c.status IN $statuses AND f.id <> 'FLD-OTH'
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (r:Region {level: $level})
OPTIONAL MATCH (r)-[:PART_OF*0..5]->(:Region)<-[:ABOUT]-(k:Effort {kind: 'EF-07'})
WITH r, collect(DISTINCT coalesce(k.field, '') + '|' + k.start + '|' + k.end) AS above
OPTIONAL MATCH (r)<-[:PART_OF*1..5]-(:Region)<-[:ABOUT]-(k:Effort {kind: 'EF-07'})
WITH r, above, collect(DISTINCT coalesce(k.field, '') + '|' + k.start + '|' + k.end) AS below
MATCH (r)<-[:PART_OF*0..5]-(:Region)<-[:OCCURRED_IN]-(c:Case)-[i:IN_FIELD]->(f:Field)
WHERE c.status IN $statuses AND coalesce(i.main, true) AND f.id <> 'FLD-OTH'
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
RETURN DISTINCT c.id AS case, f.id + ' ' + coalesce(c.language, '') AS stratum, r.id AS region, f.id AS field,
       coalesce(c.filed, c.decided, c.date) AS known, c.channel AS channel, above + below AS campaigns, w.id AS weak_point,
       e.passages AS passages
LIMIT $limit
