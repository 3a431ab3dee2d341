// all
MATCH (c:Case) RETURN c.id AS id, c.document AS document ORDER BY id

// of_documents
MATCH (c:Case) WHERE c.document IN $documents RETURN c.id AS id, c.document AS document ORDER BY id

// cases
MATCH (c:Case) WHERE c.id IN $ids
RETURN c.id AS id, c.document AS document, c.title AS title, c.status AS status, c.language AS language,
       c.start AS start_at, c.`end` AS end_at, c.act_start AS act_start, c.act_end AS act_end, c.line AS line, c.step AS step

// weak_points
MATCH (c:Case)-[r:EXPOSES]->(w:WeakPoint) WHERE c.id IN $ids
RETURN c.id AS of_case, w.id AS id, r.mode AS mode, r.confidence AS confidence, r.passages AS passages
ORDER BY of_case, id, mode

// conduct
MATCH (c:Case)-[r:INVOLVED_CONDUCT]->(m:Misconduct) WHERE c.id IN $ids
RETURN c.id AS of_case, m.id AS id, r.confidence AS confidence, r.passages AS passages ORDER BY of_case, id

// funds
MATCH (c:Case)-[r:CONCERNS]->(f:Fund) WHERE c.id IN $ids
RETURN c.id AS of_case, f.kind AS kind, f.name AS name, r.amount AS amount, r.passages AS passages
ORDER BY of_case, kind, name, amount

// fields
MATCH (c:Case)-[r:IN_FIELD]->(f:Field) WHERE c.id IN $ids
RETURN c.id AS of_case, f.id AS id, r.confidence AS confidence ORDER BY of_case, id

// people
MATCH (c:Case)-[r:INVOLVES]->(p:Official) WHERE c.id IN $ids
RETURN c.id AS of_case, p.name AS name, p.masked AS masked, r.role AS role, r.passages AS passages
ORDER BY of_case, name, role

// units
MATCH (c:Case)-[r:AT]->(u:Unit) WHERE c.id IN $ids
RETURN c.id AS of_case, u.name AS name, u.kind AS kind, u.line AS line, r.passages AS passages ORDER BY of_case, name

// regions
MATCH (c:Case)-[:OCCURRED_IN]->(r:Region) WHERE c.id IN $ids
MATCH (r)-[:PART_OF*0..6]->(a:Region)
RETURN DISTINCT c.id AS of_case, a.id AS id, a.code AS code, coalesce(a.name_zh, a.name_en) AS name, a.id = r.id AS own
ORDER BY of_case, id, own

// measures
MATCH (m:Measure)-[:PROMPTED_BY]->(c:Case) WHERE c.id IN $ids
RETURN c.id AS of_case, m.id AS id, m.kind AS kind, m.status AS status, m.name AS name, m.issued AS issued,
       m.served AS served, m.replied AS replied, m.claimed AS claimed, m.verified AS verified, m.closed AS closed
ORDER BY of_case, id

// came_back
MATCH (m:Measure)-[:PROMPTED_BY]->(c:Case) WHERE c.id IN $ids AND m.closed IS NOT NULL
MATCH (m)-[:ISSUED_TO]->(told:Unit)<-[:SUBORDINATE_TO*0..3]-(u:Unit)<-[:AT]-(b:Case)-[:EXPOSES]->(w:WeakPoint)<-[:ADDRESSES]-(m)
WHERE b.id <> c.id AND left(b.act_start, size(m.closed)) > left(m.closed, size(b.act_start))
RETURN DISTINCT c.id AS of_case, m.id AS id, b.id AS back ORDER BY of_case, id, back

// measured_before
MATCH (b:Case)-[:AT]->(u:Unit)-[:SUBORDINATE_TO*0..3]->(told:Unit)<-[:ISSUED_TO]-(m:Measure)-[:PROMPTED_BY]->(c:Case)
WHERE b.id IN $ids AND m.closed IS NOT NULL
RETURN DISTINCT c.document AS document ORDER BY document

// sentences
MATCH (p:Passage) WHERE p.document IN $documents
RETURN p.document AS document, p.start AS start_at, p.`end` AS end_at, p.text AS text ORDER BY document, start_at, end_at

// measured
MATCH (m:Measure)-[:PROMPTED_BY]->(c:Case) RETURN DISTINCT c.document AS document ORDER BY document
