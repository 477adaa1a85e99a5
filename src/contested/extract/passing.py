"""Passing mentions: happenings that a report names without claiming that they happened.

"After the attack", "the siege", "Kyiv's advances" are claims only where a place, a day or a figure
comes with them; a noun that a clause asserts ("clashes broke out",
"launched an offensive", "the shelling killed two") always is.
"""

from collections.abc import Iterator

from spacy.tokens import Token

from contested.extract.blame import answerable
from contested.extract.draft import Draft
from contested.extract.frames import Form
from contested.extract.injury import spared
from contested.extract.labels import labels
from contested.extract.no_harms import no_harm
from contested.extract.pointed_back import own_place, own_time, pointed_back
from contested.extract.reading import Reading
from contested.extract.stood_for import stood_for
from contested.language.mended_clauses import SAYING
from contested.language.subjects import LIGHT, SECURING, subjected
from contested.model.vocabulary import Act

_GROUND = frozenset({"ground", "structure", "place"})
_NOBODY = frozenset({"nobody", "none", "no-one"})
_STOPPING = frozenset({"stop", "halt", "end", "cease", "suspend", "pause"})
_AVERTING = frozenset("prevent avoid minimise minimize limit avert reduce mitigate".split())
_DEFINITE = frozenset(
    {"the", "this", "that", "these", "those", "such", "its", "his", "her", "their"}
)
# What a definite happening must do to be told rather than mentioned: "the shelling killed two".
_OCCURRING = frozenset(
    """begin start continue resume rage occur last intensify break erupt follow kill wound injure
    damage destroy leave strike hit target fail stall go happen end stop take launch carry
    conduct open hold collapse wreck flatten ruin cause set claim spread suspend postpone delay
    repel displace come confirm announce report claim approve declare trap follow force drive
    tear rip shatter slow gain spread enter drag escalate intensify grind mark rock shake
    reach catch push plunge wipe see prompt affect hamper deepen bring send expand widen""".split()
)
# Verbs that tell of a happening by perceiving or counting it: "residents heard explosions".
_WITNESSED = frozenset("hear record witness document register count log report describe".split())
_BRIEF = 9
_HARMING = frozenset("die kill wound injure hurt destroy damage perish burn displace lose".split())
_UNDOING = frozenset({"battle.repelled", "strike.intercepted", "strike"})
_AMID = frozenset({"in", "during", "under", "amid", "amidst", "by", "from", "after", "following"})
_MEDIATED = frozenset({"mediate", "broker", "facilitate", "oversee"})
_JOURNEYS = frozenset("arrive fly travel head depart land send dispatch visit".split()) | {
    "be in",
    "be due in",
}
_STRUCK = frozenset(
    "broker mediate strike reach sign agree negotiate announce seal conclude clinch hammer".split()
)
_ANSWERING = frozenset({Act.DENY, Act.ACCUSE, Act.CONFIRM, Act.ACKNOWLEDGE})
# Nouns that state a need, a rule or a count by being there; a mention of them is the claim.
_STATIVE = (
    "people.killed",
    "people.casualties",
    "civil.",
    "diplomacy.",
    "people.abused",
    "people.wounded",
)


def drop_passing(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """Keep the drafts that are claims."""
    taken = {
        (d.reading.index, t.i): d
        for d in drafts
        if d.hit.form is Form.VERB
        for t in d.arguments.object or _failed(d)
    }
    told = (d for d in drafts if not (_tried(d, drafts) or _of_no_prisoners(d, drafts)))
    told = (d for d in told if not (pointed_back(d) or _its_business(d.hit.head.head)))
    told = (d for d in told if not (_only_named(d) or _rated(d) or _measures_out(d, drafts)))
    told = (d for d in told if not (stood_for(d, drafts) or _led_to(d, drafts)))
    return tuple(d for d in told if _is_claim(d, drafts, taken))


def _failed(draft: Draft) -> tuple[Token, ...]:
    """The attacks that did not come off, where they are the subject: "both assaults failed"."""
    return draft.arguments.subject if draft.type == "battle.repelled" else ()


def _its_business(verb: Token) -> bool:
    """Whether it only says what somebody is there for: "the group, which documents abuses, said"."""
    return verb.dep_ == "relcl" and verb.tag_ in {"VBZ", "VBP"} and verb.lemma_ in _WITNESSED


def _led_to(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether it only leads to what is told: who travels "for talks with X" talks, who warns threatens."""
    head = draft.hit.head
    below = (
        d.hit.head
        for d in drafts
        if d is not draft and d.reading is draft.reading and d.type == draft.type
    )
    if draft.type == "diplomacy.talks" and draft.hit.word in _JOURNEYS:
        return any(head.is_ancestor(t) and t.pos_ == "NOUN" for t in below)
    if draft.type == "diplomacy.threat" and draft.hit.word in {"warn", "caution"}:
        return any(t.i < head.i and head.is_ancestor(t) for t in below)
    return False


def _is_claim(draft: Draft, drafts: tuple[Draft, ...], taken: dict[tuple[int, int], Draft]) -> bool:
    head = draft.hit.head
    displaced = draft.type == "people.displaced" and head.tag_ == "VBN"
    if (draft.hit.form is Form.ADJECTIVE or displaced) and _first(head).dep_ == "amod":
        return _adjective_claims(draft, drafts)
    if draft.hit.form is not Form.NOUN or draft.part_of is not None:
        return True
    if len(head.doc) <= 3 and not any(t.pos_ in {"VERB", "AUX"} for t in head.doc):
        return False  # a heading that only names its subject: "Grain deal"
    done = taken.get((draft.reading.index, head.i))
    kindled = draft.type == "infrastructure.damaged"
    if done is not None and done.type in _UNDOING | {"people.exchanged"} and not kindled:
        return False  # "the bodies were handed over"
    told = asserted(head) or bool(draft.frame.under_verb) or _manner(head)
    if told or _answered_for(draft) or _sets(draft, drafts):
        return True
    if draft.type == "strike" and (draft.frame.type == "strike" or draft.means is not None):
        return True  # a weapon's use is a happening of its own, however it is mentioned
    if draft.type.startswith(_STATIVE):
        return not _bare_definite(draft)
    return _brings(draft)


def _sets(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether a clause tells what was done in it: "answered with raids in which 80 people died"."""
    return draft.type == "battle.attack" and any(
        d.hit.head.dep_ == "relcl" and d.hit.head.head == draft.hit.head for d in drafts
    )


def _measures_out(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether it only says how many came: the barrage of "a barrage of drone attacks"."""
    head = draft.hit.head
    if draft.type != "strike" or draft.hit.form is not Form.NOUN:
        return False
    of = {t.i for c in head.children if c.lower_ == "of" for t in c.children if t.dep_ == "pobj"}
    return any(
        d.reading is draft.reading and d.type == draft.type and d.hit.head.i in of for d in drafts
    )


def _exchange_alone(draft: Draft) -> bool:
    """Whether it is an "exchange" of nothing that its own sentence names."""
    alone = draft.hit.word == "exchange" and draft.hit.form is Form.NOUN
    return alone and draft.figure is None and not draft.arguments.object


def _of_no_prisoners(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether "the exchange" goes back to none of prisoners: it may be one of fire or views."""
    if not _exchange_alone(draft):
        return False
    head = draft.hit.head
    definite = any(c.lower_ in _DEFINITE for c in head.children if c.dep_ == "det")
    plain = not any(c.dep_ in {"amod", "compound"} or c.lower_ == "of" for c in head.children)
    before = (d for d in drafts if d.type == draft.type and d.reading.index < draft.reading.index)
    return not (definite and plain and any(not _exchange_alone(d) for d in before))


def _only_named(draft: Draft) -> bool:
    """Whether its words rule it out, or are an epithet: "the occupied highlands"."""
    head = draft.hit.head
    epithet = draft.type == "territory.control" and head.dep_ == "amod" and draft.agent is None
    epithet = epithet and draft.hit.form is Form.VERB
    charged = draft.type == "diplomacy.accusation" and head.dep_ == "amod"  # "the accused man"
    return (
        epithet
        or charged
        or _disclaimed(head)
        or _averted(draft)
        or _forgone(draft)
        or _asked(draft)
        or no_harm(draft)
    )


def _asked(draft: Draft) -> bool:
    """Whether it is only asked how many they are: "it is not known how many were hurt"."""
    verb = draft.hit.head
    verb = verb.head if verb.dep_ == "conj" else verb
    if not draft.type.startswith("people.") or verb.dep_ not in {"ccomp", "pcomp"}:
        return False
    people = (*draft.arguments.subject, *draft.arguments.object)
    words = (t for p in people for t in p.subtree if t.lower_ == "many")
    return any(c.lower_ == "how" for t in words for c in t.children)


def _disclaimed(head: Token) -> bool:
    """Whether it is told only that nobody owns up to it: "no group claimed responsibility for it"."""
    links = (t for t in _up_to_clause(head) if t.lemma_ in {"responsibility", "claim"})
    owning = next(links, None)
    verb = owning.head if owning is not None else head
    doer = next((c for c in verb.children if c.dep_ == "nsubj"), None)
    if doer is None or (owning is None and head.lemma_ != "claim"):
        return False
    return doer.lower_ in _NOBODY or any(c.lower_ == "no" for c in doer.children)


def _up_to_clause(head: Token) -> Iterator[Token]:
    """A word and what governs it, within the main clause that it stands in."""
    yield head
    while head.dep_ not in {"parataxis", "conj", "ROOT"} or head.pos_ == "NOUN":
        if head.head == head:
            return
        head = head.head
        yield head


def _averted(draft: Draft) -> bool:
    """Whether it is what somebody tries to keep from happening: "to prevent civilian casualties"."""
    head = draft.hit.head
    harm = draft.type.startswith("people.") and draft.hit.form is Form.NOUN
    if head.dep_ == "xcomp" and head.head.lemma_ == "avoid":
        return True  # "retreated to avoid being surrounded"
    return harm and draft.figure is None and head.dep_ == "dobj" and head.head.lemma_ in _AVERTING


def _forgone(draft: Draft) -> bool:
    """Whether it is what somebody is to stop doing, or says to: "agreed to halt attacks"."""
    head, verb = draft.hit.head, draft.hit.head.head
    if draft.type not in {"battle.attack", "strike"} or head.dep_ != "dobj":
        return False
    return (
        verb.lemma_ in _STOPPING
        and verb.dep_ in {"xcomp", "ccomp"}
        and "to" in {c.lower_ for c in verb.lefts}
    )


def _rated(draft: Draft) -> bool:
    """Whether it only ranks what was told: "in what was the heaviest raid of the war"."""
    noun = draft.hit.head
    if draft.hit.form is not Form.NOUN or not draft.type.startswith(("battle.", "strike")):
        return False
    if not any(c.tag_ == "JJS" for c in noun.children):
        return False
    of = noun.head
    named = of.head if of.lower_ == "of" and of.head.lower_ == "one" else noun
    verb = named.head
    above = {"it", "this", "that", "what"} & {c.lower_ for t in (verb, named) for c in t.children}
    aside = verb.dep_ in {"pcomp", "advcl", "xcomp"} and named.dep_ in {"attr", "oprd", "ccomp"}
    return aside and bool(above or _seeming(verb))


def _seeming(verb: Token) -> bool:
    """Whether it hangs on an "appeared to" whose subject points back."""
    return verb.dep_ == "xcomp" and any(c.lower_ in {"it", "what"} for c in verb.head.children)


def _tried(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether it is only what an attack was for that was beaten off: "attempts to enter X"."""
    head = draft.hit.head
    if draft.type != "territory.advance":
        return False
    attempted = head.dep_ in {"acl", "xcomp"} and head.head.lemma_ in {"attempt", "try", "bid"}
    return attempted and any(
        d.reading is draft.reading and d.type in {"battle.repelled", "battle.attack"}
        for d in drafts
    )


def _adjective_claims(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    if draft.type in {"territory.control", "territory.annexation"}:
        return draft.agent is not None and bool(draft.places)
    noun = _first(draft.hit.head).head
    figure = draft.figure
    if noun.pos_ == "NUM" and figure is not None and figure.token == noun.i:
        return True  # "took in 40 wounded and nine dead"
    if draft.type == "people.displaced" and _merely_called(noun, draft):
        return False
    if noun.dep_ == "nsubj" and noun.head.lemma_ in SAYING and draft.figure is None:
        return False  # "released detainees told reporters"
    elsewhere = any(
        d is not draft and d.reading is draft.reading and d.hit.head.i != draft.hit.head.i
        and (
            noun.i in {t.i for t in (*d.arguments.object, *d.arguments.subject)}
            # "the release of the sick as well as all detained civilians": a row parted by the parse
            or (noun.dep_ == "conj" and noun.head.i == d.hit.head.i)
        )
        for d in drafts
    )  # fmt: skip
    return not elsewhere


def _merely_called(noun: Token, draft: Draft) -> bool:
    """Whether people are only called displaced: "said a displaced woman", "camps for displaced people"."""
    if draft.figure is not None and not draft.figure.article:
        return False
    speaks = noun.dep_ == "nsubj" and noun.head.lemma_ in SAYING
    sheltered = noun.dep_ == "pobj" and noun.head.lower_ == "by"
    return (
        speaks
        or (noun.dep_ in {"pobj", "compound", "poss"} and not sheltered)
        or noun.head.dep_ == "acl"
    )


def _first(adjective: Token) -> Token:
    """The first of a row: "sick" of "the sick, wounded and elderly detainees"."""
    while adjective.dep_ == "conj" and adjective.head.pos_ in {"ADJ", "VERB"}:
        adjective = adjective.head
    return adjective


def asserted(noun: Token) -> bool:
    """Whether a clause asserts that the noun's happening took place, or that it did not."""
    head, link = noun.head, noun.dep_
    if link == "ROOT" or spared(noun):
        return True
    if link in {"nsubj", "nsubjpass"} and head.pos_ in {"VERB", "AUX"}:
        if any(c.lower_ in _DEFINITE and c.dep_ in {"det", "poss"} for c in noun.children):
            return head.lemma_ in _OCCURRING or _to_occur(head)
        return head.dep_ not in {"relcl", "advcl"} or head.lemma_ in LIGHT
    if link in {"dobj", "attr"} and head.pos_ in {"VERB", "AUX"}:
        return head.lemma_ in LIGHT | SECURING | _WITNESSED
    if link == "conj":
        return asserted(head)
    if (
        link == "pobj"
        and head.lower_ in {"in", "by", "from", "during"}
        and head.head.lemma_ in _HARMING
    ):
        return not any(c.lower_ in _DEFINITE and c.dep_ in {"det", "poss"} for c in noun.children)
    if link == "pobj" and (answerable(noun) is not None or subjected(noun)):
        return True
    # "claimed responsibility for the attack"
    return link == "pobj" and head.head.lemma_ in {"responsibility", "credit"}


def _to_occur(verb: Token) -> bool:
    """ "The talks are (likely) to resume", "the truce is set to expire"."""
    below = [verb, *(c for c in verb.children if c.dep_ == "acomp")]
    return any(
        c.dep_ == "xcomp" and c.tag_ in {"VB", "VBN"} and c.lemma_ in _OCCURRING
        for t in below
        for c in t.children
    )


def _answered_for(draft: Draft) -> bool:
    """Whether somebody answers for it in a word: "denied any part in the raid"."""
    said = draft.attribution[0] if draft.attribution else None
    if said is None or said.act not in _ANSWERING or said.sentence != draft.reading.index:
        return False
    words = [t for c in said.content for t in c.text.split()]
    verbs = any(
        t.pos_ in {"VERB", "AUX"}
        for t in draft.reading.parsed.doc
        if any(c.covers(draft.reading.span(t.i, t.i)) for c in said.content)
    )
    return len(words) < _BRIEF and not verbs


def _manner(noun: Token) -> bool:
    """What goes on while another thing happens: "arrested in overnight raids", "amid clashes"."""
    while noun.dep_ == "conj":
        noun = noun.head
    link = noun.head
    if noun.dep_ != "pobj" or link.lower_ not in _AMID or link.head.pos_ not in {"VERB", "AUX"}:
        return False
    if any(c.lower_ in _DEFINITE and c.dep_ in {"det", "poss"} for c in noun.children):
        return False
    return any(
        c.dep_ in {"amod", "compound", "nummod", "prep", "det", "poss"} for c in noun.children
    )


def _bare_definite(draft: Draft) -> bool:
    """ "the deal", "the talks" with nobody and nothing new beside them."""
    head = draft.hit.head
    definite = any(c.lower_ in _DEFINITE for c in head.children if c.dep_ in {"det", "poss"})
    if draft.agent and draft.type.startswith("diplomacy."):
        return False
    if draft.type in {"diplomacy.agreement", "civil.order"} and head.dep_ in {
        "nsubj",
        "nsubjpass",
        "dobj",
    }:
        return False  # something is said of it: "the truce was broken"
    if draft.type == "diplomacy.agreement" and any(
        c.dep_ in {"acl", "relcl"}
        and c.lemma_ in _STRUCK
        and any(d.dep_ == "agent" or (d.lower_ in {"in", "at"} and _town(d)) for d in c.children)
        for c in head.children
    ):
        return False  # "under the deal, brokered by Oman"
    return (
        definite
        and not (draft.figure or draft.target or own_place(draft) or own_time(draft))
        and not draft.arguments.subject
    )


def _town(link: Token) -> bool:
    """Whether a name, and no year, stands under it: "signed in Muscat"."""
    return any(t.pos_ == "PROPN" and not t.like_num for t in link.children)


def _brings(draft: Draft) -> bool:
    """A place, a day or a figure; sides whose exchange one mediates; ground that it was done to."""
    if draft.figure or draft.places or draft.time:
        return True
    if draft.type == "people.exchanged" and draft.hit.head.head.lemma_ in _MEDIATED:
        return draft.target is not None
    grounds = draft.target.heads if draft.target else ()
    return any(labels(t, draft.reading) & _GROUND for t in grounds)
