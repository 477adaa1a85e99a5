"""Days and months that the parser took for a part of what is done, or for who does it."""

from spacy.tokens import Doc, Span, Token

from contested.language.dates import MONTHS, WEEKDAYS

_LADEN = frozenset(
    {"laden", "loaded", "carrying", "packed", "filled", "bound", "bringing", "transporting"}
)

_PARTS = frozenset("dawn dusk noon midnight midday daybreak sunrise sunset nightfall night".split())


_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def dated_before(day: Token) -> bool:
    """Whether a day between a verb and what is done was taken into that: "fired on Sunday 20 rockets"."""
    if day.lower_ not in WEEKDAYS or day.dep_ not in {"nmod", "compound", "nummod"}:
        return False
    done, before = day.head, day.doc[day.i - 1] if day.i else day
    return (
        day.nbor().pos_ in {"NUM", "DET", "ADV"}
        and before.dep_ == "prep"
        and before.head.pos_ == "VERB"
        and done.dep_ == "pobj"
        and done.head == before
        and done.pos_ == "NOUN"
        and not any(c.dep_ == "dobj" for c in before.head.children)
    )


def day_apart(day: Token) -> None:
    """Leave the day to its "on", and give what is done to the verb."""
    done, link = day.head, day.doc[day.i - 1]
    for child in [c for c in day.children if c.i > day.i]:
        child.head = done
    passive = any(c.dep_ in {"auxpass", "nsubjpass"} for c in link.head.children)
    done.head, done.dep_ = link.head, "npadvmod" if passive else "dobj"
    day.head, day.dep_ = link, "pobj"


def day_before_doer(day: Token) -> bool:
    """Whether a day that opens a sentence was taken into who acts: "On Saturday Azerbaijan handed over"."""
    if day.i != 1 or day.lower_ not in WEEKDAYS or day.dep_ not in {"compound", "nmod"}:
        return False
    named = day.head.pos_ in {"NOUN", "PROPN"} and day.head.dep_ in {"pobj", "nsubj", "nsubjpass"}
    return named and day.nbor(-1).lower_ in {"on", "by", "since"} and _acting(day.head) is not None


def _acting(doer: Token) -> Token | None:
    """The finite verb of which a noun that opens a sentence is the subject, or has been left without."""
    if doer.dep_ != "pobj":
        return doer.head
    after = doer.doc[doer.right_edge.i + 1 : doer.right_edge.i + 2]
    verb = after[0] if len(after) else None
    if verb is not None and verb.dep_ in {"aux", "auxpass"}:
        verb = verb.head
    finite = verb is not None and verb.pos_ in {"VERB", "AUX"} and after[0].tag_ in _FINITE
    own = verb is not None and any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return verb if finite and not own else None


def day_of_doing(day: Token) -> None:
    """Leave the day to its "on", and the doer to the verb."""
    link, doer = day.nbor(-1), day.head
    verb = _acting(doer)
    if verb is None:
        return
    if doer.dep_ == "pobj":
        passive = any(c.dep_ == "auxpass" for c in verb.children)
        doer.head, doer.dep_ = verb, "nsubjpass" if passive else "nsubj"
    day.head, day.dep_ = link, "pobj"
    if link.head != verb:
        link.head, link.dep_ = verb, "prep"


def clause_of_day(clause: Token) -> bool:
    """Whether a clause was hung on the day of what it tells of: "images taken on 7 March, which show"."""
    day, opens = clause.head, clause.left_edge
    dated = day.ent_type_ in {"DATE", "TIME"} and day.dep_ == "pobj" and day.head.dep_ == "prep"
    made = day.head.head
    return (
        clause.dep_ == "relcl"
        and dated
        and made.dep_ == "acl"
        and opens.lower_ in {"which", "that"}
    )


def clause_of_made(clause: Token) -> None:
    """Hang it on what was made then."""
    clause.head = clause.head.head.head.head


def clause_since(day: Token) -> bool:
    """Whether a month or day was taken for who acts: "rebels that held Mali since May seized Konna"."""
    link, verb = (day.nbor(-1) if day.i else day), day.head
    clause = verb.head
    return (
        (day.lower_ in MONTHS or day.lower_ in WEEKDAYS)
        and day.dep_ == "nsubj"
        and link.lower_ in {"since", "until"}
        and link.head == verb
        and verb.dep_ == "advcl"
        and clause.dep_ == "relcl"
        and clause.head.pos_ in {"NOUN", "PROPN"}
    )


def date_of_clause(day: Token) -> None:
    """Leave the day to the clause behind the noun, and give the noun the verb behind that."""
    link, verb = day.nbor(-1), day.head
    clause = verb.head
    noun = clause.head
    outer, role = noun.head, noun.dep_
    verb.head, verb.dep_ = (verb if outer == noun else outer), role
    for child in [c for c in noun.children if c.i > verb.i]:
        child.head = verb
    noun.head, noun.dep_ = verb, "nsubj"
    link.head, link.dep_, link.pos_ = clause, "prep", "ADP"
    day.head, day.dep_ = link, "pobj"


def dated_load(link: Token) -> bool:
    """Whether a day hangs on how a thing is laden: "looted trucks loaded with flour on Monday"."""
    laden = link.head
    return (
        link.lower_ == "on"
        and laden.dep_ == "acl"
        and laden.lower_ in _LADEN
        and laden.head.dep_ in {"dobj", "nsubjpass"}
        and any(c.lower_ in WEEKDAYS for c in link.children)
    )


def on_deed(link: Token) -> None:
    """Give the day to what is done with the thing."""
    link.head = link.head.head.head


def lost_behind_hour(noun: Token) -> bool:
    """Whether who does it was taken for what the hour is of: "on Monday at dawn shells hit a ward"."""
    link = noun.head
    verb = noun.doc[noun.i + 1] if noun.i + 1 < len(noun.doc) else noun
    hour = noun.nbor(-1) if noun.i else noun
    part = hour.lower_ in _PARTS and hour.dep_ == "compound" and hour.head == noun
    clause = verb == link.head and verb.pos_ == "VERB" and verb.tag_ in {"VBD", "VBP", "VBZ"}
    free = clause and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)
    return part and noun.dep_ == "pobj" and free


def does_it_then(noun: Token) -> None:
    """Make the noun the subject, and the hour what stands behind "at"."""
    link, hour = noun.head, noun.nbor(-1)
    hour.head, hour.dep_ = link, "pobj"
    noun.head, noun.dep_ = link.head, "nsubj"


def day_before_helper(day: Token) -> bool:
    """Whether the day that ends a clause was given to the verb behind it.

    "Villagers who fled last week are hiding": the flight was last week.
    """
    verb = day.head
    dated = day.dep_ == "npadvmod" and day.ent_type_ == "DATE" and day.i < verb.i
    if not dated or day.left_edge.i < 2:
        return False
    before = day.doc[day.left_edge.i - 1]
    helper = day.doc[day.right_edge.i + 1] if day.right_edge.i + 1 < len(day.doc) else day
    clause = next((t for t in (before, *before.ancestors) if t.dep_ == "relcl"), None)
    finite = helper == verb or (helper.head == verb and helper.dep_ in {"aux", "auxpass"})
    return finite and clause is not None and clause.head.head == verb and clause.i < day.i


def day_of_clause(day: Token) -> None:
    """Give it back to the clause."""
    before = day.doc[day.left_edge.i - 1]
    day.head = next(t for t in (before, *before.ancestors) if t.dep_ == "relcl")


def parts_subject(link: Token) -> bool:
    """Whether a day between subject and verb hangs on the subject: "the cabinet on 26 April approved"."""
    noun = link.head
    verb = noun.head
    end = link.right_edge.i
    days = [c for c in link.children if c.dep_ == "pobj"]
    dated = bool(days) and all(
        c.ent_type_ == "DATE" or c.lower_ in MONTHS or c.lower_ in WEEKDAYS for c in days
    )
    return (
        link.lower_ == "on"
        and link.dep_ == "prep"
        and noun.dep_ == "nsubj"
        and dated
        and verb.pos_ == "VERB"
        and noun.i < link.i < verb.i
        and verb.left_edge.i <= noun.i
        and end + 1 == min([verb.i, *(c.i for c in verb.children if c.dep_ == "aux" and c.i > end)])
    )


def on_verb(link: Token) -> None:
    """Hang it on the verb."""
    link.head = link.head.head


_OF_TOWNS = frozenset(
    """residential old historic christian muslim jewish armenian western eastern northern southern
    central diplomatic commercial business industrial poor crowded populous""".split()
)


def _of_hour(stretch: Span) -> bool:
    """Whether it is a part of an hour: "within a quarter of an hour"."""
    return bool(stretch.doc[stretch.end : stretch.end + 3].text.lower() == "of an hour")


def no_quarter_of_year(doc: Doc) -> None:
    """Take no quarter of a town for a time: "fell on a residential quarter of Ganja"."""
    towns = [e for e in doc.ents if e.root.lemma_ == "quarter" and e.label_ in {"DATE", "TIME"}]
    towns = [e for e in towns if any(t.lower_ in _OF_TOWNS for t in e) or _of_hour(e)]
    if towns:
        doc.set_ents([e for e in doc.ents if e not in towns], default="outside")


_MONTHS = frozenset(
    """january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday""".split()
)


def particle_before_day(link: Token) -> bool:
    """Whether what dates a deed was taken for a part of its verb: "which the army took on May 3"."""
    day = link.doc[link.i + 1] if link.i + 1 < len(link.doc) else link
    dated = day.lower_ in _MONTHS and day.dep_ in {"npadvmod", "dobj"} and day.head == link.head
    return link.dep_ == "prt" and link.lower_ in {"on", "in"} and dated


def dates_deed(link: Token) -> None:
    """Hang the day on it."""
    day = link.doc[link.i + 1]
    link.dep_, link.tag_, link.pos_ = "prep", "IN", "ADP"
    day.head, day.dep_ = link, "pobj"


def doer_behind_date(doer: Token) -> bool:
    """Whether who acts was taken for one with the date before: "On 9 February RSF fighters gave …"."""
    month = _month_of(doer)
    link = doer.doc[month.i - 2] if month is not None and month.i > 1 else doer
    verb = link.head
    return (
        link.dep_ == "prep"
        and not any(c.dep_ == "pobj" and c != doer for c in link.children)
        and (verb.i == doer.i + 1 if doer.dep_ == "pobj" else doer.head == verb)
        and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"}
        and not any(c.dep_ in {"nsubj", "nsubjpass"} and c != doer for c in verb.children)
    )


def acts_on_date(doer: Token) -> None:
    """Make them who acts, and leave the date to its "on"."""
    month = _month_of(doer)
    if month is None:
        return
    link = doer.doc[month.i - 2]
    verb = link.head
    month.nbor(-1).head = month
    month.head, month.dep_ = link, "pobj"
    passive = any(c.dep_ == "auxpass" for c in verb.children)
    doer.head, doer.dep_ = verb, "nsubjpass" if passive else "nsubj"


def _month_of(doer: Token) -> Token | None:
    """The month that opens a doer's phrase behind a number: "9 February RSF fighters"."""
    if doer.dep_ not in {"pobj", "nsubj", "nsubjpass"}:
        return None
    month = next((t for t in doer.subtree if t.lower_ in MONTHS and t.i < doer.i), None)
    return month if month is not None and month.i > 1 and month.nbor(-1).like_num else None


def dated_in_clause(link: Token) -> bool:
    """Whether the day of a blow was hung on what describes its place: "a shop used by X on Monday"."""
    clause = link.head
    if link.lower_ != "on" or link.dep_ != "prep" or clause.dep_ != "acl" or clause.tag_ != "VBN":
        return False
    day = next((c for c in link.children if c.dep_ == "pobj"), None)
    if day is None or day.ent_type_ not in {"DATE", "TIME"} or clause.lemma_ not in _USING:
        return False
    return any(t.pos_ == "VERB" and t.tag_ == "VBD" for t in clause.head.ancestors)


_USING = frozenset(
    "frequent use house host favour favor inhabit own run visit patronise patronize".split()
)


def dates_blow(link: Token) -> None:
    """Hang the day on the deed above."""
    clause = link.head
    link.head = next(t for t in clause.head.ancestors if t.pos_ == "VERB" and t.tag_ == "VBD")


def day_before_distance(link: Token) -> bool:
    """Whether a day that opens a sentence was given to what its distance is counted from.

    "On Monday, a day after a bomb killed five, police arrested three": they were arrested then.
    """
    verb = link.head
    if link.i or link.dep_ != "prep" or verb.dep_ not in {"ccomp", "advcl"} or verb.pos_ != "VERB":
        return False
    marks = (c for c in verb.children if c.dep_ == "mark" and c.lower_ in {"after", "before"})
    return any(m.i > link.i + 2 and m.nbor(-1).dep_ == "npadvmod" for m in marks)


def day_of_main(link: Token) -> None:
    """Give the day to the main clause, and make the other a clause of time."""
    verb = link.head
    link.head, verb.dep_ = verb.head, "advcl"
