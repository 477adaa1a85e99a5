"""Parses of front-line reports put right: flags that fly, and what a quoted move is of."""

from spacy.tokens import Token

_FLAGS = frozenset({"flag", "banner", "tricolour", "tricolor", "colours", "colors"})
_FLYING = {"flies": "fly", "hangs": "hang", "flutters": "flutter", "waves": "wave"}
_OVER = frozenset({"over", "above", "from", "at", "in", "on", "outside"})
_BEFORE = frozenset({"compound", "poss", "amod", "nmod", "det"})


def flag_before_noun(word: Token) -> bool:
    """Whether a flag's verb was taken for a noun: "the rebels' flag flies over the base"."""
    before = word.nbor(-1) if word.i else word
    behind = word.nbor().lower_ if word.i + 1 < len(word.doc) else ""
    return word.lower_ in _FLYING and before.lemma_.lower() in _FLAGS and behind in _OVER


def flag_flies(word: Token) -> None:
    """Make it the verb, and the flag, with all that stands before it, its subject."""
    flag = word.nbor(-1)
    word.pos_, word.tag_, word.lemma_ = "VERB", "VBZ", _FLYING[word.lower_]
    for child in list(word.children):
        if child.i < flag.i and child.dep_ in _BEFORE:
            child.head = flag
    flag.head, flag.dep_ = word, "nsubj"
    if word.dep_ in {"prep", "compound", "nsubj", "appos", "dep", "npadvmod"}:
        later = next((t for t in word.ancestors if t.pos_ in {"VERB", "AUX"}), None)
        word.dep_ = "ROOT" if later is None else "ccomp"
        word.head = word if later is None else later


def of_quoted(link: Token) -> bool:
    """Whether an "of" behind a quoted noun hangs on the verb: 'spoke of a "withdrawal" of units'."""
    if link.lower_ != "of" or link.dep_ != "prep" or link.i < 2 or link.head.pos_ != "VERB":
        return False
    quoted = link.nbor(-1).is_quote and link.nbor(-2).pos_ == "NOUN"
    return bool(quoted and link.head.i < link.i)


def of_noun_quoted(link: Token) -> None:
    """Hang it on the noun."""
    link.head = link.nbor(-2)
