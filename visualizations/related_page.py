"""The page of related cases: the case on the left, the cases like it on the right, what they share drawn between."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from visualizations.case_view import CaseView
from visualizations.data import Name
from visualizations.dossier import dossier_values
from visualizations.page import embed, phrase, policy, render, static
from visualizations.shared_steps import steps_svg
from vocabulary import Language, messages

WORDS = (
    "related_page.drawing",
    "related_page.none",
    "related_page.differs",
    "related_page.done",
    "related_page.twin",
)
SCRIPT = "related.js"
SERVED = "'self'"


@dataclass(frozen=True)
class Judged:
    """What a reviewer said of one answer: ``action`` is useful or not_useful."""

    answer: str
    action: str
    why: str
    who: str
    when: str | None = None


@dataclass(frozen=True)
class Judging:
    """What a served page needs for its buttons: where decisions go, and those that stand about this case."""

    case: str
    decide: str
    judged: tuple[Judged, ...] = ()

    @property
    def place(self) -> Markup:
        """Return what the script reads."""
        return embed({"case": self.case, "decide": self.decide})

    def of(self, answer: str) -> Iterable[Judged]:
        """Return what was said of one answer."""
        return (one for one in self.judged if one.answer == answer)


def related_policy() -> str:
    """Return the policy of a page with buttons as a header, for whoever serves one."""
    return policy(static(SCRIPT), connect=SERVED) + "; frame-ancestors 'none'"


def related_html(
    view: CaseView, language: Language = "zh", *, judging: Judging | None = None, stale: Name | None = None
) -> str:
    """Return the page as text (UTF-8), in both languages, printable: one file, no script, no connection.

    With ``judging`` it has buttons that send decisions to whoever served it; such a page is no file to keep.
    """
    values = dossier_values(view.with_like(()))
    said = (*WORDS, *(k for k in messages() if k.startswith("judge."))) if judging else WORDS
    values["words"] = {**values["words"], **{k: phrase(k) for k in said}}
    scripts = (static(SCRIPT),) if judging else ()
    return render(
        "related.html", language, scripts=scripts, connect=SERVED if judging else "'none'",
        likes=view.like, drawing=steps_svg(view.like), judging=judging, stale=stale, **values,
    )  # fmt: skip
