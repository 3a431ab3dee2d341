"""What Java keeps for the engine's next starts is a help and nothing that a start depends on."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph import EngineSettings, connect
from graph.engine.local import ahead, child, java
from vocabulary import IncisionError


def started(folder: Path, options: list[str]) -> str:
    """Start an engine, ask it once, and return what it logged."""
    engine = child.start(folder, heap_mb=256, ceiling=30, seconds=120, options=options)
    try:
        assert engine.alive()
    finally:
        engine.stop()
    return (folder / "engine.log").read_text(encoding="utf-8")


def test_it_is_looked_for_where_the_engine_is_installed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    assert ahead.options() == []
    ahead.kept().parent.mkdir(parents=True)
    ahead.kept().write_bytes(b"")
    assert ahead.options() == [f"-XX:AOTCache={ahead.kept()}"]
    assert "arcadedb" in ahead.kept().name


def test_the_user_names_further_options_as_in_a_shell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("INCISION_JAVA_OPTIONS")
    assert java.chosen() == []
    monkeypatch.setenv("INCISION_JAVA_OPTIONS", "-XX:+UseSerialGC '-Xlog:gc:file=/tmp/a b'")
    assert java.chosen() == ["-XX:+UseSerialGC", "-Xlog:gc:file=/tmp/a b"]


def test_a_quote_that_is_not_closed_is_told_with_the_name_of_the_setting(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("INCISION_JAVA_OPTIONS", "'-Xlog:gc")
    with pytest.raises(IncisionError, match="INCISION_JAVA_OPTIONS") as caught:
        connect(tmp_path, settings=EngineSettings(start_seconds=20))
    assert caught.value.code == "engine_failed"


def test_an_engine_starts_though_what_is_kept_is_damaged(tmp_path: Path) -> None:
    broken = tmp_path / "broken.aot"
    broken.write_bytes(b"not what Java wrote")
    assert "Server started" in started(tmp_path, [f"-XX:AOTCache={broken}"])


@pytest.mark.skipif(not ahead.kept().is_file(), reason="not made here: python -m graph.engine.local.ahead")
def test_java_takes_what_was_made_for_it(tmp_path: Path) -> None:
    # with this option Java refuses to start where the file does not fit
    assert "Server started" in started(tmp_path, [*ahead.options(), "-XX:AOTMode=on"])


def test_where_it_cannot_be_made_that_is_said_and_nothing_fails(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "share").write_text("a file where a folder should be", encoding="utf-8")
    monkeypatch.setattr("sys.prefix", str(tmp_path))
    ahead.main()
    assert "start more slowly" in capsys.readouterr().err
