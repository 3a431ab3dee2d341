"""Put a fact where a decision says it is, with the words and values that a reviewer left it."""

from __future__ import annotations

from casebook.facts import LISTED, OF_CASE, Node

# a person is put back without these: each of them is a fact that is decided for itself
PARTS_OF_PERSON = ("posts", "sanctions")
# what a newer reading may add to a fact that was accepted or corrected: other mentions, codes, what hangs on it
BESIDE = frozenset(
    {*PARTS_OF_PERSON, "mentions", "line", "code", "parent", "main", "confidence", "masked", "rank"}
)


def insert(extraction: Node, sought: Node) -> Node | None:
    """Put a decided fact back that the extractor in force does not see; None where no place is left for it."""
    case, kind = case_for(extraction, sought), sought["kind"]
    # a case stands in one way only, and another decision has said how
    if case is None or kind == "status":
        return None
    node = {k: v for k, v in sought["value"].items() if k != "person"}
    if kind == "person":
        node = {k: v for k, v in node.items() if k not in PARTS_OF_PERSON}
        case.setdefault("people", []).append(node)
    elif kind in ("post", "sanction"):
        people = [p for p in case.get("people", []) if p["name"]["text"] == sought["value"].get("person")]
        if not people:
            return None
        people[0].setdefault("posts" if kind == "post" else "sanctions", []).append(node)
    elif kind == "period":
        case["act_period"] = node
    else:
        case.setdefault(LISTED[kind][0], []).append(node)
    return node


def case_for(extraction: Node, sought: Node) -> Node | None:
    """Return the case that a decided fact belongs to: the one around its words; of what is told of a whole case, the one that shares most."""
    cases = extraction.get("cases", [])
    if sought["kind"] in OF_CASE:
        shared = [
            (min(c["end"], sought["end"]) - max(c["start"], sought["start"]), -i) for i, c in enumerate(cases)
        ]
        most, at = max(shared, default=(0, 0))
        return cases[-at] if most > 0 else None
    around = (c for c in cases if c["start"] <= sought["start"] <= sought["end"] <= c["end"])
    return next(around, None)


def hold(node: Node, value: Node) -> None:
    """Write what a reviewer saw over what the extractor in force reads in its place; its parts stay its own."""
    for key in [k for k in node if k not in BESIDE and k not in value]:
        del node[key]
    node.update({k: v for k, v in value.items() if k != "person" and (k not in BESIDE or k not in node)})


def correct(kind: str, node: Node, value: Node, text: str) -> None:
    """Write the reviewer's values over the extractor's; a new span takes its words from the text."""
    span = node["name"] if kind == "person" else node["position"] if kind == "post" else node
    for key, new in value.items():
        if key in ("start", "end") and kind != "period":
            span[key] = int(new)
        elif key != "text":
            node[key] = new
    if kind != "period" and {"start", "end"} & value.keys() and "text" in span:
        span["text"] = text[span["start"] : span["end"]]
