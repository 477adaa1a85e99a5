"""Figures against each other: two who count the same dead, and come to different numbers."""

import re
from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extract.accounts import sums_up
from contested.extract.draft import Draft
from contested.extract.rivals import NEAR, Account, Dispute, close, pairs, rivals
from contested.language.quantities import Figure
from contested.model.vocabulary import Act, DisputedOver

_TOLLS = frozenset(
    {
        "people.killed",
        "people.wounded",
        "people.casualties",
        "people.captured",
        "people.missing",
        "people.detained",
        "people.displaced",
    }
)
_LOSSES = frozenset({"materiel.destroyed", "strike.intercepted"})
_DEAD = frozenset({"people.killed", "people.casualties"})
_LATER = re.compile(
    r"\b(?:later|since|now|by then|subsequently|rose|risen|rising|climbed|also|separate\w*|elsewhere)\b"
)
_MORE = re.compile(r"\b(?:another|further|additional)\b|\bmore\b(?! than)")
_OWN = frozenset({"its", "our", "their", "his", "her"})
_COUNTED = re.compile(
    r"toll|puts? the|put it|figure|counted|tally|number of|only|\b(?:no more than|just|fewer than)\b"
)
_AGAINST = re.compile(r"\b(?:while|whereas|but|however|though|although|yet|by contrast|instead)\b")
_OF_THEM = re.compile(
    r"\bof (?:the|those|these|them)\b(?: (?:\w+ )?(?:dead|victims|killed|wounded|casualties|injured"
    r"|slain|fatalities|hurt|\w+ed)\b)?|\bamong (?:the|those|them)\b"
)
# Those who died at once, or later: only some of all who did.
_THERE = re.compile(
    r"(?:(?:people|others|of them|more|men|women|children) )?(?:had )?(?:died|were killed|succumbed)"
    r" (?:on the spot|at the scene|at once|instantly|immediately|outright|on the way|en route|in hospital"
    r"|in the hospital|there|on arrival|before|later|on the operating)"
)
_ONE_OF = re.compile(r"\b(?:was|were|is|are) (?:also )?among (?:the|those|them)\b")
_AMONG_OWN = re.compile(
    r"\b(?:among|in|from) (?:its|our|their) (?:own )?(?:\w+ )?"
    r"(?:troops|soldiers|fighters|men|ranks|forces|members|personnel)\b"
)
_OVER_TIME = re.compile(
    r"\btoll (?:from|over|during|of|in|since) (?:\w+ ){0,3}?"
    r"(?:weeks?|months?|years?|war|offensive|campaign|conflict|fighting)\b"
)
_PEOPLE = frozenset("people person dead body death victim casualty other life corpse one".split())
_FAR_OFF = 1.5
_MANY = 1000
_STORY = 6
_BESIDE = 12


def figures(told: Sequence[Account]) -> Iterator[Dispute]:
    """Different figures of one toll: "30 were killed, X said; the army put the toll at 11"."""
    counted = [t for t in told if t.draft.type in _TOLLS | _LOSSES and t.draft.part_of is None]
    for one, other in (*pairs(counted), *_tolls_put(counted)):
        first, second = one.draft.figure, other.draft.figure
        if first is None or second is None or not _one_kind(one, other):
            continue
        if _updates(one, other) or _share(other) or _share(one) or _of_a_time(other):
            continue
        if _one_of_them(one, other):
            continue  # "a medic was among those who died"
        if _brings_to(other.draft.hit.head):
            continue  # "their deaths bring to 62 the number slain this year"
        if _differ(first, second, one, other) and (_one_toll(one, other) or _puts_toll(other)):
            yield Dispute(one.index, other.words, DisputedOver.FIGURE)
            yield Dispute(other.index, one.words, DisputedOver.FIGURE)


def _brings_to(head: Token) -> bool:
    """Whether it is of the number that others bring a total to."""
    return any(
        t.lemma_ in {"number", "total", "toll"}
        and t.head.lemma_ in {"bring", "raise", "take", "push"}
        for t in (head, *head.ancestors)
    )


def _tolls_put(counted: Sequence[Account]) -> Iterator[tuple[Account, Account]]:
    """Pairs of a toll that somebody puts otherwise with the last count of dead before it."""
    for other in counted:
        if not _puts_toll(other):
            continue
        before = [t for t in counted if 0 < other.sentence - t.sentence <= _STORY]
        before = [t for t in before if t.draft.type == other.draft.type and not _of_a_war(t.draft)]
        one = max(before, key=lambda t: (t.sentence, t.draft.figure is not None), default=None)
        if one is not None and rivals(one, other):
            yield one, other


def _puts_toll(told: Account) -> bool:
    """Whether a speaker has a number of its own for those told of: "a nurse put the toll at 14"."""
    head = told.draft.hit.head
    below = {c.lower_ if c.dep_ == "det" else c.dep_ for c in head.children}
    known = head.lemma_ == "toll" and "the" in below and "prep" not in below
    placed = any(p.reading is told.draft.reading for p in told.draft.places)
    return known and told.act is Act.ESTIMATE and not placed and not sums_up(told.draft)


def _of_a_time(told: Account) -> bool:
    """Whether it is the toll of more than a blow: "put the toll from a month of raids at 240"."""
    return _OVER_TIME.search(told.draft.reading.parsed.sentence.text.lower()) is not None


def _one_of_them(one: Account, other: Account) -> bool:
    """Whether the smaller of two figures is said to be of those of the larger."""
    figures = [t.draft.figure for t in (one, other)]
    low = min((one, other), key=lambda t: (t.draft.figure.low or 0) if t.draft.figure else 0)
    text = low.draft.reading.parsed.sentence.text.lower()
    return None not in figures and _ONE_OF.search(text) is not None


def other_things(one: Account, other: Account) -> bool:
    """Whether two name different ones that it befell: "the planes" and "a workshop"."""
    first, second = _things(one.draft), _things(other.draft)
    return bool(first and second) and first.isdisjoint(second)


def _things(draft: Draft) -> set[str]:
    heads = draft.target.heads if draft.target else ()
    common = (t for t in heads if t.pos_ == "NOUN" and (t.i == 0 or not t.text[:1].isupper()))
    return {t.lemma_.lower() for t in common}


def _one_kind(one: Account, other: Account) -> bool:
    """Whether both count the dead, say: losses are put beside deaths where one side's are told."""
    types = {one.draft.type, other.draft.type}
    if types & _LOSSES:
        return types <= _LOSSES and one.targets == other.targets and _opposed(one, other)
    return len(types) == 1 or (types <= _DEAD and _losses_of_one(one, other))


def _opposed(one: Account, other: Account) -> bool:
    return one.side is not None and other.side is not None and one.side != other.side


def _losses_of_one(one: Account, other: Account) -> bool:
    """Whether one of two sides tells of its own and the other of the same men."""
    sides = {one.side, other.side}
    same = one.targets == other.targets or (not other.targets and other.side in one.targets)
    own = same and bool(one.targets & sides)
    return own and None not in sides and other.sentence - one.sentence <= 1


def _differ(first: Figure, second: Figure, one: Account, other: Account) -> bool:
    """Whether both cannot be right, or two sides tell of far different numbers."""
    if _above(first, second) or _above(second, first):
        return True
    if _of_a_war(one.draft) or _of_a_war(other.draft):
        return False
    low, high = sorted((first.low or 0, second.low or 0))
    return _opposed(one, other) and low > 0 and high >= _FAR_OFF * low


def _above(one: Figure, other: Figure) -> bool:
    return one.low is not None and other.high is not None and one.low > other.high


def _share(told: Account) -> bool:
    """Whether a figure is of those told of: "four of the dead were minors"."""
    figure, sentence = told.draft.figure, told.draft.reading.parsed.sentence
    if figure is None:
        return False
    rest = sentence.text[figure.span.end - sentence.start :].lower().lstrip()
    return bool(_OF_THEM.match(rest) or _THERE.match(rest))


def _one_toll(one: Account, other: Account) -> bool:
    """Whether two figures count the same people: one is put against the other, or places agree."""
    apart_targets = bool(one.targets and other.targets) and one.targets.isdisjoint(other.targets)
    sentence = other.draft.reading.parsed.sentence.text.lower()
    own = "only" not in sentence and any(_of_ones_own(each.draft) for each in (one, other))
    if (
        apart_targets
        or (own and not one.targets & other.targets)
        or not close(one, other, 1 if one.paragraph != other.paragraph else NEAR)
    ):
        return False
    same_place = _same_ground(one, other) and not other_things(one, other)
    if _COUNTED.search(sentence) or (same_place and one.side and other.side):
        return True
    if _losses_of_one(one, other) or _elliptic(one, other):
        return True
    if any(_of_a_war(t.draft) for t in (one, other)) or _places_of_its_own(other):
        return False
    time = other.draft.time
    dated = time is not None and time.reading is other.draft.reading
    if other.side is not None and other.side in one.agents and _same_ground(one, other):
        return not own and not dated  # those whom its own blow killed: "203 militants"
    contrast = _opposed(one, other) or bool(_AGAINST.search(sentence))
    return contrast and _same_people(one, other)


def _same_ground(one: Account, other: Account) -> bool:
    """Whether both are told of one place."""
    return bool(one.draft.places) and one.draft.places == other.draft.places


def _of_a_war(draft: Draft) -> bool:
    """Whether it is a sum that no one happening comes to."""
    figure = draft.figure
    return sums_up(draft) or (figure is not None and (figure.low or 0) >= _MANY)


def _same_people(one: Account, other: Account) -> bool:
    """Whether two count one sort of people, or one of them only "the dead", "people"."""
    first, second = _things(one.draft), _things(other.draft)
    loose = not first or not second or bool(_PEOPLE & (first | second))
    return loose or bool(first & second)


def _places_of_its_own(other: Account) -> bool:
    return any(p.reading is other.draft.reading for p in other.draft.places)


def _elliptic(one: Account, other: Account) -> bool:
    """Whether a figure only takes up what was counted: "two soldiers fell, A says; B killed nine"."""
    figure = other.draft.figure
    bare = figure is not None and figure.object is None
    return bare and one.paragraph == other.paragraph and other.sentence - one.sentence <= 1


def _of_ones_own(draft: Draft) -> bool:
    """Whether only a speaker's own dead are told of: "three of its soldiers"."""
    heads = draft.target.heads if draft.target else ()
    if _AMONG_OWN.search(draft.reading.parsed.sentence.text.lower()):
        return True
    return any(c.lower_ in _OWN for t in heads for c in t.children if c.dep_ == "poss")


def _updates(one: Account, other: Account) -> bool:
    """Whether a count only follows another: "later put the dead at five", not by the other side."""
    sentence = other.draft.reading.parsed.sentence
    later = _LATER.search(sentence.text)
    figure = other.draft.figure
    if figure is not None and later is None:  # "400 had been killed and 300 more wounded"
        at = figure.span.start - sentence.start
        later = _MORE.search(
            sentence.text[max(0, at - _BESIDE) : at + len(figure.span.text) + _BESIDE]
        )
    return not _opposed(one, other) and later is not None
