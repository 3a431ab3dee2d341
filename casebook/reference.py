"""The templates' part of ``docs/casebook.md``: ``python -m casebook.reference [--check]``."""

from __future__ import annotations

import sys
from pathlib import Path

from casebook.templating import templates

PAGE = Path(__file__).resolve().parents[1] / "docs" / "casebook.md"
BEGIN, END = "<!-- made by casebook.reference: begin -->", "<!-- made by casebook.reference: end -->"


def tables() -> str:
    """Return the columns of every template as Markdown tables."""
    parts = []
    for plan in templates().values():
        parts += [
            f"### `{plan.name}`: {plan.en} / {plan.zh}",
            "",
            "| column | 列名 | kind |",
            "|---|---|---|",
        ]
        for column in plan.columns:
            kind = column.type.replace("list:", "entry of the list ").replace("_", " ")
            name = f"`{column.name}`" + (f", {column.en}" if column.en != column.name else "")
            kind += f", none of {', '.join(column.refused)}" if column.refused else ""
            parts.append(f"| {name} | {column.zh} | {kind}{', required' if column.required else ''} |")
        if plan.order:
            parts += ["", f"Dates may not run backwards: {' ≤ '.join(f'`{n}`' for n in plan.order)}."]
        for part, whole in plan.most:
            parts += ["", f"`{part}` is at most `{whole}`."]
        parts.append("")
    return "\n".join(parts).rstrip()


def filled(page: str) -> str:
    """Return ``page`` with its made part replaced by what is right now."""
    head, _, rest = page.partition(BEGIN)
    _, _, tail = rest.partition(END)
    return f"{head}{BEGIN}\n\n{tables()}\n\n{END}{tail}"


def main(arguments: list[str]) -> int:
    """Write the page; with ``--check`` say whether it is current."""
    now = PAGE.read_text(encoding="utf-8")
    right = filled(now)
    if now == right:
        return 0
    if "--check" in arguments:
        sys.stderr.write(f"{PAGE.name} is not current: python -m casebook.reference\n")
        return 1
    PAGE.write_text(right, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
