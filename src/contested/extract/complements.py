"""The complements that a word of saying takes in a parse: clauses, objects, infinitives, phrases.

Each function gives the token indices of a content, empty where the verb has no such complement;
some give beside them the words that belong to the cue ("of" in "warned of").
"""

from collections.abc import Callable

from spacy.tokens import Token

from contested.extract.clauses import SUBJECTS, agent, indices, phrase
from contested.extract.cues import Cue, builtin

_AT = frozenset({"at", "above", "over", "below", "under", "around", "near", "between"})

_WARDS = frozenset({"hospital", "clinic", "ward", "infirmary", "centre", "center", "facility"})
_PATIENTS = frozenset({"patient", "wounded", "injured", "casualty"})


def clause(verb: Token) -> set[int]:
    """The clauses that the cue governs, without holes where all of it follows the cue."""
    clauses = [c for c in verb.children if c.dep_ == "ccomp" and not _of_object(c)]
    if not clauses:
        return _told(verb) or _behind_aside(verb)
    found: set[int] = set().union(*(indices(c) for c in clauses))
    bare = not any(c.dep_ in (*SUBJECTS, "nsubjpass", "expl") for c in clauses[0].children)
    if bare or _of_whom(clauses[0]):
        found |= {i for c in verb.children if c.dep_ == "dobj" and c.i > verb.i for i in indices(c)}
    if min(found) > verb.i:
        found |= {i for c in verb.children if _goes_on(c, clauses[-1]) for i in indices(c)}
        return set(range(min(found), max(found) + 1))
    return found


def _of_object(clause: Token) -> bool:
    """Whether it tells more of the verb's object: "denied the raid that doctors say killed ten"."""
    first, verb = clause.left_edge, clause.head
    relative = first.lower_ in {"that", "which"} and first.dep_ in {"nsubj", "dobj", "nsubjpass"}
    return relative and any(c.dep_ == "dobj" and c.i < first.i for c in verb.children)


def _of_whom(clause: Token) -> bool:
    """Whether it tells more of those counted: "reported 31 dead, 15 of whom were children"."""
    return any(
        t.lower_ in ("whom", "which") for c in clause.children if c.i < clause.i for t in c.subtree
    )


def _counts(token: Token) -> bool:
    """Whether it says how many: "reported 11 dead"."""
    return any(c.dep_ == "nummod" for c in token.children)


def _goes_on(token: Token, said: Token) -> bool:
    """Whether a number goes on with what is said: "… people were killed and 40 injured"."""
    counted = token.pos_ == "NUM" and token.dep_ == "conj" and token.i > said.i
    return counted and any(c.dep_ == "acl" and c.tag_ == "VBN" for c in token.children)


def _told(verb: Token) -> set[int]:
    """The clause that a parse hangs on whom it is told to: "told a meeting of elders that X"."""
    for thing in (c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i > verb.i):
        for inner in thing.subtree:
            that = any(c.lower_ == "that" and c.dep_ == "mark" for c in inner.children)
            if that and inner.dep_ in ("acl", "relcl", "ccomp"):
                return indices(inner)
    return set()


def _behind_aside(verb: Token) -> set[int]:
    """The clause that a parenthesis parts from it: "conceded, asking not to be named, that X"."""
    doc, above = verb.doc, verb.head if verb.dep_ == "xcomp" else verb  # "continues to insist"
    clauses = (c for v in (verb, above) for c in v.children if c.dep_ in ("conj", "advcl"))
    for clause in (c for c in clauses if c.i > verb.i):
        that = next((c for c in clause.children if c.lower_ == "that" and c.dep_ == "mark"), None)
        if that is None:
            continue
        aside = doc[that.i - 1].text == "," and doc[verb.i + 1].text == ","
        if aside or (that.i == verb.i + 2 and doc[verb.i + 1].pos_ == "ADV"):  # "said only that"
            return {i for i in indices(clause) if i >= that.i}
    return set()


def hosted(host: Token, cue: Cue) -> tuple[set[int], set[int]]:
    """What hangs on the cue's noun or adjective: "made the case that X", "is sure of X"."""
    determiners = {c.i for c in host.children if c.dep_ in ("det", "amod", "advmod", "poss")}
    if host.pos_ == "ADP":
        told = {i for c in host.children if c.dep_ == "pobj" for i in indices(c)}
        asked = [c for c in _infinitives(host.head) if told and c.i > host.i]
        return told.union(*(indices(c) for c in asked)), set()
    for child in host.children:
        if child.i < host.i:
            continue
        if child.dep_ in ("ccomp", "acl", "xcomp", "advcl", "relcl") and "clause" in cue.takes:
            return indices(child), determiners
        if child.dep_ in ("prep", "prt") and child.lower_ in cue.takes:
            return indices(child) - {child.i}, determiners | {child.i}
    return set(), set()


def phrasal(verb: Token, cue: Cue) -> set[int]:
    """The infinitive, gerund or predicate that the cue takes, the first of them that is there."""
    kinds = (k for k in _PHRASAL if k in cue.takes)
    return next((found for k in kinds if (found := _PHRASAL[k](verb))), set())


def _whom(verb: Token) -> set[int]:
    to = _infinitives(verb)
    own = [c for c in to if any(x.dep_ in SUBJECTS for x in c.children)]
    if own:
        return indices(own[0])
    thing = _thing(verb)
    if thing is not None and to and to[0].i > thing.i:
        return indices(thing) | indices(to[0])
    return set()


def _infinitive(verb: Token) -> set[int]:
    to = _infinitives(verb)
    return indices(to[0]) if to and to[0].dep_ == "xcomp" else set()


def _gerund(verb: Token) -> set[int]:
    inner = [c for c in verb.children if c.dep_ in ("xcomp", "ccomp")]
    ing = [c for c in inner if c.tag_ == "VBG" or any(h.lower_ == "having" for h in c.children)]
    return indices(ing[0]) if ing else set()


def _predicate(verb: Token) -> set[int]:
    named = [c for c in verb.children if c.dep_ in ("oprd", "ccomp", "xcomp") and c.i > verb.i]
    if not named or any(_with_to(c) for c in named):
        return set()
    thing = _thing(verb)
    return set().union(*(indices(c) for c in named), indices(thing) if thing is not None else ())


_PHRASAL: dict[str, Callable[[Token], set[int]]] = {
    "whom": _whom,
    "infinitive": _infinitive,
    "gerund": _gerund,
    "predicate": _predicate,
}


def _infinitives(verb: Token) -> list[Token]:
    return [c for c in verb.children if c.dep_ in ("xcomp", "ccomp", "advcl") and _with_to(c)]


def _with_to(verb: Token) -> bool:
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def _thing(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ in ("dobj", "dative")), None)


def prepositional(verb: Token, cue: Cue) -> tuple[set[int], set[int]]:
    """What a preposition that the cue takes governs: "warned of X", "accused Y of X"."""
    things = (c for c in verb.children if c.dep_ == "dobj" and c.ent_type_ != "DATE")
    thing = next(things, None)
    links = cue.takes | _AT if "at" in cue.takes else cue.takes  # "put the toll above 200"
    for child in verb.children:
        if child.dep_ not in ("prep", "prt", "agent") or child.lower_ not in links:
            continue
        if child.i < verb.i:
            continue  # "On Nov. 11 the ministry reported …" reports on no date
        content = indices(child) - {child.i} or _asked_clause(child)
        if _by_channel(child):
            continue
        if content and (thing is None or thing.i > child.i) and child.lower_ not in _AT:
            return content | _where(verb, content), {child.i}
        near = (t for c in child.children for t in (c, *c.children))
        counted = child.lower_ in _AT and any(t.like_num or t.dep_ == "nummod" for t in near)
        linked = child.lower_ in ("of", "for", "as", "with", "to")
        if content and thing is not None and (linked or counted):
            more = _counted_with(verb) if counted else set()
            return content | indices(thing) | {child.i} | more, set()
    return _behind_thing(verb, thing, cue), set()


def _by_channel(link: Token) -> bool:
    """Whether it says where it was said, not what: "appealed on Telegram for ambulances"."""
    told = next((c for c in link.children if c.dep_ == "pobj"), None)
    site = told is not None and told.text in builtin().channels and told.text[:1].isupper()
    return site and link.lower_ == "on"


def _counted_with(verb: Token) -> set[int]:
    """The other harm that a count is given with: "put the toll at 254, with 1,228 wounded"."""
    links = (c for c in verb.children if c.lower_ == "with" and c.dep_ == "prep")
    counts = (t for c in links for t in c.children if any(n.like_num for n in (t, *t.lefts)))
    return {i for t in counts for i in indices(t)}


def _asked_clause(link: Token) -> set[int]:
    """The clause that a bare "for" opens: "called for the hostages to be freed"."""
    behind = (c for c in _infinitives(link.head) if c.dep_ == "ccomp" and c.left_edge.i > link.i)
    return next((indices(c) for c in behind if link.lower_ == "for"), set())


def _behind_thing(verb: Token, thing: Token | None, cue: Cue) -> set[int]:
    """What the parse hangs on the object: "accused the men of shooting at it", "put the area at 9"."""
    links = [c for c in thing.children if c.dep_ == "prep" and c.i > verb.i] if thing else []
    charged = [c for c in links if c.lower_ == "of" and any(t.dep_ == "pcomp" for t in c.children)]
    if thing is not None and "of" in cue.takes and "to" not in cue.takes and charged:
        return indices(thing)
    clauses = [c for c in thing.children if c.dep_ == "acl"] if thing is not None else []
    counted = [t for c in clauses for t in c.children if t.lower_ == "at" and t.dep_ == "prep"]
    numbers = any(t.like_num for at in counted for t in at.subtree)
    return indices(thing) if thing is not None and "at" in cue.takes and numbers else set()


def _where(verb: Token, content: set[int]) -> set[int]:
    """Places that go on with the content: "warned of famine in the north"."""
    for child in verb.children:
        place = child.dep_ == "prep" and child.lower_ in ("in", "at", "near", "across", "around")
        dated = any(c.ent_type_ in ("DATE", "TIME") for c in child.children)
        if place and not dated and child.i == max(content) + 1:
            return indices(child)
    return set()


def thing_said(verb: Token) -> set[int]:
    """The object: "confirmed the withdrawal of X", "listed its terms, including X"."""
    if verb.lemma_ == "admit" and _takes_in(verb):
        return set()
    things = [c for c in verb.children if c.dep_ == "dobj" and c.i > verb.i - 8]
    things = things or [c for c in verb.children if c.dep_ == "oprd" and _counts(c)]
    things = things or _behind_as(verb)
    if not things:
        return clause(verb)
    content = indices(things[0])
    for child in verb.children:
        after = child.dep_ == "prep" and child.i > things[0].i
        if after and child.lower_ in ("of", "as", "for", "including", "among"):
            content |= indices(child)
    return content


def _takes_in(verb: Token) -> bool:
    """Whether a hospital does it to patients, and says nothing: "has admitted 34 wounded"."""
    doers = {c.lemma_.lower() for c in verb.children if c.dep_ == "nsubj"}
    whom = {c.lemma_.lower() for c in verb.children if c.dep_ == "dobj"}
    return bool(doers & _WARDS or whom & _PATIENTS)


def _behind_as(verb: Token) -> list[Token]:
    """What the parser hangs on "as": "dismissed as false reports that the town had fallen"."""
    under = [t for c in verb.children if c.lower_ == "as" for t in c.children if t.dep_ == "pobj"]
    told = {"acl", "relcl", "ccomp", "prep"}
    return [t for t in under if t.tag_ == "NNS" and any(c.dep_ in told for c in t.rights)]


def of_passive(verb: Token, cue: Cue) -> tuple[set[int], set[int]]:
    """The content of a passive: "X is said to have fled", "the raid announced by Y"."""
    if "clause" in cue.takes and _as_told(verb):
        return indices(verb.head) - indices(verb), set()
    if verb.dep_ in ("acl", "relcl") or verb.tag_ != "VBN":
        named = verb.dep_ == "acl" and agent(verb) is not None
        return (phrase(verb.head) - indices(verb) if named else set()), set()
    content = clause(verb)
    if content and "clause" in cue.takes:
        return content, set()
    told = next((c for c in verb.children if c.dep_ == "nsubjpass"), None)
    if told is None or told.lower_ == "it":
        return set(), set()
    link = {c.i for c in verb.children if c.dep_ == "prep" and c.i == verb.i + 1}
    for child in verb.children:
        if child.dep_ in ("xcomp", "oprd", "ccomp") and child.i > verb.i:
            return content | indices(told) | indices(child), link
        if child.dep_ == "prep" and child.lower_ in cue.takes - {"on", "in"}:
            content |= indices(child)
    return (content | indices(told) if "object" in cue.takes or content else set()), link & content


def _as_told(verb: Token) -> bool:
    """Whether it says of its whole clause who told it: "…, as reported by the army"."""
    bare = not any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)
    linked = any(c.lower_ == "as" and c.dep_ in ("mark", "advmod") for c in verb.children)
    return verb.dep_ == "advcl" and bare and linked and agent(verb) is not None
