"""Modality and polarity: in which world a proposition holds, and whether it is negated.

Both are scopes: what governs the predicate, stands with it as an auxiliary or adverb, or opens its
clause. Words of saying do not count here; what a speaker does is the attribution's business.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Token

from contested.data import entries
from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.model.vocabulary import Modality, Polarity

_NEGATORS = frozenset({"no", "not", "n't", "never", "neither", "nor", "without", "none", "cannot", "hardly", "nobody", "nothing"})
_FAILING = frozenset({"fail", "failure", "unable", "unsuccessful", "unsuccessfully", "refuse", "stop", "prevent", "avoid", "vain", "halt"})
_CLAUSAL = frozenset({"xcomp", "ccomp", "acl", "pcomp", "advcl", "relcl", "csubj"})
_OBJECTIVE = frozenset({"dobj", "pobj", "nsubjpass", "attr", "oprd"})
_STRONGEST = (
    Modality.HYPOTHETICAL, Modality.THREATENED, Modality.DEMANDED, Modality.PROMISED, Modality.PLANNED,
    Modality.POSSIBLE,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class MoodWords:
    """Which words put what they govern, or stand beside, in which modality."""

    governs: dict[str, Modality]
    beside: dict[str, Modality]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "MoodWords":
        """Read `data/mood.toml` and the user's; of two entries for a word the first holds.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        governs: dict[str, Modality] = {}
        beside: dict[str, Modality] = {}
        for entry in entries("mood", "mood", folders):
            entry.only("modality", "governs", "beside")
            try:
                modality = Modality(entry.text("modality"))
            except ValueError as error:
                raise entry.error(str(error)) from error
            for word in entry.texts("governs"):
                governs.setdefault(word, modality)
            for word in entry.texts("beside"):
                beside.setdefault(word, modality)
        return cls(governs, beside)


@dataclass(frozen=True, slots=True)
class Mood:
    """The step that sets modality and polarity."""

    words: MoodWords

    def __call__(self, drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
        """Each draft with its modality and polarity."""
        return tuple(
            replace(d, modality=self.modality(d.hit.head), polarity=polarity(d.hit.head, d)) for d in drafts
        )

    def modality(self, head: Token) -> Modality:
        """The strongest modality that anything above or beside the predicate gives it."""
        found = set(self._beside(head)) | set(self._above(head))
        return next((m for m in _STRONGEST if m in found), Modality.ASSERTED)

    def _beside(self, head: Token) -> Iterator[Modality]:
        for child in head.children:
            if child.dep_ in {"aux", "advmod", "mark", "amod", "acomp", "cc"}:
                modality = self.beside_word(child)
                if modality:
                    yield modality

    def beside_word(self, token: Token) -> Modality | None:
        """The modality of an auxiliary, adverb or conjunction."""
        word = token.lower_
        if word == "would" and token.head.dep_ == "ccomp":
            return Modality.PLANNED
        return self.words.beside.get(word)

    def _above(self, head: Token) -> Iterator[Modality]:
        token, steps = head, 0
        while token.head is not token and steps < 6:
            above, link = token.head, token.dep_
            steps += 1
            if link == "conj":
                if token.pos_ in {"VERB", "AUX"} and above.pos_ == "VERB" and token.tag_ == above.tag_:
                    yield from self._beside(above)
                token = above
                continue
            if link == "prep":
                token = above
                continue
            governing = self.words.governs.get(above.lemma_.lower())
            infinitive = token.tag_ == "VB" or any(c.lower_ == "to" and c.dep_ == "aux" for c in token.children)
            if governing and (
                link in {"xcomp", "acl"} and (infinitive or above.pos_ in {"NOUN", "ADJ"})
                or (link in _OBJECTIVE and above.pos_ in {"NOUN", "ADJ", "VERB"} and governing in _BY_OBJECT)
                or (link == "ccomp" and infinitive)
                or (link == "ccomp" and governing is Modality.POSSIBLE)
                or (link == "pcomp")
            ):
                yield governing
            if link in {"ccomp", "relcl", "advcl", "parataxis", "nsubj", "nsubjpass", "acl"} and not infinitive:
                if link in {"nsubj", "nsubjpass", "acl"} or link == "relcl":
                    yield from (m for m in self._beside(above) if link in {"nsubj", "nsubjpass"})
                return
            if link in _OBJECTIVE | {"xcomp", "pcomp"}:
                yield from self._beside(above)
            token = above


_BY_OBJECT = frozenset({Modality.DEMANDED, Modality.PLANNED, Modality.PROMISED, Modality.THREATENED, Modality.POSSIBLE})


def polarity(head: Token, draft: Draft) -> Polarity:
    """Negative where the proposition itself is negated, by "not", "no", "without" or failure."""
    negative = False
    if any(_negates(c) for c in head.children):
        negative = True
    for token in draft.arguments.object + draft.arguments.subject:
        if any(c.lower_ in {"no", "none"} and c.dep_ in {"det", "neg"} for c in token.children):
            negative = True
    above, link = head.head, head.dep_
    if above is not head and link in {"xcomp", "dobj", "pobj", "pcomp", "acl", "conj", "ccomp"}:
        if link == "conj":
            negative |= above.pos_ == "VERB" and any(_negates(c) for c in above.children) and any(c.lower_ in {"or", "nor"} for c in above.children)
        elif above.lemma_.lower() in _FAILING and link in {"xcomp", "acl", "pcomp", "dobj"}:
            negative = True
        elif above.lower_ == "without":
            negative = True
        elif link == "xcomp" and any(_negates(c) for c in above.children):
            negative = True
        elif link == "dobj" and above.lemma_ in {"take", "make", "have", "carry", "launch", "plan", "see"}:
            negative |= any(_negates(c) for c in above.children)
    if any(t.lower_ in {"without", "unsuccessfully", "vain"} and _fails(t) for t in head.subtree):
        negative = True
    return Polarity.NEGATIVE if negative else Polarity.POSITIVE


def _fails(token: Token) -> bool:
    """"without success", "in vain"."""
    return token.lower_ != "without" or any(c.lower_ == "success" for c in token.children)


def _negates(token: Token) -> bool:
    return token.dep_ == "neg" or (
        token.lower_ in _NEGATORS and token.dep_ in {"det", "preconj", "cc", "advmod", "mark"} and token.lower_ != "nor"
    )
