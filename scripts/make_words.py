"""Make ``extraction/en/data/small.txt``, the English words that are written in small letters, from a list of SCOWL.

Run ``python -m scripts.make_words PATH`` with ``american-english-small`` of Debian's package ``wamerican-small``
(2020.12.07-2; ``apt-get download wamerican-small``, ``dpkg -x``). Regular forms whose stem is there are left out.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

from extraction.legible.casing import ENDINGS

OUT = Path(__file__).resolve().parents[1] / "extraction" / "en" / "data" / "small.txt"
WORD = re.compile(r"[a-z]{2,}")


def stems(words: set[str]) -> set[str]:
    """Return the words from which the regular endings make all the others."""

    def made(word: str, of: set[str], least: int) -> bool:
        return any(
            word.endswith(end) and len(word) - len(end) >= least and word[: -len(end)] + put in of
            for end, put in ENDINGS
        )

    kept = {w for w in words if not made(w, words, 2)}
    return kept | {w for w in words - kept if not made(w, kept, 1)}


def main(arguments: list[str]) -> int:
    """Write the list and print how many words it has."""
    [path] = arguments
    words = {w for w in Path(path).read_text(encoding="utf-8").split("\n") if WORD.fullmatch(w)}
    kept = stems(words)
    OUT.write_text("\n".join(sorted(kept)) + "\n", encoding="utf-8")
    print(f"{len(words)} words, {len(kept)} stems")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
