"""A brief in Markdown (CommonMark); words of reports cannot become markup in it."""

import re
from collections.abc import Iterator

from contested.cli.briefs.wordings import NOTE, counts, credit, heading, number, numbers
from contested.cli.console import harmless
from contested.present import Brief, Entry, Reference

_SPECIAL = re.compile(r"([\\`*_\[\]<>|~&$])")
_AT_START = re.compile(r"^([#+=-]|\d+(?=[.)]))")


def markdown(brief: Brief) -> str:
    """The whole brief."""
    return "\n".join(_lines(brief)) + "\n"


def plain(words: str) -> str:
    """Words of a report, so that Markdown shows them as they are, on one line."""
    one_line = _SPECIAL.sub(r"\\\1", " ".join(harmless(words).split()))
    return _AT_START.sub(lambda at: f"\\{at[0]}" if not at[0].isdigit() else f"{at[0]}\\", one_line)


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {heading(brief)}"
    yield f"\n{counts(brief)}.\n\n*{NOTE}*"
    for chapter in brief.chapters:
        yield f"\n## {plain(chapter.title or 'Other reports')}"
        for section in chapter.sections:
            yield f"\n### {plain(section.title)}\n"
            yield from (line for entry in section.entries for line in _entry(entry))
        if chapter.charts:
            yield "\n### Figures over time\n"
        yield from (f"- {plain(chart.words)}" for chart in chapter.charts)
    if brief.references:
        yield "\n## Reports\n"
    for reference in brief.references:
        yield from _reference(reference)
    if brief.unread:
        yield "\n## Not read, for their language\n"
    for unread in brief.unread:
        yield f"- {plain(unread.title or unread.document)} ({plain(unread.language)})"


def _entry(entry: Entry) -> Iterator[str]:
    short = entry.summary
    facts = f": {plain(short.facts)}" if short.facts else ""
    others = numbers(entry)
    also = f" — also \\[{', '.join(others)}\\]" if others else ""
    yield f"- **{plain(short.label)}**{facts}"
    for line in (*entry.news, *short.figures, *entry.corrections):
        yield f"  - {plain(line)}"
    yield f"  - {plain(short.standing)} — {plain(short.counts)}{also}"
    for voice in entry.voices:
        said = "; ".join(plain(part) for part in (voice.said, voice.status) if part)
        quote = f"> {plain(voice.quote.text)}"
        yield f"  - {said} \\[{number(voice.reference)}\\]\n    {quote}"


def _reference(reference: Reference) -> Iterator[str]:
    title = plain(reference.title or reference.document)
    url = reference.url or ""
    if re.fullmatch(r"https?://[^\s<>\x00-\x20]+", url):
        title = f"[{title}](<{url}>)"
    yield f"- **{reference.number}** {title} — {plain(credit(reference))}"
    for n, sentence in enumerate(reference.sentences, 1):
        yield f"  - {reference.number}.{n} “{plain(sentence)}”"
