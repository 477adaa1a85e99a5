"""Reactions: a speaker confirms, denies, doubts or does not comment on what was claimed before.

"The ministry denied it" is a claim of its own, with the type, participants, place and time of the
claim that "it" can mean, and a link to that claim. A position with content of its own ("denied that
its troops were surrendering") is linked to what it speaks of. Where nothing was claimed that it can
mean, there is no reaction.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from contested.extract.able_doers import side_of
from contested.extract.accounts import general
from contested.extract.attribution import Attribution
from contested.extract.draft import Draft, Phrase
from contested.extract.likeness import names_known, own_ground, right_after
from contested.extract.no_positions import checks, goes_on, of_details, only_asked, takes_position
from contested.extract.positions import Positions
from contested.extract.reading import Reading
from contested.extract.referring import Referring
from contested.extract.renounce import renounce
from contested.extract.voice import apart_in
from contested.model.span import Span
from contested.model.vocabulary import REACTIONS, Act, Modality, Polarity

_NEGATED = re.compile(r"\b(?:no|not|nothing|never)\b|n['’]t\b")
_POINTING = frozenset(
    {"it", "this", "that", "them", "the", "these", "those", "their", "his", "her", "its", "any"}
)
_LOSSES = re.compile(r"\b(?:its|their) (?:\w+ ){0,2}(?:loss(?:es)?|casualties|dead|deaths|toll)\b")
_SUCH = re.compile(r"\b(?:such|the|these|those) (?:reports|claims|accounts|allegations|rumou?rs)\b")
_CLAIMS = re.compile(r"\b(?:claims?|reports?|allegations?|assertions?|accusations?)\b")
# "Denied responsibility", "neither confirmed nor denied the agency's role": its own, no other side's.
_PART = re.compile(
    r"\b(?:responsibility|responsible|involvement|involved|role|behind|part in|disowned)\b"
)
_ANOTHERS = re.compile(r"\b[A-Z][\w.-]+['’]s? (?:\w+ )?(?:responsibility|involvement|role|part)\b")
_DEALT = frozenset(
    {
        "strike", "battle.attack", "people.killed", "people.wounded", "people.detained",
        "people.abused", "infrastructure.damaged",
    }
)  # fmt: skip
_BRIEF = 6
_AS = re.compile(r", as (?:has been |had been )?$")
_SET_BESIDE = re.compile(r"[,—–-]* ?an? ")
# "The loss of three vehicles" is a claim of its own.
_OF_MORE = re.compile(
    r" of (?:only |just |at least |some )?(?:\d|an? |one |two |three |four |five |six |seven |eight |nine |ten "
    r"|several |many |dozens )"
)
_ITSELF = frozenset({"it", "they", "he", "she"})


@dataclass(frozen=True, slots=True)
class React:
    """The step that finds what speakers react to, and adds the reactions without content."""

    positions: Positions

    def __call__(self, drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
        """The drafts, those of reacting speakers linked, and one more for each bare reaction."""
        found = self._found(reading)
        meant = Referring(self.positions, reading)
        voiced = [_taken_up(_unchecked(d, reading), found) for d in drafts if not only_asked(d)]
        given = list(renounce(voiced, reading))
        firm = [d for d in given if acting(d) not in REACTIONS]
        linked = [self._link(d, firm, meant) for d in given]
        bare = [a for a in found if not any(_says(d, a) or _adds_to(d, a) for d in linked)]
        bare = [a for a in bare if not of_details(a, drafts, reading)]
        bare = [a for a in bare if not any(goes_on(a, d, reading) for d in linked)]
        bare = [a for i, a in enumerate(bare) if not any(_again(a, b) for b in bare[:i])]
        return (*linked, *(m for a in bare for m in _bare(a, firm, meant, reading)))

    def _found(self, reading: Reading) -> list[Attribution]:
        """Every position taken on the page: those of words of saying, and the others."""
        said = [a for a in reading.attributions if a.act in REACTIONS and a.source and a.cue]
        said = [a for a in said if takes_position(a, reading)]
        more = [p for p in self.positions.find(reading) if takes_position(p, reading)]
        over = [p for p in more if p.act is Act.DECLINE]
        said = [a for a in said if not any(p.act is not a.act and _inside(a, p) for p in over)]
        return [*said, *(p for p in more if not any(_covered(p, a) for a in said))]

    def _link(self, draft: Draft, firm: Sequence[Draft], meant: Referring) -> Draft:
        """A draft of a reacting speaker with the claim that it answers, if there is one."""
        if draft.reacts_to is not None or acting(draft) not in REACTIONS or not draft.attribution:
            return draft
        about = meant.like(draft, firm)
        if about is None or self._anothers_losses(draft, about, meant.reading):
            return _settled(draft)
        return _of_the_same(replace(_settled(draft, about), reacts_to=about), about)

    def _anothers_losses(self, draft: Draft, about: Draft, reading: Reading) -> bool:
        """Whether a side is silent on its own dead, and the claim before is of the other's."""
        lost = side_of(about.target, reading)
        return (
            lost is not None
            and _of_its_own(draft.attribution[0])
            and lost != side_of(draft.target, reading)
        )


def _of_the_same(draft: Draft, about: Draft) -> Draft:
    """A position with the participants, places and time of what it answers, where it names none.

    "Confirmed the attack" names only the happening, whoever the words near it are.
    """
    if draft.type != about.type:
        return draft
    plain = names_known(draft)
    habit = general(draft.hit.head) and not right_after(draft, about)
    titled = draft.reading.index < about.reading.index or habit
    return replace(
        draft,
        agent=about.agent if plain else draft.agent or about.agent,
        target=about.target if plain else draft.target or about.target,
        places=draft.places if titled else own_ground(draft).places or about.places,
        time=draft.time if titled else draft.time or about.time,
    )


def _unchecked(draft: Draft, reading: Reading) -> Draft:
    """ "AP could not verify the claim that it fell": who could not check says nothing of it."""
    said = draft.attribution[:1]
    if not said or said[0].sentence != draft.reading.index or not checks(said[0], reading):
        return draft
    return replace(draft, attribution=draft.attribution[1:])


def acting(draft: Draft) -> Act | None:
    """What the innermost speaker of a draft does."""
    return draft.act or (draft.attribution[0].act if draft.attribution else None)


def _settled(draft: Draft, about: Draft | None = None) -> Draft:
    """ "Did not say whether it had fallen" takes no side, and is no hypothesis.

    Nor is "calls seeking comment on its fall" a plan.
    """
    open_ = {Modality.HYPOTHETICAL, Modality.PLANNED} if about else {Modality.HYPOTHETICAL}
    if draft.modality not in open_ or acting(draft) is not Act.DECLINE:
        return draft
    return replace(draft, modality=about.modality if about else Modality.ASSERTED)


def _taken_up(draft: Draft, found: Sequence[Attribution]) -> Draft:
    """A draft inside what a position is about has that position: "called the rout a lie"."""
    for each in found:
        if each.sentence != draft.reading.index or draft.trigger.overlaps(each.cue[0]):
            continue
        if not any(c.covers(draft.trigger) for c in each.scope or each.content):
            continue
        if not draft.attribution:
            return replace(draft, attribution=(each,)) if each.act is Act.DENY else draft
        mine = draft.attribution[0]
        if each.act is Act.DENY and _as_told(mine, each, draft):
            outer = (a for a in draft.attribution[1:] if a is not each)
            return replace(draft, act=None, attribution=(each, *outer), polarity=Polarity.POSITIVE)
        unworded = _nobodys_report(mine) or (mine.source == each.source and not mine.cue)
        if each.act is Act.DENY and unworded:  # nobody's "reports that …", a heading's word
            outer = (a for a in draft.attribution[1:] if a.cue or a.source != each.source)
            return replace(draft, attribution=(each, *outer))
        if (
            mine is not each
            and mine.source == each.source
            and (each.act in {Act.DENY, Act.DOUBT} or _inside(mine, each))
        ):
            worded = each.act in {Act.DENY, Act.DOUBT} and _NEGATED.search(each.cue[0].text.lower())
            polarity = Polarity.POSITIVE if worded else draft.polarity
            return replace(draft, act=each.act, polarity=polarity)
        if each.act is Act.DOUBT and mine is not each and _says_of_itself(mine, each):
            return replace(draft, act=Act.DOUBT, polarity=Polarity.POSITIVE)
        if mine is not each and (
            (each.act is Act.DECLINE and _says_of_itself(mine, each))
            or (each.act is Act.DENY and _says_of_itself(each, mine))
        ):
            outer = (a for a in draft.attribution[1:] if a is not each)
            return replace(draft, act=each.act, attribution=(each, *outer))
    return draft


def _as_told(said: Attribution, denial: Attribution, draft: Draft) -> bool:
    """Whether only an aside lays to another what is denied: "denied firing, as a charity had alleged"."""
    if not said.cue or said.sentence != denial.sentence or said.source == denial.source:
        return False
    start = draft.reading.parsed.sentence.start
    lead = draft.reading.parsed.sentence.text[: said.source[0].start - start] if said.source else ""
    behind = denial.cue[0].end <= draft.trigger.start and draft.trigger.end <= said.cue[0].start
    return behind and _AS.search(lead) is not None


def _nobodys_report(said: Attribution) -> bool:
    """Whether only the word for it is its source: "the report that the town had fallen"."""
    return bool(said.cue) and any(s.covers(c) for s in said.source for c in said.cue)


def _says_of_itself(said: Attribution, position: Attribution) -> bool:
    """Whether who speaks says of itself what another verb says: "said it was unaware of a raid".

    Also "denied that it had asked for a truce".
    """
    own = position.source[0].text.lower() in _ITSELF
    return own and any(c.covers(position.cue[0]) for c in said.content)


def _says(draft: Draft, reaction: Attribution) -> bool:
    """Whether a draft already says what a reaction does."""
    if draft.reading.index != reaction.sentence or not draft.attribution:
        return False
    first = draft.attribution[0]
    if first is reaction:
        return True
    same = first.source == reaction.source and acting(draft) is reaction.act
    return same and any(c.overlaps(draft.trigger) for c in (*reaction.content, *reaction.cue))


def _inner(reaction: Attribution, firm: Sequence[Draft]) -> Draft | None:
    """What another's claim in its own words is: "dismissed Israeli claims that 20 sites were hit"."""
    if reaction.act is not Act.DENY:
        return None
    cue = reaction.cue[0]
    inside = (
        d
        for d in firm
        if d.reading.index == reaction.sentence and cue.end <= d.trigger.start
        and any(_CLAIMS.search(c.text.lower()) for a in d.attribution[:1] for c in a.cue)
        and all(cue.end <= s.start for a in d.attribution[:1] for s in a.source)
    )  # fmt: skip
    return next(inside, None)


def _again(reaction: Attribution, other: Attribution) -> bool:
    """Whether two finds are of one position: "which has neither confirmed nor denied it"."""
    same = reaction.sentence == other.sentence and reaction.act is other.act
    return same and any(c.overlaps(o) for c in reaction.cue for o in other.cue)


def _adds_to(draft: Draft, reaction: Attribution) -> bool:
    """Whether it only goes on with a denial: "denied that they had left, calling such reports fake"."""
    denied = acting(draft) is Act.DENY and reaction.act is Act.DENY
    same = draft.reading.index == reaction.sentence and draft.trigger.end <= reaction.cue[0].start
    words = " ".join(c.text.lower() for c in (*reaction.cue, *reaction.content))
    return denied and same and bool(_SUCH.search(words))


def _bare(
    reaction: Attribution, firm: Sequence[Draft], meant: Referring, reading: Reading
) -> Iterator[Draft]:
    """The claim that a reaction without a proposition of its own makes, if it can mean one."""
    here = reading.sentences.get(reaction.sentence)
    if here is None or (
        reaction.act in {Act.CONFIRM, Act.ACKNOWLEDGE}
        and not (_points_back(reaction) or _SET_BESIDE.match(reaction.cue[0].text))
    ):
        return
    about = (
        None if _of_its_own(reaction) else _inner(reaction, firm) or meant.nearest(reaction, firm)
    )
    if about is None:
        return
    trigger = Span.of(reading.page.document.text, reaction.cue[0].start, reaction.cue[-1].end)
    claims = reaction.act is Act.CLAIM and reaction.head is not None
    claims = claims or (reaction.head is not None and _own_part(reaction, about, reading))
    agent = Phrase(here, (reaction.head,)) if claims and reaction.head is not None else about.agent
    yield replace(
        about,
        reading=here,
        trigger=trigger,
        agent=agent,
        figure=None,
        part_of=None,
        attribution=(apart_in(reaction, reading),),
        act=None,
        polarity=Polarity.POSITIVE if reaction.act is Act.DENY else about.polarity,
        reacts_to=about,
    )


def _own_part(reaction: Attribution, about: Draft, reading: Reading) -> bool:
    """Whether a side speaks of its own part in what nobody known did: "denied responsibility"."""
    if reaction.act not in {Act.DENY, Act.DECLINE} or side_of(about.agent, reading) is not None:
        return False
    words = " ".join(c.text for c in (*reaction.cue, *reaction.content))
    own = about.type in _DEALT and _PART.search(words) is not None
    return own and _ANOTHERS.search(words) is None


def _of_its_own(reaction: Attribution) -> bool:
    """Whether somebody is silent on its own dead, whatever others tell: "does not disclose its losses"."""
    words = " ".join(c.text for c in (*reaction.cue, *reaction.content))
    return reaction.act is Act.DECLINE and _LOSSES.search(words) is not None


def _points_back(reaction: Attribution) -> bool:
    """Whether a confirmation only names what was said before: "confirmed the injury"."""
    said = " ".join(c.text.lower() for c in reaction.content)
    words = said.split()
    pointing = bool(words) and words[0] in _POINTING and len(words) < _BRIEF
    return pointing and not _OF_MORE.search(said)


def _inside(said: Attribution, position: Attribution) -> bool:
    return said.sentence == position.sentence and position.cue[0].overlaps(said.cue[0])


def _covered(position: Attribution, said: Attribution) -> bool:
    if position.sentence != said.sentence:
        return False
    return position.cue[0].overlaps(said.cue[0]) or (
        position.act is said.act and position.source == said.source
    )
