"""The closed vocabularies of a claim's fields, each value with its meaning.

Every value is a `str`, so it stands in JSON, in SQL and on the terminal as it is written here.
"""

from enum import StrEnum


class Polarity(StrEnum):
    """Whether the proposition itself is negated."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """In which world the proposition holds, by its speaker's words."""

    ASSERTED = "asserted"
    PLANNED = "planned"
    POSSIBLE = "possible"
    DEMANDED = "demanded"
    PROMISED = "promised"
    THREATENED = "threatened"
    HYPOTHETICAL = "hypothetical"


class Act(StrEnum):
    """What a speaker does with a proposition."""

    SAY = "say"
    CLAIM = "claim"
    CONFIRM = "confirm"
    ACKNOWLEDGE = "acknowledge"
    DENY = "deny"
    DOUBT = "doubt"
    DECLINE = "decline"
    WARN = "warn"
    PROMISE = "promise"
    URGE = "urge"
    ACCUSE = "accuse"
    ESTIMATE = "estimate"
    REPORT = "report"
    SHOW = "show"


REACTIONS = frozenset({Act.CONFIRM, Act.ACKNOWLEDGE, Act.DENY, Act.DOUBT, Act.DECLINE})


class Kind(StrEnum):
    """What a participant is, only from the report's words."""

    MILITARY = "military"
    ARMED_GROUP = "armed_group"
    CIVILIAN = "civilian"
    MIXED = "mixed"
    UNSTATED = "unstated"


class Group(StrEnum):
    """A named group of people, or a kind of thing, among those hurt, held or hit."""

    CHILD = "child"
    WOMAN = "woman"
    MEDIC = "medic"
    AID_WORKER = "aid_worker"
    JOURNALIST = "journalist"
    OFFICIAL = "official"
    DETAINEE = "detainee"
    DISPLACED = "displaced"
    HEALTH = "health"
    SCHOOL = "school"
    HOME = "home"
    CAMP = "camp"
    POWER = "power"
    WATER = "water"
    WORSHIP = "worship"
    MARKET = "market"
    TRANSPORT = "transport"
    MILITARY_SITE = "military_site"


class MeansCode(StrEnum):
    """With what it was done."""

    AIRSTRIKE = "airstrike"
    DRONE = "drone"
    MISSILE = "missile"
    SHELLING = "shelling"
    MINE_IED = "mine_ied"
    SUICIDE_BOMB = "suicide_bomb"
    SMALL_ARMS = "small_arms"
    ARSON = "arson"
    CHEMICAL = "chemical"
    EXECUTION = "execution"
    TORTURE = "torture"
    SEXUAL = "sexual"


class PlaceRole(StrEnum):
    """How a claim's happening relates to a place."""

    AT = "at"
    FROM = "from"
    TO = "to"
    TOWARD = "toward"
    NEAR = "near"
    ALONG = "along"


class PlacePrecision(StrEnum):
    """How finely a place is known; ACLED's and UCDP's codes follow from it."""

    EXACT = "exact"
    NEAR = "near"
    ADMIN2 = "admin2"
    ADMIN1 = "admin1"
    COUNTRY = "country"
    VAGUE = "vague"


class TimePrecision(StrEnum):
    """How finely a time is known; ACLED's and UCDP's codes follow from it."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    OPEN = "open"


class Comparator(StrEnum):
    """How a figure bounds its value."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    BETWEEN = "between"
    VAGUE = "vague"


class Basis(StrEnum):
    """What a figure counts over: this happening, a stated period, all so far, or what is held."""

    COUNT = "count"
    INCREMENT = "increment"
    CUMULATIVE = "cumulative"
    STOCK = "stock"


class VerificationStatus(StrEnum):
    """What the report says about a claim's truth."""

    NONE = "none"
    UNVERIFIED = "unverified"
    CONFIRMED = "confirmed"
    DISPUTED = "disputed"
    REFUTED = "refuted"
    CORRECTED = "corrected"


class DisputedOver(StrEnum):
    """What of a disputed claim is disputed."""

    HAPPENING = "happening"
    ACTOR = "actor"
    FIGURE = "figure"
    STATUS = "status"
    MANNER = "manner"
    PLACE = "place"


class VerificationMethod(StrEnum):
    """How a claim was checked."""

    SATELLITE = "satellite"
    GEOLOCATION = "geolocation"
    ON_SITE = "on_site"
    DOCUMENTS = "documents"
