"""How many of its own a side says have fallen, wherever it was: "announced the deaths of seven soldiers".

Such a count is of a war; the town that the sentence before tells of is not its place.
"""

from spacy.tokens import Token

from contested.extract.draft import Draft
from contested.extract.frames import Form
from contested.extract.labels import labels

_FALLEN = frozenset({"people.killed", "people.casualties"})
_NOUNS = frozenset({"death", "dead", "loss", "losses", "casualty", "fatality", "toll"})
_TELLING = frozenset(
    """announce put acknowledge admit confirm name list publish identify give disclose report
    release record""".split()
)
_ITS = frozenset({"its", "their", "our"})


def of_its_own(draft: Draft) -> bool:
    """Whether somebody tells of its own dead by a noun, as of a war: "put its own dead at 192"."""
    noun = draft.hit.head
    if draft.type not in _FALLEN or draft.hit.form is Form.VERB or draft.figure is None:
        return False
    if noun.lemma_.lower() not in _NOUNS or not any(t.lemma_ in _TELLING for t in noun.ancestors):
        return False
    return any(map(_owned, (noun, *_counted(draft))))


def _counted(draft: Draft) -> tuple[Token, ...]:
    heads = draft.target.heads if draft.target is not None else ()
    return tuple(t for t in heads if labels(t, draft.reading) & {"military", "fighter"})


def _owned(token: Token) -> bool:
    return any(c.lower_ in _ITS and c.tag_ == "PRP$" for c in token.children)
