"""Every frame's examples give a claim of its type, and none of its counter-examples does."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from contested.extract.frames import Frame, Frames
from contested.model.document import Document
from contested.reader import Reader
from contested.settings import Settings
from tests.extract.account import claims

READER = Reader(Settings())


def _cases(kind: str) -> Iterator[object]:
    frames: Frames = READER.tools.proposer.frames
    for frame in frames.frames:
        for sentence in frame.examples if kind == "examples" else frame.counter:
            file, line = Path(frame.line).name.split(":")
            yield pytest.param(
                frame, sentence, id=f"{file.removesuffix('.toml')}-{line}-{sentence[:40]}"
            )


def _types(sentence: str) -> set[str]:
    return {
        c.type for c in READER.read(Document(id="example", text=sentence, published="2024-08-14"))
    }


@pytest.mark.parametrize(("frame", "sentence"), list(_cases("examples")))
def test_example_gives_a_claim_of_the_frames_type(frame: Frame, sentence: str) -> None:
    """What a frame is for, it finds."""
    assert frame.type in _types(sentence), frame.line


@pytest.mark.parametrize(("frame", "sentence"), list(_cases("counter")))
def test_counter_example_gives_no_claim_of_the_frames_type(frame: Frame, sentence: str) -> None:
    """What a frame could be mistaken about, it leaves alone."""
    assert frame.type not in _types(sentence), frame.line


@pytest.mark.parametrize(
    "text",
    [
        "Three people died when a bus overturned on the road to Aqaba.",
        "A bridge that collapsed in floods in Derna in 2023 was closed.",
        "A fire at a warehouse in Jeddah was caused by a faulty cable, officials said.",
        "'We found no whole bodies, only pieces,' a medic in Gaza said.",
        "Steps were taken to mitigate harm to civilians.",
        "The clip shows armed men push two hostages through the gate.",
        "A missile programme of that size costs billions, the economist said.",
        "A U.S. official said that Washington had taken no part.",
        "'These attacks will not go unanswered,' a spokesman for the group said.",
    ],
)
def test_what_no_war_did_or_nobody_asked_is_no_claim(text: str) -> None:
    """Accidents, what is denied by a "no", and words that only look like a deed."""
    found = {c.type for c in claims(text)}
    assert not found & {
        "people.killed",
        "infrastructure.damaged",
        "territory.capture",
        "diplomacy.appeal",
    }
