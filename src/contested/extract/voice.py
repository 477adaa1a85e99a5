"""Who says a claim: the attributions whose scope covers it, innermost first."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.attribution import Attribution, layers
from contested.extract.draft import Draft, Phrase
from contested.extract.labels import labels
from contested.extract.reading import Reading, SentenceReading
from contested.model.vocabulary import Act

_ONESELF = frozenset({"i", "we"})
_MARKS = ('"', "“", "”", "«", "‘")
_SHORT = 3
_COMMON = frozenset(
    """agence agency daily radio television news press associated united voice times national
    international middle east africa kyiv moscow red indian new human great south north""".split()
)
_STAFF = frozenset("reporter reporters journalist journalists correspondent correspondents".split())
_PAIRING = frozenset({"both", "either", "neither"})
_OWN_WORDS = frozenset({"det", "nummod", "poss"})
_SAID = frozenset(
    {"diplomacy.accusation", "diplomacy.appeal", "diplomacy.threat", "diplomacy.offer"}
)
# What is done by saying it, however neutral the word: "announced a package", "registered 300 refugees".
_DONE = {
    Act.SAY: frozenset({"materiel.supplied", "civil.aid"}),
    Act.REPORT: frozenset({"people.displaced", "people.returned"}),
}
_ACTS = frozenset({Act.ACCUSE, Act.URGE, Act.WARN, Act.PROMISE, Act.SAY, Act.CLAIM})


def voice(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Give each draft its speakers; where the trigger is a saying ("urged"), its source speaks."""
    return tuple(_voiced(replace(d, attribution=_speakers(d, reading))) for d in drafts)


def _voiced(draft: Draft) -> Draft:
    """The draft whose own saying it is with its source as the doer: who blames is who speaks.

    Talks of which both sides speak are between the two.
    """
    said = draft.attribution[0] if draft.attribution else None
    if said is not None and said.head is not None and len(said.source) > 1:
        both = (said.head, *said.head.conjuncts)
        here = said.head.doc is draft.reading.parsed.doc and draft.agent is None
        if draft.type == "diplomacy.talks" and here and draft.target is None:
            return replace(draft, agent=Phrase(draft.reading, both))
    if said is None or said.head is None or draft.type not in _SAID or said.act not in _ACTS:
        return draft
    if said.head.doc is not draft.reading.parsed.doc or not _is_saying(draft, said):
        return draft
    if draft.agent is not None and any(_same(t, said.head) for t in draft.agent.heads):
        return draft
    if draft.agent is not None and "paper" in labels(said.head, draft.reading):
        return draft  # "the Council adopted a resolution demanding a truce"
    return replace(draft, agent=Phrase(draft.reading, (said.head,)))


def _same(one: Token, other: Token) -> bool:
    """Whether two tokens are of one phrase: "Mediator Qatar", "the minister, X"."""
    return bool(one.i == other.i or one.is_ancestor(other) or other.is_ancestor(one))


def _speakers(draft: Draft, reading: Reading) -> tuple[Attribution, ...]:
    found = layers(reading.attributions, draft.trigger)
    own = tuple(a for a in reading.attributions if a.source and _is_saying(draft, a))
    own = tuple(a for a in own if not _publishers(a, reading))
    own = tuple(a for a in own if a.voiced) or own  # "called on voters to reject it"
    around = tuple(a for a in found if a.source and a.voiced and not _publishers(a, reading))
    around = tuple(a for a in around if not _only_condemned(draft, a))
    return tuple(apart_in(a, reading) for a in (*own, *(a for a in around if a not in own)))


def _only_condemned(draft: Draft, said: Attribution) -> bool:
    """Whether a happening is only said to have been condemned: "the raid, condemned by Egypt, came"."""
    if said.act is not Act.ACCUSE or said.sentence != draft.reading.index:
        return False
    below = (c for c in draft.hit.head.children if c.dep_ == "acl" and c.tag_ == "VBN")
    return any(draft.reading.span(c.i, c.i).overlaps(s) for c in below for s in said.cue)


def _publishers(said: Attribution, reading: Reading) -> bool:
    """Whether it is the publisher's own word: "Harbour Post reporters counted", an "I" in no mouth."""
    words = said.source[0].text
    if said.head is not None and said.head.lower_ in _ONESELF and said.head.text == words:
        spoken = reading.chains.headings.get(said.sentence) is not None
        return not spoken and not said.nested and not _quoted(said, reading)
    return own_outlet(words, reading.page.document.publisher)


def _quoted(said: Attribution, reading: Reading) -> bool:
    """Whether it stands between quotation marks, or in a sentence that anybody else speaks in."""
    here = reading.page.sentences[said.sentence]
    marks = any(m in here.text for m in _MARKS) or reading.chains.speakers.get(said.sentence)
    return bool(marks) or any(
        a is not said and a.source and any(s.overlaps(said.cue[0]) for s in a.content)
        for a in reading.attributions
    )


def own_outlet(words: str, publisher: str | None) -> bool:
    """Whether words name the outlet that publishes the report, or those who work for it."""
    name = (publisher or "").removeprefix("The ").strip()
    if not name:
        return False
    plain = words.removeprefix("The ").removeprefix("the ")
    if plain == name:
        return True
    first, rest = name.split()[0], plain.split()
    known = len(first) > _SHORT and first.lower() not in _COMMON and rest[:1] == [first]
    return known and all(w.lower() in _STAFF for w in rest[1:])


def apart_in(said: Attribution, reading: Reading) -> Attribution:
    """A saying of two with each as a speaker of its own: "Kyiv and Moscow", "officials and medics"."""
    here = reading.sentences.get(said.sentence)
    if said.head is None or here is None or said.head.doc is not here.parsed.doc:
        return said
    both = (said.head, *said.head.conjuncts)
    if len(said.source) != 1 or len(both) == 1 or not _each_named(both, reading, here):
        return said
    whole = said.source[0]
    spans = tuple(here.span(_first(t), _last(t, both)) for t in both)
    return replace(said, source=spans) if all(whole.covers(s) for s in spans) else said


def _each_named(both: tuple[Token, ...], reading: Reading, here: SentenceReading) -> bool:
    """Whether two are named apart: by their sides, or each with words of its own.

    "Officials and a medic" are two; in "fire and rescue workers" the first only tells which.
    """
    sides = [reading.chains.describe(here.parsed, t).party for t in both]
    if None not in sides:
        return len(set(sides)) == len(both)  # "Kyiv and the Ukrainian army" speak as one
    plain = all(t.pos_ in {"NOUN", "PROPN", "NUM", "PRON"} for t in both)
    return plain and all(
        t.tag_ in {"NNS", "NNPS"} or any(c.dep_ in _OWN_WORDS for c in t.lefts) for t in both[1:]
    )


def _first(head: Token) -> int:
    """Where the words for one of two begin, without "both" or "either"."""
    left = int(head.left_edge.i)
    return left + 1 if left < head.i and head.doc[left].lower_ in _PAIRING else left


def _last(head: Token, both: tuple[Token, ...]) -> int:
    """Where they end: with what hangs on it and no other, up to a comma or a clause."""
    last = int(head.i)
    for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
        own = head in token.ancestors and not any(
            t in (token, *token.ancestors) for t in both[1:] if t.i > head.i
        )
        if not own or token.is_punct or token.dep_ in {"cc", "relcl", "acl", "appos"}:
            break
        last = token.i
    return last


def _is_saying(draft: Draft, attribution: Attribution) -> bool:
    """Whether the claim's trigger is the saying itself."""
    here = attribution.sentence == draft.reading.index
    here = here and (
        draft.type.startswith("diplomacy.") or draft.type in _DONE.get(attribution.act, ())
    )
    dealt = draft.type in {"diplomacy.agreement", "diplomacy.talks"}
    if dealt and attribution.act is Act.SAY:
        return False  # "agreed to leave" and "discussed a swap" is done, not said
    return here and any(c.overlaps(draft.trigger) for c in attribution.cue)
