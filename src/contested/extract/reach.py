"""Which claims the report's words about truth reach: of their clause, or an account before."""

import re
from collections.abc import Sequence

from spacy.tokens import Token

from contested.extract.draft import Draft
from contested.extract.reached import by_the_last, figures_named, of_his_word, of_reports
from contested.extract.reading import Reading, SentenceReading
from contested.extract.sides import said_by
from contested.model.span import Span
from contested.model.vocabulary import Modality

_NEAR = 3
_TWO = 2
_REPORT = 15
_OWN_CLAUSE = re.compile(r"\b(?:which(?: [\w']+){0,3}|that|who|whose(?: \w+){1,2})\s*$")
_A_TOLL = re.compile(r"\ban? (?:\w+ )?(?:toll|figure|number|count|tally) (?:that|which)\s*$")
_TOLD = re.compile(
    r"\b(?:this|it|that|their|its|these|report|video|footage|account|image|claim)s?\b"
)
_EVERYBODY = re.compile(
    r"\b(?:neither|either|both|none of|these|any of|all|the (?:reports|accounts|claims))\b"
)
_FRONT = re.compile(
    r"\bbattlefield (?:claim|report|account|figure|statement|development)s?\b"
    r"|\b(?:claim|report|account|version)s (?:of|about|from) the (?:fighting|battle|front|clashes)\b"
)
_FROM = re.compile(
    r"\b(?:reports|claims|accounts|figures|information|casualties|losses|allegations)"
    r" (?:from|in|about|on|for) (?=[^,;]{3,60}$)"
)
_SIDES = re.compile(r"\b(?:neither|either|both|any) (?:sides?|part(?:y|ies)|belligerents?)\b")
_NEITHER_OF_IT = re.compile(
    r"\bneither (?:the )?(?:toll|figure|responsibility|cause|number|place|date)\b"
)
_BOTH = re.compile(r"\bboth (?:figures|numbers|tolls|counts)\b")
_BELOW = re.compile(r"\bany of (?:it|them|this|the (?:claims|statements|accounts))\b")
_COUNTED = re.compile(r"\b(?:figures?|tolls?|numbers?|tall(?:y|ies)|counts?)\b")
_CONTENT = re.compile(
    r"\s+(?:who|whether|that|how|if|what|which|(?:his|her|their)"
    r"(?! (?:statement|claim|account|report|comment|version|figure|remark)))\b"
)
_HOME = ("people.displaced", "people.returned", "people.mobilized")
_CALLS = ("diplomacy.appeal", "diplomacy.offer", "diplomacy.threat")
_PRONOUNS = frozenset({"he", "she", "it", "they", "who"})
_REASONS = frozenset({"because", "due", "owing", "amid", "given", "under", "during", "without"})
_DOWN = frozenset({"advcl", "conj", "xcomp", "dobj", "pobj", "prep", "pcomp", "nsubjpass", "ccomp"})


def clause(words: Span, index: int, drafts: Sequence[Draft], reading: Reading) -> list[int]:
    """The claims whose predicate stands in the clause of the words, and what follows from them."""
    sentence = reading.sentences[index]
    own = {i: d for i, d in enumerate(drafts) if d.reading.index == index}
    heads = {d.hit.head.i for d in own.values()}
    at = _anchor(words, sentence)
    if at is None or not heads:
        return []
    inside = [i for i, d in own.items() if d.trigger.overlaps(words)]
    if inside:
        return inside
    said = [c for c in at.children if c.dep_ == "xcomp" and c.i in heads]
    nearest = next((t for t in (*said, at, *at.ancestors) if t.i in heads), None)
    if nearest is None or _asserting(at, nearest):
        below = {t.i for t in at.subtree} | {t.i for t in at.head.subtree}
        under = [i for i, d in own.items() if d.hit.head.i in below]
        return under or ([] if words.text.lower().startswith("if ") else _closest(words, own))
    return [i for i, d in own.items() if d.hit.head == nearest or _follows(d.hit.head, nearest)]


def before(words: Span, index: int, drafts: Sequence[Draft], reading: Reading) -> list[int]:
    """The claims that "this could not be verified" speaks of."""
    sentence = reading.page.sentences[index]
    text = sentence.text.lower()
    own = [
        i
        for i, d in enumerate(drafts)
        if d.reading.index == index and d.trigger.start < words.start and d.reacts_to is None
    ]
    lead = text[: words.start - sentence.start]
    if _OWN_CLAUSE.search(lead.rstrip(" ,")):
        here = [i for i, d in enumerate(drafts) if d.reading.index == index]
        counted = [i for i in here if drafts[i].figure is not None]
        return counted if counted and _A_TOLL.search(lead) else here
    rest = text[words.end - sentence.start :]
    around = lead + words.text.lower() + rest[:60]
    if _FRONT.search(around):
        return _of_the_front(index, drafts)
    after = [
        i for i, d in enumerate(drafts) if d.reading.index == index and d.trigger.start >= words.end
    ]
    if after and _CONTENT.match(rest):
        return after
    held = [i for i in after if _holds(words, drafts[i], reading.sentences[index])]
    if held:
        return held
    answered = [d.reacts_to for d in drafts if d.reading.index == index and d.reacts_to is not None]
    asked = {a.key for a in answered}
    everybody = _EVERYBODY.search(lead) or _EVERYBODY.search(
        words.text.lower() + rest[:20].rstrip(".,")
    )
    if own and not everybody and len(lead) > len(text) / 2:
        return own
    if asked and not own and not everybody:
        return [i for i, d in enumerate(drafts) if d.key in asked or _told_with(d, answered)]
    last = _told(index, drafts, reading, voiced=False) if of_reports(lead) else []
    figures = figures_named(lead, around, index, drafts)
    named = figures or last or _named(around, index, drafts, reading)
    of = _of_place(lead, words, index, reading)
    if named or of is not None:
        return named or _placed(of or set(), index, drafts)
    spread = everybody is not None and not _NEITHER_OF_IT.search(around)
    found = _account(index, drafts, reading, spread=spread) or own
    if of_his_word(lead, rest):
        found = by_the_last(found, drafts)
    if _CONTENT.match(rest):  # "could not establish who they are": of what was just told
        found = [i for i in found if index - drafts[i].reading.index <= 1]
    if not found and _TOLD.search(lead):
        found = _told(index, drafts, reading)
    return _claimed(found, lead + words.text.lower(), drafts)


def _told_with(draft: Draft, answered: Sequence[Draft]) -> bool:
    """Whether it is told in the breath of what is spoken of: "hit a base, killing 50"."""
    return any(
        draft.reading is a.reading and draft.attribution[:1] == a.attribution[:1]
        and draft.attribution and draft.reacts_to is None and _follows(draft.hit.head, a.hit.head)
        for a in answered
    )  # fmt: skip


def _claimed(found: list[int], said: str, drafts: Sequence[Draft]) -> list[int]:
    """Of these what claims something, and the figures where the words are of figures."""
    stated = [i for i in found if not drafts[i].type.startswith(_CALLS)]
    stated = [i for i in stated if drafts[i].modality is not Modality.DEMANDED]
    found = stated or found  # who only calls on somebody has claimed nothing
    counted = [i for i in found if drafts[i].figure is not None]
    return counted if counted and _COUNTED.search(said) else found


def _placed(names: set[str], index: int, drafts: Sequence[Draft]) -> list[int]:
    """What was told of places up to here."""
    told = (i for i, d in enumerate(drafts) if d.reading.index <= index and d.attribution)
    return [i for i in told if names & {p.mention.name.lower() for p in drafts[i].places}]


def _of_place(lead: str, words: Span, index: int, reading: Reading) -> set[str] | None:
    """The places of which word could not be checked: "reports from Mariupol could not be checked"."""
    told = _FROM.search(lead)
    if told is None:
        return None
    start = words.start - len(lead) + told.end()
    here = reading.sentences[index].places
    return {p.name.lower() for p in here if start <= p.span.start < words.start} or None


def _named(around: str, index: int, drafts: Sequence[Draft], reading: Reading) -> list[int]:
    """The claims that the words name: of either side, of what is printed below, of two figures."""
    if _SIDES.search(around):
        return _of_the_sides(index, drafts, reading, counted=_COUNTED.search(around) is not None)
    told = [i for i, d in enumerate(drafts) if d.attribution and d.reacts_to is None]
    if _BELOW.search(around) and all(drafts[i].reading.index > index for i in told):
        under = reading.chains.headings
        return [i for i in told if not under or drafts[i].reading.index in under]
    return _pair(index, drafts) if _BOTH.search(around) else []


def _holds(words: Span, draft: Draft, sentence: SentenceReading) -> bool:
    """Whether a claim is what could not be checked: "could not verify the claim that it fell"."""
    base = sentence.parsed.sentence.start
    inside = [t for t in sentence.parsed.doc if words.start <= base + t.idx < words.end]
    verb = next((t for t in reversed(inside) if t.pos_ == "VERB"), None)
    token = draft.hit.head
    while verb is not None and token not in (verb, token.head):
        if token.dep_ in {"conj", "advcl", "parataxis"} or token.lower_ in _REASONS:
            return False  # "could not be verified because of a blackout": not the blackout
        token = token.head
    return verb is not None and token == verb


def _of_the_front(index: int, drafts: Sequence[Draft]) -> list[int]:
    """All that anybody told of the fighting: "the battlefield reports could not be verified"."""
    return [
        i for i, d in enumerate(drafts)
        if 0 < index - d.reading.index <= _REPORT and d.attribution and d.reacts_to is None
        and not d.type.startswith(("diplomacy.", "civil."))
    ]  # fmt: skip


def _of_the_sides(
    index: int, drafts: Sequence[Draft], reading: Reading, *, counted: bool
) -> list[int]:
    """What the parties told of the war: "the claims of either side", "neither side's figures"."""
    found = [i for i in _of_the_front(index, drafts) if not drafts[i].type.startswith(_HOME)]
    sides = [i for i in found if said_by(drafts[i], reading)]
    figures = [i for i in found if drafts[i].figure is not None] if counted else []
    return figures or sides or found


def _pair(index: int, drafts: Sequence[Draft]) -> list[int]:
    """The two figures of the sentence before, where it gives two: "both figures are unconfirmed"."""
    last = [i for i, d in enumerate(drafts) if d.reading.index == index - 1 and d.figure]
    return last if len(last) == _TWO else []


def _told(
    index: int, drafts: Sequence[Draft], reading: Reading, *, voiced: bool = True
) -> list[int]:
    """What the report tells itself right before: "A drone hit it. This could not be verified".

    Without `voiced` nothing that the report lays to a speaker.
    """
    near = [s.index for s in reading.before(index)][:1]
    told = [
        i for i, d in enumerate(drafts)
        if d.reading.index in near and d.reading.index < index and d.reacts_to is None
    ]  # fmt: skip
    return told if voiced or not any(drafts[i].attribution for i in told) else []


def _anchor(words: Span, sentence: SentenceReading) -> Token | None:
    """The first token of the words that says something."""
    base = sentence.parsed.sentence.start
    inside = [t for t in sentence.parsed.doc if words.start <= base + t.idx < words.end]
    telling = [t for t in inside if t.pos_ in {"ADV", "VERB", "ADJ", "NOUN"}]
    return (telling or inside or [None])[0]


def _asserting(at: Token, nearest: Token) -> bool:
    """Whether the words govern the predicate rather than stand with it: "said to have sent"."""
    return at.pos_ == "VERB" and nearest.i < at.i and nearest in at.ancestors and at.dep_ == "relcl"


def _follows(head: Token, top: Token) -> bool:
    """Whether a predicate hangs on another as its outcome or its conjunct: "…, killing six"."""
    token = head
    while token not in (top, token.head):
        finite = any(c.dep_ in {"nsubj", "nsubjpass"} for c in token.children)
        if token.dep_ not in _DOWN or (finite and token.dep_ in {"conj", "advcl"}):
            return False
        token = token.head
    return bool(token == top)


def _closest(words: Span, own: dict[int, Draft]) -> list[int]:
    def gap(i: int) -> int:
        return max(own[i].trigger.start - words.end, words.start - own[i].trigger.end)

    best = min(own, key=gap, default=None)
    return [i for i in own if best is not None and own[i].hit.head == own[best].hit.head]


def _account(index: int, drafts: Sequence[Draft], reading: Reading, *, spread: bool) -> list[int]:
    """Claims of the sentences before that go on with one speaker's account; with `spread` all."""
    found: list[int] = []
    speaker: frozenset[str] | None = None
    accounts = 0
    for at in [s.index for s in reading.before(index, _NEAR if spread else 2)][:_NEAR]:
        here = [
            i for i, d in enumerate(drafts)
            if d.reading.index == at and d.attribution and d.reacts_to is None
        ]  # fmt: skip
        if not here and found and not spread:
            break
        if not here:
            continue
        voices = frozenset(v for i in here for v in _voices(drafts[i], reading))
        if not spread and speaker is not None and not _one(speaker, voices):
            break
        speaker = voices if speaker is None or speaker & _PRONOUNS else speaker
        found += here
        accounts += 1
        if spread and accounts == _TWO:
            break  # "neither", "either" and "both" are of two
    return found


def _voices(draft: Draft, reading: Reading) -> frozenset[str]:
    """The words that a draft's speaker goes by, and its side."""
    side = said_by(draft, reading)
    words = frozenset(_last(s) for s in draft.attribution[0].source)
    return words | {side} if side else words


def _one(speaker: frozenset[str], names: frozenset[str]) -> bool:
    return bool(speaker & names or names & _PRONOUNS or speaker & _PRONOUNS)


def _last(source: Span) -> str:
    return source.text.rsplit(maxsplit=1)[-1].lower()
