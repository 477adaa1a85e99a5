"""Shapes of clauses and phrases that decide how a proposition is meant: infinitives, conditions."""

from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
VERBAL = frozenset({"VERB", "AUX"})
# Verbs by which a thing that is known comes about: "will sign the agreement".
MAKING = frozenset(
    """sign reach conclude seal finalise finalize ratify hold launch hammer broker extend honour honor
    implement restore renew mount host convene""".split()
)
ABSTAINING = frozenset(["refrain", "abstain", "desist"])
_OPEN = frozenset(
    ["will", "would", "could", "may", "might", "shall", "can", "'ll", "’ll", "should", "must"]
)
_SURE = frozenset(["will", "shall", "'ll", "’ll"])
_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
# What consists in doing a thing, and is no plan to do it: "the task was to hold the bridge".
_CONSISTING = frozenset(
    """task job role duty mission purpose point challenge way priority idea answer solution method
    problem trick trouble choice option reason mistake tactic custom practice""".split()
)
_MENACES = frozenset(["warn", "threaten", "vow"])


def auxiliaries(verb: Token) -> frozenset[str]:
    """The verb's auxiliaries, with "to"."""
    return frozenset(c.lower_ for c in verb.children if c.dep_ in {"aux", "auxpass"})


def infinitive(verb: Token) -> bool:
    """Whether it is an infinitive or a subjunctive: "to leave", "that they leave"."""
    aux = auxiliaries(verb)
    return "to" in aux or (verb.tag_ == "VB" and not aux)


def marked(verb: Token) -> bool:
    """Whether it has "to"."""
    return "to" in auxiliaries(verb)


def subjunctive(verb: Token) -> bool:
    """Whether it is a wish: "that the army leave", "that they be freed"; with "that" a plural's too.

    "They pull back" is a wish or a fact; who asks for it wishes, unless he insists today.
    """
    passive = [c for c in verb.children if c.dep_ in {"auxpass", "aux"}]
    if passive:
        return any(c.tag_ == "VB" and c.lower_ == "be" for c in passive) and len(passive) == 1
    insisting = verb.head.lemma_ == "insist" and verb.head.tag_ != "VBD"
    same = verb.tag_ == "VBD" and verb.lower_ == verb.lemma_  # "demanded that they quit the town"
    return verb.tag_ == "VB" or ((verb.tag_ == "VBP" or same) and not insisting)


def bare_future(verb: Token) -> bool:
    """Whether it is a headline's future: "Berlin to send tanks"."""
    named = {"nsubj", "dep", "nsubjpass", "npadvmod"}
    return marked(verb) and any(c.dep_ in named and c.i < verb.i for c in verb.children)


def headline_future(noun: Token, saying: Token) -> bool:
    """ "Berlin says talks to begin", in which a parse makes two subjects of one verb."""
    subjects = [c for c in saying.children if c.dep_ == "nsubj"]
    future = any(c.dep_ == "xcomp" and marked(c) for c in saying.children)
    return len(subjects) > 1 and noun == subjects[-1] and future


def arranged(verb: Token) -> bool:
    """Whether a thing is arranged: "talks are (due) to resume"; not "the task is to hold the line"."""
    subject = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
    if verb.lemma_ != "be" or subject is None or subject.lemma_.lower() in _CONSISTING:
        return False
    return any(
        (c.dep_ in {"xcomp", "ccomp"} and _to_do(c) and _right_after(verb, c))
        or (c.dep_ == "acomp" and c.lower_ == "due" and any(map(_to_do, c.children)))
        for c in verb.children
    )


def _to_do(token: Token) -> bool:
    passive = token.tag_ == "VBN" and any(
        c.tag_ == "VB" and (c.dep_ == "auxpass" or c.lower_ == "have") for c in token.children
    )
    return (token.tag_ == "VB" or passive) and marked(token) and token.lemma_ != "blame"


def _right_after(verb: Token, infinitive: Token) -> bool:
    """Whether nothing but "to" and "not" stands between."""
    between = {t.lower_ for t in verb.doc[verb.i + 1 : infinitive.i] if t.dep_ != "advmod"}
    return between <= {"to", "not", "be", "have"}


def any_such(noun: Token) -> bool:
    """Whether it is whatever may come: "any strike on our soil would mean war"."""
    return any(c.lower_ == "any" and c.dep_ == "det" for c in noun.children) and not any(
        c.dep_ == "neg" for c in noun.head.children
    )


def has_subject(verb: Token) -> bool:
    """Whether the clause names its own subject."""
    return any(c.dep_ in SUBJECTS for c in verb.children)


def tensed(verb: Token) -> bool:
    """Whether the clause stands for itself, with a subject or a tense."""
    return has_subject(verb) or verb.tag_ in {"VBD", "VBZ", "VBP"}


def conditional(clause: Token) -> bool:
    """Whether it is an "if" clause, not "as if" or "even if"."""
    if inverted(clause):
        return True
    opening = [c for c in clause.children if c.lower_ in {"if", "unless"} and c.dep_ == "mark"]
    return any(c.i == 0 or c.nbor(-1).lower_ not in {"as", "even"} for c in opening)


def inverted(clause: Token) -> bool:
    """Whether it is a condition without "if": "should the road be cut", "were the town to fall"."""
    first = clause.left_edge
    opens = first.lower_ in {"should", "were", "had"} and first in (clause, *clause.children)
    if first == clause and first.lower_ in {"were", "had"} and clause.dep_ == "ccomp":
        # "had the rebels freed them": a parse may make the auxiliary a verb of its own
        return opens and first.nbor().pos_ in {"DET", "NOUN", "PROPN", "PRON"}
    told = clause.dep_ in {"advcl", "ccomp"} and clause.head != clause
    return opens and told and any(c.dep_ in SUBJECTS for c in clause.children)


def open_ended(verb: Token) -> bool:
    """Whether an auxiliary leaves it open: "will", "would", "could"."""
    return bool(auxiliaries(verb) & _OPEN)


def announced(verb: Token) -> bool:
    """Whether it is announced: "will", "shall"; in what somebody said, "would"."""
    own = auxiliaries(verb)
    said = verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}
    return bool(own & _SURE) or (said and "would" in own and "have" not in own)


def menaced(clause: Token) -> bool:
    """Whether an "unless" clause says what a threat is to bring about."""
    return any(t.lemma_ in _MENACES for t in clause.ancestors)


def known(noun: Token) -> bool:
    """Whether a noun speaks of something known: "the raid", "their raid"."""
    return any(c.lower_ in _DEFINITE or c.dep_ == "poss" for c in noun.children)


def presses_itself(verb: Token) -> bool:
    """Whether somebody presses nobody else: "troops pressed to retake the town"."""
    whom = any(c.dep_ in {"dobj", "dative", "nsubjpass", "agent"} for c in verb.children)
    asked = any(c.lower_ in {"for", "that"} for t in verb.rights for c in (t, *t.children))
    asked = asked or any(
        c.lower_ in {"on", "upon"} and any(t.ent_type_ != "DATE" for t in c.children)
        for c in verb.rights
    )
    return verb.pos_ == "VERB" and verb.lemma_ in {"press", "push"} and not whom and not asked
