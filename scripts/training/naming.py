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

from extraction.common import Source, data
from extraction.zh.names.borrowed import LONGEST
from extraction.zh.names.name_signs import BITS, Reading
from extraction.zh.people.people import people
from extraction.zh.words import lexicon, names
from scripts.evaluate import half
from scripts.training.casts import ALL, casts
from scripts.training.labelled import labelled
from scripts.training.parse import read
from scripts.training.regression import indicators, sparse_logistic
from scripts.training.train import write

SEED, TIMES, PENALTY = 3, 3, 0.5
# a name is one where the odds are nearly two to one and better
BAR = float(np.log(1.9))
# one of two characters, where they are eight to one; one before words that no list has, where they are thirty to one
SHORT, OPEN = float(np.log(8)), float(np.log(30))
PERSON = re.compile(r"[一-龥][一-龥\d×某]{1,3}")
# how often the surname is one of the usual ones, and the given name has two characters
USUAL, WORDLIKE, LONG = 0.55, 0.15, 0.8
# how often the name is one of a people without surnames
BORROWED = 0.15
# how often the given name is a common word of two characters, and what those may cost as a given name
WORDED, PAIR, OF_NAMES = 0.12, 2, 13.0
# how often the given name is as people at home say it: 小雨, 阿福, 佳佳
HOMELY, DOUBLED = 0.12, 0.3
BEFORE = "小大二三老阿金水春来"
GIVEN = (
    "志远建国晓明春生海涛文斌丽华秀英玉兰庆卫东永强少平立新雪梅慧敏思源子涵宇轩浩然嘉懿之同守诚安邦长鸣鹤怀瑾若水景行知非云帆砚秋望舒千里一舟承启德胜桂香福贵有财根宝来喜顺昌兴旺荣光辉煌"
    "金银铁刚毅勇猛杰雄军民政治宁静波莹莎娜芳芬芸萍莲荷菊竹松柏杨森山川江河湖洋洪涌泉清溪石岩峰岭坡田野坤乾亨利贞仁义礼智信忠孝廉恭俭温良谦谨慎言学问书画琴诗歌"
)
MORE_GIVEN = (
    "巧珍凤仙素翠彩月娥琼珠枝芝琪雨桐欣怡佳梦婷雅倩璐蕾薇妍琳瑶瑞瑛璇珊玲珏珂琦佩蓉茜菲蓓蕊艳娟娇娅婉媛嫣妮姗妙惠慈爱悦愉情意念恩恬心恒悟祥禄寿康健泰裕丰盛茂满堂柱栓锁虎牛龙鹏飞燕雁鸿翔腾跃骏驰威武烈炎焕灿"
    "炳煜晖昊昕晨曦旭昶晟朗朝阳星辰宸北南西中正直方圆盈余庭园木树栋梁材桦榕楠枫柳桃李杏槐伟俊彦彪彬博达传业家宗祖继绍先进前程万全才能干济群众超越凯歌定宏广大振尚世代本元开运时际尧舜禹汤汉唐宋齐鲁吴秦晋岳岚"
    "峻崇嵩土地城培均坚壮士冬夏晴雷雯霞霖震露霜冰凌冲凡克友呈启品哲唯善喆图固国圣在声多奇奎如始孟季存宽宾尔川工布希常幸应弘影征微必性恺想感慕成扬承拓捷授敬旋日旺映显普智朋来柯桑楷歆毓沛沐法泽津洁洲浦润淑淼渊滢滨漫潇"
)


def texts() -> Iterator[tuple[str, set[str]]]:
    """Yield each text with the names in it."""
    for cast in casts(kinds=ALL, language="zh"):
        # whom the text shortens or masks nobody sorts
        text = Source(cast.text, "zh").text
        yield text, {*(Source(n, "zh").text for n in cast.names), *(n for n in _ruled(text) if "某" in n)}
    yield from told_texts()


def told_texts() -> Iterator[tuple[str, set[str]]]:
    """Yield those whose names labels and rules tell; the closed half of the labelled reports trains nothing."""
    for report in labelled():
        if report.language == "zh" and half(report.id) == "open":
            told = report.labels
            yield report.text, {o.name for o in (*told.officials, *told.others)} | _ruled(report.text)
    for prose in read():
        if prose.language == "zh":
            yield prose.text, _ruled(prose.text)


def _ruled(text: str) -> set[str]:
    """Return the names that the rules find, without the model."""
    return {*people(text, model=False)}


@cache
def _families() -> tuple[list[str], list[str], list[str]]:
    lists = names.lists()
    return sorted(lists["common"]), sorted(lists["single"]), sorted(lists["wordlike"])


@cache
def _borrowed() -> tuple[list[str], list[str]]:
    d = data("extraction.zh", "syllables")
    return [w for w in d["words"] if len(w) == 2], [*d["others"], *d["more"]]


def _without_family(dice: random.Random) -> str:
    """Return a name of a people without surnames: words of such names, or characters of several."""
    pairs, words = _borrowed()
    chance = dice.random()
    if chance < 0.3:
        name = dice.choice(pairs) + (dice.choice(pairs) if dice.random() < 0.6 else "")
    elif chance < 0.75:
        name = dice.choice(words) + (dice.choice(words) if dice.random() < 0.4 else "")
    else:
        name = "".join(dice.choice(dice.choice(words)) for _ in range(dice.choice((2, 3, 3, 4, 4))))
    return name[:LONGEST]


def other(dice: random.Random, *, family: bool = False) -> str:
    """Return a name of two or three characters that nobody need bear, or now and then a longer one; it is no common word.

    ``family``: it has a surname.
    """
    usual, every, wordlike = _families()
    while True:
        if not family and dice.random() < BORROWED:
            name = _without_family(dice)
            if not lexicon.known(name):
                return name
        chance = dice.random()
        of = usual if chance < USUAL else wordlike if chance > 1 - WORDLIKE else every
        name = dice.choice(of) + _given(dice)
        if not lexicon.known(name):
            return name


@cache
def _worded() -> list[str]:
    """Return the common words whose characters are those of given names (秋实, 建国)."""
    words, first, last = lexicon.costs()
    rare = lexicon.RARE_GIVEN
    return sorted(
        w for w in words if len(w) == PAIR and first.get(w[0], rare) + last.get(w[1], rare) <= OF_NAMES
    )


def _given(dice: random.Random) -> str:
    if dice.random() < WORDED:
        return dice.choice(_worded())
    if dice.random() < HOMELY:
        last = dice.choice(GIVEN + MORE_GIVEN)
        return 2 * last if dice.random() < DOUBLED else dice.choice(BEFORE) + last
    chars = GIVEN if dice.random() < 0.4 else GIVEN + MORE_GIVEN
    return "".join(dice.choice(chars) for _ in range(2 if dice.random() < LONG else 1))


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
            reading = Reading(told)
            for c in reading.gains:
                x.append(reading.signs(c))
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
        "scale": round(scale, 8), "offset": round(offset, 5), "bar": round(BAR, 5), "short": round(SHORT, 5),
        "open": round(OPEN, 5), "rows": len(y), "names": int(sum(y)),
        "weights": np.rint(weights / scale).astype(np.int8),
    }  # fmt: skip


if __name__ == "__main__":
    made = train()
    write(made, name="names", weights="names")
    print(f"{made['rows']} places, {made['names']} names, {made['weights'].nbytes} bytes")
