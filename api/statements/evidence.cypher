// == passages
UNWIND $ids AS id
MATCH (p:Passage {id: id})-[:IN]->(d:Document)
RETURN p.id AS id, p.document AS document, p.start AS start, p.end AS end, p.text AS text, p.language AS language,
       d.title AS title, d.date AS date LIMIT $limit

// == of_document
MATCH (c:Case {document: $document}) RETURN c.id AS id ORDER BY id LIMIT $limit
