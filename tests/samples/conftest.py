"""The sample reports, read once: every report by the start of its file's name."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import samples
from extraction import RawReport, read_inputs
from tests.lists import read_yaml
from tests.samples.reading import facts_of
from tests.workers import on_one_worker

PLANTED = Path(__file__).with_name("planted.yaml")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The reports are read by one worker, once."""
    on_one_worker(items, Path(__file__).parent, {"reports": "samples"})


@pytest.fixture(scope="session")
def planted() -> dict[str, Any]:
    found: dict[str, Any] = read_yaml(PLANTED)
    return found


@pytest.fixture(scope="session")
def reports() -> list[RawReport]:
    """Every report; one refused is an error here."""
    found = list(read_inputs([samples.reports()]))
    refused = [r for r in found if not isinstance(r, RawReport)]
    assert refused == []
    return [r for r in found if isinstance(r, RawReport)]


@pytest.fixture(scope="session")
def texts(reports: list[RawReport]) -> dict[str, str]:
    """Chinese reports by ``zh-NNN``."""
    return {str(r.id)[:6]: r.text for r in reports if str(r.id).startswith("zh-")}


@pytest.fixture(scope="session")
def read(reports: list[RawReport]) -> dict[str, dict[str, Any]]:
    """The facts of each report by its id."""
    return {str(r.id): facts_of(r) for r in reports}


@pytest.fixture(scope="session")
def facts(read: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """The facts of each Chinese report by ``zh-NNN``."""
    return {name[:6]: found for name, found in read.items() if name.startswith("zh-")}
