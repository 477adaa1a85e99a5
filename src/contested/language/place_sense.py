"""Whether a name that a place bears means the place here: not a person, a paper, a month.

Many names are both ("Jordan", "Jackson", "Hassan"); the frame decides first, then how well known
the place is, and spaCy's entity label only where those leave it open.
"""

from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contested.gazetteer import PlaceRecord
from contested.language.place_relation import Frame
from contested.language.place_words import PlaceWords

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
OTHER_LABELS = frozenset(
    {"PERSON", "ORG", "NORP", "DATE", "TIME", "EVENT", "LAW", "WORK_OF_ART", "LANGUAGE", "PRODUCT"}
)
DATES = frozenset({"DATE", "TIME"})
NO_VILLAGE = frozenset({"LANGUAGE", "EVENT", "LAW", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
ARTICLES = frozenset(
    [
        "al",
        "el",
        "ad",
        "an",
        "ar",
        "as",
        "ash",
        "at",
        "az",
        "ez",
        "es",
        "et",
        "er",
        "as",
        "al",
        "ul",
    ]
)
_LINKED = frozenset(
    "on upon sur sous na nad am an der la le les de du des aux au en by el al".split()
)
# What links the parts of a name after a hyphen: "Mir-e Ali", "Qala-i Naw".
PARTICLES = frozenset({"e", "i", "ye", "yi", "o"})
# Heads that stand before other names than places': "the State Duma", "the Sea Champion".
_NO_FIRST_WORDS = frozenset({"sea", "state", "front", "line", "bank", "zone", "union", "ocean"})
_OWN_CITY = 20_000
_KNOWN_CITY, _LABELLED_CITY, _GREAT_CITY, _FOREIGN_CITY = 100_000, 5_000, 400_000, 50_000
# Towns of these countries share their names with many people; elsewhere spaCy's PERSON is a guess.
_ENGLISH_SPEAKING = frozenset({"US", "GB", "CA", "AU", "NZ", "IE", "ZA", "JM"})
_ACRONYM, _INITIALS = 5, 3
SHIPS = frozenset({"MV", "MT", "HMS", "USS", "INS", "RFA", "USNS"})
_GROUPS = ("islamic state in", "islamic state of")
_UNITS = frozenset({"battlegroup", "brigade", "battalion", "regiment", "division"})
_CAUSES = frozenset(
    {"Liberation", "Popular", "Patriotic", "Salvation", "Resistance", "Revolutionary"}
)
_OUTLETS = frozenset(
    {"agency", "channel", "broadcaster", "station", "newspaper", "outlet", "website"}
)
_LABELLED = frozenset({"community", "hromada", "commune", "settlement"})  # "Tora community: …"
_MEASURED_FROM = frozenset(
    """out outside inside north south east west kilometre kilometer km mile metre meter most half
    part edge outskirt centre center""".split()
)
_OBJECTS = frozenset({"dobj", "pobj", "appos", "nsubjpass", "attr"})


@dataclass(frozen=True, slots=True)
class Scan:
    """A sentence under search.

    `headline` says that it capitalises all its words; `at_war` are the countries of its war;
    `here` are the names that are plainly places elsewhere on the page.
    """

    doc: Doc
    words: PlaceWords
    headline: bool = False
    at_war: frozenset[str] = frozenset()
    here: frozenset[str] = frozenset()

    def is_name(self, at: int) -> bool:
        """Whether the token there is a capitalised word."""
        text = self.doc[at].text if at < len(self.doc) else ""
        return text[:1].isupper() and any(c.isalpha() for c in text)

    def hyphenated(self, end: int) -> int:
        """Where a name goes on behind the hyphens after `end`: "Fort-Jacques", "Kuchar-e Bala"."""
        doc = self.doc
        while (
            end + 1 < len(doc)
            and doc[end].text == "-"
            and not (doc[end - 1].whitespace_ or doc[end].whitespace_)
        ):
            following = doc[end + 1]
            if self._linked(end):
                end += 4
                continue
            named = following.pos_ == "PROPN" or self.is_name(end + 1)
            if following.lower_ in PARTICLES and end + 2 < len(doc) and self.is_name(end + 2):
                end += 3
            elif named and not self.words.demonym(following.text):
                end += 2
            else:
                break
        return end

    def _linked(self, end: int) -> bool:
        """Whether a little word between two hyphens joins what follows: "Rostov-on-Don"."""
        doc = self.doc
        linked = end + 3 < len(doc) and doc[end + 2].text == "-" and self.is_name(end + 3)
        return linked and doc[end + 1].lower_ in _LINKED

    def article(self, at: int) -> bool:
        """Whether an Arabic article is joined to a name there: "al-Hasakah", "Deir ez-Zor"."""
        doc = self.doc
        joined = at + 2 < len(doc) and doc[at + 1].text == "-" and doc[at].lower_ in ARTICLES
        return joined and not doc[at + 1].whitespace_ and self.is_name(at + 2)


@dataclass(frozen=True, slots=True)
class Named:
    """A known name in the sentence, tokens `[first, last)`, and what is known of its bearers.

    Attributes:
        label: spaCy's entity label.
        country: whether a country bears it.
        famous: whether a country, a first-level region or a hand-written place bears it.
        own: whether it is a bearer's own name and not an alternate one.
        size: inhabitants of its largest bearer.
        abroad: whether that is outside the English-speaking countries.
        home: whether a bearer whose own name it is, or a larger one, lies in a country of the war.
    """

    first: int
    last: int
    label: str
    country: bool
    famous: bool
    own: bool
    size: int
    abroad: bool
    home: bool


@dataclass(frozen=True, slots=True)
class Longer:
    """That a name is part of a longer one; `after` if only words after it make it longer."""

    after: bool


_VESSELS = frozenset("tanker ship vessel freighter trawler ferry frigate destroyer yacht".split())


def said_of(scan: Scan, at: int, end: int, records: tuple[PlaceRecord, ...]) -> Named:
    """What is known of the name in tokens `[at, end)`."""
    best = records[0]
    return Named(
        first=at,
        last=end,
        label=scan.doc[at].ent_type_,
        country=best.is_country,
        famous=best.is_country
        or any(r.main and not r.is_settlement and r.feature != "ADM2" for r in records),
        own=any(r.main for r in records),
        size=max(r.population for r in records),
        abroad=best.country not in _ENGLISH_SPEAKING,
        home=any(
            r.country in scan.at_war and (r.main or r.population >= _OWN_CITY) for r in records
        ),
    )


def is_place(scan: Scan, named: Named, how: Frame) -> bool:
    """Whether a known name without a head noun means the place."""
    doc, first = scan.doc, scan.doc[named.first]
    if _heads_a_line(doc, named):
        return True
    plain = first.pos_ != "PROPN" and named.last - named.first == 1
    if named.first == 0 and plain and not how.located and named.label not in PLACE_LABELS:
        return False
    if named.country:
        return True
    if how.located and not _follows_first_name(doc, named):
        return named.own or how.firm or named.label not in {"PERSON", "ORG", "DATE"}
    if named.home and _suffers(doc, named):
        return True
    if named.label in PLACE_LABELS:
        return named.famous or named.size >= _LABELLED_CITY or (how.weak and named.own)
    if named.label in OTHER_LABELS and not scan.headline:
        return _in_spite_of_label(doc, named)
    return named.famous or named.size >= _KNOWN_CITY


def _heads_a_line(doc: Doc, named: Named) -> bool:
    """Whether a line opens with it and a colon, and goes on as no quote: "Kidal: 12 soldiers die"."""
    last = named.last + (doc[named.last : named.last + 1].text in _LABELLED)
    after = doc[last : last + 2]
    if named.first or len(after) < 2 or after[0].text != ":" or named.label == "PERSON":
        return False
    quoted = after[1].pos_ in {"PRON", "PUNCT", "AUX"} or after[1].text in {"'", '"', "“", "‘"}
    return named.own and not quoted and doc[0].text.istitle()


def _suffers(doc: Doc, named: Named) -> bool:
    """Whether a name alone stands where it hardly speaks: an object, or after a preposition."""
    root = doc[named.first : named.last].root
    before = doc[named.first - 1] if named.first else None
    alone = before is None or before.ent_type_ != named.label or not before.ent_type_
    return alone and root.dep_ in _OBJECTS and not _under_people(root)


def _under_people(root: Token) -> bool:
    """Whether a preposition that mostly stands before people governs the name."""
    if root.dep_ != "pobj" or root.head.lower_ not in {"with", "by", "for", "of", "against"}:
        return False
    outer = root.head.head
    return root.head.lower_ != "of" or outer.lemma_.lower() not in _MEASURED_FROM


def _in_spite_of_label(doc: Doc, named: Named) -> bool:
    alone = named.first == 0 or doc[named.first - 1].ent_type_ != named.label
    speaks = doc[named.last - 1].dep_ == "nsubj" and not named.famous
    foreign = named.abroad and named.size >= _FOREIGN_CITY and alone and not speaks
    famous = named.famous and named.label != "PERSON"
    return named.size >= _GREAT_CITY or foreign or famous


def _follows_first_name(doc: Doc, named: Named) -> bool:
    at = named.first
    return named.label == "PERSON" and at > 0 and doc[at - 1].ent_type_ == "PERSON"


def is_no_place(scan: Scan, at: int, end: int, records: tuple[PlaceRecord, ...]) -> bool:
    """Whether the words are something else: a month, a demonym, a newspaper, an acronym."""
    tokens, words = scan.doc[at:end], scan.words
    name = tokens.text
    before = scan.doc[max(at - 4, 0) : at].text.lower().removesuffix(" the")
    group = before.endswith(_GROUPS)
    if (
        group
        or tokens[0].lower_ in _UNITS  # "Battlegroup Center"
        or (tokens[0].text in _CAUSES and scan.doc[end - 1 : end + 1].text.endswith("Front"))
        or _of_ship(scan, at)
        or _of_outlet(scan, at, end)
        or scan.doc[end : end + 1].text.lower() == "time"
    ):
        return True  # "the Islamic State in Iraq and the Levant", "at 4 a.m. Moscow time"
    sited = len(tokens) == 1 and name[-1:].isdigit() and _before_site(scan, end)  # "T4 air base"
    coded = len(tokens) == 1 and name[1:].isdigit() and not sited  # "M23", "T90"
    counts = (c for c in tokens.root.children if c.dep_ == "nummod" and c.i < at)
    coded = coded or (len(tokens) == 1 and name.endswith("s") and any(counts))  # "80 Kalashnikovs"
    if coded or name in words.notplaces or words.demonym(name) or name.lower() in words.compass:
        return True
    country = any(r.is_country for r in records)
    if len(tokens) == 1 and tokens[0].is_stop and not country:
        return True
    if tokens[0].pos_ == "DET" and not scan.is_name(at + 1):
        return True
    if not country and name.isupper() and name.isalpha() and _described(tokens[0]):
        return True
    labelled = sited or tokens[0].ent_type_ in PLACE_LABELS
    labelled = labelled or _called_by_letters(scan, at, records)
    if not country and not labelled and name.isupper() and len(name) <= _INITIALS:
        return True
    own = any(r.main for r in records)
    if records and name.isupper() and len(name) <= _ACRONYM and not (country or own):
        return True
    known = any(r.main and (not r.is_settlement or r.population > _KNOWN_CITY) for r in records)
    return not known and any(t.text in words.orgwords for t in tokens)


def _before_site(scan: Scan, end: int) -> bool:
    """Whether a site's noun follows: "air base", "airfield", "camp"."""
    nouns = (scan.doc[end : end + width].text.lower() for width in (2, 1))
    return any(n in scan.words.heads and scan.words.heads[n].site for n in nouns)


def _called_by_letters(scan: Scan, at: int, records: tuple[PlaceRecord, ...]) -> bool:
    """Whether a region is called by its letters: "shells fell on the DPR"."""
    article = at > 0 and scan.doc[at - 1].lower_ == "the" and scan.doc[at].dep_ == "pobj"
    return article and any(r.main and not r.is_settlement for r in records)


def _of_outlet(scan: Scan, at: int, end: int) -> bool:
    """Whether it is what some medium is called: "state news agency SANA"."""
    outlet = scan.doc[at - 1].lower_ if at else ""
    name = scan.doc[at:end].text
    return outlet in _OUTLETS and (name.isupper() or scan.doc[at].ent_type_ == "ORG")


def _of_ship(scan: Scan, at: int) -> bool:
    """Whether words are part of a ship's name: "MV Sea Falcon", "the tanker Sol"."""
    before = scan.doc[at - 1] if at else None
    if before is not None and before.lower_ in _VESSELS | {"flagged"} and before.dep_ != "pobj":
        return True
    while at and scan.is_name(at - 1):
        at -= 1
        if scan.doc[at].text in SHIPS:
            return True
    return False


def _described(token: Token) -> bool:
    """Whether an adjective stands before: "an international NGO"."""
    return bool(token.i) and token.nbor(-1).pos_ == "ADJ" and token.nbor(-1).text.islower()


def longer_name(scan: Scan, at: int, end: int, *, headed: bool) -> Longer | None:
    """The longer name that the words `[at, end)` are a piece of: a person's, an institution's."""
    doc, words = scan.doc, scan.words
    before = doc[at - 1] if at else None
    if before is not None and scan.is_name(at - 1) and not scan.headline:
        free = before.lower_ in words.compass_adjectives or words.demonym(before.text)
        kind = before.lower_ in words.heads and before.lower_ not in _NO_FIRST_WORDS
        free = free or kind or before.is_stop or before.ent_type_ == "DATE"
        opening = before.i == 0 and before.pos_ not in {"PROPN", "NOUN", "ADJ"}
        if not free and not opening:
            return Longer(after=False)
    if before is not None and before.lower_ in words.titles and not headed:
        return None if doc[at].ent_type_ in PLACE_LABELS else Longer(after=False)
    after = doc[end] if end < len(doc) else None
    if after is None or not scan.is_name(end) or after.lower_ in words.titles:
        return None
    if after.text in words.orgwords:
        return Longer(after=False)
    part = not scan.headline and not words.demonym(after.text) and after.ent_type_ != "DATE"
    return Longer(after=True) if part else None
