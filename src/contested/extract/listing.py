"""Lists of figures: what each line under "Losses so far:" counts, as a claim of its own.

A line of a list has no verb: what it says happened is said by the line above the list, and so are
the side, the day and the speaker. The total and the increase beside it ("1,008 (+22)") are two
claims, the second one's figure being part of the first one's.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from contested.data import Entry, entries
from contested.extract.draft import Draft, Located
from contested.extract.frames import Form
from contested.extract.predicates import Hit
from contested.extract.reading import Reading, SentenceReading
from contested.language.arguments import Arguments
from contested.language.basis import cues_in
from contested.language.quantities import Figure, FigureKind
from contested.language.units import default_units
from contested.language.words import tokens_of, words_of
from contested.model.vocabulary import Basis

_ITEM = re.compile(
    r"[\s\W]{0,4}(?:[^\d.!?;:]{2,60}?\s?[-‒–—:]\s?)?(?:[a-z]+ (?:than )?|[~≈>]\s?)?\d[\d,. ]*",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\W{0,3}\d+ ?[‒–—-] ?(?:over|in|near|above) ")
_LONGEST = 200
_MOST_LINES = 60
_PEOPLE = frozenset({"person", "body"})


@dataclass(frozen=True, slots=True)
class Kinds:
    """The claim types of a list's items, by what they count; None: no claim."""

    people: str | None
    things: str | None


@dataclass(frozen=True, slots=True)
class Listing:
    """The step that reads lists; `leads` are the kinds of items by the leading line's type."""

    leads: dict[str, Kinds]

    @classmethod
    def load(cls, types: frozenset[str], folders: tuple[Path, ...] = ()) -> "Listing":
        """Read `data/listing.toml` and the user's.

        Raises:
            DataError: an entry names what is no claim type; the message names file and line.
        """
        leads = dict[str, Kinds]()
        for entry in entries("listing", "listing", folders):
            entry.only("lead", "people", "things")
            kinds = Kinds(_type(entry, "people", types), _type(entry, "things", types))
            leads |= {lead: kinds for lead in entry.texts("lead") if lead not in leads}
        return cls(leads)

    def __call__(self, drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
        """The drafts, those of a list's lines replaced by what the list says that they are."""
        made = dict[int, list[Draft]]()
        for lead in drafts:
            if lead.type in self.leads and lead.reading.index not in made:
                for item in _items(lead.reading, reading):
                    own = [d for d in drafts if d.reading is item]
                    if found := list(self._of_item(lead, item, own)):
                        made.setdefault(item.index, found)
        kept = [d for d in drafts if d.reading.index not in made]
        return (*kept, *(d for found in made.values() for d in found))

    def _of_item(self, lead: Draft, item: SentenceReading, own: list[Draft]) -> Iterator[Draft]:
        """One draft for each total of a line, and one for the increase beside it."""
        share = _share(lead, item)
        if share is not None:
            yield share
            return
        for at, figure in enumerate(item.figures):
            kind = self._type(lead.type, figure, own)
            if figure.beside is not None or kind is None or not _counts(figure):
                continue
            more = next((f for f in item.figures if f.beside == at), None)
            total = _draft(lead, item, kind, replace(figure, basis=_basis(lead, figure, more)))
            yield total
            if more is not None:
                added = replace(more, object=figure.object, head=figure.head, unit=figure.unit)
                yield replace(
                    total, figure=replace(added, basis=Basis.INCREMENT), time=None, part_of=total
                )

    def _type(self, lead: str, figure: Figure, own: list[Draft]) -> str | None:
        kinds = self.leads[lead]
        if figure.unit not in _PEOPLE:
            return kinds.things
        said = next((d.type for d in own if d.type.startswith("people.")), None)
        return said or (lead if lead.startswith("people.") else kinds.people)


def _type(entry: Entry, name: str, types: frozenset[str]) -> str | None:
    given = entry.text(name, "")
    if given and given not in types:
        raise entry.error(f"{given!r} is no claim type")
    return given or None


def _items(lead: SentenceReading, reading: Reading) -> Iterator[SentenceReading]:
    """The lines of the list that a line opens; none where it opens none."""
    sentences = reading.page.sentences
    if not lead.parsed.sentence.text.rstrip().endswith(":"):
        return
    paragraph = lead.parsed.sentence.paragraph
    for sentence in sentences[lead.index + 1 : lead.index + 1 + _MOST_LINES]:
        item = reading.sentences.get(sentence.index)
        alone = sentence.paragraph == paragraph + 1
        fits = len(sentence.text) <= _LONGEST and _ITEM.match(sentence.text)
        if item is None or not alone or not fits:
            return
        paragraph = sentence.paragraph
        yield item


def _counts(figure: Figure) -> bool:
    return figure.kind is FigureKind.COUNT and figure.object is not None and figure.low is not None


def _basis(lead: Draft, figure: Figure, more: Figure | None) -> Basis:
    """What a total counts over, by its own words, the increase beside it or the line above."""
    if more is not None:
        return Basis.CUMULATIVE
    if figure.basis is not Basis.COUNT:
        return figure.basis
    parsed = lead.reading.parsed
    words = words_of(parsed.sentence.text)
    tokens = [first for first, _ in tokens_of(parsed.doc, [(w.start, w.end) for w in words])]
    cues = cues_in(words, parsed.doc, tokens, lead.reading.times, default_units())
    return next((c.basis for c in cues), Basis.COUNT)


def _share(lead: Draft, item: SentenceReading) -> Draft | None:
    """How many of what the line above counts were where a line says: "7 – over Tula region"."""
    whole = lead.figure
    figure = item.figures[0] if item.figures else None
    if whole is None or figure is None or not _SHARE.match(item.parsed.sentence.text):
        return None
    number = item.parsed.doc[figure.token]
    return replace(
        lead,
        reading=item,
        hit=Hit(number, (number,), lead.hit.predicate, lead.hit.word, Form.NOUN),
        trigger=figure.span,
        arguments=Arguments(),
        figure=replace(figure, unit=whole.unit, basis=whole.basis),
        places=tuple(Located(item, p) for p in item.places if p.name and not p.acting),
        part_of=lead,
    )


def _draft(lead: Draft, item: SentenceReading, kind: str, figure: Figure) -> Draft:
    assert figure.object is not None
    doc = item.parsed.doc
    start = figure.object.start - item.parsed.sentence.start
    words = [t for t in doc if start <= t.idx < start + len(figure.object.text)]
    head = doc[figure.head] if figure.head is not None else words[-1]
    hit = Hit(head, tuple(words) or (head,), lead.hit.predicate, lead.hit.word, Form.NOUN)
    return replace(
        lead,
        reading=item,
        hit=hit,
        trigger=figure.object,
        arguments=Arguments((), (head,)),
        type=kind,
        figure=figure,
        part_of=None,
        reacts_to=None,
    )
