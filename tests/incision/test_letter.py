"""The command that drafts a letter, on a real home."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from tests.warm import Done

pytestmark = pytest.mark.xdist_group("commands")
Run = Callable[..., Done]


def test_a_letter_to_the_unit_of_a_case(home: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "致 民政局.docx"
    done = run("--lang", "zh", "letter", "one", "-o", file, home=home)
    if "letter_unit_unclear" in done.err:
        named = done.err.split("单位:")[1].split(";")[0].split()[0]
        done = run("--lang", "zh", "letter", "one", "--unit", named, "-o", file, home=home)
    assert done.code == 0, done.err
    assert "草稿" in done.out
    said = "\n".join(p.text for p in docx.Document(str(file)).paragraphs)
    assert "南棠县民政局" in said
    assert "审核把关不严" in said
    wrong = run("letter", "one", "--unit", "nobody", "-o", file, home=home)
    assert (wrong.code, "letter_unit_unclear" in wrong.err) == (2, True)


def test_a_section_has_no_seal_and_the_letter_goes_to_its_body(home: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "letter.docx"
    done = run("--lang", "zh", "letter", "one", "-o", file, home=home)
    assert done.code == 0, done.err
    said = [p.text for p in docx.Document(str(file)).paragraphs]
    assert "南棠县民政局:" in said
    # the case is called without the stop of its sentence
    assert any("问题”一案" in p for p in said)
    assert 'incision draft measures "one"' in done.out


@pytest.mark.parametrize(
    ("case", "file", "code"),
    [("one", "letter.pdf", "suffix_wrong"), ("nowhere", "letter.docx", "case_unknown")],
)
def test_what_cannot_be_drafted_leaves_no_file(
    home: Path, run: Run, tmp_path: Path, case: str, file: str, code: str
) -> None:
    done = run("letter", case, "-o", tmp_path / file, home=home)
    assert (done.code in (1, 2), code in done.err) == (True, True)
    assert not (tmp_path / file).exists()
