"""A web page to the words that a person would read in it: without its navigation, forms and scripts."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator

from bs4 import (
    BeautifulSoup,
    CData,
    MarkupResemblesLocatorWarning,
    Tag,
    XMLParsedAsHTMLWarning,
)
from bs4.element import NavigableString, PageElement

from extraction.reading.archives import damaged
from extraction.reading.furniture import without_furniture
from extraction.reading.menus import menus
from extraction.reading.text import decode

CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w-]{2,30})", re.I)
SKIPPED = [
    "script", "style", "nav", "header", "footer", "aside", "form", "noscript", "iframe", "template", "button", "title",
]  # fmt: skip
BLOCKS = [
    "p", "div", "li", "tr", "br", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "table", "blockquote", "pre",
    "dt", "dd", "figcaption", "caption",
]  # fmt: skip
CELLS = ("td", "th")
warnings.filterwarnings("ignore", category=MarkupResemblesLocatorWarning)
warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)


def html(data: bytes, source: str) -> str:
    """Return the words of a page without its navigation; blocks end lines, table cells are parted by tabs."""
    text = _page(data, source)
    with damaged(source):
        soup = BeautifulSoup(text, "lxml")
        words = re.sub(r"[ \n]*\t *", "\t", "".join(_words(_root(soup))))
        lines = (re.sub(" {2,}", " ", line).strip() for line in words.splitlines())
        return "\n".join(without_furniture(line for line in lines if line))


def _root(soup: BeautifulSoup) -> Tag:
    for name in ("article", "main"):
        for found in soup.find_all(name, limit=20):
            if not found.find_parent(SKIPPED):
                return found
    return soup.body or soup


def _words(root: Tag) -> Iterator[str]:
    """Walk the page with a stack of its own: pages nested thousands deep exist, and cost stays linear."""
    stack: list[tuple[PageElement | str, bool]] = [(root, False)]
    passed = menus(root)
    last = ""
    while stack:
        node, as_is = stack.pop()
        piece = ""
        if isinstance(node, Tag):
            if node.name in SKIPPED or id(node) in passed:
                continue
            inside = as_is or node.name == "pre"
            stack.append(("\t" if node.name in CELLS else "\n" if node.name in BLOCKS else "", inside))
            stack.extend((child, inside) for child in reversed(node.contents))
            # a paragraph that opens a cell stays on the line of its row
            piece = "\n" if node.name in BLOCKS and last != "\t" else ""
        elif type(node) is str:
            piece = node
        # comments, styles and declarations are strings of other types
        elif isinstance(node, str) and type(node) in (NavigableString, CData):
            piece = str(node) if as_is else re.sub(r"[ \t\r\n\f]+", " ", node)
        last = piece if piece.strip(" ") else last
        yield piece


def _page(data: bytes, source: str) -> str:
    """Decode by the charset that the page declares, unless it lies; many pages say GB2312 and mean GB18030."""
    declared = CHARSET.search(data[:4096])
    if declared and b"\0" not in data:
        name = declared[1].decode("ascii").lower()
        try:
            return data.decode("gb18030" if name in ("gb2312", "gbk") else name)
        except (LookupError, ValueError):
            pass
    return decode(data, source)
