"""The page of related cases: the case on the left, the cases like it on the right, what they share drawn between."""

from __future__ import annotations

from markupsafe import Markup

from visualizations.case_view import CaseView
from visualizations.dossier import dossier_values
from visualizations.page import phrase, render
from visualizations.shared_steps import steps_svg
from vocabulary import Language

WORDS = ("related_page.drawing", "related_page.none", "related_page.differs", "related_page.done")


def related_html(view: CaseView, language: Language = "zh") -> str:
    """Return the page as text (UTF-8): one file, no script, no connection, both languages, printable."""
    values = dossier_values(view.with_like(()))
    values["words"] = {**values["words"], **{k: phrase(k) for k in WORDS}}
    drawing: Markup = steps_svg(view.like)
    return render("related.html", language, **values, likes=view.like, drawing=drawing)
