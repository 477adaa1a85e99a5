"""Which modalities reach a predicate: from beside it, and from what governs it in the parse.

From the predicate the parse is climbed word by word, as long as the word above shares its mood with
what hangs on it: up to the first clause with a tense of its own.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from contested.extract.mood_words import MoodWords
from contested.extract.verb_forms import (
    ABSTAINING,
    MAKING,
    SUBJECTS,
    VERBAL,
    any_such,
    arranged,
    auxiliaries,
    bare_future,
    conditional,
    has_subject,
    headline_future,
    infinitive,
    inverted,
    known,
    marked,
    menaced,
    open_ended,
    presses_itself,
    subjunctive,
    tensed,
)
from contested.language.subjects import LIGHT, REACTING, SECURING
from contested.model.vocabulary import Modality

_HIGHEST = 10
_CARRYING = frozenset(["of", "for", "on", "to", "at", "in", "into", "about", "with", "by"])
_NAMING = frozenset(["of", "about", "over", "on", "against", "including"])
_LENDING = LIGHT | SECURING | {"put"}
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
_MODALS = frozenset({"would", "could", "might", "may", "should", "will"})
_TRYING = frozenset(
    {"charge", "try", "indict", "prosecute", "sentence", "convict", "arrest", "hold"}
)
_HELD = frozenset(["hold", "resume", "sign", "launch", "conclude", "implement", "lift", "reopen"])
_FIXING = frozenset(["plan", "schedule", "slate", "envisage", "foresee"])
_TEXTS = frozenset(
    ["plan", "deal", "text", "agreement", "terms", "term", "accord", "draft", "proposal", "roadmap"]
)
_TAKING_UP = frozenset({"accept", "approve", "agree", "endorse", "sign"})
_CHECKING = frozenset(["verify", "confirm", "check", "establish", "corroborate", "authenticate"])
_USING = frozenset({"use", "exploit", "employ"})
_SENDING = frozenset(["use", "work", "send", "deploy", "move", "meet"])
_COUNTS = frozenset(["number", "toll", "total", "figure"])
_GROWING = frozenset(["reach", "rise", "climb", "grow", "exceed", "top", "pass", "swell", "double"])
_MEETING = frozenset(["find", "discover", "see", "hear", "learn"])
_COMING = frozenset(["arrive", "come", "return", "wake", "awake", "awaken", "emerge"])
_CLAUSES = frozenset(["xcomp", "acl", "relcl", "advcl", "ccomp"])
_OBJECTS = frozenset(["dobj", "attr", "oprd", "compound", "dative"])

Step = tuple[Token | None, list[Modality]]


@dataclass(frozen=True, slots=True)
class MoodScope:
    """Reads the scopes over a predicate, by the words of `MoodWords`."""

    words: MoodWords

    def over(self, head: Token) -> frozenset[Modality]:
        """Every modality that something beside or above the predicate gives it."""
        found = frozenset(self._climb(head))
        return found - {Modality.PLANNED} if self._only_feared(head) else found

    def _only_feared(self, head: Token) -> bool:
        """ "The UN fears that thousands will flee": nobody plans what is feared."""
        clause = next((t for t in (head, *head.ancestors) if has_subject(t)), head)
        above = clause.head
        return (
            clause.dep_ in {"ccomp", "acl"}
            and above != clause
            and self.words.of("finite", above) is Modality.POSSIBLE
            and not (auxiliaries(clause) & {"to"})
            and self.words.of("beside", clause) is None
            and not any(c.dep_ == "xcomp" for c in clause.children)
        )

    def is_purpose(self, head: Token) -> bool:
        """Whether it is what something else was done for: "sent troops to retake the town"."""
        token = head
        while token.dep_ in {"dobj", "conj"} and token.head != token and not known(token):
            token = token.head
        if not (infinitive(token) and marked(token)) or "have" in auxiliaries(token):
            return False
        above = token.head
        if token.lemma_ in _MEETING and above.lemma_ in _COMING:
            return False  # "arrived to find two men dead"
        using = above if above.lemma_ in _USING else above.head
        if using.lemma_ in _USING and using.tag_ in {"VBD", "VBN"}:
            return False  # "used jets to bomb the town"
        if token.dep_ in {"acl", "relcl"} and above.dep_ == "dobj":
            return above.head.lemma_ in _SENDING
        if token.dep_ == "xcomp":
            return above.lemma_ in _SENDING
        acting = above.pos_ in VERBAL and above.lemma_ not in self.words.factual
        return token.dep_ == "advcl" and acting

    def _climb(self, head: Token) -> Iterator[Modality]:
        yield from self._beside(head)
        token = head
        for _ in range(_HIGHEST):
            above, found = self._step(token)
            yield from found
            if above is None:
                return
            yield from self._beside(above)
            token = above

    def _beside(self, token: Token) -> Iterator[Modality]:
        for child in token.children:
            found = None
            if child.dep_ in {"aux", "advmod", "amod", "acomp"}:
                found = self.words.of("beside", child)
                if found is Modality.DEMANDED and child.dep_ == "aux" and _laid_down(token):
                    found = Modality.PLANNED
                if child.lower_ in {"could", "can"} and (_perceived(token) or _nobody_could(token)):
                    found = None
            elif child.dep_ == "mark" and child.i < token.i:
                found = self.words.of("marks", child)
                if found and child.lower_ == "unless" and menaced(token):
                    found = Modality.DEMANDED
                if child.lower_ == "until" and {"will", "would"} & auxiliaries(token.head):
                    found = Modality.HYPOTHETICAL  # "there would be no truce until they were freed"
            elif token.pos_ in VERBAL and child.dep_ == "advcl" and conditional(child):
                found = Modality.HYPOTHETICAL if open_ended(token) else None
            if child.dep_ == "nsubj" and _would(child, token):
                found = Modality.HYPOTHETICAL
            if found:
                yield found
        beside = token.head.children if token.dep_ == "ccomp" else ()
        supposed = token.dep_ in {"ccomp", "relcl"} and any(map(inverted, [*token.ancestors][:2]))
        if inverted(token) or supposed or (open_ended(token) and any(inverted(c) for c in beside)):
            yield Modality.HYPOTHETICAL
        if token.dep_ == "ROOT" and bare_future(token):
            yield Modality.PLANNED

    def _step(self, token: Token) -> Step:
        """The word above that shares the mood (None: it ends here), and what that word gives."""
        above, link = token.head, token.dep_
        if above == token:
            return None, []
        if link in {"pobj", "pcomp"}:
            return self._through(token, above)
        if link in _OBJECTS:
            return self._object(token, above)
        if link in SUBJECTS:
            return self._subject(token, above)
        if link in _CLAUSES:
            return self._clause(token, above)
        if link == "conj":
            return self._joined(token, above), []
        return (above if link in {"acomp", "prep", "agent", "prt"} else None), []

    def _subject(self, token: Token, above: Token) -> Step:
        """What happens to it: "talks could be held", "the truce is (set) to begin"."""
        if headline_future(token, above) or arranged(above):
            return None, [Modality.PLANNED]
        if token.pos_ == "NOUN" and open_ended(above) and (any_such(token) or _would(token, above)):
            return None, [Modality.HYPOTHETICAL]
        if token.lemma_ in _COUNTS and above.lemma_ in _GROWING:
            return above, []
        coming = [
            c for c in above.children if c.dep_ == "xcomp" and infinitive(c) and c.i > above.i
        ]
        if token.pos_ == "NOUN" and any(_comes_about(c) for c in coming):
            found = self.words.of("governs", above)
            if found is Modality.POSSIBLE and any(map(_says_what, coming)):
                return None, []
            return above, [found] if found else []
        if token.dep_ == "nsubjpass" and above.lemma_ in _FIXING and not conditional(above):
            return above, [Modality.PLANNED]
        if above.lemma_ in _CHECKING and not conditional(above):
            return None, []
        carried = token.dep_ == "nsubjpass" or above.lemma_ in _OCCURRING
        return (above if carried and token.pos_ != "VERB" else None), []

    def _through(self, token: Token, preposition: Token) -> Step:
        """From what a preposition governs to what it hangs on: "the threat of a raid"."""
        above, word = preposition.head, preposition.lower_
        if any_such(token) and open_ended(above):
            return None, [Modality.HYPOTHETICAL]
        if above == preposition or above.lemma_ in REACTING:
            return None, []
        if above.lemma_ in _TRYING and token.pos_ == "NOUN":
            return None, []  # "two could be tried for the deaths of nine": these are dead
        gerund = token.dep_ == "pcomp"
        found = self._named(above, word, gerund=gerund)
        if gerund and word in {"of", "about", "to", "on"}:
            found = found or self.words.of("governs", above)
        carrying = (word in _CARRYING or above.lemma_ in ABSTAINING) and not (
            gerund and word in {"with", "at"}
        )
        return (above if carrying and not found else None), [found] if found else []

    def _named(self, above: Token, word: str, *, gerund: bool) -> Modality | None:
        if word == "for" and above.dep_ == "dobj" and above.head.lemma_ in _TAKING_UP:
            return None  # "accepted a proposal for a truce"
        if word == "for":
            return self.words.of("for", above)
        if word == "including":
            listed = [c for c in above.children if c.dep_ in {"dobj", "nsubjpass"}]
            return next((m for m in (self.words.of("objects", c) for c in listed) if m), None)
        if word == "with" and above.lemma_ == "threaten":
            return self.words.of("objects", above)  # "threatened it with sanctions"
        if word in _NAMING and (above.pos_ == "NOUN" or gerund):
            return self.words.of("objects", above)
        return None

    def _object(self, token: Token, above: Token) -> Step:
        if token.dep_ == "dobj" and any_such(token) and open_ended(above):
            return None, [Modality.HYPOTHETICAL]
        found = self.words.of("objects", above)
        if found and above.pos_ in {"VERB", "NOUN"}:
            return above, [found]
        whole = not any(c.dep_ == "prt" for c in above.children)
        lent = whole and above.lemma_ in _LENDING | MAKING
        carried = lent or (not known(token) and above.pos_ in VERBAL)
        return (above if carried and token.dep_ != "compound" else None), []

    def _joined(self, token: Token, above: Token) -> Token | None:
        """A conjunct shares what governs the first, unless it is a clause of its own."""
        if token.pos_ not in VERBAL or above.pos_ not in VERBAL:
            return above
        alone = auxiliaries(token) <= {"to"}
        if has_subject(token):
            return above if token.tag_ == "VB" and alone else None
        bare = {token.tag_, above.tag_} == {"VB", "VBP"}  # "if they take it and kill"
        return above if (token.tag_ == above.tag_ or bare) and alone else None

    def _clause(self, token: Token, above: Token) -> Step:
        link, governed = token.dep_, self._governs(above, token)
        if link in {"ccomp", "acl"} and has_subject(token) and subjunctive(token):
            wished = self.words.of("wished", above)
            if wished:
                return None, [wished]
        if infinitive(token):
            if link == "ccomp" and not governed and marked(token) and has_subject(token):
                return None, [Modality.PLANNED]
            told = governed or self._told(token)
            carried = told or link in {"xcomp", "ccomp", "advcl"}
            return (above if carried else None), [told] if told else []
        finite = self.words.of("finite", above)
        if link in {"ccomp", "acl"} and finite and tensed(token) and not _over(token, finite):
            return None, [finite]
        gerund = token.tag_ == "VBG"
        if link == "xcomp":
            return above, [governed] if governed and gerund else []
        return (above if link == "advcl" and gerund and not has_subject(token) else None), []

    def _governs(self, above: Token, token: Token) -> Modality | None:
        """What a word gives the infinitive below it; "the aim was to" gives what the aim does."""
        if _was_able(above):
            return None
        if above.lemma_ == "be" and token.dep_ in {"xcomp", "ccomp", "attr"}:
            named = next((c for c in above.children if c.dep_ in SUBJECTS), None)
            noun = named is not None and named.pos_ == "NOUN"
            own = self.words.of("governs", named) if noun and named is not None else None
            return own or (Modality.PLANNED if arranged(above) else None)
        asks = any(c.lower_ in {"on", "upon", "for"} for c in above.children) or any(
            c.lower_ == "for" and c.dep_ == "mark" for c in token.children
        )
        if above.lemma_ == "call" and not asks:
            return None
        if presses_itself(above) and token.dep_ in {"xcomp", "advcl"}:
            return Modality.PLANNED
        return self.words.of("governs", above)

    def _told(self, token: Token) -> Modality | None:
        """ "told the men hiding there to leave": a parse may hang the infinitive on the men."""
        for above in [*token.ancestors][:3]:
            somebody = any(c.dep_ in {"dobj", "prep", "dative"} for c in above.children)
            demanded = self._governs(above, token) is Modality.DEMANDED
            if demanded and somebody and above.i < token.i:
                return Modality.DEMANDED
            if above.pos_ == "VERB" and has_subject(above):
                return None
        return None


def _perceived(verb: Token) -> bool:
    """Whether it is there to hear or see: "blasts could be heard across the city"."""
    return verb.lemma_ in {"hear", "see", "feel"} and verb.tag_ == "VBN"


def _nobody_could(verb: Token) -> bool:
    """Whether it could not be done, and so was not: "not one of the patients could be moved"."""
    if verb.tag_ != "VBN" or not any(c.lower_ == "could" for c in verb.children):
        return False
    subject = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    denied = any(c.dep_ == "neg" for c in verb.children)
    none = subject is not None and any(
        t.lower_ in {"no", "none", "nobody", "not"} for t in subject.subtree
    )
    return denied or none


def _was_able(word: Token) -> bool:
    """Whether it could, and did: "were able to retake the town", "had been able to"."""
    copula = word.head
    was = copula.tag_ == "VBD" or (copula.tag_ == "VBN" and not auxiliaries(copula) & _MODALS)
    return bool(word.lemma_ == "able" and copula.lemma_ == "be" and was)


def _would(deed: Token, verb: Token) -> bool:
    """Whether it is what a deed that nobody has done would do: "an assault would cut the road"."""
    new = any(c.lower_ in {"a", "an", "another"} and c.dep_ == "det" for c in deed.children)
    doing = any(c.dep_ == "dobj" and c.lower_ not in {"place", "trial"} for c in verb.children)
    return new and doing and bool(auxiliaries(verb) & {"would", "could", "might"})


def _comes_about(verb: Token) -> bool:
    """Whether what it says of its subject is only that it takes place: "begin", "be held"."""
    return verb.lemma_ in _OCCURRING or (verb.lemma_ in _HELD and "be" in auxiliaries(verb))


def _says_what(verb: Token) -> bool:
    """Whether it says what its subject was, which is no doubt of it: "appears to be an accident"."""
    return verb.lemma_ == "be" and any(c.dep_ in {"attr", "acomp"} for c in verb.children)


def _laid_down(verb: Token) -> bool:
    """Whether a text says what should be done: "under the plan, the hostages should be freed"."""
    under = [c for v in (verb, verb.head) for c in v.children if c.lower_ == "under"]
    return any(t.lemma_ in _TEXTS for c in under for t in c.children)


def _over(clause: Token, mood: Modality) -> bool:
    """Whether it has happened, whoever swears that it has: "assured them that the town had fallen"."""
    told = auxiliaries(clause)
    past = "had" in told or (clause.tag_ == "VBD" and not told)
    return past and mood in {Modality.PROMISED, Modality.THREATENED}
