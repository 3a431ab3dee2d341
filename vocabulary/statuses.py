"""How cases stand: what a status is called, and under which of them nobody is named."""

from __future__ import annotations

from functools import cache

from vocabulary.load import load
from vocabulary.messages import messages
from vocabulary.models import Bilingual

# a lead, an inquiry, a matter that was dropped
GROUP = "unnamed"


@cache
def unnamed_statuses() -> frozenset[str]:
    """Return the ids of case statuses under which no person may be named."""
    return frozenset(e.id for e in load()["case_status"].values() if e.group == GROUP)


def status_untold() -> Bilingual:
    """Return what stands in place of a status that a report does not tell."""
    return messages()["status.untold"]


def statuses_told(*ids: str) -> Bilingual:
    """Return statuses as people read them, id and name, in both languages; an id of no entry is not told."""
    entries, untold = load()["case_status"], status_untold()
    named = [entries.get(i) for i in ids]
    return Bilingual(
        zh=", ".join(f"{e.id} {e.zh}" if e else untold.zh for e in named),
        en=", ".join(f"{e.id} {e.en}" if e else untold.en for e in named),
    )
