"""Organisations whose last word is written small, is a number or stands alone: the Tarn field office, Masons Local 12, the Navy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extraction.common import Phrases, lazy, propose
from extraction.en.units.org import Org, line_of

PHRASES = Phrases("extraction.en", "small_heads")

LARGE = r"[A-Z][\w&-]*"
NAMED = rf"(?<![\w.&’'-])(?<!\b[Aa]\s)(?<!\b[Aa]n\s)(?:The\s)?(?P<name>(?!(?:‹lead›)\b){LARGE}(?:\s(?:(?:of|and|&)\s)?{LARGE}){{0,4}}"
# the Tarn field office, the Tarn hospital district; no post: a Tarn city council member
SMALL = PHRASES.compile(
    rf"{NAMED}\s(?:(?:‹quality›)\s(?:(?:‹further›)\s)?(?:‹heads›)|(?:‹whole›)))(?![\w-]|\s(?:‹goes_on›)\b)"
)
# the Department of Roads, Bridges and Ferries; the Roads, Bridges and Ferries Department
AREA = rf"(?:{LARGE}\s)?(?:‹matters›)(?:\s{LARGE})?"
AREAS = rf"{AREA}(?:,\s{AREA}){{0,4}},?\s(?:and|&)\s(?:the\s)?{AREA}"
GOVERNING = PHRASES.compile(
    rf"(?<![\w.&’'-])(?:The\s)?(?P<name>(?!(?:‹lead›)\b)(?:{LARGE}\s){{0,4}}?(?:‹governing›)\s(?:of|for)\s{AREAS})(?![\w-]|\s[A-Z])"
)
BEHIND = PHRASES.compile(
    rf"(?<![\w.&’'-])(?:The\s)?(?P<name>{AREA}(?:,\s{AREA}){{1,4}},?\s(?:and|&)\s{AREA}\s(?:‹governing›))(?![\w-]|\s(?:[A-Z]|of\b))"
)
# the (place) Bar has suspended him
BAR = PHRASES.compile(rf"\b[Tt]he\s(?P<name>{LARGE}(?:\s{LARGE})?\sBar)(?=\s(?:‹bar_acts›)\b)")
# an agency's office of a kind: (acronym)'s country office
OWN = PHRASES.compile(
    r"(?<![\w.-])(?P<name>[A-Z]{3,6}['’]s\s(?:‹quality›)\s(?:office|division|bureau))(?![\w-])"
)
# the Tarn Labor Commissioner's office: no owner beside a post
HOLDER = PHRASES.compile(rf"{NAMED}\s(?:‹holder›)['’]s\soffice)(?![\w-])")
LOCAL = PHRASES.compile(rf"{NAMED}\sLocal\s(?:Union\s)?(?:No\.\s)?\d{{1,5}}[A-Z]{{0,2}})(?![\w-])")
ALONE = PHRASES.compile(
    r"\b[Tt]he\s(?P<name>(?:(?:‹nation›)\s)?(?:‹alone›))(?![\w-]|\s[A-Z]|\s(?:‹goes_on›)\b)"
)
# no building: City Hall employees, Town Hall said
SEAT = PHRASES.compile(r"(?<![\w.-])(?P<name>‹seats›)(?=\s(?:‹body›)\b)")
# the Government of a State of India, its institute in a town
INDIAN = PHRASES.compile(
    r"(?<![\w.&-])(?P<name>Go(?:‹indian›)|(?:IIT|IIM|NIT|AIIMS|IISER|IIIT)\s[A-Z][a-z]+|[A-Z][a-z]+\sULB)(?![\w&-]|\.\w)"
)
# filed with the Ferndale Secretary of State
OFFICER = PHRASES.compile(
    rf"\b(?:with|to|by|of)\sthe\s(?P<name>(?:{LARGE}\s){{0,3}}(?:‹officers›)(?:\sof\s(?:{LARGE}\s)?(?:County|State|City))?)(?![\w-]|['’]|,?\s[A-Z])"
)
# the State agency with whose doings an audit opens that gives no name of it
STATE_AGENCY = lazy(r"\b[Tt]he\s(?P<name>State\sagency)(?![\w-]|\s(?:for|of)\b)")
GIVEN = lazy(r"\((?:the\s)?[“\"]?State\sagency\b")
FIRST = lazy(r"(?:[^.]|\.(?!\s[A-Z])){1,600}")
DEPARTMENT = lazy(r"\b(?:Department|Agency|Office|Division|Authority|Commission|Administration)\b")


def small_heads(text: str, found: Iterable[Org]) -> Iterator[Org]:
    """Yield what the form alone tells; ``found``: the organisations with a head, for the State agency that none of them is."""
    for pattern, kind in (
        (SMALL, "UT-DP"), (HOLDER, "UT-DP"), (LOCAL, "UT-AS"), (ALONE, "UT-DP"), (OFFICER, "UT-DP"),
        (INDIAN, "UT-GV"), (SEAT, "UT-GV"), (GOVERNING, "UT-DP"), (BEHIND, "UT-DP"), (BAR, "UT-AS"), (OWN, "UT-DP"),
    ):  # fmt: skip
        for m in pattern.finditer(text):
            yield _org(text, *m.span("name"), kind, aside=pattern in (LOCAL, OFFICER))
    told = [m.span("name") for m in STATE_AGENCY.finditer(text)]
    named = any(DEPARTMENT.search(text, o.start, o.end) for o in found)
    opens = FIRST.match(text)
    if len(told) > 1 and opens and told[0][0] < opens.end() and not named and not GIVEN.search(text):
        for start, end in told:
            yield _org(text, start, end, "UT-DP")


def _org(text: str, start: int, end: int, kind: str, *, aside: bool = False) -> Org:
    propose("unit", start, end, "en/units/small_heads.py", kind)
    return Org(start, end, kind, line_of(text[start:end]), aside)
