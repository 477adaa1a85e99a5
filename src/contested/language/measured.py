"""What a clause counts for a noun: "losses reached 40 tanks", "put the toll at seven dead"."""

from spacy.tokens import Token

from contested.language.heads import spread

AMOUNTING = frozenset(
    """amount total reach exceed stand rise be climb increase grow pass top number come jump mount
    surpass hit vary range""".split()
)
# What is said of a number: "estimates of the number killed vary from 90 to 300".
_OF_SO_MANY = frozenset({"number", "count", "total", "estimate", "figure", "tally"})
_ROUND = frozenset({"hundred", "thousand", "dozen", "score", "million", "ten"})
_PUTTING = frozenset(
    {
        *("put", "estimate", "list", "place", "give", "bring", "raise", "lower", "revise"),
        *("push", "lift", "take", "drive", "send"),
    }
)


def measured_by_verb(noun: Token) -> tuple[Token, ...]:
    """What the clause counts for a noun, as heads of phrases; () where it counts nothing."""
    while noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in _OF_SO_MANY:
        noun = noun.head.head
    verb = noun.head
    if noun.dep_ in {"nsubj", "nsubjpass"} and verb.lemma_ in AMOUNTING:
        direct = [
            c
            for c in verb.children
            if c.dep_ in {"dobj", "attr"} and c.pos_ in {"NOUN", "NUM", "PROPN"}
        ]
        return spread(direct) or spread(
            _under(verb, {"to", "at", "past", "above", "over", "beyond", "from", "between"})
        )
    if noun.dep_ in {"dobj", "nsubjpass"} and verb.lemma_ in _PUTTING:
        return spread(
            t for t in _under(verb, {"at", "to", "above", "over", "past", "beyond"}) if _numbers(t)
        )
    told = next((c for c in noun.children if c.dep_ == "relcl" and c.lemma_ in _PUTTING), None)
    if told is not None and any(c.lower_ in {"which", "that"} for c in told.children):
        return spread(_under(told, {"at"}))  # "losses, which officials put at 300"
    if noun.dep_ == "conj" and _put(noun.head):
        return spread(_under(noun, {"at", "to"}))  # "… and the number of wounded at 138"
    return ()


def _numbers(token: Token) -> bool:
    """Whether it is a number, or so many: not the morgue that bodies are brought to."""
    counted = any(c.dep_ in {"nummod", "quantmod"} or c.pos_ == "NUM" for c in token.subtree)
    return token.pos_ == "NUM" or counted or token.lemma_.lower() in _ROUND


def _put(first: Token) -> bool:
    """Whether a count, or its verb, is one that a verb puts at so many."""
    verb = first if first.pos_ == "VERB" else first.head
    return verb.lemma_ in _PUTTING and verb.pos_ == "VERB"


def _under(verb: Token, prepositions: set[str]) -> list[Token]:
    return [
        t for c in _links(verb) if c.lower_ in prepositions for t in c.children if t.dep_ == "pobj"
    ]


def _links(verb: Token) -> list[Token]:
    """The prepositions of a verb, the "to" of "reached up to" among them."""
    own = [c for c in verb.children if c.dep_ in {"prep", "prt"}]
    over = (c for c in own if c.lower_ in {"up", "from"})  # "ranged from 90 to 300"
    return [*own, *(t for c in over for t in c.children if t.dep_ == "prep")]
