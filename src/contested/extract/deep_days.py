"""The one day of a sentence, deep inside what a happening's predicate governs.

"Hit a café crowded with fans on Monday, killing nine": on Monday.
"""

from spacy.tokens import Token

from contested.extract.binding import closed, has_subject, way
from contested.extract.deeds import DEEDS, comes_about
from contested.extract.stage import Stage
from contested.extract.undated import refused
from contested.language.calendar import Range, Relative
from contested.language.time_kinds import TimeKind
from contested.language.times import TimeMention

_HARMS = ("people.", "strike", "infrastructure.")
_HAPPENING = (*_HARMS, "battle.", "territory.capture", "territory.withdrawal", "materiel.")
_STATES = frozenset(
    """crowd pack fill jam line locate situate base station park gather surround own run rent hire
    convert turn guard populate frequent know call name use cram throng load lade fence""".split()
)


def only_day(stage: Stage) -> TimeMention | None:
    """The one day of a sentence, deep inside what the predicate governs, for what happened then.

    Not that of what only describes somebody ("a deal agreed in May"): "died when a shell hit the
    yard where they sat on Monday".
    """
    dated = [t for t in stage.sentence.times if t.dated and not t.back]
    if len(dated) > 1:
        dated = [t for t in dated if not _of_its_telling(t, stage)]
    now = stage.head.tag_ in {"VBZ", "VBP"}
    if len(dated) != 1 or now or not stage.draft.type.startswith(_HAPPENING):
        return None
    time = dated[0]
    token = stage.doc[time.first if time.attaches is None else time.attaches]
    day = time.kind is TimeKind.POINT or isinstance(time.value, Range | Relative)
    if not day or not stage.head.is_ancestor(token):
        return None
    told = all(_tells_on(t) for t in way(token, stage.head))
    return time if told and not refused(time, token, stage) else None


def _of_its_telling(time: TimeMention, stage: Stage) -> bool:
    """Whether a time is when somebody said it: "…, the mission said on Tuesday"."""
    token = stage.doc[time.first if time.attaches is None else time.attaches]
    return stage.of_saying(time.span, token)


def _tells_on(token: Token) -> bool:
    """Whether a step of the parse goes on with the happening rather than describe a thing in it."""
    if token.dep_ == "relcl":
        if token.tag_ == "VBG" and any(c.lemma_ == "be" for c in token.lefts):
            return True  # "killed two brothers who were fishing on Monday"
        told = token.head.lemma_.lower() in DEEDS and comes_about(token)
        return told or any(
            c.lower_ in {"where", "when", "as"} for c in token.subtree if c.i < token.i
        )
    if token.dep_ == "conj" and token.pos_ == "VERB" and has_subject(token):
        return False  # "withdrew, and the army said on Monday that it would be back"
    if token.dep_ == "acl" and (token.tag_ == "VBG" or token.lemma_.lower() in _STATES):
        return True  # "hit a convoy carrying aid on Monday", "a café crowded with fans on Monday"
    return token.dep_ not in {"acl", "appos", "amod"} and not closed(token)
