"""Who is without a thing, and who makes another do something, as far as the parse tells."""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.language.arguments import of_verb

_MAKING = frozenset({"make", "force", "oblige", "compel", "order", "tell"})


def linked(noun: Token, link: str) -> Token | None:
    """The preposition over a noun, or over the nouns that it is joined to, if it is that one."""
    while noun.dep_ == "conj":
        noun = noun.head
    over = noun.head
    return over if noun.dep_ == "pobj" and over.lower_ == link else None


def deprived(head: Token) -> Iterator[Token]:
    """Who is without it: "surgeons amputate without light", "a town with nothing to eat"."""
    link = head if head.lower_ == "without" else linked(head, "with")
    above = link.head if link is not None else head.head
    if above.pos_ in {"NOUN", "PROPN", "NUM"} and above.dep_ != "dobj":
        yield above
        return
    for verb in (above, *above.ancestors):
        found = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}]
        if found:
            yield from found
            return


def compeller(head: Token) -> tuple[Token, ...]:
    """Who makes others do it: "gunmen made the trucks go back"."""
    return of_verb(head.head).subject if head.head.lemma_ in _MAKING else ()
