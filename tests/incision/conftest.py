"""Homes made by the command line itself: one with the demo, one with a few invented reports."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.warm import Done, command
from tests.workers import on_one_worker

REPORTS = {
    "one.txt": (
        "南棠县民政局社会救助股原股长简书远失职失责问题。2021年3月至2022年5月,简书远对申请材料审核把关不严,"
        "致使12户不符合条件的家庭领取低保金8.4万元。2022年9月,简书远受到党内警告处分。"
    ),
    "two.txt": (
        "南棠县青杭镇民政办公室原主任蒲新禾骗取救助资金问题。2020年至2021年,蒲新禾利用审核把关不严的漏洞,"
        "虚报冒领临时救助金3.6万元。蒲新禾受到开除党籍处分,涉嫌犯罪问题移送检察机关。"
    ),
    "three.txt": (
        "Tessaly Crane, 51, the former town clerk of Norbrook, was sentenced to 18 months in prison for embezzlement. "
        "Crane alone received, recorded and deposited the town's fees, and took $41,200 between 2019 and 2021."
    ),
}


def incision(*arguments: object, home: Path | None = None, cold: bool = False, **environment: str) -> Done:
    """Run the command line in a process of its own, as people do."""
    where = ["--home", str(home)] if home else []
    return command("--lang", "en", *where, *arguments, environment={**os.environ, **environment}, cold=cold)


def texts(folder: Path) -> Path:
    """Write the invented reports into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in REPORTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def run() -> Callable[..., Done]:
    """The command line."""
    return incision


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of the one home stay on one worker, so that it is made and its engine is started once."""
    on_one_worker(items, Path(__file__).parent, {"home": "commands"})


@pytest.fixture(scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home that holds the three reports; tests leave it as it was."""
    base = tmp_path_factory.mktemp("incision")
    done = incision("add", texts(base / "reports"), home=base / "home")
    assert done.code == 0, done.err
    yield base / "home"
    incision("stop", home=base / "home")


@dataclass(frozen=True)
class Demo:
    """The demo's folder and what it said."""

    folder: Path
    done: Done


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo, run once for a worker."""
    folder = tmp_path_factory.mktemp("demo") / "home"
    done = incision("demo", "--folder", folder)
    assert done.code == 0, done.err
    yield Demo(folder, done)
    incision("stop", home=folder)
