"""When the acts happened: dates of the acts, not of the sanction."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from extraction.common import Phrases, Spans, propose
from extraction.zh.dates import SPAN, dates
from extraction.zh.lasting import went_on
from extraction.zh.papers import of_paper
from extraction.zh.post_terms import WORKED, of_post
from extraction.zh.resumes import rows

PHRASES = Phrases("extraction.zh", "periods")

# in characters: what a date may say of what happened then
REACH = 120
# a clause is no longer than this, or a text without stops would be read again from each of its dates
LONGEST = 600
STOP, COMMA = re.compile("[。;；]"), re.compile("[,，]")
OWN = 14
DECIDED = PHRASES.compile(r"‹decided›")
ACT = PHRASES.compile(r"‹act›")


# 2016年1月，某某因违反…，不按…，受到处分: what led to the decision of that date
UNTIL, BROKE = (
    re.compile(r"[至到止]$"),
    PHRASES.compile(r"[,，]?(?:‹broke›)(?!前)[时，,。；;]?(?![^。；;\n]*(?:未|没有))"),
)
# 自2010年入职以来至2021年: what is told between the ends of a range
RANGE = re.compile(r"(?![^。；;，,]{0,8}任)[^。；;，,\d]{0,12}[至到]")
AFTERWARDS = re.compile(r"(?:案发|归案|到案|落网)(?:之)?后[,，][^。；;\n]{0,40}$")
FOR_WHAT = PHRASES.compile(
    r"[,，][^。；;，,]{1,8}因[^。；;\n]{2,80}?[,，](?:数罪并罚)?(?:受到|被|给予)[^。；;，,\n]{0,20}?(?:‹for_what›)"
)
# 因受贿罪被判处: the name of a crime tells no act of that date
CRIME = PHRASES.compile(
    r"(?:‹crime›)[^。；;，,]{0,6}?案|(?:因|犯|以|涉嫌|、)[^。；;，,、]{0,20}?罪|将[^。；;，,]{1,16}?(?:退缴|上缴|退还|移送)"
)
# 甲等人骗取医保基金案宣判: the name of a case
OF_CASE = PHRASES.compile(r"[,，]?[^。；;，,\n]{2,80}?案件?(?:一审|二审)?(?:公开|正式|依法)?(?:‹ruled›)")
# a term of office, where the sentence tells nothing that was done in it
TERM = re.compile(
    r"(?:至今|以来)?[,，]?(?:被告人|上诉人)?(?:(?![至到利用在])[一-龥\d]){0,4}?(?:先后|历)?[,，]?(?:在[^。；;，,]{2,24}?)?(?:担任|历任|(?<![时主责专委信])任|系|当选)(?!何|务|意|职(?:以来|后)|上后)(?![^。；;，,]{0,60}(?:期间|时(?:[,，]|利用)|后[,，]|以来|职务(?:上的|之)?便利))"
)
# the heading of a life that is told in dates: none of them is of an act
LIFE = re.compile(r"(?:简历|履历)\s?[:：]?\s*\n")
# 从2015年起至案发
OPEN_END = re.compile(r"(?:起|以来|开始)?[，,]?(?:一直|直)?[至到](?:本?案|事)发(?:前|时)?")
SAME_TIME = re.compile(r"(?:在此|上述|任职|任期|此|其)期间")
# what prepares or surrounds the acts: dates of these count only where no act is dated
SETUP = PHRASES.compile(r"‹setup›")
STRONG = PHRASES.compile(r"‹strong›")


@dataclass(frozen=True)
class ActPeriod:
    """First and last date of the acts, and where they are told."""

    start: str
    end: str
    spans: tuple[tuple[int, int], ...]


def act_period(text: str, sentences: list[tuple[int, int]], published: int | None = None) -> ActPeriod | None:
    """Return the period of the acts over the clauses that tell acts, None where no date is given.

    ``published``: the year of the report, for 去年.
    """
    kept: list[tuple[str, int, int]] = []
    around: list[tuple[str, int, int]] = []
    terms: list[tuple[str, int, int]] = []
    broke: list[tuple[str, int, int]] = []
    rowed: list[tuple[str, int, int]] = []
    year: int | None = None
    # since when acts went on until the case broke, where the day of that is told later
    since = ""
    lives = (
        Spans((r.start, r.stop) for r in rows(text, sentences[0][0], sentences[-1][1])) if sentences else None
    )
    for start, end in sentences:
        found = dates(text, start, end, year, published)
        year = int(found[-1][0][:4]) if found else year
        heads = [x for _, x, _ in found]
        for value, a, b in found:
            lived = lives is not None and lives.touches(a, b)
            if lived or of_paper(text, start, a, b):
                rule = "zh/resumes.py: a row of a life" if lived else "zh/papers.py"
                propose("period", a, b, rule, value, "no_act")
                rowed += [(value, a, b)] * lived
                continue
            until = OPEN_END.match(text, b, end)
            begun = until.end() if until else b
            since = value if until else since
            apart = _next(heads, b, end)
            # 2019年公车私用，2020年受到…: what the next date tells is its own
            limit = apart if COMMA.search(text, b, apart) else end
            clause = text[begun : _clause_end(text, begun, min(limit, begun + LONGEST))]
            decided = DECIDED.search(clause)
            act = ACT.search(CRIME.sub(lambda m: "-" * len(m.group()), clause))
            if UNTIL.search(text, max(start, a - 3), a) and BROKE.match(text, b, end):
                # 至2016年案发: the acts went on until then
                broke.append((value, a, b))
                continue
            if FOR_WHAT.match(text, b, end) or AFTERWARDS.search(text, start, a):
                propose("period", a, b, "zh/periods.py: what came after a decision", value, "decision")
                continue
            decided = OF_CASE.match(clause) or decided
            if decided and (not act or decided.start() <= act.start()):
                if since and value >= since:
                    broke.append((value, a, b))
                    since = ""
                propose("period", a, b, f"zh/periods.py: {decided.group()}", value, "decision")
                continue
            later = bisect_left(heads, b + 1)
            told = text[b : min(end, b + REACH, heads[later] if later < len(heads) else end)]
            if not SAME_TIME.search(text, b, b + REACH * 2) and (
                TERM.match(text, b, end)
                or WORKED.match(text, b, end)
                or (
                    SPAN.fullmatch(text, b, _next(heads, b, end))
                    and TERM.match(text, _closing(found, heads, b), end)
                )
            ):
                propose("period", a, b, "zh/periods.py: term of office", value, "no_act")
                terms.append((value, a, b))
                continue
            setup = _setup(text, start, a, b, apart, min(end, b + REACH), len(told))
            cue = setup or act
            propose(
                "period",
                a,
                b,
                f"zh/periods.py: {cue.group() if cue else 'any date'}",
                value,
                "no_act" if setup else None,
            )
            (around if setup else kept).append((value, a, b))
    # what happens after the first act belongs to the acts, whatever it is
    first = min((v for v, _, _ in kept), default="")
    kept = sorted([*kept, *(x for x in around if x[0] >= first[: len(x[0])])], key=lambda x: x[1])
    latest = max((v for v, _, _ in kept), default="")
    for value, a, b in broke:
        if kept and value >= latest:
            propose("period", a, b, "zh/periods.py: until the case broke", value)
            kept.append((value, a, b))
            latest = value
    if not kept:
        life = LIFE.search(text, sentences[0][0], sentences[-1][1]) if terms else None
        terms = [t for t in terms if life is None or t[1] < life.start()]
        # rows of a life count only for the post that the text says
        kept = of_post(text, sorted(terms + rowed, key=lambda t: t[1])) or terms
        terms, rule = kept, "zh/periods.py: nothing else is dated"
    else:
        rule = "zh/periods.py: after the first act"
    counted = frozenset(kept)
    for value, a, b in kept if kept is terms else [x for x in around if x in counted]:
        propose("period", a, b, rule, value)
    if not kept:
        return None
    values = [v for v, _, _ in kept]
    lasted = went_on(text, sentences, kept)
    if lasted:
        return ActPeriod(values[0], lasted[0], (*((a, b) for _, a, b in kept), lasted[1]))
    return ActPeriod(
        min(values, key=lambda v: (v[:4], v)),
        max(values, key=lambda v: (v[:4], len(v) == 4, v)),
        tuple((a, b) for _, a, b in kept),
    )


def _setup(
    text: str, start: int, a: int, b: int, following: int, end: int, told: int
) -> re.Match[str] | None:
    """Return the word within ``told`` characters behind the date ``a``..``b`` that makes it one of what surrounds the acts."""
    ranged = text.endswith(("自", "从"), start, a) and RANGE.fullmatch(text, b, following)
    m = None if ranged or STRONG.search(text, b, b + told) else SETUP.search(text, b, end)
    return m if m and m.start() < b + told else None


def _clause_end(text: str, start: int, end: int) -> int:
    """Return where the clause behind a date ends: at a stop, or at a comma that is no part of the date's own phrase."""
    ends = (STOP.search(text, start, end), COMMA.search(text, start + OWN, end))
    return min((m.start() for m in ends if m), default=end)


def _next(heads: list[int], after: int, end: int) -> int:
    """Return where the first date at or behind ``after`` begins, ``end`` where there is none."""
    following = bisect_left(heads, after)
    return heads[following] if following < len(heads) else end


def _closing(found: list[tuple[str, int, int]], heads: list[int], after: int) -> int:
    """Return where the date ends that follows the one that ends at ``after``; ``heads``: where each begins."""
    following = bisect_right(heads, after)
    return found[following][2] if following < len(found) else after
