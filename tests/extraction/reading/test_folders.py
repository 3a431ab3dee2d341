"""Folders: order, ids, what is left out, and that one bad input never stops the others."""

from __future__ import annotations

import os
from pathlib import Path

from extraction import RawReport, Refusal, extract, read, read_inputs
from samples import make_broken
from vocabulary import IncisionError

BROKEN = Path(make_broken.__file__).parent / "broken"


def ids(path: Path) -> list[str | None]:
    return [r.id if isinstance(r, RawReport) else None for r in read_inputs([path])]


def test_order_is_that_of_the_names_however_they_were_written(tmp_path: Path, write) -> None:
    names = ["b/2.txt", "a.txt", "b/10.txt", "c/1.txt", "b.txt", "B.txt"]
    for name in reversed(names):
        write(name, name)
    assert ids(tmp_path) == [n.removesuffix(".txt") for n in sorted(names)]


def test_ids_of_one_stem_keep_their_suffix(tmp_path: Path, write) -> None:
    for name in ("x/a.txt", "x/a.md", "x/b.txt", "y/a.txt", "y/c.2023.txt"):
        write(name, name)
    assert ids(tmp_path) == ["x/a.md", "x/a.txt", "x/b", "y/a", "y/c.2023"]


def test_rows_of_tables_in_two_folders_have_ids_of_their_own(tmp_path: Path, write) -> None:
    for name in ("x/t.csv", "y/t.csv"):
        write(name, "text\nwords\n")
    assert ids(tmp_path) == ["x/t#2", "y/t#2"]


def test_hidden_and_lock_files_are_left_out(tmp_path: Path, write) -> None:
    for name in (".hidden.txt", "~$open.docx", ".git/config.txt", "seen.txt"):
        write(name, "words")
    assert ids(tmp_path) == ["seen"]


def test_a_bad_input_does_not_stop_the_others(tmp_path: Path, write) -> None:
    write("1.txt", "good")
    write("2.txt", b"\0\0\0")
    write("3.xyz", "unknown")
    write("4.txt", "good too")
    os.symlink(tmp_path / "nowhere", tmp_path / "5.txt")
    found = list(read_inputs([tmp_path, tmp_path / "absent.txt", tmp_path / "1.txt"]))
    assert [f.error.code if isinstance(f, Refusal) else f.text for f in found] == [
        "good", "binary_content", "format_unreadable", "good too", "input_not_found", "input_not_found", "good",
    ]  # fmt: skip


def test_a_folder_that_cannot_be_opened_is_refused(tmp_path: Path, write, monkeypatch) -> None:
    write("open/1.txt", "good")
    write("shut/2.txt", "unseen")
    real = os.scandir

    def scandir(path: str) -> object:
        if str(path).endswith("shut"):
            raise PermissionError(13, "Permission denied", str(path))
        return real(path)

    monkeypatch.setattr(os, "scandir", scandir)
    good, bad = list(read_inputs([tmp_path]))
    assert isinstance(good, RawReport)
    assert isinstance(bad, Refusal)
    assert (bad.error.code, Path(bad.source).name) == ("input_unreadable", "shut")


def test_a_folder_or_an_impossible_path_in_place_of_a_file(tmp_path: Path) -> None:
    for path in (tmp_path, Path("a\0b.txt")):
        (found,) = read(path)
        assert isinstance(found, Refusal)
        assert found.error.code == "input_unreadable"


def test_the_broken_samples_are_what_their_script_makes() -> None:
    assert {p.name: p.read_bytes() for p in BROKEN.iterdir()} == make_broken.files()


def test_each_broken_sample_gives_its_code() -> None:
    codes: dict[str, list[str]] = {}
    for found in read_inputs([BROKEN]):
        name = Path(found.source.partition(":")[0]).name
        if isinstance(found, Refusal):
            codes.setdefault(name, []).append(found.error.code)
            continue
        try:
            extract(found.text, language=found.language)
            codes.setdefault(name, []).append("read")
        except IncisionError as error:
            codes.setdefault(name, []).append(error.code)
    assert codes == {
        "binary.txt": ["binary_content"],
        "empty.txt": ["input_empty"],
        "encrypted.docx": ["file_encrypted"],
        "one-broken-line.jsonl": ["read", "line_broken", "read"],
        "third-language.txt": ["language_unsupported"],
        "truncated.pdf": ["file_damaged"],
    }
