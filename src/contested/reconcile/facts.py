"""A claim as grouping compares it: its fields brought to what can be set side by side quickly."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from contested.model.claim import Claim
from contested.model.value import Participant, Speaker
from contested.model.vocabulary import REACTIONS, Act, Basis, Modality, Polarity
from contested.reconcile.report import Report
from contested.reconcile.rules import Family, Rules
from contested.reconcile.where import Where, wheres
from contested.reconcile.wording import HEAD, Wording

_WISHED = frozenset(
    {Modality.DEMANDED, Modality.PROMISED, Modality.THREATENED, Modality.HYPOTHETICAL}
)
_FAR_PAST, _FAR_FUTURE = -(10**7), 10**7
_FEWEST_LETTERS = 4
_SEVERAL = re.compile(r"(?i)(?:strikes|attacks|raids|bombings|blasts|explosions)$")
_BROUGHT = re.compile(
    r"(?i)\b(?:that|which) (?:has|have|had)(?: \w+)? (?:seen|brought|cost|claimed|led to|resulted in)\b"
)
_NEAR = 5


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of days as ordinals, both inclusive; `told` whether the report's words say so.

    What no words date is taken to be of the days up to the report. `open` is whether it has no
    first or no last day by the report, `night` whether it is one night.
    """

    first: int
    last: int
    told: bool
    open: bool = False
    night: bool = False

    @property
    def length(self) -> int:
        """In days, at least one."""
        return self.last - self.first + 1

    def gap(self, other: "Days") -> int:
        """How many days lie between; 0 or less where the two touch or overlap."""
        return max(self.first, other.first) - min(self.last, other.last)


@dataclass(frozen=True, slots=True)
class Facts:
    """What is compared of a claim.

    Attributes:
        unit: claim's id and document's, since a text may stand under two documents.
        order: by publication, document and place in the text.
        families: names of the families that its type belongs to.
        patience: how many days apart another account may be.
        agent, target: sides, None where unknown.
        actor, object: the canonical actors or the bare words of agent and target.
        figure: (type, unit, counted) of its figure, None without one.
        foes: the sides that fight the target's.
        speaker: who says it, as a key; empty in the report's own voice.
        person: the speaker where it is a known one that does not speak as a whole government.
        wished: whether it is told as demanded, promised, threatened or supposed.
        headline: whether it stands in its report's title.
        shown: whether it is footage that no words date.
        sort: which sort of its type its words name, for a type that covers several.
        several: whether its words are of several strikes or attacks.
        summed: whether it is what an operation brought so far: "an offensive that has seen N captured".
        words: the longer words of its sentence.
        wording: the telling words of its report, outside of wars.
        story: the telling words of its report, where it stands at its head and is of a kind that
            they tell of; else none.
    """

    unit: tuple[str, str]
    claim: Claim
    order: tuple[str, str, int, int, str, str]
    conflict: str | None
    type: str
    families: frozenset[str]
    patience: int
    where: tuple[Where, ...]
    days: Days | None
    published: int | None
    agent: str | None
    target: str | None
    actor: str
    object: str
    figure: tuple[str, str | None, str] | None
    low: float | None
    high: float | None
    basis: Basis
    foes: frozenset[str]
    speaker: str
    person: str | None
    party: str | None
    said: int | None
    means: str | None
    negative: bool
    wished: bool
    reacts: bool
    headline: bool
    shown: bool
    sort: str | None
    several: bool
    summed: bool
    words: frozenset[str]
    wording: Wording
    story: Wording


def facts(claim: Claim, reports: Mapping[str, Report], rules: Rules) -> Facts:
    """The claim as grouping compares it."""
    source, speaker, quantity = claim.document, claim.speaker, claim.quantity
    families = rules.families_of(claim.type)
    published = ordinal(source.published)
    report = reports.get(source.id)
    return Facts(
        unit=(claim.id, source.id),
        claim=claim,
        order=_order(claim),
        conflict=report.conflict if report else None,
        type=claim.type,
        families=frozenset(each.name for each in families),
        patience=max(each.days for each in families),
        where=wheres(claim, rules),
        days=_days(claim, published, rules),
        published=published,
        agent=_side(claim.agent, rules),
        target=_side(claim.target, rules),
        actor=_name(claim.agent),
        object=_name(claim.target),
        figure=(claim.type, quantity.unit, counted(claim, rules)) if quantity else None,
        low=quantity.low if quantity else None,
        high=quantity.high if quantity else None,
        basis=quantity.basis if quantity else Basis.COUNT,
        foes=_foes(claim, report.conflict if report else None, rules),
        speaker=_speaker(claim),
        person=_person(speaker) if speaker else None,
        party=rules.side(speaker.party) if speaker else None,
        said=ordinal(speaker.said) if speaker and speaker.said else published,
        means=claim.means.code.value if claim.means else None,
        negative=claim.polarity is Polarity.NEGATIVE,
        wished=claim.modality in _WISHED,
        reacts=bool(speaker and speaker.act in REACTIONS),
        headline=_in_title(claim),
        shown=bool(speaker and not claim.time and _shows(speaker)),
        sort=rules.sort_of(claim.type, claim.trigger.text),
        several=bool(_SEVERAL.search(claim.trigger.text)),
        summed=_summed(claim, rules),
        words=frozenset(
            word
            for word in re.findall(r"\w+", claim.sentence.text.casefold())
            if len(word) >= _FEWEST_LETTERS
        ),
        wording=report.wording if report and report.conflict is None else Wording(),
        story=_story(claim, report, families),
    )


def _summed(claim: Claim, rules: Rules) -> bool:
    """Whether a clause about an operation tells of it, as what it has brought."""
    before = claim.sentence.text[: claim.trigger.start - claim.sentence.start]
    found = _BROUGHT.search(before)
    said = before[: found.start()].casefold().split()[-_NEAR:] if found else ()
    return any(word.strip(",") in rules.words["operations"] for word in said)


def _story(claim: Claim, report: Report | None, families: tuple[Family, ...]) -> Wording:
    told = report and claim.sentence.start < HEAD and any(each.story for each in families)
    return report.wording if report and told else Wording()


def counted(claim: Claim, rules: Rules) -> str:
    """Whom or what the claim's figure counts, as a key: groups, kind and side of the counted."""
    who = claim.counted
    if who is None:
        return ""
    kind = who.kind.value if who.kind and who.kind.value != "unstated" else ""
    parts = [*sorted(group.value for group in who.groups), kind, rules.side(who.party) or ""]
    return " ".join(part for part in parts if part)


def ordinal(day: str | None) -> int | None:
    """The ordinal of an ISO date or date-time; None where it is none."""
    try:
        return date.fromisoformat(day[:10]).toordinal() if day else None
    except ValueError:
        return None


def _order(claim: Claim) -> tuple[str, str, int, int, str, str]:
    source = claim.document
    at = claim.trigger
    return source.published or "", source.id, at.start, at.end, claim.type, claim.id


def _days(claim: Claim, published: int | None, rules: Rules) -> Days | None:
    before = int(rules.limits["report days"])
    first = ordinal(claim.time.start) if claim.time else None
    last = ordinal(claim.time.end) if claim.time else None
    if first is None and last is None:
        return Days(published - before, published, told=False) if published else None
    if first is not None and last is not None:
        night = last - first == 1 and _names_night(claim, rules)
        return Days(min(first, last), max(first, last), told=True, night=night)
    if first is None:
        assert last is not None
        return Days(last - 60, last, told=True, open=True)
    return Days(first, max(first, published or first), told=True, open=True)


def _names_night(claim: Claim, rules: Rules) -> bool:
    words = claim.time.span.text.casefold() if claim.time else ""
    return any(word in words for word in rules.words["nights"])


def _foes(claim: Claim, conflict: str | None, rules: Rules) -> frozenset[str]:
    return rules.foes(claim.target.party, conflict) if claim.target else frozenset()


def _in_title(claim: Claim) -> bool:
    title = claim.document.title
    return claim.sentence.start < len(title) if title else claim.sentence.start == 0


def _person(speaker: Speaker) -> str | None:
    name = speaker.name or ""
    known = speaker.id or name[:1].isupper()
    return name if known and not name.startswith("Government of") else None


def _shows(speaker: Speaker) -> bool:
    return speaker.act is Act.SHOW or speaker.party == "footage"


def _side(who: Participant | None, rules: Rules) -> str | None:
    return rules.side(who.party) if who else None


def _name(who: Participant | None) -> str:
    if who is None:
        return ""
    return who.id or who.span.text.casefold()


def _speaker(claim: Claim) -> str:
    speaker = claim.speaker
    if speaker is None:
        return ""
    return speaker.id or (speaker.name or speaker.span.text).casefold()
