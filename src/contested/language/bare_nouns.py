"""What "the army", "the group" or "the minister" goes back to, among what has been spoken of before.

The latest of the right sort wins; an army is also that of who acts or commands near by.
"""

from collections.abc import Iterator, Sequence, Set

from spacy.tokens import Token

from contested.actors.spelling import fold, pieces
from contested.actors.words import Link, Stand, Words
from contested.language.antecedents import speaks
from contested.language.referents import Referent, Sort
from contested.language.seen import Seen

_BARE = {
    Stand.FORCES: (Sort.FORCES,),
    Stand.TROOPS: (Sort.FORCES, Sort.TROOPS),
    Stand.GOVERNMENT: (Sort.GOVERNMENT, Sort.STATE),
    Stand.STATE: (Sort.STATE, Sort.GOVERNMENT),
    Stand.GROUP: (Sort.GROUP, Sort.BODY),
    Stand.FIGHTERS: (Sort.GROUP,),
    Stand.BODY: (Sort.BODY, Sort.FORCES, Sort.GOVERNMENT),
    Stand.MEDIA: (Sort.MEDIA,),
}
_CALLED_SO = 6
_SPOKE = 3
# Titles that say nothing without what is headed.
HEADING = frozenset({"head", "chief"})
_FORCE = frozenset(
    """kill attack target fire launch strike shoot capture seize destroy bomb shell hit storm ambush
    down detonate repel clash raid carry overrun withdraw""".split()
)
_THEIRS = frozenset({"fighter", "force", "member", "operative", "militant", "combatant"})
_ITS = frozenset({"it", "its", "they", "their"})
_BESIDE = frozenset({"compound", "amod", "nmod", "poss"})
_REACHES = {Stand.TROOPS: 2, Stand.FIGHTERS: 2, Stand.BODY: 40}
# Nouns that a body has in its own name: "the Observatory" is no other monitor.
_TITLED = frozenset({"observatory", "agency", "front", "party", "coalition", "alliance", "centre"})
_OF_LAW = frozenset({"investigator", "prosecutor", "detective"})
_LAW_OFFICE = ("prosecut", "investigat", "attorney", "justice")
# Units that a bare noun goes back to where one so called has been named: "the brigade".
UNITS = frozenset("brigade battalion regiment division corps company platoon".split())


def same_unit(noun: Token, seen: Sequence[Seen]) -> Referent | None:
    """The unit of that kind named last: "the 79th Brigade" for "the brigade", of a known side."""
    called = (s.referent for s in reversed(seen))
    bare = [c.lower_ for c in noun.lefts] == ["the"]
    found = (r for r in called if r.party and fold(r.name).split()[-1:] == [noun.lower_])
    return next(found, None) if bare else None


def bare_noun(stand: Stand, noun: str, seen: Sequence[Seen], sentence: int) -> Referent | None:
    """What "the army", "the group", "the ministry" goes back to; None where nothing suits."""
    sorts = _BARE.get(stand, ())
    if noun == "agency":  # of news, where one has spoken
        sorts = (*sorts, Sort.MEDIA)
    reach = _REACHES.get(stand, 12)
    armed = _armed(seen, sentence) if stand is Stand.FORCES else None
    spoken = _commands(seen, sentence) if stand in {Stand.FORCES, Stand.GOVERNMENT} else None
    if spoken is not None:
        return spoken
    titled_so = noun in _TITLED and any(
        noun in fold(s.referent.name).split() for s in seen if s.referent.sort in sorts
    )
    order = _acting_first(seen) if stand is Stand.TROOPS else _backward(seen)
    for each in order:
        if sentence - each.sentence > (2 if armed else reach):
            break
        referent = each.referent
        if referent.sort not in sorts or (not referent.party and stand is Stand.TROOPS):
            continue
        if not (referent.party or referent.actor or referent.name[:1].isupper()):
            continue
        named = noun in fold(referent.name).split()
        if (stand is Stand.BODY or titled_so) and not named:
            continue
        return referent
    return armed or (_fought(seen, sentence) if stand is Stand.FORCES else None)


def same_fighters(noun: Token, seen: Sequence[Seen], sentence: int) -> Referent | None:
    """Whom the page called by the same noun with a name: "NPA guerrillas", then "the guerrillas"."""
    word = fold(noun.text)
    for each in _backward(seen):
        if sentence - each.sentence > _CALLED_SO:
            break
        called = pieces(each.referent.name)
        if each.referent.party and len(called) > 1 and called[-1] == word:
            return each.referent
    return None


def civic(noun: Token, words: Words) -> bool:
    """Whether a group is no armed one by its own words: "the aid group", "a doctors' group"."""
    beside = (t for t in noun.lefts if t.dep_ in _BESIDE)
    near = (noun, *(t for b in beside for t in b.subtree))
    return any(
        words.linked(form, Link.CIVIC) for t in near for form in (fold(t.text), fold(t.lemma_))
    )


def goes_on(noun: Token, seen: Sequence[Seen], sentence: int, words: Words) -> Sequence[Seen]:
    """Those of a sort with a group who have just spoken, where "the group" says more.

    Not where it tells of its own force: "the group said its fighters had shot down a drone", nor
    where one acts in the sentence: "Kandor Force ambushed a convoy, the group said".
    """
    groups = [s for s in seen if s.referent.sort in _BARE[Stand.GROUP]]
    here = [s for s in groups if s.sentence == sentence and s.referent.sort is Sort.GROUP]
    acting = any(s.subject for s in here)
    if acting or not speaks(noun, words) or _own_force(noun):
        return ()
    return [s for s in groups if s.speaks and sentence - s.sentence <= _SPOKE]


def _own_force(noun: Token) -> bool:
    for token in noun.doc:
        doer = token.dep_ == "nsubj" and token.head.lemma_ in _FORCE and token.lower_ in _ITS
        if doer or (token.lower_ in _ITS and token.head.lemma_ in _THEIRS):
            return True
    return False


def _commands(seen: Sequence[Seen], sentence: int) -> Referent | None:
    """The state of whoever holds office and speaks before in the sentence: "X said and the army …"."""
    for each in _backward(seen):
        if each.sentence < sentence:
            break
        held = each.referent.actor is not None and each.referent.actor.offices
        if each.referent.person and each.speaks and each.referent.party and held:
            return Referent(each.referent.party, Sort.GOVERNMENT, each.referent.party)
    return None


def _fought(seen: Sequence[Seen], sentence: int) -> Referent | None:
    """The state that acts in the same sentence: "Israel hit back, the army said"."""
    for each in _backward(seen):
        known = each.referent.party and each.referent.sort in (Sort.STATE, Sort.GOVERNMENT)
        if known and each.subject and each.sentence == sentence:
            return each.referent
    return None


def _armed(seen: Sequence[Seen], sentence: int) -> Referent | None:
    """Whose troops or weapons acted last: "Israeli jets hit …, the military says"."""
    for each in _backward(seen):
        known = each.referent.party and each.referent.sort in (Sort.TROOPS, Sort.THING)
        if known and each.subject and sentence - each.sentence <= 2:
            return each.referent
    return None


def titled(noun: Token, seen: Sequence[Seen]) -> Referent | None:
    """The latest person or people who were introduced by a title of all the words of a noun's."""
    title, of = _title(noun), _headed(noun)
    for each in _backward(seen):
        known = each.referent.role if each.referent.person else each.referent.name
        people = each.referent.person or each.referent.sort is Sort.OFFICIALS
        if people and any(_is_title(title, of, held) for held in known.split(", ")):
            return each.referent
    return None


def of_law(noun: Token, seen: Sequence[Seen], sentence: int) -> Referent | None:
    """Whose investigators they are, by the office named before: "prosecutors opened a case"."""
    if noun.lemma_.lower() not in _OF_LAW:
        return None
    near = (s.referent for s in _backward(seen) if sentence - s.sentence <= _SPOKE)
    office = (r for r in near if r.party and any(w in fold(r.name) for w in _LAW_OFFICE))
    return next(office, None)


def introduced_as(noun: Token, role: str) -> bool:
    """Whether a noun is of the title that somebody has: "the minister" of "defence minister"."""
    word = fold(noun.lemma_)
    if word in HEADING:
        return _is_title(frozenset({word}), _headed(noun), role)
    return word in {fold(w) for w in role.split()}


def _headed(noun: Token) -> frozenset[str]:
    return frozenset(fold(t.text) for t in complement(noun) if not t.is_stop)


def complement(noun: Token) -> Iterator[Token]:
    """The words of what somebody heads or speaks for: "the head of the council"."""
    for child in noun.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "for"):
            yield from child.subtree


def _title(head: Token) -> frozenset[str]:
    """The words of a title: {"prime", "minister"}."""
    before = [t.text for t in head.lefts if t.dep_ in ("compound", "amod") and not t.ent_type]
    return frozenset(fold(word) for text in (*before, head.text) for word in text.split("-"))


def _is_title(title: Set[str], of: Set[str], held: str) -> bool:
    """Whether an office can be meant by the words; "the head of the council" is no head of state."""
    if not title <= set(pieces(held)):
        return False
    if not title <= HEADING:
        return True
    named, _, whose = held.partition(" of ")
    return title <= {fold(w) for w in named.split()} and (
        not whose or bool(of & set(pieces(whose)))
    )


def last_speaker(seen: Sequence[Seen], sentence: int, reach: int = 2) -> Referent | None:
    """Who spoke last, at most `reach` sentences before."""
    for each in _backward(seen):
        if each.sentence < sentence - reach:
            break
        if each.speaks:
            return each.referent
    return None


def _acting_first(seen: Sequence[Seen]) -> Iterator[Seen]:
    """From the last sentence back, in each one first who acts there."""
    return iter(sorted(_backward(seen), key=lambda s: (-s.sentence, not s.subject)))


def _backward(seen: Sequence[Seen]) -> Iterator[Seen]:
    return reversed(seen)
