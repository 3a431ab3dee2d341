"""A table with a header tells of each row's person what a sentence would tell, with spans of the cells."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from extraction import extract
from extraction.common import watched
from extraction.ledgers.ledger_rows import NUMBER, lists
from extraction.ledgers.ledgers import told
from extraction.reading import RawReport, read
from vocabulary import Language

ZH = [
    ["序号", "姓名", "单位", "职务", "主要问题", "处理结果"],
    ["1", "祁望舒", "云塘县栗坪镇民政办", "主任", "2019年至2021年虚报冒领临时救助金3.2万元", "党内严重警告"],
    ["2", "郎知远", "云塘县水务局", "原副局长", "违规收受供水企业礼金5万元", "开除党籍、开除公职"],
    ["3", "阮某某", "云塘县第二中学", "出纳", "挪用学生伙食费12万元用于个人理财", "政务撤职"],
]
EN = [
    ["No.", "Name", "Position", "Agency", "Finding", "Sanction"],
    ["1", "Harold Penfield", "deputy director", "Marlow County Housing Authority", "Embezzled $18,000 from tenant deposits", "Sentenced to 30 months in prison"],
    ["2", "Louise Ackerby", "cashier", "City of Oakvale", "Stole $12,300 in cash receipts", "Sentenced to 12 months in prison"],
]  # fmt: skip


def table(rows: list[list[str]], parted: str = "\t") -> str:
    return "\n".join(parted.join(r) for r in rows)


def exact(text: str, found: Any) -> None:
    if isinstance(found, dict):
        if isinstance(found.get("start"), int) and "text" in found:
            assert text[found["start"] : found["end"]] == found["text"] != ""
        for value in found.values():
            exact(text, value)
    elif isinstance(found, list):
        for value in found:
            exact(text, value)


def people(text: str, language: str) -> list[tuple[str, bool, list[tuple[str, str]], list[str]]]:
    found = extract(text, language=language)
    exact(text, found.as_json())
    return [
        (p.name.text, p.subject, [(x.position.text, x.unit.text if x.unit else "") for x in p.posts], [s.id for s in p.sanctions])
        for c in found.cases
        for p in c.people
    ]  # fmt: skip


@pytest.mark.parametrize("parted", ["\t", " | ", "   "])
def test_each_row_is_a_case_of_its_person(parted: str) -> None:
    text = "云塘县2023年查处问题情况表\n\n" + table(ZH, parted) + "\n以上问题均已通报。\n"
    assert people(text, "zh") == [
        ("祁望舒", True, [("主任", "云塘县栗坪镇民政办")], ["SN-P2"]),
        ("郎知远", True, [("副局长", "云塘县水务局")], ["SN-P5", "SN-G6"]),
        ("阮某某", True, [("出纳", "云塘县第二中学")], ["SN-G5"]),
    ]
    cases = [c for c in extract(text).cases if c.people]
    assert [[m.text for m in c.money] for c in cases] == [["3.2万元"], ["5万元"], ["12万元"]]
    assert [text[c.start : c.end].split()[-1] for c in cases] == [r[-1] for r in ZH[1:]]
    assert cases[0].act_period is not None
    assert (cases[0].act_period.start, cases[0].act_period.end) == ("2019", "2021")


@pytest.mark.parametrize("parted", ["\t", " | "])
def test_an_english_row_is_a_case_of_its_person(parted: str) -> None:
    text = "Cases closed in the third quarter\n" + table(EN, parted) + "\n"
    assert people(text, "en") == [
        ("Harold Penfield", True, [("deputy director", "Marlow County Housing Authority")], ["SN-C2"]),
        ("Louise Ackerby", True, [("cashier", "City of Oakvale")], ["SN-C2"]),
    ]


def test_bars_at_both_ends_and_a_line_below_the_header_part_nothing() -> None:
    lines = ["|" + "|".join(r) + "|" for r in ZH]
    text = "\n".join([lines[0], "|" + "---|" * len(ZH[0]), *lines[1:]])
    assert [p[0] for p in people(text, "zh")] == ["祁望舒", "郎知远", "阮某某"]


def test_the_header_may_be_in_traditional_characters() -> None:
    text = table(
        [
            ["當事人", "單位及職務", "主要問題", "處理結果"],
            ["郎知远", "雲塘縣水務局副局長", "收受禮金5萬元", "開除黨籍"],
        ]
    )
    ((name, subject, posts, sanctions),) = people(text, "zh")
    assert (name, subject, sanctions) == ("郎知远", True, ["SN-P5"])
    assert posts == [("副局長", "雲塘縣水務局")]


def test_who_reported_is_hidden_in_a_column_of_its_own() -> None:
    rows = [[*ZH[0], "举报人"], *([*r, "杜小满"] for r in ZH[1:])]
    found = extract(table(rows))
    assert "杜小满" not in str(
        [c.as_json() if hasattr(c, "as_json") else c.model_dump() for c in found.cases]
    )
    assert {table(rows)[r.start : r.end] for r in found.redactions} >= {"杜小满"}


def test_the_day_of_a_decision_is_that_of_the_sanction_and_not_of_the_act() -> None:
    rows = [[*r[:5], d, r[5]] for r, d in zip(ZH, ["处分时间", "2022年3月", "2022年4月", ""], strict=True)]
    first, second, third = extract(table(rows)).cases
    assert [s.date for s in first.people[0].sanctions] == ["2022-03"]
    assert first.act_period
    assert (first.act_period.start, first.act_period.end) == ("2019", "2021")
    assert {s.date for s in second.people[0].sanctions} == {"2022-04"}
    assert (second.act_period, third.act_period) == (None, None)


def test_each_row_begins_where_its_line_does_also_where_a_column_has_a_heading_of_its_own() -> None:
    rows = [["Case No.", *EN[0][1:]], *([f"23-A{i}", *r[1:]] for i, r in enumerate(EN[1:]))]
    text = table(rows)
    cases = extract(text, language="en").cases
    assert [text[c.start : c.end] for c in cases] == ["\t".join(r) for r in rows[1:]]
    assert len({c.id for c in cases}) == len(cases)


def test_a_header_and_what_leads_up_to_it_are_no_case_and_name_nobody() -> None:
    rows = [
        ["Employee", "Position", "Disciplinary action"],
        ["Gwen Ostrander", "Program supervisor", "Terminated"],
    ]
    text = "The board has closed one more matter.\n" + table(rows)
    assert [p[0] for p in people(text, "en")] == ["Gwen Ostrander"]
    text = "云塘县惠农补贴检查情况\n现将有关问题处理情况通报如下（截至2023年9月）：\n" + table(ZH)
    assert len(extract(text).cases) == len(ZH) - 1


@pytest.mark.parametrize(
    ("language", "rows", "held"),
    [
        ("en", [EN[0], ["1", "Maribel Stroud", "Eligibility worker", "Marlow County Housing Authority", "Stole $300", "Fined"]],
         ("Eligibility worker", "Marlow County Housing Authority", False)),
        ("en", [EN[0], ["1", "Paulette Granby", "Former till keeper", "", "Stole $300", "Fined"]], ("till keeper", None, True)),
        ("zh", [ZH[0], ["1", "祁望舒", "云塘县水务局", "原水表抄录人", "挪用水费2万元", "开除"]], ("水表抄录人", "云塘县水务局", True)),
    ],
)  # fmt: skip
def test_a_post_that_no_list_knows_is_what_its_column_says(
    language: str, rows: list[list[str]], held: tuple[str, str | None, bool]
) -> None:
    found = extract(table(rows), language=language)
    exact(table(rows), found.as_json())
    ((person,),) = [c.people for c in found.cases]
    assert [(q.position.text, q.unit.text if q.unit else None, q.former) for q in person.posts] == [held]


@pytest.mark.parametrize(
    "head",
    [
        ["Case No.", "Employee Name", "Job Title", "Department", "Summary of Findings", "Disposition"],
        ["案号", "受处理人", "职务", "所在单位", "违纪违法问题", "处分处理情况"],
    ],
)
def test_headers_as_offices_word_them(head: list[str]) -> None:
    rows = ZH if not head[0].isascii() else EN
    order = (0, 1, 3, 2, 4, 5) if rows is ZH else (0, 1, 2, 3, 4, 5)
    text = table([head, *([r[i] for i in order] for r in rows[1:])])
    assert [p[0] for p in people(text, "en" if rows is EN else "zh")] == [r[1] for r in rows[1:]]


def test_a_row_that_names_nobody_stays_as_it_is() -> None:
    text = table([*ZH, ["合计", "—", "3个单位", "", "20.2万元", ""]])
    assert [p[0] for p in people(text, "zh")] == ["祁望舒", "郎知远", "阮某某"]


@pytest.mark.parametrize(
    "text",
    [
        "某局副局长林一\t二\t三",
        "姓名\t金额\t日期\n甲\t3万元\t2020年",
        "姓名、单位、职务三项须填写",
        "姓名\t单位\t职务",
    ],
)
def test_what_is_no_such_table_is_read_as_it_stands(text: str) -> None:
    assert told(text, "zh") is None


def test_what_is_told_of_a_row_is_traced_to_its_cell() -> None:
    text = table(ZH)
    with watched() as proposals:
        found = extract(text)
    placed = {(p.start, p.end) for p in proposals}
    assert {(p.name.start, p.name.end) for c in found.cases for p in c.people} <= placed


def test_a_table_in_word_is_read_so(tmp_path: Path) -> None:
    page = Document()
    page.add_paragraph("云塘县查处问题情况表")
    grid = page.add_table(rows=0, cols=len(ZH[0]))
    for values in ZH:
        for cell, value in zip(grid.add_row().cells, values, strict=True):
            cell.text = value
    page.save(str(tmp_path / "table.docx"))
    (report,) = read(tmp_path / "table.docx")
    assert isinstance(report, RawReport)
    assert [p[0] for p in people(report.text, "zh")] == ["祁望舒", "郎知远", "阮某某"]


@given(
    st.lists(
        st.lists(st.text(st.sampled_from("祁望舒县局长3万元某，。\u3000 开除党籍受贿|"), max_size=12), min_size=6, max_size=6),
        min_size=1, max_size=5,
    )
)  # fmt: skip
@settings(max_examples=80, deadline=None)
def test_whatever_the_cells_hold_spans_are_those_of_the_text(rows: list[list[str]]) -> None:
    text = table([ZH[0], *rows, *ZH[1:2]])
    exact(text, extract(text, language="zh").as_json())


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_lists_hold_together(language: Language) -> None:
    columns, words = lists(language)
    assert set(words.order) == set(columns.values()) - {NUMBER}
    assert set(words.before) <= set(words.order)
    assert not {c for c in columns if c != c.lower() or " " in c}
