"""Modality and polarity: in which world a proposition holds, and whether it is negated.

Modality is a scope: what stands beside the predicate, opens its clause, or governs it from above in
the parse, up to the first clause with a tense of its own. What a speaker does ("said", "confirmed")
is the attribution's business. Polarity is `negation`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from spacy.tokens import Token

from contested.data import Entry, entries
from contested.extract.draft import Draft
from contested.extract.negation import polarity, tried_in_vain
from contested.extract.reading import Reading
from contested.language.arguments import LIGHT
from contested.model.vocabulary import Modality

_STRONGEST = (
    Modality.HYPOTHETICAL, Modality.THREATENED, Modality.DEMANDED, Modality.PROMISED, Modality.PLANNED,
    Modality.POSSIBLE,
)  # fmt: skip
_FIELDS = ("governs", "finite", "objects", "for", "beside", "marks", "own")
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_CARRYING = frozenset({"of", "for", "on", "to", "at", "in", "into", "about", "with", "by"})
_NAMING = frozenset({"of", "about", "over", "on", "against", "including"})
_LENDING = LIGHT | {"put"}
_OCCURRING = frozenset(
    {
        "begin",
        "start",
        "happen",
        "occur",
        "open",
        "resume",
        "take",
        "follow",
        "continue",
        "end",
        "come",
        "be",
        "go",
    }
)
_FORCE = frozenset(
    {
        "strike",
        "battle.attack",
        "territory.capture",
        "territory.advance",
        "people.killed",
        "materiel.destroyed",
        "infrastructure.damaged",
    }
)
_ACTS = frozenset({"diplomacy.threat", "diplomacy.offer"})
_GIVEN = frozenset({"materiel.supplied", "civil.aid"})
_ANNOUNCING = frozenset({"announce", "unveil", "pledge"})
_OPEN = frozenset(
    {"will", "would", "could", "may", "might", "shall", "can", "'ll", "’ll", "should", "must"}
)


@dataclass(frozen=True, slots=True)
class MoodWords:
    """Which words put what they govern, or stand beside, in which modality; see `data/mood.toml`."""

    tables: dict[str, dict[str, Modality]]
    factual: frozenset[str]

    @classmethod
    def load(cls, folders: tuple[Path, ...] = ()) -> "MoodWords":
        """Read `data/mood.toml` and the user's; of two entries for a word the first holds.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        tables: dict[str, dict[str, Modality]] = {field: {} for field in _FIELDS}
        for entry in entries("mood", "mood", folders):
            entry.only("modality", *_FIELDS)
            modality = _modality(entry)
            for field in _FIELDS:
                for word in entry.texts(field):
                    tables[field].setdefault(word, modality)
        factual = frozenset(
            w for e in entries("mood", "factual", folders) for w in e.texts("verbs")
        )
        return cls(tables, factual)

    def of(self, field: str, token: Token) -> Modality | None:
        """The modality that a word gives in one way: by its lemma, beside a predicate as it stands."""
        word = token.lower_ if field in {"beside", "marks"} else token.lemma_.lower()
        return self.tables[field].get(word) or self.tables[field].get(token.lower_)


def _modality(entry: Entry) -> Modality:
    try:
        return Modality(entry.text("modality"))
    except ValueError as error:
        raise entry.error(str(error)) from error


@dataclass(frozen=True, slots=True)
class Mood:
    """The step that sets modality and polarity."""

    words: MoodWords

    def __call__(self, drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
        """Each draft with its modality and polarity."""
        return tuple(replace(d, modality=self.of(d), polarity=polarity(d)) for d in drafts)

    def of(self, draft: Draft) -> Modality:
        """A claim's modality: its predicate's, as its type takes it."""
        if draft.type in _ACTS:
            return Modality.ASSERTED
        head = draft.hit.head
        if draft.type in _GIVEN and _announced(head):
            return Modality.PROMISED
        own = self.words.of("own", head) if draft.type in _GIVEN else None
        if tried_in_vain(head):
            return Modality.ASSERTED
        return own or _as_typed(self.modality(head), head, draft.type)

    def modality(self, head: Token) -> Modality:
        """The strongest modality that anything above or beside the predicate gives it."""
        found = set(self._scopes(head))
        strongest = next((m for m in _STRONGEST if m in found), None)
        return strongest or (Modality.PLANNED if self._purpose(head) else Modality.ASSERTED)

    def _scopes(self, head: Token) -> Iterator[Modality]:
        yield from self._beside(head)
        token: Token | None = head
        for _ in range(10):
            before = token
            token, found = self._step(before) if before is not None else (None, [])
            yield from found
            if token is None:
                return
            yield from self._beside(token)

    def _beside(self, token: Token) -> Iterator[Modality]:
        verbal = token.pos_ in {"VERB", "AUX"}
        for child in token.children:
            if child.dep_ in {"aux", "advmod", "amod", "acomp"}:
                found = self.words.of("beside", child)
                if found:
                    yield found
            elif child.dep_ == "mark" and child.i < token.i:
                found = self.words.of("marks", child)
                if found:
                    yield (
                        Modality.DEMANDED if child.lower_ == "unless" and _menaced(token) else found
                    )
            elif verbal and child.dep_ == "advcl" and _conditional(child) and _open(token):
                yield Modality.HYPOTHETICAL
        if token.dep_ == "ROOT" and bare_future(token):
            yield Modality.PLANNED

    def _step(self, token: Token) -> tuple[Token | None, list[Modality]]:
        """One step up the parse: the word above that shares the mood (None: it ends), and what that word gives."""
        above, link = token.head, token.dep_
        if above == token:
            return None, []
        if link in {"pobj", "pcomp"}:
            return self._through(token, above)
        if link in {"dobj", "attr", "oprd", "compound", "dative"}:
            return self._object(token, above)
        if link in _SUBJECTS:
            if _headline(token, above):
                return None, [Modality.PLANNED]
            carried = link == "nsubjpass" or above.lemma_ in _OCCURRING
            return (above if carried and token.pos_ != "VERB" else None), []
        if link == "conj":
            return self._joined(token, above), []
        if link in {"xcomp", "acl", "relcl", "advcl", "ccomp"}:
            return self._clause(token, above, link)
        return (above if link in {"acomp", "prep", "agent", "prt"} else None), []

    def _through(self, token: Token, preposition: Token) -> tuple[Token | None, list[Modality]]:
        above, word = preposition.head, preposition.lower_
        if above == preposition:
            return None, []
        found = self.words.of("for", above) if word == "for" else None
        if word in _NAMING:
            found = (
                self.words.of("objects", above)
                if above.pos_ == "NOUN" or token.dep_ == "pcomp"
                else None
            )
        if word == "including":
            listed = [c for c in above.children if c.dep_ in {"dobj", "nsubjpass"}]
            found = next((m for m in (self.words.of("objects", c) for c in listed) if m), found)
        if token.dep_ == "pcomp" and word in {"of", "about", "to", "on"}:
            found = found or self.words.of("governs", above)
        carrying = _CARRYING - {"with", "at"} if token.dep_ == "pcomp" else _CARRYING
        return (above if word in carrying and not found else None), [found] if found else []

    def _object(self, token: Token, above: Token) -> tuple[Token | None, list[Modality]]:
        found = self.words.of("objects", above)
        if found and above.pos_ in {"VERB", "NOUN"}:
            return above, [found]
        known = _known(token)
        lent = above.lemma_ in _LENDING and not any(c.dep_ == "prt" for c in above.children)
        carried = lent or (not known and above.pos_ in {"VERB", "AUX"})
        return (above if carried and token.dep_ != "compound" else None), []

    def _joined(self, token: Token, above: Token) -> Token | None:
        """A conjunct shares what governs the first, not what governs a clause with a subject of its own."""
        if token.pos_ not in {"VERB", "AUX"} or above.pos_ not in {"VERB", "AUX"}:
            return above
        subject = any(c.dep_ in _SUBJECTS for c in token.children)
        alone = all(c.lower_ == "to" for c in token.children if c.dep_ in {"aux", "auxpass"})
        if subject:
            return above if token.tag_ == "VB" and alone else None
        return above if token.tag_ == above.tag_ and alone else None

    def _clause(self, token: Token, above: Token, link: str) -> tuple[Token | None, list[Modality]]:
        governed = self._governs(above, token)
        if infinitive(token):
            if (
                link == "ccomp"
                and not governed
                and any(c.dep_ == "nsubj" for c in token.children)
                and _marked(token)
            ):
                return None, [Modality.PLANNED]
            told = governed or self._told(token)
            return (above if link in {"xcomp", "ccomp", "advcl"} or told else None), [
                told
            ] if told else []
        finite = self.words.of("finite", above)
        if link in {"ccomp", "acl"} and finite and _tensed(token):
            return None, [finite]
        if link == "xcomp" or (link == "advcl" and token.tag_ == "VBG" and not _own_subject(token)):
            return above, [governed] if governed and token.tag_ == "VBG" and link == "xcomp" else []
        return None, []

    def _governs(self, above: Token, token: Token) -> Modality | None:
        """What a word gives the infinitive below it; of "the aim was to take the town", what the aim gives."""
        if above.lemma_ == "be" and token.dep_ in {"xcomp", "ccomp", "attr"}:
            named = next((c for c in above.children if c.dep_ in _SUBJECTS), None)
            return (
                self.words.of("governs", named)
                if named is not None and named.pos_ == "NOUN"
                else None
            )
        if above.lemma_ == "call" and not any(
            c.lower_ in {"on", "upon", "for"} for c in above.children
        ):
            return None
        return self.words.of("governs", above)

    def _told(self, token: Token) -> Modality | None:
        """ "told the men hiding there to leave": a parse may hang the infinitive on the men."""
        for above in [*token.ancestors][:3]:
            demanded = self._governs(above, token) is Modality.DEMANDED
            if (
                demanded
                and above.i < token.i
                and any(c.dep_ in {"dobj", "prep", "dative"} for c in above.children)
            ):
                return Modality.DEMANDED
            if above.pos_ == "VERB" and _own_subject(above):
                return None
        return None

    def _purpose(self, head: Token) -> bool:
        """Whether it is what something else was done for: "sent troops to retake the town"."""
        token = head
        while token.dep_ in {"dobj", "conj"} and token.head != token and not _known(token):
            token = token.head
        if not (infinitive(token) and _marked(token)) or any(
            c.lower_ == "have" for c in token.children
        ):
            return False
        above = token.head
        if token.dep_ == "xcomp":
            return above.lemma_ in {"use", "work", "send", "deploy", "move", "meet"}
        return (
            token.dep_ == "advcl"
            and above.pos_ in {"VERB", "AUX"}
            and above.lemma_ not in self.words.factual
        )


def infinitive(verb: Token) -> bool:
    """Whether it is an infinitive or a subjunctive: "to leave", "that they leave", not "do leave"."""
    aux = {c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"}}
    return "to" in aux or (verb.tag_ == "VB" and not aux)


def bare_future(verb: Token) -> bool:
    """Whether it is a headline's future: "Berlin to send tanks"."""
    named = any(
        c.dep_ in {"nsubj", "dep", "nsubjpass", "npadvmod"} and c.i < verb.i for c in verb.children
    )
    return named and _marked(verb)


def _marked(verb: Token) -> bool:
    return any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children)


def _headline(noun: Token, saying: Token) -> bool:
    """ "Berlin says talks to begin", in which a parse makes two subjects of one verb."""
    subjects = [c for c in saying.children if c.dep_ == "nsubj"]
    future = any(c.dep_ == "xcomp" and _marked(c) for c in saying.children)
    return len(subjects) > 1 and noun == subjects[-1] and future


def _own_subject(verb: Token) -> bool:
    return any(c.dep_ in _SUBJECTS for c in verb.children)


def _tensed(verb: Token) -> bool:
    return _own_subject(verb) or verb.tag_ in {"VBD", "VBZ", "VBP"}


def _conditional(clause: Token) -> bool:
    """An "if" clause, not "as if" or "even if"."""
    opening = [c for c in clause.children if c.lower_ in {"if", "unless"} and c.dep_ == "mark"]
    return any(c.i == 0 or c.nbor(-1).lower_ not in {"as", "even"} for c in opening)


def _open(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ in _OPEN for c in verb.children)


def _menaced(clause: Token) -> bool:
    """Whether an "unless" clause says what a threat is to bring about."""
    return any(t.lemma_ in {"warn", "threaten", "vow"} for t in clause.ancestors)


def _known(noun: Token) -> bool:
    """Whether a noun speaks of something known: "the raid", "their raid"."""
    return any(
        c.lower_ in {"the", "this", "that", "these"} or c.dep_ == "poss" for c in noun.children
    )


def _announced(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.dep_ == "dobj" and noun.head.lemma_ in _ANNOUNCING


def _as_typed(modality: Modality, head: Token, type_: str) -> Modality:
    """A promise of force is a threat; what is promised under a condition is no mere hypothesis."""
    verb = head if head.pos_ in {"VERB", "AUX"} else head.head
    sure = any(
        c.dep_ == "aux" and c.lower_ in {"will", "shall", "'ll", "’ll"} for c in verb.children
    )
    if type_ in _FORCE:
        if modality is Modality.PROMISED or (modality is Modality.HYPOTHETICAL and sure):
            return Modality.THREATENED
    if type_ == "diplomacy.agreement" and modality is Modality.HYPOTHETICAL and _open(verb):
        return Modality.PROMISED
    if type_ == "diplomacy.talks" and modality is Modality.PROMISED:
        return Modality.PLANNED
    return modality
