"""What stands with a word of saying and says nothing: "the fighting threatens to spread".

Nor does anybody speak in a bare "to address", in "failed to note" or in "could not be verified".
"""

from spacy.tokens import Token

from contested.extract.clauses import Draft, passive
from contested.extract.cues import Cue, builtin
from contested.model.vocabulary import Act

_TURNS = frozenset(
    """conflict war crisis violence fighting clash dispute escalation situation tension offensive
    shelling bombardment strike attack raid drought shortage famine hunger blockade siege collapse
    rise surge advance move row standoff unrest instability hostility""".split()
)
_SPELLS = frozenset(
    """truce ceasefire deal agreement campaign operation uprising revolt coup invasion swap exchange
    year month week day night weekend summer winter spring autumn decade hour""".split()
)
_BLASTING = frozenset({"blast", "slam"})
_WEAPONS = frozenset("missile rocket drone bomb shell explosion blast mortar barrage".split())
_GOING_ON = frozenset({"continue", "go"})
_OF_PEOPLE = frozenset({"threaten", "continue"})
_WAYS = frozenset({"possible", "impossible", "difficult", "hard", "easy", "premature", "necessary"})
_SAID = frozenset("claim statement account version assertion remark announcement figure".split())
_UNDONE = frozenset(
    "fail forget require need force bear worth likely unlikely design allow".split()
)
_NOBODY = frozenset(["you", "'s", "’s"])
_GROUNDS = frozenset("region oblast province district city town village country capital".split())


def no_speaker(head: Token, verb: Token) -> bool:
    """Whether what stands where a speaker would is nobody who says it."""
    if head.lower_ in _NOBODY or _looms(head, verb):
        return True
    return _is_at_odds(head, verb) or _tallied_in(verb, head)


def _is_at_odds(source: Token, verb: Token) -> bool:
    """Whether what was said only does not fit what others report: "the claim contradicts reports"."""
    return verb.lemma_ == "contradict" and source.lemma_.lower() in _SAID


def _looms(source: Token, verb: Token) -> bool:
    """Whether nobody threatens but a turn of events: "the fighting threatens to spread".

    Nor does a rocket that "blasted homes" blame anybody.
    """
    noun = source.lemma_.lower()
    doing = noun.endswith(("ation", "ction", "ing", "ment")) and noun not in builtin().sources
    if verb.lemma_ in _GOING_ON and source.pos_ == "NOUN" and doing:
        return True  # "the evacuation goes on: 900 people have left"
    blows = verb.lemma_ in _BLASTING and noun in _TURNS | _WEAPONS
    return blows or (verb.lemma_ in _OF_PEOPLE and noun in _TURNS)


def _tallied_in(verb: Token, source: Token) -> bool:
    """Whether it is where they were counted, or what came about: "the region recorded nine injuries".

    "A truce in May saw 90 men exchanged": no word of the truce.
    """
    noun = source.lemma_.lower()
    if verb.lemma_ in {"see", "witness"} and source.pos_ != "PROPN" and noun in _TURNS | _SPELLS:
        return True
    named = source.ent_type_ in {"GPE", "LOC"} or noun in _GROUNDS
    return named and verb.lemma_ in {"record", "register", "count", "see"}


def impersonal(draft: Draft) -> bool:
    """Whether it is nobody's position: "the report could not be verified", "was unable to check"."""
    above = draft.verb.head if draft.verb is not None else None
    not_able = above is not None and above.lower_ in {"able", "unable"}
    return draft.act is Act.DECLINE and (not draft.source or not_able)


def of_no_one(draft: Draft, cue: Cue) -> bool:
    """Whether nobody says it: a bare "to address", "must be addressed", "failed to note"."""
    verb = draft.verb
    if verb is None or "raising" in cue.takes:
        return False
    if verb.tag_ == "VBN" and verb.dep_ == "prep":
        return True  # "12 percent, compared to nine a year ago"
    if verb.dep_ in {"xcomp", "advcl"} and verb.head.lemma_ in _UNDONE:
        return True
    if draft.source:
        return False
    if passive(verb):
        return any(c.tag_ == "MD" and c.dep_ == "aux" for c in verb.children)
    return verb.tag_ in {"VB", "VBG", "VBN"}


def hangs_on_it(doer: Token, verb: Token) -> bool:
    """Whether "it" is only said how something can be done: "it was impossible to verify"."""
    said = (verb.head, *verb.head.children)
    way = any(t.lower_ in _WAYS and t.i < verb.i for t in said)
    return doer.lower_ == "it" and verb.dep_ in {"xcomp", "ccomp"} and way
