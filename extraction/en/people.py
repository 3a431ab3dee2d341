"""People in English: runs of capitalised words that a given name, a title or a charge makes a name."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import pairwise

from extraction.common import Spans, data, propose
from extraction.en.clearing import GUILT, cleared
from extraction.en.headlines import HEADLINE, headline
from extraction.en.heads import post_before
from extraction.en.names import INITIAL, candidates, first_word, lists, surnames
from extraction.en.person import Person
from extraction.en.protecting import capitals, role

DID = (
    r"(?:arrested|charged|indicted|convicted|sentenced|arraigned|accused|found guilty|ordered|suspended|fined|fired"
    r"|dismissed|removed from|placed on|alleged to|guilty|being held|expected to be (?:arraigned|sentenced)"
    r"|scheduled to be (?:arraigned|sentenced))"
)
BE = r"(?:was|were|is|are|has been|have been|had been|has also been)"
ASIDE = (
    r"(?:,\s(?:age\s)?\d{2}|\s?\(\d{2}\))?"
    r"(?:,\s(?:(?!\b(?:said|says|announce\w*|that|together|joined|along|where|when)\b)(?:[^.;]|\.(?=,|\s[a-z]|[A-Z]\.))){1,150}?,|,)?"
)
STRONG = re.compile(
    rf"^(?:{ASIDE}|\s(?:\w+ed|was employed|wrote|took|ran|had)\b[^.;]{{1,110}}?\sand)\s(?:who\s)?(?:each\s|both\s|also\s)?(?:{BE}\s(?:also\s|each\s|both\s|previously\s|today\s|later\s)?{DID}"
    r"|(?:(?:has|have|had)\s)?(?:pleaded|pled|pleads|entered a guilty plea|admitted|confessed)\b)"
)
AFTER = re.compile(
    rf"^(?:,\s(?:age\s)?(?:1[89]|[2-9]\d)\b|\s?\((?:1[89]|[2-9]\d)\)|{ASIDE}\s(?:who\s)?(?:allegedly|faces|faced|stole|embezzled|conspired"
    r"|defrauded|submitted false|misused|accepted|solicited|agreed\sto\s(?:pay|settle|resolve|repay)|(?:has|have)\sagreed\sto\s(?:pay|settle|resolve|repay|the\sentry)|directed|pocketed|diverted|forged|falsified|fabricated|siphoned|bribed|extorted|laundered"
    r"|skimmed|steered|rigged|lied|wrote \S+ checks|overbilled)\b"
    r"|'s?\s(?:scheme|conduct|arrest|indictment|conviction|sentencing|plea))"
)
AGED = re.compile(r"^(?:,\s(?:age\s)?(?:1[89]|[2-9]\d)\b|\s?\((?:1[89]|[2-9]\d)\))")
FIRM = re.compile(r"^,?\s(?:LLC|L\.L\.C|Inc|Corp|Ltd|LLP|Co\.|P\.[AC])")
BEFORE = re.compile(
    r"(?:charging\s(?:defendants?\s)?(?:Dr\.)?|settlement(?:\sagreement)?\swith|designated|defendants?,?(?:\sas)?|co-?defendants?,?|co-?conspirators?,?|against|(?:1[89]|[2-9]\d)-year-old|indictments?\sof|arrest\sof|conviction\sof"
    r"|sentencing\sof|charges\sagainst|charged)\s$",
    re.I,
)
# charges … against (the councilman and former mayor) NAME: only where a post stands before the name
AGAINST = re.compile(
    r"\b(?:charges?|indictments?|complaints?|counts?|case|judgment)\b(?:[^.;]|\.\d){0,60}?\sagainst\s(?:[\w'.-]+\s){1,10}$",
    re.I,
)
ACTED_ON = re.compile(r"\b(?:sentenced|convicted|indicted|arrested|fired|suspended|charged)\s$")
POLITE = frozenset({"Mr.", "Mrs.", "Ms.", "Miss", "Dr."})
ANNOUNCED = re.compile(r"\bannounce[sd]?(?:\stoday)?(?:\sby)?\s$")
SPEAKS = re.compile(
    r"^,?\s(?:said|says|stated|announced|noted|added|commented|declared)\b|^[^.;]{0,60}\b(?:announced today|today announced)"
)
# letters behind a name: (name), M.D., …
OPENING = re.compile(
    r"\b(?:candidate|employee|official|officer|man|woman|[a-z]+(?:er|or|ian|ist|ant))\b[^.;]{0,80}\s"
    r"(?:was|were|has|have|had|been|has been|is)\s(?:\w+\s)?(?:charged|sentenced|convicted|indicted|arrested|pleaded guilty|pled guilty|found guilty)\b"
)
VICTIM = re.compile(r"\b(?:the|his|her|this) victim\b(?!['’]s|s)", re.I)
DEGREE = re.compile(
    r"^(?:,\s(?:M\.?D\.?|R\.?N\.?|D\.?O\.?|Ph\.?\s?D\.?|Esq\.?|C\.?P\.?A\.?|J\.?D\.?|D\.?D\.?S\.?|D\.?P\.?M\.?|D\.?C\.?|B\.?S\.?N\.?|Pharm\.?D\.?)(?=[,\s]))+"
)
CHAIN = re.compile(
    r"^(?:,?\s\(?\d{2}\)?)?(?:,?\s(?:both\s|all\s)?of\s[A-Z][\w .]{2,30}(?:,\s[A-Z][\w. ]{1,20})?)?(?:,|;|,?\sand|\s&)\s(?:and\s)?(?:(?:Dr|Mr|Mrs|Ms)\.\s)?$"
)


@cache
def _title() -> re.Pattern[str]:
    titles = sorted(data("extraction.en", "names")["titles"], key=len, reverse=True)
    return re.compile(
        rf"(?:^|(?<=[\s(,“\"/-]))({'|'.join(map(re.escape, titles))})s?(?:\s(?:of|for)\s(?:the\s)?[A-Z][\w\s]{{2,40}}?,?)?(?:\s\([A-Z]{{2,6}}\))?,?\s$"
    )


@cache
def _jobs() -> frozenset[str]:
    return frozenset(data("extraction.en", "posts")["heads"])


def people(
    text: str, heads: frozenset[str], is_place: Callable[[str], bool]
) -> tuple[list[Person], frozenset[str]]:
    """Return the people in the order of their first mention, and surnames of names that stay in doubt.

    ``heads``: words that make a phrase an organisation, so that one named after a person is none.
    """
    given, _, soft, _, announcing = lists()
    headlines = Spans(m.span() for m in HEADLINE.finditer(text) if headline(m.group()))
    found: dict[str, Person] = {}
    doubt: set[str] = set()
    for start, end, words in candidates(text, heads):
        name = text[start:end]
        before, after = text[max(0, start - 80) : start], DEGREE.sub("", text[end : end + 280])
        title = _own_title(text, start, before, found)
        follower = re.match(r"\s([A-Z][\w.]+)", after)
        if FIRM.match(after):
            continue
        if not title and follower and follower.group(1).rstrip(".") in heads:
            continue
        if re.search(r"\d{2},\s(?:of\s)?$", before) and re.match(r",\s(?:[A-Z]|is\b|was\b|has\b)", after):
            continue
        # a given name, or an initial between two words
        known = first_word(words) in given or any(INITIAL.fullmatch(w) for w in words[1:-1])
        if not known and headlines.touches(start, end):
            # every word of a headline is written in capitals
            continue
        if not known and follower and follower.group(1).lower() in _jobs():
            # the rest of a title: Deputy (Juvenile Corrections) Officer
            continue
        if not (known or title) and is_place(name):
            continue
        if re.search(
            r"\b(?:City|Town|Village|County|State|University|College|Port|Township|Borough|Bank|District) of\s(?:the\s)?$",
            before,
        ):
            continue
        strong = bool(STRONG.match(after) or (known and ACTED_ON.search(before)))
        post = bool(
            post_before(before) or post_before(before.replace(", ", " ") if before.endswith(", ") else "")
        )
        accused = bool(
            AFTER.match(after)
            or BEFORE.search(before)
            or ((post or title) and AGAINST.search(text[max(0, start - 160) : start]))
        )
        if accused and not (known or title or strong) and not AGED.match(after) and not BEFORE.search(before):
            accused = False
        stands = role(before, after)
        # an age beside one who is harmed accuses nobody, nor does: retaliated against
        if stands.harmed and not strong and (stands.told or AGED.match(after)):
            accused = False
        plain = re.sub(r",?\s(?:Jr\.?|Sr\.?|II|III|IV)$", "", name)
        strength = (
            2 * known - (words[-1] in soft) + (not known and plain.split()[-1].title() in surnames()) + 2 * (bool(title) or post) + 2 * (strong or accused) + 2 * stands.harmed
            + bool(re.match(r",\s(?:a|an|the|former|who|his|her|chief|director|president)\s", after))
        )  # fmt: skip
        surname = plain.split()[-1].strip(".")
        weak = strength < 2 and not _charged_later(text, end, surname)
        told = [
            n
            for n, b in (
                ("given name", known),
                ("title", title),
                ("post", post),
                ("charge", strong or accused),
            )
            if b
        ]
        rule = f"en/names.yaml: {', '.join(told) or 'named later'}"
        propose("person", start, end, rule, name, "weaker" if weak else None)
        if weak:
            doubt.add(surname)
            continue
        person = _known(found, name, plain, surname)
        if person is None:
            person = found[name] = Person(name, surname, (start, end))
        person.spans.append((start, end))
        office = title if title and title.group(1) not in POLITE else None
        if office:
            person.titles.append((start - len(before) + office.start(1), start - len(before) + office.end(1)))
            person.announcing |= office.group(1) in announcing
        person.announcing |= bool(SPEAKS.match(after) or (ANNOUNCED.search(before) and not strong)) or bool(
            title and re.match(r"[^.;]{0,80}announce", after)
        )
        person.proved |= strong
        person.accused |= strong or accused
        _outcome(person, before, after)
        person.strength = max(person.strength, strength)
        person.victim |= stands.told or (stands.harmed and not office)
        person.told |= stands.told
        person.minor |= stands.minor
    _surnames(text, found, heads)
    _chains(text, found)
    _alone(text, found)
    _the_victim(text, found)
    for person in found.values():
        # one who is quoted may be harmed as well: only the office tells who announces
        offices = {text[a:b] for a, b in person.titles}
        known_by_post = bool(offices & announcing or (offices and not person.told))
        person.victim &= person.minor or not (person.subject or known_by_post)
        if person.victim:
            person.spans = sorted({*person.spans, *capitals(text, person.name)})
    return sorted(found.values(), key=lambda p: p.first), frozenset(doubt)


def _the_victim(text: str, found: dict[str, Person]) -> None:
    """Hide the only one who is neither accused nor announces where a text speaks of the victim without a name."""
    if len(VICTIM.findall(text)) < 2:
        return
    left = [p for p in found.values() if not (p.subject or p.announcing or p.victim)]
    if len(left) == 1:
        left[0].victim = left[0].told = True


def _own_title(text: str, start: int, before: str, found: dict[str, Person]) -> re.Match[str] | None:
    """Return the title before a name, unless it stands in apposition behind another: A, Attorney for X, B."""
    title = _title().search(before)
    if title is None:
        return None
    at = start - len(before) + title.start(1)
    if text[max(0, at - 14) : at].endswith("Department of "):
        return None
    behind = re.search(r",\s(?:the\s)?$", text[max(0, at - 6) : at])
    if not behind or ("," not in title.group()[title.end(1) - title.start() :]):
        return title
    comma = at - len(behind.group())
    return None if any(abs(b - comma) <= 1 for p in found.values() for _, b in p.spans) else title


def _alone(text: str, found: dict[str, Person]) -> None:
    """Take the one person of a release for its subject where its opening charges or sentences somebody unnamed."""
    if any(p.subject for p in found.values()) or not OPENING.search(text[:400]):
        return
    private = [p for p in found.values() if not (p.announcing or p.victim or p.titles)]
    if len(private) == 1 and len(private[0].spans) > 2 and private[0].first[0] < 1000:
        private[0].accused = True


def _outcome(person: Person, before: str, after: str) -> None:
    """Note whether this mention clears the person or tells guilt."""
    told = STRONG.match(after)
    person.cleared |= cleared(before, after)
    person.guilty |= bool(told and GUILT.search(told.group()))


def _charged_later(text: str, end: int, surname: str) -> bool:
    """Return whether the surname alone stands further on with a charge, or after Mr. or Ms."""
    if len(surname) < 3:
        return False
    for m in re.finditer(rf"(?<![\w'-]){re.escape(surname)}(?![\w'-])", text[end:]):
        after = re.sub(r"^\sand\s[A-Z]\w+(?=\s)", "", text[end + m.end() : end + m.end() + 120])
        if STRONG.match(after) or re.search(r"\bM(?:r|s|rs)\.\s$", text[: end + m.start()][-6:]):
            return True
    return False


def _known(found: dict[str, Person], name: str, plain: str, surname: str) -> Person | None:
    """Return the person already met under this name, under its last words, or under the same first and last word."""
    if name in found:
        return found[name]
    return next(
        (
            p
            for p in found.values()
            if p.surname == surname and (p.name.split()[0] == plain.split()[0] or p.name.endswith(" " + name))
        ),
        None,
    )


def _surnames(text: str, found: dict[str, Person], heads: frozenset[str]) -> None:
    """Add mentions by surname alone, where one person bears it."""
    given, _, _, _, announcing = lists()
    for person in found.values():
        shared = [p for p in found.values() if p.surname == person.surname and p is not person]
        # a surname alone is of the one who bears it; of several, it is hidden with a protected one
        if len(person.surname) < 2 or (shared and not (person.victim and not any(p.subject for p in shared))):
            continue
        for m in re.finditer(rf"(?<![\w'-]){re.escape(person.surname)}(?![\w-])", text):
            start, end = m.span()
            if any(a <= start < b for p in found.values() for a, b in p.spans):
                continue
            tail = (
                (
                    re.match(r"(?:\s[A-Z][\w.&']*|,(?=\s(?:LLC|Inc|Corp|Ltd|LLP)))*", text[end : end + 60])
                    or [""]
                )[0]
                .replace(",", " ")
                .split()
            )
            if tail and (tail[0] in given or any(w.rstrip(".") in heads for w in tail)):
                continue
            person.spans.append((start, end))
            before, after = text[max(0, start - 60) : start], DEGREE.sub("", text[end : end + 280])
            title = _title().search(before)
            if title and title.group(1) not in POLITE:
                person.titles.append(
                    (start - len(before) + title.start(1), start - len(before) + title.end(1))
                )
                person.announcing |= title.group(1) in announcing
            _outcome(person, before, after)
            stands = role(before, after)
            person.told |= stands.told
            person.victim |= stands.told
            person.proved |= bool(STRONG.match(after))
            person.accused |= bool(STRONG.match(after) or AFTER.match(after))
            person.announcing |= bool(SPEAKS.match(after)) and not person.accused
        person.spans.sort()


def _chains(text: str, found: dict[str, Person]) -> None:
    """In a list of names (A, 45, B and C were charged) what is told of one is told of all."""
    marks = sorted((a, b, p.name) for p in found.values() for a, b in p.spans)
    pairs = [(x[2], y[2]) for x, y in pairwise(marks) if CHAIN.match(text[x[1] : y[0]])]
    for one, other in [*pairs, *reversed(pairs)]:
        a, b = found[one], found[other]
        a.partners |= {other}
        b.partners |= {one}
        if a.titles and not b.titles and text[a.titles[0][1] : a.titles[0][1] + 2] == "s ":
            # Assistant Attorneys A and B: one title for both
            b.titles, b.announcing = [a.titles[0]], a.announcing
        if a.titles or b.titles:
            continue
        a.accused = b.accused = a.accused or b.accused
        a.proved = b.proved = a.proved or b.proved
