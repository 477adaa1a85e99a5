"""Where and when a part of those counted was: "nine have died, including a child in Tora on Monday".

What stands behind "including" and "among them" is told of that part; the whole has its own.
"""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from contested.extract.binding import has_subject
from contested.extract.deeds import DEEDS
from contested.extract.named_ground import outer
from contested.extract.stage import Stage
from contested.language.places import PlaceMention

_GOES_ON = frozenset({"NUM", "DET", "NOUN", "PROPN", "ADJ", "CCONJ", "ADV"})
_CLOSING = frozenset({";", ":", ")", "—", "–"})
_WHOLE = frozenset({"ROOT", "ccomp", "conj", "advcl"})
_COUNTED = frozenset({"them", "whom", "which", "those", "these"})
_COUNTED_AT = frozenset({"over", "in", "near", "at", "above", "around"})


def own_stretch(stage: Stage) -> tuple[int, int] | None:
    """The tokens of the claim's own part, up to the next one; None for what is no such part."""
    figure = stage.draft.figure
    if figure is None or stage.draft.part_of is None:
        return None
    for first, last in _stretches(stage):
        parts = _parts(first, last, stage)
        if figure.token in parts:
            return figure.token, min((p for p in parts if p > figure.token), default=last)
    return None


def told_of_part(at: int, stage: Stage) -> bool:
    """Whether the words there are told of a part alone, and the claim is none of it."""
    figure = stage.draft.figure
    own = {stage.head.i, *((figure.token,) if figure is not None else ())}
    return any(
        first <= at < last and not own & set(range(first, last)) and _parts(first, last, stage)
        for first, last in _stretches(stage)
    )


def of_its_part(
    ranked: list[tuple[float, PlaceMention]], stage: Stage
) -> list[tuple[float, PlaceMention]]:
    """Those told of the claim's own part of the counted, or of the whole, where it names any."""
    part = own_stretch(stage)
    if part is None:
        rest = [(d, p) for d, p in ranked if not told_of_part(p.first, stage)]
        return rest or [(d, p) for d, p in ranked if not fell_apart(p.first, stage)]
    own = [(d, p) for d, p in ranked if part[0] <= p.first < part[1]]
    return own or [(d, p) for d, p in ranked if not _of_sibling(p.first, stage)]


def counted_at(stage: Stage) -> tuple[PlaceMention, ...]:
    """The place that a part is counted at: "nine of them over Bryansk", "six over Kursk"."""
    figure = stage.draft.figure
    if figure is None or stage.draft.part_of is None:
        return ()
    at = figure.token + 1
    if stage.doc[at : at + 1].text == "of" and stage.doc[at + 1 : at + 2].text in _COUNTED:
        at += 2
    if stage.doc[at : at + 1].text.lower() in {"was", "were"}:
        at += 1
    if stage.doc[at : at + 1].text.lower() not in _COUNTED_AT:
        return ()
    if stage.doc[at + 1 : at + 4].text.lower() == "the territory of":
        at += 3
    here = [p for p in stage.sentence.places if p.name and at < p.first <= at + 4]
    end = min((f.token for f in stage.sentence.figures if f.token > at), default=len(stage.doc))
    return (here[0], *(p for p in outer(here[:1], stage) if p.first < end)) if here else ()


def fell_apart(at: int, stage: Stage) -> bool:
    """Whether a part has a deed or fate of its own before the words: "among them a nurse, shot in X"."""
    if not told_of_part(at, stage):
        return False
    first = max(f for f, last in _stretches(stage) if f <= at < last)
    told = (t for t in stage.doc[first + 1 : at] if t.i != stage.head.i)
    return any(t.lemma_.lower() in DEEDS or (t.pos_ == "VERB" and t.dep_ != "relcl") for t in told)


def _of_sibling(at: int, stage: Stage) -> bool:
    """Whether the words there are told of another part of the same whole."""
    for first, last in _stretches(stage):
        parts = sorted(_parts(first, last, stage))
        if parts and parts[0] <= at < last:
            return True
    return False


def _parts(first: int, last: int, stage: Stage) -> set[int]:
    """Where the parts that stand in a stretch are counted."""
    found = (d.figure for d in stage.group if d.part_of is not None)
    return {f.token for f in found if f is not None and first <= f.token < last}


def _stretches(stage: Stage) -> Iterator[tuple[int, int]]:
    doc = stage.doc
    for token in doc:
        among = token.lower_ == "among" and doc[token.i + 1 : token.i + 2].text.lower() in _COUNTED
        if (token.lower_ == "including" or among) and token.i:
            yield token.i, _end(token, stage)


def _of_the_whole(verb: Token, stage: Stage) -> bool:
    """Whether a verb is the claim's own, or begins another clause: no "a leader, shot dead in X"."""
    if verb.pos_ not in {"VERB", "AUX"} or verb.dep_ not in _WHOLE:
        return False
    other = any(d.hit.head == verb and d.part_of is None for d in stage.group)
    return other or verb == stage.head or verb.is_ancestor(stage.head) or has_subject(verb)


def _goes_on(after: Span, stage: Stage) -> bool:
    """Whether what stands behind a comma is still told of the parts: one more, or what befell it."""
    if not len(after) or stage.saying_between(after):
        return False
    fate = after[0].tag_ in {"VBN", "VBD"} and stage.head.i < after[0].i
    return after[0].pos_ in _GOES_ON or fate


def _end(opening: Token, stage: Stage) -> int:
    """Where what is told of the parts ends: at a verb of the whole, or at who says it."""
    doc = stage.doc
    for at in range(opening.i + 1, len(doc)):
        token, after = doc[at], doc[at + 1 : at + 2]
        if token.text in _CLOSING or _of_the_whole(token, stage):
            return at
        if token.text == "," and not _goes_on(after, stage):
            return at
    return len(doc)
