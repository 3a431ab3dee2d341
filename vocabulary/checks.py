"""The checks that every shipped list must pass; each problem is an error that names file and entry."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from string import Formatter

from vocabulary.errors import ErrorCode, IncisionError, error_codes
from vocabulary.messages import messages
from vocabulary.models import Bilingual, Entry, ListFile, Pillar, WeakPoint, WeakPointFile

HAN = re.compile(r"[\u3400-\u9fff]")
Item = Entry | WeakPoint | Pillar


@dataclass(frozen=True)
class Parsed:
    """A list file that fits the schema."""

    file: str
    body: ListFile | WeakPointFile

    def items(self) -> Iterator[Item]:
        """Return every entry that has an id, pillars and classes of the catalogue too."""
        if isinstance(self.body, WeakPointFile):
            yield from self.body.pillars
            yield from self.body.classes
        yield from self.body.entries


def check(files: list[Parsed]) -> Iterator[IncisionError]:
    """Run the checks that need no register."""
    ids: dict[str, str] = {}
    for parsed in files:
        for item in parsed.items():
            if item.id in ids:
                yield IncisionError("list_id_twice", file=parsed.file, entry=item.id, other=ids[item.id])
            ids[item.id] = parsed.file
    for parsed in files:
        own = {i.id: i for i in parsed.items()}
        for item in parsed.items():
            yield from _references(parsed.file, item, own, ids)
            yield from _languages(parsed.file, item)
        yield from _cues(parsed)
        yield from _orders(parsed)


def _references(
    file: str, item: Item, own: Mapping[str, Item], ids: Mapping[str, str]
) -> Iterator[IncisionError]:
    """Parents stand in the same list, fields and conduct anywhere, heirs of the deprecated are active."""
    if isinstance(item, Pillar):
        return
    wanted: list[tuple[str, str | None, Container[str]]] = [("parent", item.parent, own)]
    if isinstance(item, WeakPoint):
        wanted += [("fields", f, ids) for f in item.fields] + [
            ("misconduct", m, ids) for m in item.misconduct
        ]
    elif item.field:
        wanted.append(("field", item.field, ids))
    for where, target, known in wanted:
        if target and target not in known:
            yield IncisionError("list_reference_unknown", file=file, entry=item.id, where=where, id=target)
    heir = own.get(item.replaced_by or "")
    if item.status == "deprecated" and (heir is None or isinstance(heir, Pillar) or heir.status != "active"):
        yield IncisionError("list_replacement_missing", file=file, entry=item.id)


def _texts(item: Item) -> Iterator[tuple[str, str, str]]:
    """Yield (language, key, text) of every text that people read or that is matched."""
    yield from (("zh", "zh", item.zh), ("en", "en", item.en))
    pairs: list[tuple[str, Bilingual]] = []
    if isinstance(item, Pillar | WeakPoint):
        pairs.append(("definition", item.definition))
    if isinstance(item, WeakPoint):
        pairs.append(("remedy", item.remedy))
        for language, modes in (("zh", item.cues.zh), ("en", item.cues.en)):
            yield from ((language, "cues", c.text) for c in (*modes.E, *modes.C))
    elif isinstance(item, Entry):
        yield from (("zh", "cues", c) for c in item.cues.zh)
        yield from (("en", "cues", c) for c in item.cues.en)
    for key, pair in pairs:
        yield from (("zh", key, pair.zh), ("en", key, pair.en))


def _languages(file: str, item: Item) -> Iterator[IncisionError]:
    for language, key, text in _texts(item):
        # a Chinese text may hold no character only where it is a sign such as an id or an abbreviation
        wrong = HAN.search(text) if language == "en" else not HAN.search(text)
        if wrong or text != text.strip():
            name = {"zh": "Chinese", "en": "English"}[language]
            yield IncisionError(
                "list_language_mixed", file=file, entry=item.id, where=key, text=text, language=name
            )


def _cues(parsed: Parsed) -> Iterator[IncisionError]:
    """A cue belongs to one entry of a list, unless both mark it as shared."""
    owners: dict[str, tuple[str, bool]] = {}
    for item in parsed.body.entries:
        if isinstance(item, WeakPoint):
            modes = (item.cues.zh.E, item.cues.zh.C, item.cues.en.E, item.cues.en.C)
            cues = [(c.text, c.shared) for mode in modes for c in mode]
        else:
            cues = [(c, c in item.shared) for c in (*item.cues.zh, *item.cues.en)]
            for text in item.shared:
                if text not in {c for c, _ in cues}:
                    yield IncisionError("list_cue_unmarked", file=parsed.file, entry=item.id, text=text)
        for text, shared in cues:
            if text in owners and not (shared and owners[text][1] and owners[text][0] != item.id):
                yield IncisionError(
                    "list_cue_taken", file=parsed.file, entry=item.id, text=text, other=owners[text][0]
                )
            owners[text] = (item.id, shared)


def _orders(parsed: Parsed) -> Iterator[IncisionError]:
    seen: dict[int, str] = {}
    for item in parsed.body.entries:
        if isinstance(item, Entry) and item.order is not None:
            if item.order in seen:
                yield IncisionError(
                    "list_order_twice",
                    file=parsed.file,
                    entry=item.id,
                    order=item.order,
                    other=seen[item.order],
                )
            seen[item.order] = item.id


def check_words() -> Iterator[IncisionError]:
    """Error codes and messages use the same placeholders in both languages."""
    yield from check_pairs("messages_data", messages())
    codes: dict[str, ErrorCode] = error_codes()
    yield from check_pairs("error_codes", {f"{c}.message": e.message for c, e in codes.items()})
    yield from check_pairs("error_codes", {f"{c}.hint": e.hint for c, e in codes.items()})


def check_pairs(file: str, pairs: Mapping[str, Bilingual]) -> Iterator[IncisionError]:
    """Compare the placeholders of each pair of texts."""
    for name, pair in sorted(pairs.items()):
        zh, en = _placeholders(pair.zh), _placeholders(pair.en)
        if zh != en:
            yield IncisionError(
                "list_placeholders_differ", file=file, entry=name, zh=_shown(zh), en=_shown(en)
            )


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def _shown(names: set[str]) -> str:
    return ", ".join(sorted(names)) or "-"
