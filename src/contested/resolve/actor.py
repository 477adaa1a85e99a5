"""Who a claim's participants and speakers are: words to a canonical actor and its side."""

from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from contested.language.chains import Chains
from contested.language.descriptions import bare
from contested.language.page import Parsed
from contested.language.referents import Referent, Sort
from contested.model.vocabulary import Kind

_KINDS = {Sort.FORCES: Kind.MILITARY, Sort.TROOPS: Kind.MILITARY, Sort.GROUP: Kind.ARMED_GROUP}


@dataclass(frozen=True, slots=True)
class Identity:
    """What a noun phrase stands for.

    Attributes:
        id: a canonical actor's id, or None.
        name: the actor's full name, else the phrase's words without "the".
        party: the side, "unknown" where the words say so, None where they say nothing.
        kind_hint: what the referent's own sort suggests; the words of the phrase come first.
    """

    id: str | None
    name: str
    party: str | None
    kind_hint: Kind | None = None


def identify(
    parsed: Parsed,
    tokens: TokenSpan | Token,
    chains: Chains,
    *,
    acting: bool = True,
    speaker_party: str | None = None,
) -> Identity:
    """Who a phrase stands for: a participant, or a speaker.

    Args:
        parsed: the sentence.
        tokens: the phrase, with or without what hangs on it, or its head alone.
        chains: of the page that the sentence stands on.
        acting: whether it acts or speaks; a seat of government that does not is no actor.
        speaker_party: the side of whoever says it, for "we", "our troops" and "the enemy".
    """
    head = tokens if isinstance(tokens, Token) else _head(parsed, tokens, chains)
    referent = chains.describe(parsed, head, speaker_party)
    mention = chains.mention(parsed, head)
    if mention and mention.seat and not acting:
        return Identity(None, mention.name, referent.party)
    name = referent.name
    if referent.actor is None and not isinstance(tokens, Token) and referent.sort is Sort.THING:
        name = bare(tokens)
    actor = referent.actor
    return Identity(
        actor.id if actor else None,
        actor.name if actor else name,
        referent.party,
        _KINDS.get(referent.sort),
    )


def _head(parsed: Parsed, tokens: TokenSpan, chains: Chains) -> Token:
    """The token that stands for a phrase: its root, or the person named in it by title and name."""
    root = tokens.root
    if chains.mention(parsed, root):
        return root
    for token in tokens:
        mention = chains.mention(parsed, token)
        if mention and mention.person and mention.role_head == root.i:
            return parsed.doc[mention.head]
    return root


def is_referent(referent: Referent | None) -> bool:
    """Whether something is known of a referent."""
    return referent is not None and (referent.party is not None or referent.actor is not None)
