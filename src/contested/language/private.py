"""Private people in a page: found, told from public ones over the whole page, with what is shown.

One person is public everywhere on a page where any mention gives a public role. All mentions of a
private one are covered: the full name, the last name alone, the first name alone, the possessive.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Token

from contested.actors import Directory
from contested.actors.spelling import fold, pieces
from contested.language.actors import find_actors
from contested.language.naming import Named, NameFinder
from contested.language.page import Page, Parsed
from contested.language.standing import Standing, StandingWords
from contested.model.private import PrivateName
from contested.model.span import Span

PERSON = "person"
_BYLINE = re.compile(r"^(?:By|Reporting by|Text by|Photos? by|Editing by)\s")
_DETERMINED = re.compile(
    r"(?:^|[\s\"“‘'(])(?:the|an?|his|her|their|its|my|our|whose|[\w’']+['’]s)\s$", re.IGNORECASE
)
_FAR = 10
_SHORTEST = 3
_LONGEST_ROLE = 80


@dataclass(frozen=True, slots=True)
class _Mention:
    """A name where it stands, with what its sentence says of its bearer."""

    span: Span
    lead: Span | None
    named: Named
    standing: Standing | None
    harmed: bool
    byline: bool


@dataclass(frozen=True, slots=True)
class PrivateFinder:
    """Finds the names of private people on a page."""

    finder: NameFinder
    words: StandingWords
    directory: Directory

    def find(self, page: Page) -> tuple[PrivateName, ...]:
        """Every mention of every private person, by place in the text."""
        conflict = self.directory.conflict_of(page.document.text, page.document.published_on)
        mentions = [
            mention
            for parsed in page.parsed.values()
            for mention in self._in_sentence(parsed, page, conflict)
        ]
        public, people = self._people(mentions)
        text = page.document.text
        found = dict[int, PrivateName]()
        for person in people:
            for name in self._covered(text, person, public):
                there = found.get(name.span.start)
                if there is None or len(there.span.text) < len(name.span.text):
                    found[name.span.start] = name
        return _apart(sorted(found.values(), key=lambda name: name.span.start))

    def _in_sentence(self, parsed: Parsed, page: Page, conflict: str | None) -> Iterator[_Mention]:
        on = page.document.published_on
        mentions = find_actors(parsed, self.directory, conflict, on)
        byline = bool(_BYLINE.match(parsed.sentence.text))
        for named in self.finder.find(parsed, mentions, conflict):
            doc = parsed.doc
            lead = named.lead if 0 <= named.lead < named.start else named.start
            span = parsed.span(doc[named.start : named.end])
            yield _Mention(
                span,
                parsed.span(doc[lead : named.end]) if lead < named.start else None,
                named,
                Standing.OFFICE if named.known else self._standing(doc, named),
                self._harmed(doc, named),
                byline,
            )

    def _standing(self, doc: Doc, named: Named) -> Standing | None:
        at = named.start
        while at > 0 and named.start - at < _FAR and not _ends_phrase(doc[at - 1]):
            at -= 1
        phrase = doc[at : named.start].text
        return (
            self.words.title(phrase)
            or self.words.standing(named.role)
            or self.words.standing(phrase)
        )

    def _harmed(self, doc: Doc, named: Named) -> bool:
        """Whether the name is the object of a verb of harm, or its subject where it just happens."""
        root = doc[named.start : named.end].root
        heads = [root, *([root.head] if root.dep_ in ("appos", "conj", "pobj") else [])]
        return any(
            each.dep_ in ("dobj", "nsubjpass", "attr", "oprd", "appos")
            and fold(each.head.lemma_) in self.words.harm
            for each in heads
        )

    def _people(self, mentions: list[_Mention]) -> tuple[set[str], list["_Person"]]:
        """The folded names of public people, and the private people, by where they come first."""
        groups = defaultdict[str, list[_Mention]](list)
        for m in mentions:
            if not m.named.known:
                groups[pieces(m.span.text)[-1]].append(m)
        public = set[str]()
        for m in mentions:
            words = pieces(m.named.known) if m.named.known else pieces(m.span.text)
            if m.named.known and _bears_a_namesake(m, groups):
                groups[pieces(m.span.text)[-1]].append(m)
            elif m.named.known or m.byline or m.standing is Standing.OFFICE:
                public.update((words[-1], " ".join(words)))
        people = list[_Person]()
        for last, group in groups.items():
            for person in _by_first_name(last, group):
                voice = any(m.standing is Standing.VOICE and not m.named.known for m in person)
                harmed = any(m.harmed for m in person)
                office = any(
                    (m.standing is Standing.OFFICE and not m.named.known) or m.byline
                    for m in person
                )
                full = max((m.span.text for m in person), key=lambda name: len(pieces(name)))
                same = " ".join(pieces(full)) in public or (
                    len(pieces(full)) == 1 and last in public
                )
                if office or (voice and not harmed) or same:
                    public.update((last, " ".join(pieces(full))))
                elif len(pieces(full)) > 1 or any(m.named.sure for m in person):
                    people.append(_Person(full, tuple(person), self._role(person)))
        return public, [p for p in people if not (len(p.words) == 1 and p.words[0] in public)]

    def _role(self, mentions: list[_Mention]) -> str:
        """The noun by which a person is shown, from the first mention that has one."""
        for m in mentions:
            found = self.words.role(m.named.role) or self.words.role(m.lead.text if m.lead else "")
            if found:
                return found
        return PERSON

    def _covered(self, text: str, person: "_Person", public: set[str]) -> Iterator[PrivateName]:
        """All mentions of a person in the text, found by their words."""
        forms = [person.name, *(m.span.text for m in person.mentions)]
        words = person.name.split()
        if len(words) > 1:
            last = words[-1] if fold(words[-1]) not in public else ""
            forms += [last, words[0] if fold(words[0]) in self.words.first_names else ""]
        leads = {m.span.start: m.lead for m in person.mentions if m.lead}
        first = True
        for form in dict.fromkeys(f for f in forms if len(f) >= _SHORTEST):
            for at in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text):
                if self._of_another(text, at.start(), at.end(), person, public):
                    continue
                lead = leads.get(at.start())
                span = lead or Span.of(text, at.start(), at.end())
                told = f"{_article(person.role)} {person.role}"
                again = not first and len(pieces(form)) == 1
                shown = _fitting(f"the {person.role}" if again else told, text, span)
                yield PrivateName(span, shown, person.name, told[:_LONGEST_ROLE])
                first = False

    def _of_another(
        self, text: str, start: int, end: int, person: "_Person", public: set[str]
    ) -> bool:
        """Whether a single word of a name belongs to a longer name there, of someone public."""
        before = re.search(r"([\w’'-]+)\s$", text[:start])
        after = re.match(r"\s([\w’'-]+)", text[end:])
        own = {fold(word) for word in person.name.split()}
        for near, order in ((before, -1), (after, 1)):
            if near and near[1][:1].isupper() and fold(near[1]) not in own:
                words = (near[1], text[start:end]) if order < 0 else (text[start:end], near[1])
                if " ".join(pieces(" ".join(words))) in public:
                    return True
        return False


@dataclass(frozen=True, slots=True)
class _Person:
    """A private person of a page: the fullest name, every mention that was found, the role."""

    name: str
    mentions: tuple[_Mention, ...]
    role: str

    @property
    def words(self) -> tuple[str, ...]:
        return pieces(self.name)


def _by_first_name(last: str, group: list[_Mention]) -> Iterator[list[_Mention]]:
    """Mentions of one last name as people: full names apart, the bare name with the first."""
    people = defaultdict[str, list[_Mention]](list)
    bare = list[_Mention]()
    for m in group:
        words = pieces(m.span.text)
        if len(words) == 1:
            bare.append(m)
        else:
            people[words[0]].append(m)
    if not people:
        yield bare
        return
    for n, mentions in enumerate(people.values()):
        yield [*mentions, *bare] if n == 0 else mentions


def _article(role: str) -> str:
    return "an" if role[:1] in "aeiou" else "a"


def _ends_phrase(token: Token) -> bool:
    """Whether a word before a name is no part of the phrase that the name closes."""
    if token.is_punct and token.text not in "-.":
        return True
    return token.pos_ in ("VERB", "AUX", "CCONJ", "SCONJ", "PRON") or (
        token.pos_ == "ADP" and token.lower_ not in ("of", "in", "for")
    )


def _bears_a_namesake(mention: _Mention, groups: dict[str, list[_Mention]]) -> bool:
    """Whether a known actor's bare last name is that of a person whom this page names in full."""
    words = pieces(mention.span.text)
    named = groups.get(words[-1], ())
    return len(words) == 1 and any(len(pieces(m.span.text)) > 1 for m in named)


def _fitting(words: str, text: str, span: Span) -> str:
    """The words as they fit there: no second article, and no role that is told right after."""
    article, _, role = words.partition(" ")
    after = text[span.end : span.end + 60]
    if role != PERSON and re.match(rf",? (?:an?|the|his|her|their) [^,.;]*\b{role}\b", after):
        words, role = f"{'the' if article == 'the' else 'a'} {PERSON}", PERSON
    if _DETERMINED.search(text[: span.start]):
        return role
    return _cased(words, text, span.start)


def _cased(words: str, text: str, start: int) -> str:
    """The words with a capital where a sentence begins."""
    before = text[:start].rstrip(" \"“‘'«(")
    opens = not before or before[-1] in ".!?\n:—" or text[start - 1 : start] == "\n"
    return words[0].upper() + words[1:] if opens else words


def _apart(names: list[PrivateName]) -> tuple[PrivateName, ...]:
    """The names without those that lie within a longer one."""
    kept = list[PrivateName]()
    for name in names:
        if kept and name.span.start < kept[-1].span.end:
            if len(name.span.text) > len(kept[-1].span.text):
                kept[-1] = name
            continue
        kept.append(name)
    return tuple(kept)
