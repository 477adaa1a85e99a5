"""The smallest basemaps: one picture of one colour, and PMTiles files of one tile of the world."""

import struct
import zlib
from pathlib import Path

COLOUR = (255, 0, 255)
_MVT, _PNG = 1, 2
_HEADER = 127


def picture() -> bytes:
    """A PNG of 256 by 256 pixels of COLOUR."""
    rows = (b"\0" + bytes(COLOUR) * 256) * 256
    head = struct.pack(">IIBBBBB", 256, 256, 8, 2, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*part) for part in parts)


def first_pixel(png: bytes) -> tuple[int, ...]:
    """The colour of a PNG of one pixel."""
    at, data = 8, b""
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        if png[at + 4 : at + 8] == b"IDAT":
            data += png[at + 8 : at + 8 + length]
        at += 12 + length
    return tuple(zlib.decompress(data)[1:4])


def raster_file(file: Path) -> Path:
    """A PMTiles file whose one tile is the picture."""
    return _written(file, picture(), _PNG)


def vector_file(file: Path) -> Path:
    """A PMTiles file whose one tile is all land."""
    corners = (9, 0, 0, 26, _zigzag(4096), 0, 0, _zigzag(4096), _zigzag(-4096), 0, 15)
    feature = _field(3, 3) + _part(4, b"".join(map(_varint, corners)))
    layer = _part(1, b"earth") + _part(2, feature) + _field(5, 4096) + _field(15, 2)
    return _written(file, _part(3, layer), _MVT)


def _written(file: Path, tile: bytes, kind: int) -> Path:
    root = b"".join(map(_varint, (1, 0, 1, len(tile), 1)))
    about = b"{}"
    starts = (_HEADER, _HEADER + len(root), _HEADER + len(root) + len(about))
    places = (starts[0], len(root), starts[1], len(about), starts[2], 0, starts[2], len(tile))
    head = b"PMTiles\3" + struct.pack("<8Q3Q", *places, 1, 1, 1)
    head += struct.pack("<6B", 1, 1, 1, kind, 0, 0)
    head += struct.pack("<4iB2i", -1800000000, -850000000, 1800000000, 850000000, 0, 0, 0)
    assert len(head) == _HEADER
    file.write_bytes(head + root + about + tile)
    return file


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def _zigzag(value: int) -> int:
    return value << 1 if value >= 0 else (-value << 1) - 1


def _varint(value: int) -> bytes:
    made = bytearray()
    while value > 127:
        made.append(value & 127 | 128)
        value >>= 7
    return bytes((*made, value))


def _field(number: int, value: int) -> bytes:
    return _varint(number << 3) + _varint(value)


def _part(number: int, data: bytes) -> bytes:
    return _varint(number << 3 | 2) + _varint(len(data)) + data
