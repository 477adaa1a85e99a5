"""Places in a row: how many lists they stand in, and the rest of a list of which one is chosen."""

from collections.abc import Sequence
from itertools import pairwise

from spacy.tokens import Doc

from contested.extract.stage import Stage
from contested.language.places import PlaceMention


def lists(places: Sequence[PlaceMention], doc: Doc) -> int:
    """How many lists places stand in: two in "near Tora, Saru and Komanda, and west of Ituri"."""
    gaps = (doc[a.last : b.first].text for a, b in pairwise(places))
    return 1 + sum(gap not in {",", "and", "or", ", and", ", or"} for gap in gaps)


def listed_with(chosen: Sequence[PlaceMention], stage: Stage) -> list[PlaceMention]:
    """The rest of a list of which a place is chosen, however the parser took the list apart."""
    found: list[PlaceMention] = []
    run: list[PlaceMention] = []
    for place in stage.sentence.places:
        if run and stage.doc[run[-1].last : place.first].text in {",", "and", "or", ", and"}:
            run.append(place)
        else:
            found, run = [*found, *_rest(run, chosen, stage)], [place]
    return [*found, *_rest(run, chosen, stage)]


def _rest(
    run: list[PlaceMention], chosen: Sequence[PlaceMention], stage: Stage
) -> list[PlaceMention]:
    """The members of a list that an "and" ends, where one is chosen; none that acts."""
    doc = stage.doc
    if len(run) < 2 or not any(
        t.lower_ in {"and", "or"} for t in doc[run[-2].last : run[-1].first]
    ):
        return []
    acts = run[-1].last < len(doc) and doc[run[-1].last].tag_ in {"VBD", "VBZ", "VBP", "MD"}
    if acts or not any(p in chosen for p in run):
        return []
    return [p for p in run if p.name and not p.acting and not stage.is_state(p)]
