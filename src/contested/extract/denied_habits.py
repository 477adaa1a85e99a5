"""What a side says that it never does, whatever was told: "has always denied targeting civilians"."""

import re

from spacy.tokens import Token

from contested.extract.accounts import sums_up
from contested.extract.draft import Draft
from contested.extract.likeness import right_after
from contested.extract.rivals import ACCUSATION, HARMS, Account, close
from contested.model.span import Span
from contested.model.vocabulary import Act

_AIMED = re.compile(
    r"\b(?:target(?:s|ed|ing)?|attack(?:s|ed|ing)?|hit(?:s|ting)?|harm(?:s|ed|ing)?|goes after|going after"
    r"|kill(?:s|ed|ing)?|strik(?:es?|ing)|shell(?:s|ed|ing)?|bomb(?:s|ed|ing)?)\b"
    r" (?:\w+ ){0,2}?(?:civilians?|non-?combatants?|hospitals?|schools?|homes|journalists?|medics"
    r"|medical (?:staff|workers)|aid workers|people|residents|infrastructure|objects|areas|them)\b"
)
_BEFORE = re.compile(
    r"\b(?:in the past|previously|on (?:previous|earlier|past) occasions|before now|(?:up|until) to now"
    r"|in (?:previous|earlier|past) (?:statements|cases|attacks|incidents)|time and again"
    r"|(?:previous|earlier|past) (?:reports|claims|accusations|allegations|charges))\b"
)
_SUCH = re.compile(
    r"\b(?:such|similar|like|all) (?:reports|claims|accusations|allegations|charges)\b"
)
_KNOWING = re.compile(r"\b(?:know|knows|knew|known|knowing|aware|knowledge)\b")
_LEAD = 7
ALWAYS = frozenset({"always", "repeatedly", "long", "consistently", "routinely", "regularly"})
_CIVIL = r"(?:the )?(?:civil\w*|non-?combatants|residential \w+|hospitals|homes|schools|innocent \w+|them)\b"
_HITTING = (
    r"(?:target|strike|striking|hit|attack|shell|bomb|aim|harm|kill|fire|go after|goes after|going after)"
    r"(?:s|t?ing|ed)?"
)
# What a side never does, whatever was told: "denies targeting civilians", "does not bomb homes".
_PRINCIPLE = re.compile(
    rf"\b(?:never|do not|does not|don't|doesn't) (?:\w+ )?{_HITTING} (?:(?:at|on|in) )?{_CIVIL}"
    rf"|\b(?:always|repeatedly|consistently|routinely)\b.*\b{_HITTING} (?:(?:at|on) )?{_CIVIL}"
    rf"|^(?:denies|deny|rejects|reject) (?:\w+ly |ever )?{_HITTING} (?:(?:at|on) )?{_CIVIL}"
)


def always_denied(each: Account) -> bool:
    """Whether a side says what it never does: "has repeatedly denied targeting civilians"."""
    if each.act is not Act.DENY or each.draft.figure is not None:
        return False
    said = set(said_of(each).split())
    aimed = bool(_AIMED.search(said_of(each))) and each.draft.type in HARMS
    before = _BEFORE.search(each.draft.reading.parsed.sentence.text.lower())
    if before and _SUCH.search(said_of(each)):
        return True
    return aimed and bool(said & (ALWAYS | {"never"}) or before or is_habit(each))


def of_knowledge(denial: Account) -> bool:
    """Whether only that one knew of it is denied: "denied knowing of killings there"."""
    said = " ".join(c.text for c in denial.draft.attribution[0].content).lower()
    return denial.act is Act.DENY and _KNOWING.search(" ".join(said.split()[:_LEAD])) is not None


def is_habit(denial: Account) -> bool:
    """ "Denies targeting hospitals", whatever was told: what it never does.

    Not in a headline, which tells of what happened: "Army denies firing on crowd".
    """
    said = said_of(denial).split()
    if denial.sentence == 0 and denial.paragraph == 0 and not ALWAYS & set(said):
        return False
    bare = is_bare(denial)
    doing = denial.draft.hit.head.tag_ == "VBG" and not bare
    plain = not any(c.dep_ == "det" for t in denial.draft.hit.head.rights for c in t.children)
    always = bool(ALWAYS & set(said[:3]))
    return bool(said) and (said[0] in {"denies", "deny"} or always) and doing and plain


def is_principle(denial: Account) -> bool:
    """Whether it is what a side never does: "does not bomb homes"."""
    return _PRINCIPLE.search(said_of(denial)) is not None


def of_habit(denial: Account, target: Account | None) -> bool:
    """Whether it is what a side never does, and no answer to a charge."""
    if target is None or of_both(denial):
        return False
    return is_principle(denial) or (is_habit(denial) and not _charged(target, denial))


def blow_before(denial: Account, target: Account) -> bool:
    """Whether a blow is told right before, which what a side never does then answers."""
    another = target.side is None or target.side != denial.side
    blow = target.draft.type == "strike" and not sums_up(target.draft)
    return another and blow and right_after(denial.draft, target.draft)


def _charged(target: Account, denial: Account) -> bool:
    """Whether it is an accusation, or told near by and more than that there was fighting."""
    near = close(denial, target) and target.draft.type != "battle.attack"
    return near or target.draft.type == ACCUSATION


def of_both(denial: Account) -> bool:
    """Whether it is what both sides say that they never do: "both sides deny hitting homes"."""
    source = denial.draft.attribution[0].source
    both = bool(source) and source[0].text.lower().split()[0] in {"both", "each"}
    return both and said_of(denial).split()[:1] in (["deny"], ["denies"])


def is_bare(denial: Account) -> bool:
    """Whether it names no happening of its own: "dismissed the reports"."""
    said = denial.draft.attribution[0]
    return bool(said.cue) and said.cue[0].overlaps(denial.draft.trigger)


def cue_of(draft: Draft) -> list[Token]:
    """The tokens of the words that deny it."""
    cue = draft.attribution[0].cue
    return [t for t in draft.reading.parsed.doc if any(c.covers(_span(draft, t)) for c in cue)]


def _cue_heads(draft: Draft) -> list[Token]:
    """Those of the words of denying that tell of a noun before them, also one taken for a verb."""
    return [t for t in cue_of(draft) if t.dep_ in {"relcl", "ccomp"} and t.head.i < t.i]


def said_of(account: Account) -> str:
    """The words of denying and what is denied, with what "dismissed" has for its object."""
    draft = account.draft
    content = [c.text for a in draft.attribution[:1] for c in (*a.cue, *a.content)]
    if draft.reacts_to is not None and is_bare(account):  # "dismissed the figure as fantasy"
        things = [c for t in cue_of(draft) for c in t.children if c.dep_ in {"dobj", "nsubjpass"}]
        content += [t.text for c in things for t in c.subtree]
        content += [t.head.text for t in _cue_heads(draft)]  # "figures that they dismissed as lies"
    return " ".join(content).lower()


def _span(draft: Draft, token: Token) -> Span:
    return draft.reading.span(token.i, token.i)
