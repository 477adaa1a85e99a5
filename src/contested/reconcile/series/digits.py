"""Slips of the pen: two neighbouring digits swapped, one left out, or one written too many."""

from collections.abc import Iterator


def slips(wrong: float, right: float) -> str | None:
    """How `wrong` follows from `right` by one slip, in words; None if it does not."""
    if wrong == right or wrong < 0 or right < 10 or wrong != int(wrong) or right != int(right):
        return None
    written, meant = str(int(wrong)), str(int(right))
    if written in set(_swapped(meant)):
        return "two digits swapped"
    if written in set(_shortened(meant)):
        return "a digit left out"
    return "a digit too many" if meant in set(_shortened(written)) else None


def meant(wrong: float, low: float, high: float) -> tuple[float, str] | None:
    """A number from `low` to `high` that a slip makes `wrong` of, nearest to the middle; or None."""
    if wrong < 0 or wrong != int(wrong) or low > high:
        return None
    written = str(int(wrong))
    found = {float(n) for n in (*_swapped(written), *_shortened(written), *_lengthened(written))}
    fits = [n for n in found if low <= n <= high and slips(wrong, n)]
    if not fits:
        return None
    best = min(fits, key=lambda n: (abs(n - (low + high) / 2), n))
    return best, slips(wrong, best) or ""


def _swapped(digits: str) -> Iterator[str]:
    for at in range(len(digits) - 1):
        if digits[at] != digits[at + 1]:
            swapped = digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :]
            if swapped[0] != "0":
                yield swapped


def _shortened(digits: str) -> Iterator[str]:
    for at in range(len(digits)):
        short = digits[:at] + digits[at + 1 :]
        if short and (short[0] != "0" or short == "0"):
            yield short


def _lengthened(digits: str) -> Iterator[str]:
    for at in range(len(digits) + 1):
        for digit in "0123456789":
            longer = digits[:at] + digit + digits[at:]
            if longer[0] != "0":
                yield longer
