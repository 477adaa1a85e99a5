"""Whose side a doer is on, and whether it can have done a thing: nobody hits its own."""

from spacy.tokens import Token

from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import Reading

_HARMLESS = frozenset({"child", "woman", "medic", "aid_worker", "journalist", "displaced", "kin"})


def can_have(draft: Draft, doer: Phrase, reading: Reading) -> bool:
    """Whether a doer can have done it: not to its own, nor two enemies as one."""
    if len({side for t in doer.heads if (side := _side_at(t, doer, reading))}) > 1:
        return False
    if all(labels(t, doer.reading) & _HARMLESS for t in doer.heads):
        return False
    hurt = draft.target
    if hurt is None:
        return True
    if _alike(hurt, doer, reading):
        return False
    if hurt.reading is doer.reading and {t.i for t in hurt.heads} & {t.i for t in doer.heads}:
        return False
    if hurt.heads[0].lemma_ == doer.heads[0].lemma_ and hurt.heads[0].pos_ == "NOUN":
        return False  # "a number of terrorists were killed" by no other terrorists
    return side_of(hurt, reading) is None or side_of(hurt, reading) != side_of(doer, reading)


def _alike(hurt: Phrase, doer: Phrase, reading: Reading) -> bool:
    """Whether fighters of no known side would be killed by fighters: "ten gunmen died, too"."""
    head = hurt.heads[0]
    fighters = "fighter" in labels(head, hurt.reading) or head.lemma_ in {"gangster", "suspect"}
    fighters = fighters or any(t.lower_ == "suspected" for t in head.lefts)
    own = "fighter" in labels(doer.heads[0], doer.reading)
    return fighters and own and side_of(hurt, reading) is None


def side_of(phrase: Phrase | None, reading: Reading) -> str | None:
    """The side that a phrase's words name, or refer back to."""
    if phrase is None or not phrase.heads:
        return None
    return _side_at(phrase.heads[0], phrase, reading)


def _side_at(head: Token, phrase: Phrase, reading: Reading) -> str | None:
    return reading.chains.describe(phrase.reading.parsed, head).party


def unowned(phrase: Phrase, reading: Reading) -> bool:
    """Whether a doer is only a weapon whose owner the words do not name: "a drone hit …"."""
    found = [labels(t, phrase.reading) for t in phrase.heads]
    weapons = all(
        f & {"munition", "drone"} and not f & {"person", "military", "actor"} for f in found
    )
    return bool(found) and weapons and side_of(phrase, reading) is None


def opposed(one: Draft, other: Draft, reading: Reading) -> bool:
    """Whether two claims tell of doers of different sides."""
    mine, theirs = side_of(one.agent, reading), side_of(other.agent, reading)
    return mine is not None and theirs is not None and mine != theirs
