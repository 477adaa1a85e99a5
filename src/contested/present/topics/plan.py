"""What `data/topics.toml` says of the pages: their parts, and which events go into each."""

import re
from dataclasses import dataclass
from pathlib import Path

from contested.data import Entry, entries
from contested.data.taxonomy import claim_types

_FIELDS = ("topic", "name", "title", "types", "modalities", "kinds", "words", "table", "series")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page as planned.

    Attributes:
        types: claim types of which an event must have one; empty: any.
        modalities, kinds: values of which an event must have one; empty: any.
        words: begins of words of which a sentence of such a claim must hold one; None: any.
        begins: the same as they are written.
        table: the name of the table to make, empty for none, `none` for a part without entries.
        series: whether the part shows series of its types.
    """

    name: str
    title: str
    types: frozenset[str]
    modalities: frozenset[str]
    kinds: frozenset[str]
    words: re.Pattern[str] | None
    begins: tuple[str, ...]
    table: str
    series: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """A page as planned."""

    name: str
    title: str
    lead: str
    parts: tuple[Part, ...]


def plans(folders: tuple[Path, ...] = ()) -> dict[str, Plan]:
    """The pages by name, in order.

    Raises:
        DataError: an entry is wrong; the message names file and line.
    """
    found, known = dict[str, Plan](), claim_types(folders)
    for entry in entries("topics", "topic", folders):
        entry.only("name", "title", "lead")
        name = entry.text("name")
        found[name] = Plan(name, entry.text("title"), entry.text("lead", ""), ())
    for entry in entries("topics", "topic_section", folders):
        entry.only(*_FIELDS)
        plan = found.get(entry.text("topic"))
        if plan is None:
            raise entry.error(f"{entry.text('topic')!r} is no topic")
        unknown = sorted(set(entry.texts("types")) - set(known))
        if unknown:
            raise entry.error(f"{unknown[0]!r} is no claim type of taxonomy.toml")
        found[plan.name] = Plan(plan.name, plan.title, plan.lead, (*plan.parts, _part(entry)))
    return found


def _part(entry: Entry) -> Part:
    words = entry.texts("words")
    series = entry.fields.get("series", False)
    if not isinstance(series, bool):
        raise entry.error(f"'series' must be true or false, not {series!r}")
    begins = "|".join(re.escape(word) for word in words)
    return Part(
        entry.text("name"),
        entry.text("title"),
        frozenset(entry.texts("types")),
        frozenset(entry.texts("modalities")),
        frozenset(entry.texts("kinds")),
        re.compile(rf"\b(?:{begins})", re.IGNORECASE) if words else None,
        words,
        entry.text("table", ""),
        series,
    )
