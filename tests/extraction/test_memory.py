"""Nothing of a text is kept when its facts are given: a service reads for months."""

from __future__ import annotations

import gc
from collections import Counter

import pytest

from extraction import extract

TEXTS = {
    "zh": "{n}号通报:南棠县民政局社会救助股原股长简书远对申请材料审核把关不严,致使{n}户领取低保金8.4万元,受到党内警告处分。",
    "en": "Norbrook Clinic lost ${n},000. The clinic's owner, Odo Marsh, pleaded guilty to theft and was sentenced to {n} months "
    "in prison. Norbrook's treasurer, Ada Wren, resigned. The principal, Una Weld, told the board of Norbrook High School.",
}


def held() -> Counter[str]:
    """Count the objects of extraction's own classes that are alive."""
    gc.collect()
    kinds = (type(o) for o in gc.get_objects())
    names = (f"{k.__module__}.{k.__qualname__}" for k in kinds)
    return Counter(n for n in names if n.startswith("extraction."))


@pytest.mark.parametrize("language", TEXTS)
def test_what_was_read_is_let_go(language: str) -> None:
    def read(low: int, high: int) -> None:
        for n in range(low, high):
            assert extract(TEXTS[language].format(n=n), language=language).cases

    # caches that are bounded are full after so many
    read(10, 50)
    before = held()
    read(50, 70)
    assert held() - before == Counter()
