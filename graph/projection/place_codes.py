"""Which division of the list a name means: the names beside it tell namesakes apart, and nothing is guessed."""

from __future__ import annotations

from vocabulary import Division, Divisions

# countries, provinces, states: what a name means where nothing else tells
WIDEST = {"RG-1", "RE-0", "RE-1"}


def candidates(
    divisions: Divisions, name: str, level: str | None = None, code: str | None = None
) -> list[str]:
    """Return the codes, sorted, that a name may stand for today: the given one, else all of its level, else all."""
    known = divisions.by_code(code) if code else None
    if known is not None:
        return [_heir(known, divisions)]
    found = divisions.find(" ".join(name.split()))
    fitting = [d for d in found if level is None or d.level == level] or found
    current = [d for d in fitting if d.valid_to is None] or fitting
    return sorted({_heir(d, divisions) for d in current})


def settled(divisions: Divisions, cases: list[dict[str, list[str]]]) -> list[dict[str, str]]:
    """Return for each case the code of each name that could be settled; ``cases``: name to candidates.

    The names of one case, then of all, support one another; what is left may be one of the widest places.
    """
    found: list[dict[str, str]] = [
        {name: codes[0] for name, codes in sorted(case.items()) if len(codes) == 1} for case in cases
    ]
    for widest in (False, True):
        changed = True
        while changed:
            changed = False
            everywhere = {code for one in found for code in one.values()}
            for case, done in zip(cases, found, strict=True):
                for context in (set(done.values()), everywhere):
                    new = {
                        name: code
                        for name, codes in sorted(case.items())
                        if name not in done
                        and (code := choose(divisions, codes, context, widest=widest)) is not None
                    }
                    done.update(new)
                    changed = changed or bool(new)
    return found


def choose(divisions: Divisions, codes: list[str], context: set[str], *, widest: bool = False) -> str | None:
    """Return the one code that the context supports best; None where two are as good or none is supported."""
    if not codes:
        return None
    paths = {code: [d.code for d in divisions.path(code)] for code in codes}
    above = {d.code for c in context for d in divisions.path(c)}
    scores: dict[str, int] = {}
    for code, path in paths.items():
        shared = [len(path) - i for i, step in enumerate(reversed(path[:-1])) if step in context]
        scores[code] = 2 * max(shared, default=0) + (code in above)
    best = max(scores.values())
    winners = [c for c in codes if scores[c] == best]
    if best > 0 and len(winners) == 1:
        return winners[0]
    if widest:
        wide = [c for c in codes if (d := divisions.by_code(c)) is not None and d.level in WIDEST]
        if len(wide) == 1:
            return wide[0]
    return None


def _heir(division: Division, divisions: Divisions) -> str:
    """Return the code that stands today for a division that was re-coded."""
    at, seen = division, {division.code}
    while at.replaced_by and at.replaced_by not in seen:
        following = divisions.by_code(at.replaced_by)
        if following is None:
            break
        seen.add(following.code)
        at = following
    return at.code
