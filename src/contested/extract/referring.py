"""What a reaction can mean: of the claims before it, the one that fits its words and its speaker.

A noun beside the reaction says what is meant ("denied the strike"); the reacting side is mostly
the one that the claim is about; and the nearer of two is meant, in the same paragraph first. A
headline's reaction may answer what the report says below it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from contested.extract.attribution import Attribution
from contested.extract.charges import accuses, charged_with, charges_only
from contested.extract.draft import Draft
from contested.extract.fitting import (
    BESIDE,
    BY_TYPE,
    CHARGED,
    LOST,
    RULED_OUT,
    TITLE,
    at_one,
    away,
    charges_who_reacts,
    concerned,
    describes,
    fits,
    in_after,
    in_source,
    lemmas,
    met,
    names_doer,
    no_deed,
    strongest,
    telling,
)
from contested.extract.frames import Form
from contested.extract.likeness import (
    KIN,
    dated_back,
    names_known,
    of_kin,
    one_happening,
)
from contested.extract.positions import Points, Positions
from contested.extract.reading import Reading
from contested.extract.sides import said_by, same_voice
from contested.extract.told_after import one_deed, told_after
from contested.language.heads import antecedent
from contested.model.vocabulary import Act, Modality

_FAR = 12
_AHEAD = 15
_BRIEF = 6
_ENOUGH = 0.0
_CLEAR = 3.0
_NEARNESS = 0.8
_TITLED = 0.7  # the body tells the same with its day and place
_POINTED = 1.4
_UNDONE = 0.4
_SHARED = 0.5
_ABOUT_IT = 1.5
_TOUCHED = 2.0
_BEFORE = 2.5  # "said it had downed a jet after India struck": the jet is what is claimed
_WORD_OF = frozenset("claim report statement account assertion version allegation".split())
_IN_COURT = frozenset({"case", "lawsuit", "complaint", "petition"})
_ASKED = frozenset("request comment question call message email inquiry query seek".split())
_LIGHT = frozenset({"have", "be", "do", "take", "make", "say", "get", "give"})
_TAKING_PART = frozenset({"involved", "responsible", "behind"})
_BACK = frozenset({"it", "this", "that", "they", "them", "these", "those"})
_UNREAL = frozenset({Modality.HYPOTHETICAL, Modality.DEMANDED})


@dataclass(frozen=True, slots=True)
class Referring:
    """Finds what reactions on one page are about."""

    positions: Positions
    reading: Reading

    def nearest(self, reaction: Attribution, drafts: Sequence[Draft]) -> Draft | None:
        """The claim that a reaction without content of its own means; None where none fits."""
        start = reaction.cue[0].start  # "Rwanda, which is accused of it, denies it"
        points = strongest(list(self._points(reaction)))
        vague = reaction.act is Act.DENY and not points and not self._pointing(reaction)
        least = _CLEAR if vague or self._clausal(reaction) else _ENOUGH
        before = self._candidates(reaction, drafts, start)
        topic = self._content(reaction)
        told = self._clausal(reaction) and not self._pointing(reaction)
        direct = met(before, reaction, self.reading, list(self._tokens(reaction)))
        other = self._of_something_else(reaction)
        if other and not points and reaction.act is not Act.DECLINE:
            before = [d for d in before if other & lemmas(d) and d.type != "diplomacy.appeal"]
        if reaction.act is Act.DENY and not points and told:
            before = [d for d in before if topic & lemmas(d)]
            before += [d for d in direct if d not in before]
        if reaction.act is Act.DECLINE and topic and not points:
            before = [d for d in before if topic & lemmas(d)] or (
                [] if self._named(reaction) else before
            )
        before = self._within(before, reaction)
        if RULED_OUT.match(reaction.cue[0].text.lower()):
            before = [d for d in before if d.modality is not Modality.ASSERTED]
        owner = self._owner(reaction)
        if owner is not None:
            before = [d for d in before if said_by(d, self.reading) == owner] or before
        if self._right_behind(reaction) and self._of_no_claim(reaction, drafts):
            return None
        if self._right_behind(reaction):
            before = self._latest(before, reaction)
        if (reaction.act is Act.DENY and points and all(p.weak for p in points)) or not points:
            before = [d for d in before if not dated_back(d)] or before
        if charges_only(points) and not any(accuses(d) for d in before):
            points, least = [], _ENOUGH if self._pointing(reaction) else least
        found = self._beside(before, reaction, points) or self._best(
            before, reaction, points, least
        )
        named = [t for p in points for t in p.types]
        other_kind = found is not None and bool(named) and found.type not in named
        if self._titles(reaction) and (found is None or other_kind):
            below = self._below(reaction, drafts)
            below = [d for d in below if not named or d.type in named]
            below = [d for d in below if points or not told or topic & lemmas(d)]
            found = self._best(below, reaction, points, _CLEAR) or (None if other_kind else found)
        if found is not None and no_deed(found, points):
            return None
        in_court = self._content(reaction) & _IN_COURT
        return found if in_court else charged_with(found, drafts) or found

    def _within(self, before: list[Draft], reaction: Attribution) -> list[Draft]:
        """Of these what its own sentence says, where the reaction hangs on that."""
        cue = reaction.cue[0].text.lower()
        here = [d for d in before if d.reading.index == reaction.sentence]
        if BESIDE.match(cue):
            return here
        whose = any(c.lower_ == "whose" for t in self._tokens(reaction) for c in t.children)
        return here or before if whose or CHARGED.match(cue) else before

    def like(self, draft: Draft, drafts: Sequence[Draft]) -> Draft | None:
        """The claim that a position on a proposition answers: of one kind, by somebody else."""
        reaction = draft.attribution[0]
        before = self._candidates(reaction, drafts, draft.trigger.start)
        found = self._alike(draft, before)
        if reaction.act is Act.DENY and (found is None or found.type != draft.type):
            found = told_after(draft, drafts, self.reading) or found
        opens = reaction.sentence <= TITLE and reaction.act is Act.DENY
        if found is None and (opens or self._titles(reaction)):
            found = self._alike(draft, self._below(reaction, drafts))
        return found

    def _alike(self, draft: Draft, near: list[Draft]) -> Draft | None:
        """Of these claims, the one that a position on a proposition answers."""
        reaction = draft.attribution[0]
        plain = names_known(draft)
        near = [
            d for d in near
            if d is not draft and one_deed(draft, d, self.reading, whosever=plain)
        ]  # fmt: skip
        if reaction.act is Act.DENY and draft.modality is Modality.PLANNED:
            near = [d for d in near if d.modality is not Modality.ASSERTED or accuses(d)]
        same = [d for d in near if d.type == draft.type or {d.type, draft.type} == LOST]
        if reaction.act in {Act.CONFIRM, Act.ACKNOWLEDGE}:
            same, kin = [d for d in same if one_happening(d, draft)], []
        else:
            kin = [d for d in near if of_kin(d, draft) and away(d, reaction) <= KIN]
        group = same or kin
        return max(
            group, key=lambda d: (self._score(d, reaction, []), d.trigger.start), default=None
        )

    def _candidates(
        self, reaction: Attribution, drafts: Sequence[Draft], start: int
    ) -> list[Draft]:
        charges = [d for d in drafts if accuses(d)]  # "Kigali, which is accused of it, denies it"
        return [
            d for d in drafts
            if d.trigger.end <= start and away(d, reaction) <= _FAR and d.modality not in _UNREAL
            and not (in_source(d, reaction) and not any(in_source(c, reaction) for c in charges))
            and not same_voice(d, reaction, self.reading) and not at_one(d, reaction)
        ]  # fmt: skip

    def _below(self, reaction: Attribution, drafts: Sequence[Draft]) -> list[Draft]:
        """For a headline's reaction: what the report below it claims."""
        return [
            d for d in drafts
            if 0 < d.reading.index - reaction.sentence <= _AHEAD and d.modality not in _UNREAL
            and not self._together(d, reaction)
            and not same_voice(d, reaction, self.reading) and not at_one(d, reaction)
        ]  # fmt: skip

    def _titles(self, reaction: Attribution) -> bool:
        """Whether it is a headline's, or a subtitle's, that may answer what the report says below."""
        sentence = self.reading.page.sentences[reaction.sentence]
        whole = sentence.text.rstrip()[-1:] in {".", "?", "!"}
        return reaction.sentence <= TITLE and not whole

    def _best(
        self, drafts: Sequence[Draft], reaction: Attribution, points: list[Points], least: float
    ) -> Draft | None:
        scored = [(self._score(d, reaction, points), -i, d) for i, d in enumerate(drafts)]
        best = max(scored, key=lambda s: s[:2], default=None)
        return best[2] if best is not None and best[0] > least else None

    def _score(self, draft: Draft, reaction: Attribution, points: list[Points]) -> float:
        """How well a claim is what a reaction means: above `_ENOUGH` it can be, `_CLEAR` it is."""
        first = next((t for t in self._tokens(reaction) if t.pos_ != "ADP"), None)
        pointed = first is not None and first.lower_ in {"it", "this", "that"}
        score = 2.0 - (_POINTED if pointed else _NEARNESS) * max(
            0, away(draft, reaction) - self._together(draft, reaction)
        )
        score -= _UNDONE * (pointed and draft.modality is not Modality.ASSERTED)
        stated = bool(points) and not any(p.types or p.figure for p in points)
        side = concerned(draft, reaction, self.reading)
        score += min(side, 0.0) if stated and reaction.act is Act.DENY else side
        score -= _TITLED * (draft.reading.index == 0 and reaction.sentence > TITLE)
        told = draft.hit.form is Form.VERB and not describes(draft.hit.head)
        score += 0.5 * bool(draft.attribution) + 0.7 * told - _BEFORE * in_after(draft.hit.head)
        if points:
            score += max(fits(draft, p) for p in points)
        elif accuses(draft):
            called = self.positions.dismisses(reaction.cue[0].text)
            score += _ABOUT_IT if called else -_ABOUT_IT
        shared = self._content(reaction) & lemmas(draft)
        kind = BY_TYPE.get(draft.type, 0.0)
        weight = kind if kind < 0 or draft.hit.form is Form.VERB else kind / 3
        return score + _SHARED * min(2, len(shared)) + weight

    def _together(self, draft: Draft, reaction: Attribution) -> int:
        """One where both stand in one paragraph."""
        sentences = self.reading.page.sentences
        return int(
            sentences[reaction.sentence].paragraph == sentences[draft.reading.index].paragraph
        )

    def _tokens(self, reaction: Attribution, *, cue: bool = False) -> Iterator[Token]:
        """The words of what a reaction is about."""
        here = self.reading.sentences.get(reaction.sentence)
        pieces = (*reaction.content, *(reaction.cue if cue else ()))
        for token in here.parsed.doc if here else ():
            if here and any(c.covers(here.span(token.i, token.i)) for c in pieces):
                yield token

    def _content(self, reaction: Attribution) -> frozenset[str]:
        told = (t for t in telling(self._tokens(reaction)) if t.lemma_ not in _LIGHT | _WORD_OF)
        return frozenset(t.lemma_.lower() for t in told)

    def _named(self, reaction: Attribution) -> bool:
        """Whether it names a topic, "on the price of bread", rather than asks a question."""
        tokens = list(self._tokens(reaction))
        return any(t.pos_ == "NOUN" for t in tokens) and not self._clausal(reaction)

    def _pointing(self, reaction: Attribution) -> bool:
        """Whether what it is about is only pointed at: "denied it", "called that a lie"."""
        words = " ".join(c.text.lower() for c in reaction.content).split()
        brief = len(words) < _BRIEF and not self._of_a_habit(reaction)
        return brief or self.positions.dismisses(reaction.cue[0].text)

    def _of_a_habit(self, reaction: Attribution) -> bool:
        """Whether a deed of its own is what is denied: "denies sheltering the militants"."""
        tokens = list(self._tokens(reaction))
        doing = any(t.tag_ == "VBG" and t.pos_ == "VERB" for t in tokens[:1])
        return doing and any(t.pos_ in {"NOUN", "PROPN"} for t in tokens)

    def _of_something_else(self, reaction: Attribution) -> frozenset[str]:
        """What it names that must then be told of before: "confirmed the notification"."""
        tokens = [antecedent(t) for t in self._tokens(reaction)]
        nouns = frozenset(t.lemma_.lower() for t in tokens if t.pos_ == "NOUN")
        back = any(t.lower_ in _BACK for t in tokens) or any(
            self.positions.points.get(n) for n in nouns
        )
        back = back or self.positions.dismisses(" ".join(c.text for c in reaction.content))
        return frozenset() if back else nouns

    def _right_behind(self, reaction: Attribution) -> bool:
        """Whether it is said of what was just told: "said that was false", "dismissed the statement"."""
        words = " ".join(c.text.lower() for c in reaction.content).split()
        named = len(words) > 1 and words[0] == "the" and words[1].rstrip("s") in _WORD_OF
        return reaction.act is Act.DENY and (named or words[:1] in (["this"], ["that"]))

    def _owner(self, reaction: Attribution) -> str | None:
        """The side whose word is meant: "the rebels' claim was confirmed by monitors"."""
        here = self.reading.sentences.get(reaction.sentence)
        told = (t for t in self._tokens(reaction) if t.lemma_ in _WORD_OF)
        owners = (c for t in told for c in t.children if c.dep_ in {"poss", "amod", "compound"})
        sides = (self.reading.chains.describe(here.parsed, c).party for c in owners if here)
        return next((s for s in sides if s), None)

    def _beside(
        self, before: list[Draft], reaction: Attribution, points: list[Points]
    ) -> Draft | None:
        """Of silence that names nothing: what its own paragraph tells, rather than one before."""
        if reaction.act is not Act.DECLINE or any(p.types for p in points):
            return None
        near = [d for d in before if self._together(d, reaction)]
        charged = [
            d
            for d in near
            if away(d, reaction) <= 1 and charges_who_reacts(d, reaction, self.reading)
        ]
        asked = self._content(reaction) <= _ASKED
        return self._best(charged if asked and charged else near, reaction, points, _ENOUGH)

    def _latest(self, before: list[Draft], reaction: Attribution) -> list[Draft]:
        """What was told last; what a side is said to have done, where the last is of no side's doing."""
        latest = [d for d in before if away(d, reaction) <= 1 and d.attribution]
        done = [d for d in before if away(d, reaction) <= KIN and d.attribution]
        done = [
            d
            for d in done
            if names_doer(d, self.reading) and concerned(d, reaction, self.reading) > _TOUCHED
        ]
        return (
            done
            if done and not any(names_doer(d, self.reading) for d in latest)
            else latest or before
        )

    def _of_no_claim(self, reaction: Attribution, drafts: Sequence[Draft]) -> bool:
        """Whether what was said right before, by another, claims nothing: "that he was their man"."""
        before = reaction.sentence - 1
        others = (a for a in self.reading.attributions if a.sentence == before)
        said = any(
            a.voiced and a.source and a.content and a.source != reaction.source for a in others
        )
        told = any(d.reading.index in {before, reaction.sentence} for d in drafts)
        return said and not told

    def _clausal(self, reaction: Attribution) -> bool:
        """Whether what it is about is a clause, whose own claim was not found."""
        return any(t.pos_ in {"VERB", "AUX"} for t in self._tokens(reaction))

    def _points(self, reaction: Attribution) -> Iterator[Points]:
        """What the nouns beside a reaction can mean."""
        for token in self._tokens(reaction, cue=True):
            fatal = token.lemma_ == "die" and token.pos_ == "VERB"
            whose = any(c.lower_ == "whose" for c in token.children)
            if token.pos_ == "NOUN" or token.lower_ in _TAKING_PART or fatal or whose:
                word = token.lower_ if token.lower_ in _TAKING_PART else token.lemma_.lower()
                yield from self.positions.points.get(word, ())
