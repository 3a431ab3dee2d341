"""Where a sentence goes on in the next line: what a quotation of it needs to be whole."""

from __future__ import annotations

from extraction.legible.edits import Edited
from extraction.legible.legible import legible
from extraction.legible.unbroken import joined
from vocabulary import Language


def going_on(text: str, language: Language) -> frozenset[int]:
    """Return the offsets of the line ends that reading takes out: those of a page's width, of a mail, of a page's foot.

    Cost is linear in the length of the text.
    """
    ends = frozenset(i for i, sign in enumerate(text) if sign == "\n")
    if not ends:
        return ends
    clean = legible(text)
    whole = joined(clean.text if clean else text, language)
    layers: list[Edited] = [layer for layer in (whole, clean) if layer]
    if not layers:
        return frozenset()
    kept = [i for i, sign in enumerate(layers[0].text) if sign == "\n"]
    for layer in layers:
        kept = [layer.at[i] for i in kept]
    return ends.difference(kept)
