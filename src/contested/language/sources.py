"""Media and footage as speakers: whose party is `media` or `footage`, and what they are called."""

from spacy.tokens import Token

from contested.actors import ActorKind
from contested.actors.words import Stand
from contested.language.actors import ActorMention
from contested.language.referents import Referent, Sort, of_actor
from contested.language.scene import Scene

MEDIA = "media"
FOOTAGE = "footage"
_PRESS = frozenset(["media", "news", "press", "newspaper", "tv", "television", "local"])
_CHANNELS = frozenset(["telegram", "twitter", "x", "facebook", "youtube", "instagram", "social"])
_BEFORE = frozenset(["compound", "amod", "nmod", "nn"])
_ANY = frozenset(["media", "news", "press", "report", "reports", "newspaper"])


def media_of(scene: Scene, head: Token, stands: frozenset[Stand]) -> Referent | None:
    """The referent of a phrase for media or footage; None for any other phrase."""
    if Stand.FOOTAGE in stands:
        return _footage(scene, head)
    if Stand.REPORT in stands:
        return _report(scene, head)
    if Stand.MEDIA in stands:
        return _media(scene, head)
    if head.pos_ == "PROPN":
        return _outlet(scene, head)
    return None


def _outlet(scene: Scene, head: Token) -> Referent | None:
    """An outlet that no record knows, by the noun before its name: "the newspaper X"."""
    left = [t for t in head.doc[head.left_edge.i : head.i] if t.dep_ in _BEFORE]
    kinds = [t for t in left if Stand.MEDIA in scene.directory.words.stands.get(t.lemma_, ())]
    if not kinds:
        return None
    name = head.doc[kinds[-1].i + 1 : head.i + 1].text
    return Referent(name, Sort.MEDIA, MEDIA)


def _footage(scene: Scene, head: Token) -> Referent:
    """Footage is anonymous, unless it is from, posted by or published by somebody known."""
    for mention in _makers(scene, head):
        if mention.actor and not mention.seat:
            return of_actor(mention.actor, scene.directory)
    if any(t.lower_ in _PRESS for t in head.lefts):
        return Referent(_words(head), Sort.MEDIA, MEDIA, plural=True)
    return Referent(FOOTAGE, Sort.FOOTAGE, FOOTAGE, plural=True)


def _makers(scene: Scene, head: Token) -> list[ActorMention]:
    """The names after "from" or "by" in the phrase, and those that own it."""
    found = [t.i for t in head.lefts if t.dep_ == "poss"]
    for child in head.rights:
        preps = [child] if child.dep_ == "prep" else [t for t in child.children if t.i > child.i]
        if child.dep_ in ("prep", "acl"):
            makers = [p for p in preps if p.lower_ in ("from", "by")]
            found += [t.i for p in makers for t in p.subtree]
    return [scene.at[i] for i in found if i in scene.at]


def _report(scene: Scene, head: Token) -> Referent | None:
    """News reports are the media's, a body's report is the body's; any other is no source."""
    for mention in _makers(scene, head):
        if mention.actor and not mention.seat:
            return of_actor(mention.actor, scene.directory)
    names = [t for t in head.lefts if t.pos_ == "PROPN" and t.i not in scene.at]
    owners = [t.text for n in names for t in n.subtree if t.lower_ not in _CHANNELS]
    if any(t.lower_ in _CHANNELS for t in head.lefts):
        seats = [t.text for t in head.lefts for t in t.subtree if t.i in scene.at]
        words = " ".join(dict.fromkeys([*seats, *owners]))
        return Referent(words or "social media posts", Sort.MEDIA, MEDIA)
    content = [t for t in head.lefts if t.dep_ in ("compound", "amod", "nmod", "poss")]
    pressed = any(t.lower_ in _ANY for t in content) or head.lower_ == "news"
    if not pressed and any(t.i in scene.at or t.dep_ in ("compound", "poss") for t in content):
        return None
    return _generic(scene, head)


def _media(scene: Scene, head: Token) -> Referent | None:
    for child in head.subtree:
        mention = scene.at.get(child.i)
        if mention and mention.actor and mention.actor.kind is ActorKind.OUTLET:
            return of_actor(mention.actor, scene.directory)
    if head.lower_ in _ANY and not any(
        t.lower_ in ("local", "state", "social") for t in head.lefts
    ):
        return _generic(scene, head)
    if head.lemma_ == "agency" and not any(t.lower_ in ("news", "press") for t in head.lefts):
        return None
    bare = head.tag_ == "NN" and [t.lower_ for t in head.children if t.i < head.i] == ["the"]
    known = scene.recall(head, Stand.MEDIA) if bare else None
    return known or Referent(_words(head), Sort.MEDIA, MEDIA, plural=head.tag_ == "NNS")


def _generic(scene: Scene, head: Token) -> Referent:
    """The media by the party's name that stands before ("Ukrainian media"), else any media."""
    for token in head.lefts:
        for inner in token.subtree:
            mention = scene.at.get(inner.i)
            if mention and mention.form == "adjective":
                words = scene.doc[mention.start : mention.end].text
                return Referent(f"{words} media", Sort.MEDIA, MEDIA, plural=True)
    return Referent("media reports", Sort.MEDIA, MEDIA, plural=True)


def _words(head: Token) -> str:
    left = [
        t for t in head.doc[head.left_edge.i : head.i + 1] if t.lower_ not in ("the", "a", "an")
    ]
    return str(head.doc[left[0].i : head.i + 1].text if left else head.text)
