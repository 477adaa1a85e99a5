"""The first step: every predicate of a sentence, tried against the frames, becomes drafts.

One draft a frame, figure and set of participants: "killed five and wounded 12" makes two, "took A
and B" one, "82 villages and 1,150 square kilometres" two.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from spacy.tokens import Token

from contested.extract.conditions import Site, arguments_fit, holds
from contested.extract.counting import figure_for, subsets
from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form, Frame, Frames
from contested.extract.labels import labels
from contested.extract.means import MeansWords
from contested.extract.predicates import Hit, PredicateIndex, trigger_span
from contested.extract.reading import SentenceReading
from contested.extract.roles import select
from contested.language.arguments import Arguments, of_noun, of_verb
from contested.language.heads import spread
from contested.language.measured import measured_by_verb

_NO_CLAIM_AS = frozenset({"compound", "nmod"})
_TOPIC = frozenset({"on", "about", "over", "for", "regarding", "of"})
_MUTUAL = frozenset({"diplomacy.talks", "diplomacy.agreement"})
_ILLNESS = frozenset({"heart", "panic", "asthma"})
_TOPICAL = frozenset({"talks", "assault"})


@dataclass(frozen=True, slots=True)
class Proposer:
    """The frames, ready to be tried."""

    frames: Frames
    index: PredicateIndex
    means: MeansWords

    def drafts(self, reading: SentenceReading) -> tuple[Draft, ...]:
        """What a sentence's predicates propose, in the order of the text."""
        hits = [h for h in self.index.find(reading.parsed) if not _idle(h, reading)]
        heads = frozenset(h.head.i for h in hits)
        found: list[Draft] = []
        taken: set[tuple[str, int, int | None]] = set()
        used: list[frozenset[int]] = []
        # The longest phrase first: where "take control" makes a claim, "take" alone makes none.
        for hit in sorted(hits, key=lambda h: (-len(h.tokens), h.head.i)):
            own = frozenset(t.i for t in hit.tokens)
            if any(own < other for other in used):
                continue
            if any(own == other for other in used) and len(own) > 1:
                continue  # "exchanging information", found as a verb and as a noun
            for draft in self._of_hit(hit, reading, heads - {hit.head.i}):
                used.append(own)
                key = (draft.type, hit.head.i, draft.figure.token if draft.figure else None)
                if key not in taken:
                    taken.add(key)
                    found.append(draft)
        return tuple(
            sorted(found, key=lambda d: (d.hit.head.i, d.figure.token if d.figure else -1))
        )

    def _of_hit(
        self, hit: Hit, reading: SentenceReading, others: frozenset[int]
    ) -> Iterator[Draft]:
        used: set[int | None] = set()
        for frame in self.frames.of(hit.predicate):
            if not frame.says(hit.word, hit.form):
                continue
            arguments = _arguments(hit, frame, reading)
            site = Site(hit, arguments, reading, self.means.find(hit, arguments, reading), others)
            if not (holds(frame, site) and arguments_fit(frame, site)):
                continue
            objects = _objects(frame, arguments, reading, used)
            if objects is None:
                continue
            used |= {t.i for t in objects} or {None}
            yield from _split(frame, site, objects)


def _another_object(draft: Draft, found: list[Draft]) -> bool:
    """Whether an uncounted draft is about other things than its counted twins ("A and two B")."""
    twins = [
        d for d in found if d.figure and d.type == draft.type and d.hit.head.i == draft.hit.head.i
    ]
    mine = {t.i for t in draft.arguments.object}
    return bool(mine) and all(not mine & {t.i for t in d.arguments.object} for d in twins)


def _objects(
    frame: Frame, arguments: Arguments, reading: SentenceReading, used: set[int | None]
) -> tuple[Token, ...] | None:
    """The objects that this frame takes, () where it needs none, None where it does not fit."""
    free = [t for t in arguments.object if t.i not in used]
    fitting = tuple(t for t in free if frame.object.accepts(labels(t, reading)))
    if fitting:
        return fitting
    if arguments.object or None in used:
        return None
    return () if frame.object.accepts(frozenset()) else None


def _split(frame: Frame, site: Site, objects: tuple[Token, ...]) -> Iterator[Draft]:
    """One draft for each counted object, one for all that are not counted."""
    reading = site.reading
    counted = [t for t in objects if figure_for(frame, site, (t,), own=True)]
    groups = [(t,) for t in counted]
    rest = tuple(t for t in objects if t not in counted)
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
        here = Site(site.hit, arguments, reading, site.means, site.others)
        draft = _draft(frame, here)
        yield draft
        yield from subsets(draft)


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
        and not figure.on_request
    ]
    if draft.figure is not None or not figures:
        yield draft
        return
    for figure in figures:
        yield replace(draft, figure=figure)


def _draft(frame: Frame, site: Site) -> Draft:
    reading, head = site.reading, site.hit.head
    agent = select(frame.agent, head, site.arguments, reading)
    target = select(frame.target, head, site.arguments, reading)
    agent, target = _opposed(frame, agent, target)
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
        else None,
    )


def _opposed(
    frame: Frame, agent: tuple[Token, ...], target: tuple[Token, ...]
) -> tuple[tuple[Token, ...], tuple[Token, ...]]:
    """ "A and B met": of those who deal with each other the first is the agent."""
    mutual = frame.type in _MUTUAL or bool(frame.words & {"trade blame", "trade accusation"})
    if mutual and len(agent) > 1 and not target:
        return agent[:1], agent[1:]
    return agent, target


def _arguments(hit: Hit, frame: Frame, reading: SentenceReading) -> Arguments:
    if hit.form is Form.NOUN:
        found = of_noun(hit.head, frame.of)
        measured = measured_by_verb(hit.head)
        if measured:
            return Arguments(found.subject, measured, (), found.obliques)
        compounds = tuple(
            c for c in hit.head.children
            if c.dep_ in {"compound", "nmod"} and reading.classes.of(c) and c not in hit.tokens
        )  # fmt: skip
        if compounds and not found.object and frame.of == "object":
            return Arguments(found.subject, compounds, (), found.obliques)
        return found
    counted = _counted_before(hit.head, reading)
    if hit.form is Form.ADJECTIVE:
        return Arguments((), counted) if counted else _of_adjective(hit.head)
    found = _beyond_phrase(hit, of_verb(hit.head))
    measured = _measured_number(hit.head)
    if measured:
        return Arguments((), measured, (), found.obliques, True)
    if counted and not found.object:
        return Arguments(
            found.subject if found.subject != counted else (), counted, (), found.obliques, True
        )
    return found


def _measured_number(verb: Token) -> tuple[Token, ...]:
    """ "the number of civilians killed has risen to 310": what the clause says the number is."""
    if verb.dep_ != "acl":
        return ()
    for noun in (verb.head, *verb.head.ancestors):
        if noun.lemma_.lower() in {"number", "figure", "count", "total"}:
            return measured_by_verb(noun)
        if noun.dep_ not in {"pobj", "prep"}:
            return ()
    return ()


def _beyond_phrase(hit: Hit, found: Arguments) -> Arguments:
    """For "took control of X", X is the object, not the "control" of the phrase."""
    own = {t.i for t in hit.tokens}
    if len(own) == 1 or not any(t.i in own for t in found.object):
        return found
    left = tuple(t for t in found.object if t.i not in own)
    if not left:
        # "holding 58 hostages": here the word of the phrase is itself what is held.
        left = tuple(t for t in found.object if any(c.dep_ == "nummod" for c in t.children))
    if not left:
        left = tuple(t for n in hit.tokens[1:] for t in of_noun(n).under("of", "over"))
    if not left:
        # "taken 63 soldiers prisoner": the parser makes one noun of the two.
        left = tuple(t for n in hit.tokens[1:] for t in n.lefts if t.dep_ == "compound")
    return Arguments(found.subject, left, found.dative, found.obliques, found.passive)


def _counted_before(word: Token, reading: SentenceReading) -> tuple[Token, ...]:
    """ "40 dead and three seriously injured": the number that a bare participle stands for."""
    if word.tag_ not in {"VBN", "VBD", "JJ", "NN", "NNS"}:
        return ()
    figure = reading.figure_at(word)
    if figure is not None and not figure.on_request:
        return (word,)
    for before in reversed(list(word.doc[max(word.i - 3, 0) : word.i])):
        figure = next((f for f in reading.figures if f.token == before.i), None)
        if figure and not figure.on_request and figure.head in {None, before.i, word.i}:
            return (before,)
        if before.pos_ not in {"ADV", "ADJ", "DET"} and before.lower_ not in {
            "more",
            "others",
            "other",
        }:
            return ()
    return ()


def _of_adjective(word: Token) -> Arguments:
    """ "rebel-held town": the object is what the word modifies, the subject what stands before it."""
    before = [
        c
        for c in word.children
        if c.dep_ in {"npadvmod", "amod", "advmod", "compound", "nsubj", "nmod"}
        and c.pos_ in {"NOUN", "PROPN", "ADJ"}
    ]
    if not before and word.i > 1 and word.nbor(-1).text in {"-", "–"}:
        before = [word.nbor(-2)]
    if word.dep_ in {"amod", "acl", "compound", "nmod"}:
        return Arguments(tuple(before), (word.head,))
    own = [c for c in word.children if c.dep_ in {"nsubj", "nsubjpass"}]
    if own and word.dep_ == "ccomp":
        return Arguments((), spread(own))
    if word.dep_ in {"acomp", "oprd", "attr"} or word.dep_ == "ccomp":
        subject = [c for c in word.head.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"}]
        return Arguments((), spread(subject[-1:]))
    if not own and word.dep_ == "conj":
        return _of_adjective(word.head)
    if not own and word.i and word.nbor(-1).pos_ == "NOUN":
        own = [word.nbor(-1)]
    return Arguments(tuple(before), spread(own))


def _idle(hit: Hit, reading: SentenceReading) -> bool:
    """Words that mention a happening without claiming it: modifiers, time anchors, topics."""
    head = hit.head
    if reading.in_time(head):
        return True
    if hit.form is not Form.NOUN:
        # "sea-launched missiles": a compound adjective tells no happening, but who holds ground.
        compound = head.dep_ == "amod" and head.i > 0 and head.nbor(-1).text in {"-", "–"}
        return compound and hit.form is Form.VERB and hit.predicate not in {"control", "capture"}
    if any(c.lower_ in _ILLNESS for c in head.children if c.dep_ == "compound"):
        return True
    if head.dep_ in _NO_CLAIM_AS and head.head.i not in {t.i for t in hit.tokens}:
        return True
    if head.dep_ == "pobj" and head.head.lower_ in _TOPIC:
        above = head.head.head
        return above.pos_ == "NOUN" and bool(reading.classes.labels(above) & _TOPICAL)
    return False
