"""Values, catalog, writers: what does not need an engine."""

from __future__ import annotations

import csv
import io
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries import Pack, Result, Sentence, formats, pack, pack_page, packs, packs_table, render
from queries.models import Parameter
from queries.values import read, values
from vocabulary import IncisionError

FORTY = {f"Q{n}" for n in range(1, 41)}


def test_the_packs_that_were_promised_are_there() -> None:
    answered = {a for p in packs().values() for a in p.answers}
    assert answered == FORTY
    assert {"weak-points-by-field", "weak-points-by-region", "weak-points-by-unit-type", "cases-of-weak-point",
            "conduct-and-weak-points"} <= packs().keys()  # fmt: skip
    # the counts say that they are counts
    assert {pack(q).maturity for q in ("Q13", "Q15", "Q19", "Q33")} == {"counts"}
    tested = [
        "Q1",
        "Q2",
        "Q3",
        "Q4",
        "Q5",
        "Q6",
        "Q7",
        "Q8",
        "Q9",
        "Q10",
        "Q11",
        "Q12",
        "Q17",
        "Q18",
        "Q20",
        "Q21",
        "Q22",
        "Q25",
        "Q27",
        "Q28",
        "Q29",
        "Q30",
        "Q31",
        "Q36",
        "Q39",
    ]
    assert {pack(q).maturity for q in tested} == {"tested"}
    assert {bool(p.analysis) for p in packs().values() if p.maturity == "tested"} == {True}


def test_confirmed_cases_only_by_default() -> None:
    for one in packs().values():
        if "$statuses" in one.cypher:
            given = {p.name: p for p in one.parameters}["statuses"]
            assert given.default == ["CS-3", "CS-4", "CS-5"], one.id
            assert not {"CS-0", "CS-1", "CS-6", "CS-7", "CS-8"} & set(given.allowed), one.id
        elif ":Case" in one.cypher:
            # what looks at the record itself may look at every status, and says so
            assert one.category in "JF", one.id


def test_a_pack_is_found_by_id_or_question() -> None:
    assert pack("Q5").id == pack("q5").id == "weak-points-spread-along-lines"
    with pytest.raises(IncisionError) as caught:
        pack("weak-points-by-feild")
    assert (caught.value.code, "weak-points-by-field" in caught.value.params["near"]) == (
        "pack_unknown",
        True,
    )


def test_own_packs_join_and_may_not_take_an_id(tmp_path: Path) -> None:
    text = next(Path(__file__).parents[2].glob("queries/packs/*/not-stated.cypher")).read_text(
        encoding="utf-8"
    )
    (tmp_path / "mine.cypher").write_text(text.replace("id: not-stated", "id: mine"), encoding="utf-8")
    assert {"mine", "not-stated"} <= packs(tmp_path).keys()
    (tmp_path / "not-stated.cypher").write_text(text, encoding="utf-8")
    with pytest.raises(IncisionError, match="not-stated"):
        packs(tmp_path)


@pytest.mark.parametrize(
    ("name", "given", "code"),
    [
        ("lines-with-weak-point", {"nope": "1"}, "pack_parameter_unknown"),
        ("cases-of-weak-point", {}, "pack_parameter_missing"),
        ("lines-with-weak-point", {"least_regions": "0"}, "pack_parameter_wrong"),
        ("lines-with-weak-point", {"least_regions": "2.5"}, "pack_parameter_wrong"),
        ("lines-with-weak-point", {"least_regions": "many"}, "pack_parameter_wrong"),
        ("lines-with-weak-point", {"least_regions": "nan"}, "pack_parameter_wrong"),
        ("lines-with-weak-point", {"least_regions": True}, "pack_parameter_wrong"),
        ("lines-with-weak-point", {"explicit_only": "perhaps"}, "pack_parameter_wrong"),
        ("lines-with-weak-point", {"weak_point": "WP-P"}, "pack_parameter_wrong"),
        ("lines-with-weak-point", {"statuses": "CS-3,CS-6"}, "pack_parameter_wrong"),
        ("lines-with-weak-point", {"statuses": []}, "pack_parameter_wrong"),
        ("lines-with-weak-point", {"level": "RG-6"}, "pack_parameter_wrong"),
        ("cases-of-weak-point", {"weak_point": "WP-P-15", "since": "last year"}, "pack_parameter_wrong"),
        ("cases-of-weak-point", {"weak_point": "WP-P-15", "since": "2018-13"}, "pack_parameter_wrong"),
        ("cases-of-weak-point", {"weak_point": "WP-P-15", "region": "x" * 999}, "pack_parameter_wrong"),
    ],
)
def test_wrong_values_are_refused(name: str, given: dict[str, Any], code: str) -> None:
    with pytest.raises(IncisionError) as caught:
        values(pack(name), given)
    assert caught.value.code == code
    assert caught.value.message("zh")
    assert caught.value.hint("en")


def test_texts_of_a_command_line_become_values() -> None:
    found = values(
        pack("lines-with-weak-point"),
        {"explicit_only": "yes", "statuses": "cs-4, CS-3", "least_regions": "3", "line": ""},
    )
    assert found["explicit_only"] is True
    assert found["statuses"] == ["CS-3", "CS-4"]
    assert (found["least_regions"], found["line"], found["level"]) == (3, None, "RG-2")


@given(st.one_of(st.text(), st.integers(), st.floats(), st.booleans(), st.lists(st.text())))
def test_any_value_is_read_or_refused(value: object) -> None:
    for one in pack("cases-of-weak-point").parameters + pack("Q19").parameters:
        assert isinstance(one, Parameter)
        with suppress(IncisionError):
            found = read(one, value)
            assert found is not None


def result(rows: list[list[Any]] | None = None) -> Result:
    one: Pack = pack("weak-points-by-field")
    return Result(
        pack=one,
        params=values(one, {}),
        columns=one.columns,
        rows=[["FLD-SSA", "WP-P-15", 1200, 3, ["p1", "p2"]]] if rows is None else rows,
        passages={"p1": Sentence("p1", "D1", "=甲|句"), "p2": Sentence("p2", "D2", "乙句")},
        denominator=9,
        revision=4,
    )


def test_csv_opens_right_and_holds_no_formula() -> None:
    body = render(result(), "csv", "zh")
    assert body.startswith("\ufeff".encode())
    rows = list(csv.reader(io.StringIO(body.decode("utf-8-sig"))))
    assert rows[0][:3] == ["领域", "薄弱点", "案件数"]
    assert rows[1][0].startswith("FLD-SSA 社会保障")
    assert rows[1][2] == "1200"
    assert rows[1][4].startswith("'=")


def test_workbook_has_answer_evidence_and_notes() -> None:
    body = render(result(), "xlsx", "en")
    assert body == render(result(), "xlsx", "en")
    book = openpyxl.load_workbook(io.BytesIO(body))
    assert book.sheetnames == ["Answer", "Evidence", "About"]
    assert book["Answer"]["C2"].value == 1200
    assert (book["Answer"].freeze_panes, book["Answer"].auto_filter.ref) == ("A2", book["Answer"].dimensions)
    assert book["About"].auto_filter.ref is None
    assert book["Answer"].column_dimensions["A"].width >= 10
    assert [book["Evidence"][c].value for c in ("B2", "C2", "D2")] == ["D1", "=甲|句", "p1"]
    assert book["Evidence"]["C2"].data_type == "s"


def test_json_markdown_and_table_say_the_same() -> None:
    body = json.loads(render(result(), "json", "en"))
    assert body["rows"][0]["cases"] == 1200
    assert body["passages"]["p1"]["document"] == "D1"
    assert (body["denominator"], body["revision"], body["truncated"]) == (9, 4, False)
    markdown = render(result(), "md", "en").decode()
    assert "1,200" in markdown
    assert "\\|" in markdown
    table = render(result(), "table", "zh").decode()
    assert "1,200" in table
    assert "只是计数" in table


def test_no_row_is_said_and_not_an_empty_table() -> None:
    for form in ("table", "md", "csv"):
        assert "数据齐备，没有符合条件的行" in render(result([]), form, "zh").decode()
        assert "nothing fits" in render(result([]), form, "en").decode()
    sheet = openpyxl.load_workbook(io.BytesIO(render(result([]), "xlsx", "en")))["Answer"]
    assert "nothing fits" in str(sheet["A2"].value)
    assert json.loads(render(result([]), "json", "en"))["outcome"] == "nothing_found"


def test_an_unknown_format_is_named() -> None:
    assert formats() == ("table", "json", "csv", "xlsx", "md")
    with pytest.raises(IncisionError, match="docx"):
        render(result(), "docx", "en")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_pages(language: Any) -> None:
    assert all(name in packs_table(language) for name in packs())
    for one in packs().values():
        page = pack_page(one, language)
        assert one.title.text(language) in page
        assert one.cypher in page
        assert all(f"`{p.name}`" in page for p in one.parameters)


def test_ids_that_were_asked_with_stand_with_their_names() -> None:
    told = render(result(), "md", "zh").decode()
    assert "statuses = CS-3 纪律处分决定, CS-4 移送起诉, CS-5 生效判决" in told
    # what is in no list stays as it was given
    assert "least = 1\n" in told
