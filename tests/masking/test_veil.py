"""The way from a text's offsets to those of the shown text, for any cuts."""

from hypothesis import given
from hypothesis import strategies as st

from contested.masking.veil import Cut, Veil, apart, joined
from contested.model.span import Span

TEXT = "Anna Petrova, a nurse, said that Petrova's street in Osterby was quiet."
_cuts = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 9), st.sampled_from(["a", "the nurse", "a person"])),
    max_size=5,
).map(lambda found: apart(Cut(at, at + length, words) for at, length, words in found))  # fmt: skip


@given(_cuts, st.integers(0, 69), st.integers(1, 71))
def test_a_span_quotes_the_shown_text_whatever_is_cut(
    cuts: tuple[Cut, ...], start: int, length: int
) -> None:
    """`shown[start:end]` is the span's words, also where it begins or ends in a cut."""
    veil = Veil(cuts)
    shown = veil.text(TEXT)
    moved = veil.span(Span.of(TEXT, start, min(len(TEXT), start + length)))
    assert moved.text
    assert shown[moved.start : moved.end] == moved.text


def test_names_outside_the_text_become_the_role_the_longest_first() -> None:
    """In any case of their letters, as whole words."""
    veil = Veil(names=(("Anna Petrova", "a nurse"), ("Petrova", "a nurse")))
    assert veil.words("ANNA PETROVA and Petrovas, Petrova") == "a nurse and Petrovas, a nurse"


def test_joined_veils_replace_the_names_of_all() -> None:
    """As an event needs that many reports tell."""
    one, two = Veil(names=(("Ada", "a cook"),)), Veil(names=(("Ben", "a boy"),))
    assert joined([one, two]).words("Ada, Ben") == "a cook, a boy"
