"""What is said, hung on the verb that says it; `mending` says when.

"Said in a statement that X": the clause is what is said, not a part of the statement.
"""

from collections.abc import Set

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING, SUBJECTS

_TELLING = frozenset({"tell", "inform", "assure", "warn", "brief", "notify", "advise", "remind"})
_TALES = frozenset({"story", "lie", "tale", "truth", "secret", "thing"})
_DENYING = frozenset({"deny", "reject", "dismiss", "dispute", "refute"})
_COUNTERING = frozenset({"blame", "accuse", "say", "claim", "insist", "call", "urge", "charge"})
_ASKING = frozenset({"ask", "check", "see", "enquire", "inquire", "demand"})
_CHARGING = frozenset({"accuse", "suspect", "convict"})


def said_in_statement(clause: Token) -> None:
    """Hang a "that" clause on the verb of saying above the noun that it was hung on."""
    link = clause.head.head
    verb = link.head
    said = link.dep_ == "prep" and verb.lemma_ in SAYING and verb.i < link.i
    if (
        (_opened(clause) or _opens(clause))
        and said
        and not any(c.dep_ == "ccomp" for c in verb.children)
    ):
        clause.head, clause.dep_ = verb, "ccomp"


def said_in_seen(clause: Token) -> bool:
    """Whether it is what a paper says that somebody saw: "said in a report seen by X that Y"."""
    seen = clause.head
    link = seen.head.head
    return (
        clause.dep_ == "ccomp"
        and _opened(clause)
        and seen.dep_ == "acl"
        and seen.tag_ == "VBN"
        and seen.head.dep_ == "pobj"
        and link.head.lemma_ in SAYING
        and not any(c.dep_ == "ccomp" for c in link.head.children)
    )


def says_in_paper(clause: Token) -> None:
    """Hang it on the verb of saying."""
    clause.head = clause.head.head.head.head


def told_whom(clause: Token) -> bool:
    """Whether what a hearer is told was taken to describe him: "told a briefing that units had …"."""
    verb, first = clause.head.head, clause.left_edge
    heard = clause.dep_ in {"relcl", "acl"} and clause.head.dep_ in {"dobj", "dative"}
    if not heard or verb.lemma_ not in _TELLING or first.lower_ != "that":
        return False
    own = any(c.dep_ in SUBJECTS | {"nsubjpass"} and c.i != first.i for c in clause.children)
    return own and clause.head.lemma_ not in _TALES and first.i == clause.head.i + 1


def what_is_told(clause: Token) -> None:
    """Make it what is told."""
    clause.left_edge.dep_ = "mark"
    clause.left_edge.head, verb = clause, clause.head.head
    for deed in [c for c in verb.children if c.dep_ == "xcomp" and c.i > clause.i]:
        deed.head = clause  # "told reporters that troops had been ordered to pull out"
    clause.head, clause.dep_ = verb, "ccomp"


def number_said(number: Token) -> None:
    """Make the subject of a passive of the number before it: "say 57 were killed"."""
    clause = next((c for c in number.head.children if c.dep_ == "ccomp" and c.i > number.i), None)
    if clause is None or any(c.dep_ in SUBJECTS for c in clause.children):
        return
    if any(c.dep_ == "auxpass" and c.i == number.i + 1 for c in clause.children):
        number.head, number.dep_ = clause, "nsubjpass"


def parted(clause: Token) -> None:
    """Part what a semicolon or colon parts: "the rebels claimed the base; the army dismissed it".

    Not where more stands between than who speaks: "A; B, the channel reported".
    """
    verb = clause.head
    marks = [t.i for t in clause.doc[clause.i : verb.i] if t.text in {";", ":"}]
    said = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if not marks or said is None:
        return
    opens = said.left_edge.i
    for link in (c for c in verb.children if c.dep_ == "prep" and c.right_edge.i == opens - 1):
        opens = link.left_edge.i  # "; on Monday it said"
    if opens == marks[-1] + 1:
        clause.dep_ = "parataxis"


def cited(clause: Token) -> None:
    """Hang a quotation on who said it, not on who passes it on: "'…,' it quoted a source as saying"."""
    links = [c for c in clause.head.children if c.lower_ == "as"]
    said = next((t for c in links for t in c.children if t.dep_ == "pcomp"), None)
    if said is not None and not any(c.dep_ == "ccomp" for c in said.children):
        clause.head = said


def reported_citing(clause: Token) -> bool:
    """Whether what is reported hangs on who is cited: "the Times reported, citing officials, that …"."""
    citing = clause.head
    inside = clause.dep_ == "ccomp" and citing.lower_ in {"citing", "quoting"}
    told = inside and citing.dep_ in {"advcl", "acl"} and citing.head.lemma_ in SAYING
    opens = told and clause.left_edge.lower_ == "that" and citing.head.i < citing.i < clause.i
    return opens and not any(c.dep_ == "ccomp" for c in citing.head.children)


def reported_itself(clause: Token) -> None:
    """Hang it on the report."""
    clause.head = clause.head.head


def parted_behind(clause: Token) -> None:
    """Part what a semicolon parts behind a saying: "Kyiv said it fell; Moscow accused Kyiv"."""
    verb = clause.head
    said = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    if said is None or said.left_edge.i < 1 or said.doc[said.left_edge.i - 1].text != ";":
        return
    parted = said.left_edge.i - 1
    told = [c for c in clause.children if c.dep_ in {"parataxis", "ccomp"} and c.i < parted]
    first = any(c.dep_ == "ccomp" and c.right_edge.i < parted for c in verb.children)
    if verb.i < parted and (told or first):
        for each in told:
            each.head, each.dep_ = verb, "ccomp"
        clause.dep_ = "parataxis"


def opens_clause(that: Token) -> None:
    """Take the "that" of a saying for no object: "told television that troops had withdrawn".

    Nor that of any verb with nothing but the clause: "denied on Monday that Goma had fallen".
    """
    clause = that.head
    verb = clause.head
    things = any(c.dep_ in {"dobj", "dative"} and verb.i < c.i < that.i for c in verb.children)
    behind = (verb.lemma_ in SAYING or not things) and verb.i < that.i == clause.left_edge.i
    if behind and any(c.dep_ in SUBJECTS and c.i > that.i for c in clause.children):
        that.dep_ = "mark"


def done_after_asking(deed: Token) -> bool:
    """Whether what somebody did was joined to what he asked: "asked if he was armed and shot him"."""
    asked = deed.head
    if deed.dep_ != "conj" or deed.tag_ != "VBD" or asked.lemma_ != "be":
        return False
    whether = any(c.dep_ == "mark" and c.lower_ in {"if", "whether"} for c in asked.children)
    own = any(c.dep_ in SUBJECTS | {"nsubjpass"} for c in deed.children)
    whom = any(
        c.dep_ == "dobj" and c.lower_ in {"him", "her", "them", "me", "us"} for c in deed.children
    )
    past = asked.head.tag_ == "VBD" and asked.head.lemma_ in _ASKING
    return whether and past and whom and not own


def joined_to_asking(deed: Token) -> None:
    """Join it to the asking."""
    asked = deed.head
    for link in [c for c in asked.children if c.dep_ == "cc" and asked.i < c.i < deed.i]:
        link.head = asked.head
    deed.head = asked.head


def said_then(clause: Token) -> bool:
    """Whether what is said hangs on when it was said: "said earlier that he had been killed"."""
    when = clause.head
    said = when.dep_ in {"advmod", "npadvmod"} and when.head.lemma_ in SAYING
    return clause.dep_ in {"ccomp", "advcl", "acl"} and said and _opened(clause)


def what_was_said(clause: Token) -> None:
    """Hang it on the saying."""
    clause.head, clause.dep_ = clause.head.head, "ccomp"


def denied_and_blamed(verb: Token) -> bool:
    """Whether what a speaker does next was joined to what it denies: "denied it had fired and blamed X"."""
    clause = verb.head
    saying = clause.head
    if verb.dep_ != "conj" or clause.dep_ != "ccomp" or saying.lemma_ not in _DENYING:
        return False
    own = any(c.dep_ in SUBJECTS | {"aux"} for c in verb.children)
    finger = any(c.lower_ == "finger" for c in verb.children if c.dep_ == "dobj")
    return not own and verb.tag_ in {"VBD", "VBZ"} and (finger or verb.lemma_ in _COUNTERING)


def done_by_denier(verb: Token) -> None:
    """Join it to the denial."""
    verb.head = verb.head.head


def said_too(clause: Token) -> None:
    """Join a second clause to the first: "said that A, and that B", "said A had fled and B died"."""
    first = next((c for c in clause.head.children if c.dep_ == "ccomp"), None)
    if first is None or not clause.head.i < first.i < clause.i:
        return
    befell = any(c.dep_ == "nsubjpass" for c in clause.children)
    finite = befell and first.tag_ in {"VBD", "VBN", "VBP", "VBZ"}
    if _opened(clause) or finite or _in_row(clause, first):
        clause.head = first


def _in_row(deed: Token, first: Token) -> bool:
    """Whether it is the middle one of a row of deeds: "said it had killed 9, captured 2 and taken X"."""
    before = deed.nbor(-1).text
    own = any(c.dep_ in {"nsubj", "nsubjpass", "mark", "aux", "auxpass"} for c in deed.children)
    helped = any(c.dep_ == "aux" and c.lemma_ == "have" for c in first.children)
    later = any(c.dep_ == "conj" and c.tag_ in {"VBN", "VBD"} for c in deed.children)
    return helped and later and not own and before == "," and deed.tag_ in {"VBN", "VBD"}


def _opened(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _opens(clause: Token) -> bool:
    """Whether its "that" was taken for what is done, beside what is: "that they carried out the raid"."""
    first = clause.left_edge
    roles: Set[str] = {"dobj"} if first.dep_ == "dobj" else {"nsubj", "nsubjpass"}
    taken = first.lower_ == "that" and first.head == clause and first.dep_ in roles | {"pobj"}
    if taken and any(c.dep_ in roles and c != first for c in clause.children):
        first.dep_ = "mark"
        return True
    return False


def charged_too(deed: Token) -> bool:
    """Whether it is the next of what somebody is accused of: "of murder, looting shops and …"."""
    verb, before = deed.head, deed.left_edge
    if deed.dep_ != "advcl" or deed.tag_ != "VBG" or verb.lemma_ not in _CHARGING or not before.i:
        return False
    listed = any(c.dep_ == "conj" and c.tag_ == "VBG" for c in deed.children)
    return listed and before.nbor(-1).text == "," and _charge(verb, deed) is not None


def of_charge(deed: Token) -> None:
    """Hang it on the "of" of the charges before it."""
    link = _charge(deed.head, deed)
    if link is not None:
        deed.head, deed.dep_ = link, "pcomp"


def charged_by(link: Token) -> bool:
    """Whether an "of" was hung on the accuser: "was accused by the army of arming rebels"."""
    if link.lower_ != "of" or link.dep_ != "prep" or not _deeds(link):
        return False
    by = next((t for t in link.ancestors if t.dep_ == "agent"), None)
    near = by is not None and link.head.dep_ in {"pobj", "conj"}
    return near and by is not None and by.head.lemma_ in _CHARGING


def of_accused(link: Token) -> None:
    """Hang it on the accusation, and whom it was done to on the deed: "of massacring civilians"."""
    for deed in _deeds(link):
        if deed.dep_ == "amod":
            whom = deed.head
            deed.head, deed.dep_, deed.pos_ = link, "pcomp", "VERB"
            whom.head, whom.dep_ = deed, "dobj"
    link.head = next(t for t in link.ancestors if t.dep_ == "agent").head


def _deeds(link: Token) -> list[Token]:
    """The deeds under an "of"; one right behind it may be parsed as a quality of whom it hit."""
    found = [c for c in link.children if c.dep_ == "pcomp" and c.tag_ == "VBG"]
    behind = (t for c in link.children if c.dep_ == "pobj" for t in c.children)
    return found or [t for t in behind if t.tag_ == "VBG" and t.i == link.i + 1]


def _charge(verb: Token, deed: Token) -> Token | None:
    near = [verb, *(c for c in verb.children if c.dep_ == "dobj")]
    links = (c for t in near for c in t.children if c.lower_ == "of" and verb.i < c.i < deed.i)
    return next(links, None)
