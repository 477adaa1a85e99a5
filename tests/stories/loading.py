"""Stories told by several reports: read, and turned into documents and claims in the gold form.

A story's file has its speakers, its reports (one sentence a line, the title being sentence 0) and,
for each claim, the event and the origin that a careful person puts it in. A report that is a copy
of another takes over its claims where their words still stand. One side is one origin, however many
of its organs speak; so is each body that belongs to no side, and each agency or report that tells
in its own voice.
"""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Label:
    """What a person says of one claim: which event it tells of, and from which origin."""

    document: str
    sentence: str
    trigger: str
    type: str
    figure: str | None
    event: str
    origin: str


@dataclass(frozen=True, slots=True)
class Expected:
    """What a person says of one event; None where nothing is asked."""

    label: str
    status: str | None
    killed: tuple[float, float] | None
    origins: int


@dataclass(frozen=True, slots=True)
class Story:
    """Reports as JSONL records, claims in the gold form, and what should come of them."""

    name: str
    documents: tuple[Record, ...]
    claims: tuple[Record, ...]
    labels: tuple[Label, ...]
    events: tuple[Expected, ...]
    relations: tuple[tuple[str, str, str, bool], ...]


def stories(half: str) -> list[Story]:
    """The stories of `develop` or `report`, by file name."""
    return [_story(path) for path in sorted((HERE / half).glob("*.toml"))]


@cache
def _places() -> dict[str, Record]:
    return tomllib.loads((HERE / "places.toml").read_text(encoding="utf-8"))


def _story(path: Path) -> Story:
    given = tomllib.loads(path.read_text(encoding="utf-8"))
    speakers, told = given["speakers"], dict[str, _Report]()
    for report in given["report"]:
        told[report["id"]] = _Report.of(report, told.get(report.get("copy_of", "")))
    claims, labels = list[Record](), list[Label]()
    for report in told.values():
        for claim in report.claims:
            record = _record(report, claim, speakers)
            claims.append(record)
            figure = (record["quantity"] or {}).get("text")
            labels.append(
                Label(report.id, record["sentence"], claim["t"], claim["type"], figure,
                      f"{path.stem}:{claim['e']}" if claim["e"] else "", claim["o"])
            )  # fmt: skip
    relations = tuple(
        (r["kind"], *(f"{path.stem}:{label}" for label in r["events"]), r.get("optional", False))
        for r in given.get("relation", ())
    )
    return Story(
        path.stem,
        tuple(report.document for report in told.values()),
        tuple(claims),
        tuple(labels),
        tuple(_expected(path.stem, event, labels) for event in given["event"]),
        relations,
    )


def _expected(story: str, event: Record, labels: list[Label]) -> Expected:
    label = f"{story}:{event['label']}"
    origins = {each.origin for each in labels if each.event == label}
    killed = tuple(event["killed"]) if "killed" in event else None
    return Expected(label, event.get("status"), killed, len(origins))


@dataclass(frozen=True, slots=True)
class _Report:
    """One report: its record, its sentences (the title first) and its claims as written."""

    id: str
    document: Record
    sentences: tuple[str, ...]
    claims: tuple[Record, ...]

    @classmethod
    def of(cls, report: Record, copied: "_Report | None") -> "_Report":
        body, claims = report.get("text", "").strip("\n"), list(report.get("claims", ()))
        if copied is not None:
            body = copied.document["body"]
            for old, new in report.get("replace", ()):
                if old not in f"{body}\n":
                    raise ValueError(f"{report['id']}: {old!r} is not in {copied.id}")
                body = f"{body}\n".replace(old, new).rstrip("\n")
        lines = [line for line in body.split("\n") if line]
        if copied is not None:
            claims += _taken_over(copied, report, lines)
        text = "\n\n".join(
            " ".join(paragraph.split("\n")) for paragraph in body.split("\n\n") if paragraph
        )
        text += f"\n\n{report['append']}" if "append" in report else ""
        document = {
            "id": report["id"],
            "title": report["title"],
            "text": f"{report['title']}\n{text}",
            "publisher": report["publisher"],
            "published": report["published"],
            "body": body,
        }
        return cls(report["id"], document, (report["title"], *lines), tuple(claims))


def _taken_over(copied: _Report, report: Record, lines: list[str]) -> list[Record]:
    """The copied report's claims where the words still stand, those of its headline left out."""
    kept = list[Record]()
    for given in copied.claims:
        claim = _mended(given, report.get("fix", ()))
        place = [n for n, line in enumerate(lines, 1) if claim["t"] in line]
        before = copied.sentences[claim["n"]] if claim["n"] else ""
        place.sort(key=lambda n: -len(set(lines[n - 1].split()) & set(before.split())))
        if claim["n"] and place:
            kept.append({**claim, "n": place[0]})
    whole = " ".join([report["title"], *lines])
    for claim in kept:
        if "ver" in claim and claim["ver"].split("|")[1] not in whole:
            del claim["ver"]
    ids = {claim["id"] for claim in kept if "id" in claim}
    return [c for c in kept if c.get("re", c.get("part_of")) in {None, *ids}]


def _mended(claim: Record, fixes: list[list[str]]) -> Record:
    """The claim with its words changed as the copy's words are."""
    words = dict(claim)
    for old, new in fixes:
        words = {k: v.replace(old, new) if isinstance(v, str) else v for k, v in words.items()}
    return words


def _record(report: _Report, claim: Record, speakers: Record) -> Record:
    """The claim in the gold form."""
    sentence, name = report.sentences[claim["n"]], report.id
    verification = [*claim.get("ver", "none").split("|"), *[None] * 4][:5]
    over, by, method = verification[2], verification[3], verification[4]
    if len(claim.get("ver", "").split("|")) == 4:
        over, by, method = None, verification[2], verification[3]
    return {
        "doc": name,
        "id": f"{name}#{claim['id']}" if "id" in claim else None,
        "sentence": sentence,
        "trigger": claim["t"],
        "type": claim["type"],
        "polarity": claim.get("pol", "positive"),
        "modality": claim.get("mod", "asserted"),
        "agent": _participant(claim.get("agent")),
        "target": _participant(claim.get("target")),
        "means": _split(claim.get("means"), "text", "code"),
        "places": [_place(at) for at in claim.get("at", ())],
        "time": _time(claim.get("time")),
        "quantity": _figure(claim, name),
        "attribution": [_speaker(claim["by"], speakers)] if "by" in claim else [],
        "verification": verification[0],
        "verification_text": verification[1],
        "disputed_over": over,
        "verification_by": by,
        "verification_method": method,
        "reaction_to": f"{name}#{claim['re']}" if "re" in claim else None,
    }


def _split(words: str | None, *names: str) -> Record | None:
    return dict(zip(names, words.split("|"), strict=True)) if words else None


def _participant(words: str | None) -> Record | None:
    if not words:
        return None
    text, party, kind, *groups = words.split("|")
    return {"text": text, "party": party, "kind": kind, "groups": groups}


def _place(words: str) -> Record:
    text, _, role = words.partition(":")
    return {"text": text, "role": role or "at", **_places().get(text, {})}


def _time(words: str | None) -> Record | None:
    if not words:
        return None
    text, start, end, precision = words.split("|")
    return {"text": text, "start": start or None, "end": end or None, "precision": precision}


def _figure(claim: Record, name: str) -> Record | None:
    if "fig" not in claim:
        return None
    given: list[str] = claim["fig"].split("|")
    text, low, high, unit, comparator, basis = [*given, *("exact", "count")[len(given) - 4 :]]
    return {
        "text": text,
        "low": float(low) if low else None,
        "high": float(high) if high else None,
        "unit": unit,
        "comparator": comparator,
        "basis": basis,
        "object": None,
        "part_of": f"{name}#{claim['part_of']}" if "part_of" in claim else None,
    }


def _speaker(words: str, speakers: Record) -> Record:
    text, who, act = words.split("|")
    return {"text": text, "act": act, "depth": 1, **speakers[who]}
