"""A document's sentences, by rules of our own.

Sentences are split before anything is parsed, and each is parsed alone, so that leaving some out
changes nothing for the others. A sentence never crosses a line break: the cleaned text holds one
paragraph a line.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from contested.language.opening import headed, headed_opening, opening

_MONTHS = frozenset(
    """January February March April May June July August September October November
    December""".split()
)
_ABBREVIATIONS = frozenset(
    """Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
    Mr Mrs Ms Dr Gen Lt Col Maj Capt Sgt Cpl Adm Cmdr Gov Sen Rep Rev Hon Prof Pres Amb Brig Pvt
    St Sr Jr Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun No Nos vs v ca approx est Inc Ltd Co Corp
    Bros e.g i.e cf al a.m p.m U.S U.K U.N E.U D.C Ph.D Mt Ft km sq mi Vol Fig Art Sec Op""".split()
)
# What goes on with the hour before it: "at 5 p.m. Thursday", "at 1 a.m. CET", "Kyiv time".
_OF_THE_HOUR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!['’])|(?:[A-Z]{1,3}T|GMT|UTC)\b|"
    r"[A-Z]\w+(?: [A-Z]\w+)? [Tt]ime\b|"
    rf"(?:{'|'.join(sorted(_MONTHS))})\.? \d"
)
_ALWAYS_OPEN = frozenset(
    "Mr Mrs Ms Dr Gen Lt Col Maj Capt Sgt Cpl Adm Cmdr Gov Sen Rep Rev Prof Brig Pvt St Amb".split()
)
# Parsing and reading cost grows faster than a sentence; no sentence of a report is longer.
LONGEST = 1_000
_END = re.compile(r"""(?:[.!?…]+["”’»')\]]*)(?=\s+|$)""")
# Where a page lost the space between two sentences: "the guard fled.Police said".
_GLUED = re.compile(
    r"""(?<=[a-z]{2})[.!?](?:["”’]?(?=["“]?[A-Z][a-z'’]*\s)(?!["”’]?["“]?(?:Com|Org|Net|News)\b))"""
)
_DAY = re.compile(r"\d{1,2}(?:,|\s+\d{4})")
_WORD_BEFORE = re.compile(r"([\w.]+?)\.?$")
# The network, not an initial: "wrote on X. The army …".
_ON_X = re.compile(r"\b(?:on|to|platform|via|from) X$")
_GLUED_HOUR = re.compile(r"\d+(?=[ap]\.m$)")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: where it stands in the text, and in which paragraph (line) of it.

    `dateline`: it is an agency's opening line, which claims nothing.
    """

    index: int
    paragraph: int
    start: int
    end: int
    text: str
    dateline: bool = False


def split(text: str) -> tuple[Sentence, ...]:
    """The sentences of a cleaned text, in order; every non-blank character is in one.

    None is longer than `LONGEST` characters: what goes on without end is cut in pieces.
    """
    found: list[Sentence] = []
    start, lines = 0, text.splitlines(keepends=True)
    capitals = headed(lines)
    for number, line in enumerate(lines):
        opens = headed_opening(line) if number == capitals else opening(line)
        for a, b in _trimmed(line, 0, opens):
            begin, end = start + a, start + b
            found.append(Sentence(len(found), number, begin, end, text[begin:end], dateline=True))
        for a, b in (piece for whole in _in_line(line, opens) for piece in _bounded(line, *whole)):
            begin, end = start + a, start + b
            found.append(Sentence(len(found), number, begin, end, text[begin:end]))
        start += len(line)
    return tuple(found)


def _in_line(line: str, begin: int) -> Iterator[tuple[int, int]]:
    ends = sorted((*_END.finditer(line, begin), *_GLUED.finditer(line, begin)), key=re.Match.end)
    for match in ends:
        end = match.end() - _opens_next(line[begin : match.end()])
        rest = line[end:].lstrip()
        if rest and not _ends(line, begin, match, rest):
            continue
        yield from _trimmed(line, begin, end)
        begin = end
    yield from _trimmed(line, begin, len(line))


def _opens_next(sentence: str) -> bool:
    """Whether the mark that it ends with begins what is quoted next: 'hit the bridge."They fled'."""
    return sentence.endswith('."') and sentence.count('"') % 2 == 1


def _bounded(line: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    """A sentence as it is, or in pieces that end with a mark or word where it is endless."""
    while end - begin > LONGEST:
        window = line[begin : begin + LONGEST]
        cut = max(window.rfind(mark) + len(mark) for mark in ("; ", ", ", " "))
        cut = cut if cut > LONGEST // 2 else LONGEST
        yield from _trimmed(line, begin, begin + cut)
        begin += cut
    yield from _trimmed(line, begin, end)


def _trimmed(line: str, begin: int, end: int) -> Iterator[tuple[int, int]]:
    while begin < end and line[begin].isspace():
        begin += 1
    while end > begin and line[end - 1].isspace():
        end -= 1
    if begin < end:
        yield begin, end


def _ends(line: str, begin: int, match: re.Match[str], rest: str) -> bool:
    """Whether the mark found really ends a sentence that `rest` follows."""
    mark, first = match.group(), rest[0]
    opens = rest.lstrip("\"“‘«'([-–—• ")
    if first.islower() or (first in ",;:)" and len(rest) > 1):
        return False
    if opens and opens[0].islower():
        return first in '"“‘«' and mark[-1] in '"”’»'
    if mark == "." and not _ON_X.search(line[begin : match.start()]):
        word = _WORD_BEFORE.search(line[begin : match.start() + 1])
        return _stops(word.group(1) if word else "", first, opens)
    return True


def _stops(last: str, first: str, opens: str) -> bool:
    """Whether a full stop behind `last` is more than an abbreviation's."""
    last = _GLUED_HOUR.sub("", last)  # "at 5:30p.m. Thursday"
    if last in _ALWAYS_OPEN or (len(last) == 1 and last.isupper()):
        return False
    if last in _MONTHS and _DAY.match(opens):
        return False  # "on August. 14, 2019"
    if last in _ABBREVIATIONS or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", last):
        return not (first.isdigit() or _continues(last, opens))
    return not (last.isdigit() and first.isdigit() and len(last) < 3)


def _continues(last: str, opens: str) -> bool:
    """Whether a capitalised word after an abbreviation goes on with the sentence."""
    if last in {"a.m", "p.m"}:
        return bool(_OF_THE_HOUR.match(opens))
    following = re.match(r"\w+", opens)
    starters = {"The", "A", "An", "In", "On", "At", "It", "He", "She", "They", "But", "And", "We"}
    return not (following and following.group() in starters) and last != "km"
