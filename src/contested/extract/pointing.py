"""What "there", "the city" and "the plant" point to: a place that was named before.

The antecedent is looked for in the sentence itself, up to the words, then in those before. A
building is only found again by its own noun ("the plant": "the Azovstal plant").
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

from contested.extract.draft import Draft, Located
from contested.extract.reading import Reading, SentenceReading
from contested.extract.stage import Stage, is_state
from contested.language.places import PlaceMention

_FAR = 8
_TOWNS = frozenset({"city", "town", "village", "port", "settlement", "hamlet", "suburb", "community"})
_REGIONS = frozenset(
    {"region", "province", "state", "oblast", "district", "governorate", "county", "peninsula", "island"}
)
_GROUNDS = frozenset({"area", "enclave", "territory", "strip", "place", "sector", "direction", "zone", "scene", "site", "spot"})
_SITES = frozenset(
    """plant base hospital school camp bridge church mosque market airport station dam port factory refinery
    depot prison university clinic steelworks checkpoint crossing road river island mine crossing""".split()  # noqa: SIM905
)
_DEFINITE = frozenset({"the", "this", "that"})
_WATERS = frozenset({"river", "sea", "lake", "strait", "gulf", "road", "border", "canal"})


def pointed_to(
    stage: Stage, reading: Reading, before: Iterable[Draft], within: int | None = None
) -> tuple[Located, ...]:
    """The places that words of the claim's clause point back to; () where none do.

    With `within`, only words of clauses no further away than that count.
    """
    known = list(before)
    for far, token in _pointers(stage):
        if within is not None and far > within:
            continue
        found = _antecedent(token, stage, reading, known)
        if found:
            return found
    return ()


def _pointers(stage: Stage) -> Iterator[tuple[int, Token]]:
    """"there", "the city" in the claim's own clause, nearest first, then elsewhere in the sentence."""
    ranked: list[tuple[int, int, Token]] = []
    for token in stage.doc:
        if not _points(token):
            continue
        found = stage.distance(token, token)
        if found is not None or token in stage.head.subtree:
            ranked.append((int(found or 0), abs(token.i - stage.head.i), token))
    yield from ((far, t) for far, _, t in sorted(ranked, key=lambda r: r[:2]))


def _points(token: Token) -> bool:
    if token.lower_ == "there":
        return token.dep_ != "expl"
    if token.lower_ not in _TOWNS | _REGIONS | _GROUNDS | _SITES:
        return False
    words = {c.lower_ for c in token.children}
    named = any(c.dep_ in {"compound", "appos", "prep", "nmod"} and c.i != token.i for c in token.children if c.dep_ != "prep" or c.lower_ == "of")
    owned = any(c.dep_ == "poss" for c in token.children)
    return bool(words & _DEFINITE) and not named and not owned


def _antecedent(token: Token, stage: Stage, reading: Reading, known: list[Draft]) -> tuple[Located, ...]:
    noun = token.lower_
    for sentence, mention in _backwards(token, stage, reading):
        if is_state(mention, reading) or not _fits(noun, mention):
            continue
        return _with_company(sentence, mention, known)
    return ()


def _backwards(token: Token, stage: Stage, reading: Reading) -> Iterator[tuple[SentenceReading, PlaceMention]]:
    """The places named before the words, the nearest sentence first; in it what a claim is set in first."""
    here = stage.sentence
    for mention in reversed(here.places):
        if mention.last <= token.i and not mention.acting:
            yield here, mention
    for index in range(here.index - 1, max(here.index - _FAR, -1) - 1, -1):
        sentence = reading.sentences.get(index)
        if sentence is not None:
            for mention in sorted(sentence.places, key=lambda p: (p.acting, p.contains, p.first)):
                yield sentence, mention


def _fits(noun: str, mention: PlaceMention) -> bool:
    """Whether the noun can stand for the place."""
    if not mention.name:
        return False
    last = mention.span.text.split()[-1].lower()
    if noun in _SITES - _TOWNS:
        return noun in {last, mention.head}
    if noun in _TOWNS:
        town = mention.head in {"", *_TOWNS} and not mention.part
        return town and last not in _WATERS | _SITES
    if noun in _REGIONS:
        return mention.head in {"", noun} or bool(mention.head) and mention.head in _REGIONS
    return mention.head not in _WATERS


def _with_company(sentence: SentenceReading, mention: PlaceMention, known: list[Draft]) -> tuple[Located, ...]:
    """The place with those that an earlier claim names beside it ("the plant in Mariupol")."""
    for draft in known:
        if any(p.reading is sentence and p.mention == mention for p in draft.places):
            return draft.places
    return (Located(sentence, mention),)
