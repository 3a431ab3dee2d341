// == list
// one page of cases in the order of their ids; a filter that is not given is null and lets everything through
MATCH (c:Case)
WHERE c.id > $after
  AND ($status IS NULL OR c.status IN $status)
  AND ($language IS NULL OR c.language = $language)
  AND ($document IS NULL OR c.document = $document)
  AND ($line IS NULL OR c.line = $line)
  AND ($step IS NULL OR c.step = $step)
  AND ($title IS NULL OR c.title CONTAINS $title)
  AND ($field IS NULL OR EXISTS { MATCH (c)-[:IN_FIELD]->(f:Field) WHERE f.id = $field })
  AND ($weak_point IS NULL OR EXISTS { MATCH (c)-[e:EXPOSES]->(w:WeakPoint) WHERE w.id = $weak_point AND ($mode IS NULL OR e.mode = $mode) })
  AND ($misconduct IS NULL OR EXISTS { MATCH (c)-[:INVOLVED_CONDUCT]->(m:Misconduct) WHERE m.id = $misconduct })
  AND ($region IS NULL OR EXISTS { MATCH (c)-[:OCCURRED_IN]->(:Region)-[:PART_OF*0..4]->(r:Region) WHERE r.id = $region })
RETURN properties(c) AS about ORDER BY c.id LIMIT $limit

// == officials
// the cases of one person
MATCH (n:Official {id: $id})<-[:INVOLVES]-(c:Case)
WHERE c.id > $after
RETURN DISTINCT c.id AS id, properties(c) AS about ORDER BY id LIMIT $limit

// == units
MATCH (n:Unit {id: $id})<-[:AT]-(c:Case)
WHERE c.id > $after
RETURN DISTINCT c.id AS id, properties(c) AS about ORDER BY id LIMIT $limit

// == regions
// with the regions below it
MATCH (n:Region {id: $id})<-[:PART_OF*0..4]-(:Region)<-[:OCCURRED_IN]-(c:Case)
WHERE c.id > $after
RETURN DISTINCT c.id AS id, properties(c) AS about ORDER BY id LIMIT $limit

// == funds
MATCH (n:Fund {id: $id})<-[:CONCERNS]-(c:Case)
WHERE c.id > $after
RETURN DISTINCT c.id AS id, properties(c) AS about ORDER BY id LIMIT $limit
