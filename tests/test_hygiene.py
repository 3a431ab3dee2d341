"""What must never stand in the repository: registry hosts, paths of one machine, real reports."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
# written in pieces, so that this file does not hold what it forbids
HOSTS = re.compile(
    "|".join(
        re.escape(".".join(parts))
        for parts in [
            ("pypi", "org"),
            ("files", "pythonhosted", "org"),
            ("registry", "npmjs", "org"),
            ("repo1", "maven", "org"),
            ("deb", "debian", "org"),
            ("static", "crates", "io"),
        ]
    )
)


def tracked() -> list[Path]:
    """Return the files under version control; an unpacked archive has none and is not checked."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout")
    names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout
    return [ROOT / n for n in names.decode().split("\0") if n and (ROOT / n).is_file()]


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_no_registry_host_is_named() -> None:
    assert [str(p.relative_to(ROOT)) for p in tracked() if HOSTS.search(text_of(p))] == []


def test_no_path_of_one_machine() -> None:
    # a checkout at / or in a short folder says nothing
    if len(str(ROOT)) < 6:
        pytest.skip("the checkout's own path is too short to search for")
    assert [str(p.relative_to(ROOT)) for p in tracked() if str(ROOT) + "/" in text_of(p)] == []


@pytest.mark.shared
@pytest.mark.skipif(not (SHARED / "corpus").is_dir(), reason="needs the team's ../shared/corpus")
def test_no_sentence_of_a_real_report() -> None:
    grams: set[str] = set()
    for path in (SHARED / "corpus").glob("*.jsonl"):
        for line in path.read_text(encoding="utf-8").splitlines():
            text = json.loads(line)["text"]
            step = 24 if re.search(r"[\u4e00-\u9fff]", text) else 60
            grams.update(text[i : i + step] for i in range(0, len(text) - step, step))
    found = []
    for path in tracked():
        text = text_of(path)
        for step in (24, 60):
            hit = next((i for i in range(len(text) - step) if text[i : i + step] in grams), None)
            if hit is not None:
                found.append(f"{path.relative_to(ROOT)} at {hit}")
                break
    assert found == []
