// == officials
MATCH (n:Official)
WHERE n.id > $after AND ($name IS NULL OR n.name CONTAINS $name)
RETURN properties(n) AS about ORDER BY n.id LIMIT $limit

// == units
MATCH (n:Unit)
WHERE n.id > $after AND ($name IS NULL OR n.name CONTAINS $name)
RETURN properties(n) AS about ORDER BY n.id LIMIT $limit

// == regions
MATCH (n:Region)
WHERE n.id > $after AND ($name IS NULL OR n.name_zh CONTAINS $name OR n.name_en CONTAINS $name)
RETURN properties(n) AS about ORDER BY n.id LIMIT $limit

// == funds
MATCH (n:Fund)
WHERE n.id > $after AND ($name IS NULL OR n.name CONTAINS $name)
RETURN properties(n) AS about ORDER BY n.id LIMIT $limit

// == one_officials
MATCH (n:Official {id: $id}) RETURN properties(n) AS about LIMIT 1

// == one_units
MATCH (n:Unit {id: $id}) RETURN properties(n) AS about LIMIT 1

// == one_regions
MATCH (n:Region {id: $id}) RETURN properties(n) AS about LIMIT 1

// == one_funds
MATCH (n:Fund {id: $id}) RETURN properties(n) AS about LIMIT 1
