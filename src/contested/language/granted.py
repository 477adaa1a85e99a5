"""Who is asked, kept from, or given time to do what a clause says: "gave them 48 hours to leave"."""

from spacy.tokens import Token

# Verbs whose object, not subject, does what the infinitive under them says.
_SPANS = frozenset({"hour", "day", "week", "month", "minute"})
_LICENCES = frozenset(
    """permission order instruction clearance authorisation authorization consent leave go-ahead
    command chance opportunity option task approval ultimatum""".split()
)
_KEEPING = frozenset("stop prevent keep deter block halt bar hinder stop".split())
_GIVING = frozenset({"give", "grant", "hand"})
_RECEIVING = frozenset({"receive", "get", "have", "obtain", "secure", "await"})


def given_time(verb: Token) -> list[Token]:
    """To whom time or leave is given to do it: "gave the rebels a week to surrender".

    Also "the brigade has received orders to withdraw".
    """
    span, giving = verb.head, verb.head.head
    if span.lemma_ in _LICENCES and giving.lemma_ in _RECEIVING:
        return [c for c in giving.children if c.dep_ == "nsubj"]
    if span.lemma_ not in _SPANS | _LICENCES or giving.lemma_ not in _GIVING:
        return []
    return [c for c in giving.children if c.dep_ in {"dative", "dobj", "nsubjpass"} and c != span][
        :1
    ]


def given(verb: Token) -> list[Token]:
    """The same, where the clause hangs on the giving: "gave them 48 hours to leave"."""
    giving = verb.head
    if giving.lemma_ not in _GIVING or not any(c.lemma_ in _SPANS for c in giving.children):
        return []
    whom = (c for c in giving.children if c.dep_ in {"dative", "dobj", "nsubjpass"})
    return [c for c in whom if c.lemma_ not in _SPANS][:1]


def asked_for(verb: Token) -> list[Token]:
    """Who is to do what a noun asks for: "a demand for Turkey to withdraw"."""
    links = [c for c in verb.head.children if c.lower_ == "for" and c.i < verb.i]
    return [t for c in links[-1:] for t in c.children if t.dep_ == "pobj"]


def kept_from(verb: Token) -> list[Token]:
    """Who is kept from it: "stopped the rebels from advancing"."""
    link = verb.head
    if verb.dep_ != "pcomp" or link.lower_ != "from" or link.head.lemma_ not in _KEEPING:
        return []
    return [c for c in link.head.children if c.dep_ == "dobj"]
