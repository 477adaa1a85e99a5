"""Reading a parse for who says what: subjects, noun phrases, verb groups, and a draft of a find."""

from dataclasses import dataclass, field

from spacy.tokens import Token

from contested.language.arguments import CHANNELS
from contested.language.dates import WEEKDAYS
from contested.language.mended_blows import BLOWS
from contested.language.page import Parsed
from contested.model.vocabulary import Act

SUBJECTS = ("nsubj", "csubj")
_GROUP = ("aux", "auxpass", "neg", "prt")
_TELLING = frozenset("say tell state report announce write note post reveal inform".split())
_POINTING = frozenset({"this", "that", "it"})
_SUBJECT_CONTROL = frozenset(
    """promise use spend take do make give hold send write deliver issue have phone telephone meet
    contact visit summon convene""".split()
)
_RELATIVES = frozenset(["who", "which", "that", "whom", "whose"])


@dataclass(slots=True)
class Draft:
    """An attribution in the making: token indices of one sentence, then characters beyond it.

    Attributes:
        source, cue, content: token indices in the sentence.
        beyond: document characters of content outside the sentence.
        head: the source's head token, for a relative pronoun what it stands for.
        aside: token indices of content that is not the source's own ("as …" after the cue).
    """

    parsed: Parsed
    act: Act
    cue: set[int]
    source: set[int] = field(default_factory=set)
    content: set[int] = field(default_factory=set)
    beyond: list[tuple[int, int]] = field(default_factory=list)
    head: Token | None = None
    aside: set[int] = field(default_factory=set)
    verb: Token | None = None
    negated: bool = False
    voiced: bool = True
    cites: bool = False
    silent: bool = False
    trailing: bool = False


def indices(token: Token) -> set[int]:
    """The token and all that hangs on it."""
    return {t.i for t in token.subtree}


_DEEDS = frozenset(
    """offensive counterattack counteroffensive operation incursion advance assault push siege ceasefire
    cease-fire truce deal agreement""".split()
)


def subject(verb: Token, depth: int = 0) -> Token | None:
    """Who does what the verb says, through coordination and verbs without one of their own.

    For a passive it is None; see `agent`.
    """
    own = _own_subject(verb)
    if own is None and verb.dep_ == "conj" and depth == 0:
        own = _beside(verb)
    if own is not None or passive(verb) or depth > 6:
        return own
    return _from_above(verb, depth)


def _own_subject(verb: Token) -> Token | None:
    """Of several, which the parser gives for "…, most of them women, said the agency", the last.

    The one right behind the verb, or else the nearest.
    """
    found = [c for c in verb.children if c.dep_ in SUBJECTS]
    if len(found) < 2:
        return found[0] if found else None
    if _one_phrase(found):
        return found[0]
    behind = next((c for c in found if c.left_edge.i == verb.i + 1), None)
    return behind or min(found, key=lambda c: abs(c.i - verb.i))


def _one_phrase(found: list[Token]) -> bool:
    """Whether they are pieces of one name that the parse took apart: "a man of Jund al-Sham"."""
    between = found[0].doc[found[0].i + 1 : found[-1].i + 1]
    own = all(t.pos_ == "PROPN" or t.text in "-–‑'’" or t.pos_ == "ADP" for t in between)
    return own and any(t.text in "-–‑'’" for t in between) and found[0].pos_ in ("NOUN", "PROPN")


def _from_above(verb: Token, depth: int) -> Token | None:
    head = verb.head
    if verb.dep_ == "acl":
        return head if verb.tag_ == "VBG" else None
    if verb.dep_ == "relcl" or head == verb:
        return None
    if verb.dep_ in ("conj", "xcomp", "advcl", "pcomp", "ccomp", "dep", "parataxis"):
        return _inherited(verb, head, depth)
    if head.dep_ in ("pcomp", "prep") or verb.dep_ == "prep":
        return subject(head, depth + 1)
    return None


def _inherited(verb: Token, head: Token, depth: int) -> Token | None:
    if verb.dep_ == "xcomp":
        whom = next((c for c in head.children if c.dep_ == "dobj"), None)
        if whom is not None and whom.i < verb.i and head.lemma_ not in _SUBJECT_CONTROL:
            return whom
    if verb.dep_ == "pcomp" and head.head.pos_ in ("VERB", "AUX", "ADV", "ADJ"):
        quoted = head.lower_ == "as" and next(
            (c for c in head.head.children if c.dep_ == "dobj"), None
        )
        if quoted:
            return quoted
        head = head.head
    then = verb.i > head.i and verb.doc[verb.i - 1].lower_ == "then"
    if verb.dep_ == "dep" and verb.tag_ == "VBD" and then:
        return subject(head, depth + 1)  # "denied it, then blamed the rebels"
    if verb.dep_ in ("advcl", "ccomp", "dep") and verb.tag_ not in ("VBG", "VB", "VBN"):
        return None
    if head.pos_ in ("ADJ", "ADV") and head.dep_ in ("acomp", "advmod"):
        head = head.head  # "is able to say", "stopped short of saying"
    if head.pos_ not in ("VERB", "AUX"):
        return None
    if passive(head):
        told = next((c for c in head.children if c.dep_ == "nsubjpass"), None)
        return agent(head) if points_back(head) else told
    found = subject(head, depth + 1)
    if (
        found is not None
        and verb.dep_ == "advcl"
        and head.dep_ in {"ccomp", "advcl"}
        and _is_deed(found)
    ):
        return subject(head.head, depth + 1)  # "said the raid had failed, contradicting the army"
    return found


def _is_deed(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun.lemma_.lower() in BLOWS | _DEEDS


def points_back(verb: Token) -> bool:
    """Whether a verb says of the sentence before who said it.

    "This was stated by the mayor", "the mayor said this in a post", "wrote about this". Not where a
    clause of its own follows: "It was stated by the mayor that …".
    """
    if any(c.dep_ == "ccomp" for c in verb.children):
        return False
    told = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if told is not None:
        return told.lower_ in _POINTING and agent(verb) is not None
    about = [t for c in verb.children if c.lower_ == "about" for t in c.children]
    objects = [c for c in (*verb.children, *about) if c.dep_ in ("dobj", "pobj")]
    told_so = verb.lemma_ in _TELLING and subject(verb) is not None
    return told_so and any(c.lower_ == "this" for c in objects)


def passive(verb: Token) -> bool:
    """Whether the verb is in the passive: "was said", or a bare participle on a noun."""
    if any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children):
        return True
    if verb.tag_ != "VBN" or any(c.dep_ == "aux" for c in verb.children):
        return verb.dep_ == "conj" and verb.tag_ == "VBN" and _bare(verb) and passive(verb.head)
    return verb.dep_ in ("acl", "advcl") or any(c.dep_ == "agent" for c in verb.children)


def nearest(verb: Token) -> Token | None:
    """The noun that stands where a finite verb's subject should, if the parse gives it none."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP"):
        return None
    start = min(group(verb))
    chunks = [c for c in verb.doc.noun_chunks if c.end <= start]
    for chunk in reversed(chunks):
        between = verb.doc[chunk.end : start]
        if not all(t.pos_ in ("ADV", "PUNCT") for t in between):
            return None
        top = _top(chunk.root)
        if top.dep_ not in ("pobj", "dobj") and top.i < start:
            return top
    return None


def set_off(verb: Token) -> tuple[Token, set[int]] | None:
    """The name and phrase before a closing saying that the parse hangs on what stands before.

    "… a strike on the port, the head of its council, Ivan Petrenko, wrote on Telegram".
    """
    doc = verb.doc
    if verb.tag_ not in ("VBD", "VBZ") or verb.i < 4 or _own_subject(verb) is not None:
        return None
    name = doc[verb.i - 2]
    while name.dep_ == "compound":
        name = name.head
    if doc[verb.i - 1].text != "," or name.dep_ != "appos" or name.i > verb.i:
        return None
    first = min(c.left_edge.i for c in name.head.children if c.dep_ == "appos")
    if first < 4 or doc[first - 1].text != ",":
        return None
    return name, set(range(first, verb.i - 1))


def _top(noun: Token) -> Token:
    """The noun that a phrase's last noun hangs on: "member" for "a member of the force"."""
    while noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.head.pos_ == "NOUN":
        noun = noun.head.head
    return noun


def _beside(verb: Token) -> Token | None:
    """The noun right before a coordinated finite verb: "A fell and Moscow confirms it"."""
    left = min(group(verb)) - 1
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or left < 0 or verb.doc[left].pos_ != "PROPN":
        return None
    return next((c.root for c in verb.doc.noun_chunks if c.end == left + 1), None)


def _bare(verb: Token) -> bool:
    return not any(c.dep_ in (*SUBJECTS, "aux") for c in verb.children)


_NO_DOERS = CHANNELS | frozenset(WEEKDAYS)


def agent(verb: Token) -> Token | None:
    """The doer of a passive: the noun after its "by"."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            done = (c for c in child.children if c.dep_ == "pobj" and c.lower_ not in _NO_DOERS)
            return next(done, None)
    return None


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token itself."""
    if token.lower_ in _RELATIVES:
        for up in token.ancestors:
            if up.dep_ == "relcl":
                return up.head
    return token


def phrase(noun: Token) -> set[int]:
    """The noun's phrase, without what a list or a clause hangs on its end by mistake."""
    found = indices(noun)
    apart = [c for c in noun.head.children if c.dep_ in SUBJECTS] if noun.dep_ == "nsubj" else []
    if len(apart) > 1 and apart[0].i == noun.i and _one_phrase(apart):
        found |= set(range(noun.i, apart[-1].i + 1))
    for child in noun.children:
        aside = child.i > noun.i and noun.doc[child.left_edge.i - 1].text in (
            ",",
            "-",
            "–",
            "—",
            "(",
        )
        if aside and (child.dep_ == "advcl" or child.tag_ == "VBG"):
            found -= indices(child)
        if child.dep_ == "prep" and child.lower_ == "as":
            found -= indices(child)  # "was described by residents as the worst"
        if child.dep_ in ("punct", "cc") and child.i in (min(found), max(found)):
            found -= {child.i}
    return found


def group(verb: Token) -> set[int]:
    """The verb with its auxiliaries, negation, particles and the adverbs among them."""
    found = {verb.i} | {c.i for c in verb.children if c.dep_ in _GROUP}
    for child in verb.children:
        beside = min(abs(child.i - i) for i in found) == 1
        if child.dep_ == "advmod" and beside:
            found |= indices(child)
    top = verb
    while top.dep_ == "xcomp" and top.head.i < top.i <= top.head.i + 4 and not _other(top):
        found |= set(range(top.head.i, top.i))
        top = top.head
        found |= {c.i for c in top.children if c.dep_ in _GROUP}
        if top.dep_ == "acomp" and top.head.i < top.i <= top.head.i + 3:  # "was able to say"
            found |= set(range(top.head.i, top.i))
            found |= {c.i for c in top.head.children if c.dep_ in _GROUP and c.i < top.i}
    return found


def _other(verb: Token) -> bool:
    """Whether an object stands between an infinitive and the verb that governs it."""
    return any(c.dep_ in ("dobj", "nsubj") for c in verb.head.children if c.i > verb.head.i)
