"""What a pronoun or a bare noun goes back to, among what has been spoken of before it.

The nearest suitable mention wins: number, humanness and gender must agree; who says or does
something in a sentence comes before who is merely mentioned there.
"""

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from contested.actors.spelling import fold
from contested.actors.words import Link, Words
from contested.language.actors import ActorMention
from contested.language.referents import Referent, Sort
from contested.language.seen import Seen
from contested.language.they import befallen, driven_out, from_whom, of_violence, tells_of_itself

MASCULINE = frozenset(["he", "him", "his", "himself"])
FEMININE = frozenset(["she", "her", "hers", "herself"])
NEUTER = frozenset(["it", "its", "itself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
FIRST = frozenset(["we", "us", "our", "ours", "ourselves", "i", "me", "my", "mine"])
_OF = frozenset(["for", "of"])
_SEATED = frozenset(["in", "at", "with", "from"])
_WHERE = frozenset({"in", "at", "near", "around", "outside", "inside", "over", "across", "into"})
_SOME = frozenset(["one", "two", "three", "some", "several", "many", "most", "none", "both"])
_CONTROLLED = frozenset(["advcl", "xcomp", "conj", "pcomp"])
_UPON = frozenset(["with", "against", "at", "on", "to"])
_REACH = 4
_NAMING = frozenset({"compound", "amod", "nmod"})
_HELD = frozenset(
    """hands control forces fighters troops soldiers army members commanders leaders men positions
    militants ranks""".split()
)
_SINGULAR = (Sort.STATE, Sort.GOVERNMENT, Sort.FORCES, Sort.GROUP, Sort.BODY, Sort.MEDIA)


def speaks(token: Token, words: Words) -> bool:
    """Whether the token is who says something, or is "according to" whom it is."""
    if token.dep_ == "nsubj":
        return words.linked(fold(token.head.lemma_), Link.SAYS)
    if token.dep_ == "pobj":
        return bool(token.head.head.lower_ == "according")
    return False


def acts(token: Token, words: Words) -> bool:
    """Whether the token is a clause's subject, or whose the subject is: "a spokesman for X".

    Also where whoever says something sits, or whose they are: "a source in the ministry said",
    "the movement's spokesman said".
    """
    if token.dep_ == "poss" and speaks(token.head, words):
        return True
    seat = False
    while token.dep_ == "pobj" and token.head.lower_ in _OF | _SEATED:
        seat = seat or token.head.lower_ in _SEATED
        token = token.head.head
        if token.dep_ == "appos" and token.head.i < token.i:
            token = token.head  # "Marek Olin, a spokesman for the front, said"
    return speaks(token, words) if seat else token.dep_ in ("nsubj", "nsubjpass")


def only_place(token: Token, mention: ActorMention | None, words: Words) -> bool:
    """Whether a seat of government is only where something is, and nobody spoken of: "in Nyala"."""
    if mention is None or not mention.seat or token.dep_ != "pobj":
        return False
    return token.head.lower_ in _WHERE and not acts(token, words)


def pronoun(token: Token, seen: Sequence[Seen], sentence: int, words: Words) -> Referent | None:
    """What a third-person pronoun goes back to; None where nothing suits."""
    low, seen = token.lower_, others(token, seen, sentence)
    if low in MASCULINE | FEMININE:
        fits = [s for s in seen if _human(s.referent, "m" if low in MASCULINE else "f")]
        if low in FEMININE:
            fits = [s for s in fits if s.referent.gender == "f"] or fits
        return _nearest(token, fits, sentence, words)
    if low in NEUTER:
        if _expletive(token) or _thing_before(token, seen, sentence):
            return None
        fits = [s for s in seen if s.referent.sort in _SINGULAR and not s.referent.plural]
        fits = [s for s in fits if s.sentence != sentence or token.doc[s.token].tag_ != "NNS"]
        return _nearest(token, fits, sentence, words)
    if low in PLURAL:
        return _many(token, seen, sentence, words)
    return None


def _many(token: Token, seen: Sequence[Seen], sentence: int, words: Words) -> Referent | None:
    """What "they" goes back to: by what they do, else the nearest that are many."""
    told = [s for s in seen if s.speaks and s.referent.plural and s.sentence < sentence]
    known = _joined_states(token, seen, sentence) or driven_out(token, seen, sentence)
    known = known or befallen(token, seen, sentence)
    if known is None and not told and speaks(token, words):
        known = tells_of_itself(token, seen, sentence)
    if known is not None:
        return known
    if armed := of_violence(token, seen):
        return _nearest(token, armed, sentence, words)
    if told and _some_of(token, words) and sentence - told[-1].sentence <= 2:
        return told[-1].referent
    telling = speaks(token, words)
    many = [s for s in seen if s.referent.plural and not _mute(s, telling=telling)]
    fits = many or [s for s in seen if s.referent.sort in _SINGULAR]
    either = [s for s in seen if s in many or s.referent.sort in (Sort.FORCES, Sort.GROUP)]
    return _nearest(token, either or fits, sentence, words)


def _mute(each: Seen, *, telling: bool) -> bool:
    """Whether it is no "they" that tells something: no footage, no thing that has not spoken itself."""
    thing = each.referent.sort is Sort.THING and not each.speaks  # but "activists said"
    return each.referent.sort is Sort.FOOTAGE or (telling and thing)


def others(token: Token, seen: Sequence[Seen], sentence: int) -> Sequence[Seen]:
    """Without the doer of a verb, where the word is its object: "X blamed Y, accusing it".

    Nor who freed them: "soldiers freed 31 people they had held".
    """
    verb = token.head
    if (freed := from_whom(token)) is not None:
        verb = freed
    elif token.dep_ == "pobj" and verb.lower_ in _UPON:
        verb = verb.head
    elif token.dep_ not in {"dobj", "dative"}:
        return seen
    while not any(c.dep_ == "nsubj" for c in verb.children) and verb.dep_ in _CONTROLLED:
        verb = verb.head
    doers = {c.i for c in verb.children if c.dep_ == "nsubj"}
    here = [s for s in seen if s.sentence == sentence and s.token in doers]
    same = [s.referent for s in here]
    rest = [s for s in seen if s not in here or from_whom(token) is None]
    return [s for s in rest if not any(s.referent.actor == r.actor for r in same if r.actor)]


def _joined_states(token: Token, seen: Sequence[Seen], sentence: int) -> Referent | None:
    """The first of two states that act together before: "A and B bombed X, their armies said"."""
    for each in seen:
        if each.sentence != sentence or not each.subject or each.token >= token.i:
            continue
        both = [each.token, *(t.i for t in token.doc[each.token].conjuncts)]
        named = [s for s in seen if s.sentence == sentence and s.token in both]
        states = [s for s in named if s.referent.sort in (Sort.STATE, Sort.GOVERNMENT)]
        if token.tag_ == "PRP$" and len(states) == len(both) > 1:
            return each.referent
    return None


def _some_of(token: Token, words: Words) -> bool:
    """Whether some of several speak again: "one of them said"."""
    head = token.head.head
    return token.dep_ == "pobj" and head.lower_ in _SOME and speaks(head, words)


def _some_said(token: Token) -> bool:
    """Whether so many of them is what somebody says something of: "that 250 of them surrendered"."""
    counted = token.dep_ == "pobj" and token.head.lower_ == "of" and token.head.head.pos_ == "NUM"
    return counted and any(t.dep_ == "ccomp" for t in token.ancestors)


def _human(referent: Referent, gender: str) -> bool:
    return referent.person and referent.gender in ("", gender)


def _nearest(token: Token, fits: Iterable[Seen], sentence: int, words: Words) -> Referent | None:
    """The latest sentence with a candidate; in it, who speaks or acts before who is mentioned."""
    near = [s for s in fits if sentence - s.sentence <= _REACH and not _bound(token, s, sentence)]
    if not near:
        return None
    told = _told_to(token, near, sentence) or _accused(token, near, sentence)
    told = told or _whose_word(token, near, sentence)
    if told is not None:
        return told.referent
    latest = max(s.sentence for s in near)
    acting = [s for s in near if (s.subject or s.speaks) and latest - s.sentence <= 1]
    active = max((s.sentence for s in acting), default=latest)
    pool = [s for s in acting if s.sentence == active] or [s for s in near if s.sentence == latest]
    if speaks(token, words):
        said = [s for s in near if s.speaks]
        denies = token.head.lemma_ in _DENYING  # who stands accused answers: "It denies it"
        spoken_of = (
            all(s.undergoes for s in pool) and not denies
        )  # "It killed Sergeant X. …, he said"
        pool = [s for s in pool if s.speaks] or (said if spoken_of else []) or pool
    elif active == sentence:
        return _closest(token, pool).referent
    return max(pool, key=lambda s: (s.speaks, s.subject, -s.token)).referent


def _told_to(token: Token, near: Iterable[Seen], sentence: int) -> Seen | None:
    """Who is told to do it to their own: "pressed the president to pull his troops back"."""
    if token.tag_ != "PRP$":
        return None
    for verb in token.ancestors:
        bidden = verb.dep_ in ("xcomp", "ccomp") and any(c.lower_ == "to" for c in verb.lefts)
        if not bidden:
            continue
        objects = {c.i for c in verb.head.children if c.dep_ in ("dobj", "dative")}
        objects |= {c.i for c in verb.lefts if c.dep_ == "nsubj"}
        return next((s for s in near if s.sentence == sentence and s.token in objects), None)
    return None


def _accused(token: Token, near: Iterable[Seen], sentence: int) -> Seen | None:
    """Whom a clause tells more of: "expelled the attaché, accusing him", "hit X, forcing it out"."""
    clause = token.head
    if token.dep_ != "dobj" or clause.tag_ != "VBG":
        return None
    if clause.dep_ == "acl" and clause.head.dep_ == "dobj":
        told = _sent_to(clause.head)  # "sent a message to Riyadh urging it to"
        return next((s for s in near if s.sentence == sentence and s.token in told), None)
    if clause.dep_ != "advcl":
        return None
    done_to = [c for c in clause.head.children if c.dep_ in ("dobj", "dative") and c.i < clause.i]
    objects = {c.i for c in done_to} | {
        t.i
        for o in done_to
        for c in o.children
        if c.dep_ == "prep" and c.lower_ in ("with", "against")
        for t in c.children
    }
    return next((s for s in near if s.sentence == sentence and s.token in objects), None)


def _sent_to(paper: Token) -> set[int]:
    """To whom a letter or a message goes."""
    links = [c for t in (paper, paper.head) for c in t.children if c.lower_ == "to"]
    dative = {c.i for c in paper.head.children if c.dep_ == "dative"}
    return dative | {t.i for c in links for t in c.children if t.dep_ == "pobj"}


def _whose_word(token: Token, near: Iterable[Seen], sentence: int) -> Seen | None:
    """Of whom a closing tag is: "Seoul may send arms if Moscow does, its adviser said"."""
    said = token.head.head
    if token.tag_ != "PRP$" or token.head.dep_ != "nsubj" or token.head.i > said.i:
        return None
    told = next((c for c in said.children if c.dep_ == "ccomp" and c.i < token.i), None)
    subjects = [c.i for c in told.children if c.dep_ in ("nsubj", "nsubjpass")] if told else []
    return next((s for s in near if s.sentence == sentence and s.token in subjects), None)


def _closest(token: Token, pool: list[Seen]) -> Seen:
    """The subject of the clause that the pronoun stands in, or of the nearest one around it."""
    for verb in token.ancestors:
        for each in pool:
            subject = token.doc[each.token]
            if subject.head.i == verb.i and subject.i != token.i and subject.i < token.i:
                return each
    return max(pool, key=lambda s: s.token)


_DENYING = frozenset({"deny", "reject", "dismiss"})


def _bound(token: Token, each: Seen, sentence: int) -> bool:
    """Whether it cannot be meant: another argument of the same verb, or inside what is said."""
    if each.sentence != sentence:
        return False
    other = token.doc[each.token]
    if other.i == token.i or token.is_ancestor(other):
        return True
    if other.dep_ in _NAMING and other.head.dep_ == "appos" and each.referent.person is False:
        return True  # "X, a Y affiliate, said that it held them": no Y
    if _some_said(token) and any(other.head == t for t in token.ancestors) and each.speaks:
        return True  # "the army said that 250 of them gave up": not the army
    if token.tag_ == "PRP" and other.head.i == token.head.i:
        return True
    aside = token.head.dep_ == "parataxis" and not each.speaks
    verb = token.head.head if aside else token.head
    said = token.dep_ == "nsubj" and verb.is_ancestor(other) and other.i < token.i
    parted = any(t.dep_ == "parataxis" and t.head == token.head for t in other.ancestors)
    inside = other.dep_ != "pobj" or other.head.lower_ == "of"  # "a number of people …, they said"
    return bool(said and inside and not parted)


_WILLING = frozenset(
    """ready willing prepared able unable unwilling eager keen reluctant due set open responsible
    confident committed determined concerned opposed sure alarmed""".split()
)


def _expletive(token: Token) -> bool:
    """Whether the word stands for nothing: "it was clear that"."""
    if token.dep_ == "expl":
        return True
    head = token.head
    return (
        token.dep_ == "nsubj"
        and head.lemma_ == "be"
        and any(c.dep_ in ("acomp", "ccomp", "xcomp") for c in head.children)
        and any(c.dep_ == "acomp" and not _of_something(c) for c in head.children)
    )


def _of_something(quality: Token) -> bool:
    """Whether a quality is of somebody's: "it was aware of the report", "it was ready to talk"."""
    return quality.lemma_ in _WILLING or any(
        c.dep_ == "prep" and c.lower_ in ("of", "to") for c in quality.children
    )


def _thing_before(token: Token, seen: Sequence[Seen], sentence: int) -> bool:
    """Whether the clause's own subject is a thing and no actor: "the advance had its price"."""
    if token.tag_ == "PRP$" and token.head.lower_ in _HELD:
        return False
    known = {s.token for s in seen if s.sentence == sentence and s.referent.sort is not Sort.THING}
    for verb in token.ancestors:
        for child in verb.lefts:
            if child.dep_ in ("nsubj", "nsubjpass") and child.i < token.i:
                if child.is_ancestor(token):
                    continue
                return child.tag_ == "NN" and child.i not in known
    return False
