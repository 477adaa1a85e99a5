"""Who says it and where it was, where the parser lost them behind or beside a saying; `mending` says when.

"Shells fell day and night, said X; ten were killed": X says it, and is not killed.
"""

from spacy.tokens import Token

from contested.language.mended_clauses import SAYING, SUBJECTS

_CLAUSE = 3
_ANSWERING = frozenset({"say", "counter", "retort", "reply", "respond", "add", "insist", "warn"})
_FINITE = frozenset({"VBD", "VBN", "VBZ", "VBP"})
_GROUNDS = frozenset(
    """sector direction axis front area region district province state village town city suburb
    oblast governorate county valley township neighbourhood neighborhood section""".split()
)
_LOCAL = frozenset(
    """governor mayor police rescuers residents doctors medics firefighters witnesses hospital
    prosecutors mayors chief administrator villagers""".split()
)
_OUTCOMES = frozenset(
    """kill wound injure hurt destroy damage leave hit strike set force displace burn cause spark
    trigger bring raise cut knock wreck trap capture seize take retake send drive push sink shoot
    ignite bury shatter blow tear flatten reduce uproot plunge maim claim torch raze gut block
    abduct kidnap loot overrun repel deprive render disable scatter smash crack puncture pierce riddle
    level devastate engulf halt disrupt ground strand spread""".split()
)


def said_between(verb: Token) -> bool:
    """Whether a saying set between commas was joined to what it says: "they left, X said, after Y"."""
    first = verb.head
    named = next((c for c in verb.children if c.dep_ in SUBJECTS and c.i < verb.i), None)
    if verb.dep_ != "conj" or verb.lemma_ not in SAYING or named is None or first.pos_ != "VERB":
        return False
    opens = named.left_edge.i - 1
    held = any(c.dep_ in {"ccomp", "dobj", "xcomp"} for c in verb.children)
    joined = any(c.dep_ == "cc" and first.i < c.i < verb.i for c in first.children)
    own = any(c.dep_ in SUBJECTS | {"nsubjpass"} and c.i < first.i for c in first.children)
    return opens > first.i and verb.doc[opens].text == "," and own and not held and not joined


def says_first(verb: Token) -> None:
    """Make the saying the clause that governs the other."""
    first = verb.head
    verb.head, verb.dep_ = (first.head if first.head != first else verb), first.dep_
    first.head, first.dep_ = verb, "ccomp"


_ASIDE = frozenset({"npadvmod", "appos", "dep", "conj", "attr", "dobj"})


def said_aside(verb: Token) -> bool:
    """Whether who says it was cut off by an apposition: "…, an official of the service, the X, said"."""
    joined = verb.dep_ in {"conj", "advcl", "dep"} and verb.lemma_ in SAYING
    if not joined or verb.tag_ not in _FINITE or verb.head.i > verb.i:
        return False
    free = not any(c.dep_ in SUBJECTS | {"nsubjpass", "cc"} for c in verb.children)
    return free and _teller_aside(verb) is not None


def teller_says(verb: Token) -> None:
    """Make it the subject, and the clause before what is said."""
    teller = _teller_aside(verb)
    if teller is not None:
        teller.head, teller.dep_ = verb, "nsubj"
        says_first(verb)


def _teller_aside(verb: Token) -> Token | None:
    """Somebody set off by commas right before the verb, whom the parse hangs on the clause before."""
    first = verb.head
    ends = {verb.i - 1, verb.i - 2} if verb.nbor(-1).text == "," else {verb.i - 1}
    for noun in reversed(list(first.children)):
        opens = noun.left_edge.i - 1
        apart = noun.pos_ in {"NOUN", "PROPN"} and noun.dep_ in _ASIDE
        if apart and noun.right_edge.i in ends and opens > first.i and noun.doc[opens].text == ",":
            return noun
    return None


def told_behind(noun: Token) -> bool:
    """Whether who says it was taken for what is said: "they fled, said a man who had seen it"."""
    verb = noun.head
    behind = noun.dep_ == "dobj" and noun.left_edge.i == verb.i + 1 and verb.i > _CLAUSE
    if not behind or any(c.dep_ in SUBJECTS for c in verb.children):
        return False
    who = any(c.dep_ == "relcl" and c.left_edge.lower_ == "who" for c in noun.children)
    closes = noun.pos_ == "PROPN" and noun.right_edge.i + 2 >= len(noun.doc)
    said = verb.lemma_ == "say" if who else closes and verb.lemma_ in _ANSWERING
    return said and verb.doc[verb.i - 1].text in {",", '"', "”"}


def tells(noun: Token) -> None:
    """Make the subject of it, and what stands before it what is said."""
    verb = noun.head
    noun.dep_ = "nsubj"
    for clause in verb.children:
        if clause.dep_ == "advcl" and clause.i < verb.i and clause.tag_ in _FINITE:
            clause.dep_ = "ccomp"


def set_before_saying(link: Token) -> bool:
    """Whether ground at the front was hung on the saying: "In the X sector, the staff said, units …"."""
    verb = link.head
    front = link.i == 0 and link.dep_ == "prep" and verb.dep_ == "parataxis" and link.i < verb.i
    if not front or verb.lemma_ not in SAYING or verb.head.i < verb.i:
        return False
    grounds = (c for c in link.children if c.dep_ == "pobj")
    return any(g.lemma_.lower() in _GROUNDS for g in grounds)


def set_by_local(link: Token) -> bool:
    """Whether a town's own officials tell of it: "In Belgorod, the governor said a drone had hit X"."""
    verb = link.head
    front = link.i == 0 and link.lower_ in {"in", "near", "outside"} and link.dep_ == "prep"
    if not front or verb.lemma_ not in SAYING or verb.dep_ != "ROOT" or link.i > verb.i:
        return False
    who = next((c for c in verb.children if c.dep_ == "nsubj" and c.i < verb.i), None)
    local = who is not None and any(t.lower_ in _LOCAL for t in who.subtree)
    places = [c for c in link.children if c.dep_ == "pobj" and c.pos_ == "PROPN"]
    return local and bool(places) and _told_by(verb) is not None


def set_where_told(link: Token) -> None:
    """Hang it on what is told."""
    told = _told_by(link.head)
    if told is not None:
        link.head = told


def _told_by(verb: Token) -> Token | None:
    return next((c for c in verb.children if c.dep_ == "ccomp" and c.i > verb.i), None)


def set_where_it_was(link: Token) -> None:
    """Hang it on what happened there."""
    link.head = link.head.head


def outcome_behind_saying(deed: Token) -> bool:
    """Whether what a blow did was hung on who tells it: "Jets bombed X, residents said, killing nine"."""
    verb = deed.head
    behind = (
        deed.tag_ == "VBG" and deed.dep_ in {"advcl", "xcomp", "dobj", "conj"} and deed.i > verb.i
    )
    set_off = deed.i > 0 and deed.nbor(-1).text == ","
    if not behind or not set_off or verb.lemma_ not in SAYING or deed.lemma_ not in _OUTCOMES:
        return False
    told = _told_before(verb)
    return told is not None and told.pos_ == "VERB" and told.lemma_ not in SAYING


def outcome_of_blow(deed: Token) -> None:
    """Hang it on what is told."""
    told = _told_before(deed.head)
    if told is not None:
        deed.head, deed.dep_ = told, "advcl"


def _told_before(verb: Token) -> Token | None:
    """The clause before a saying that tells what is said."""
    if verb.dep_ == "parataxis" and verb.head.i < verb.i:
        return verb.head
    return next((c for c in verb.children if c.dep_ == "ccomp" and c.i < verb.i), None)


def said_before_mark(verb: Token) -> bool:
    """Whether a saying in the middle was hung on what is said: "X hit Y, the mayor said; Z fell"."""
    said = verb.head
    own = any(c.dep_ in SUBJECTS and c.i < verb.i for c in verb.children)
    aside = verb.dep_ in {"parataxis", "conj"} and verb.lemma_ in SAYING and said.i < verb.i
    return own and aside and said.pos_ in {"VERB", "AUX"} and _behind_mark(verb) is not None


def says_what_precedes(verb: Token) -> None:
    """Make what stands before it what is said, and part it from what stands behind the mark."""
    said, behind = verb.head, _behind_mark(verb)
    outer, top, role = said.head == said, said.head, said.dep_
    verb.head, verb.dep_ = (verb, "ROOT") if outer else (top, role)
    said.head, said.dep_ = verb, "ccomp"
    if behind is not None:
        behind.head, behind.dep_ = verb, "parataxis"


def _behind_mark(verb: Token) -> Token | None:
    """The clause that a semicolon stands before, right behind a saying or a little later."""
    mark = next((t for t in verb.doc[verb.i + 1 : verb.i + 6] if t.text == ";"), None)
    if mark is None:
        return None
    clauses = (c for c in verb.children if c.dep_ in {"ccomp", "parataxis", "conj"})
    return next((c for c in clauses if c.left_edge.i > mark.i), None)


def said_by_next(verb: Token) -> bool:
    """Whether who says it was hung on the clause behind the mark: "… night, said X; ten were killed"."""
    if verb.lemma_ not in SAYING or verb.tag_ not in {"VBD", "VBZ"} or verb.i < 2:
        return False
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    return not own and verb.nbor(-1).text in {",", "”", '"'} and _next_teller(verb) is not None


def tells_before(verb: Token) -> None:
    """Give the saying its subject, and the clause behind the mark its own."""
    teller = _next_teller(verb)
    if teller is not None:
        teller.head, teller.dep_ = verb, "nsubj"


def _next_teller(verb: Token) -> Token | None:
    """The name right behind, where the verb over it has another subject before it."""
    name = verb.nbor() if verb.i + 1 < len(verb.doc) else verb
    while name.dep_ in {"compound", "amod", "nmod", "det", "poss"} and name.head.i > name.i:
        name = name.head
    above = name.head
    if name.pos_ != "PROPN" or name.dep_ not in {"nsubj", "nsubjpass"} or above.i < name.i + 2:
        return None
    others = [c for c in above.children if c.dep_ in {"nsubj", "nsubjpass"} and c != name]
    marked = any(t.text in {";", ":"} for t in verb.doc[name.i : above.i])
    return name if marked and any(name.i < c.i < above.i for c in others) else None


def told_by_channel(channel: Token) -> bool:
    """Whether the channel of a claim was taken for who did it: "claimed via Telegram to have ambushed"."""
    link, deed = (
        channel.doc[channel.left_edge.i - 1] if channel.left_edge.i else channel,
        channel.head,
    )
    via = link.lower_ in {"via", "through"} and link.dep_ == "prep" and not any(link.children)
    told = via and link.head.lemma_ in {"claim", "say", "announce"} and deed.tag_ in {"VBN", "VB"}
    to = any(c.lower_ == "to" and c.dep_ == "aux" for c in deed.children)
    return told and to and channel.dep_ in SUBJECTS


def channel_of_claim(channel: Token) -> None:
    """Leave it to its "via", and what was done to who claims it."""
    link, deed = channel.doc[channel.left_edge.i - 1], channel.head
    channel.head, channel.dep_ = link, "pobj"
    deed.head, deed.dep_ = link.head, "xcomp"
