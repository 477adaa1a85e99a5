"""Two invented wars, so that the tests say what the rules do whatever the data files hold."""

from contested.actors import Actor, ActorKind, Conflict, Directory, Office, Party, PartyKind

PARTIES = (
    Party(
        "Norland", "NX", ("Norlandic",), ("Norlanders",), ("Norland",), "nx-government", "nx-forces"
    ),
    Party("Sudrovia", "SX", ("Sudrovian",), ("Sudrovians",), (), "sx-government", "sx-forces"),
    Party("Merovia", "MX", ("Merovian",), ("Merovians",), (), "mx-government", "mx-forces"),
    Party("Vale Republic", side_of="Sudrovia", kind=PartyKind.ARMED_GROUP, aliases=("VRP",)),
    Party("Harrow Front", kind=PartyKind.ARMED_GROUP),
    Party("media", kind=PartyKind.MEDIA),
)


def body(key: str, name: str, kind: ActorKind, party: str, *aliases: str) -> Actor:
    """A body of a party."""
    return Actor(key, name, kind, party, aliases)


def government(key: str, party: str, *seats: str) -> Actor:
    """A government with its seats."""
    return Actor(key, f"Government of {party}", ActorKind.GOVERNMENT, party, seats=seats)


ACTORS = (
    government("nx-government", "Norland", "Aldburg"),
    government("sx-government", "Sudrovia", "Torvograd", "the Citadel"),
    government("mx-government", "Merovia", "Mersk"),
    body("nx-forces", "Armed Forces of Norland", ActorKind.FORCE, "Norland"),
    body("sx-forces", "Sudrovian Armed Forces", ActorKind.FORCE, "Sudrovia"),
    body("mx-forces", "Merovian Army", ActorKind.FORCE, "Merovia"),
    body("sx-defence", "Sudrovian Ministry of Defence", ActorKind.MINISTRY, "Sudrovia"),
    body("nx-intel", "Main Directorate of Intelligence of Norland", ActorKind.AGENCY, "Norland"),
    body("harrow", "Harrow Front", ActorKind.ARMED_GROUP, "Harrow Front"),
    body("courier", "Daily Courant", ActorKind.OUTLET, "media", "Courant"),
    Actor(
        "ivo-kestrel",
        "Ivo Kestrel",
        ActorKind.PERSON,
        "Norland",
        ("Kestrel",),
        conflicts=("north",),
        offices=(Office("president", "Norland", "2020-05-01"),),
    ),
    Actor(
        "ada-brandt",
        "Ada Brandt",
        ActorKind.PERSON,
        "Norland",
        offices=(Office("president", "Norland", "2015-05", "2020-04"),),
    ),
    Actor(
        "valerii-orlychnyi",
        "Valerii Orlychnyi",
        ActorKind.PERSON,
        "Norland",
        ("Orlychnyi",),
        conflicts=("north",),
        offices=(Office("minister of defence", "Norland", "2021"),),
    ),
)

CONFLICTS = (
    Conflict("north", "War in the north", ("Norland", "Sudrovia"), ("Vale Republic",), ("NX",)),
    Conflict("harrow", "Harrow war", ("Merovia", "Harrow Front"), ("Sudrovia",), ("MX",)),
)


def directory() -> Directory:
    """The directory of this world."""
    return Directory.of(PARTIES, ACTORS, CONFLICTS)
