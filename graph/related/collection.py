"""The documents of judged pairs: read, extracted, as profiles for our ranking and as plain text for the others."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from extraction import extract, shown
from graph.related.evaluation import Judged
from graph.related.lexicon import Language
from graph.related.profile import CaseProfile
from graph.related.sources import document_profile
from vocabulary import IncisionError

Text = tuple[str, Language | None, str]


@dataclass(frozen=True)
class Collection:
    """One profile a document, and document id -> (language, text that a reader may see)."""

    profiles: list[CaseProfile] = field(default_factory=list)
    plain: dict[str, tuple[str, str]] = field(default_factory=dict)


def texts_named(files: Iterable[Path]) -> Iterator[Text]:
    """Yield (id, language, text) of JSONL files; ``judged_malformed`` names the broken line.

    Errors: ``input_unreadable``.
    """
    for path in files:
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except (OSError, UnicodeDecodeError) as error:
            raise IncisionError("input_unreadable", source=str(path), reason=str(error)) from error
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                raw = json.loads(line)
                code = raw.get("lang") or raw.get("language")
                yield str(raw["id"]), code if code in ("zh", "en") else None, str(raw["text"])
            except (ValueError, KeyError, TypeError, AttributeError) as error:
                raise IncisionError(
                    "judged_malformed", path=path.name, line=number, why=str(error)
                ) from error


def judged_documents(judged: Iterable[Judged]) -> set[str]:
    """Return the ids of all documents that the judgements name."""
    return {name for query in judged for name in (query.query, *query.grades)}


def collected(judged: Iterable[Judged], texts: Iterable[Text], *, lists: Path | None = None) -> Collection:
    """Extract the documents that the judgements name, and no others.

    Errors: ``judged_text_missing`` where a document has no text.
    """
    names = judged_documents(judged)
    found = {name: (code, text) for name, code, text in texts if name in names}
    missing = sorted(names - found.keys())
    if missing:
        raise IncisionError("judged_text_missing", ids=", ".join(missing[:5]), count=len(missing))
    made = Collection()
    for name, (code, text) in sorted(found.items()):
        facts = extract(text, id=name, language=code, lists=lists)
        seen = shown(text, facts.redactions)
        made.profiles.append(document_profile(facts, seen))
        made.plain[name] = (facts.document.language, seen)
    return made
