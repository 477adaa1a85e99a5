"""Words that mention a happening without claiming it: modifiers, times counted from it, topics."""

from spacy.tokens import Token

from contested.extract.firing import of_foiled_plot, of_no_war
from contested.extract.frames import Form
from contested.extract.no_deeds import in_talks, no_deed
from contested.extract.predicates import Hit
from contested.extract.reading import SentenceReading

_NO_CLAIM_AS = frozenset({"compound", "nmod"})
_TOPIC = frozenset({"on", "about", "over", "for", "regarding", "of"})
_ILLNESS = frozenset({"heart", "panic", "asthma", "gas", "boiler", "methane", "firework"})
_CEASED = frozenset({"in", "to", "of"})
_PAUSES = frozenset(
    {"pause", "halt", "lull", "end", "cessation", "suspension", "break", "stop", "truce"}
)
_CONTENDING = frozenset(
    """conflict battle fight struggle war fighting dispute contest competition rivalry vie compete
    contend jostle""".split()
)
_FOUGHT = frozenset({"battle", "fight", "clash", "confrontation", "skirmish"})
_WORDY = frozenset(
    """legal court courtroom political verbal custody uphill electoral diplomatic price turf boardroom
    parliamentary constitutional trade bidding""".split()
)
_STAKES = frozenset({"control", "land", "water", "cattle", "gold", "pasture", "livestock", "route"})
_GROUND = frozenset({"ground", "settlement", "area", "structure"})
_WORKERS = frozenset(
    """pilot worker teacher doctor nurse driver staff employee union crew miner docker judge lawyer
    lecturer steelworker railwayman farmer trucker midwife""".split()
)
_PAID = frozenset({"pay", "conditions", "pensions", "jobs", "hours", "rights"})
_IN_THE_ACT = frozenset({"invade", "attack", "fight", "defend", "besiege", "raid"})
_WORK = frozenset({"wage", "wages", "salary", "salaries", "unions", "picket", "walkout"})
_BEATING = frozenset("repel repulse beat fend rebuff ward stave".split())
_SPELLS = frozenset({"day", "night", "week", "month", "year", "time"})
_RAISING = frozenset({"lift", "raise", "bring", "push", "take"})
_SUMS = frozenset({"number", "total", "toll", "tally"})
_HOMES = frozenset({"home", "house", "nowhere", "place", "village", "roof"})
_ANSWERS = frozenset({"comment", "reaction", "response", "answer", "telephone", "phone", "radio"})
_NEARNESS = frozenset({"brink", "verge", "edge", "cusp", "need"})
_WANTS = frozenset({"need", "bereft", "brought_low", "shortfalls", "lack_of", "without"})
_BEGINNING = frozenset({"begin", "break", "erupt", "start", "end", "collapse"})
_COUNTED_FROM = frozenset({"after", "since", "before", "following"})
_WHOM = frozenset({"of", "on", "against", "by", "between", "with"})
_TOPICAL = frozenset({"talks", "assault"})


def idle(hit: Hit, reading: SentenceReading) -> bool:
    """Words that mention a happening without claiming it: modifiers, time anchors, topics."""
    head = hit.head
    if reading.in_time(head) and not _dated_anchor(hit, reading):
        return True
    if (
        hit.form is Form.VERB
        and head.lemma_ in _RAISING
        and any(c.dep_ == "dobj" and c.lemma_ in _SUMS and not _several(c) for c in head.children)
    ):
        return True  # "lifting the number killed to 33"
    if (
        of_foiled_plot(head)
        or of_no_war(hit)
        or _walks_out(hit)
        or _for_comment(head)
        or _nowhere_to(head)
    ):
        return True
    if _other_word(hit) or any(
        t.lemma_ == "anniversary" for t in head.ancestors if t.pos_ == "NOUN"
    ):
        return True  # "the anniversary of the start of the invasion"
    return _idle_here(hit, reading)


def _several(number: Token) -> bool:
    """Whether it only says that there are some: "took a number of towns"."""
    return any(c.lower_ == "a" for c in number.children)


def _idle_here(hit: Hit, reading: SentenceReading) -> bool:
    """Whether the place of the words in their clause makes them tell of no happening."""
    head = hit.head
    if hit.form is not Form.NOUN:
        # "sea-launched missiles": a compound adjective tells no happening, but who holds ground.
        if (
            _only_plotted(head)
            or _takes_up(hit)
            or _leads_elsewhere(hit)
            or _only_describes(head)
            or _takes_part(head)
            or _serves(head, reading)
            or no_deed(hit)
            or (head.lemma_ == "run" and len(hit.tokens) == 1 and _runs_out(head))
        ):
            return True
        before = head.nbor(-1) if head.i else head
        compound = head.dep_ == "amod" and before.text in {"-", "–"} and hit.form is Form.VERB
        compound = compound and hit.predicate not in {"control", "capture", "annex"}
        # "For the third day running" tells how long.
        return compound or (head.lower_ == "running" and before.lemma_ in _SPELLS)
    if any(c.lower_ in _ILLNESS for c in head.children if c.dep_ == "compound"):
        return True
    if head.dep_ in _NO_CLAIM_AS and head.head.i not in {t.i for t in hit.tokens}:
        return True
    answered = {c.lower_ for c in head.head.children} & {"unanswered", "unpunished", "unavenged"}
    if head.dep_ == "nsubj" and head.head.lemma_ == "go" and answered:
        return True  # "these attacks will not go unanswered"
    if _stopped(head) or _bloodless(head, reading) or _of_labour(head) or _not_yet(hit):
        return True
    if in_talks(hit, reading):
        return True
    return _is_topic(head, reading)


def _not_yet(hit: Hit) -> bool:
    """Whether it is only near, or needed: "on the brink of collapse", "in need of evacuation"."""
    link = hit.head.head
    near = hit.head.dep_ == "pobj" and link.lower_ == "of" and link.head.lemma_ in _NEARNESS
    return near and hit.predicate not in _WANTS and link.head not in hit.tokens


def _only_describes(verb: Token) -> bool:
    """Whether it only says what troops are for: "the invading force"."""
    before = verb.dep_ == "amod" and verb.tag_ == "VBG" and verb.lemma_ in _IN_THE_ACT
    return before and bool(verb.head.i > verb.i)


def _is_topic(head: Token, reading: SentenceReading) -> bool:
    """Whether it is what talks or a battle are about: "the battle for control of the town"."""
    if head.dep_ == "pobj" and head.head.lower_ == "to" and head.head.head.pos_ == "ADJ":
        return bool(head.lemma_ == "control")  # "a road crucial to control of the west"
    if head.dep_ != "pobj" or head.head.lower_ not in _TOPIC:
        return False
    above = head.head.head
    if above.pos_ == "VERB" and head.head.lower_ in {"for", "over"} and head.lemma_ == "control":
        # "battles have been going on since morning for control of the village"
        near = {c.lemma_.lower() for c in (above, *above.children)}
        return bool(near & (_CONTENDING | _FOUGHT))
    fought = head.head.lower_ in {"for", "over"} and above.lemma_.lower() in _CONTENDING
    return fought or (above.pos_ == "NOUN" and bool(reading.classes.labels(above) & _TOPICAL))


def _bloodless(head: Token, reading: SentenceReading) -> bool:
    """Whether it is fought with words: "a battle over the budget", "a court battle"."""
    if head.lemma_ not in _FOUGHT:
        return False
    if any(c.lower_ in _WORDY for c in head.children if c.dep_ in {"amod", "compound"}):
        return True
    over = [t for c in head.children if c.lower_ in {"over", "about", "for"} for t in c.children]
    return bool(over) and not any(
        reading.in_time(t)
        or reading.place_at(t)
        or reading.classes.labels(t) & _GROUND
        or t.lemma_ in _STAKES
        for t in over
    )


def _of_labour(head: Token) -> bool:
    """Whether those strike who work: "went on strike", "the strike over wages"."""
    if head.lemma_ not in {"strike", "walkout"}:
        return False
    over = [t for c in head.children if c.lower_ in {"over", "for"} for t in c.children]
    owners = [c.lower_ for c in head.children if c.dep_ == "poss"]
    by = [t for c in head.children if c.lower_ == "by" for t in c.children]
    worked = any(t.lemma_.lower() in _WORKERS for t in by)
    if worked or any(t.lower_ in _PAID for t in over) or "union" in owners:
        return True
    return any(t.lower_ in _WORK for t in head.sent) or (
        head.dep_ == "pobj" and head.head.lower_ == "on" and not any(head.children)
    )


def _nowhere_to(verb: Token) -> bool:
    """Whether there is nothing left to do it to: "no home to return to", "nowhere to flee"."""
    place = verb.head
    none = place.lower_ == "nowhere" or any(c.lower_ == "no" for c in place.lefts)
    return verb.dep_ in {"acl", "relcl"} and none and place.lemma_ in _HOMES


def _for_comment(verb: Token) -> bool:
    """Whether somebody was got hold of to speak, or not: "could not be reached for comment"."""
    links = (c for c in verb.children if c.lower_ in {"for", "by", "on", "via"})
    asked = any(t.lemma_.lower() in _ANSWERS for c in links for t in c.children)
    return asked and verb.lemma_ in {"reach", "contact", "locate", "find"}


def _walks_out(hit: Hit) -> bool:
    """Whether those who work stop work: "airline pilots will strike on Monday"."""
    verb = hit.head
    if hit.word != "strike" or hit.form is not Form.VERB:
        return False
    if any(c.dep_ in {"dobj", "nsubjpass", "auxpass"} for c in verb.children):
        return False
    return any(c.dep_ == "nsubj" and c.lemma_.lower() in _WORKERS for c in verb.children)


def _serves(verb: Token, reading: SentenceReading) -> bool:
    """Whether it only says whom somebody fights for: "recruited men to fight for the militia"."""
    under = [t for c in verb.children if c.lower_ == "for" for t in c.children if t.dep_ == "pobj"]
    sides = any(reading.actor_at(t) is not None and not reading.place_at(t) for t in under)
    return verb.lemma_ == "fight" and verb.tag_ == "VB" and sides


def _only_plotted(verb: Token) -> bool:
    """Whether it is what a foiled plot was for: "thwarted an attempt to blow up the bridge"."""
    plan = verb.head
    return (
        verb.dep_ in {"acl", "relcl"}
        and plan.lemma_ in {"attempt", "plot", "plan", "bid"}
        and plan.dep_ in {"dobj", "nsubjpass"}
        and plan.head.lemma_ in _BEATING
    )


def _leads_elsewhere(hit: Hit) -> bool:
    """Whether a word behind gives the verb another sense: "stormed out", "burned through reserves"."""
    elsewhere = {"storm": "out", "burn": "through", "drive": "up", "shoot": "down"}.get(
        hit.head.lemma_
    )
    power = (c for c in hit.head.children if c.lower_ == "to")
    if len(hit.tokens) > 1:
        return False
    if hit.head.lemma_ in {"sweep", "rise"} and any(
        t.lower_ == "power" for c in power for t in c.children
    ):
        return True  # "swept to power"
    beside = hit.head.lemma_ == "fight" and any(
        c.lower_ in {"alongside", "beside"} for c in hit.head.children
    )  # "soldiers fight alongside the rebels": of no one battle
    return beside or any(c.lower_ == elsewhere for c in hit.head.children)


def _takes_up(hit: Hit) -> bool:
    """Whether nothing is taken: "took up his post", "seized on the remark"."""
    if len(hit.tokens) > 1:
        return False
    if hit.word == "seize":
        given = any(c.dep_ in {"dobj", "nsubjpass", "auxpass"} for c in hit.head.children)
        upon = [
            t for c in hit.head.children if c.lower_ in {"on", "upon"} for t in c.children
            if t.dep_ == "pobj" and t.ent_type_ not in {"DATE", "TIME"}
        ]  # fmt: skip
        return not given and hit.head.dep_ not in {"relcl", "acl"} and bool(upon)
    particles = {c.lower_ for c in hit.head.children if c.dep_ == "prt"}
    return hit.word == "take" and bool(particles & {"up", "on", "off"})


def _dated_anchor(hit: Hit, reading: SentenceReading) -> bool:
    """Whether a time hangs on what happened on a day of its own: "since rebels took it on Monday"."""
    head = hit.head
    if hit.form is Form.NOUN and _tells_of_its_own(head, reading):
        return True
    if head.dep_ == "relcl" and head.head.dep_ == "pobj":  # "after a raid that killed nine"
        return any(reading.figure_at(c) for c in head.children)
    if hit.form is Form.NOUN and hit.predicate == "agree" and head.dep_ in {"dobj", "nsubj"}:
        head = (
            head.head
        )  # "since it broke a truce in November", "since the truce collapsed on 1 May"
    elif hit.form is not Form.VERB:
        return False
    if head.pos_ != "VERB":
        return False
    below = [t for t in head.subtree if t.i > head.i]
    dated = any(t.first == b.i for t in reading.times for b in below)
    own = any(c.dep_ in {"nsubj", "nsubjpass"} for c in head.children)
    own = own or head.dep_ == "pcomp"  # "since wresting it from the rebels in 2022"
    return own and (dated or any(reading.place_at(t) for t in below) or _whole_clause(head))


def _tells_of_its_own(noun: Token, reading: SentenceReading) -> bool:
    """Whether what is counted from says who or what, and where or when.

    "Days after a drone strike on a bazaar in Marib", "since the army's assault on Nyala in October",
    not "since the invasion".
    """
    begun = noun.dep_ == "nsubj" and noun.head.lemma_ in _BEGINNING
    counted_from = noun.dep_ == "pobj" and noun.head.lower_ in _COUNTED_FROM
    if not (begun or counted_from):
        return False
    below = [t for t in noun.subtree if t != noun]
    links = [c for c in noun.children if c.dep_ in {"prep", "agent"}]
    whom = [t for c in links if c.lower_ in _WHOM for t in c.children if t.dep_ == "pobj"]
    whom += [c for c in noun.lefts if c.dep_ == "poss" or reading.actor_at(c)]
    until = (noun.head if begun else noun).right_edge.i
    dated = any(noun.i < t.first <= until for t in reading.times)
    placed = any(reading.place_at(t) for t in below)
    return bool(whom) and (dated or (placed and not begun))


def _whole_clause(verb: Token) -> bool:
    """Whether a clause counted from says whom it was done to: "a day after missiles hit a school"."""
    done = any(c.dep_ in {"dobj", "nsubjpass"} for c in verb.children)
    return done and any(c.dep_ == "mark" and c.lower_ == "after" for c in verb.children)


def _stopped(head: Token) -> bool:
    """What only names a stop, or what stops: "resumed after a pause", "a pause in fighting"."""
    link = head.head
    if head.dep_ != "pobj":
        return False
    if link.lower_ == "after" and head.lemma_ in _PAUSES:
        return True
    return link.lower_ in _CEASED and _ceases(link.head)


def _ceases(noun: Token) -> bool:
    """ "A pause in fighting": what stops is not claimed to happen."""
    return noun.pos_ == "NOUN" and noun.lemma_ in _PAUSES


def _runs_out(verb: Token) -> bool:
    """ "Ran out of ammunition": nobody runs."""
    return any(c.lower_ == "out" and any(t.lower_ == "of" for t in c.subtree) for c in verb.rights)


def _other_word(hit: Hit) -> bool:
    """Whether it is a name, or a particle makes another verb of it: "was held up in traffic"."""
    head = hit.head
    if head.text == "Save" and head.doc[head.i : head.i + 3].text == "Save the Children":
        return True
    alone = head.lemma_ in {"hold", "rule"} and len(hit.tokens) == 1 and hit.form is Form.VERB
    return alone and any(c.dep_ == "prt" for c in head.children)


def _takes_part(verb: Token) -> bool:
    """ "Took part in the attack", no part of anything that is taken; "takes office"."""
    return verb.lemma_ == "take" and any(
        word.dep_ == "dobj"
        and word.lower_ in {"part", "office", "action", "note", "stock"}
        and not any(
            (c.dep_ in {"det", "amod", "poss"} and c.lower_ != "no") or c.lower_ == "of"
            for c in word.children
        )
        for word in verb.children
    )
