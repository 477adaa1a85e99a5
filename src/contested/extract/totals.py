"""Totals that a count is added to: "694 surrendered, bringing the total since Monday to 959"."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft
from contested.language.quantities import Figure, FigureKind
from contested.model.vocabulary import Basis

_RAISING = frozenset("bring take raise push lift increase".split())
_SUMS = frozenset({"total", "number", "tally", "count", "figure"})


def raised(draft: Draft) -> Iterator[Draft]:
    """The claim of the total, told by the words that say so; of what it counts says nothing else."""
    if draft.figure is None or draft.part_of is not None:
        return
    head = draft.hit.head
    told = head.head if head.dep_ in {"dobj", "nsubj", "nsubjpass"} else head
    for verb in (*head.children, *(told.children if told != head else ())):
        total = next((c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in _SUMS), None)
        goes_on = verb.tag_ == "VBG" or any(c.lower_ == "which" for c in verb.children)
        if verb.lemma_ not in _RAISING or not goes_on or total is None or _of(total):
            continue
        figure = _reached(verb, draft)
        if figure is not None:
            trigger = draft.reading.span(verb.i, total.i)
            hit = replace(draft.hit, head=verb, tokens=(verb,))
            yield replace(draft, hit=hit, trigger=trigger, figure=figure)


def _of(total: Token) -> bool:
    """Whether it says of what it is the number: that is told by its own words."""
    return any(c.lower_ == "of" or c.dep_ == "acl" for c in total.children)


def _reached(verb: Token, draft: Draft) -> Figure | None:
    """The figure that the total has come to, if it counts the same."""
    links = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "to"]
    at = {t.i for c in links for t in c.children if t.dep_ == "pobj"}
    own = draft.figure
    for figure in draft.reading.figures:
        alike = own is not None and figure.unit in {None, own.unit}
        counts = figure.kind is FigureKind.COUNT and {figure.token, figure.head} & at
        if counts and alike:
            return replace(figure, basis=Basis.CUMULATIVE, unit=own.unit if own else None)
    return None
