"""What a view shows, as plain data: claims in short words, a brief's sections, marked sentences.

Nothing here knows how it is shown; words are the report's own or those of `data/wording.toml`.
"""

from contested.present.briefing import Brief, Entry, Reference, Section, brief
from contested.present.marking import Mark, marks
from contested.present.summary import Summary, summary
from contested.present.wording import Wording

__all__ = [
    "Brief", "Entry", "Mark", "Reference", "Section", "Summary", "Wording", "brief",
    "marks", "summary",
]  # fmt: skip
