"""A name for what made something: it changes with the program's code, its data and the user's."""

import hashlib
from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path


def digest_of(own: Iterable[str], folders: tuple[Path, ...] = ()) -> str:
    """The name of some of the program's own files and folders, and the user's data folders."""
    digest = hashlib.sha256()
    package: Traversable = files("contested")
    for root in (*(package.joinpath(name) for name in own), *folders):
        _feed(digest, root)
    return digest.hexdigest()[:16]


def _feed(digest: "hashlib._Hash", node: Traversable | Path) -> None:
    if node.is_dir():
        for inside in sorted(node.iterdir(), key=lambda entry: entry.name):
            _feed(digest, inside)
    elif node.name.endswith((".py", ".toml")):
        digest.update(f"\0{node.name}\0".encode())
        digest.update(node.read_bytes())
