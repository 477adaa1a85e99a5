"""Names of one word that are only part of a longer name, which is somebody else's.

"Abbas Araghchi" is not Mahmoud Abbas, and a minister called Sana is no news agency.
"""

from spacy.tokens import Doc

from contested.actors.names import Form, Hit
from contested.actors.spelling import alike, fold, pieces
from contested.actors.words import Words
from contested.language.persons import title_of


def whole_names(doc: Doc, hits: list[Hit], words: Words) -> list[Hit]:
    """The names found in a sentence, without those that are a piece of a person's longer one."""
    kept: list[Hit] = []
    starts = {hit.start for hit in hits}
    ends = {hit.end for hit in hits}
    for at, hit in enumerate(hits):
        after = hits[at + 1] if at + 1 < len(hits) else None
        if _person(hit) and after is not None and _given_name_of(hit, after):
            hits[at + 1] = Hit(hit.start, after.end, after.names)
            continue
        first = hit.end + 1 not in starts and _in_name(doc, hit, 1)
        last = hit.start - 1 not in ends and _in_name(doc, hit, -1)
        if (_person(hit) and (first or (last and _anothers(doc, hit, words)))) or (
            _single(hit) and not _person(hit) and last
        ):
            continue
        kept.append(hit)
    return kept


def _single(hit: Hit) -> bool:
    name = hit.names[0]
    return name.form is Form.ALIAS and len(name.pieces) == 1


def _person(hit: Hit) -> bool:
    actor = hit.names[0].actor
    return _single(hit) and actor is not None and actor.person


def _anothers(doc: Doc, hit: Hit, words: Words) -> bool:
    """Whether a first name that is not theirs stands before a last name: "Nurse Huda Nasrallah"."""
    own = doc.char_span(hit.start, hit.end, alignment_mode="expand")
    actor = hit.names[0].actor
    before = doc[own[0].i - 1] if own is not None and own[0].i else None
    if before is None or actor is None or title_of(before, words) is not None:
        return False
    given = [p for p in pieces(actor.name) if p != fold(hit.names[0].pieces[0])]
    return not any(alike(fold(before.text), fold(p)) for p in given)


def _given_name_of(hit: Hit, after: Hit) -> bool:
    """Whether the next name is of a person whose first name this one is."""
    if after.start != hit.end + 1 or not _person(after):
        return False
    actor = after.names[0].actor
    own = pieces(actor.name)[:-1] if actor is not None else []
    return hit.names[0].pieces[0] in {fold(piece) for piece in own}


def _in_name(doc: Doc, hit: Hit, step: int) -> bool:
    """Whether the model sees a person's name that goes on to the next word, or began at the last."""
    own = doc.char_span(hit.start, hit.end, alignment_mode="expand")
    beside = (own[-1].i + 1 if step > 0 else own[0].i - 1) if own is not None else -1
    if own is None or not 0 <= beside < len(doc):
        return False
    other, inner = doc[beside], doc[max(beside, own[0].i)]
    if other.ent_type_ != "PERSON" or own[0].ent_type_ != "PERSON" or inner.ent_iob_ != "I":
        return False
    return bool(other.text[:1].isupper() and other.is_alpha and other.pos_ == "PROPN")
