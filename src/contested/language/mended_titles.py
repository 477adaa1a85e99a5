"""Roles before names that the parse hangs elsewhere: "…, the commander of the group, General X, said"."""

from spacy.tokens import Doc, Token

from contested.language.mended_clauses import SAYING

_ROLES = frozenset(
    """commander head chief leader governor mayor spokesman spokeswoman spokesperson minister director
    president secretary ombudsman ombudswoman representative official deputy general coordinator
    chairman chairwoman chair prosecutor administrator officer adviser advisor envoy ambassador premier
    captain colonel rector manager founder member commissioner prefect coordinator lawmaker superintendent
    chancellor presenter imam priest bishop elder sheikh editor organiser organizer activist lawyer
    doctor surgeon nurse paramedic teacher farmer resident witness survivor""".split()
)
_LONGEST = 12


def title_before_name(verb: Token) -> bool:
    """Whether who says it has a role before the name, between commas, that hangs on something else."""
    return verb.lemma_ in SAYING and _role_of(verb) is not None


def named_after_title(verb: Token) -> None:
    """Make the role who says it, and the name another word for it."""
    role, name = _role_of(verb), _name_of(verb)
    if role is not None and name is not None:
        role.head, role.dep_ = verb, "nsubj"
        name.head, name.dep_ = role, "appos"


def _name_of(verb: Token) -> Token | None:
    """The name of who says it: the subject, or what stands before the verb that has none."""
    own = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass", "csubj"}]
    if own:
        return own[0] if own[0].pos_ == "PROPN" and own[0].dep_ == "nsubj" else None
    at = verb.i - 2 if verb.i > 2 and verb.nbor(-1).text == "," else verb.i - 1
    name = verb.doc[at] if at > 0 else verb
    while name.dep_ == "compound" and name.head.i < verb.i:
        name = name.head
    return name if name.pos_ == "PROPN" and name.dep_ == "appos" else None


def _role_of(verb: Token) -> Token | None:
    """The head of the role before the name of who says it, where it is none of its words yet."""
    name = _name_of(verb)
    if name is None or name.i > verb.i or name.left_edge.i < 3:
        return None
    doc, end = verb.doc, name.left_edge.i - 1
    if doc[end].text != "," or not _ends(doc, name.right_edge.i, verb):
        return None
    start = next(
        (i for i in range(end - 1, max(end - _LONGEST, 0), -1) if doc[i].text == ","), None
    )
    if start is None or doc[start + 1].pos_ not in {"DET", "PRON", "NOUN", "PROPN", "ADJ"}:
        return None
    words = [t for t in doc[start + 1 : end] if not t.is_punct]
    heads = [t for t in words if not start < t.head.i < end]
    if len(heads) != 1 or heads[0].lemma_.lower() not in _ROLES or heads[0].head == verb:
        return None
    apart = name not in heads[0].subtree or name.dep_ == "appos"
    return heads[0] if apart and verb not in heads[0].subtree else None


def _ends(doc: Doc, last: int, verb: Token) -> bool:
    """Whether the verb comes right behind the name, or behind the comma that closes it."""
    between = doc[last + 1 : verb.i]
    return all(t.text == "," or t.pos_ in {"AUX", "ADV"} for t in between) and len(between) < 3
