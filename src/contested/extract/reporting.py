"""Verbs of saying in a parsed sentence: their source, their cue words and their content."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from contested.extract.circumstance import of_interview
from contested.extract.clauses import (
    Draft,
    agent,
    antecedent,
    group,
    indices,
    nearest,
    passive,
    phrase,
    points_back,
    set_off,
    subject,
)
from contested.extract.complements import (
    clause,
    hosted,
    of_passive,
    phrasal,
    prepositional,
    thing_said,
)
from contested.extract.cues import Cue, Cues, builtin
from contested.extract.lead_ins import issuer, led_in
from contested.extract.no_saying import says_nothing
from contested.extract.no_speakers import hangs_on_it, impersonal, no_speaker, of_no_one
from contested.extract.surroundings import (
    around,
    beside_mark,
    quotation,
    reached,
    relative,
    rest,
    tagged,
)
from contested.extract.unsaid import negated, unsaid
from contested.language.mended_clauses import SAYING
from contested.language.page import Parsed
from contested.language.place_verbs import suffers
from contested.model.vocabulary import Act

_Found = tuple[set[int], set[int]]
_CLAUSAL = frozenset(["clause", "quote"])
_IF = frozenset({"if", "unless"})
_ANSWERS = frozenset("contradict confirm deny reject dismiss refute echo".split())
_GROUNDS = frozenset("region oblast province district city town village country capital".split())


@dataclass(frozen=True, slots=True)
class _Saying:
    """A verb read as one of its cues. `hosts` are the words that make one cue with it."""

    verb: Token
    cue: Cue
    draft: Draft
    marks: Sequence[set[int]]
    hosts: tuple[Token, ...]


def verbs(parsed: Parsed, cues: Cues, quoted: Sequence[tuple[int, int]]) -> Iterator[Draft]:
    """The attributions that the sentence's verbs make.

    `quoted` are the quotations in the sentence, as its own characters.
    """
    marks = _inside(parsed, quoted)
    for token in parsed.doc:
        if not token.tag_.startswith("VB") and token.lower_ not in ("says", "said"):
            continue
        if token.dep_ in ("amod", "compound", "aux", "auxpass") or suffers(token):
            continue  # nor "the town saw its heaviest shelling in months"
        found = cues.verb(token)
        if found:
            draft = _read(token, parsed, found, marks)
            if draft is not None:
                yield draft


def _inside(parsed: Parsed, quoted: Sequence[tuple[int, int]]) -> list[set[int]]:
    return [{t.i for t in parsed.doc if a <= t.idx < b} for a, b in quoted]


def _read(verb: Token, parsed: Parsed, found: Iterable[Cue], marks: list[set[int]]) -> Draft | None:
    if says_nothing(verb):
        return None
    draft = Draft(parsed, next(iter(found)).act, group(verb), verb=verb, negated=negated(verb))
    _source(draft, verb)
    head = draft.head
    if head is not None and no_speaker(head, verb):
        return None
    things = _things(verb)
    for cue in found:
        words = _particles(verb, cue)
        if words is None or not cue.speaks_of(things):
            continue
        saying = _Saying(verb, cue, draft, marks, tuple(verb.doc[i] for i in words))
        content, more = _content(saying)
        if not content:
            continue
        draft.cue |= words | more | of_interview(verb) | led_in(verb)
        draft.content = content - draft.cue - draft.source
        draft.content &= next((m for m in marks if verb.i in m), draft.content)
        draft.act = cue.negated if draft.negated and cue.negated else cue.act
        draft.voiced = cue.voiced and not unsaid(verb) and not impersonal(draft)
        if draft.content:
            return None if of_no_one(draft, cue) else draft
    return draft if _waits(draft, found) else None


def _waits(draft: Draft, found: Iterable[Cue]) -> bool:
    """Whether the content may stand in a neighbouring sentence: "He said:", "…?" she asked."""
    speaks = next((c for c in found if c.takes >= _CLAUSAL and c.voiced and not c.words[1:]), None)
    back = draft.verb is not None and points_back(draft.verb)
    unsure = passive(draft.verb) and not back
    if speaks is None or not draft.source or unsure or draft.negated:
        return False
    draft.act, draft.content = speaks.act, set()
    if back:
        return True
    words = [t for t in draft.parsed.doc if not t.is_punct]
    others = [t for t in words if t.i not in draft.cue | draft.source]
    return draft.parsed.sentence.text.endswith(":") or (
        draft.verb is not None and draft.verb.dep_ == "ROOT" and len(others) < len(words) - 1
    )


def _source(draft: Draft, verb: Token) -> None:
    apposed = set_off(verb)
    if apposed is not None:
        draft.head, draft.source = apposed
        return
    done = passive(verb) or _counted(verb)
    doer = agent(verb) if done else _answering(verb) or subject(verb) or nearest(verb)
    doer = issuer(verb) or doer or _pictures(verb)
    if doer is None or doer.dep_ == "expl" or hangs_on_it(doer, verb):
        return
    doer = _behind_place(doer, verb) or doer
    draft.head = antecedent(doer)
    if passive(verb):
        draft.cue |= {c.i for c in verb.children if c.i == verb.i + 1 and doer in c.children}
    draft.source = phrase(doer) - indices(verb) if doer.is_ancestor(verb) else phrase(doer)
    draft.source = draft.source or {doer.i}


def _pictures(verb: Token) -> Token | None:
    """What shows it, parted from its verb: "Images taken on the day after show a hole in the roof"."""
    finite = verb.tag_ in {"VBP", "VBZ", "VBD"} or (verb.tag_ == "VB" and verb.dep_ == "pcomp")
    if verb.lemma_ not in {"show", "reveal"} or not finite:
        return None
    sources = builtin().sources
    shown = (t for t in verb.doc[: verb.i] if sources.get(t.lemma_.lower()) is Act.SHOW)
    first = next((t for t in shown if t.pos_ == "NOUN" and t.dep_ != "compound"), None)
    taken = first is not None and any(c.dep_ == "acl" for c in first.children)
    return first if taken and first is not None and first.left_edge.i == 0 else None


def _behind_place(doer: Token, verb: Token) -> Token | None:
    """Who speaks, behind the name of a place: "In the third city, Herat, a commander said"."""
    doc, opens = doer.doc, doer.left_edge.i - 1
    if doer.i >= verb.i or opens < 1 or doc[opens].text != ",":
        return None
    called = doer.pos_ == "PROPN" and doc[opens - 1].lemma_.lower() in _GROUNDS
    ground = called or doer.lemma_.lower() in _GROUNDS or doer.ent_type_ in {"GPE", "LOC"}
    beside = (c for c in doer.children if c.dep_ in {"appos", "conj"} and doer.i < c.i < verb.i)
    people = [c for c in beside if doc[c.left_edge.i - 1].text == ","]
    tellers = builtin().sources
    named = (t for c in people for t in (c, *c.subtree) if t.lemma_.lower() in tellers)
    member = any(t.lemma_ == "member" for c in people for t in c.subtree)
    return people[0] if people and ground and (member or any(True for _ in named)) else None


def _counted(verb: Token) -> bool:
    """Whether it only says that a count was made: "more than the deaths recorded last year"."""
    said = (c for c in verb.children if c.dep_ in {"dobj", "ccomp", "nsubj"})
    bare = all(c.ent_type_ == "DATE" for c in said)
    return verb.dep_ == "acl" and verb.lemma_ in {"record", "register", "report"} and bare


def _answering(verb: Token) -> Token | None:
    """Who says what contradicts another: "said that they had fled, contradicting Kyiv"."""
    told, marks = verb.head, verb.doc[max(verb.i - 2, 0) : verb.i]
    aside = verb.dep_ == "advcl" and verb.tag_ == "VBG" and any(t.text == "," for t in marks)
    said = aside and told.dep_ == "ccomp" and told.head.lemma_ in SAYING
    return subject(told.head) if said and verb.lemma_ in _ANSWERS else None


def _things(verb: Token) -> frozenset[str]:
    """The nouns for what it is done to, also before it: "an offer which they rejected"."""
    things = [c for c in verb.children if c.dep_ in {"dobj", "nsubjpass"} and not _doing(c)]
    if not things and verb.dep_ in {"relcl", "acl"}:
        things = [verb.head]
    counted = (t for c in things for p in c.children if p.lower_ == "of" for t in p.children)
    return frozenset(t.lemma_.lower() for c in (*things, *counted) for t in (c, *c.conjuncts))


def _doing(thing: Token) -> bool:
    """Whether the parser made a gerund describe its object: "denied restricting aid"."""
    first = thing.left_edge
    return bool(first.tag_ == "VBG" and first.head == thing and first.i == thing.head.i + 1)


def _particles(verb: Token, cue: Cue) -> set[int] | None:
    """The tokens of a cue's further words, None where one is missing."""
    found: set[int] = set()
    for word in cue.words[1:]:
        fitting = [c for c in verb.children if c.lemma_.lower() == word and not _dates(c)]
        child = next(iter(sorted(fitting, key=lambda c: c.i < verb.i)), None)
        if child is None:
            return None
        found.add(child.i)
    return found


def _dates(preposition: Token) -> bool:
    return any(c.dep_ == "pobj" and c.ent_type_ == "DATE" for c in preposition.children)


def _content(saying: _Saying) -> _Found:
    """The content that the cue takes here, and words more that belong to the cue."""
    if passive(saying.verb):
        return of_passive(saying.verb, saying.cue)
    content, more = next((f for find in _FINDERS if (f := find(saying))[0]), (set(), set()))
    return content | (_conditions(saying) if content else set()), more


def _conditions(saying: _Saying) -> set[int]:
    """On what somebody threatens or promises it: "threatened war if the hostages are not freed"."""
    verb = saying.verb
    if saying.cue.act not in {Act.WARN, Act.PROMISE}:
        return set()
    clauses = (c for c in verb.children if c.dep_ == "advcl" and c.i > verb.i)
    said = (c for c in clauses if any(m.lower_ in _IF and m.dep_ == "mark" for m in c.children))
    return {i for c in said for i in indices(c)}


def _of_hosts(saying: _Saying) -> _Found:
    found = (hosted(host, saying.cue) for host in saying.hosts)
    return next((f for f in found if f[0]), (set(), set()))


def _of_clause(saying: _Saying) -> _Found:
    content = clause(saying.verb) if "clause" in saying.cue.takes else set()
    content = beside_mark(content, saying.verb)
    content |= _would(saying.verb) if content else set()
    return content | (reached(content, saying.marks, saying.draft) if content else set()), set()


def _would(verb: Token) -> set[int]:
    """What goes on with what was said: "said it would hold talks, but the rebels would have to …"."""
    if verb.tag_ != "VBD":
        return set()
    clauses = (c for c in verb.children if c.dep_ == "conj" and c.tag_ == "VB")
    onward = (c for c in clauses if any(t.lower_ == "would" for t in c.children))
    return {i for c in onward if subject(c) != subject(verb) for i in indices(c)}


def _of_quote(saying: _Saying) -> _Found:
    if "quote" not in saying.cue.takes:
        return set(), set()
    content = quotation(saying.verb, saying.marks, saying.draft)
    plain = saying.cue.takes >= _CLAUSAL and saying.cue.voiced
    return content or (rest(saying.verb, saying.draft) if plain else set()), set()


def _of_raising(saying: _Saying) -> _Found:
    """What "X seems to hold": the subject is part of the content, and nobody is the source."""
    verb, draft = saying.verb, saying.draft
    if "raising" not in saying.cue.takes or verb.dep_.startswith("acl"):
        return set(), set()
    found = [c for c in verb.children if c.dep_ in ("xcomp", "oprd", "acomp", "ccomp", "attr")]
    if not found:
        return set(), set()
    content = draft.source.union(*(indices(c) for c in found))
    draft.source, draft.head = set(), None
    return content, set()


def _of_object(saying: _Saying) -> _Found:
    if "object" not in saying.cue.takes:
        return set(), set()
    return thing_said(saying.verb) or relative(saying.verb, saying.draft), set()


def _of_surroundings(saying: _Saying) -> _Found:
    plain = saying.cue.takes >= _CLAUSAL and saying.cue.voiced and saying.draft.source
    return around(saying.verb, saying.draft) if plain else set(), set()


def _of_tag(saying: _Saying) -> _Found:
    plain = saying.cue.takes >= _CLAUSAL and saying.cue.voiced and not saying.hosts
    return tagged(saying.verb, saying.draft) if plain else set(), set()


_FINDERS: tuple[Callable[[_Saying], _Found], ...] = (
    _of_hosts,
    _of_tag,
    _of_clause,
    _of_quote,
    lambda s: (phrasal(s.verb, s.cue), set()),
    lambda s: prepositional(s.verb, s.cue),
    _of_raising,
    _of_object,
    _of_surroundings,
)
