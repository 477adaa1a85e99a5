"""What the report itself says about a claim's truth, as a scope over the claims it speaks of.

First what it says in so many words ("could not be verified", "reportedly"), then what parties
confirm or concede against their interest, then the accounts that stand against each other.
"""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from contested.actors import PartyKind
from contested.data import Entry, entries
from contested.extract.attribution import Attribution
from contested.extract.contrary import Contrary
from contested.extract.dispute import disputes
from contested.extract.draft import Draft
from contested.extract.reach import before, clause
from contested.extract.reading import Reading
from contested.extract.rivals import Dispute
from contested.extract.sides import parties, party
from contested.model.span import Span
from contested.model.value import Verification
from contested.model.vocabulary import (
    REACTIONS,
    Act,
    Modality,
    VerificationMethod,
    VerificationStatus,
)

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})
_ADMITTED = frozenset({"territory.withdrawal", "people.surrendered"})
_JOINT = frozenset({"diplomacy.talks", "diplomacy.agreement", "people.exchanged"})
_ABLE = re.compile(r"\b(?:able|unable|could|can|cannot|verif\w+|corroborat\w+|check\w*)\b")
_HELD = frozenset({"territory.control", "territory.capture"})
_INQUIRIES = frozenset({"inquiry", "enquiry", "investigation", "probe", "review"})
_HARMED = ("people.killed", "people.wounded", "people.casualties")
_STORY = 6
_BESIDE = 50
_FIRM = frozenset({VerificationStatus.NONE, VerificationStatus.UNVERIFIED})


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that give a status, to the claims of their clause or to those before them."""

    words: re.Pattern[str]
    status: VerificationStatus
    before: bool
    method: VerificationMethod | None


@dataclass(frozen=True, slots=True)
class Verifier:
    """The step that sets the verification of claims."""

    patterns: tuple[Pattern, ...]
    contrary: Contrary

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Verifier":
        """Read `data/verification.toml` and the user's.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        found = (p for e in entries("verification", "verification", folders) for p in _patterns(e))
        return cls(tuple(found), Contrary.load(folders))

    def __call__(self, drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
        """Each draft with its verification."""
        given = list(drafts)
        for index, sentence in sorted(reading.sentences.items()):
            text = sentence.parsed.sentence.text.translate(_STRAIGHT).lower()
            for pattern in self.patterns:
                for match in pattern.words.finditer(text):
                    _apply(pattern, match, index, given, reading)
        given = _confirmed(given, reading)
        against = disputes(given, reading, self.contrary)
        return tuple(_disputed(d, against.get(i)) for i, d in enumerate(given))


def _patterns(entry: Entry) -> list[Pattern]:
    entry.only("status", "about", "method", "patterns")
    if entry.text("about") not in {"before", "clause"}:
        raise entry.error('\'about\' must be "before" or "clause"')
    try:
        status = VerificationStatus(entry.text("status"))
        method = VerificationMethod(entry.text("method")) if "method" in entry.fields else None
        words = [re.compile(p) for p in entry.texts("patterns")]
    except (ValueError, re.error) as error:
        raise entry.error(str(error)) from error
    return [Pattern(w, status, entry.text("about") == "before", method) for w in words]


def _apply(
    pattern: Pattern, match: re.Match[str], index: int, drafts: list[Draft], reading: Reading
) -> None:
    words = reading.sentences[index].parsed.chars(*match.span())
    if pattern.before and _position(words, index, reading):
        return
    if pattern.status is VerificationStatus.REFUTED and _by_a_party(words, index, reading):
        return
    reach = before if pattern.before else clause
    by = _checker(pattern, match, index, reading)
    for i in (*reach(words, index, drafts, reading), *_shown(pattern, index, drafts)):
        if drafts[i].verification.status is VerificationStatus.NONE and _sayable(
            pattern, drafts[i], words
        ):
            status = Verification(pattern.status, words, by, pattern.method)
            drafts[i] = replace(drafts[i], verification=status)


def _shown(pattern: Pattern, index: int, drafts: list[Draft]) -> list[int]:
    """All that footage shows whose place was found: "a video, located to the port, shows A and B"."""
    if pattern.method is not VerificationMethod.GEOLOCATION:
        return []
    own = (i for i, d in enumerate(drafts) if d.reading.index == index and d.attribution)
    return [i for i in own if drafts[i].attribution[0].act is Act.SHOW]


def _by_a_party(words: Span, index: int, reading: Reading) -> bool:
    """Whether a party says that it is false, which is its denial and no proof."""
    return any(
        a.sentence == index and party(a, reading) is not None
        and any(c.overlaps(words) for c in a.content)
        for a in reading.attributions
    )  # fmt: skip


def _position(words: Span, index: int, reading: Reading) -> bool:
    """Whether it is a party that has not confirmed, which is its position and no check."""
    return any(
        a.act is Act.DECLINE and a.voiced and a.sentence == index and party(a, reading) is not None
        and (_belligerent(a, reading) or not _ABLE.search(words.text.lower()))
        and any(c.overlaps(words) for c in a.cue)
        for a in reading.attributions
    )  # fmt: skip


def _belligerent(said: Attribution, reading: Reading) -> bool:
    """Whether a side speaks, and not the United Nations' monitors, who could only not check."""
    side = party(said, reading)
    record = reading.chains.directory.party(side) if side is not None else None
    return side is not None and (record is None or record.kind is not PartyKind.ORGANISATION)


def _sayable(pattern: Pattern, draft: Draft, words: Span) -> bool:
    """Only a figure is corrected, the one that stands with the words; no position is hedged."""
    if pattern.status is VerificationStatus.UNVERIFIED and draft.trigger.start >= words.start:
        return pattern.before or not draft.attribution or draft.attribution[0].act not in REACTIONS
    if pattern.status is not VerificationStatus.CORRECTED:
        return True
    figure = draft.figure
    if pattern.before:
        return figure is not None or "figure" not in words.text.lower()
    return figure is not None and -_BESIDE < figure.span.start - words.start < _BESIDE + len(
        words.text
    )


def _checker(pattern: Pattern, match: re.Match[str], index: int, reading: Reading) -> str | None:
    if "by" not in pattern.words.groupindex or match.group("by") is None:
        return None
    return reading.sentences[index].parsed.chars(*match.span("by")).text.strip()


def _confirmed(drafts: list[Draft], reading: Reading) -> list[Draft]:
    """What a party concedes, or confirms of another's word, is confirmed, and so is that word."""
    sure: dict[tuple[object, ...], Verification] = {}
    for draft in drafts:
        if not _vouched(draft, reading):
            continue
        said = draft.attribution[0]
        given = Verification(VerificationStatus.CONFIRMED, said.cue[0], said.source[0].text)
        sure[draft.key] = given
        if draft.reacts_to is not None:
            sure[draft.reacts_to.key] = given
        for other in drafts:
            if _same_hold(draft, other, reading):
                sure.setdefault(other.key, given)
    return [
        replace(d, verification=sure[d.key])
        if d.key in sure and d.verification.status in _FIRM
        else d
        for d in drafts
    ]


def _same_hold(sure: Draft, other: Draft, reading: Reading) -> bool:
    """Whether who is confirmed to hold a place is said by others to have taken it."""
    left = sure.type == "territory.withdrawal" and other.type == "territory.control"
    if not ({sure.type, other.type} <= _HELD or left) or other.reading is sure.reading:
        return False
    mine, theirs = parties(sure.agent, reading), parties(other.agent, reading)
    asserted = other.modality is Modality.ASSERTED and other.polarity is sure.polarity
    near = abs(other.reading.index - sure.reading.index) <= _STORY
    named = {p.mention.name for p in sure.places} & {p.mention.name for p in other.places}
    alike = bool(mine & theirs)
    if left:  # who admits that it has left lets the others have it
        alike = not mine & theirs and other.agent is not None and bool(other.attribution)
    return alike and bool(named) and asserted and near and sure.figure is None


def _vouched(draft: Draft, reading: Reading) -> bool:
    """Whether its speaker vouches for it as a second one, or against its interest."""
    act = draft.act or (draft.attribution[0].act if draft.attribution else None)
    if act is Act.ACKNOWLEDGE or _by_own_inquiry(draft, reading):
        return True
    if act is not Act.CONFIRM or _no_more_than(draft):
        return False
    if draft.reacts_to is not None or draft.type in _ADMITTED or draft.type in _JOINT:
        return True
    side = party(draft.attribution[0], reading)
    doers = parties(draft.agent, reading, side)
    return side not in doers if side is not None else True


def _by_own_inquiry(draft: Draft, reading: Reading) -> bool:
    """Whether a side's own inquiry finds whom it killed: "an army inquiry found that …"."""
    said = draft.attribution[0] if draft.attribution else None
    if said is None or said.head is None or said.head.lemma_.lower() not in _INQUIRIES:
        return False
    here = reading.sentences.get(said.sentence)
    names = {t for c in said.head.children for t in (c, *c.subtree)} if here else set()
    sides = {reading.chains.describe(here.parsed, t).party for t in names} if here else set()
    doers = parties(draft.agent, reading, party(said, reading))
    return draft.type.startswith(_HARMED) and bool(doers & sides)


def _no_more_than(draft: Draft) -> bool:
    """Whether somebody can only confirm as much: "could confirm only that soldiers were there"."""
    cue = draft.attribution[0].cue[0] if draft.attribution else None
    if cue is None:
        return False
    sentence = draft.reading.parsed.sentence
    return sentence.text[cue.end - sentence.start :].lower().lstrip().startswith("only ")


def _disputed(draft: Draft, dispute: Dispute | None) -> Draft:
    if dispute is None or draft.verification.status not in _FIRM:
        return draft
    status = Verification(VerificationStatus.DISPUTED, dispute.words, over=dispute.over)
    return replace(draft, verification=status)
