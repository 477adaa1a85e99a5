"""Who did what a claim without a doer tells: the doer of the account that it goes on with.

"Two died" after "rebels shelled the port". Who is only blamed right after ("They blamed the
rebels") did it by that word alone, which is a claim of its own.
"""

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.able_doers import can_have, side_of, unowned
from contested.extract.accounts import (
    BLOWS,
    answered,
    narrower,
    one_account,
    same_ground,
    same_paragraph,
)
from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form
from contested.extract.labels import labels
from contested.extract.no_doers import (
    alleged,
    aside,
    before_it,
    disowned,
    flown,
    from_the_air,
    in_its_land,
    nobody,
    of_a_group,
    of_some,
    of_those_told,
    planted,
    prompted,
    tended,
    undone,
)
from contested.extract.onwards import main_actor, swept
from contested.extract.reading import Reading
from contested.language.referents import Sort
from contested.language.subjects import COMBAT
from contested.model.vocabulary import Modality, Polarity

_TOLD = frozenset({Modality.ASSERTED, Modality.POSSIBLE})
_FOUGHT = frozenset({"fight", "battle", "clash", "skirmish"})
_BY_THEMSELVES = frozenset(
    {"drown", "freeze to death", "starve to death", "suffocate to death", "fall to death"}
)
_STRAY = frozenset({"crossfire", "cross-fire", "stray"})
_SIDES = frozenset({"side", "sides"})
_GIVE_AND_TAKE = frozenset({"trade", "exchange"})  # "has traded fire with the army"
_MORE = frozenset(
    "another second third further fresh new separate latest subsequent later same other".split()
)
_WAVES = frozenset({"wave", "round", "series", "barrage", "salvo", "spate", "volley"})
_AT_ONCE = ("in parallel", "at the same time", "simultaneously", "in addition")
_KNOWN = frozenset({"the", "this", "that", "these", "those"})
_HARMS = frozenset({"people.killed", "people.wounded", "people.casualties"})
_CIVIL = frozenset({Sort.PEOPLE, Sort.OFFICIALS, Sort.PERSON, Sort.BODY, Sort.MEDIA, Sort.THING})
_ATTACKERS = frozenset({"attacker", "assailant", "raider"})
_TELLING = frozenset({"blame", "accuse", "condemn", "see", "hear", "report", "spot", "film"})
_THROWING = frozenset({"military", "fighter", "equipment", "actor", "forces"})


def done_by(draft: Draft, here: list[Draft], before: list[Draft], reading: Reading) -> Draft:
    """The draft with the doer of its account: of the blow, or whose "the rockets" are.

    Who "never hits a school" has done nothing.
    """
    here, before = _done(here), _done(before)
    if draft.agent is None:
        if tended(draft):
            return draft
        lost = draft.type == "people.casualties" and draft.hit.word == "lose"
        if lost or draft.hit.word in _BY_THEMSELVES:
            return draft
        return _by_nobody_named(draft, here, before, reading)
    if _unknown(draft.agent, reading):
        return _who_they_are(draft, here, before, reading)
    if not unowned(draft.agent, reading):
        return draft
    thrower = _thrower(draft.agent)
    if thrower is not None:
        return replace(draft, agent=thrower)
    same = [d for d in before if same_paragraph(draft, d, reading)]
    named = [d for d in same if side_of(d.agent, reading) is not None and d.type in BLOWS]
    named = [d for d in named if same_ground(draft, d)]
    return replace(draft, agent=named[0].agent) if named else draft


def _done(drafts: list[Draft]) -> list[Draft]:
    """Those that tell of something done."""
    return [d for d in drafts if d.polarity is Polarity.POSITIVE]


def _by_nobody_named(
    draft: Draft, here: list[Draft], before: list[Draft], reading: Reading
) -> Draft:
    """The draft with a doer that its own words leave open."""
    if mutual(draft):
        return draft
    weapon = _described(draft)
    thrower = _thrower(weapon) if weapon else None
    if thrower is not None:
        return replace(draft, agent=thrower)
    if any(d.type == "strike.intercepted" and not of_those_told(d) for d in here):
        before = []  # who downs a missile has not sent it, whoever acted before
    here = sorted(here, key=lambda d: (not _tells_of(draft, d), not _same_clause(draft, d)))
    own = side_of(draft.target, reading)
    hurt = {side_of(d.target, reading) for d in here if d.type in _HARMS} - {None}
    hurt = {own} if own is not None else hurt  # "only four of its men fell, and 31 assailants"
    if here and here[0].agent is None and _comes_of(draft, here[0]):
        return draft  # what rockets did that nobody is said to have fired
    close = [d for d in before if draft.reading.index - d.reading.index <= 1 or draft.places]
    close = [d for d in close if side_of(d.agent, reading) not in hurt]
    if _again(draft):
        dealt = [d for d in before if d.type == "strike" and d.agent is not None]
        again = _doer(draft, dealt[:1], reading, anywhere=True)
        if again.agent is not None:
            return again
    came = main_actor(draft, reading)
    if came is not None and side_of(came, reading) is not None and can_have(draft, came, reading):
        return replace(draft, agent=came)
    found = _doer(draft, [*here, *close], reading)
    if found.agent is None and (titled := _in_title(draft, before)) is not None:
        return replace(draft, agent=titled)
    if found.agent is None and _again(draft):
        found = _doer(draft, before, reading, anywhere=True)
    return found if found.agent is not None else _by_besiegers(draft, here, reading)


def _by_besiegers(draft: Draft, here: list[Draft], reading: Reading) -> Draft:
    """The draft of shells on a town with who is said beside it to besiege that."""
    rings = (d for d in here if d.type == "civil.obstruction" and same_ground(draft, d))
    doers = (d.agent for d in rings if d.agent is not None and side_of(d.agent, reading))
    fits = (a for a in doers if draft.type == "strike" and can_have(draft, a, reading))
    doer = next(fits, None)
    return draft if doer is None else replace(draft, agent=doer)


def _tells_of(draft: Draft, other: Draft) -> bool:
    """Whether it stands in a clause on another: "answered with raids in which 80 people died".

    Or is what comes of it: "after rockets landed on a market, killing nine".
    """
    verb = draft.hit.head
    outcome = verb.dep_ == "advcl" and verb.tag_ == "VBG"
    return bool((verb.dep_ == "relcl" or outcome) and verb.head == other.hit.head)


def _same_clause(draft: Draft, other: Draft) -> bool:
    """Whether one verb governs both: "rebels shot two men, and a raid on the camp left nine dead"."""
    return bool(_clause(draft.hit.head) == _clause(other.hit.head))


def _clause(token: Token) -> Token:
    """The verb with a subject of its own in whose clause a word stands."""
    own = {"nsubj", "nsubjpass", "csubj", "expl"}
    verbs = (t for t in (token, *token.ancestors) if any(c.dep_ in own for c in t.children))
    return next(verbs, token)


def _nested(draft: Draft, other: Draft, reading: Reading) -> bool:
    """Whether one is told of ground that the other lies in; of a sentence, whichever is wider."""
    here = draft.reading is other.reading and narrower(other, draft, reading)
    return here or narrower(draft, other, reading)


def _comes_of(draft: Draft, blow: Draft) -> bool:
    """Whether it is what a blow of a clause of its own did: "…, after shells fell, killing nine"."""
    verb = draft.hit.head
    clause = blow.hit.head.dep_ in {"advcl", "conj"} and blow.type == "strike"
    return clause and verb.tag_ == "VBG" and _tells_of(draft, blow)


def _unknown(doer: Phrase, reading: Reading) -> bool:
    """Whether it is only "they" or "the men": nobody, or those who tell of it, by the words alone."""
    head = doer.heads[0]
    meant = reading.chains.at(doer.reading.parsed, head)
    if head.lemma_.lower() in _ATTACKERS and _pointed(head):
        return meant is None or meant.party is None
    if head.lower_ != "they" and not (head.lower_ == "men" and _pointed(head)):
        return False
    return meant is None or (meant.party is None and meant.sort in _CIVIL)


def _pointed(noun: Token) -> bool:
    return any(c.lower_ in {"the", "these", "those"} for c in noun.children)


def _who_they_are(draft: Draft, here: list[Draft], before: list[Draft], reading: Reading) -> Draft:
    """The draft with the side that dealt the last blow of the account for its doer."""
    for other in (*here, *before):
        if other.type not in BLOWS or other.agent is None or _unknown(other.agent, reading):
            continue
        if side_of(other.agent, reading) is None:
            return draft
        named = draft.agent is not None and draft.agent.heads[0].lemma_.lower() in _ATTACKERS
        at_once = named and draft.reading.index - other.reading.index <= 1
        found = _doer(replace(draft, agent=None), (other,), reading, anywhere=at_once)
        return draft if found.agent is None else found
    return draft


def mutual(draft: Draft) -> bool:
    """Whether both sides do it to each other: "fighting killed nine"."""
    if draft.hit.head.lemma_ in _GIVE_AND_TAKE and draft.arguments.under("with"):
        return True
    if draft.hit.word in {"exchange fire", "trade fire"}:
        return True  # "as A and B exchange fire"
    if any(t.lower_ in {"either", "both"} and t.head.lower_ in _SIDES for t in draft.hit.head.doc):
        return True  # "there were no casualties on either side"
    named = (draft.hit.head, *draft.arguments.subject, *draft.arguments.under("in", "during"))
    if any(t.lower_ in _STRAY for t in draft.reading.parsed.doc):
        return True  # "two civilians caught in the crossfire died", "was hit by a stray bullet"
    return any(
        t.lower_ in COMBAT if t.tag_ == "VBG" else t.lemma_.lower() in COMBAT and t.pos_ != "VERB"
        for t in named
    )


def _described(draft: Draft) -> Phrase | None:
    """The weapon of which a relative clause tells the blow: "shells that hit a school"."""
    clause = next(
        (t for t in (draft.hit.head, *draft.hit.head.ancestors) if t.dep_ == "relcl"), None
    )
    if clause is None or not labels(clause.head, draft.reading) & {"munition", "drone"}:
        return None
    return Phrase(draft.reading, (clause.head,))


def _thrower(weapon: Phrase) -> Phrase | None:
    """Who throws it: "jets answered with bombs that fell on the market"."""
    for head in weapon.heads:
        if not labels(head, weapon.reading) & {"munition", "drone", "equipment"}:
            continue
        verb = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "with" else head.head
        if verb.pos_ != "VERB" or head.dep_ not in {"pobj", "dobj"} or verb.lemma_ in _TELLING:
            continue
        found = tuple(t for t in verb.lefts if t.dep_ == "nsubj" and t.pos_ != "PRON")
        if any(labels(t, weapon.reading) & _THROWING for t in found):
            return replace(weapon, heads=found)
    return None


def _in_title(draft: Draft, before: Iterable[Draft]) -> Phrase | None:
    """The doer that the headline names of the same toll: "Israeli strikes kill 29", "… killed 29"."""
    own = draft.figure
    titled = (d for d in before if d.reading.index == 0 and d.type == draft.type and d.agent)
    for other in titled:
        if own is not None and other.figure is not None and other.figure.low == own.low:
            return other.agent
    return None


def _again(draft: Draft) -> bool:
    """Whether it is one more of the blows told before, or they: "a second strike", "the raids"."""
    if draft.reading.parsed.sentence.text.lower().startswith(_AT_ONCE):
        return True
    there = draft.arguments.under("in", "by")  # "was killed in the strikes"
    told = (t for t in there if t.tag_ == "NNS" and any(c.lower_ in _KNOWN for c in t.lefts))
    named = (draft.hit.head, *draft.arguments.subject, *told)
    blow = next((t for t in named if t.pos_ == "NOUN" and _deals(t, draft)), None)
    if blow is None:
        return False
    wave = blow.head.head if blow.head.lower_ == "of" else blow  # "a second wave of raids"
    top = wave if wave.lemma_ in _WAVES else blow
    before = {t.lower_ for t in top.lefts if t.dep_ in {"det", "amod", "nummod"}}
    known = bool(before & _KNOWN) and "strike_event" in labels(blow, draft.reading)
    return bool(before & _MORE) or known


def _deals(token: Token, draft: Draft) -> bool:
    return bool(labels(token, draft.reading) & {"strike_event", "assault", "munition"})


def _doer(
    draft: Draft, others: Iterable[Draft], reading: Reading, *, anywhere: bool = False
) -> Draft:
    """The draft with the doer of one of the others; `anywhere`: be they of another place."""
    for other in others:
        fights = other.hit.head.lemma_ in _FOUGHT
        fought = fights and (draft.type != "battle.attack" or draft.hit.form is Form.NOUN)
        if other.agent is not None and nobody(other.agent, reading):
            continue
        if undone(draft, other) or in_its_land(draft, other, reading):
            continue
        if other.reading is draft.reading and aside(other.hit.head, draft.hit.head):
            continue
        if of_some(other) or mutual(other) or before_it(other, draft) or fought:
            continue
        if (planted(draft) and flown(other)) or alleged(other, draft) or prompted(draft, other):
            continue  # no drone crew laid the mine
        if disowned(other) or (answered(other.hit.head) and not answered(draft.hit.head)):
            continue  # nor of what it only answers: "the barrage came in response to the raid"
        if anywhere and other.type == "strike" and other.agent is None:
            break  # "the strikes" are those, whose doer is not known
        if other.type == "territory.capture" and _fell_there(draft, other):
            return replace(draft, agent=other.agent)
        if other.type == "battle.repelled" and _beaten_by(draft, other) and other.agent:
            return replace(draft, agent=other.agent)
        if swept(draft, other, reading) and other.agent and can_have(draft, other.agent, reading):
            return replace(draft, agent=other.agent)
        if (
            other.agent
            and other.type in BLOWS
            and one_account(draft, other)
            and (anywhere or same_ground(draft, other) or _nested(draft, other, reading))
            and other.modality in _TOLD
            and can_have(draft, other.agent, reading)
            and not (from_the_air(draft) and of_a_group(other.agent, reading))
        ):
            return replace(draft, agent=_thrower(other.agent) or other.agent)
    return draft


def _beaten_by(draft: Draft, other: Draft) -> bool:
    """Whether attackers fell when others fought them off: "nine were killed when police repelled X"."""
    verb = other.hit.head
    when = verb.dep_ == "advcl" and verb.head == draft.hit.head
    armed = draft.target is not None and all(
        labels(t, draft.reading) & {"fighter"} for t in draft.target.heads
    )
    return draft.type in _HARMS and when and armed and other.reading is draft.reading


def _fell_there(draft: Draft, other: Draft) -> bool:
    """Whether soldiers fell where others took ground: "overran the camp, where 21 soldiers died"."""
    hurt, verb = draft.target, draft.hit.head
    if draft.type not in _HARMS or hurt is None or other.reading is not draft.reading:
        return False
    where = verb.dep_ == "relcl" and any(c.lower_ == "where" for c in verb.children)
    armed = all(labels(t, hurt.reading) & {"military", "fighter"} for t in hurt.heads)
    return where and armed and other.agent is not None and other.hit.head.is_ancestor(verb)
