"""Reading actor files: what is refused, and with which message."""

from pathlib import Path

import pytest

from contested.actors import Directory
from contested.errors import DataError

PARTY = '[[party]]\nname = "Norland"\nkind = "state"\n'
ACTOR = '[[actor]]\nid = "mx-a-person"\nname = "A Person"\nkind = "person"\nparty = "Norland"\n'


def write(folder: Path, actor: str = "", party: str = PARTY) -> tuple[Path, ...]:
    """A folder with one party, one actor and what is added."""
    (folder / "actors").mkdir()
    (folder / "parties.toml").write_text(party, encoding="utf-8")
    (folder / "actors" / "own.toml").write_text(ACTOR + actor, encoding="utf-8")
    return (folder,)


def test_a_folder_adds_to_the_programs_own_records(tmp_path: Path) -> None:
    """A folder adds to the programs own records."""
    directory = Directory.load(write(tmp_path))
    assert directory.get("mx-a-person") is not None
    assert directory.party("Norland") is not None
    assert directory.party("France") is not None


def test_a_later_folder_replaces_a_record_of_the_same_name(tmp_path: Path) -> None:
    """A later folder replaces a record of the same name."""
    party = '[[party]]\nname = "France"\nkind = "state"\nadjectives = ["Gaulish"]\n'
    directory = Directory.load(write(tmp_path, party=PARTY + party))
    france = directory.party_of("Gaulish")
    assert france is not None
    assert france.name == "France"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ('party = "Nowhere"', "unknown party 'Nowhere'"),
        ('conflicts = ["no-war"]', "unknown conflict 'no-war'"),
        ('kind = "wizard"', "'kind' must be one of person"),
        ('aliasses = ["X"]', "unknown field 'aliasses'"),
        ('offices = [{ title = "mayor", of = "X", since = "May" }]', "must be a date"),
        ('offices = ["mayor"]', "must be a list of tables"),
    ],
)
def test_a_wrong_field_is_an_error_with_file_and_line(
    tmp_path: Path, line: str, message: str
) -> None:
    """A wrong field is an error with file and line."""
    fields = {"id": '"b"', "name": '"B"', "kind": '"person"', "party": '"Norland"'}
    key, _, value = line.partition(" = ")
    fields[key] = value
    actor = "\n[[actor]]\n" + "\n".join(f"{k} = {v}" for k, v in fields.items()) + "\n"
    with pytest.raises(DataError) as caught:
        Directory.load(write(tmp_path, actor))
    assert message in str(caught.value)
    assert "own.toml:7" in str(caught.value)


def test_the_same_id_twice_in_one_folder_is_an_error(tmp_path: Path) -> None:
    """The same id twice in one folder is an error."""
    with pytest.raises(DataError, match=r"own\.toml:7: id 'mx-a-person' stands already"):
        Directory.load(write(tmp_path, "\n" + ACTOR))


def test_the_programs_own_records_are_consistent() -> None:
    """The programs own records are consistent."""
    directory = Directory.load()
    zelensky = directory.get("volodymyr-zelensky")
    assert zelensky is not None
    assert zelensky.party == "Ukraine"
