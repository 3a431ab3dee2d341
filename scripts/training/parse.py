"""Inline marks to spans."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "training"
HEAD = re.compile(r"^===[ \t]*(?P<keys>.*)$", re.M)
KEY = re.compile(r"(?P<name>[a-z_]+)=(?P<value>\S*)")
SIGN = re.compile(r"\{\{(?P<labels>[A-Z][A-Za-z0-9:+-]*)\||\}\}")
KEYS = frozenset({"id", "kind", "status", "fields", "misconduct", "wp"})


class TrainingError(ValueError):
    """A file of training prose that cannot be read; the message names the file, the report and the way out."""


@dataclass(frozen=True)
class Mark:
    """One marked stretch: ``kind`` is WP, MC, FD, MEAS or MONEY; ``value`` its id or role; ``mode`` E or C of a WP."""

    kind: str
    value: str
    start: int
    end: int
    mode: str = ""


@dataclass(frozen=True)
class Report:
    """One report: the text without marks, its marks, and what holds of the whole of it."""

    id: str
    language: str
    kind: str
    text: str
    status: str = ""
    fields: tuple[str, ...] = ()
    misconduct: tuple[str, ...] = ()
    weak_points: tuple[tuple[str, str], ...] = ()
    marks: tuple[Mark, ...] = field(default=(), repr=False)

    def of(self, kind: str) -> list[Mark]:
        """Return the marks of one kind, in the order of the text."""
        return sorted((m for m in self.marks if m.kind == kind), key=lambda m: (m.start, -m.end))


def read(folder: Path = FOLDER) -> list[Report]:
    """Return every report below ``folder``, by file and place; the folder of a file names its language."""
    found = []
    for path in sorted(folder.glob("*/*.txt")):
        found += parse(path.read_text(encoding="utf-8"), path.parent.name, str(path.relative_to(folder)))
    return found


def passages(folder: Path = FOLDER) -> list[Report]:
    """Return the blocks below ``zh/fields``: one passage a line, all of one field; ``fields=-``: nothing tells one."""
    return [
        report
        for path in sorted(folder.glob("zh/fields/*.txt"))
        for report in parse(path.read_text(encoding="utf-8"), "zh", str(path.relative_to(folder)))
    ]


def told_sums(folder: Path = FOLDER) -> list[Report]:
    """Return the passages below ``zh/sums``, each line a report of its own: every sum is marked with its role."""
    return [
        _report({"id": f"{keys}-{n:02}"}, line, "zh", f"{path.relative_to(folder)}, {keys}-{n:02}")
        for path in sorted(folder.glob("zh/sums/*.txt"))
        for keys, body in _blocks(path.read_text(encoding="utf-8"))
        for n, line in enumerate(body.splitlines(), 1)
    ]


def _blocks(content: str) -> Iterator[tuple[str, str]]:
    """Yield the id of each block and its lines."""
    for block in content.split("=== id=")[1:]:
        name, _, body = block.partition("\n")
        yield name.strip(), body.strip()


def parse(content: str, language: str, source: str = "text") -> list[Report]:
    """Return the reports of one file.

    :raises TrainingError: unknown keys, a mark that is not closed, a stray end of a mark, a report without id.
    """
    heads = list(HEAD.finditer(content))
    if content[: heads[0].start() if heads else None].strip():
        raise TrainingError(f"{source}: begins with text; write a line '=== id=…' before it")
    found = []
    for head, end in zip(heads, [*(h.start() for h in heads[1:]), len(content)], strict=True):
        keys = {m["name"]: m["value"] for m in KEY.finditer(head["keys"])}
        if not keys.get("id"):
            raise TrainingError(f"{source}: a report without id: {head.group()!r}; write '=== id=…'")
        if unknown := sorted(set(keys) - KEYS):
            raise TrainingError(f"{source}, {keys['id']}: unknown keys {unknown}; known are {sorted(KEYS)}")
        found.append(
            _report(keys, content[head.end() : end].strip("\n"), language, f"{source}, {keys['id']}")
        )
    return found


def _report(keys: dict[str, str], body: str, language: str, where: str) -> Report:
    text, marks = _unmarked(body.strip(), where)
    points = [_point(w, where) for w in _listed(keys.get("wp"))]
    points += [(m.value, m.mode) for m in marks if m.kind == "WP"]
    acts = [*_listed(keys.get("misconduct")), *(m.value for m in marks if m.kind == "MC")]
    return Report(
        id=keys["id"], language=language, kind=keys.get("kind", ""), text=text, status=keys.get("status", ""),
        fields=tuple(_listed(keys.get("fields"))), misconduct=tuple(dict.fromkeys(acts)),
        weak_points=tuple(dict.fromkeys(points)), marks=tuple(marks),
    )  # fmt: skip


def _listed(value: str | None) -> list[str]:
    return [v for v in (value or "").split(",") if v and v != "-"]


def _point(label: str, where: str) -> tuple[str, str]:
    name, _, mode = label.partition(":")
    if mode not in ("E", "C"):
        raise TrainingError(f"{where}: {label!r} needs a mode: {name}:E or {name}:C")
    return name, mode


def _unmarked(body: str, where: str) -> tuple[str, list[Mark]]:
    """Return the text without marks, and the marks in its offsets."""
    parts: list[str] = []
    marks: list[Mark] = []
    open_marks: list[tuple[str, int]] = []
    size = last = 0
    for sign in SIGN.finditer(body):
        parts.append(body[last : sign.start()])
        size += sign.start() - last
        last = sign.end()
        if sign["labels"]:
            open_marks.append((sign["labels"], size))
            continue
        if not open_marks:
            raise TrainingError(f"{where}: '}}}}' closes nothing after {''.join(parts)[-12:]!r}")
        labels, start = open_marks.pop()
        marks += [_mark(label, start, size, where) for label in labels.split("+")]
    if open_marks:
        raise TrainingError(
            f"{where}: the mark {open_marks[-1][0]!r} is not closed; write '}}}}' after its words"
        )
    parts.append(body[last:])
    text = "".join(parts)
    if "{{" in text or "}}" in text:
        raise TrainingError(f"{where}: '{{{{' without a label; marks look like {{{{MC-03|words}}}}")
    return text, sorted(marks, key=lambda m: (m.start, -m.end, m.kind, m.value))


def _mark(label: str, start: int, end: int, where: str) -> Mark:
    if label.startswith("WP-"):
        name, mode = _point(label, where)
        return Mark("WP", name, start, end, mode)
    kind, _, value = label.partition(":")
    if kind == "MONEY":
        return Mark(kind, value, start, end)
    if kind == "MEAS" and not value:
        return Mark(kind, "", start, end)
    if re.fullmatch(r"(?:MC|FD)-\d{2}", label):
        return Mark(label[:2], label, start, end)
    raise TrainingError(
        f"{where}: unknown mark {label!r}; known are WP-…:E, WP-…:C, MC-…, FD-…, MEAS, MONEY:role"
    )
