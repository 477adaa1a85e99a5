"""What hangs on what in long reports: second harms, fronted places, films, blasts, days counted from."""

from contested.model.claim import Claim
from contested.model.vocabulary import Act
from tests.extract.account import claim, claims


def _party(value: object) -> str | None:
    return getattr(value, "party", None)


def _agent(found: Claim) -> str | None:
    return found.agent.span.text if found.agent else None


def _places(found: Claim) -> set[str]:
    return {p.span.text for p in found.places}


def _of(text: str, kind: str) -> list[Claim]:
    return [c for c in claims(text) if c.type == kind]


def test_not_they_who_slept_hurt_others() -> None:
    """A second harm is of who did the first."""
    text = (
        "The army shelled the school, killing two boys who were sleeping and wounding four others."
    )
    assert _agent(claim(text, "wounding", "people.wounded")) == "The army"


def test_he_who_shot_hurt_people() -> None:
    """Whom no word joins to those killed may have been hurt by one of them."""
    text = "Police stormed the farm, killing a rebel who was shooting and wounding people."
    assert _agent(claim(text, "wounding", "people.wounded")) == "a rebel"


def test_each_half_has_its_place() -> None:
    """What opens the sentence is of its first half, where the people there say it."""
    text = (
        "In Deir al-Balah, medics said 12 Palestinians had been killed, while in Rafah in the south "
        "an Israeli air strike on a house left four people dead."
    )
    first, second = _of(text, "people.killed")
    assert _places(first) == {"Deir al-Balah"}
    assert "Rafah" in _places(second)


def test_where_a_minister_speaks() -> None:
    """Far from home the place is of the saying."""
    text = "In Geneva, the minister said 12 people had been killed in Rafah."
    assert "Geneva" not in _places(claim(text, "killed", "people.killed"))


def test_who_gives_up_on_film() -> None:
    """Not who shows it surrenders."""
    text = "The rebels published a video of dozens of conscripts surrendering."
    assert _agent(claim(text, "surrendering", "people.surrendered")) == "conscripts"


def test_as_troops_surrender() -> None:
    """Headlines tell two things at once."""
    text = "Arakan Army captures base as 200 junta troops surrender"
    assert _party(claim(text, "surrender", "people.surrendered").agent) == "Myanmar"


def test_a_blast_has_no_owner() -> None:
    """A place before it is where it was; whose bombs burst is another thing."""
    text = "Nagorno-Karabakh blast kills 20 as thousands flee to Armenia"
    found = claim(text, "blast", "strike")
    assert found.agent is None
    assert _places(found) == {"Nagorno-Karabakh"}
    killed = claim(text, "kills", "people.killed")
    assert killed.quantity is not None
    assert killed.quantity.low == 20
    text = "A blast at a depot in Nagorno-Karabakh killed 20 people, separatist authorities said."
    assert claim(text, "killed", "people.killed").agent is None


def test_left_with_losses() -> None:
    """Whom a defeat leaves with losses has not left; a battalion that leaves has."""
    text = "Army forces recaptured two towns, leaving RSF militants with heavy losses."
    assert not _of(text, "territory.withdrawal")
    assert _of("The rebel battalion left the village at dawn.", "territory.withdrawal")


def test_the_land_of_a_shared_subject() -> None:
    """The war that killed some displaced others, there too."""
    text = "The conflict in Sudan has killed at least 40,000 people and displaced 12 million."
    assert _places(claim(text, "displaced", "people.displaced")) == {"Sudan"}


def test_counted_from_a_raid() -> None:
    """Who did what a day is counted from did not do what came then."""
    text = (
        "A day after Indian missiles struck several locations in Pakistan, killing 31, Pakistani "
        "shelling killed nine in Kashmir on Thursday."
    )
    first, second = _of(text, "people.killed")
    assert (_party(first.agent), _party(second.agent)) == ("India", "Pakistan")
    assert "Kashmir" not in _places(first)


def test_hit_by_gunfire_is_one_blow() -> None:
    """Also an attack that only opens the sentence."""
    assert len(_of("The ambulance was hit by gunfire near Homs.", "strike")) == 1
    text = "In a separate attack on Friday, a drone strike hit a bus in Homs, killing four."
    assert len(_of(text, "strike")) == 1


def test_unaware_of_any_attack() -> None:
    """Who says that it knows of none has not told of it."""
    text = (
        "Rebels shelled the Nur Hospital in Homs, residents said.\n"
        "The army said it was unaware of any attack on the Nur Hospital."
    )
    told = [c for c in _of(text, "strike") if "unaware" in c.sentence.text]
    assert [c.speaker.act for c in told if c.speaker] == [Act.DECLINE]


def test_no_word_from_them_on_the_report() -> None:
    """What they say nothing of is no part of their name."""
    text = (
        "The army said rebels attacked Homs.\n"
        "There was no immediate confirmation from the rebels of the report."
    )
    silent = next(c for c in claims(text) if c.speaker and c.speaker.act is Act.DECLINE)
    assert silent.speaker is not None
    assert silent.speaker.span.text.endswith("rebels")


def test_the_statement_is_the_ministrys() -> None:
    """What only points at a ministry is on its side."""
    text = (
        "At least 26 civilians were killed in attacks by the Rapid Support Forces on three towns, "
        "the Sudanese government announced.\n"
        '"On Friday the militia targeted a hospital, killing 16 patients," the ministry said.\n'
        "The RSF also targeted a market, killing two civilians, the statement said."
    )
    said = [c.speaker for c in _of(text, "people.killed")]
    assert {_party(s) for s in said} == {"Sudan"}
