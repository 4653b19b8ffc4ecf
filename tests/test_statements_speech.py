"""What is speech: direct, indirect and mixed statements, and what is none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Said = Callable[[str], list[tuple[str, str]]]
DATE = "2018-10-23"


@pytest.fixture
def said(read: Callable[..., Reading]) -> Said:
    """``said(text)``: kind and words of each statement."""

    def found(text: str) -> list[tuple[str, str]]:
        reading = read(text, DATE)
        return [(s.type, " […] ".join(reading.text(span) for span in s.content)) for s in reading.statements]

    return found


def test_a_quoted_clause_is_direct(said: Said):
    assert said("« La route est ouverte », a dit Paul Morel.") == [("direct", "La route est ouverte")]


def test_a_quoted_fragment_is_mixed_with_its_phrase(said: Said):
    assert said("Paul Morel a salué un « progrès » dans les discussions.") == [
        ("mixed", "un « progrès » dans les discussions")
    ]


def test_fragments_under_one_cue_are_one_statement(said: Said):
    assert said("Paul Morel a jugé que la loi était « utile » et « attendue ».") == [
        ("mixed", "la loi était « utile » et « attendue »")
    ]


def test_a_quotation_cut_by_its_cue_is_one_statement(said: Said):
    assert said("« La route », a dit Paul Morel, « est ouverte ».") == [("direct", "La route […] est ouverte")]


def test_a_quotation_after_a_full_stop_is_a_new_statement(said: Said):
    assert said("« La route est ouverte », a dit Paul Morel. « Elle le restera. »") == [
        ("direct", "La route est ouverte"),
        ("direct", "Elle le restera."),
    ]


def test_paragraphs_of_one_quotation_are_one_statement(said: Said):
    text = "« La route est ouverte.\n\n« Elle le restera », a dit Paul Morel."
    assert said(text) == [("direct", "La route est ouverte. […] Elle le restera")]


def test_a_clause_with_que_is_indirect(said: Said):
    assert said("Paul Morel a annoncé lundi à la presse que la route serait ouverte.") == [
        ("indirect", "la route serait ouverte")
    ]


def test_a_present_participle_says_too(said: Said):
    assert said("« Oui », a dit Paul Morel, ajoutant que la route serait ouverte.")[1:] == [
        ("indirect", "la route serait ouverte")
    ]


def test_coordinated_cues_say_one_thing_each(said: Said):
    assert said("Paul Morel a affirmé que la route était ouverte et assuré qu'elle le resterait.") == [
        ("indirect", "la route était ouverte"),
        ("indirect", "elle le resterait"),
    ]


def test_a_colon_introduces_what_is_said(said: Said):
    assert said("Paul Morel a prévenu : « La route est fermée. »") == [("direct", "La route est fermée.")]


def test_an_insertion_before_que_is_stepped_over(said: Said):
    assert said("Paul Morel affirme - sans le prouver - que la route est ouverte.") == [
        ("indirect", "la route est ouverte")
    ]


def test_a_source_phrase_covers_its_sentence(said: Said):
    assert said("La route est ouverte, selon Paul Morel.") == [("indirect", "La route est ouverte")]


def test_an_inserted_source_phrase_leaves_both_parts(said: Said):
    kinds = said("Cette route, selon Paul Morel, est ouverte.")
    assert kinds == [("indirect", "Cette route […] est ouverte")]


def test_a_relative_clause_ends_where_the_main_clause_goes_on(said: Said):
    assert said("Paul Morel, qui affirme que la route est ouverte, a quitté Paris.") == [
        ("indirect", "la route est ouverte")
    ]


def test_a_comment_on_what_is_said_is_not_said(said: Said):
    assert said("Paul Morel accuse Moscou de mentir, ce que le Kremlin conteste.")[0] == ("indirect", "mentir")


def test_a_passive_charge_is_said_by_its_agent(said: Said):
    assert said("La Russie est accusée par Paul Morel de mentir.") == [("indirect", "mentir")]


def test_what_is_denied_to_be_said_is_no_statement(said: Said):
    assert said("Paul Morel n'a pas affirmé que la route était ouverte.") == []


@pytest.mark.parametrize("verb", ["n'a pas exclu", "ne cache pas"])
def test_a_denied_verb_of_excluding_asserts(said: Said, verb: str):
    assert said(f"Paul Morel {verb} que la route soit ouverte.") == [("indirect", "la route soit ouverte")]


@pytest.mark.parametrize(
    "text",
    [
        "Le roman « La Peste » est sorti en 1947.",
        "L'opération « Sentinelle » se poursuit à Paris.",
        "La méthode dite du « pied dans la porte » est connue.",
        "Le score dépend de la règle, selon les cas.",
        "Paul Morel a rencontré le ministre mardi.",
        "La France s'est engagée au Mali contre les rebelles.",
        "Le maire a salué son engagement au sein de la Résistance.",
    ],
)
def test_names_terms_and_acts_are_no_statements(said: Said, text: str):
    assert said(text) == []


def test_a_wish_inside_somebody_elses_words_is_theirs(read: Callable[..., Reading]):
    reading = read("Paul Morel souhaite une « paix » durable, a dit Angela Merkel.", DATE)
    names = [actor.name for s in reading.statements if (actor := reading.actor(s.speaker))]
    assert names == ["Angela Merkel"]


def test_what_a_third_person_says_inside_a_quotation_is_theirs(read: Callable[..., Reading]):
    text = "« Vladimir Poutine a promis de négocier », a rappelé Angela Merkel."
    reading = read(text, DATE)
    found = {reading.text(s.content[0]): actor.name for s in reading.statements if (actor := reading.actor(s.speaker))}
    assert found == {"Vladimir Poutine a promis de négocier": "Angela Merkel", "négocier": "Vladimir Poutine"}


def test_a_warning_names_whom_it_warns_before_what_against(said: Said):
    text = "Paul Morel avait mis en garde le gouvernement contre une réforme des retraites."
    assert said(text) == [("indirect", "une réforme des retraites")]


def test_an_adverb_before_an_inserted_cue_is_not_said(said: Said):
    text = "Malheureusement, dit Paul Morel dans le rapport, « la route est coupée »."
    assert said(text) == [("direct", "la route est coupée")]


def test_a_relative_clause_may_belong_to_a_complement(said: Said):
    text = "Des manifestants défilent à l'appel de l'opposition, qui a annoncé une grève générale."
    assert ("indirect", "une grève générale") in said(text)


def test_a_noun_of_answering_with_its_source_introduces_a_quotation(said: Said):
    text = "Réponse de Paul Morel vendredi : « Nous n'avons rien à cacher. »"
    assert said(text) == [("direct", "Nous n'avons rien à cacher.")]


def test_a_participle_joined_to_a_verb_shares_its_auxiliary(said: Said):
    text = "Paul Morel a maintenu ses propos, et reproché à Angela Merkel d'avoir menti."
    assert said(text) == [("indirect", "avoir menti")]


def test_a_content_ends_before_a_clause_that_goes_on_after_a_place(said: Said):
    text = "Paul Morel affirme que la route est ouverte mais à l'approche de Noël, il dit que le col est fermé."
    assert said(text) == [("indirect", "la route est ouverte"), ("indirect", "le col est fermé")]


def test_what_one_welcomes_goes_on_after_an_apposition(said: Said):
    text = "Paul Morel se réjouit de la reconduite de Jean Petit, ministre des Armées, de la venue d'Anne Roche."
    content = "la reconduite de Jean Petit, ministre des Armées, de la venue d'Anne Roche"
    assert said(text) == [("indirect", content)]


def test_people_without_a_name_speak_before_a_clause(said: Said, read: Callable[..., Reading]):
    text = "Certains redoutent que la loi soit rejetée."
    assert said(text) == [("indirect", "la loi soit rejetée")]
    assert read(text, DATE).statements[0].speaker is None


def test_one_who_launches_an_appeal_makes_it(said: Said):
    assert said("Paul Morel a lancé un nouvel appel à la solidarité.") == [("indirect", "la solidarité")]


def test_insisting_on_a_proposition_is_speech_and_on_a_thing_is_not(said: Said):
    assert said("Paul Morel a insisté sur la nécessité de négocier.") == [("indirect", "la nécessité de négocier")]
    assert said("Paul Morel a insisté sur le calendrier.") == []


def test_a_lack_that_is_denounced_is_said_and_a_law_is_not(said: Said):
    assert said("Paul Morel dénonce le manque de moyens.") == [("indirect", "le manque de moyens")]
    assert said("Paul Morel dénonce la loi.") == []


def test_a_content_ends_before_what_is_said_at_the_same_time(said: Said):
    text = "Paul Morel a reconnu le manque de moyens tout en assurant que la route était ouverte."
    assert said(text) == [("indirect", "le manque de moyens"), ("indirect", "la route était ouverte")]


def test_participles_in_a_series_share_the_auxiliary(said: Said):
    text = "Paul Morel a rappelé que la loi existait, jugé que rien ne pressait et promis de revenir."
    assert said(text) == [
        ("indirect", "la loi existait"),
        ("indirect", "rien ne pressait"),
        ("indirect", "revenir"),
    ]


def test_a_participle_under_another_auxiliary_is_not_said_by_the_first(said: Said):
    text = "Paul Morel a affirmé que le maire avait fermé la route et annoncé des travaux."
    assert said(text) == [("indirect", "le maire avait fermé la route et annoncé des travaux")]


def test_an_appeal_may_stand_in_marks_as_a_whole(said: Said):
    text = "Paul Morel a dénoncé une « dérive » et appelé « le pouvoir à céder »."
    assert said(text) == [("mixed", "une « dérive »"), ("mixed", "le pouvoir à céder")]


def test_a_newspaper_and_the_name_after_it_are_two(said: Said):
    text = "« La route est ouverte », explique au Blick Thomas Morel, épidémiologiste."
    assert said(text) == [("direct", "La route est ouverte")]


def test_a_quotation_after_the_colon_of_an_inserted_cue_goes_on_with_its_content(said: Said):
    text = "La route devra rester ouverte, a souligné Paul Morel : « C'est un devoir. »"
    assert said(text) == [("mixed", "La route devra rester ouverte […] C'est un devoir.")]


def test_what_is_judged_and_how_is_said_by_the_agent(said: Said):
    assert said("Ces mesures, jugées « grotesques » par Paul Morel, sont retirées.") == [
        ("mixed", "Ces mesures […] grotesques")
    ]
    assert said("Les mesures sont jugées insuffisantes par Paul Morel.") == [
        ("indirect", "Les mesures […] insuffisantes")
    ]


def test_an_appeal_launched_by_somebody_is_theirs_and_ends_before_its_verb(said: Said):
    assert said("L'appel lancé par Paul Morel à manifester a été suivi.") == [("indirect", "manifester")]


def test_people_without_a_name_may_say_an_infinitive(said: Said):
    assert said("Des habitants affirment avoir entendu des tirs.") == [("indirect", "avoir entendu des tirs")]


def test_a_subject_before_an_inserted_cue_goes_with_the_quotation_after_it(said: Said):
    text = "Cette loi, poursuit une militante, « c'est une main tendue »."
    assert said(text) == [("mixed", "Cette loi […] c'est une main tendue")]


def test_one_may_call_people_to_a_strike(said: Said):
    assert said("Paul Morel a appelé les salariés à la grève.") == [("indirect", "la grève")]


def test_a_call_for_a_doctor_says_nothing(said: Said):
    assert said("Paul Morel a appelé un médecin au téléphone.") == []


def test_what_something_is_judged_to_be_is_said_of_it(said: Said):
    assert said("Paul Morel juge la réforme injuste.") == [("indirect", "la réforme injuste")]
    assert said("Le tribunal juge l'ancien ministre.") == []
