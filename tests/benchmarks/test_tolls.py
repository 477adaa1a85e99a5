"""How many an event of an incident says were killed, and how many were hurt and lived."""

from datetime import date

import pytest
from benchmarks.incidents import Told, day
from benchmarks.tolls import injured, killed

from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.event import Event
from contested.reader import Reader
from contested.reconcile.assemble import assemble
from contested.reconcile.facts import facts
from contested.reconcile.rules import Rules

READER, RULES = Reader(), Rules.load()
FAR = "Rain fell all day. " * 60


@pytest.mark.parametrize(
    ("reports", "toll"),
    [
        (["A man was shot in Harrow on Monday. He died at the hospital."], (1, 0)),
        (["A girl was shot and taken to hospital in Harrow."], (0, 1)),
        (["A boy was shot dead in Harrow. His sister was wounded."], (1, 1)),
        (["Four men were shot in Harrow, one fatally."], (1, 3)),
        (["One man was killed and three others were hurt in Harrow."], (1, 3)),
        (
            [
                "Four people were shot in Harrow. One died later.",
                "One man was killed and three people were injured in Harrow.",
            ],
            (1, 3),
        ),
        (["Six people were hurt in Harrow."] + ["Five people were hurt in Harrow."] * 2, (0, 5)),
        (["Two women and a child were hurt in Harrow."], (0, 3)),
        (["Three men were shot in Harrow. All three men died."], (3, 0)),
        (["Six people were taken to hospital in Harrow. Two men died."], (2, 4)),
        (["A gunman killed six people and himself in Harrow."], (7, 0)),
        (["A woman was wounded in Harrow.", "The woman who was hit in Harrow died."], (1, 0)),
        (["A man was killed in Harrow. Two others were shot."], (1, 2)),
        (
            ["Three men were killed in Harrow."] * 2 + ["Eight men were killed in Harrow."],
            (3, 0),
        ),
        (["Nobody was hurt in Harrow."], (0, 0)),
        (["A boy of 9 was shot in Harrow, and a woman was wounded."], (0, 2)),
        (["A 9-year-old boy was shot in Harrow. A 12-year-old boy was shot."], (0, 2)),
        (["A man was shot in Harrow. He was taken to a hospital."], (0, 1)),
        (
            ["A 17-year-old boy was killed in Harrow. A 19-year-old was taken to a hospital."],
            (1, 1),
        ),
        (["A woman was shot in Harrow. The woman died."], (1, 0)),
        (["A guard killed a trader and his son in Harrow."], (2, 0)),
        (["Ann Cole, 40, and Joe Cole, 7, were killed in Harrow."], (2, 0)),
        (["Nine men were hurt in Harrow on Monday. In May 2019 two were killed there."], (0, 9)),
        (["Two men were hurt in Harrow. A report that one had died proved wrong."], (0, 2)),
        (
            ["Two men were hurt in Harrow; one man died.", "Two men were hurt in Harrow."] * 1
            + ["Two women were hurt in Harrow. Both live."],
            (0, 2),
        ),
        ([f"A man was killed in Harrow. {FAR}In June nine people were killed in Harrow."], (1, 0)),
    ],
)
def test_each_person_counts_once(reports: list[str], toll: tuple[int, int]) -> None:
    """Who was hit and died is no injured, and what most reports give is the number."""
    claims = [
        claim
        for n, text in enumerate(reports)
        for claim in READER.findings(
            Document(id=f"{n}", text=f"{text} Report {n}.", published="2021-03-02")
        ).claims
    ]
    event, known = _event(claims)
    assert (killed(event, known), injured(event, known)) == toll


@pytest.mark.parametrize(
    ("words", "wanted"),
    [("on Monday", "2021-03-01"), ("last year", "2021-03-02"), ("last month", "2021-03-02")],
)
def test_what_words_date_to_no_week_is_of_the_day_before_its_report(
    words: str, wanted: str
) -> None:
    """The first day of last year is no day of it."""
    report = Document(id="r", text=f"Two men were shot in Harrow {words}.", published="2021-03-03")
    event, _ = _event(list(READER.findings(report).claims))
    assert day(event, Told("r", "1", "2021-03-09")) == date.fromisoformat(wanted)


def _event(claims: list[Claim]) -> tuple[Event, dict[str, Claim]]:
    event = assemble([facts(claim, {}, RULES) for claim in claims], {}, RULES)
    return event, {claim.id: claim for claim in claims}
