"""Everything that extraction looks things up in, loaded once and passed along."""

from dataclasses import dataclass

from contested.actors import Directory
from contested.data import entries
from contested.extract.frames import Frames
from contested.extract.means import MeansWords
from contested.extract.mood import MoodWords
from contested.extract.predicates import PredicateIndex
from contested.extract.propose import Proposer
from contested.extract.verification import Verifier
from contested.gazetteer import Gazetteer, open_gazetteer
from contested.language.nouns import NounClasses
from contested.language.pipeline import Pipeline
from contested.model.taxonomy import ClaimType
from contested.settings import Settings


@dataclass(frozen=True, slots=True)
class Toolbox:
    """The pipeline, the word lists, the frames and the names."""

    pipeline: Pipeline
    directory: Directory
    gazetteer: Gazetteer
    classes: NounClasses
    proposer: Proposer
    moods: MoodWords
    verifier: Verifier
    types: dict[str, ClaimType]

    @classmethod
    def load(cls, settings: Settings) -> "Toolbox":
        """Load and validate all data; the spaCy model itself is loaded at the first parse.

        Raises:
            DataError: a data file is wrong; the message names file and line.
        """
        folders = settings.data
        types = claim_types(settings)
        classes = NounClasses.load(folders)
        frames = Frames.load(classes, frozenset(types), folders)
        return cls(
            pipeline=Pipeline(settings.model),
            directory=Directory.load(folders),
            gazetteer=open_gazetteer(settings),
            classes=classes,
            proposer=Proposer(frames, PredicateIndex.of(frames), MeansWords.load(folders)),
            moods=MoodWords.load(folders),
            verifier=Verifier.load(folders),
            types=types,
        )


def claim_types(settings: Settings) -> dict[str, ClaimType]:
    """The taxonomy by name, in the order of its file.

    Raises:
        DataError: an entry is wrong; the message names file and line.
    """
    found: dict[str, ClaimType] = {}
    for entry in entries("taxonomy", "type", settings.data):
        entry.only("name", "covers", "section", "plover", "acled")
        found[entry.text("name")] = ClaimType(
            entry.text("name"),
            entry.text("covers"),
            entry.text("section"),
            entry.text("plover", "") or None,
            entry.text("acled", "") or None,
        )
    return found
