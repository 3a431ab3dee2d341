"""What each date of a Chinese case is of: an act, what surrounds the acts, a term of office, a decision."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right

from extraction.common import Phrases, Spans, lazy, propose
from extraction.zh.dates.dates import SPAN, Date
from extraction.zh.dates.papers import of_paper
from extraction.zh.posts.post_terms import WORKED
from extraction.zh.posts.resumes import rows

PHRASES = Phrases("extraction.zh", "act_dates")

# in characters: what a date may say of what happened then
REACH = 120
# a clause is no longer than this, or a text without stops would be read again from each of its dates
LONGEST = 600
STOP, COMMA = lazy("[。;；]"), lazy("[,，]")
OWN = 14
DECIDED = PHRASES.compile(r"‹decided›")
ACT = PHRASES.compile(r"‹act›")
# 在2021年3月至2022年6月间接到投诉16件: who takes complaints over a span of time
TAKEN_IN = lazy(r"(?:[至到—-]|之?间|期间)[^。；;，,]{0,24}(?:接到|收到|受理)[^。；;，,]{0,24}\d")
COMPLAINT = lazy("举报|来信|信访|投诉|反映")
# 2016年1月，某某因违反…，不按…，受到处分: what led to the decision of that date
UNTIL, BROKE = (
    lazy(r"[至到止]$"),
    # 至2012年6月退休仍未整改: what was left undone while the post was held
    PHRASES.compile(
        r"[,，]?(?:(?:退休|离[职任]|卸任|调离)(?=[^。；;，,\n]{0,6}[未没])|(?:‹broke›)(?!前)[时，,。；;]?(?![^。；;\n]*(?:未|没有)))"
    ),
)
# 自2010年入职以来至2021年: what is told between the ends of a range
RANGE = lazy(r"(?![^。；;，,]{0,8}任)[^。；;，,\d]{0,12}[至到]")
AFTERWARDS = lazy(r"(?:案发|归案|到案|落网)(?:之)?后[,，][^。；;\n]{0,40}$")
FOR_WHAT = PHRASES.compile(
    r"[,，][^。；;，,]{1,8}因[^。；;\n]{2,80}?[,，](?:数罪并罚)?(?:受到|被|给予)[^。；;，,\n]{0,20}?(?:‹for_what›)"
)
# 因受贿罪被判处: the name of a crime tells no act of that date
CRIME = PHRASES.compile(
    r"(?:‹crime›)[^。；;，,]{0,6}?案|(?:因|犯|以|涉嫌|、)[^。；;，,、]{0,20}?罪|将[^。；;，,]{1,16}?(?:退缴|上缴|退还|移送)"
)
# 甲等人骗取医保基金案宣判: the name of a case
OF_CASE = PHRASES.compile(r"[,，]?[^。；;，,\n]{2,80}?案件?(?:一审|二审)?(?:公开|正式|依法)?(?:‹ruled›)")
# a term of office, where the sentence tells nothing that was done in it
TERM = lazy(
    r"(?:至今|以来)?[,，]?(?:被告人|上诉人)?(?:(?![至到利用在])[一-龥\d]){0,4}?(?:先后|历)?[,，]?(?:在[^。；;，,]{2,24}?)?(?:担任|历任|(?<![时主责专委信])任|系|当选)(?!何|务|意|职(?:以来|后)|上后)(?![^。；;，,]{0,60}(?:期间|时(?:[,，]|利用)|后[,，]|以来|职务(?:上的|之)?便利)|[^。；;\d]{2,80}?[，,）)](?:被告人[^。；;，,]{1,4})?利用(?:其)?(?:职务|职权|担任|本人|工作))"
)
# 从2015年起至案发
OPEN_END = lazy(r"(?:起|以来|开始)?[，,]?(?:一直|直)?[至到](?:本?案|事)发(?:前|时)?")
SAME_TIME = lazy(r"(?:在此|上述|任职|任期|此|其)期间")
# what prepares or surrounds the acts: dates of these count only where no act is dated
SETUP = PHRASES.compile(r"‹setup›")
STRONG = PHRASES.compile(r"‹strong›")
# 2012年6月，矿山停产: what came of the acts counts only where nothing else is dated
CAME_OF_IT = PHRASES.compile(r"(?:‹came_of_it›)")


class ActDates:
    """The dates of one case as they are read, sentence by sentence; all have the shape (date, start, end).

    ``acts``: of acts; ``around``: of what prepares or surrounds them; ``terms``: since when a post was held; ``broke``:
    until when acts went on; ``lives``: of rows of a life; ``results``: of what came of the acts.
    """

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.acts: list[Date] = []
        self.around: list[Date] = []
        self.terms: list[Date] = []
        self.broke: list[Date] = []
        self.lives: list[Date] = []
        self.results: list[Date] = []
        self._rows = Spans((r.start, r.stop) for r in rows(text, start, end))
        # since when acts went on until the case broke, where the day of that is told later
        self._since = ""

    def read(self, start: int, end: int, found: list[Date]) -> None:
        """Take in the dates of the sentence ``start``..``end``, in their order."""
        heads = [x for _, x, _ in found]
        for date in found:
            value, a, b = date
            if self._no_act(start, a, b, value):
                continue
            until = OPEN_END.match(self.text, b, end)
            self._since = value if until else self._since
            clause = self._clause(heads, until.end() if until else b, b, end)
            act = ACT.search(CRIME.sub(lambda m: "-" * len(m.group()), clause))
            if UNTIL.search(self.text, max(start, a - 3), a) and BROKE.match(self.text, b, end):
                # 至2016年案发: the acts went on until then
                self.broke.append(date)
            elif FOR_WHAT.match(self.text, b, end) or AFTERWARDS.search(self.text, start, a):
                propose(
                    "period", a, b, "zh/periods/act_dates.py: what came after a decision", value, "decision"
                )
            elif decided := _decision(clause, act):
                if self._since and value >= self._since:
                    self.broke.append(date)
                    self._since = ""
                propose("period", a, b, f"zh/periods/act_dates.py: {decided.group()}", value, "decision")
            elif self._of_office(found, heads, b, end):
                propose("period", a, b, "zh/periods/act_dates.py: term of office", value, "no_act")
                self.terms.append(date)
            else:
                self._act(date, start, end, heads, clause, act)

    def _no_act(self, start: int, a: int, b: int, value: str) -> bool:
        """Return whether a date is that of a life or of a paper."""
        lived = self._rows.touches(a, b)
        if not lived and not of_paper(self.text, start, a, b):
            return False
        rule = "zh/posts/resumes.py: a row of a life" if lived else "zh/dates/papers.py"
        propose("period", a, b, rule, value, "no_act")
        self.lives += [(value, a, b)] * lived
        return True

    def _clause(self, heads: list[int], begun: int, b: int, end: int) -> str:
        """Return the clause behind the date that ends at ``b``, from ``begun`` on."""
        apart = _next(heads, b, end)
        # 2019年公车私用，2020年受到…: what the next date tells is its own
        limit = apart if COMMA.search(self.text, b, apart) else end
        return self.text[begun : _clause_end(self.text, begun, min(limit, begun + LONGEST))]

    def _of_office(self, found: list[Date], heads: list[int], b: int, end: int) -> bool:
        """Return whether the date that ends at ``b`` begins or ends a term of office in which nothing is told."""
        text = self.text
        if SAME_TIME.search(text, b, b + REACH * 2):
            return False
        return bool(
            TERM.match(text, b, end)
            or WORKED.match(text, b, end)
            or (
                SPAN.fullmatch(text, b, _next(heads, b, end))
                and TERM.match(text, _closing(found, heads, b), end)
            )
        )

    def _act(
        self, date: Date, start: int, end: int, heads: list[int], clause: str, act: re.Match[str] | None
    ) -> None:
        """Take in the date of an act, or of what prepares or surrounds the acts."""
        value, a, b = date
        if (result := CAME_OF_IT.search(clause)) and not STRONG.search(clause):
            propose("period", a, b, f"zh/periods/act_dates.py: {result.group()}", value, "no_act")
            self.results.append(date)
            return
        told = min(end, b + REACH, _next(heads, b + 1, end)) - b
        setup = _setup(self.text, start, a, b, _next(heads, b, end), min(end, b + REACH), told)
        cue = setup or act
        rule = f"zh/periods/act_dates.py: {cue.group() if cue else 'any date'}"
        propose("period", a, b, rule, value, "no_act" if setup else None)
        (self.around if setup else self.acts).append(date)


def _decision(clause: str, act: re.Match[str] | None) -> re.Match[str] | None:
    """Return what tells that a clause is of a decision; ``act``: what tells an act in it, which counts where it comes first."""
    decided = OF_CASE.match(clause) or DECIDED.search(clause)
    if decided and COMPLAINT.search(decided.group()) and TAKEN_IN.match(clause):
        return None
    return decided if decided and (not act or decided.start() <= act.start()) else None


def _setup(
    text: str, start: int, a: int, b: int, following: int, end: int, told: int
) -> re.Match[str] | None:
    """Return the word within ``told`` characters behind the date ``a``..``b`` that makes it one of what surrounds the acts."""
    ranged = text.endswith(("自", "从"), start, a) and RANGE.fullmatch(text, b, following)
    m = None if ranged or STRONG.search(text, b, b + told) else SETUP.search(text, b, end)
    return m if m and m.start() < b + told else None


def _clause_end(text: str, start: int, end: int) -> int:
    """Return where the clause behind a date ends: at a stop, or at a comma that is no part of the date's own phrase."""
    ends = (STOP.search(text, start, end), COMMA.search(text, start + OWN, end))
    return min((m.start() for m in ends if m), default=end)


def _next(heads: list[int], after: int, end: int) -> int:
    """Return where the first date at or behind ``after`` begins, ``end`` where there is none."""
    following = bisect_left(heads, after)
    return heads[following] if following < len(heads) else end


def _closing(found: list[Date], heads: list[int], after: int) -> int:
    """Return where the date ends that follows the one that ends at ``after``; ``heads``: where each begins."""
    following = bisect_right(heads, after)
    return found[following][2] if following < len(found) else after
