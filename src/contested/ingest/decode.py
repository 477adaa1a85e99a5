"""Bytes to text: by a byte-order mark, as UTF-8, as the page declares, else by their looks."""

import codecs
import re

from charset_normalizer import from_bytes

from contested.errors import IngestError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,100}encoding=["']([\w.:-]{2,40})|<meta[^>]{0,200}charset=["']?([\w.:-]{2,40})""",
    re.IGNORECASE,
)
_ARCHIVES = (
    b"PK\x03\x04",
    b"\x1f\x8b",
    b"BZh",
    b"\xfd7zXZ",
    b"7z\xbc\xaf",
    b"Rar!",
    b"\x28\xb5\x2f\xfd",
)
_OTHERS = (
    b"%PDF-",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\xd0\xcf\x11\xe0",
    b"SQLite format",
    b"\x7fELF",
    b"PAR1",
)
# Python's codecs that no page is in, some of them slow on purpose-made input; UTF-8 failed already.
_NEVER = {"utf-8", "utf-7", "punycode", "idna", "unicode-escape", "raw-unicode-escape", "undefined"}
_SAMPLE = 100_000
_FEW = 0.05


def decode(raw: bytes) -> str:
    """The text of `raw`.

    Raises:
        IngestError: it is empty, an archive, no text, or in no encoding that can be told.
    """
    refuse_no_text(raw)
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _strictly(raw[len(mark) :], name)
    wide = _wide(raw)
    if wide:
        return _strictly(raw, wide)
    if b"\x00" in raw:
        raise IngestError(
            "It holds zero bytes, so it is no text.",
            "Save the report as text or HTML.",
            stage="decode",
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return _legacy(raw)


def refuse_no_text(raw: bytes) -> None:
    """Refuse what plainly is no text, by its first bytes.

    Raises:
        IngestError: it is empty, an archive, or a known binary format.
    """
    if not raw.strip():
        raise IngestError("It is empty.", "Leave it out or put a report in.", stage="open")
    if raw.startswith(_ARCHIVES):
        raise IngestError(
            "It is an archive or compressed.", "Unpack it and read what was inside.", stage="decode"
        )
    if raw.startswith(_OTHERS):
        raise IngestError(
            "It is a binary file, not text.", "Save the report as text or HTML.", stage="decode"
        )


def _wide(raw: bytes) -> str | None:
    """The name of UTF-16 without a mark: zeros at nearly every other byte, on one side only."""
    head = raw[:2000]
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    if half < 4 or len(raw) % 2:
        return None
    if odd > 0.7 * half and not even:
        return "utf-16-le"
    return "utf-16-be" if even > 0.7 * half and not odd else None


def _strictly(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise IngestError(
            f"It is marked as {encoding} but byte {error.start} is not.",
            "Save it again as UTF-8.",
            stage="decode",
        ) from None


def _legacy(raw: bytes) -> str:
    """Text in an encoding from before UTF-8: as declared, else by its looks.

    With few bytes outside ASCII (the quotes and dashes of an English report) guesses are poor, and
    Windows-1252 is by far the likeliest.
    """
    declared = _DECLARED.search(raw[:4096])
    if declared:
        name = (declared.group(1) or declared.group(2)).decode("ascii")
        try:
            if codecs.lookup(name).name not in _NEVER:
                return raw.decode(name)
        except (LookupError, ValueError):
            pass
    odd = sum(byte > 0x7F for byte in raw[:_SAMPLE]) / len(raw[:_SAMPLE])
    if odd < _FEW:
        try:
            return raw.decode("cp1252")
        except UnicodeDecodeError:
            pass
    guess = from_bytes(raw[:_SAMPLE]).best()
    if guess is not None:
        try:
            return raw.decode(guess.encoding)
        except (UnicodeDecodeError, LookupError):
            pass
    raise IngestError(
        "It is in no encoding that can be told.", "Save it again as UTF-8.", stage="decode"
    )
