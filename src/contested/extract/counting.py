"""Which figure a draft carries, and the subsets that make claims of their own."""

from collections.abc import Iterator
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.conditions import Site
from contested.extract.draft import Draft, Phrase
from contested.extract.figures_at import of_token, under_trigger, under_verb
from contested.extract.frames import Frame
from contested.extract.roles import select
from contested.extract.tolls import fatal
from contested.language.measured import measured_by_verb
from contested.language.mended_clauses import SAYING
from contested.language.quantities import Figure, FigureKind

_ARTICLE_FAMILIES = ("people.", "materiel.")
_FATES = frozenset({"people.killed", "people.wounded"})
_DEEDS = frozenset({"exchange", "attack"})
_PEOPLE = frozenset({"person", "household", "body"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_SHARES = frozenset({"many", "most", "some"})
_AGED = frozenset("boy girl child man woman baby toddler son daughter youth infant".split())
_PARTS = frozenset({"most", "many", "some", "half", "few", "majority", "others"})
_SIDES = frozenset({"side", "party", "nation"})
_THINGS = frozenset(
    """drone missile shell aircraft helicopter tank armoured_vehicle artillery mlrs air_defence
    ship vehicle weapon building plant airfield depot bridge bomb mine rocket grenade""".split()
)
_FIRED = frozenset({"drone", "missile", "shell", "mine", "bomb", "rocket", "grenade", "torpedo"})
_DEALING = _SIDES | frozenset(
    "delegation country government neighbour neighbor capital camp".split()
)
_BY_SHARES = frozenset({"people.displaced", "people.returned"})
_UNITS_REFUSED = {
    "people.": _SIDES | _THINGS | {"km", "percent", "km2", "country", "attack"},
    "diplomacy.": _DEALING,
    "strike": _PEOPLE | _SIDES,
    "battle.": _PEOPLE | _SIDES,
    "territory.capture": _PEOPLE,
    "territory.advance": _PEOPLE,
    "infrastructure.": _PEOPLE | {"attack"},
}


def figure_for(
    frame: Frame, site: Site, objects: tuple[Token, ...], *, own: bool = False
) -> Figure | None:
    """The figure that counts what the frame says is counted.

    Args:
        frame: the frame; its `figure_of` names the roles to look at, in order.
        site: the predicate.
        objects: the conjunct that the draft is for.
        own: look at these objects only.
    """
    reading = site.reading
    if any(c.dep_ in _SUBJECTS and c.lower_ in _SHARES for c in site.hit.head.children):
        return None  # "200 men, many of them badly hurt, got away"
    if not own and (told := _some_of_which(site)) is not None:
        return told
    roles = ("object",) if own else frame.figure_of
    if not own and frame.target[:1] == ("subject",) and "subject" in roles:
        roles = ("subject", *roles)  # "63 wounded, of whom eleven died"
    for role in roles:
        if role == "subject" and site.arguments.object and _done_to_objects(frame, site):
            continue
        tokens = (
            objects if role == "object" else select((role,), site.hit.head, site.arguments, reading)
        )
        for token in tokens:
            figure = of_token(token, reading) if role != "verb" else under_verb(token, reading)
            if role == "trigger" and figure is None:
                figure = under_trigger(token, reading)
            figure = _told_of_all(figure, token, site)
            some = _both_sides(figure, token, frame) or _of_some(site.hit.head) if figure else True
            if figure and allowed(figure, frame.type) and not some:
                return figure
    return None if own else _number_of_those(frame, site)


def _some_of_which(site: Site) -> Figure | None:
    """How many of those told of are its object: "fired 38 missiles, of which it shot down 30"."""
    numbers = (
        c for c in site.hit.head.children if c.dep_ in {"dobj", "npadvmod"} and c.pos_ == "NUM"
    )
    found = (site.reading.figure_at(c) for c in numbers)
    some = next((f for f in found if f is not None and f.part_of is not None), None)
    return some if site.hit.head.dep_ == "relcl" else None


def _of_some(verb: Token) -> bool:
    """Whether it is told of a part without a number: "140 prisoners, most of whom were held"."""
    roles = (c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "dobj"})
    parts = (c for c in roles if c.lower_ in _PARTS)
    return any(t.lower_ in {"whom", "which"} for c in parts for t in c.subtree)


def _number_of_those(frame: Frame, site: Site) -> Figure | None:
    """The number of people who did it: "the number of people who have fled stands at 93,040"."""
    verb = site.hit.head
    counted = verb.dep_ == "relcl" or (verb.dep_ == "acl" and verb.head.lemma_ == "number")
    if not counted or not frame.type.startswith("people."):
        return None
    told = (site.reading.figure_at(t) for t in measured_by_verb(verb.head))
    found = next((f for f in told if f is not None and allowed(f, frame.type)), None)
    return found and replace(found, unit=found.unit or "person")


def _both_sides(figure: Figure, token: Token, frame: Frame) -> bool:
    """Whether it only says that there are two who deal: "the two foreign ministers met"."""
    two = figure.low == figure.high == 2 and frame.type.startswith("diplomacy.")
    return two and any(c.lower_ in {"the", "both", "these", "their"} for c in token.children)


def _done_to_objects(frame: Frame, site: Site) -> bool:
    """Whether only the objects are what is counted: "12 missiles hit the city, damaging a school"."""
    harm = frame.type.startswith(("infrastructure.", "people.killed", "people.wounded"))
    if frame.type == "materiel.destroyed" and "subject" not in frame.target:
        return True  # "the convoy was hit by a drone"
    return harm and "subject" not in frame.target


def _told_of_all(figure: Figure | None, token: Token, site: Site) -> Figure | None:
    """The whole, where a clause tells of all of them: the 18 in "15 of 18 drones launched"."""
    if figure is None or figure.part_of is None:
        return figure
    return site.reading.figures[figure.part_of] if _says_more_of(site.hit.head, token) else figure


def _says_more_of(head: Token, token: Token) -> bool:
    """Whether a predicate is that of a clause on a noun: "drones launched", "drones that came".

    Not where the noun is named as a part: "eight people, including the two who died".
    """
    named = token.dep_ == "pobj" and token.head.lower_ == "including"
    number = token.pos_ == "NUM"  # "30 of which it shot down"
    return head.dep_ in {"acl", "relcl"} and head.head == token and not named and not number


def _told_apart(part: Token, head: Token) -> bool:
    """Whether something else is told of a part: "400 fled, and 330 of them were sent back"."""
    if part.dep_ == "nummod":
        part = part.head
    verb = part.head
    tells = part.dep_ in {"nsubj", "nsubjpass", "dobj"} and verb.pos_ == "VERB"
    said = part.dep_ == "nsubj" and verb.dep_ == "ccomp" and verb.head.lemma_ in SAYING
    if said and not verb.is_ancestor(head):
        return True  # "put the toll at 90; Kyiv says 30 of them were fighters"
    beside = verb.dep_ in {"conj", "ROOT", "parataxis", "relcl"} and not verb.is_ancestor(head)
    return tells and beside and verb.i != head.i


def allowed(figure: Figure, claim_type: str) -> bool:
    """Whether a figure of this kind may stand on a claim of this type."""
    if figure.kind is FigureKind.BOTH:
        return claim_type.startswith("people.")
    if figure.kind is FigureKind.ARTICLE:
        fired = claim_type == "strike" and figure.unit in _FIRED  # "a drone struck a van"
        return fired or (claim_type.startswith(_ARTICLE_FAMILIES) and figure.unit not in _DEEDS)
    if figure.kind is FigureKind.DEFINITE:
        return claim_type in _FATES
    if figure.kind is FigureKind.DISTANCE:
        return claim_type == "territory.advance"
    if figure.kind is FigureKind.MEASURE and figure.unit == "tonne":
        return claim_type in {"civil.aid", "civil.obstruction"}
    if figure.kind in {FigureKind.DURATION, FigureKind.MEASURE, FigureKind.RATIO, FigureKind.NONE}:
        return False
    if figure.kind is FigureKind.MONEY:
        return claim_type in {"materiel.supplied", "civil.aid", "diplomacy.offer"}
    share = figure.unit == "percent" and claim_type in _BY_SHARES
    some = claim_type == "strike" and figure.unit == "percent"  # "nine in ten of those fired"
    return share or not any(
        some or (claim_type.startswith(family) and figure.unit in units)
        for family, units in _UNITS_REFUSED.items()
    )


def subsets(draft: Draft) -> Iterator[Draft]:
    """The claims that a subset makes: "five people, including two children" is two.

    So is a total with its increment ("61,680 (+350)").
    """
    if draft.figure is None:
        return
    reading = draft.reading
    try:
        whole = reading.figures.index(draft.figure)
    except ValueError:
        return
    for figure in reading.figures:
        if figure.beside == whole:
            yield replace(draft, figure=figure, part_of=draft)
        share = figure.kind is FigureKind.SHARE and draft.type != "strike"
        if figure.part_of != whole or not (share or allowed(figure, draft.type)):
            continue
        if draft.type == "civil.aid" and not share:
            continue  # "treated 40 people, nine of them children" is one deed of help
        head = reading.parsed.doc[figure.head if figure.head is not None else figure.token]
        number = reading.parsed.doc[figure.token]
        if number.head.lower_ == "of" and number.head.head.lemma_.lower() in _AGED:
            continue  # "a girl of four"
        more = _says_more_of(draft.hit.head, head) or _told_apart(number, draft.hit.head)
        if more or fatal(number) or _teller(head) or head.lemma_ == "side":
            continue  # "30 civilians from both sides" are not two
        bare = share and figure.kind is FigureKind.SHARE and figure.object is None
        phrase = draft.target if bare else Phrase(reading, (head,))
        counts_agent = draft.type in COUNTS_AGENT
        yield replace(
            draft,
            figure=figure,
            agent=phrase if counts_agent else draft.agent,
            target=draft.target if counts_agent else phrase,
            part_of=draft,
        )


def _teller(noun: Token) -> bool:
    """Whether it only says who tells of it: "nine were killed, said X, a rebel official"."""
    named = noun.head if noun.dep_ == "appos" else noun
    return named.dep_ == "nsubj" and named.head.lemma_ in SAYING


def in_return(draft: Draft) -> Iterator[Draft]:
    """Those who are let go for the others: "freed 33 hostages in return for 1,000 prisoners"."""
    if draft.type != "people.exchanged" or draft.figure is None:
        return
    links = list(draft.hit.head.children)
    links += [c for p in links if p.lower_ == "in" for t in p.children for c in t.children]
    for token in (t for c in links if c.lower_ == "for" for t in c.children if t.dep_ == "pobj"):
        figure = of_token(token, draft.reading)
        if figure is not None and figure.unit in _PEOPLE and figure != draft.figure:
            yield replace(draft, figure=figure, agent=None, target=Phrase(draft.reading, (token,)))


# The types whose figure counts those who do it.
COUNTS_AGENT = frozenset(
    {"people.surrendered", "people.displaced", "people.returned", "territory.withdrawal"}
)
