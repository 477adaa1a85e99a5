"""How sure a claim is: the chance that a careful coder marks it too, from features with names.

The last of the built-in steps. A logistic model over what can be said of a claim in words: how its
sentence says it, which of its fields stand there, who speaks. The weights stand with their
meaning in `data/confidence.toml`, fitted on the development half of the gold by
`benchmarks/calibrate.py`.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from contested.data import Entry, entries
from contested.extract.draft import Dated, Draft, Located, Phrase
from contested.extract.frames import Form
from contested.extract.quotes import Quotations
from contested.extract.reading import Reading
from contested.model.vocabulary import Modality, Polarity, VerificationStatus

_LONG = 60.0
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_VERBS = frozenset({"VERB", "AUX"})


@dataclass(frozen=True, slots=True)
class Weight:
    """What one feature adds to the log-odds of a claim, and what the feature is."""

    feature: str
    weight: float
    meaning: str


@dataclass(frozen=True, slots=True)
class Confidence:
    """The step that sets the confidence of claims."""

    weights: Mapping[str, Weight]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "Confidence":
        """Read `data/confidence.toml` and the user's, whose weights replace ours.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        found = (_weight(e) for e in entries("confidence", "weight", folders))
        return cls({each.feature: each for each in found})

    def __call__(self, drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
        """Each draft with its confidence; what refers to another draft goes on doing so."""
        sure = {id(d): self.of(f) for d, f in zip(drafts, features(drafts, reading), strict=True)}
        made: dict[int, Draft] = {}

        def renewed(draft: Draft) -> Draft:
            if id(draft) not in made:
                made[id(draft)] = replace(
                    draft,
                    confidence=sure.get(id(draft), draft.confidence),
                    part_of=renewed(draft.part_of) if draft.part_of else None,
                    reacts_to=renewed(draft.reacts_to) if draft.reacts_to else None,
                )
            return made[id(draft)]

        return tuple(renewed(d) for d in drafts)

    def of(self, found: Mapping[str, float]) -> float:
        """The chance, from 0 to 1 in hundredths, that a claim of these features is right."""
        odds = sum(self.weights[n].weight * v for n, v in found.items() if n in self.weights)
        return round(1 / (1 + math.exp(-odds)), 2)


def features(drafts: tuple[Draft, ...], reading: Reading) -> Iterator[dict[str, float]]:
    """The features of each draft that are not 0, by the names in `data/confidence.toml`."""
    quoted = Quotations(reading.page)
    in_sentence = Counter(d.reading.index for d in drafts)
    on_words = Counter(d.trigger for d in drafts)
    for draft in drafts:
        here = draft.reading.parsed.sentence
        at = (draft.trigger.start - here.start, draft.trigger.end - here.start)
        named = {
            "always": 1.0,
            f"family.{draft.type.partition('.')[0]}": 1.0,
            "words.phrase": len(draft.hit.tokens) > 1,
            "words.shared": on_words[draft.trigger] > 1,
            "sentence.crowded": min(in_sentence[draft.reading.index] - 1, 6) / 6,
            "quoted": any(a <= at[0] and at[1] <= b for a, b in quoted.within(here)),
            **_form(draft),
            **_fields(draft),
            **_scopes(draft),
            **_parse(draft),
        }
        yield {name: float(value) for name, value in named.items() if value}


def _form(draft: Draft) -> dict[str, bool]:
    return {f"form.{form.value}": draft.hit.form is form for form in (Form.NOUN, Form.ADJECTIVE)}


def _fields(draft: Draft) -> dict[str, bool]:
    """Which fields stand in the claim's own sentence, and which were carried over."""
    given: dict[str, Sequence[Phrase | Located | Dated]] = {
        "agent": [draft.agent] if draft.agent else [],
        "target": [draft.target] if draft.target else [],
        "place": draft.places,
        "time": [draft.time] if draft.time else [],
    }
    named = {"figure.own": draft.figure is not None}
    for name, values in given.items():
        own = any(v.reading.index == draft.reading.index for v in values)
        named[f"{name}.own"], named[f"{name}.carried"] = own, bool(values) and not own
    return named


def _scopes(draft: Draft) -> dict[str, bool]:
    said = draft.attribution
    return {
        "speaker.one": len(said) == 1,
        "speaker.nested": len(said) > 1,
        "speaker.carried": bool(said) and said[0].sentence != draft.reading.index,
        "reaction": draft.reacts_to is not None,
        "modality.other": draft.modality is not Modality.ASSERTED,
        "polarity.negative": draft.polarity is Polarity.NEGATIVE,
        "verification.given": draft.verification.status is not VerificationStatus.NONE,
    }


def _parse(draft: Draft) -> dict[str, float]:
    """The sentence's length, and signs that its parse or its kind is a doubtful one."""
    doc = draft.reading.parsed.doc
    bare = not any(t.tag_ in _FINITE for t in doc)
    doubtful = any(t.dep_ == "dep" or (t.dep_ == "ROOT" and t.pos_ not in _VERBS) for t in doc)
    return {
        "sentence.length": min(len(doc), _LONG) / _LONG,
        "sentence.title": float(draft.reading.parsed.sentence.start == 0),
        "parse.no_verb": float(bare),
        "parse.doubt": float(doubtful),
        "parse.depth": min(sum(1 for _ in draft.hit.head.ancestors), 8) / 8,
    }


def _weight(entry: Entry) -> Weight:
    entry.only("feature", "weight", "meaning")
    value = entry.fields.get("weight")
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise entry.error(f"'weight' must be a number, not {value!r}")
    return Weight(entry.text("feature"), float(value), entry.text("meaning", ""))
