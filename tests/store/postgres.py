"""A PostgreSQL server of the tests' own: in a folder of its own, on a socket, gone at the end."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

REQUIRED = "CONTESTED_TEST_POSTGRESQL"


def programs() -> Path | None:
    """The folder of PostgreSQL's server programs, or None where it is not installed."""
    found = shutil.which("initdb")
    places = [Path(found).resolve().parent] if found else []
    places += sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    return next((place for place in places if (place / "postgres").exists()), None)


@contextmanager
def server(programs: Path) -> Iterator[str]:
    """The URL of a server that runs while the context lasts; root hands it to another user."""
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    user = _user()
    if user:
        shutil.chown(folder, user)
    data = folder / "data"
    options = f"-c listen_addresses='' -c unix_socket_directories={folder} -c fsync=off"
    control = [str(programs / "pg_ctl"), "-D", str(data), "-w"]
    _run(
        user,
        [
            str(programs / "initdb"),
            "-D",
            str(data),
            "-U",
            "tests",
            "-A",
            "trust",
            "-N",
            "-EUTF8",
            "--locale=C.UTF-8",
        ],
    )
    _run(user, [*control, "-l", str(folder / "log"), "-o", options, "start"])
    try:
        yield f"postgresql://tests@/postgres?host={folder}"
    finally:
        _run(user, [*control, "-m", "immediate", "stop"])
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> str | None:
    """PostgreSQL refuses to run as root: somebody else then."""
    if os.geteuid() != 0:
        return None
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next(name for name in ("postgres", "nobody") if name in known)


def _run(user: str | None, command: list[str]) -> None:
    subprocess.run(command, check=True, cwd="/", user=user, stdout=subprocess.DEVNULL, timeout=120)
