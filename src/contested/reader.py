"""Reading one report: the whole way from a text to resolved claims, from Python.

`Reader` holds what is loaded once (language model, names, frames) and is safe to use for any
number of documents; it keeps nothing of them.
"""

from dataclasses import dataclass, replace
from functools import cached_property

from contested.actors import Directory
from contested.extract.attribution import Attribution, attributions
from contested.extract.steps import Step, extract, standard_steps
from contested.extract.toolbox import Toolbox
from contested.language.naming import NameFinder
from contested.language.page import read
from contested.language.private import PrivateFinder
from contested.language.standing import StandingWords
from contested.model.claim import Claim
from contested.model.document import Document, default_id
from contested.model.private import PrivateName
from contested.resolve import Context, Resolver, resolvers
from contested.resolve.agreement import agreed, voices_at_home
from contested.resolve.anchors import war_anchors
from contested.resolve.place import geocode_page
from contested.resolve.timeline import timeline
from contested.settings import Settings


@dataclass(frozen=True, slots=True)
class Findings:
    """What one document holds: claims in its order, and the names that outputs do not show."""

    claims: tuple[Claim, ...]
    private: tuple[PrivateName, ...]


class Reader:
    """Reads reports into claims.

    Args:
        settings: how to read; the environment's where none are given.
    """

    def __init__(self, settings: Settings | None = None) -> None:
        self.settings = settings or Settings.from_environment()

    @cached_property
    def tools(self) -> Toolbox:
        """What is looked things up in; loaded at first use.

        Raises:
            DataError: a data file is wrong.
            ModelMissingError: no language model is installed.
        """
        return Toolbox.load(self.settings)

    @cached_property
    def _steps(self) -> tuple[Step, ...]:
        return standard_steps(self.tools, carrying=self.settings.carry_over)

    @cached_property
    def _resolvers(self) -> tuple[Resolver, ...]:
        return resolvers()

    @cached_property
    def _private(self) -> PrivateFinder:
        tools = self.tools
        words = StandingWords.load(self.settings.data)
        names = NameFinder(tools.directory, words, tools.gazetteer.has)
        return PrivateFinder(names, words, tools.directory)

    @property
    def directory(self) -> Directory:
        """The actors, parties and conflicts that names are resolved to."""
        return self.tools.directory

    def claims(
        self,
        text: str,
        *,
        published: str | None = None,
        publisher: str | None = None,
        title: str | None = None,
        url: str | None = None,
    ) -> tuple[Claim, ...]:
        """The claims of a text, in its order.

        Args:
            text: a report, cleaned: one paragraph a line. Offsets point into it.
            published: ISO date or date-time; without it, no time is resolved.
            publisher: who published it, as claims carry it.
            title: its title, as claims carry it.
            url: where it stands, as claims carry it.
        """
        document = Document(default_id(text), text, publisher, title, url, published)
        return self.read(document)

    def read(self, document: Document) -> tuple[Claim, ...]:
        """The claims of a document, in the order of its text."""
        return self.findings(document).claims

    def private_names(self, document: Document) -> tuple[PrivateName, ...]:
        """The names of private people in a document, whatever it claims."""
        page = read(document, self.tools.pipeline, recase=self.tools.recaser)
        return self._private.find(page)

    def findings(self, document: Document) -> Findings:
        """The claims of a document and the names of private people in it."""
        page = read(document, self.tools.pipeline, recase=self.tools.recaser)
        reading, found = extract(page, self.tools, self._steps)
        anchors = war_anchors(reading.chains.conflict, self.tools.directory)
        context = Context(
            reading=reading,
            directory=self.tools.directory,
            published=document.published_on,
            conflict=reading.chains.conflict,
            places=geocode_page(reading, self.tools.gazetteer, self.tools.directory),
            anchors=anchors,
            moments=timeline(reading, document.published_on, anchors),
        )
        resolved = tuple(_resolved(c, context, self._resolvers) for c in found)
        if voices := voices_at_home(resolved):
            context = replace(context, voices=voices)
            resolved = tuple(_resolved(c, context, self._resolvers) for c in found)
        claims = agreed(resolved, context)
        return Findings(claims, self._private.find(page))

    def attributions(self, text: str) -> tuple[Attribution, ...]:
        """Every source, cue and content of a text, about a conflict or not, with offsets."""
        page = read(Document(default_id(text), text), self.tools.pipeline)
        return attributions(page)


def _resolved(claim: Claim, context: Context, steps: tuple[Resolver, ...]) -> Claim:
    for resolver in steps:
        claim = resolver(claim, context)
    return claim
