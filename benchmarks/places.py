"""How well place names are found and located.

`python benchmarks/places.py FOLDER` measures on `*.jsonl` files of texts with their toponyms
(`{"id", "text", "toponyms": [{"start", "end", "phrase", "lat", "lon", "geonames_id"}]}`), such as
TR-News and LGL in uniform form; without an argument it measures speed on texts that it makes
itself. Prints one JSON object.
"""

import argparse
import json
import random
import resource
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from contested.gazetteer import Gazetteer, kilometres, open_gazetteer
from contested.language.page import read
from contested.language.pipeline import Pipeline
from contested.language.place_words import place_words
from contested.language.places import find_places
from contested.model.document import Document
from contested.resolve.place import Geocoder, Located, PlaceContext
from contested.resolve.toponym import toponym
from contested.settings import Settings

NEAR_KM = 161.0


@dataclass
class Tally:
    """Counts over one corpus."""

    texts: int = 0
    gold: int = 0
    near: int = 0
    exact: int = 0
    missing: int = 0
    own: int = 0
    matched: int = 0
    located: int = 0
    names: int = 0
    matched_names: int = 0
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def report(self) -> dict[str, float | int]:
        """The shares, by name."""
        return {
            "texts": self.texts,
            "toponyms": self.gold,
            "within_161_km": _share(self.near, self.gold),
            "exact_geonames_id": _share(self.exact, self.gold),
            "not_found": _share(self.missing, self.gold),
            "mentions": self.own,
            "mention_precision": _share(self.matched, self.own),
            "mention_recall": _share(self.matched, self.gold),
            "mention_recall_without_demonyms": _share(self.matched_names, self.names),
            "end_to_end_recall": _share(self.located, self.gold),
            "end_to_end_precision": _share(self.located, self.own),
        }


def measure(path: Path, geocoder: Geocoder, index: Gazetteer, pipeline: Pipeline | None) -> Tally:
    """Locate the gold toponyms of a corpus and, with a pipeline, find and locate our own."""
    tally, words = Tally(), place_words()
    for line in filter(None, path.read_text("utf-8").split("\n")):
        record = json.loads(line)
        tally.texts += 1
        gold, text = record["toponyms"], record["text"]
        names = [replace(toponym(t["phrase"], words, t["start"]), end=t["end"]) for t in gold]
        found = geocoder.locate(names, PlaceContext(text))
        for each, where in zip(gold, found, strict=True):
            _judge(tally, each, where)
        if pipeline:
            _own_mentions(tally, record, geocoder, index, pipeline)
    return tally


def _judge(tally: Tally, gold: dict[str, Any], where: Located) -> None:
    if gold["lat"] is None:
        return
    tally.gold += 1
    place = where.record
    if place is None:
        tally.missing += 1
        tally.wrong.append((gold["phrase"], "-"))
    elif kilometres(gold["lat"], gold["lon"], place.lat, place.lon) <= NEAR_KM:
        tally.near += 1
    else:
        tally.wrong.append((gold["phrase"], f"{place.name} {place.country}.{place.admin1}"))
    tally.exact += place is not None and place.geonames_id == gold.get("geonames_id")


def _own_mentions(
    tally: Tally, record: dict[str, Any], geocoder: Geocoder, index: Gazetteer, pipeline: Pipeline
) -> None:
    page = read(Document(record["id"], record["text"]), pipeline)
    mentions = [m for _, p in sorted(page.parsed.items()) for m in find_places(p, index) if m.name]
    found = geocoder.geocode(mentions, PlaceContext(record["text"]))
    tally.own += len(mentions)
    for each in record["toponyms"]:
        if each["lat"] is None:
            continue
        name = place_words().demonym(each["phrase"]) is None
        tally.names += name
        for mention, where in zip(mentions, found, strict=True):
            if mention.span.start < each["end"] and each["start"] < mention.span.end:
                tally.matched += 1
                tally.matched_names += name
                place = where.record
                tally.located += place is not None and (
                    kilometres(each["lat"], each["lon"], place.lat, place.lon) <= NEAR_KM
                )
                break


def synthetic(index: Gazetteer, geocoder: Geocoder) -> dict[str, float]:
    """Look-ups and documents a second, on names drawn from a few well-known ones."""
    rng = random.Random(0)
    names = ["Kharkiv region", "Aleppo", "El Fasher", "Springfield", "Goma", "Kyiv", "Oskil River"]
    rare = [f"{name}{n}" for n in range(300) for name in ("Xan", "Ivan")]
    begin = time.perf_counter()
    for name in (many := [*names * 200, *rare]):
        index.find(name)
    lookups = len(many) / (time.perf_counter() - begin)
    begin = time.perf_counter()
    words = place_words()
    loading = time.perf_counter() - begin
    begin = time.perf_counter()
    for _ in range(50):
        picked = [toponym(n, words) for n in rng.choices(names, k=8)]
        geocoder.locate(picked, PlaceContext())
    return {
        "lookups_per_second": round(lookups),
        "seconds_to_load_words": round(loading, 3),
        "located_per_second": round(50 * 8 / (time.perf_counter() - begin)),
        "resident_mb": round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _files(path: Path) -> Iterator[Path]:
    yield from sorted(path.glob("*.jsonl")) if path.is_dir() else [path]


def main() -> None:
    """Read the arguments and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("path", nargs="?", type=Path, help="a folder of corpora, or one file")
    parser.add_argument("--gold-only", action="store_true", help="do not look for own mentions")
    parser.add_argument("--wrong", action="store_true", help="list the toponyms that went wrong")
    options = parser.parse_args()
    begin = time.perf_counter()
    index = open_gazetteer(Settings.from_environment())
    figures: dict[str, Any] = {"open_seconds": round(time.perf_counter() - begin, 3)}
    geocoder = Geocoder(index)
    if options.path is None:
        figures["synthetic"] = synthetic(index, geocoder)
    pipeline = None if options.gold_only else Pipeline()
    for path in _files(options.path) if options.path else ():
        tally = measure(path, geocoder, index, pipeline)
        figures[path.stem] = tally.report()
        if options.wrong:
            figures[path.stem]["wrong"] = tally.wrong
    print(json.dumps(figures, indent=2, ensure_ascii=False))


if __name__ == "__main__":
    main()
