"""The built page: a fixed set of files, read by name from a list that is made once.

A path that is not in the list is not there, however it is written; none is ever joined to a
folder's name.
"""

import mimetypes
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from starlette.responses import FileResponse, HTMLResponse, Response

BUILT = Path(__file__).parent / "static"
_WORDS = """<!doctype html>
<html lang="en"><meta charset="utf-8"><title>contested</title>
<h1>The page is not built</h1>
<p>Install Node 20 or newer and run <code>make page</code>; a wheel carries the page built.</p>
<p>The HTTP API is here: <a href="/api/v1/openapi.json">/api/v1/openapi.json</a></p>
"""
_KINDS = {
    ".js": "text/javascript",
    ".mjs": "text/javascript",
    ".pmtiles": "application/octet-stream",
}


class BuiltPage:
    """The files of the page in a folder."""

    def __init__(self, folder: Path = BUILT, beside: Mapping[str, Path] | None = None) -> None:
        """Of the files in a folder, and of others by the names that they have beside them."""
        self.folder = folder
        self.beside = dict(beside or {})

    @cached_property
    def files(self) -> dict[str, Path]:
        """Every file by its path under the page, `/` between folders."""
        if not self.folder.is_dir():
            return {}
        found = sorted(each for each in self.folder.rglob("*") if each.is_file())
        return {each.relative_to(self.folder).as_posix(): each for each in found} | self.beside

    @property
    def built(self) -> bool:
        """Whether there is a page."""
        return "index.html" in self.files

    def answer(self, path: str) -> Response | None:
        """The file at a path, the page itself at "" and "embed"; None where there is none."""
        if path in ("", "embed", "index.html"):
            if not self.built:
                return HTMLResponse(_WORDS)
            return FileResponse(self.files["index.html"], media_type="text/html; charset=utf-8")
        file = self.files.get(path)
        if file is None:
            return None
        kind = _KINDS.get(file.suffix) or mimetypes.guess_type(file.name)[0]
        response = FileResponse(file, media_type=kind or "application/octet-stream")
        if path.startswith("assets/"):  # the build names these by a hash of what they hold
            response.headers["cache-control"] = "public, max-age=31536000, immutable"
        return response
