"""What tells whether two reports are copies of one: the agencies they credit, and their words."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import blake2b

import numpy as np

from contested.model.document import Document
from contested.reconcile.report import Report
from contested.reconcile.rules import Rules
from contested.reconcile.wording import wording_of

ORDERS = 64
_RUN = 5
_FEWEST = 20
_SHORT_LINE = 80
_SEPARATORS = re.compile(r"\s*(?:[,/;|&+]|\band\b|\bund\b|\bet\b)\s*")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,60})[)\]]")
_LEADS = re.compile(
    r"(?:reported by|reporting by|with (?:material|files|reporting|information) from|source:|"
    r"sources:|via|courtesy of)\s+([^.;:\n()]{2,60})",
    re.IGNORECASE,
)


def report_of(document: Document, conflict: str | None, rules: Rules) -> Report:
    """What grouping needs to know of a document."""
    found = dict.fromkeys(agencies(document, rules))
    return Report(
        document.id, conflict, tuple(found), sketch(document.text), wording_of(document.text, rules)
    )


def agencies(document: Document, rules: Rules) -> Iterator[str]:
    """The agencies that the report credits: its publisher, "(AFP)", "afp, dpa", "reported by".

    An agency that is only quoted ("Reuters reported that …") is a speaker, not a credit.
    """
    known = rules.agencies
    if document.publisher and document.publisher.lower() in known:
        yield known[document.publisher.lower()]
    for found in _BRACKETS.finditer(document.text):
        yield from _all_named(found[1], known)
    for line in document.text.splitlines():
        if len(line) <= _SHORT_LINE:
            yield from _all_named(line.strip(" .()[]-–—"), known)
    for found in _LEADS.finditer(document.text):
        first = _SEPARATORS.split(found[1].strip())[0]
        words = re.sub(r"^the ", "", first.lower())
        if words in known:
            yield known[words]


def _all_named(words: str, known: Mapping[str, str]) -> Iterator[str]:
    """The agencies that a list of names holds, if it holds nothing else."""
    parts = [part.strip().lower() for part in _SEPARATORS.split(words) if part.strip()]
    named = [known.get(re.sub(r"^(?:the|source:) ?", "", part)) for part in parts]
    if named and all(named):
        yield from (name for name in named if name)


def sketch(text: str) -> tuple[int, ...]:
    """The least hash of the text's runs of words under each of ORDERS orders (MinHash).

    Broder 1997; the share of equal numbers estimates the share of runs in common. Empty for a
    text of few words.
    """
    words = re.findall(r"\w+", text.casefold())
    if len(words) < _FEWEST:
        return ()
    runs = {" ".join(words[n : n + _RUN]) for n in range(len(words) - _RUN + 1)}
    hashes = np.array(
        [int.from_bytes(blake2b(run.encode(), digest_size=8).digest(), "big") for run in runs],
        dtype=np.uint64,
    )
    odd, plus = _orders()
    with np.errstate(over="ignore"):
        mixed = (hashes[None, :] * odd[:, None] + plus[:, None]) >> np.uint64(32)
    return tuple(int(least) for least in mixed.min(axis=1))


@cache
def _orders() -> tuple["np.typing.NDArray[np.uint64]", "np.typing.NDArray[np.uint64]"]:
    def numbers(name: str) -> list[int]:
        return [
            int.from_bytes(blake2b(f"{name}{n}".encode(), digest_size=8).digest(), "big")
            for n in range(ORDERS)
        ]

    odd = np.array([n | 1 for n in numbers("odd")], dtype=np.uint64)
    return odd, np.array(numbers("plus"), dtype=np.uint64)
