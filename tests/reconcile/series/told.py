"""Claims for series, made from a day and the words of one short report."""

from dataclasses import dataclass, replace

from contested.model.claim import Claim, Source
from contested.model.document import text_hash
from contested.model.series import Flag, Point, Series
from contested.model.span import Span
from contested.model.value import Participant, Place, Quantity, Speaker, Time
from contested.model.vocabulary import Act, Basis, Comparator, Kind, PlacePrecision
from contested.reconcile.series import SeriesRules, series

RULES = SeriesRules.load()


@dataclass(frozen=True)
class Told:
    """What one report says: a total as of a day, and what was added, by one speaker."""

    day: str
    total: float | None = None
    added: float | None = None
    published: str | None = None
    type: str = "materiel.destroyed"
    unit: str | None = "tank"
    object: str = "tanks"
    basis: Basis = Basis.CUMULATIVE
    comparator: Comparator = Comparator.EXACT
    speaker: str = "Southland General Staff"
    target: str | None = "Northland"
    place: str | None = None
    sentence: str = "Lost so far, by the staff's count"
    since: str | None = None
    cited: str | None = None

    def claims(self) -> list[Claim]:
        """The claims that such a report makes."""
        made = list[Claim]()
        if self.total is not None:
            made.append(self._claim(self.total, self.basis))
        if self.added is not None:
            more = self._claim(self.added, Basis.INCREMENT)
            if made and more.quantity:
                quantity = replace(more.quantity, part_of=made[0].id)
                more = replace(more, quantity=quantity, time=None).identified()
            made.append(more)
        return made

    def _claim(self, value: float, basis: Basis) -> Claim:
        words = f"{'added ' if basis is Basis.INCREMENT else ''}{value:g}"
        day = f"from {self.since} on" if self.since else f"by {self.day}"
        text = f"{self.sentence}: {words} {self.object} {day}, {self.speaker} {self.cited or ''}"
        published = self.published or self.day
        return Claim(
            document=Source(
                f"{published}-{text}", text_hash(text + published), published=published
            ),
            sentence=Span(0, len(text), text),
            trigger=_at(text, self.object),
            type=self.type,
            target=Participant(_at(text, self.object), None, self.target, None),
            agent=Participant(_at(text, self.object), None, self.target, Kind.MILITARY)
            if self.type.startswith("territory")
            else None,
            places=(Place(_at(text, self.place), precision=PlacePrecision.ADMIN1),)
            if self.place
            else (),
            time=Time(_at(text, day), self.since or self.day, self.day),
            quantity=_quantity(self, text, words, value, basis),
            attribution=self._speakers(text),
        ).identified()

    def _speakers(self, text: str) -> tuple[Speaker, ...]:
        main = Speaker(_at(text, self.speaker), Act.SAY, 1, "id", self.speaker, "Southland")
        if self.cited is None:
            return (main,)
        inner = Speaker(_at(text, self.cited), Act.SAY, 1, None, self.cited)
        return (inner, replace(main, depth=2))


def _quantity(told: Told, text: str, words: str, value: float, basis: Basis) -> Quantity:
    more = told.comparator in (Comparator.MORE_THAN, Comparator.AT_LEAST)
    return Quantity(
        _at(text, words),
        value,
        None if more else value,
        told.comparator,
        told.unit,
        told.object,
        basis,
    )


def _at(text: str, words: str) -> Span:
    start = text.find(words)
    return Span(max(start, 0), max(start, 0) + len(words), words)


def of(*told: Told) -> tuple[Series, ...]:
    """The series that reports make."""
    return series([claim for each in told for claim in each.claims()], RULES)


def one(*told: Told) -> Series:
    """The one series that reports make."""
    (made,) = of(*told)
    return made


def point(made: Series, day: str) -> Point:
    """The point of a day."""
    return next(each for each in made.points if each.day == day)


def flags(made: Series) -> dict[str, set[Flag]]:
    """The flags by day, days without any left out."""
    return {each.day: set(each.flags) for each in made.points if each.flags}
