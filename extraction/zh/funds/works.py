"""Works that a finding begins with, told by their measures: 某学院图书馆项目，建筑面积8000平方米."""

from __future__ import annotations

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.zh", "works")

# at the head of a paragraph or behind its heading; the stretch ends with the comma
NAME = lazy(r"(?:^|(?<=[\n：:]))[ \u3000]*(?P<name>[\u4e00-\u9fff\dA-Z]{3,28}(?:项目|工程))[，,]")
# 2010年开工建设某楼项目 is a clause, no name
CLAUSE = PHRASES.compile(r"‹clause›")
MEASURE = PHRASES.compile(r"(?:‹measure›)")
# in characters: so far behind the name the measures begin
NEAR = 60


def works(text: str) -> list[tuple[int, int, str]]:
    """Return (start, end, fund) of the works that paragraphs begin with and then measure."""
    return [
        (*m.span("name"), "FD-11")
        for m in NAME.finditer(text)
        if not CLAUSE.search(m["name"]) and MEASURE.search(text, m.end(), m.end() + NEAR)
    ]
