"""How well sources, cues and contents are found.

`python benchmarks/attribution.py FILE` measures on a JSONL file of texts with their attributions
(`{"id", "text", "attributions": [{"source", "cue", "content"}]}`, each a list of `[start, end]`),
such as PolNeAR in uniform form; without an argument it measures on sentences of its own. Prints
one JSON object: precision, recall and F1 over tokens for each role. Tokens are spaCy's without
punctuation and space, and one is in a role if its first character is. Attributions inside what
somebody else says are left out, as PolNeAR leaves them out.
"""

import argparse
import json
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from contested.extract.attribution import Attribution, attributions, outermost
from contested.language.page import Page, read
from contested.language.pipeline import Pipeline
from contested.model.document import Document

ROLES = ("source", "cue", "content")

# Words in [ ] are the source, in < > the cue, in { } the content.
OWN = (
    "[The army] <said> {its forces had entered the town of Wad Adam}.",
    "{Two bridges were destroyed overnight}, [the governor] <said> on Monday.",
    "[Militia leaders] <denied> {that their men had crossed the river}.",
    "<According to> [the health ministry], {nine patients were killed}.",
    "[The rebels] <claimed> {to have captured the airfield}.",
    "[Monitors] <accused> {both sides of firing on the convoy}.",
    "“{We will not leave the city},” [the mayor] <told> a local broadcaster. “{Nobody will}.”",
    "[Satellite images] <showed> {that the depot had burned down}.",
)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", nargs="?", type=Path, help="JSONL of texts with attributions")
    args = parser.parse_args()
    records = list(_records(args.file) if args.file else map(example, OWN))
    print(json.dumps(measure(records), indent=2))


def measure(records: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """Token precision, recall and F1 a role, and tokens read a second."""
    pipeline = Pipeline()
    counts: Counter[tuple[str, str]] = Counter()
    texts = tokens = 0
    seconds = 0.0
    for record in records:
        page = read(Document(id=str(record["id"]), text=record["text"]), pipeline)
        start = time.perf_counter()
        found = outermost(attributions(page))
        seconds += time.perf_counter() - start
        texts += 1
        tokens += sum(len(p.doc) for p in page.parsed.values())
        _count(counts, page, record["attributions"], found)
    speed = round(tokens / seconds) if seconds else 0
    return {"texts": texts, "tokens_a_second_after_parsing": speed} | {
        role: _shares(counts, role) for role in ROLES
    }


def _count(
    counts: Counter[tuple[str, str]],
    page: Page,
    gold: list[dict[str, Any]],
    found: Iterable[Attribution],
) -> None:
    for role in ROLES:
        wanted = {i for a in gold for s, e in a[role] for i in range(s, e)}
        given = {i for a in found for s in getattr(a, role) for i in range(s.start, s.end)}
        for at in _tokens(page):
            counts[role, "both"] += at in wanted and at in given
            counts[role, "wanted"] += at in wanted
            counts[role, "given"] += at in given


def _tokens(page: Page) -> Iterator[int]:
    for parsed in page.parsed.values():
        for token in parsed.doc:
            if not token.is_punct and not token.is_space:
                yield parsed.sentence.start + token.idx


def _shares(counts: Counter[tuple[str, str]], role: str) -> dict[str, float]:
    both, wanted, given = (counts[role, k] for k in ("both", "wanted", "given"))
    precision, recall = both / given if given else 0.0, both / wanted if wanted else 0.0
    f1 = 2 * precision * recall / (precision + recall) if both else 0.0
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(f1, 4)}


def _records(file: Path) -> Iterator[dict[str, Any]]:
    with file.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines if line.strip())


def example(marked: str) -> dict[str, Any]:
    """A marked sentence as a record."""
    roles = {"[": "source", "<": "cue", "{": "content"}
    spans: dict[str, list[list[int]]] = {role: [] for role in ROLES}
    text, start, role = "", 0, ""
    for sign in marked:
        if sign in roles:
            start, role = len(text), roles[sign]
        elif sign in "]>}":
            spans[role].append([start, len(text)])
        else:
            text += sign
    return {"id": text[:20], "text": text, "attributions": [spans]}


if __name__ == "__main__":
    main()
