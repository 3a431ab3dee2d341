"""When a post was held, in both languages: told beside it, told again in a sentence of its own, or given up there."""

from __future__ import annotations

from typing import Literal

import pytest

from extraction import extract

TERMS = {
    "zh": [
        (
            "云港县农村整治中心原主任鲁方晓等7人被查处。鲁方晓在2019年至2022年担任云港县农村整治中心主任期间，收受贿赂92万元。",
            ("主任", "2019", "2022"),
        ),
        (
            "关于云港区文化馆原馆长鲁方晓同志审计结果的公告\n区审计局对鲁方晓2018年1月至2022年12月任云港区文化馆馆长期间的情况进行了审计。",
            ("馆长", "2018-01", "2022-12"),
        ),
        (
            "被告人鲁方晓，自2010年6月1日起担任云港县公路段段长，2018年11月30日卸任。任职期间收受财物21万元。",
            ("段长", "2010-06-01", "2018-11-30"),
        ),
        # what was given up in another sentence may be another post
        (
            "鲁方晓2011年起任云港县水务局局长，收受财物8万元。2016年5月退休。",
            ("局长", "2011", None),
        ),
    ],
    "en": [
        (
            "Desmond Garrowby was elected mayor of Wirraway Shire Council in March 2012 and remained in office until he stood aside in October 2018.",
            ("mayor", "2012-03", "2018-10"),
        ),
        (
            "Maribel Garrowby became clerk to Little Tarn Council in 1999. She retired on 31 December 2014.",
            ("clerk", "1999", "2014-12-31"),
        ),
        (
            "Maribel Garrowby, who held the office of honorary treasurer of the Tarn Lifeboat Society from 1989, resigned in December 2015.",
            ("honorary treasurer", "1989", "2015-12"),
        ),
        (
            "Mayor Desmond Garrowby of Wirraway took office in November 2014 and held it until November 2018.",
            ("Mayor", "2014-11", "2018-11"),
        ),
        (
            "Desmond Garrowby served as Director of Works of the Tarn Ports Authority from January 2014. His contract ended on 31 December 2017.",
            ("Director of Works", "2014-01", "2017-12-31"),
        ),
        (
            "Desmond Garrowby served as treasurer of the Tarn Fair Board for eleven years to May 2019.",
            ("treasurer", "2008-05", "2019-05"),
        ),
        (
            "During her tenure as executive director of the Tarn Arts Council, which ran from August 2013 to February 2018, Maribel Garrowby bought furniture.",
            ("executive director", "2013-08", "2018-02"),
        ),
        (
            "Career of the accused, Desmond Garrowby: 2003.04–2010.11, deputy director, Finance Bureau of Tarn County. Garrowby was charged with theft.",
            ("deputy director", "2003-04", "2010-11"),
        ),
        # who retired is somebody else, what was left is no post
        (
            "Desmond Garrowby, clerk of Tarn County, met an employee of the Fair Board who retired in May 2016. Garrowby left the country in June 2017.",
            ("clerk", None, None),
        ),
    ],
}
# the English texts tell what happened
TAIL = {"zh": "", "en": " The audit found that $31,000 was stolen."}


@pytest.mark.parametrize(
    ("language", "text", "held"),
    [(language, text, held) for language, told in TERMS.items() for text, held in told],
)
def test_the_term_of_a_post(
    language: Literal["zh", "en"], text: str, held: tuple[str, str | None, str | None]
) -> None:
    (person,) = extract(text + TAIL[language], language=language).cases[0].people
    assert [(p.position.text, p.start_date, p.end_date) for p in person.posts] == [held]
    assert all(p.former for p in person.posts if p.end_date)
