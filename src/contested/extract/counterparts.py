"""The other side of a claim where no role of its predicate names it, though its sentence does.

"A package of missiles for Kyiv" goes to Kyiv, "fighting between the army and the rebels" is of the
two, "told the fighters to surrender" means to whoever tells them, and what "a strike that set a depot on fire"
hit is the depot.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.givers import asker, given_by
from contested.extract.labels import labels
from contested.extract.reading import Reading, SentenceReading
from contested.extract.takers import taker
from contested.language.subjects import subject_of
from contested.model.span import Span
from contested.model.vocabulary import Polarity

_WHOM = frozenset({"actor", "military", "fighter", "place_actor", "forces", "state"})
_RECIPIENT = frozenset({"for", "to"})
_FIGHTING = frozenset({"military", "fighter", "forces"})
_CLASHES = frozenset({"clash", "battle", "skirmish", "fighting", "firefight", "gunfight", "combat"})
_PAIR = 2
_GETTING = frozenset({"receive", "obtain"})
_BETWEEN = frozenset({"battle.attack", "diplomacy.accusation"})
_OF_TWO = frozenset({"battle.attack", "diplomacy.agreement", "diplomacy.talks"})
_MAKING = frozenset(
    "broker mediate sign reach agree negotiate strike hold conclude sponsor facilitate".split()
)
_HARMING = frozenset(
    """expel punish sanction attack strike bomb invade hit target kill oust topple arrest deport hang
    shoot blacklist boycott penalise penalize""".split()
)
_EACH_OTHER = frozenset({"other", "another"})
_EFFECTS = frozenset({"infrastructure.damaged", "materiel.destroyed"})
_HARMS = frozenset({"people.killed", "people.wounded", "people.casualties"})
_DURING = frozenset({"in", "by", "during", "after", "from", "with"})
_DEEPEST = 4
_AIMED = frozenset({"at", "against", "after", "on"})
_CLAUSES = frozenset({"relcl", "acl", "advcl", "ccomp", "conj", "appos"})


def counterpart(draft: Draft, here: Sequence[Draft], reading: Reading) -> Draft:
    """The draft with the other side that its sentence names.

    Args:
        draft: a claim whose own participants are cast.
        here: the claims of its sentence.
        reading: the page.
    """
    if draft.type == "materiel.supplied" and draft.hit.head.lemma_ in _GETTING:
        return _received(draft)
    if draft.type == "materiel.supplied":
        draft = given_by(draft)
    draft = _named_between(draft)
    split = _split(draft, reading) if draft.type in _BETWEEN else draft
    if split.type == "battle.attack" and split.hit.head.lemma_ in _CLASHES:
        split = _clashed(split, reading)
    split = taker(split, here)
    if split.type == "territory.capture":
        return _taken_from(split, reading)
    if split.target is not None:
        return split
    find = _FINDERS.get(split.type)
    heads = find(split, here, reading) if find else ()
    return replace(split, target=Phrase(split.reading, heads)) if heads else split


def _split(draft: Draft, reading: Reading) -> Draft:
    """ "Fighting between the army and the rebels": one is the agent, the other the target."""
    mutual = draft.target is None or draft.target.heads[0].lower_ in _EACH_OTHER
    both = _both(draft.agent) if mutual and draft.agent is not None else ()
    if draft.agent is None or len(both) != _PAIR:
        return draft
    one, other = both
    sides = [_side(t, draft.agent.reading, reading) for t in (one, other)]
    named = draft.type == "battle.attack" and both == draft.arguments.under("between")
    fought = named and (None in sides or sides[0] != sides[1])
    paired = len(draft.agent.heads) == 1 and draft.type.startswith("diplomacy.")
    paired = paired and None not in sides and sides[0] != sides[1]  # "US and Iranian envoys"
    if not (fought or paired) and (None in sides or not _opposed(sides[0], sides[1], reading)):
        return draft
    where = draft.agent.reading
    return replace(draft, agent=Phrase(where, (one,)), target=Phrase(where, (other,)))


def _named_between(draft: Draft) -> Draft:
    """The two of a truce that a clause says was made between them, and of "fighting between" two."""
    if draft.type not in _OF_TWO or draft.agent is not None or draft.target is not None:
        return draft
    head = draft.hit.head
    makers = (c for c in head.children if c.dep_ in {"acl", "relcl"} and c.lemma_ in _MAKING)
    links = (c for t in (head, *makers) for c in t.children if c.lower_ == "between")
    for first in (t for link in links for t in link.children if t.dep_ == "pobj"):
        both = (first, *first.conjuncts)
        if len(both) == _PAIR and all(labels(t, draft.reading) & _WHOM for t in both):
            one, other = (Phrase(draft.reading, (t,)) for t in both)
            return replace(draft, agent=one, target=other)
    return draft


def _both(agent: Phrase) -> tuple[Token, ...]:
    """The two who are named, or whose troops one word names: "Armenian and Azerbaijani forces"."""
    if len(agent.heads) != 1:
        return agent.heads
    head = agent.heads[0]
    before = [c for c in head.children if c.dep_ in {"amod", "compound", "nmod"} and c.i < head.i]
    return next(((b, *b.conjuncts) for b in before if len(b.conjuncts) == 1), ()) or _hyphened(head)


def _hyphened(head: Token) -> tuple[Token, ...]:
    """The two that a hyphen joins: "army-rebel clashes"."""
    joined = head.i > 1 and head.nbor(-1).text in {"-", "–"}
    return (head.nbor(-2), head) if joined else ()


def _clashed(draft: Draft, reading: Reading) -> Draft:
    """Who fell in "clashes with" somebody, or is locked in them, fought those."""
    head = draft.hit.head
    others = [t for c in head.children if c.lower_ == "with" for t in c.children]
    others = [t for t in others if t.dep_ == "pobj" and labels(t, draft.reading) & _WHOM]
    target = draft.target or (Phrase(draft.reading, (others[0],)) if others else None)
    if draft.agent is not None or target is None or not others:
        return replace(draft, target=target)
    verb = head.head.head if head.dep_ == "pobj" else head
    if head.dep_ == "pobj" and head.head.lower_ == "after" and head.head.head.pos_ == "VERB":
        own = subject_of(verb)  # "lost the town after clashes with the militia"
    else:
        own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"} and c.i < head.i]
    own = [t for c in own for t in (c, *_of(c)) if labels(t, draft.reading) & _FIGHTING]
    sides = [_side(t, draft.reading, reading) for t in (*own[:1], others[0])]
    apart = len(sides) == _PAIR and None not in sides and sides[0] != sides[1]
    agent = Phrase(draft.reading, (own[0],)) if apart else None
    return replace(draft, agent=agent, target=target)


def _of(noun: Token) -> list[Token]:
    """What is counted behind "of": "49 of its soldiers"."""
    return [t for c in noun.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]


def _side(token: Token, where: SentenceReading, reading: Reading) -> str | None:
    return reading.chains.describe(where.parsed, token).party


def _opposed(one: str | None, other: str | None, reading: Reading) -> bool:
    """Whether two parties are of different sides of the war."""
    war = reading.chains.directory.conflict(reading.chains.conflict)
    if war is None or one is None or other is None:
        return False
    return other in war.opponents(one) or one in war.opponents(other)


def _recipient(draft: Draft, here: Sequence[Draft], reading: Reading) -> tuple[Token, ...]:
    """Whom arms are for, inside the words for them: "a package of missiles for the army"."""
    if (asking := asker(draft)) is not None:
        return (asking,)
    for thing in (*draft.arguments.object, draft.hit.head):
        for preposition in _below(thing):
            if preposition.lower_ in _RECIPIENT:
                found = tuple(
                    t for t in preposition.children
                    if t.dep_ == "pobj" and labels(t, draft.reading) & _WHOM
                )  # fmt: skip
                if found:
                    return found
    return _user(draft)


def _user(draft: Draft) -> tuple[Token, ...]:
    """Who fights with arms that others gave: "sank it with missiles supplied by Washington"."""
    link = draft.hit.head.head.head
    if draft.hit.head.dep_ != "acl" or link.dep_ != "prep" or link.lower_ != "with":
        return ()
    return tuple(t for t in subject_of(link.head) if labels(t, draft.reading) & _WHOM)[:1]


def _received(draft: Draft) -> Draft:
    """Who "has received shells from its allies" is whom they are for, and the allies supply them."""
    if draft.agent is None or draft.target is not None:
        return draft
    givers = [t for t in draft.arguments.under("from") if labels(t, draft.reading) & _WHOM]
    agent = Phrase(draft.reading, tuple(givers)) if givers else None
    return replace(draft, agent=agent, target=draft.agent)


def _below(token: Token, depth: int = 0) -> Iterator[Token]:
    """The prepositions inside a noun phrase, no clause's."""
    for child in token.children:
        if child.dep_ in {"prep", "dative"}:
            yield child
        if depth < _DEEPEST and child.dep_ not in _CLAUSES:
            yield from _below(child, depth + 1)


def _captor(draft: Draft, here: Sequence[Draft], reading: Reading) -> tuple[Token, ...]:
    """To whom soldiers give themselves up: who is named beside them and fights them."""
    if draft.agent is None:
        return ()
    own = _side(draft.agent.heads[0], draft.agent.reading, reading)
    mentions = sorted(draft.reading.actors, key=lambda m: abs(m.head - draft.hit.head.i))
    doc = draft.reading.parsed.doc
    heads = [_whole(doc[m.head], m.form == "adjective") for m in mentions]
    said = [s for a in reading.attributions for s in a.source]
    heads = [h for h in heads if _told_by(h, draft) or not _within(h, said, draft)]
    return next(
        (
            (head,) for head in heads
            if _opposed(own, _side(head, draft.reading, reading), reading)
        ),
        (),
    )  # fmt: skip


def _told_by(head: Token, draft: Draft) -> bool:
    """Whether somebody tells the soldiers to: "Kyiv urged the conscripts to surrender"."""
    verb = draft.hit.head
    wished = any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)
    return wished and head.dep_ == "nsubj" and head.head.is_ancestor(verb)


def _within(head: Token, spans: Sequence[Span], draft: Draft) -> bool:
    here = draft.reading.span(head.i, head.i)
    return any(s.overlaps(here) for s in spans)


def _whole(name: Token, adjective: bool) -> Token:
    """The noun that an adjective of a side stands before: "the Ukrainian military"."""
    noun = name.head
    return noun if adjective and name.dep_ in {"amod", "compound"} and noun.i > name.i else name


def _hit(draft: Draft, here: Sequence[Draft], reading: Reading) -> tuple[Token, ...]:
    """What a blow destroyed or damaged, by the verb that tells its effect."""
    blow = draft.hit.head
    for other in here:
        effect = other.hit.head
        told = other.type in _EFFECTS | _HARMS and other.polarity is Polarity.POSITIVE
        told = told and (other.type in _EFFECTS or _named(other, draft))
        if told and other.target is not None and _effect_of(blow, effect):
            return other.target.heads
    return ()


def _named(harm: Draft, blow: Draft) -> bool:
    """Whether those whom a strike killed are fighters or troops: it was aimed at them."""
    hurt = harm.target
    armed = hurt is not None and all(labels(t, hurt.reading) & _FIGHTING for t in hurt.heads)
    return blow.type == "strike" and armed


def _effect_of(blow: Token, effect: Token) -> bool:
    """Whether a verb tells what a blow did: "the raid flattened", "was holed during an attack"."""
    if blow.i == effect.i:
        return True
    if blow.dep_ in {"nsubj", "pobj", "conj"} and blow.head.i == effect.i:
        return True
    return blow.dep_ == "pobj" and blow.head.lower_ in _DURING and blow.head.head.i == effect.i


def _threatened(draft: Draft, here: Sequence[Draft], reading: Reading) -> tuple[Token, ...]:
    """Whom a threat is against: "vowed to attack Israeli ships", "if the rebels rearm, we attack"."""
    verb = draft.hit.head
    below = [c for c in verb.children if c.dep_ in {"xcomp", "ccomp"}]
    aims = [t for c in below for t in _aims(c)]
    others: list[Token] = []
    if verb.pos_ == "VERB":
        clauses = (*verb.children, *(g for b in below for g in b.children))
        others = [
            t for c in clauses
            if c.dep_ == "advcl" and any(m.lower_ in {"if", "unless"} for m in c.children)
            for t in c.children if t.dep_ == "nsubj"
        ]  # fmt: skip
    own = _side(draft.agent.heads[0], draft.agent.reading, reading) if draft.agent else None
    harmed = [t for c in below if c.lemma_ in _HARMING for t in _aims(c)]
    foe = next((t for t in aims if _opposed(own, _side(t, draft.reading, reading), reading)), None)
    if foe is None:  # "threatened war if Ethiopia insists"
        others += harmed  # "threatened to expel the UN envoy"
        sides = ((t, _side(t, draft.reading, reading)) for t in others if t.pos_ != "PRON")
        foe = next((t for t, side in sides if own and side not in {None, own}), None)
    return (foe,) if foe is not None else ()


def _aims(verb: Token) -> Iterator[Token]:
    """What a verb is aimed at, as its object or behind a preposition."""
    for child in verb.children:
        if child.dep_ in {"dobj", "nsubjpass"}:
            yield child
        elif child.dep_ in {"prep", "prt"} and child.lower_ in _AIMED:
            yield from (t for t in child.children if t.dep_ == "pobj")


def _taken_from(draft: Draft, reading: Reading) -> Draft:
    """Ground is taken from whom it is said to be: "captured the town from the army"."""
    heads = [t for t in draft.arguments.under("from") if _whose(t, draft.reading)]
    heads = heads or [
        u for t in draft.arguments.under("from") if t.lower_ in {"hands", "control"}
        for u in (*t.lefts, *(g for c in t.children if c.lower_ == "of" for g in c.children))
        if _whose(u, draft.reading)
    ]  # fmt: skip
    return replace(draft, target=Phrase(draft.reading, (heads[0],))) if heads else draft


def _whose(token: Token, reading: SentenceReading) -> bool:
    return bool(labels(token, reading) & _WHOM) and reading.place_at(token) is None


_Finder = Callable[[Draft, Sequence[Draft], Reading], tuple[Token, ...]]
_FINDERS: dict[str, _Finder] = {
    "materiel.supplied": _recipient,
    "people.surrendered": _captor,
    "strike": _hit,
    "diplomacy.threat": _threatened,
}
