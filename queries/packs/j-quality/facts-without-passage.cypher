/*
id: facts-without-passage
version: '1.1'
answers: [Q37]
category: J
maturity: counts
needs: [cases]
title: {zh: 没有依据的事实, en: Facts without a passage}
question:
  zh: 图中哪些事实没有原文依据，或其依据已不在图中？
  en: Which facts of the graph have no passage, or name one that is not there or belongs to no report?
why:
  zh: 没有原句的数字不能用。
  en: A number without its sentence must not be used.
leads_to:
  zh: 重读该报告，或由人更正、撤销该事实。
  en: Reading the report anew, or correcting or rejecting the fact.
assumptions:
  zh: 应有依据的关系类型为 INVOLVES、HELD、AT、OCCURRED_IN、CONCERNS、STATES、EXPOSES、INVOLVED_CONDUCT、RECEIVED。
  en: Relationships that must have passages are INVOLVES, HELD, AT, OCCURRED_IN, CONCERNS, STATES, EXPOSES, INVOLVED_CONDUCT, RECEIVED.
exclusions:
  zh: 由规则推得的关系（上下级、所在地）没有原句，不计。
  en: Relationships that a rule derives (above, located in) have no sentence and are left out.
read:
  zh: '一行是一类没有依据的事实；应为零。'
  en: 'One row is a kind of fact without a sentence. There should be none.'
misleads:
  zh: 没有行就是好结果。
  en: No row is the good answer.
parameters: []
columns:
  - {name: problem, type: text, zh: '问题（none 无依据，missing 依据缺失，adrift 依据无报告）', en: 'Problem (none, missing, adrift)'}
  - {name: fact, type: text, zh: 关系类型, en: Relationship}
  - {name: source, type: text, zh: 起点, en: From}
  - {name: target, type: text, zh: 终点, en: To}
  - {name: passage, type: text, zh: 依据编号, en: Passage id}
denominator_of: {zh: 应有依据的事实总数, en: Facts that must have a passage}
denominator: |
  MATCH ()-[r:INVOLVES|HELD|AT|OCCURRED_IN|CONCERNS|STATES|EXPOSES|INVOLVED_CONDUCT|RECEIVED]->()
  RETURN count(r) AS n LIMIT 1
*/
// many facts share a sentence: each is looked up once; then the facts of those that failed
OPTIONAL MATCH ()-[f:INVOLVES|HELD|AT|OCCURRED_IN|CONCERNS|STATES|EXPOSES|INVOLVED_CONDUCT|RECEIVED]->()
UNWIND coalesce(f.passages, ['']) AS told
WITH DISTINCT told
OPTIONAL MATCH (s:Passage {id: told})
WITH told, s
WHERE told <> '' AND (s IS NULL OR NOT EXISTS { MATCH (s)-[:IN]->(:Document) })
WITH collect(told) AS failed
MATCH (a)-[r:INVOLVES|HELD|AT|OCCURRED_IN|CONCERNS|STATES|EXPOSES|INVOLVED_CONDUCT|RECEIVED]->(b)
WHERE size(coalesce(r.passages, [])) = 0 OR (size(failed) > 0 AND any(x IN r.passages WHERE x IN failed))
UNWIND CASE WHEN size(coalesce(r.passages, [])) = 0 THEN [''] ELSE r.passages END AS passage
OPTIONAL MATCH (p:Passage {id: passage})
WITH a, r, b, passage, p
WHERE passage = '' OR p IS NULL OR NOT EXISTS { MATCH (p)-[:IN]->(:Document) }
RETURN CASE WHEN passage = '' THEN 'none' WHEN p IS NULL THEN 'missing' ELSE 'adrift' END AS problem,
       type(r) AS fact, a.id AS source, b.id AS target, passage
ORDER BY problem, fact, source, target, passage
LIMIT $limit
