"""Where the figure of a word stands: on it, beside or under it, or on the verb that measures it."""

import re
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.lying import lies_so_far
from contested.extract.reading import SentenceReading
from contested.language.quantities import Figure, FigureKind

# What is done so many times is so many attacks: "attacked 31 times".
_OFTEN = frozenset({"twice", "thrice"})
_REPEATED = frozenset(
    """attack shell strike bomb hit try attempt storm assault raid counterattack bombard pound
    target""".split()
)
_ORDINAL = re.compile(r"first|second|third|[a-z]+th|\d+(?:st|nd|rd|th)")
_PEOPLED = frozenset({"city", "town", "village", "camp", "country", "district", "capital"})
_AGED = frozenset("boy girl child man woman baby toddler son daughter youth infant".split())
_THEM = frozenset({"them", "these", "those"})
# "Three of the wounded died", "two of the latter".
_HURT = frozenset({"wounded", "injured", "sick", "captured", "hurt", "latter", "former"})


def of_token(token: Token, reading: SentenceReading) -> Figure | None:
    """The figure that counts a word: "nine soldiers", "dozens of villages", "the lives of four"."""
    figure = _share_of(token, reading) or reading.figure_at(token)
    ordinal = any(_ORDINAL.fullmatch(t.lower_) for t in (token.head, token.head.head))
    if ordinal and _of(token) and (figure is None or figure.kind is not FigureKind.SHARE):
        return None  # "the tenth of 34 capitals", but "a fifth of Ukraine"
    them = token.lower_ in _THEM or (token.lower_ in _HURT and token.head.head.pos_ == "NUM")
    if figure is None and them and token.head.lower_ == "of":
        figure = reading.figure_at(token.head.head)  # "twenty-nine of them were hurt"
    if figure is None and token.lower_ == "more":  # "and injured 300 more"
        figure = next((f for c in token.children if (f := reading.figure_at(c))), None)
    if figure is not None:
        return figure
    # "dozens of villages", "the lives of four people": the figure sits beside or under the head.
    money = _worth(token, reading)
    if money is not None:
        return money
    for child in token.children:
        plural = child.tag_ == "NNS" or child.lower_.endswith("men")
        if child.dep_ == "compound" and plural and token.tag_ == "NN":
            figure = reading.figure_at(child)  # "took 60 soldiers prisoner"
            if figure is not None:
                return figure
        if child.dep_ == "prep" and child.lower_ == "of":
            for inner in child.children:
                figure = reading.figure_at(inner)
                # "the city of two million"
                people = inner.pos_ == "NUM" or (figure is not None and figure.unit == "person")
                people = people and token.lemma_ in _PEOPLED | _AGED
                if figure is not None and inner.dep_ == "pobj" and not people:
                    return figure
    return None


def _share_of(token: Token, reading: SentenceReading) -> Figure | None:
    """The share of a whole that is told of: the 10% of "10% of the country's 23 million people"."""
    whole = reading.figure_at(token)
    if token.head.lower_ != "of" or whole is None or whole.unit == "percent":
        return None
    measure = token.head.head
    near = {measure.i, *(c.i for c in measure.children)}
    shares = (f for f in reading.figures if f.unit == "percent")
    return next((f for f in shares if f.token in near or f.head == measure.i), None)


def _worth(token: Token, reading: SentenceReading) -> Figure | None:
    """What it is worth: "a $275 million package", "weapons worth $250 million"."""
    worth = {c.i for c in token.children if c.lower_ == "worth"}
    worth |= {t.i for c in token.children if c.i in worth for t in c.subtree}
    for figure in reading.figures:
        number = reading.parsed.doc[figure.token]
        if figure.kind is FigureKind.MONEY and (number.head == token or number.i in worth):
            return figure
    return None


def _of(token: Token) -> bool:
    """Whether "of" stands right before its number."""
    first = token.left_edge.i
    return first > 0 and "of" in {token.doc[first - 1].lower_, token.doc[first].lower_}


def under_trigger(token: Token, reading: SentenceReading) -> Figure | None:
    """A figure that hangs on the predicate itself: "advanced (by) two kilometres", "54 swaps"."""
    for figure in reading.figures:
        number = reading.parsed.doc[figure.token]
        if figure.kind is FigureKind.DISTANCE:
            if lies_so_far(number.nbor(1) if number.i + 1 < len(number.doc) else number):
                continue
            nearest = next(
                (a for a in number.ancestors if a.pos_ == "VERB" or a.i == token.i), None
            )
            if nearest is not None and nearest.i == token.i:
                return figure
        elif token.lemma_ in _REPEATED and (
            number.head.lemma_ == "time" or number.lower_ in _OFTEN
        ):
            if _how_often(number, token):
                return replace(figure, kind=FigureKind.COUNT, unit="attack")
        elif token.pos_ == "NOUN" and token.i in {number.head.i, number.head.head.i}:
            counted = number.head.dep_ in {"npadvmod", "nummod", "pobj", "attr"}
            beside = token.lemma_ == "toll" and number.i - token.i in {1, 2}  # "toll now 20"
            if counted or beside or number.dep_ in {"pobj", "attr"}:
                return figure
    return None


def _how_often(number: Token, verb: Token) -> bool:
    """Whether it says how often the verb was done: "six times overnight", "twice"."""
    if number.lower_ in _OFTEN:
        return bool(number.dep_ == "advmod" and number.head.i == verb.i)
    times = number.head
    above = times.head.head if times.head.pos_ == "ADV" else times.head
    named = times.lemma_ == "time" and times.dep_ in {"npadvmod", "dobj"}
    return named and bool(above.i == verb.i)


def under_verb(verb: Token, reading: SentenceReading) -> Figure | None:
    """ "the toll rose to 41", "the toll is 41"."""
    for figure in reading.figures:
        number = reading.parsed.doc[figure.head if figure.head is not None else figure.token]
        if number.dep_ == "attr" and number.head.i == verb.i:
            return figure
        above = number.head.head if number.dep_ == "pobj" else number.head
        if number.dep_ in {"pobj", "dobj"} and verb.i == above.i:
            return figure
    return None
