"""What a clause hangs on, where the parser took the words apart in a way that is hard to provoke."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from contested.language.mended_ties import (
    behind_place,
    goes_on_with,
    names_where,
    second_subject,
)


def _parse(*tokens: tuple[str, str, str, int, str]) -> Doc:
    words, tags, pos, heads, deps = (list(column) for column in zip(*tokens, strict=True))
    return Doc(Vocab(), words=words, tags=tags, pos=pos, heads=heads, deps=deps)


def _report(noun: str) -> Doc:
    return _parse(
        ("Men", "NNS", "NOUN", 1, "nsubj"),
        ("raided", "VBD", "VERB", 11, "ccomp"),
        ("Sira", "NNP", "PROPN", 1, "dobj"),
        ("in", "IN", "ADP", 1, "prep"),
        ("Beni", "NNP", "PROPN", 3, noun),
        (",", ",", "PUNCT", 11, "punct"),
        ("Kivu", "NNP", "PROPN", 11, "nsubj"),
        (",", ",", "PUNCT", 6, "punct"),
        ("killing", "VBG", "VERB", 3, "pcomp"),
        ("nine", "CD", "NUM", 8, "dobj"),
        ("officials", "NNS", "NOUN", 11, "nsubj"),
        ("said", "VBD", "VERB", 11, "ROOT"),
    )


def test_what_a_town_lies_in_says_nothing() -> None:
    """A second subject behind a place and a comma is one more name of where it is."""
    doc = _report("pobj")
    assert second_subject(doc[6])
    assert not second_subject(doc[10])
    names_where(doc[6])
    assert (doc[6].head.text, doc[6].dep_) == ("Beni", "appos")


def test_a_deed_behind_a_place() -> None:
    """A preposition that has its place governs no deed behind the comma; one without may."""
    doc = _report("pobj")
    assert behind_place(doc[8])
    goes_on_with(doc[8])
    assert (doc[8].head.text, doc[8].dep_) == ("raided", "advcl")
    assert not behind_place(_report("dep")[8])
