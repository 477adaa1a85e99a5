"""Reading a page from front to back: names, then what goes back to them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from contested.actors import Directory, PartyKind
from contested.actors.names import Form
from contested.actors.spelling import fold, pieces
from contested.actors.words import Stand, TitleGroup
from contested.language.acronyms import definitions, shortened
from contested.language.actors import ActorMention, find_actors, table
from contested.language.antecedents import (
    FEMININE,
    FIRST,
    MASCULINE,
    acts,
    only_place,
    others,
    pronoun,
    speaks,
)
from contested.language.backers import sworn_to
from contested.language.bare_nouns import (
    UNITS,
    bare_noun,
    civic,
    goes_on,
    introduced_as,
    last_speaker,
    of_law,
    same_fighters,
    same_unit,
    titled,
)
from contested.language.dateline import datelines, settled
from contested.language.descriptions import describe
from contested.language.headers import (
    editors_note,
    header_of,
    heading,
    numbered_header,
    partisan_side,
    publishers_side,
    takes_side,
)
from contested.language.other_wars import lands_of, wars_of
from contested.language.page import Page, Parsed
from contested.language.persons import title_of
from contested.language.recency import latest_side
from contested.language.referents import Referent, Sort
from contested.language.scene import Scene, stands_of
from contested.language.seen import Seen
from contested.language.they import DRIVING
from contested.model.span import Span

_HEADS = frozenset({"NOUN", "PROPN", "PRON"})
_FORWARD = 3
_ARMED = frozenset({"militia", "rebellion", "insurgency", "faction"})
_FIGHTING = frozenset({"militant", "armed", "rebel", "jihadist", "insurgent", "paramilitary"})
_ACCOUNT = 5
_THEIRS = frozenset({"its", "their"})
_OFFICES = frozenset({Sort.GOVERNMENT, Sort.FORCES, Sort.BODY, Sort.OFFICIALS, Sort.PERSON})
_RANKS = frozenset({TitleGroup.RANK, TitleGroup.HONORIFIC})


class Weaver:
    """The state of one reading: `names`, `referents`, `speakers`, `headings` are its results."""

    def __init__(
        self, page: Page, directory: Directory, published: date | None, conflict: str | None
    ) -> None:
        self.names: dict[int, dict[int, ActorMention]] = {}
        self.referents: dict[tuple[int, int], Referent] = {}
        self.speakers: dict[int, Referent] = {}
        self.headings: dict[int, Span] = {}
        self._page, self._directory = page, directory
        self._published, self._conflict = published, conflict
        self.wars: dict[int, str] = {}
        self.lands: dict[int, str] = {}
        self._seen: list[Seen] = []
        self._people: dict[str, ActorMention] = {}
        self._first_names: dict[str, ActorMention] = {}
        self._in_full: set[str] = set()
        self._known: dict[str, Referent] = {}
        self._open: list[tuple[Seen, Token]] = []
        self._side = publishers_side(page, directory)
        self._header: tuple[Referent, Span] | None = None
        self.partisan: str | None = None

    def read(self) -> None:
        """Read the page."""
        found = {
            index: find_actors(parsed, self._directory, self._conflict, self._published)
            for index, parsed in self._page.parsed.items()
        }
        for index, mentions in found.items():
            for mention in mentions:
                if mention.person and len(pieces(mention.name)) > 1:
                    self._people.setdefault(pieces(mention.name)[-1], mention)
                    self._first_names.setdefault(pieces(mention.name)[0], mention)
                    if mention.end - mention.start > 1:
                        self._in_full.add(mention.name)
            self.names[index] = table(mentions)
        self.wars = wars_of(
            self._page, self.names, self._directory, self._conflict, self._published
        )
        self.lands = lands_of(self._page, self.names, self._directory, self._conflict)
        for index, war in self.wars.items():
            parsed = self._page.parsed[index]
            self.names[index] = table(find_actors(parsed, self._directory, war, self._published))
        self._side = self._side or partisan_side(
            self._page, self.names, self._directory, self._conflict
        )
        self.partisan = self._side if takes_side(self._page) else None
        shorts = self._short_forms()
        for index in sorted(found):
            parsed = self._page.parsed[index]
            at = self.names[index]
            at |= table(tuple(shortened(parsed, at, shorts)))
            at |= table(tuple(self._second_names(parsed, at)))
            self.names[index] = at
            self._sentence(parsed)
        seats = datelines(self._page, self._directory, self._conflict)
        self.referents = {k: self._settled(r, seats.at(k[0])) for k, r in self.referents.items()}
        self.speakers = {k: self._settled(r, seats.at(k)) for k, r in self.speakers.items()}

    def _settled(self, referent: Referent, side: str | None) -> Referent:
        """Whom a mention names, with what the whole page says of them."""
        return settled(self._known.get(referent.name, referent), side, self._directory)

    def _short_forms(self) -> dict[str, Referent]:
        """What the page's own short forms stand for."""
        shorts: dict[str, Referent] = {}
        for parsed in self._page.parsed.values():
            if "(" in parsed.sentence.text or ", or " in parsed.sentence.text:
                for short, head in definitions(parsed.doc):
                    shorts.setdefault(short, describe(self._scene(parsed), head))
        return shorts

    def _second_names(self, parsed: Parsed, at: dict[int, ActorMention]) -> Iterator[ActorMention]:
        """Last names of people whom the page names in full: "Humeniuk", "Mr. Lubinets"."""
        for token in parsed.doc:
            known = self._people.get(fold(token.text)) if token.text[:1].isupper() else None
            old = at.get(token.i)
            if old is None or old.person:
                known = known or self._by_first_name(token)
            other = old is not None and old.person and old.name not in self._in_full
            if known is None or (old and (old.actor or old.form is not Form.PERSON) and not other):
                continue
            if old and old.end - old.start > 1:
                continue
            yield replace(
                known, start=token.i, end=token.i + 1, head=token.i, role="", role_head=-1
            )

    def _by_first_name(self, token: Token) -> ActorMention | None:
        """Whom a page names in full by it, where no record has them: "Ibrahim" for Ibrahim Ali."""
        known = self._first_names.get(fold(token.text)) if token.text[:1].isupper() else None
        return known if known is not None and known.actor is None else None

    def _sentence(self, parsed: Parsed) -> None:
        scene = self._scene(parsed)
        speaker = self._voice(scene, parsed)
        if speaker:
            self.speakers[parsed.sentence.index] = speaker
            scene = self._scene(parsed)
        for token in parsed.doc:
            mention = scene.at.get(token.i)
            if mention is None and not self._telling(scene, token):
                continue
            if mention and token.i != mention.head:
                continue
            self._record(scene, parsed, token)

    def _telling(self, scene: Scene, token: Token) -> bool:
        """Whether a token can refer to somebody without being a name."""
        if token.tag_ in ("PRP", "PRP$", "WDT", "WP"):
            return True
        if token.pos_ == "ADJ" and token.dep_ in ("pobj", "nsubj"):
            return title_of(token, scene.directory.words) is not None
        if token.pos_ not in _HEADS or token.dep_ in ("compound", "amod"):
            return False
        return bool(
            stands_of(scene, token)
            or title_of(token, scene.directory.words)
            or acts(token, scene.directory.words)
        )

    def _record(self, scene: Scene, parsed: Parsed, token: Token) -> Referent:
        index = parsed.sentence.index
        done = self.referents.get((index, token.i))
        if done:
            return done
        referent = self._one(describe(scene, _named_before(scene, token) or token))
        self.referents[index, token.i] = referent
        thing = token.tag_ in ("PRP", "PRP$") and referent.sort is Sort.THING
        if not (thing or sworn_to(token)) and not only_place(
            token, scene.at.get(token.i), self._directory.words
        ):
            seen = Seen(
                index,
                parsed.sentence.paragraph,
                token.i,
                referent,
                acts(token, self._directory.words),
                speaks(token, self._directory.words),
                token.dep_ in {"dobj", "dative", "nsubjpass"},
                token.head.lemma_ in DRIVING,
            )
            self._seen.append(seen)
            self._close(seen, token)
        return referent

    def _one(self, referent: Referent) -> Referent:
        """The referent as it is known on this page: party, gender and role from all mentions."""
        if not referent.person:
            return referent
        referent = replace(referent, role=self._directory.words.spelt_out(referent.role))
        old = self._known.get(referent.name)
        if old:
            referent = replace(
                old,
                gender=old.gender or referent.gender,
                role=old.role if referent.role in old.role else f"{old.role} {referent.role}",
                party=old.party or referent.party,
            )
        self._known[referent.name] = referent
        return referent

    def _scene(self, parsed: Parsed) -> Scene:
        index = parsed.sentence.index
        speaker = self.speakers.get(index)

        def antecedent(token: Token) -> Referent | None:
            done = self.referents.get((index, token.i))
            return done or self._back(scene, parsed, token)

        def recall(token: Token, stand: Stand) -> Referent | None:
            before = [s for s in self._seen if s.sentence < index or s.token < token.i]
            if stand is Stand.OFFICIALS:
                return titled(token, before) or of_law(token, before, index)
            if stand is Stand.STATEMENT:
                return last_speaker(before, index)
            if stand is Stand.FIGHTERS:
                return same_fighters(token, before, index)
            if stand is Stand.GROUP:
                before = [s for s in before if self._can_be_group(s.referent, token)]
                before = list(goes_on(token, before, index, self._directory.words)) or before
            if (
                stand is Stand.TROOPS
                and token.lower_ in UNITS
                and (own := same_unit(token, before))
            ):
                return own
            before = list(others(token, before, index))
            return bare_noun(stand, fold(token.lemma_), before, index)

        scene = Scene(
            parsed.doc,
            self.names.get(index, {}),
            self._directory,
            self.wars.get(index, self._conflict),
            self._published,
            antecedent,
            recall,
            self._voiced_by(speaker) or self._side,
            self._account(index),
            lambda parties: latest_side(self.names, index, parties, self._directory),
            self.lands.get(index),
            lambda parties: latest_side(self.names, index, parties, self._directory, ahead=False),
        )
        return scene

    def _can_be_group(self, referent: Referent, noun: Token) -> bool:
        """Whether "the group" can be it: no state's ministry, for a militia no civil body.

        Nor for an aid group anybody under arms.
        """
        if referent.sort is not Sort.BODY:
            return not civic(noun, self._directory.words)
        armed = noun.lower_ in _ARMED or any(t.lower_ in _FIGHTING for t in noun.lefts)
        party = self._directory.party(referent.party) if referent.party else None
        world = party is not None and party.kind is PartyKind.ORGANISATION
        if world and noun.lower_ in {"group", "movement"}:
            return False  # no office of the United Nations is "the group"
        return not armed and (party is None or party.kind is not PartyKind.STATE)

    def _voiced_by(self, speaker: Referent | None) -> str | None:
        """The side of a speaker; of a state's outlet, that state, where it is at war."""
        if speaker is None:
            return None
        state = speaker.actor.state if speaker.actor and speaker.sort is Sort.MEDIA else ""
        profile = self._directory.conflict(self._conflict)
        return state if profile and state in profile.parties else speaker.party

    def _account(self, index: int) -> str | None:
        """The side whose account runs on: the belligerent that spoke last, a few sentences back."""
        profile = self._directory.conflict(self._conflict)
        before = (self.speakers.get(at) for at in range(index - 1, index - 1 - _ACCOUNT, -1))
        sides = (s.party for s in before if s and profile and s.party in profile.parties)
        return next(sides, None)

    def _back(self, scene: Scene, parsed: Parsed, token: Token) -> Referent | None:
        index, low = parsed.sentence.index, token.lower_
        if low in FIRST:
            speaker = self.speakers.get(index)
            if speaker is None:
                own = (
                    self.partisan if low != "i" else None
                )  # "our aircraft", in a side's own account
                return Referent(token.text, Sort.PEOPLE, own, plural=True) if own else None
            if low in ("i", "me", "my"):
                return speaker
            return Referent(token.text, Sort.PEOPLE, speaker.party, plural=True)
        if token.tag_ in ("WP", "WDT"):
            clause = next((t for t in token.ancestors if t.dep_ == "relcl"), None)
            return describe(scene, clause.head) if clause is not None else None
        before = [s for s in self._seen if s.sentence < index or s.token < token.i]
        before = [self._as_known(s) for s in before]
        found = pronoun(token, before, index, self._directory.words)
        if found and found.person and not found.gender and low in MASCULINE | FEMININE:
            found = self._one(replace(found, gender="m" if low in MASCULINE else "f"))
        return found

    def _as_known(self, seen: Seen) -> Seen:
        """A mention with what the page has said of the person since: a nurse whom "she" meant."""
        known = self._known.get(seen.referent.name) if seen.referent.person else None
        return seen if known is None else replace(seen, referent=known)

    def _voice(self, scene: Scene, parsed: Parsed) -> Referent | None:
        """Who speaks in the sentence: its outermost speaker, or who spoke before a quotation."""
        words = self._directory.words
        if heading(parsed, self._page):
            self._open_heading(scene, parsed)
            return None
        if editors_note(parsed):
            self._header = None
        if self._header:
            self.headings[parsed.sentence.index] = self._header[1]
        saying = [t for t in parsed.doc if speaks(t, words) and t.pos_ in _HEADS]
        if saying:
            outer = min(saying, key=lambda t: len(list(t.ancestors)))
            if outer.lower_ not in FIRST:
                return self._one(self._outer(scene, parsed, outer))
        last = self._seen[-1] if self._seen else None
        text = parsed.sentence.text
        if self._header:
            return self._header[0]
        quoted = text[:1] in "\"“‘'«" or any(t.lower_ in FIRST for t in parsed.doc)
        if quoted and last:
            return last_speaker(self._seen, parsed.sentence.index)
        return None

    def _outer(self, scene: Scene, parsed: Parsed, head: Token) -> Referent:
        """Who the outermost speaker is; "the group" may go back to one named in the sentence."""
        theirs = any(t.lower_ in _THEIRS and t.dep_ == "poss" for t in head.subtree)
        if Stand.GROUP not in stands_of(scene, head) and not theirs:
            return describe(scene, head)
        known = len(self._seen)
        here = (parsed.sentence.index, parsed.sentence.paragraph)
        named_here = {m.head for m in scene.at.values() if m.head < head.i}
        armed = {t.i for t in parsed.doc[: head.i] if self._rises(scene, t)}
        for at in sorted(named_here | armed):
            named = parsed.doc[at]
            acting = acts(named, self._directory.words)
            self._seen.append(Seen(*here, at, describe(scene, named), acting))
        found = describe(scene, head)
        del self._seen[known:]
        return found

    def _rises(self, scene: Scene, token: Token) -> bool:
        """Whether it is fighters who act: "Insurgents took a base on Monday, the group said"."""
        return token.dep_ == "nsubj" and Stand.FIGHTERS in stands_of(scene, token)

    def _open_heading(self, scene: Scene, parsed: Parsed) -> None:
        """Let a heading that names somebody be the voice of what follows."""
        named = header_of(parsed, scene.at) or self._numbered(scene, parsed)
        self._header = None
        if named is not None:
            who = self._one(describe(scene, named.root))
            self._side = who.party or self._side
            self._header = (who, parsed.span(named))

    def _numbered(self, scene: Scene, parsed: Parsed) -> TokenSpan | None:
        """The office or person that a numbered heading names, where it is one that can speak."""
        named = numbered_header(parsed, self._page)
        known = named is not None and describe(scene, named.root).sort in _OFFICES
        return named if known else None

    def _close(self, seen: Seen, token: Token) -> None:
        """Link a description that ran ahead ("a minister said") to the name that it awaited."""
        if not seen.referent.person:
            return
        mention = self.names[seen.sentence].get(token.i)
        if mention is None:
            waits = any(t.lower_ in ("a", "an") for t in token.lefts) or seen.speaks
            if waits and seen.referent.actor is None and token.tag_ in ("NN", "NNP"):
                self._open.append((seen, token))
            return
        for waiting, noun in list(self._open):
            if self._same(waiting, noun, seen):
                named = self._one(replace(seen.referent, party=waiting.referent.party))
                for place, referent in self.referents.items():
                    if referent.name == waiting.referent.name:
                        self.referents[place] = named
                for index, referent in self.speakers.items():
                    if referent.name == waiting.referent.name:
                        self.speakers[index] = named
                self._open.remove((waiting, noun))

    def _same(self, waiting: Seen, noun: Token, named: Seen) -> bool:
        """Whether a person now named is the one described: near, of that title and side."""
        if not 0 < named.sentence - waiting.sentence <= _FORWARD:
            return False
        parties = {waiting.referent.party, named.referent.party} - {None}
        bare = self._bare(waiting, named)
        return (bare or introduced_as(noun, named.referent.role)) and len(parties) <= 1

    def _bare(self, waiting: Seen, named: Seen) -> bool:
        """Whether a name comes in without a word of who it is, right after an unnamed speaker.

        "…, an army spokesman said. The convoy was hit twice, X Y told the agency": the spokesman.
        """
        if not (waiting.speaks and named.speaks) or named.referent.actor is not None:
            return False
        titles = [self._directory.words.titles.get(fold(w)) for w in named.referent.role.split()]
        ranked = all(t is not None and t.group in _RANKS for t in titles)
        between = (s for s in self._seen if s.speaks and s.referent.person)
        said = [s for s in between if waiting.sentence < s.sentence < named.sentence]
        return ranked and not said and waiting.referent.party is not None


def _named_before(scene: Scene, token: Token) -> Token | None:
    """The name whose bearer a title behind it describes: "Marek Olin, an army spokesman, said"."""
    mention = scene.at.get(token.head.i) if token.dep_ == "appos" else None
    known = mention is not None and mention.person and token.i > token.head.i
    titled_so = known and title_of(token, scene.directory.words) is not None
    return token.head if titled_so and token.i not in scene.at else None
