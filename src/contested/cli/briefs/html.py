"""A brief as one HTML page that needs nothing else, prints well and runs nothing.

Whatever comes from a report is escaped; the page forbids scripts and fetches to itself.
"""

from collections.abc import Iterator
from html import escape
from importlib.resources import files
from urllib.parse import urlsplit

from contested.cli.briefs.wordings import GOOD, NOTE, counts, credit, heading, number, numbers
from contested.cli.charts.svg import figure
from contested.cli.console import harmless
from contested.model.event import EventStatus
from contested.present import Brief, Entry, Reference
from contested.present.briefing import Chapter, Quote, Voice
from contested.present.summary import OWN_VOICE

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def html(brief: Brief) -> str:
    """The whole page."""
    style = files("contested.cli.briefs").joinpath("brief.css").read_text(encoding="utf-8")
    title = heading(brief)
    return "\n".join(
        (
            '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            f"<title>{text(title)}</title>\n<style>\n{style}</style>\n</head>\n<body>",
            f"<header>\n<h1>{text(title)}</h1>\n<p>{text(counts(brief))}.</p>",
            f'<p class="note">{text(NOTE)}</p>\n</header>',
            *_contents(brief),
            "<main>",
            *(line for n, each in enumerate(brief.chapters) for line in _chapter(each, n)),
            "</main>",
            *_references(brief),
            *_unread(brief),
            "</body>\n</html>\n",
        )
    )


def text(words: str) -> str:
    """Words as HTML text or as the value of an attribute in double quotes."""
    return escape(harmless(words))


def _contents(brief: Brief) -> Iterator[str]:
    yield '<nav aria-label="Contents">'
    for n, chapter in enumerate(brief.chapters):
        links = " ".join(
            f'<a href="#c{n}-{i}">{text(each.title)} <small>{len(each.entries)}</small></a>'
            for i, each in enumerate(chapter.sections)
        )
        if chapter.charts:
            links += f' <a href="#c{n}-figures">Figures over time</a>'
        yield f"<p><b>{text(_title(chapter))}</b> {links}</p>"
    yield "</nav>"


def _title(chapter: Chapter) -> str:
    return chapter.title or "Other reports"


def _chapter(chapter: Chapter, n: int) -> Iterator[str]:
    yield f'<section class="war">\n<h2>{text(_title(chapter))}</h2>'
    for i, section in enumerate(chapter.sections):
        yield f'<h3 id="c{n}-{i}">{text(section.title)}</h3>\n<ul>'
        yield from (_entry(entry) for entry in section.entries)
        yield "</ul>"
    if chapter.charts:
        yield f'<h3 id="c{n}-figures">Figures over time</h3>'
    yield from (f"<figure>{figure(chart)}</figure>" for chart in chapter.charts)
    if chapter.more:
        yield f'<p class="note">And {chapter.more} more series.</p>'
    yield "</section>"


def _entry(entry: Entry) -> str:
    short = entry.summary
    facts = f": {text(short.facts)}" if short.facts else ""
    kind = "disputed" if entry.status is EventStatus.DISPUTED else ""
    kind = "good" if entry.status in GOOD else kind
    status, _, counted = short.counts.partition(" · ")
    lines = (
        *(f'<p class="news">{text(line)}</p>' for line in entry.news),
        *(f'<p class="figures">{text(line)}</p>' for line in short.figures),
        *(f'<p class="corrected">{text(line)}</p>' for line in entry.corrections),
        f'<p class="standing">{text(short.standing)} '
        f'<span class="status {kind}">{text(status)}</span> '
        f"<small>{text(counted)}{_also(entry)}</small></p>",
        *map(_voice, entry.voices),
    )
    what = f'<p class="what"><b>{text(short.label)}</b>{facts}</p>'
    return "\n".join((f"<li>{what}", *lines, "</li>"))


def _also(entry: Entry) -> str:
    links = " ".join(f'<a href="#r{each}">{each}</a>' for each in numbers(entry))
    return f' · also <span class="refs">{links}</span>' if links else ""


def _voice(voice: Voice) -> str:
    kind = "voice own" if voice.said == OWN_VOICE else "voice"
    status = f' <span class="status">{text(voice.status)}</span>' if voice.status else ""
    to = number(voice.reference)
    said = f'{text(voice.said)}{status} <span class="refs"><a href="#r{to}">{to}</a></span>'
    return f'<p class="{kind}">{said}</p>\n<blockquote>{_quote(voice.quote)}</blockquote>'


def _quote(quote: Quote) -> str:
    words, at = list[str](), 0
    for start, end, part in quote.marks:
        words += text(quote.text[at:start]), f'<mark class="{part}">'
        words += text(quote.text[start:end]), "</mark>"
        at = end
    return "".join(words) + text(quote.text[at:])


def _references(brief: Brief) -> Iterator[str]:
    yield '<section class="reports">\n<h2>Reports</h2>\n<ol>'
    yield from (_reference(reference) for reference in brief.references)
    yield "</ol>\n</section>"


def _reference(reference: Reference) -> str:
    title = text(reference.title or reference.document)
    if _is_link(reference.url):
        link = text(reference.url or "")
        title = f'<a href="{link}" rel="noopener noreferrer nofollow">{title}</a>'
    sentences = "\n".join(
        f'<li id="r{reference.number}.{n}"><b>{reference.number}.{n}</b> {text(sentence)}</li>'
        for n, sentence in enumerate(reference.sentences, 1)
    )
    return f"<li><p>{title} — {text(credit(reference))}</p>\n<ul>\n{sentences}\n</ul></li>"


def _unread(brief: Brief) -> Iterator[str]:
    if brief.unread:
        yield '<section class="reports">\n<h2>Not read, for their language</h2>\n<ul>'
        for each in brief.unread:
            name, publisher = each.title or each.document, each.publisher or "publisher unknown"
            yield f"<li>{text(name)} — {text(publisher)} ({text(each.language)})</li>"
        yield "</ul>\n</section>"


def _is_link(url: str | None) -> bool:
    try:
        return urlsplit(url or "").scheme in ("http", "https")
    except ValueError:
        return False
