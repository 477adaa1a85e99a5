"""Attachments that the parser often gets wrong in news, put right in the parse itself.

"Said in a statement that X": the clause is what is said, not a part of the statement. "…, a monitor
and two residents said.": they are who says it, not another name for what stands before the comma.
"Freed 50 hostages seized in May in exchange for a truce": the truce is for the freeing. "Bringing its
losses since the war began to 66": the losses are brought to 66.
"""

from collections.abc import Callable

from spacy.tokens import Doc, Token

from contested.language import lost_subjects as lost
from contested.language import mended_aid as aid
from contested.language import mended_asides as asides
from contested.language import mended_blows as blows
from contested.language import mended_charges as charges
from contested.language import mended_clauses as clauses
from contested.language import mended_counts as counts
from contested.language import mended_days as days
from contested.language import mended_deals as deals
from contested.language import mended_deeds as deeds
from contested.language import mended_fates as fates
from contested.language import mended_gerunds as gerunds
from contested.language import mended_ground as ground
from contested.language import mended_harms as harms
from contested.language import mended_headlines as headlines
from contested.language import mended_joins as joins
from contested.language import mended_makers as makers
from contested.language import mended_marks as marks
from contested.language import mended_names as names
from contested.language import mended_pairs as pairs
from contested.language import mended_peoples as peoples
from contested.language import mended_phrases as phrases
from contested.language import mended_pleas as pleas
from contested.language import mended_reduced as reduced
from contested.language import mended_rows as rows
from contested.language import mended_sayings as sayings
from contested.language import mended_shares as shares
from contested.language import mended_speakers as speakers
from contested.language import mended_strikes as strikes
from contested.language import mended_tags as tags
from contested.language import mended_tellers as tellers
from contested.language import mended_ties as ties
from contested.language import mended_titles as titles
from contested.language import mended_told as told
from contested.language import mended_tolls as tolls
from contested.language import mended_towns as towns
from contested.language import mended_verbs as verbs
from contested.language import mended_war as war
from contested.language import mended_whats as whats

_PARSE = ["HEAD", "DEP", "POS", "TAG", "LEMMA"]
_WITHIN = frozenset({"conj", "compound", "pobj", "prep", "appos"})
_RETURNS = frozenset({"exchange", "return"})
_BY_WIRE = frozenset(
    """phone telephone radio video fax text ship sea air boat bus car road train helicopter plane
    land rail""".split()
)
_CITING = frozenset({"quote", "cite"})
_CLAUSES = frozenset({"acl", "relcl"})
_DEEDS = frozenset({"shelling", "bombing", "fighting", "shooting", "strafing", "rocketing"})
_OVER = frozenset({"hand", "turn"})  # "handed over 681 detainees": no more than 681
_SAID_OF = frozenset({"acomp", "ccomp", "advmod"})
_FATES = frozenset({"dead", "killed", "wounded", "injured", "missing"})
_WHO = frozenset({"which", "who"})


def mend(doc: Doc) -> Doc:
    """The parse, with wrong attachments put right in place."""
    aid.name_aid(doc)
    tags.name_short_forms(doc)
    names.name_capital_verbs(doc)
    peoples.name_peoples(doc)
    tags.part_signature(doc)
    tags.name_verbs(doc)
    pleas.name_talks(doc)
    towns.open_with_link(doc)
    days.no_quarter_of_year(doc)
    for token in doc:
        fix = next((fix for applies, fix in _FIXES if applies(token)), None)
        if fix is not None:
            _fixed(token, fix)
    closing = [] if tags.close_with_tag(doc) else [_last_word(doc)]
    closing += [t.nbor(-1) for t in doc if t.text == ";" and t.i]  # "…, X said; Y denied it"
    for verb in closing:
        said = verb is not None and verb.lemma_ in clauses.SAYING
        if verb is not None and said and verb.tag_ in {"VBD", "VBZ", "VBP"}:
            _said_by_last(verb)
    for token in filter(ties.subject_after, doc):
        ties.object_after(token)
    gerunds.tag_participles(doc)
    return doc


def _fixed(token: Token, fix: Callable[[Token], None]) -> None:
    """Apply a fix to a word, and undo it where it leaves words that hang on themselves in a ring."""
    doc = token.doc
    before = doc.to_array(_PARSE)
    fix(token)
    if not all(_is_rooted(t) for t in doc):
        doc.from_array(_PARSE, before)


def _is_rooted(token: Token) -> bool:
    """Whether going up from a word ends at a word that governs itself."""
    for _ in range(len(token.doc)):
        if token.head == token:
            return True
        token = token.head
    return False


def _last_word(doc: Doc) -> Token | None:
    return next((t for t in reversed(doc) if not t.is_punct and not t.is_space), None)


def _said_by_last(verb: Token) -> None:
    """Make the subject of a closing "said" of what the parser took for an apposition."""
    if verb.i < 4 or any(c.dep_ in clauses.SUBJECTS for c in verb.children):
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
    (harms.shot_dead, harms.those_shot_dead),
    (harms.name_found_dead, harms.found_dead),
    (harms.many_more_harmed, harms.others_harmed),
    (deeds.deed_with_arms, deeds.is_dealt),
    (told.promising_signs, told.signs_that_promise),
    (deeds.describes_deed, deeds.describing),
    (deeds.set_behind_load, deeds.set_where_hit),
    (told.taken_behind_telling, told.told_of_them),
    (told.goes_on_in_clause, told.told_on),
    (deeds.still_done, deeds.deed_besides),
    (joins.listed_behind_owner, joins.listed_with_first),
    (deeds.moved_in_past, deeds.moved),
    (told.parted_by_aside, told.quoted_says_it),
    (deeds.joined_to_name, deeds.joined_to_deed),
    (told.told_last, told.teller_last),
    (told.parted_by_office, told.named_says_it),
    (joins.another_of_fate, joins.fate_of_another),
    (deeds.back_the_way, deeds.moved_back),
    (joins.clause_with_that, joins.clause_of_object),
    (joins.clause_of_date, joins.clause_of_thing),
    (joins.subject_with_gerund, joins.busy_with_it),
    (joins.number_hedged, joins.number_done_to),
    (joins.told_of_doer, joins.doer_of_clause),
    (joins.done_by_next, joins.deed_of_next),
    (told.named_by_paper, told.does_as_told),
    (joins.of_next_clause, joins.begins_clause),
    (deals.unknown_past, deals.in_past),
    (strikes.sent_and_hits, strikes.hits),
    (strikes.by_leaving, strikes.those_leaving),
    (strikes.two_arms, strikes.fire_of_both),
    (strikes.town_stricken, strikes.name_town),
    (strikes.slams_into, strikes.slammed_into),
    (strikes.place_for_subject, strikes.place_of_deed),
    (strikes.people_of_force, strikes.force_of_people),
    (charges.name_that_charges, charges.charger),
    (charges.blamed_between, charges.blow_in_between),
    (charges.charges_besides, charges.charged_besides),
    (charges.allied_too, charges.charged_too),
    (strikes.of_the_accused, strikes.of_accusing),
    (verbs.past_as_modifier, verbs.deed_of_named),
    (verbs.bids_them, verbs.told_to_do),
    (verbs.bare_subject, verbs.subject_before),
    (verbs.taken_for_speaker, verbs.object_of_told),
    (verbs.behind_colon, verbs.undergone),
    (verbs.let_them_go, verbs.object_of_letting),
    (verbs.aged_object, verbs.of_age),
    (verbs.let_through, verbs.object_let),
    (verbs.kept_back_too, verbs.undergone_too),
    (verbs.moved_at_last, clauses.at_last),
    (days.day_before_helper, days.day_of_clause),
    (days.particle_before_day, days.dates_deed),
    (days.lost_behind_hour, days.does_it_then),
    (shares.number_about, shares.subject_about),
    (shares.share_beside_number, shares.number_does_it),
    (shares.some_of_singular, shares.some_of_many),
    (shares.close_to_number, shares.number_close_to),
    (shares.share_without_verb, shares.verb_of_share),
    (shares.each_day, shares.done_each_day),
    (shares.number_does, shares.done_by_number),
    (shares.some_then, shares.done_to_some),
    (strikes.by_mistake, strikes.without_meaning),
    (strikes.killed_after_blow, strikes.blow_kills),
    (strikes.those_struck, strikes.struck_others),
    (headlines.before_feared, headlines.apart_from_feared),
    (headlines.before_another, headlines.apart_from_feared),
    (headlines.struck_noun, headlines.is_struck),
    (headlines.ground_struck, headlines.is_done_to),
    (phrases.made_to, phrases.passive_of_made),
    (phrases.of_what_band, phrases.on_the_man),
    (reduced.supposed_doers, reduced.done_by_supposed),
    (reduced.deed_before_teller, reduced.told_by_teller),
    (asides.aside_on_verb, asides.hang_on_noun),
    (asides.has_anothers_subject, asides.give_it_back),
    (reduced.second_verb, reduced.main_verb),
    (reduced.main_verb_of_clause, reduced.rules_clause),
    (reduced.stands_as_subject, reduced.said_of_doer),
    (tellers.told_by_channel, tellers.channel_of_claim),
    (blows.fire_opened, blows.open_fire),
    (reduced.done_as_told, reduced.make_it_done),
    (reduced.so_many_hurt, reduced.take_them_in),
    (reduced.said_as_participle, reduced.says_content),
    (reduced.deed_behind_aside, reduced.deed_of_noun),
    (makers.vows, makers.as_verb),
    (makers.to_come, makers.will_do),
    (makers.exclaimed, makers.does_it),
    (makers.of_headline, makers.done_to),
    (makers.apposed, makers.main_verb),
    (makers.far_between, makers.between_dealers),
    (makers.dealt_with, makers.with_dealer),
    (marks.deed_as_description, marks.when_it_was_done),
    (
        lambda t: (
            t.dep_ == "acl" and (t.tag_ == "VBD" or clauses.with_object(t)) and clauses.only_verb(t)
        ),
        clauses.at_last,
    ),
    (clauses.acts_behind_backer, clauses.deed_of_backed),
    (lambda t: t.lower_ in _WHO and t.i > 1 and t.nbor(-1).text == ",", clauses.told_of_subject),
    (lambda t: t.i == 0 and t.pos_ == "PROPN" and clauses.listed(t), clauses.first_of_list),
    (war.verb_before_object, war.verb_of_doer),
    (war.has_it_surrounded, war.surrounds_it),
    (war.pits_them, war.fights_between),
    (war.object_as_subject, war.object_of_clause),
    (war.taken_without_helper, war.is_taken),
    (war.past_of_motion, war.in_past_tense),
    (war.named_before_comma, war.name_itself),
    (war.captive_too, war.taken_as_captives),
    (war.receiver_before_count, war.receives_it),
    (war.name_as_adverb, war.name_as_object),
    (war.boy_exclaimed, war.boy_who_did),
    (war.whence_of_object, war.whence_driven),
    (war.second_passive, war.subject_of_passive),
    (war.clause_after_aside, war.subject_before_aside),
    (war.pitted, war.side_of_fight),
    (war.deed_in_clause, war.deed_of_blow),
    (war.first_fate, war.each_its_fate),
    (ground.flag_before_noun, ground.flag_flies),
    (ground.describes_ground, ground.ground_described),
    (ground.under_rule, ground.under_it),
    (ground.deeds_as_verb, ground.deeds_themselves),
    (ground.has_overrun, ground.overruns),
    (ground.lost_to_participle, ground.subject_of_main),
    (ground.quoted_deed, ground.deed_of_quoted),
    (ground.of_quoted, ground.of_noun_quoted),
    (whats.called_something, whats.thing_itself),
    (gerunds.behind_helper, gerunds.done_by_subject),
    (gerunds.doing_before_deed, gerunds.deed_of_doers),
    (gerunds.downed_there, gerunds.as_participle),
    (gerunds.with_particle, gerunds.deed_on_object),
    (gerunds.opening_deed, gerunds.verb_of_deed),
    (gerunds.behind_adjective, gerunds.deed_so_called),
    (ties.opens_with_place, ties.place_at_front),
    (ties.compass_behind, ties.where_it_lies),
    (ties.second_land, ties.both_lands),
    (towns.town_apposed, towns.town_and_subject),
    (towns.opens_near, towns.set_near),
    (towns.opens_as_adverb, towns.does_it),
    (towns.named_like_a_verb, towns.read_as_name),
    (towns.told_of_day, towns.goes_on_there),
    (tags.region_before_name, tags.parted_from_name),
    (days.dated_in_clause, days.dates_blow),
    (sayings.reported_citing, sayings.reported_itself),
    (tellers.set_before_saying, tellers.set_where_it_was),
    (titles.title_before_name, titles.named_after_title),
    (tellers.set_by_local, tellers.set_where_told),
    (tellers.outcome_behind_saying, tellers.outcome_of_blow),
    (tellers.said_before_mark, tellers.says_what_precedes),
    (tellers.said_between, tellers.says_first),
    (tellers.said_by_next, tellers.tells_before),
    (tellers.said_aside, tellers.teller_says),
    (speakers.kept_back, speakers.kept_by_teller),
    (speakers.seat_of_cited, speakers.seats_cited),
    (speakers.next_deed, speakers.does_next),
    (speakers.day_told, speakers.day_of_telling),
    (speakers.told_behind_name, speakers.told_by_verb),
    (sayings.told_whom, sayings.what_is_told),
    (sayings.said_in_seen, sayings.says_in_paper),
    (tellers.told_behind, tellers.tells),
    (pairs.joined_to_verb, pairs.joined_to_object),
    (clauses.deed_of_row, clauses.deed_joined),
    (ties.tells_of_blow, ties.told_of_blow),
    (pairs.counted_sides, pairs.men_of_both),
    (pairs.accused_of_it, pairs.each_of_doing_it),
    (counts.dozen_of_verb, counts.with_first_object),
    (counts.man_to_man, counts.only_how),
    (counts.second_count, counts.beside_first_count),
    (counts.bound_parted, counts.bound_of_number),
    (counts.number_before_some, counts.all_of_them),
    (counts.all_but, counts.rest_of_them),
    (counts.fate_behind_counted, counts.fate_of_counted),
    (counts.killed_and_wounded, counts.both_of_counted),
    (counts.by_reckoning, counts.no_doer),
    (counts.time_of_some, counts.on_those),
    (counts.named_among, counts.of_those_counted),
    (counts.times_beside_name, counts.as_often),
    (counts.out_of_all, counts.done_to_all),
    (counts.some_of_them_hurt, counts.undergone_by_some),
    (fates.helper_left_out, fates.passive_too),
    (fates.others_hurt, fates.hurt_as_well),
    (blows.claimed_blow, blows.where_it_fell),
    (blows.into_behind_load, blows.driven_into),
    (blows.hit_under_link, blows.under_link),
    (blows.doing_when_hit, blows.hit_doing_it),
    (fates.taken_captive, fates.number_taken),
    (fates.freed_captive, fates.those_freed),
    (fates.those_done, fates.done_to_those),
    (lambda t: t.lower_ in _DEEDS and blows.there_is(t), blows.happening),
    (lambda t: t.lower_ in _DEEDS and blows.deed_of(t), blows.deed_of_people),
    (lambda t: t.lower_ in _DEEDS and blows.taken_for_scene(t), blows.deed_of_army),
    (marks.clause_behind_link, marks.clause_of_link),
    (marks.main_verb_before_link, marks.clause_after_main),
    (ties.noun_with_mark, ties.clause_of_mark),
    (tolls.subject_of_helper, tolls.undergoes_it),
    (tolls.counted_as_verb, tolls.counted_too),
    (tolls.behind_count, tolls.fate_of_count),
    (tolls.number_undergoes, tolls.undergone_by_number),
    (tolls.of_next_count, tolls.to_next_count),
    (tolls.next_in_row, tolls.joined_in_row),
    (tolls.measure_of_losses, tolls.put_at_number),
    (tolls.put_in_clause, tolls.put_itself),
    (tolls.listed_missing, tolls.state_of_them),
    (tolls.counted_behind, tolls.counted_undergo),
    (tolls.next_of_counted, tolls.joined_to_counted),
    (tolls.out_of_action_before, tolls.put_out_of_action),
    (tolls.row_of_alike, tolls.sorts_of_them),
    (fates.left_too, fates.describes_them),
    (harms.from_where, harms.of_those_before),
    (harms.harmed_as_tellers, harms.harmed_and_tellers),
    (harms.shot_by, harms.shot_by_those),
    (harms.left_behind, harms.of_those_left),
    (harms.noun_before_passive, harms.clause_of_passive),
    (harms.harmed_by_those, harms.harmed_in_clause),
    (harms.suffering_there, harms.suffers_itself),
    (fates.another_fate, fates.of_another),
    (fates.day_of_last, fates.day_of_all),
    (ties.noun_after_link, ties.clause_of_link),
    (ties.outcome_of_all, ties.with_the_blow),
    (rows.of_when_clause, rows.deed_of_clause),
    (rows.hung_on_stay, rows.harm_of_blow),
    (rows.joined_to_charge, rows.done_besides),
    (rows.freed_besides, rows.freed_by_victors),
    (rows.decreed_too, rows.decreed_by_speaker),
    (rows.names_front_place, rows.place_of_front),
    (rows.lives_too, rows.joined_to_lives),
    (rows.told_with_to, rows.blow_under_to),
    (rows.siege_laid, rows.laid_siege),
    (rows.thing_as_name, rows.in_row_of_things),
    (rows.undergoers_in_row, rows.row_of_deeds),
    (sayings.charged_too, sayings.of_charge),
    (sayings.charged_by, sayings.of_accused),
    (pleas.asked_to_be, pleas.asked_clause),
    (pleas.asked_of_them, pleas.asked_for),
    (pleas.dug_in, pleas.told_to_act),
    (pleas.led_there, pleas.sent_there),
    (pleas.aged, pleas.of_that_age),
    (deals.by_then, deals.until_then),
    (deals.doing_too, deals.each_does),
    (deals.given_to, deals.gets_it),
    (deals.active_too, deals.both_active),
    (clauses.floating, clauses.of_subject),
    (clauses.of_each, clauses.each_undergoes),
    (ties.hurt_too, ties.with_first_harm),
    (ties.as_they, ties.they_do),
    (ties.filmed, ties.done_by_those),
    (ties.second_subject, ties.names_where),
    (ties.behind_place, ties.goes_on_with),
    (ties.left_of_link, ties.under_link),
    (ties.killed_so_many, ties.hurt_many),
    (phrases.fated, phrases.of_that_fate),
    (phrases.under_particle, phrases.to_verb),
    (phrases.helped, phrases.doing),
    (phrases.past_of_aim, phrases.to_past),
    (phrases.after_count, phrases.beside_count),
    (clauses.of_a_body, clauses.who_of_body),
    (clauses.whom_they, clauses.what_they_do),
    (lost.lost_subject, lost.subject_of_next),
    (phrases.called_so, phrases.name_of),
    (phrases.kind_of_body, phrases.describes_body),
    (days.parts_subject, days.on_verb),
    (tolls.counted_hurt, tolls.join_hurt),
    (reduced.only_verb, reduced.make_it_main),
    (days.doer_behind_date, days.acts_on_date),
    (days.day_before_distance, days.day_of_main),
    (days.dated_before, days.day_apart),
    (days.day_before_doer, days.day_of_doing),
    (days.clause_of_day, days.clause_of_made),
    (days.dated_load, days.on_deed),
    (days.clause_since, days.date_of_clause),
    (lost.told_of_himself, lost.says_behind_clause),
    (sayings.done_after_asking, sayings.joined_to_asking),
    (lost.cut_off_by_clause, reduced.make_it_main),
    (lambda t: t.lemma_ in clauses.SAYING and lost.read_out(t), lost.says_by_paper),
    (lost.lost_in_clause, lost.subject_behind),
    (lost.lost_before_saying, lost.says_so),
    (fates.lost_to_passive, fates.undergoes),
    (lost.parted_from_saying, lost.told_by_saying),
    (
        lambda t: t.tag_ in {"NN", "JJ"} and any(c.dep_ == "auxpass" for c in t.children),
        phrases.done,
    ),
    (
        lambda t: t.lower_ == "overrun" and t.dep_ == "attr" and t.head.lemma_ == "be",
        clauses.passive_of,
    ),
    (lambda t: t.dep_ in _CLAUSES and t.head.dep_ == "pobj", sayings.said_in_statement),
    (sayings.said_then, sayings.what_was_said),
    (sayings.denied_and_blamed, sayings.done_by_denier),
    (clauses.speaks_too, clauses.says_itself),
    (clauses.acts_too, clauses.acts_itself),
    (lambda t: t.dep_ == "conj" and t.head.lemma_ in clauses.SAYING, sayings.said_too),
    (lambda t: t.dep_ == "conj" and t.pos_ == "VERB", clauses.own_subject),
    (
        lambda t: t.dep_ == "conj" and t.head.dep_ == "pobj" and t.lemma_ in blows.BLOWS,
        blows.blow_too,
    ),
    (lambda t: t.dep_ == "pcomp" and t.lower_ in _DEEDS, blows.deed),
    (lambda t: t.lower_ in _DEEDS and t.tag_ == "VBG" and _before_verb(t), blows.deed_acting),
    (
        lambda t: t.dep_ == "nsubj" and t.pos_ in {"PROPN", "ADJ"} and _followed(t),
        clauses.before_gerund,
    ),
    (lambda t: t.dep_ in {"nmod", "compound"} and _followed(t), clauses.named_beside),
    (
        lambda t: t.pos_ == "NUM" and t.dep_ == "dobj" and t.head.lemma_ in clauses.SAYING,
        sayings.number_said,
    ),
    (lambda t: t.dep_ == "ccomp" and t.i < t.head.i and t.head.lemma_ in _CITING, sayings.cited),
    (lambda t: t.dep_ == "ccomp" and t.i < t.head.i, sayings.parted),
    (clauses.goes_on, clauses.deed_too),
    (lambda t: t.dep_ == "ccomp" and t.head.lemma_ in clauses.SAYING, sayings.parted_behind),
    (
        lambda t: t.lower_ == "that" and t.dep_ == "dobj" and t.head.dep_ == "ccomp",
        sayings.opens_clause,
    ),
    (lambda t: t.dep_ == "advcl" and t.tag_ == "VBN" and t.i > 1, clauses.done_to),
    (lambda t: t.dep_ == "dep" and t.tag_ == "VBD" and t.i > 2, clauses.those_who_were),
    (lambda t: t.dep_ == "npadvmod" and t.pos_ == "NUM", phrases.counted_of),
    (fates.left_so, fates.describes_them),
    (fates.fate_of_others, fates.second_fate),
    (fates.one_more, fates.shares_fate),
    (harms.one_more_harmed, harms.harmed_too),
    (harms.listed_harmed, harms.one_of_list),
    (fates.more_than, fates.bounds_number),
    (fates.of_thousands, fates.counted_out),
    (lambda t: t.tag_ == "VBD" and t.lemma_ in phrases.DONE_TO, phrases.bare_passive),
    (
        lambda t: t.lower_ in {"by", "from"} and t.dep_ == "prep" and t.head.lemma_ == "come",
        blows.dealt_by,
    ),
    (lambda t: t.lower_ == "to" and t.dep_ == "prep", phrases.raised_to),
    (lambda t: t.lower_ == "between" and t.dep_ == "prep", pairs.between_two),
    (lambda t: t.lower_ == "with" and t.dep_ == "prep" and t.head.pos_ == "VERB", pairs.with_foe),
    (
        lambda t: t.dep_ in _SAID_OF and t.lower_ in _FATES and t.head.lemma_ == "be",
        phrases.there_are,
    ),
    (lambda t: t.lower_ == "over" and t.i > 0 and t.nbor(-1).lemma_ in _OVER, phrases.turned_over),
    (lambda t: t.lower_ in _RETURNS and t.dep_ == "pobj", phrases.in_exchange),
    (
        lambda t: (
            t.lower_ in _BY_WIRE
            and t.head.dep_ == "agent"
            and all(c.dep_ == "prep" for c in t.children)
        ),
        phrases.by_wire,
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
