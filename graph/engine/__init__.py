"""The engines: one driver, a local child process or a Neo4j server.

Nothing is imported here: the supervisor of the local engine runs inside this package and must stay small.
"""
