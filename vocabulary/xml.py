"""Text as XML may hold it: Word files, GraphML and GEXF."""

from __future__ import annotations

import re

# what the standard leaves out: https://www.w3.org/TR/xml/#charsets
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal_xml(text: str) -> str:
    """Return a text without the signs that no XML may hold."""
    return FORBIDDEN.sub("", text)
