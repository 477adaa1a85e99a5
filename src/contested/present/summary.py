"""One claim in short words: what, how many, who, where, when, and who says so."""

import re
from dataclasses import dataclass

from contested.model.claim import Claim
from contested.model.value import Participant, Place, Quantity, Speaker
from contested.model.vocabulary import (
    Basis,
    Modality,
    PlaceRole,
    Polarity,
    VerificationStatus,
)
from contested.present.days import time_words
from contested.present.wording import Wording

_BASIS = {Basis.INCREMENT: "new", Basis.CUMULATIVE: "in all so far", Basis.STOCK: "held now"}
_MOST_PLACES = 3
OWN_VOICE = "the report itself"


@dataclass(frozen=True, slots=True)
class Summary:
    """What a claim says, in the report's words where they are quoted and in plain words elsewhere.

    Attributes:
        label: of its type, with what keeps it from being an event: "Capture (planned)".
        figure: the figure with what it counts; empty where there is none.
        agent, target: with the word before it, as "by Ukraine"; empty where there is none.
        places, time: empty where there are none.
        speaker: who says it and from which side; empty in the publisher's own voice.
        act: what the speaker does: "denies".
        channel: how it was said: "Telegram".
        via: who passes it on, outermost last.
        status: what the report says of its truth: "disputed (figure)"; empty where nothing.
    """

    label: str
    figure: str = ""
    agent: str = ""
    target: str = ""
    places: str = ""
    time: str = ""
    speaker: str = ""
    act: str = ""
    channel: str = ""
    via: tuple[str, ...] = ()
    status: str = ""

    @property
    def facts(self) -> str:
        """All but the label, in one line."""
        parts = (self.figure, self.agent, self.target, self.places, self.time)
        return " · ".join(part for part in parts if part)

    @property
    def said(self) -> str:
        """Who says it and what they do."""
        if not self.speaker:
            return OWN_VOICE
        words = f"{self.speaker} {self.act}{f' ({self.channel})' if self.channel else ''}"
        return f"{words}, as reported by {' and '.join(self.via)}" if self.via else words


def summary(claim: Claim, wording: Wording) -> Summary:
    """The claim in short words."""
    words, speaker = wording.type(claim.type), claim.speaker
    nobody = wording.lists["nobody"]
    figure = _figure(claim.quantity, wording)
    return Summary(
        label=_label(claim, words.label),
        figure=figure,
        agent=_participant(claim.agent, words.by, nobody, figure),
        target=_participant(claim.target, words.of, nobody, figure),
        places=_places(claim.places),
        time=time_words(claim.time, claim.document.published),
        speaker=_speaker(speaker) if speaker else "",
        act=wording.act(speaker) if speaker else "",
        channel=(speaker.channel or "") if speaker else "",
        via=tuple(_name(each) for each in _outer(claim)),
        status=_status(claim),
    )


def _label(claim: Claim, label: str) -> str:
    kept = ["not" if claim.polarity is Polarity.NEGATIVE else ""]
    kept.append("" if claim.modality is Modality.ASSERTED else claim.modality.value)
    marks = ", ".join(mark for mark in kept if mark)
    return f"{label} ({marks})" if marks else label


def _figure(value: Quantity | None, wording: Wording) -> str:
    if value is None:
        return ""
    words = value.span.text
    if value.object and value.object.lower() not in words.lower():
        of = " of" if words.lower().endswith(wording.lists["of"]) else ""
        words = f"{words}{of} {value.object}"
    basis = _BASIS.get(value.basis)
    return f"{words} ({basis})" if basis else words


def _participant(
    value: Participant | None, before: str, nobody: tuple[str, ...], figure: str
) -> str:
    """The side, or the report's words where it has none; what the figure says is not said twice."""
    if value is None:
        return ""
    if value.party == "unknown":
        return f"{before} an unknown side".strip()
    words = value.party or _short(value.span.text)
    if words.lower() in nobody:
        return ""
    if figure and (words[:4] if value.party else _core(words)).lower() in figure.lower():
        return ""
    return f"{before} {words}".strip()


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:59].rsplit(" ", 1)[0] + "…"


def _core(words: str) -> str:
    return re.sub(r"^(the|a|an|some|its|their|his|her)\s+", "", words.lower())


def _places(values: tuple[Place, ...]) -> str:
    shown = dict.fromkeys(_place(value) for value in values)
    more = len(shown) - _MOST_PLACES
    words = ", ".join(list(shown)[:_MOST_PLACES])
    return f"{words} and {more} more" if more > 0 else words


def _place(value: Place) -> str:
    name = " ".join(value.span.text.split())
    return name if value.role is PlaceRole.AT else f"{value.role.value} {name}"


def _name(speaker: Speaker) -> str:
    """The speaker's name, or the words for an unnamed one without what is told of them."""
    if speaker.name and speaker.id:
        return " ".join(speaker.name.split())
    words = " ".join((speaker.name or speaker.span.text).split())
    return _short(re.split(r", (?:who|which|whose|where)\b", words)[0])


def _speaker(speaker: Speaker) -> str:
    name = _name(speaker)
    party = speaker.party
    shown = party and party not in ("media", "footage", "unknown") and party not in name
    return f"{name} ({party})" if shown else name


def _outer(claim: Claim) -> list[Speaker]:
    rest = sorted(claim.attribution, key=lambda each: each.depth)
    return [each for each in rest if each is not claim.speaker and each.depth > 1]


def _status(claim: Claim) -> str:
    checked = claim.verification
    if checked.status is VerificationStatus.NONE:
        return ""
    return (
        f"{checked.status.value} ({checked.over.value})" if checked.over else checked.status.value
    )
