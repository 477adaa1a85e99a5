"""Whom a headline tells of, where the parser finds nobody: "3-year-old shot and killed", "Boy dead in raid".

A line without a full stop leaves articles and helpers out. It is parsed again with words that can be
nothing else: a child in the place of an age that stands for one, a man in that of whoever opens the
line as dead, "killed" for a "shot" that was read as a noun. The ages get their own words back.
"""

from collections.abc import Iterator

from spacy.tokens import Doc, Token

_SPANS = frozenset({"year", "month", "week", "day"})
_CHILD = ("a", "very", "small", "young", "boy")
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS"})
_BEFORE = frozenset({"DT", "CD", "JJ", "PRP$", "NNP", "POS", "NN"})
_BEHIND = frozenset(
    {"IN", "VBZ", "VBD", "VBN", "VBP", "MD", "CC", "TO", "RB", ",", ".", ":", "POS"}
)
_FATES = frozenset("dies die dead shot killed hurt wounded injured critical missing stable".split())
_ENDS = frozenset({".", "!", "?", "”", '"'})
_NO_NAME = frozenset({"UH", "VB", "VBP", "JJ", "RB"})
_DEATHS = frozenset({"death", "deaths"})
_GOES_ON = frozenset({"IN", "CC", ",", ":", "RB", "JJ"})


def ages(doc: Doc) -> list[int]:
    """Where the "old" stands of each age that is somebody, with no article: "3-year-old dies"."""
    return [t.i for t in doc if t.lower_ == "old" and _stands_alone(t)]


def child_for(doc: Doc, at: int) -> Iterator[tuple[int, str]]:
    """By position what is read in the place of an age."""
    return zip(range(at - 4, at + 1), _CHILD, strict=True)


def _stands_alone(old: Token) -> bool:
    doc, start = old.doc, old.i - 4
    if start < 0:
        return False
    number, dash, span, second = doc[start : old.i]
    aged = dash.text == second.text == "-" and span.lower_ in _SPANS
    if not aged or number.is_punct or (start and doc[start - 1].tag_ in _BEFORE):
        return False
    after = doc[old.i + 1] if old.i + 1 < len(doc) else None
    return after is None or after.lower_ in _FATES or after.tag_ in _BEHIND


def put_back(doc: Doc, at: int) -> None:
    """Give an age its own words' parts in the parse, and its noun the child's."""
    number, dash, span, second, old = doc[at - 4 : at + 1]
    for child in [c for t in (number, dash, span, second) for c in t.children if c.i > at]:
        child.head = old
    parts = ((number, span, "nummod"), (dash, span, "punct"), (span, old, "npadvmod"))
    for token, head, dep in (*parts, (second, old, "punct")):
        token.head, token.dep_ = head, dep
    for token, tag, pos in ((number, "CD", "NUM"), (span, "NN", "NOUN"), (old, "NN", "NOUN")):
        token.tag_, token.pos_, token.lemma_ = tag, pos, token.lower_
    for token in (dash, second):
        token.tag_, token.pos_, token.lemma_ = "HYPH", "PUNCT", "-"


def misread(doc: Doc) -> dict[int, tuple[str, str]]:
    """By position the lemma of a headline's word that was misread, and what to read in its place."""
    found = dict[int, tuple[str, str]]()
    for token in doc[:-1]:
        after = token.nbor()
        if token.lower_ == "shooting" and token.tag_ == "VBG" and after.lower_ in _DEATHS:
            found[token.i] = ("shooting", "gunshot")
    if len(doc) < 2 or doc[-1].text in _ENDS:
        return found
    if doc[1].lower_ == "dead" and doc[0].tag_ in _NO_NAME and doc[0].is_alpha:
        found[0] = (doc[0].lower_, "Man")
    for token in doc[1:-1]:
        before, noun = token.nbor(-1), token.lower_ == "shot" and token.tag_ in _NOUNS
        if noun and before.lower_ == "found":
            found[token.i] = ("shoot", "beaten")
        elif noun and before.tag_ in _NOUNS and token.nbor().tag_ in _GOES_ON:
            found[token.i] = ("shoot", "killed")
    return found
