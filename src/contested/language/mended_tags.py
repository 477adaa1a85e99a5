"""Tags of words and of sentences, put right in the parse: who says it behind its words, "IS" in capitals.

"Shells killed two women in the port of Hodeidah, the rebels' health ministry said on Monday.": the
ministry is no other name for the port, and what it says is the whole of what stands before it.
"""

from spacy.tokens import Doc, Token

from contested.language.mended_clauses import SAYING, SUBJECTS

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SPEAKERS = frozenset({"NOUN", "PROPN", "PRON"})
_PARTS = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "ADP", "CCONJ", "NUM", "PUNCT", "PRON"})
_CLAUSES = frozenset({"which", "who", "that", "whom", "whose", "where", "when", "and", "but", "as"})
_SPEAKING = frozenset(
    {"adding", "citing", "quoting", "saying", "referring", "according", "speaking"}
)
_LONGEST = 14
_DASHES, _SIGNED = frozenset({"–", "—", ":"}), 6


def close_with_tag(doc: Doc) -> bool:
    """Make a closing tag the sentence's main clause; whether there was one that was not."""
    for verb in reversed(doc):
        if verb.lemma_ in SAYING and verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"} and verb.i > 5:
            named = _speaker(verb) if _ends(verb) else None
            return named is not None and _closed(verb, named)
    return False


def _ends(verb: Token) -> bool:
    """Whether nothing is said behind the verb: "said on Monday", "told reporters in Geneva"."""
    rest = _before_deed([t for t in verb.doc[verb.i + 1 : _trailing(verb)] if not t.is_space])
    helped = any(c.dep_ in {"aux", "auxpass"} for c in verb.children)
    free = not any(t.tag_ in _FINITE or t.text in {",", ";", ":"} for t in rest)
    return free and not helped and not any(t.lower_ in _CLAUSES for t in rest) and len(rest) < 11


def _trailing(verb: Token) -> int:
    """Where a participle that goes on with what is told begins, or the end: "X said on Monday, killing"."""
    doc = verb.doc
    comma = next((t.i for t in doc[verb.i + 1 :] if t.text == ","), len(doc))
    goes_on = comma + 1 < len(doc) and doc[comma + 1].tag_ == "VBG"
    return comma if goes_on and doc[comma + 1].lower_ not in _SPEAKING else len(doc)


def _before_deed(rest: list[Token]) -> list[Token]:
    """What stands before what the speaker did besides: "said on Thursday, blaming the army"."""
    for n, token in enumerate(rest[:-1]):
        if token.text == "," and rest[n + 1].tag_ == "VBG":
            return rest[:n]
    return rest


def _speaker(verb: Token) -> Token | None:
    """The head of the name between the last comma and the verb, where a clause stands before it."""
    doc = verb.doc
    comma = next((i for i in range(verb.i - 1, max(verb.i - _LONGEST, 2), -1) if _part(doc[i])), 0)
    if comma and doc[comma].text == "," and comma + 1 == verb.i:
        return _titled(doc, comma)
    if not comma or doc[comma].text != ",":
        return None
    if doc[comma + 1].lower_ in _CLAUSES or not _told(doc, comma):
        return None
    heads = [t for t in doc[comma + 1 : verb.i] if not comma < t.head.i < verb.i]
    heads = [t for t in heads if not t.is_punct]
    return heads[0] if len(heads) == 1 and heads[0].pos_ in _SPEAKERS else None


def _titled(doc: Doc, end: int) -> Token | None:
    """The office before a name between commas: "…, the party's head, Jan Olin, said"."""
    first = next((i for i in range(end - 1, max(end - 6, 2), -1) if doc[i].text == ","), 0)
    name = doc[first + 1 : end]
    if not first or not name or any(t.pos_ != "PROPN" and t.text != "-" for t in name):
        return None
    opens = next((i for i in range(first - 1, max(first - _LONGEST, 2), -1) if _part(doc[i])), 0)
    if not opens or doc[opens].text != "," or not _told(doc, opens):
        return None
    heads = [t for t in doc[opens + 1 : first] if not opens < t.head.i < first and not t.is_punct]
    if len(heads) != 1 or heads[0].pos_ not in _SPEAKERS or heads[0].dep_ in SUBJECTS:
        return None
    office, whole = heads[0], name[-1]
    whole.head, whole.dep_ = office, "appos"
    for part in name[:-1]:
        if not name[0].i <= part.head.i <= whole.i:
            part.head, part.dep_ = whole, "compound"
    return office


def _part(token: Token) -> bool:
    """Whether a token cannot be in the name of a speaker: the comma before it, or a clause's word."""
    if token.text in {",", ";", ":", '"', "”"} or token.lower_ in _CLAUSES - {"and", "but"}:
        return True
    participle = token.tag_ == "VBN" and token.dep_ in {"amod", "compound"}
    return token.pos_ not in _PARTS and not participle


def _told(doc: Doc, end: int) -> bool:
    """Whether a clause of its own stands before `end`, which no word subordinates."""
    before = doc[:end]
    if any(t.text in {";", ":"} for t in before) or doc[0].dep_ == "mark":
        return False
    if doc[0].lower_ in _CLAUSES | {"after", "before", "while", "if", "since", "although"}:
        return False
    return any((t.pos_ == "VERB" and t.tag_ in _FINITE | {"VBN"}) or _copula(t) for t in before)


def _copula(token: Token) -> bool:
    """Whether a clause has a helping verb or a form of "be" for its tense: "will meet", "is ready"."""
    return token.pos_ == "AUX" and token.tag_ in _FINITE


def _closed(verb: Token, named: Token) -> bool:
    """Hang the sentence on the verb and the name on it, unless they hang there."""
    root = next(t for t in (verb, *verb.ancestors) if t.head == t)
    own = [c for c in verb.children if c.dep_ in SUBJECTS]
    if own == [named] and (root == verb or verb.dep_ == "parataxis" or _holds(verb)):
        return False
    first = next((c for c in own if c != named), None) if root == verb else root
    told = _verb_of(first, named.left_edge.i) if first is not None else None
    told = told or (_lost(verb, named) if root == verb else None)
    if told is None or not _outside(named, verb):
        return False
    verb.head, verb.dep_ = verb, "ROOT"
    verb.tag_ = "VBD" if verb.tag_ == "VBN" else verb.tag_
    if first is not None and told != first:
        _given_subject(told, first)
    told.head, told.dep_ = verb, "ccomp"
    named.head, named.dep_ = verb, "nsubj"
    for deed in [c for c in verb.children if c.dep_ == "advcl" and c.i > _trailing(verb)]:
        deed.head = told
    for other in own:
        if other not in {named, first}:
            _given_back(other)
    return True


def _given_subject(told: Token, doer: Token) -> None:
    """Make a noun the subject of the verb that the parser took to describe it."""
    told.head, told.dep_, told.tag_ = told, "ROOT", "VBD"
    doer.head, doer.dep_ = told, "nsubj"


def _holds(verb: Token) -> bool:
    return any(c.dep_ == "ccomp" and c.i < verb.i for c in verb.children)


def _outside(named: Token, verb: Token) -> bool:
    """Whether nothing before the comma hangs on the name."""
    comma = next(i for i in range(named.i, 0, -1) if verb.doc[i].text == ",")
    return bool(named.left_edge.i > comma)


def _lost(verb: Token, named: Token) -> Token | None:
    """What is said where the verb is the root already, and has it for something else."""
    return next((c for c in verb.children if c.dep_ == "ccomp" and c.i < named.i), None)


def _verb_of(root: Token, end: int) -> Token | None:
    """The main verb before the tag: the root, or what the parser took to describe a noun there."""
    if root.i >= end:
        return None
    if root.pos_ in {"VERB", "AUX"}:
        return root
    taken = (c for c in root.children if c.dep_ == "acl" and c.tag_ in {"VBN", "VBD"})
    return next((c for c in taken if any(o.dep_ == "dobj" for o in c.children)), None)


def _given_back(thing: Token) -> None:
    """Make an object of what the tag's verb was given for a subject: "wounded 11 people"."""
    before = thing.doc[thing.left_edge.i - 1] if thing.left_edge.i else None
    if before is not None and before.pos_ == "VERB":
        thing.head, thing.dep_ = before, "dobj"


def part_signature(doc: Doc) -> None:
    """Hang who tells a headline, behind its dash, on no thing of it: "lost 40 men — ministry"."""
    dash = next((t.i for t in reversed(doc) if t.text in _DASHES), None)
    if dash is None or not 0 < len(doc) - 1 - dash <= _SIGNED or doc[-1].is_punct:
        return
    signed = doc[dash + 1 :]
    if len(signed) == 1 and sum(c.isupper() for c in signed.text) > 1:
        signed[0].pos_, signed[0].tag_ = "PROPN", "NNP"  # "MoD" is no verb
    head, root = signed.root, doc[:].root
    if any(t.pos_ in {"VERB", "AUX", "NUM"} for t in signed) or root.i > dash:
        return
    if head.head.i < dash and any(t.pos_ in {"NOUN", "PROPN"} for t in signed):
        head.head, head.dep_ = root, "dep"
    for name in (t for t in doc[:dash] if t.head.i > dash and t.i):
        before = name.nbor(-1)  # "hit base at Tora - ministry": no ministry of Tora's
        link = before.pos_ == "ADP" and not any(c.dep_ == "pobj" for c in before.children)
        name.head, name.dep_ = (before, "pobj") if link else (root, "dep")


def name_short_forms(doc: Doc) -> None:
    """Take "IS" in capitals for the group's name, and other short forms for no verb or link."""
    for token in doc:
        if token.text == "IS" and token.pos_ in {"AUX", "VERB"} and lettered(doc):
            _named_is(token)
        elif _agency(token) and lettered(doc):
            _named_agency(token)
        elif _designation(token):
            _of_the_make(token)


def _agency(name: Token) -> bool:
    """Whether an agency's short name was taken for a verb: "state news agency SANA, citing X, said"."""
    capitals = name.text.isalpha() and name.text.isupper() and len(name.text) > 1
    before = name.nbor(-1) if name.i else None
    hung = before is not None and before.dep_ in SUBJECTS and before.head == name
    return capitals and name.pos_ == "VERB" and hung and name.head.lemma_ in SAYING


def _named_agency(name: Token) -> None:
    """Make it the subject of the saying, and what it says that verb's own."""
    title, verb = name.nbor(-1), name.head
    for child in [c for c in name.children if c != title]:
        child.head = verb
    name.pos_, name.tag_, name.dep_ = "PROPN", "NNP", "nsubj"
    title.dep_ = "compound"


def _designation(make: Token) -> bool:
    """Whether a weapon's make was taken for a preposition: "shot down a US MQ-9 drone"."""
    coded = any(c.isdigit() for c in make.text) and make.text[:1].isupper()
    noun = next((c for c in make.children if c.dep_ == "pobj"), None)
    return coded and make.dep_ == "prep" and noun is not None and noun.i > make.i


def _of_the_make(make: Token) -> None:
    """Give its noun the place of the words before it, or its own."""
    noun = next(c for c in make.children if c.dep_ == "pobj")
    before = make.nbor(-1)
    beside = before.pos_ in {"PROPN", "ADJ", "DET"} and before.head == make.head
    noun.head, noun.dep_ = make.head, before.dep_ if beside else "dobj"
    make.head, make.dep_, make.pos_, make.tag_ = noun, "compound", "PROPN", "NNP"
    if beside:
        for child in [c for c in before.children if c.i < before.i]:
            child.head = noun
        before.head, before.dep_ = noun, "compound"


def lettered(doc: Doc) -> bool:
    """Whether capitals mean something: not where a whole headline is written in them."""
    return any(t.is_lower and t.is_alpha for t in doc)


def _named_is(name: Token) -> None:
    """Take the group's short name for no verb: "IS militants ambushed …", "IS claimed the raid"."""
    after = name.nbor() if name.i + 1 < len(name.doc) else None
    if after is not None and name.head.i == name.i:
        _named_root(name, after)
    if after is None or name.head.i == name.i:
        return
    verb = name.head
    name.pos_, name.tag_, name.lemma_ = "PROPN", "NNP", "IS"
    if after.tag_ in {"NN", "NNS"} and after.head.i != name.i:
        name.head, name.dep_ = after, "compound"
    else:
        name.dep_ = "nsubj"
    if verb.tag_ == "VBN" and not any(c.dep_ in {"aux", "auxpass"} for c in verb.children):
        verb.tag_ = "VBD"


def _named_root(name: Token, after: Token) -> None:
    """Give the verb the place of a name that was taken for the whole clause: "IS forces seized X"."""
    whole = (c for c in name.children if c.tag_ in {"VBN", "VBD"} and c.i > after.i)
    verb = next((c for c in whole if after.head == c), None)
    if verb is None or after.tag_ not in {"NN", "NNS"}:
        return
    for child in [c for c in name.children if c != verb]:
        child.head = verb
    verb.head, verb.dep_ = verb, "ROOT"
    name.head = verb


# Forms whose lemma the lemmatiser misses by an "e" or a "y": "hopes" is no "hop".
_LEMMAS = {
    form: verb
    for verb, forms in {
        "hope": "hopes hoped hoping",
        "hate": "hates hated hating",
        "rape": "rapes raped raping",
        "rate": "rates rated rating",
        "slate": "slated slates slating",
        "cordon": "cordoned cordoning",
        "ready": "readied readies",
        "reoccupy": "reoccupied reoccupies",
        "shoot": "shot",
        "retake": "retook",
        "decree": "decreed decrees decreeing",
    }.items()
    for form in forms.split()
}


_NEVER_NOUNS = frozenset({"flee", "flees", "retake", "retakes", "seize", "seizes"})


def name_verbs(doc: Doc) -> None:
    """Give verbs the lemmas that they have."""
    for token in doc:
        if token.pos_ == "VERB" and token.lower_ in _LEMMAS:
            token.lemma_ = _LEMMAS[token.lower_]
        if token.lower_ == "freed" and token.pos_ == "NOUN":
            token.pos_, token.tag_, token.lemma_ = "VERB", "VBN", "free"
        if token.lower_ in _NEVER_NOUNS and token.i and not _has_doer(token):
            _does(token.nbor(-1), token)
        if token.lower_ in _NEVER_NOUNS and token.dep_ == "compound" and _has_doer(token):
            _does_to(token, token.head)
        if token.lower_ in _DRIVES and token.pos_ == "ADJ" and token.dep_ in {"acomp", "oprd"}:
            _driven(token)


def _has_doer(verb: Token) -> bool:
    return any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def _does(doer: Token, verb: Token) -> None:
    """Make a headline's verb that was taken for a noun the verb of what stands before it."""
    if doer.head == verb and doer.dep_ in {"compound", "nummod", "amod", "nmod"}:
        verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBP", verb.lower_.removesuffix("s")
        doer.dep_ = "nsubj"


_DRIVES = frozenset({"offensive", "counteroffensive", "counter-offensive"})


def _does_to(verb: Token, thing: Token) -> None:
    """Make a verb that was taken into the name of a thing what is done to it: "thousands flee towns"."""
    verb.pos_, verb.tag_, verb.lemma_ = "VERB", "VBP", verb.lower_.removesuffix("s")
    verb.head, verb.dep_ = (verb if thing.head == thing else thing.head), thing.dep_
    for clause in [c for c in thing.children if c.dep_ in {"advcl", "prep", "punct"}]:
        clause.head = verb
    thing.head, thing.dep_ = verb, "dobj"


def _driven(drive: Token) -> None:
    """Make an offensive a thing that somebody does: "Kyiv presses offensive into Kursk"."""
    if drive.head.pos_ == "VERB":
        drive.pos_, drive.tag_, drive.dep_ = "NOUN", "NN", "dobj"


_REGIONS = frozenset({"region", "oblast", "district", "province", "krai", "governorate"})


def region_before_name(region: Token) -> bool:
    """Whether a region was taken for a part of who governs it: "governor of the Tula Region Ivan Orel"."""
    name = region.head
    named = region.dep_ == "compound" and region.lower_ in _REGIONS and name.pos_ == "PROPN"
    under = name.dep_ == "pobj" and name.head.lower_ == "of" and name.head.head.pos_ == "NOUN"
    return named and under and name.i > region.i


def parted_from_name(region: Token) -> None:
    """Part the two."""
    name = region.head
    link = name.head
    for child in [c for c in name.children if c.i < region.i]:
        child.head = region
    region.head, region.dep_ = link, "pobj"
    name.head, name.dep_ = link.head, "appos"
