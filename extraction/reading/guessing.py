"""Which encoding bytes without a mark are in: what was decoded is Chinese or English prose, or it was the wrong one.

Of the Chinese characters of 1,026 published reports no text has fewer than 18 in a hundred that are among the 120 most
frequent ones of the samples; read in a wrong encoding (Big5 as GB18030, Korean, Japanese) 7 at the most are.
"""

from __future__ import annotations

from functools import cache

from extraction.common import listed
from extraction.common.source import simplified

# characters that are looked at one by one; what comes after them is in the same encoding
SAMPLE = 200_000
# so large a part of the characters is frequent ones; fewer characters than this say nothing
FREQUENT, FEWEST = 0.12, 12
SIGNS = frozenset("“”‘’—–…·•\n\r\t\f\xa0\u3000\ufeff")


@cache
def _frequent() -> frozenset[str]:
    return listed("extraction.zh", "frequent")


def _han(text: str) -> list[str]:
    return [c for c in text[:SAMPLE].translate(simplified()) if "\u4e00" <= c <= "\u9fff"]


def _prose(text: str) -> bool | None:
    """Return whether the Chinese characters of a text are those that people write; None where there are too few."""
    han = _han(text)
    return sum(c in _frequent() for c in han) >= FREQUENT * len(han) if len(han) >= FEWEST else None


def _common(text: str) -> bool:
    wide = [c for c in text[:SAMPLE] if ord(c) > 127]
    common = sum(
        "\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef" or c in SIGNS
        for c in wide
    )
    return common >= 0.9 * len(wide) and not any("\ue000" <= c <= "\uf8ff" for c in set(text))


def mainland(text: str) -> bool:
    """Tell GB18030 from another encoding that happens to decode.

    Real Chinese is mostly common characters, whose second byte is no ASCII letter as it is where an accented or
    quoted English word was taken for Chinese.
    """
    wide = [c for c in text[:SAMPLE] if ord(c) > 127]
    swallowed = sum(c.encode("gb18030")[1] < 0x80 for c in wide)
    prose = _prose(text)
    # traditional characters in GBK have such second bytes as well
    return _common(text) and prose is not False and (bool(prose) or swallowed <= 0.4 * len(wide))


def taiwan(text: str) -> bool:
    """Tell Big5: only where enough characters are those that people write, for any bytes may decode."""
    return _common(text) and _prose(text) is True


def sixteen(data: bytes) -> str | None:
    """Return the text of UTF-16 without a mark; None where it is none."""
    for name in ("utf-16-le", "utf-16-be"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        head = text[:SAMPLE]
        plain = sum(" " <= c <= "~" or "\xa0" <= c <= "\xff" or c in SIGNS for c in head)
        wide = sum(
            "\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef" for c in head
        )
        if plain + wide >= 0.98 * len(head) and (plain >= 0.9 * len(head) or _prose(head)):
            return text
    return None
