"""Where and when those met who agreed: "agreed at a meeting in Doha on Friday"."""

from spacy.tokens import Token

from contested.extract.stage import Stage

_MEETING = frozenset({"at", "during", "in", "after"})


def where_met(token: Token, stage: Stage) -> bool:
    """Whether it is where or when those met who agreed: "agreed at a meeting in Doha on Friday"."""
    if stage.draft.type != "diplomacy.agreement" or stage.head.pos_ != "VERB":
        return False
    below = token
    for above in token.ancestors:
        if above.pos_ in {"VERB", "AUX"}:
            return above == stage.head and below.lower_ in _MEETING and _talks(below, stage)
        below = above
    return False


def _talks(preposition: Token, stage: Stage) -> bool:
    under = (t for t in preposition.children if t.dep_ == "pobj")
    return any("talks" in stage.sentence.classes.labels(t) for t in under)
