"""Finds the predicates of a sentence: verbs, their nouns, participles, and phrases of several words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from contested.extract.condition_words import condition_words
from contested.extract.frames import Form, Frames, Predicate
from contested.language.page import Parsed
from contested.language.subjects import people_before

# Past tenses of which the model does not know the verb.
_PASTS = {"retook": ("retake",), "overran": ("overrun",), "outgunned": ("outgun",), "lay": ("lay",)}
# What says the same in a phrase: who "puts down weapons" may as well put down rifles.
_ALIKE = {
    "weapon": condition_words("weapons laid down"),
    "foothold": condition_words("footholds"),
    "refuge": condition_words("refuges"),
    "safety": condition_words("refuges"),
}
_NOMINAL = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "dobj", "attr", "pobj"})
_CAUSES = frozenset({"by", "in", "from", "amid", "under", "during"})
_OF_NOUNS = frozenset({"det", "amod", "compound", "poss", "nummod"})
_PARTICLES = frozenset(
    {
        "prt",
        "advmod",
        "prep",
        "dobj",
        "pobj",
        "acomp",
        "attr",
        "oprd",
        "xcomp",
        "nsubjpass",
        "ccomp",
        "dep",
        "npadvmod",
        "advcl",
        "pcomp",
    }
)

_REFUSING = frozenset({"strike", "strikes", "striking", "striker", "strikers"})
_REFUSED = frozenset({"hunger", "general", "labour", "labor", "wildcat"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A predicate in a sentence: its head token, all its tokens, and which word of it stands there."""

    head: Token
    tokens: tuple[Token, ...]
    predicate: str
    word: str
    form: Form

    @property
    def start(self) -> int:
        """The first token's index."""
        return int(min(t.i for t in self.tokens))


@dataclass(frozen=True, slots=True)
class PredicateIndex:
    """Look-up from a lemma to the predicates whose governing word it is."""

    verbs: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    nouns: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    adjectives: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
    spelled: dict[tuple[str, ...], str]

    @classmethod
    def of(cls, frames: Frames) -> "PredicateIndex":
        """Index the predicates of all frames."""
        tables: tuple[dict[str, list[tuple[tuple[str, ...], str]]], ...] = ({}, {}, {})
        for predicate in frames.predicates.values():
            for table, key, words in _rows(predicate):
                tables[table].setdefault(key, []).append((words, predicate.name))
        verbs, nouns, adjectives = (
            {k: tuple(sorted(v, key=lambda w: (-len(w[0]), w))) for k, v in t.items()}
            for t in tables
        )
        named = (n for p in frames.predicates.values() for n in p.nouns)
        return cls(verbs, nouns, adjectives, {_parted(n): " ".join(n) for n in named})

    def words(self) -> frozenset[str]:
        """Every single word that governs or belongs to a predicate."""
        tables = (self.verbs, self.nouns, self.adjectives)
        return frozenset(
            w for t in tables for rows in t.values() for words, _ in rows for w in words
        )

    def find(self, parsed: Parsed) -> tuple[Hit, ...]:
        """Every predicate in the sentence, in order; of one predicate's words the longest."""
        found: list[Hit] = []
        for token in parsed.doc:
            best: dict[str, Hit] = {}
            for hit in self._at(token):
                if hit.predicate not in best or len(hit.tokens) > len(best[hit.predicate].tokens):
                    best[hit.predicate] = hit
            found += best.values()
        return tuple(found)

    def _at(self, token: Token) -> Iterator[Hit]:
        if _of_refusal(token):
            return
        lemma = token.lemma_.lower()
        verbal = token.pos_ in {"VERB", "AUX"} or token.tag_.startswith("VB")
        if verbal and not _named_by_gerund(token, self.nouns):
            for words, predicate in _entries(token, self.verbs):
                if words == ("call", "for") and _called_up(token):
                    continue
                tokens = _with_rest(token, words[1:])
                if tokens:
                    yield Hit(token, tokens, predicate, " ".join(words), Form.VERB)
        yield from self._lacking(token)
        nominal = token.pos_ in {"NOUN", "PROPN"} or token.tag_ in {"NN", "NNS"}
        if nominal or _gerund(token) or _participle(token):
            for key in dict.fromkeys((token.lower_, lemma)):
                for words, predicate in self.nouns.get(key, ()):
                    tokens = _with_modifiers(token, words[:-1])
                    if tokens:
                        word = self.spelled.get(words) or " ".join(words)
                        yield Hit(token, tokens, predicate, word, Form.NOUN)
        if token.pos_ in {"ADJ", "VERB", "NOUN", "ADV"} and not _does_it(token):
            for words, predicate in self.adjectives.get(token.lower_, ()):
                yield Hit(token, (token,), predicate, " ".join(words), Form.ADJECTIVE)

    def _lacking(self, token: Token) -> Iterator[Hit]:
        """ "Without" with what is not there: "amputate without anaesthetic"."""
        if token.lower_ != "without":
            return
        things = [c for c in token.children if c.dep_ == "pobj"]
        for words, predicate in self.nouns.get("without", ()):
            if things:
                yield Hit(token, (token, things[0]), predicate, " ".join(words), Form.NOUN)


def _called_up(verb: Token) -> bool:
    """Whether men are called up, and not for something: "called up for the offensive"."""
    return any(c.dep_ == "prt" and c.lower_ == "up" for c in verb.children)


def _of_refusal(token: Token) -> bool:
    """Whether it belongs to a strike of those who refuse: "hunger strike", "hunger-striking"."""
    doc = token.doc
    after, before = doc[token.i + 1 : token.i + 3], doc[max(token.i - 2, 0) : token.i]
    if token.lower_ == "hunger":
        beside = next((t for t in after if not t.is_punct), None)
        return beside is not None and beside.lower_ in _REFUSING
    beside = next((t for t in reversed(before) if not t.is_punct), None)
    return token.lower_ in _REFUSING and beside is not None and beside.lower_ in _REFUSED


def _does_it(token: Token) -> bool:
    """Whether a participle's form is the verb of a subject that does it: "the strike killed nine"."""
    return token.pos_ == "VERB" and any(c.dep_ == "dobj" for c in token.children)


def _gerund(token: Token) -> bool:
    """ "killed by shelling": an -ing form without an object of its own may be the noun."""
    return (
        token.tag_ == "VBG"
        and token.dep_ != "prep"
        and not any(
            c.dep_ in {"dobj", "aux"} or (c.dep_ == "nsubj" and not people_before(c, token))
            for c in token.children
        )
    )


def _named_by_gerund(token: Token, nouns: Mapping[str, object]) -> bool:
    """ "shelling by the army killed nine": a listed -ing noun that stands or is built like a noun."""
    if token.lower_ not in nouns or not _gerund(token):
        return False
    under = token.dep_ == "pcomp" and token.head.lower_ in _CAUSES
    spell = token.head.lower_ == "of" and token.head.head.ent_type_ in {"DATE", "TIME"}
    return (
        under
        or (token.dep_ in _NOMINAL and not spell)  # not "after a month of fighting"
        or any(
            c.dep_ in _OF_NOUNS or (c.dep_ in {"prep", "agent"} and c.lower_ in {"by", "of"})
            for c in token.children
        )
    )


def _participle(token: Token) -> bool:
    """ "the number of displaced", "of dead": a participle, or its like, that stands where a noun does."""
    of_number = token.tag_ == "JJ" and token.dep_ == "pobj" and token.head.head.lemma_ == "number"
    return of_number or (token.tag_ == "VBN" and token.dep_ in {"pobj", "dobj", "nsubj"})


def _entries(
    token: Token, verbs: dict[str, tuple[tuple[tuple[str, ...], str], ...]]
) -> tuple[tuple[tuple[str, ...], str], ...]:
    """A verb's entries by its lemma, or by a regular one that the lemmatiser missed ("inoculated")."""
    unknown = [row for lemma in _PASTS.get(token.lower_, ()) for row in verbs.get(lemma, ())]
    for lemma in (token.lemma_.lower(), *_stems(token.lower_)):
        if lemma in verbs:
            return (*unknown, *verbs[lemma])
    return tuple(unknown)


def _stems(word: str) -> Iterator[str]:
    for ending in ("ed", "ing"):
        if word.endswith(ending):
            yield from (word[: -len(ending)], f"{word[: -len(ending)]}e")


def _rows(predicate: Predicate) -> Iterator[tuple[int, str, tuple[str, ...]]]:
    for words in predicate.verbs | predicate.phrases:
        yield 0, words[0], words
    for words in predicate.nouns:
        yield 1, words[-1], words
        if (parted := _parted(words)) != words:
            yield 1, parted[-1], parted
    for words in predicate.phrases:
        yield 1, words[-1], words
    for words in predicate.adjectives:
        yield 2, words[-1], words


def _parted(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words as the tokeniser parts them at a hyphen: "cease-fire" is two."""
    return tuple(part for word in words for part in word.split("-"))


def _with_rest(verb: Token, rest: tuple[str, ...]) -> tuple[Token, ...]:
    """The verb and the tokens of its phrase, each a dependant of one before it; or nothing."""
    tokens = [verb]
    for word in rest:
        following = next(
            (c for t in tokens for c in t.children if _is(c, word) and c not in tokens), None
        )
        following = (
            following or _under_object(verb, word) or _next(tokens[-1], word) or _beyond(verb, word)
        )
        if following is None:
            return ()
        tokens.append(following)
    return tuple(tokens)


def _under_object(verb: Token, word: str) -> Token | None:
    """ "set a warehouse on fire", "left one dead and six with burns": the rest hangs on an object."""
    objects = [c for c in verb.children if c.dep_ == "dobj"]
    objects += [c for c in verb.children if c.dep_ == "conj" and c.pos_ in {"NOUN", "NUM"}]
    objects += [c for o in objects for c in o.children if c.dep_ == "conj"]
    below = (
        c
        for o in objects
        for c in o.children
        if c.dep_ == "prep" or (c.dep_ == "amod" and (c.i > o.i or c.i == verb.i + 1))
    )
    below = (c for c in below if not any(d.ent_type_ in {"DATE", "TIME"} for d in c.children))
    below = (c for c in below if word != "off" or not any(d.dep_ == "pobj" for d in c.children))
    return next(
        (c for c in below if c.lower_ == word), None
    )  # no "carrying 130 people off Tripoli"


def _next(last: Token, word: str) -> Token | None:
    """A particle right behind, which the parser may have hung on what follows ("beaten back there")."""
    if (
        last.i + 1 < len(last.doc)
        and last.nbor().lower_ == word
        and last.nbor().pos_ in {"ADV", "ADP"}
    ):
        return last.nbor()
    return None


def _beyond(verb: Token, word: str) -> Token | None:
    """A particle behind the object, hung on the preposition after it ("brought them together in X")."""
    beyond = (g for c in verb.children if c.dep_ == "prep" for g in c.children)
    return next((g for g in beyond if g.lower_ == word and g.dep_ == "advmod"), None)


def _is(token: Token, word: str) -> bool:
    if token.dep_ == "prep" and any(c.ent_type_ in {"DATE", "TIME"} for c in token.children):
        return False  # "closed in January" is no "close in"
    if token.dep_ == "prep" and any(c.lower_ == "together" for c in token.children):
        return False  # "bring them together in Djibouti" is no "bring in"
    closed = word == "in" and token.dep_ == "prep" and token.head.lemma_ == "close"
    if closed and any(c.dep_ == "dobj" for c in token.head.children):
        return False  # "closed two airports in the north" is no "close in"
    off = word == "off" and token.dep_ == "prep"
    if off and any(c.pos_ == "PROPN" for c in token.children):
        return False  # "carrying 130 people off Tripoli" is no "carry off"
    forms = {token.lemma_.lower(), token.lower_, *_stems(token.lower_)}
    alike = not forms.isdisjoint(_ALIKE.get(word, frozenset()))
    return token.dep_ in _PARTICLES and (word in forms or alike)


def _with_modifiers(noun: Token, before: tuple[str, ...]) -> tuple[Token, ...]:
    """The noun and the words that stand right before it ("state of emergency", "air strike")."""
    tokens = [noun]
    at = noun.i - 1
    for word in reversed(before):
        if at >= 0 and noun.doc[at].text == "-":
            at -= 1
        if at > 0 and noun.doc[at].lower_ == "the" != word:
            at -= 1  # "the number of the wounded"
        if at < 0 or word not in {noun.doc[at].lower_, noun.doc[at].lemma_.lower()}:
            return ()
        tokens.insert(0, noun.doc[at])
        at -= 1
    return tuple(tokens)


def trigger_span(hit: Hit, parsed: Parsed) -> TokenSpan:
    """The tokens that a claim's trigger quotes: the predicate's, if they stand together, else its head."""
    first, last = min(t.i for t in hit.tokens), max(t.i for t in hit.tokens)
    if last - first < len(hit.tokens) + 3:
        return parsed.doc[first : last + 1]
    return parsed.doc[hit.head.i : hit.head.i + 1]
