"""Bytes to text, and the checks that every text passes."""

from __future__ import annotations

import codecs

from extraction.reading.guessing import mainland, sixteen, taiwan
from vocabulary import IncisionError

# in characters; the largest real report is far below, and cost is linear
MAX_CHARACTERS = 5_000_000
MAX_BYTES = 200_000_000
BOMS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
CONTROL = {chr(c) for c in range(32)} - set("\t\n\r\f\v\x1b")
# signs that Windows-1252 adds to plain English: quotes, dashes, section and paragraph signs, accented letters
WESTERN = set("‘’“”–—…•€£§¶©®™°·½¼¾\xa0\xad") | {chr(c) for c in range(0xC0, 0x100)}


def decode(data: bytes, source: str) -> str:
    """Return the text: by its mark, else strict UTF-8, UTF-16, GB18030, Big5, Windows-1252 English; else it is refused.

    Errors: ``encoding_unknown``, ``binary_content``, ``file_damaged``.
    """
    for mark, name in BOMS:
        if data.startswith(mark):
            try:
                return data.decode(name)
            except UnicodeDecodeError as error:
                raise IncisionError("encoding_unknown", source=source) from error
    if b"\0" in data:
        wide = sixteen(data)
        if wide is not None:
            return wide
        raise IncisionError("binary_content", source=source)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        if _nearly_utf8(data):
            raise IncisionError("file_damaged", source=source, reason="UTF-8") from None
    for name, plausible in (("gb18030", mainland), ("big5hkscs", taiwan), ("cp1252", _western)):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if plausible(text):
            return text
    raise IncisionError("encoding_unknown", source=source)


def _nearly_utf8(data: bytes) -> bool:
    """Tell UTF-8 with a few broken bytes: read as GB18030 it would often pass, as nonsense in Chinese characters."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count("\ufffd")
    wide = sum(ord(c) > 127 for c in text) - broken
    return wide > 4 * broken


def _western(text: str) -> bool:
    """Tell English with a few signs of Windows-1252 from bytes that merely decode."""
    wide = sum(ord(c) > 127 for c in text)
    return wide * 10 <= len(text) and {c for c in set(text) if ord(c) > 127} <= WESTERN


def checked(text: str, source: str) -> str:
    """Return ``text``, or refuse what is empty, binary or too long, or cannot be stored (NUL, half characters).

    Errors: ``input_empty``, ``text_too_long``, ``binary_content``, ``encoding_unknown``.
    """
    if all(c.isspace() or c == "\ufeff" for c in text):
        raise IncisionError("input_empty", source=source)
    if len(text) > MAX_CHARACTERS:
        raise IncisionError(
            "text_too_long", source=source, size=f"{len(text):,}", limit=f"{MAX_CHARACTERS:,}"
        )
    if "\0" in text or sum(map(text.count, CONTROL)) > max(2, len(text) // 200):
        raise IncisionError("binary_content", source=source)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise IncisionError("encoding_unknown", source=source) from error
    return text
