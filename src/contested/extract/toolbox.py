"""Everything that extraction looks things up in, loaded once and passed along."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path

from contested.actors import Directory
from contested.data.taxonomy import claim_types
from contested.extract.confidence import Confidence
from contested.extract.frames import Frames
from contested.extract.listing import Listing
from contested.extract.means import MeansWords
from contested.extract.mood_words import MoodWords
from contested.extract.positions import Positions
from contested.extract.predicates import PredicateIndex
from contested.extract.propose import Proposer
from contested.extract.verification import Verifier
from contested.gazetteer import Gazetteer, open_gazetteer
from contested.language.headline import Recaser, plain_words
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
    positions: Positions
    verifier: Verifier
    confidence: Confidence
    listing: Listing
    types: dict[str, ClaimType]
    recaser: Recaser

    @classmethod
    def load(cls, settings: Settings) -> "Toolbox":
        """Load and validate all data; the spaCy model itself is loaded at the first parse.

        Raises:
            DataError: a data file is wrong; the message names file and line.
        """
        model, folders = settings.model, settings.data
        made = _loaded(model, folders) if folders else _loaded_once(model)
        return made(gazetteer=open_gazetteer(settings))


def _loaded(model: str, folders: tuple[Path, ...]) -> Callable[..., Toolbox]:
    """All but the places."""
    types = claim_types(folders)
    classes = NounClasses.load(folders)
    frames = Frames.load(classes, frozenset(types), folders)
    index = PredicateIndex.of(frames)
    return partial(
        Toolbox,
        pipeline=Pipeline(model),
        directory=Directory.load(folders),
        classes=classes,
        proposer=Proposer(frames, index, MeansWords.load(folders)),
        moods=MoodWords.load(folders),
        positions=Positions.load(folders),
        verifier=Verifier.load(folders),
        confidence=Confidence.load(folders),
        listing=Listing.load(frozenset(types), folders),
        types=types,
        recaser=Recaser.of(index.words() | frozenset(classes.names) | plain_words(folders)),
    )


@lru_cache(maxsize=1)
def _loaded_once(model: str) -> Callable[..., Toolbox]:
    """What comes with the program does not change; a user's folders may."""
    return _loaded(model, ())
