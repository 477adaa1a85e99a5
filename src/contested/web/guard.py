"""The guard around every request: whose Host, whose Origin, how large; and the headers of answers.

The server is meant for the loopback. A page of another site that the same browser has open can
send requests to it, and a name that such a site controls can be made to point at it; so a Host that
is not ours is refused (DNS rebinding), and a write that a browser says came from elsewhere is too
(Fetch Metadata and Origin, as Datasette does it).
"""

import json
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

LARGEST_BODY = 64 * 1024
LONGEST_QUERY = 4 * 1024
METHODS = ("GET", "HEAD", "POST")
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_HEADERS = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "geolocation=(), camera=(), microphone=(), payment=(), usb=()",
}


@dataclass(frozen=True, slots=True)
class Rules:
    """What the guard lets pass.

    Attributes:
        hosts: the values of Host that are ours, with their ports; compared in lower case.
        tiles: the origin of a basemap's tiles, the only other host that a page may ask; or None.
        embedders: origins whose pages may show `/embed` in a frame.
    """

    hosts: frozenset[str]
    tiles: str | None = None
    embedders: tuple[str, ...] = ()

    def policy(self, path: str) -> str:
        """The Content-Security-Policy of an answer."""
        tiles = f" {self.tiles}" if self.tiles else ""
        framed = path == "/embed" and self.embedders
        ancestors = " ".join(self.embedders) if framed else "'none'"
        return "; ".join(
            (
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                f"img-src 'self' data: blob:{tiles}",
                "font-src 'self'",
                f"connect-src 'self'{tiles}",
                "worker-src 'self'",
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'none'",
                f"frame-ancestors {ancestors}",
            )
        )


class RefusedError(Exception):
    """A request that goes no further."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(detail)
        self.status = status
        self.detail = detail


class Guard:
    """Refuses what does not belong here, before any route sees it."""

    def __init__(self, app: ASGIApp, rules: Rules) -> None:
        self.app = app
        self.rules = rules

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self.app(scope, receive, send)
            return
        headed = self._headed(scope["path"], send)
        try:
            check(scope, self.rules)
            body = await _body(scope, receive)
        except RefusedError as refusal:
            await _refuse(refusal, headed)
            return
        await self.app(scope, body, headed)

    def _headed(self, path: str, send: Send) -> Send:
        policy = self.rules.policy(path)

        async def headed(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("content-security-policy", policy)
                headers.setdefault("cache-control", "no-cache")
            await send(message)

        return headed


def check(scope: Scope, rules: Rules) -> None:
    """Let a request through, or say why not.

    Raises:
        RefusedError: its Host, method, size, origin or type is none that is taken.
    """
    headers = Headers(scope=scope)
    host = headers.get("host", "").lower()
    if host not in rules.hosts or len(headers.getlist("host")) != 1:
        raise RefusedError(
            421, "This Host is not served here. Name it with --host or --allow-host."
        )
    if scope["method"] not in METHODS:
        raise RefusedError(405, f"Only {', '.join(METHODS)} are taken.")
    if len(scope["query_string"]) > LONGEST_QUERY:
        raise RefusedError(414, f"A query has at most {LONGEST_QUERY:,} bytes.")
    if scope["method"] == "POST":
        _check_write(headers, host)


def _check_write(headers: Headers, host: str) -> None:
    site, origin = headers.get("sec-fetch-site"), headers.get("origin")
    if site is not None and site not in ("same-origin", "none"):
        raise RefusedError(403, "A page of another site cannot write here.")
    if origin is not None and origin.lower() not in (f"http://{host}", f"https://{host}"):
        raise RefusedError(403, "A page of another origin cannot write here.")
    length = headers.get("content-length", "0")
    if not length.isdecimal() or len(length) > 12:
        raise RefusedError(400, "Content-Length must be a number.")
    if int(length) > LARGEST_BODY:
        raise RefusedError(413, f"A request has at most {LARGEST_BODY:,} bytes.")
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if (int(length) or "transfer-encoding" in headers) and kind != "application/json":
        raise RefusedError(415, "Send JSON, as application/json.")


async def _body(scope: Scope, receive: Receive) -> Receive:
    """The whole body as one message, so that its size is known before anything reads it."""
    if scope["method"] != "POST":
        return receive
    parts, size, more = list[bytes](), 0, True
    while more:
        message = await receive()
        if message["type"] == "http.disconnect":
            break
        parts.append(message.get("body", b""))
        size += len(parts[-1])
        more = message.get("more_body", False)
        if size > LARGEST_BODY:
            raise RefusedError(413, f"A request has at most {LARGEST_BODY:,} bytes.")
    whole: Message = {"type": "http.request", "body": b"".join(parts), "more_body": False}
    left = [whole]

    async def again() -> Message:
        return left.pop() if left else await receive()

    return again


async def _refuse(refusal: RefusedError, send: Send) -> None:
    body = json.dumps({"detail": refusal.detail}).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": refusal.status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
