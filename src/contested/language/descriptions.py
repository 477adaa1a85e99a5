"""Noun phrases that name nobody, or a name with words around it: who they refer to.

"the Russian Defence Ministry" is one actor, "Ukrainian officials" a party's people, "the army" the
army that was spoken of, "media reports" the media. Every phrase gets a referent: the words
themselves where nothing is known of them.
"""

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from contested.actors import Actor
from contested.actors.spelling import fold
from contested.actors.words import Stand, TitleGroup
from contested.language.actors import ActorMention
from contested.language.persons import title_of
from contested.language.referents import UNKNOWN, Referent, Sort, of_actor, of_mention, of_party
from contested.language.sides import Scene, enemy_of, owner_of, side_of, stands_of
from contested.language.sources import media_of

_PARTITIVE = frozenset(
    [
        *("dozen", "hundred", "thousand", "score", "number", "one", "some", "many", "most", "all"),
        *("half", "rest", "several", "few", "none", "each", "both", "column", "group", "any"),
        *("two", "three", "four", "five", "majority", "part", "handful", "lot", "last", "no"),
    ]
)
_RECALLED = (Stand.FORCES, Stand.GOVERNMENT, Stand.BODY, Stand.GROUP, Stand.STATE)
_SORTS = {
    Stand.FORCES: Sort.FORCES,
    Stand.GOVERNMENT: Sort.GOVERNMENT,
    Stand.STATE: Sort.STATE,
    Stand.TROOPS: Sort.TROOPS,
    Stand.OFFICIALS: Sort.OFFICIALS,
    Stand.PEOPLE: Sort.PEOPLE,
    Stand.GROUP: Sort.GROUP,
    Stand.BODY: Sort.BODY,
    Stand.ENEMY: Sort.TROOPS,
}
_DEPTH = 4


def describe(scene: Scene, head: Token, depth: int = 0) -> Referent:
    """Who the noun phrase that `head` heads refers to."""
    mention = scene.at.get(head.i)
    if mention:
        return _named(scene, mention)
    if head.pos_ == "PRON" or head.tag_ in ("PRP", "PRP$", "WP", "WDT"):
        return scene.antecedent(head) or Referent(head.text, Sort.THING)
    inner = _partitive(head)
    if inner is not None and depth < _DEPTH:
        return describe(scene, inner, depth + 1)
    beside = _beside(scene, head)
    if beside:
        return _named(scene, beside)
    return _plain(scene, head)


def words_of(head: Token) -> str:
    """The phrase's own words without article: its noun with what stands before and "of" after."""
    doc, start, end = head.doc, head.left_edge.i, head.i + 1
    for child in head.rights:
        if child.dep_ in ("prep", "acl") and child.i == end:
            end = child.right_edge.i + 1
    return bare(doc[start:end])


def bare(tokens: TokenSpan) -> str:
    """The words of a phrase without "the", quantifiers before it, or a capital that opens it."""
    words = list(tokens)
    while len(words) > 1 and words[0].lower_ in (
        "the",
        "other",
        "some",
        "multiple",
        "such",
        "these",
    ):
        words.pop(0)
    if not words:
        return ""
    text = tokens.doc[words[0].i : tokens.end].text
    plain = words[0].is_sent_start and words[0].pos_ != "PROPN" and not words[0].is_upper
    named = words[0].text[1:] != words[0].lower_[1:] or words[0].ent_type_ in ("NORP", "GPE", "ORG")
    lowered = words[0].pos_ == "DET" or (plain and not named)
    return text[0].lower() + text[1:] if lowered else text


def _named(scene: Scene, mention: ActorMention) -> Referent:
    words = scene.doc[mention.start : mention.end].text
    referent = of_mention(mention, scene.directory, words)
    if not referent.person or referent.party or mention.role_head < 0:
        return referent
    head = scene.doc[mention.role_head]
    party = side_of(scene, head) or _beside_name(scene, mention)
    if mention.role:
        held = _holder(scene, head, party)
        if held and held.name.split()[-1] == referent.name.split()[-1]:
            return of_actor(held, scene.directory, mention.gender, mention.role)
    return Referent(
        referent.name, referent.sort, party, None, gender=mention.gender, role=mention.role
    )


def _beside_name(scene: Scene, mention: ActorMention) -> str | None:
    """The party of a name in the words before a person's: "US adviser X"."""
    for i in range(mention.start - 1, max(-1, mention.start - 6), -1):
        near = scene.at.get(i)
        if near:
            return scene.directory.side(near.party) if near.party else None
        if scene.doc[i].pos_ in ("VERB", "AUX", "ADP", "PUNCT", "DET"):
            return None
    return None


def _partitive(head: Token) -> Token | None:
    """The noun that is counted: "dozens of fighters", "one of its frigates"."""
    if fold(head.lemma_) not in _PARTITIVE:
        return None
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "from"):
            return next((n for n in child.children if n.dep_ == "pobj"), None)
    return None


def _beside(scene: Scene, head: Token) -> ActorMention | None:
    """The name in apposition to a common noun, or right after it: "news agency X"."""
    if not (stands_of(scene, head) or title_of(head, scene.directory.words)):
        return None
    for child in head.rights:
        mention = scene.at.get(child.i)
        if child.dep_ == "appos" and mention and mention.form not in ("adjective", "people"):
            return mention
    return None


def _plain(scene: Scene, head: Token) -> Referent:
    stands = stands_of(scene, head)
    media = media_of(scene, head, stands)
    if media:
        return media
    if Stand.STATEMENT in stands and head.dep_ in ("pobj", "nsubj"):
        said = scene.recall(head, Stand.STATEMENT) if _definite(head) else None
        if said:
            return said
    party = side_of(scene, head)
    title = title_of(head, scene.directory.words)
    if Stand.ENEMY in stands:
        return Referent(words_of(head), Sort.TROOPS, party or enemy_of(scene), plural=True)
    body = _body(scene, head, party, stands)
    if body:
        return of_actor(body, scene.directory)
    if title and head.tag_ in ("NN", "NNP") and title.group is not TitleGroup.HONORIFIC:
        return _titled(scene, head, party, title.gender)
    return _collective(scene, head, party, stands)


def _definite(head: Token) -> bool:
    return any(t.lower_ in ("the", "this", "that", "these", "those") for t in head.lefts)


def _indefinite(head: Token) -> bool:
    return any(t.lower_ in ("a", "an", "another", "some", "one") for t in head.lefts)


def _naming_words(scene: Scene, head: Token) -> list[str]:
    """The common words of a phrase that can name a body or an office, parties left out."""
    found = [t.text for t in head.subtree if t.i <= head.i and t.dep_ not in ("det", "relcl")]
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in ("of", "for"):
            found += [t.text for t in child.subtree if t.i not in scene.at]
    outside = {scene.doc[i].text for i in scene.at if scene.at[i].form in ("adjective", "party")}
    seats = {scene.doc[i].text for i in scene.at if scene.at[i].seat}
    return [
        w for w in found if w not in outside | seats and w.lower() not in ("'s", "’s", "’", "'")
    ]


def _body(scene: Scene, head: Token, party: str | None, stands: frozenset[Stand]) -> Actor | None:
    """The ministry, force or government that the words are, with their party or the home side's."""
    bodies = {Stand.BODY, Stand.FORCES, Stand.GOVERNMENT} & stands
    if not bodies or (head.tag_ == "NNS" and Stand.FORCES not in stands):
        return None
    if party is None or party == UNKNOWN:
        if not _definite(head):
            return None
        recalled = _recalled(scene, head, stands)
        if recalled:
            return recalled.actor
        party = home(scene)
        if party is None:
            return None
    words = _naming_words(scene, head)
    found = scene.directory.body(party, words)
    if found or len(words) > 2:
        return found
    if Stand.GOVERNMENT in stands:
        return scene.directory.government(party)
    return scene.directory.forces(party) if Stand.FORCES in stands else None


def home(scene: Scene) -> str | None:
    """The one state among a war's sides on whose ground it is fought, where there is one."""
    profile = scene.directory.conflict(scene.conflict)
    if not profile:
        return None
    parties = [scene.directory.party(p) for p in profile.parties]
    states = [p.name for p in parties if p and p.country and p.country in profile.countries]
    return states[0] if len(states) == 1 else None


def _recalled(scene: Scene, head: Token, stands: frozenset[Stand]) -> Referent | None:
    for stand in _RECALLED:
        if stand in stands:
            found = scene.recall(head, stand)
            if found:
                return found
    return None


def _holder(scene: Scene, head: Token, party: str | None) -> Actor | None:
    """Who holds the office that the words name: of the party, or of a region or body."""
    words = " ".join(_naming_words(scene, head))
    places = [scene.at[i].name for i in _after_of(head) if i in scene.at]
    places += _regions(head)
    for of in (*places, party):
        held = scene.directory.holder(words, of, scene.on) if of else None
        held = held or (scene.directory.holder(head.text, of, scene.on) if of in places else None)
        if held:
            return held
    return None


def _after_of(head: Token) -> list[int]:
    return [
        t.i
        for child in head.rights
        if child.dep_ == "prep" and child.lower_ in ("of", "for")
        for t in child.subtree
    ]


def _regions(head: Token) -> list[str]:
    """Capitalised names beside a title: "Belgorod governor", "the governor of Luhansk region"."""
    before = [t.text for t in head.lefts if t.pos_ == "PROPN"]
    nouns = [head.doc[i] for i in _after_of(head)]
    names = [t for t in nouns if t.pos_ == "PROPN"]
    after = [f"{t.text} {t.nbor(1).text}" for t in names if t.i + 1 < len(t.doc)]
    return [*after, *(t.text for t in names), *before]


def _titled(scene: Scene, head: Token, party: str | None, gender: str) -> Referent:
    """A person by title alone: the office's holder, the one of that title before, or the words."""
    if not _indefinite(head):
        recalled = scene.recall(head, Stand.OFFICIALS)
        held = _holder(scene, head, party)
        if recalled and (held is None or recalled.actor == held):
            return recalled
        if held:
            return of_actor(held, scene.directory, gender, head.text)
    return Referent(words_of(head), Sort.PERSON, party, gender=gender, role=words_of(head))


def _collective(scene: Scene, head: Token, party: str | None, stands: frozenset[Stand]) -> Referent:
    sort = next((_SORTS[s] for s in _SORTS if s in stands), Sort.THING)
    if party is None and _definite(head):
        recalled = _recalled(scene, head, stands)
        if recalled and recalled.sort in (Sort.FORCES, Sort.GOVERNMENT, Sort.GROUP, Sort.BODY):
            return recalled
        party = recalled.party if recalled else None
        if recalled is None and {Stand.FORCES, Stand.GOVERNMENT} & stands:
            party = home(scene)
    if sort is Sort.STATE and party and scene.directory.party(party):
        return of_party(party, scene.directory)
    if party is None and Stand.TROOPS in stands and head.tag_ in ("NNS", "NNP"):
        recalled = scene.recall(head, Stand.TROOPS)
        party = recalled.party if recalled else None
    plural = head.tag_ in ("NNS", "NNPS") or sort in (Sort.TROOPS, Sort.OFFICIALS, Sort.PEOPLE)
    return Referent(words_of(head), sort, party or _owner(scene, head), plural=plural)


def _owner(scene: Scene, head: Token) -> str | None:
    return owner_of(scene, head) if head.dep_ == "appos" and head.i in scene.at else None
