"""Frames: which predicate with what in its roles makes a claim of which type. All of it is data.

`data/frames/*.toml` holds two tables. A `[[predicate]]` lists the words of one meaning (verbs,
nouns, adjectives, and phrases such as "take control"); a `[[frame]]` says what must fill its
roles for a claim type. `docs/frames.md` explains every field.
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from contested.data import Entry, entries
from contested.language.nouns import NounClasses
from contested.model.vocabulary import Basis, PlaceRole

# What a role may hold beside the noun classes; `labels.py` says when each is true.
SPECIAL = frozenset(
    {
        "any", "none", "pronoun", "count", "proper", "place", "place_actor", "actor", "forces",
        "seat", "area_figure", "reflexive", "national", "military_thing", "civil_thing",
        "military_aid", "state", "relief_load", "share", "counted", "count_of_people",
    }
)  # fmt: skip

CONDITIONS = frozenset(
    {
        "figure", "means", "unarmed", "afoot", "party", "demand", "force", "relief", "direction", "passive", "active",
        "plural", "object", "actor",
        # Of those who are shot; `injury.py` says when.
        "deadly", "not_deadly", "mortal", "lived", "outright", "in_body", "ailing",
        "fell_there", "somebodys", "survives", "not_survived",
        "alive", "of_somebody",
        "not_from_care", "of_care", "were_shot", "spared", "fate_open",
        # Of diplomacy and civil life; `dealings.py`, `missions.py`, `hardship.py`, `hostility.py` say when.
        "bare", "sides", "counterpart", "matter", "on_a_matter", "demanding", "asked", "future", "conditional",
        "warned", "unled", "blamed", "criminal", "lacking", "loaded", "between", "dealt", "terms",
        "stopping", "yielding", "aimed",
        "imposed", "envoy", "commanded", "uncommanded", "decreed", "to_leave", "tried", "medical", "mined",
        "unmined", "humane",
        "charitable", "unblocked", "kept_from", "withheld", "lasting", "basic", "wanting", "civil", "served",
        "suffered", "provoked", "clausal", "for_people", "sided", "menacing", "crime_of_war", "granted", "tried_by",
        # Of ground and battle, of arms and movements: `ground.py`, `provision.py`.
        "anothers", "from_gaining", "of_arms", "by_a_side", "given_up", "grabbed", "mapped", "standing",
        "posted", "gone", "grounded", "groundwards", "pushed", "waged",
        "recipient", "warlike_money", "wished", "unfled", "set_going", "unburied", "buried", "event", "unable",
        "none_through",
        "sheltered", "uncaused", "relief_money", "tended", "freighted", "not_let", "on_mission", "abroad",
        "crowd", "seized_whence", "back_in_arms", "hale", "shut_out", "not_to_relief", "meagre", "in_court",
        "struck_then", "granted_time", "of_side", "with_relief", "unwarlike", "held_now", "whither", "swapped",
        "unswapped", "enlisting", "with_troops", "so_far", "off_talks", "time_to_flee", "for_helpers",
        "passive_pact", "listed_for", "possessed", "its_ground", "fallen", "ground_before", "of_it",
        "no_arms", "no_plea", "on_errand", "travelled", "guest", "other_side", "homewards", "for_captives",
        "fierce", "threatened_if", "duties", "to_do", "taken_before", "off_dealing",
        "held_under", "left_behind", "there_is",
        # Of help kept back and services that fail: `shortfall.py`.
        "compelled", "laden", "not_granted", "unpermitted", "unrefused", "for_treatment", "taken_away",
        "long_since", "unserved", "few_left", "gone_without", "nothing_to_eat", "exposed", "lacked",
        "of_service", "provisions", "dwelt", "ended", "grave", "stay_in", "of_missions", "of_the_hurt", "at_the_ready",
        "no_service", "stopped_service", "to_help", "in_writing", "of_goods", "white_flag", "own_flag",
        # Of fire from a distance: `firing.py`.
        "one_of_them", "not_fired", "shelled", "to_blast", "under_fire", "unshelled",
        # Of those who are uprooted, and of everyday life: `uprooted.py`, `everyday.py`.
        "crowd_or_share", "whither_far", "to_safety", "of_a_person", "no_rescue", "not_from_home", "of_captives",
        "none_of_them", "nothing_heard", "with_provisions", "got", "loaded_anyhow", "to_the_people",
        "for_convoys",
        "basic_of", "hemmed_in", "near_famine", "to_the_public", "kept_shut",
        "of_evacuation", "gone_for_good", "brought_out", "hale_enough", "into_a_land", "with_evacuees",
        "unheard_boat", "figure_of_object",
        "for_the_needy", "money_to_people", "hurt_for_treatment", "counted_lorries", "from_ground",
        "held_up", "off_lorries", "meant_for_needy", "of_a_way", "no_such", "by_decree", "of_terror",
        "debris_on", "got_running", "basic_below", "sent_people", "of_hunger",
        "forbidden_now", "in_makeshift", "under_a_law", "of_helpers", "at_a_crossing",
        "where_tended", "some_of_them", "lawfully", "amnestied",
        "of_the_living", "of_their_own", "counted_movers", "in_flight",
        "of_provisions", "in_a_cellar", "by_lorry",
        # Of captivity: `captivity.py`.
        "as_captives", "as_suspects", "against_law", "in_the_wild", "denied_basics",
        # Of what becomes of people: `fates.py`.
        "unheard", "sought", "no_word", "under_ruins", "lost_people", "from_ruins", "at_sea", "forced_on",
        "of_people", "uprooting", "unburied_alive", "to_somebody", "still_there",
    }
)  # fmt: skip


class Form(StrEnum):
    """The shape in which a predicate stands in a sentence."""

    VERB = "verb"
    NOUN = "noun"
    ADJECTIVE = "adjective"


@dataclass(frozen=True, slots=True)
class Predicate:
    """The words of one meaning; phrases are lists of words, the governing one first."""

    name: str
    verbs: frozenset[tuple[str, ...]]
    nouns: frozenset[tuple[str, ...]]
    adjectives: frozenset[tuple[str, ...]]
    phrases: frozenset[tuple[str, ...]]

    def words(self) -> frozenset[str]:
        """Every word and phrase of it, as frames name them."""
        lists = (self.verbs, self.nouns, self.adjectives, self.phrases)
        return frozenset(" ".join(words) for each in lists for words in each)


@dataclass(frozen=True, slots=True)
class Filler:
    """What a role must and must not hold; empty `wanted` asks for nothing."""

    wanted: frozenset[str] = frozenset()
    refused: frozenset[str] = frozenset()

    def accepts(self, labels: frozenset[str]) -> bool:
        """Whether a phrase of these labels may fill the role; no labels means no phrase."""
        if self.refused & labels:
            return False
        if not self.wanted:
            return True
        return bool(self.wanted & labels) if labels else "none" in self.wanted


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which a claim type is said."""

    type: str
    predicate: str
    words: frozenset[str]
    not_words: frozenset[str]
    form: Form | None
    object: Filler
    subject: Filler
    agent: tuple[str, ...]
    target: tuple[str, ...]
    of: str
    needs: tuple[frozenset[str], ...]
    modified: frozenset[str]
    object_says: frozenset[str]
    under_verb: frozenset[str]
    phrase: frozenset[str]
    phrase_holds: frozenset[str]
    clause: frozenset[str]
    with_phrase: frozenset[str]
    figure_of: tuple[str, ...]
    figure_instead: bool
    means_to: str | None
    place_role: PlaceRole | None
    basis: Basis | None
    unit: str | None
    examples: tuple[str, ...]
    counter: tuple[str, ...]
    line: str

    def says(self, word: str, form: Form) -> bool:
        """Whether the frame is for this word of its predicate, in this form."""
        if self.words and word not in self.words:
            return False
        return word not in self.not_words and self.form in {None, form}


@dataclass(frozen=True, slots=True)
class Frames:
    """All predicates and frames, the latter in the order in which they are tried."""

    predicates: dict[str, Predicate]
    frames: tuple[Frame, ...]
    by_predicate: dict[str, tuple[Frame, ...]]

    @classmethod
    def load(
        cls, classes: NounClasses, types: frozenset[str], folders: tuple[Path, ...] = ()
    ) -> "Frames":
        """Read `data/frames/` and the user's.

        Raises:
            DataError: an entry is wrong; the message names file and line.
        """
        made = [_predicate(e) for e in entries("frames", "predicate", folders)]
        predicates = {p.name: p for p in made}
        labels = SPECIAL | {c.name for n in classes.names.values() for c in n}
        labels |= {c.within for n in classes.names.values() for c in n}
        frames = []
        for entry in entries("frames", "frame", folders):
            if entry.text("predicate") not in predicates:
                raise entry.error(f"no predicate is named {entry.text('predicate')!r}")
            if entry.text("type") not in types:
                raise entry.error(f"no claim type is named {entry.text('type')!r}")
            _known_words(entry, predicates[entry.text("predicate")])
            frames.append(_frame(entry, labels))
        by = {p: tuple(f for f in frames if f.predicate == p) for p in predicates}
        return cls(predicates, tuple(frames), by)

    def of(self, predicate: str) -> tuple[Frame, ...]:
        """The frames of one predicate, in order."""
        return self.by_predicate.get(predicate, ())


_FIELDS = (
    "predicate", "type", "words", "not_words", "form", "object", "not_object", "subject",
    "not_subject", "agent", "target", "of", "needs", "modified", "object_says", "under_verb",
    "phrase", "phrase_holds", "clause", "with_phrase", "figure_of", "figure_instead", "means_to", "place_role",
    "basis", "unit", "examples", "counter",
)  # fmt: skip


def _known_words(entry: Entry, predicate: Predicate) -> None:
    """A word that its predicate does not list would never be found."""
    unknown = _set(entry, "words") - predicate.words()
    if unknown:
        raise entry.error(f"predicate {predicate.name!r} does not list {min(unknown)!r}")


def _predicate(entry: Entry) -> Predicate:
    entry.only("name", "verbs", "nouns", "adjectives", "phrases")

    def words(name: str) -> frozenset[tuple[str, ...]]:
        return frozenset(tuple(w.lower().split()) for w in entry.texts(name))

    return Predicate(
        entry.text("name"), words("verbs"), words("nouns"), words("adjectives"), words("phrases")
    )


def _frame(entry: Entry, labels: frozenset[str]) -> Frame:
    entry.only(*_FIELDS)
    needs = tuple(frozenset(n.split("|")) for n in entry.texts("needs"))
    unknown = {c for n in needs for c in n} - CONDITIONS
    if unknown:
        raise entry.error(f"unknown condition {min(unknown)!r} in 'needs'")
    if not entry.texts("examples"):
        raise entry.error("a frame needs at least one sentence in 'examples'")
    try:
        form = Form(entry.text("form")) if "form" in entry.fields else None
        basis = Basis(entry.text("basis")) if "basis" in entry.fields else None
        role = PlaceRole(entry.text("place_role")) if "place_role" in entry.fields else None
    except ValueError as error:
        raise entry.error(str(error)) from error
    return Frame(
        type=entry.text("type"),
        predicate=entry.text("predicate"),
        words=_set(entry, "words"),
        not_words=_set(entry, "not_words"),
        form=form,
        object=_filler(entry, "object", labels),
        subject=_filler(entry, "subject", labels),
        agent=tuple(entry.text("agent", "subject").split("|")),
        target=tuple(entry.text("target", "object").split("|")),
        of=entry.text("of", "object"),
        needs=needs,
        modified=_set(entry, "modified"),
        object_says=_set(entry, "object_says"),
        under_verb=_set(entry, "under_verb"),
        phrase=_set(entry, "phrase"),
        phrase_holds=_set(entry, "phrase_holds"),
        clause=_set(entry, "clause"),
        with_phrase=_set(entry, "with_phrase"),
        figure_of=tuple(entry.text("figure_of", "object|subject|trigger").split("|")),
        figure_instead=bool(entry.fields.get("figure_instead", False)),
        means_to=entry.text("means_to") if "means_to" in entry.fields else None,
        place_role=role,
        basis=basis,
        unit=entry.text("unit") if "unit" in entry.fields else None,
        examples=entry.texts("examples"),
        counter=entry.texts("counter"),
        line=f"{entry.file}:{entry.line}",
    )


def _set(entry: Entry, name: str) -> frozenset[str]:
    return frozenset(w.lower() for w in entry.texts(name))


def _filler(entry: Entry, name: str, labels: frozenset[str]) -> Filler:
    filler = Filler(frozenset(entry.texts(name)), frozenset(entry.texts(f"not_{name}")))
    unknown = (filler.wanted | filler.refused) - labels
    if unknown:
        raise entry.error(f"unknown label {min(unknown)!r} in '{name}'")
    return filler
