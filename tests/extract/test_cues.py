"""The words of saying: what the data file may hold."""

from pathlib import Path

import pytest

from contested.errors import DataError
from contested.extract.attribution import attributions
from contested.extract.cues import Cues, builtin
from contested.model.vocabulary import Act
from tests.extract.said import page_of


def _folder(tmp_path: Path, words: str) -> tuple[Path, ...]:
    (tmp_path / "cues.toml").write_text(words, encoding="utf-8")
    return (tmp_path,)


def test_a_folder_of_ones_own_adds_cues(tmp_path: Path) -> None:
    """A verb that only the user's file lists is a cue then."""
    text = "The spokesman radioed that the column was trapped."
    more = '[[verb]]\nact = "report"\ntakes = ["clause"]\nlemmas = ["radio"]\n'
    (only,) = attributions(page_of(text), Cues.load(_folder(tmp_path, more)))
    assert only.act is Act.REPORT
    assert attributions(page_of(text)) == ()


@pytest.mark.parametrize(
    ("entry", "complaint"),
    [
        ('act = "shout"\ntakes = ["clause"]\nlemmas = ["shout"]', "'act' cannot be 'shout'"),
        ('act = "say"\ntakes = ["clauses"]\nlemmas = ["shout"]', "'takes' cannot be"),
        ('act = "say"\nlemmas = ["shout"]', "'takes' cannot be empty"),
        ('act = "say"\ntakes = ["clause"]\nlemma = ["shout"]', "unknown field 'lemma'"),
        ('act = "say"\ntakes = ["clause"]\nvoiced = 1\nlemmas = ["shout"]', "true or false"),
    ],
)
def test_a_wrong_entry_is_refused_with_file_and_line(
    tmp_path: Path, entry: str, complaint: str
) -> None:
    """The message says what is wrong and where."""
    with pytest.raises(DataError, match=complaint) as raised:
        Cues.load(_folder(tmp_path, f"\n[[verb]]\n{entry}\n"))
    assert "cues.toml:2:" in str(raised.value)


def test_every_act_but_silence_has_a_cue() -> None:
    """The lexicon reaches every act of the vocabulary."""
    cues = builtin()
    listed = [*cues.verbs.values(), *cues.nouns.values()]
    reached = {c.act for each in listed for c in each}
    reached |= {c.negated for each in listed for c in each if c.negated}
    assert reached == set(Act)
