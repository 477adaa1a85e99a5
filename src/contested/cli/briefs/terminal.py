"""A brief on the terminal."""

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from contested.cli.briefs.wordings import GOOD, NOTE, counts, credit, heading, number, numbers
from contested.cli.charts.terminal import print_chart
from contested.cli.console import harmless, indented
from contested.cli.lines import SHORT_ID
from contested.cli.palette import around
from contested.model.event import EventStatus
from contested.present import Brief, Entry, Section
from contested.present.briefing import Chapter, Voice

_MOST_REFERENCES = 6


def print_brief(console: Console, brief: Brief, limit: int | None = None) -> None:
    """Print a brief, of each section no more than `limit` entries."""
    console.print(Text(heading(brief), "bold"))
    console.print(Text(f"{counts(brief)}. {NOTE}", "dim"))
    cited = set[int]()
    for chapter in brief.chapters:
        _print_chapter(console, chapter, limit, cited)
    if cited:
        console.print()
        _title(console, "Reports")
    for reference in brief.references:
        if reference.number in cited:
            words = f"[{reference.number}] {reference.title or reference.document}"
            indented(console, Text(harmless(f"{words} — {credit(reference)}")), 0)
    if brief.unread:
        console.print()
        console.print(Text("Not read, for their language:", "yellow"))
    for unread in brief.unread:
        name = f"{unread.language}  {unread.title or unread.document}"
        indented(console, Text(harmless(f"{name} — {unread.publisher or 'publisher unknown'}")))


def _print_chapter(console: Console, chapter: Chapter, limit: int | None, cited: set[int]) -> None:
    console.print()
    _title(console, chapter.title or "Other reports")
    for section in chapter.sections:
        console.print()
        console.print(Text(harmless(section.title.upper()), "bold magenta"))
        for entry in section.entries[:limit]:
            cited.update(_print_entry(console, entry))
        _print_rest(console, section, limit)
    for chart in chapter.charts:
        print_chart(console, chart)
    if chapter.more:
        more = f"… and {chapter.more} more; `contested series` shows all"
        indented(console, Text(more, "dim"))


def _print_entry(console: Console, entry: Entry) -> set[int]:
    """Print it; the numbers of the reports that it cites."""
    short = entry.summary
    head = Text("• ").append(harmless(short.label), "bold")
    console.print(head.append(harmless(f": {short.facts}" if short.facts else "")))
    for line in entry.news:
        indented(console, Text(harmless(line), "bold yellow"))
    for line in short.figures:
        indented(console, Text(harmless(line)))
    for line in entry.corrections:
        indented(console, Text(harmless(line), "yellow"))
    indented(console, Text(harmless(f"{short.standing} · {short.counts}"), _style(entry.status)))
    for voice in entry.voices:
        _print_voice(console, voice)
    others = numbers(entry)
    also = f"also [{'] ['.join(others[:_MOST_REFERENCES])}]  " if others else ""
    more = len(others) - _MOST_REFERENCES
    also = f"{also.rstrip()} and {more} more  " if more > 0 else also
    indented(console, Text(harmless(f"{also}{entry.event[:SHORT_ID]}"), "dim"))
    quoted = {voice.reference[0] for voice in entry.voices}
    return quoted | {int(each.split(".")[0]) for each in others[:_MOST_REFERENCES]}


def _style(status: EventStatus) -> str:
    return "red" if status is EventStatus.DISPUTED else "green" if status in GOOD else "default"


def _print_voice(console: Console, voice: Voice) -> None:
    said = Text(harmless(voice.said), "cyan")
    if voice.status:
        said.append(harmless(f"  {voice.status}"), "red")
    indented(console, said.append(f"  [{number(voice.reference)}]", "dim"))
    width = 400 if console.soft_wrap else max(30, console.width - 4)
    quote = around(voice.quote.text, voice.quote.marks, width)
    indented(console, Text("“", "italic").append_text(quote).append("”"))


def _print_rest(console: Console, section: Section, limit: int | None) -> None:
    more = len(section.entries) - limit if limit else 0
    if more > 0:
        indented(console, Text(f"… and {more} more; --limit 0 shows all", "dim"))


def _title(console: Console, words: str) -> None:
    if console.soft_wrap:
        console.print(f"== {harmless(words)}")
    else:
        console.print(Rule(Text(harmless(words), "bold"), align="left", style="dim"))
