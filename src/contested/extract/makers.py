"""Who makes, keeps, leaves or hosts a deal or talks: the selectors that look above the noun or behind it."""

from collections.abc import Callable

from spacy.tokens import Token

from contested.extract.aims import PEOPLE
from contested.extract.labels import labels
from contested.extract.reading import SentenceReading
from contested.language.arguments import Arguments, of_verb

Tokens = tuple[Token, ...]
_TEXTS = frozenset("law decree bill act ruling vote motion decision order amendment".split())
_OBJECTS = frozenset({"dobj", "nsubjpass", "prep", "pobj", "conj", "attr", "compound", "xcomp"})
# Verbs whose subject is a party to what they govern ("signed the truce"), no onlooker ("hailed it").
_MAKERS = frozenset(
    """revoke annul terminate rescind repudiate renege freeze chair sit arrive fly travel
    convene summon
    sign break violate breach reach accept reject refuse approve ratify announce declare
    extend suspend honour honor implement observe respect abandon quit scrap renounce agree
    propose conclude seal clinch make hold open begin resume start join attend enter leave
    pause postpone cancel boycott walk rule put demand issue repeat renew withdraw give
    offer trade exchange swap hurl level lay pin impose lift tighten adopt ease slap extend
    end order take drop spurn rebuff turn dismiss endorse abide commit keep undertake pull
    plan prepare seek want overturn lower raise tear renege shatter ditch prolong upend torpedo host
    snub skip shun miss initiate restart relaunch conduct continue complete interrupt avoid
    decline oppose abrogate nullify flout infringe contravene disregard ignore uphold maintain
    preserve favour favor forgo wage pursue reopen stall stay return shelve demand sit
    strike ink forge pen initial secure clinch reject stop halt cease proclaim declare decree dishonour
    dishonor""".split()
)
_SIGNING = frozenset("sign strike reach conclude agree ink seal clinch negotiate".split())
_HOSTING = frozenset({"host", "convene", "co-host"})
_READY = frozenset("ready open willing prepared set due unwilling unready keen eager".split())
_DRAFTING = frozenset("put propose draft table broker mediate present offer submit float".split())
_EXITS = frozenset({"withdrawal", "exit", "departure", "walkout", "absence", "pullout"})


def doer(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Who signs, breaks, proposes the noun: the subject of the verb that governs it."""
    above = head
    hosts = _host(head)
    while above.head != above and above.dep_ in _OBJECTS and not hosts:
        above = above.head
        if above.lemma_ in _EXITS and (own := _owner_of_exit(above)):
            return own
        if above.dep_ == "acomp" and above.lower_ in _READY:  # "was open to talks"
            return of_verb(above.head).subject
        if above.pos_ == "VERB":
            if above.dep_ == "acl" and above.tag_ == "VBN" and above.lemma_ in _DRAFTING:
                above = above.head  # "accepted a plan put forward by Cairo for a truce"
                continue
            found = of_verb(above)
            made = found.subject if above.lemma_ in _MAKERS else ()
            return tuple(t for t in made if not _is_paper(t, reading)) or _signers(head)
    return hosts or _signers(head)


def _is_paper(token: Token, reading: SentenceReading) -> bool:
    """Whether it is no party but a text: "a law nullifying the memorandum"."""
    return "paper" in labels(token, reading) or token.lemma_.lower() in _TEXTS


def _signers(noun: Token) -> Tokens:
    """Who made it, by a clause behind: "the memorandum that Ethiopia signed with Somaliland"."""
    for clause in (c for c in noun.children if c.dep_ == "relcl"):
        own = [t for t in of_verb(clause).subject if t.tag_ not in {"WDT", "WP"} and t != noun]
        active = any(c.dep_ == "dobj" and c.tag_ in {"WDT", "WP"} for c in clause.children)
        if clause.lemma_ in _SIGNING and (active or not of_verb(clause).object):
            return tuple(own)
    return ()


def _host(noun: Token) -> Tokens:
    """Who holds them, by a clause behind: "the summit that Kenya will host", "hosted by Kenya"."""
    for clause in (c for c in noun.children if c.dep_ in {"relcl", "acl"}):
        verbs = (clause, *(c for c in clause.children if c.dep_ == "xcomp"))
        for verb in (v for v in verbs if v.lemma_ in _HOSTING):
            found = of_verb(verb).subject or of_verb(clause).subject
            return tuple(t for t in found if t.tag_ not in {"WDT", "WP"} and t != noun)
    return ()


def _owner_of_exit(noun: Token) -> Tokens:
    """Who leaves talks or a pact: "defended its withdrawal from the negotiations"."""
    return tuple(c for c in noun.children if c.dep_ == "poss")


def of_verb_above(
    *prepositions: str,
) -> Callable[[Token, Arguments, SentenceReading], Tokens]:
    """What hangs on the verb over a noun: "froze its dialogue with Bogota"."""

    def chosen(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
        verb = head.head
        if head.dep_ not in {"dobj", "nsubjpass"} or verb.pos_ != "VERB":
            return ()
        under = of_verb(verb).under(*prepositions)
        signed = [c for c in head.children if c.dep_ == "relcl" and c.lemma_ in _SIGNING]
        under = under or tuple(t for c in signed for t in of_verb(c).under(*prepositions))
        return tuple(t for t in under if labels(t, reading) & (PEOPLE | {"place", "count"}))

    return chosen


def given(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """To whom the verb over a noun gives it: "gave the garrison an ultimatum"."""
    return of_verb(head.head).dative if head.dep_ == "dobj" else ()


def bidden(head: Token, arguments: Arguments, reading: SentenceReading) -> Tokens:
    """Who is to do what follows, whoever they are: "urged banks to move", "asked UN staff to go"."""
    told = any(c.tag_ == "VB" and c.dep_ in {"xcomp", "advcl", "ccomp"} for c in head.children)
    return tuple(t for t in arguments.object if told and t.pos_ in {"NOUN", "PROPN"})
