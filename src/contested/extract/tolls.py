"""Dead and wounded told together, as one claim of casualties; and the dead among those hit."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from spacy.tokens import Token

from contested.extract.bearers import with_bearers
from contested.extract.draft import Draft, Phrase
from contested.extract.frames import Form
from contested.extract.reading import Reading
from contested.language.quantities import Figure
from contested.model.vocabulary import Basis

_FATAL = frozenset({"fatally", "mortally", "lethally"})
_OF_A_BLOW = 500
_BACK = 3
_TOLLS = frozenset({"toll", "figure", "number", "count", "tally"})
_UPDATING = frozenset({"update", "revise", "correct", "raise", "increase", "put", "amend", "lower"})
_DEALT = frozenset({"strike", "battle.attack", "infrastructure.damaged"})
_PARTS = frozenset({"people.killed", "people.wounded"})
_BARE = frozenset({"another", "others", "several", "dozens"})
_GRAVELY = frozenset("critically seriously gravely severely badly lightly slightly".split())
_DEAD = frozenset({"killed", "dead"})
_HURT = frozenset({"wound", "injure", "hurt", "maim", "wounded", "injured"})


def merge_tolls(drafts: tuple[Draft, ...], reading: Reading) -> tuple[Draft, ...]:
    """ "290 soldiers killed and wounded" is one figure for both, and so one claim.

    Of those who died of what hit them, only the death is told: "a boy died after he was shot".
    """
    kept: list[Draft] = []
    drafts = tuple(d for d in drafts if not _toll_told(d, drafts))
    for draft in drafts:
        if _of_whom_some(draft, drafts) or _uncounted(draft, drafts) or _sorted(draft, drafts):
            continue
        if _of_the_dead(draft, drafts):
            continue
        if draft.type in _PARTS and draft.figure is not None:
            same = [
                d
                for d in drafts
                if d is not draft
                and d.reading is draft.reading
                and d.figure is draft.figure
                and d.part_of is draft.part_of is None
            ]
            sums = [d for d in same if d.type == "people.casualties"]
            if (sums and not all(_of_the_dead(d, [*same, draft]) for d in sums)) or _named_again(
                draft, same
            ):
                continue
            others = [d for d in same if d.type in _PARTS and d.type != draft.type]
            if others:
                if draft.type == "people.killed":
                    died = all(_died_of_it(draft, hurt) for hurt in others)
                    kept.append(draft if died else replace(draft, type="people.casualties"))
                continue
        kept.append(replace(draft, type="people.casualties") if _and_wounded(draft) else draft)
    return with_bearers(kept)


def _of_whom_some(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether words only say of whom some are told: "two of those who died were killed in Homs"."""
    clause, those = draft.hit.head, draft.hit.head.head
    if clause.dep_ != "relcl" or those.lower_ != "those" or those.dep_ != "pobj":
        return False
    verb = those.head.head.head
    return any(d.type == draft.type and d.hit.head == verb for d in drafts)


def _uncounted(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether another counts by the same word: "the number of people killed now stands at 18"."""
    return (
        draft.figure is None
        and draft.type in _PARTS
        and any(
            d.figure is not None and d.type == draft.type and d.hit.head == draft.hit.head
            and d.target is not None
            and (d.target.heads[0].pos_ == "NUM" or draft.hit.form is Form.ADJECTIVE)
            for d in drafts
        )
    )  # fmt: skip


def _sorted(draft: Draft, drafts: tuple[Draft, ...]) -> bool:
    """Whether its dead and wounded are told apart: "put casualties at 12 dead and 40 wounded"."""
    if draft.type != "people.casualties" or draft.figure is not None or draft.target is None:
        return False
    counts = {t.i for t in draft.target.heads}
    return any(
        d.type in _PARTS and d.reading is draft.reading and d.figure is not None
        and ({d.hit.head.i, d.hit.head.head.i} & counts)
        for d in drafts
    )  # fmt: skip


def _of_the_dead(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether its number is that of the dead, or of the hurt, alone: "losses were 55 killed"."""
    if draft.type != "people.casualties" or draft.figure is None:
        return False
    told = [
        d
        for d in drafts
        if d.type in _PARTS and d.figure is draft.figure and d.hit.head.i == draft.figure.token + 1
    ]
    return len(told) == 1 and not _both(told[0].hit.head)


def _both(word: Token) -> bool:
    """Whether a word of death or harm is joined to the other: "killed and wounded"."""
    behind = word.doc[word.i + 1 : word.i + 3]
    joined = len(behind) > 1 and behind[0].lower_ in {"and", "or", "/"}
    return joined and behind[1].lower_ in _HURT | _DEAD


def _toll_told(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a toll is told in its own parts: "the toll stands at 14 dead and 30 injured"."""
    noun = draft.hit.head
    if draft.type != "people.killed" or noun.lemma_ != "toll":
        return False
    if draft.figure is not None:
        shared = (d for d in drafts if d is not draft and d.figure is draft.figure)
        return any(
            d.type in _PARTS and d.hit.head.i == d.figure.token + 1 for d in shared if d.figure
        )
    return any(
        d.type == draft.type and d.figure is not None and d.reading is draft.reading
        and noun.head.is_ancestor(d.hit.head)
        for d in drafts
    )  # fmt: skip


def _and_wounded(draft: Draft) -> bool:
    """Whether one figure is of the dead with the wounded: "900 soldiers dead and wounded"."""
    doc, at = draft.hit.head.doc, draft.hit.head.i
    if draft.type != "people.killed" or draft.figure is None or at + 2 >= len(doc):
        return False
    joined = doc[at + 1].lower_ in {"and", "or", "/"} and doc[at + 2].lower_ in _HURT
    beside = doc[at].lower_ == "dead" or at - draft.figure.token in {1, 2}
    return doc[at].lower_ in _DEAD and joined and beside


def _named_again(draft: Draft, same: list[Draft]) -> bool:
    """Whether it is but the noun for what another tells: the bodies of "three bodies were found".

    Or of "the bodies of three men who had been killed".
    """
    noun = draft.hit.head
    of = [t for c in noun.children if c.lower_ == "of" for t in c.children]
    return noun.pos_ == "NOUN" and any(
        d.type == draft.type
        and (
            (d.hit.head.i == noun.head.i and noun.dep_.startswith("nsubj"))
            or (d.hit.head.dep_ in {"relcl", "acl"} and d.hit.head.head in of)
        )
        for d in same
    )


def _died_of_it(dead: Draft, hurt: Draft) -> bool:
    """Whether the words of harm say how those who died came to it, beside no word that counts both."""
    death, harm = dead.hit.head, hurt.hit.head
    if harm.lemma_.lower() not in _HURT:
        return True
    nested = death.is_ancestor(harm) or harm.is_ancestor(death)
    return nested and harm not in death.conjuncts


def how_badly(draft: Draft) -> Iterator[Draft]:
    """Those hurt worse than the others: "twelve men were wounded, three critically"."""
    if draft.type != "people.wounded" or draft.figure is None:
        return
    for figure in draft.reading.figures:
        number = draft.reading.parsed.doc[figure.token]
        after = number.nbor() if number.i + 1 < len(number.doc) else number
        bare = number.pos_ in {"NUM", "PRON"} and figure != draft.figure and figure.part_of is None
        behind = draft.hit.head.i < number.i and draft.hit.head in number.ancestors
        if bare and behind and after.lower_ in _GRAVELY:
            yield replace(draft, figure=figure, part_of=draft)


def who_died(draft: Draft) -> Iterator[Draft]:
    """The dead among those who were hit: "five people were shot, two of them fatally"."""
    if draft.type != "people.wounded":
        return
    for figure in draft.reading.figures:
        number = draft.reading.parsed.doc[figure.token]
        bare = number.pos_ in {"NUM", "PRON"} or number.lower_ in _BARE
        if bare and figure != draft.figure and fatal(number) and draft.hit.head in number.ancestors:
            yield replace(draft, type="people.killed", figure=figure, part_of=draft)


def sorts_of_dead(draft: Draft) -> Iterator[Draft]:
    """The draft with who they were for their number, and what is told of the others alike.

    "19 of the dead were soldiers and 11 were rebels".
    """
    verb = _sorted_by(draft)
    if verb is None:
        yield draft
        return
    for each in (verb, *(c for c in verb.conjuncts if c.i > verb.i and c.lemma_ == "be")):
        sort = next((c for c in each.children if c.dep_ == "attr" and c.tag_ == "NNS"), None)
        figure = draft.figure if each is verb else _number_before(each, draft)
        if sort is not None and figure is not None:
            yield replace(draft, figure=figure, target=Phrase(draft.reading, (sort,)))


def _sorted_by(draft: Draft) -> Token | None:
    """The verb that says who those were of whom a number died: "three of the dead were children"."""
    heads = draft.target.heads if draft.target and draft.figure else ()
    number = heads[0] if len(heads) == 1 and heads[0].pos_ == "NUM" else None
    if number is None or number.dep_ != "nsubj" or number.head.lemma_ != "be":
        return None
    links = (*number.children, *number.head.children)
    known = any(c.lower_ == "of" and c.is_ancestor(draft.hit.head) for c in links)
    told = any(c.dep_ == "attr" and c.tag_ == "NNS" for c in number.head.children)
    return number.head if known and told else None


def _number_before(verb: Token, draft: Draft) -> Figure | None:
    at = [f for f in draft.reading.figures if f.token == verb.i - 1]
    return at[0] if at else None


def of_last_blow(draft: Draft, drafts: tuple[Draft, ...], reading: Reading) -> Draft:
    """The draft, its toll taken for that of the blow told right before: "A block was hit. The toll is 11".

    A toll that says of what it is, or since when, is not; nor are the thousands of a war.
    """
    figure, noun = draft.figure, draft.hit.head
    if figure is None or figure.basis is not Basis.CUMULATIVE:
        return draft
    updated = _updated(draft)
    if noun.lemma_.lower() != "toll" and not draft.hit.word.startswith("number ") and not updated:
        return draft
    told = noun.lemma_.lower() == "toll" and any(
        c.dep_ == "prep" or c.tag_ == "JJ" for c in noun.children
    )
    if told or draft.time is not None or (figure.low or 0) > _OF_A_BLOW:
        return draft
    sentences = reading.page.sentences
    here = draft.reading.index
    blow = any(
        d.type in _DEALT
        and (d.reading.index == here - 1 or (updated and 0 < here - d.reading.index <= _BACK))
        and (updated or sentences[here - 1].paragraph == sentences[here].paragraph)
        for d in drafts
    )
    return replace(draft, figure=replace(figure, basis=Basis.COUNT)) if blow else draft


def _updated(draft: Draft) -> bool:
    """Whether a toll told before is put right: "later, he updated the toll to three dead"."""
    number = draft.target.heads[0] if draft.target is not None else draft.hit.head
    for verb in (t for t in number.ancestors if t.pos_ == "VERB"):
        tolls = (c for c in verb.children if c.dep_ in {"dobj", "nsubj", "nsubjpass"})
        return verb.lemma_ in _UPDATING and any(c.lemma_.lower() in _TOLLS for c in tolls)
    return False


def fatal(number: Token) -> bool:
    """Whether a number without a noun is of those who died of it: "one fatally"."""
    if any(c.lower_ in _FATAL for c in number.children):
        return True
    return number.i + 1 < len(number.doc) and number.nbor().lower_ in _FATAL
