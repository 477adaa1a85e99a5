"""What a number is of that a toll has come to: "the toll from Monday's strike rose to 21".

Such a number counts people, and where the toll is that of one blow it counts one happening, however
often it rises; the toll of a war or of a season is a running total.
"""

from spacy.tokens import Token

from contested.language.basis import verb_of

_TOLLS = frozenset("toll death fatality casualty dead".split())
_NUMBERS = frozenset("number total count tally figure".split())
_VICTIMS = frozenset("killed dead deaths fatalities victims wounded injured casualties".split())
_BLOWS = frozenset(
    """strike airstrike attack raid blast explosion ambush massacre shooting crash collapse fire
    bombing shelling assault stampede""".split()
)
_RISES = frozenset(
    "rise climb reach jump increase grow stand go hit pass exceed surpass top be total".split()
)

_STANDING = frozenset({"stand", "exceed", "pass", "surpass", "top", "reach", "total", "hit"})


def is_of_tolled(number: Token) -> bool:
    """Whether a number is what a count of victims has come to, and so one of people."""
    toll = _toll(number)
    if toll is None:
        return False
    return toll.lemma_ in _TOLLS or any(t.lower_ in _VICTIMS for t in toll.subtree)


def is_of_one_blow(number: Token) -> bool:
    """Whether a number is what the toll of one strike, attack or accident has come to."""
    toll = _toll(number)
    return toll is not None and any(t.tag_ == "NN" and t.lemma_ in _BLOWS for t in toll.subtree)


def rising(number: Token) -> Token | None:
    """The verb by which a toll comes to a number: its day is that of the count."""
    verb = verb_of(number)
    return verb if verb is not None and verb.lemma_ in _RISES and _toll(number) else None


def stands_at(number: Token) -> bool:
    """Whether a toll has come to it, whatever it was before: "the death toll stands at 34,900"."""
    verb = rising(number)
    return verb is not None and verb.lemma_ in _STANDING


def _toll(number: Token) -> Token | None:
    """The head of the subject of the verb that a number stands under, where it names a toll."""
    verb = verb_of(number)
    if verb is None or verb.lemma_ not in _RISES:
        return None
    subject = next((c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}), None)
    counts = subject is not None and subject.lemma_ in _TOLLS | _NUMBERS
    return subject if counts else None
