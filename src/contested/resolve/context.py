"""What a resolver may look at beside the claim itself."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from contested.language.page import Page
from contested.model.claim import Claim


@dataclass(frozen=True, slots=True)
class Context:
    """The page that a claim stands on, its day of publication, and the war it is about.

    `conflict` is the id of a conflict profile, or None where the document fits none.
    """

    page: Page
    published: date | None = None
    conflict: str | None = None


Resolver = Callable[[Claim, Context], Claim]
