"""Counts of dead, wounded, missing and rescued in the words that reports have for them."""

import pytest

from tests.extract.claims import claims_of

K, W, C, M, R = (
    "people.killed", "people.wounded", "people.casualties", "people.missing", "people.rescued"
)  # fmt: skip


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("A hospital in Bria said it had received 31 wounded, among them 14 children.", {(W, 31), (W, 14)}),
        ("The clinic in Bria admitted 40 wounded and nine dead.", {(W, 40), (K, 9)}),
        ("The raid on Bria left two officers and three inmates dead.", {(K, 2), (K, 3)}),
        ("There are two dead and nine injured in Bria.", {(K, 2), (W, 9)}),
        ("The toll in Bria stands at 14 dead, 30 injured and five missing.", {(K, 14), (W, 30), (M, 5)}),
        ("The army's losses amounted to 55 killed and 90 wounded.", {(K, 55), (W, 90)}),
        ("The general staff put Syrian losses at 1,520 killed and wounded.", {(C, 1520)}),
        ("A motorcycle bomb wounded six passers-by in Bria.", {(W, 6)}),
        ("A shell killed a beekeeper in Bria.", {(K, 1)}),
        ("Eleven of the injured remain in intensive care in Bria.", {(W, 11)}),
        ("Sixty farmers have been blown up by mines near Bria.", {(C, 60)}),
        ("Twenty women were torn to pieces in a queue in Homs.", {(K, 20)}),
        ("Two toddlers froze to death in a camp near Homs.", {(K, 2)}),
        ("The militia mourned nine of its fighters in Homs.", {(K, 9)}),
        ("The raid on Homs cost the militia nine men.", {(C, 9)}),
        ("Some 370 people, soldiers and civilians alike, were unaccounted for in Homs.", {(M, 370)}),
        ("Medics in Homs treated nine people for shock and cuts.", {(W, 9)}),
        ("A girl of four died in Homs.", {(K, 1)}),
        ("Some 58 soldiers and police, 26 civilians and 202 gunmen died in Homs.", {(K, 58), (K, 26), (K, 202)}),
    ],
)  # fmt: skip
def test_what_is_counted(sentence: str, counts: set[tuple[str, int]]) -> None:
    """The counts of a sentence, each by its own harm."""
    assert _counts(sentence) == counts


@pytest.mark.parametrize(
    "sentence",
    [
        "The party suffered heavy losses in Sunday's vote in Bria.",
        "The court in Bria sentenced a smuggler to death for murder.",
        "He has been missing home since he joined the brigade in Bria.",
    ],
)
def test_no_harm_is_told(sentence: str) -> None:
    """Words of harm at the polls, in court and of longing tell of none."""
    assert not [c for c in claims_of(sentence) if c.type in {K, W, C, M}]


def test_a_part_told_of_the_wounded_alone_is_no_exchange() -> None:
    """Who takes in the wounded receives no prisoners."""
    found = claims_of("The clinic in Bria received 31 wounded.")
    assert "people.exchanged" not in {c.type for c in found}


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Eight people, five women and three children, were killed in Khost.", {(K, 8), (K, 5), (K, 3)}),
        ("Two soldiers, a policeman and a guard were killed in Khost.", {(K, 2), (K, 1)}),
        ("Two sisters, a teacher and a nurse, were killed in Khost.", {(K, 2)}),
        ("One of the injured died in hospital in Khost.", {(K, 1)}),
        ("Two miners are still listed as missing in Khost.", {(M, 2)}),
        ("The rebels had put out of action 560 soldiers near Khost.", {(C, 560)}),
        ("Thirty people were admitted to hospital in Khost.", {(W, 30)}),
        ("Six of the wounded remain in hospital in Khost.", {(W, 6)}),
        ("Monitors documented 87 civilian deaths and 402 injuries in Khost.", {(K, 87), (W, 402)}),
        ("A witness in Khost said he had counted 35 corpses.", {(K, 35)}),
    ],
)  # fmt: skip
def test_more_of_what_is_counted(sentence: str, counts: set[tuple[str, int]]) -> None:
    """Parts that add up, one of the hurt, those on a list, at a hospital or on record."""
    assert _counts(sentence) == counts


def test_no_fewer_than_is_no_denial() -> None:
    """A bound with "no" negates nothing."""
    found = claims_of("No fewer than 28 soldiers lost their lives in an ambush near Khost.")
    assert [str(c.polarity) for c in found if c.type == K] == ["positive"]


def test_a_bare_number_names_nobody() -> None:
    """Those counted by a number alone are no target; those whom a noun before it names are."""
    found = {c.trigger.text: c.target for c in claims_of("Rockets kill 21 in Barda")}
    assert found["kill"] is None
    later = claims_of("In Barda, 21 people were killed and 40 wounded by rockets.")
    assert all(c.target is not None for c in later if c.type == W)


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        (
            "By their count 200 people had been killed in Goris, ten of them civilians, and 400 injured.",
            {(K, 200), (K, 10), (W, 400)},
        ),
        ("Raids on Sanaa left 53 people dead. Five children and two women were among them.", {(K, 53), (K, 5), (K, 2)}),
        ("Monitor puts toll above 300 in Homs", {(K, 300)}),
        ("Insurgents shot dead 11 people, seven of them forest rangers, near Macomia.", {(K, 11), (K, 7)}),
        ("Shells landed in Homs, leaving a mother and two of her children dead.", {(K, 1), (K, 2)}),
        ("The clinic in Homs treated 39 people with war injuries.", {(W, 39)}),
        ("Clashes went on near Jandairis, where two Turkish soldiers fell.", {(K, 2)}),
        ("The number of the wounded rose to 60 in Bria.", {(W, 60)}),
    ],
)  # fmt: skip
def test_counts_in_harder_words(sentence: str, counts: set[tuple[str, int]]) -> None:
    """A participle's own number, parts of a count before, links that bound a toll."""
    assert _counts(sentence) == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("The report documents the summary execution of 49 men in Kiwanja.", {(K, 49)}),
        ("The guerrillas lost one man and had three injured near Pauk.", {(C, 1), (W, 3)}),
        ("Soldiers bayoneted three prisoners in Kanbalu.", {(K, 3)}),
        ("Eight fighters met their end in Taiz.", {(K, 8)}),
        ("A man who had stabbed and wounded two officers in Homs was shot and killed.", {(K, 1), (W, 2)}),
    ],
)  # fmt: skip
def test_rarer_words_of_harm(sentence: str, counts: set[tuple[str, int]]) -> None:
    """Executions on record, rarer ways to kill, the hurt of a clause before the passive."""
    assert _counts(sentence) == counts


def test_who_has_not_been_seen_is_missing() -> None:
    """The "not" of "not seen" negates no disappearance."""
    found = claims_of("Four residents of Dnipro had not been seen since Saturday.")
    assert [str(c.polarity) for c in found if c.type == M] == ["positive"]


def _counts(sentence: str) -> set[tuple[str, float | None]]:
    """The kind of harm and the number of each claim of one."""
    return {
        (c.type, c.quantity.low if c.quantity else None)
        for c in claims_of(sentence)
        if c.type in {K, W, C, M, R}
    }


def test_two_counts_lost_their_lives() -> None:
    """Each of two numbers is a claim, where they are the subject and lives are lost."""
    text = "An army major and five soldiers lost their lives near Gwoza on Sunday."
    found = [c for c in claims_of(text) if c.type == "people.killed"]
    assert sorted(c.quantity.low for c in found if c.quantity and c.quantity.low) == [1, 5]


def test_who_is_named_among_those_who_died() -> None:
    """Each of two who are named, with the number that its own word counts."""
    text = "Shells hit a clinic in El Obeid. Two midwives and a newborn were among those who died."
    found = [c for c in claims_of(text) if c.type == "people.killed" and c.quantity]
    counts = {(c.quantity.low, c.quantity.unit) for c in found if c.quantity}
    assert counts == {(2, "person"), (1, "person")}
