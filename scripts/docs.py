"""Make the generated pages anew, or say which are not current: ``python -m scripts.docs [--check]``."""

from __future__ import annotations

import importlib
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# each has main(arguments) -> exit code, which writes its pages or, with --check, names those that are not current
MAKERS = (
    # before any other reads a text: it works out what its own texts ask
    "scripts.foretell",
    "vocabulary.docs",
    "casebook.reference",
    "graph.docs",
    "queries.docs",
    "scripts.api_examples",
    "scripts.command_page",
    "scripts.third_party",
    "scripts.training.own_card",
)
LINK = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)(?:#[^)]*)?\)")


def broken_links() -> Iterator[str]:
    """Yield every relative link of a Markdown page that leads nowhere."""
    pages = [*ROOT.glob("*.md"), *sorted((ROOT / "docs").rglob("*.md"))]
    for page in pages:
        for target in LINK.findall(page.read_text(encoding="utf-8")):
            if not (page.parent / target).exists():
                yield f"{page.relative_to(ROOT)}: {target} is not there"


def main(arguments: list[str]) -> int:
    """Run every maker; return 1 where a page is not current or a link leads nowhere."""
    failed = 0
    for name in MAKERS:
        maker: Callable[[list[str]], int] = importlib.import_module(name).main
        failed |= maker(arguments)
    for line in broken_links():
        sys.stderr.write(line + "\n")
        failed = 1
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
