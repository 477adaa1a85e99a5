"""When: the time of a claim's own sentence.

That of the nearest clause that has one. What measures ("the heaviest raid since May"), stamps
("15:20 Toll rises") or dates only another thing ("and a second salvo hours later") is no time.
"""

from spacy.tokens import Token

from contested.extract.begun import is_war, so_far
from contested.extract.binding import Distance, closed, counted_from, way
from contested.extract.deeds import DEEDS
from contested.extract.deep_days import only_day
from contested.extract.gapped import day_before, stretch
from contested.extract.meetings import where_met
from contested.extract.other_times import elsewhen, holds_ground
from contested.extract.part_days import of_a_part
from contested.extract.pictured import taken_then
from contested.extract.segments import segment_of
from contested.extract.stage import Stage
from contested.extract.undated import SPEECH, due_then, of_owned, refused
from contested.language.anchors import counts_from
from contested.language.calendar import (
    After,
    Before,
    Clock,
    Lasting,
    Offset,
    Part,
    Range,
    Reference,
    Relative,
    Running,
    Unit,
    Until,
    Window,
)
from contested.language.time_kinds import TimeKind
from contested.language.times import TimeMention

_BLOWS = frozenset({"strike", "battle.attack", "territory.capture"})
_LAUNCHING = frozenset({"launch", "fire", "send", "release", "direct", "aim"})
_ESTIMATING = frozenset({"put", "estimate", "set", "place", "give"})
_ASIDE = frozenset({"npadvmod", "appos", "dep"})
_OVER = frozenset({"over", "for", "during", "in", "since", "within"})


def time_of(stage: Stage) -> TimeMention | None:
    """The time of a claim in its own sentence, or None."""
    if (then := day_before(stage.draft)) is not None:
        return then
    best: tuple[tuple[bool, bool, int, bool, bool, bool, int], TimeMention] | None = None
    first, last = segment_of(stage.doc, stage.head.i)
    counts = stretch(stage.draft, of_days=True)
    for time in stage.sentence.times:
        part = of_a_part(time, stage)
        if part:
            return time
        if part is False or _of_happening(time, stage) or _as_of_now(time):
            continue
        if time.back:
            found = _counted_back(time, stage)
        elif (clause := counted_from(stage.head)) is not None and not _inside(time, clause):
            continue
        else:
            owned, settled = of_owned(time, stage)
            found = owned if settled else _rank(time, stage)
        if found is None or (counts and _of_another(time, counts, stage)):
            continue
        if stage.draft.type.startswith("civil.order") and _clock(time) and _days_beside(stage):
            continue
        apart = not first <= time.first < last
        until = time.kind is TimeKind.UNTIL or time.value == Lasting()
        counted = counts_from(time.value) is not None
        hourly = _hour_only(time) or isinstance(time.value, Running)
        key = (counted, apart, int(found), time.back, until, hourly, _steps(time, stage))
        if best is None or key < best[0]:
            best = (key, time)
    if best and best[1].value == Lasting():
        began = (t for t in stage.sentence.times if t.kind is TimeKind.SINCE)
        below = (t for t in began if stage.head in stage.doc[t.first].ancestors)
        return next(below, best[1])  # "has so far shot down 77 drones sent since Wednesday"
    return best[1] if best else only_day(stage)


def _as_of_now(time: TimeMention) -> bool:
    """Whether it only stamps the hour of a count: "as of 6 p.m., nine had died"."""
    if not isinstance(time.value, Until) or not isinstance(time.value.of, Clock):
        return False
    bare = time.value.of.of is None
    return bare and time.span.text.lower().startswith("as of")


def _clock(time: TimeMention) -> bool:
    """Whether it only says at which hours: "a curfew from 8 p.m. to 5 a.m."."""
    value = time.value
    ends = (value.first, value.last) if isinstance(value, Range) else (value,)
    return all(isinstance(v, Clock) for v in ends)


def _days_beside(stage: Stage) -> bool:
    """Whether the sentence names a day as well."""
    return any(t.dated and not _clock(t) and not _hour_only(t) for t in stage.sentence.times)


def _steps(time: TimeMention, stage: Stage) -> int:
    """How far a time stands from the predicate; of two as far, what stands before it is nearer."""
    behind = time.first > stage.head.i
    return 2 * abs(int(time.first - stage.head.i)) + int(behind)


def _of_happening(time: TimeMention, stage: Stage) -> bool:
    """Whether a date stands in a stretch, for the happening alone that this begins with.

    "Since the coup in May 2021, soldiers have arrested …": the arrests are not of that May. But
    "since 3 May, when nine were killed".
    """
    behind = [t.lower_ for t in stage.doc[time.last + 1 : time.last + 3] if t.text != ","]
    if behind[:1] == ["when"]:
        return False
    for other in stage.sentence.times:
        holds = other is not time and other.first < time.first and time.last <= other.last
        if holds and not time.back and not other.first <= stage.head.i <= other.last:
            return True
    return False


def _counted_back(time: TimeMention, stage: Stage) -> Distance | None:
    """How near it is to the happening that another time is counted from, whose day `time` is."""
    verb = stage.doc[time.attaches] if time.attaches is not None else stage.head
    if stage.head == verb:
        return Distance.OWN
    told = verb.is_ancestor(stage.head) and all(t.dep_ != "ccomp" for t in way(stage.head, verb))
    return Distance.OWN if told else None


def _inside(time: TimeMention, clause: Token) -> bool:
    """Whether a time stands in the clause that a stretch is counted from, and is not that stretch."""
    within = clause.left_edge.i <= time.first and time.last <= clause.right_edge.i
    return bool(within and counts_from(time.value) is None)


def _of_another(time: TimeMention, counts: tuple[int, int], stage: Stage) -> bool:
    """Whether a time is of another count of a row: "20 in March and 30 in April"."""
    first, last = counts
    opens = time.last < stage.head.i and not first <= time.first
    return not opens and not first <= time.first < last


def _of_part(token: Token, stage: Stage) -> bool:
    """Whether a time is of a part of those counted: "35,000 have fled, 6,000 of them in two days"."""
    figure = stage.draft.figure
    part = (t for t in (token, *token.ancestors) if t.pos_ == "NUM" and t.dep_ in _ASIDE)
    number = next(part, None)
    return figure is not None and number is not None and figure.token != number.i


def _hour_only(time: TimeMention) -> bool:
    """Whether it is a part of some day: "after the evening prayer on 27 October"."""
    value = time.value.of if isinstance(time.value, After | Before) else time.value
    return isinstance(value, Part) and value.of == Relative(Unit.DAY, 0)


def _rank(time: TimeMention, stage: Stage) -> Distance | None:
    opening = stage.doc[time.first]
    token = opening if time.attaches is None else stage.doc[time.attaches]
    before = isinstance(time.value, Offset) and time.value.before
    if before and counts_from(time.value) is not None and token.dep_ == "advcl":
        token = token.head  # "hours before the town fell"
    token = _before_tag(time, token, stage)
    due = due_then(time, token, stage) or where_met(token, stage) or _of_losses(time, stage)
    due = due or _by_message(time, stage) or taken_then(time, stage)
    own = token == stage.head or stage.head.is_ancestor(token)
    past = (_ever_since(stage.head) or _behind_semicolon(time, stage)) and not own
    if past or _of_part(token, stage) or (not due and refused(time, token, stage)):
        return None
    told = _told_of(stage.head, time) or _of_antecedent(token, stage) or _brought(token, stage)
    told = told or _of_the_war(token, stage)
    if due or told or _of_casualties(token, stage):
        return Distance.OWN
    found = stage.distance(token, opening)
    if found is Distance.BELOW and token.dep_ == "nsubj" and token.head == stage.head:
        found = Distance.AROUND  # "the May 5 attack killed nine and set off riots in June"
    if _of_launch(token, stage) or _fired_then(token, stage):
        return Distance.BELOW
    if found is Distance.BESIDE and _along(time, token, stage):
        return found
    clause = stage.clause(token)
    if found is None or found in {Distance.ASIDE, Distance.BESIDE} or _told_there(clause, stage):
        return Distance.ABOVE if _told_there(clause, stage) else None
    asked = time.kind is not TimeKind.UNTIL and _asked_in(clause, stage)
    return (
        None if elsewhen(found, clause, time, stage) or (found > Distance.OWN and asked) else found
    )


def _by_message(time: TimeMention, stage: Stage) -> bool:
    """Whether it is when somebody appealed or accused in writing: "asked for aid in a post on Monday"."""
    spoken = stage.draft.type.startswith(SPEECH) and stage.in_message(time.span)
    return spoken and stage.head.is_ancestor(stage.doc[time.first])


def _behind_semicolon(time: TimeMention, stage: Stage) -> bool:
    """Whether a time is of a clause further on: "suffered losses; more were killed on Monday".

    Or a limit is of the clause before: "nine were in jail as of May 3; three have gone missing".
    """
    if time.kind is TimeKind.UNTIL and any(
        t.text == ";" for t in stage.doc[time.last : stage.head.i]
    ):
        return True
    return any(t.text == ";" for t in stage.doc[stage.head.i : time.first])


def _told_there(clause: Token, stage: Stage) -> bool:
    """Whether a harm is told of the blow that a time is of: "on May 3 hit X, where nine were killed".

    Or of whom it hit: "struck the convoy of the governor, who was not hurt".
    """
    if not stage.draft.type.startswith("people.") or stage.head.dep_ != "relcl":
        return False
    past = stage.head.tag_ == "VBD" or any(
        c.tag_ == "VBD" and c.dep_ == "auxpass" for c in stage.head.children
    )
    opens = any(
        c.lower_ in {"where", "who"} and c.i == stage.head.left_edge.i for c in stage.head.children
    )
    blow = any(d.hit.head.i == clause.i and d.type in _BLOWS for d in stage.group)
    return past and opens and blow and clause.is_ancestor(stage.head)


def _ever_since(head: Token) -> bool:
    """Whether it has gone on since a day told before: "took X in May and has since advanced"."""
    return any(c.lower_ == "since" and c.dep_ == "advmod" for c in head.children)


def _before_tag(time: TimeMention, token: Token, stage: Stage) -> Token:
    """What a time is of that the parser hangs on the tag behind it: "…, in May, the rebels said"."""
    tag = token.pos_ == "VERB" and any(
        c.dep_ == "nsubj" and time.last < c.i < token.i for c in token.children
    )
    tag = tag and not any(c.dep_ in {"ccomp", "xcomp"} and c.i > token.i for c in token.children)
    heads = [d.hit.head for d in stage.group if d.hit.head.i < time.first]
    return max(heads, key=lambda t: t.i) if tag and heads else token


def _of_antecedent(token: Token, stage: Stage) -> bool:
    """Whether a time is of the deed that a clause tells more of: "a June 1 raid, in which nine died"."""
    clause = next((t for t in (stage.head, *stage.head.ancestors) if t.dep_ == "relcl"), None)
    if clause is None or token.lemma_.lower() not in DEEDS:
        return False
    if clause.head != token and not token.is_ancestor(clause.head):
        return False
    return any(
        t.lower_ == "which" and t.dep_ == "pobj" and t.head.lower_ in {"in", "during"}
        for t in clause.subtree
    )


def _of_launch(token: Token, stage: Stage) -> bool:
    """Whether a time is of the launch of what is shot down: "of 28 drones launched overnight"."""
    clause = stage.clause(token)
    sent = clause.lemma_ in _LAUNCHING and clause.dep_ in {"acl", "relcl"}
    return sent and stage.draft.type == "strike.intercepted" and stage.head.is_ancestor(clause)


def _fired_then(token: Token, stage: Stage) -> bool:
    """Whether a time is of the firing of what did the harm: "rockets fired on Monday wounded two"."""
    clause = stage.clause(token)
    verb = stage.head if stage.head.pos_ == "VERB" else stage.head.head
    sent = clause.lemma_ in _LAUNCHING and clause.dep_ == "acl" and clause.head.dep_ == "nsubj"
    return bool(sent and clause.head.head == verb)


def _of_casualties(token: Token, stage: Stage) -> bool:
    """Whether a time hangs on what befell the counted: "1,210 soldiers killed in 24 hours"."""
    figure = stage.draft.figure
    if figure is None or figure.head is None or stage.draft.type != "people.casualties":
        return False
    counted = stage.doc[figure.head]
    return counted.is_ancestor(token) and any(
        t.dep_ == "acl" and t.head == counted for t in (token, *token.ancestors)
    )


def _of_losses(time: TimeMention, stage: Stage) -> bool:
    """Whether it is over when losses were counted: "put losses over the previous day at 900".

    A stretch may open the sentence: "for the same period put losses at 900".
    """
    noun = stage.head
    verb = noun.head
    if noun.dep_ != "dobj" or verb.lemma_ not in _ESTIMATING:
        return False
    if time.first < noun.i and not isinstance(time.value, Window | Reference):
        return False
    link = stage.doc[time.first]
    link = link if link.pos_ == "ADP" else link.head
    links = (t for t in (stage.doc[time.first - 1], link, *link.ancestors) if t.dep_ == "prep")
    return any(t.lower_ in _OVER and t.head in {verb, noun} for t in links)


def _along(time: TimeMention, token: Token, stage: Stage) -> bool:
    """Whether a day stands in a clause that neither holds the predicate nor stands in it."""
    clause = stage.clause(token)
    apart = clause.is_ancestor(stage.head) or stage.head.is_ancestor(clause)
    spoken = stage.draft.type.startswith(SPEECH)  # "was hit on Monday, he said, blaming rebels"
    other = apart or closed(clause) or spoken or holds_ground(clause, stage)
    other = other or _describes_as_now(stage.head)
    return time.kind is TimeKind.POINT and not other


def _asked_in(clause: Token, stage: Stage) -> bool:
    """Whether the dated clause is the asking or threatening of what the claim tells."""
    speech = any(d.hit.head.i == clause.i and d.type.startswith(SPEECH) for d in stage.group)
    told = clause.tag_ in {"VBZ", "VBP"}  # "blames rebels for the shelling of a market on May 3"
    return speech and not told and clause.is_ancestor(stage.head)


def _describes_as_now(head: Token) -> bool:
    """Whether it describes a place as of now: "in Ituri, where fighting has killed nine, …"."""
    clause = next((t for t in (head, *head.ancestors) if t.dep_ == "relcl"), None)
    return clause is not None and so_far(head)


def _of_the_war(token: Token, stage: Stage) -> bool:
    """Whether a time is of the war that a clause tells of: "a war in 2020 that killed 900"."""
    clause = next((t for t in (stage.head, *stage.head.ancestors) if t.dep_ == "relcl"), None)
    noun = token.head if token.dep_ == "prep" else token
    return clause is not None and clause.head == noun and is_war(noun)


def _brought(token: Token, stage: Stage) -> bool:
    """Whether a time is of what brought it about: "a truce in May saw 90 men exchanged"."""
    verb = token.head
    brought = token.dep_ == "nsubj" and verb.lemma_ in {"see", "witness"}
    return brought and any(t.head == verb and t.dep_ == "ccomp" for t in way(stage.head, verb))


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
