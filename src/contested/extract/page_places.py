"""The places that a page names, sentence by sentence, without those that are somebody's names."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from contested.actors import ActorKind
from contested.actors.names import Form
from contested.extract.place_nouns import TOWNS
from contested.extract.toolbox import Toolbox
from contested.gazetteer import Gazetteer
from contested.language.actors import ActorMention
from contested.language.chains import Chains
from contested.language.heading_places import heading_name
from contested.language.page import Page, Parsed
from contested.language.place_words import place_words
from contested.language.places import PlaceMention, find_places
from contested.model.vocabulary import PlaceRole

_KIN = frozenset({"community", "tribe", "clan", "minority", "ethnicity"})
# What is named after people: "the Al-Salam quarter", "Rafik Hariri hospital".
_NAMED_AFTER = frozenset(
    """quarter neighbourhood neighborhood district suburb ward township street avenue boulevard road
    highway square roundabout bridge hospital clinic school university college mosque church market
    airport stadium park garden gardens hotel tower palace gate dam""".split()
)


def places_of_page(
    page: Page, tools: Toolbox, chains: Chains, at_war: tuple[str, ...]
) -> dict[int, tuple[PlaceMention, ...]]:
    """The places of each sentence; a name that is plainly one somewhere is one all over the page."""
    index, found = tools.gazetteer, dict[int, tuple[PlaceMention, ...]]()
    for i, parsed in page.parsed.items():
        found[i] = find_places(parsed, index, at_war)
        if not found[i] and not chains.names.get(i):
            found[i] = heading_name(parsed, page, index, at_war)
    here = {p.name for i, ps in found.items() for p in ps if _plainly(p, chains.names.get(i, {}))}
    for i, parsed in page.parsed.items():
        text, known = parsed.sentence.text, {p.name for p in found[i]}
        if any(name in text for name in here - known):
            found[i] = find_places(parsed, index, at_war, here)
    people = set(_surnames(page))
    found = {i: tuple(p for p in ps if _stands(p, people)) for i, ps in found.items()}
    kept = {i: _without_people(found[i], p, chains) for i, p in page.parsed.items()}
    return {
        i: _without_vessels(ps, page.parsed[i], tools.gazetteer, at_war) for i, ps in kept.items()
    }


_BEFORE_NOUNS = frozenset(["compound", "nmod", "amod", "poss"])


def _without_vessels(
    places: tuple[PlaceMention, ...], parsed: Parsed, index: Gazetteer, at_war: tuple[str, ...]
) -> tuple[PlaceMention, ...]:
    """The places without ships; what lies behind a ship holds it and is where it was hit."""
    kept: list[PlaceMention] = []
    ship = False
    for place in places:
        if _is_vessel(place, parsed, index, at_war):
            ship = True
            continue
        kept.append(replace(place, contains=False) if ship else place)
        ship = False
    return tuple(kept)


def _is_vessel(
    place: PlaceMention, parsed: Parsed, index: Gazetteer, at_war: tuple[str, ...]
) -> bool:
    """Whether "the" stands before a name that is only some far town's: a ship's, "at the Tora".

    The article of "the Pretoria accord" is the accord's.
    """
    led = place.first > 0 and parsed.doc[place.first - 1].lower_ == "the"
    named = parsed.doc[place.first : place.last].root
    if not led or place.head or place.part or not at_war or named.dep_ in _BEFORE_NOUNS:
        return False
    records = index.find(place.name)
    return bool(records) and all(r.is_settlement and r.country not in at_war for r in records)


def _surnames(page: Page) -> Iterator[str]:
    """What people are called on a page without their first names: "Abu Dalla" for "Samer Abu Dalla"."""
    given = place_words().given
    for parsed in page.parsed.values():
        for name in parsed.doc.ents:
            if name.label_ == "PERSON" and len(name) > 1 and name[0].lower_ in given:
                yield name[1:].text


def _stands(place: PlaceMention, people: set[str]) -> bool:
    """Whether it is no person's second name that no list of places has."""
    return place.known or bool(place.head) or place.span.text not in people


def _without_people(
    found: tuple[PlaceMention, ...], parsed: Parsed, chains: Chains
) -> tuple[PlaceMention, ...]:
    named = chains.names.get(parsed.sentence.index, {})
    return tuple(
        p
        for p in found
        if (p.known or not _of_people(p, parsed, named))
        and not _cut(p, parsed)
        and not _owns(p, parsed, named)
        and not _of_unit(p, named)
    )


def _owns(place: PlaceMention, parsed: Parsed, named: Mapping[int, ActorMention]) -> bool:
    """Whether it is a group's name with the sign of an owner: "Hamas' rocket unit"."""
    owner = named.get(place.first)
    owned = parsed.doc[place.last - 1].text in {"'", "’"} and place.last - place.first > 1
    return owned and owner is not None and not owner.seat and owner.form is not Form.PARTY


def _of_unit(place: PlaceMention, named: Mapping[int, ActorMention]) -> bool:
    """Whether it is a part of a unit's name only: "the Vostok battlegroup", "Battlegroup Dnepr"."""
    unit = named.get(place.first)
    if unit is None or unit.actor is None or unit.actor.kind is not ActorKind.UNIT:
        return False
    return (unit.start, unit.end) != (place.first, place.last)


def _plainly(place: PlaceMention, named: Mapping[int, ActorMention]) -> bool:
    """Whether a name stands where hardly anything but a place does, and is nobody's."""
    if place.acting or not place.name or any(i in named for i in range(place.first, place.last)):
        return False
    return place.firm or (not place.known and place.role is PlaceRole.AT and not place.head)


def _of_people(place: PlaceMention, parsed: Parsed, named: Mapping[int, ActorMention]) -> bool:
    """Whether what no list of places has names people: "from the Zaghawa community"."""
    words = {place.head, *parsed.doc[place.last : place.last + 1].text.lower().split()}
    return bool(words & _KIN) or _is_somebody(place, parsed, named)


def _cut(place: PlaceMention, parsed: Parsed) -> bool:
    """Whether it is half of a word: "US- and Saudi-brokered talks" are not in the US."""
    return bool(parsed.doc[place.last - 1].text.endswith("-"))


def _is_somebody(place: PlaceMention, parsed: Parsed, named: Mapping[int, ActorMention]) -> bool:
    """Whether what no list of places has is somebody's name: "in Haaretz", "the Wagner base".

    A hospital that speaks is still the place that it is, and a quarter that is called after
    somebody.
    """
    if parsed.doc[place.last : place.last + 1].text in TOWNS:
        return False  # "raided Thayet Khan village"
    after = place.head.split()[-1:] and place.head.split()[-1] in _NAMED_AFTER
    others = (
        m for m in (named[i] for i in range(place.first, place.last) if i in named)
        if not (place.head and m.start <= place.first < place.last <= m.end)
        and not (after and place.first <= m.start and m.end < place.last)
        and not (place.firm and m.actor is None and not _has_role(m, parsed))
    )  # fmt: skip
    return any(not m.seat and m.form is not Form.ADJECTIVE for m in others)


def _has_role(mention: ActorMention, parsed: Parsed) -> bool:
    """Whether a person's role stands beside it, and is not another's who speaks.

    "In Shaqab, an activist wrote": the activist is not called so.
    """
    if not mention.role or mention.role_head < 0:
        return bool(mention.role)
    return bool(parsed.doc[mention.role_head].dep_ != "nsubj")
