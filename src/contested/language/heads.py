"""Which token stands for a phrase: past relative pronouns, measures and lists.

"thousands of troops" is about troops, "villages which they took" about villages, and "A, B and C"
about each.
"""

from collections.abc import Iterable, Iterator

from spacy.tokens import Token

_RELATIVE = frozenset({"who", "which", "that", "whom"})
_VERBAL = frozenset({"VERB", "AUX"})
# Heads that only measure out what their "of" names: "thousands of troops", "one of the villages".
_MEASURES = frozenset(
    """one some many most several dozen dozens hundred hundreds thousand thousands score scores
    number majority all rest group lot couple pair each both any none few million millions
    total two three four five tens handful remainder wave bulk row life more much part
    half third quarter fifth swathe swath type kind sort variety array assortment
    whole entirety first last upwards upward
    string cluster column stream series batch chain crowd percent % wave spate flurry barrage
    floor floors storey storeys
    proportion share average minimum maximum combination mix slew tranche trio pair quartet majority""".split()
)
_SHIFTS = frozenset({"shift", "party", "team", "group", "squad", "column", "class", "household"})
_BODIES = frozenset("garrison force contingent detachment crew army".split())


def spread(heads: Iterable[Token]) -> tuple[Token, ...]:
    """Each head with what is listed beside it in the same role, in the order of the text."""
    found: dict[int, Token] = {}
    for head in heads:
        for token in _listed(head):
            inner = core(token)
            found[inner.i] = inner
            if inner is not token:  # "a total of 12 missiles and 30 drones"
                found |= {t.i: t for t in _listed(inner) if t != inner and counted(t)}
    return tuple(found[i] for i in sorted(found))


def _listed(head: Token) -> Iterator[Token]:
    """A head and its conjuncts; in a list of counted things the parser calls some appositions."""
    if head.pos_ not in _VERBAL or head.dep_ in {"dobj", "nsubj", "pobj", "nsubjpass"}:
        yield head
    for child in head.children:
        if child.i < head.i or child.pos_ in _VERBAL:
            continue
        named = child.dep_ == "appos" and (child.pos_ == "NOUN" or _models(head, child))
        appended = named and (counted(child) or _one_more(child))
        if child.dep_ == "conj" or (appended and not _bracketed(child)):
            yield from _listed(child)
        elif child.dep_ == "appos" and child.pos_ == "PROPN" and head.pos_ == "NOUN":
            # "a reporter, Ali Musa, two guards and a woman"
            others = (t for t in child.rights if t.dep_ == "appos" and t.pos_ == "NOUN")
            yield from (t for o in others if counted(o) or _one_more(o) for t in _listed(o))
        elif named and head.pos_ == "PROPN":  # "Maryna, 34, a nurse, and her two sons"
            yield from (t for c in child.rights if c.dep_ == "conj" for t in _listed(c))


def _models(one: Token, other: Token) -> bool:
    """Whether two are counted by the names of what they are: "12 Iskanders, four Kinzhals"."""
    return counted(one) and counted(other) and other.tag_ in {"NNPS", "NNP"}


def _one_more(noun: Token) -> bool:
    """Whether one after another is named in a row: "a woman, a teacher and a boy"."""
    both = all(any(c.lower_ in {"a", "an"} for c in t.lefts) for t in (noun, noun.head))
    both = both or _goes_on_with_one(noun)
    joined = any(c.dep_ == "conj" and c.i > noun.i for t in (noun, noun.head) for c in t.rights)
    return both and joined


def _goes_on_with_one(noun: Token) -> bool:
    """Whether a count is followed by one after another: "two soldiers, a policeman and a guard died".

    Not where a comma closes it: "two sisters, a teacher and a nurse, died".
    """
    one = any(c.lower_ in {"a", "an"} for c in noun.lefts)
    plural = any(c.dep_ == "nummod" for c in noun.head.lefts) and noun.head.tag_ == "NNS"
    last = [c for c in noun.rights if c.dep_ == "conj"][-1:]
    end = last[0].right_edge.i + 1 if last else noun.i
    closed = end < len(noun.doc) and noun.doc[end].text in {",", ")", "–", "—"}
    return one and plural and bool(last) and not closed


def _bracketed(token: Token) -> bool:
    """Whether brackets say a measure once more: "40 kilometres (25miles)"."""
    first = token.left_edge
    return first.i > 0 and first.nbor(-1).text in {"(", "["}


def core(head: Token) -> Token:
    """What a measure measures out ("troops" of "thousands of troops"); else the head itself."""
    measure = head.lower_ in _MEASURES or head.lemma_.lower() in _MEASURES or head.tag_ == "JJS"
    if (measure and not _of_town(head)) or _made_up_of(head):
        links = list(head.children)
        links += [c for o in links if o.lower_ == "out" for c in o.children]  # "30 out of 45"
        for child in links:
            if child.dep_ == "prep" and child.lower_ == "of":
                for inner in child.children:
                    some = inner.lower_ in _RELATIVE or inner.lower_ == "those"
                    if some and head.pos_ == "NUM":
                        return head  # "21 of whom": those, and not all of them
                    if head.pos_ == "NUM" and inner.lemma_ in _SHIFTS:
                        return head  # "killed seven of the night shift"
                    if inner.dep_ == "pobj":
                        return core(antecedent(inner))
    return head


def _of_town(head: Token) -> bool:
    """Whether it is a quarter that one lives in, and measures nothing: "a residential quarter of Ganja"."""
    return head.lemma_ == "quarter" and any(c.dep_ in {"amod", "compound"} for c in head.children)


def _made_up_of(head: Token) -> bool:
    """Whether it is a number, or a force of so many: "a garrison of 2,389 soldiers"."""
    of = [t for c in head.children if c.lower_ == "of" for t in c.children]
    return head.pos_ == "NUM" or (head.lower_ in _BODIES and any(map(counted, of)))


def antecedent(token: Token) -> Token:
    """What a relative pronoun stands for; any other token stands for itself."""
    if token.lower_ not in _RELATIVE or token.tag_ not in {"WDT", "WP", "IN", "DT"}:
        return token
    above = token.head
    if (split := _cleft_below(above, token)) is not None:
        return split
    cleft = above.head
    if above.dep_ in {"ccomp", "relcl"} and cleft.lemma_ == "be":
        # "it was the army that had shelled the site"
        named = [c for c in cleft.children if c.dep_ == "attr" and c.i < token.i]
        pointed = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in cleft.children)
        if named and pointed:
            return named[-1]
    measure = above.head
    if above.lower_ == "of" and measure.lower_ in _MEASURES and measure.pos_ != "NUM":
        above = above.head.head  # "prisoners, most of whom had been held for years"
    while (
        above.dep_ in {"xcomp", "ccomp", "aux", "conj", "prep", "pcomp", "advcl"}
        and above.head != above
    ):
        above = above.head
    return _last_named(above.head, token) if above.dep_ == "relcl" else token


def _cleft_below(verb: Token, pronoun: Token) -> Token | None:
    """Who "it was" that did it, where a saying parts the two: "it was the army, X said, that fired"."""
    being = (c for c in verb.children if c.lemma_ == "be" and c.dep_ in {"ccomp", "parataxis"})
    for link in being:
        named = [c for c in link.children if c.dep_ == "attr" and c.i < pronoun.i]
        if named and any(c.dep_ == "nsubj" and c.lower_ == "it" for c in link.children):
            return named[-1]
    return None


def _last_named(noun: Token, pronoun: Token) -> Token:
    """The last of a row, where "which" follows it: "clashes between soldiers and a militia, which".

    Both of two, where they are told of as more than one: "a nurse and her son, who were seized".
    """
    if pronoun.lower_ == "who" and noun.dep_ == "conj" and noun.tag_ in {"NN", "NNP"}:
        verb = pronoun.head
        plural = any(t.lower_ in _PLURAL for t in (verb, *verb.children))
        return noun.head if plural and noun.head.tag_ in {"NN", "NNP"} else noun
    if pronoun.lower_ != "which" or pronoun.i < 2 or pronoun.nbor(-1).text != ",":
        return noun
    last = next((c for c in noun.conjuncts if c.right_edge.i >= pronoun.i - 2 > noun.i), noun)
    near = noun.i < last.i < pronoun.i
    return last if near and last.tag_ in {"NN", "NNP"} and noun.tag_ in {"NNS", "NNPS"} else noun


_PLURAL = frozenset({"were", "are", "have"})
_NO_COUNT = frozenset({"DATE", "TIME", "PERCENT"})


def counted(noun: Token) -> bool:
    """Whether a number stands with a noun that is no date, nor "31 times"."""
    if noun.lemma_ == "time" or noun.ent_type_ in _NO_COUNT:
        return False
    return any(c.dep_ == "nummod" for c in noun.children)


def verb_over(deed: Token) -> Token:
    """The verb above a noun that the parser joined a deed to: "took it, freeing men and shooting two"."""
    noun = deed.head
    done = deed.tag_ == "VBG" and any(c.dep_ == "dobj" for c in deed.children)
    while done and noun.pos_ == "NOUN" and noun.dep_ in {"conj", "dobj"}:
        noun = noun.head
    return noun


def first_of_headline(noun: Token) -> Token:
    """The first of those whom a line without a verb counts: "Two soldiers and nine rebels killed"."""
    top = noun
    while top.dep_ == "conj" and (counted(top) or any(c.tag_ == "DT" for c in top.children)):
        top = top.head
    return top if top.dep_ == "ROOT" and counted(top) else noun
