"""What kind of participant somebody is, once it is known who: soldiers, an armed group, civilians.

The words of the phrase come first (`contested.extract.assemble`); who they turn out to be settles
what they leave open: "the Arakan Army" is no state's army, "its men" are those of the group that
"its" means, an air defence is a state's or a group's.
"""

from spacy.tokens import Token

from contested.actors import ActorKind, Directory, PartyKind
from contested.actors.spelling import pieces
from contested.extract.reading import SentenceReading
from contested.language.referents import Referent, Sort
from contested.model.vocabulary import Kind

_RECORDS = {
    ActorKind.ARMED_GROUP: Kind.ARMED_GROUP,
    ActorKind.FORCE: Kind.MILITARY,
    ActorKind.UNIT: Kind.MILITARY,
}
_DEFENCE = frozenset({"defence", "defense"})
_ARMED = {Sort.FORCES: Kind.MILITARY, Sort.TROOPS: Kind.MILITARY}
_ALLIED = frozenset({"pro", "allied", "backed", "aligned", "loyal", "affiliated", "volunteer"})
_MEN = frozenset(
    {
        "man",
        "people",
        "person",
        "ranks",
        "leader",
        "leadership",
        "leaders",
        "members",
        "member",
        "element",
    }
)
_ARMAMENT = frozenset({"equipment", "air_defence"})
_AGAINST = frozenset({"anti", "counter"})
_SEAMEN = frozenset({"sailor", "seaman", "crew", "crewman", "captain"})
_TRADE = frozenset(
    """merchant cargo commercial tanker tankers freighter freighters trawler trawlers bulker container
    fishing shipping ferry civilian""".split()
)
_UNARMED = frozenset({"drone"})


def kind_of(
    said: Kind | None,
    referent: Referent,
    head: Token,
    reading: SentenceReading,
    directory: Directory,
    *,
    acts: bool,
) -> Kind | None:
    """The kind of a participant.

    Args:
        said: what its own words say; None for a thing.
        referent: who it is.
        head: the phrase's head.
        reading: of the sentence that it stands in.
        directory: the actors.
        acts: whether it is the doer; weapons that are only hit are things.
    """
    known = _of_record(referent)
    if known is not None:
        return known
    if said is Kind.MILITARY and _merchant(head):
        return Kind.CIVILIAN
    if said is Kind.MILITARY and any(_risen(c, reading) for c in head.lefts):
        return Kind.ARMED_GROUP  # "a jihadist commander"
    side = _side(referent, directory)
    if said is Kind.MILITARY and side is Kind.ARMED_GROUP:
        return side
    if said is Kind.ARMED_GROUP and side is Kind.MILITARY and _own_fighters(head):
        return side
    if said is None and acts and _wields(head, reading):
        return side or Kind.MILITARY
    if said is Kind.UNSTATED:
        return _unsaid(referent, head, side) or said
    return said


def _merchant(head: Token) -> bool:
    """Whether they sail a ship of trade: "attacked 90 merchant ships, killing four sailors"."""
    trading = any(t.lower_ in _TRADE for t in head.doc)
    return head.lemma_.lower() in _SEAMEN and trading


def _risen(word: Token, reading: SentenceReading) -> bool:
    """Whether a word before a noun puts it among irregulars; not "a fighter pilot", "anti-rebel troops"."""
    against = word.i > 1 and word.nbor(-1).text == "-" and word.nbor(-2).lower_ in _AGAINST
    known = "fighter" in reading.classes.labels(word)
    return known and word.lower_ != "fighter" and not against


def _of_record(referent: Referent) -> Kind | None:
    actor = referent.actor
    if actor is None:
        return None
    if actor.kind is ActorKind.MINISTRY and _DEFENCE & set(pieces(actor.name)):
        return Kind.MILITARY
    return _RECORDS.get(actor.kind)


def _side(referent: Referent, directory: Directory) -> Kind | None:
    """What those who fight for its side are: a state's soldiers, or no state's."""
    party = directory.party(referent.party) if referent.party else None
    if party is None:
        return None
    if party.kind is PartyKind.ARMED_GROUP:
        return Kind.ARMED_GROUP
    return Kind.MILITARY if party.kind is PartyKind.STATE else None


def _unsaid(referent: Referent, head: Token, side: Kind | None) -> Kind | None:
    """The kind of "it", "they", "its men", a group's leader: that of whom they belong to."""
    if referent.sort in _ARMED:
        return side if side is Kind.ARMED_GROUP else _ARMED[referent.sort]
    if referent.sort is Sort.GROUP and referent.party is None:
        return Kind.ARMED_GROUP
    if referent.sort is Sort.GROUP and side is Kind.ARMED_GROUP:
        return side
    if side is Kind.ARMED_GROUP and (referent.person or head.lemma_.lower() in _MEN):
        return side
    owned = any(c.dep_ == "poss" for c in head.children)
    return side if head.lower_ == "men" and owned else None


def _own_fighters(head: Token) -> bool:
    """Whether "fighters" are a state's own soldiers, no militia beside its army."""
    if head.lemma_.lower() != "fighter":
        return False
    return not any(t.lower_ in _ALLIED for t in head.subtree)


def _wields(head: Token, reading: SentenceReading) -> bool:
    """Whether a doer is what soldiers fight with: "jets bombed", "air defences shot down"."""
    found = reading.classes.labels(head)
    return bool(found & _ARMAMENT) and not found & _UNARMED
