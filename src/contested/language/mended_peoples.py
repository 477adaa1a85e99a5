"""Names of peoples that the parser took for adjectives, or did not know; `mending` says when.

"18 million Sudanese face hunger": the Sudanese face it. "A Palestinian was killed": he is nobody's
adjective. "Two million Burkinabe have fled": a people, as `data/parties.toml` says.
"""

from functools import cache

from spacy.tokens import Doc, Token

from contested.data import entries

_VERBS = frozenset({"VBD", "VBZ", "VBP", "MD"})


def name_peoples(doc: Doc) -> None:
    """Mark the names of peoples in place, and make nouns of those that stand for people."""
    for token in doc:
        if token.text not in _peoples():
            continue
        stands = _stands_alone(token)
        if token.tag_ == "JJ" and stands:
            _as_noun(token)
        if not token.ent_type_ and stands:
            token.ent_type_ = "NORP"


def _stands_alone(token: Token) -> bool:
    """Whether no noun follows that it describes, and a number or article stands before."""
    after = token.doc[token.i + 1] if token.i + 1 < len(token.doc) else None
    noun = after is not None and after.pos_ in {"NOUN", "PROPN", "ADJ", "NUM"}
    opened = token.i > 0 and token.nbor(-1).tag_ in {"CD", "DT", "NNS"} | {"JJ"}
    return opened and not noun and not (after is not None and after.text in {"-", "'s"})


def _as_noun(token: Token) -> None:
    token.tag_, token.pos_ = "NNP" if token.nbor(-1).lower_ in {"a", "an"} else "NNPS", "NOUN"
    verb = token.head
    if token.dep_ == "amod" and verb.tag_ in _VERBS and verb.i == token.i + 1:
        token.dep_ = "nsubj"


@cache
def _peoples() -> frozenset[str]:
    return frozenset(p for e in entries("parties", "party") for p in e.texts("people"))
