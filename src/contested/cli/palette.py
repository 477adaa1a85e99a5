"""The colours of a claim's parts, and text that carries them."""

from collections.abc import Iterable

from rich.text import Text

from contested.cli.console import harmless

PARTS = {
    "trigger": "bold magenta",
    "agent": "cyan",
    "target": "blue",
    "figure": "bold yellow",
    "place": "green",
    "time": "bright_green",
    "means": "bright_magenta",
    "speaker": "bold cyan",
    "check": "red",
}


def quoted(words: str, marked: Iterable[tuple[int, int, str]]) -> Text:
    """Words of a report with (start, end, part) marks in their colours."""
    text = Text(harmless(words))
    for start, end, part in marked:
        text.stylize(PARTS.get(part, "bold"), start, end)
    return text


def around(words: str, marked: Iterable[tuple[int, int, str]], width: int) -> Text:
    """The part of a sentence around its trigger, of at most `width` characters, at whole words."""
    spans = list(marked)
    text = quoted(words.replace("\n", " ").replace("\t", " "), spans)
    if len(text) <= width:
        return text
    room = width - 2
    at = min((start for start, _, part in spans if part == "trigger"), default=0)
    start = max(0, min(at - room // 3, len(text) - room))
    end = min(len(text), start + room)
    if start > 0:
        start = min(text.plain.find(" ", start) + 1 or start, at)
    if end < len(text):
        end = max(text.plain.rfind(" ", start, end), start + room // 2)
    cut = Text("…" if start else "").append_text(text[start:end])
    return cut.append("…" if end < len(text) else "")
