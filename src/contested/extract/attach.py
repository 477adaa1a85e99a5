"""Where and when: which places and times of a sentence belong to which of its claims.

A mention belongs to the clause that it stands in (`contested.extract.binding`); a claim without
one of its own takes those of the clauses that it is joined to, is part of or contains, nearest
first. What only dates or places a saying ("told reporters in Doha on Monday") stays outside.
"""

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.attribution import Attribution
from contested.extract.binding import Distance, clause_of, distance
from contested.extract.draft import Dated, Draft, Located
from contested.extract.reading import Reading, SentenceReading
from contested.language.places import PlaceMention
from contested.language.times import TimeKind, TimeMention
from contested.model.span import Span

_GROUND_TYPES = ("territory.",)
_DEALINGS = ("diplomacy.talks", "diplomacy.agreement")
_SPEECH = ("diplomacy.appeal", "diplomacy.threat", "diplomacy.offer", "diplomacy.sanction")
_SEATED = frozenset({"in", "at", "near", "inside", "around"})
_MESSAGES = frozenset(
    """post statement message tweet video address interview briefing speech letter report article
    comment remark bulletin update footage photo image picture clip""".split()  # noqa: SIM905
)
_HEADS_OF_PLACES = frozenset({"governor", "mayor", "head", "chief", "administration", "prefect"})


def attach(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give each draft the places and the time of its own sentence."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.reading.index, []).append(draft)
    placed: dict[int, Draft] = {}
    for index, group in by_sentence.items():
        sentence = reading.sentences[index]
        said = tuple(a for a in reading.attributions if a.sentence == index)
        heads = frozenset(d.hit.head.i for d in group)
        for draft in group:
            site = _Site(draft, heads, sentence, said)
            places, time = site.places(), site.time()
            placed[id(draft)] = replace(
                draft,
                places=tuple(Located(sentence, p) for p in places),
                time=Dated(sentence, time) if time else None,
            )
    return tuple(placed[id(d)] for d in drafts)


class _Site:
    """One draft in its sentence, with what else is claimed and said there."""

    def __init__(
        self,
        draft: Draft,
        heads: frozenset[int],
        sentence: SentenceReading,
        said: Sequence[Attribution],
    ) -> None:
        self.draft, self.heads, self.sentence, self.said = draft, heads, sentence, said
        self.head = draft.hit.head
        self.doc = sentence.parsed.doc

    # places

    def places(self) -> tuple[PlaceMention, ...]:
        """The places of the nearest clause that has any, with what these lie in."""
        ranked = [(d, p) for p in self.sentence.places if (d := self._place_distance(p)) is not None]
        heading = self._heading()
        if not ranked:
            return heading or self._speakers_ground()
        best = min(d for d, _ in ranked)
        chosen = [p for d, p in ranked if d == best]
        if best == Distance.ASIDE and len(chosen) > 2:
            return heading
        chosen += [p for p in self._outer(chosen) if p not in chosen]
        chosen += [p for p in heading if p not in chosen]
        return tuple(sorted(chosen, key=lambda p: p.first))

    def _place_distance(self, place: PlaceMention) -> Distance | None:
        token = _root(self.doc, place.first, place.last)
        if place.contains or not self._usable(place, token) or self._of_saying(place.span, token):
            return None
        clause = clause_of(token, self.heads)
        if _relative_of(self.head, place):
            return Distance.OWN
        if _in_apposition(token, clause):
            return None
        found = distance(clause, self.head, fronted=_fronted(token, clause))
        if self.draft.type.startswith("diplomacy.") and not self._seats(token, found):
            return None
        return found

    def _usable(self, place: PlaceMention, token: Token) -> bool:
        """Whether a mention may be the place: not one that acts, unless it is what is held or taken."""
        held = self._in_role(place, "target") and self.draft.type.startswith(_GROUND_TYPES)
        if place.acting:
            return held
        if self._in_role(place, "agent"):
            return False
        named = self.sentence.actor_at(token) is not None and not place.head
        return held or not (named and token.dep_ in {"nsubj", "nsubjpass", "dative", "poss"})

    def _in_role(self, place: PlaceMention, role: str) -> bool:
        phrase = getattr(self.draft, role)
        if phrase is None or phrase.reading is not self.sentence:
            return False
        return any(place.first <= t.i < place.last for t in phrase.heads)

    def _seats(self, token: Token, found: Distance | None) -> bool:
        """Whether talks or a pact have their seat or their ground there."""
        if self.draft.type.startswith(_SPEECH) or found is None or found > Distance.JOINED:
            return False
        if token.dep_ in {"compound", "nmod"} and token.head.i == self.head.i:
            return self.draft.type.startswith(_DEALINGS)
        preposition = _preposition(token)
        travels = self.head.lemma_ in {"visit", "trip", "travel"}
        return preposition in _SEATED or (travels and preposition in {"to", ""})

    def _outer(self, chosen: Sequence[PlaceMention]) -> list[PlaceMention]:
        """What the chosen places lie in: "Tora, a village in North Darfur", "Komanda, Ituri"."""
        found: list[PlaceMention] = []
        mentions = self.sentence.places
        for place in chosen:
            at = mentions.index(place) + 1
            while at < len(mentions) and (
                mentions[at].contains or _apposed(self.doc, place, mentions[at])
            ):
                if not self.sentence.is_state(mentions[at]):
                    found.append(mentions[at])
                at += 1
        return found

    def _heading(self) -> tuple[PlaceMention, ...]:
        """The place that a line opens with and a colon sets off: "Kursk region: …"."""
        for place in self.sentence.places[:1]:
            after = self.doc[place.last : place.last + 1].text
            if after == ":" and place.first <= 2 and self.head.i > place.last:
                return (place,)
        return ()

    def _speakers_ground(self) -> tuple[PlaceMention, ...]:
        """"The governor of X said two people were killed": the ground that a speaker is over."""
        if self.draft.type.startswith(("diplomacy.", "territory.", "materiel.", "strike.inter")):
            return ()
        for place in self.sentence.places:
            token = _root(self.doc, place.first, place.last)
            above = {t.lemma_.lower() for t in (*token.ancestors,)} if self._spoken(place.span) else set()
            if above & _HEADS_OF_PLACES and not self.sentence.is_state(place):
                return (place,)
        return ()

    # time

    def time(self) -> TimeMention | None:
        """The time of the nearest clause that has one."""
        best: tuple[tuple[int, int, int], TimeMention] | None = None
        for time in self.sentence.times:
            found = self._time_distance(time)
            if found is None:
                continue
            key = (int(found), time.kind is TimeKind.SINCE, abs(time.first - self.head.i))
            if best is None or key < best[0]:
                best = (key, time)
        return best[1] if best else None

    def _time_distance(self, time: TimeMention) -> Distance | None:
        token = self.doc[time.first if time.attaches is None else time.attaches]
        if not time.dated or self._of_saying(time.span, self.doc[time.first]):
            return None
        clause = clause_of(token, self.heads)
        found = distance(clause, self.head, fronted=_fronted(self.doc[time.first], clause))
        if found is Distance.ASIDE or (found is not None and _in_apposition(token, clause)):
            return None
        return found

    # sayings

    def _spoken(self, span: Span) -> bool:
        return any(s.overlaps(span) for a in self.said for s in a.source)

    def _of_saying(self, span: Span, token: Token) -> bool:
        """Whether a phrase is of the saying, not of what is said."""
        for a in self.said:
            if any(s.overlaps(span) for s in (*a.source, *((a.channel,) if a.channel else ()))):
                return True
            if any(c.overlaps(self.draft.trigger) for c in a.cue):
                continue
            inside = any(c.overlaps(self.draft.trigger) for c in a.content)
            if a.said is not None and a.said.overlaps(span) and inside:
                return True
            if inside and not any(c.overlaps(span) for c in a.content):
                return True
        return any(
            t.lemma_.lower() in _MESSAGES and t.dep_ == "pobj" and t.i != self.head.i
            for t in _nominals(token)
        )


def _root(doc: object, first: int, last: int) -> Token:
    span = doc[first:last]  # type: ignore[index]
    root: Token = span.root
    return root


def _nominals(token: Token) -> list[Token]:
    """The nouns above a phrase, up to its verb."""
    found: list[Token] = []
    for each in token.ancestors:
        if each.pos_ in {"VERB", "AUX"}:
            break
        found.append(each)
    return found


def _fronted(token: Token, clause: Token) -> bool:
    """Whether a phrase opens the sentence, before its clause and that clause's subject."""
    if token.i > clause.i:
        return False
    subjects = [c.left_edge.i for c in clause.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"}]
    return token.i < min(subjects, default=clause.i)


def _relative_of(head: Token, place: PlaceMention) -> bool:
    """Whether the predicate tells what happened at this place: "Shusha, where a man was killed"."""
    for each in (head, *head.ancestors):
        if each.dep_ == "relcl":
            adverbs = {c.lower_ for c in each.subtree if c.dep_ == "advmod" and c.i < each.i}
            return place.first <= each.head.i < place.last and "where" in adverbs
        if each.dep_ not in {"conj", "xcomp", "ccomp"} and each.pos_ in {"VERB", "AUX"}:
            return False
    return False


def _in_apposition(token: Token, clause: Token) -> bool:
    """Whether an apposition stands between a phrase and its clause: it describes, it does not place."""
    for each in (token, *token.ancestors):
        if each.i == clause.i:
            return False
        if each.dep_ == "appos" and each.i != token.i:
            return True
    return False


def _apposed(doc: object, inner: PlaceMention, outer: PlaceMention) -> bool:
    """Whether `outer` is named in what a comma adds to `inner`: "Tora, a village in North Darfur"."""
    token = _root(doc, outer.first, outer.last)
    for each in token.ancestors:
        if each.pos_ in {"VERB", "AUX"}:
            return False
        if each.dep_ == "appos":
            return inner.first <= each.head.i < inner.last
    return False


def _preposition(token: Token) -> str:
    """The preposition that a name stands under, "" without one."""
    top = token
    while top.dep_ in {"conj", "compound", "nmod", "appos"} and top.head is not top:
        top = top.head
    return top.head.lower_ if top.dep_ == "pobj" else ""
