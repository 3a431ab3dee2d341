"""Menus of pages that do not mark them: lists of links stand around a report and are no part of it.

Method: density of links in a block (Kohlschütter, Fankhauser and Nejdl 2010), here only where a block holds no sentence.
"""

from __future__ import annotations

import re

from bs4 import Tag
from bs4.element import NavigableString

from extraction.common import Phrases

PHRASES = Phrases("extraction", "menus")

BLOCKS = frozenset({"ul", "ol", "div", "table", "tr", "td", "p", "section", "dl", "span"})
# of a block's characters; and so many links at the least
DENSE = 0.5
LINKS = 3
# the pages before and after this one need no third link; in characters: the longest such block, and what is looked at of it
NEIGHBOUR = PHRASES.compile(r"(?:[<‹«←]\s*)?(?:‹neighbour›)")
SHORT, HEAD = 300, 16
SENTENCE = re.compile(r"[。；！？]|[a-z)\"”’][.!?](?:\s|$)")


def menus(root: Tag) -> set[int]:
    """Return the ids (``id()``) of the blocks below ``root`` that are menus; cost is linear in the page."""
    words: dict[int, int] = {}
    linked: dict[int, int] = {}
    links: dict[int, int] = {}
    first: dict[int, str] = {}
    told: set[int] = set()
    order: list[Tag] = []
    stack: list[Tag] = [root]
    while stack:
        tag = stack.pop()
        order.append(tag)
        stack.extend(child for child in tag.children if isinstance(child, Tag))
    # children stand behind their parents: from the end on, every sum is ready when its parent is
    for tag in reversed(order):
        own = sum(len(str(c).strip()) for c in tag.children if type(c) is NavigableString)
        below = [c for c in tag.children if isinstance(c, Tag)]
        size = own + sum(words[id(c)] for c in below)
        words[id(tag)] = size
        heads = (
            first[id(c)] if isinstance(c, Tag) else str(c).strip()[:HEAD]
            for c in tag.children
            if isinstance(c, Tag) or type(c) is NavigableString
        )
        first[id(tag)] = next(filter(None, heads), "")
        is_link = tag.name == "a"
        linked[id(tag)] = size if is_link else sum(linked[id(c)] for c in below)
        links[id(tag)] = int(is_link and size > 0) + sum(links[id(c)] for c in below)
        text = " ".join(str(c) for c in tag.children if type(c) is NavigableString)
        if (not is_link and SENTENCE.search(text)) or any(id(c) in told for c in below):
            told.add(id(tag))
    return {
        id(tag)
        for tag in order
        if tag is not root
        and tag.name in BLOCKS
        and id(tag) not in told
        and (
            links[id(tag)] >= LINKS
            or (links[id(tag)] and (words[id(tag)] <= SHORT and NEIGHBOUR.match(first[id(tag)])))
        )
        and linked[id(tag)] >= DENSE * words[id(tag)]
    }
