"""The stretches of a sentence that each tell something of their own, by its words alone.

A semicolon, or "and", "but" and "while" with a finite verb on either side, ends one. The parse is
often wrong over such long sentences about which clause a phrase belongs to; the words are not.
"""

from spacy.tokens import Doc, Token

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_JOINTS = frozenset({"and", "but", "while", "whereas", "or"})


def segment_of(doc: Doc, at: int) -> tuple[int, int]:
    """The tokens `[first, last)` of the stretch that the token at `at` stands in."""
    edges = [0, *_edges(doc), len(doc)]
    first = max(e for e in edges if e <= at)
    return first, min(e for e in edges if e > first)


def _edges(doc: Doc) -> list[int]:
    """Where a new stretch begins: after a semicolon, or at a joint between two finite clauses."""
    edges: list[int] = []
    joints = [t for t in doc if t.text == ";" or _is_joint(t)]
    bounds = [0, *(t.i for t in joints), len(doc)]
    start = 0
    for n, joint in enumerate(joints, 1):
        ahead = doc[joint.i + 1 : bounds[n + 1]]
        if joint.text == ";" or (_tells(doc[start : joint.i]) and _tells(ahead)):
            start = joint.i + 1 if joint.text == ";" else joint.i
            edges.append(start)
    return [e for e in edges if 0 < e < len(doc)]


def _is_joint(token: Token) -> bool:
    comma = token.i > 0 and token.nbor(-1).text == ","
    return comma and token.lower_ in _JOINTS


def _tells(tokens: object) -> bool:
    return any(t.tag_ in _FINITE for t in tokens)  # type: ignore[attr-defined]
