"""A version of one's own beside another's claim, without a denial: "the army said it had misfired".

The words that make a version are data (`data/contrary.toml`); here is whose words they are, which
claims they stand against, and which claims of the speaker's own they carry.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from contested.data import Entry, entries
from contested.extract.accounts import sums_up
from contested.extract.attribution import Attribution
from contested.extract.draft import Draft
from contested.extract.labels import labels
from contested.extract.likeness import CIVIL, dated_back
from contested.extract.place_nouns import lies_in
from contested.extract.reading import Reading
from contested.extract.rivals import Account, Dispute
from contested.extract.sides import camp, names
from contested.language.page import Parsed
from contested.model.span import Span
from contested.model.vocabulary import REACTIONS, Act, DisputedOver

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_NO_ACCOUNT = frozenset({Act.DECLINE, Act.URGE, Act.PROMISE, Act.WARN})
_FAR, _NEAR = 3, 2
_BESIDE = 80
_ALWAYS = re.compile(
    r"\b(?:strike|target|hit|attack|bomb|shell|kill|fire)s?(?: at)? (?:only|solely|exclusively)\b"
)
_OFFICIAL = frozenset(
    "government army military police ministry official officials spokesman spokeswoman spokesperson"
    " authority commander governor minister president presidency commissioner guard navy junta"
    " general colonel officer administration regime security mayor command".split()
)
_POINTING = frozenset(
    "the this that these those all none no both its their our his her any".split()
)
_PRONOUNS = frozenset(
    {"it", "they", "them", "he", "him", "she", "her", "this", "that", "those", "all"}
)
_SIDES = frozenset({"any", "one", "teller", "both"})
_WHO = frozenset({"", "who", "he", "she", "it", "they", "we", "i"})
_OWN_MEN = re.compile(
    r"\b(?:its|our|their|his) (?:\w+ ){0,3}"
    r"(?:fighters?|men|soldiers?|troops|members?|commanders?|personnel|forces|servicemen|guards?)\b"
)
_TAKING = frozenset({"enter", "storm", "penetrate", "cross", "break", "breach", "reach", "push"})
_LEAVING = frozenset({"territory.withdrawal", "people.surrendered"})
_KNOWN = re.compile(r"\b(?:know|knew|known|knowing|aware)\b")
_OWN_VOICE = frozenset({"people.killed", "people.wounded", "people.casualties"})


@dataclass(frozen=True, slots=True)
class Version:
    """Words that stand against claims of some types, and for which of one's own they speak."""

    words: re.Pattern[str]
    against: frozenset[str]
    beside: frozenset[str]
    over: DisputedOver
    sides: str
    tied: bool
    denied: bool
    owned: bool


@dataclass(frozen=True, slots=True)
class Contrary:
    """What finds versions that stand against claims; `alike`: nouns by those that mean the same."""

    versions: tuple[Version, ...]
    alike: tuple[frozenset[str], ...]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Contrary":
        """Read `data/contrary.toml` and the user's.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        found = (v for e in entries("contrary", "contrary", folders) for v in _versions(e))
        alike = (frozenset(e.texts("nouns")) for e in entries("contrary", "alike", folders))
        return cls(tuple(found), tuple(alike))

    def __call__(self, told: Sequence[Account], reading: Reading) -> Iterator[Dispute]:
        """The claims that a version stands against, and those that it makes itself."""
        for saying in reading.attributions:
            if saying.act in _NO_ACCOUNT or saying.negated or not saying.source:
                continue
            side = _side(saying, reading)
            for version in self.versions:
                if version.denied is not (saying.act is Act.DENY):
                    continue
                if version.sides in {"teller", "both"} and side is None:
                    continue
                for words in _said(saying, version):
                    yield from self._against(_Said(version, words, saying, side), told, reading)

    def _against(
        self, said: "_Said", told: Sequence[Account], reading: Reading
    ) -> Iterator[Dispute]:
        if said.version.sides != "both" and _general(said, reading):
            return
        rivals = [t for t in told if _rival(t, said, reading)]
        rivals = [t for t in rivals if not _elsewhere(t.draft, said, reading)]
        rivals = [t for t in rivals if self._of_it(t, said, reading) and not _of_others(t, said)]
        for rival in rivals:
            yield Dispute(rival.index, said.words, said.version.over)
        if rivals:
            for own in told:
                if own.draft.type in said.version.beside and _carried(own, said):
                    yield Dispute(own.index, rivals[-1].words, said.version.over)

    def _of_it(self, told: Account, said: "_Said", reading: Reading) -> bool:
        """Whether the version points at the claim: by a noun for it, a pronoun, or the one accused."""
        if said.version.sides == "both":
            return True
        back = said.saying.sentence - told.sentence
        nouns = _nouns(told.draft)
        nouns |= {n for group in self.alike if group & nouns for n in group}
        known = _pointed_at(said, reading)
        if known & nouns:
            return True
        concerned = said.side is not None and said.side in told.agents | told.blamed | told.targets
        free = said.side is not None or said.version.sides == "any"
        loose = not said.version.tied and free
        return back <= 1 and (concerned or loose or bool(known & _PRONOUNS))


@dataclass(frozen=True, slots=True)
class _Said:
    """A version where somebody gives it; `side`: of the one who does."""

    version: Version
    words: Span
    saying: Attribution
    side: str | None


def _versions(entry: Entry) -> list[Version]:
    entry.only("over", "against", "beside", "sides", "tied", "denied", "owned", "patterns")
    sides = entry.text("sides")
    if sides not in _SIDES:
        raise entry.error("'sides' must be one of " + ", ".join(sorted(_SIDES)))
    try:
        over = DisputedOver(entry.text("over"))
        words = [re.compile(p) for p in entry.texts("patterns")]
    except (ValueError, re.error) as error:
        raise entry.error(str(error)) from error
    against, beside = (frozenset(entry.texts(f)) for f in ("against", "beside"))
    tied, denied = entry.fields.get("tied", True) is True, entry.fields.get("denied") is True
    owned = entry.fields.get("owned") is True
    return [Version(w, against, beside, over, sides, tied, denied, owned) for w in words]


def _side(saying: Attribution, reading: Reading) -> str | None:
    """The side that speaks; for an official of nobody known, one of their own."""
    head = saying.head
    known = camp(saying, reading)
    if known is not None or head is None or head.lemma_.lower() not in _OFFICIAL:
        return known
    return f"some {head.lemma_.lower()}"


def _said(saying: Attribution, version: Version) -> Iterator[Span]:
    """Where a speaker says the words of a version."""
    for content in saying.content:
        text = content.text.translate(_STRAIGHT).lower()
        for match in version.words.finditer(text):
            first, last = match.span()
            if version.denied and _KNOWN.search(text[:first]):
                continue  # "denied that it had known that children were there"
            yield Span(content.start + first, content.start + last, content.text[first:last])


def _nouns(draft: Draft) -> set[str]:
    """The nouns by which a claim may be taken up: its trigger, and whom or what it names."""
    roles = (draft.agent, draft.target)
    heads = [t for r in roles if r is not None for t in r.heads]
    found = {t.lemma_.lower() for t in (*heads, draft.hit.head)}
    found |= {c.lemma_.lower() for c in draft.hit.head.subtree if c.pos_ == "NOUN"}
    if draft.type.startswith("people."):
        found |= {"dead", "victim"}
    return found


def _sentence_of(said: _Said, reading: Reading) -> Parsed | None:
    at = said.words.start
    near = (s.parsed for s in reading.sentences.values())
    return next((p for p in near if p.sentence.start <= at < p.sentence.end), None)


def _general(said: _Said, reading: Reading) -> bool:
    """Whether it is what a side always does: "the army strikes only legitimate targets"."""
    parsed = _sentence_of(said, reading)
    if parsed is None:
        return False
    if any(_ALWAYS.search(c.text) for c in said.saying.content):
        return True
    token = next((t for t in parsed.doc if parsed.span(t).overlaps(said.words)), parsed.doc[0])
    verb = next((t for t in (token, *token.ancestors) if t.pos_ in {"VERB", "AUX"}), None)
    return verb is not None and verb.pos_ == "VERB" and verb.tag_ in {"VBZ", "VBP"}


def _pointed_at(said: _Said, reading: Reading) -> set[str]:
    """The known things that are named where the version is given, and pronouns as they stand."""
    parsed = _sentence_of(said, reading)
    if parsed is None:
        return set()
    content = [c for c in said.saying.content if c.covers(said.words)]
    found = set[str]()
    for token in parsed.doc:
        span = parsed.span(token)
        if not any(c.covers(span) for c in content):
            continue
        if token.lower_ in _PRONOUNS and token.pos_ == "PRON":
            found.add(token.lower_)
        known = any(c.lower_ in _POINTING for c in token.children) or span.overlaps(said.words)
        if token.pos_ in {"NOUN", "PROPN", "ADJ"} and known:
            found.add(token.lemma_.lower())
    return found


def _rival(told: Account, said: _Said, reading: Reading) -> bool:
    """Whether a claim is another's and near enough to be what the version is of."""
    version, side = said.version, said.side
    if told.draft.type not in version.against or not told.asserted or not told.stands:
        return False
    if told.act in REACTIONS or dated_back(told.draft) or sums_up(told.draft):
        return False
    if version.sides == "both" and not _of_the_other(told, side):
        return False
    by = told.draft.attribution[:1]
    other = told.side or (_side(by[0], reading) if by else None)
    sided = side is not None or other is not None
    if (version.sides == "one" and not sided) or (sided and other == side):
        return False
    uncounted = version.over is DisputedOver.FIGURE and told.draft.figure is None
    if uncounted or (version.owned and not _own_deed(told)):
        return False
    voiced = bool(told.draft.attribution)
    if voiced and names(told.draft.attribution[0]) & names(said.saying) - _WHO:
        return False
    if not voiced and (told.draft.type not in _OWN_VOICE or _of_own(told, said)):
        return False
    return _near(told, said, reading)


def _of_others(told: Account, said: "_Said") -> bool:
    """Whether only a side's own men are said to be unhurt, and others were: "none of its soldiers"."""
    heads = told.draft.target.heads if told.draft.target is not None else ()
    civil = any(t.lemma_.lower() in CIVIL for t in heads)
    other = bool(told.targets) and said.side not in told.targets
    return _OWN_MEN.search(said.words.text.lower()) is not None and (civil or other)


def _of_own(told: Account, said: _Said) -> bool:
    """Whether a side tells how its own people fell, which nobody told otherwise: "they had surrendered"."""
    return said.version.over is DisputedOver.MANNER and said.side in told.targets


def _own_deed(told: Account) -> bool:
    """Whether its teller tells of its own side's deed, or of whom it hit as fighters."""
    heads = told.draft.target.heads if told.draft.target is not None else ()
    armed = any(labels(t, told.draft.reading) & {"fighter", "military"} for t in heads)
    own = told.side is not None and told.side in told.targets
    return (
        (armed and not own)
        or told.own_doing
        or (told.side is not None and told.side in told.agents)
    )


def _of_the_other(told: Account, side: str | None) -> bool:
    """Whether it is a deed on the ground of another side than the one that speaks."""
    if told.draft.type == "territory.advance" and told.draft.hit.head.lemma_ not in _TAKING:
        return False
    if told.draft.type in _LEAVING:
        return told.side != side and bool(told.draft.attribution)
    doers = told.agents or ({told.side} if told.side and told.own_doing else set())
    return bool(doers) and side not in doers


def _near(told: Account, said: _Said, reading: Reading) -> bool:
    """Whether it was told shortly before, or right after."""
    back = said.saying.sentence - told.sentence
    if back == 0:
        cue = said.saying.cue[0].start
        return bool(told.draft.attribution) or told.draft.trigger.end <= cue
    here = reading.page.sentences[said.saying.sentence].paragraph
    return 0 < back <= (_FAR if told.paragraph == here else _NEAR)


def _elsewhere(draft: Draft, said: _Said, reading: Reading) -> bool:
    """Whether the version is of another place than the claim."""
    here = reading.sentences.get(said.saying.sentence)
    if here is None or not draft.places:
        return False
    mine = [p for p in here.places if any(c.covers(p.span) for c in said.saying.content)]
    theirs = [p.mention for p in draft.places]
    if any(lies_in(p, o, reading) or lies_in(o, p, reading) for p in mine for o in theirs):
        return False  # "near Rafah", of crowds in southern Gaza
    first = {p.span.text.lower() for p in mine if not here.is_state(p) and not p.head}
    second = {p.mention.span.text.lower() for p in draft.places}
    return bool(first) and not any(a in b or b in a for a in first for b in second)


def _carried(own: Account, said: _Said) -> bool:
    """Whether a claim of the speaker's own is made beside the version: "it hit a base, no home"."""
    by = own.draft.attribution[:1]
    if not by or by[0].source != said.saying.source or own.sentence != said.saying.sentence:
        return False
    first, last = sorted((own.draft.trigger, said.words), key=lambda s: s.start)
    return last.start - first.end < _BESIDE and own.draft.reacts_to is None
