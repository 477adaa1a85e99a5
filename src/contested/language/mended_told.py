"""Who tells and what is told, where the parser made one of the other; `mending` says when.

"Said in a statement troops killed nine", "told Reuters dozens were hurt", "adding that they entered
the town and seized it", "…,” Ali Deeb, whose men fight there, told us".
"""

from itertools import pairwise

from spacy.tokens import Span, Token

from contested.language.mended_clauses import SAYING, SUBJECTS
from contested.language.mended_joins import verb_behind

_NAME = 4  # words of a name at most
_ASIDES = frozenset({"a", "an", "the", "who", "whose", "its", "his", "her", "their"})
_TELLERS = frozenset(
    """ministry spokesman spokeswoman spokesperson governor mayor police army military official
    president minister source agency ambassador envoy observatory commander""".split()
)
_PAPERS = frozenset(
    """statement interview message communique communiqué report update briefing post tweet bulletin
    letter""".split()
)


def named_by_paper(doer: Token) -> bool:
    """Whether a doer was taken for a thing of the statement that tells of him."""
    paper = doer.nbor(-1) if doer.i > 1 else doer
    grown = paper.dep_ == "compound" and paper.head == doer and doer.dep_ == "pobj"
    led = paper.lower_ in _PAPERS and any(
        c.dep_ == "det" and c.i < paper.i for c in (*paper.children, *doer.children)
    )
    return grown and led and doer.tag_ == "NNS" and verb_behind(doer) is not None


def does_as_told(doer: Token) -> None:
    """Make him the subject, and the statement what it is told in."""
    paper, link, verb = doer.nbor(-1), doer.head, verb_behind(doer)
    for child in [c for c in doer.children if c.i < paper.i]:
        child.head = paper
    paper.head, paper.dep_ = link, "pobj"
    doer.head, doer.dep_ = verb, "nsubj"


def promising_signs(word: Token) -> bool:
    """Whether what looks good was read as a promise: "cited promising signs of progress"."""
    signs = next((c for c in word.children if c.dep_ == "dobj" and c.i > word.i), None)
    if word.lower_ != "promising" or word.dep_ not in {"xcomp", "ccomp", "pcomp"} or signs is None:
        return False
    above = word.head
    between = word.doc[above.i + 1 : word.i]
    bare = all(t.dep_ in {"amod", "punct"} for t in word.doc[word.i + 1 : signs.i])
    return above.i < word.i and bare and all(t.is_quote or t.is_punct for t in between)


def signs_that_promise(word: Token) -> None:
    """Make it describe them, and them what the verb before is about."""
    signs = next(c for c in word.children if c.dep_ == "dobj" and c.i > word.i)
    signs.head, signs.dep_ = word.head, "pobj" if word.dep_ == "pcomp" else "dobj"
    for child in [c for c in word.children if c.i > signs.i]:
        child.head = signs
    word.head, word.dep_, word.pos_, word.tag_ = signs, "amod", "ADJ", "JJ"


def taken_behind_telling(thing: Token) -> bool:
    """Whether of whom something is told was taken for one who is told: "told Reuters nine were hurt"."""
    saying = thing.head
    if thing.dep_ != "dobj" or saying.lemma_ not in {"tell", "warn"} or thing.i < saying.i:
        return False
    clause = next((c for c in saying.children if c.dep_ == "ccomp" and c.i > thing.i), None)
    if clause is None or any(c.dep_ in {*SUBJECTS, "mark", "expl"} for c in clause.children):
        return False
    objects = [c for c in saying.children if c.dep_ == "dobj" and c.i < clause.i]
    between = clause.doc[thing.i + 1 : clause.left_edge.i]
    last = len(objects) > 1 and objects[-1] == thing
    return last and not any(t.text == "," or t.dep_ == "cc" for t in between)


def told_of_them(thing: Token) -> None:
    """Make it the subject of what is told."""
    saying = thing.head
    clause = next(c for c in saying.children if c.dep_ == "ccomp" and c.i > thing.i)
    for link in [c for c in saying.children if thing.i < c.i < clause.left_edge.i]:
        link.head = thing
    passive = any(c.dep_ == "auxpass" for c in clause.children)
    thing.head, thing.dep_ = clause, "nsubjpass" if passive else "nsubj"


def goes_on_in_clause(deed: Token) -> bool:
    """Whether what is told on behind "adding that" hangs on the first saying: "…, and seized it"."""
    said = deed.head
    if deed.dep_ != "conj" or said.lemma_ not in SAYING | {"add"} or deed.lemma_ in SAYING:
        return False
    told = _told_on(deed)
    own = any(c.dep_ in SUBJECTS for c in deed.children)
    return told is not None and not own and deed.tag_ == told.tag_


def _told_on(deed: Token) -> Token | None:
    """The clause with a subject that an "adding" between governs."""
    more = [c for c in deed.head.children if c.dep_ == "advcl" and c.tag_ == "VBG"]
    if deed.head.tag_ == "VBG":
        more = [deed.head]
    told = (t for c in more if deed.head.i <= c.i < deed.i for t in c.children if t.dep_ == "ccomp")
    return next((t for t in told if any(c.dep_ in SUBJECTS for c in t.children)), None)


def told_on(deed: Token) -> None:
    """Join it to the clause that it goes on."""
    told = _told_on(deed)
    if told is None:
        return
    for link in [c for c in deed.head.children if c.dep_ == "cc" and told.i < c.i < deed.i]:
        link.head = told
    deed.head = told


def parted_by_aside(saying: Token) -> bool:
    """Whether an aside about who is quoted hid him: "…,” Ali Deeb, whose men fight there, told us"."""
    last = saying.i > 0 and saying.nbor(-1).text == ","
    finite = saying.lemma_ in SAYING and saying.tag_ in {"VBD", "VBZ"}
    own = any(c.dep_ in SUBJECTS and c.i < saying.i for c in saying.children)
    return last and finite and not own and _quoted(saying) is not None


def _quoted(saying: Token) -> tuple[Token, Token] | None:
    """Who is quoted and the word that opens what is told of him."""
    doc = saying.doc
    end = next((t.i for t in reversed(doc[: saying.i]) if t.is_quote), None)
    if end is None:
        return None
    opens = next((t for t in doc[end : saying.i] if t.lower_ in {"who", "whose"}), None)
    if opens is None or opens.i < end + 3 or opens.nbor(-1).text != ",":
        return None
    who = doc[end + 1 : opens.i - 1]
    named = all(t.pos_ in {"PROPN", "NOUN", "ADJ", "DET"} or t.text in "-–’'" for t in who)
    return (who[-1], opens) if named and len(who) else None


def quoted_says_it(saying: Token) -> None:
    """Make him who says it, with the aside as his description and the quotation as what is said."""
    found = _quoted(saying)
    if found is None:
        return
    who, opens = found
    clause = opens.head.head if opens.lower_ == "whose" else opens.head
    first = who.doc[: who.left_edge.i]
    told = [t for t in first if t.head.i >= who.left_edge.i and t.pos_ in {"VERB", "AUX"}]
    if saying.head != saying:
        saying.head, saying.dep_ = saying, "ROOT"
    if clause.i > who.i and clause != saying:
        clause.head, clause.dep_ = who, "relcl"
    for verb in told:
        verb.head, verb.dep_ = saying, "ccomp"
    who.head, who.dep_ = saying, "nsubj"


def parted_by_office(saying: Token) -> bool:
    """Whether what a named speaker is hid him: "…, Ali Deeb, a medic who saw it, was quoted as saying"."""
    quoted = saying.lemma_ == "quote" and saying.doc[saying.i + 1 : saying.i + 2].text == "as"
    finite = saying.lemma_ in SAYING and saying.tag_ in {"VBD", "VBZ"}
    own = any(c.dep_ in SUBJECTS and c.i < saying.i and c.pos_ != "PRON" for c in saying.children)
    return (quoted or finite) and not own and _named_speaker(saying) is not None


def _named_speaker(saying: Token) -> Token | None:
    """The name between commas behind a clause, with an aside between it and the saying."""
    doc = saying.doc
    begin = min([saying.i, *(c.i for c in saying.children if c.dep_ in {"aux", "auxpass"})])
    commas = [t.i for t in doc[:begin] if t.text == ","]
    if len(commas) < 3 or commas[-1] != begin - 1:
        return None
    for first, last in pairwise(commas[:-1]):
        name = doc[first + 1 : last]
        before = any(t.tag_ in {"VBD", "VBZ", "VBP"} for t in doc[:first])
        if before and 0 < len(name) <= _NAME and all(t.pos_ == "PROPN" for t in name):
            return name[-1] if doc[last + 1].lower_ in _ASIDES else None
    return None


def named_says_it(saying: Token) -> None:
    """Make him who says it, and what stands before him what is said."""
    who = _named_speaker(saying)
    if who is None:
        return
    first = who.left_edge.i
    told = next((t for t in saying.doc[:first] if not first > t.head.i or t.head == t), None)
    told = told if told is not None and told.pos_ in {"VERB", "AUX"} else _main(saying.doc[:first])
    if told is None:
        return
    for word in [t for t in saying.doc[who.i + 1 : saying.i] if t.head.i < first]:
        word.head = who
    if saying.head != saying:
        saying.head, saying.dep_ = saying, "ROOT"
    gerunds = (t for c in saying.children if c.lower_ == "as" for t in c.children)
    told.head, told.dep_ = next((t for t in gerunds if t.tag_ == "VBG"), saying), "ccomp"
    who.head, who.dep_ = saying, "nsubjpass" if saying.lemma_ == "quote" else "nsubj"


def _main(words: Span) -> Token | None:
    """The first finite verb of a clause that is no helper."""
    verbs = (t for t in words if t.pos_ in {"VERB", "AUX"} and t.dep_ not in {"aux", "auxpass"})
    return next(verbs, None)


def told_last(saying: Token) -> bool:
    """Whether who says it at the end was read as what is done: "…, announced aide Ali Deeb on Friday"."""
    who = next((c for c in saying.children if c.dep_ == "dobj" and c.i > saying.i), None)
    after = saying.i > 3 and saying.nbor(-1).text == "," and saying.tag_ in {"VBD", "VBZ"}
    if who is None or not after or saying.lemma_ not in SAYING or saying.dep_ == "ROOT":
        return False
    own = any(c.dep_ in SUBJECTS for c in saying.children)
    named = who.pos_ == "PROPN" and who.ent_type_ in {"PERSON", "ORG"}
    named = named or who.lemma_.lower() in _TELLERS
    rest = [t for t in saying.doc[who.i + 1 :] if not t.is_punct]
    closes = all(t.ent_type_ in {"DATE", "TIME"} or t.pos_ in {"ADP", "DET"} for t in rest)
    return named and closes and not own and who.left_edge.i == saying.i + 1


def teller_last(saying: Token) -> None:
    """Make him the one who says all that stands before."""
    who = next(c for c in saying.children if c.dep_ == "dobj" and c.i > saying.i)
    first = saying.head
    while first.head != first:
        first = first.head
    who.dep_ = "nsubj"
    saying.head, saying.dep_ = saying, "ROOT"
    first.head, first.dep_ = saying, "ccomp"
