"""Times that are something else than a claim's: what measures, stamps, or dates another thing.

"The heaviest raid since May", "15:20 Toll rises", "and a second salvo hours later".
"""

import re

from spacy.tokens import Token

from contested.extract.accounts import in_answer, is_answer
from contested.extract.binding import Distance, has_subject, way
from contested.extract.proceedings import of_proceedings_on
from contested.extract.stage import Stage
from contested.language.anchors import counts_from
from contested.language.calendar import After, Anchor, Before, Date, Offset, Relative, Window
from contested.language.time_kinds import TimeKind
from contested.language.times import Tense, TimeMention
from contested.language.tolled import is_of_one_blow, rising
from contested.model.vocabulary import Basis

_UNMEASURED = frozenset(
    f"{unit} {word}"
    for unit in ("days", "weeks", "months", "years")
    for word in ("later", "earlier")
)
_AHEAD = ("within ", "in the next", "in the coming", "for ", "over the next", "over the coming")
_NEW = ("a ", "an ", "another ", "similar ")
# Weeks counted from another happening date nothing by the day.
_SINCE_EVENT = re.compile(r"(?i)\w+ (?:weeks?|months?|years?) (?:after|before)\b")
SPEECH = ("diplomacy.appeal", "diplomacy.threat", "diplomacy.offer", "diplomacy.accusation")
_ACTS = (*SPEECH, "diplomacy.sanction")
_DEALS = frozenset(
    """deal agreement accord pact truce ceasefire treaty resolution law decree act order constitution protocol
    memorandum armistice convention election elections census referendum report summit budget""".split()
)
_SPOKEN = frozenset(
    """statement announcement report remark comment speech briefing address interview bulletin communique
    update post video message declaration article claim verdict ruling sentence conference""".split()
)
_ENDING = frozenset("end break violate shatter collapse scrap breach terminate rupture put".split())
_HELD_AGAINST = frozenset({"against", "from", "versus", "than"})
_MEASURING = frozenset({"most", "first", "only"})
_NTH = frozenset("second third fourth fifth sixth seventh eighth ninth tenth latest".split())
_ORDINALS = frozenset({"first", "second", "third", "fourth", "last", "only"})


def of_owned(time: TimeMention, stage: Stage) -> tuple[Distance | None, bool]:
    """How near a claim is to the deed whose day it is: "blamed them for Sunday's raid"; if it is one.

    The day is the raid's and that of what is told of it, not that of who is blamed for it.
    """
    owner = stage.doc[time.last]
    apart = isinstance(time.value, After | Before) or not time.dated
    if owner.dep_ != "poss" or apart or not _tells_when(time, stage):
        return None, False
    if owner.head.lemma_.lower() in _SPOKEN and stage.head != owner.head:
        return None, True  # "Thursday's statement did not say when they were killed"
    if stage.head == owner.head:
        return Distance.OWN, True
    if owner.head.is_ancestor(stage.head):
        return Distance.BELOW, True
    spoken = stage.draft.type.startswith(SPEECH) and stage.head.is_ancestor(owner.head)
    return None, spoken


def _in_spite_of(stage: Stage) -> bool:
    """Whether it is a deal that only frames what happens: "clashes broke out despite a truce"."""
    link = stage.head.head
    deal = stage.draft.type == "diplomacy.agreement" and stage.head.pos_ == "NOUN"
    return deal and stage.head.dep_ == "pobj" and link.lower_ in {"despite", "under", "amid"}


def _is_of_a_total(time: TimeMention, stage: Stage) -> bool:
    """Whether a time is of the total that the figure was added to: "601,850 (+1,210) since May"."""
    figure, whole = stage.draft.figure, stage.draft.part_of
    added = figure is not None and figure.basis is Basis.INCREMENT and whole is not None
    return added and time.kind is TimeKind.SINCE


def _behind_answer(time: TimeMention, stage: Stage) -> bool:
    """Whether it stands behind what is answered: "fired at A in response to raids on B on Monday"."""
    doc, first = stage.doc, time.first
    answers = [t for t in doc[stage.head.i + 1 : first] if is_answer(t)]
    if not answers or in_answer(stage.head):
        return False
    between = doc[answers[-1].i : first]
    link = doc[answers[-1].i + 1].lower_ in {"for", "to"}
    return link and not any(t.text in {",", ";"} or t.pos_ in {"VERB", "AUX"} for t in between)


def due_then(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether it is by when something is to be done that is asked for: "demanded a truce by May"."""
    asked = time.kind is TimeKind.UNTIL and _asks(token, stage)
    return asked and stage.head != token and token.is_ancestor(stage.head)


def _asks(verb: Token, stage: Stage) -> bool:
    """Whether a verb asks, promises or threatens: what it sets a time for is still to come."""
    return any(d.hit.head == verb and d.type in SPEECH for d in stage.group)


def refused(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether a time is no day of the claim, wherever it stands: a measure, a saying's."""
    if not time.dated or not _tells_when(time, stage):
        return True
    stretch = time.kind in {TimeKind.SINCE, TimeKind.INTERVAL}
    if _is_term(time, token, stage) or _of_its_making(token, stage):
        return True
    if stage.of_saying(time.span, token, stretch=stretch) or stage.told_by_another(time.span):
        return True
    if _of_what_is_asked(time, token, stage):
        return True
    head = time.first <= stage.head.i <= time.last or _of_its_saying(token, stage)
    head = head or _counted_from(time, stage)
    head = head or _is_of_a_total(time, stage) or of_proceedings_on(token, stage)
    head = head or _compares(time, stage) or (in_answer(token) and not in_answer(stage.head))
    head = head or _behind_answer(time, stage)
    head = (
        head
        or _frames(time, token, stage)
        or _is_of_the_count(token, stage)
        or _is_of_a_saying_before(token, stage)
    )
    head = head or (_in_spite_of(stage) and not stage.head.is_ancestor(token))
    return head or _describes(stage) or _of_one_conjunct(time, token, stage)


def _of_what_is_asked(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether a time is of what is asked, promised or agreed: "demanded a truce by Friday".

    Also "urged them to move within 60 days", "denounced the April 1 raid".
    """
    head = stage.head
    agreed = head.lemma_ == "agree" and stage.draft.type == "diplomacy.agreement"
    if not (agreed or stage.draft.type.startswith(_ACTS)):
        return False
    ahead = time.span.text.lower().startswith(_AHEAD)
    if time.kind is TimeKind.UNTIL or ahead:
        return True
    if head.tag_ in {"VBZ", "VBP"} and time.kind is TimeKind.POINT and not agreed:
        return True  # "which blames rebels for the shelling of a market on May 3"
    if stage.draft.type == "diplomacy.accusation" and token != head and head.is_ancestor(token):
        return True  # "accused it of seizing nine of its staff last week"
    named = token.pos_ in {"NOUN", "PROPN"} and time.first < token.i
    return named and token != head and head.is_ancestor(token)


def _of_its_making(token: Token, stage: Stage) -> bool:
    """Whether it is when a deal was made or held that is now broken: "ended a truce agreed in May"."""
    if stage.draft.type != "diplomacy.agreement" or stage.head.dep_ not in {"dobj", "pobj"}:
        return False
    clause = next((t for t in (token, *token.ancestors) if t.dep_ in {"relcl", "acl"}), None)
    ended = any(t.lemma_ in _ENDING for t in (stage.head.head, stage.head.head.head.head))
    return clause is not None and clause.head == stage.head and ended


def _is_term(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether it is the term that an order sets: "ordered families to leave within two weeks"."""
    below = token != stage.head and stage.head.is_ancestor(token)
    set_then = isinstance(time.value, Window) and time.tense is Tense.FUTURE
    return below and set_then and stage.draft.type in {"civil.order", "diplomacy.sanction"}


def _frames(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether a date only names a deal or a law: "left under the 2015 peace deal".

    So does the year of a happening that the claim does not tell: "veterans of the 2020 war".
    """
    if _of_terms(token, stage):
        return True
    if token.pos_ != "NOUN" or time.last >= token.i or token == stage.head:
        return False
    if stage.draft.type == "diplomacy.agreement" or token.is_ancestor(stage.head):
        return False
    year = isinstance(time.value, Date) and time.value.month is None and time.first == time.last
    told = token.dep_ in {"nsubj", "nsubjpass"} and token.head in _joined_to(stage.head)
    told = told or (token.dep_ == "pobj" and token.head.lower_ in {"in", "during", "by", "amid"})
    return (year and not told) or token.lemma_.lower() in _DEALS


def _of_terms(token: Token, stage: Stage) -> bool:
    """Whether it is of the deal by whose terms something is to be done: "under the truce of May 3"."""
    deal = token.head if token.dep_ == "prep" else token
    under = deal.dep_ == "pobj" and deal.head.lower_ == "under" and deal != stage.head
    return under and deal.lemma_.lower() in _DEALS and stage.draft.type != "diplomacy.agreement"


def _joined_to(verb: Token) -> list[Token]:
    """A verb, and the first of the row that it shares a subject with: "lasted a month and killed 90"."""
    shares = verb.dep_ == "conj" and not has_subject(verb)
    return [verb, *(_joined_to(verb.head) if shares else ())]


def _compares(time: TimeMention, stage: Stage) -> bool:
    """Whether a time is of a figure that another is held against: "428 died, against 351 in May"."""
    number = stage.doc[max(time.first - 1, 0)]
    held = number.like_num and number.dep_ == "pobj" and number.head.lower_ in _HELD_AGAINST
    return held and stage.draft.figure is not None and stage.draft.figure.token != number.i


def _is_of_the_count(token: Token, stage: Stage) -> bool:
    """Whether a time is when one blow's toll was brought up to date: "climbed to 32 on Sunday"."""
    for figure in stage.sentence.figures:
        verb = rising(stage.doc[figure.token]) if figure.basis is Basis.COUNT else None
        if verb is not None and stage.clause(token).i == verb.i:
            told = stage.draft.figure is figure or verb.is_ancestor(stage.head)
            return told and is_of_one_blow(stage.doc[figure.token])
    return False


def _is_of_a_saying_before(token: Token, stage: Stage) -> bool:
    """Whether a time is of a saying that came after: "said on Monday, after bodies were found".

    Or of one meanwhile: "said on Monday, as rebels closed in".
    """
    clause = next((t for t in (stage.head, *stage.head.ancestors) if t.dep_ == "advcl"), None)
    marks = {c.lower_ for c in clause.children if c.dep_ == "mark"} if clause is not None else set()
    if clause is None or not marks & {"after", "as"}:
        return False
    said = stage.sentence.parsed.span(clause.head)
    cue = any(c.overlaps(said) for each in stage.said for c in each.cue)
    return cue and stage.clause(token).i == clause.head.i


def _of_its_saying(token: Token, stage: Stage) -> bool:
    """Whether a time is of what somebody says who is named by the happening.

    "The general in charge of the offensive announced on Monday …": nothing is said of it.
    """
    cue = stage.sentence.parsed.span(token)
    return any(
        any(s.overlaps(stage.draft.trigger) for s in found.source)
        and any(c.overlaps(cue) for c in found.cue)
        for found in stage.said
    )


def _counted_from(time: TimeMention, stage: Stage) -> bool:
    """Whether the predicate is in the happening that the time is counted from: "a day after X fell"."""
    last = stage.doc[time.last]
    if counts_from(time.value) is None or last.lower_ not in {"after", "before"}:
        return False
    below = last.head if last.dep_ == "mark" else last
    return bool(stage.head.i > time.last and (stage.head == below or below.is_ancestor(stage.head)))


def _tells_when(time: TimeMention, stage: Stage) -> bool:
    """Whether a time dates, rather than measures, stamps or sums up to now."""
    if time.span.text.lower() in _UNMEASURED or _stamp(time, stage):
        return False
    owner = stage.doc[time.attaches] if time.attaches is not None else None
    if time.span.text.lower() == "so far" and owner is not None and owner.lemma_ == "know":
        return False  # a heading's "what we know so far"
    event = _SINCE_EVENT.match(time.span.text) and not isinstance(time.value, Relative)
    if event and counts_from(time.value) is None:
        return False
    if _from_another(time):
        return False
    return not _measures(time, stage)


def _from_another(time: TimeMention) -> bool:
    """Whether it is counted from what is told for the first time: "a day after a similar raid"."""
    of = time.value.of if isinstance(time.value, Offset) else None
    return isinstance(of, Anchor) and of.date is None and of.words.lower().startswith(_NEW)


def _stamp(time: TimeMention, stage: Stage) -> bool:
    """A clock time that a live report's entry opens with: "15:20 Toll rises"."""
    after = stage.doc[time.last + 1 : time.last + 2].text
    return (
        time.first == 0
        and time.span.text[:1].isdigit()
        and ":" in time.span.text
        and after[:1].isupper()
    )


def _measures(time: TimeMention, stage: Stage) -> bool:
    """Whether a time only measures a superlative: "the heaviest raid since May"."""
    if time.span.text.lower() == "until now":
        return True
    if time.kind is TimeKind.SINCE and _first_time(stage.head):
        return True
    if time.kind is TimeKind.POINT and not time.span.text.lower().startswith(("this", "in")):
        return False
    month = _of_a_verb(time, stage)
    for token in reversed(stage.doc[max(time.first - 9, 0) : time.first]):
        noun = token.tag_ == "VBG" and any(c.tag_ == "JJS" for c in token.children)
        if (token.pos_ in {"VERB", "AUX"} and not noun) or token.text in {",", ";", ":"}:
            return False  # but "the worst fighting in two years"
        if token.tag_ in {"JJS", "RBS"} and token.lower_ not in {"least", "most"}:
            return True
        within = time.span.text.lower().startswith(("in ", "within "))
        nth = token.lower_ in _NTH and (time.kind is TimeKind.SINCE or within)
        if nth and (token.dep_ in {"amod", "appos"} or within or token.i == time.first - 1):
            return True  # "in their third round of talks since May", "the second in three days"
        first = token.lower_ == "first" and month  # "delivered the first howitzers in January"
        if not first and token.lower_ in _MEASURING and token.dep_ in {"amod", "advmod"}:
            return token.head.pos_ in {"ADJ", "NOUN"} and token.head.ent_type_ not in {
                "DATE",
                "TIME",
            }
    return False


def _of_a_verb(time: TimeMention, stage: Stage) -> bool:
    """Whether a month hangs on what is done: not "the first raid in January"."""
    owner = stage.doc[time.attaches] if time.attaches is not None else None
    month = isinstance(time.value, Date) and time.value.month is not None
    return month and owner is not None and owner.pos_ == "VERB"


def _first_time(head: Token) -> bool:
    """Whether it is said how often it happens: "the first time that they entered the city since"."""
    clause = next((t for t in (head, *head.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or clause.head.lemma_ != "time":
        return False
    return any(c.lower_ in _ORDINALS for c in clause.head.children)


def _describes(stage: Stage) -> bool:
    """Whether the predicate only describes something, uncounted: "a ruined hospital", "rebel-held"."""
    head = stage.head
    held = stage.draft.type == "territory.control" and head.i > 0 and head.nbor(-1).text == "-"
    return held or (head.dep_ == "amod" and stage.draft.figure is None)


def _of_one_conjunct(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether a time hangs on one member of a list: "… and a second salvo hours later"."""
    clause = stage.clause(token)
    if not time.span.text.lower().endswith((" later", " earlier")):
        return False
    if token.i == clause.i or not clause.is_ancestor(token):
        return False
    return any(t.dep_ == "conj" and t.pos_ in {"NOUN", "PROPN"} for t in way(token, clause))
