"""How well events match what a person expects of a story: grouping, origins, relations, status."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from contested.model.claim import Claim
from contested.model.event import Event
from tests.stories.loading import Label, Story


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of what was right, as (right, of how many), and B³ as its two sums."""

    precision: float
    recall: float
    claims: int
    origins: tuple[int, int]
    relations_found: tuple[int, int]
    relations_right: tuple[int, int]
    statuses: tuple[int, int]
    tolls: tuple[int, int]

    def b_cubed(self) -> float:
        """B³ F1 over the claims."""
        p, r = self.precision / self.claims, self.recall / self.claims
        return 2 * p * r / (p + r)

    def relations(self) -> float:
        """F1 over the relations between the events of the stories."""
        found, right = self.relations_found, self.relations_right
        hits = found[0] + right[0]
        return hits / (found[1] + right[1]) if found[1] + right[1] else 1.0


def score(story: Story, claims: Iterable[Claim], events: Sequence[Event]) -> Score:
    """The score of one story. A claim that bears no label is left out of every count."""
    labels = labelled(story.labels, claims)
    home = {claim: event.id for event in events for claim in event.claims}
    wanted = {claim: label.event or f"alone:{claim}" for claim, label in labels.items()}
    found = {claim: home.get(claim, f"nowhere:{claim}") for claim in labels}
    matched = _matched(wanted, found)
    by_id = {event.id: event for event in events}
    origins, statuses, tolls = list[bool](), list[bool](), list[bool]()
    for expected in story.events:
        event = by_id.get(matched.get(expected.label, ""))
        if not any(label.event == expected.label for label in labels.values()):
            continue
        given = {labels[c].origin for c in labels if wanted[c] == expected.label}
        origins.append(event is not None and len(event.origins) == len(given))
        if expected.status:
            statuses.append(event is not None and event.status == expected.status)
        if expected.killed:
            tolls.append(event is not None and _killed(event) == expected.killed)
    related = _related(story, matched, by_id)
    return Score(
        _overlap(found, wanted),
        _overlap(wanted, found),
        len(labels),
        (sum(origins), len(origins)),
        *related,
        (sum(statuses), len(statuses)),
        (sum(tolls), len(tolls)),
    )


def total(scores: Iterable[Score]) -> Score:
    """Several stories' counts together."""
    given = list(scores)

    def pairs(name: str) -> tuple[int, int]:
        both = [getattr(each, name) for each in given]
        return sum(a for a, _ in both), sum(b for _, b in both)

    return Score(
        sum(each.precision for each in given),
        sum(each.recall for each in given),
        sum(each.claims for each in given),
        *(pairs(name) for name in ("origins", "relations_found", "relations_right")),
        *(pairs(name) for name in ("statuses", "tolls")),
    )


def labelled(labels: Sequence[Label], claims: Iterable[Claim]) -> dict[str, Label]:
    """The label of each claim that bears one, by the claim's id."""
    shelf = defaultdict[tuple[str, str], list[Label]](list)
    for label in labels:
        shelf[label.document, label.type].append(label)
    found = dict[str, Label]()
    for claim in claims:
        near = [label for label in shelf[claim.document.id, claim.type] if _meets(label, claim)]
        figure = claim.quantity.span.text if claim.quantity else None
        near.sort(key=lambda label: label.figure != figure)
        if near:
            found[claim.id] = near[0]
    return found


def _meets(label: Label, claim: Claim) -> bool:
    same = label.sentence in claim.sentence.text or claim.sentence.text in label.sentence
    return same and (label.trigger in claim.trigger.text or claim.trigger.text in label.trigger)


def _overlap(inner: Mapping[str, str], outer: Mapping[str, str]) -> float:
    """The sum over claims of the share of its `inner` group that its `outer` group holds too."""
    sizes, both = Counter(inner.values()), Counter((inner[c], outer[c]) for c in inner)
    return sum(both[inner[c], outer[c]] / sizes[inner[c]] for c in inner)


def _matched(wanted: Mapping[str, str], found: Mapping[str, str]) -> dict[str, str]:
    """The event that holds most of each label's claims; one event serves one label."""
    both = Counter((wanted[claim], found[claim]) for claim in wanted)
    pairs, taken = dict[str, str](), set[str]()
    for (label, event), _ in sorted(both.items(), key=lambda item: (-item[1], item[0])):
        if label not in pairs and event not in taken:
            pairs[label] = event
            taken.add(event)
    return pairs


def _killed(event: Event) -> tuple[float | None, float | None]:
    """The bounds of all figures of people killed, of whichever sort: the widest tells the toll."""
    figures = [f for f in event.figures if f.type == "people.killed"]
    figures.sort(key=lambda figure: -len(figure.stated))
    stated = [s for figure in figures[:1] for s in figure.stated]
    numbers = [n for s in stated for n in (s.low, s.high) if n is not None]
    return (min(numbers), max(numbers)) if numbers else (None, None)


def _related(
    story: Story, matched: Mapping[str, str], by_id: Mapping[str, Event]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Of the relations asked for, how many are there; of those there, how many were asked for."""
    names = {event: label for label, event in matched.items()}
    asked = {(kind, *sorted((a, b))) for kind, a, b, optional in story.relations if not optional}
    allowed = {tuple(sorted((a, b))) for _, a, b, optional in story.relations if optional}
    made = {
        (relation.kind.value, *sorted((names[event.id], names[relation.event])))
        for event in by_id.values()
        for relation in event.relations
        if event.id in names and relation.event in names
    }
    made = {each for each in made if each[1:] not in allowed}
    return (len(asked & made), len(asked)), (len(asked & made), len(made))
