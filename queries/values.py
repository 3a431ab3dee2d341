"""Read parameter values by their declared types: from a command line as texts, from the API as JSON."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from queries.models import Pack, Parameter
from vocabulary import (
    Bilingual,
    Entry,
    IncisionError,
    WeakPoint,
    entries_near,
    entry_named,
    is_day,
    load,
    plain,
)

YES, NO = {"true", "yes", "1", "是"}, {"false", "no", "0", "否"}
LONGEST = 200
SEPARATOR = re.compile("[,,、;;]")


def values(pack: Pack, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return a value for every declared parameter; unknown, missing and wrong ones are errors.

    Errors: ``pack_parameter_unknown``, ``pack_parameter_missing``.
    """
    known = {p.name: p for p in pack.parameters}
    given = {plain(name): value for name, value in given.items()}
    for name in given:
        if name not in known:
            raise IncisionError(
                "pack_parameter_unknown", pack=pack.id, name=name, known=", ".join(known) or "-"
            )
    found = {}
    for name, parameter in known.items():
        value = given.get(name)
        if value is None or value == "":
            if parameter.required:
                raise IncisionError("pack_parameter_missing", pack=pack.id, name=name)
            found[name] = parameter.default
        else:
            found[name] = read(parameter, value)
    return found


def read(parameter: Parameter, value: Any) -> Any:
    """Return one value in its type; raise ``pack_parameter_wrong`` with what would be right."""
    reader = {
        "integer": _integer, "number": _number, "boolean": _boolean, "text": _text, "date": _date, "id": _id,
        "ids": _ids, "node": _text,
    }[parameter.type]  # fmt: skip
    return reader(parameter, value)


def _wrong(parameter: Parameter, value: Any, allowed: str | Bilingual) -> IncisionError:
    return IncisionError(
        "pack_parameter_wrong", name=parameter.name, value=str(value)[:LONGEST], allowed=allowed
    )


def _number(parameter: Parameter, value: Any) -> float:
    low, high = parameter.minimum or 0, parameter.maximum or 0
    allowed = f"{low:g} … {high:g}"
    try:
        number = float(plain(value) if isinstance(value, str) else value)
    except (TypeError, ValueError) as error:
        raise _wrong(parameter, value, allowed) from error
    # the comparison is false for what is not a number at all
    if isinstance(value, bool) or not low <= number <= high:
        raise _wrong(parameter, value, allowed)
    return number


def _integer(parameter: Parameter, value: Any) -> int:
    number = _number(parameter, value)
    if number != int(number):
        raise _wrong(parameter, value, f"{parameter.minimum:g} … {parameter.maximum:g}, 1 2 3")
    return int(number)


def _boolean(parameter: Parameter, value: Any) -> bool:
    if isinstance(value, bool):
        return value
    text = plain(str(value)).lower()
    if text in YES | NO:
        return text in YES
    raise _wrong(parameter, value, "true, false")


def _text(parameter: Parameter, value: Any) -> str:
    if not isinstance(value, str) or len(value) > LONGEST:
        raise _wrong(parameter, value, f"1 … {LONGEST}")
    return value


def _date(parameter: Parameter, value: Any) -> str:
    text = plain(str(value))
    # a day that no calendar has would be compared with days as if it were one
    if not is_day(text):
        raise _wrong(parameter, value, "2021, 2021-03, 2021-03-09")
    return text


def choices(parameter: Parameter) -> list[str]:
    """Return the ids that a parameter of the types id and ids may take."""
    return list(_entries(parameter))


def _entries(parameter: Parameter) -> dict[str, Entry | WeakPoint]:
    vocabulary = load()
    known: Mapping[str, Entry | WeakPoint] = (
        vocabulary.weak_points if parameter.list == "weak_point" else vocabulary[parameter.list or ""]
    )
    if not parameter.allowed:
        return dict(known)
    # what is allowed may stand in a list beside: places of English reports have levels of their own
    found = {k: known.get(k) or vocabulary.entry(k) for k in parameter.allowed}
    return {k: e for k, e in found.items() if isinstance(e, Entry | WeakPoint)}


def _id(parameter: Parameter, value: Any) -> str:
    known = _entries(parameter)
    found = entry_named(known, str(value))
    if found is None:
        raise _wrong(parameter, value, entries_near(known.values(), str(value)))
    return found


def _ids(parameter: Parameter, value: Any) -> list[str]:
    parts: Any = value
    if isinstance(value, str):
        # a name may hold the sign that parts names
        whole = entry_named(_entries(parameter), value)
        parts = [whole] if whole else [p for p in SEPARATOR.split(value) if p.strip()]
    if not isinstance(parts, list | tuple) or not parts:
        raise _wrong(parameter, value, entries_near(_entries(parameter).values(), ""))
    return sorted({_id(parameter, part) for part in parts})
