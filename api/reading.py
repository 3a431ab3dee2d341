"""Turn what the graph answers into the API's shapes."""

from __future__ import annotations

from typing import Any

from api.models import Both, CaseDetail, CaseOut, EntityDetail, EntityOut, Link, PassageOut, PersonLink
from visualizations import CaseView, Line, Posts, name_of

GROUPS = {
    "EXPOSES": "weak_points", "INVOLVES": "people", "AT": "units", "OCCURRED_IN": "regions", "CONCERNS": "funds",
    "IN_FIELD": "fields", "INVOLVED_CONDUCT": "misconduct", "PROMPTED_BY": "measures",
}  # fmt: skip
APART = {"id", "name", "name_zh", "name_en", "title"}


def case_out(about: dict[str, Any]) -> CaseOut:
    """Return a case in a list from its properties."""
    return CaseOut.model_validate({k: v for k, v in about.items() if k in CaseOut.model_fields})


def entity_out(about: dict[str, Any]) -> EntityOut:
    """Return a person, unit, region or fund from its properties."""
    properties = {k: v for k, v in sorted(about.items()) if k not in APART}
    return EntityOut(id=about["id"], name=Both.of(name_of(about)), properties=properties)


def entity_detail(about: dict[str, Any], posts: Posts | None) -> EntityDetail:
    """Return one of them from its properties; ``posts``: of a person."""
    plain = entity_out(about).model_dump()
    if posts is None:
        return EntityDetail(**plain)
    passages = [PassageOut.of(posts.sentences[i]) for i in sorted(posts.sentences)]
    return EntityDetail(**plain, posts=[_link(x) for x in posts.lines], passages=passages)


def case_detail(view: CaseView) -> CaseDetail:
    """Return one case with its facts by kind."""
    groups: dict[str, list[Any]] = {name: [] for name in GROUPS.values()}
    for kind, lines in view.groups.items():
        groups[GROUPS[kind]] = [_link(line) for line in lines]
    passages = [PassageOut.of(view.sentences[i]) for i in sorted(view.sentences)]
    return CaseDetail(**case_out(view.raw).model_dump(), **groups, passages=passages)


def _link(line: Line) -> Link:
    plain = {
        k: v for k, v in sorted(line.raw.items()) if k not in ("id", "passages") and not k.startswith("_")
    }
    common: dict[str, Any] = {
        "id": line.node.id, "name": Both.of(line.node.name), "properties": plain, "passages": list(line.passages),
    }  # fmt: skip
    if line.kind != "INVOLVES":
        return Link(**common)
    posts = [_link(x) for x in line.more if x.kind == "HELD"]
    sanctions = [_link(x) for x in line.more if x.kind == "RECEIVED"]
    return PersonLink(**common, posts=posts, sanctions=sanctions)
