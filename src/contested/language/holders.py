"""People by title alone: "the defence minister", "a spokesman for the army"."""

from spacy.tokens import Token

from contested.actors import Actor
from contested.actors.spelling import fold, pieces
from contested.actors.words import Stand
from contested.language.bare_nouns import HEADING, complement
from contested.language.referents import Referent, Sort, of_actor
from contested.language.scene import Scene
from contested.language.wording import indefinite, naming_words, words_of


def holder(scene: Scene, head: Token, party: str | None) -> Actor | None:
    """Who holds the office that the words name: of the party, or of a region or body."""
    words = " ".join(naming_words(scene, head))
    places = [scene.at[t.i].name for t in complement(head) if t.i in scene.at]
    places += _regions(head)
    if head.lower_ in HEADING and (headed := _headed(head)) is not None:
        chief = f"{headed.lower_} chief"  # "the head of the army", "the chief of Kenya's police"
        own = [t.text for t in headed.lefts if t.dep_ == "compound" and t.pos_ == "PROPN"]
        of_it = [(head.text, of) for name in own for of in (f"{name} {headed.text}", name)]
        of_it += [(words, of) for of in places if headed.i in scene.at]
        of_it += [(chief, of) for of in (*places, party) if of]
        known = (scene.directory.holder(title, of, scene.on) for title, of in of_it)
        return next((h for h in known if h), None)
    for of in (*places, party):
        held = scene.directory.holder(words, of, scene.on) if of else None
        held = held or (scene.directory.holder(head.text, of, scene.on) if of in places else None)
        if held:
            return held
    return None


def _headed(head: Token) -> Token | None:
    """The common noun for what somebody heads: the army of "the head of the Kenyan army"."""
    under = (t for c in head.rights if c.lower_ in ("of", "for") for t in c.children)
    nouns = (t for t in under if t.dep_ == "pobj" and t.pos_ == "NOUN")
    return next((t for t in nouns if t.lower_ != "state"), None)


def _regions(head: Token) -> list[str]:
    """Capitalised names beside a title: "Belgorod governor", "the governor of Luhansk region".

    Or of its owner: "the Belgorod region's governor".
    """
    before = [_in_full(t) for t in head.lefts if t.pos_ == "PROPN"]
    owners = (t for t in head.lefts if t.dep_ == "poss" and t.pos_ == "NOUN")
    before += [f"{_in_full(c)} {t.text}" for t in owners for c in t.lefts if c.pos_ == "PROPN"]
    names = [t for t in complement(head) if t.pos_ == "PROPN"]
    after = [f"{t.text} {t.nbor(1).text}" for t in names if t.i + 1 < len(t.doc)]
    return [*after, *(t.text for t in names), *before]


def _in_full(name: Token) -> str:
    """A name with what belongs to it before: "South Sudan", not "Sudan"."""
    parts = [c.text for c in name.lefts if c.dep_ == "compound" and c.text[:1].isupper()]
    return " ".join([*parts, name.text])


def titled_person(scene: Scene, head: Token, party: str | None, gender: str) -> Referent:
    """A person by title alone: the office's holder, the one of that title before, or the words."""
    if not indefinite(head):
        recalled = scene.recall(head, Stand.OFFICIALS)
        held = holder(scene, head, party)
        if recalled and (_of_another(scene, party, recalled) or _elsewhere(head, recalled)):
            recalled = None
        if recalled and (held is None or recalled.actor == held):
            return recalled
        if held:
            return of_actor(held, scene.directory, gender, head.text)
    return Referent(
        words_of(head, scene.at), Sort.PERSON, party, gender=gender, role=words_of(head, scene.at)
    )


def _of_another(scene: Scene, party: str | None, recalled: Referent) -> bool:
    """Whether the words name another side's official than the one before: "the head of the UN"."""
    sides = (scene.directory.side(p) for p in (party, recalled.party) if p)
    return len(set(sides)) > 1


def _elsewhere(head: Token, recalled: Referent) -> bool:
    """Whether the words name another region than that of whoever was spoken of: "Belgorod's governor"."""
    named = {fold(w) for region in _regions(head) for w in region.split()}
    actor = recalled.actor
    own = {w for office in (actor.offices if actor else ()) for w in pieces(office.of)}
    return bool(named and own) and not named & own
