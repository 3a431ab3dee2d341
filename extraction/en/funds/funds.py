"""Funds in English: noun phrases of public money that the conduct or the finding is about, the telling one first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extraction.common import Phrases, Span, Spans, data, lazy, propose
from extraction.en.funds.fund_slots import BEFORE_KIND, asked_about, slots, sources, things, wages
from extraction.en.funds.fund_words import kinds, objects, programme_names, spelt_out
from extraction.en.funds.programmes import programmes
from extraction.en.words.phrases import left, right

PHRASES = Phrases("extraction.en", "funds")

MOST = 2
SECOND = 2.5
LEAD = 420
# charges that tell by themselves, without a public word beside them, where they were taken
DUES = frozenset(PHRASES.words("dues"))
# what an agency awards, told by its acronym: ACF grants, Administration for Families (ACF) grants
AWARDED = frozenset(PHRASES.words("awarded"))
OF_BODY = lazy(r"(?<![\w-])\(?[A-Z][A-Z&]{1,6}[A-Z]\)?\s$")
# payments for care in a text about a programme of health insurance
INSURED = lazy(r"\b(?:Medicare|Medicaid|Medi-Cal|TRICARE)\b")
# between a sum and what it was: $900 in (unallowable) fees
OF_SUM = PHRASES.compile(
    r"\s(?:\([^)]{1,30}\)\s)?(?:in|of|from|worth of)\s"
    rf"{BEFORE_KIND}$"
)
# a sum tells that what stands behind it is money: $4 million in Recovery Act funds
SUM_IN = lazy(r"\$[\d.,]+(?:\s(?:million|billion))?\s(?:\([^()]{1,30}\)\s)?in\s$")
# ... and behind it: funds to the agency totaling $4 million
SUM_BEHIND = lazy(
    r"(?:\sto\s[^$.;,]{1,40}?)?\stotall?ing (?:about |approximately |more than |over |nearly |at least )?\$\d"
)
SUMMED = 1.2
# what a general name is less worth than a telling one; one programme named is more than all programmes
GENERIC = 1.5
# what only officials say of it is told by nobody who found it
SAID = 1.0
# what the money in question came from tells it more closely than any other phrase
SOURCE = 3.2
# the grants that a review was asked about come before all others
ASKED = 6.0
# who has received the money that a series of reviews is about
REVIEWED = lazy(r"\bseries of reviews\b[^.;]{0,60}\bthat (?:have|had) received $")
# what was paid for an act or given back is no fund
RETURNED = PHRASES.compile(r"\b(?:‹returned›)\b", re.I)  # fmt: skip
NOT_PUBLIC = lazy(r"\b(?:bribe|kickback)s?\b|\bWestern Union\b", re.I)
# theft concerning a program receiving (federal funds): the words of a law; excluded from (federal programs)
OF_LAW = lazy(
    r"\b(?:(?:program|organization|agency|entity|institution|government)s?\s(?:that\s)?receiv(?:ing|es|ed)|exclu(?:ded|sion)\sfrom(?:\sall)?)\s$"
)
BODY = lazy(r"(?:[A-Z][\w'’-]+\s){0,2}(?:Department|Bureau|Office|Division|Ministry|Administration)\sof\s")
# with the assistance of somebody
HELP = lazy(r"\b[Ww]ith the $")
# a programme that somebody runs is no money: the hospice program that he operated
RUN = lazy(r" (?:that |which )?(?:he|she|they) (?:\w+ly )?(?:operated|ran|owned|managed|founded|directed)\b")
# rules and sums of a thing are not the thing: pension segmentation requirements
NO_MONEY = lazy(r"\s(?:segmentation|accounting|reform|percentages?)\b")
# a head that only qualifies what stands behind it: the prospective payment system
QUALIFIES = PHRASES.compile(r"\s(?:‹qualifies›)\b")
# what money was given to further is the setting: received $2 million to expand the program
FURTHERED = PHRASES.compile(r"\b(?:‹furthered›)\s(?:(?:the|its|their)\s)?$")
# the year of a fund tells no fund of its own: fiscal year 2009 set-aside funds
OF_YEAR = lazy(r"\b(?:fiscal|program|grant|budget) years? (?:\([a-z]+\) )?\d{4}\b", re.I)
# to pay is a verb
TO = lazy(r"\bto (?:\w+ly )?$")


@dataclass(frozen=True)
class FundSpan:
    """One fund by its list id."""

    start: int
    end: int
    id: str


@cache
def _lists() -> dict[str, re.Pattern[str]]:
    d = data("extraction.en", "funds")

    def words(ws: list[str], tail: str = "", flags: int = re.I) -> re.Pattern[str]:
        ws = sorted(ws, key=len, reverse=True)
        return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, ws))}){tail}(?![\w-])", flags)

    return {
        "heads": words(d["heads"]),
        "public": words(d["public"], r"(?:['’]s|s['’]?|s|-\w+)?"),
        "bare": words(
            d["bare"],
            PHRASES.fill(r"(?!\s(?:‹of_a_name›))"),
            0,
        ),
    }


def funds(
    text: str,
    remedies: list[Span],
    *,
    skipped: list[Span] | None = None,
    taken: list[Span] | None = None,
    said: list[Span] | None = None,
    case: bool = False,
) -> list[FundSpan]:
    """Return at most two funds outside remedies, the object of the act or finding first.

    ``skipped``: who announces, standing lines; ``taken``: the sums that were taken or lost, whose kind stands
    behind them ($900 in fees); ``said``: what officials say, whose words tell the fund less surely; ``case``: a case of persons, where a programme that was cheated is named alone.
    """
    beside = Spans([*remedies, *(skipped or [])])
    insured = bool(INSURED.search(text))
    scores: dict[str, float] = {}
    found: dict[str, FundSpan] = {}
    told = [
        *_phrases(text, beside, [b for _, b in taken or []]),
        *(programmes(text, beside, _lists()["bare"], objects()[0]) if case else []),
    ]
    told += [(a, b, "en/funds.yaml came from", SOURCE) for a, b in sources(text, beside)] if case else []
    earned = list(wages(text, beside)) if case else []
    told += [(a, b, "en/funds.yaml wages", SOURCE) for a, b in earned]
    owned = list(things(text, beside, _lists()["public"])) if case else []
    told += [(a, b, "en/funds.yaml thing", SECOND) for a, b in owned]
    known = Spans((a, b) for a, b, _, _ in told)
    told += [
        (a, b, "en/funds.yaml slot", 1.2)
        for a, b in slots(text, taken or [], beside)
        if not known.touches(a, b)
    ]
    if not told and remedies:
        # named only where it shall be given back
        told = _phrases(text, Spans(skipped or []), [b for _, b in taken or []], any_object=True)
    advised = [] if case else list(asked_about(text))
    told += [(a, b, "en/funds.yaml asked about", ASKED) for a, b in advised]
    speech = Spans(said or [])
    plain = {text[a:b].lower() for a, b, _, _ in told if not speech.touches(a, b)}
    for start, end, rule, worth in told:
        worth -= SAID * speech.touches(start, end)
        key = text[start:end].lower()
        kind = next((f for f, p in kinds() if p.search(text[start:end])), None)
        if kind is None:
            kind = "FD-11" if earned else "FD-06" if insured else "FD-99"
        kind = "FD-99" if (start, end) in owned else kind
        propose("fund", start, end, rule, kind)
        scores[key] = max(scores.get(key, 0), worth) + (0.5 if key in scores else 0)
        found.setdefault(key, FundSpan(start, end, kind))
    generic = frozenset(data("extraction.en", "funds")["generic"])
    # money comes before things
    last = {text[a:b].lower() for a, b in owned}
    kept: list[str] = []
    for key in sorted(found, key=lambda k: (k in last, -scores[k], found[k].start)):
        # of phrases for the same money the longest
        names = programme_names(text[found[key].start : found[key].end])
        kept = [
            key
            if key.startswith(f"{k} for ")
            or spelt_out(k, key)
            or (names and OF_YEAR.match(k) and _shared(key, k))
            else k
            for k in kept
        ]
        alike = any(
            key in k
            or k in key
            or _shared(key, k)
            or not names.isdisjoint(programme_names(text[found[k].start : found[k].end]))
            for k in kept
        )
        whole = bool(REVIEWED.search(text, max(0, found[key].start - 90), found[key].start))
        more = scores[key] >= SECOND and (key not in generic or whole) and key in plain
        if len(kept) < MOST and not alike and (not kept or more):
            kept.append(key)
        else:
            f = found[key]
            propose("fund", f.start, f.end, "", f.id, "repeated" if alike else "limit")
    return sorted((found[k] for k in kept), key=lambda f: f.start)


def _phrases(
    text: str, beside: Spans, taken: list[int], *, any_object: bool = False
) -> list[tuple[int, int, str, float]]:
    lists = _lists()
    generic, ends = frozenset(data("extraction.en", "funds")["generic"]), frozenset(taken)
    act, background = objects()
    less = data("extraction.en", "funds")["less"]
    out = []
    for m in lists["heads"].finditer(text):
        if beside.touches(m.start(), m.end()) or _inner(text, m):
            continue
        start = left(text, m.start())
        named = text[start : m.start()]
        end = right(text, m.end(), bare=not re.search(r"\w", named), head=m.group().lower(), name=named)
        told = named + text[m.end() : end]
        rule = f"en/funds.yaml {m.group()}"
        if _no_object(text, start, m):
            propose("fund", start, end, rule, "", "no_public_word")
            continue
        head = text[max(0, start - 110) : start]
        done = bool(act.search(head)) and not FURTHERED.search(head)
        due = done and (any_object or m.group().lower() in DUES)
        summed = any(e in ends for e in _before(text, start)) and not RETURNED.search(text[start:end])
        # a head of two words may tell by itself: trust accounts
        alone = done and " " in m.group() and bool(lists["public"].search(m.group()))
        by_body = m.group().lower() in AWARDED and bool(OF_BODY.search(text, start, m.start()))
        if not alone and (not told.strip() or not (due or summed or by_body or lists["public"].search(told))):
            propose("fund", start, end, rule, "", "no_public_word")
            continue
        worth = 1.0 + (start < LEAD) + 0.02 * min(end - start, 50)
        worth += 2 if done or summed else -1 if background.search(head) or FURTHERED.search(head) else 0
        of_sum = SUM_IN.search(text, max(0, start - 60), start) or SUM_BEHIND.match(text, end)
        worth += SUMMED * (not summed and bool(of_sum))
        worth -= (
            GENERIC + m.group().lower().startswith("program") if text[start:end].lower() in generic else 0
        )
        worth -= less.get(m.group().lower(), 0.0) + bool(QUALIFIES.match(text, end))
        out.append((start, end, rule, worth))
    return out


def _inner(text: str, head: re.Match[str]) -> bool:
    """Return whether a head only qualifies another: assistance payments."""
    end = head.end()
    if NO_MONEY.match(text, head.end()):
        return True
    behind = _lists()["heads"].match(text, end + 1) if text.startswith(" ", end) else None
    return behind is not None and not behind.group().lower().startswith("program")


def _no_object(text: str, start: int, head: re.Match[str]) -> bool:
    """Return whether a head is a verb, belongs to the name of a body, or only tells who a law is about."""
    body = BODY.match(text, start) and not text[start : head.end()].lower().endswith(
        ("funds", "money", "grants", "payments")
    )
    body = body or bool(HELP.search(text, max(0, start - 10), start) and head.group() == "assistance")
    body = body or bool(RUN.match(text, head.end()))
    body = body or bool(NOT_PUBLIC.search(text, start, head.end()))
    verb = head.group() == "pay" and (
        text[start : start + 1].isupper() or bool(TO.search(text, max(0, start - 24), start))
    )
    return bool(body or verb or OF_LAW.search(text, max(0, start - 40), start))


def _before(text: str, start: int) -> list[int]:
    """Return where a sum may end whose kind begins at ``start``."""
    m = OF_SUM.search(text, max(0, start - 60), start)
    return [m.start()] if m else []


def _shared(a: str, b: str) -> bool:
    """Return whether two phrases name the same money: most words of the shorter stand in the longer."""
    x, y = (set(re.findall(r"\w{3,}?(?=s?\b)", OF_YEAR.sub("", k))) for k in (a, b))
    return len(x & y) * 2 > min(len(x), len(y))
