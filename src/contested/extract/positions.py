"""Positions that no word of saying carries: silence in its many forms, and claims called lies.

"Made no statement", "would not be drawn", "had nothing to do with it", "'Nonsense,' said X",
"called the report a fabrication". Each gives an attribution, as the words of saying do.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Doc, Token

from contested.data import Entry, entries
from contested.extract.attribution import Attribution, layers
from contested.extract.clauses import antecedent, phrase, subject
from contested.extract.reading import Reading, SentenceReading
from contested.model.span import Span
from contested.model.vocabulary import Act

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_VERBAL = frozenset({"VERB", "AUX"})
_DOING = frozenset({"VB", "VBP", "VBZ", "VBG"})
_SHORT = 9
_TOLD = frozenset(
    "report claim allegation account attack raid strike incident accusation clash ambush".split()
)
_DEPLORING = frozenset({"outrageous"})
_COUNTED = frozenset("figure toll number count tally estimate total".split())
_END = re.compile(r"[,;:.!?]|\s(?:but|saying|adding|and (?:said|that|it|he|she|they))\b|$")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words of a position, and where its source stands: before them, or after "from"."""

    words: re.Pattern[str]
    act: Act
    after: bool


@dataclass(frozen=True, slots=True)
class Points:
    """What a noun beside a position can mean; see `data/positions.toml`."""

    types: tuple[str, ...]
    figure: bool
    weak: bool


@dataclass(frozen=True, slots=True)
class Positions:
    """The lexicon of positions; see `data/positions.toml`."""

    patterns: tuple[Pattern, ...]
    verbs: frozenset[str]
    words: frozenset[str]
    nouns: frozenset[str]
    points: dict[str, tuple[Points, ...]]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Positions":
        """Read `data/positions.toml` and the user's.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        points: dict[str, tuple[Points, ...]] = {}
        for entry in entries("positions", "points", folders):
            entry.only("nouns", "types", "figure", "weak")
            meant = Points(
                tuple(entry.texts("types")),
                *(bool(entry.fields.get(f)) for f in ("figure", "weak")),
            )
            for noun in entry.texts("nouns"):
                points[noun] = (*points.get(noun, ()), meant)
        dismissals = tuple(entries("positions", "dismissal", folders))
        verbs, words, nouns = _words(dismissals)
        found = entries("positions", "position", folders)
        return cls(
            tuple(p for e in found for p in _patterns(e, words)), verbs, words, nouns, points
        )

    def find(self, reading: Reading) -> tuple[Attribution, ...]:
        """The positions of a page that its words of saying do not give, in text order."""
        found: list[Attribution] = []
        for sentence in reading.sentences.values():
            for made in (*self._worded(sentence, reading), *self._dismissed(sentence, reading)):
                if not any(_same(made, f) for f in found):
                    found.append(made)
        return tuple(found)

    def dismisses(self, words: str) -> bool:
        """Whether words said of a claim deny it."""
        return any(w in self.words for w in re.findall(r"[\w-]+", words.lower()))

    def _worded(self, sentence: SentenceReading, reading: Reading) -> Iterator[Attribution]:
        text = sentence.parsed.sentence.text.translate(_STRAIGHT).lower()
        for pattern in self.patterns:
            match = pattern.words.search(text)
            if match is None:
                continue
            cue, rest = _pieces(match, text, sentence)
            spoken = layers(reading.attributions, cue[0]) if pattern.act is Act.DENY else ()
            if spoken and spoken[0].source:
                yield replace(spoken[0], act=Act.DENY, cue=cue, content=(rest,), scope=())
                continue
            heading = reading.chains.headings.get(sentence.index)
            if heading is not None and "false" in pattern.words.groupindex:
                yield Attribution((heading,), cue, (rest,), sentence.index, Act.DENY)
                continue
            who = _source(match, pattern, sentence)
            if (
                who is None
                or _claim_of(who, match, pattern)
                or (pattern.after and who.pos_ == "PRON")
            ):
                continue
            if not _nobody(who):
                yield replace(_made(pattern.act, who, cue[0], rest, sentence), cue=cue)

    def _dismissed(self, sentence: SentenceReading, reading: Reading) -> Iterator[Attribution]:
        """What is called false: by a verb of naming, by a copula, or in a few quoted words."""
        called: list[Span] = []
        for verb in sentence.parsed.doc:
            named = self._named(verb)
            who = subject(verb) if named is not None else None
            if named is None or who is None:
                continue
            meant = [
                c
                for c in verb.children
                if c.dep_ in {"dobj", "nsubj"} and c.i > verb.i and c != named
            ]
            cue = sentence.span(verb.i, max(named.i, verb.i))
            content = tuple(_span(t, sentence) for t in meant) or _before(verb, sentence) or (cue,)
            yield replace(_made(Act.DENY, who, cue, cue, sentence), content=content)
            called.append(cue)
        for said in reading.attributions:
            if any(c.overlaps(said.cue[0]) for c in called if said.cue):
                continue
            if (
                said.sentence != sentence.index
                or not said.voiced
                or not said.source
                or said.act is Act.DENY
            ):
                continue
            claim = self._copula(said, sentence)
            if claim is not None:
                yield replace(
                    said, act=Act.DENY, cue=(claim[0],), content=(claim[1],), scope=(claim[1],)
                )
            elif said.content and self._curt(said, sentence):
                yield replace(said, act=Act.DENY, cue=(said.content[0],), scope=())

    def _named(self, verb: Token) -> Token | None:
        """The dismissing word that a verb of naming gives a claim: "called it a lie"."""
        if verb.pos_ != "VERB" or verb.lemma_ not in self.verbs:
            return None
        return next((t for t in verb.subtree if t.i > verb.i and t.lower_ in self.words), None)

    def _copula(self, said: Attribution, sentence: SentenceReading) -> tuple[Span, Span] | None:
        """ "said the report was false": the dismissing words, and the claim that is meant."""
        for token in sentence.parsed.doc:
            if token.lower_ not in self.words or not any(
                c.overlaps(_span(token, sentence)) for c in said.content
            ):
                continue
            verb = _called_by(token)
            claim = (
                next((c for c in verb.children if c.dep_ == "nsubj"), None)
                if verb is not None
                else None
            )
            if claim is not None and token.lower_ in _DEPLORING and claim.pos_ == "PRON":
                continue
            if claim is not None and claim.lemma_.lower() in self.nouns:
                return sentence.span(token.i, token.i), _span(claim, sentence)
        return None

    def _curt(self, said: Attribution, sentence: SentenceReading) -> bool:
        """Whether a few words dismiss a claim: "a lie", not "that bodies lie in the streets"."""
        words = " ".join(c.text for c in said.content)
        if len(words.split()) > _SHORT or not self.dismisses(words):
            return False
        if not set(re.findall(r"\w+", words.lower())) & self.words - _DEPLORING:
            return False  # "'This is outrageous,' she said": of what happened, not of what was said
        return any(
            t.lower_ in self.words and not _does(t)
            for t in sentence.parsed.doc
            if any(c.covers(sentence.span(t.i, t.i)) for c in said.content)
        )


def _before(verb: Token, sentence: SentenceReading) -> tuple[Span, ...]:
    """What a relative clause says it of: "whose figures the army has called unreliable"."""
    if verb.dep_ not in {"relcl", "acl"}:
        return ()
    whose = next((t for t in verb.subtree if t.lower_ == "whose" and t.i < verb.i), None)
    meant = whose.head if whose is not None else verb.head
    counted = meant.lemma_.lower() in _COUNTED
    return (sentence.span(meant.i, meant.i),) if whose is not None or counted else ()


def _does(word: Token) -> bool:
    """Whether it tells what somebody does: "bodies lie there", not "'Lies,' he said"."""
    return word.tag_ in _DOING and any(c.dep_ == "nsubj" for c in word.children)


def _called_by(word: Token) -> Token | None:
    """The copula that says what somebody is or was: the "was" of "was a shameless lie"."""
    while word.dep_ in {"amod", "conj", "compound", "pobj", "prep"}:
        word = word.head
    is_said = word.dep_ in {"attr", "acomp"} and word.head.lemma_ == "be"
    return word.head if is_said else None


def _pieces(
    match: re.Match[str], text: str, sentence: SentenceReading
) -> tuple[tuple[Span, ...], Span]:
    """The words of a position, and what it is about: its group "what", or else what follows."""
    if "what" in match.re.groupindex:
        named = [g for g in ("cue", "false") if g in match.re.groupindex]
        cue = tuple(sentence.parsed.chars(*match.span(g)) for g in named)
        return cue, sentence.parsed.chars(*match.span("what"))
    rest = sentence.parsed.chars(match.end(), _clause_end(text, match.end()))
    return (sentence.parsed.chars(*match.span()),), rest


def _patterns(entry: Entry, dismissing: frozenset[str]) -> Iterator[Pattern]:
    entry.only("act", "source", "patterns")
    if entry.text("source") not in {"subject", "from"}:
        raise entry.error('\'source\' must be "subject" or "from"')
    try:
        act = Act(entry.text("act"))
        false = "|".join(sorted(map(re.escape, dismissing)))
        words = [re.compile(p.replace("{false}", false)) for p in entry.texts("patterns")]
    except (ValueError, re.error) as error:
        raise entry.error(str(error)) from error
    for each in words:
        yield Pattern(each, act, entry.text("source") == "from")


def _source(match: re.Match[str], pattern: Pattern, sentence: SentenceReading) -> Token | None:
    doc = sentence.parsed.doc
    if pattern.after:
        return next(
            (
                t
                for t in doc
                if t.idx >= match.end() and t.pos_ in {"NOUN", "PROPN"} and t.dep_ == "pobj"
            ),
            None,
        )
    if "who" in pattern.words.groupindex:
        if "cue" in pattern.words.groupindex and (told := _subject_in(match, doc)) is not None:
            return told
        named = [t for t in doc if match.start("who") <= t.idx < match.end("who")]
        return next((t for t in reversed(named) if t.pos_ in {"NOUN", "PROPN", "PRON"}), None)
    inside = [t for t in doc if match.start() <= t.idx < match.end()]
    verbs = [t for t in inside if t.pos_ in _VERBAL]
    for verb in verbs:
        who = subject(verb) or next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
        who = who or (subject(verb.head) if verb.dep_ in {"acomp", "xcomp", "conj"} else None)
        if who is not None and who.i < match.end():
            return antecedent(who)
    return None


def _subject_in(match: re.Match[str], doc: Doc) -> Token | None:
    """The subject of the verb in the words of a position, where it has a name or a noun for one."""
    cue = (t for t in doc if match.start("cue") <= t.idx < match.end("cue"))
    who = next((s for t in cue if t.pos_ in _VERBAL and (s := subject(t)) is not None), None)
    return who if who is not None and who.pos_ in {"NOUN", "PROPN"} else None


def _claim_of(who: Token, match: re.Match[str], pattern: Pattern) -> bool:
    """Whether nobody says it but the report: "The claim that the town fell is false"."""
    bare = "what" in pattern.words.groupindex and "who" not in pattern.words.groupindex
    return bare and match.start() <= who.idx < match.start("what")


def _nobody(who: Token) -> bool:
    """ "No group claimed responsibility": nobody takes a position."""
    return who.lower_ in {"nobody", "none"} or any(c.lower_ == "no" for c in who.children)


def _clause_end(text: str, start: int) -> int:
    """Where what a position is about ends: at the clause's end."""
    stop = _END.search(text, start)
    return stop.start() if stop else len(text)


def _made(act: Act, who: Token, cue: Span, content: Span, sentence: SentenceReading) -> Attribution:
    words = sorted(phrase(who))
    source = sentence.span(words[0], _before_topic(who, words[-1]))
    return Attribution((source,), (cue,), (content,), sentence.index, act, head=who)


def _before_topic(who: Token, last: int) -> int:
    """Where a source's words end, before what it takes no position on: "from the army of the raid"."""
    links = (c for t in (who, *who.conjuncts) for c in t.children if c.dep_ == "prep")
    topics = (c.i for c in links if any(t.lemma_ in _TOLD for t in c.children))
    return min((i - 1 for i in topics), default=last)


def _span(token: Token, sentence: SentenceReading) -> Span:
    return sentence.span(token.left_edge.i, token.right_edge.i)


def _same(one: Attribution, other: Attribution) -> bool:
    return (
        one.sentence == other.sentence
        and one.act is other.act
        and one.cue[0].overlaps(other.cue[0])
    )


def _words(found: tuple[Entry, ...]) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """The verbs, words and nouns that the entries list."""

    def listed(field: str) -> frozenset[str]:
        return frozenset(w for e in found for w in e.texts(field))

    return listed("verbs"), listed("words"), listed("nouns")
