"""Packs of one's own: begun, checked, handed on as one file, and taken in."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from graph import Graph
from queries import (
    check_file,
    check_skeleton,
    export_packs,
    import_packs,
    lint_pack,
    new_pack,
    pack,
    packs,
    read_check,
    read_pack,
    run_checks,
)
from vocabulary import IncisionError


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder with one pack that was just begun."""
    new_pack("my-fields", tmp_path / "packs")
    return tmp_path / "packs"


def test_what_is_begun_is_a_good_pack_and_passes_its_check(graph: Graph, own: Path) -> None:
    path = own / "my-fields.cypher"
    assert lint_pack(path) == []
    assert packs(own)["my-fields"].id == "my-fields"
    assert run_checks(graph, read_pack(path), read_check(check_file(path))) == []


def test_a_check_that_fails_names_run_and_rows(graph: Graph, own: Path) -> None:
    path = own / "my-fields.cypher"
    path.write_text(
        path.read_text(encoding="utf-8").replace("c.status IN $statuses\nOPT", "$statuses IS NOT NULL\nOPT")
    )
    assert lint_pack(path) == []
    wrong, empty = run_checks(graph, read_pack(path), read_check(check_file(path)))[0::2]
    assert (wrong.code, wrong.params["where"]) == ("pack_check_failed", "run 1")
    assert "['FLD-EDU', 3, ['P1']]" in wrong.params["rows"]
    assert empty.params["where"] == "empty"


@pytest.mark.parametrize("name", ["Mine", "a b", "../x", "x" * 61, "new", "export", ""])
def test_a_name_that_is_none(tmp_path: Path, name: str) -> None:
    with pytest.raises(IncisionError) as caught:
        new_pack(name, tmp_path)
    assert caught.value.code == "pack_id_wrong"
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_written_over(own: Path) -> None:
    for name, code in (("my-fields", "pack_exists"), ("rings", "pack_id_twice")):
        with pytest.raises(IncisionError) as caught:
            new_pack(name, own)
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("graph:\n", "graph: [\n", "pack_check_malformed"),
        ("    Case:\n", "    Cases:\n", "Cases"),
        ("IN_FIELD, FLD-EDU]", "IN_FIELDS, FLD-EDU]", "IN_FIELDS"),
        ("[C1, IN_FIELD", "[C9, IN_FIELD", "C9"),
        ("runs:", "run:", "runs"),
    ],
)
def test_a_check_that_does_not_fit(own: Path, old: str, new: str, said: str) -> None:
    path = own / "my-fields.check.yaml"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(IncisionError) as caught:
        read_check(path)
    assert said in (caught.value.code, *str(caught.value).split()) or said in str(caught.value)


def test_every_shipped_pack_has_a_skeleton_of_a_check(tmp_path: Path) -> None:
    for name in packs():
        path = tmp_path / f"{name}.check.yaml"
        path.write_text(check_skeleton(pack(name)), encoding="utf-8")
        assert read_check(path).runs, name


def test_a_bundle_carries_packs_with_their_checks(own: Path, tmp_path: Path) -> None:
    body = export_packs(["my-fields"], own)
    assert body == export_packs(["my-fields", "my-fields"], own)
    bundle = tmp_path / "two.zip"
    bundle.write_bytes(body)
    other = tmp_path / "other"
    assert import_packs(bundle, other) == ["my-fields"]
    for name in ("my-fields.cypher", "my-fields.check.yaml"):
        assert (other / name).read_bytes() == (own / name).read_bytes()
    # the same again is no conflict; another pack of that name is
    assert import_packs(bundle, other) == ["my-fields"]
    (other / "my-fields.cypher").write_text("changed", encoding="utf-8")
    with pytest.raises(IncisionError) as caught:
        import_packs(bundle, other)
    assert caught.value.code == "pack_exists"
    assert import_packs(bundle, other, replace=True) == ["my-fields"]


def repacked(body: bytes, change: Callable[[dict[str, bytes]], None]) -> bytes:
    with zipfile.ZipFile(io.BytesIO(body)) as packed:
        files = {n: packed.read(n) for n in packed.namelist()}
    change(files)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        for name, content in files.items():
            packed.writestr(name, content)
    return out.getvalue()


def outside(files: dict[str, bytes]) -> None:
    files["../evil.cypher"] = files["my-fields.cypher"]
    index = json.loads(files["bundle.json"])
    index["files"]["../evil.cypher"] = index["files"]["my-fields.cypher"]
    files["bundle.json"] = json.dumps(index).encode()


WRONG: dict[str, Callable[[dict[str, bytes]], None]] = {
    "changed on the way": lambda f: f.update({"my-fields.cypher": f["my-fields.cypher"] + b" "}),
    "another file": lambda f: f.update({"readme.txt": b"x"}),
    "no index": lambda f: f.pop("bundle.json") and None,
    "a check without its pack": lambda f: f.pop("my-fields.cypher") and None,
    "outside the folder": outside,
}


@pytest.mark.parametrize("case", WRONG)
def test_a_bundle_that_is_not_whole_brings_nothing(own: Path, tmp_path: Path, case: str) -> None:
    bundle, other = tmp_path / "b.zip", tmp_path / "other"
    bundle.write_bytes(repacked(export_packs(["my-fields"], own), WRONG[case]))
    with pytest.raises(IncisionError) as caught:
        import_packs(bundle, other)
    assert caught.value.code == "bundle_unreadable"
    assert not other.exists()


def test_a_bundle_with_a_bad_or_a_shipped_pack_brings_nothing(own: Path, tmp_path: Path) -> None:
    bundle, other = tmp_path / "b.zip", tmp_path / "other"
    path = own / "my-fields.cypher"
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("[:IN_FIELD]", "[:IN_FIELD*]"), encoding="utf-8")
    bundle.write_bytes(export_packs(["my-fields"], own))
    with pytest.raises(IncisionError, match="upper bound"):
        import_packs(bundle, other)
    bundle.write_bytes(export_packs(["rings"], own))
    with pytest.raises(IncisionError) as caught:
        import_packs(bundle, other)
    assert caught.value.code == "pack_id_twice"
    bundle.write_bytes(b"no archive")
    with pytest.raises(IncisionError) as caught:
        import_packs(bundle, other)
    assert (caught.value.code, other.exists()) == ("bundle_unreadable", False)
