"""Words before a noun that name a people or a land and put the noun on no side by that.

"Tuareg men" are no front's, "the Indonesian Hospital" in Gaza is not Indonesia's, "Syria's opposition
fighters" are not the state's.
"""

from spacy.tokens import Token

from contested.language.scene import Scene

ATTRIBUTIVE = frozenset({"amod", "compound", "nmod"})
"""How a word is tied to the noun that it stands before."""
CALLED_AFTER = frozenset(
    {"hospital", "school", "university", "college", "clinic", "mosque", "church", "institute"}
)
_PEOPLES = frozenset(
    """tuareg tigrayan amhara oromo karen karenni kachin chin ta'ang kurdish baloch balochi moro tamil
    rohingya fulani chechen""".split()
)
_OPPOSED = frozenset({"opposition", "rebel", "insurgent", "separatist", "jihadist", "guerrilla"})
AGAINST = _OPPOSED | {"paramilitary"}
"""Words before a noun by which it is against its own state, or not of its army."""
_UNARMED = frozenset(
    """man woman child boy girl civilian villager herder farmer trader resident refugee family
    community people person student elder worker driver migrant prisoner detainee activist politician
    lawyer journalist protester demonstrator""".split()
)


def of_a_people(token: Token, head: Token) -> bool:
    """Whether a people's name, which an armed group bears too, is before those under no arms.

    "Tuareg men" are not the front's.
    """
    return token.lower_ in _PEOPLES and head.lemma_.lower() in _UNARMED


def called_after(scene: Scene, head: Token, party: str) -> bool:
    """Whether a house only bears the name of a land: "the Indonesian Hospital" in Gaza."""
    profile = scene.directory.conflict(scene.conflict)
    named = head.text[:1].isupper() and head.lower_ in CALLED_AFTER
    return named and profile is not None and party not in (*profile.parties, *profile.others)


def opposing(head: Token, *, group: bool) -> bool:
    """Whether they are said to be against a state that owns them: "Syria's opposition fighters".

    So is "Sudan's paramilitary group", but India's "paramilitary troops" are the state's.
    """
    said = AGAINST if group else _OPPOSED
    return any(t.lower_ in said and t.dep_ in ATTRIBUTIVE for t in head.lefts)
