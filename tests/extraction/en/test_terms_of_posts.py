"""When a post began and ended, told beside it or in a sentence of its own (invented prose)."""

from __future__ import annotations

import pytest

from extraction import extract

TAIL = " The audit found that $31,000 was stolen."


@pytest.mark.parametrize(
    ("text", "held"),
    [
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
)
def test_the_term_of_a_post(text: str, held: tuple[str, str | None, str | None]) -> None:
    (person,) = extract(text + TAIL, language="en").cases[0].people
    assert [(q.position.text, q.start_date, q.end_date) for q in person.posts] == [held]
    assert all(q.former for q in person.posts if q.end_date)
