"""The steps from a parsed page to claims, as a list: each takes drafts and gives drafts back.

A step is the extension point of extraction: `(drafts, reading) -> drafts`. The built-in ones are
`standard_steps`; others come by the entry-point group `contested.extraction`.
"""

from collections.abc import Callable
from dataclasses import replace
from importlib.metadata import entry_points

from contested.extract.among_them import among_them
from contested.extract.assemble import claims
from contested.extract.attach import attach
from contested.extract.attribution import Attribution, attributions
from contested.extract.blame import credited, lay_blame
from contested.extract.bulletins import bulletins
from contested.extract.carry import carry_over
from contested.extract.censured import censured
from contested.extract.draft import Draft
from contested.extract.echo import echoes
from contested.extract.mood import Mood
from contested.extract.mouths import mouths
from contested.extract.owned import owned
from contested.extract.page_places import places_of_page
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
from contested.language.chains import Chains
from contested.language.counted_back import counted_back
from contested.language.page import Page, Parsed
from contested.language.places import PlaceMention
from contested.language.quantities import find_figures
from contested.language.times import find_times
from contested.model.claim import Claim

GROUP = "contested.extraction"
# What ends in one is a day, and no place: "Easter Sunday".
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
Step = Callable[[tuple[Draft, ...], Reading], tuple[Draft, ...]]


def standard_steps(tools: Toolbox, *, carrying: bool = True) -> tuple[Step, ...]:
    """The built-in steps after proposing, in their order, and those installed beside us."""
    steps: tuple[Step, ...] = (
        merge_tolls,
        retold,
        among_them,
        weapons,
        echoes,
        spare_victims,
        credited,
        voice,
        mouths,
        bulletins,
        run_on,
        attach,
        owned,
        drop_passing,
        Mood(tools.moods),
    )
    if carrying:
        steps += (carry_over, tools.listing, censured, lay_blame)
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
    places = places_of_page(page, tools, chains, at_war)
    sentences: dict[int, SentenceReading] = {}
    for i, parsed in sorted(page.parsed.items()):
        read = _sentence(parsed, page, tools, chains, places[i])
        sentences[i] = replace(read, previous=sentences.get(i - 1))
    told = tuple(a for a in attributions(page) if not _locates(a, sentences))
    return Reading(page, sentences, chains, told, tools.gazetteer)


def _locates(said: Attribution, sentences: dict[int, SentenceReading]) -> bool:
    """Whether a name and a colon say where it is, not who says it: "Kherson: marines hold Krynky"."""
    here = sentences.get(said.sentence)
    if here is None or len(said.source) != 1 or said.cue[0].text != ":":
        return False
    start, doc = here.parsed.sentence.start, here.parsed.doc
    opens = [p for p in here.places if p.first == 0 and p.known and doc[p.last].text == ":"]
    return said.source[0].start == start and any(
        here.is_state(p) or here.actor_at(here.parsed.doc[p.first]) is None for p in opens
    )


def _sentence(
    parsed: Parsed,
    page: Page,
    tools: Toolbox,
    chains: Chains,
    found: tuple[PlaceMention, ...],
) -> SentenceReading:
    times = find_times(parsed)
    times = (*times, *counted_back(parsed, times))
    named = chains.names.get(parsed.sentence.index, {})
    return SentenceReading(
        parsed=parsed,
        classes=tools.classes,
        figures=find_figures(parsed, times),
        times=times,
        places=tuple(p for p in found if parsed.doc[p.last - 1].lower_ not in _DAYS),
        actors=tuple(sorted({id(m): m for m in named.values()}.values(), key=lambda m: m.start)),
        forces=chains.forces(parsed),
        gazetteer=tools.gazetteer,
    )
