"""What one case says of a person: accused, acting, speaking, giving; official, associate, subject."""

from __future__ import annotations

from dataclasses import dataclass, field

from extraction.common import Phrases, Sanctioned, lazy
from extraction.zh.names.found import Found
from extraction.zh.people.bribed import bribed_at, paid_at
from extraction.zh.people.dealt_with import is_rival, is_source, only_dealt_with
from extraction.zh.people.judges import JUDGES
from extraction.zh.posts.post import PostSpan
from extraction.zh.posts.private import is_private, is_staff, outside
from extraction.zh.words.names import behind

PHRASES = Phrases("extraction.zh", "standing")

ACTS = PHRASES.compile(
    r"[,，]?[^。；;，,\n]{0,14}?(?:‹acts›)|(?:等[两二三\d]?人)?的(?:授意|指使|默许|纵容|安排下)"
    r"|[^。；;\n某]{0,80}?利用(?:职务|职权|其职务|其职权|负责|担任)"
)
GIVES = PHRASES.compile(
    r"(?!的?(?:‹spot›))(?:(?!收受|索要|索取|受贿)[^。；;\n]){0,60}?(?:‹gives›)"
    r"|(?:等(?:\d{1,3}|[一二三四五六七八九十])?人)?(?:所送|给予|送|贿赂|的请托)"
)
# 应某某的邀请, 接受某某安排的宴请: who invites gives
INVITES = PHRASES.compile(
    r"(?:等人)?(?:的(?:邀请|请托|宴请|安排|委托|要求)|(?:‹invites›)的|所送|为(?:其)?(?:支付|提供)|提出(?:请托|希望|借款))"
)
# the name is cleared: nothing tells against the person
CLEARED = "SN-N0"
# who chairs or refuses has no part in the matter
APART = PHRASES.compile(r"(?![^。；;，,\n]{0,4}虽)(?:[^。；;，,\n]{0,10}?[^不未拒虽])?(?:‹apart›)")
# 接替某某的是某局原科长 (name); 现任总经理 (name): the post is no longer that of whom the matter is about
SUCCEEDS = lazy(r"接替[^。；，,\n]{2,12}的(?:是|为|系)[^。；，,\n]{0,24}$")
SUCCESSOR = PHRASES.compile(r"(?:‹successor›)[^。；;，,、\n]{0,20}$")
# 甲某对此并不知情: nothing is put down to whom the text calls unaware, unless it is the own word (甲某称不知情)
UNAWARE = PHRASES.compile(
    r"[,，]?(?:‹plainly›|对[^。；;，,\n称说辩]{0,8}?){0,3}(?:‹unaware›)(?!的(?:情[况形]下?|前提))"
)
# officers of organs that handle cases: a mention of one tells nothing against the officer
ORGAN = PHRASES.compile(r"‹organ›")
SAYS = PHRASES.compile(r"(?:[^。；;，,\n]{0,8})?(?:‹says›)[,，。:：“道]")
# 按照某公司总经理张某的要求: an order from above
ORDERED = lazy(r"(?:按照?|根据|遵照|依照)[^。；;，,\n]{0,30}$")
ASKED = tuple("应为向给与受帮")
# 向某公司董事长 (name): the word stands before the title
ASKED_TITLE = lazy(r"[应为向给受帮][^。；;，,、\n]{2,24}$")
# 伙同某局局长 (name): who is joined acts
COMPLICE = lazy(r"(?:伙同|串通|勾结|合谋)[^。；;，,\n]{0,56}$")
# 刘某系秦某之妻
RELATIVE = PHRASES.compile(r"[,，]?(?:系|是)[^。；;，,\n]{1,6}(?:‹relative›)[,，。；;(（]")


@dataclass
class Standing:
    """One person in one case."""

    person: Found
    spans: list[tuple[int, int]]
    titles: list[PostSpan]
    accused: bool
    finding: bool
    speaks: bool
    only: bool
    acts: bool
    near: bool
    private: bool
    outside: bool
    private_giver: bool
    officer: bool
    public: bool
    own: list[Sanctioned] = field(default_factory=list)
    leads: bool = False
    relative: bool = False
    introduced: bool = False
    opens: bool = False
    aside: bool = False
    staff: bool = False
    rival: bool = False
    dealt_with: bool = False
    unaware: bool = False
    acquitted: bool = False

    @property
    def found_against(self) -> bool:
        """An accusation or a sanction: nothing else makes it surer that the case is about the person."""
        return not self.acquitted and (self.accused or any(s.id != CLEARED for s in self.own))

    @property
    def titled(self) -> bool:
        """A post, an accusation or a formula of findings."""
        return self.accused or self.finding or bool(self.titles)

    def official(self, anyone: bool) -> bool:
        """Return whether the person holds an entrusted post or is accused; ``anyone``: the case names such a one."""
        if self.found_against or self.finding:
            return True
        if self.private_giver or (self.relative and not any(t.unit for t in self.titles)):
            return False
        if self.opens and self.acts:
            return True
        if self.staff:
            return False
        return (
            bool(self.titles)
            or self.public
            or (not anyone and self.acts and (self.person.masked or self.near))
        )

    def subject(self, anyone: bool, charged: bool) -> bool:
        """Return whether conduct is attributed: beside accused people, only to who is accused or acts."""
        if not self.official(anyone):
            return False
        if self.found_against:
            return True
        if self.own or self.acquitted:
            # what was told of the person is cleared up
            return False
        if self.finding:
            return True
        if self.person.let_go and not self.acts:
            return False
        if ((self.officer or self.dealt_with) and not self.acts) or self.aside:
            return False
        if self.unaware and not (self.acts or self.leads):
            return False
        if self.leads and not self.only:
            return True
        return not ((self.speaks and not self.acts) or self.only) and (not charged or self.acts or self.leads)


# 某某，男，中共党员: the particulars of whom a case is about
OPENS = lazy(r"[,，](?:男|女|非?(?:中共)?(?:预备)?党员|群众|[一-龥]{1,5}族)[,，。]")


def standing(
    text: str,
    person: Found,
    spans: list[tuple[int, int]],
    titles: list[PostSpan],
    start: int,
    end: int,
    reach: list[int],
    firms: frozenset[str],
) -> Standing:
    """Return what the case from ``start`` to ``end`` says of the person named at ``spans``.

    ``reach``: for each mention where the next other name begins; what is told beyond it is told of another;
    ``firms``: those that the case calls the state's.
    """
    shown, spans = spans, [(a, behind(text, b)) for a, b in spans]
    own = [(b, stop) for (_, b), stop in zip(spans, reach, strict=True) if not is_source(text, b)]
    near = any(ACTS.match(text, b, stop) for b, stop in own)
    bribed = any(bribed_at(text, a, b) for a, b in spans)
    paid = any(paid_at(text, a, b) for a, b in spans)
    acts = any(ACTS.match(text, b) for b, _ in own if not JUDGES.match(text, b)) or (
        (paid or bribed) and (bool(titles) or person.marked("public", start, end))
    )
    together = any(COMPLICE.search(text, max(start, a - 60), a) for a, _ in spans)
    acts, near = acts or together, near or together
    gives = any(GIVES.match(text, b, b + 70) for _, b in spans)
    asked = (
        any(text[a - 1 : a] in ASKED for a, _ in spans if a)
        or any(ASKED_TITLE.search(text, max(start, a - 30), a) for a, _ in spans if titles)
        or any(INVITES.match(text, b) and not ORDERED.search(text, max(start, a - 34), a) for a, b in spans)
    )
    organ = bool(titles) and all(t.unit and ORGAN.search(text[slice(*t.unit)]) for t in titles)
    private = bool(titles) and all(is_private(text, t, gives, firms) for t in titles)
    introduced = bool(OPENS.match(text, spans[0][1]))
    return Standing(
        person, shown, titles,
        accused=person.marked("accused", start, end),
        finding=person.marked("finding", start, end),
        speaks=person.marked("speaks", start, end),
        only=person.marked("only", start, end),
        acts=acts, near=near, private=private, outside=private and all(outside(text, t) for t in titles),
        private_giver=private and not bribed and (gives or (asked and not near and not paid)),
        public=person.marked("public", start, end),
        relative=any(RELATIVE.match(text, b) for _, b in spans), introduced=introduced, opens=introduced and spans[0][0] - start < 3,
        dealt_with=all(only_dealt_with(text, a, b) for a, b in spans),
        rival=any(is_rival(text, start, a, b) for a, b in spans),
        staff=bool(titles) and all(is_staff(text, t, firms) for t in titles),
        unaware=any(UNAWARE.match(text, b) for _, b in spans),
        officer=((organ or len(spans) == 1) and any(SAYS.match(text, b, b + 24) for _, b in spans))
        or all(
            APART.match(text, b, b + 24)
            or SUCCEEDS.search(text, max(start, a - 44), a)
            or (titles and SUCCESSOR.search(text, max(start, a - 30), a))
            for a, b in spans
        )
        or bool(titles and SUCCESSOR.search(text, max(start, spans[0][0] - 30), spans[0][0])),
    )  # fmt: skip
