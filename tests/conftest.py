"""What every room's tests share: no test talks to a server because of the caller's environment.

``.ci/run`` starts a Neo4j and names it in ``NEO4J_URI``. Tests of the default engine must not see that; contract tests
ask for it by the marker ``neo4j`` and read the address from ``INCISION_TEST_NEO4J_URI``, which this file sets.
"""

from __future__ import annotations

import os

for name in ("URI", "USERNAME", "PASSWORD", "DATABASE"):
    value = os.environ.pop(f"NEO4J_{name}", None)
    if value is not None:
        os.environ[f"INCISION_TEST_NEO4J_{name}"] = value
for name in ("INCISION_HOME", "INCISION_CASEBOOK_URL"):
    os.environ.pop(name, None)
