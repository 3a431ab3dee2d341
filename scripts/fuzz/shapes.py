"""Long texts: ordinary prose over and over, and what is hard on rules."""

from __future__ import annotations

from functools import cache

from opencc import OpenCC

from scripts.fuzz.different import DIFFERENT, OPENINGS
from scripts.fuzz.pieces import bases
from vocabulary import Language, load


@cache
def _cues(language: Language) -> str:
    """Return the cues of all weak points in one line, without a stop."""
    told = [getattr(w.cues, language) for w in load().weak_points.values()]
    apart = "" if language == "zh" else " "
    return apart.join(cue.text for cues in told for cue in (*cues.E, *cues.C)) + apart


def _chinese() -> str:
    return next(t for t in bases() if sum("\u4e00" <= c <= "\u9fff" for c in t) > len(t) / 2)


def _english() -> str:
    return next(t for t in bases() if t.isascii())


def long_text(shape: str, size: int) -> str:
    """Return ``size`` characters of a shape."""
    if shape in DIFFERENT:
        make, parts = DIFFERENT[shape], [OPENINGS.get(shape, "")]
        length = len(parts[0])
        while length < size:
            parts.append(make(len(parts) - 1))
            length += len(parts[-1])
        return "".join(parts)[:size]
    unit = shapes()[shape]
    return (unit * (size // len(unit) + 1))[:size]


@cache
def shapes() -> dict[str, str]:
    """Return what each long text repeats; the first letters tell the language."""
    chinese, english = _chinese(), _english()
    return {
        "zh: a report, over and over, one case": chinese,
        "zh: many cases": "一、青禾县民政局原局长郭守义收受礼金3.2万元等问题。2019年5月,郭守义对低保申请审核把关不严,受到开除党籍处分。\n",
        "zh: no stop, no comma, no line": chinese.replace("。", "").replace("，", "").replace("\n", ""),
        "zh: commas only": chinese.replace("。", "，").replace("\n", ""),
        "zh: masked names": "张某某、李某1、王××、",
        "zh: full names": "郭守义、蒲新安、罗远山、",
        "zh: surnames": "王李张刘陈",
        "zh: one character": "某",
        "zh: places in a chain": "青禾县柳溪镇",
        "zh: units": "青禾县民政局、柳溪镇财政所、",
        "zh: posts": "原局长兼党组书记、副主任、",
        "zh: one person and post without a stop": "主任郭守义",
        "zh: sums": "3.2万元、约1,200余万元,",
        "zh: dates": "2015年3月至2018年底,",
        "zh: sanctions": "受到开除党籍、开除公职处分",
        "zh: cues": _cues("zh"),
        "zh: quotes within quotes": "“‘",
        "zh: brackets": "（(",
        "zh: short lines": "一、\n",
        "zh: one character a line": "某\n",
        "zh: traditional characters": OpenCC("s2t").convert(chinese),
        "zh: lines broken at one width": "\n".join(chinese[i : i + 30] for i in range(0, len(chinese), 30))
        + "\n",
        "zh: surnames of two": "王建国、李卫东受贿。王、李二人受到处分。",
        "zh: what is told behind a notice": "某县某村的人都说要好好过日子\n",
        "zh: charges in a formula": "落实全面从严治党主体责任不力，受到党内警告处分。",
        "en: a report, over and over, one case": english,
        "en: many cases": "1. Nora Pell, 48, the former clerk of the Town of Oakvale, stole $41,200 from the town in 2019. "
        "She pleaded guilty and was sentenced to two years in prison.\n\n",
        "en: no stop, no comma, no line": english.replace(".", "").replace(",", "").replace("\n", " "),
        "en: commas only": english.replace(".", ",").replace("\n", " "),
        "en: names": "Nora Pell, Karl Dunmore and ",
        "en: surnames": "Dunmore ",
        "en: the": "the ",
        "en: capitals": "A",
        "en: units": "the Oakvale Department of Public Works, the Osmere Housing Authority, ",
        "en: posts": "the former deputy clerk of the Town of Oakvale, ",
        "en: places": "Oakvale, Osmere County, New York, ",
        "en: sums": "$1.5 million, more than 300 euros, ",
        "en: dates": "between June and August 2019, the following year, ",
        "en: sanctions": "was sentenced to two years in prison and ordered to pay restitution ",
        "en: cues": _cues("en"),
        "en: recommendations": "We recommended that the agency (1) review its records, (2) establish controls and ",
        "en: quotes within quotes": "“‘",
        "en: digits": "1",
        "en: short lines": "1.\n",
        "en: dots": ".",
        "en: capitals throughout": english.upper(),
        "en: small letters throughout": english.lower(),
        "en: names of units in capitals": "it was paid to the OAKVALE WATER AUTHORITY by the clerk, and ",
        "en: pages": "".join(
            f"{english[i : i + 900].strip()}\n\nPage 7 of 9\n\f" for i in range(0, len(english), 900)
        ),
    }
