"""What the page asks once: the ledger's extent, and the words and vocabularies of the views."""

from importlib.metadata import version

from contested.data.taxonomy import claim_types
from contested.model.event import EventStatus, Stance
from contested.model.vocabulary import Act, VerificationStatus
from contested.web.desk import Desk
from contested.web.shapes.about import About, ConflictShape, Named, PartyShape, TypeShape
from contested.web.shapes.topics import Topic

NOTES = [
    "Machine-read from published reports, and not reviewed unless it says so.",
    "A claim is what somebody says. It is no finding, and where nothing is shown something may"
    " have happened.",
    "Borders and names on the map are no judgement on the status of any territory.",
]


def about(desk: Desk) -> About:
    """The ledger and its words."""
    held = desk.extent
    words, showing = desk.wording, desk.showing
    return About(
        version=version("contested"),
        ledger=desk.name,
        revision=desk.revision,
        documents=held.documents,
        claims=held.claims,
        events=held.events,
        first_day=held.first_day,
        last_day=held.last_day,
        types=[
            TypeShape(
                name=name, family=each.family, section=each.section, label=words.type(name).label
            )
            for name, each in claim_types(desk.settings.data).items()
        ],
        sections=[Named(id=id_, name=title) for id_, title in words.sections.items()],
        statuses=[_named(each.value) for each in EventStatus],
        verification=[_named(each.value) for each in VerificationStatus],
        stances=[_named(each.value) for each in Stance],
        acts=[Named(id=each.value, name=words.acts[each.value][0]) for each in Act],
        conflicts=_conflicts(desk),
        parties=_parties(desk),
        topics=[_named(each.value) for each in Topic],
        masked=not showing.unmasked,
        whole_texts=showing.whole_texts,
        writable=showing.writable,
        static=showing.static,
        tiles=showing.tiles,
        estimate=desk.estimate is not None,
        notes=NOTES,
    )


def _named(word: str) -> Named:
    return Named(id=word, name=word.replace("_", " ").capitalize())


def _conflicts(desk: Desk) -> list[ConflictShape]:
    counts = desk.claims_by_conflict
    return [
        ConflictShape(
            id=war.id,
            name=war.name,
            parties=[*war.parties, *war.others],
            countries=list(war.countries),
            claims=counts.get(war.id, 0),
        )
        for war in desk.directory.records.conflicts.values()
        if war.id in counts
    ]


def _parties(desk: Desk) -> list[PartyShape]:
    wanted = {name for war in _conflicts(desk) for name in war.parties}
    return [
        PartyShape(name=party.name, country=party.country or None, kind=party.kind.value)
        for party in desk.directory.records.parties.values()
        if party.name in wanted
    ]
