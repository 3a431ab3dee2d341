"""``incision explain``: for a recorded report by any of its ids, and for a file that is stored nowhere."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.incision.conftest import texts
from tests.warm import Done

pytestmark = pytest.mark.xdist_group("commands")
Run = Callable[..., Done]


def test_a_recorded_report_is_explained_by_its_id(home: Path, run: Run) -> None:
    done = run("explain", "one", "--format", "json", home=home)
    assert done.code == 0, done.err
    told = json.loads(done.out)
    weak = [f for f in told["facts"] if f["fact"]["kind"] == "weak_point"]
    assert weak
    assert all(f["rules"] for f in weak)
    one = weak[0]["fact"]
    single = run("explain", "one", "--fact", one["id"], home=home)
    assert single.code == 0, single.err
    assert one["id"] in single.out
    assert len([line for line in single.out.splitlines() if line.startswith("[")]) == 1


def test_a_file_is_explained_and_stored_nowhere(home: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "four.txt"
    file.write_text("南棠县青杭镇会计蒲新安挪用扶贫资金2万元，镇财政所审核把关不严。", encoding="utf-8")
    done = run("explain", file, home=home)
    assert done.code == 0, done.err
    assert "审核把关不严" in done.out
    assert run("facts", "four", home=home).code == 1
    page = tmp_path / "four.html"
    assert run("explain", file, "--format", "html", "-o", page, home=home).code == 0
    assert "审核把关不严" in page.read_text(encoding="utf-8")


def test_bad_input_is_refused_with_a_way_out(home: Path, run: Run, tmp_path: Path) -> None:
    for arguments, code in (
        (("explain", "nothing-of-that-name"), "document_unknown"),
        (("explain", "one", "--fact", "D0.000000000000"), "fact_unknown"),
        (("explain", "one", "--format", "html"), "output_needed"),
        (("explain", _many(tmp_path)), "reports_many"),
    ):
        done = run(*arguments, home=home)
        assert done.code in (1, 2)
        assert f"[{code}]" in done.err


def _many(folder: Path) -> Path:
    rows = [
        json.dumps({"id": p.stem, "text": p.read_text(encoding="utf-8")})
        for p in sorted(texts(folder / "t").iterdir())
    ]
    file = folder / "many.jsonl"
    file.write_text("\n".join(rows), encoding="utf-8")
    return file


def test_a_reading_that_is_dropped_again_and_again_is_one_line(home: Path, run: Run, tmp_path: Path) -> None:
    file = tmp_path / "five.txt"
    file.write_text("南棠县青杭镇会计蒲新安到村委会，又到村委会，挪用扶贫资金2万元。", encoding="utf-8")
    done = run("--lang", "en", "explain", file, home=home)
    lines = [line for line in done.out.splitlines() if "“村委会”" in line]
    assert [line.endswith("×2") for line in lines] == [True]
