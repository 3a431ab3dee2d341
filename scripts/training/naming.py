"""Train the Chinese model of names on the project's own prose: ``python -m scripts.training.naming``.

Every text is read several times with other names put in the place of those that it has (masked ones too), so that the model
learns what stands around a name and of which characters one is made, never which names there are. Logistic regression
(L2, L-BFGS) on the signs of ``extraction.zh.names.namelike``; the same prose gives the same weights.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import numpy as np

from extraction.common import Source
from extraction.zh.names.namelike import BITS, candidates, signs
from extraction.zh.people.people import people
from extraction.zh.words import names
from scripts.evaluate import half
from scripts.training.casts import ALL, casts
from scripts.training.labelled import labelled
from scripts.training.parse import read
from scripts.training.regression import indicators, sparse_logistic
from scripts.training.train import write

SEED, TIMES, PENALTY = 3, 3, 0.5
# a name is one where the odds are four to one and better
BAR = float(np.log(4))
PERSON = re.compile(r"[一-龥][一-龥\d×某]{1,3}")
# how often the surname is one of the usual ones, and the given name has two characters
USUAL, LONG = 0.6, 0.8
GIVEN = (
    "志远建国晓明春生海涛文斌丽华秀英玉兰庆卫东永强少平立新雪梅慧敏思源子涵宇轩浩然嘉懿之同守诚安邦长鸣鹤怀瑾若水景行知非云帆砚秋望舒千里一舟承启德胜桂香福贵有财根宝来喜顺昌兴旺荣光辉煌"
    "金银铁刚毅勇猛杰雄军民政治宁静波莹莎娜芳芬芸萍莲荷菊竹松柏杨森山川江河湖洋洪涌泉清溪石岩峰岭坡田野坤乾亨利贞仁义礼智信忠孝廉恭俭温良谦谨慎言学问书画琴诗歌"
)


def texts() -> Iterator[tuple[str, set[str]]]:
    """Yield each text with the names in it; the closed half of the labelled reports trains nothing."""
    for report in labelled():
        if report.language == "zh" and half(report.id) == "open":
            told = report.labels.officials
            yield report.text, {o.name for o in told} | _ruled(report.text)
    for cast in casts(kinds=ALL, language="zh"):
        # whom the text shortens or masks nobody sorts
        text = Source(cast.text, "zh").text
        yield text, {*(Source(n, "zh").text for n in cast.names), *(n for n in _ruled(text) if "某" in n)}
    for prose in read():
        if prose.language == "zh":
            yield prose.text, _ruled(prose.text)


def _ruled(text: str) -> set[str]:
    """Return the names that the rules find, without the model."""
    return {*people(text, model=False)}


@cache
def _families() -> tuple[list[str], list[str]]:
    return sorted(names.lists()["common"]), sorted(names.lists()["single"])


def other(dice: random.Random) -> str:
    """Return a name of two or three characters that nobody need bear."""
    usual, every = _families()
    family = dice.choice(usual if dice.random() < USUAL else every)
    return family + "".join(dice.choice(GIVEN) for _ in range(2 if dice.random() < LONG else 1))


def rows(times: int = TIMES) -> tuple[list[list[int]], list[bool]]:
    """Return the signs of every candidate of every reading, and whether it is a name."""
    dice = random.Random(SEED)
    x: list[list[int]] = []
    y: list[bool] = []
    for text, found in texts():
        known = sorted(n for n in found if PERSON.fullmatch(n))
        for _ in range(times if known else 1):
            put = {n: other(dice) for n in known}
            told = put_in(text, put)
            where = {m.span() for n in put.values() for m in re.finditer(n, told)}
            for c in candidates(told):
                x.append(signs(told, c))
                y.append(c[:2] in where)
    return x, y


def put_in(text: str, put: dict[str, str]) -> str:
    """Return the text with other names in the place of those that it has."""
    if not put:
        return text
    pattern = "|".join(map(re.escape, sorted(put, key=lambda n: (-len(n), n))))
    return re.sub(pattern, lambda m: put[m.group()], text)


def train(times: int = TIMES) -> dict[str, Any]:
    """Return the model as it is shipped: weights of eight bits, their scale, the offset and the bar."""
    told, y = rows(times)
    weights, offset = sparse_logistic(indicators(told, 1 << BITS), np.array(y), PENALTY)
    scale = max(float(np.abs(weights).max()), 1e-9) / 127
    return {
        "scale": round(scale, 8), "offset": round(offset, 5), "bar": round(BAR, 5), "rows": len(y), "names": int(sum(y)),
        "weights": np.rint(weights / scale).astype(np.int8),
    }  # fmt: skip


if __name__ == "__main__":
    made = train()
    write(made, name="names", weights="names")
    print(f"{made['rows']} places, {made['names']} names, {made['weights'].nbytes} bytes")
