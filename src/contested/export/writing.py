"""Making an export: a file that is whole or not there, and an entry in the log."""

import hashlib
import shutil
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import BinaryIO

from contested.export.exporter import Exporter, ExportError
from contested.export.shown import Shown


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export wrote: records, bytes, and their SHA-256 in hex."""

    records: int
    size: int
    sha256: str


def export(shown: Shown, exporter: Exporter, out: Path | BinaryIO) -> Exported:
    """Write what is shown to a file or a stream, and note it in the ledger's log.

    A file that is there is replaced when the new one is whole, and not before.

    Raises:
        ExportError: the file cannot be written.
        LedgerError: the ledger cannot be read, or its log not be written.
    """
    place = out.resolve() if isinstance(out, Path) else out
    try:
        with tempfile.TemporaryDirectory(prefix=".export-", dir=_beside(place)) as near:
            made = Path(near) / "export"
            with made.open("wb") as file:
                records = exporter.write(shown, file)
            with made.open("rb") as file:
                sha256 = hashlib.file_digest(file, "sha256").hexdigest()
            done = Exported(records, made.stat().st_size, sha256)
            _hand_over(made, place)
    except OSError as error:
        where = out if isinstance(out, Path) else "the output"
        problem = f"{where} cannot be written: {error.strerror}."
        raise ExportError(problem, "Check the path, its permissions and the space left.") from error
    _note(shown, exporter, done)
    return done


def _beside(place: Path | BinaryIO) -> Path | None:
    """The folder to write in first, so that the move to a plain file is all or nothing."""
    return place.parent if isinstance(place, Path) and not _is_device(place) else None


def _is_device(place: Path) -> bool:
    return place.exists() and not place.is_file()


def _hand_over(made: Path, place: Path | BinaryIO) -> None:
    if isinstance(place, Path) and not _is_device(place):
        made.replace(place)
        return
    with made.open("rb") as file:
        if isinstance(place, Path):
            with place.open("wb") as device:
                shutil.copyfileobj(file, device)
        else:
            shutil.copyfileobj(file, place)
            place.flush()


def _note(shown: Shown, exporter: Exporter, done: Exported) -> None:
    filters = {name: value for name, value in asdict(shown.filters).items() if value}
    content = {"format": exporter.format, "filters": filters, **asdict(done)}
    shown.ledger.log_export(exporter.what, content)
