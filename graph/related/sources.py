"""Facts and sentences out of an extraction: for a pasted text and for evaluation."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from extraction import sentences
from graph.related.lexicon import Language
from graph.related.making import profile
from graph.related.profile import CaseProfile, Facts, Line

if TYPE_CHECKING:
    from extraction import Extraction

SUPPLIER_KINDS = ("UT-CO", "UT-IM")
_LEGAL = re.compile(
    r"(股份|有限|责任|公司|集团)+$|[,.]?\s*\b(inc|llc|ltd|corp|corporation|company|co|llp|plc)\b\.?$", re.I
)
# a label that is local to its document: 某公司, 甲公司, A公司, Company A
_MASKED = re.compile(
    r"某|[××*]{1,}|^[甲乙丙丁戊己庚A-Za-z]{1,2}(公司|集团|企业|厂|$)|^(company|firm|vendor|contractor)\s+[a-z0-9]$",
    re.I,
)


def name_key(name: str) -> str | None:
    """Return the key under which a company name is compared; None for a masked or empty one."""
    short = re.sub(r"[\s“”\"()（）·]+", "", _LEGAL.sub("", name.strip())).casefold()
    return None if len(short) < 2 or _MASKED.search(name) or _MASKED.search(short) else f"name:{short}"


def places(code: str | None, name: str) -> list[tuple[str, str]]:
    """Return keys of a region and, where a division code tells them, of the regions above it."""
    if code and code.isdigit() and len(code) >= 6:
        steps = [code[:2], code[:4], code[:6], code[:9], code]
        keys = [
            s
            for s, longer in zip(steps, [*steps[1:], ""], strict=True)
            if s != longer and not s.endswith("00")
        ]
        return [
            (f"code:{k}", name if code.startswith(k) and k == keys[-1] else "") for k in dict.fromkeys(keys)
        ]
    return [(f"place:{name.casefold()}", name)]


def _joined(pairs: Iterable[tuple[str, int]]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    found: dict[str, list[int]] = {}
    for key, place in pairs:
        found.setdefault(key, []).append(place)
    return tuple((key, tuple(places)) for key, places in sorted(found.items()))


def facts_of(extraction: Extraction, cases: Iterable[Any], *, id: str, start: int = 0) -> Facts:
    """Join what several cases of one document say into one set of facts."""
    cases = list(cases)
    regions: dict[str, str] = {}
    for case in cases:
        for region in case.regions:
            for key, place in places(region.code, region.text):
                regions[key] = regions.get(key, "") or place
    periods = [c.act_period for c in cases if c.act_period]
    return Facts(
        id=id,
        document=extraction.document.id,
        language=extraction.document.language,
        title=extraction.document.title or "",
        status=max((c.status for c in cases if c.status), default=None),
        start=start,
        weak_points=tuple((w.id, w.mode, w.confidence, (w.start,)) for c in cases for w in c.weak_points),
        conduct=tuple((m.id, m.confidence, (m.start,)) for c in cases for m in c.misconduct),
        funds=tuple((f.id, f.text, (f.start,)) for c in cases for f in c.funds),
        fields=tuple((f.id, f.confidence) for c in cases for f in c.fields),
        roles=_joined((p.role, p.name.start) for c in cases for p in c.people if p.role and p.subject),
        lines_of_units=_joined([(u.line, u.start) for c in cases for u in c.units if u.line])
        + tuple((c.line, ()) for c in cases if c.line),
        step=next((c.step for c in cases if c.step), None),
        suppliers=tuple(
            (short, u.text, (u.start,))
            for c in cases
            for u in c.units
            if u.kind in SUPPLIER_KINDS and (short := name_key(u.text))
        ),
        regions=tuple(sorted(regions.items())),
        people=tuple(
            sorted(
                {
                    (f"person:{p.name.text.casefold()}", p.name.text)
                    for c in cases
                    for p in c.people
                    if p.subject and not p.masked and "■" not in p.name.text
                }
            )
        ),
        period=(min(p.start for p in periods), max(p.end for p in periods)) if periods else None,
        money=tuple(m.value for c in cases for m in c.money),
        measures=tuple(m.start for c in cases for m in c.measures),
    )


def lines_of(text: str, language: Language, start: int = 0, end: int | None = None) -> list[Line]:
    """Split a text that a reader may see into its sentences (those of ``extraction``, so that passage ids agree).

    Only sentences that begin in ``start``..``end`` are returned; offsets count in the whole text.
    """
    found = []
    stop = len(text) if end is None else end
    for a, b in sentences(text, language):
        body = text[a:b]
        a += len(body) - len(body.lstrip())
        if start <= a < stop and len(body.strip()) > 1:
            found.append(Line(a, a + len(body.strip()), body.strip()))
    return found


def profiles(extraction: Extraction, seen: str) -> list[CaseProfile]:
    """Return one profile a case; ``seen`` is the text with its redactions blocked (``shown``)."""
    language = extraction.document.language
    return [
        profile(facts_of(extraction, [c], id=c.id, start=c.start), lines_of(seen, language, c.start, c.end))
        for c in extraction.cases
    ]


def document_profile(extraction: Extraction, seen: str) -> CaseProfile:
    """Return one profile of the whole document under the document's id."""
    language = extraction.document.language
    return profile(
        facts_of(extraction, extraction.cases, id=extraction.document.id), lines_of(seen, language)
    )
