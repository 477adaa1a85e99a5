"""Whose mouth a claim is in, by what the page knows of the speakers: headings, and outlets.

In a digest, what stands under the heading of an actor is that actor's. What an outlet says it
reports.
"""

from dataclasses import replace

from contested.extract.attribution import Attribution
from contested.extract.draft import Draft, Phrase
from contested.extract.reading import Reading
from contested.language.referents import Sort
from contested.model.vocabulary import Act

# What is said is done by who says it: a threat, an accusation.
_OWN_WORD = frozenset({"diplomacy.threat", "diplomacy.accusation"})


def mouths(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give claims under a heading its speaker, outermost; let outlets report what they say."""
    return tuple(_spoken(draft, reading) for draft in drafts)


def _spoken(draft: Draft, reading: Reading) -> Draft:
    said = tuple(_reported(each, reading) for each in draft.attribution)
    heading = reading.chains.headings.get(draft.reading.index)
    if heading is not None:
        above = Attribution((heading,), (), (), draft.reading.index, Act.SAY)
        said = (*said, above)
    draft = _threatening(draft, reading)
    return replace(draft, attribution=said) if said != draft.attribution else draft


def _threatening(draft: Draft, reading: Reading) -> Draft:
    """A threat that names nobody is the speaker's: ""They will pay for it," the minister said"."""
    said = draft.attribution[0] if draft.attribution else None
    if draft.type not in _OWN_WORD or draft.agent is not None or said is None:
        return draft
    where = reading.sentences.get(said.sentence)
    if said.head is None or where is None:
        return draft
    return replace(draft, agent=Phrase(where, (said.head,)))


def _reported(said: Attribution, reading: Reading) -> Attribution:
    """The attribution with "report" for a plain "say" of an outlet's."""
    parsed = reading.page.parsed.get(said.sentence)
    if said.act is not Act.SAY or said.head is None or parsed is None:
        return said
    who = reading.chains.describe(parsed, said.head)
    return replace(said, act=Act.REPORT) if who.sort is Sort.MEDIA else said
