"""What every room's tests share: no test talks to a server because of the caller's environment.

``.ci/run`` starts a Neo4j and names it in ``NEO4J_URI``. Tests of the default engine must not see that; contract tests
ask for it by the marker ``neo4j`` and read the address from ``INCISION_TEST_NEO4J_URI``, which this file sets.
"""

from __future__ import annotations

import os

import pytest

for name in ("URI", "USERNAME", "PASSWORD", "DATABASE"):
    value = os.environ.pop(f"NEO4J_{name}", None)
    if value is not None:
        os.environ[f"INCISION_TEST_NEO4J_{name}"] = value
for name in ("INCISION_HOME", "INCISION_CASEBOOK_URL"):
    os.environ.pop(name, None)
# a test asks its engine a few dozen things: code that Java compiles twice takes more time than it saves
# workers that share two cores: threads of linear algebra beside them wait for each other and work at it
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
os.environ.setdefault("INCISION_JAVA_OPTIONS", "-XX:TieredStopAtLevel=1")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of one ``xdist_group`` on one worker.

    xdist writes the group into a name that pytest 9.2 no longer looks at; two workers would then share one server.
    """
    if not os.environ.get("PYTEST_XDIST_WORKER"):
        return
    for item in items:
        groups = sorted({str(mark.args[0]) for mark in item.iter_markers("xdist_group")})
        if groups and not item.nodeid.endswith("@" + "_".join(groups)):
            item._id = type(item.id).parse(f"{item.nodeid}@{'_'.join(groups)}")
