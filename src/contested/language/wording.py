"""The words of a noun phrase: as a name for who is unnamed, and as words that name a body."""

from collections.abc import Container

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from contested.language.place_words import place_words
from contested.language.scene import Scene

_NAMED = frozenset(["NORP", "GPE", "ORG", "PERSON"])
_DROPPED = frozenset(
    ["the", "a", "an", "other", "another", "some", "multiple", "several", "such", "these", "those"]
)
_HYPHENS = "-–‑"
_HEADS = frozenset(["chief", "head", "commander", "director", "chairman", "spokesman", "minister"])
_FULL = 3


def words_of(head: Token, named: Container[int] = ()) -> str:
    """The phrase's own words without "the": its noun with what stands before and "of" after."""
    doc, start, end = head.doc, head.left_edge.i, head.i + 1
    for child in head.rights:
        if child.dep_ in ("prep", "acl") and child.i == end:
            end = child.right_edge.i + 1
    return bare(doc[start:end], named)


def bare(tokens: TokenSpan, named: Container[int] = ()) -> str:
    """The words of a phrase without "the", quantifiers before it, or a capital that opens it.

    The tokens at `named` are names, which keep their capital.
    """
    words = list(tokens)
    while len(words) > 1 and (
        words[0].lower_ in _DROPPED
        or (words[0].pos_ == "NUM" and words[1].text not in _HYPHENS)  # "a 32-year-old woman"
        or words[0].text in _HYPHENS
    ):
        words.pop(0)
    if not words:
        return ""
    text = tokens.doc[words[0].i : _clause_in(words)].text.rstrip(" ,")
    if text.count("(") > text.count(")"):
        before, _, within = text.rpartition("(")
        text = before.rstrip() or within.lstrip()
    if not text:
        return ""
    plain = bool(words[0].is_sent_start) and words[0].pos_ != "PROPN" and not words[0].is_upper
    first = words[0]
    kept = first.i in named or first.text[1:] != first.lower_[1:] or first.ent_type_ in _NAMED
    lowered = words[0].pos_ == "DET" or (plain and not kept)
    return str(text[0].lower() + text[1:] if lowered else text)


def closing_name(tokens: TokenSpan) -> str | None:
    """The name that closes a description of who bears it: "a nephew of the driver, Farid Haidari".

    Or that of a body behind what it is, "the independent tracker Steelcount"; and a person's behind
    an office's own capitals, "the deputy chief of the General Staff Anatoly Nogovitsyn".
    """
    root, last = tokens.root, tokens[-1]
    described = any(t.pos_ == "NOUN" and t.text.islower() for t in tokens if t != last)
    name = next((e for e in tokens.doc.ents if e.start <= last.i < e.end), None)
    if not described or not last.text[:1].isupper():
        return None
    if name is not None and name.start > tokens.start and tokens.end == name.end:
        beside = name.root.dep_ == "appos" and name.root.head == root
        parted = tokens.doc[name.start - 1].text == ","
        if beside and parted and name.label_ == "PERSON":
            return str(name.text)
        kind = tokens.doc[name.start - 1]
        if last == root and name.label_ in {"ORG", "PRODUCT"} and kind.dep_ == "compound":
            return str(name.text) if kind.pos_ == "NOUN" and kind.text.islower() else None
    run = [t for t in tokens if t.pos_ == "PROPN" and t.i > root.i]
    office = len(run) > _FULL and run[-1] == last and last.i - run[0].i + 1 == len(run)
    if office and root.lemma_ in _HEADS and run[-2].lower_ in place_words().given:
        return f"{run[-2].text} {last.text}"
    return None


def _clause_in(words: list[Token]) -> int:
    """Where the words end that name somebody: before a clause that says more of them.

    "an official, who …", "an official speaking on condition of anonymity", "a guard who fled".
    """
    inside = {t.i for t in words}
    for token in words:
        start = int(token.left_edge.i)
        if token.dep_ not in ("relcl", "acl") or token.head.i not in inside or start <= words[0].i:
            continue
        if token.i < token.head.i:
            continue
        return start - 1 if token.doc[start - 1].text == "," else start
    return int(words[-1].i) + 1


def indefinite(head: Token) -> bool:
    """Whether "a", "another" or the like stands before the noun."""
    return any(t.lower_ in ("a", "an", "another", "some", "one") for t in head.lefts)


def naming_words(scene: Scene, head: Token) -> list[str]:
    """The common words of a phrase that can name a body or an office, parties left out."""
    found = [t.text for t in head.subtree if t.i <= head.i and t.dep_ not in ("det", "relcl")]
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "for"):
            found += [t.text for t in child.subtree if t.i not in scene.at]
    outside = {scene.doc[i].text for i in scene.at if scene.at[i].form in ("adjective", "party")}
    seats = {scene.doc[i].text for i in scene.at if scene.at[i].seat}
    return [
        w for w in found if w not in outside | seats and w.lower() not in ("'s", "’s", "’", "'")
    ]
