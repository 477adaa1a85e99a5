"""Verbs of headlines that the parser takes for nouns: "RSF storms villages", "Houthis advance on Marib".

A line without a full stop whose clause has no verb yet, and in it a word of `data/headline-verbs.toml`
behind a noun that it agrees with. The sentence is parsed again with a verb that can be nothing else.
"""

from functools import cache

from spacy.tokens import Doc, Token

from contested.data import entries
from contested.language.mended_clauses import SAYING

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_THINGS = frozenset({*_NOUNS, "DT", "CD", "JJ", "JJR", "JJS", "PRP$", "VBN"})
_WAYS = frozenset({"IN", "RP", "RB", "RBR", "TO"})
_BOUNDS = frozenset(
    {"as", "after", "while", "amid", "before", "when", "and", "but", "that", "where"}
)
_MARKS = frozenset({":", ";", ",", "–", "—", "-", "|"})
_LONGEST = 24
_HELPERS = frozenset({"have", "has", "had", "having", "'ve"})
_BEING = frozenset({"been", "was", "were", "being", "be", "is", "are"})
_BETWEEN = frozenset(
    {"since", "already", "now", "also", "reportedly", "so", "far", "again", "just"}
)
_IRREGULAR = {"overrun": "overrun", "retaken": "retake", "beaten": "beat", "driven": "drive"}
STAND_INS = frozenset({"Rebels", "Army"})
_MOVING = frozenset({"retreat", "withdraw", "advance", "flee", "surrender", "regroup", "clash"})
_RAGING = frozenset({"fighting", "shelling", "bombing", "shooting"})
_NOT_FIRST = frozenset(
    {"the", "a", "an", "this", "these", "his", "her", "its", "their", "in", "on", "at"}
)
_COMPOUNDING = frozenset(
    {"rebel", "militant", "insurgent", "gang", "enemy", "government", "border"}
)


def helped_verbs(doc: Doc) -> dict[int, tuple[str, str]]:
    """Participles behind "have" that the parser takes for other words: "having encircled the port"."""
    return {
        t.i: (_pasts()[t.lower_], "captured")
        for t in doc[1:]
        if t.lower_ in _pasts() and t.tag_ not in {"VBN", "VBD"} and _helped(t)
    }


def _helped(word: Token) -> bool:
    before = next((t for t in reversed(word.doc[: word.i]) if t.lower_ not in _BETWEEN), None)
    passive = word.lower_ == "overrun" and word.tag_ in {"NN", "JJ"}
    return before is not None and before.lower_ in (_HELPERS | _BEING if passive else _HELPERS)


def headline_verbs(doc: Doc) -> dict[int, tuple[str, str]]:
    """By a word's position its lemma and what to read in its place, and so for a lost subject.

    >>> "Houthis advance on Marib"  # doctest: +SKIP
    {1: ("advance", "go"), 0: ("Houthis", "Rebels")}
    """
    if len(doc) > _LONGEST or doc[-1].text in {".", "!", "?", "”", '"'}:
        return {}
    found: dict[int, tuple[str, str]] = {}
    for token in doc[1:]:
        verb = _verbs().get(token.lower_)
        lost = _closes if token.i + 1 == len(doc) else _is_lost
        if verb and not token.text.isupper() and lost(token, plural=token.lower_ == verb):
            found[token.i] = verb, _instead(token, verb)
            before = token.nbor(-1)
            if before.tag_ not in _NOUNS:
                found[before.i] = before.text, "Rebels" if token.lower_ == verb else "Army"
    return found


def _is_lost(word: Token, *, plural: bool) -> bool:
    """Whether a clause has no verb before the word, a doer right before it and more behind it."""
    doc, opens = word.doc, _opening(word)
    before, behind = word.nbor(-1), word.nbor()
    if opens == word.i or behind.tag_ not in _THINGS | _WAYS or behind.is_punct:
        return False
    if word.tag_ in _FINITE and any(c.dep_ in _SUBJECTS for c in word.children):
        bare = not any(c.dep_ in {"dobj", "prep", "prt", "ccomp"} for c in word.children)
        return bare and behind.tag_ in _NOUNS and _agrees(before, behind, plural=plural)
    if any(t.tag_ in _FINITE for t in doc[opens : word.i]) or doc[opens].lower_ in _NOT_FIRST:
        return False
    return _agrees(before, behind, plural=plural) and not _has_verb_behind(word)


def _closes(word: Token, *, plural: bool) -> bool:
    """Whether a line ends in what those do who stand behind a link: "… as army retreats"."""
    opens = _opening(word)
    linked = opens > 0 and word.doc[opens - 1].lower_ in {"as", "while"}
    moves = _verbs().get(word.lower_) in _MOVING
    return linked and moves and opens < word.i and _agrees(word.nbor(-1), word, plural=plural)


def _opening(word: Token) -> int:
    """Where its clause begins: behind the last link, mark or word of saying."""
    for i in range(word.i - 1, -1, -1):
        token = word.doc[i]
        if token.lower_ in _BOUNDS or (token.text in _MARKS and not _hyphen(token)):
            return i + 1
        if token.lemma_ in SAYING and token.tag_ in _FINITE:
            return i + 1
    return 0


def _hyphen(mark: Token) -> bool:
    """Whether it stands within a word: "Al-Shabaab"."""
    return mark.text == "-" and mark.i > 0 and not mark.nbor(-1).whitespace_


def _agrees(before: Token, behind: Token, *, plural: bool) -> bool:
    """Whether a noun can be the doer of the form: "rebels storm", "army storms"; no "rebel attacks on"."""
    if before.lower_ in _RAGING:
        return not plural
    name = before.text[:1].isupper() and before.text.isalpha()
    if before.tag_ not in _NOUNS and not (
        name and (before.tag_ not in {"JJ", "CD"} or before.text.endswith("s"))
    ):
        return False
    many = before.tag_ in {"NNS", "NNPS"} or before.lower_ in {"police", "peshmerga", "infantry"}
    many = many or (before.lower_.endswith("s") and before.tag_ != "NN")
    if plural:
        return many
    return not many and not (before.lower_ in _COMPOUNDING and behind.tag_ in _WAYS)


def _has_verb_behind(word: Token) -> bool:
    """Whether the clause has its verb behind the word: "Israel raids kill nine"."""
    for token in word.doc[word.i + 1 :]:
        if token.lower_ in _BOUNDS or token.text in _MARKS:
            return False
        if token.tag_ in _FINITE and any(c.dep_ in _SUBJECTS for c in token.children):
            return True
    return False


def _instead(word: Token, verb: str) -> str:
    if word.i + 1 == len(word.doc):
        one, many = "leaves", "leave"
    else:
        one, many = ("seizes", "seize") if word.nbor().tag_ in _THINGS else ("goes", "go")
    return many if word.lower_ == verb else one


@cache
def _pasts() -> dict[str, str]:
    """Each regular participle with its lemma, and some others: "encircled" → "encircle"."""
    lemmas = set(_verbs().values())
    return {f"{v}d" if v.endswith("e") else f"{v}ed": v for v in lemmas} | _IRREGULAR


@cache
def _verbs() -> dict[str, str]:
    """Each form with its lemma: "marches" → "march"."""
    forms: dict[str, str] = {}
    for entry in entries("headline-verbs", "verbs"):
        for verb in entry.texts("lemmas"):
            forms |= dict.fromkeys((verb, _singular(verb)), verb)
    return forms


def _singular(verb: str) -> str:
    if verb.endswith(("s", "sh", "ch", "x", "z")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeou" else f"{verb}s"
