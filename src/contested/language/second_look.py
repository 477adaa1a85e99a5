"""Words that the parser takes for nouns where news uses them as verbs, read a second time.

"Rebels shell army base", "the Observatory reports.", "Shelling cut power": the small model reads
nouns. Such a sentence is parsed again with a word of the same meaning that can be nothing else, and
the second parse is kept, with the sentence's own words, where it finds the verb. `data/second-look.toml`
lists the words.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc, Token

from contested.data import entries
from contested.language.headline_people import ages, child_for, misread, put_back
from contested.language.headline_verbs import STAND_INS, headline_verbs, helped_verbs

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEFORE_OBJECT = frozenset({*_NOUNS, "DT", "CD", "JJ", "PRP$"})
_FINITE = frozenset({"VBZ", "VBP", "VBD"})
_NO_NOUN = frozenset({*_FINITE, "VB", "JJ"})
_BEFORE_GERUND = frozenset({"of", "for", "by", "from", "after", "denied", "denies", "deny"})
_BLOWS = frozenset({"shelling", "bombing"})
_PREDICATED = frozenset({"conj", "acomp", "ROOT", "ccomp"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class _Word:
    """A word that misleads: its lemma, what is read in its place, and where it must stand.

    `place` is "verb" (between its subject and its object), "last" (closing the sentence behind a
    comma), "shown" (between its object and what was filmed or published by somebody), "first" (opening
    the sentence, a noun), "noun" (anywhere, where a verb was read),
    "gerund" (before its object, where a compound was read) or "doing" (where it says what somebody
    is doing, and an adjective was read: there nothing is parsed again). Those of
    `headline_verbs` are "headline" and "helped", those of `headline_people` "people".
    """

    lemma: str
    instead: str
    place: str


def second_look(docs: Iterable[Doc], nlp: Language) -> Iterator[Doc]:
    """The parses, in order, with those renewed of which a word was taken for another."""
    for doc in docs:
        _tag_what_is_done(doc)
        swaps = {t.i: w for t in doc for w in _words().get(t.lower_, ()) if _misleads(t, w)}
        # Of two side by side the second is the verb: "car bomb wounds 11".
        swaps = {i: w for i, w in swaps.items() if i + 1 not in swaps or w.place != "verb"}
        swaps |= {
            i: _Word(*w, "headline") for i, w in headline_verbs(doc).items() if i not in swaps
        }
        swaps |= {i: _Word(*w, "helped") for i, w in helped_verbs(doc).items() if i not in swaps}
        swaps |= {i: _Word(*w, "people") for i, w in misread(doc).items() if i not in swaps}
        aged = ages(doc)
        for at in aged:
            swaps |= {i: _Word(doc[i].lemma_, w, "people") for i, w in child_for(doc, at)}
        again = _renewed(doc, swaps, nlp) if swaps else doc
        for at in aged if again is not doc else ():
            put_back(again, at)
        yield again


def _tag_what_is_done(doc: Doc) -> None:
    """Make verbs of what was read as an adjective: "neither beaten nor surrendering"."""
    for token in doc:
        if token.tag_ == "JJ" and token.dep_ in _PREDICATED:
            for word in _words().get(token.lower_, ()):
                if word.place == "doing":
                    token.tag_, token.pos_, token.lemma_ = "VBG", "VERB", word.lemma


def _misleads(token: Token, word: _Word) -> bool:
    if word.place == "first":
        return token.i == 0 and token.tag_ == "VBG" and _opens_clause(token)
    if word.place == "noun":
        return token.tag_ in _NO_NOUN
    if word.place == "gerund":
        return _governs_next(token)
    if (
        word.place == "doing"
        or token.i == 0
        or (token.tag_ in _FINITE and any(_does(c, token, word) for c in token.children))
    ):
        return False
    if word.place == "last":
        return _closes(token)
    if word.place == "shown":
        return _of_what_was_made(token)
    if token.i + 1 == len(token.doc) or (token.tag_ in _FINITE | {"VB"} and not _inside(token)):
        return False
    opened = token.nbor(-1).tag_ == "VBG" and (token.i == 1 or token.nbor(-1).lower_ in _BLOWS)
    return (opened or token.nbor(-1).tag_ in _NOUNS) and token.nbor().tag_ in _BEFORE_OBJECT


def _does(doer: Token, verb: Token, word: _Word) -> bool:
    """Whether it is a verb's subject; of one that closes the sentence, behind its comma."""
    apart = word.place == "last" and any(t.text == "," for t in verb.doc[doer.i : verb.i])
    return doer.dep_ in _SUBJECTS and not apart


def _inside(verb: Token) -> bool:
    """Whether a verb was made a part of the noun behind it: "artillery pounds Khartoum suburb"."""
    return bool(verb.dep_ == "compound" and verb.head.i > verb.i)


def _opens_clause(token: Token) -> bool:
    following = token.doc[1:2]
    return bool(len(following)) and following[0].tag_ in {"VBD", "VBN", "VBZ", "VBP"}


def _governs_next(token: Token) -> bool:
    """Whether it is read as part of the plural behind it: "accused of bombing hospitals"."""
    after = token.head
    opened = token.i > 0 and token.nbor(-1).lower_ in _BEFORE_GERUND
    return (
        opened and token.dep_ in {"compound", "amod"} and after.tag_ == "NNS" and after.i > token.i
    )


def _of_what_was_made(token: Token) -> bool:
    """Whether it is read as a part of who made what it says: "Images published by Sat Co show tanks"."""
    made = next((t for t in token.ancestors if t.dep_ == "acl" and t.tag_ == "VBN"), None)
    if token.tag_ not in _NOUNS or made is None or not made.head.i < made.i < token.i:
        return False
    told = any(t.tag_ in _FINITE for t in token.doc[: token.i])
    after = token.doc[token.i + 1 : token.i + 2]
    shown = len(after) > 0 and after[0].tag_ in _BEFORE_OBJECT | {"VBN", "NNP", "IN", "WRB"}
    return shown and not told and after[0].lower_ != "of"


def _closes(token: Token) -> bool:
    """Whether it ends the sentence, with a comma and somebody's name right before."""
    rest = token.doc[token.i + 1 :]
    if any(not t.is_punct and not t.is_space for t in rest) or token.tag_ not in _NOUNS | _FINITE:
        return False
    opening = [t.i for t in token.doc[max(0, token.i - 9) : token.i] if t.text == ","]
    return bool(opening) and token.i - opening[-1] > 1


def _renewed(doc: Doc, swaps: dict[int, _Word], nlp: Language) -> Doc:
    """The parse with other words in the place of those that mislead, if that finds their verbs."""
    words = [swaps[t.i].instead if t.i in swaps else t.text for t in doc]
    spaces = [bool(t.whitespace_) for t in doc]
    again = nlp(Doc(doc.vocab, words=words, spaces=spaces))
    if not all(_found(again[i], word) for i, word in swaps.items()):
        return doc
    return Doc(
        doc.vocab,
        words=[t.text for t in doc],
        spaces=spaces,
        tags=[t.tag_ for t in again],
        pos=[t.pos_ for t in again],
        morphs=[str(t.morph) for t in again],
        lemmas=[swaps[t.i].lemma if t.i in swaps else t.lemma_ for t in again],
        heads=[t.head.i for t in again],
        deps=[t.dep_ for t in again],
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_iob_ not in {"", "O"} else "O" for t in again],
    )


def _found(token: Token, word: _Word) -> bool:
    if word.instead in STAND_INS or word.place == "people":
        return True
    if word.place == "helped":
        return bool(token.tag_ == "VBN")
    if word.place == "first":
        return token.dep_ in _SUBJECTS
    if word.place == "noun":
        return token.tag_ in {"NN", "NNS"}
    if word.place == "gerund":
        return token.tag_ == "VBG" and any(c.dep_ == "dobj" for c in token.children)
    subject = any(c.dep_ in _SUBJECTS and c.i < token.i for c in token.children)
    if word.place == "shown":
        return token.pos_ == "VERB" and subject
    return token.tag_ in _FINITE and subject


@cache
def _words() -> dict[str, tuple[_Word, ...]]:
    found: dict[str, tuple[_Word, ...]] = {}
    for entry in entries("second-look", "word"):
        for form in entry.texts("forms"):
            word = _Word(entry.text("lemma"), entry.text("instead", ""), entry.text("place"))
            found[form] = (*found.get(form, ()), word)
    return found
