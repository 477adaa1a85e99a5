"""Answers that were given before: an answer depends on the ledger's state and the request alone.

So a JSON answer is kept until the ledger changes, and every answer has an ETag of its bytes.
"""

import hashlib
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from threading import Lock

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from contested.web.paths import PREFIX
from contested.web.tiles import NAME as TILES

MOST_ANSWERS = 500
LARGEST = 2_000_000
_UNKEPT = (f"{PREFIX}/download/", f"{PREFIX}/review/")


@dataclass(frozen=True, slots=True)
class Answer:
    """A whole answer and its ETag."""

    status: int
    headers: tuple[tuple[bytes, bytes], ...]
    body: bytes
    etag: str


class Remembered:
    """Gives what was answered already, or 304 where the asker has it."""

    def __init__(self, app: ASGIApp, revision: Callable[[], str]) -> None:
        self.app = app
        self._revision = revision
        self._kept: OrderedDict[tuple[str, bytes], Answer] = OrderedDict()
        self._lock = Lock()
        self._state = ""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer from memory, or ask and keep."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"
        path = scope["path"]
        streamed = path.startswith(_UNKEPT[0]) or path == f"/{TILES}"
        if streamed and not head:
            await self.app(scope, receive, send)
            return
        kept = path.startswith(PREFIX) and not path.startswith(_UNKEPT)
        key = (path, scope["query_string"])
        answer = self._find(key) if kept else None
        if answer is None:
            answer = await _ask(self.app, {**scope, "method": "GET"}, receive)
            if kept:
                self._keep(key, answer)
        await _give(answer, Headers(scope=scope).get("if-none-match", ""), send, head=head)

    def _find(self, key: tuple[str, bytes]) -> Answer | None:
        state = self._revision()
        with self._lock:
            if state != self._state:
                self._kept.clear()
                self._state = state
            found = self._kept.get(key)
            if found is not None:
                self._kept.move_to_end(key)
            return found

    def _keep(self, key: tuple[str, bytes], answer: Answer) -> None:
        if answer.status != 200 or len(answer.body) > LARGEST:
            return
        with self._lock:
            self._kept[key] = answer
            while len(self._kept) > MOST_ANSWERS:
                self._kept.popitem(last=False)


async def _ask(app: ASGIApp, scope: Scope, receive: Receive) -> Answer:
    started = list[Message]()
    parts = list[bytes]()

    async def take(message: Message) -> None:
        if message["type"] == "http.response.start":
            started.append(message)
        elif message["type"] == "http.response.body":
            parts.append(message.get("body", b""))

    await app(scope, receive, take)
    body = b"".join(parts)
    start = started[0]
    etag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    return Answer(start["status"], tuple(start["headers"]), body, etag)


async def _give(answer: Answer, had: str, send: Send, *, head: bool) -> None:
    headers = [*answer.headers]
    status, body = answer.status, b"" if head else answer.body
    if status == 200:
        headers.append((b"etag", answer.etag.encode()))
        if answer.etag in (each.strip().removeprefix("W/") for each in had.split(",")):
            status, body = 304, b""
            headers = [each for each in headers if each[0].lower() != b"content-length"]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
