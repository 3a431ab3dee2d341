"""What a case is about: conduct, fields, weak points, remedies."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from typing import Any

from extraction.common import Candidate, Lost, Matcher, Spans, between, chosen, data, propose
from extraction.zh.units import Unit
from vocabulary import load

CLAUSE = re.compile(r"[^。；;，,！？!?\n]+")
CLOSE = 10
# the leaders' duty to supervise
DUTY = "WP-S-08"
NEUTRAL = ""
NO_FIELD = "FLD-OTH"
# below this score nothing tells the field; a second field needs this share of the first
ENOUGH = 2.0
SECOND = 0.5


@cache
def _conduct() -> tuple[list[tuple[str, re.Pattern[str]]], re.Pattern[str]]:
    rows = []
    for name, patterns in data("extraction.zh", "conduct").items():
        rows.append((name, re.compile("|".join(f"(?:{_inside(p)})" for p in patterns))))
    return rows, re.compile(
        r"(?:严禁|不得|禁止|不准|是否|如果|预防|防止|反对|整治|纠治|查处|打击|治理|涉嫌构成|没有|并未)[^。；;，,\n]{0,6}$"
    )


def _inside(pattern: str) -> str:
    """A gap in a pattern stays inside its clause."""
    return re.sub(r"\.\{(\d+),(\d+)\}", r"[^。；;\\n]{\1,\2}?", pattern)


def misconduct(text: str, remedies: Spans) -> list[tuple[str, int, int, float]]:
    """Return (id, start, end, confidence), most often named first; words inside remedies do not count."""
    rows, unless = _conduct()
    found: dict[str, tuple[int, int]] = {}
    counts: Counter[str] = Counter()
    for name, pattern in rows:
        for m in pattern.finditer(text):
            lost: Lost | None = "remedy" if remedies.touches(m.start(), m.end()) else None
            if unless.search(text[max(0, m.start() - 12) : m.start()]):
                lost = "negation"
            propose("misconduct", m.start(), m.end(), f"zh/conduct.yaml {name}", name, lost)
            if lost:
                continue
            counts[name] += 1
            found.setdefault(name, m.span())
    _exclude(text, found)
    return [
        (n, *found[n], min(0.95, 0.7 + 0.1 * counts[n]))
        for n in sorted(found, key=lambda n: (found[n][0], n))
    ]


def _exclude(text: str, found: dict[str, tuple[int, int]]) -> None:
    """Readings that one wording shares: the more telling one stays."""
    if (
        "MC-16" in found
        and "MC-12" in found
        and not re.search(r"礼品|礼金|消费卡|购物卡|红包|违规收受|烟酒|收礼", text)
    ):
        _drop(found, "MC-12")
    if "MC-16" in found and "MC-17" in found and not re.search(r"索贿|索要|索取", text):
        _drop(found, "MC-17")
    if "MC-03" in found and "MC-31" in found and found["MC-31"] == found["MC-03"]:
        _drop(found, "MC-31")
    if "MC-11" in found and len(found) > 4:
        _drop(found, "MC-11")


def _drop(found: dict[str, tuple[int, int]], name: str) -> None:
    propose("misconduct", *found.pop(name), "", name, "more_telling")


@cache
def _fields() -> tuple[Matcher[str], Matcher[str], dict[str, str]]:
    d = data("extraction.zh", "fields")
    neutral = [(w, NEUTRAL) for w in d["neutral"]]
    strong = Matcher([*neutral, *((w, f) for f, ws in d["strong"].items() for w in ws)])
    weak = Matcher([*neutral, *((w, e.id) for e in load()["field"].values() for w in e.cues.zh)])
    return strong, weak, d["line"]


def fields(text: str, units: list[Unit], serving: list[Unit], head: int) -> list[tuple[str, float]]:
    """Return at most two fields with a confidence; the title line and the units where people serve count most."""
    strong, weak, lines = _fields()
    score: dict[str, float] = defaultdict(float)
    for matcher, worth in ((strong, 2.0), (weak, 1.0)):
        for start, end, field in matcher.longest(text):
            propose("field", start, end, f"zh/fields.yaml +{worth:g}", field, None if field else "unlisted")
            if field != NEUTRAL:
                score[field] += worth * (1.5 if start < head else 1)
    for group, worth in ((units, 1.0), (serving, 4.0)):
        for field in {lines[u.line] for u in group if u.line in lines}:
            score[field] += worth
    ranked = sorted(score.items(), key=lambda kv: (-kv[1], kv[0]))
    if not ranked or ranked[0][1] < ENOUGH:
        return [(NO_FIELD, 0.3)]
    total = sum(score.values())
    return [
        (f, round(min(0.95, s / total + 0.2), 2))
        for f, s in ranked[:2]
        if s >= SECOND * ranked[0][1] and s >= ENOUGH
    ]


@cache
def _measures() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    d = data("extraction.zh", "measures")

    def words(name: str) -> str:
        return "|".join(sorted(map(re.escape, d[name]), key=len, reverse=True))

    return (
        re.compile(rf"^(?:{words('openers')})?.{{0,12}}?(?:{words('verbs')})"),
        re.compile(words("objects")),
        re.compile(words("not")),
    )


def measures(
    text: str, sentences: list[tuple[int, int]]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return (quotable remedies, all stretches that are remedy or aim)."""
    start_with, objects, unless = _measures()
    aims = re.compile(data("extraction.zh", "weakpoints")["aims"])
    quoted: list[tuple[int, int]] = []
    stretches: list[tuple[int, int]] = []
    for start, end in sentences:
        aim = bool(aims.match(text[start:end]))
        for m in CLAUSE.finditer(text, start, end):
            clause = m.group().strip()
            lead = len(m.group()) - len(m.group().lstrip())
            hit = start_with.match(clause)
            if hit:
                lost: Lost | None = (
                    "unlisted" if not objects.search(clause) or unless.search(clause) else None
                )
                propose(
                    "measure",
                    m.start() + lead,
                    m.start() + lead + len(clause),
                    f"zh/measures.yaml {hit.group()}",
                    "",
                    lost,
                )
            if hit and objects.search(clause) and not unless.search(clause):
                quoted.append((m.start() + lead, m.start() + lead + len(clause)))
                stretches.append(m.span())
            elif aim:
                stretches.append(m.span())
    return quoted[:4], stretches


@cache
def _points() -> dict[str, Any]:
    d = data("extraction.zh", "weakpoints")
    cues = [
        (c.text, (w.id, mode))
        for w in load().weak_points.values()
        for mode, cs in (("E", w.cues.zh.E), ("C", w.cues.zh.C))
        for c in cs
    ]
    return {
        "cues": Matcher(cues), "not_cues": frozenset(d["not_cues"]),
        "E": [(w, re.compile("|".join(f"(?:{_inside(p)})" for p in ps))) for w, ps in d["E"].items()],
        "C": [(w, re.compile("|".join(f"(?:{_inside(p)})" for p in ps))) for w, ps in d["C"].items()],
        "objects": Matcher([(w, (len(w), i)) for i, o in enumerate(d["objects"]) for w in o["words"]]),
        "ids": [o["ids"] for o in d["objects"]],
        "predicates": Matcher([(w, p) for p, ws in d["predicates"].items() for w in ws]),
        "remedy": re.compile(d["remedy"]), "negation": re.compile(d["negation"]),
    }  # fmt: skip


def weak_points(text: str, remedies: Spans, *, charged: bool) -> list[Candidate]:
    """Return the weak points of one case; ``charged``: it is one against people, so that 主体责任落实不力 is a charge."""
    p = _points()

    def stands(start: int, end: int, name: str, mode: str, rule: str) -> bool:
        head = text[max(0, start - 28) : start]
        lost: Lost | None = "remedy" if remedies.touches(start, end) or p["remedy"].search(head) else None
        if p["negation"].search(head):
            lost = "negation"
        propose("weak_point", start, end, rule, f"{name} {mode}", lost)
        return lost is None

    found: list[Candidate] = []
    used: set[int] = set()
    for start, end, (name, mode) in p["cues"].longest(text):
        if text[start:end] not in p["not_cues"] and stands(
            start, end, name, mode, f"catalogue {name} {mode}"
        ):
            found.append(Candidate(name, mode, start, end, 0.9 if mode == "E" else 0.6))
            used.update(range(start, end))
    for mode in ("E", "C"):
        for name, pattern in p[mode]:
            for m in pattern.finditer(text):
                if (mode == "C" or used.isdisjoint(range(*m.span()))) and stands(
                    m.start(), m.end(), name, mode, f"zh/weakpoints.yaml {mode} {name}"
                ):
                    found.append(Candidate(name, mode, m.start(), m.end(), 0.9 if mode == "E" else 0.5))
                    if mode == "E":
                        used.update(range(*m.span()))
    predicates = sorted(p["predicates"].longest(text))
    heads = [a for a, _, _ in predicates]
    for start, end, (_, index) in p["objects"].longest(text):
        for a, b, kind in predicates[between(heads, start - 2 * CLOSE, end + CLOSE + 1)]:
            near = 0 <= a - end <= CLOSE or (kind == "ABSENT" and 0 <= start - b <= 6)
            if (
                near
                and kind in p["ids"][index]
                and not re.search(r"[。；;，,\n、]", text[min(b, end) : max(a, start)])
            ):
                low, high = min(a, start), max(b, end)
                name = p["ids"][index][kind]
                rule = f"zh/weakpoints.yaml objects {text[start:end]} × {kind}"
                if used.isdisjoint(range(low, high)) and stands(low, high, name, "E", rule):
                    found.append(Candidate(name, "E", low, high, 0.8))
                    used.update(range(low, high))
                    break
    formulas = [c for c in found if charged and c.id == DUTY and c.mode == "E"]
    for c in formulas:
        propose("weak_point", c.start, c.end, "", f"{c.id} E", "charge")
    return chosen([c for c in found if c not in formulas])
