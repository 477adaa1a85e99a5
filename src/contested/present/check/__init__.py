"""Checking a sentence or a figure against the ledger, as a fact-checker would.

The text's claims are compared with the ledger's by the features that group claims into events, so
"why is this the nearest?" has the same answer as "why are these one event?".
"""

from contested.present.check.answer import Answer, CheckPart, Given, Verdict
from contested.present.check.checking import check

__all__ = ["Answer", "CheckPart", "Given", "Verdict", "check"]
