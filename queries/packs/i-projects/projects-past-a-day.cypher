/*
id: projects-past-a-day
version: '1.0'
answers: [Q35]
category: I
maturity: counts
needs: [projects]
also: [cases]
title: {zh: 过了期限的项目, en: 'Projects past a day'}
question:
  zh: 哪些项目过了完成期限或节点，申报了没有验收，销号了没有回头看？
  en: Which projects are past their due day or a milestone, claimed and not verified, or closed and not looked back at?
why:
  zh: 项目拖过期限，多半就没有下文。
  en: A project that is past its day seldom comes back by itself.
leads_to:
  zh: 向牵头单位发督办函，改期要有人批准。
  en: A supervision letter to the lead body; who puts off a day needs approval.
assumptions:
  zh: 按给定日期推算；销号满 12 个月没有回头看即列出。
  en: Reckoned from the day given; twelve months after closure without a look-back is listed.
exclusions:
  zh: 已终止、合并的项目（RP-12）不计；没有填期限的不算逾期。
  en: Projects that were dropped or merged (RP-12) are left out; without a day nothing is overdue.
read:
  zh: 一行是一个项目的一项；按牵头单位看。
  en: One row is one matter of a project; read it by lead body.
misleads: {use: as_imported}
parameters:
  - use: today
  - use: field
  - use: region
  - use: statuses
  - {use: explicit_only, zh: 依据只取原文明示的（E）, en: Evidence only where the text itself names a weak point (E)}
columns:
  - {name: lead, type: node, label: Unit, zh: 牵头单位, en: Lead body}
  - use: project
  - use: region
  - {name: status, type: id, list: project_status, zh: 状态, en: Status}
  - use: verdict
  - {name: since, type: date, zh: 自, en: Since}
  - {name: milestone, type: text, zh: 节点, en: Milestone}
  - use: passages
denominator_of: {zh: 项目总数, en: All projects}
denominator: |
  MATCH (p:Project) WHERE coalesce(p.status, '') <> 'RP-12' AND ($field IS NULL OR p.field = $field)
  RETURN count(p) AS n LIMIT 1
*/
MATCH (p:Project)-[:ABOUT]->(r:Region)
WHERE coalesce(p.status, '') <> 'RP-12' AND ($field IS NULL OR p.field = $field)
  AND ($region IS NULL OR EXISTS { MATCH (r)-[:PART_OF*0..5]->(:Region {id: $region}) })
UNWIND ['VD-21', 'VD-22', 'VD-23', 'VD-24'] AS verdict
WITH p, r, verdict, toString(toInteger(left($today, 4)) - 1) + substring($today, 4) AS year_ago,
     CASE verdict WHEN 'VD-21' THEN p.due WHEN 'VD-22' THEN p.milestone_due WHEN 'VD-23' THEN p.closed ELSE p.claimed END AS since
WHERE since IS NOT NULL
  AND ((verdict IN ['VD-21', 'VD-22'] AND since < $today AND p.claimed IS NULL AND p.closed IS NULL)
    OR (verdict = 'VD-23' AND since <= year_ago AND p.look_back IS NULL)
    OR (verdict = 'VD-24' AND since < $today AND p.verified IS NULL AND p.closed IS NULL))
OPTIONAL MATCH (p)-[:LED_BY {role: 'lead'}]->(u:Unit)
OPTIONAL MATCH (p)-[:PROMPTED_BY]->(c:Case)-[e:EXPOSES]->(:WeakPoint)
WHERE c.status IN $statuses AND (NOT $explicit_only OR e.mode = 'E')
WITH p, r, verdict, since, u, e, c
RETURN min(u.id) AS lead, p.id AS project, r.id AS region, p.status AS status, verdict, since,
       CASE WHEN verdict = 'VD-22' THEN p.milestone END AS milestone, collect(DISTINCT e.passages[0]) AS passages
ORDER BY since, project, verdict
LIMIT $limit
