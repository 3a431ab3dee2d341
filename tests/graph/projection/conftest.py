"""The lists of the invented province, for every test of the projection."""

from __future__ import annotations

import pytest

from graph.projection import words_of
from graph.projection.reading import Words
from tests.graph.reports import write_lists


@pytest.fixture(scope="session")
def words(tmp_path_factory: pytest.TempPathFactory) -> Words:
    """The shipped lists with those of the invented province."""
    return words_of(write_lists(tmp_path_factory.mktemp("lists")))
