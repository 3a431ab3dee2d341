"""The names of divisions as a text writes them: full, without the peoples of autonomous ones, without their kind."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from extraction.common import Matcher, lazy
from vocabulary import Division, divisions

# the peoples whose names autonomous divisions carry
PEOPLES = (
    "各 蒙古 回 藏 维吾尔 苗 彝 壮 布依 朝鲜 满 侗 瑶 白 土家 哈尼 哈萨克 傣 黎 傈僳 佤 畲 高山 拉祜 水 东乡 纳西 景颇 柯尔克孜 土 "
    "达斡尔 仫佬 羌 布朗 撒拉 毛南 仡佬 锡伯 阿昌 普米 塔吉克 怒 乌孜别克 俄罗斯 鄂温克 德昂 保安 裕固 京 塔塔尔 独龙 鄂伦春 赫哲 门巴 珞巴 基诺"
)

ETHNIC = lazy(
    "(?:(?:"
    + "|".join(sorted(PEOPLES.split(), key=len, reverse=True))
    + ")族|蒙古|维吾尔|哈萨克|柯尔克孜|塔吉克|锡伯)+$"
)


@lru_cache(maxsize=4)
def gazetteer(lists: Path | None) -> tuple[Matcher[Division], frozenset[str]]:
    """Return the names of divisions, and those that are one only right behind a larger place (河南 + 安阳)."""
    found = divisions(lists)
    chained: set[str] = set()
    words = []
    for name in found.names("zh"):
        for division in found.find(name):
            if len(name) >= 2:
                words.append((name, division))
            short = _without_people(name)
            if len(short) > 1 and not found.find(short):
                words.append((short, division))
            if division.level != "RG-2":
                continue
            bare = _bare(name, short)
            if len(bare) > 1 and not found.find(bare):
                words.append((bare, division))
                chained.add(bare)
    return Matcher(words), frozenset(chained)


def _bare(name: str, short: str) -> str:
    """Return the name of a prefecture without its kind (阿克苏地区 → 阿克苏), "" for other divisions."""
    if name.endswith("自治州"):
        return short[:-1]
    return next((name[: -len(end)] for end in ("地区", "市", "盟") if name.endswith(end)), "")


def _without_people(name: str) -> str:
    """Return the short form of an autonomous division (天祝藏族自治县 → 天祝县), "" where there is none."""
    if "自治" not in name:
        return ""
    for end in ("自治县", "自治州", "自治旗"):
        if name.endswith(end):
            core = ETHNIC.sub("", name[: -len(end)])
            return core + end[-1] if len(core) > 1 and core != name[: -len(end)] else ""
    return ""
