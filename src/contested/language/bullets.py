"""A bullet or a live page's clock before a sentence: the parse is that of the sentence without it.

"• Over 900 people are trapped": the parser makes a verb of the bullet, and of the people its object.
"14:50 Russian troops shot nine men": of the hour it makes a number of troops.
"""

import re

from spacy.tokens import Doc

_MARK = re.compile(
    r"[•▪●◦‣·*–—-]\ufe0f? (?=\S)"
    r"|[\[(]?\d{1,2}[:.]\d{2}(?: ?(?:GMT|UTC|BST|CES?T|EES?T|E[SD]T|[ap]\.?m\.?))?[\])]?"
    r"(?:[:–—-]| [–—-])? (?=[\"“]?[A-Z])"
)


def unmarked(sentence: str) -> tuple[str, str]:
    """The bullet or clock that a sentence opens with, or nothing, and the rest."""
    found = _MARK.match(sentence)
    mark = found.group(0).rstrip() if found else ""
    return mark, sentence[found.end() :] if found else sentence


def marked(mark: str, doc: Doc) -> Doc:
    """The parse with the bullet before it again, so that offsets count from the bullet."""
    if not mark or not len(doc):
        return doc
    root = next(t.i for t in doc if t.head == t)
    return Doc(
        doc.vocab,
        words=[mark, *(t.text for t in doc)],
        spaces=[True, *(bool(t.whitespace_) for t in doc)],
        tags=[":", *(t.tag_ for t in doc)],
        pos=["PUNCT", *(t.pos_ for t in doc)],
        lemmas=[mark, *(t.lemma_ for t in doc)],
        deps=["punct", *(t.dep_ for t in doc)],
        heads=[root + 1, *(t.head.i + 1 for t in doc)],
        ents=["O", *(f"{t.ent_iob_}-{t.ent_type_}" if t.ent_type_ else "O" for t in doc)],
        sent_starts=[True, *(False for _ in doc)],
    )
