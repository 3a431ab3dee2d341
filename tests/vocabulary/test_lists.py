from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from vocabulary import IncisionError, error_codes, load, messages
from vocabulary.checks import Parsed, check, check_pairs, check_words
from vocabulary.docs import PAGE, page
from vocabulary.lint import DATA, lint_shipped, main, register_new
from vocabulary.models import Bilingual, Entry, ListFile
from vocabulary.yamlfile import parse_yaml

DESIGN_LISTS = {
    "field", "misconduct", "sanction", "fund", "unit_type", "role", "rank", "region_level", "measure",
    "measure_status", "case_status", "source_type", "channel", "pattern_level", "project_status", "demand_category",
    "demand_topic", "demand_status", "form", "line", "step", "region_level_en",
}  # fmt: skip


def test_shipped_lists_are_clean() -> None:
    assert [p.message("en") for p in [*lint_shipped(), *check_words()]] == []


def test_the_catalogue_and_every_list_of_the_design_are_there() -> None:
    v = load()
    assert (len(v.pillars), len(v.classes), len(v.weak_points)) == (3, 12, 50)
    assert set(v.lists) >= DESIGN_LISTS
    # other/not stated is an entry of its own, never a guess
    for name in (
        "field",
        "misconduct",
        "sanction",
        "fund",
        "unit_type",
        "role",
        "rank",
        "line",
        "step",
        "channel",
    ):
        assert any(
            e.en.lower().replace("/", "").split()[-2:] in (["not", "stated"],) for e in v[name].values()
        ), name


def test_steps_are_in_order() -> None:
    orders = [e.order for e in load()["step"].values()]
    assert None not in orders
    assert orders == sorted(orders, key=lambda o: o or 0)


def test_entry_finds_any_id() -> None:
    v = load()
    assert [getattr(v.entry(i), "zh", None) for i in ("WP-P", "WP-P-D", "MC-01", "NO-1")][2:] == [
        "贪污侵占",
        None,
    ]
    assert v.entry("WP-P") is v.pillars["WP-P"]


def test_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m vocabulary.docs"


def entry(identifier: str = "XX-1", **more: object) -> dict[str, object]:
    return {"id": identifier, "zh": "甲项", "en": "First"} | more


def problems(*entries: dict[str, object]) -> list[tuple[str, str]]:
    body = ListFile.model_validate({"name": "x", "version": "1", "entries": list(entries)})
    return [(p.code, p.params["entry"]) for p in check([Parsed("x.yaml", body)])]


def test_a_good_list_has_no_problem() -> None:
    assert problems(entry(), entry("XX-2", parent="XX-1", cues={"zh": ["词"], "en": ["word"]})) == []


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ([entry(), entry()], ("list_id_twice", "XX-1")),
        ([entry(parent="XX-9")], ("list_reference_unknown", "XX-1")),
        ([entry(field="FLD-NONE")], ("list_reference_unknown", "XX-1")),
        ([entry(en="甲")], ("list_language_mixed", "XX-1")),
        ([entry(zh="only English")], ("list_language_mixed", "XX-1")),
        ([entry(cues={"en": ["中文"]})], ("list_language_mixed", "XX-1")),
        ([entry(cues={"zh": ["词"]}), entry("XX-2", cues={"zh": ["词"]})], ("list_cue_taken", "XX-2")),
        (
            [entry(cues={"zh": ["词"]}, shared=["词"]), entry("XX-2", cues={"zh": ["词"]})],
            ("list_cue_taken", "XX-2"),
        ),
        ([entry(cues={"zh": ["词", "词"]})], ("list_cue_taken", "XX-1")),
        ([entry(shared=["词"])], ("list_cue_unmarked", "XX-1")),
        ([entry(order=1), entry("XX-2", order=1)], ("list_order_twice", "XX-2")),
        ([entry(status="deprecated")], ("list_replacement_missing", "XX-1")),
        (
            [
                entry(status="deprecated", replaced_by="XX-2"),
                entry("XX-2", status="deprecated", replaced_by="XX-1"),
            ],
            ("list_replacement_missing", "XX-1"),
        ),
    ],
)
def test_each_fault_is_named(entries: list[dict[str, object]], expected: tuple[str, str]) -> None:
    assert expected in problems(*entries)


def test_a_shared_cue_is_allowed_where_both_mark_it() -> None:
    both = [entry(i, cues={"zh": ["词"]}, shared=["词"]) for i in ("XX-1", "XX-2")]
    assert problems(*both) == []


def copy_lists(folder: Path) -> Path:
    for path in (*DATA.glob("*.yaml"), DATA / "ids.tsv"):
        (folder / path.name).write_bytes(path.read_bytes())
    return folder


def test_an_id_that_vanished_or_was_never_issued_is_named(tmp_path: Path) -> None:
    data = copy_lists(tmp_path)
    path = data / "forms.yaml"
    body = parse_yaml(path.read_text(encoding="utf-8"))
    gone = body["entries"].pop()
    body["entries"].append(entry("FM-77"))
    path.write_text(yaml.safe_dump(body, allow_unicode=True), encoding="utf-8")
    found = {(p.code, p.params["entry"]) for p in lint_shipped(data)}
    assert found == {("list_id_vanished", gone["id"]), ("list_id_unregistered", "FM-77")}
    assert register_new(data) == 1
    # registering never forgets the one that is gone
    assert {(p.code, p.params["entry"]) for p in lint_shipped(data)} == {("list_id_vanished", gone["id"])}


@pytest.mark.parametrize(
    "text", ["name: [", "- a\n- b", "name: x\nversion: '1'\nentries: [{id: XX-1, zh: 甲}]"]
)
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    data = copy_lists(tmp_path)
    (data / "broken.yaml").write_text(text, encoding="utf-8")
    [problem] = lint_shipped(data)
    assert problem.params["file"].endswith("broken.yaml")
    assert problem.message("zh") != problem.message("en")


def test_placeholders_must_agree() -> None:
    pairs = {"good": Bilingual(zh="{a}项", en="{a} items"), "bad": Bilingual(zh="{a}项", en="{b} items")}
    assert [p.params["entry"] for p in check_pairs("x", pairs)] == ["bad"]


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    (tmp_path / "mine.yaml").write_text("cues: [{id: MC-999, zh: [词]}]", encoding="utf-8")
    assert main([str(tmp_path)]) == 1
    assert "MC-999" in capsys.readouterr().err


def test_errors_and_words_are_ready_for_people() -> None:
    for code, spec in error_codes().items():
        assert spec.exit in (1, 2, 3), code
        assert 400 <= spec.http < 600, code
    assert messages()
    error = IncisionError("list_id_twice", file="a.yaml", entry="XX-1", other="b.yaml")
    assert "a.yaml" in error.message("zh")
    assert error.hint("en")


def test_labels_follow_the_language() -> None:
    one = Entry.model_validate(entry())
    assert (one.label("zh"), one.label("en")) == ("甲项", "First")
