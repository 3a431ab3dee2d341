"""When the acts happened, in English prose."""

from __future__ import annotations

import re

from extraction.common import propose

MONTHS = {
    m: i
    for i, ms in enumerate(
        [
            "jan january",
            "feb february",
            "mar march",
            "apr april",
            "may",
            "jun june",
            "jul july",
            "aug august",
            "sep sept september",
            "oct october",
            "nov november",
            "dec december",
        ],
        1,
    )
    for m in ms.split()
}
MONTH = r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?"
DATE = re.compile(
    rf"(?:(?P<m>{MONTH})\s(?:of\s)?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?(?:of\s)?)?(?<![\d$,.])(?P<y>(?:19|20)\d{{2}})(?![\d%])|(?P<m2>{MONTH})(?:\s\d{{1,2}})?(?=\s(?:and|to|through|until)\s)"
)
RANGE = re.compile(
    r"\b(?:between|from|during|since|beginning|starting|throughout|covered the period|for the period|period of|calendar years?|fiscal years?|FYs?|in or about|in or around|on or about)\b",
    re.I,
)
DECISION = re.compile(
    r"sentenc\w+|convicted|pleaded|pled|arrested|indicted|arraigned|charged|hearing|trial|scheduled|unsealed|announced|court|appear|enacted|Act\b|published|issued|report|verdict|jury|complaint (?:was )?filed|return to|elected|appointed|born|founded|established|amended|retired|resigned|released",
    re.I,
)
ACTS = re.compile(
    r"stole|steal|embezzl|submitt|bill(?:ed|ing)|receiv|paid|accept|obtain|claim|divert|misappropriat|defraud|engag|conspir|scheme|forg|falsif|used|while|worked|served as|collect|caused|operat|solicit|offer|took|wrote|withdrew|made|provided|purchas|review|audit period|covered|acted|overpa|improper|did not|we found|award",
    re.I,
)


def dates(text: str, start: int, end: int) -> list[tuple[str, int, int, int]]:
    """Return (date, year, start, end) in the order of the text; a month without a year takes the next one."""
    raw: list[tuple[int | None, int | None, int, int]] = []
    for m in DATE.finditer(text, start, end):
        month = (m.group("m") or m.group("m2") or "").rstrip(".").lower()
        raw.append((int(m.group("y")) if m.group("y") else None, MONTHS.get(month), m.start(), m.end()))
    found: list[tuple[str, int, int, int]] = []
    for i, (year, month, a, b) in enumerate(raw):
        if year is None:
            year = next((y for y, _, _, _ in raw[i + 1 :] if y), None)
            if year is None:
                continue
        if 1950 <= year <= 2100:
            found.append((f"{year}-{month:02d}" if month else str(year), year, a, b))
    return found


def act_period(text: str, sentences: list[tuple[int, int]]) -> tuple[str, str, list[tuple[int, int]]] | None:
    """Return (start, end, spans): ranges first; else dates in sentences that tell acts."""
    ranged: list[tuple[str, int, int]] = []
    told: list[tuple[str, int, int]] = []
    for start, end in sentences:
        sentence = text[start:end]
        found = dates(text, start, end)
        if not found:
            continue
        for value, _, a, b in found:
            head = text[max(start, a - 70) : a]
            near = text[max(start, a - 40) : min(end, b + 40)]
            decided = DECISION.search(text[max(start, a - 45) : a]) and not RANGE.search(
                text[max(start, a - 30) : a]
            )
            if (
                RANGE.search(head)
                and ACTS.search(sentence)
                and not (DECISION.search(near) and not re.search(r"between|from|through|during", head, re.I))
            ):
                propose("period", a, b, "en/periods.py: range", value)
                ranged.append((value, a, b))
            elif ACTS.search(sentence) and not decided and not re.search(r"\bAct of\s?$|Act, $", head):
                propose("period", a, b, "en/periods.py: act", value, None)
                told.append((value, a, b))
            else:
                propose("period", a, b, "en/periods.py", value, "decision" if decided else "no_act")
    kept = ranged or told
    if not kept:
        return None
    values = sorted(kept, key=lambda v: (v[0][:4], v[0]))
    last = max(kept, key=lambda v: (v[0][:4], len(v[0]) == 4, v[0]))
    return values[0][0], last[0], [(a, b) for _, a, b in sorted(kept, key=lambda v: v[1])[:4]]
