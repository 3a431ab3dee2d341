// cases
MATCH (c:Case) WHERE c.status IN $statuses
RETURN c.id AS id, c.document AS document, c.cluster AS cluster, c.language AS language, c.act_start AS act_start,
       c.act_end AS act_end, c.source_type AS source_type, c.channel AS channel, c.line AS line,
       coalesce(c.filed, c.decided, c.date) AS found
LIMIT $limit

// publishers
MATCH (d:Document) WHERE d.publisher IS NOT NULL
RETURN d.id AS id, d.publisher AS publisher LIMIT $limit

// fields
MATCH (c:Case)-[r:IN_FIELD]->(f:Field) WHERE c.status IN $statuses
RETURN c.id AS of_case, f.id AS id, r.main AS main, r.confidence AS confidence LIMIT $limit

// weak_points
MATCH (c:Case)-[r:EXPOSES]->(w:WeakPoint) WHERE c.status IN $statuses
RETURN c.id AS of_case, w.id AS id, r.mode AS mode LIMIT $limit

// units
MATCH (c:Case)-[:AT]->(u:Unit) WHERE c.status IN $statuses
RETURN c.id AS of_case, u.id AS id, u.kind AS kind, u.line AS line, u.region AS region
LIMIT $limit

// people
MATCH (c:Case)-[:INVOLVES]->(p:Official) WHERE c.status IN $statuses
RETURN c.id AS of_case, p.id AS id LIMIT $limit

// funds
MATCH (c:Case)-[:CONCERNS]->(f:Fund) WHERE c.status IN $statuses
RETURN DISTINCT c.id AS of_case, f.id AS id LIMIT $limit

// places
MATCH (c:Case)-[:OCCURRED_IN]->(r:Region) WHERE c.status IN $statuses
RETURN c.id AS of_case, r.id AS id LIMIT $limit

// regions
MATCH (r:Region)
OPTIONAL MATCH (r)-[:PART_OF]->(a:Region)
RETURN r.id AS id, r.level AS level, r.code AS code, r.path AS path, coalesce(r.name_zh, r.name_en) AS zh,
       coalesce(r.name_en, r.name_zh) AS en, min(a.id) AS above
LIMIT $limit

// closures
MATCH (w:WeakPoint)<-[:ADDRESSES]-(m:Measure)-[:ISSUED_TO]->(u:Unit) WHERE m.closed IS NOT NULL
RETURN m.id AS measure, m.kind AS kind, m.closed AS closed, m.verified AS verified, m.verifier AS verifier, w.id AS id,
       u.id AS unit, u.name AS name, u.names AS names, u.kind AS unit_kind, u.region AS region
LIMIT $limit

// parts
MATCH (m:Measure)-[:ISSUED_TO]->(u:Unit)<-[:SUBORDINATE_TO*1..2]-(s:Unit)
WHERE m.closed IS NOT NULL AND s.name STARTS WITH u.name AND s.id <> u.id
RETURN DISTINCT s.id AS part, u.id AS unit LIMIT $limit

// registers
MATCH (r:Register) WHERE r.unit IS NULL
RETURN r.id AS id, r.region AS region, r.start AS start, r.end AS finish, r.field AS field, r.line AS line,
       r.leads AS leads, r.filed AS filed, r.concluded AS concluded, r.caliber AS caliber
LIMIT $limit

// exposures
MATCH (e:Exposure) WHERE e.unit IS NULL
RETURN e.id AS id, e.region AS region, e.start AS start, e.end AS finish, e.field AS field, e.line AS line,
       e.what AS name, e.value AS value
LIMIT $limit

// efforts
MATCH (e:Effort) WHERE e.unit IS NULL
RETURN e.id AS id, e.region AS region, e.start AS start, e.end AS finish, e.field AS field, e.line AS line,
       e.kind AS name, e.value AS value
LIMIT $limit

// evidence
UNWIND $ids AS one
MATCH (c:Case {id: one})-[r:EXPOSES {mode: 'E'}]->(w:WeakPoint) WHERE w.id IN $points
RETURN c.id AS of_case, w.id AS id, r.passages AS passages LIMIT $limit

// sentences
MATCH (p:Passage) WHERE p.id IN $ids
RETURN p.id AS id, p.document AS document, p.text AS text LIMIT $limit
