"""A basemap of the operator's own: tiles at an address, or a PMTiles file beside the page."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from contested.errors import ContestedError

NAME = "basemap.pmtiles"
_MAGIC = b"PMTiles"


@dataclass(frozen=True, slots=True)
class Tiles:
    """What the page asks for, and the file behind it where it is one of this machine's."""

    address: str | None = None
    file: Path | None = None

    @property
    def beside(self) -> dict[str, Path]:
        """The file by the name that it has beside the page."""
        return {NAME: self.file} if self.file else {}


def tiles_of(given: str | None) -> Tiles:
    """What a setting means: nothing, the address of tiles or of a PMTiles file, or such a file.

    Raises:
        ContestedError: it is no address, and no PMTiles file is there.
    """
    if not given:
        return Tiles()
    parts = urlsplit(given.removeprefix("pmtiles://"))
    if parts.scheme in ("http", "https") and parts.hostname:
        return Tiles(given)
    file = Path(given)
    try:
        with file.open("rb") as opened:
            whole = opened.read(len(_MAGIC)) == _MAGIC
    except OSError:
        whole = False
    if not whole:
        raise ContestedError(
            f"{given!r} is neither the address of tiles nor a PMTiles file.",
            "Give an address such as https://tiles.example/{z}/{x}/{y}.png, or a file.",
        )
    return Tiles(NAME, file)
