"""What "there", "the city" and "the plant" point to: a place that was named before.

The antecedent is looked for in the sentence itself, up to the words, then in those before. A
building is only found again by its own noun ("the plant": "the Azovstal plant").
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from contested.extract.antecedents import antecedent
from contested.extract.binding import Distance
from contested.extract.draft import Draft, Located
from contested.extract.eligible import head_of
from contested.extract.local_ground import rulers_ground
from contested.extract.place_nouns import REGIONS, SITES, TOWNS, WIDE
from contested.extract.pointers import bearing, points
from contested.extract.reading import Reading
from contested.extract.segments import segment_of
from contested.extract.stage import Stage
from contested.model.vocabulary import PlaceRole


def pointed_to(
    stage: Stage, reading: Reading, before: Iterable[Draft], within: int | None = None
) -> tuple[Located, ...]:
    """The places that words of the claim's clause point back to; () where none do.

    With `within`, only words of clauses no further away than that count.
    """
    known = list(before)
    for far, token in _pointers(stage):
        if within is not None and (far > within or bearing(token)):
            continue
        found = antecedent(token, stage, reading, known)
        if token.lower_ not in SITES | TOWNS:  # "the area" is not where the rockets came from
            found = tuple(p for p in found if p.mention.role is not PlaceRole.FROM) or found
        if found:
            return _ruled(token, found, stage) or found
    return ()


def pointed_beside(stage: Stage, before: Iterable[Draft]) -> tuple[Located, ...]:
    """The town that another clause of the sentence points back to, for what names no ground.

    "Fighting went on, and most of the city was in ruins"; "a group that runs a clinic in the city".
    """
    known = list(before)
    for token in stage.doc:
        if token.lower_ in TOWNS and points(token):
            found = antecedent(token, stage, stage.reading, known)
            if found:
                return found
    return ()


def beside_pointed(draft: Draft) -> bool:
    """Whether all its places only say where what is pointed to lies: "The camp, south of X, was hit"."""
    doc = draft.reading.parsed.doc
    return bool(draft.places) and all(
        p.reading is draft.reading
        and p.mention.role is PlaceRole.NEAR
        and _bearing_of_noun(head_of(p.mention, doc), draft.hit.head)
        for p in draft.places
    )


def _bearing_of_noun(token: Token, head: Token) -> bool:
    """Whether a name stands under a bearing of a definite place: "the town, 10 km north of X".

    Not where the claim is of what lies there: "the camp, south of the besieged city of X".
    """
    noun = next((t for t in token.ancestors if t.dep_ in {"nsubj", "nsubjpass", "dobj"}), None)
    return noun is not None and points(noun) and not noun.is_ancestor(head)


def of_a_capital(stage: Stage) -> bool:
    """Whether it is done to or in a capital that the report does not name: "most of the capital"."""
    if any(t.lower_ == "capital" and points(t) for t in stage.doc[:4]):
        return True  # "In the capital, a spokesman announced that …"
    return any(t.lower_ == "capital" and points(t) for t in stage.head.subtree)


def _ruled(token: Token, found: tuple[Located, ...], stage: Stage) -> tuple[Located, ...]:
    """What "the city" is in the words of who governs one, rather than a town named before."""
    if token.lower_ not in TOWNS | REGIONS or any(p.reading is stage.sentence for p in found):
        return ()
    return tuple(Located(stage.sentence, place) for place in rulers_ground(stage, pointed=True))


def _pointers(stage: Stage) -> Iterator[tuple[int, Token]]:
    """Words like "there" and "the city" with the distance of their clause, the nearest first."""
    ranked: list[tuple[int, int, Token]] = []
    for token in stage.doc:
        if not points(token, headline=stage.sentence.index == 0):
            continue
        found = stage.distance(token, token)
        if _of_another(token, found, stage) or _of_wide_speaker(token, stage):
            continue
        if found is not None or token in stage.head.subtree:
            ranked.append((int(found or 0), abs(token.i - stage.head.i), token))
    yield from ((far, t) for far, _, t in sorted(ranked, key=lambda r: r[:2]))


def _of_wide_speaker(token: Token, stage: Stage) -> bool:
    """Whether a word only says what land those who speak are over: "officials in the territory said"."""
    wide = token.lower_ in WIDE | {"territory", "enclave"}
    inside = stage.spoken(stage.draft.trigger)  # "the envoy for the part of the region it occupies"
    return wide and not inside and stage.spoken(stage.sentence.parsed.span(token))


def _of_another(token: Token, found: Distance | None, stage: Stage) -> bool:
    """Whether a word is of another account: past a semicolon, or beside what somebody said."""
    if found is None or found < Distance.JOINED:
        return False
    first, last = segment_of(stage.doc, stage.head.i)
    if not first <= token.i < last:
        return True
    span = stage.sentence.parsed.span(token)
    return found is Distance.JOINED and stage.of_saying(span, token)
