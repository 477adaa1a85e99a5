"""What a reaction can mean: of the claims before it, the one that fits its words and its speaker.

A noun beside the reaction says what is meant ("denied the strike"); the reacting side is mostly
the one that the claim is about; and the nearer of two is meant, in the same paragraph first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from contested.extract.attribution import Attribution
from contested.extract.carry import one_account
from contested.extract.draft import Draft
from contested.extract.positions import Points, Positions
from contested.extract.predicates import Form
from contested.extract.reading import Reading
from contested.extract.sides import parties, party, said_by, same_voice
from contested.model.vocabulary import Act

_FAR = 12
_BRIEF = 6
_AHEAD = 15
_TITLE = 2
_ENOUGH = 0.0
_CLEAR = 3.0
_FIT = 3.0
_MISFIT = -1.5
_SHARED = 0.5
_TELLING = frozenset({"NOUN", "PROPN", "VERB", "NUM"})
# An act is what a reaction is about, rather than its effects or a call to somebody.
_BY_TYPE = {
    "strike": 0.6,
    "battle.attack": 0.4,
    "diplomacy.appeal": -1.5,
    "diplomacy.threat": -1.0,
    "people.wounded": -0.3,
    "infrastructure.damaged": -0.2,
    "civil.need": -1.0,
}


@dataclass(frozen=True, slots=True)
class Referring:
    """Finds what reactions on one page are about."""

    positions: Positions
    reading: Reading

    def nearest(self, reaction: Attribution, drafts: Sequence[Draft]) -> Draft | None:
        """The claim that a reaction without content of its own means; None where none fits."""
        start = min(reaction.cue[0].start, reaction.source[0].start)
        before = [
            d for d in drafts
            if d.trigger.end <= start and 0 <= reaction.sentence - d.reading.index <= _FAR
            and not same_voice(d, reaction, self.reading)
        ]  # fmt: skip
        points = _strongest(list(self._points(reaction)))
        least = _CLEAR if self._clausal(reaction) else _ENOUGH
        if reaction.act is Act.DENY and not points and not self._pointing(reaction):
            least = _CLEAR
        found = self._best(before, reaction, points, least)
        if found is None and reaction.sentence <= _TITLE:
            ahead = [
                d for d in drafts
                if 0 < d.reading.index - reaction.sentence <= _AHEAD and not same_voice(d, reaction, self.reading)
            ]  # fmt: skip
            found = self._best(ahead, reaction, points, _CLEAR)
        return found

    def like(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        """The claim before a draft that its speaker's position answers: of one type, by somebody else."""
        reaction = draft.attribution[0]
        here = draft.reading.index
        near = [
            d for d in drafts
            if d.trigger.start < draft.trigger.start and here - d.reading.index <= _FAR
            and not same_voice(d, reaction, self.reading) and d is not draft
        ]  # fmt: skip
        if here <= _TITLE and not near:
            near = [
                d
                for d in drafts
                if 0 < d.reading.index - here <= _AHEAD
                and not same_voice(d, reaction, self.reading)
            ]
        same = [d for d in near if d.type == draft.type]
        kin = [d for d in near if one_account(d, draft) and abs(d.reading.index - here) <= 1]
        weak = reaction.act in {Act.CONFIRM, Act.ACKNOWLEDGE}
        for group in (same, [] if weak else kin):
            found = [d for d in group if not apart(d, draft)]
            if found:
                return max(found, key=lambda d: (self._score(d, reaction, []), d.trigger.start))
        return None

    def _best(
        self, drafts: Sequence[Draft], reaction: Attribution, points: list[Points], least: float
    ) -> Draft | None:
        scored = [(self._score(d, reaction, points), -i, d) for i, d in enumerate(drafts)]
        best = max(scored, key=lambda s: s[:2], default=None)
        return best[2] if best is not None and best[0] > least else None

    def _score(self, draft: Draft, reaction: Attribution, points: list[Points]) -> float:
        side = party(reaction, self.reading)
        away = abs(reaction.sentence - draft.reading.index)
        sentences = self.reading.page.sentences
        score = (
            2.0
            - 0.8 * away
            + (
                0.8
                if _together(sentences[reaction.sentence], sentences[draft.reading.index])
                else 0
            )
        )
        spoken = said_by(draft, self.reading)
        if side is not None:
            score += 2.5 * (side in parties(draft.agent, self.reading, spoken))
            score += 1.0 * (side in parties(draft.target, self.reading, spoken))
        score += 0.5 * bool(draft.attribution) + 0.7 * (draft.hit.form is Form.VERB)
        if points:
            score += max(_fits(draft, p) for p in points)
        elif draft.type == "diplomacy.accusation":
            score += 1.5 if self.positions.dismisses(reaction.cue[0].text) else -1.5
        score += _SHARED * min(2, len(self._content(reaction) & _lemmas(draft)))
        return score + _BY_TYPE.get(draft.type, 0.0)

    def _content(self, reaction: Attribution) -> frozenset[str]:
        """The lemmas of what a reaction is about."""
        here = self.reading.sentences.get(reaction.sentence)
        if here is None:
            return frozenset()
        inside = (
            t
            for t in here.parsed.doc
            if any(c.covers(here.span(t.i, t.i)) for c in reaction.content)
        )
        return frozenset(t.lemma_.lower() for t in inside if t.pos_ in _TELLING)

    def _pointing(self, reaction: Attribution) -> bool:
        """Whether what it is about is only pointed at: "denied it", "called that a lie", "denied the report"."""
        words = " ".join(c.text.lower() for c in reaction.content).split()
        return len(words) < _BRIEF or self.positions.dismisses(reaction.cue[0].text)

    def _clausal(self, reaction: Attribution) -> bool:
        """Whether what it is about is a clause, whose own claim was not found."""
        here = self.reading.sentences.get(reaction.sentence)
        return here is not None and any(
            t.pos_ in {"VERB", "AUX"}
            and any(c.covers(here.span(t.i, t.i)) for c in reaction.content)
            for t in here.parsed.doc
        )

    def _points(self, reaction: Attribution) -> Iterator[Points]:
        """What the nouns beside a reaction can mean."""
        here = self.reading.sentences.get(reaction.sentence)
        for token in here.parsed.doc if here else ():
            if token.pos_ == "NOUN" and any(
                c.covers(here.span(token.i, token.i))
                for c in (*reaction.cue, *reaction.content)
                if here
            ):
                yield from self.positions.points.get(token.lemma_.lower(), ())


def apart(one: Draft, other: Draft) -> bool:
    """Whether two claims name different places."""
    first = {p.mention.span.text.lower() for p in one.places}
    second = {p.mention.span.text.lower() for p in other.places}
    return bool(first and second) and not any(a in b or b in a for a in first for b in second)


def _together(one: object, other: object) -> bool:
    return getattr(one, "paragraph", 0) == getattr(other, "paragraph", 1)


def _fits(draft: Draft, points: Points) -> float:
    """How well a claim is what a noun means; the noun's first type fits best."""
    if points.types and draft.type not in points.types:
        return _MISFIT
    if points.figure:
        return _FIT if draft.figure is not None else _MISFIT
    return _FIT - (0.4 * points.types.index(draft.type) if points.types else 0)


def _strongest(points: list[Points]) -> list[Points]:
    return [p for p in points if not p.weak] or points


def _lemmas(draft: Draft) -> frozenset[str]:
    return frozenset(t.lemma_.lower() for t in draft.reading.parsed.doc if t.pos_ in _TELLING)
