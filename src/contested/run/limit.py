"""A limit on how long something may take, kept by the system's timer.

It holds in the main thread of a process, on systems that have such a timer; elsewhere nothing is
limited. What is stopped may be anywhere, so only what can be thrown away is to be run under it.
"""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class OutOfTime(BaseException):
    """Time is up. No `Exception`, so that no part of what is stopped takes it for its own."""


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Let what is inside take no longer than `seconds`.

    Raises:
        OutOfTime: it would have.
    """
    can = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not can or seconds <= 0:
        yield
        return
    before = signal.signal(signal.SIGALRM, _time_is_up)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _time_is_up(_number: int, _frame: object) -> None:
    raise OutOfTime
