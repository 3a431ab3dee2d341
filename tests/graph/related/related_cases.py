"""Invented cases for the tests of related cases."""

from __future__ import annotations

from extraction import Extraction
from graph.related import CaseProfile, Facts, document_profile, profile
from graph.related.sources import lines_of

TEXTS = {
    "slush-zh": "甘棠县水利局原局长让办公室把往来单位返还款放在局里的小金库，不入局财务账。为多争取项目资金，他用小金库的钱给上级送礼。",
    "slush-en": "The director of the Marrow Water Board kept vendor rebates in a slush fund. He used the slush fund for gifts to officials who decided about funding.",
    "list-zh": "村支书在申报种粮补贴时虚报面积240亩，编造名单套取补贴。镇农技站没有入户核查，未实地核对就签字。",
    "list-en": "The center submitted inflated enrollment and a fabricated list of students. The agency did not verify the claims and made no site visit.",
    "drunk-zh": "林业局副局长酒后驾驶机动车被查获，受到党内警告处分。",
    "inspect-en": "Although the agency conducted the required inspections, onsite monitoring did not ensure that child care providers met licensing requirements.",
}  # fmt: skip


def made(name: str, text: str | None = None, **facts: object) -> CaseProfile:
    """Return the profile of one of the texts (or of ``text``) with the given facts."""
    words = TEXTS[name] if text is None else text
    language = "en" if name.endswith("-en") else "zh"
    given: dict[str, object] = {"id": f"{name}-0", "document": name, "language": language, **facts}
    return profile(Facts(**given), lines_of(words, language))  # type: ignore[arg-type]


def read_by_hand(text: str, *, redactions: tuple[tuple[int, int], ...] = (), **case: object) -> Extraction:
    """Return an extraction as the contract has it, written by hand."""
    return Extraction.model_validate({
        "document": {"id": "doc", "language": "zh", "sha256": "0" * 64, "extractor": "hand/1"},
        "cases": [{"id": "doc-0", "start": 0, "end": len(text), **case}],
        "redactions": [{"start": a, "end": b, "kind": "person"} for a, b in redactions],
    })  # fmt: skip


__all__ = ["TEXTS", "document_profile", "made", "read_by_hand"]
