"""What the report itself says about a claim's truth, as a scope over the claims it speaks of."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from contested.data import Entry, entries
from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.model.span import Span
from contested.model.value import Verification
from contested.model.vocabulary import Act, DisputedOver, Polarity, VerificationMethod, VerificationStatus

_NEAR = 3


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

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Verifier":
        """Read `data/verification.toml` and the user's.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        return cls(tuple(p for e in entries("verification", "verification", folders) for p in _patterns(e)))

    def __call__(self, drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
        """Each draft with its verification."""
        given = list(drafts)
        for index, sentence in sorted(reading.sentences.items()):
            for pattern in self.patterns:
                for match in pattern.words.finditer(sentence.parsed.sentence.text.lower()):
                    _apply(pattern, sentence.parsed.chars(*match.span()), index, given, reading)
        for step in (_conceded, _contradicted, _denied):
            given = step(given)
        return tuple(given)


def _patterns(entry: Entry) -> list[Pattern]:
    entry.only("status", "about", "method", "patterns")
    if entry.text("about") not in {"before", "clause"}:
        raise entry.error("'about' must be \"before\" or \"clause\"")
    try:
        status = VerificationStatus(entry.text("status"))
        method = VerificationMethod(entry.text("method")) if "method" in entry.fields else None
        words = [re.compile(p) for p in entry.texts("patterns")]
    except (ValueError, re.error) as error:
        raise entry.error(str(error)) from error
    return [Pattern(w, status, entry.text("about") == "before", method) for w in words]


def _apply(pattern: Pattern, span: Span, index: int, drafts: list[Draft], reading: Reading) -> None:
    whole = reading.page.sentences[index]
    own = [i for i, d in enumerate(drafts) if d.reading.index == index]
    if pattern.before and (not own or span.start - whole.start < len(whole.text) / 2):
        own = _paragraph_before(index, drafts, reading) or own
        span = Span(whole.start, whole.end, whole.text) if len(whole.text) < 200 else span
    elif not pattern.before:
        own = _clause(span, own, drafts)
    for i in own:
        if drafts[i].verification.status is VerificationStatus.NONE:
            drafts[i] = replace(drafts[i], verification=Verification(pattern.status, span, method=pattern.method))


def _paragraph_before(index: int, drafts: list[Draft], reading: Reading) -> list[int]:
    """Claims of the sentences before that go on with one account: one paragraph, one speaker."""
    near = [s.index for s in reading.before(index)][:_NEAR]
    found: list[int] = []
    speaker: set[str] | None = None
    for at in near:
        here = [i for i, d in enumerate(drafts) if d.reading.index == at and d.attribution]
        if not here:
            if found:
                break
            continue
        names = {s.text.rsplit(maxsplit=1)[-1].lower() for i in here for s in drafts[i].attribution[0].source}
        if speaker is not None and not (speaker & names) and not (names & {"he", "she", "it", "they"}) and not (speaker & {"he", "she", "it", "they"}):
            break
        speaker = names if speaker is None else speaker | names
        found += here
    return found


def _clause(span: Span, own: list[int], drafts: list[Draft]) -> list[int]:
    """The claims whose predicate stands in the clause of a hedging word."""
    near = [i for i in own if abs(drafts[i].trigger.start - span.end) < 60 or abs(span.start - drafts[i].trigger.end) < 60]
    return near or own[:1]


def _conceded(drafts: list[Draft]) -> list[Draft]:
    """A party that admits what is against its interest confirms it."""
    return [
        replace(d, verification=Verification(VerificationStatus.CONFIRMED, d.attribution[0].cue[0]))
        if d.attribution and d.attribution[0].act is Act.ACKNOWLEDGE and d.verification.status is VerificationStatus.NONE
        else d
        for d in drafts
    ]


def _contradicted(drafts: list[Draft]) -> list[Draft]:
    """Accounts of one kind and opposite polarity by different speakers stand against each other."""
    disputed: dict[int, Span] = {}
    for i, one in enumerate(drafts):
        for j, other in enumerate(drafts[:i]):
            if (
                one.type == other.type
                and one.polarity != other.polarity
                and abs(one.reading.index - other.reading.index) <= _NEAR
                and _other_speaker(one, other)
            ):
                cue = one.trigger if one.polarity is Polarity.NEGATIVE else other.trigger
                disputed[i] = disputed[j] = cue
    return [_dispute(d, disputed.get(i), DisputedOver.HAPPENING) for i, d in enumerate(drafts)]


def _denied(drafts: list[Draft]) -> list[Draft]:
    """What is denied is disputed, and so is the denial."""
    spans: dict[int, Span] = {}
    ids = {id(d): i for i, d in enumerate(drafts)}
    for i, draft in enumerate(drafts):
        if draft.attribution and draft.attribution[0].act is Act.DENY:
            cue = draft.attribution[0].cue[0]
            spans[i] = cue
            if draft.reacts_to is not None and id(draft.reacts_to) in ids:
                spans[ids[id(draft.reacts_to)]] = cue
            for j, other in enumerate(drafts):
                if draft.reacts_to is not None and other.trigger == draft.reacts_to.trigger and other.reading is draft.reacts_to.reading:
                    spans[j] = cue
    return [_dispute(d, spans.get(i), DisputedOver.HAPPENING) for i, d in enumerate(drafts)]


def _dispute(draft: Draft, span: Span | None, over: DisputedOver) -> Draft:
    if span is None or draft.verification.status not in {VerificationStatus.NONE, VerificationStatus.UNVERIFIED}:
        return draft
    return replace(draft, verification=Verification(VerificationStatus.DISPUTED, span, over=over))


def _other_speaker(one: Draft, other: Draft) -> bool:
    def names(d: Draft) -> set[str]:
        return {s.text.lower() for s in d.attribution[0].source} if d.attribution else set()

    return names(one) != names(other)


