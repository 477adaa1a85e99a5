"""Somebody's account runs on: what a blow did, told in a sentence that names nobody who says it.

"A convoy was ambushed, the group said. Seven soldiers died." In one paragraph the second sentence is
still the group's, where it only tells more of the same happening: it names no place, day, doer or
source of its own, and says nothing that holds now. So is what befell a speaker's own people ("Two of
his men were killed").
"""

from dataclasses import replace

from spacy.tokens import Doc, Token

from contested.actors.names import Form
from contested.extract.accounts import described, one_account
from contested.extract.attribution import Attribution
from contested.extract.draft import Draft
from contested.extract.parts_of_counts import opens_with_part
from contested.extract.reading import Reading, SentenceReading
from contested.extract.sides import speaker
from contested.extract.voice import own_outlet
from contested.language.referents import Sort
from contested.model.vocabulary import Act

_EFFECTS = frozenset(
    {
        "people.killed", "people.wounded", "people.casualties", "people.captured",
        "people.surrendered", "people.detained", "people.abused", "infrastructure.damaged",
        "people.missing", "people.rescued",
        "materiel.destroyed", "materiel.captured",
    }
)  # fmt: skip
_PLAIN = frozenset({Act.SAY, Act.CLAIM, Act.REPORT, Act.CONFIRM, Act.ACKNOWLEDGE, Act.ESTIMATE})
_CONCEDING = frozenset({Act.CONFIRM, Act.ACKNOWLEDGE})
_AWAY = frozenset({"also", "meanwhile", "elsewhere", "separately", "earlier", "later", "too"})
_HIS = frozenset({"his", "her"})
_THEIR = frozenset({"their"})
_BODIES = frozenset(
    {Sort.STATE, Sort.GOVERNMENT, Sort.FORCES, Sort.GROUP, Sort.BODY, Sort.MEDIA, Sort.FOOTAGE}
)
_ENEMY = frozenset({"enemy", "occupier", "occupiers", "enemies", "invaders", "adversary"})
_PRESENT = frozenset({"VBZ", "VBP", "MD"})


def run_on(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give effects without a speaker the one speaker of the account that they go on with."""
    told = dict[int, list[Draft]]()
    for draft in drafts:
        found = _going_on(draft, told, reading)
        told.setdefault(draft.reading.index, []).append(_told(draft, found))
    return tuple(d for each in told.values() for d in each)


def _told(draft: Draft, said: Attribution | None) -> Draft:
    if said is None:
        return draft
    act = said.act if said.act in _PLAIN - _CONCEDING else Act.SAY
    return replace(draft, attribution=(replace(said, act=act),))


def _going_on(draft: Draft, told: dict[int, list[Draft]], reading: Reading) -> Attribution | None:
    if draft.attribution:
        return None
    known = _of_enemy(draft, told, reading) or _of_the_counted(draft, told, reading)
    if known is not None:
        return known
    if draft.type not in _EFFECTS:
        return None
    missing = draft.type == "people.missing"  # "Her brother is still missing" holds now
    if not _bare(draft.reading, reading, now=missing):
        return None
    here, sentences = draft.reading.index, reading.page.sentences
    if here == 0 or sentences[here - 1].paragraph != sentences[here].paragraph:
        return None
    before = [d for d in told.get(here - 1, []) if d.attribution or not described(d.hit.head)]
    said = [d.attribution[0] for d in before if d.attribution]
    one = len(said) == len(before) and len({a.source for a in said}) == 1
    if one and said[0].act in _PLAIN and any(one_account(draft, d) for d in before):
        return said[0]
    spoken = [a for a in reading.attributions if a.sentence == here - 1 and a.voiced and a.source]
    theirs = len(spoken) == 1 and _of_theirs(draft, spoken[0], reading)
    return spoken[0] if theirs and spoken[0].act in _PLAIN else None


def _of_the_counted(
    draft: Draft, told: dict[int, list[Draft]], reading: Reading
) -> Attribution | None:
    """Who told of those of whom a sentence tells some: "…, the mayor said. Two of them died in Bor"."""
    here = draft.reading.index
    if not opens_with_part(draft.reading.parsed.doc) or draft.type not in _EFFECTS | {"strike"}:
        return None
    if any(a.sentence == here and a.voiced for a in reading.attributions):
        return None
    counted = [d for d in told.get(here - 1, ()) if d.type.startswith("people.") and d.figure]
    said = {d.attribution[0].source: d.attribution[0] for d in counted if d.attribution}
    (one,) = said.values() if len(said) == 1 else (None,)
    return one if one is not None and one.act in _PLAIN and one.source else None


def _of_enemy(draft: Draft, told: dict[int, list[Draft]], reading: Reading) -> Attribution | None:
    """Whose enemy a plain sentence speaks of: the ministry's whose account stands right before it.

    "…, the ministry said. Up to 90 enemy soldiers were killed."
    """
    here = draft.reading.index
    words = [
        *(draft.target.heads if draft.target else ()),
        *(draft.agent.heads if draft.agent else ()),
    ]
    enemy = any(t.lower_ in _ENEMY for w in words for t in (w, *w.lefts))
    if not enemy or any(a.sentence == here and a.voiced for a in reading.attributions):
        return None
    spoken = {
        d.attribution[0].source: d.attribution[0] for d in told.get(here - 1, ()) if d.attribution
    }
    (said,) = spoken.values() if len(spoken) == 1 else (None,)
    return said if said is not None and said.act in _PLAIN and said.source else None


def _bare(here: SentenceReading, reading: Reading, *, now: bool = False) -> bool:
    """Whether a sentence has no place, time, actor or source of its own, and tells of the past.

    With `now` it may also tell what holds at the time of the report.
    """
    doc = here.parsed.doc
    named = [a.end for a in here.actors if a.form is not Form.ADJECTIVE]
    if here.times or not all(
        _in_word(doc, end) for end in (*named, *(p.last for p in here.places))
    ):
        return False
    if any(a.sentence == here.index and a.voiced for a in reading.attributions):
        return False
    if any(t.lower_ in _AWAY for t in here.parsed.doc):
        return False
    opening = here.parsed.doc[:1].text
    if own_outlet(opening, reading.page.document.publisher):
        return False  # "Harbour saw three bodies there"
    roots = [t for t in here.parsed.doc if t.dep_ == "ROOT"]
    return bool(roots) and (now or not any(_now(t) for t in roots))


def _in_word(doc: Doc, end: int) -> bool:
    """Whether a name that ends there is only where something is from: "a US-made howitzer"."""
    return end < len(doc) and doc[end].text == "-"


def _now(verb: Token) -> bool:
    """Whether a verb tells what holds at the time of the report: "are", "have been cut"."""
    return verb.tag_ in _PRESENT or any(
        c.tag_ in _PRESENT for c in verb.children if c.dep_ in {"aux", "auxpass"}
    )


def _of_theirs(draft: Draft, said: Attribution, reading: Reading) -> bool:
    """Whether it befell the people of the one who speaks: "his men", "her brother"."""
    who = speaker(said, reading)
    if who is None or who.sort in _BODIES:
        return False
    owners = _HIS if who.sort in {Sort.PERSON, Sort.THING} else _THEIR
    heads = draft.target.heads if draft.target else ()
    return any(t.lower_ in owners for h in heads for t in h.subtree)
