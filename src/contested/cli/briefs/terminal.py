"""A brief on the terminal."""

from rich.console import Console
from rich.rule import Rule
from rich.text import Text

from contested.cli.briefs.wordings import NOTE, counts, credit, numbers, repeated, span_of_days
from contested.cli.console import harmless, indented
from contested.cli.lines import SHORT_ID, heading, voice
from contested.cli.palette import around
from contested.present import Brief, Entry, Section
from contested.present.briefing import Chapter


def print_brief(console: Console, brief: Brief, limit: int | None = None) -> None:
    """Print a brief, of each section no more than `limit` entries."""
    console.print(Text(f"Brief: {span_of_days(brief)}", "bold"))
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
            _print_entry(console, entry)
            cited.update(report for report, _ in entry.references)
        _print_rest(console, section, limit)


def _print_entry(console: Console, entry: Entry) -> None:
    console.print(Text("• ").append_text(heading(entry.summary)))
    said = voice(entry.summary)
    if entry.reports > 1:
        said.append(f"  {repeated(entry)}", "yellow")
    said.append(f"  [{'] ['.join(numbers(entry)[:6])}]", "dim")
    said.append(f"  {entry.claims[0][:SHORT_ID]}", "dim")
    indented(console, said)
    width = 400 if console.soft_wrap else max(30, console.width - 4)
    quote = around(entry.quote.text, entry.quote.marks, width)
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
