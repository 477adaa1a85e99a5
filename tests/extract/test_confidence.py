"""How sure a claim is."""

from dataclasses import replace
from pathlib import Path

import pytest

from contested.errors import DataError
from contested.extract.confidence import Confidence, features
from contested.extract.draft import Draft
from contested.extract.reading import Reading
from contested.extract.steps import Step, standard_steps, survey
from contested.extract.toolbox import Toolbox
from contested.language.page import read
from contested.model.document import Document
from contested.settings import Settings

TEXT = (
    "Rockets hit a market in Osterby\n"
    "Northland's army fired 12 rockets at the market of Osterby on Monday, killing five people,"
    " including two children, the Southland governor said. Northland's army denied the attack.\n"
    "“We will retake the harbour if the talks fail,” a Southland general warned."
)


@pytest.fixture(scope="module")
def tools() -> Toolbox:
    """Everything that is looked things up in."""
    return Toolbox.load(Settings.from_environment())


@pytest.fixture(scope="module")
def reading(tools: Toolbox) -> Reading:
    """The text with its mentions."""
    return survey(read(Document("d", TEXT), tools.pipeline), tools)


@pytest.fixture(scope="module")
def drafts(tools: Toolbox, reading: Reading) -> tuple[Draft, ...]:
    """What the steps before confidence make of the text."""
    found = tuple(d for s in reading.sentences.values() for d in tools.proposer.drafts(s))
    for step in _before(tools):
        found = step(found, reading)
    assert len(found) > 3
    return found


def _before(tools: Toolbox) -> tuple[Step, ...]:
    steps = standard_steps(tools)
    return steps[: steps.index(tools.confidence)]


def test_every_feature_has_a_weight_and_a_meaning(
    tools: Toolbox, drafts: tuple[Draft, ...], reading: Reading
) -> None:
    """Also for the families of claim types that the text has none of."""
    weights = tools.confidence.weights
    used = {name for found in features(drafts, reading) for name in found}
    used |= {f"family.{name.partition('.')[0]}" for name in tools.types}
    assert used <= set(weights)
    assert all(weight.meaning for weight in weights.values())


def test_confidence_is_a_chance_and_differs_between_claims(
    tools: Toolbox, drafts: tuple[Draft, ...], reading: Reading
) -> None:
    """In hundredths, and never quite sure."""
    given = [draft.confidence for draft in tools.confidence(drafts, reading)]
    assert all(0 < each < 1 and each == round(each, 2) for each in given)
    assert len(set(given)) > 1


def test_a_claim_that_refers_to_another_goes_on_doing_so(
    tools: Toolbox, drafts: tuple[Draft, ...], reading: Reading
) -> None:
    """The draft that is reacted to is one of those given back."""
    given = (*drafts[:-1], replace(drafts[-1], reacts_to=drafts[0]))
    done = tools.confidence(given, reading)
    assert done[-1].reacts_to is done[0]


def test_a_heavier_weight_gives_more_confidence(tmp_path: Path) -> None:
    """A user's weights replace ours one by one."""
    (tmp_path / "confidence.toml").write_text(
        '[[weight]]\nfeature = "quoted"\nweight = 9.0\nmeaning = "in quotation marks"\n'
    )
    ours, theirs = Confidence.load(), Confidence.load((tmp_path,))
    quoted = {"always": 1.0, "quoted": 1.0}
    assert theirs.of(quoted) > ours.of(quoted)
    assert theirs.of({"always": 1.0}) == ours.of({"always": 1.0})


@pytest.mark.parametrize("weight", ['"much"', "true", "[1.0]"])
def test_a_weight_that_is_no_number_is_an_error_with_its_line(tmp_path: Path, weight: str) -> None:
    """The message names the file and the line."""
    (tmp_path / "confidence.toml").write_text(
        f'\n[[weight]]\nfeature = "quoted"\nweight = {weight}\n'
    )
    with pytest.raises(DataError, match=r"confidence\.toml:2: 'weight' must be a number"):
        Confidence.load((tmp_path,))
