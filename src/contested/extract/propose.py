"""The first step: every predicate of a sentence, tried against the frames, becomes drafts.

One draft a frame, figure and set of participants: "killed five and wounded 12" makes two, "took A
and B" one, "82 villages and 1,150 square kilometres" two.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from contested.extract.conditions import Site, arguments_fit, holds
from contested.extract.counting import allowed, figure_for, in_return, subsets
from contested.extract.courses import courses
from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form, Frame, Frames
from contested.extract.gapped import gapped, other_doers
from contested.extract.idle import idle
from contested.extract.labels import REFLEXIVE, labels
from contested.extract.means import MeansWords
from contested.extract.predicates import Hit, PredicateIndex, trigger_span
from contested.extract.reading import SentenceReading
from contested.extract.repeats import repeated
from contested.extract.role_fillers import role_fillers
from contested.extract.roles import operators, ran_onto, select
from contested.extract.taken_up import takes_up
from contested.extract.tolls import how_badly, sorts_of_dead, who_died
from contested.extract.totals import raised
from contested.language.arguments import Arguments
from contested.model.vocabulary import MeansCode

_MUTUAL = frozenset({"diplomacy.talks", "diplomacy.agreement"})
# What two do to each other: "A and B clashed".
_BLAMES = ("blame", "accusation", "barb", "charge", "recrimination", "allegation")
_EACH_OTHER = frozenset(
    {f"{verb} {noun}" for verb in ("trade", "swap", "exchange") for noun in _BLAMES}
    | {"trade fire", "exchange fire", "clash", "skirmish"}
)
# What is done to people in one's hands.
_HANDS = frozenset({MeansCode.TORTURE, MeansCode.EXECUTION, MeansCode.SEXUAL})
_THE_OTHER = frozenset({"other", "another"})
_THEM = frozenset({"them", "whom", "which"})
_TOOLS = frozenset(
    {"munition", "drone", "airborne", "strike_event", "assault", "combat", "pact", "talks"}
)
_PAIRED = frozenset({"twin", "dual"})
_FELL_ON = frozenset({"on", "at", "against", "near"})
_WHO = frozenset({"actor", "person", "forces", "place_actor", "pronoun", "authority", "sides"})


@dataclass(frozen=True, slots=True)
class Proposer:
    """The frames, ready to be tried."""

    frames: Frames
    index: PredicateIndex
    means: MeansWords

    def drafts(self, reading: SentenceReading) -> tuple[Draft, ...]:
        """What a sentence's predicates propose, in the order of the text."""
        hits = [h for h in self.index.find(reading.parsed) if not idle(h, reading)]
        heads = frozenset(h.head.i for h in hits)
        found: list[Draft] = []
        taken: set[tuple[str, int, int | None]] = set()
        used: list[tuple[frozenset[int], frozenset[int]]] = []
        # The longest phrase first: where "take control" makes a claim, "take" alone makes none.
        # So it is with what two do to each other: "traded cross-border fire" is no strike besides.
        for hit in sorted(hits, key=lambda h: (not _mutual(h), -len(h.tokens), h.head.i)):
            own = frozenset(t.i for t in hit.tokens)
            if any(own < other or (own != other and hit.head.i in other) for other, _ in used):
                continue
            # Not "exchanging information" again as a noun; but "shot down two planes and nine drones".
            told = [objects for other, objects in used if own == other and len(own) > 1]
            for draft in self._of_hit(hit, reading, heads - {hit.head.i}):
                objects = frozenset(t.i for t in draft.arguments.object)
                executed = draft.type == "people.killed" and draft.hit.form is Form.NOUN
                if (
                    told
                    and not executed
                    and not (objects and all(each and each.isdisjoint(objects) for each in told))
                ):
                    continue
                used.append((own, objects))
                key = (draft.type, draft.hit.head.i, _told_of(draft))
                if key not in taken:
                    taken.add(key)
                    found.append(draft)
        return tuple(
            sorted(
                (d for d in found if not repeated(d, found)),
                key=lambda d: (d.hit.head.i, d.figure.token if d.figure else -1),
            )
        )

    def _of_hit(
        self, hit: Hit, reading: SentenceReading, others: frozenset[int]
    ) -> Iterator[Draft]:
        used: set[int | None] = set()
        for frame in self.frames.of(hit.predicate):
            if not frame.says(hit.word, hit.form):
                continue
            arguments = role_fillers(hit, frame, reading)
            site = Site(hit, arguments, reading, self.means.find(hit, arguments, reading), others)
            if not (holds(frame, site) and arguments_fit(frame, site)):
                continue
            objects = _objects(frame, arguments, reading, used)
            if objects is None:
                continue
            used |= {t.i for t in objects} or {None}
            yield from _split(frame, site, objects)


def _objects(
    frame: Frame, arguments: Arguments, reading: SentenceReading, used: set[int | None]
) -> tuple[Token, ...] | None:
    """The objects that this frame takes, () where it needs none, None where it does not fit."""
    free = [t for t in arguments.object if t.i not in used]
    fitting = tuple(t for t in free if frame.object.accepts(labels(t, reading)))
    if free and not fitting and all(t.lower_ in REFLEXIVE for t in free):
        return () if frame.object.accepts(frozenset()) else None  # "repositioned themselves"
    fitting = tuple(t for t in fitting if not _some_of_them(t)) or fitting
    named = tuple(t for t in fitting if t.lower_ not in _THEM)
    if fitting:
        return named or fitting
    if arguments.object or None in used:
        return None
    return () if frame.object.accepts(frozenset()) else None


def _some_of_them(noun: Token) -> bool:
    """Whether it only says what some of others are: "five jets, three of them MiGs, and 29 drones"."""
    of = (c for n in noun.children if n.dep_ == "nummod" for c in n.children if c.lower_ == "of")
    return any(t.lower_ in _THEM for c in of for t in c.children)


def _told_of(draft: Draft) -> int | None:
    """What tells two drafts of one word apart: the number, or who blames the other."""
    if draft.figure:
        return draft.figure.token
    blames = draft.type == "diplomacy.accusation" and draft.agent is not None
    return draft.agent.heads[0].i if blames and draft.agent else None


def _split(frame: Frame, site: Site, objects: tuple[Token, ...]) -> Iterator[Draft]:
    """One draft for each counted object, one for all that are not counted."""
    reading = site.reading
    for group in _counted_subjects(frame, site, objects):
        yield from _told(frame, replace(site, arguments=replace(site.arguments, subject=group)))
    if _counted_subjects(frame, site, objects):
        return
    counted = [t for t in objects if figure_for(frame, site, (t,), own=True)]
    groups = [(t, *(o for o in objects if _counted_with(o, t))) for t in counted]
    rest = tuple(t for t in objects if not any(t in group for group in groups))
    if rest or not groups:
        groups.append(rest)
    if "strike" in {frame.type, frame.means_to} and not counted:
        yield from _by_weapon(frame, site, objects)
        return
    for group in groups:
        arguments = Arguments(
            site.arguments.subject,
            group,
            site.arguments.dative,
            site.arguments.obliques,
            site.arguments.passive,
        )
        yield from _told(frame, Site(site.hit, arguments, reading, site.means, site.others))


def _told(frame: Frame, site: Site) -> Iterator[Draft]:
    """The draft of a predicate with the claims of its other figures."""
    draft = _draft(frame, site)
    yield from _turned(draft)
    yield from sorts_of_dead(draft)
    yield from gapped(draft)
    yield from other_doers(draft)
    yield from raised(draft)
    yield from courses(draft)
    yield from subsets(draft)
    yield from who_died(draft)
    yield from how_badly(draft)
    yield from in_return(draft)


def _turned(draft: Draft) -> Iterator[Draft]:
    """What each of two says of the other, the other way round: "A and B trade blame"."""
    each = any(t.lower_ in _THE_OTHER for t in draft.arguments.object)
    both = draft.agent and draft.target and len(draft.agent.heads) == len(draft.target.heads) == 1
    if draft.target and any(t.lower_ in _THE_OTHER for t in draft.target.heads):
        return  # "with each side blaming the other"
    if draft.type == "diplomacy.accusation" and both and (each or draft.hit.word in _EACH_OTHER):
        yield replace(draft, agent=draft.target, target=draft.agent)


def _counted_subjects(
    frame: Frame, site: Site, objects: tuple[Token, ...]
) -> tuple[tuple[Token, ...], ...]:
    """Those who died or gave up, each number apart: "two soldiers and a guard died"; none for one."""
    theirs = not objects or frame.figure_of == ("subject",)  # "lost their lives"
    harmed = frame.type.startswith(("people.killed", "people.wounded"))
    gave_up = frame.type == "people.surrendered" and frame.agent[:1] == ("subject",)
    if not (gave_up or (frame.target[:1] == ("subject",) and theirs and harmed)):
        return ()
    people = site.arguments.subject
    counted = [t for t in people if site.reading.figure_at(t)]
    alone = [t for t in people if t not in counted]
    if len(counted) < 2 or not all(any(_counted_with(t, c) for c in counted) for t in alone):
        return ()
    groups = tuple((t, *(o for o in people if _counted_with(o, t))) for t in counted)
    taken = {o.i for g in groups for o in g[1:]}
    kept = tuple(g for g in groups if g[0].i not in taken)
    return kept if len(kept) > 1 else ()


_STAFF = frozenset({"staff", "personnel", "crew", "police", "family"})


def _counted_with(word: Token, counted: Token) -> bool:
    """Whether one figure is over both: "20 women and children", "nine cars and fuel tanks"."""
    joined = word.dep_ == "conj" and word.head == counted and counted.tag_ == "NNS"
    joined = joined and (word.tag_ == "NNS" or word.lemma_ in _STAFF)
    bare = all(c.dep_ == "compound" for c in word.lefts)
    return joined and bare and word.left_edge.i == counted.i + 2


def _by_weapon(frame: Frame, site: Site, objects: tuple[Token, ...]) -> Iterator[Draft]:
    """A strike for each counted weapon that it was done with; one without a figure if none is."""
    own = site.arguments
    arguments = Arguments(own.subject, objects, own.dative, own.obliques, own.passive)
    draft = _draft(frame, Site(site.hit, arguments, site.reading, site.means, site.others))
    figures = [
        figure
        for t in own.under("with", "using", "by", "of")
        if labels(t, site.reading) & {"munition", "drone"}
        and (figure := site.reading.figure_at(t)) is not None
        and (not figure.on_request or (figure.article and allowed(figure, "strike")))
    ]
    if draft.figure is not None or not figures:
        yield draft
        return
    for figure in figures:
        yield replace(draft, figure=figure)


def _draft(frame: Frame, site: Site) -> Draft:
    reading, head = site.reading, site.hit.head
    agent = tuple(
        t for t in select(frame.agent, head, site.arguments, reading) if not _tool(t, reading)
    )
    target = select(frame.target, head, site.arguments, reading)
    if frame.type.startswith("territory."):  # ground is a place, and "it" is where that was told
        target = tuple(t for t in target if not takes_up(t))
    agent = () if ran_onto(head, reading) else agent or operators(head) or _named_before(site)
    agent, target = _opposed(frame, site.hit, agent, target)
    claim_type = frame.type
    if frame.means_to and site.means is not None:
        claim_type = frame.means_to
    return Draft(
        reading=reading,
        frame=frame,
        hit=site.hit,
        trigger=reading.parsed.span(trigger_span(site.hit, reading.parsed)),
        arguments=site.arguments,
        type=claim_type,
        agent=Phrase(reading, agent) if agent else None,
        target=Phrase(reading, target) if target and target != agent else None,
        figure=figure_for(frame, site, site.arguments.object),
        means=site.means
        if claim_type.startswith(("strike", "people", "battle", "infra", "materiel.des"))
        and (claim_type.startswith("people") or site.means is None or site.means.code not in _HANDS)
        else None,
    )


def _named_before(site: Site) -> tuple[Token, ...]:
    """Whose a blow is that a name of several words before it says: "a Saudi-led coalition strike"."""
    head, reading = site.hit.head, site.reading
    if site.hit.form is not Form.NOUN or "strike_event" not in reading.classes.labels(head):
        return ()
    before = (c for c in head.children if c.dep_ == "compound" and c.i < head.i)
    named = [t for t in before if reading.actor_at(t) is not None and not reading.place_at(t)]
    return tuple(named[:1])


def _tool(token: Token, reading: SentenceReading) -> bool:
    """Whether a thing does it of which no words say whose it is: "a rocket", "drones"."""
    found = labels(token, reading)
    if token.lower_ in _PAIRED:
        return True  # "twin car bombs"
    if token.lower_ in {"another", "one"} and any(c.lower_ in _FELL_ON for c in token.children):
        return True  # "a raid on Uri killed nine, and another on Jammu killed two"
    if not found & _TOOLS or found & _WHO:
        return False
    near = [c for c in token.children if c.dep_ in {"poss", "amod", "compound", "nmod", "prep"}]
    near = [c for c in near if c.lower_ not in {"in", "at", "near", "on", "outside", "inside"}]
    near += [t for c in near for t in c.subtree]
    return not any(reading.actor_at(t) or labels(t, reading) & _WHO for t in near)


def _opposed(
    frame: Frame, hit: Hit, agent: tuple[Token, ...], target: tuple[Token, ...]
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """ "A and B met": of those who deal with each other the first is the agent."""
    each = frame.type == "diplomacy.accusation" and any(t.lower_ in _THE_OTHER for t in target)
    mutual = frame.type in _MUTUAL or hit.word in _EACH_OTHER or each
    if mutual and len(agent) > 1 and (each or not target):
        return agent[:1], agent[1:]
    return agent, target


def _mutual(hit: Hit) -> bool:
    return hit.form is Form.VERB and hit.word in _EACH_OTHER
