from __future__ import annotations

import hashlib
from importlib.resources import files
from typing import Any

import pytest

from graph import schema_json
from tests.lists import read_yaml
from visualizations.kinds import kinds


@pytest.mark.parametrize(
    ("package", "inner"), [("visualizations", "static"), ("api", "static"), ("extraction.zh", ".")]
)
def test_what_others_made_is_as_published(package: str, inner: str) -> None:
    folder = files(package).joinpath(inner)
    sources: dict[str, Any] = read_yaml(folder.joinpath("sources.yaml"))
    for name, told in sources.items():
        assert hashlib.sha256(folder.joinpath(name).read_bytes()).hexdigest() == told["sha256"], name
        assert told["licence"]


def test_every_kind_of_the_schema_has_a_look_of_its_own() -> None:
    schema = schema_json()
    assert set(schema["nodes"]) <= set(kinds().nodes)
    assert set(schema["relationships"]) <= set(kinds().edges)
    looks = [(k.color, k.shape) for k in kinds().nodes.values()]
    assert len(looks) == len(set(looks))
    assert kinds().node("Unheard").zh == "Unheard"
    assert kinds().edge("UNHEARD").en == "UNHEARD"
