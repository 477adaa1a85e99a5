"""What fills the roles of a predicate of several words: what stands beyond it, or behind its particle."""

from dataclasses import replace

from spacy.tokens import Token

from contested.extract.labels import labels
from contested.extract.predicates import Hit
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments, of_noun
from contested.language.heads import spread

_GRIPS = frozenset({"control", "grip", "hold", "stranglehold", "toehold", "foothold"})
_PARTED = frozenset({"in", "off", "up", "down", "away", "back"})
_MET = frozenset({"person", "count", "forces", "assault", "relief_load", "equipment", "arms"})


def behind_particle(hit: Hit, found: Arguments, reading: SentenceReading) -> Arguments:
    """Whom a particle was parted from the verb with: "has taken in 14 of them", "drove off gunmen"."""
    link = hit.tokens[-1]
    if len(hit.tokens) == 2 and link.lower_ == "on" and not found.object:
        kept = found.under("to") or of_noun(link).under("to")
        return replace(found, object=kept)  # "are holding on to two suburbs"
    if len(hit.tokens) != 2 or found.object or link.lower_ not in _PARTED or link.dep_ != "prep":
        return found
    behind = [c for c in link.children if c.dep_ == "pobj" and c.i > link.i]
    taken = [t for t in behind if labels(t, reading) & _MET and not reading.in_time(t)]
    return replace(found, object=spread(taken)) if taken else found


def beyond_phrase(hit: Hit, found: Arguments) -> Arguments:
    """For "took control of X", X is the object, not the "control" of the phrase."""
    own = {t.i for t in hit.tokens}
    for noun in hit.tokens[1:]:  # "has been under attack by the rebels"
        if noun.pos_ == "NOUN":
            for preposition, phrases in of_noun(noun).obliques.items():
                own_phrases = found.obliques.get(preposition, ())
                found.obliques[preposition] = tuple(dict.fromkeys((*own_phrases, *phrases)))
    if len(own) == 1 or not any(t.i in own for t in found.object):
        return found
    left = tuple(t for t in found.object if t.i not in own)
    if not left:
        # "holding 58 hostages": here the word of the phrase is itself what is held.
        left = tuple(t for t in found.object if any(c.dep_ == "nummod" for c in t.children))
        left = tuple(_number_of(t) for t in left)
    if not left:
        left = tuple(t for n in hit.tokens[1:] for t in of_noun(n).under("of", "over"))
    if not left and hit.tokens[-1].lemma_.lower() == "life":  # "claimed one man's life"
        left = tuple(t for t in hit.tokens[-1].children if t.dep_ == "poss")
    if not left and hit.tokens[-1].lower_ in _GRIPS:  # "keeps a grip on the north"
        left = tuple(t for n in hit.tokens[1:] for t in of_noun(n).under("on", "in"))
        left = left or found.under("over", "on", "in")
    if not left and hit.word == "set fire":
        left = tuple(t for n in hit.tokens[1:] for t in of_noun(n).under("to")) or found.under("to")
    if not left:
        # "taken 63 soldiers prisoner": the parser makes one noun of the two.
        left = tuple(t for n in hit.tokens[1:] for t in n.lefts if t.dep_ == "compound")
    return Arguments(found.subject, left, found.dative, found.obliques, found.passive)


def _number_of(word: Token) -> Token:
    """For "left 24 dead" the number, which stands for those who are dead; else the word itself."""
    number = next((c for c in word.children if c.dep_ == "nummod"), None)
    return number if number is not None and word.tag_ in {"JJ", "VBN"} else word
