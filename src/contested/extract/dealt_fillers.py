"""Who deals and who is let go, in shapes that the parse does not give: "the Doha talks", "let 40 go"."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.predicates import Hit
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments
from contested.language.heads import spread
from contested.language.subjects import lent

_LETTING_GO = frozenset(
    "release freeing handover repatriation killing capture abduction seizure detention arrest".split()
)
_SPONSORED = frozenset(
    """sponsored mediated brokered led hosted backed facilitated chaired convened supervised proposed
    drafted""".split()
)
_NAMED_BY_TOWN = frozenset(
    {
        "accord",
        "agreement",
        "deal",
        "declaration",
        "negotiation",
        "process",
        "protocol",
        "talk",
        "talks",
    }
)


def let_go(hit: Hit, found: Arguments) -> Arguments:
    """Those whom a clause has go: "let 3,303 prisoners go"."""
    going = hit.tokens[-1]
    if not hit.word.startswith("let ") or found.object or going.dep_ not in {"ccomp", "xcomp"}:
        return found
    gone = [c for c in going.children if c.dep_ in {"nsubj", "dobj"}]
    return replace(found, object=spread(gone)) if gone else found


def met_there(hit: Hit, found: Arguments, reading: SentenceReading) -> Arguments:
    """Talks and pacts without the one town that names them: "the Pretoria accord", "Doha talks"."""
    noun = hit.head
    if noun.lemma_.lower() not in _NAMED_BY_TOWN:
        return found
    towns = [
        t
        for t in found.subject
        if t.dep_ == "compound" and (actor := reading.actor_at(t)) is not None and actor.seat
    ]
    towns = towns if len(towns) == 1 else []
    towns += [t for t in found.subject if _hosted_by(t, noun)]
    left = tuple(t for t in found.subject if t not in towns and t not in hit.tokens)
    return replace(found, subject=left or spread(lent(noun))) if left != found.subject else found


def freed_by(hit: Hit, found: Arguments) -> Arguments:
    """Those who are let go, where who lets them go is named first: "the release by X of nine men"."""
    if found.object or hit.head.lemma_.lower() not in _LETTING_GO:
        return found
    by = [t for c in hit.head.children if c.lower_ == "by" for t in c.children if t.dep_ == "pobj"]
    of = [t for b in by for c in b.children if c.lower_ == "of" for t in c.children]
    return replace(found, object=spread(of)) if of else found


def _hosted_by(token: Token, noun: Token) -> bool:
    """Whether it is who sponsors talks, no party to them: "UN-mediated talks"."""
    after = token.doc[token.i + 1 : token.i + 3]
    return (
        token.i + 2 < noun.i + 1
        and len(after) == 2
        and after[0].text in {"-", "–"}
        and after[1].lower_ in _SPONSORED
    )
