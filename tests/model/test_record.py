"""A claim and its plain record."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contested.model import parse
from contested.model.claim import Claim
from contested.model.fields import RecordError
from contested.model.record import line, record
from tests.claims import REPORT, claims_of, deaths, documents

FIELDS = [
    "id",
    "document",
    "sentence",
    "trigger",
    "type",
    "polarity",
    "modality",
    "agent",
    "target",
    "means",
    "places",
    "time",
    "quantity",
    "attribution",
    "reaction_to",
    "verification",
    "confidence",
]


@given(documents().flatmap(claims_of))
def test_a_claim_survives_its_record(claim: Claim) -> None:
    """Written as a line of JSON and read back, every claim is itself."""
    assert parse.claim(json.loads(line(claim)), claim.document.text_hash) == claim


def test_the_fields_stand_in_the_order_of_the_guide() -> None:
    """Nothing more than the guide's fields, nothing less, in its order."""
    assert list(record(deaths())) == FIELDS


def test_what_is_not_there_is_null_or_an_empty_list() -> None:
    """A claim of nothing but a trigger has every field all the same."""
    claim = deaths()
    bare = record(Claim(claim.document, claim.sentence, claim.trigger, "strike"))
    assert list(bare) == FIELDS
    nulls = ("agent", "target", "means", "time", "quantity", "reaction_to")
    assert [bare[name] for name in nulls] == [None] * 6
    assert bare["places"] == bare["attribution"] == []
    assert list(bare["verification"]) == ["status", "start", "end", "text", "by", "method", "over"]


def test_every_text_of_a_record_has_the_offsets_of_its_words() -> None:
    """`text[start:end]` is the quoted words, for every value at every depth."""
    seen = 0

    def check(value: Any) -> None:
        nonlocal seen
        if isinstance(value, dict):
            if value.get("text"):
                prefix = "text_" if "text_start" in value else ""
                at = slice(value[f"{prefix}start"], value[f"{prefix}end"])
                assert REPORT.text[at] == value["text"]
                seen += 1
            for inner in value.values():
                check(inner)
        elif isinstance(value, list):
            for inner in value:
                check(inner)

    check(record(deaths()))
    assert seen == 11


def test_whole_figures_are_written_as_whole_numbers() -> None:
    """Six dockers are 6, not 6.0; an open end is null."""
    quantity = record(deaths())["quantity"]
    assert (repr(quantity["low"]), quantity["high"]) == ("6", None)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"type": None}, "'type' must be a string"),
        ({"polarity": "maybe"}, "'polarity' must be one of positive, negative"),
        ({"trigger": {"text": "x"}}, "'trigger.start' must be an offset"),
        ({"trigger": {"text": "xy", "start": 3, "end": 4}}, "'trigger.start' must be an offset"),
        ({"places": "Osterby"}, "'places' must be a list"),
        ({"attribution": [{"text": "a", "start": 0, "end": 1}]}, "'attribution[0].act'"),
        ({"confidence": 2}, "'confidence' must be a number from 0 to 1"),
        ({"quantity": {"text": "a", "start": 0, "end": 1, "low": "6"}}, "'quantity.low' must be"),
    ],
)
def test_a_wrong_field_is_named(change: dict[str, Any], words: str) -> None:
    """The error says which field is wrong and what it must be."""
    with pytest.raises(RecordError) as caught:
        parse.claim({**record(deaths()), **change}, "")
    assert words in str(caught.value)


@given(st.sampled_from(["url", "publisher", "title", "published"]))
def test_metadata_that_is_missing_is_none(name: str) -> None:
    """A document's metadata may be left out of a record that comes in."""
    given_record = record(deaths())
    del given_record["document"][name]
    assert getattr(parse.claim(given_record, "").document, name) is None


@pytest.mark.parametrize("number", [0, -1, 2**31])
def test_a_number_that_no_database_holds_is_refused(number: int) -> None:
    """The error names the field."""
    plain = json.loads(line(deaths()))
    plain["places"][0]["geonames_id"] = number
    with pytest.raises(RecordError, match="geonames_id"):
        parse.claim(plain, REPORT.text_hash)
