"""When: the time of a claim's own sentence.

That of the nearest clause that has one. What measures ("the heaviest raid since May"), stamps
("15:20 Toll rises") or dates only another thing ("and a second salvo hours later") is no time.
"""

import re

from spacy.tokens import Token

from contested.extract.binding import Distance, closed, has_subject, way
from contested.extract.eligible import where_met
from contested.extract.gapped import stretch
from contested.extract.segments import segment_of
from contested.extract.stage import Stage
from contested.language.anchors import counts_from
from contested.language.calendar import After, Before, Part, Relative, Unit
from contested.language.times import TimeKind, TimeMention
from contested.language.tolled import is_of_one_blow, rising
from contested.model.vocabulary import Basis

_UNMEASURED = frozenset(
    f"{unit} {word}"
    for unit in ("moments", "minutes", "hours", "days", "weeks", "months", "years")
    for word in ("later", "earlier")
)
# Weeks counted from another happening date nothing by the day.
_SINCE_EVENT = re.compile(r"(?i)\w+ (?:weeks?|months?|years?) (?:after|before)\b")
_SPEECH = ("diplomacy.appeal", "diplomacy.threat", "diplomacy.offer", "diplomacy.accusation")
_ACTS = (*_SPEECH, "diplomacy.sanction")
_HARMS = ("people.", "strike", "infrastructure.")
_HAPPENING = (*_HARMS, "battle.", "territory.capture", "territory.withdrawal", "materiel.")
_MEASURING = frozenset({"most", "first", "only"})
_ORDINALS = frozenset({"first", "second", "third", "fourth", "last", "only"})
_LAUNCHING = frozenset({"launch", "fire", "send", "release", "direct", "aim"})
_BEFORE = frozenset({"before", "until", "since", "ahead"})


def time_of(stage: Stage) -> TimeMention | None:
    """The time of a claim in its own sentence, or None."""
    best: tuple[tuple[bool, bool, int, bool, bool, int], TimeMention] | None = None
    first, last = segment_of(stage.doc, stage.head.i)
    counts = stretch(stage.draft)
    for time in stage.sentence.times:
        owned, settled = _of_owned(time, stage)
        found = owned if settled else _rank(time, stage)
        if found is None or (counts and _of_another(time, counts, stage)):
            continue
        apart = not first <= time.first < last
        until = time.kind is TimeKind.UNTIL
        counted = counts_from(time.value) is not None
        hourly = _hour_only(time)
        key = (counted, apart, int(found), until, hourly, abs(time.first - stage.head.i))
        if best is None or key < best[0]:
            best = (key, time)
    return best[1] if best else _only(stage)


def _of_another(time: TimeMention, counts: tuple[int, int], stage: Stage) -> bool:
    """Whether a time is of another count of a row: "20 in March and 30 in April"."""
    first, last = counts
    opens = time.last < stage.head.i and not first <= time.first
    return not opens and not first <= time.first < last


def _hour_only(time: TimeMention) -> bool:
    """Whether it is a part of some day: "after the evening prayer on 27 October"."""
    value = time.value.of if isinstance(time.value, After | Before) else time.value
    return isinstance(value, Part) and value.of == Relative(Unit.DAY, 0)


def _only(stage: Stage) -> TimeMention | None:
    """The one day of a sentence, deep inside what the predicate governs, for what happened then.

    Not that of what only describes somebody ("a deal agreed in May"): "died when a shell hit the
    yard where they sat on Monday".
    """
    dated = [t for t in stage.sentence.times if t.dated]
    if len(dated) != 1 or not stage.draft.type.startswith(_HAPPENING):
        return None
    time = dated[0]
    token = stage.doc[time.first if time.attaches is None else time.attaches]
    if time.kind is not TimeKind.POINT or not stage.head.is_ancestor(token):
        return None
    told = all(_tells_on(t) for t in way(token, stage.head))
    return time if told and not _refused(time, token, stage) else None


def _tells_on(token: Token) -> bool:
    """Whether a step of the parse goes on with the happening rather than describe a thing in it."""
    if token.dep_ == "relcl":
        return any(c.lower_ in {"where", "when", "as"} for c in token.subtree if c.i < token.i)
    if token.dep_ == "acl" and token.tag_ == "VBG":
        return True  # "hit a convoy carrying aid on Monday"
    return token.dep_ not in {"acl", "appos", "amod"} and not closed(token)


def _rank(time: TimeMention, stage: Stage) -> Distance | None:
    opening = stage.doc[time.first]
    token = opening if time.attaches is None else stage.doc[time.attaches]
    token = _before_tag(time, token, stage)
    due = _due(time, token, stage) or where_met(token, stage)
    if not due and _refused(time, token, stage):
        return None
    if due or _told_of(stage.head, time) or _of_casualties(token, stage):
        return Distance.OWN
    found = stage.distance(token, opening)
    if _of_launch(token, stage):
        return Distance.BELOW
    if found is Distance.BESIDE and _along(time, token, stage):
        return found
    if found is None or found in {Distance.ASIDE, Distance.BESIDE}:
        return None
    clause = stage.clause(token)
    asked = time.kind is not TimeKind.UNTIL and _asked_in(clause, stage)
    if found > Distance.OWN and (_apart(clause, stage.head) or asked):
        return None
    if (
        found is Distance.JOINED
        and clause.i > stage.head.i
        and not stage.draft.type.startswith(_HARMS)
    ):
        return None if has_subject(clause) and has_subject(stage.head) else found
    return found


def _of_owned(time: TimeMention, stage: Stage) -> tuple[Distance | None, bool]:
    """How near a claim is to the deed whose day it is: "blamed them for Sunday's raid"; if it is one.

    The day is the raid's and that of what is told of it, not that of who is blamed for it.
    """
    owner = stage.doc[time.last]
    apart = isinstance(time.value, After | Before) or not time.dated
    if owner.dep_ != "poss" or apart or not _tells_when(time, stage):
        return None, False
    if stage.head == owner.head:
        return Distance.OWN, True
    if owner.head.is_ancestor(stage.head):
        return Distance.BELOW, True
    spoken = stage.draft.type.startswith(_SPEECH) and stage.head.is_ancestor(owner.head)
    return None, spoken


def _before_tag(time: TimeMention, token: Token, stage: Stage) -> Token:
    """What a time is of that the parser hangs on the tag behind it: "…, in May, the rebels said"."""
    tag = token.pos_ == "VERB" and any(
        c.dep_ == "nsubj" and time.last < c.i < token.i for c in token.children
    )
    tag = tag and not any(c.dep_ in {"ccomp", "xcomp"} and c.i > token.i for c in token.children)
    heads = [d.hit.head for d in stage.group if d.hit.head.i < time.first]
    return max(heads, key=lambda t: t.i) if tag and heads else token


def _of_launch(token: Token, stage: Stage) -> bool:
    """Whether a time is of the launch of what is shot down: "of 28 drones launched overnight"."""
    clause = stage.clause(token)
    sent = clause.lemma_ in _LAUNCHING and clause.dep_ in {"acl", "relcl"}
    return sent and stage.draft.type == "strike.intercepted" and stage.head.is_ancestor(clause)


def _in_spite_of(stage: Stage) -> bool:
    """Whether it is a deal that only frames what happens: "clashes broke out despite a truce"."""
    link = stage.head.head
    deal = stage.draft.type == "diplomacy.agreement" and stage.head.pos_ == "NOUN"
    return deal and stage.head.dep_ == "pobj" and link.lower_ in {"despite", "under", "amid"}


def _of_casualties(token: Token, stage: Stage) -> bool:
    """Whether a time hangs on what befell the counted: "1,210 soldiers killed in 24 hours"."""
    figure = stage.draft.figure
    if figure is None or figure.head is None or stage.draft.type != "people.casualties":
        return False
    counted = stage.doc[figure.head]
    return counted.is_ancestor(token) and any(
        t.dep_ == "acl" and t.head == counted for t in (token, *token.ancestors)
    )


def _is_of_a_total(time: TimeMention, stage: Stage) -> bool:
    """Whether a time is of the total that the figure was added to: "601,850 (+1,210) since May"."""
    figure, whole = stage.draft.figure, stage.draft.part_of
    added = figure is not None and figure.basis is Basis.INCREMENT and whole is not None
    return added and time.kind is TimeKind.SINCE


def _due(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether it is by when something is to be done that is asked for: "demanded a truce by May"."""
    asked = time.kind is TimeKind.UNTIL and _asks(token, stage)
    return asked and stage.head != token and token.is_ancestor(stage.head)


def _asks(verb: Token, stage: Stage) -> bool:
    """Whether a verb asks, promises or threatens: what it sets a time for is still to come."""
    return any(d.hit.head == verb and d.type in _SPEECH for d in stage.group)


def _refused(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether a time is no day of the claim, wherever it stands: a measure, a saying's."""
    if not time.dated or not _tells_when(time, stage):
        return True
    stretch = time.kind in {TimeKind.SINCE, TimeKind.INTERVAL}
    if stage.of_saying(time.span, token, stretch=stretch):
        return True
    if time.kind is TimeKind.UNTIL and stage.draft.type.startswith(_ACTS):
        return True  # "demanded a truce by Friday": the truce is for then
    head = time.first <= stage.head.i <= time.last or _of_its_saying(token, stage)
    head = head or _counted_from(time, stage)
    head = head or _is_of_a_total(time, stage)
    head = head or _is_of_the_count(token, stage) or _is_of_a_saying_before(token, stage)
    head = head or (_in_spite_of(stage) and not stage.head.is_ancestor(token))
    return head or _describes(stage) or _of_one_conjunct(time, token, stage)


def _is_of_the_count(token: Token, stage: Stage) -> bool:
    """Whether a time is when one blow's toll was brought up to date: "climbed to 32 on Sunday"."""
    for figure in stage.sentence.figures:
        verb = rising(stage.doc[figure.token]) if figure.basis is Basis.COUNT else None
        if verb is not None and stage.clause(token).i == verb.i:
            told = stage.draft.figure is figure or verb.is_ancestor(stage.head)
            return told and is_of_one_blow(stage.doc[figure.token])
    return False


def _is_of_a_saying_before(token: Token, stage: Stage) -> bool:
    """Whether a time is of a saying that came after: "said on Monday, after bodies were found"."""
    clause = next((t for t in (stage.head, *stage.head.ancestors) if t.dep_ == "advcl"), None)
    if clause is None or not any(c.lower_ == "after" and c.dep_ == "mark" for c in clause.children):
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


def _along(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether a day stands in a clause that neither holds the predicate nor stands in it."""
    clause = stage.clause(token)
    apart = clause.is_ancestor(stage.head) or stage.head.is_ancestor(clause)
    return time.kind is TimeKind.POINT and not apart and not closed(clause)


def _counted_from(time: TimeMention, stage: Stage) -> bool:
    """Whether the predicate is in the happening that the time is counted from: "a day after X fell"."""
    last = stage.doc[time.last]
    if counts_from(time.value) is None or last.lower_ not in {"after", "before"}:
        return False
    below = last.head if last.dep_ == "mark" else last
    return bool(stage.head.i > time.last and (stage.head == below or below.is_ancestor(stage.head)))


def _asked_in(clause: Token, stage: Stage) -> bool:
    """Whether the dated clause is the asking or threatening of what the claim tells."""
    speech = any(d.hit.head.i == clause.i and d.type.startswith(_SPEECH) for d in stage.group)
    return speech and clause.is_ancestor(stage.head)


def _tells_when(time: TimeMention, stage: Stage) -> bool:
    """Whether a time dates, rather than measures, stamps or sums up to now."""
    if time.span.text.lower() in _UNMEASURED or _stamp(time, stage):
        return False
    if _SINCE_EVENT.match(time.span.text) and counts_from(time.value) is None:
        return False
    return not _measures(time, stage)


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
    for token in reversed(stage.doc[max(time.first - 9, 0) : time.first]):
        if token.pos_ in {"VERB", "AUX"} or token.text in {",", ";", ":"}:
            return False
        if token.tag_ in {"JJS", "RBS"} and token.lower_ not in {"least", "most"}:
            return True
        if token.lower_ in _MEASURING and token.dep_ in {"amod", "advmod"}:
            return token.head.pos_ in {"ADJ", "NOUN"} and token.head.ent_type_ not in {
                "DATE",
                "TIME",
            }
    return False


def _first_time(head: Token) -> bool:
    """Whether it is said how often it happens: "the first time that they entered the city since"."""
    clause = next((t for t in (head, *head.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or clause.head.lemma_ != "time":
        return False
    return any(c.lower_ in _ORDINALS for c in clause.head.children)


def _describes(stage: Stage) -> bool:
    """Whether the predicate only describes something, uncounted: "a ruined hospital"."""
    return stage.head.dep_ == "amod" and stage.draft.figure is None


def _told_of(head: Token, time: TimeMention) -> bool:
    """Whether a relative clause tells what happened then: "in May, when the truce took effect"."""
    for each in (head, *head.ancestors):
        when = next((c for c in each.children if c.lower_ == "when"), None)
        if each.dep_ == "advcl" and when is not None and when.i == time.last + 2:
            return bool(each.doc[time.last + 1].text == ",")
        if each.dep_ == "relcl":
            return bool(time.first <= each.head.i <= time.last + 3)
        if each.pos_ in {"VERB", "AUX"} and each.dep_ not in {"conj", "xcomp"}:
            return False
    return False


def _of_one_conjunct(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether a time hangs on one member of a list: "… and a second salvo hours later"."""
    clause = stage.clause(token)
    if not time.span.text.lower().endswith((" later", " earlier")):
        return False
    if token.i == clause.i or not clause.is_ancestor(token):
        return False
    return any(t.dep_ == "conj" and t.pos_ in {"NOUN", "PROPN"} for t in way(token, clause))


def _apart(clause: Token, head: Token) -> bool:
    """Whether a predicate under the dated clause is not of its time: an aim, an eve."""
    if not clause.is_ancestor(head):
        return False
    path = way(head, clause)
    for each in path:
        if each.dep_ == "prep" and each.lower_ in _BEFORE:
            return True
        if closed(each) or each.dep_ == "amod":
            return True
        aim = any(c.lower_ == "to" and c.dep_ == "aux" for c in each.children)
        if each.dep_ in {"acl", "advcl"} and aim:
            return True
        if (
            each.dep_ == "prep"
            and each.lower_ == "after"
            and any(c.dep_ == "npadvmod" for c in each.children)
        ):
            return True
    return False
