"""The steps from a parsed page to claims, as a list: each takes drafts and gives drafts back.

A step is the extension point of extraction: `(drafts, reading) -> drafts`. The built-in ones are
`standard_steps`; others come by the entry-point group `contested.extraction`.
"""

from collections.abc import Callable, Mapping
from importlib.metadata import entry_points

from contested.actors.names import Form
from contested.extract.assemble import claims
from contested.extract.attach import attach
from contested.extract.attribution import attributions
from contested.extract.blame import credited, lay_blame
from contested.extract.bulletins import bulletins
from contested.extract.carry import carry_over
from contested.extract.draft import Draft
from contested.extract.echo import echoes
from contested.extract.mood import Mood
from contested.extract.mouths import mouths
from contested.extract.passing import drop_passing
from contested.extract.react import React
from contested.extract.reading import Reading, SentenceReading
from contested.extract.retold import retold
from contested.extract.running import run_on
from contested.extract.tolls import merge_tolls
from contested.extract.toolbox import Toolbox
from contested.extract.victims import spare_victims
from contested.extract.voice import voice
from contested.extract.weapons import weapons
from contested.language.actors import ActorMention
from contested.language.chains import Chains
from contested.language.counted_back import counted_back
from contested.language.heading_places import heading_name
from contested.language.page import Page, Parsed
from contested.language.places import PlaceMention, find_places
from contested.language.quantities import find_figures
from contested.language.times import find_times
from contested.model.claim import Claim

GROUP = "contested.extraction"
_KIN = frozenset({"community", "tribe", "clan", "minority", "ethnicity"})
# What is named after people: "the Al-Salam quarter", "Rafik Hariri hospital".
_NAMED_AFTER = frozenset(
    """quarter neighbourhood neighborhood district suburb ward township street avenue boulevard road
    highway square roundabout bridge hospital clinic school university college mosque church market
    airport stadium park garden gardens hotel tower palace gate dam""".split()
)
Step = Callable[[tuple[Draft, ...], Reading], tuple[Draft, ...]]


def standard_steps(tools: Toolbox, *, carrying: bool = True) -> tuple[Step, ...]:
    """The built-in steps after proposing, in their order, and those installed beside us."""
    steps: tuple[Step, ...] = (
        merge_tolls,
        retold,
        weapons,
        echoes,
        spare_victims,
        credited,
        voice,
        mouths,
        bulletins,
        run_on,
        attach,
        drop_passing,
        Mood(tools.moods),
    )
    if carrying:
        steps += (carry_over, tools.listing, lay_blame)
    others = tuple(point.load() for point in entry_points(group=GROUP))
    return (*steps, React(tools.positions), tools.verifier, tools.confidence, *others)


def extract(
    page: Page, tools: Toolbox, steps: tuple[Step, ...]
) -> tuple[Reading, tuple[Claim, ...]]:
    """The reading of a page and its claims, not yet resolved: spans, types and scopes."""
    reading = survey(page, tools)
    drafts = tuple(d for s in reading.sentences.values() for d in tools.proposer.drafts(s))
    for step in steps:
        drafts = step(drafts, reading)
    return reading, claims(drafts, reading)


def survey(page: Page, tools: Toolbox) -> Reading:
    """Find every mention on a page, who refers to whom, and who says what."""
    chains = Chains.of(page, tools.directory, page.document.published_on)
    war = tools.directory.conflict(chains.conflict)
    at_war = war.countries if war else ()
    sentences = {
        i: _sentence(p, page, tools, chains, at_war) for i, p in sorted(page.parsed.items())
    }
    return Reading(page, sentences, chains, attributions(page), tools.gazetteer)


def _sentence(
    parsed: Parsed, page: Page, tools: Toolbox, chains: Chains, at_war: tuple[str, ...]
) -> SentenceReading:
    times = find_times(parsed)
    times = (*times, *counted_back(parsed, times))
    named = chains.names.get(parsed.sentence.index, {})
    found = find_places(parsed, tools.gazetteer, at_war)
    if not found and not named:
        found = heading_name(parsed, page, tools.gazetteer, at_war)
    return SentenceReading(
        parsed=parsed,
        classes=tools.classes,
        figures=find_figures(parsed, times),
        times=times,
        places=tuple(
            p
            for p in found
            if (p.known or not _of_people(p, parsed, named)) and not _cut(p, parsed)
        ),
        actors=tuple(sorted({id(m): m for m in named.values()}.values(), key=lambda m: m.start)),
    )


def _of_people(place: PlaceMention, parsed: Parsed, named: Mapping[int, ActorMention]) -> bool:
    """Whether what no list of places has names people: "from the Zaghawa community"."""
    words = {place.head, *parsed.doc[place.last : place.last + 1].text.lower().split()}
    return bool(words & _KIN) or _is_somebody(place, named)


def _cut(place: PlaceMention, parsed: Parsed) -> bool:
    """Whether it is half of a word: "US- and Saudi-brokered talks" are not in the US."""
    return bool(parsed.doc[place.last - 1].text.endswith("-"))


def _is_somebody(place: PlaceMention, named: Mapping[int, ActorMention]) -> bool:
    """Whether what no list of places has is somebody's name: "in Haaretz", "the Wagner base".

    A hospital that speaks is still the place that it is, and a quarter that is called after
    somebody.
    """
    after = place.head.split()[-1:] and place.head.split()[-1] in _NAMED_AFTER
    others = (
        m for m in (named[i] for i in range(place.first, place.last) if i in named)
        if not (place.head and m.start <= place.first < place.last <= m.end)
        and not (after and place.first <= m.start and m.end < place.last)
        and not (place.firm and m.actor is None and not m.role)
    )  # fmt: skip
    return any(not m.seat and m.form is not Form.ADJECTIVE for m in others)
