"""A static site: the page and the answers of the API as files, for any web host or a USB stick.

Every answer is the API's own, so that the page reads the same shapes. It is written twice: as
`PATH.json`, which a page asks of a host, and as `PATH.js`, which one on a disk can run. Review is
left out, and of reports there are sentences with a link, unless told otherwise.
"""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from pydantic import BaseModel

from contested.errors import ContestedError
from contested.export import export, exporter
from contested.store import Filters
from contested.web.answers.about import about
from contested.web.answers.claims import claim_detail, claim_page
from contested.web.answers.documents import document_detail, document_page
from contested.web.answers.feed import atom
from contested.web.answers.happenings import (
    change_page,
    event,
    event_page,
    series,
    series_page,
)
from contested.web.answers.topics import topic
from contested.web.asking import place_after
from contested.web.desk import Desk
from contested.web.page import BuiltPage
from contested.web.shapes.base import Page
from contested.web.shapes.topics import Topic

T = TypeVar("T")
DATA = "data"
PART = 500
DOWNLOADS = (
    ("claims", "jsonl"), ("claims", "csv"), ("claims", "geojson"), ("events", "jsonl"),
    ("events", "csv"), ("events", "geojson"), ("series", "jsonl"), ("series", "csv"),
)  # fmt: skip
MARK = "contested-site"
_PLACE = (str | None, int, int, int)


def write_site(
    desk: Desk, folder: Path, *, filters: Filters | None = None, page: BuiltPage | None = None
) -> int:
    """Write the site into a folder, and say how many files it has.

    Args:
        desk: what is shown, as a static site.
        folder: new, empty, or holding a site of earlier, which is replaced.
        filters: what the site is about; everything where none are given.
        page: the built page.

    Raises:
        ContestedError: the page is not built, or the folder holds something else.
        LedgerError: the ledger cannot be read.
    """
    built = page or BuiltPage()
    if not built.built:
        raise ContestedError("The page is not built.", "Run `make page`; it needs Node.")
    _clear(folder)
    for name, file in built.files.items():
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, target)
    index = (folder / "index.html").read_text(encoding="utf-8")
    marked = re.sub(r"<html\b", f'<html data-site="{DATA}"', index, count=1)
    (folder / "index.html").write_text(marked, encoding="utf-8")
    asked = filters or Filters()
    for path, answer in _answers(desk, asked):
        _write(folder / DATA, path, answer)
    _write_downloads(desk, folder / DATA, asked)
    (folder / MARK).write_text("Written by contested site.\n", encoding="utf-8")
    return sum(each.is_file() for each in folder.rglob("*"))


def _clear(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()):
        if not (folder / MARK).is_file():
            problem = f"{folder} holds something that is no site."
            raise ContestedError(problem, "Name a new or empty folder.")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)


def _answers(desk: Desk, filters: Filters) -> Iterator[tuple[str, BaseModel]]:
    """Every answer with its path under the API."""
    yield "about", about(desk)
    events = _all(lambda c: event_page(desk, filters, "latest", c, PART))
    yield "events", events
    yield "changes", _all(lambda c: change_page(desk, filters, c, PART))
    claims = _all(lambda c: claim_page(desk, filters, place_after(c, _PLACE), PART))  # type: ignore[arg-type]
    yield "claims", claims
    documents = _all(lambda c: document_page(desk, _text(c), PART))
    told = {claim.document.id for claim in claims.items}
    kept = [each for each in documents.items if each.id in told]
    yield "documents", documents.model_copy(update={"items": kept, "total": len(kept)})
    figures = _all(lambda c: series_page(desk, filters, c, PART))
    yield "series", figures
    for name in Topic:
        yield f"topics/{name.value}", topic(desk, name, filters, PART)
    if desk.estimate is not None:
        yield "estimate", desk.estimate
    for card in events.items:
        yield f"events/{card.id}", event(desk, card.id)
    for claim in claims.items:
        yield f"claims/{claim.id}", claim_detail(desk, claim.id)
    for document in kept:
        yield f"documents/{quote(document.id, safe='')}", document_detail(desk, document.id)
    for each in figures.items:
        yield f"series/{each.id}", series(desk, each.id)


def _all(ask: Callable[[str | None], Page[T]]) -> Page[T]:
    """All pages of a list as one."""
    items, cursor = list[T](), None
    while True:
        part = ask(cursor)
        items += part.items
        cursor = part.next
        if cursor is None:
            return part.model_copy(update={"items": items, "total": len(items)})


def _text(cursor: str | None) -> str | None:
    after = place_after(cursor, (str,))
    return str(after[0]) if after else None


def _write(folder: Path, path: str, answer: BaseModel) -> None:
    """An answer as JSON and as a script that hands it over."""
    words = answer.model_dump_json()
    file = folder / f"{path}.json"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(words, encoding="utf-8")
    safe = words.replace("</", "<\\/").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    script = f"contestedData({json.dumps(path)}, {safe});\n"
    file.with_name(f"{file.name.removesuffix('.json')}.js").write_text(script, encoding="utf-8")


def _write_downloads(desk: Desk, folder: Path, filters: Filters) -> None:
    (folder / "download").mkdir(parents=True, exist_ok=True)
    for what, form in DOWNLOADS:
        export(desk.shown(filters), exporter(what, form), folder / "download" / f"{what}.{form}")
    (folder / "feed.atom").write_bytes(atom(desk, filters, "", "feed.atom"))
