"""A claim in a list on the terminal: what is said, by whom, and the sentence that says it."""

from rich.console import Console
from rich.text import Text

from contested.cli.console import harmless, indented
from contested.cli.palette import around
from contested.model.claim import Claim
from contested.present import Summary, Wording, marks, summary
from contested.present.days import day_words

SHORT_ID = 10


def print_claim(console: Console, claim: Claim, wording: Wording) -> None:
    """Two lines about a claim and one of its sentence."""
    short = summary(claim, wording)
    head = Text(f"{claim.id[:SHORT_ID]}  ", "dim").append_text(heading(short))
    source = claim.document
    report = [source.publisher or source.id, day_words(source.published)]
    said = voice(short).append(harmless(f"  [{', '.join(p for p in report if p)}]"), "dim")
    console.print(head)
    indented(console, said)
    indented(console, sentence(console, claim, wording))


def sentence(console: Console, claim: Claim, wording: Wording) -> Text:
    """The claim's sentence on one line, cut to the words around what carries the claim."""
    start = claim.sentence.start
    found = [
        (m.span.start - start, m.span.end - start, m.part)
        for m in marks(claim, wording)
        if claim.sentence.covers(m.span)
    ]
    width = 400 if console.soft_wrap else max(30, console.width - 4)
    return Text("“").append_text(around(claim.sentence.text, found, width)).append("”")


def heading(short: Summary) -> Text:
    """What is said, its label first."""
    text = Text(harmless(short.label), "bold")
    if short.facts:
        text.append(harmless(f": {short.facts}"), "not bold")
    return text


def voice(short: Summary) -> Text:
    """Who says it, and what the report says of its truth."""
    text = Text(harmless(short.said), "cyan" if short.speaker else "dim")
    if short.status:
        text.append(harmless(f"  {short.status}"), "red")
    return text
