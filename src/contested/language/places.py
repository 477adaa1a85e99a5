"""Finds the places that a sentence mentions.

The gazetteer comes first, spaCy's entities second: they are right on "Paris" and wrong on "Kursk".
A mention is the proper name with its head noun ("Kursk region"), without article or owner; compass
words belong to it where they cut a part out of it ("southern Russia"). It never is a person, a
company, a demonym or a treaty.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from spacy.tokens import Token

from contested.gazetteer import Gazetteer
from contested.language.page import Parsed
from contested.language.place_frame import frame
from contested.language.place_heads import Found
from contested.language.place_links import LENGTHS
from contested.language.place_lists import complete_lists
from contested.language.place_names import listed_before, names
from contested.language.place_relation import Frame
from contested.language.place_words import PlaceWords, place_words
from contested.model.span import Span
from contested.model.vocabulary import PlaceRole

_BEFORE_BARE = frozenset(
    {"the", "its", "their", "his", "our", "that", "this", "’s", "'s", "country"}
)
_TOWNS = frozenset({"city", "town", "village", "capital", "port"})
_BORDERS = frozenset({"border", "frontier"})
_FAR = frozenset({"far", "further", "farther", "away", "just"})
_OPENING = 3  # words of a distance that opens a sentence: "Some 90 km to the east, …"


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A place in a sentence.

    Attributes:
        span: the words, in the document.
        role: how the happening around it relates to it, by preposition and verb.
        acting: the name stands for people who act ("Kyiv said", "Moscow's troops"), or merely
            owns another place ("Russia" in "Russia's Kursk region"): no place of a happening.
        name: what to look up: the name without head noun and compass word; the demonym for
            "Russian soil"; empty for "the south" and "the border".
        head: the head noun in lower case ("region"), or empty.
        part: the compass word in lower case ("southern", "north-east"), or empty.
        known: whether the gazetteer has the name.
        contains: it only says where the mention before it lies ("Texas" in "Paris, Texas").
        within: the name of the place that the words themselves put around this one, or empty.
        firm: it stands where hardly anything but a place does ("fled to X", "shelled X").
        first, last: the tokens `[first, last)` of the sentence's parse.
    """

    span: Span
    role: PlaceRole = PlaceRole.AT
    acting: bool = False
    name: str = ""
    head: str = ""
    part: str = ""
    known: bool = True
    contains: bool = False
    within: str = ""
    firm: bool = False
    first: int = 0
    last: int = 0


def find_places(
    parsed: Parsed,
    index: Gazetteer,
    at_war: Collection[str] = (),
    here: Collection[str] = (),
) -> tuple[PlaceMention, ...]:
    """The places of a sentence, in order and without overlap.

    `at_war` are the countries of the page's war, by ISO code: their places are known by name
    even where the words around it do not show that it is a place. So are those that another
    sentence of the page shows to be places, `here`.
    """
    words = place_words()
    found = [*names(parsed.doc, index, words, at_war, here), *_unnamed(parsed, words)]
    found += listed_before(parsed.doc, found, words)
    found = complete_lists(parsed.doc, found, index, words)
    mentions: list[PlaceMention] = []
    taken = -1
    for each in sorted(found, key=lambda f: (f.first, -f.last)):
        if each.first >= taken:
            mentions.append(_mention(parsed, each, words))
            taken = each.last
    return tuple(_related(parsed, mentions, index))


def _mention(parsed: Parsed, found: Found, words: PlaceWords) -> PlaceMention:
    tokens = parsed.doc[found.first : found.last]
    how = found.frame or frame(tokens.root, words)
    return PlaceMention(
        span=parsed.span(tokens),
        role=how.role,
        acting=how.acting and not found.head,
        name=found.name,
        head=found.head,
        part=found.part,
        known=found.known,
        firm=how.firm and how.located,
        first=found.first,
        last=found.last,
    )


def _unnamed(parsed: Parsed, words: PlaceWords) -> Iterator[Found]:
    """Places without a name of their own: "Russian soil", "the south", "the border"."""
    for token in parsed.doc:
        before = token.nbor(-1) if token.i else None
        if before is None or token.lower_ not in words.grounds or not _is_whole(token):
            continue
        if words.demonym(before.text):
            yield Found(before.i, token.i + 1, before.text, token.lower_)
        elif token.lower_ in _BORDERS and _is_bare_border(token, before, words):
            part = before.lower_ if before.lower_ in words.compass_adjectives else ""
            yield Found(token.i - bool(part), token.i + 1, "", "border", part=part)
    yield from _compass_points(parsed, words)


def _is_bare_border(token: Token, before: Token, words: PlaceWords) -> bool:
    named = any(child.lower_ in {"of", "between", "with"} for child in token.rights)
    if before.lower_ in words.compass_adjectives and before.i:
        before = before.nbor(-1)  # "its northern frontier"
    return before.lower_ in _BEFORE_BARE and not named and frame(token, words).located


def _compass_points(parsed: Parsed, words: PlaceWords) -> Iterator[Found]:
    doc = parsed.doc
    at = 0
    while at < len(doc):
        fitting = (n for n in (3, 1) if at + n <= len(doc))
        width = next((n for n in fitting if doc[at : at + n].text.lower() in words.compass), 0)
        if width and _is_bare_compass(doc[at], doc[at + width - 1], words):
            root = doc[at : at + width].root
            yield Found(
                at,
                at + width,
                "",
                "",
                part=doc[at : at + width].text.lower(),
                frame=_compass_frame(root, words),
            )
        at += width or 1


def _is_bare_compass(first: Token, last: Token, words: PlaceWords) -> bool:
    """Whether "south" here is a place ("in the south") and not a bearing ("south of Bakhmut")."""
    doc = first.doc
    after = doc[last.i + 1] if last.i + 1 < len(doc) else None
    if after is not None and after.lower_ == "of":
        following = doc[last.i + 2 : last.i + 4].text.lower()
        if not following.startswith(("the country", "the region", "country")):
            return False
    elif after is not None and (after.pos_ in {"PROPN", "NOUN", "ADJ"} or after.text == "-"):
        return False
    before = doc[first.i - 1] if first.i else None
    if before is None:
        return False
    if before.tag_ == "POS" and first.i > 1 and doc[first.i - 2].lower_ in _TOWNS:
        return False  # "the capital's south" is in the capital
    if before.lower_ == "the" and _says_where_it_lies(before, words):
        return False
    listed = (
        before.lower_ in {"and", "or", ","}
        and first.i > 1
        and doc[first.i - 2].lower_ in words.compass
    )
    return (before.lower_ in _BEFORE_BARE or listed) and first.text.islower()


def _says_where_it_lies(article: Token, words: PlaceWords) -> bool:
    """Whether a bearing follows the name or the distance of a place: "Tora, 15 km to the north".

    A distance that opens the sentence leads on to another place: "Nine miles to the north, …".
    """
    doc, at = article.doc, article.i
    if at < 2 or doc[at - 1].lower_ != "to":
        return False
    last = doc[at - 2]
    if last.lower_ in _FAR or (last.text == "," and at > 2 and doc[at - 3].pos_ == "PROPN"):
        return True  # "in Geneina, far to the west"
    if last.text == ")":
        return any(t.lemma_.lower() in LENGTHS for t in doc[max(at - 5, 3) : at - 2])
    if last.lemma_.lower() in LENGTHS:
        return bool(last.i > _OPENING)
    if last.lower_ in words.heads and last.i:
        last = last.nbor(-1)
    moved = doc[at - 1].head.lemma_ in words.motions  # "fled Tora to the north"
    return last.pos_ == "PROPN" and not moved


def _compass_frame(root: Token, words: PlaceWords) -> Frame:
    found = frame(root, words)
    return replace(found, acting=False)


def _is_whole(token: Token) -> bool:
    """Whether the noun is a head itself, not a modifier ("border crossing")."""
    after = token.nbor(1) if token.i + 1 < len(token.doc) else None
    return token.dep_ != "compound" and not (
        after is not None and after.pos_ in {"NOUN", "PROPN"} and after.text != "’s"
    )


def _related(
    parsed: Parsed, mentions: list[PlaceMention], index: Gazetteer
) -> Iterator[PlaceMention]:
    """Say of each mention what the words between it and its neighbours say: owner, container.

    A land lies in nothing that a comma sets beside it: "the border of Syria and Iraq, al-Tora".
    """
    doc = parsed.doc
    gaps = _listed([doc[a.last : b.first].text for a, b in pairwise(mentions)])
    for at, (each, after) in enumerate(pairwise(mentions)):
        if gaps[at].strip() == "," and _is_land(each, index) and not _is_land(after, index):
            gaps[at] = ""
    for at, each in enumerate(mentions):
        earlier = _Neighbour(mentions[at - 1], gaps[at - 1]) if at else None
        later = _Neighbour(mentions[at + 1], gaps[at]) if at < len(gaps) else None
        found = _before_other(each, later) if later else each
        yield _after_other(parsed, found, earlier) if earlier else found


def _is_land(mention: PlaceMention, index: Gazetteer) -> bool:
    """Whether a mention is a country's bare name."""
    if mention.head or mention.part or not mention.name:
        return False
    records = index.find(mention.name)
    return bool(records) and records[0].is_country


def _listed(gaps: list[str]) -> list[str]:
    """The words between mentions, where the commas of a list that an "and" ends are "and" too."""
    found = list(gaps)
    for at, gap in enumerate(gaps):
        if gap.strip(", ").lower() in {"and", "or"}:
            before = at - 1
            while before >= 0 and gaps[before].strip() == ",":
                found[before] = "and"
                before -= 1
    return found


@dataclass(frozen=True, slots=True)
class _Neighbour:
    """The next mention, and the words between."""

    mention: PlaceMention
    gap: str

    @property
    def owns(self) -> bool:
        return _joins(self.gap, owner=True)

    @property
    def holds(self) -> bool:
        return _joins(self.gap, owner=False)

    @property
    def apart(self) -> bool:
        """Whether what holds it stands beside a doer: "captured by Ukraine in the Kursk region"."""
        return self.gap.strip().lower() in {"in", "in the"}


def _before_other(each: PlaceMention, after: _Neighbour) -> PlaceMention:
    if after.owns:
        return replace(each, acting=True)
    doer = each.acting and after.apart
    if after.holds and not (after.mention.acting or doer) and _can_hold(each, after.mention):
        return replace(each, within=each.within or after.mention.name)
    return each


def _after_other(parsed: Parsed, each: PlaceMention, before: _Neighbour) -> PlaceMention:
    other = before.mention
    if before.owns:
        return replace(each, within=other.name)
    if before.gap == "(" and each.name.isupper():
        return replace(each, contains=True, acting=other.acting, role=other.role)
    holds = before.holds and not each.acting  # "took Goma, Kinshasa's spokesman said"
    holds = holds and not (other.acting and before.apart)
    holds = holds and _can_hold(other, each) and _ends(parsed, each, other)
    return replace(each, contains=True, role=other.role, acting=False) if holds else each


def _joins(between: str, *, owner: bool) -> bool:
    plain = between.strip().lower()
    if owner:
        return plain in {"'s", "’s", "’", "'"} or (
            plain.startswith(("’s ", "'s ")) and len(plain) < 14
        )
    return plain in {",", "in", "(", ", in", "of", "in the", "of the", ", in the"}


def _can_hold(inner: PlaceMention, outer: PlaceMention) -> bool:
    return bool(outer.name) and inner.name != outer.name


def _ends(parsed: Parsed, each: PlaceMention, before: PlaceMention) -> bool:
    """Whether the comma after "Paris, Texas" closes it, so that it is no list of places."""
    between = parsed.doc[before.last : each.first].text.strip()
    if between not in {",", "("}:
        return True
    rest = parsed.doc[each.last : each.last + 2].text.lower()
    return not rest.startswith(("and", ", and", "or")) and not (
        each.last < len(parsed.doc) and parsed.doc[each.last].text == "," and rest.endswith("and")
    )
