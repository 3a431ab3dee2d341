"""Bytes to text, and the checks that every text passes."""

from __future__ import annotations

import codecs

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


def decode(data: bytes, source: str) -> str:
    """Return the text: by its mark, else strict UTF-8, else GB18030; anything else is refused."""
    for mark, name in BOMS:
        if data.startswith(mark):
            try:
                return data.decode(name)
            except UnicodeDecodeError as error:
                raise IncisionError("encoding_unknown", source=source) from error
    if b"\0" in data:
        raise IncisionError("binary_content", source=source)
    for name in ("utf-8", "gb18030"):
        try:
            text = data.decode(name)
        except UnicodeDecodeError:
            continue
        if name == "gb18030" and not _plausible(text):
            break
        return text
    raise IncisionError("encoding_unknown", source=source)


def _plausible(text: str) -> bool:
    """Tell GB18030 from another encoding that happens to decode: real Chinese is mostly common characters."""
    wide = [c for c in text if ord(c) > 127]
    if not wide:
        return True
    common = sum(
        "\u4e00" <= c <= "\u9fff" or "\u3000" <= c <= "\u303f" or "\uff00" <= c <= "\uffef" or c in "“”‘’—…·"
        for c in wide
    )
    private = sum("\ue000" <= c <= "\uf8ff" for c in wide)
    return common >= 0.9 * len(wide) and private == 0


def checked(text: str, source: str) -> str:
    """Return ``text``, or refuse what is empty, binary or too long."""
    if not text.strip("\ufeff \t\r\n\u3000\xa0"):
        raise IncisionError("input_empty", source=source)
    if len(text) > MAX_CHARACTERS:
        raise IncisionError(
            "text_too_long", source=source, size=f"{len(text):,}", limit=f"{MAX_CHARACTERS:,}"
        )
    head = text[:20_000]
    if sum(c in CONTROL for c in head) > max(2, len(head) // 200):
        raise IncisionError("binary_content", source=source)
    return text
