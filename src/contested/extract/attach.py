"""Where and when: which places and times of a sentence belong to which of its claims.

A mention belongs to the nearest predicate above it in the parse. A claim without one of its own
takes those of the clauses that it is part of, never those of a saying ("said on Wednesday").
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.attribution import Attribution
from contested.extract.draft import Dated, Draft, Located
from contested.extract.reading import Reading, SentenceReading
from contested.language.places import PlaceMention
from contested.language.times import TimeMention
from contested.model.span import Span

_GROUND_TYPES = ("territory.",)


def attach(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give each draft the places and the time of its own sentence."""
    by_sentence: dict[int, list[Draft]] = {}
    for draft in drafts:
        by_sentence.setdefault(draft.reading.index, []).append(draft)
    placed: dict[int, Draft] = {}
    for index, group in by_sentence.items():
        sentence = reading.sentences[index]
        said = tuple(a for a in reading.attributions if a.sentence == index)
        for draft in group:
            placed[id(draft)] = _attach_one(draft, group, sentence, said)
    return tuple(placed[id(d)] for d in drafts)


def _attach_one(
    draft: Draft, group: Sequence[Draft], sentence: SentenceReading, said: tuple[Attribution, ...]
) -> Draft:
    heads = {d.hit.head.i for d in group}
    chosen = _chosen_places(draft, heads, sentence, said)
    places = tuple(Located(sentence, p) for p in chosen)
    time = _chosen_time(draft, heads, sentence, said)
    return replace(draft, places=places, time=Dated(sentence, time) if time else None)


def _chosen_places(
    draft: Draft, heads: set[int], sentence: SentenceReading, said: tuple[Attribution, ...]
) -> tuple[PlaceMention, ...]:
    free = [
        p for p in sentence.places
        if not p.contains and _usable(p, draft, sentence) and not _in_saying(p.span, said)
    ]  # fmt: skip
    above = _ancestors(draft.hit.head)
    ranked: list[tuple[int, PlaceMention]] = []
    for place in free:
        owner = _owner(sentence.parsed.doc[place.last - 1], heads)
        if owner == draft.hit.head.i:
            ranked.append((0, place))
        elif owner in above:
            ranked.append((1 + above.index(owner), place))
        elif owner is not None and draft.hit.head.i in _ancestors(sentence.parsed.doc[owner]):
            ranked.append((20, place))
        elif owner is None or _same_clause(sentence.parsed.doc[owner], draft.hit.head):
            ranked.append((10, place))
    if not ranked:
        return _speakers_place(draft, sentence, said)
    best = min(rank for rank, _ in ranked)
    if best == 20 and len({p.first for _, p in ranked}) > 2:
        return ()
    return tuple(p for rank, p in ranked if rank == best)


def _speakers_place(
    draft: Draft, sentence: SentenceReading, said: tuple[Attribution, ...]
) -> tuple[PlaceMention, ...]:
    """"The mayor of Sumy said two people were killed": the speaker's own ground, below a country."""
    if draft.type.startswith(("diplomacy.", "territory.")):
        return ()
    found = [
        p for p in sentence.places
        if any(s.overlaps(p.span) for a in said for s in a.source) and not sentence.is_state(p)
    ]  # fmt: skip
    return tuple(found[:1])


def _usable(place: PlaceMention, draft: Draft, sentence: SentenceReading) -> bool:
    """Whether a mention may be the place: not one that acts, unless it is what is held or taken."""
    if not place.acting:
        return True
    roles = [p for p in (draft.target,) if p is not None and p.reading is sentence]
    inside = any(place.first <= t.i < place.last for p in roles for t in p.heads)
    return inside and draft.type.startswith(_GROUND_TYPES)


def _in_saying(span: Span, said: tuple[Attribution, ...]) -> bool:
    return any(s.overlaps(span) for a in said for s in (*a.source, *((a.channel,) if a.channel else ())))


def _chosen_time(
    draft: Draft, heads: set[int], sentence: SentenceReading, said: tuple[Attribution, ...]
) -> TimeMention | None:
    above = _ancestors(draft.hit.head)
    best: tuple[int, int, TimeMention] | None = None
    for time in sentence.times:
        if not time.dated or any(a.said is not None and a.said.overlaps(time.span) for a in said):
            continue
        start = time.attaches if time.attaches is not None else time.first
        owner = _owner(sentence.parsed.doc[start], heads)
        if owner == draft.hit.head.i:
            rank = 0
        elif owner in above:
            rank = 1 + above.index(owner)
        elif owner is None:
            rank = 10
        elif _same_clause(sentence.parsed.doc[owner], draft.hit.head):
            rank = 11
        else:
            continue
        key = (rank, abs(time.first - draft.hit.head.i), time)
        if best is None or key[:2] < best[:2]:
            best = key
    return best[2] if best else None


def _owner(token: Token, heads: Iterable[int]) -> int | None:
    """The nearest predicate at or above a token."""
    wanted = set(heads)
    for each in (token, *token.ancestors):
        if each.i in wanted:
            return each.i
    return None


def _ancestors(token: Token) -> list[int]:
    return [t.i for t in token.ancestors]


def _same_clause(one: Token, other: Token) -> bool:
    """Whether two predicates are conjuncts, or arguments of one verb."""
    return one.head.i == other.head.i or one in other.conjuncts or other in one.conjuncts
