"""The day on which pictures were taken, which is that of what they show.

"A video filmed on Tuesday shows two bodies": on Tuesday. When they were published says nothing, and
what an image shows in ruins was wrecked before.
"""

from spacy.tokens import Token

from contested.extract.stage import Stage
from contested.language.times import TimeMention

_FILMS = frozenset({"video", "footage", "clip"})
_PICTURES = _FILMS | frozenset("image imagery photo photograph picture".split())
# What was wrecked before a picture of it was taken, nobody knows when.
_WRECKED = frozenset({"infrastructure.damaged", "materiel.destroyed"})
_TAKING = frozenset("film take capture record shoot photograph collect date acquire obtain".split())


def taken_then(time: TimeMention, stage: Stage) -> bool:
    """Whether a time is that of the pictures that show what the claim tells."""
    token = stage.doc[time.first if time.attaches is None else time.attaches]
    noun = _pictures_of(token, stage.doc[time.first])
    if noun is None or (noun.lemma_.lower() not in _FILMS and stage.draft.type in _WRECKED):
        return False
    shows = [noun.head] if noun.dep_ == "nsubj" else []
    shows += [c for c in noun.children if c.dep_ == "relcl" and c.lemma_ == "show"]
    return any(verb.i < stage.head.i and verb.is_ancestor(stage.head) for verb in shows)


def _pictures_of(token: Token, opening: Token) -> Token | None:
    """The pictures that a time is of: "filmed on Tuesday", "dated May 3", "images from Monday"."""
    if token.lemma_.lower() in _PICTURES:
        return token if "from" in {opening.lower_, opening.head.lower_} else None
    for each in (token, *token.ancestors):
        if each.dep_ in {"acl", "relcl", "amod"} and each.lemma_ in _TAKING:
            return each.head if each.head.lemma_.lower() in _PICTURES else None
        if each.pos_ in {"VERB", "AUX"}:
            return None
    return None
