"""Who gives a count, and who passes on what another says.

"Nine were destroyed, by Kyiv's count", "the mayor gave a toll of ten", "a report, quoted by Reuters".
"""

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from contested.extract.citing import host_of
from contested.extract.clauses import Draft, phrase, subject
from contested.language.mended_counts import RECKONINGS
from contested.language.page import Parsed
from contested.model.vocabulary import Act

_PASSING = frozenset({"quote", "cite", "carry", "relay"})
_COUNTING = frozenset({"give", "offer", "provide", "cite", "issue", "report"})
CHANGING = frozenset(
    "raise revise update lift increase lower cut reduce amend correct bring push upgrade".split()
)
_TOLLS = frozenset({"toll", "figure", "number", "breakdown"})
_LINKS = frozenset({"which", "that", "this"})
_HARMS = frozenset(
    """death killing loss attack strike raid blast casualty discovery capture fatality victim injury
    body shelling bombing bombardment explosion barrage ambush massacre fire collapse violence clash
    battle fighting murder execution incident operation offensive assault wave retrieval release
    exchange""".split()
)


def reckonings(parsed: Parsed) -> Iterator[Draft]:
    """The attributions by whose count it is: "nine were destroyed, by Kyiv's count"."""
    for link in parsed.doc:
        counts = [c for c in link.children if c.lemma_ in RECKONINGS and c.i > link.i]
        owners = [c for noun in counts for c in noun.children if c.dep_ == "poss"]
        owners = owners or [t for noun in counts for t in _of(noun)]
        owners = owners or [c for n in counts for c in n.children if _of_a_people(c)]
        if link.lower_ != "by" or not owners or owners[0].lower_ == "whose":
            continue
        who = owners[0]
        words = set(range(link.i, counts[0].i + 1))
        words |= {t.head.i for t in _of(counts[0]) if t == who}
        if who.tag_ == "PRP$":  # "by their own count, the rebels …"
            verb = next((t for t in link.ancestors if t.pos_ in ("VERB", "AUX")), None)
            who = (subject(verb) if verb is not None and verb.i > link.i else None) or who
        source = {i for i in phrase(who) if parsed.doc[i].tag_ != "POS"}
        words -= source
        draft = Draft(parsed, Act.ESTIMATE, words, source, head=who)
        draft.content = host_of(link) - words - draft.source
        if draft.content:
            yield draft


def _of_a_people(word: Token) -> bool:
    """Whether it says whose a count is by their land: "by Israeli tallies"."""
    return word.dep_ == "amod" and word.ent_type_ in {"NORP", "GPE"}


def quoted_by(parsed: Parsed, spoken: Sequence[Draft]) -> Iterator[Draft]:
    """Who passes on what another says: "an internal report, quoted by the agency, said that …"."""
    for verb in parsed.doc:
        links = [c for c in verb.children if c.dep_ == "agent"]
        who = next((t for c in links for t in c.children if t.dep_ == "pobj"), None)
        if verb.lemma_ not in _PASSING or verb.tag_ != "VBN" or who is None or who.pos_ != "PROPN":
            continue
        above = [d for d in spoken if d.head is not None and d.head in verb.ancestors]
        inner = next((d for d in above if verb.i not in d.cue and d.content), None)
        if verb.dep_ != "acl" or inner is None:
            continue
        draft = Draft(parsed, Act.REPORT, {verb.i, links[0].i}, phrase(who), head=who)
        inner.source -= {t.i for t in verb.subtree} | {verb.left_edge.i - 1}
        draft.content = inner.content | inner.source | inner.cue
        yield draft


def given_counts(parsed: Parsed) -> Iterator[Draft]:
    """The attributions of who gives a number: "the mayor gave a toll of ten dead".

    Also of who changes it: "the ministry put the toll at six but later raised it to nine".
    """
    for verb in parsed.doc:
        counts = [c for c in verb.children if c.dep_ == "dobj" and c.lemma_ in RECKONINGS | _TOLLS]
        counts = counts or _put_again(verb)
        if not counts or (verb.lemma_ not in _COUNTING and not _changed(verb)):
            continue
        who = subject(verb)
        spread = {t.i for c in (counts[0], *_changed(verb)) for t in c.subtree}
        numbered = any(parsed.doc[i].like_num for i in spread)
        if who is None or not numbered or any(c.dep_ == "neg" for c in verb.children):
            continue
        if who.lower_ in _LINKS or who.lemma_ in _TOLLS | _HARMS or who.pos_ == "NUM":
            continue  # "which brings to 104 the number killed"
        draft = Draft(parsed, Act.ESTIMATE, {verb.i}, phrase(who), head=who)
        draft.content = spread - draft.source
        yield draft


def _changed(verb: Token) -> list[Token]:
    """What a count is raised or lowered to, with its link; [] for another verb."""
    finite = verb.tag_ != "VBG" or verb.dep_ == "conj"
    return (
        [c for c in verb.children if c.lower_ == "to"] if verb.lemma_ in CHANGING and finite else []
    )


def _put_again(verb: Token) -> list[Token]:
    """The "it" for a count that the same sentence has put before: "… and raised it to nine"."""
    first = verb.head if verb.dep_ == "conj" else verb
    put = any(c.dep_ == "dobj" and c.lemma_ in RECKONINGS | _TOLLS for c in first.children)
    return [c for c in verb.children if c.dep_ == "dobj" and c.lower_ == "it" and put]


def _of(count: Token) -> list[Token]:
    """Whose count it is: "by the count of the health ministry"."""
    links = (c for c in count.children if c.lower_ == "of")
    return [t for c in links for t in c.children if t.dep_ == "pobj" and not t.like_num]
