"""Reading one document after another, here or in processes of their own; a fault stays its own.

A job is a call that gives the document's claims when it is made. Jobs may be made in advance;
with several processes they are under way from then on.
"""

import os
import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from multiprocessing import active_children, connection, get_context, parent_process
from pathlib import Path

from contested.errors import ContestedError
from contested.gazetteer import open_gazetteer
from contested.model.claim import Claim
from contested.model.document import Document
from contested.model.private import PrivateName
from contested.reader import Reader
from contested.run.limit import OutOfTime, limited
from contested.settings import Settings


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one document; `fault` says why reading stopped, empty if it did not."""

    claims: tuple[Claim, ...] = ()
    conflict: str | None = None
    fault: str = ""
    private: tuple[PrivateName, ...] | None = None


Job = Callable[[], Found]
Start = Callable[[Document], Job]


def find(reader: Reader, document: Document) -> Found:
    """The document's claims and conflict; a fault in the program is told, not raised.

    Raises:
        ContestedError: nothing can be read at all (no model, wrong data).
    """
    seconds = reader.settings.read_seconds * (1 + len(document.text) // 100_000)
    try:
        with limited(seconds):
            findings = reader.findings(document)
        conflict = reader.directory.conflict_of(document.text, _day(document))
    except ContestedError:
        raise
    except OutOfTime:
        return Found(
            fault=f"Reading it took longer than {seconds:g} seconds."
            " Split it, or raise the setting read_seconds."
        )
    except Exception as error:  # one report must not end a run over thousands
        return Found(fault=_fault(error))
    return Found(findings.claims, conflict, private=findings.private)


@contextmanager
def reading(settings: Settings, workers: int) -> Iterator[Start]:
    """A way to start jobs, in this process or, with two workers or more, in others."""
    if workers < 2:
        reader = Reader(settings)
        yield lambda document: lambda: find(reader, document)
        return
    open_gazetteer(settings)  # compiled here once rather than in every process
    pool = _Pool(settings, workers)
    try:
        yield pool.start
    except BaseException:
        pool.stop()
        raise
    pool.close()


class _Pool:
    """Processes that read, started anew when a document brings one down."""

    def __init__(self, settings: Settings, workers: int) -> None:
        self._settings, self._workers = settings, workers
        self._others = active_children()
        self._executor = self._new(workers)

    def start(self, document: Document) -> Job:
        try:
            future = self._executor.submit(_find, self._settings, document)
        except BrokenProcessPool:
            self._restart()
            future = self._executor.submit(_find, self._settings, document)
        return lambda: self._result(future, document)

    def close(self) -> None:
        """Let the processes end, which have nothing left to do."""
        self._executor.shutdown(wait=True, cancel_futures=True)

    def stop(self) -> None:
        """End the processes whatever they do; they hold nothing that is not read anew."""
        self._executor.shutdown(wait=False, cancel_futures=True)
        for child in active_children():
            if child not in self._others:
                child.terminate()

    def _result(self, future: Future[Found], document: Document) -> Found:
        try:
            return future.result()
        except BrokenProcessPool:
            return self._alone(document)

    def _alone(self, document: Document) -> Found:
        """Read a document that was under way when a process died: was it this one?"""
        with self._new(1) as executor:
            try:
                return executor.submit(_find, self._settings, document).result()
            except BrokenProcessPool:
                return Found(fault="The process that read it died, perhaps for want of memory.")

    def _restart(self) -> None:
        self._executor.shutdown(wait=False, cancel_futures=True)
        self._executor = self._new(self._workers)

    def _new(self, workers: int) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_set_up)


def _set_up() -> None:
    """In a process that reads: leave Ctrl-C to the parent, and end when the parent does."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)


def _find(settings: Settings, document: Document) -> Found:
    return find(_reader(settings), document)


@lru_cache(maxsize=1)
def _reader(settings: Settings) -> Reader:
    return Reader(settings)


def _day(document: Document) -> date | None:
    try:
        return date.fromisoformat(document.published_day or "")
    except ValueError:
        return None


def _fault(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    where = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    kind, words = type(error).__name__, " ".join(str(error).split())[:200]
    return f"A fault in the program ({kind}{where}: {words}). Please report it with this document."
