"""Whose side somebody is on by whom they lead: "General X, who commands the Lukavan group"."""

from spacy.tokens import Token

from contested.language.scene import Scene
from contested.language.sides import owner_of

_LEADING = frozenset(["command", "lead", "head", "run", "chair", "represent"])


def led_by(scene: Scene, head: Token) -> str | None:
    """The side whose troops somebody leads: "General X, who commands the Lukavan group"."""
    for clause in head.rights:
        who = any(t.lower_ == "who" and t.dep_ == "nsubj" for t in clause.lefts)
        if clause.dep_ == "relcl" and who and clause.lemma_ in _LEADING:
            led = (t for t in clause.rights if t.dep_ == "dobj")
            return next((p for t in led if (p := owner_of(scene, t)) is not None), None)
    return None
