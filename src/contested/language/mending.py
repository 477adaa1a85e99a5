"""Attachments that the parser often gets wrong in news, put right in the parse itself.

"Said in a statement that X": the clause is what is said, not a part of the statement. "…, a monitor
and two residents said.": they are who says it, not another name for what stands before the comma.
"Freed 50 hostages seized in May in exchange for a truce": the truce is for the freeing. "Bringing its
losses since the war began to 66": the losses are brought to 66.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from contested.language.lost_subjects import (
    lost_before_saying,
    lost_in_clause,
    lost_subject,
    parted_from_saying,
    says_so,
    subject_behind,
    subject_of_next,
    told_by_saying,
)
from contested.language.mended_clauses import (
    SAYING,
    SUBJECTS,
    acts_behind_backer,
    acts_itself,
    acts_too,
    at_last,
    before_gerund,
    deed_joined,
    deed_of_backed,
    deed_of_row,
    deed_too,
    done_to,
    each_undergoes,
    first_of_list,
    floating,
    goes_on,
    listed,
    named_beside,
    of_a_body,
    of_each,
    of_subject,
    only_verb,
    own_subject,
    passive_of,
    says_itself,
    speaks_too,
    those_who_were,
    told_of_subject,
    what_they_do,
    who_of_body,
    whom_they,
    with_object,
)
from contested.language.mended_counts import (
    beside_first_count,
    by_reckoning,
    named_among,
    no_doer,
    of_those_counted,
    second_count,
)
from contested.language.mended_days import (
    clause_since,
    date_of_clause,
    dated_before,
    dated_load,
    day_apart,
    on_deed,
)
from contested.language.mended_deals import (
    active_too,
    both_active,
    by_then,
    doing_too,
    each_does,
    gets_it,
    given_to,
    in_past,
    unknown_past,
    until_then,
)
from contested.language.mended_fates import (
    another_fate,
    bounds_number,
    counted_out,
    day_of_all,
    day_of_last,
    describes_them,
    fate_of_others,
    helper_left_out,
    hurt_as_well,
    left_so,
    left_too,
    lost_to_passive,
    more_than,
    number_taken,
    of_another,
    of_thousands,
    one_more,
    others_hurt,
    passive_too,
    second_fate,
    shares_fate,
    taken_captive,
    undergoes,
)
from contested.language.mended_gerunds import (
    as_participle,
    behind_helper,
    charged_with,
    deed_on_object,
    done_by_subject,
    downed_there,
    opening_deed,
    to_accusing,
    verb_of_deed,
    with_particle,
)
from contested.language.mended_harms import (
    clause_of_passive,
    harmed_by_those,
    harmed_in_clause,
    harmed_too,
    left_behind,
    listed_harmed,
    noun_before_passive,
    of_those_left,
    one_more_harmed,
    one_of_list,
    suffering_there,
    suffers_itself,
)
from contested.language.mended_pairs import between_two, with_foe
from contested.language.mended_phrases import (
    BLOWS,
    DONE_TO,
    after_count,
    bare_passive,
    beside_count,
    blow_too,
    by_wire,
    called_so,
    claimed_blow,
    counted_of,
    dealt_by,
    deed,
    deed_acting,
    deed_of,
    deed_of_people,
    describes_body,
    doing,
    done,
    fated,
    happening,
    helped,
    in_exchange,
    kind_of_body,
    name_of,
    of_that_fate,
    past_of_aim,
    raised_to,
    stopped_weapon,
    there_are,
    there_is,
    to_past,
    to_verb,
    turned_over,
    under_particle,
    weapon_fired,
    where_it_fell,
)
from contested.language.mended_rows import (
    blow_under_to,
    decreed_by_speaker,
    decreed_too,
    deed_of_clause,
    harm_of_blow,
    hung_on_stay,
    joined_to_lives,
    laid_siege,
    lives_too,
    names_front_place,
    of_when_clause,
    place_of_front,
    siege_laid,
    told_with_to,
)
from contested.language.mended_sayings import (
    charged_by,
    charged_too,
    cited,
    number_said,
    of_accused,
    of_charge,
    opens_clause,
    parted,
    parted_behind,
    said_between,
    said_in_statement,
    said_too,
    says_first,
    tells,
    told_behind,
)
from contested.language.mended_tags import (
    close_with_tag,
    name_short_forms,
    name_verbs,
    part_signature,
    parted_from_name,
    region_before_name,
)
from contested.language.mended_ties import (
    as_they,
    behind_place,
    clause_of_link,
    clause_of_mark,
    done_by_those,
    filmed,
    goes_on_with,
    hurt_many,
    hurt_too,
    killed_so_many,
    left_of_link,
    names_where,
    noun_after_link,
    noun_with_mark,
    object_after,
    opens_with_place,
    outcome_of_all,
    place_at_front,
    second_subject,
    subject_after,
    tells_of_blow,
    they_do,
    told_of_blow,
    under_link,
    with_first_harm,
    with_the_blow,
)
from contested.language.mended_towns import (
    deed_before_saying,
    goes_on_there,
    told_of_day,
    town_and_subject,
    town_apposed,
    when_it_happened,
)
from contested.language.mended_whats import called_something, thing_itself

_WITHIN = frozenset({"conj", "compound", "pobj", "prep", "appos"})
_RETURNS = frozenset({"exchange", "return"})
_BY_WIRE = frozenset(
    """phone telephone radio video fax text ship sea air boat bus car road train helicopter plane
    land rail""".split()
)
_CITING = frozenset({"quote", "cite"})
_CLAUSES = frozenset({"acl", "relcl"})
_DEEDS = frozenset({"shelling", "bombing", "fighting", "shooting"})
_OVER = frozenset({"hand", "turn"})  # "handed over 681 detainees": no more than 681
_SAID_OF = frozenset({"acomp", "ccomp", "advmod"})
_FATES = frozenset({"dead", "killed", "wounded", "injured", "missing"})
_WHO = frozenset({"which", "who"})


def mend(doc: Doc) -> Doc:
    """The parse, with wrong attachments put right in place."""
    name_short_forms(doc)
    part_signature(doc)
    name_verbs(doc)
    for token in doc:
        fix = next((fix for applies, fix in _FIXES if applies(token)), None)
        if fix is not None:
            fix(token)
    closing = None if close_with_tag(doc) else _last_word(doc)
    if closing is not None and closing.lemma_ in SAYING and closing.tag_ in {"VBD", "VBZ", "VBP"}:
        _said_by_last(closing)
    for token in filter(subject_after, doc):
        object_after(token)
    return doc


def _last_word(doc: Doc) -> Token | None:
    return next((t for t in reversed(doc) if not t.is_punct and not t.is_space), None)


def _said_by_last(verb: Token) -> None:
    """Make the subject of a closing "said" of what the parser took for an apposition."""
    if verb.i < 4 or any(c.dep_ in SUBJECTS for c in verb.children):
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


# When each is tried, in this order; the first that applies to a word is the only one for it.
_FIXES: tuple[tuple[Callable[[Token], bool], Callable[[Token], None]], ...] = (
    (unknown_past, in_past),
    (deed_before_saying, when_it_happened),
    (
        lambda t: t.dep_ == "acl" and (t.tag_ == "VBD" or with_object(t)) and only_verb(t),
        at_last,
    ),
    (acts_behind_backer, deed_of_backed),
    (lambda t: t.lower_ in _WHO and t.i > 1 and t.nbor(-1).text == ",", told_of_subject),
    (lambda t: t.i == 0 and t.pos_ == "PROPN" and listed(t), first_of_list),
    (called_something, thing_itself),
    (behind_helper, done_by_subject),
    (downed_there, as_participle),
    (with_particle, deed_on_object),
    (opening_deed, verb_of_deed),
    (opens_with_place, place_at_front),
    (town_apposed, town_and_subject),
    (told_of_day, goes_on_there),
    (region_before_name, parted_from_name),
    (said_between, says_first),
    (told_behind, tells),
    (deed_of_row, deed_joined),
    (tells_of_blow, told_of_blow),
    (second_count, beside_first_count),
    (by_reckoning, no_doer),
    (named_among, of_those_counted),
    (helper_left_out, passive_too),
    (others_hurt, hurt_as_well),
    (claimed_blow, where_it_fell),
    (weapon_fired, stopped_weapon),
    (taken_captive, number_taken),
    (lambda t: t.lower_ in _DEEDS and there_is(t), happening),
    (lambda t: t.lower_ in _DEEDS and deed_of(t), deed_of_people),
    (noun_with_mark, clause_of_mark),
    (left_too, describes_them),
    (left_behind, of_those_left),
    (noun_before_passive, clause_of_passive),
    (harmed_by_those, harmed_in_clause),
    (suffering_there, suffers_itself),
    (another_fate, of_another),
    (day_of_last, day_of_all),
    (noun_after_link, clause_of_link),
    (outcome_of_all, with_the_blow),
    (of_when_clause, deed_of_clause),
    (hung_on_stay, harm_of_blow),
    (decreed_too, decreed_by_speaker),
    (names_front_place, place_of_front),
    (lives_too, joined_to_lives),
    (told_with_to, blow_under_to),
    (siege_laid, laid_siege),
    (charged_too, of_charge),
    (charged_by, of_accused),
    (by_then, until_then),
    (doing_too, each_does),
    (given_to, gets_it),
    (active_too, both_active),
    (floating, of_subject),
    (of_each, each_undergoes),
    (hurt_too, with_first_harm),
    (as_they, they_do),
    (filmed, done_by_those),
    (second_subject, names_where),
    (behind_place, goes_on_with),
    (left_of_link, under_link),
    (killed_so_many, hurt_many),
    (fated, of_that_fate),
    (under_particle, to_verb),
    (helped, doing),
    (past_of_aim, to_past),
    (after_count, beside_count),
    (of_a_body, who_of_body),
    (whom_they, what_they_do),
    (lost_subject, subject_of_next),
    (called_so, name_of),
    (kind_of_body, describes_body),
    (dated_before, day_apart),
    (charged_with, to_accusing),
    (dated_load, on_deed),
    (clause_since, date_of_clause),
    (lost_in_clause, subject_behind),
    (lost_before_saying, says_so),
    (lost_to_passive, undergoes),
    (parted_from_saying, told_by_saying),
    (lambda t: t.tag_ == "NN" and any(c.dep_ == "auxpass" for c in t.children), done),
    (lambda t: t.lower_ == "overrun" and t.dep_ == "attr" and t.head.lemma_ == "be", passive_of),
    (lambda t: t.dep_ in _CLAUSES and t.head.dep_ == "pobj", said_in_statement),
    (speaks_too, says_itself),
    (acts_too, acts_itself),
    (lambda t: t.dep_ == "conj" and t.head.lemma_ in SAYING, said_too),
    (lambda t: t.dep_ == "conj" and t.pos_ == "VERB", own_subject),
    (lambda t: t.dep_ == "conj" and t.head.dep_ == "pobj" and t.lemma_ in BLOWS, blow_too),
    (lambda t: t.dep_ == "pcomp" and t.lower_ in _DEEDS, deed),
    (lambda t: t.lower_ in _DEEDS and t.tag_ == "VBG" and _before_verb(t), deed_acting),
    (lambda t: t.dep_ == "nsubj" and t.pos_ in {"PROPN", "ADJ"} and _followed(t), before_gerund),
    (lambda t: t.dep_ in {"nmod", "compound"} and _followed(t), named_beside),
    (
        lambda t: t.pos_ == "NUM" and t.dep_ == "dobj" and t.head.lemma_ in SAYING,
        number_said,
    ),
    (lambda t: t.dep_ == "ccomp" and t.i < t.head.i and t.head.lemma_ in _CITING, cited),
    (lambda t: t.dep_ == "ccomp" and t.i < t.head.i, parted),
    (goes_on, deed_too),
    (lambda t: t.dep_ == "ccomp" and t.head.lemma_ in SAYING, parted_behind),
    (
        lambda t: t.lower_ == "that" and t.dep_ == "dobj" and t.head.dep_ == "ccomp",
        opens_clause,
    ),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VBN" and t.i > 1, done_to),
    (lambda t: t.dep_ == "dep" and t.tag_ == "VBD" and t.i > 2, those_who_were),
    (lambda t: t.dep_ == "npadvmod" and t.pos_ == "NUM", counted_of),
    (left_so, describes_them),
    (fate_of_others, second_fate),
    (one_more, shares_fate),
    (one_more_harmed, harmed_too),
    (listed_harmed, one_of_list),
    (more_than, bounds_number),
    (of_thousands, counted_out),
    (lambda t: t.tag_ == "VBD" and t.lemma_ in DONE_TO, bare_passive),
    (
        lambda t: t.lower_ in {"by", "from"} and t.dep_ == "prep" and t.head.lemma_ == "come",
        dealt_by,
    ),
    (lambda t: t.lower_ == "to" and t.dep_ == "prep", raised_to),
    (lambda t: t.lower_ == "between" and t.dep_ == "prep", between_two),
    (lambda t: t.lower_ == "with" and t.dep_ == "prep" and t.head.pos_ == "VERB", with_foe),
    (lambda t: t.dep_ in _SAID_OF and t.lower_ in _FATES and t.head.lemma_ == "be", there_are),
    (lambda t: t.lower_ == "over" and t.i > 0 and t.nbor(-1).lemma_ in _OVER, turned_over),
    (lambda t: t.lower_ in _RETURNS and t.dep_ == "pobj", in_exchange),
    (
        lambda t: t.lower_ in _BY_WIRE and t.head.dep_ == "agent" and not any(t.children),
        by_wire,
    ),
)


def _before_verb(token: Token) -> bool:
    """Whether it stands between a noun and a finite verb: "rebel shelling kills nine"."""
    if token.i == 0 or not _followed(token) or token.nbor().tag_ not in {"VBZ", "VBD"}:
        return False
    before = token.nbor(-1)
    named = before.pos_ in {"NOUN", "PROPN"} or before.ent_type_ == "NORP"
    return named and not any(c.dep_ == "aux" for c in token.children)


def _followed(token: Token) -> bool:
    return bool(token.i + 1 < len(token.doc))
