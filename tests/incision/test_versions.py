"""Decisions through the command line over two versions of the extractor: facts, graph, packs, page, export, explanation."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from incision.cli import run
from tests.newer import plugged, version_of
from tests.telling import CORRECTED, KINDS, TEXTS
from tests.warm import Done, command

pytestmark = [pytest.mark.xdist_group("commands"), pytest.mark.timeout(900)]
Json = dict[str, Any]
BESIDE = {"posts", "sanctions", "mentions", "confidence", "main", "line", "code", "parent", "masked", "rank"}
# what is done to each report; its name keeps the texts apart (the API's tests correct in both languages)
REPORTS = {
    "zh-corrected": "correct",
    "zh-rejected": "reject",
    "en-accepted": "accept",
    "en-rejected": "reject",
}
STATES = {"accept": "accepted", "reject": "rejected", "correct": "corrected"}


def here(*arguments: object, home: Path, lang: str = "en") -> Done:
    """Run a command in this process: starting one for each of some fifty decisions would take minutes."""
    told, said = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True) for _ in range(2))
    with redirect_stdout(told), redirect_stderr(said):
        code = run(["--lang", lang, "--home", str(home), *map(str, arguments)])
    return Done(code, told.buffer.getvalue().decode(), said.buffer.getvalue().decode())  # type: ignore[attr-defined]


def newer(change: str, *arguments: object, home: Path) -> Done:
    """Run the command line of the second version in a process of its own."""
    return command(change, "--lang", "en", "--home", home, *arguments, module="tests.newer")


def ok(done: Done) -> str:
    assert done.code == 0, done.err
    return done.out


def facts(home: Path, name: str) -> list[Json]:
    lines = ok(here("facts", name, "--format", "json", home=home)).splitlines()
    return [json.loads(line) for line in lines]


def firsts(found: list[Json]) -> dict[str, Json]:
    return {f["kind"]: f for f in reversed(found)}


def left(found: list[Json]) -> dict[str, Any]:
    """What the reviewer left, by kind: id, words, values, state."""
    return {
        f["kind"]: (f["id"], f["text"], {k: v for k, v in f["value"].items() if k not in BESIDE}, f["state"])
        for f in found
        if f["state"] != "undecided"
    }


@dataclass(frozen=True)
class Decided:
    """A home whose reports were decided, and what the decisions left."""

    home: Path
    left: dict[str, Any]
    rejected: dict[str, dict[str, Json]]


def decided_home(folder: Path) -> Decided:
    """Four reports in two languages: everything in them accepted, rejected or corrected by the command line."""
    home, reports = folder / "home", folder / "reports"
    reports.mkdir()
    for name in REPORTS:
        (reports / f"{name}.txt").write_text(f"{TEXTS[name[:2]]} [{name}]", encoding="utf-8")
    ok(here("add", reports, home=home))
    before: dict[str, Any] = {}
    rejected: dict[str, dict[str, Json]] = {}
    for name, action in REPORTS.items():
        chosen = firsts(facts(home, name))
        assert set(chosen) == set(KINDS)
        if action == "correct":
            for kind, value in CORRECTED.items():
                given = ("--value", json.dumps(value), "--who", "Office 5", "--why", "read beside the text")
                ok(here("decide", action, chosen[kind]["id"], *given, home=home))
        else:
            kinds = [k for k in KINDS if action == "accept" or k not in ("status", "person")]
            ok(here("decide", action, *(chosen[k]["id"] for k in kinds), "--who", "Office 5", home=home))
            rejected[name] = {k: chosen[k] for k in kinds if action == "reject"}
        before[name] = left(facts(home, name))
        assert {v[3] for v in before[name].values()} == {STATES[action]}
    return Decided(home, before, rejected)


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Decided]:
    made = decided_home(tmp_path_factory.mktemp("decided"))
    told = ok(newer("otherwise", "reread", home=made.home))
    assert "4 reports read anew; 0 decisions wait" in told
    yield made
    here("stop", home=made.home)


def export(home: Path, file: Path) -> list[Json]:
    ok(here("export", file, home=home))
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_every_kind_of_fact_stays_as_it_was_left(decided: Decided) -> None:
    for name, before in decided.left.items():
        found = facts(decided.home, name)
        after = {k: v for k, v in left(found).items() if k in before}
        assert {k: v for k, v in after.items() if v[3] != "rejected"} == {
            k: v for k, v in before.items() if v[3] != "rejected"
        }
        for kind, old in decided.rejected.get(name, {}).items():
            said = [old["value"].get(k) for k in ("id", "mode", "value", "role")]
            there = [f for f in found if f["kind"] == kind and f["state"] != "rejected"]
            here = [f for f in there if f["start"] < old["end"] and old["start"] < f["end"]]
            assert said not in [[f["value"].get(k) for k in ("id", "mode", "value", "role")] for f in here], (
                kind
            )


def test_the_graph_and_its_export_show_what_was_decided(decided: Decided, tmp_path: Path) -> None:
    told = ok(here("facts", "zh-corrected", "--format", "json", home=decided.home))
    case = json.loads(told.splitlines()[0])["case_id"]
    elements = export(decided.home, tmp_path / "graph.jsonl")
    shown = next(e["properties"] for e in elements if e["id"] == case)
    assert (shown["status"], shown["act_start"], shown["act_end"]) == ("CS-4", "2020-01", "2020-12")
    whole = json.dumps([e for e in elements if case in json.dumps(e)])
    for entry in ("WP-S-02", "MC-05", "FLD-TRN", "FD-05", "SN-P3"):
        assert entry in whole, entry
    assert "12345" in whole
    # and from nothing it is the same
    first = (tmp_path / "graph.jsonl").read_bytes()
    ok(here("rebuild", home=decided.home))
    export(decided.home, tmp_path / "again.jsonl")
    assert (tmp_path / "again.jsonl").read_bytes() == first


def test_packs_count_what_was_decided(decided: Decided) -> None:
    rows = json.loads(ok(here("query", "weak-points-by-field", "--format", "json", home=decided.home)))
    assert "WP-S-02" in json.dumps(rows)
    assert "FLD-TRN" in json.dumps(rows)


def test_an_explanation_tells_who_decided_and_what_is_read_now(
    decided: Decided, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged(monkeypatch, "otherwise")
    name = "zh-corrected"
    told = json.loads(ok(here("explain", name, "--format", "json", home=decided.home)))
    assert (told["extractor"], told["explained_by"]) == (version_of("otherwise"),) * 2
    by_kind = {f["fact"]["kind"]: f for f in told["facts"] if f["decisions"]}
    assert set(by_kind) == set(KINDS)
    for kind, one in by_kind.items():
        [made] = one["decisions"]
        assert (made["action"], made["who"], made["why"]) == ("correct", "Office 5", "read beside the text")
        if kind in ("money", "period", "status", "unit"):
            # these are found by their place, whatever they say: the reader is told what that is
            assert one["read"] is not None, kind
            assert not one["read"]["same"], kind
    assert "CS-7" in by_kind["status"]["read"]["value"]["en"]
    single = by_kind["money"]["fact"]["id"]
    for lang, words in (("zh", "现行提取:"), ("en", "the extraction now reads:")):
        shown = ok(here("explain", name, "--fact", single, home=decided.home, lang=lang))
        assert "Office 5" in shown
        assert words in shown


def test_facts_that_are_not_in_force_are_refused_with_the_way_out(
    decided: Decided, monkeypatch: pytest.MonkeyPatch
) -> None:
    plugged(monkeypatch, "otherwise")
    old = {k: f["id"] for k, f in decided.rejected["zh-rejected"].items()}
    done = here("explain", "zh-rejected", "--fact", old["region"], home=decided.home)
    assert done.code == 1
    assert "[fact_rejected]" in done.err
    assert "Office 5" in done.err
    assert f"decide accept {old['region']}" in done.err
    corrected = json.loads(ok(here("explain", "zh-corrected", "--format", "json", home=decided.home)))
    money = next(f for f in corrected["facts"] if f["fact"]["kind"] == "money" and f["decisions"])
    done = here("explain", "zh-corrected", "--fact", money["decisions"][0]["fact"], home=decided.home)
    assert "[fact_corrected]" in done.err
    assert money["fact"]["id"] in done.err
    assert money["fact"]["id"] != money["decisions"][0]["fact"]
    done = here("explain", "nothing", "--fact", "D0.000000000000", home=decided.home)
    assert "[document_unknown]" in done.err
    done = here("explain", "zh-corrected", "--fact", "D0.000000000000", home=decided.home)
    assert "[fact_unknown]" in done.err


def test_what_waits_is_listed_taken_up_and_dropped(tmp_path: Path) -> None:
    home, report = tmp_path / "home", tmp_path / "zh.txt"
    report.write_text(TEXTS["zh"], encoding="utf-8")
    ok(here("add", report, home=home))
    try:
        chosen = firsts(facts(home, "zh"))
        given = ("--value", '{"role": "loss"}', "--who", "Office 5")
        ok(here("decide", "correct", chosen["money"]["id"], *given, home=home))
        ok(here("decide", "accept", chosen["unit"]["id"], "--who", "Office 5", home=home))
        assert "2 decisions wait" in ok(newer("cut", "reread", home=home))
        listed = ok(here("waiting", home=home))
        assert "8.4万元" in listed
        assert "no case of the reading in force holds these words" in listed
        # the shipped version reads it again: everything finds its place by itself
        assert "0 decisions wait" in ok(here("reread", "zh", home=home))
        assert "No decision waits" in ok(here("waiting", home=home))
        ok(newer("cut", "reread", home=home))
        assert here("waiting", "--take-up", "1", home=home).code == 2
        for arguments, code in (
            (("--take-up", "99", "--fact", chosen["money"]["id"]), "decision_not_waiting"),
            (("--take-up", "1", "--fact", "D0.000000000000"), "fact_unknown"),
            (("--drop", "99"), "decision_not_waiting"),
        ):
            assert f"[{code}]" in here("waiting", *arguments, home=home).err
        ok(here("waiting", "--drop", "2", "--why", "no such unit", home=home))
        assert ok(here("waiting", home=home)).count("Office 5") == 1
        ok(here("decide", "restore", "2", home=home))
        assert ok(here("waiting", home=home)).count("Office 5") == 2
    finally:
        here("stop", home=home)


def test_merged_persons_stay_one_when_the_new_version_reads_no_unit(tmp_path: Path) -> None:
    home, reports = tmp_path / "home", tmp_path / "reports"
    reports.mkdir()
    for number, text in enumerate(
        (TEXTS["zh"], TEXTS["zh"].replace("芦塘县民政局社会救助股", "芦塘县财政局")), 1
    ):
        (reports / f"r{number}.txt").write_text(text, encoding="utf-8")
    ok(here("add", reports, home=home))
    try:
        statement = "MATCH (o:Official) RETURN o.id AS id ORDER BY id LIMIT 9"
        rows = ok(here("cypher", statement, "--format", "json", home=home))
        ids = [r[0] if isinstance(r, list) else r["id"] for r in json.loads(rows)["rows"]]
        assert len(ids) == 2
        ok(here("decide", "merge", *ids, "--who", "Office 5", "--why", "one person", home=home))
        ok(newer("unplaced", "reread", "r1", home=home))
        one = ok(
            here("cypher", "MATCH (o:Official) RETURN count(o) AS n LIMIT 1", "--format", "csv", home=home)
        )
        # by its own reading the report would now name somebody of its own
        assert one.split()[-1] == "1"
        ok(here("rebuild", home=home))
        again = ok(
            here("cypher", "MATCH (o:Official) RETURN count(o) AS n LIMIT 1", "--format", "csv", home=home)
        )
        assert again == one
    finally:
        here("stop", home=home)
