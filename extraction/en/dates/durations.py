"""How long something went on, told beside one date: for two years beginning in 2016, the 24 months that ended in June 2012."""

from __future__ import annotations

import re

from extraction.common import Phrases, lazy

PHRASES = Phrases("extraction.en", "durations")

ONES = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
NUMBERS = {n: i for i, n in enumerate(ONES, 1)} | {"a": 1, "fifteen": 15, "eighteen": 18, "twenty-four": 24, "thirty-six": 36}  # fmt: skip
COUNT = rf"(?P<n>{'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,2}})(?P<half>\sand\s(?:a|one)[\s-]half)?[\s-](?P<unit>years?|months?)"
FORWARD = lazy(
    rf"\b{COUNT}(?:\speriod)?,?\s(?:that\s|which\s)?(?:beginning|starting|began|started|from)\s(?:in\s|on\s|with\s)?(?:early\s|late\s|mid-?|the\s|\w+\sof\s)*$",
    re.I,
)
BACK = lazy(
    rf"\b{COUNT}(?:\speriod)?,?\s(?:that\s|which\s)?(?:ended|ending)\s(?:in\s|on\s)?$",
    re.I,
)
# in the two years before her arrest in (April 2017), in the 18 months leading up to (May 2016)
UNTIL = lazy(
    rf"\b(?:in|during|over|for)\s(?:the\s)?(?:last\s|final\s)?{COUNT},?\s(?:before|preceding|prior\sto|leading\sup\sto|up\sto|to(?=\s(?:the\s)?(?:end\sof\s)?$))\s(?:(?!and\b)[\w'’-]+\s){{0,5}}$",
    re.I,
)
# for two years after her father died in (June 2004): what went on began then
AFTER = PHRASES.compile(
    rf"\bfor\s(?:(?:‹about›)\s)?{COUNT}(?P<more>\sand\sa\shalf)?\s(?:after|following)\s(?:(?!and\b)[\w'’-]+\s){{0,6}}$",
    re.I,
)
WHOLE_YEAR = 12


def other_end(head: str, value: str) -> tuple[str, str] | None:
    """Return (start, end) that a duration before a date gives it; ``value``: YYYY or YYYY-MM."""
    m = FORWARD.search(head) or AFTER.search(head)
    back = None if m else BACK.search(head) or UNTIL.search(head)
    until = bool(back and UNTIL.search(head))
    told = m or back
    if told is None:
        return None
    number = told.group("n").lower()
    months = NUMBERS[number] if number in NUMBERS else int(number)
    months = (
        months * WHOLE_YEAR + (6 if told.group("half") or told.groupdict().get("more") else 0)
        if told.group("unit")[0] in "yY"
        else months
    )
    if months < 2 or months > 40 * WHOLE_YEAR:
        return None
    year, month = int(value[:4]), int(value[5:7] or 0)
    if not month:
        years = -(-months // WHOLE_YEAR)
        return (value, str(year + years)) if m else (str(year - years), value)
    # the months that ended in June are counted with June, those before an arrest in June go back from it
    at = year * WHOLE_YEAR + month - 1 + (months - 1 if m else -months if until else 1 - months)
    far = f"{at // WHOLE_YEAR}-{at % WHOLE_YEAR + 1:02d}"
    return (value, far) if m else (far, value)
