"""Cut the font of the pictures into slices: ``python -m scripts.font_slices FONT.otf [FOLDER]``.

Noto Sans SC (SIL Open Font License 1.1) from the PyPI package ``pylopdf-fonts-zh-cn``; needs ``fonttools`` and ``brotli``,
neither of which the program needs at run time: a page embeds the slices that hold its characters. The characters of the
vocabulary and the messages come first, by how often they stand there, so that a picture needs few slices.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "visualizations" / "static" / "font"
SIZE = 96
FAMILY = "Incision Sans SC"
SIGNS = "–—‘’“”…≤≥≈×·±²√■●○～∞÷°§"


def characters() -> list[str]:
    """Return ASCII and signs, then the characters of our own words, of places, then the rest of GB 2312."""
    latin = [chr(c) for c in (*range(0x20, 0x7F), *range(0xA1, 0x180))] + list(SIGNS)
    words: Counter[str] = Counter()
    for folder in ("vocabulary", "queries", "samples/lists"):
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix in (".yaml", ".cypher", ".tsv"):
                words.update(path.read_text(encoding="utf-8"))
    ordered = [c for c, _ in sorted(words.items(), key=lambda x: (-x[1], x[0]))]
    return list(dict.fromkeys([*latin, *(c for c in ordered if c in set(gb2312())), *gb2312()]))


def gb2312() -> Iterator[str]:
    """Yield the 7,445 characters of GB 2312: hanzi of levels 1 and 2, punctuation, full-width forms."""
    for high in range(0xA1, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                yield bytes([high, low]).decode("gb2312")
            except UnicodeDecodeError:
                continue


def cut(font: Path, wanted: list[str], target: Path) -> list[str]:
    """Write one slice as WOFF2 and return the characters that the font has."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    options = subset.Options(
        flavor="woff2", layout_features=["locl"], hinting=False, desubroutinize=True, name_IDs=[0, 13, 14],
        notdef_outline=False, glyph_names=False, legacy_kern=False, recalc_timestamp=False,
    )  # fmt: skip
    loaded: TTFont = subset.load_font(str(font), options)
    known = [c for c in wanted if ord(c) in loaded.getBestCmap()]
    made = subset.Subsetter(options)
    made.populate(unicodes=[ord(c) for c in known])
    made.subset(loaded)
    for identifier in (1, 4, 6):
        loaded["name"].setName(
            FAMILY if identifier != 6 else FAMILY.replace(" ", ""), identifier, 3, 1, 0x409
        )
    subset.save_font(loaded, str(target), options)
    return known


def main(arguments: list[str]) -> None:
    """Write the slices and their index."""
    font, folder = Path(arguments[0]), Path(arguments[1]) if len(arguments) > 1 else FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.woff2"):
        old.unlink()
    every, index = characters(), {}
    for number, at in enumerate(range(0, len(every), SIZE)):
        name = f"{number:02d}.woff2"
        index[name] = "".join(cut(font, every[at : at + SIZE], folder / name))
    (folder / "index.json").write_text(
        json.dumps(index, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
