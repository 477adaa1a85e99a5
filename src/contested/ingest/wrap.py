"""Text that was broken into lines of a fixed width, put back into one paragraph a line."""

import re
from itertools import pairwise

_NARROWEST, _WIDEST = 55, 100
_FULL = 0.8


def unwrap(text: str) -> str:
    """Join the lines of each block of a wrapped text; any other text stays as it is.

    A text is wrapped if blank lines part its blocks, no line is wider than a terminal, and nearly
    every line inside a block is so full that the next word would not have fitted.
    """
    blocks = [block.split("\n") for block in re.split(r"\n(?: *\n)+", text)]
    width = max((len(line) for block in blocks for line in block), default=0)
    inner = [(a, b) for block in blocks for a, b in pairwise(block)]
    if len(blocks) < 2 or not _NARROWEST <= width <= _WIDEST or len(inner) < 3:
        return text
    full = sum(_full(a, b, width) for a, b in inner)
    if full < _FULL * len(inner):
        return text
    return "\n\n".join(_joined(block, width) for block in blocks)


def _full(line: str, following: str, width: int) -> bool:
    return len(line) + 1 + len(following.split(" ", 1)[0]) > width


def _joined(block: list[str], width: int) -> str:
    text = block[0]
    for before, line in pairwise(block):
        text += (" " if _full(before, line, width) else "\n") + line
    return text
