"""How well claims are found, against the gold claims that ship with the project and any others.

`python -m benchmarks.gold` measures on both halves of `tests/gold`: `develop` is what the rules
were written with, `report` was only ever opened to measure; on `further`, whose reports were
measured once before any rule had seen them and are developed with since; and on `unseen`, whose
reports are like those and were never read for a rule. `--with NAME GOLD DOCUMENTS` adds other gold
claims with their reports, and their pool with the reporting half. Prints one JSON object. All
comparing is `contested.evaluate`'s.
"""

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from spacy.tokens import Doc

from contested.evaluate import Score, evaluate
from contested.extract.steps import Step, standard_steps
from contested.extract.toolbox import Toolbox
from contested.language.pipeline import Pipeline
from contested.model.claim import Claim
from contested.model.document import Document
from contested.reader import Reader
from contested.settings import Settings

GOLD = Path(__file__).parent.parent / "tests" / "gold"
HALVES = ("develop", "report")
SETS = (*HALVES, "further", "unseen")
"""The halves; reports measured once as written, then developed with as well; reports only measured."""
Pair = tuple[Path, Path]
"""A file of gold claims and the reports that they are of."""


class Remembering(Pipeline):
    """Parses a sentence once, however often it is read."""

    def __init__(self, model: str = "") -> None:
        super().__init__(model)
        self._parsed: dict[str, Doc] = {}

    def parse(self, sentences: Iterable[str]) -> Iterator[Doc]:
        """As the pipeline's own."""
        wanted = list(sentences)
        new = list(dict.fromkeys(s for s in wanted if s not in self._parsed))
        self._parsed |= dict(zip(new, super().parse(new), strict=True))
        yield from (self._parsed[s] for s in wanted)


class Bench(Reader):
    """A reader that remembers its parses, and whose extraction steps can be chosen."""

    steps: tuple[Step, ...] = ()

    def __init__(self, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.found: list[Claim] = []

    def read(self, document: Document) -> tuple[Claim, ...]:
        """The claims of a document, which are kept in `found` as well."""
        claims = super().read(document)
        self.found += claims
        return claims

    @cached_property
    def tools(self) -> Toolbox:
        """The reader's own, with a pipeline that remembers."""
        return replace(Toolbox.load(self.settings), pipeline=Remembering(self.settings.model))

    @cached_property
    def standard(self) -> tuple[Step, ...]:
        """The extraction steps that a reader has."""
        return standard_steps(self.tools, carrying=self.settings.carry_over)

    @property
    def _steps(self) -> tuple[Step, ...]:
        return self.steps or self.standard


def pairs(half: str, folder: Path = GOLD) -> list[Pair]:
    """The files of one half of the gold, in a stable order."""
    claims = sorted((folder / half).glob("claims-*.jsonl"))
    return [(c, c.with_name(c.name.replace("claims-", "reports-"))) for c in claims]


def measured(files: Iterable[Pair], reader: Reader) -> Score:
    """The score over all of some files."""
    return pooled(evaluate(*each, reader=reader).score for each in files)


def pooled(scores: Iterable[Score]) -> Score:
    """One score over the documents of several."""
    all_of = list(scores)
    fields = Counter[str](), Counter[str]()
    for score in all_of:
        for name, counts in score.fields.items():
            for which, number in zip(fields, counts, strict=True):
                which[name] += number
    rare = [sum(s.rare[i] for s in all_of) for i in range(3)]
    return Score(
        gold=sum(s.gold for s in all_of),
        found=sum(s.found for s in all_of),
        matched=sum(s.matched for s in all_of),
        usable=sum(s.usable for s in all_of),
        rare=(rare[0], rare[1], rare[2]),
        fields={name: (fields[0][name], fields[1][name]) for name in fields[1]},
        missed=tuple(c for s in all_of for c in s.missed),
        spurious=tuple(c for s in all_of for c in s.spurious),
    )


def by_type(score: Score, files: Iterable[Pair], found: Iterable[Claim]) -> dict[str, list[int]]:
    """For each claim type: in gold, found of those, found in all."""
    lines = [line for gold, _ in files for line in gold.read_text("utf-8").splitlines() if line]
    wanted = Counter(str(json.loads(line)["type"]) for line in lines)
    given, missed = Counter(c.type for c in found), Counter(c.type for c in score.missed)
    return {t: [wanted[t], wanted[t] - missed[t], given[t]] for t in sorted(wanted | given)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--with", dest="others", nargs=3, action="append", default=[],
        metavar=("NAME", "GOLD", "DOCUMENTS"), help="other gold claims and their reports",
    )  # fmt: skip
    options = parser.parse_args()
    sets = {name: pairs(name) for name in SETS}
    sets |= {name: [(Path(gold), Path(reports))] for name, gold, reports in options.others}
    reader, scores, result = Bench(), dict[str, Score](), dict[str, Any]()
    for name, files in sets.items():
        reader.found.clear()
        scores[name] = measured(files, reader)
        types = by_type(scores[name], files, reader.found)
        result[name] = scores[name].record() | {"types": types}
    if options.others:
        rest = pooled(scores[name] for name in ("report", *(name for name, *_ in options.others)))
        result["report and others"] = rest.record()
    print(json.dumps(result, indent=2))


if __name__ == "__main__":
    main()
