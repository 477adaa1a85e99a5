"""A name and a colon before a sentence: "Kharkiv: Russian troops have taken nine villages".

The parser makes one clause of the two. The sentence is parsed without its label, and the label, parsed
alone, is hung on it again.
"""

import re

from spacy.tokens import Doc

_LABEL = re.compile(
    r"[A-Z][\w'’.-]*(?: (?:of |and )?[A-Z][\w'’.-]*){0,3}"
    r"(?: (?:region|province|state|oblast|front|sector|district|axis|direction|governorate))?"
    r": (?=[\w\"“])"
)
_FEWEST = 4


def unlabelled(sentence: str) -> tuple[str, str]:
    """The label of a sentence with its colon, or nothing, and the rest.

    >>> unlabelled("Kherson: marines still hold Krynky, a spokesman said.")
    ('Kherson:', 'marines still hold Krynky, a spokesman said.')
    """
    found = _LABEL.match(sentence)
    rest = sentence[found.end() :] if found else sentence
    if found is None or len(rest.split()) < _FEWEST:
        return "", sentence
    return found.group(0).rstrip(), rest


def labelled(label: Doc | None, doc: Doc) -> Doc:
    """The parse with its label before it again, so that offsets count from the label."""
    if label is None or not len(doc):
        return doc
    first = len(label)
    root = first + next(t.i for t in doc if t.head == t)
    whole = [*label, *doc]
    return Doc(
        doc.vocab,
        words=[t.text for t in whole],
        spaces=[
            *(bool(t.whitespace_) for t in label[:-1]),
            True,
            *(bool(t.whitespace_) for t in doc),
        ],
        tags=[t.tag_ for t in whole],
        pos=[t.pos_ for t in whole],
        morphs=[str(t.morph) for t in whole],
        lemmas=[t.lemma_ for t in whole],
        deps=[*("dep" if t.head == t else t.dep_ for t in label), *(t.dep_ for t in doc)],
        heads=[
            *(root if t.head == t else t.head.i for t in label),
            *(t.head.i + first for t in doc),
        ],
        ents=[f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in whole],
        sent_starts=[True, *(False for _ in whole[1:])],
    )
