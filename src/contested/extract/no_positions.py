"""Words of denial or silence that take no position on what was claimed.

"AP could not verify it" checks and takes no side; "denied that the raids were an escalation" only
speaks of what they are called; "said it had grown, declining to give details" leaves it at that.
"""

import re
from collections.abc import Sequence

from contested.extract.attribution import Attribution
from contested.extract.draft import Draft
from contested.extract.labels import labels
from contested.extract.reading import Reading
from contested.extract.sides import party, speaker
from contested.language.referents import Sort
from contested.model.vocabulary import Act

_UNABLE = (
    "could not",
    "cannot",
    "can not",
    "couldn't",
    "can't",
    "unable",
    "able to",
    "not possible",
    "not verified",
    "independently",
)
_MORE = frozenset({"detail", "details", "elaborate", "specifics", "further", "more"})
_CRITICISM = frozenset(
    "criticism criticisms criticised condemnation condemnations rebuke complaint complaints concern"
    " concerns comparison comparisons interference pressure".split()
)
_DETAILS = re.compile(r"\b(?:details?|elaborate|specify|specifics)\b")
_DEEDS = frozenset({"strike_event", "assault", "combat", "talks"})
_ASKED = re.compile(r"\b(?:how (?:many|much|long|far)|which|when|where)\b")
_FIRST = frozenset({"we", "i"})
_REQUESTS = frozenset("call request question query inquiry enquiry message".split())
_ANSWERING = frozenset("answer return respond reply take pick react".split())
_PLAIN = frozenset({"det", "amod", "compound", "nummod", "poss", "cc", "conj"})
_RULING = frozenset({Sort.STATE, Sort.GOVERNMENT, Sort.FORCES, Sort.OFFICIALS})


def takes_position(reaction: Attribution, reading: Reading) -> bool:
    """Whether somebody speaks who could, and it is no blame."""
    nobody = _nobody(reaction) or _in_mouth(reaction, reading) or _criticised(reaction)
    nobody = nobody or _only_called(reaction, reading)
    nobody = nobody or _says_no_more(reaction, reading)
    return not (checks(reaction, reading) or nobody or _suspects(reaction, reading))


def _says_no_more(reaction: Attribution, reading: Reading) -> bool:
    """Whether who has spoken only leaves it at that: "said contacts had grown, declining to give details".

    Also "… had fired, an official said, declining to say how many rockets".
    """
    words = " ".join(c.text.lower() for c in reaction.content)
    left = bool(set(words.split()) & _MORE) or _ASKED.search(words) is not None
    return reaction.act is Act.DECLINE and left and any(
        each.sentence == reaction.sentence and each.act is not Act.DECLINE and each.content
        and each.source == reaction.source
        for each in reading.attributions
    )  # fmt: skip


def of_details(reaction: Attribution, drafts: Sequence[Draft], reading: Reading) -> bool:
    """Whether who has just said what is no claim gives no details of it: "He declined to elaborate"."""
    words = " ".join(c.text.lower() for c in (*reaction.cue, *reaction.content))
    pronoun = reaction.source[0].text.lower() in {"he", "she", "they", "it"}
    if reaction.act is not Act.DECLINE or not pronoun or not _DETAILS.search(words):
        return False
    before = reaction.sentence - 1
    said = any(a.sentence == before and a.source and a.voiced for a in reading.attributions)
    return said and not any(d.reading.index == before for d in drafts)


def only_asked(draft: Draft) -> bool:
    """Whether it is only the press that calls: "did not answer calls seeking comment on the raid"."""
    head = draft.hit.head
    if head.pos_ != "NOUN" or head.lemma_ not in _REQUESTS:
        return False
    verb = next((t for t in head.ancestors if t.pos_ == "VERB"), None)
    if verb is None or verb.lemma_ not in _ANSWERING:
        return False
    bare = all(c.dep_ in _PLAIN for c in head.children)
    return bare or any(t.lemma_ == "comment" for t in head.subtree)


def goes_on(reaction: Attribution, draft: Draft, reading: Reading) -> bool:
    """Whether a side only goes on with its denial: "Kyiv denied it. 'This is a fabrication,' it said"."""
    words = " ".join(c.text.lower() for c in reaction.content).split()[:1]
    if reaction.act is not Act.DENY or not draft.attribution or words not in (["this"], ["it"]):
        return False
    side = party(reaction, reading)
    before = draft.reading.index == reaction.sentence - 1
    act = draft.act or draft.attribution[0].act
    same = side is not None and party(draft.attribution[0], reading) == side
    same = same and draft.reacts_to is None  # else it answers what that does
    return before and act is Act.DENY and same and draft.trigger.end <= reaction.cue[0].start


def _criticised(reaction: Attribution) -> bool:
    """Whether it is criticism that is rejected, which claims nothing."""
    words = " ".join(c.text.lower() for c in reaction.content).split()
    return reaction.act is Act.DENY and any(w in _CRITICISM for w in words[:3])


def _only_called(reaction: Attribution, reading: Reading) -> bool:
    """Whether only what a deed is called is denied: "denied that the raids were an escalation"."""
    here = reading.sentences.get(reaction.sentence)
    if reaction.act is not Act.DENY or here is None:
        return False
    for being in (t for t in here.parsed.doc if t.lemma_ == "be" and t.dep_ == "ccomp"):
        span = here.span(being.i, being.i)
        within = any(c.covers(span) for c in reaction.content)
        deeds = (c for c in being.children if c.dep_ == "nsubj" and c.pos_ == "NOUN")
        called = any(c.dep_ == "attr" and c.tag_ == "NN" for c in being.children)
        if within and called and any(labels(c, here) & _DEEDS for c in deeds):
            return True
    return False


def _in_mouth(reaction: Attribution, reading: Reading) -> bool:
    """Whether "we" takes it in what another is quoted to say: it is that speaker's position."""
    return reaction.source[0].text.lower() in _FIRST and any(
        each.sentence == reaction.sentence
        and each.source != reaction.source
        and any(c.overlaps(reaction.cue[0]) for c in each.content)
        for each in reading.attributions
    )


def checks(reaction: Attribution, reading: Reading) -> bool:
    """Whether it is somebody who could not check, not a party that takes no position."""
    words = " ".join(c.text.lower() for c in reaction.cue)
    if (
        reaction.act is not Act.DECLINE
        or {"nor", "reached"} & set(words.split())
        or not any(u in words for u in _UNABLE)
    ):
        return False
    if "independent" in reaction.source[0].text.lower():
        return True  # "could not be confirmed by independent sources"
    who = speaker(reaction, reading)
    return who is None or who.sort not in _RULING


def _nobody(reaction: Attribution) -> bool:
    return reaction.source[0].text.lower() in {"nobody", "no one", "none", "no-one"}


def _suspects(reaction: Attribution, reading: Reading) -> bool:
    """ "Suspects the army" blames it; "suspects a trap" doubts."""
    if reaction.act is not Act.DOUBT or not reaction.cue[0].text.lower().startswith("suspect"):
        return False
    here = reading.sentences.get(reaction.sentence)
    if here is None:
        return False
    inside = [
        a
        for a in here.actors
        if any(c.overlaps(here.span(a.start, a.end - 1)) for c in reaction.content)
    ]
    return bool(inside) or any("army" in c.text.lower() for c in reaction.content)
