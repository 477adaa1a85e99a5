"""Attachments that the parse gets wrong in news, and their correction."""

import pytest
from spacy.tokens import Doc

from contested.language.mending import mend
from contested.language.pipeline import Pipeline


def _parse(text: str) -> Doc:
    return next(Pipeline().parse([text]))


def _head(doc: Doc, word: str) -> tuple[str, str]:
    token = next(t for t in doc if t.text == word)
    return token.head.text, token.dep_


def test_what_is_said_in_a_statement_hangs_on_the_saying() -> None:
    """Both clauses are what is said."""
    doc = _parse(
        "The army said in a statement that dozens of its soldiers had been killed in battles"
        " near Aleppo, and that it was redeploying to the south."
    )
    assert _head(doc, "killed") == ("said", "ccomp")
    assert _head(doc, "redeploying")[0] in {"killed", "said"}


@pytest.mark.parametrize(
    ("text", "speaker", "told"),
    [
        (
            "Overnight a drone killed two women and wounded 11 other people in the resort of Sochi,"
            " the authorities of the Krasnodar region said on Thursday.",
            "authorities",
            "killed",
        ),
        (
            "Airstrikes on a village in Sagaing killed nine civilians, residents and a resistance"
            " group said Tuesday.",
            "residents",
            "killed",
        ),
        (
            "An air raid wounded dozens in the port of Hodeidah, the rebels' health ministry"
            " reported on Monday.",
            "ministry",
            "wounded",
        ),
        (
            "A missile destroyed an apartment block and killed a mother and her son in Kharkiv,"
            " the city's mayor wrote on Telegram.",
            "mayor",
            "destroyed",
        ),
    ],
)
def test_a_closing_tag_says_the_whole_sentence(text: str, speaker: str, told: str) -> None:
    """Whatever follows the verb of saying; what the tag took for its own goes back."""
    doc = _parse(text)
    verb = next(t for t in doc if t.dep_ == "ROOT")
    assert _head(doc, speaker) == (verb.text, "nsubj")
    assert _head(doc, told) == (verb.text, "ccomp")


def test_what_a_tag_was_given_is_an_object_again() -> None:
    """The wounded are not who speaks."""
    doc = _parse(
        "A drone killed two women and wounded 11 other people in the resort of Sochi, the"
        " authorities of the region said on Thursday."
    )
    assert _head(doc, "people") == ("wounded", "dobj")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "A strike hit the station in Nuseirat, killing nine, medics and a witness said.",
            "medics",
        ),
        (
            "Rebels entered Aleppo after blowing up two bombs, a monitor and fighters said.",
            "monitor",
        ),
    ],
)
def test_who_closes_the_sentence_speaks(text: str, speaker: str) -> None:
    """They are the subject of "said"."""
    assert _head(_parse(text), speaker) == ("said", "nsubj")


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        (
            "Israel announces its capture of Khiam and Beirut confirms its retreat",
            "Beirut",
            "confirms",
        ),
        (
            "Azerbaijan announced its capture of Hadrut and Armenia confirmed its retreat.",
            "Armenia",
            "confirmed",
        ),
    ],
)
def test_who_confirms_is_no_place_that_is_taken(text: str, speaker: str, verb: str) -> None:
    """The name before a verb of saying is its subject."""
    assert _head(_parse(text), speaker) == (verb, "nsubj")


def test_a_fate_is_of_those_who_are_there() -> None:
    """ "There are … dead": they are dead."""
    doc = _parse("There are more than 900 Syrian soldiers dead and wounded.")
    assert _head(doc, "dead") == ("soldiers", "amod")


def test_a_participle_with_an_object_is_the_verb() -> None:
    """What killed somebody is a deed of the subject, not what befell the thing before it."""
    doc = _parse(
        "In the Gaza Strip, an Israeli strike on a school in the Nuseirat refugee camp killed at"
        " least 17 people on Thursday, among them 13 women, according to a hospital."
    )
    killed = next(t for t in doc if t.text == "killed")
    assert killed.dep_ == "ROOT"
    assert [t.text for t in killed.children if t.dep_ == "nsubj"] == ["strike"]


def test_an_exchange_is_of_the_clause() -> None:
    """What is given in return is given for the freeing, not for the seizing."""
    doc = _parse(
        "The cabinet approved a deal under which Hamas would free about 50 hostages seized during"
        " its attack in exchange for a pause."
    )
    link = next(t for t in doc if t.text == "exchange").head
    assert link.head.text == "free"


def test_mending_is_done_once() -> None:
    """A mended parse stays as it is."""
    doc = _parse("Rebels entered Aleppo after blowing up two bombs, a monitor and fighters said.")
    before = [(t.head.i, t.dep_) for t in doc]
    assert [(t.head.i, t.dep_) for t in mend(doc)] == before


@pytest.mark.parametrize(
    ("text", "done"),
    [
        ("The militia captured on Tuesday three villages near Kutum.", "villages"),
        ("Rebels fired on Sunday 20 rockets at the base.", "rockets"),
    ],
)
def test_a_day_before_what_is_done_is_no_part_of_it(text: str, done: str) -> None:
    """The verb keeps its object, and the day its preposition."""
    doc = _parse(text)
    verb = next(t for t in doc if t.dep_ == "ROOT")
    assert _head(doc, done) == (verb.text, "dobj")
    assert _head(doc, next(t.text for t in doc if t.text.endswith("day"))) == ("on", "pobj")


def test_a_day_with_a_noun_of_its_own_keeps_it() -> None:
    """Of a talk on Monday's strike, nothing is done to the strike."""
    doc = _parse("The minister commented on Monday raids by the air force.")
    assert _head(doc, "raids")[1] == "pobj"


def test_of_two_between_whom_it_is_neither_is_part_of_the_other() -> None:
    """Also where the second has a name before its noun."""
    doc = _parse("Fighting resumed between the Congolese army and M23 rebels on Monday.")
    assert _head(doc, "army") == ("between", "pobj")
    assert _head(doc, "rebels") == ("army", "conj")


def test_a_month_since_when_is_not_who_acts() -> None:
    """The clause behind the noun has the month, and the verb behind it the noun."""
    doc = _parse("Rebels that have held northern Mali since April pushed south and seized Konna.")
    assert _head(doc, "April") == ("since", "pobj")
    assert _head(doc, "since")[0] == "held"
    assert _head(doc, "Rebels") == ("pushed", "nsubj")


def test_a_name_inside_a_name_is_no_verb() -> None:
    """What the spokesman told is what stands before him."""
    doc = _parse(
        "About 130 soldiers laid down their weapons, its spokesman Padoh Saw Taw Nee told a paper."
    )
    assert _head(doc, "Saw") == ("Nee", "compound")
    assert _head(doc, "Nee") == ("told", "nsubj")


def test_ground_before_the_saying_is_where_it_happened() -> None:
    """The sector is where the attacks were beaten off."""
    doc = _parse(
        'In the Avdiivka sector, the ministry said, its "Centre" grouping repelled two attacks.'
    )
    assert _head(doc, "In")[0] == "repelled"


def test_a_town_whose_governor_speaks_is_where_it_happened() -> None:
    """The attack was in Belgorod."""
    doc = _parse("In Belgorod, Governor Vyacheslav Gladkov said a drone attack had killed a man.")
    assert _head(doc, "In")[0] == "killed"


@pytest.mark.parametrize(
    ("text", "deed", "blow"),
    [
        ("Jets bombed a market in Tora, residents said, killing nine people.", "killing", "bombed"),
        ("A drone hit a bus, the governor said, leaving three dead.", "leaving", "hit"),
        ("Rebels stormed the town, the army said, setting houses on fire.", "setting", "stormed"),
    ],
)
def test_an_outcome_behind_the_saying_is_of_the_blow(text: str, deed: str, blow: str) -> None:
    """Whoever says so has killed nobody."""
    assert _head(_parse(text), deed) == (blow, "advcl")


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        (
            "Troops have taken the village of Bamut, a stronghold in western Chechnya, the"
            " commander of the Russian group, General Vyacheslav Tikhomirov, said on Monday.",
            "commander",
            "Tikhomirov",
        ),
        (
            "In Chasiv Yar, volunteers took out nine people, the head of the town's"
            " administration, Serhiy Chaus, said.",
            "head",
            "Chaus",
        ),
    ],
)
def test_a_role_before_the_name_of_who_speaks_is_the_speaker(
    text: str, role: str, name: str
) -> None:
    """The role is no part of what is told."""
    doc = _parse(text)
    assert _head(doc, role) == ("said", "nsubj")
    assert _head(doc, name) == (role, "appos")


@pytest.mark.parametrize(
    "text",
    [
        "Reported by: Ann Lee Email: a@b.com Print Story Published: 7/14 11:26 am Share",
        "Posted: Friday, June 26, 2015 1:11 PM",
        "Told of it, he said nothing.",
    ],
)
def test_a_line_may_open_with_a_participle(text: str) -> None:
    """Nothing stands before its first word, and it is read all the same."""
    assert [t.text for t in _parse(text)]


@pytest.mark.parametrize(
    ("text", "speaker", "saying", "told"),
    [
        ("Jets bombed a depot, two residents who heard the blasts told Reuters.", "residents", "told", "bombed"),
        ("Twelve men died in the jail, a guard who fled the country has told investigators.", "guard", "told", "died"),
        ("Nine trucks were looted in Bor, a driver who lost his own lorry said by phone.", "driver", "said", "looted"),
        ("Soldiers fired on a crowd, killing two, a nurse who treated the wounded said.", "nurse", "said", "fired"),
        ("Shells had hit Saraqib, said a statement read on state television.", "statement", "said", "hit"),
    ],
)  # fmt: skip
def test_a_clause_about_who_speaks_does_not_hide_him(
    text: str, speaker: str, saying: str, told: str
) -> None:
    """He is the subject of the saying, and what stands before him is said."""
    doc = _parse(text)
    assert _head(doc, speaker) == (saying, "nsubj")
    assert _head(doc, told) == (saying, "ccomp")


@pytest.mark.parametrize(
    ("text", "word", "saying"),
    [
        ("He thanked the soldiers who said they would stay in Kherson.", "soldiers", "said"),
        ("The commander praised men who fought in Bor, and the mayor said so.", "men", "said"),
        ("They freed a nurse, a doctor and a driver who had told reporters of it.", "driver", "told"),
        ("Who gave the order is not clear, a guard said.", "Who", "said"),
    ],
)  # fmt: skip
def test_who_is_only_told_of_says_nothing(text: str, word: str, saying: str) -> None:
    """A saying inside his own clause is not behind it."""
    assert _head(_parse(text), word)[0] != saying


@pytest.mark.parametrize(
    "text", ["Myanmar's army retook Nawnghkio, 80 km to the south.", "RSF retook Bara on Sunday."]
)
def test_a_past_that_the_model_does_not_know_has_doer_and_object(text: str) -> None:
    """Both were read as parts of one name."""
    verb = next(t for t in _parse(text) if t.text == "retook")
    assert (verb.tag_, verb.lemma_) == ("VBD", "retake")
    assert [c.dep_ for c in verb.children if c.dep_ in {"nsubj", "dobj"}] == ["nsubj", "dobj"]


@pytest.mark.parametrize(
    ("text", "doer", "verb"),
    [
        ("Russia, which brokered a truce that ended the war in 2020, called for restraint.", "Russia", "called"),
        ("On Saturday Azerbaijan handed over the body of a soldier.", "Azerbaijan", "handed"),
        ("On Tuesday RSF fighters shelled the town.", "fighters", "shelled"),
    ],
)  # fmt: skip
def test_who_acts_behind_a_clause_or_a_day(text: str, doer: str, verb: str) -> None:
    """The doer is the verb's, and the day is not his name."""
    doc = _parse(text)
    assert _head(doc, doer) == (verb, "nsubj")
    assert not any(t.dep_ == "compound" and t.text.endswith("day") for t in doc)


def test_an_object_of_a_past_that_the_model_does_not_know_may_stand_before_it() -> None:
    """ "An enclave that Baku retook" is what was retaken."""
    doc = _parse("They fought over the valley, a mountainous enclave that Baku retook in 2023.")
    assert _head(doc, "Baku") == ("retook", "nsubj")
    assert _head(doc, "that") == ("retook", "dobj")


def test_the_main_verb_of_a_clause_is_not_its_participle() -> None:
    """Fighters who are linked to a group have killed."""
    doc = _parse(
        "It lies in a region where fighters linked to the group have killed 400 civilians."
    )
    assert _head(doc, "fighters") == ("killed", "nsubj")
    assert _head(doc, "linked") == ("fighters", "acl")
    assert _head(doc, "killed") == ("region", "relcl")


def test_a_town_that_the_parser_took_for_an_adverb_is_what_is_taken() -> None:
    """Right behind the verb."""
    doc = _parse("The ministry said Russian troops had taken Toretsk.")
    assert _head(doc, "Toretsk") == ("taken", "dobj")


@pytest.mark.parametrize(
    ("text", "participle", "head"),
    [
        ("In Berdiansk, held by Russia since May, markets were open.", "held", "Berdiansk"),
        ("The rebels, backed by Turkey, took the town.", "backed", "rebels"),
        ("In Berdiansk, helped by rain, troops took the port.", "helped", "took"),
    ],
)
def test_participle_between_commas(text: str, participle: str, head: str) -> None:
    """What was done to a place hangs on the place, and not on what happens in it."""
    found = next(t for t in mend(_parse(text)) if t.text == participle)
    assert found.head.text == head


def test_what_a_doer_is_said_to_be_does_not_act() -> None:
    """Artillery that stands somewhere shells."""
    doc = _parse('Turkish artillery positioned in the "Shield" area shelled the dam this morning.')
    assert _head(doc, "artillery") == ("shelled", "nsubj")
    assert _head(doc, "positioned") == ("artillery", "acl")


def test_who_opens_fire_does_so_on_whatever_he_rides() -> None:
    """The fire is no thing that was opened."""
    doc = _parse("Two men were hurt when unknown gunmen on a motorcycle opened fire at a post.")
    assert _head(doc, "gunmen") == ("opened", "nsubj")
    assert _head(doc, "fire") == ("opened", "dobj")
    assert _head(doc, "at")[0] == "opened"


def test_a_row_of_two_who_died_has_one_fate() -> None:
    """With a comma alone, as in headlines."""
    doc = _parse("Two soldiers, three militants killed in Kishtwar encounter")
    assert _head(doc, "militants") == ("soldiers", "conj")
    assert _head(doc, "killed")[0] == "soldiers"


def test_the_channel_of_a_claim_does_nothing() -> None:
    """Who claims it has done it."""
    doc = _parse("JNIM claimed via Az-Zallaqa to have ambushed soldiers near Konna.")
    assert _head(doc, "Zallaqa") == ("via", "pobj")
    assert _head(doc, "ambushed") == ("claimed", "xcomp")


def test_a_clause_is_about_what_was_made_not_about_the_day() -> None:
    """Imagery shows damage, no March does."""
    doc = _parse("They reviewed imagery recorded on 7 March, which shows damage to 12 houses.")
    assert _head(doc, "shows") == ("imagery", "relcl")
