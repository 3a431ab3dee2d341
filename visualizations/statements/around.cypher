// What is drawn around a set of things.

// == cases
// everything that hangs on these cases, but for the evidence, which is shown beside the picture
UNWIND $ids AS id
MATCH (c:Case {id: id})-[r:INVOLVES|AT|OCCURRED_IN|CONCERNS|IN_FIELD|EXPOSES|INVOLVED_CONDUCT]->(x)
RETURN c.id AS source, x.id AS target, type(r) AS type, properties(r) AS facts, labels(x) AS labels, properties(x) AS about
ORDER BY source, type, target LIMIT $limit

// == measures
UNWIND $ids AS id
MATCH (c:Case {id: id})<-[r:PROMPTED_BY]-(x:Measure)
RETURN x.id AS source, c.id AS target, type(r) AS type, properties(r) AS facts, labels(x) AS labels, properties(x) AS about
ORDER BY source, target LIMIT $limit

// == officials
// where people on the picture held posts, and what they received
UNWIND $ids AS id
MATCH (p:Official {id: id})-[r:HELD|RECEIVED]->(x)
RETURN p.id AS source, x.id AS target, type(r) AS type, properties(r) AS facts, labels(x) AS labels, properties(x) AS about
ORDER BY source, type, target LIMIT $limit

// == units
UNWIND $ids AS id
MATCH (u:Unit {id: id})-[r:LOCATED_IN|SUBORDINATE_TO]->(x)
RETURN u.id AS source, x.id AS target, type(r) AS type, properties(r) AS facts, labels(x) AS labels, properties(x) AS about
ORDER BY source, type, target LIMIT $limit

// == regions
UNWIND $ids AS id
MATCH (a:Region {id: id})-[r:PART_OF]->(x:Region)
RETURN a.id AS source, x.id AS target, type(r) AS type, properties(r) AS facts, labels(x) AS labels, properties(x) AS about
ORDER BY source, target LIMIT $limit

// == details
// the cases themselves
UNWIND $ids AS id
MATCH (c:Case {id: id})
RETURN c.id AS id, labels(c) AS labels, properties(c) AS about ORDER BY id LIMIT $limit

// == sentences
UNWIND $ids AS id
MATCH (p:Passage {id: id})-[:IN]->(d:Document)
RETURN p.id AS id, p.text AS text, p.document AS document, d.title AS title, d.date AS date LIMIT $limit

// == focus_weak_point
MATCH (n:WeakPoint {id: $id}) RETURN labels(n) AS labels, properties(n) AS about LIMIT 1

// == focus_unit
MATCH (n:Unit {id: $id}) RETURN labels(n) AS labels, properties(n) AS about LIMIT 1

// == focus_region
MATCH (n:Region {id: $id}) RETURN labels(n) AS labels, properties(n) AS about LIMIT 1

// == focus_case
MATCH (n:Case {id: $id}) RETURN labels(n) AS labels, properties(n) AS about LIMIT 1

// == focus_official
MATCH (n:Official {id: $id}) RETURN labels(n) AS labels, properties(n) AS about LIMIT 1

// == focus_fund
MATCH (n:Fund {id: $id}) RETURN labels(n) AS labels, properties(n) AS about LIMIT 1

// == focus_field
MATCH (n:Field {id: $id}) RETURN labels(n) AS labels, properties(n) AS about LIMIT 1
