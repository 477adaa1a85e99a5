"""Search: dates, places, and words; who is named is offered as a filter."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from contested.actors.names import Form, Hit
from contested.store import Filters
from contested.store.searching import Hit as Found
from contested.web.answers.claims import cards
from contested.web.answers.documents import document_card
from contested.web.answers.happenings import event_cards
from contested.web.desk import Desk
from contested.web.shapes.views import Hit as DocumentHit
from contested.web.shapes.views import SearchView, Understood

_MONTHS = (
    "january february march april may june july august september october november december".split()
)
_NAMES = "|".join(_MONTHS)
_DATES = re.compile(
    rf"\b(?:(?P<iso>\d{{4}}-\d{{2}}(?:-\d{{2}})?)|(?:(?P<day>\d{{1,2}})\s+)?(?P<month>{_NAMES})"
    r"\s+(?P<year>\d{4}))\b",
    re.IGNORECASE,
)
_ROLES = ("speaker", "agent", "target")


def search(desk: Desk, words: str, filters: Filters, limit: int) -> SearchView:
    """Events, claims and reports that hold the words; a date in them is a filter."""
    found = _DATES.search(words)
    days = _days(found) if found else None
    rest, asked, understood = words, filters, list[Understood]()
    if found and days:
        rest = f"{words[: found.start()]} {words[found.end() :]}".strip()
        asked = replace(filters, since=filters.since or days[0], until=filters.until or days[1])
        understood += [
            Understood(filter="since", value=days[0], label=f"since {days[0]}"),
            Understood(filter="until", value=days[1], label=f"until {days[1]}"),
        ]
    understood += _named(desk, rest)
    if not rest or desk.hides(filters) or (not desk.showing.unmasked and desk.screen.hides(rest)):
        return SearchView(query=words, understood=understood, words=rest, events=[], claims=[],
                          documents=[])  # fmt: skip
    shown = desk.shown(asked).search(rest, limit)
    happenings = desk.happenings(Filters())
    ids = happenings.ids_of_claims([claim.id for claim in shown.claims])
    events = happenings.of_ids(list(dict.fromkeys(ids.values())))
    return SearchView(
        query=words,
        understood=understood,
        words=rest,
        events=event_cards(desk, events),
        claims=[c.model_copy(update={"event": ids.get(c.id)}) for c in cards(desk, shown.claims)],
        documents=list(_documents(desk, shown.documents)),
    )


def _documents(desk: Desk, hits: Iterable[Found]) -> Iterator[DocumentHit]:
    for hit in hits:
        shown = desk.shown(Filters())
        meant = shown.document_meant(hit.document)
        held = desk.ledger.holding(meant) if meant else None
        if held is not None:
            yield DocumentHit(document=document_card(shown.holding(held)), excerpt=hit.excerpt)


def _named(desk: Desk, words: str) -> Iterator[Understood]:
    """The parties, actors and places that the words name, each as the filters that it can be."""
    capital = " ".join(word[:1].upper() + word[1:] for word in words.split())
    seen = set[str]()
    for hit in desk.directory.scan(capital):
        name = _name(hit)
        if name and name not in seen:
            seen.add(name)
            for role in _ROLES:
                yield Understood(filter=role, value=name, label=f"{role}: {name}")
    for place in desk.happenings(Filters()).places_named(words.split()):
        yield Understood(filter="place", value=place, label=f"place: {place}")


def _name(hit: Hit) -> str:
    first = hit.names[0]
    if first.form in (Form.PARTY, Form.ADJECTIVE, Form.PEOPLE) and first.party:
        return first.party.name
    return first.actor.id if first.actor else ""


def _days(found: re.Match[str]) -> tuple[str, str] | None:
    """The first and the last day that words mean; None where they mean none."""
    if found["iso"]:
        year, month, day = (*map(int, found["iso"].split("-")), 0)[:3]
    else:
        year, month = int(found["year"]), _MONTHS.index(found["month"].lower()) + 1
        day = int(found["day"] or 0)
    try:
        first = date(year, month, day or 1)
    except ValueError:
        return None
    after = date(year + month // 12, month % 12 + 1, 1) if year < date.max.year else None
    last = first if day or after is None else date.fromordinal(after.toordinal() - 1)
    return first.isoformat(), last.isoformat()
