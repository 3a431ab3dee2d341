"""The graph's schema as data: node types, relationship types, their labels in both languages."""

from graph.schema.load import as_json, schema
from graph.schema.models import NodeType, Property, RelationshipType, Schema

__all__ = ["NodeType", "Property", "RelationshipType", "Schema", "as_json", "schema"]
