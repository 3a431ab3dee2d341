"""Bad input is named with a code and a way out; the rest of the batch goes on; nothing is lost."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

import samples
from extraction import MAX_CHARACTERS
from tests.incision.conftest import REPORTS, texts
from tests.warm import Done

pytestmark = pytest.mark.xdist_group("inputs")
Run = Callable[..., Done]


def bad(folder: Path) -> dict[str, str]:
    """Write inputs that must be refused; return file name -> error code."""
    folder.mkdir()
    (folder / "empty.txt").write_bytes(b"")
    (folder / "blank.txt").write_text(" \n\t\n", encoding="utf-8")
    (folder / "binary.txt").write_bytes(random.Random(1).randbytes(4000) + b"\0\0")
    (folder / "cut.pdf").write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    (folder / "locked.docx").write_bytes(bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 2000)
    (folder / "other.txt").write_text(
        "Глава района подписал договор без конкурса и проверки. " * 9, encoding="utf-8"
    )
    (folder / "long.txt").write_text("某镇工程款。" * (MAX_CHARACTERS // 6 + 1), encoding="utf-8")
    (folder / "tale.xyz").write_text("不认识的后缀", encoding="utf-8")
    return {
        "empty.txt": "input_empty", "blank.txt": "input_empty", "binary.txt": "binary_content",
        "cut.pdf": "file_damaged", "locked.docx": "file_encrypted", "other.txt": "language_unsupported",
        "long.txt": "text_too_long", "tale.xyz": "format_unreadable",
    }  # fmt: skip


def test_a_batch_names_what_is_bad_and_reads_the_rest(tmp_path: Path, run: Run) -> None:
    good = texts(tmp_path / "good")
    (good / "four.txt").write_bytes(REPORTS["one.txt"].replace("南棠县", "北棠县").encode("gb18030"))
    lines = [
        json.dumps(
            {"id": "five", "text": REPORTS["two.txt"].replace("蒲新禾", "蒲正禾")}, ensure_ascii=False
        ),
        "{broken",
    ]
    (good / "six.jsonl").write_text("\n".join(lines), encoding="utf-8")
    expected = bad(tmp_path / "bad")
    files = [tmp_path / "bad" / name for name in expected]
    done = run("add", good, *files, tmp_path / "nowhere.txt", home=tmp_path / "home")
    assert done.code == 1
    for name, code in {**expected, "six.jsonl": "line_broken", "nowhere.txt": "input_not_found"}.items():
        [line] = [x for x in done.err.splitlines() if name in x and "[" in x]
        assert (f"[{code}]" in line, line.count(name)) == (True, 1)
    assert "5 reports added" in done.out
    assert "Traceback" not in done.err
    again = run("add", good, home=tmp_path / "home")
    assert again.code == 1  # the broken line is still broken
    assert "5 reports were there already" in again.out
    run("stop", home=tmp_path / "home")


def test_two_reports_under_one_id_are_refused_and_the_first_stays(tmp_path: Path, run: Run) -> None:
    rows = [{"id": "n1", "text": REPORTS["one.txt"]}, {"id": "n1", "text": REPORTS["two.txt"]}]
    file = tmp_path / "two.jsonl"
    file.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in rows), encoding="utf-8")
    done = run("add", file, home=tmp_path / "home")
    assert done.code == 1
    assert "[alias_conflict]" in done.err
    assert "1 reports added" in done.out
    run("stop", home=tmp_path / "home")


def test_the_broken_samples_are_refused_by_extract_too(tmp_path: Path, run: Run) -> None:
    done = run("extract", samples.broken(), "-o", tmp_path / "facts.jsonl")
    assert done.code == 1
    for path in samples.broken().iterdir():
        if path.suffix in (".txt", ".pdf", ".docx", ".jsonl"):
            assert path.name in done.err


def test_extract_makes_no_home(tmp_path: Path, run: Run) -> None:
    done = run("extract", texts(tmp_path / "reports"), home=tmp_path / "home")
    assert done.code == 0
    assert not (tmp_path / "home").exists()
    facts = [json.loads(line) for line in done.out.splitlines()]
    assert [len(f["cases"]) for f in facts] == [1, 1, 1]


@pytest.mark.parametrize(
    ("arguments", "code", "word"),
    [
        ((), 2, "Usage"),
        (("nonsense",), 2, "nonsense"),
        (("query", "no-such-pack"), 2, "pack_unknown"),
        (("network", "-o", "x.html"), 2, "focus_unclear"),
        (("import", "measures", "nowhere.csv"), 1, "table_unreadable"),
        (("related", "no-such-case"), 1, "case_unknown"),
    ],
)
def test_wrong_use_says_so(home: Path, run: Run, arguments: tuple[str, ...], code: int, word: str) -> None:
    done = run(*arguments, home=home)
    assert (done.code, word in done.err + done.out) == (code, True), done


def test_a_home_that_is_a_file_is_named(tmp_path: Path, run: Run) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = run("packs", home=tmp_path / "file")
    assert done.code == 0  # needs no home
    done = run("add", texts(tmp_path / "reports"), home=tmp_path / "file")
    assert (done.code, "[home_unusable]" in done.err) == (3, True)


def test_ctrl_c_says_that_what_was_recorded_stays(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from incision.cli import run as command

    def stopped(paths: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("extraction.read_inputs", stopped)
    given = ["--home", str(tmp_path), "--lang", "zh", "extract", "reports"]
    assert (command(given), "已写入的内容保留" in capsys.readouterr().err) == (130, True)


def test_what_breaks_inside_is_said_in_the_language_that_was_chosen(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    from incision.cli import run as command

    def broken(paths: object) -> None:
        raise AssertionError

    monkeypatch.setattr("extraction.read_inputs", broken)
    given = ["--home", str(tmp_path), "--lang", "zh", "extract", "reports"]
    assert (command(given), "程序内部错误" in capsys.readouterr().err) == (3, True)
