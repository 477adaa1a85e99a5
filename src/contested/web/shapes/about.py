"""What the ledger is, and the vocabularies of the page."""

from contested.web.shapes.base import Shape


class TypeShape(Shape):
    """A claim type with its words."""

    name: str
    family: str
    section: str
    label: str


class Named(Shape):
    """An id with its name."""

    id: str
    name: str


class PartyShape(Shape):
    """A side of a conflict; `country` is ISO 3166 alpha-2 where it is a state."""

    name: str
    country: str | None
    kind: str


class ConflictShape(Shape):
    """A war: its sides in the order of its profile."""

    id: str
    name: str
    parties: list[str]
    countries: list[str]
    claims: int


class About(Shape):
    """The ledger and the words of the page, asked once at its start.

    `revision` changes whenever anything in the ledger does. `tiles` is the URL template or
    PMTiles address of a basemap if one is set; null: the offline basemap. `estimate` says whether
    there is an estimate of losses. `notes` are sentences
    that every view shows (what a claim is, that borders are no judgement).
    """

    version: str
    ledger: str
    revision: str
    documents: int
    claims: int
    events: int
    first_day: str | None
    last_day: str | None
    types: list[TypeShape]
    sections: list[Named]
    statuses: list[Named]
    verification: list[Named]
    stances: list[Named]
    acts: list[Named]
    conflicts: list[ConflictShape]
    parties: list[PartyShape]
    topics: list[Named]
    masked: bool
    whole_texts: bool
    writable: bool
    static: bool
    tiles: str | None
    estimate: bool
    notes: list[str]
