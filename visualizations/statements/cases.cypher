// The cases around one thing, in the order of their ids; $limit of them. One section a kind of focus.

// == case
MATCH (c:Case {id: $id})
RETURN c.id AS id LIMIT $limit

// == sharing
// cases that share a unit, a fund, a person or a weak point with one case; who shares most stands first
MATCH (c:Case {id: $id})-[:AT|CONCERNS|INVOLVES|EXPOSES]->(x)<-[:AT|CONCERNS|INVOLVES|EXPOSES]-(o:Case)
WHERE o.id <> $id
WITH o.id AS id, count(DISTINCT x) AS shared
RETURN id, shared ORDER BY shared DESC, id LIMIT $limit

// == weak_point
MATCH (w:WeakPoint {id: $id})<-[:EXPOSES]-(c:Case)
RETURN DISTINCT c.id AS id ORDER BY id LIMIT $limit

// == unit
MATCH (u:Unit {id: $id})<-[:AT]-(c:Case)
RETURN DISTINCT c.id AS id ORDER BY id LIMIT $limit

// == region
MATCH (r:Region {id: $id})<-[:PART_OF*0..4]-(:Region)<-[:OCCURRED_IN]-(c:Case)
RETURN DISTINCT c.id AS id ORDER BY id LIMIT $limit

// == official
MATCH (p:Official {id: $id})<-[:INVOLVES]-(c:Case)
RETURN DISTINCT c.id AS id ORDER BY id LIMIT $limit

// == fund
MATCH (f:Fund {id: $id})<-[:CONCERNS]-(c:Case)
RETURN DISTINCT c.id AS id ORDER BY id LIMIT $limit

// == field
MATCH (f:Field {id: $id})<-[:IN_FIELD]-(c:Case)
RETURN DISTINCT c.id AS id ORDER BY id LIMIT $limit

// == passages
// the cases that a set of sentences belongs to
UNWIND $ids AS id
MATCH (p:Passage {id: id})-[:IN]->(d:Document)<-[:IN]-(c:Case)
WHERE c.start <= p.start AND p.start < c.end
RETURN DISTINCT c.id AS id ORDER BY id LIMIT $limit
