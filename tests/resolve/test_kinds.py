"""What kind of participant somebody is, once it is known who."""

import pytest

from contested.model.vocabulary import Kind
from tests.extract.account import claim

MYANMAR = " Myanmar's junta and the Arakan Army have fought for years."
UKRAINE = " Ukraine and Russia have been at war since 2022, Kyiv and Moscow said."
GAZA = " Israel and Hamas have been at war since October."

# text, trigger, type, kind of the agent
AGENTS = [
    # the record decides, whatever the noun: no state's army
    ("The Arakan Army attacked the base in Mrauk-U." + MYANMAR, "attacked", "battle.attack", Kind.ARMED_GROUP),
    ("Russia's Defence Ministry accused Kyiv of lying." + UKRAINE, "accused", "diplomacy.accusation", Kind.MILITARY),
    # what soldiers fight with
    ("Israeli jets bombed a school in Rafah." + GAZA, "bombed", "strike", Kind.MILITARY),
    ("Ukrainian air defences shot down nine drones." + UKRAINE, "shot down", "strike.intercepted", Kind.MILITARY),
    # a state's own fighters, and a militia beside it
    ("Ukrainian fighters left the plant on Monday." + UKRAINE, "left", "territory.withdrawal", Kind.MILITARY),
    ("Pro-Russian fighters left the plant on Monday." + UKRAINE, "left", "territory.withdrawal", Kind.ARMED_GROUP),
    # a group's men
    ("Hamas said its men had attacked an outpost near Rafah." + GAZA, "attacked", "battle.attack", Kind.ARMED_GROUP),
    ("The European Union accused Moscow of lying." + UKRAINE, "accused", "diplomacy.accusation", Kind.UNSTATED),
    ("Israel bombed a school in Rafah." + GAZA, "bombed", "strike", Kind.UNSTATED),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), AGENTS)
def test_who_a_doer_is_says_of_what_kind(
    text: str, trigger: str, kind: str, expected: Kind
) -> None:
    """An armed group's army is no state's; weapons are those of whoever fights with them."""
    agent = claim(text, trigger, kind).agent
    assert agent is not None
    assert agent.kind is expected


TARGETS = [
    ("Shells killed a man and his two daughters in Kherson." + UKRAINE, "killed", "people.killed", Kind.CIVILIAN),
    ("They captured 40 soldiers along with their families." + MYANMAR, "captured", "people.captured", Kind.MIXED),
    ("Russia mobilised 20,000 men in a month." + UKRAINE, "mobilised", "people.mobilized", Kind.MILITARY),
]  # fmt: skip


@pytest.mark.parametrize(("text", "trigger", "kind", "expected"), TARGETS)
def test_all_who_are_named_count_for_the_kind(
    text: str, trigger: str, kind: str, expected: Kind
) -> None:
    """Those named beside the first count too; who is called up is a soldier from then on."""
    target = claim(text, trigger, kind).target
    assert target is not None
    assert target.kind is expected


def test_a_bare_number_counts_what_was_counted_before() -> None:
    """Of drones that were counted, some were shot down: the number is theirs."""
    text = "Of 28 Russian drones that came in, 17 were shot down, Kyiv said." + UKRAINE
    target = claim(text, "shot down", "strike.intercepted").target
    assert target is not None
    assert target.party == "Russia"
    text = "Four officers died in Bucha. The hospital counted 31 dead." + UKRAINE
    assert claim(text, "dead", "people.killed").target is None  # whoever they are
    wounded = claim("Five passengers were killed and 11 injured.", "injured", "people.wounded")
    assert wounded.target is not None
    assert wounded.target.kind is Kind.CIVILIAN
