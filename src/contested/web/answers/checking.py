"""Checking a text against the ledger."""

from contested.present.check import CheckPart as Part
from contested.present.check import check as checked
from contested.present.check.checking import MOST_TEXT
from contested.present.check.nearest import Library
from contested.reconcile.rules import Rules
from contested.store import Filters
from contested.web.answers.claims import cards
from contested.web.answers.happenings import event_cards
from contested.web.asking import refused
from contested.web.desk import Desk
from contested.web.shapes.views import CheckAnswer, CheckPart

NEAREST = 3


def check(desk: Desk, text: str, filters: Filters) -> CheckAnswer:
    """What the ledger says of each claim of a text.

    Raises:
        HTTPException: the text is too long.
    """
    if len(text) > MOST_TEXT:
        raise refused(f"The text is longer than {MOST_TEXT:,} characters; give a part.")
    claims = desk.reader.claims(text)
    library = Library(
        lambda id_: desk.claims([id_])[id_],
        lambda asked: desk.shown(asked).claims(),
        lambda asked: desk.shown(asked).events(),
        Rules.load(desk.settings.data),
        filters,
    )
    parts = checked(text, claims, library, desk.wording, NEAREST)
    note = "No claim was read in it; its figures were looked for."
    return CheckAnswer(
        text=text,
        parts=[_part(desk, part) for part in parts],
        notes=[] if claims else [note],
    )


def _part(desk: Desk, part: Part) -> CheckPart:
    return CheckPart(
        text=part.text,
        start=part.start,
        end=part.end,
        label=part.label,
        verdict=part.verdict.value,
        because=list(part.because),
        events=event_cards(desk, [answer.event for answer in part.answers]),
        claims=cards(desk, [answer.first for answer in part.answers]),
    )
