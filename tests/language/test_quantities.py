"""How many: what is a figure, and what of it is kept."""

from itertools import groupby

import pytest

from contested.language.quantities import Figure, FigureKind, find_figures
from contested.model.vocabulary import Basis
from tests.language.tables import Row, parsed, rows

SENTENCES = {text: list(group) for text, group in groupby(rows("figures"), lambda r: r["sentence"])}

# Written down as it should be, and not yet read so.
OPEN = {"Fewer than half of the pumps work."}


def figures(text: str) -> tuple[Figure, ...]:
    """The figures of a sentence."""
    return find_figures(parsed(text))


def plain(figure: Figure) -> tuple[object, ...]:
    """A figure as the table writes it."""
    thing = figure.object.text if figure.object else ""
    return (
        *(figure.span.text, figure.low, figure.high),
        *(str(figure.comparator), figure.unit or "", thing, str(figure.basis)),
    )


def wanted(row: Row) -> tuple[object, ...]:
    """A row of the table as `plain` writes a figure."""
    low, high = (float(row[side]) if row[side] else None for side in ("low", "high"))
    return (row["text"], low, high, row["comparator"], row["unit"], row["object"], row["basis"])


@pytest.mark.parametrize("text", [text for text in SENTENCES if text not in OPEN])
def test_the_figures_of_a_sentence(text: str) -> None:
    """A sentence has exactly the figures of the table, with value, comparator, unit, object, basis.

    Those on request (a distance, a tonnage) may be left out of the table.
    """
    found = figures(text)
    rows_here = [wanted(row) for row in SENTENCES[text] if row["text"]]
    assert set(rows_here) <= {plain(f) for f in found}
    assert {plain(f) for f in found if not f.on_request} <= set(rows_here)


@pytest.mark.parametrize("text", SENTENCES)
def test_a_span_quotes_the_document(text: str) -> None:
    """Spans count from the document's start."""
    start = 1000
    for figure in find_figures(parsed(text, start)):
        for span in (figure.span, figure.object, figure.cue):
            assert span is None or text[span.start - start : span.end - start] == span.text


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("They shot down a Russian fighter jet.", FigureKind.ARTICLE),
        ("Both soldiers were killed.", FigureKind.BOTH),
        ("The same is true of the other side.", FigureKind.SAME),
        ("There were no casualties.", FigureKind.NONE),
        ("The column advanced five kilometers.", FigureKind.DISTANCE),
        ("The raid lasted two hours.", FigureKind.DURATION),
        ("They fired twice as many shells.", FigureKind.RATIO),
        ("The ship carried 20 tons of wheat.", FigureKind.MEASURE),
    ],
)
def test_what_only_some_claims_want_is_offered(text: str, kind: FigureKind) -> None:
    """Articles, distances, durations and their like are marked, so that the caller decides."""
    (figure,) = figures(text)
    assert figure.kind is kind
    assert figure.on_request
    assert figure.article == (kind is FigureKind.ARTICLE)


@pytest.mark.parametrize("text", ["They made a plan.", "It was a hard winter.", "A lot of work"])
def test_an_article_counts_only_what_is_counted(text: str) -> None:
    """Such as a plan."""
    assert figures(text) == ()


def test_a_part_names_the_figure_that_includes_it() -> None:
    """The children are among the people, both groups of them."""
    whole, women, boys = figures("Five people, including three women and two boys, were killed.")
    assert whole.part_of is None
    assert (women.part_of, boys.part_of) == (0, 0)


def test_a_figure_beside_is_no_part() -> None:
    """Killed and wounded are counted apart."""
    assert [f.part_of for f in figures("Five people were killed and nine wounded.")] == [None, None]


def test_an_increment_stands_beside_its_total() -> None:
    """A list's line gives total and increment of one thing."""
    total, increment = figures("armoured vehicles – 4,152 (+11)")
    assert (total.basis, increment.basis) == (Basis.CUMULATIVE, Basis.INCREMENT)
    assert increment.beside == 0
    assert (total.unit, increment.unit) == ("armoured_vehicle", "armoured_vehicle")


def test_a_conversion_is_the_same_figure() -> None:
    """Kilometres and miles in brackets are one figure."""
    (figure,) = figures("They control 1,000 square kilometers (386 square miles).")
    assert (figure.low, figure.unit) == (1000, "km2")


def test_reciprocal_and_additional_figures_are_marked() -> None:
    """Both "each" and "another" change what a sum may do with the figure."""
    (swap,) = [f for f in figures("Each side released 95 soldiers.") if f.low == 95]
    (more,) = figures("Another 21 residents were rescued.")
    assert (swap.each, swap.additional) == (True, False)
    assert (more.each, more.additional) == (False, True)


def test_the_counted_noun_is_the_head() -> None:
    """`head` and `token` are tokens of the sentence."""
    reading = parsed("They captured about 100 Russian soldiers.")
    (figure,) = find_figures(reading)
    assert figure.head is not None
    assert (reading.doc[figure.head].text, reading.doc[figure.token].text) == ("soldiers", "100")


def test_the_words_of_the_basis_are_quoted() -> None:
    """The cue is the phrase that says what is counted over."""
    (figure,) = figures("Over the past day the army lost 350 soldiers.")
    assert figure.cue is not None
    assert figure.cue.text == "Over the past day"


def test_a_cue_belongs_to_the_figures_of_its_own_clause() -> None:
    """What was lost so far says nothing of what was taken on Monday."""
    lost, taken = figures("They have lost 900 tanks so far, but took three villages on Monday.")
    assert lost.basis is Basis.CUMULATIVE
    assert taken.basis is Basis.COUNT
