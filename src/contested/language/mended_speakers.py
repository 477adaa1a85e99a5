"""Who says something, where the parser took a day, a thing or another's word for him; `mending` says when.

"The Pentagon said that a jet was lost but did not say where": the jet says nothing.
"""

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_KEPT_BACK = SAYING | frozenset(
    """comment elaborate specify disclose explain give provide identify name reveal mention respond
    address""".split()
)
_SPANS = frozenset({"day", "week", "month", "hour", "year"})
_CITING = frozenset({"quote", "cite"})
_SEATED = frozenset({"in", "inside", "at", "from", "within"})
_EARLIER = frozenset({"earlier", "before", "later", "after"})


def kept_back(verb: Token) -> bool:
    """Whether a thing is said to keep something back: "said the jet was lost but did not say how"."""
    told = verb.head
    if verb.dep_ != "conj" or verb.lemma_ not in _KEPT_BACK or told.dep_ != "ccomp":
        return False
    helped = any(c.lower_ in {"did", "does", "do"} for c in verb.children)
    silent = helped and any(c.dep_ == "neg" for c in verb.children)
    thing = next((c for c in told.children if c.dep_ in _SUBJECTS), None)
    alone = not any(c.dep_ in _SUBJECTS for c in verb.children)
    return silent and alone and told.head.lemma_ in SAYING and thing is not None and _no_one(thing)


def _no_one(thing: Token) -> bool:
    """Whether it is a common noun of things, by its being no name and no word for people."""
    people = thing.lemma_.lower().endswith(("er", "or", "man", "ist", "ian", "people", "official"))
    return thing.pos_ == "NOUN" and not thing.ent_type_ and not people


def kept_by_teller(verb: Token) -> None:
    """Join it to the verb of who says the rest."""
    links = [c for c in verb.head.children if c.dep_ == "cc" and c.i < verb.i]
    for link in links[-1:]:
        link.head = verb.head.head
    verb.head = verb.head.head


def day_told(span: Token) -> bool:
    """Whether a time was taken for who says it: "Mr X, the acting head, a day earlier had admitted"."""
    others = [c for c in span.head.children if c.dep_ in _SUBJECTS and c.i < span.left_edge.i]
    past = any(c.lower_ in _EARLIER for c in span.rights)
    return span.dep_ == "nsubj" and span.lemma_ in _SPANS and past and bool(others)


def day_of_telling(span: Token) -> None:
    """Make it when that was said."""
    span.dep_ = "npadvmod"


def told_behind_name(clause: Token) -> bool:
    """Whether what is said hangs on a name before it: "said after a call with his rival, X, that Y"."""
    name = clause.head
    marked = any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)
    if clause.dep_ not in {"relcl", "acl"} or not marked or name.pos_ != "PROPN":
        return False
    verb = next((t for t in name.ancestors if t.pos_ == "VERB"), None)
    free = verb is not None and not any(c.dep_ == "ccomp" for c in verb.children)
    return free and verb is not None and verb.lemma_ in SAYING and verb.i < name.i


def told_by_verb(clause: Token) -> None:
    """Hang it on the saying."""
    verb = next(t for t in clause.head.ancestors if t.pos_ == "VERB")
    clause.head, clause.dep_ = verb, "ccomp"


def seat_of_cited(link: Token) -> bool:
    """Whether it tells where who is cited sits: "quoting a source in the town's police"."""
    who = link.doc[link.i - 1] if link.i else link
    cited = link.dep_ == "prep" and link.head.lemma_ in _CITING and link.head.tag_ == "VBG"
    return cited and who.dep_ == "dobj" and who.head == link.head and link.lower_ in _SEATED


def seats_cited(link: Token) -> None:
    """Hang it on who is cited."""
    link.head = link.nbor(-1)


def next_deed(verb: Token) -> bool:
    """Whether a saying is the next thing somebody does: "posted pictures, said that X and left"."""
    first = next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)
    if verb.dep_ != "ROOT" or first is None or verb.doc[verb.i - 1].text != ",":
        return False
    alone = not any(c.dep_ in _SUBJECTS for c in verb.children)
    told = any(c.dep_ == "ccomp" and c.i > verb.i for c in verb.children)
    doer = any(c.dep_ == "nsubj" for c in first.children)
    return alone and told and doer and verb.lemma_ in SAYING and first.tag_ == verb.tag_


def does_next(verb: Token) -> None:
    """Join it to what he did first."""
    first = next(c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i)
    first.head, first.dep_ = first, "ROOT"
    verb.head, verb.dep_ = first, "conj"
