"""Which extractor this is: a name that changes with whatever shapes claims.

That is the program's code for reading, its data and the user's, the language model, and the
settings that change what is found. Two runs with one name find the same claims in one document.
"""

import hashlib
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from contested.language.pipeline import model_name
from contested.settings import Settings

SHAPING = ("actors", "data", "extract", "gazetteer", "language", "model", "resolve", "reader.py")
_ENDINGS = (".py", ".toml", ".csv")


def extractor_version(settings: Settings) -> str:
    """The extractor's name, such as "contested 0.1.0+5f2d90ab1c (en_core_web_sm 3.8.0)".

    Raises:
        ModelMissingError: the language model that the settings name is not installed.
    """
    digest = hashlib.sha256(f"carry_over={settings.carry_over}".encode())
    own: Traversable = files("contested")
    for root in (*(own.joinpath(name) for name in SHAPING), *settings.data):
        _feed(digest, root)
    model = model_name(settings.model)
    return (
        f"contested {_version('contested')}+{digest.hexdigest()[:10]} ({model} {_version(model)})"
    )


def _feed(digest: "hashlib._Hash", node: Traversable | Path) -> None:
    if node.is_dir():
        for inside in sorted(node.iterdir(), key=lambda entry: entry.name):
            _feed(digest, inside)
    elif node.name.endswith(_ENDINGS):
        digest.update(f"\0{node.name}\0".encode())
        digest.update(node.read_bytes())


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
