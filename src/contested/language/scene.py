"""What is known where a phrase is read: the names beside it, and what was spoken of before."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field
from datetime import date

from spacy.tokens import Doc, Token

from contested.actors import Directory
from contested.actors.spelling import fold
from contested.actors.words import Stand
from contested.language.actors import ActorMention
from contested.language.referents import Referent

_GOVERNING = frozenset({"administration", "government", "council", "leadership"})
_NAMING = frozenset({"ORG", "PERSON"})
_LOCAL = frozenset("regional local city district municipal provincial village town oblast".split())


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known where a phrase is read: the names in its sentence and what came before.

    `antecedent` gives what a pronoun goes back to; `recall` what a bare noun does ("the army"),
    by what it can stand for; `latest` which of some parties was spoken of last; `speaker` is the
    party of whoever's words they are, `account` that of who spoke before, where nobody does now;
    `land` the state that the sentence opens in, where its own army is meant; `before` is `latest`
    without what is only named further on.
    """

    doc: Doc
    at: Mapping[int, ActorMention]
    directory: Directory
    conflict: str | None = None
    on: date | None = None
    antecedent: Callable[[Token], Referent | None] = field(default=lambda token: None)
    recall: Callable[[Token, Stand], Referent | None] = field(default=lambda token, stand: None)
    speaker: str | None = None
    account: str | None = None
    latest: Callable[[Collection[str]], str | None] = field(default=lambda parties: None)
    land: str | None = None
    before: Callable[[Collection[str]], str | None] | None = None


def stands_of(scene: Scene, head: Token) -> frozenset[Stand]:
    """What a noun can stand for, by its compound, its form or its singular."""
    stands = scene.directory.words.stands
    if head.lemma_ in _GOVERNING and any(t.lower_ in _LOCAL for t in head.lefts):
        return frozenset({Stand.OFFICIALS})  # "the regional military administration" is no state's
    if head.i and head.nbor(-1).dep_ in ("compound", "amod") and head.nbor(-1).head.i == head.i:
        pair = f"{head.nbor(-1).lower_} {head.lower_}"
        if pair in stands:
            return stands[pair]
    words = (fold(head.text), fold(head.lemma_), fold(head.text).removesuffix("s"))
    return next((stands[word] for word in words if word in stands), frozenset())


def _any_of(owner: Token) -> bool:
    """Whether an owner is some one or other: "a prisoners' group"."""
    return any(t.lower_ in ("a", "an", "some") for t in (*owner.lefts, *owner.head.lefts))


def named_apart(scene: Scene, noun: Token) -> bool:
    """Whether a name that is on no side says who they are: "the Barkan militia", "men of the Red Fist".

    No town does: "the Idlib rebels" are the rebels.
    """
    profile = scene.directory.conflict(scene.conflict)
    towns = {word for town in (profile.towns if profile else ()) for word in fold(town).split()}
    before = [t for t in noun.lefts if t.dep_ in {"compound", "nmod"}]
    links = (c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"of", "from"})
    behind = [t for c in links for t in c.children if t.dep_ == "pobj"]
    return any(
        t.pos_ == "PROPN"
        and (t.ent_type_ in _NAMING or (not t.ent_type_ and t.head.lower_ == "of"))
        and fold(t.text) not in towns
        and not {u.i for u in t.subtree} & set(scene.at)
        for t in (*before, *behind)
    )


def definite(head: Token) -> bool:
    """Whether "the", a demonstrative or an owner stands before it, or it is another noun's.

    Also where a hyphen joins it to what it does: "the rebel-held town".
    """
    owners = [t for t in head.lefts if t.dep_ == "poss"]
    if head.dep_ == "npadvmod" and head.i + 1 < len(head.doc) and head.nbor().text in "-–‑":
        return True
    if head.dep_ in ("compound", "poss") or any(not _any_of(t) for t in owners):
        return True
    every = head.tag_ == "NNS" and any(t.dep_ == "nummod" for t in head.lefts)
    pointing = ("the", "this", "that", "these", "those", *(("all",) if every else ()))
    return any(t.lower_ in pointing for t in head.lefts)  # "all 33 attackers" are known
