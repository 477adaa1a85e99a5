"""How fast reports become claims, and whether memory stays flat while they do.

`python -m benchmarks.extraction [--rounds N] [PATH]` reads the sample reports, or those of a path,
N times over, each time with other figures so that no two texts are equal. Speed is processor time
beside that of bare spaCy over the same sentences in the same run, so that the ratio means the
same on any machine. Memory is what the process holds after the first third of the rounds and
after the last. Prints one JSON object.
"""

import argparse
import gc
import json
import os
import re
import resource
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from contested.ingest import Acquired, read_path
from contested.language.sentences import split
from contested.model.document import Document
from contested.reader import Reader
from contested.samples import REPORTS

ROUNDS = 6


def measure(documents: list[Document], rounds: int = ROUNDS) -> dict[str, Any]:
    """Speed and memory over some documents, read `rounds` times."""
    reader = Reader()
    for document in documents:  # what is loaded at first use is loaded here
        reader.read(document)
    bare = whole = 0.0
    tokens = claims = 0
    held: list[float] = []
    for number in range(rounds):
        for document in varied(documents, number):
            begin = time.process_time()
            parses = list(reader.tools.pipeline.parse(s.text for s in split(document.text)))
            middle = time.process_time()
            claims += len(reader.read(document))
            whole += time.process_time() - middle
            bare += middle - begin
            tokens += sum(map(len, parses))
        gc.collect()
        held.append(resident_mb())
    return {
        "documents": rounds * len(documents),
        "tokens": tokens,
        "claims": claims,
        "tokens_a_second_bare_spacy": round(tokens / bare),
        "tokens_a_second_whole_reader": round(tokens / whole),
        "times_bare_spacy": round(whole / bare, 2),
        "resident_mb_after_a_third": round(held[max(len(held) // 3 - 1, 0)]),
        "resident_mb_at_the_end": round(held[-1]),
    }


def varied(documents: list[Document], number: int) -> Iterator[Document]:
    """The documents with other figures, so that they are new texts of the same length."""
    for document in documents:
        text = re.sub(
            r"(?<![\d.,])[1-9](?=\d{2}\b)",
            lambda digit: str((int(digit[0]) + number) % 9 + 1),
            document.text,
        )
        mark = f"{number:04d}"
        yield replace(document, id=f"{document.id}-{mark}", text=f"{text}\nReport no. {mark}.")


def resident_mb() -> float:
    """What the process holds in memory now; where the system does not say, the most it held."""
    pages = Path("/proc/self/statm")
    if pages.exists():
        return int(pages.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / (2**20 if sys.platform == "darwin" else 2**10)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("path", nargs="?", type=Path, default=REPORTS, help="reports")
    parser.add_argument("--rounds", type=int, default=ROUNDS, help="how often they are read")
    options = parser.parse_args()
    documents = [r.document for r in read_path(options.path) if isinstance(r, Acquired)]
    print(json.dumps(measure(documents, options.rounds), indent=2))


if __name__ == "__main__":
    main()
