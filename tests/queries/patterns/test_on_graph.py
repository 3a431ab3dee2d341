"""The search on a graph that the real record and projection made: what it reads, what it leaves out."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from casebook import Casebook
from graph import Graph, rebuild
from queries import Patterns, Scope, pattern_page, render_patterns, search_patterns
from queries.patterns.loading import evidence, load_cases
from queries.patterns.thresholds import thresholds
from tests.queries.patterns.record import OTHER, W, lists, put, reports, told
from vocabulary import IncisionError, Language

Made = Callable[..., Graph]


def rendered(patterns: Patterns, form: str, language: Language) -> bytes:
    return render_patterns(pattern_page(patterns), patterns.passages, form, language)


@pytest.fixture
def made(graph: Graph, tmp_path: Path) -> Made:
    """Project a record onto the graph."""

    def project(book: Casebook) -> Graph:
        rebuild(book, graph, lists=lists(tmp_path / "lists"))
        return graph

    return project


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Casebook]:
    with Casebook.open(tmp_path / "record") as opened:
        yield opened


def found(patterns: Patterns) -> set[tuple[str, str, str]]:
    return {(f.level, f.group, f.weak_point) for f in patterns.search.findings}


PLANTED = {
    ("PT-I", "FLD-SSA", W),
    ("PT-I", "FLD-EDU", OTHER),
    ("PT-S", "LN-CIV", W),
    ("PT-S", "LN-EDU", OTHER),
}


def test_planted_patterns_are_found_with_their_evidence(book: Casebook, made: Made) -> None:
    put(book, *reports())
    patterns = search_patterns(made(book))
    assert found(patterns) == PLANTED
    one = next(f for f in patterns.search.findings if f.group == "FLD-SSA")
    assert (one.cell.k, one.cell.n, one.cell.marked, one.cell.total) == (45, 63, 45, 117)
    # 18 reports of schools imply it by what was done: told beside the finding, never part of it
    assert one.inferred.marked == 45 + 18
    assert one.period == ("2021", "2022")
    assert len(one.passages) == 45
    assert {s.document for s in patterns.evidence(one)} == {c.split("-")[0] for c in one.cases}
    assert patterns.revision == book.revision
    assert {f.spread.regions for f in patterns.search.findings} == {9}


def test_what_is_read_of_one_case(book: Casebook, made: Made) -> None:
    put(book, told(1, 4, weak=((W, "E"), (OTHER, "C")), company="试验供应有限公司"), publisher="出版社")
    graph = made(book)
    (case,) = load_cases(graph, thresholds()).cases
    assert (case.region, case.region_level, case.prefecture, case.levels) == (
        "TST-14",
        "RG-3",
        "TST-1",
        {"RG-3"},
    )
    assert case.places == {"TST-14", "TST-1", "TST"}
    assert (case.source, case.source_type, case.channel, case.main_field) == (
        "出版社",
        "ST-01",
        "DC-1",
        "FLD-SSA",
    )
    assert (case.lines, case.fields, case.explicit, case.implied) == ({"LN-CIV"}, {"FLD-SSA"}, {W}, {OTHER})
    assert case.unit_kinds == {"UT-DP"}
    assert (len(case.units), len(case.suppliers), len(case.people)) == (1, 1, 1)
    assert (case.act_start, case.act_end) == ("2021", "2022")
    stated = evidence(graph, [case.id], [W, OTHER])
    assert set(stated) == {(case.id, W)}
    assert len(stated[case.id, W]) == 1


def test_other_or_not_stated_is_no_field_and_no_line(book: Casebook, made: Made) -> None:
    vague = {"fields": [{"id": "FLD-OTH", "confidence": 0.9}], "line": "LN-99", "channel": "DC-99"}
    put(book, told(1, 0, extra=vague))
    (case,) = load_cases(made(book), thresholds()).cases
    # the line is that of its unit
    assert (case.fields, case.main_field, case.lines, case.channel) == (frozenset(), None, {"LN-CIV"}, None)


def test_what_is_shown_changes_no_q_value(book: Casebook, made: Made) -> None:
    put(book, *reports())
    graph = made(book)
    whole = {(f.level, f.group): f.cell.q for f in search_patterns(graph).search.findings}
    for scope, left in (
        (Scope(level="industry"), 2), (Scope(level="systemic"), 2), (Scope(level="regional"), 0),
        (Scope(field="FLD-SSA"), 1), (Scope(level="industry", field="FLD-EDU"), 1),
    ):  # fmt: skip
        shown = search_patterns(graph, scope).search
        assert len(shown.findings) == left
        assert all(whole[f.level, f.group] == f.cell.q for f in shown.findings)


def test_region_and_period_choose_the_population(book: Casebook, made: Made) -> None:
    put(book, *reports(), told(900, 0, extra={"act_period": {"start": "2015-02", "end": "2015-03"}}))
    graph = made(book)
    assert search_patterns(graph).search.rings == 118
    assert search_patterns(graph, Scope(region="TST-1")).search.rings == 39
    assert search_patterns(graph, Scope(region="验4县")).search.rings == 13
    assert search_patterns(graph, Scope(region="试省", period="2014-2016")).search.rings == 1
    assert search_patterns(graph, Scope(period="2015-03..2015-09")).search.rings == 0
    assert search_patterns(graph, Scope(period="2021")).search.rings == 117


@pytest.mark.parametrize(
    ("scope", "code"),
    [
        (Scope(region="无此县"), "patterns_place_unknown"), (Scope(field="FLD-NONE"), "patterns_field_unknown"),
        (Scope(period="last year"), "patterns_period_wrong"), (Scope(period="2023-2020"), "patterns_period_wrong"),
    ],
)  # fmt: skip
def test_what_is_not_known_is_refused(book: Casebook, made: Made, scope: Scope, code: str) -> None:
    put(book, told(1, 0))
    with pytest.raises(IncisionError) as refused:
        search_patterns(made(book), scope)
    assert refused.value.code == code


@pytest.mark.parametrize("status", ["CS-0", "CS-2", "CS-6", "CS-7", "CS-8"])
def test_only_confirmed_cases_count(book: Casebook, made: Made, status: str) -> None:
    put(book, told(1, 0), told(2, 0, status=status), told(3, 0, status="CS-5"))
    assert search_patterns(made(book)).search.cases == 2


def test_a_withdrawn_report_counts_no_more(book: Casebook, made: Made) -> None:
    ids = put(book, *reports())
    for document in ids[:13]:
        book.withdraw(document, who="tester", why="test")
    patterns = search_patterns(made(book))
    assert patterns.search.cases == 104
    one = next(f for f in patterns.search.findings if f.group == "FLD-SSA")
    assert one.cell.k == 40
    assert not {s.document for s in patterns.evidence(one)} & set(ids[:13])


def test_one_person_at_one_unit_at_one_time_is_one_ring_and_a_masked_name_is_not(
    book: Casebook, made: Made
) -> None:
    put(book, told(1, 0, person="祝青山"), told(2, 0, person="祝青山"))
    put(book, told(3, 1, person="张某某", masked=True), told(4, 1, person="张某某", masked=True))
    patterns = search_patterns(made(book))
    assert (patterns.search.cases, patterns.search.rings) == (4, 3)


def test_one_publisher_supports_nothing_and_says_so(book: Casebook, made: Made) -> None:
    put(book, *reports(), publisher="独家")
    patterns = search_patterns(made(book))
    assert not patterns.search.findings
    assert {f.missing for f in patterns.search.unsaid} == {("fails_source",)}
    assert "it falls without one of the sources" in rendered(patterns, "table", "en").decode()


@pytest.mark.parametrize("language", ["zh", "en"])
def test_an_empty_graph_says_that_there_is_not_enough_data(book: Casebook, made: Made, language: str) -> None:
    text = rendered(search_patterns(made(book)), "table", "zh" if language == "zh" else "en").decode()
    assert ("数据不足：0 起" if language == "zh" else "Not enough data: 0 rings") in text


def test_every_form_holds_the_same_findings_and_nobody_who_is_protected(book: Casebook, made: Made) -> None:
    put(book, *reports(), told(901, 0, weak=((W, "E"),), complainant="杜小满"))
    patterns = search_patterns(made(book))
    everything = b"".join(rendered(patterns, form, "zh") for form in ("table", "md", "json")).decode()
    assert "杜小满" not in everything
    assert "■■■" in everything
    data = json.loads(rendered(patterns, "json", "zh"))
    said = [f["said"] for f in data["findings"]]
    assert len(said) == 4
    for language in ("zh", "en"):
        for form in ("table", "md"):
            text = rendered(patterns, form, language).decode()  # type: ignore[arg-type]
            assert all(s[language] in text for s in said)
            assert "1.0" in text
    assert all(p in data["passages"] for f in data["findings"] for p in f["passages"])
    assert rendered(patterns, "xlsx", "zh") == rendered(patterns, "xlsx", "zh")
    with pytest.raises(IncisionError, match="csv"):
        rendered(patterns, "csv", "en")


def test_a_weak_point_that_came_back_after_a_verified_closure(
    book: Casebook, made: Made, tmp_path: Path
) -> None:
    table = tmp_path / "measures.csv"
    table.write_text(
        "编号,措施类型,受文单位,地区,针对的薄弱点,状态,核验日期,核验人,销号日期\n"
        f"M-1,MS-02,验0县民政局,验0县,{W},MT-9,2022-06-20,试省审计厅,2022-06-30\n"
        f"M-2,MS-02,验1县民政局,验1县,{W},MT-9,2022-06-20,验1县民政局,2022-06-30\n",
        encoding="utf-8",
    )
    assert not book.import_table("measures", table).errors
    for number, county in ((1, 0), (2, 1)):
        put(
            book,
            told(
                number, county, weak=((W, "E"),), extra={"act_period": {"start": "2023-02", "end": "2023-09"}}
            ),
        )
    patterns = search_patterns(made(book))
    page = pattern_page(patterns)
    (row,) = page.of("PT-U")
    assert "验0县民政局" in row.group.zh
    assert len(row.passages) == 1
    text = rendered(patterns, "md", "en").decode()
    assert "The same weak point again after closure" in text
    assert "1 closures of a measure on a weak point were not verified by somebody else" in text
    only = pattern_page(search_patterns(made(book), Scope(level="unit")))
    assert {r.kind for r in only.rows} == {"PT-U"}
