"""Who gives arms and who asks for them, where the words for the arms say so.

"American weapons sent to Kyiv" are America's gift; "asked Berlin for tanks" wants them from Berlin, and
"Ukraine's request for tanks" wants them for Ukraine.
"""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase

_REQUESTS = frozenset({"request", "demand", "plea", "appeal", "call", "bid"})
_ASKING = frozenset({"ask", "urge", "press", "beg", "implore", "lobby"})
_SENDING = frozenset("send supply deliver provide commit donate give pledge ship".split())


def given_by(draft: Draft) -> Draft:
    """The draft with whoever owns the arms that were sent, or is asked for them, for the giver."""
    if draft.agent is not None:
        return draft
    giver = _asked(draft) or _owner(draft)
    return draft if giver is None else replace(draft, agent=Phrase(draft.reading, (giver,)))


def asker(draft: Draft) -> Token | None:
    """Whose request it is for the arms: "Ukraine's request for tanks"."""
    wish = _wish(draft)
    owners = (c for c in wish.children if c.dep_ == "poss") if wish is not None else ()
    return next((t for t in owners if draft.reading.actor_at(t) is not None), None)


def _wish(draft: Draft) -> Token | None:
    """The word that asks for the arms: "request for", "asked for"."""
    for thing in (draft.hit.head, *draft.arguments.object):
        link = thing.head
        if thing.dep_ == "pobj" and link.lower_ == "for":
            known = link.head.lemma_ in _REQUESTS if link.head.pos_ == "NOUN" else True
            return link.head if known else None
    return None


def _asked(draft: Draft) -> Token | None:
    """Who is asked for the arms: "asked Berlin for tanks"."""
    verb = _wish(draft)
    if verb is None or verb.lemma_ not in _ASKING:
        return None
    objects = (c for c in verb.children if c.dep_ in {"dobj", "dative"})
    return next((t for t in objects if draft.reading.actor_at(t) is not None), None)


def _owner(draft: Draft) -> Token | None:
    """Whose the arms are that were sent: "American weapons sent to Kyiv"."""
    verb = draft.hit.head
    if verb.tag_ != "VBN" or verb.dep_ != "acl" or verb.lemma_ not in _SENDING:
        return None
    before = [c for c in verb.head.lefts if c.dep_ in {"poss", "amod", "compound", "nmod"}]
    if any(c.lower_ == "whose" for c in before):  # "Biden, whose weapons sent to Ukraine"
        return next((t.head for t in verb.ancestors if t.dep_ == "relcl"), None)
    return next((t for t in before if draft.reading.actor_at(t)), None)
