"""The dossier of one case: its facts, each with its sentences, and the cases like it. It needs no script at all."""

from __future__ import annotations

from typing import Any

from markupsafe import Markup

from visualizations.case_view import GROUPS, CaseView
from visualizations.data import Name
from visualizations.kinds import kinds
from visualizations.page import phrase, render, static
from vocabulary import Language

WORDS = (
    "page.revision",
    "dossier.subtitle",
    "dossier.nothing",
    "dossier.modes",
    "dossier.like",
    "dossier.here",
    "dossier.there",
)
HEADINGS = {
    "EXPOSES": "WeakPoint", "INVOLVES": "Official", "AT": "Unit", "OCCURRED_IN": "Region", "CONCERNS": "Fund",
    "IN_FIELD": "Field", "INVOLVED_CONDUCT": "Misconduct", "PROMPTED_BY": "Measure",
}  # fmt: skip
WITH_IDS = ("EXPOSES", "IN_FIELD", "INVOLVED_CONDUCT")


def dossier_html(view: CaseView, language: Language = "zh") -> str:
    """Return the page as text (UTF-8): one file, no script, no connection, both languages, printable."""
    return render("dossier.html", language, **dossier_values(view))


def dossier_values(view: CaseView) -> dict[str, Any]:
    """Return what the template of a case needs."""
    return {
        "title": view.node.name, "view": view, "with_ids": WITH_IDS,
        "headings": {kind: _name(kinds().node(HEADINGS[kind])) for kind in GROUPS},
        "relations": {k: _name(kinds().edge(k)) for k in ("HELD", "RECEIVED")},
        "words": {k: phrase(k) for k in WORDS}, "css": Markup(static("page.css")),  # noqa: S704 - our own file
    }  # fmt: skip


def _name(both: object) -> Name:
    return Name(str(getattr(both, "zh", "")), str(getattr(both, "en", "")))
