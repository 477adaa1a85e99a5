"""What a phrase may count as when a frame asks what fills a role: its noun classes and more."""

from spacy.tokens import Token

from contested.actors import ActorKind
from contested.extract.labels_of_things import add_things
from contested.extract.reading import SentenceReading
from contested.extract.taken_up import takes_up, told_before
from contested.language.quantities import Figure, FigureKind
from contested.model.span import Span

_PRONOUNS = frozenset(
    """he she they them him her it we us its his their our my your you i who those others themselves
    all both many several some each another""".split()
)
_SHARES = frozenset({"most", "many", "half", "some", "others", "all"})
_REMAINDERS = frozenset({"rest", "remainder", "others"})
_THEM = frozenset({"which", "whom", "them", "these"})
_PEOPLE = frozenset({"rival", "foe", "enemy", "archrival", "head", "chief", "boss", "deputy"})
_CELLS = frozenset({"cell", "squad", "band", "wing", "network", "element", "hit-squad"})
_DEGREES = frozenset({"level", "degree"})
_PORTIONS = frozenset(
    """whole rest remainder bulk entirety inch metre scrap swath swathe swathes chunk chunks corner
    patch slice tract tracts parts majority third quarter two-thirds most all half north south east west centre center
    outskirts northeast northwest southeast southwest north-east north-west south-east
    south-west""".split()
)
_SHARES_OF = frozenset({"percent", "cent", "%", "two-thirds", "three-quarters", "majority"})
_LENGTHS = frozenset({"km", "kilometre", "kilometer", "mile", "metre", "meter"})
_FALLEN = frozenset("regime army government militia group movement force order".split())
_SOME_OF = frozenset({"several", "many", "some", "none", "few", "both", "dozens", "hundreds"})
_TEAMS = frozenset("team group band party squad detachment handful crew bunch gang".split())
_MEN = frozenset(
    """military fighter person civilian people aid_worker medic observer relief_agency
    journalist""".split()
)
_COLUMNS = frozenset({"column", "convoy", "line", "fleet", "string", "stream", "procession"})
_HEAPS = frozenset(
    """haul worth cache stockpile consignment trove unit units piece pieces item items arsenal stock
    stocks fleet quantity quantities shipload planeload batch tranche shipment delivery""".split()
)
_FLANKS = frozenset(
    "side half section stretch tip edge fringe fringes shore heart mouth end ends gate gates".split()
)
_GROUND = frozenset({"place", "ground", "settlement", "area"})
_FORCES = frozenset({ActorKind.FORCE, ActorKind.UNIT, ActorKind.ARMED_GROUP})
REFLEXIVE = frozenset({"himself", "herself", "themselves", "itself", "ourselves", "yourselves"})
_ONE_OF_US = frozenset({"he", "she", "him", "her"})
_TAKEN = frozenset("hold detain capture abduct kidnap arrest imprison jail seize".split())
_ONE_MORE = frozenset({"another", "third", "fourth", "fifth"})
_OUR_OWN = frozenset({"men", "lads", "boys", "guys", "warriors"})
_BANDS = frozenset(
    {"his", "its", "their", "group", "militia", "movement", "army", "force", "junta"}
)
_BANKS = frozenset({"west", "left", "right", "east"})
_WEATHER = frozenset({"cold", "warm", "weather", "storm", "rain", "occluded"})

_OPPOSED = frozenset({"rival", "both", "warring", "opposing", "opposed"})
_DONE_TO = frozenset("rescued freed evacuated displaced abducted released kidnapped".split())
_THE_LAST = frozenset({"latter", "former"})
# What a pronoun is not known to be by its form.
_TAKEN_UP = frozenset(
    """ground settlement area place structure civil_thing military_thing military_site equipment
    arms transport relief_load airborne drone munition building home health school worship power
    water""".split()
)
_OFFICES = frozenset({"office", "presidency", "chancellery", "premiership", "palace"})


def labels(token: Token, reading: SentenceReading) -> frozenset[str]:
    """Every label of the phrase that `token` heads; never empty for a real phrase."""
    found = set(reading.classes.labels(token)) | {"any"}
    if token.text == "Bank" and token.i and token.nbor(-1).lower_ in _BANKS:
        found = {"any"}  # a river's
    if token.lower_ in {"front", "fronts"} and any(c.lower_ in _WEATHER for c in token.lefts):
        found = {"any"}
    if token.lower_ in {"head", "boss"} and any(c.lower_ == "of" for c in token.rights):
        found.add("official")  # "met the head of Egyptian intelligence"
    if token.lemma_ == "company" and _trades(token):
        found -= {"military", "forces", "person"}
    if token.lower_ in _OFFICES and (token.dep_ == "nsubj" or token.head.dep_ == "agent"):
        found.add("authority")  # "Macron's office called for a truce"
    if token.lemma_ == "camp" and any(
        t.lower_ in _OPPOSED for t in token.doc[token.left_edge.i : token.i]
    ):
        found = {"any", "sides", "person"}  # "rival camps"
    found |= _of_word(token)
    if token.i in reading.forces:
        found.add("forces")
    found |= _of_place(token, reading)
    if "place" in found:
        found -= {"national", "person"}  # the parser takes some towns for peoples
    found |= _of_actor(token, reading)
    found |= _of_figure(token, reading)
    found |= _of_whole(token, reading)
    found = _of_remainder(token, reading) or _of_missiles(token, reading) or found
    if "counted" in found and reading.classes.labels(token):
        found.discard("counted")
    if found & {"military", "fighter"}:
        found.add("forces")
    add_things(token, found, reading)
    if takes_up(token):
        for thing, where in told_before(token, reading):
            found |= labels(thing, where) & _TAKEN_UP
    return frozenset(found)


def _of_missiles(token: Token, reading: SentenceReading) -> set[str]:
    """What "40 of them" are where weapons in the air were told of last: "sent 60 drones; 40 of them"."""
    some = token.head.head if token.dep_ == "pobj" else token
    if token.lower_ != "them" or token.head.lower_ != "of" or some.pos_ != "NUM":
        return set()
    before = (t for t in reversed(token.doc[: some.i]) if t.tag_ in {"NNS", "NNPS", "NNP"})
    kinds = (set(reading.classes.labels(t)) for t in before)
    last = next((k for k in kinds if k & {"airborne", "munition", "person"}), set[str]())
    return {"any", "airborne", "thing"} if last and "person" not in last else set()


def _trades(company: Token) -> bool:
    """Whether it is a firm, by what stands before it: not "a tank company", "the third company"."""
    before = (c for c in company.children if c.dep_ in {"amod", "compound", "nmod", "poss"})
    return not any(before) and not any(c.lower_ == "of" for c in company.children)


def _of_word(token: Token) -> set[str]:
    found: set[str] = set()
    if token.lower_ in _PRONOUNS and token.pos_ in {"PRON", "DET", "NOUN", "ADJ", "PROPN"}:
        found |= {"pronoun", "actor"}
    if token.lower_ in _THE_LAST and token.i and token.nbor(-1).lower_ == "the":
        found |= {"pronoun", "person"}  # "two of the latter died"
    if token.lower_ in _DONE_TO and token.dep_ == "pobj" and token.nbor(-1).lower_ == "the":
        found |= {"people", "person"}  # "three of the freed have died"
    if token.lower_ in {"those", "everyone"} and any(c.lemma_ in _TAKEN for c in token.rights):
        found |= {"captive", "person"}  # "the release of all those held"
    if token.lower_ in _ONE_MORE and token.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        found |= {"pronoun", "person"}  # "another was wounded"
    if token.lower_ == "all" and token.dep_ == "dobj" and token.i + 1 < len(token.doc):
        aboard = token.nbor().lower_ in {"on", "aboard", "inside"}
        found |= {"pronoun", "person"} if aboard else set()  # "killing all on board"
    if token.lower_ == "more" and any(c.lower_ == "many" for c in token.children):
        found |= {"pronoun", "person"}  # "abducting many more"
    if token.lower_ in _SHARES and token.dep_ in {"nsubj", "nsubjpass", "dobj"}:
        found.add("share")
    if token.lower_ in _ONE_OF_US and token.dep_ in {"nsubjpass", "dobj"}:
        found |= {"people", "person"}  # "hours later he was seized"
    if token.lower_ in REFLEXIVE:
        found |= {"reflexive", "pronoun"}
    if token.ent_type_ == "NORP" and token.pos_ in {"NOUN", "PROPN"}:
        found |= {"national", "actor", "person"}
    return found


def _of_place(token: Token, reading: SentenceReading) -> set[str]:
    place = reading.place_at(token)
    if place is None:
        named = token.pos_ == "PROPN" and token.ent_type_ not in {"DATE", "TIME"}
        named = named and not (token.text.islower() and reading.classes.of(token))
        return {"proper"} if named else set()
    found = {"place_actor", "actor"} if place.acting else {"place"}
    return found | {"state"} if reading.is_state(place) else found


def _of_whole(token: Token, reading: SentenceReading) -> set[str]:
    """What a part is of, where the part is a place's: "the whole of the region", "the east of it"."""
    inner = [t for c in token.children if c.lower_ == "of" for t in c.children]
    word, lemma = token.lower_, token.lemma_.lower()
    kinds = {name for t in inner for name in reading.classes.labels(t)}
    if lemma in _TEAMS:  # "a team of 11 commandos"
        return kinds & _MEN
    if lemma in _COLUMNS:  # "a column of armoured vehicles"
        return kinds & {"equipment", "thing"}
    if word in _HEAPS:
        return kinds & {"arms", "equipment", "munition", "weapons_aid", "transport", "thing"}
    if token.pos_ == "NUM" and any(_of_force(t, reading) for t in inner):
        return {"military", "forces", "person"}  # "several hundred of the group's men"
    if lemma in _DEGREES | _LENGTHS or word in _SHARES_OF:
        return (
            kinds  # "catastrophic levels of hunger", "3,000 km of trenches", "57 percent of houses"
        )
    if token.pos_ == "NUM" or word in _SOME_OF:  # "three of the 80 hospitals"
        named = [t for t in inner if t.pos_ == "NOUN"]
        return {name for t in named for name in reading.classes.labels(t)}
    if word not in _PORTIONS | _FLANKS:
        return set()
    found = (_of_place(t, reading) | reading.classes.labels(t) for t in inner)
    return {name for each in found for name in each & _GROUND}


def _of_remainder(token: Token, reading: SentenceReading) -> set[str]:
    """What "the rest" and "nine of which" are: what the sentence has counted before, drones or men."""
    some = token.pos_ == "NUM" and any(
        t.lower_ in _THEM for c in token.children if c.lower_ == "of" for t in c.children
    )
    if token.lower_ not in _REMAINDERS and not some:
        return set()
    if some and (told := _airborne_before(token, reading)):
        return {"any", "count", *told}
    before = [f for f in reading.figures if f.token < (token.i if f.head is None else f.head)]
    before = [f for f in before if (f.token if f.head is None else f.head) < token.i]
    before = [f for f in before if f.head is not None or f.unit == "person"]
    head = before[-1].head if before else None
    kind = {"person"} if before else set[str]()  # "killing one and wounding five others"
    if head is not None:
        kind = set(reading.classes.labels(token.doc[head]))
    return {"any", *kind, *({"count"} if some else ())} if kind or (some and before) else set()


def _airborne_before(token: Token, reading: SentenceReading) -> set[str]:
    """What "two of them" are, where rockets or drones without a number stand before."""
    if reading.figures and any(f.token < token.i for f in reading.figures):
        return set()
    plural = (t for t in reversed(token.doc[: token.i]) if t.tag_ == "NNS")
    found = (reading.classes.labels(t) for t in plural)
    return next(({"airborne", "thing"} for kinds in found if "airborne" in kinds), set())


def _of_actor(token: Token, reading: SentenceReading) -> set[str]:
    actor = reading.actor_at(token)
    if actor is None:
        named = [c for c in token.children if c.dep_ == "appos" and reading.actor_at(c)]
        if named and ("person" in reading.classes.labels(token) or token.lower_ in _PEOPLE):
            return {"actor"}  # "his rival, Dagalo", "its head, Grossi"
        if token.lemma_.lower() in _CELLS and any(reading.actor_at(c) for c in token.lefts):
            return {"actor", "fighter", "person"}  # "a Hamas cell"
        return {"military", "forces"} if _of_force(token, reading) else set()
    found = {"actor", "seat"} if actor.seat else {"actor"}
    fights = actor.armed or (actor.actor is not None and actor.actor.kind in _FORCES)
    return found | {"forces"} if fights else found


def _of_force(token: Token, reading: SentenceReading) -> bool:
    """Whether they are a force's: "Wagner's men", "the men of the RSF", "our lads"."""
    if token.lower_ in _OUR_OWN and any(c.lower_ == "our" for c in token.children):
        return True
    if token.lemma_ == "remnant" and any(
        t.lemma_ in _FALLEN for c in token.children if c.lower_ == "of" for t in c.children
    ):
        return True  # "remnants of the former regime"
    if token.lower_ not in {"men", "units", "columns"}:
        return False
    owners = [c for c in token.children if c.dep_ in {"poss", "compound", "nmod", "amod"}]
    owners += [t for c in token.children if c.lower_ == "of" for t in c.children]
    if token.lower_ == "men" and any(o.lower_ in _BANDS for o in owners):
        return True
    actors = [a for o in owners if (a := reading.actor_at(o)) is not None]
    if token.lower_ == "men" and any(a.person and a.party for a in actors):
        return True  # "Kadyrov's men"
    return any(a.armed or (a.actor and a.actor.kind in _FORCES) for a in actors)


def _of_figure(token: Token, reading: SentenceReading) -> set[str]:
    figure = reading.figure_at(token)
    found: set[str] = set()
    article = figure is not None and figure.article
    more = token.lower_ == "more" and any(c.dep_ == "nummod" for c in token.children)
    counts = figure is not None and figure.token == token.i and not article
    if more and figure is None:
        number = next(c for c in token.children if c.dep_ == "nummod")
        found |= _of_unit(reading.figure_at(number), number, reading)
    if token.pos_ == "NUM" or more or counts:
        found |= _of_unit(figure, token, reading) or {"count"}
    if counts and token.dep_ == "dobj" and figure is not None and figure.unit == "person":
        found.add("count_of_people")  # "wounding six and capturing 11"
    if figure is not None and figure.head == token.i and token.tag_ == "NNS" and _animate(token):
        found.add("counted")
    area = figure is not None and (
        figure.kind is FigureKind.AREA or figure.unit in {"km2", "percent"}
    )
    if area or token.lower_ in {"percent", "%", "cent"}:
        found.add("area_figure")
    return found


def _of_unit(figure: Figure | None, token: Token, reading: SentenceReading) -> set[str]:
    """What a bare number counts, where it is some thing told of before: "another 24 were downed"."""
    if figure is None or figure.token != token.i:
        return set()
    if figure.head is not None:  # "300 vehicles, of which 70 were destroyed"
        alone = figure.head < token.i and token.dep_ in {"nsubj", "nsubjpass", "dobj"}
        known = set(reading.classes.labels(token.doc[figure.head])) if alone else set[str]()
        return known & {"equipment", "carrier", "transport", "thing", "military_thing", "airborne"}
    kinds = reading.classes.names.get(figure.unit or "", ())
    found = {name for k in kinds for name in (k.name, k.within)}
    if "airborne" in found:
        return {"airborne", "thing"}
    return _of_told(figure, reading) or _under_arms(token, reading)


def _under_arms(number: Token, reading: SentenceReading) -> set[str]:
    """Whether a bare number is of soldiers or fighters: "six soldiers came; two were captured"."""
    plural = (t for t in reversed(number.doc[: number.i]) if t.tag_ in {"NNS", "NNPS"})
    people = (labels(t, reading) for t in plural)
    last = next((kinds for kinds in people if "person" in kinds), frozenset[str]())
    return {"count", *(last & {"military", "fighter", "national"})} if last else set()


def _of_told(figure: Figure, reading: SentenceReading) -> set[str]:
    """What a bare number counts that the noun before it named: "burnt nine tanks and seized six"."""
    thing = figure.object
    if thing is None or figure.unit == "person" or thing.start > figure.span.start:
        return set()
    nouns = reading.parsed.doc.char_span(*_within(thing, reading), alignment_mode="expand")
    known = set(labels(nouns[-1], reading)) if nouns is not None and len(nouns) else set[str]()
    return known & {
        "equipment",
        "military_thing",
        "civil_thing",
        "structure",
        "thing",
        "settlement",
        "area",
        "ground",
    }


def _within(span: Span, reading: SentenceReading) -> tuple[int, int]:
    base = reading.parsed.sentence.start
    return span.start - base, span.end - base


def _animate(token: Token) -> bool:
    """Whether a plural that no list has ends like a trade or a people: "nine dockers"."""
    return str(token.lower_).endswith(("ers", "ors", "ists", "men", "women", "ians"))
