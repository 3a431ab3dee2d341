"""Every command on a real home: what it prints, what it writes, its exit code."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.incision.conftest import texts
from tests.warm import Done

pytestmark = pytest.mark.xdist_group("commands")
Run = Callable[..., Done]


def rows(run: Run, home: Path, statement: str) -> list[list[object]]:
    """Run a statement and return its rows."""
    done = run("cypher", statement, "--format", "json", home=home)
    assert done.code == 0, done.err
    found: list[list[object]] = json.loads(done.out)["rows"]
    return found


def test_packs_are_listed_and_explained(home: Path, run: Run) -> None:
    assert "weak-points-by-field" in run("packs", home=home).out
    assert "weak-points-by-field" in run("packs", "weak-points-by-field", home=home).out


def test_one_answer_in_every_format(home: Path, run: Run, tmp_path: Path) -> None:
    for form in ("table", "json", "csv", "xlsx", "md", "html"):
        done = run("query", "weak-points-by-field", "--format", form, "-o", tmp_path / f"a.{form}", home=home)
        assert done.code == 0, done.err
        assert str(tmp_path / f"a.{form}") in done.out
    content = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert content["rows"]
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len(list(csv.reader(file))) == len(content["rows"]) + 1
    assert load_workbook(tmp_path / "a.xlsx").worksheets[0].max_row == len(content["rows"]) + 1
    page = (tmp_path / "a.html").read_text(encoding="utf-8")
    assert "<table" in page
    assert any(p["text"] in page for p in content["passages"].values())


def test_the_answer_of_a_statement_in_every_format(home: Path, run: Run, tmp_path: Path) -> None:
    for form in ("table", "json", "csv", "xlsx", "md"):
        target = tmp_path / f"s.{form}"
        done = run("cypher", "MATCH (c:Case) RETURN c.id AS id, c ORDER BY id", "-o", target, home=home)
        assert (done.code, target.stat().st_size > 0) == (0, True), done.err


def test_parameters_reach_the_statement(home: Path, run: Run) -> None:
    done = run(
        "cypher",
        "RETURN $a + 1 AS n, $b AS b",
        "--param",
        "a=41",
        "--param",
        "b=x",
        "--format",
        "json",
        home=home,
    )
    assert json.loads(done.out)["rows"] == [[42, "x"]]
    assert "[parameter_malformed]" in run("cypher", "RETURN 1 AS n", "--param", "a", home=home).err


@pytest.mark.parametrize(
    "statement", ["CREATE (n:Case {id: 'x'})", "MATCH (n) DETACH DELETE n", "MATCH (n) SET n.x = 1"]
)
def test_a_statement_cannot_write(home: Path, run: Run, statement: str) -> None:
    before = rows(run, home, "MATCH (n) RETURN count(n) AS n")
    done = run("cypher", statement, home=home)
    assert done.code != 0
    assert "[query_refused]" in done.err
    assert rows(run, home, "MATCH (n) RETURN count(n) AS n") == before


def test_rows_are_cut_and_it_is_said(home: Path, run: Run) -> None:
    done = run(
        "cypher", "UNWIND range(1, 1000000) AS n RETURN n", "--limit", "5", "--format", "json", home=home
    )
    content = json.loads(done.out)
    assert (len(content["rows"]), content["truncated"]) == (5, True)


def test_related_cases_with_reasons(home: Path, run: Run, tmp_path: Path) -> None:
    [[case]] = rows(run, home, "MATCH (o:Official {name: '简书远'})<-[:INVOLVES]-(c:Case) RETURN c.id AS id")
    done = run("related", str(case), "--format", "json", home=home)
    found = json.loads(done.out)["related"]
    assert found
    [[other]] = rows(run, home, "MATCH (o:Official {name: '蒲新禾'})<-[:INVOLVES]-(c:Case) RETURN c.id AS id")
    assert found[0]["id"] == other
    weak = next(r for r in found[0]["reasons"] if r["kind"] == "weak")
    assert weak["here"][0]["text"]
    assert weak["there"][0]["text"]
    text = run("related", str(case), home=home).out
    assert "there: " in text
    page = tmp_path / "dossier.html"
    assert run("related", str(case), "-o", page, home=home).code == 0
    assert "蒲新禾" in page.read_text(encoding="utf-8")


def test_networks_by_id_and_by_name(home: Path, run: Run, tmp_path: Path) -> None:
    [[unit]] = rows(run, home, "MATCH (u:Unit) RETURN u.name AS name ORDER BY u.id LIMIT 1")
    chosen = {"--weak-point": "WP-P-15", "--unit": str(unit), "--pack": "weak-points-by-field"}
    for option, name in chosen.items():
        target = tmp_path / f"{option.strip('-')}.html"
        done = run("network", option, name, "-o", target, home=home)
        assert done.code == 0, done.err
        assert target.stat().st_size > 100_000
    done = run("network", "--unit", "没有这个单位", "-o", tmp_path / "x.html", home=home)
    assert (done.code, "[node_unknown]" in done.err, (tmp_path / "x.html").exists()) == (1, True, False)


def test_doctor_says_what_works(home: Path, run: Run) -> None:
    done = run("doctor", home=home)
    assert done.code == 0, done.out
    assert "MISSING" not in done.out


def test_withdraw_restore_purge(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run("add", texts(tmp_path / "reports"), home=home).code == 0
    run("export", tmp_path / "before.jsonl", home=home)
    done = run("withdraw", "one", "--preview", home=home)
    assert "cases go" in done.out
    assert len(rows(run, home, "MATCH (c:Case) RETURN c.id AS id")) == 3
    assert run("withdraw", "one", "--why", "found wrong", home=home).code == 0
    assert len(rows(run, home, "MATCH (c:Case) RETURN c.id AS id")) == 2
    assert run("restore", "one", "--why", "found right", home=home).code == 0
    run("export", tmp_path / "after.jsonl", home=home)
    assert (tmp_path / "after.jsonl").read_bytes() == (tmp_path / "before.jsonl").read_bytes()
    run("rebuild", home=home)
    run("export", tmp_path / "rebuilt.jsonl", home=home)
    assert (tmp_path / "rebuilt.jsonl").read_bytes() == (tmp_path / "before.jsonl").read_bytes()
    assert run("purge", "one", "--why", "should never have come in", home=home).code == 0
    run("export", tmp_path / "purged.jsonl", home=home)
    assert "简书远" not in (tmp_path / "purged.jsonl").read_text(encoding="utf-8")
    # no file of the home keeps the name, not even in pages that a database has freed
    name = "简书远".encode()
    assert [p for p in home.rglob("*") if p.is_file() and name in p.read_bytes()] == []
    run("stop", home=home)
    for path in home.rglob("casebook*"):
        assert "简书远".encode() not in path.read_bytes()
    done = run("withdraw", "no-such", home=home)
    assert (done.code, "[document_unknown]" in done.err) == (1, True)
    run("stop", home=home)


def test_a_decision_changes_the_graph(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run("add", texts(tmp_path / "reports"), home=home).code == 0
    points = "MATCH (c:Case)-[:EXPOSES]->(w:WeakPoint) RETURN DISTINCT c.id AS id, w.id AS w ORDER BY id, w"
    before = rows(run, home, points)
    listed = run("facts", "one", "--kind", "weak_point", "--format", "json", home=home)
    [fact, *_] = [json.loads(line) for line in listed.out.splitlines()]
    assert fact["text"]
    assert run("decide", "reject", fact["id"], "--why", "another cause", home=home).code == 0
    after = rows(run, home, points)
    assert [r for r in before if r not in after] == [[fact["case_id"], fact["value"]["id"]]]
    states = run("facts", "one", "--kind", "weak_point", home=home).out
    assert "rejected" in next(line for line in states.splitlines() if fact["id"] in line)
    wrong = run("decide", "correct", fact["id"], "--value", '{"id": "WP-NO-SUCH"}', "--why", "x", home=home)
    assert (wrong.code, "Traceback" in wrong.err) == (2, False), wrong.err
    run("stop", home=home)


def test_measures_come_in_whole_or_not_at_all(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    assert run("add", texts(tmp_path / "reports"), home=home).code == 0
    table = tmp_path / "measures.csv"
    good = "id,kind,unit,weak_points,served\nM-1,MS-01,南棠县民政局,WP-P-15,2022-10-01\n"
    table.write_text(good + "M-2,MS-01,南棠县民政局,WP-P-15,soon\n", encoding="utf-8-sig")
    done = run("import", "measures", table, home=home)
    assert done.code == 1
    [line] = [x for x in done.err.splitlines() if "table_cell_invalid" in x]
    assert "3" in line
    assert "served" in line
    measures = "MATCH (m:Measure)-[:ADDRESSES]->(w:WeakPoint) RETURN m.id AS id, w.id AS w"
    assert rows(run, home, measures) == []
    table.write_text(good, encoding="utf-8-sig")
    assert "Imported 1 rows" in run("import", "measures", table, home=home).out
    assert rows(run, home, measures) == [["M-1", "WP-P-15"]]
    assert "[row_unknown]" in run("remove", "measures", "M-2", home=home).err
    assert "1 rows removed" in run("remove", "measures", "--of", table, "--why", "by mistake", home=home).out
    assert rows(run, home, measures) == []
    run("stop", home=home)


def test_rows_and_notes_are_in_words_and_places_that_no_list_knows_are_named(
    run: Run, tmp_path: Path
) -> None:
    home, table = tmp_path / "home", tmp_path / "projects.csv"
    (home / "lists").mkdir(parents=True)
    places = "divisions:\n  - {code: Z1, name: 云陵省, level: RG-1}\n  - {code: Z101, name: 白石县, level: RG-3, parent: Z1}\n"
    (home / "lists" / "a.yaml").write_text(places, encoding="utf-8")
    done = run("--lang", "zh", "add", texts(tmp_path / "reports"), home=home)
    assert "区划表中没有的地名:南棠县。" in done.out
    table.write_text(
        "id,title,status,level,region,weak_points\nP-1,一笔钱,RP-0,RG-3,白石县,WP-P-15\n", encoding="utf-8"
    )
    assert run("import", "projects", table, home=home).code == 0
    listed = run("--lang", "zh", "list", "projects", home=home).out
    for words in ("Z101 白石县", "RP-0 征集点题", "WP-P-15 资格"):
        assert words in listed
    run("stop", home=home)


def test_an_empty_home_says_where_to_begin(run: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    found, listed = run("patterns", home=home), run("list", "cases", home=home)
    assert (found.code, "incision add" in found.out, "Updating" in found.err) == (0, True, False)
    assert (listed.code, "incision add" in listed.err) == (0, True)
    run("stop", home=home)


def test_an_empty_table_is_filled_in_and_comes_back(run: Run, tmp_path: Path) -> None:
    home, table = tmp_path / "home", tmp_path / "demands.xlsx"
    done = run("import", "demands", "--template-out", table, home=home)
    assert (done.code, "demands.xlsx" in done.out) == (0, True), done.err
    book = load_workbook(table)
    assert book.sheetnames == ["Demands", "Columns", "Entries"]
    told = [[c.value for c in row] for row in book["Entries"].iter_rows()]
    assert any(row[1] == "DT-02" for row in told)
    # accusations stay with the body that handles them
    assert not any(row[1] == "DM-A" for row in told)
    sheet = book["Demands"]
    places = {c.value: c.column for c in sheet[1]}
    for name, value in {
        "id": "Q-1",
        "topic": "DT-02",
        "region": "Texas/Harris County",
        "month": "2024-05",
        "count": 3,
    }.items():
        sheet.cell(2, places[name], value)
    book.save(table)
    done = run("import", "demands", table, home=home)
    assert (done.code, "Harris County" in done.err) == (0, False), done.err
    asked = (
        "MATCH (d:Demand)-[:ABOUT]->(x) RETURN d.count AS n, d.field AS field, labels(x)[0] AS of ORDER BY of"
    )
    assert rows(run, home, asked) == [[3, "FLD-EDU", "Field"], [3, "FLD-EDU", "Region"]]
    sheet.cell(2, places["region"], "Nowhere County")
    book.save(table)
    done = run("import", "demands", table, home=home)
    assert (done.code, "row 2, column region" in done.err, "unknown place" in done.err) == (1, True, True)
    assert run("import", "demands", home=home).code == 2
    run("stop", home=home)


def test_packs_of_ones_own_are_begun_checked_and_handed_on(run: Run, tmp_path: Path) -> None:
    home, other, bundle = tmp_path / "home", tmp_path / "other", tmp_path / "packs.zip"
    assert run("packs", "new", "my-fields", home=home).code == 0
    path = home / "packs" / "my-fields.cypher"
    done = run("packs", "check", path, home=home)
    assert (done.code, "my-fields" in done.out) == (0, True), done.err
    # the check ran in a graph of its own
    assert not (home / "engine").exists()
    assert run("packs", "export", "my-fields", "-o", bundle, home=home).code == 0
    assert run("packs", "import", bundle, home=other).code == 0
    assert "my-fields" in run("packs", home=other).out
    assert "my-fields" in run("packs", "my-fields", home=other).out
    good = path.read_text(encoding="utf-8")
    path.write_text(good.replace("[:IN_FIELD]", "[:IN_FIELD*]"), encoding="utf-8")
    done = run("packs", "check", path, tmp_path / "none.cypher", home=home)
    line = good.splitlines().index("MATCH (c:Case)-[:IN_FIELD]->(f:Field)") + 1
    assert (done.code, f"my-fields.cypher, line {line}" in done.err, "none.cypher" in done.err) == (
        1,
        True,
        True,
    )
    path.write_text(good.replace("AS cases, coll", "+ 1 AS cases, coll"), encoding="utf-8")
    done = run("packs", "check", path, home=home)
    assert (done.code, "pack_check_failed" in done.err) == (1, True), done.err
    (home / "packs" / "my-fields.check.yaml").unlink()
    assert "pack_check_missing" in run("packs", "check", path, home=home).err
    assert run("packs", "check", path, "--write-check", home=home).code == 0
    assert "Case1" in (home / "packs" / "my-fields.check.yaml").read_text(encoding="utf-8")


def test_the_chinese_interface(home: Path, run: Run) -> None:
    done = run("--lang", "zh", "doctor", home=home)
    assert "图谱引擎" in done.out
