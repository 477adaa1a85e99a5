"""Who only stands where a doer would: what was hit, mourners who met, the kind of fire that it was."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.accounts import BLOWS
from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import Reading, SentenceReading
from contested.language.referents import Sort
from contested.language.subjects import subject_of

_ARMED = frozenset(
    """defence defense army military armed force forces guard corps staff security interior front
    movement resistance brigades command police intelligence""".split()
)
_BANDS = frozenset({"armed", "rebel", "jihadist", "militant"})
_UNDER_ARMS = frozenset({"fighter", "military", "forces"})


def without_the_struck(draft: Draft) -> Draft:
    """The draft without the vehicles for its doer that were hit: "trucks were bombed, killing nine"."""
    verb, above = draft.hit.head, draft.hit.head.head
    if draft.agent is None or verb.dep_ != "advcl" or verb.tag_ != "VBG":
        return draft
    struck = {c.i for c in above.children if c.dep_ == "nsubjpass" or _comes_under(above)}
    bare = all(
        t.i in struck and not labels(t, draft.reading) & _UNDER_ARMS for t in draft.agent.heads
    )
    return replace(draft, agent=None) if bare else draft


def _comes_under(verb: Token) -> bool:
    """Whether its subject undergoes a blow: "a boat came under fire"."""
    return verb.lemma_ == "come" and any(c.lower_ == "under" for c in verb.children)


def armed_above(agent: Phrase | None, draft: Draft) -> Phrase | None:
    """The armed men of the main clause for the unarmed of one of time: "raided it as mourners met, killing 9"."""
    verb, clause = draft.hit.head, draft.hit.head.head
    harm = draft.type in {"people.killed", "people.wounded"} and verb.tag_ == "VBG"
    if agent is None or not harm or clause.dep_ != "advcl" or agent.reading is not draft.reading:
        return agent
    told = subject_of(clause)
    if not all(labels(t, draft.reading) & {"civilian"} and t in told for t in agent.heads):
        return agent
    above = [t for t in subject_of(clause.head) if labels(t, draft.reading) & _UNDER_ARMS]
    men = above or [t for t in subject_of(clause.head) if t.lower_ in {"men", "gunmen"}]
    return Phrase(draft.reading, tuple(men)) if men else agent


def only_shots(agent: Phrase | None) -> bool:
    """Whether only what kind of fire it is stands for a doer: "sniper fire", "tank shelling"."""
    return agent is not None and all(
        (t.dep_ in {"compound", "nmod"} and t.text.islower())
        or (t.is_sent_start and agent.reading.actor_at(t) is None)
        for t in agent.heads
    )


def forceless(draft: Draft, reading: Reading) -> Draft:
    """The draft of a blow without an "it" that is no force: the blow itself, or who tells of it.

    "The health ministry said it killed two": the raid did.
    """
    doer = draft.agent
    if doer is None or draft.type not in BLOWS or doer.heads[0].lower_ != "it":
        return draft
    meant = reading.chains.describe(doer.reading.parsed, doer.heads[0])
    armed = set(meant.name.lower().split()) & _ARMED
    civil = meant.sort in {Sort.BODY, Sort.MEDIA, Sort.THING} and not armed
    return replace(draft, agent=None) if civil else draft


def of_armed(noun: Token, reading: SentenceReading) -> bool:
    """Whether a bare noun is of those under arms: "elements of an armed group"."""
    of = [t for c in noun.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"]
    called = any({c.lower_ for c in t.lefts} & _BANDS for t in of)
    return called or any(labels(t, reading) & _UNDER_ARMS for t in of)
