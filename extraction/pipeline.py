"""Text to facts: choose the language, read the text, check every span, hide what nobody may see."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path

from extraction import en, zh
from extraction.common import HAN, Phrases, Source, Spans, lazy, number_redactions, placed
from extraction.contract import DocumentInfo, Extraction, Redaction
from extraction.identity import case_id, document_id, text_hash
from extraction.ledgers.ledgers import Told, told
from extraction.legible.legible import legible
from extraction.legible.unbroken import joined
from extraction.unseen import hide
from vocabulary import IncisionError, Language, load

PHRASES = Phrases("extraction", "pipeline")

EXTRACTOR = "incision/0.1.0"
LATIN = lazy(r"[A-Za-z]")
KANA = lazy(r"[\u3040-\u30ff\uac00-\ud7af]")
OTHER = lazy(r"[\u0370-\u1fff\u0100-\u024f]")
ENGLISH = PHRASES.compile(r"\b(?:‹english›)\b", re.I)
SAMPLE = 20_000
NOT_STATED = "UT-99"
# what is left of a wording must have so many characters to say anything
LEAST: dict[Language, int] = {"zh": 4, "en": 14}


def detect_language(text: str) -> Language:
    """Return the language of a text; ``language_unsupported`` for a third one."""
    head = text[:SAMPLE]
    han, latin = len(HAN.findall(head)), len(LATIN.findall(head))
    if len(KANA.findall(head)) > max(3, (han + latin) // 20) or len(OTHER.findall(head)) > max(
        3, (han + latin) // 8
    ):
        raise IncisionError("language_unsupported")
    if han * 3 >= latin and han:
        return "zh"
    words = len(re.findall(r"[A-Za-z]+", head))
    if latin and (words < 12 or len(ENGLISH.findall(head)) * 12 >= words):
        return "en"
    raise IncisionError("language_unsupported")


def extract(
    text: str,
    *,
    id: str | None = None,
    language: str | None = None,
    title: str | None = None,
    source_type: str | None = None,
    lists: Path | None = None,
    date: str | None = None,
) -> Extraction:
    """Return the facts of one text; pure: the same text, lists, date and version give the same facts.

    ``date``: when the report appeared (``YYYY-MM-DD``), for words like 去年 and last year.

    Errors: ``input_empty``, ``language_unsupported``. Cost is linear in the length of the text.
    """
    if not text.strip():
        raise IncisionError("input_empty", source=id or "-")
    clean = legible(text)
    if clean and not clean.text.strip():
        # a text that is nothing but the foot of a page is read as it stands
        clean = None
    read = clean.text if clean else text
    code: Language = "zh" if language == "zh" else "en" if language == "en" else detect_language(read)
    whole = told(read, code) or joined(read, code)
    source = (
        Source(whole.text, code, lists, whole.rows, whole.named, date)
        if whole
        else Source(read, code, lists, published=date)
    )
    own = document_id(text)
    layers = [layer for layer in (clean, whole) if layer]
    with ExitStack() as stack:
        for layer in layers:
            stack.enter_context(placed(layer.back))
        cases, people, kind = (zh if code == "zh" else en).analyse(source, source_type)
        if isinstance(whole, Told):
            cases = whole.filled(cases, code)
    found = [*number_redactions(source.text), *people]
    for layer in reversed(layers):
        cases = [layer.returned(c) for c in cases]
        found = [r for r in map(layer.returned, found) if r.start < r.end]
    redactions = _merged(found)
    unseen = Spans((r.start, r.end) for r in redactions)
    for case in cases:
        case.id = case_id(own, case.start)
        hide(case, unseen, LEAST[code])
        for unit in case.units:
            unit.kind = _listed(unit.kind, lists)
    info = DocumentInfo(
        id=id or own, language=code, title=title, sha256=text_hash(text), extractor=EXTRACTOR,
        source_type=source_type or kind,
    )  # fmt: skip
    return Extraction(document=info, cases=cases, redactions=redactions)


def _listed(kind: str | None, lists: Path | None) -> str | None:
    """Return the type of a unit as the closed list has it: the rules' own type for a section of a body is none of it."""
    return kind if kind is None or kind in load(lists)["unit_type"] else NOT_STATED


def _merged(redactions: list[Redaction]) -> list[Redaction]:
    kept: list[Redaction] = []
    for r in sorted(redactions, key=lambda r: (r.start, -r.end)):
        if kept and r.start < kept[-1].end:
            kept[-1] = Redaction(start=kept[-1].start, end=max(kept[-1].end, r.end), kind=kept[-1].kind)
        else:
            kept.append(r)
    return kept
