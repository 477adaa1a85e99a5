"""Builds the page into the package where it is not built yet, so that a wheel needs no Node.

A source distribution or a checkout that carries the built page needs none either.
"""

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

STATIC = Path("src") / "contested" / "web" / "static"
WITHOUT = (
    "The page could not be built for want of Node: contested is built without it."
    " Install Node 20 or newer and run `make page`, or install a wheel. Everything else works."
)


class PageHook(BuildHookInterface):  # type: ignore[misc]
    """Hatchling calls it before each build."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Build the page, or say why not; a wheel or sdist takes it along."""
        root = Path(self.root)
        if version != "editable" and not (root / STATIC / "index.html").is_file():
            _build(root / "frontend")
        if (root / STATIC / "index.html").is_file():
            build_data["artifacts"].append(f"{STATIC.as_posix()}/**")


def _build(frontend: Path) -> None:
    npm = shutil.which("npm")
    if npm is None or not frontend.is_dir():
        sys.stderr.write(f"{WITHOUT}\n")
        return
    try:
        for command in ("ci", "run build"):
            subprocess.run([npm, *command.split(), "--silent"], cwd=frontend, check=True)
    except subprocess.CalledProcessError as error:
        sys.stderr.write(f"npm failed ({error}). {WITHOUT}\n")
