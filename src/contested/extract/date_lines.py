"""The day that a line or an opening sets what follows on: a timeline's "5 May", "May 12 – …".

A line that only names a day dates what is told under it, up to the next such line or heading; one
that opens a paragraph ("Monday, 13 May. In Sagaing …") dates that paragraph.
"""

from contested.extract.draft import Dated, Draft
from contested.extract.reading import Reading, SentenceReading
from contested.language.calendar import Date, Part, Range, Weekday, When
from contested.language.headers import heading
from contested.language.times import Tense, TimeMention

_FAR = 5
_FEW = 3
_OPENS = frozenset({":", "–", "—", "-", ".", "|"})


def line_day(draft: Draft, reading: Reading) -> Dated | None:
    """The day of the line that a claim's paragraph stands under, None where there is none."""
    index = draft.reading.index
    sentences = reading.page.sentences
    paragraph = sentences[index].paragraph
    for at in range(index - 1, max(-1, index - _FAR), -1):
        sentence = reading.sentences.get(at)
        if sentence is None:
            continue
        same = sentences[at].paragraph == paragraph
        found = _day_line(sentence, reading) or (_opening(sentence) if same else None)
        if found is not None:
            return Dated(sentence, found)
        if not same and heading(sentence.parsed, reading.page):
            return None
    return None


def _day_line(sentence: SentenceReading, reading: Reading) -> TimeMention | None:
    """The day of a line that says little else, unless it is the day of the report itself."""
    first = next((t for t in sentence.times if _is_day(t.value)), None)
    doc = sentence.parsed.doc
    if first is None or first.tense is Tense.FUTURE:
        return None
    rest = [t for t in doc if t.is_alpha and not first.first <= t.i <= first.last]
    if len(rest) > _FEW or any(t.tag_ in {"VBP", "VBZ", "MD"} for t in rest):
        return None
    if any(t.tag_ == "VBD" for t in rest) and not doc.text.rstrip().endswith("?"):
        return None
    published = reading.page.document.published_on
    value = first.value
    if isinstance(value, Range):
        return None  # "Key developments on May 3-4": a digest's own days
    if published is not None and isinstance(value, Date):
        same = (value.month, value.day) == (published.month, published.day)
        return None if same else first
    return first


def _opening(sentence: SentenceReading) -> TimeMention | None:
    """The day that a sentence opens with as a stamp: "May 12 – Two soldiers were killed"."""
    first = next(iter(sentence.times), None)
    if first is None or first.first > _FEW or not _is_day(first.value):
        return None
    doc = sentence.parsed.doc
    if any(t.tag_ == "VBD" for t in doc[: first.first]):
        return None  # "A boat capsized on 6 May."
    after = doc[first.last + 1].text if first.last + 1 < len(doc) else ""
    return first if after in _OPENS and doc[0].lower_ not in {"on", "in", "since"} else None


def _is_day(value: When) -> bool:
    value = value.of if isinstance(value, Part) else value
    if isinstance(value, Range):
        return _is_day(value.first) and _is_day(value.last)
    return isinstance(value, Weekday) or (isinstance(value, Date) and value.day is not None)
