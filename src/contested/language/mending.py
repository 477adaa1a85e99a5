"""Attachments that the parser often gets wrong in news, put right in the parse itself.

"Said in a statement that X": the clause is what is said, not a part of the statement. "…, a monitor
and two residents said.": they are who says it, not another name for what stands before the comma.
"Freed 50 hostages seized in May in exchange for a truce": the truce is for the freeing. "Bringing its
losses since the war began to 66": the losses are brought to 66.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

_SAYING = frozenset(
    """say add announce state report confirm claim write warn declare tell note acknowledge admit
    insist stress maintain allege estimate""".split()
)
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_WITHIN = frozenset({"conj", "compound", "pobj", "prep", "appos"})
_RETURNS = frozenset({"exchange", "return"})
_BY_WIRE = frozenset(
    """phone telephone radio video fax text ship sea air boat bus car road train helicopter plane
    land rail""".split()
)
_CITING = frozenset({"quote", "cite"})
_TOLD = frozenset({"ROOT", "relcl", "ccomp", "conj", "advcl", "xcomp"})
_CLAUSES = frozenset({"acl", "relcl"})
_BLOWS = frozenset(
    """strike airstrike raid fire shelling shell gunfire bombardment bombing bomb explosion blast clash
    fighting attack skirmish battle""".split()
)
_DEEDS = frozenset({"shelling", "bombing", "fighting", "shooting"})
_OVER = frozenset({"hand", "turn"})  # "handed over 681 detainees": no more than 681
_RAISING = frozenset({"bring", "raise", "take", "push", "lift", "send"})


def mend(doc: Doc) -> Doc:
    """The parse, with wrong attachments put right in place."""
    _name_short_forms(doc)
    for token in doc:
        fix = next((fix for applies, fix in _FIXES if applies(token)), None)
        if fix is not None:
            fix(token)
    closing = _last_word(doc)
    if closing is not None and closing.lemma_ in _SAYING and closing.tag_ in {"VBD", "VBZ", "VBP"}:
        _said_by_last(closing)
    return doc


def _name_short_forms(doc: Doc) -> None:
    """Take "IS" in capitals for the group's name."""
    for token in doc:
        if token.text == "IS" and token.pos_ in {"AUX", "VERB"} and _lettered(doc):
            _named_is(token)


def _lettered(doc: Doc) -> bool:
    """Whether capitals mean something: not where a whole headline is written in them."""
    return any(t.is_lower and t.is_alpha for t in doc)


def _named_is(name: Token) -> None:
    """Take the group's short name for no verb: "IS militants ambushed …", "IS claimed the raid"."""
    after = name.nbor() if name.i + 1 < len(name.doc) else None
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


def _said_in_statement(clause: Token) -> None:
    """Hang a "that" clause on the verb of saying above the noun that it was hung on."""
    link = clause.head.head
    verb = link.head
    said = link.dep_ == "prep" and verb.lemma_ in _SAYING and verb.i < link.i
    if _opened(clause) and said and not any(c.dep_ == "ccomp" for c in verb.children):
        clause.head, clause.dep_ = verb, "ccomp"


def _number_said(number: Token) -> None:
    """Make the subject of a passive of the number before it: "say 57 were killed"."""
    clause = next((c for c in number.head.children if c.dep_ == "ccomp" and c.i > number.i), None)
    if clause is None or any(c.dep_ in _SUBJECTS for c in clause.children):
        return
    if any(c.dep_ == "auxpass" and c.i == number.i + 1 for c in clause.children):
        number.head, number.dep_ = clause, "nsubjpass"


def _own_subject(verb: Token) -> None:
    """Give a clause the subject that the parser joined to a doer before it.

    "A soldier was killed by a missile and seven civilians have died": they did not kill him. "Could
    not verify the claim and a spokesman did not answer": the claim is joined to nobody.
    """
    first = verb.head
    helper = next((c for c in verb.children if c.dep_ in {"aux", "auxpass"}), None)
    if helper is None or any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    doers = [t for c in first.children if c.dep_ == "agent" for t in c.children]
    things = [c for c in first.children if c.dep_ == "dobj"]
    for doer in (*doers, *things):
        for other in doer.children:
            counted = (
                doer in things
                or other.tag_ == "NNS"
                or any(c.dep_ == "nummod" for c in other.children)
            )
            before = other.right_edge.i + 1 == helper.i or other.doc[helper.i - 1].text == ","
            if other.dep_ == "conj" and counted and before and other.i < helper.i:
                other.head, other.dep_ = verb, "nsubj"
                return


def _blow_too(blow: Token) -> None:
    """Join a blow to the one before it, not to its scene: "raids on Idlib and fire on Aleppo"."""
    scene = blow.head
    while scene.dep_ == "pobj" and scene.lemma_ not in _BLOWS:
        link = scene.head
        above = next((c for c in link.head.children if c.dep_ == "dobj"), link.head)
        scene = above if above.i < link.i else link.head
    if scene.lemma_ not in _BLOWS or scene == blow.head:
        return
    blow.head = scene
    _scene_of(scene)
    after = blow.doc[blow.i + 1] if blow.i + 1 < len(blow.doc) else blow
    if after.dep_ in {"prep", "advmod"} and after.head.i < blow.i:
        after.head = blow


def _scene_of(blow: Token) -> None:
    """Hang where a blow was on the blow, not on the verb of saying: "reported raids in the south"."""
    link = blow.nbor()
    if link.dep_ == "prep" and link.head == blow.head and link.head.pos_ == "VERB":
        link.head = blow


def _deed(word: Token) -> None:
    """Take a gerund that nothing is done to for a noun: "spoke of shelling in El Fasher"."""
    if not any(c.dep_ in {"dobj", "nsubj"} for c in word.children):
        word.tag_, word.pos_, word.lemma_, word.dep_ = "NN", "NOUN", word.lower_, "pobj"


def _parted(clause: Token) -> None:
    """Part what a semicolon or colon parts: "the rebels claimed the base; the army dismissed it".

    Not where more stands between than who speaks: "A; B, the channel reported".
    """
    verb = clause.head
    marks = [t.i for t in clause.doc[clause.i : verb.i] if t.text in {";", ":"}]
    said = next((c for c in verb.children if c.dep_ in _SUBJECTS), None)
    if marks and said is not None and said.left_edge.i == marks[-1] + 1:
        clause.dep_ = "parataxis"


def _cited(clause: Token) -> None:
    """Hang a quotation on who said it, not on who passes it on: "'…,' it quoted a source as saying"."""
    links = [c for c in clause.head.children if c.lower_ == "as"]
    said = next((t for c in links for t in c.children if t.dep_ == "pcomp"), None)
    if said is not None and not any(c.dep_ == "ccomp" for c in said.children):
        clause.head = said


def _parted_behind(clause: Token) -> None:
    """Part what a semicolon parts behind a saying: "Kyiv said it fell; Moscow accused Kyiv"."""
    verb = clause.head
    said = next((c for c in clause.children if c.dep_ in _SUBJECTS), None)
    if said is None or said.left_edge.i < 1 or said.doc[said.left_edge.i - 1].text != ";":
        return
    parted = said.left_edge.i - 1
    told = [c for c in clause.children if c.dep_ in {"parataxis", "ccomp"} and c.i < parted]
    first = any(c.dep_ == "ccomp" and c.right_edge.i < parted for c in verb.children)
    if verb.i < parted and (told or first):
        for each in told:
            each.head, each.dep_ = verb, "ccomp"
        clause.dep_ = "parataxis"


def _opens_clause(that: Token) -> None:
    """Take the "that" of a saying for no object: "told television that troops had withdrawn"."""
    clause = that.head
    verb = clause.head
    behind = verb.lemma_ in _SAYING and verb.i < that.i == clause.left_edge.i
    if behind and any(c.dep_ in _SUBJECTS and c.i > that.i for c in clause.children):
        that.dep_ = "mark"


def _before_gerund(people: Token) -> None:
    """Hang a people on the gerund that is its deed: "Ukrainian shelling had killed nine"."""
    deed = people.nbor()
    if deed.tag_ == "VBG" and deed.dep_ == "nsubj" and deed.head == people.head:
        people.head, people.dep_ = deed, "amod"


def _named_beside(name: Token) -> None:
    """Hang a name between commas on what it names: "In the capital, Kinshasa, crowds marched"."""
    if name.pos_ != "PROPN" or name.i < 2 or name.head.i <= name.i + 1:
        return
    noun = name.nbor(-2)
    set_off = name.nbor(-1).text == "," and name.nbor().text == ","
    if set_off and noun.pos_ == "NOUN" and noun.dep_ == "pobj":
        name.head, name.dep_ = noun, "appos"


def _in_exchange(noun: Token) -> None:
    """Hang "in exchange for" and "in return for" on the clause, not on the noun before it."""
    link = noun.head
    if link.dep_ != "prep" or link.lower_ != "in" or link.head.pos_ == "VERB":
        return
    if not any(c.lower_ == "for" for c in noun.children):
        return
    verb = next((t for t in link.ancestors if t.pos_ == "VERB" and t.dep_ in _TOLD), None)
    if verb is not None:
        link.head = verb


def _those_who_were(participle: Token) -> None:
    """Hang on whom it was done to what the parser left loose: "the number of Syrians killed"."""
    people = participle.nbor(-1)
    if people.dep_ == "pobj" and people.head.lower_ == "of":
        participle.head, participle.dep_, participle.tag_ = people, "acl", "VBN"


def _at_last(verb: Token) -> None:
    """Make the clause of the one finite verb: "A convoy that carries food for the town reached it".

    The parser lost the subject behind what describes it, and took the verb for one more description.
    """
    root = next(t for t in verb.ancestors if t.head == t)
    verb.head, verb.dep_ = verb, "ROOT"
    root.head, root.dep_ = verb, "nsubj"


def _raised_to(link: Token) -> None:
    """Hang "to 66" on the verb that raises a total: "bringing its losses since May to 66"."""
    verb = next((t for t in link.ancestors if t.lemma_ in _RAISING and t.pos_ == "VERB"), None)
    if verb is None or not any(c.dep_ == "pobj" and c.pos_ == "NUM" for c in link.children):
        return
    raised = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if raised is not None and verb.i < raised.i < link.i:
        link.head = verb


def _said_too(clause: Token) -> None:
    """Join a second "that" clause to the first: "said that A, and that B"."""
    first = next((c for c in clause.head.children if c.dep_ == "ccomp"), None)
    if _opened(clause) and first is not None and clause.head.i < first.i < clause.i:
        clause.head = first


def _opened(clause: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.children)


def _last_word(doc: Doc) -> Token | None:
    return next((t for t in reversed(doc) if not t.is_punct and not t.is_space), None)


def _said_by_last(verb: Token) -> None:
    """Make the subject of a closing "said" of what the parser took for an apposition."""
    if verb.i < 4 or any(c.dep_ in _SUBJECTS for c in verb.children):
        return
    top = verb.doc[verb.i - 1]
    while not _set_off(top) and top.dep_ in _WITHIN and top.head.i < verb.i:
        top = top.head
    free = top.dep_ in {"appos", "conj"} and top.right_edge.i < verb.i
    if free and _set_off(top) and not any(c.text == "," for c in top.subtree):
        top.head, top.dep_ = verb, "nsubj"


def _set_off(token: Token) -> bool:
    """Whether a comma stands right before its phrase, and enough before that to be a clause."""
    opens = token.left_edge.i
    return bool(opens > 3 and token.doc[opens - 1].text == ",")


def _by_wire(noun: Token) -> None:
    """Take "by phone" for how it was said, not for who did it."""
    noun.head.dep_, noun.dep_ = "prep", "npadvmod"


def _turned_over(over: Token) -> None:
    """Take "over" for the verb's particle: "handed over 681 detainees"."""
    over.head, over.dep_ = over.nbor(-1), "prt"


# When each is tried, in this order; the first that applies to a word is the only one for it.
_FIXES: tuple[tuple[Callable[[Token], bool], Callable[[Token], None]], ...] = (
    (lambda t: t.dep_ == "acl" and t.tag_ == "VBD" and _only_verb(t), _at_last),
    (lambda t: t.dep_ in _CLAUSES and t.head.dep_ == "pobj", _said_in_statement),
    (lambda t: t.dep_ == "conj" and t.head.lemma_ in _SAYING, _said_too),
    (lambda t: t.dep_ == "conj" and t.pos_ == "VERB", _own_subject),
    (lambda t: t.dep_ == "conj" and t.head.dep_ == "pobj" and t.lemma_ in _BLOWS, _blow_too),
    (lambda t: t.dep_ == "pcomp" and t.lower_ in _DEEDS, _deed),
    (lambda t: t.dep_ == "nsubj" and t.pos_ in {"PROPN", "ADJ"} and _followed(t), _before_gerund),
    (lambda t: t.dep_ in {"nmod", "compound"} and _followed(t), _named_beside),
    (
        lambda t: t.pos_ == "NUM" and t.dep_ == "dobj" and t.head.lemma_ in _SAYING,
        _number_said,
    ),
    (lambda t: t.dep_ == "ccomp" and t.i < t.head.i and t.head.lemma_ in _CITING, _cited),
    (lambda t: t.dep_ == "ccomp" and t.i < t.head.i, _parted),
    (lambda t: t.dep_ == "ccomp" and t.head.lemma_ in _SAYING, _parted_behind),
    (
        lambda t: t.lower_ == "that" and t.dep_ == "dobj" and t.head.dep_ == "ccomp",
        _opens_clause,
    ),
    (lambda t: t.dep_ == "dep" and t.tag_ == "VBD" and t.i > 2, _those_who_were),
    (lambda t: t.lower_ == "to" and t.dep_ == "prep", _raised_to),
    (lambda t: t.lower_ == "over" and t.i > 0 and t.nbor(-1).lemma_ in _OVER, _turned_over),
    (lambda t: t.lower_ in _RETURNS and t.dep_ == "pobj", _in_exchange),
    (
        lambda t: t.lower_ in _BY_WIRE and t.head.dep_ == "agent" and not any(t.children),
        _by_wire,
    ),
)


def _followed(token: Token) -> bool:
    return bool(token.i + 1 < len(token.doc))


def _only_verb(verb: Token) -> bool:
    """Whether a sentence that a noun heads has no verb in a tense before this one."""
    root = next(t for t in verb.ancestors if t.head == t)
    finite = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in verb.doc[: verb.i])
    own = any(c.dep_ in _SUBJECTS for c in verb.children)
    return root.pos_ == "NOUN" and not finite and not own and bool(root.i < verb.i)
