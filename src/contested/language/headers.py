"""Headings that say whose words follow, as in a digest of posts, and whose voice a publisher is."""

import re
from collections.abc import Mapping

from spacy.tokens import Span as TokenSpan

from contested.actors import ActorKind, Directory
from contested.actors.names import Form
from contested.language.actors import ActorMention
from contested.language.page import Page, Parsed

_ENEMY = re.compile(
    r"\b(?:enemy(?!['’]s|\s(?:lines|combatants?|territory))|"
    r"our (?:troops|units|forces|soldiers|defenders|air defen[cs]e))\b",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[\"“”«»]")
_PEOPLES = frozenset({Form.ADJECTIVE, Form.PEOPLE, Form.SEAT})
_SAYING = frozenset("say report claim state announce write add tell accord quote declare".split())
_LONGEST = 16
_DATED = re.compile(r"\d{1,2}[:.]\d\d\b|:\s*\Z")
_NUMBER = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|[A-H])[.)]\Z")
_NUMBERED = re.compile(r"(?:[IVX]{1,5}|\d{1,2}|[A-H])[.)]\s+(?=[A-Z])")
_POSTED = re.compile(r",? (?:on|via) (?:X|Twitter|Telegram|Facebook|VKontakte|WhatsApp)\Z")
_NOTE = re.compile(r"(?:\W*)(?:editor['’]?s?['’]? note|note from|correction)\b", re.IGNORECASE)
_MOST_NAMED = 4


def heading(parsed: Parsed, page: Page) -> bool:
    """Whether a sentence is a heading: a short paragraph of its own without a finite verb."""
    index, paragraph = parsed.sentence.index, parsed.sentence.paragraph
    beside = [i for i in (index - 1, index + 1) if 0 <= i < len(page.sentences)]
    along = [s for s in (page.sentences[i] for i in beside) if s.paragraph == paragraph]
    if any(s.index > index or not _NUMBER.match(s.text.strip()) for s in along):
        return False
    if len(parsed.doc) > _LONGEST or parsed.sentence.text.rstrip()[-1:] in '.!?…”"':
        return False
    return not any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in parsed.doc)


def header_of(parsed: Parsed, at: Mapping[int, ActorMention]) -> TokenSpan | None:
    """Who a heading says to speak in what follows: an actor, then a colon or a time of day."""
    found = _DATED.search(parsed.sentence.text) or _POSTED.search(parsed.sentence.text)
    first = next((t for t in parsed.doc if t.is_alpha), None)
    if not found or first is None or not first.text[0].isupper():
        return None
    if found.start() < first.idx:
        return None  # a live report's time of day before what happened then
    mention = at.get(first.i)
    if mention is not None and (mention.actor or mention.person):
        return parsed.doc[mention.start : mention.end]
    ends = (t.i for t in parsed.doc if t.i > first.i and (t.text in ",:" or t.idx >= found.start()))
    words = parsed.doc[first.i : next(ends, first.i)]
    named = bool(words) and all(t.text[0].isupper() or t.is_stop for t in words)
    return words if named and found.group()[0].isdigit() else None


def numbered_header(parsed: Parsed, page: Page) -> TokenSpan | None:
    """Who a numbered heading says to speak in what follows: "II. Defence Ministry of Armenia".

    An office with the name of who holds it is one speaker.
    """
    sentence = parsed.sentence
    before = page.sentences[sentence.index - 1] if sentence.index else sentence
    apart = before.paragraph == sentence.paragraph and _NUMBER.match(before.text.strip())
    within = _NUMBERED.match(sentence.text)
    if not apart and within is None:
        return None
    first = next((t.i for t in parsed.doc if within and t.idx >= within.end()), 0)
    ends = (t.i for t in parsed.doc[first:] if t.text in ",:(–—" or t.like_num)
    end = next(ends, len(parsed.doc))
    tail = parsed.doc[end + 1 :]
    name = next((i for i, t in enumerate(tail) if t.pos_ != "PROPN"), len(tail))
    named = 1 < name <= _MOST_NAMED and (name == len(tail) or tail[name].is_punct)
    words = parsed.doc[first : end + 1 + name if named else end]
    return words if words and sentence.text[words[0].idx].isupper() else None


def editors_note(parsed: Parsed) -> bool:
    """Whether the publisher takes the word again: "Editor's note: …"."""
    return _NOTE.match(parsed.sentence.text) is not None


def partisan_side(
    page: Page,
    names: Mapping[int, Mapping[int, ActorMention]],
    directory: Directory,
    conflict: str | None,
) -> str | None:
    """The side whose own account a page is: it says "the enemy" in nobody's mouth.

    It is that of the body or unit that the page names first, as a ministry names its own; the war's
    home side where it names none.
    """
    profile = directory.conflict(conflict)
    if profile is None or not takes_side(page):
        return None
    named = (names[index][at] for index in sorted(names) for at in sorted(names[index]))
    own = (directory.side(m.party) for m in named if m.actor and m.party and m.form not in _PEOPLES)
    return next((side for side in own if side in profile.parties), profile.home or None)


def takes_side(page: Page) -> bool:
    """Whether a page says "the enemy" in nobody's mouth."""
    return any(map(_partisan, page.parsed.values()))


def _partisan(parsed: Parsed) -> bool:
    """Whether a sentence takes a side without anybody who speaks: "The enemy lost 180 troops"."""
    text = parsed.sentence.text
    if not _ENEMY.search(text) or _QUOTED.search(text):
        return False
    return not any(t.lemma_ in _SAYING for t in parsed.doc)


def publishers_side(page: Page, directory: Directory) -> str | None:
    """The party for which a publisher speaks: its own state's, or the body's that publishes."""
    publisher = page.document.publisher
    found = directory.named(publisher) if publisher else ()
    if not found:
        return None
    outlet = found[0].kind is ActorKind.OUTLET
    party = found[0].state if outlet else found[0].party
    return directory.side(party) if party else None
