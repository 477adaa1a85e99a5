"""What a run of `contested read` came to: counts, and the records to look at."""

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from rich.console import Console
from rich.text import Text

from contested.cli.codes import Code
from contested.cli.console import harmless

if TYPE_CHECKING:
    from contested.run import Done
    from contested.store import Failure


@dataclass(slots=True)
class Tally:
    """Counts of a run's records by outcome; of the claims; and what failed or was not read."""

    outcomes: Counter[str] = field(default_factory=Counter)
    added: int = 0
    removed: int = 0
    changed: int = 0
    same: int = 0
    revised: list[tuple[str, str]] = field(default_factory=list)
    not_read: list[tuple[str, str]] = field(default_factory=list)
    failed: "list[Failure]" = field(default_factory=list)

    def add(self, done: "Done") -> None:
        """Count one record."""
        self.outcomes[done.outcome.value] += 1
        if done.failure is not None:
            self.failed.append(done.failure)
        if done.outcome.value == "not read":
            self.not_read.append((done.record, done.language or "und"))
        change = done.change
        if change is None:
            return
        self.added += len(change.added)
        self.removed += len(change.removed)
        self.changed += len(change.changed)
        self.same += len(change.same)
        if not change.new_version and change:
            counts = f"+{len(change.added)} −{len(change.removed)} ~{len(change.changed)}"
            self.revised.append((done.record, counts))

    @property
    def code(self) -> Code:
        """The exit code that follows."""
        if not self.failed:
            return Code.DONE if self.outcomes else Code.NOTHING
        return Code.PART if self.outcomes.total() > self.outcomes["failed"] else Code.NOTHING

    def record(self) -> dict[str, Any]:
        """The tally for programs."""
        return {
            "reports": {name.replace(" ", "_"): n for name, n in sorted(self.outcomes.items())},
            "claims": {
                "added": self.added,
                "removed": self.removed,
                "changed": self.changed,
                "same": self.same,
            },
            "not_read": [{"record": r, "language": code} for r, code in self.not_read],
            "failed": [
                {"record": f.record, "stage": f.stage, "reason": f.reason, "document": f.document}
                for f in self.failed
            ],
        }

    def show(self, console: Console, ledger: str, *, again: bool) -> None:
        """The tally for people."""
        if not self.outcomes:
            console.print("There is nothing to read there.")
            return
        o = self.outcomes
        console.print(
            f"Read {_n(o['read'], 'report')} into {ledger}: {_n(self.added, 'new claim')}."
        )
        if o["same"]:
            console.print(f"{_n(o['same'], 'report')} had been read already.")
        if o["older"]:
            console.print(
                f"{_n(o['older'], 'report')} had been read by an earlier version of the extractor;"
                " --again reads them anew."
            )
        if self.revised or again:
            self._show_revised(console)
        if self.not_read:
            console.print(Text(f"Not read, for their language: {len(self.not_read)}", "yellow"))
            for record, language in self.not_read:
                console.print(f"  {language:4}{harmless(record)}")
        if self.failed:
            console.print(Text(f"Failed: {len(self.failed)}", "red"))
            for failure in self.failed:
                place = harmless(failure.record)
                console.print(f"  {place} ({failure.stage}): {harmless(failure.reason)}")

    def _show_revised(self, console: Console) -> None:
        console.print(
            f"Claims that are new {self.added}, gone {self.removed}, resolved otherwise"
            f" {self.changed}, as before {self.same}."
        )
        for record, counts in self.revised:
            console.print(f"  {counts:14}{harmless(record)}")


def _n(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"
