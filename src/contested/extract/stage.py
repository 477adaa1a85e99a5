"""One claim in its sentence: what else is claimed and said there, and what belongs to a saying.

"Told reporters in Doha on Monday that …": place and day are the saying's.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from contested.actors import PartyKind
from contested.extract.accounts import one_account
from contested.extract.attribution import Attribution
from contested.extract.binding import (
    Distance,
    clause_of,
    distance,
    fronted,
    has_subject,
    in_apposition,
)
from contested.extract.draft import Draft
from contested.extract.place_nouns import TOWNS
from contested.extract.reading import Reading, SentenceReading
from contested.language.places import PlaceMention
from contested.model.span import Span

_MESSAGES = frozenset(
    """post statement message tweet video address interview briefing speech letter report article
    comment remark bulletin update footage photo image picture clip""".split()
)

# To whom something is news, its day is that of what happened: "reported a strike on Monday".
_NOTED = frozenset({"report", "record", "document", "register"})
_COUNTS = frozenset({"case", "instance", "incident", "count"})
_LOCALS = frozenset(
    """medic medics doctor doctors resident residents villagers locals witness witnesses rescuers
    eyewitnesses paramedics hospital""".split()
)
_OPENING = 8  # letters before a place that opens a sentence: "Inside ", "Around "


_LEADING_IN = frozenset({"ADV", "ADP", "DET", "PUNCT", "CCONJ", "ADJ", "SCONJ"})
_SIDES = frozenset({"north", "south", "east", "west", "meanwhile", "elsewhere"})


@dataclass(frozen=True, slots=True)
class Stage:
    """A draft, the drafts and the attributions of its sentence."""

    draft: Draft
    group: Sequence[Draft]
    sentence: SentenceReading
    said: Sequence[Attribution]
    reading: Reading

    @property
    def head(self) -> Token:
        """The claim's predicate."""
        return self.draft.hit.head

    @property
    def doc(self) -> Doc:
        """The sentence's parse."""
        return self.sentence.parsed.doc

    def clause(self, token: Token) -> Token:
        """The clause that a token belongs to."""
        return clause_of(token, frozenset(d.hit.head.i for d in self.group))

    def distance(self, token: Token, opening: Token) -> Distance | None:
        """How far a phrase is from the claim.

        Args:
            token: the phrase's head, or what the phrase modifies.
            opening: its first word.
        """
        clause = self.clause(token)
        if in_apposition(token, clause):
            return None
        found = distance(clause, self.head, fronted=fronted(opening, clause))
        verb = self.head.head if self.head.dep_ == "dobj" else self.head
        if found is Distance.JOINED and then_and_now(clause, verb):
            return None  # "launched an offensive in May and has since taken X"
        return None if found is Distance.JOINED and self._another(clause) else found

    def _another(self, clause: Token) -> bool:
        """Whether a coordinated clause that follows tells something else of somebody else."""
        if clause.i < self.head.i or not has_subject(clause) or not has_subject(self.head):
            return False
        return not any(d.hit.head.i == clause.i and one_account(d, self.draft) for d in self.group)

    def is_state(self, place: PlaceMention) -> bool:
        """Whether a place is named by a country's bare name."""
        return is_state(place, self.reading)

    def of_saying(self, span: Span, token: Token, *, stretch: bool = False) -> bool:
        """Whether a phrase is of the saying, not of what is said.

        A `stretch` ("since May") is of what the saying names, rather than of the saying: "reported
        nine deaths since May".
        """
        clause = self.clause(token)
        if stretch and clause.is_ancestor(self.head) and _named_by(self.head, clause):
            return self._of_speaker(span)
        noted = clause.lemma_ in _NOTED and span.start > self.sentence.parsed.span(self.head).end
        if _named_by(self.head, clause) and (noted or self._unvoiced(clause)):
            return self._of_speaker(span)
        return any(self._outside(a, span, clause) for a in self.said) or self.in_message(span)

    def told_by_another(self, span: Span) -> bool:
        """Whether a phrase is in what somebody says in a side clause: "left, after he said X fell"."""
        trigger = self.sentence.parsed.span(self.head)
        for each in self.reading.attributions:
            inside = each.voiced and each.sentence == self.sentence.index
            if not inside or not any(c.covers(span) for c in each.content):
                continue
            if any(c.overlaps(trigger) for c in (*each.content, *each.cue, *each.source)):
                continue
            if self._beside(each):
                return True
        return False

    def _beside(self, said: Attribution) -> bool:
        """Whether a saying stands in a clause of time below the claim: "hours after he said"."""
        cues = [
            t for t in self.doc if any(c.covers(self.sentence.parsed.span(t)) for c in said.cue)
        ]
        return any(
            t.dep_ in {"advcl", "pcomp"} and self.head.is_ancestor(t) and _then(t) for t in cues
        )

    def _unvoiced(self, clause: Token) -> bool:
        """Whether a verb is an attitude and no statement: "on Monday approved the deal"."""
        verb = self.sentence.parsed.span(clause)
        return any(not a.voiced and any(c.overlaps(verb) for c in a.cue) for a in self.said)

    def _of_speaker(self, span: Span) -> bool:
        """Whether a phrase is part of who speaks, or through what, and tells nothing of him."""
        said = [a for a in self.said if not any(s.overlaps(self.draft.trigger) for s in a.source)]
        parts = [s for a in said for s in (*a.source, *((a.channel,) if a.channel else ()))]
        return any(s.overlaps(span) for s in parts)

    def saying_between(self, tokens: TokenSpan) -> bool:
        """Whether a saying or its speaker stands among some tokens."""
        span = self.sentence.parsed.span(tokens)
        parts = [s for a in self.said for s in (*a.cue, *a.source)]
        return len(tokens) > 0 and any(s.overlaps(span) for s in parts)

    def spoken(self, span: Span) -> bool:
        """Whether a phrase is part of a speaker's name."""
        return any(s.overlaps(span) for a in self.said for s in a.source)

    def _outside(self, found: Attribution, span: Span, clause: Token) -> bool:
        if any(s.overlaps(self.draft.trigger) for s in found.source):
            return False
        if any(
            s.overlaps(span) for s in (*found.source, *((found.channel,) if found.channel else ()))
        ):
            return True
        if any(c.overlaps(self.draft.trigger) for c in found.cue):
            return False
        here = self.sentence.parsed.sentence
        content = [c for c in found.content if here.start <= c.start < here.end]
        if _impersonal(found) or self._at_home(found, span):
            return False
        if not any(c.overlaps(self.draft.trigger) for c in content):
            return False
        by_cue = any(c.overlaps(self.sentence.parsed.span(clause)) for c in found.cue)
        hull = min(c.start for c in content) <= span.start < max(c.end for c in content)
        within = any(c.overlaps(span) for c in content)
        return not hull or (by_cue and not within)

    def _at_home(self, found: Attribution, span: Span) -> bool:
        """Whether a place opens what its own people say: "In the town of Sira, medics said …".

        Or what anybody says of the war's ground: "On the Tora front, the army said …".
        """
        if any(t.overlaps(span) for t in self._days()):
            return False
        begin = self.sentence.parsed.sentence.start
        opens = begin < span.start <= begin + _OPENING
        who = {w for s in found.source for w in self._words(s)}
        return (opens and bool(who & _LOCALS)) or self._set_there(found, span)

    def _set_there(self, found: Attribution, span: Span) -> bool:
        """Whether a place on the war's ground stands before a speaker, with nothing done before it."""
        place = next((p for p in self.sentence.places if p.span.overlaps(span)), None)
        said = [s.start for s in (*found.source, *found.cue)]
        if place is None or not said or span.start > min(said) or not place.first:
            return False
        others = [i for p in self.sentence.places for i in range(p.first, p.last)]
        before = (t for t in self.doc[: place.first] if t.i not in others)
        if not all(t.pos_ in _LEADING_IN or t.lower_ in _SIDES | TOWNS for t in before):
            return False
        seat = self.sentence.actor_at(self.doc[place.first])
        if place.acting or (seat is not None and seat.seat) or self.is_state(place):
            return False
        return on_war_ground(place, self.reading)

    def _words(self, span: Span) -> set[str]:
        parsed = self.sentence.parsed
        return {t.lower_ for t in parsed.doc if span.overlaps(parsed.span(t))}

    def _days(self) -> list[Span]:
        return [t.span for t in self.sentence.times]

    def in_message(self, span: Span) -> bool:
        """Whether words stand in or right behind a message: "in a post on Telegram on Monday"."""
        at = span.start - self.sentence.parsed.sentence.start
        before = next((t for t in reversed(self.doc) if t.idx < at), None)
        for each in (before, *before.ancestors) if before is not None else ():
            if each.pos_ in {"VERB", "AUX"}:
                return False
            if each.lemma_.lower() in _MESSAGES and each.dep_ == "pobj" and each.i != self.head.i:
                return bool(each.head.lower_ == "in" or each.lemma_.lower() != "post")
        return False


def then_and_now(one: Token, other: Token) -> bool:
    """Whether of two joined verbs one tells what was and one what still is: "took 25 and hold them"."""
    if any(_since_then(t) for t in (one, other)):
        return True
    tags = {t.tag_ for t in (one, other) if not any(c.dep_[:3] == "aux" for c in t.children)}
    still = any(c.lower_ == "still" for t in (one, other) for c in t.children)
    return still and "VBD" in tags and bool(tags & {"VBP", "VBZ", "VB"})


def _since_then(verb: Token) -> bool:
    """Whether it tells what came after: "began an offensive in May and has since taken X"."""
    doc = verb.doc
    helper = next((c for c in (verb, *verb.children) if c.lower_ in {"has", "have"}), None)
    return helper is not None and doc[helper.i + 1 : helper.i + 2].text == "since"


def _impersonal(found: Attribution) -> bool:
    """Whether nobody in particular says what went before: "heavy fighting was reported in X"."""
    if found.source or found.channel or not found.cue or not found.content:
        return False
    return max(c.end for c in found.content) <= min(c.start for c in found.cue)


def _named_by(head: Token, verb: Token) -> bool:
    """Whether a predicate is a noun right under a verb: the deal that somebody "announced"."""
    of = head.head
    if head.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_ in _COUNTS:
        return _named_by(of.head, verb)  # "recorded 19 cases of torture"
    return head.pos_ == "NOUN" and head.head.i == verb.i and head.dep_ in {"dobj", "nsubjpass"}


def is_state(place: PlaceMention, reading: Reading) -> bool:
    """Whether a place is named by a country's bare name."""
    if place.head or place.part:
        return False
    party = reading.chains.directory.party(place.name)
    if party is not None:
        return party.kind is PartyKind.STATE
    records = reading.gazetteer.find(place.name) if reading.gazetteer else ()
    return bool(records) and records[0].is_country


def on_war_ground(place: PlaceMention, reading: Reading) -> bool:
    """Whether a place lies in a land of the page's war, or is on no list."""
    war = reading.chains.directory.conflict(reading.chains.conflict)
    records = reading.gazetteer.find(place.name) if reading.gazetteer and place.name else ()
    if war is None or not place.name:
        return False
    return not records or any(r.country in war.countries for r in records)


def _then(clause: Token) -> bool:
    """Whether a clause only says before or after what something was: "hours after he spoke"."""
    marks = [c.lower_ for c in clause.children if c.dep_ in {"mark", "advmod"}]
    link = clause.head.lower_ if clause.dep_ == "pcomp" else ""
    return bool({"after", "before", "since"} & {*marks, link})
