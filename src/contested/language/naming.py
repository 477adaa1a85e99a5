"""Runs of words that may be a human being's name, from every sign that there is.

For masking, a name that is missed does harm and a word too many does little, so this looks wider
than `persons`: the model's label, a first name from the list, an age or "named" beside the words,
a title. What a name is not (a known actor, a place, a body) is taken out.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contested.actors import Directory
from contested.actors.names import Form
from contested.actors.spelling import fold, pieces
from contested.actors.words import Link, Stand, TitleGroup
from contested.language.actors import ActorMention
from contested.language.page import Parsed
from contested.language.persons import role_of, title_of
from contested.language.standing import StandingWords

_LONGEST = 5
_FAR = 12
_AGE = re.compile(r"\s*(?:,\s*(?:aged\s+)?\d{1,3}\s*(?:,|\.|;|$|\s(?:years|and|who|was|were|is)\b)"
                  r"|\(\s*\d{1,3}\s*\))")  # fmt: skip
_CALLED = frozenset(["named", "called", "identified", "as", "nicknamed"])
_BODIES = frozenset({Stand.BODY, Stand.GROUP, Stand.MEDIA, Stand.FORCES, Stand.TROOPS})
_ALONE = frozenset(["nsubj", "nsubjpass", "appos", "poss", "dobj", "conj"])
_WHERE = frozenset(["in", "at", "near", "from", "to", "around", "outside", "towards", "into", "of"])


@dataclass(frozen=True, slots=True)
class Named:
    """A run of tokens `[start, end)` that names a person.

    `known` is the actor's name where a record has it; `role` the title or apposition beside it;
    `lead` the first token of a title before it that goes away with the name; `sure` whether more
    than the model's label says that it is a person.
    """

    start: int
    end: int
    role: str = ""
    lead: int = -1
    known: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class NameFinder:
    """Finds names of people in parsed sentences."""

    directory: Directory
    words: StandingWords
    is_place: Callable[[str], bool]

    def find(
        self, parsed: Parsed, mentions: tuple[ActorMention, ...], conflict: str | None = None
    ) -> list[Named]:
        """The names in a sentence, left to right, none overlapping; known actors among them."""
        doc = parsed.doc
        known = [m for m in mentions if m.actor and m.person]
        blocked = {
            i
            for m in mentions
            if not m.person and m.form not in (Form.ADJECTIVE, Form.PEOPLE)
            for i in range(m.start, m.end)
        }
        runs = [(m.start, m.end, True) for m in mentions if m.person and not m.actor]
        runs += self._labelled(doc, blocked)
        runs += self._first_named(doc, blocked)
        runs += self._signed(doc, blocked)
        merged = _merged([r for r in runs if r[1] > r[0]])
        found = [self._named(doc, run, conflict) for run in merged]
        names = [each for each in found if each and not self._is_known(doc, each, known)]
        return sorted([*names, *self._known(doc, known, names)], key=lambda each: each.start)

    def _labelled(self, doc: Doc, blocked: set[int]) -> Iterator[tuple[int, int, bool]]:
        """Runs that the model calls a person; a single word only where it is a first name."""
        for entity in doc.ents:
            if entity.label_ != "PERSON":
                continue
            start, end = entity.start, entity.end
            while start < end and not self._name_word(doc[start], blocked):
                start += 1
            stop = start
            while stop < end and (
                self._name_word(doc[stop], blocked)
                or doc[stop].lower_ in ("al", "el", "-", "bin", "ibn")
            ):
                stop += 1
            if stop - start >= 2 or (stop > start and self._first(doc[start])):
                yield start, stop, stop > start and self._first(doc[start])

    def _first_named(self, doc: Doc, blocked: set[int]) -> Iterator[tuple[int, int, bool]]:
        """A listed first name with the capitalised words behind it."""
        at = 0
        while at < len(doc):
            if not (self._first(doc[at]) and self._name_word(doc[at], blocked)):
                at += 1
                continue
            end = self._run_end(doc, at, blocked)
            alone = end == at + 1
            if not alone or doc[at].dep_ in _ALONE or _beside_name(doc, end):
                yield at, end, True
            at = end

    def _signed(self, doc: Doc, blocked: set[int]) -> Iterator[tuple[int, int, bool]]:
        """Words that an age, "named" or an honorific marks as a name."""
        at = 0
        while at < len(doc):
            end = self._run_end(doc, at, blocked) if self._name_word(doc[at], blocked) else at
            if end == at:
                at += 1
                continue
            before = doc[at - 1] if at else None
            word = before.lower_ if before is not None else ""
            called = word in _CALLED and (
                word != "as" or doc[max(at - 2, 0)].lower_ == "identified"
            )
            titled = before is not None and self._titles(before)
            last = doc[end - 1]
            aged = _AGE.match(doc.text, last.idx + len(last)) is not None
            if called or titled or aged or self._beside(doc, end):
                yield at, end, True
            at = end

    def _titles(self, before: Token) -> bool:
        """Whether the word before a name is a title of private people as well."""
        title = title_of(before, self.directory.words)
        kinds = (TitleGroup.HONORIFIC, TitleGroup.RANK)
        word = before.lower_.rstrip(".")
        return word in self.words.leads or (
            title is not None and (title.group in kinds or word in self.words.roles)
        )

    def _run_end(self, doc: Doc, at: int, blocked: set[int]) -> int:
        end = at + 1
        while end < len(doc) and end - at < _LONGEST:
            token = doc[end]
            if self._name_word(token, blocked):
                end += 1
            elif (
                self.directory.words.linked(token.lower_, Link.PARTICLE)
                and end + 1 < len(doc)
                and (self._name_word(doc[end + 1], blocked) or doc[end + 1].is_punct)
                and not token.is_punct
            ) or (token.text == "-" and not token.whitespace_ and end + 1 < len(doc)):
                end += 2
            else:
                break
        while end > at + 1 and not doc[end - 1].text[:1].isupper():
            end -= 1
        return min(end, len(doc))

    def _name_word(self, token: Token, blocked: set[int]) -> bool:
        text = token.text
        if token.i in blocked or len(text) < 2 or not text[0].isupper():
            return False
        if not all(letter.isalpha() or letter in "-'’" for letter in text) or token.is_stop:
            return False
        if text.isupper() and len(text) <= 4:
            return False
        words = self.directory.words
        if words.linked(token.lower_, Link.CALENDAR) or words.linked(fold(text), Link.BODY_NAME):
            return False
        if words.stands.get(fold(text), frozenset()) & _BODIES:
            return False
        if title_of(token, words) is not None:
            return False
        return self._first(token) or token.pos_ in ("PROPN", "NOUN", "ADJ", "X", "VERB")

    def _first(self, token: Token) -> bool:
        return token.text[:1].isupper() and fold(token.text) in self.words.first_names

    def _named(self, doc: Doc, run: tuple[int, int, bool], conflict: str | None) -> Named | None:
        """The run with its role; None where it is a place or an outlet."""
        start, end, sure = run
        if end - start > 1 and self._is_outlet(doc[start], doc[end - 1]):
            return None
        known = self.directory.respelt(doc[start:end].text, conflict)
        if known:
            return Named(start, end, known=known[0].name)
        role = role_of(doc, start, end, self.directory.words)[0] or self._beside(doc, end)
        lead = self._lead(doc, start)
        beside = role or lead < start
        words = doc[start:end].text
        before = doc[start - 1].lower_ if start else ""
        if not beside and not self._first(doc[start]):
            if self.is_place(words) or before in _WHERE or before == "the":
                return None
        elif not beside and self.is_place(words) and before in _WHERE:
            return None
        return Named(start, end, role, lead, sure=sure or bool(beside))

    def _is_outlet(self, first: Token, last: Token) -> bool:
        return fold(last.text) in self.words.outlets and not self._first(first)

    def _beside(self, doc: Doc, end: int) -> str:
        """A phrase between commas after the name, where its noun is of a role that is listed."""
        if end + 1 >= len(doc) or doc[end].text != ",":
            return ""
        stop = end + 1
        while stop < len(doc) and stop - end <= _FAR and doc[stop].text not in ',;:.—–()"“”':
            stop += 1
        phrase = doc[end + 1 : stop].text
        return phrase if self.words.role(phrase) or self.words.standing(phrase) else ""

    def _lead(self, doc: Doc, start: int) -> int:
        """The first token of the lower titles right before a name: "farmer", "Private", "Mr."."""
        at = start
        while at > 0:
            token = doc[at - 1]
            word = self.directory.words.spelt_out(token.text.rstrip("."))
            dotted = token.text == "." and at > 1 and not doc[at - 2].whitespace_
            if not (word in self.words.leads or word in self.words.roles or dotted):
                break
            at -= 1
        while at < start and doc[at].text == ".":
            at += 1
        return at

    def _is_known(self, doc: Doc, run: Named, known: list[ActorMention]) -> bool:
        """Whether a run is a known actor's name, or holds it whole with a title."""
        for mention in known:
            if mention.start < run.end and run.start < mention.end:
                own = set(pieces(mention.actor.name)) if mention.actor else set()
                others = [t for t in doc[run.start : run.end] if fold(t.text) not in own]
                strange = [t for t in others if self._first(t)]
                return not strange
        return False

    def _known(self, doc: Doc, known: list[ActorMention], names: list[Named]) -> Iterator[Named]:
        for mention in known:
            if not any(n.start < mention.end and mention.start < n.end for n in names):
                name = mention.actor.name if mention.actor else mention.name
                yield Named(mention.start, mention.end, mention.role, mention.start, name)


def _beside_name(doc: Doc, end: int) -> bool:
    """Whether a lone first name is one of a couple: "Anna and Ivan …"."""
    return end + 1 < len(doc) and doc[end].lower_ == "and" and doc[end + 1].text[:1].isupper()


def _merged(runs: list[tuple[int, int, bool]]) -> list[tuple[int, int, bool]]:
    """Overlapping runs as one."""
    merged = list[tuple[int, int, bool]]()
    for start, end, sure in sorted(runs):
        if merged and start < merged[-1][1]:
            first, last, was = merged[-1]
            merged[-1] = (first, max(last, end), was or sure)
        else:
            merged.append((start, end, sure))
    return merged
