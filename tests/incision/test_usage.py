"""Wrong use of the command line is told in the user's language, with the command and the way out."""

from __future__ import annotations

from pathlib import Path

import pytest

from incision.cli import run as run_here


@pytest.mark.parametrize(
    ("arguments", "zh", "en"),
    [
        (["frob"], "没有命令 frob", "has no command frob"),
        (["add"], "缺少 inputs", "lacks inputs"),
        (["query", "Q5", "--fomat", "csv"], "--format", "--format"),
        (["query", "Q5", "--limit", "0"], "≥ 1", "≥ 1"),
        (["query", "Q5", "--limit", "ten"], "1, 2, 3", "1, 2, 3"),
        (["decide", "agree", "D1"], "accept, reject", "accept, reject"),
        (["keys", "add", "wen", "su"], "多出的参数 su", "does not take su"),
        (["decide", "accept", "D1", "--why"], "--why", "--why"),
    ],
)
def test_in_both_languages(
    arguments: list[str], zh: str, en: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for language, words in (("zh", zh), ("en", en)):
        assert run_here(["--lang", language, "--home", str(tmp_path / "home"), *arguments]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert words in said.err
        assert "--help" in said.err or "doctor" in said.err
        assert ("选项" in said.err or "说明" in said.err or "命令" in said.err) == (language == "zh")
    assert not (tmp_path / "home").exists()
