"""What costs much to make is made by one worker: tests that use it stay together."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest


def on_one_worker(items: list[pytest.Item], folder: Path, groups: Mapping[str, str]) -> None:
    """Put tests of a folder that use a fixture into its group; ``groups``: fixture to group, the first one counts.

    A test that names a group itself stays in that.
    """
    for item in items:
        if not item.path.is_relative_to(folder) or item.get_closest_marker("xdist_group"):
            continue
        used = getattr(item, "fixturenames", ())
        group = next((g for fixture, g in groups.items() if fixture in used), None)
        if group:
            item.add_marker(pytest.mark.xdist_group(group))
