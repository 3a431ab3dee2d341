"""The documents of judged pairs: read from files, extracted once, protected stretches blocked."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

from graph.related import collected, plain_rankers, rank_judged, texts_named
from graph.related.embedding import PACKAGE
from graph.related.evaluation import Judged
from tests.graph.related.related_cases import TEXTS
from vocabulary import IncisionError

JUDGED = [Judged("slush-zh", "zh", {"slush-en": 3, "drunk-zh": 0})]


def written(path: Path, names: list[str]) -> Path:
    rows = [{"id": n, "lang": n[-2:], "text": TEXTS[n]} for n in names]
    path.write_text("\n".join(json.dumps(r, ensure_ascii=False) for r in rows) + "\n\n", encoding="utf-8")
    return path


def test_only_the_documents_that_are_judged_are_read(tmp_path: Path) -> None:
    made = collected(JUDGED, texts_named([written(tmp_path / "texts.jsonl", list(TEXTS))]))
    assert [p.id for p in made.profiles] == ["drunk-zh", "slush-en", "slush-zh"]
    assert made.plain["slush-en"][0] == "en"
    scores = rank_judged(made.profiles)(JUDGED[0])
    assert scores["slush-en"] > scores["drunk-zh"]


def test_what_is_protected_reaches_no_ranker(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    body = "举报人殷小满反映，甘棠县水利局设立小金库，身份证号110101199003070012。"
    path.write_text(json.dumps({"id": "slush-zh", "text": body}, ensure_ascii=False) + "\n", encoding="utf-8")
    made = collected([Judged("slush-zh", "zh", {})], texts_named([path]))
    assert "110101199003070012" not in made.plain["slush-zh"][1]
    assert all("110101199003070012" not in line.text for line in made.profiles[0].lines)


def test_a_missing_text_is_named(tmp_path: Path) -> None:
    with pytest.raises(IncisionError) as error:
        collected(JUDGED, texts_named([written(tmp_path / "texts.jsonl", ["slush-zh", "drunk-zh"])]))
    assert error.value.code == "judged_text_missing"
    assert "slush-en" in str(error.value)


def test_a_broken_line_and_an_unreadable_file_are_named(tmp_path: Path) -> None:
    path = tmp_path / "texts.jsonl"
    path.write_text('{"id": "a", "text": "x"}\n{"id": "b"}\n', encoding="utf-8")
    with pytest.raises(IncisionError) as error:
        list(texts_named([path]))
    assert (error.value.code, error.value.params["line"]) == ("judged_malformed", 2)
    with pytest.raises(IncisionError) as error:
        list(texts_named([tmp_path / "nothing.jsonl"]))
    assert error.value.code == "input_unreadable"


def test_the_embedding_stands_beside_where_it_is_installed() -> None:
    texts = {name: (name[-2:], text) for name, text in TEXTS.items()}
    rankers = plain_rankers(texts)
    assert ("use" in rankers) == (importlib.util.find_spec(PACKAGE) is not None)
    assert set(rankers) >= {"bm25", "tfidf"}
    for ranker in rankers.values():
        assert set(ranker(JUDGED[0])) == {"slush-en", "drunk-zh"}
