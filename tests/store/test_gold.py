"""The reference annotations into the ledger and out again."""

import json
from pathlib import Path
from typing import Any

import pytest

from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.record import record
from contested.store import Ledger, Reading
from contested.store.imports import import_claims
from contested.store.locate import fold

SHARED = Path(__file__).parents[3] / "shared"


@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference annotations are not here")
def test_gold_comes_out_as_it_went_in(tmp_path: Path) -> None:
    """The identity on every field that gold has, for every claim of the reference annotations."""
    gold = [json.loads(words) for words in (SHARED / "gold/seeds.jsonl").open(encoding="utf-8")]
    with Ledger.open(tmp_path / "a.db", create=True) as ledger:
        for file in sorted((SHARED / "seeds").glob("*.txt")):
            ledger.add(Document(file.stem, file.read_text(encoding="utf-8")), None, Reading())
        done = import_claims(ledger, [json.dumps(each) for each in gold], "annotator")
        assert done.problems == ()
        claims = list(ledger.claims())
    by_id = {claim.id: claim for claim in claims}
    out = sorted(_canonical(_gold_form(claim, by_id)) for claim in claims)
    assert out == sorted(map(_canonical, gold))


def _gold_form(claim: Claim, by_id: dict[str, Claim]) -> dict[str, Any]:
    """The claim's record in the fields of gold."""
    full = record(claim)

    def link(id_: str | None, *, figure: bool) -> dict[str, str] | None:
        if id_ is None:
            return None
        meant = by_id[id_]
        named = {"sentence": meant.sentence.text, "trigger": meant.trigger.text}
        if figure and meant.quantity:
            named["figure"] = meant.quantity.span.text
        return named

    def only(value: dict[str, Any] | None, names: str) -> dict[str, Any] | None:
        return None if value is None else {name: value[name] for name in names.split()}

    quantity = only(full["quantity"], "text low high comparator unit object basis part_of")
    if quantity:
        quantity["part_of"] = link(quantity["part_of"], figure=True)
    verification = full["verification"]
    speakers = [
        {**(only(each, "text party act channel said depth") or {}), "canonical": each["name"]}
        for each in full["attribution"]
    ]
    return {
        "doc": f"{claim.document.id}.txt",
        "sentence": claim.sentence.text,
        "trigger": claim.trigger.text,
        "type": full["type"],
        "polarity": full["polarity"],
        "modality": full["modality"],
        "agent": only(full["agent"], "text party kind groups"),
        "target": only(full["target"], "text party kind groups"),
        "means": only(full["means"], "text code"),
        "places": [only(place, "text role country") for place in full["places"]],
        "time": only(full["time"], "text start end"),
        "quantity": quantity,
        "attribution": speakers,
        "verification": verification["status"],
        "verification_text": verification["text"],
        "verification_by": verification["by"],
        "verification_method": verification["method"],
        "disputed_over": verification["over"],
        "reaction_to": link(claim.reaction_to, figure=False),
    }


def _canonical(value: Any) -> str:
    """The value as JSON with its strings folded as for finding them."""

    def folded(inner: Any) -> Any:
        if isinstance(inner, dict):
            return {name: folded(each) for name, each in inner.items()}
        if isinstance(inner, list):
            return [folded(each) for each in inner]
        return fold(inner) if isinstance(inner, str) else inner

    return json.dumps(folded(value), sort_keys=True)
