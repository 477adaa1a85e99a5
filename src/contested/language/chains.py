"""Chains: every mention of one actor in a document, from its full name to "he" and "the army".

A page is read once from front to back. Names are found first, in all sentences; then each
sentence's pronouns and bare nouns are taken back to what was spoken of before them. A chain holds
for the whole page; nothing in it changes afterwards.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Token

from contested.actors import Directory, PartyKind
from contested.actors.words import Stand
from contested.language.actors import ActorMention
from contested.language.antecedents import FIRST
from contested.language.descriptions import describe
from contested.language.page import Page, Parsed
from contested.language.recency import latest_side
from contested.language.referents import Referent, Sort
from contested.language.scene import Scene
from contested.language.weaving import Weaver
from contested.model.span import Span

Place = tuple[int, int]
_STANDING = frozenset({"it", "they", "we", "them", "their", "its", "group", "movement"})


@dataclass(frozen=True, slots=True)
class Chains:
    """Who each mention on a page refers to.

    Attributes:
        names: the names of each parsed sentence, by token.
        referents: who pronouns, names and described phrases refer to, by sentence and head token.
        speakers: who speaks in a sentence, where one does or a quotation goes on.
        headings: the words of a heading above a sentence that say whose words it is.
        wars: the sentences that turn to another war than the page's, and which.
        lands: the sentences that open in a land whose own army is meant there, and which.
        partisan: the side whose own account the page is, by its "the enemy"; None of most.
    """

    directory: Directory
    conflict: str | None
    published: date | None
    names: Mapping[int, Mapping[int, ActorMention]]
    referents: Mapping[Place, Referent]
    speakers: Mapping[int, Referent]
    headings: Mapping[int, Span]
    wars: Mapping[int, str]
    lands: Mapping[int, str]
    partisan: str | None = None

    @classmethod
    def of(
        cls,
        page: Page,
        directory: Directory,
        published: date | None = None,
        conflict: str | None = None,
    ) -> "Chains":
        """The chains of a page; `conflict` is found from the text where it is not given."""
        conflict = conflict or directory.conflict_of(page.document.text, published)
        woven = Weaver(page, directory, published, conflict)
        woven.read()
        found = (
            woven.names,
            woven.referents,
            woven.speakers,
            woven.headings,
            woven.wars,
            woven.lands,
            woven.partisan,
        )
        return cls(directory, conflict, published, *found)

    def at(self, parsed: Parsed, token: Token) -> Referent | None:
        """Who a token refers to: a name's, a pronoun's or a described phrase's referent."""
        return self.referents.get((parsed.sentence.index, token.i))

    def forces(self, parsed: Parsed) -> frozenset[int]:
        """The pronouns that stand for an army or a band: "the army said it had entered the town"."""
        stand = (t for t in parsed.doc if t.lower_ in _STANDING)
        stand = (t for t in stand if t.lower_ != "it" or t.dep_ in {"nsubj", "nsubjpass"})
        return frozenset(t.i for t in stand if (of := self.at(parsed, t)) and self._fight(of))

    def _fight(self, referent: Referent) -> bool:
        party = self.directory.party(referent.party) if referent.party else None
        peaceful = party is not None and party.kind not in {PartyKind.ARMED_GROUP, PartyKind.STATE}
        return referent.under_arms and not peaceful

    def mention(self, parsed: Parsed, token: Token) -> ActorMention | None:
        """The name that a token is part of."""
        return self.names.get(parsed.sentence.index, {}).get(token.i)

    def speaker(self, parsed: Parsed) -> Referent | None:
        """Who speaks in a sentence."""
        return self.speakers.get(parsed.sentence.index)

    def describe(self, parsed: Parsed, head: Token, speaker: str | None = None) -> Referent:
        """Who the phrase that `head` heads refers to; `speaker` is the party of who says it.

        With a speaker given, "we", "our" and "the enemy" are read from that side.
        """
        scene = self.scene(parsed, speaker)
        spoken = speaker and any(_deictic(t, self.directory) for t in head.subtree)
        known = None if spoken else self.at(parsed, head)
        return known or describe(scene, head)

    def scene(self, parsed: Parsed, speaker: str | None = None) -> Scene:
        """What is known in a sentence, for reading a phrase of it."""
        said = self.speaker(parsed)
        party = speaker or (said.party if said else None)

        def antecedent(token: Token) -> Referent | None:
            found = self.at(parsed, token)
            if speaker and token.lower_ in FIRST:
                return replace(found, party=speaker) if found else _we(speaker, token)
            return found

        def recall(token: Token, stand: Stand) -> Referent | None:
            return self.at(parsed, token)

        return Scene(
            parsed.doc,
            self.names.get(parsed.sentence.index, {}),
            self.directory,
            self.wars.get(parsed.sentence.index, self.conflict),
            self.published,
            antecedent,
            recall,
            party,
            None,
            lambda parties: latest_side(self.names, parsed.sentence.index, parties, self.directory),
            self.lands.get(parsed.sentence.index),
            lambda parties: latest_side(
                self.names, parsed.sentence.index, parties, self.directory, ahead=False
            ),
        )


def _deictic(token: Token, directory: Directory) -> bool:
    """Whether the word means another side for another speaker."""
    stands = directory.words.stands.get(token.lemma_.lower(), ())
    return token.lower_ in FIRST or bool({Stand.ENEMY, Stand.BRANDED, Stand.TROOPS} & set(stands))


def _we(party: str, token: Token) -> Referent:
    return Referent(token.text, Sort.PEOPLE, party, plural=True)
