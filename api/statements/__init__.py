"""The statements behind the lists of the API: Cypher files of named sections."""
