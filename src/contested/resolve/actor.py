"""Who a claim's participants and speakers are: words to a canonical actor and its side."""

from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from contested.language.actors import ActorMention
from contested.language.chains import Chains
from contested.language.page import Parsed
from contested.language.persons import title_of
from contested.language.referents import Referent
from contested.language.wording import bare, closing_name, words_of


@dataclass(frozen=True, slots=True)
class Identity:
    """What a noun phrase stands for.

    Attributes:
        id: a canonical actor's id, or None.
        name: the actor's full name, else the phrase's words without "the".
        party: the side, "unknown" where the words say so, None where they say nothing.
        referent: who it is.
    """

    id: str | None
    name: str
    party: str | None
    referent: Referent | None = None


def identify(
    parsed: Parsed,
    tokens: TokenSpan | Token,
    chains: Chains,
    *,
    acting: bool = True,
    speaker_party: str | None = None,
    first_of_two: bool = False,
) -> Identity:
    """Who a phrase stands for: a participant, or a speaker.

    Args:
        parsed: the sentence.
        tokens: the phrase, with or without what hangs on it, or its head alone.
        chains: of the page that the sentence stands on.
        acting: whether it acts or speaks; a seat of government that does not is no actor.
        speaker_party: the side of whoever says it, for "we", "our troops" and "the enemy".
        first_of_two: give "Israel and Hamas" the first's side; else it is neither's.
    """
    head = tokens if isinstance(tokens, Token) else head_of(parsed, tokens, chains)
    referent = chains.describe(parsed, head, speaker_party)
    mention = chains.mention(parsed, head)
    if mention and mention.seat and not acting:
        return Identity(None, mention.name, referent.party)
    both = not isinstance(tokens, Token) and not first_of_two
    if both and not isinstance(tokens, Token) and _both_sides(tokens, head, chains, parsed):
        return Identity(None, bare(tokens, ()), None)
    name, named = referent.name, chains.names.get(parsed.sentence.index, {})
    unnamed = referent.actor is None and not (mention and mention.person)
    if not isinstance(tokens, Token) and unnamed and name == words_of(head, named):
        name = name if _appositive(tokens, head) else closing_name(tokens) or bare(tokens, named)
    actor = referent.actor
    return Identity(
        actor.id if actor else None,
        actor.name if actor else name,
        referent.party,
        referent,
    )


def _appositive(tokens: TokenSpan, head: Token) -> bool:
    """Whether what stands behind a name only says who that is: "Oksana, a pharmacist", "Ali, 24"."""
    after = head.i + 1
    return bool(head.pos_ == "PROPN" and after < tokens.end and head.doc[after].text == ",")


def head_of(parsed: Parsed, tokens: TokenSpan, chains: Chains) -> Token:
    """The token that stands for a phrase: its root, or the person named in it by title and name."""
    root = tokens.root
    if chains.mention(parsed, root):
        return root
    after = parsed.doc[tokens.end] if tokens.end < len(parsed.doc) else None
    beside = chains.mention(parsed, after) if after is not None else None
    if beside and beside.person and root.i == beside.role_head:
        return parsed.doc[beside.head]
    if root.pos_ not in ("NOUN", "PROPN", "PRON", "DET"):
        named = next((m for t in tokens if (m := chains.mention(parsed, t))), None)
        if named and named.end == tokens.end:
            return parsed.doc[named.head]
        nouns = [t for t in tokens if t.pos_ in ("NOUN", "PROPN") and t.dep_ != "compound"]
        return nouns[0] if nouns else root
    for token in tokens:
        mention = chains.mention(parsed, token)
        if mention and mention.person and mention.role_head == root.i:
            return parsed.doc[mention.head]
    last = chains.mention(parsed, tokens[-1])
    if last and last.person and title_of(root, chains.directory.words) and _set_off(last, root):
        return parsed.doc[last.head]
    return root


def _set_off(name: ActorMention, root: Token) -> bool:
    """Whether a name that closes a phrase is its head's: "An aide to the mayor, Ivan Petrenko"."""
    before = root.doc[name.start - 1] if name.start > root.i else None
    return before is not None and (before.text == "," or before.pos_ == "PROPN")


def _both_sides(tokens: TokenSpan, head: Token, chains: Chains, parsed: Parsed) -> bool:
    """Whether the phrase joins the two sides of the war: "Israel and Hamas" is neither's."""
    profile = chains.directory.conflict(chains.conflict)
    joined = [t for t in head.conjuncts if tokens.start <= t.i < tokens.end]
    if not profile or not joined:
        return False
    named = {chains.describe(parsed, t).party for t in (head, *joined)}
    return any(other in named for party in named if party for other in profile.opponents(party))


def local_party(country: str, chains: Chains) -> str | None:
    """The party whose people and buildings are those of a country (ISO 3166) in this war.

    For a target that names no side ("residents", "a school") at a place that is known.
    """
    return chains.directory.local(country, chains.conflict)
