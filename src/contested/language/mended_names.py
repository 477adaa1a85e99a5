"""Parts of people's names that the parse takes for verbs: "its spokesman Padoh Saw Taw Nee told X"."""

from spacy.tokens import Doc, Token

from contested.language.mended_clauses import SAYING, SUBJECTS
from contested.language.mended_tags import lettered


def name_capital_verbs(doc: Doc) -> None:
    """Take a name inside a name for no verb: "its spokesman Naw Saw Kyin told the agency"."""
    for token in doc:
        if _helper_named(token):
            token.head = next(c for c in token.head.children if c.dep_ == "nsubj")
            token.pos_, token.tag_, token.lemma_, token.dep_ = (
                "PROPN",
                "NNP",
                token.text,
                "compound",
            )
        told = _told_by_name(token) if token.tag_ in {"VBD", "VBZ"} and token.i else None
        if told is None:
            continue
        named = next(c for c in told.children if c.dep_ == "nsubj")
        above = [c for c in token.children if c != told]
        told.head, told.dep_ = (told, "ROOT") if token.head == token else (token.head, token.dep_)
        for child in above:
            first = child.dep_ in SUBJECTS
            child.head, child.dep_ = (named, "compound") if first else (told, child.dep_)
        token.pos_, token.tag_, token.lemma_ = "PROPN", "NNP", token.text
        token.head, token.dep_ = named, "compound"


def _helper_named(token: Token) -> bool:
    """Whether a part of a name was taken for a helping verb: "Padoh Saw Taw Nee told the agency"."""
    helping = token.dep_ == "aux" and token.lower_ == "saw" and token.text.istitle()
    return helping and any(c.dep_ == "nsubj" and c.i > token.i for c in token.head.children)


def _told_by_name(verb: Token) -> Token | None:
    """The verb of saying whose subject goes on from a capitalised verb in the middle of a name."""
    before, rest = verb.nbor(-1), verb.doc[verb.i + 1 :]
    if not verb.text.istitle() or before.pos_ != "PROPN" or not lettered(verb.doc):
        return None
    for child in verb.children:
        names = rest[: child.i - verb.i - 1]
        subject = next((c for c in child.children if c.dep_ == "nsubj"), None)
        names_only = bool(names) and all(t.pos_ == "PROPN" for t in names)
        if child.dep_ == "ccomp" and child.lemma_ in SAYING and names_only and subject in names:
            return child
    return None
