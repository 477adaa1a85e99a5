"""Vehicles and vessels that are weapons: "a lorry packed with explosives", "a bomb-laden boat"."""

from spacy.tokens import Token

_PACKED = frozenset("pack load lade fill rig stuff wire cram strap lace fit bear carry".split())
_CHARGES = frozenset(
    "explosive explosives bomb bombs dynamite tnt c-4 mine mines charge charges fertiliser".split()
)
_TRAPPED = frozenset(
    """booby-trapped booby trapped explosive-laden explosives-laden bomb-laden explosive-packed
    explosives-packed explosives-filled explosive-filled bomb-rigged explosives-rigged""".split()
)
_VEHICLES = frozenset(
    """car vehicle truck lorry van minivan minibus bus taxi pickup jeep ambulance tanker motorcycle
    motorbike bicycle cart rickshaw boat dinghy speedboat ship tractor humvee apc suv donkey""".split()
)


def laden(token: Token) -> bool:
    """Whether it is a vehicle that words make a bomb."""
    if token.lemma_.lower() not in _VEHICLES:
        return False
    behind = (c for c in token.children if c.i > token.i)
    clauses = (c for c in behind if c.lemma_ in _PACKED or c.lower_ in {"full", "heavy"})
    if any(t.lower_ in _CHARGES for c in clauses for t in c.subtree):
        return True
    before = token.doc[token.left_edge.i : token.i]
    words = before.text.lower().split()
    return any(w.strip(",") in _TRAPPED for w in words) or {"booby", "trapped"} <= set(words)
