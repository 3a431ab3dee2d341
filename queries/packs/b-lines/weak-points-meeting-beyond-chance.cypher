/*
id: weak-points-meeting-beyond-chance
version: '1.0'
answers: [Q7]
category: B
maturity: tested
needs: [cases]
analysis: together
title: {zh: 一起出现多于随机的薄弱点, en: 'Weak points that meet more often than chance'}
question:
  zh: 哪些薄弱点一起出现的次数多于随机？
  en: Which weak points meet in one ring more often than chance would have it?
why:
  zh: 常见的两项本来就容易碰在一起；扣掉这一层，剩下的才值得一起补。
  en: Two frequent ones meet anyway; what is left beyond that is worth mending together.
leads_to:
  zh: 提出组合措施，而不是单项措施。
  en: Proposing remedies as a set.
assumptions:
  zh: 按“串”计数，分主领域和报告语言累计期望；两者的依据须不是同一句话。
  en: Rings are counted; what is expected is added up over main fields and languages. The two must rest on different sentences.
exclusions:
  zh: 没有领域的案件不计；程序容易混淆的对子不列；其余同默认状态。
  en: Cases without a field are left out, and pairs that extraction confuses; statuses as by default.
read:
  zh: 先看“判断”。提升度 1 为随机；优势比及其 95% 区间分领域累计，区间含 1 的不作数。
  en: The verdict first. A lift of 1 is chance; the odds ratio and its interval of 95% are added up over fields.
misleads:
  zh: 同现不是因果；罕见项的提升度不稳，故只判断期望 1 次以上、同现 5 串以上的。
  en: Together is not because of. The lift of rare ones is unstable, so only pairs expected once and met in five rings are judged.
parameters:
  - use: statuses
  - {use: explicit_only, default: true}
  - {use: weak_point, zh: 只看与该薄弱点的对子（检验次数不变）, en: Show pairs with this weak point only (the looks stay the same)}
  - {use: least, default: 2, zh: 至少多少串才列出, en: List only from this many rings}
columns:
  - use: weak_point
  - {name: other, type: id, list: weak_point, zh: 另一薄弱点, en: Other weak point}
  - {use: rings, zh: 两者都有, en: Both}
  - {name: of_first, type: integer, unit: {zh: 串, en: rings}, zh: 有前者, en: With the first}
  - {name: of_second, type: integer, unit: {zh: 串, en: rings}, zh: 有后者, en: With the other}
  - {name: of, type: integer, unit: {zh: 串, en: rings}, zh: 全部, en: All rings}
  - use: expected
  - use: lift
  - use: odds
  - use: odds_low
  - use: odds_high
  - use: q
  - use: verdict
  - use: passages
roles: {low: odds_low, high: odds_high}
chart: {kind: bar, x: weak_point, y: rings, series: other}
network: {source: weak_point, target: other, weight: rings}
denominator_of: {zh: 有领域的案件, en: Cases with a field}
denominator: |
  MATCH (c:Case)-[:IN_FIELD]->(f:Field) WHERE c.status IN $statuses AND f.id <> 'FLD-OTH'
  RETURN count(DISTINCT coalesce(c.cluster, c.id)) AS n LIMIT 1
*/
MATCH (c:Case)-[i:IN_FIELD]->(f:Field)
WHERE c.status IN $statuses AND coalesce(i.main, true) AND f.id <> 'FLD-OTH'
OPTIONAL MATCH (c)-[e:EXPOSES]->(w:WeakPoint)
WHERE NOT $explicit_only OR e.mode = 'E'
WITH c, min(f.id) AS main, w, e
RETURN main + ' ' + coalesce(c.language, '') AS stratum, c.id AS case, w.id AS weak_point, e.passages AS passages
LIMIT $limit
