"""What a common noun can stand for: "the city" a town, "the region" a region, "the plant" a plant."""

from contested.extract.reading import Reading, SentenceReading
from contested.language.places import PlaceMention

#: What a way is measured in, and so neither a target nor a place: "50 metres from a clinic".
DISTANCES = frozenset("metre meter kilometre kilometer km mile yard foot".split())
TOWNS = frozenset(
    {"city", "town", "village", "port", "settlement", "hamlet", "suburb", "community", "capital"}
)
REGIONS = frozenset(
    {
        "region",
        "province",
        "state",
        "oblast",
        "district",
        "governorate",
        "county",
        "peninsula",
        "island",
    }
)
WIDE = REGIONS - {"district", "county", "island"}
SITES = frozenset(
    """plant base hospital school camp bridge church mosque market airport station dam port factory
    refinery depot prison university clinic steelworks checkpoint crossing road river island
    mine""".split()
)
# One and the same, by turns: "the Saru steelworks", "the plant", "the factory".
_WORKS = frozenset({"plant", "factory", "steelworks"})
WATERS = frozenset({"river", "sea", "lake", "strait", "gulf", "road", "border", "canal"})


def fits(noun: str, mention: PlaceMention, reading: Reading) -> bool:
    """Whether the noun can stand for the place."""
    if not mention.name:
        return False
    last = mention.span.text.split()[-1].lower()
    if noun in SITES - TOWNS:
        return bool({last, mention.head} & (_WORKS if noun in _WORKS else {noun}))
    if noun == "capital":
        return not (mention.head or mention.part) and _is_capital(mention, reading)
    if noun in TOWNS:
        if mention.part:
            return False
        if mention.head in SITES - TOWNS:  # "Goma airport": the city is Goma
            return is_known_town(mention, reading)
        return (not mention.head or mention.head in TOWNS) and _is_town(mention, reading)
    if noun in REGIONS:
        return mention.head in REGIONS or (not mention.head and _is_region(mention, reading))
    return mention.head not in WATERS and not mention.part


def _is_town(mention: PlaceMention, reading: Reading) -> bool:
    """Whether a name can be a town's; an unknown one can, and that of a district without "district"."""
    records = reading.gazetteer.find(mention.name) if reading.gazetteer else ()
    towns = any(r.is_settlement or r.feature == "ADM2" for r in records[:3])
    return towns if records else not mention.span.text.lower().startswith("the ")


def is_known_town(mention: PlaceMention, reading: Reading) -> bool:
    """Whether a name is first of all a settlement's."""
    records = reading.gazetteer.find(mention.name) if reading.gazetteer else ()
    return bool(records) and records[0].is_settlement


def is_bare_town(mention: PlaceMention, reading: Reading) -> bool:
    """Whether a name without a noun is rather a town's, or no list's, than a region's."""
    records = reading.gazetteer.find(mention.name) if reading.gazetteer else ()
    return not mention.head and (not records or records[0].is_settlement)


def _is_capital(mention: PlaceMention, reading: Reading) -> bool:
    records = reading.gazetteer.find(mention.name) if reading.gazetteer else ()
    return bool(records) and records[0].feature == "PPLC"


def _is_region(mention: PlaceMention, reading: Reading) -> bool:
    """Whether a name can be a region's; an unknown one can."""
    records = reading.gazetteer.find(mention.name) if reading.gazetteer else ()
    return not records or any(r.is_region for r in records)


def lies_in(inner: PlaceMention, outer: PlaceMention, reading: Reading | SentenceReading) -> bool:
    """Whether a town can lie in what is named more widely: a region, a country, "the south"."""
    wide = outer.head in WIDE or bool(outer.part) or _is_land(outer, reading)
    if not wide or not inner.name or inner.head in WIDE or inner.part or reading.gazetteer is None:
        return False
    towns, grounds = reading.gazetteer.find(inner.name), reading.gazetteer.find(outer.name)
    if not outer.name or (grounds and not towns):
        return True
    return any(
        g.country == t.country and (g.is_country or not g.admin1 or g.admin1 == t.admin1)
        for g in grounds
        for t in towns
    )


def in_other_lands(inner: PlaceMention, outer: PlaceMention, reading: Reading) -> bool:
    """Whether a place is known, and only in other lands than another one."""
    if reading.gazetteer is None or not inner.name or not outer.name:
        return False
    mine, theirs = reading.gazetteer.find(inner.name), reading.gazetteer.find(outer.name)
    return bool(mine and theirs) and not {r.country for r in mine} & {r.country for r in theirs}


def _is_land(mention: PlaceMention, reading: Reading | SentenceReading) -> bool:
    """Whether a name without a noun is first a country's or a region's."""
    records = reading.gazetteer.find(mention.name) if reading.gazetteer else ()
    return not mention.head and bool(records) and (records[0].is_country or records[0].is_region)
