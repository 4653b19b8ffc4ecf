"""Cues in the middle: inside the marks of what they tell, between an auxiliary and its verb, between commas."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from depeche.reading import Reading

Told = Callable[[str], list[tuple[str, str | None]]]


def test_a_cue_may_stand_inside_the_marks(told: Told):
    text = "« Nous irons, promet Angela Merkel, jusqu'au bout. »"
    assert told(text) == [("Nous irons|jusqu'au bout.", "Angela Merkel")]


def test_a_cue_inside_the_marks_tells_the_sentences_after_its_own(told: Told):
    text = "« La dette est une honte, a dit Angela Merkel. Elle sera remboursée. »"
    assert told(text) == [("La dette est une honte|Elle sera remboursée.", "Angela Merkel")]


def test_a_pronoun_inside_the_marks_is_who_was_heard_outside(told: Told):
    text = "« La paix est proche », a dit Angela Merkel. « La dette sera, ajoute-t-elle, remboursée. »"
    assert ("La dette sera|remboursée.", "Angela Merkel") in told(text)


def test_a_cue_outside_the_marks_outdoes_one_inside(told: Told):
    text = "« La route est, dit-il, fermée », a raconté Angela Merkel."
    assert told(text) == [("La route est, dit-il, fermée", "Angela Merkel")]


@pytest.mark.parametrize(
    "text",
    [
        "« Il faut partir, dit-on ici, avant la nuit. »",
        "Le roman « La nuit, dit le sage, est longue » a été publié.",
    ],
)
def test_what_nobody_known_says_inside_the_marks_is_no_statement(told: Told, text: str):
    assert told(text) == []


@pytest.mark.parametrize("between", [", dans un communiqué,", ", mardi, dans un communiqué,"])
def test_an_insertion_may_part_an_auxiliary_from_its_cue(told: Told, between: str):
    text = f"Angela Merkel a{between} annoncé que la dette serait remboursée."
    assert told(text) == [("la dette serait remboursée", "Angela Merkel")]


@pytest.mark.parametrize("between", ["lors d'un point de presse", "une heure après le vote", "à l'issue du vote"])
def test_an_occasion_between_commas_does_not_end_a_clause_before_it_begins(told: Told, between: str):
    text = f"Angela Merkel a dit mardi, {between}, que la dette serait remboursée."
    assert told(text) == [("la dette serait remboursée", "Angela Merkel")]


@pytest.mark.parametrize("cue", ["a dit Angela Merkel", "comme l'a dit Angela Merkel", "selon Angela Merkel"])
def test_a_cue_after_the_verb_to_be_parts_a_clause(told: Told, cue: str):
    assert told(f"La dette est, {cue}, une honte.") == [("La dette est|une honte", "Angela Merkel")]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("« La dette est une honte », peut-on lire dans un communiqué du Kremlin.", "Kremlin"),
        ("« La dette est une honte », lit-on dans le rapport de l'ONU.", "ONU"),
        ("« La dette est une honte », peut-on lire sur une banderole.", None),
    ],
)
def test_what_anybody_can_read_is_of_whose_text_it_is(told: Told, text: str, name: str | None):
    assert told(text) == [("La dette est une honte", name)]


def test_an_infinitive_with_its_subject_goes_on_telling(told: Told):
    assert told("Et Angela Merkel d'ajouter que la dette augmente.") == [("la dette augmente", "Angela Merkel")]
    assert told("Et le droit de dire que la dette augmente est sacré.") == []


def test_an_impersonal_passive_tells_by_its_agent(told: Told):
    text = "Il a été annoncé mardi par Angela Merkel que la dette serait remboursée."
    assert told(text) == [("la dette serait remboursée", "Angela Merkel")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("La déclaration de Jean Dupuis selon laquelle la paix est proche a surpris.", "la paix est proche"),
        ("Jean Dupuis, pour qui la paix est proche, a démissionné.", "la paix est proche"),
        ("L'annonce de Jean Dupuis selon laquelle la dette serait remboursée a surpris.", "la dette serait remboursée"),
    ],
)
def test_a_clause_inside_the_subject_ends_before_the_main_verb(told: Told, text: str, content: str):
    assert told(text) == [(content, "Jean Dupuis")]


@pytest.mark.parametrize(
    "text",
    [
        "La dette recule, selon Jean Dupuis, le maire de la ville.",
        "Selon Jean Dupuis, interrogé mardi par la presse, la dette recule.",
    ],
)
def test_what_tells_more_of_a_source_is_not_what_it_says(told: Told, text: str):
    assert [content.lower() for content, _ in told(text)] == ["la dette recule"]


def test_who_asks_not_to_be_named_says_nothing_by_it(told: Told):
    text = "Selon un responsable qui a requis l'anonymat, la dette recule."
    assert [content for content, _ in told(text)] == ["la dette recule"]


def test_dixit_follows_a_quotation(told: Told):
    assert told("« La dette est une honte », dixit Jean Dupuis.") == [("La dette est une honte", "Jean Dupuis")]


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["«", "»", ",", ".", "dit-il", "dit", "Jean Dupuis", "la dette", "est"]), max_size=25))
def test_cues_among_stray_marks_stay_inside_the_text(read: Callable[..., Reading], parts: list[str]):
    text = " ".join(parts)
    for statement in read(text, "2018-10-23").statements:
        assert all(0 <= span.start < span.end <= len(text) for span in statement.content)


@pytest.mark.parametrize("denied", ["tout projet de rencontre", "toute faute", "tous les faits"])
def test_all_of_what_is_denied_is_told(told: Told, denied: str):
    assert told(f"Le Kremlin dément {denied}.") == [(denied, "Kremlin")]


def test_a_verb_that_was_taken_for_another_word_is_a_cue_before_a_colon(told: Told):
    assert told("Le Kremlin dément : « Il n'y a aucun projet ».") == [("Il n'y a aucun projet", "Kremlin")]


def test_what_one_says_by_doing_something_is_of_who_does_it(told: Told):
    text = "Jean Dupuis soutient Anne Morel, qui s'est présentée en assurant que la dette recule."
    assert told(text) == [("la dette recule", "Anne Morel")]


def test_a_pointer_to_another_article_is_not_said(told: Told):
    text = "« Oui », a dit Jean Dupuis. A lire aussi : « La dette est une honte », dit Angela Merkel."
    assert ("La dette est une honte", "Angela Merkel") in told(text)


def test_the_line_of_a_pointer_tells_nothing(told: Told):
    text = (
        "Jean Dupuis a dit que la dette recule.\nA lire aussi : « C'est une honte », dit Angela Merkel\nIl est parti."
    )
    assert told(text) == [("la dette recule", "Jean Dupuis")]


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("sur le site de la SNCF", "SNCF"),
        ("dans une lettre adressée à Angela Merkel par Jean Dupuis", "Jean Dupuis"),
        ("sur la banderole déployée par les salariés", "les salariés"),
        ("sur les murs de Lille", None),
    ],
)
def test_whose_text_it_is_may_be_told_by_a_complement_or_an_agent(told: Told, where: str, name: str | None):
    assert told(f"« La dette est une honte », peut-on lire {where}.") == [("La dette est une honte", name)]


def test_what_hangs_on_what_was_said_is_of_its_own_subject(told: Told):
    assert told("La dette recule, ce que dément fermement la Chine.") == []


@pytest.mark.parametrize("cue", ["c'est ce qu'a dit Jean Dupuis", "c'est en tout cas ce qu'affirme Jean Dupuis"])
def test_what_somebody_said_may_be_recalled_in_its_own_sentence(told: Told, cue: str):
    assert told(f"La dette sera remboursée, {cue}.") == [("La dette sera remboursée", "Jean Dupuis")]


def test_who_speaks_of_something_in_quoted_words_is_quoted(told: Told):
    assert told("Jean Dupuis a parlé d'une « erreur ».") == [("une « erreur »", "Jean Dupuis")]
    assert told("Jean Dupuis a parlé du livre « La Peste ».") == []
    assert told("Jean Dupuis a parlé pendant une heure.") == []


@pytest.mark.parametrize(
    "text",
    [
        "« La dette recule », a-t-on appris auprès du Kremlin.",
        "« La dette recule », a dit à la veille du vote le Kremlin.",
        "« La dette recule », a dit sans plus de précisions le Kremlin.",
        "Le Kremlin a dit, selon l'agence Tass, que la dette recule.",
    ],
)
def test_the_source_stands_after_what_tells_when_and_how(told: Told, text: str):
    assert [(content.lower(), name) for content, name in told(text)] == [("la dette recule", "Kremlin")]


def test_an_adjective_may_stand_before_an_insertion(told: Told):
    text = "Jean Dupuis s'est dit convaincu, lors d'un débat, que la dette recule."
    assert told(text) == [("convaincu, lors d'un débat, que la dette recule", "Jean Dupuis")]


def test_a_verb_after_an_apposition_has_its_subject_before_it(told: Told):
    text = "Anne Morel, maire depuis 2014, a dénoncé un scandale, estimant que la dette recule."
    assert told(text) == [("la dette recule", "Anne Morel")]


def test_who_ends_a_clause_after_a_verb_that_takes_none_says_it(told: Told):
    assert told("La route sera fermée, a tonné mardi Jean Dupuis.") == [("La route sera fermée", "Jean Dupuis")]


def test_a_name_after_a_fronted_source_is_not_what_it_says(told: Told):
    text = "Pour l'avocat du maire, Jean Dupuis, la dette recule."
    assert [content for content, _ in told(text)] == ["la dette recule"]


@pytest.mark.parametrize("opening", ["À ses yeux", "De son propre aveu", "Selon ses dires", "À l'entendre"])
def test_whose_view_a_possessive_tells_is_who_was_told_of(told: Told, opening: str):
    text = f"Angela Merkel est à Berlin. {opening}, la route sera fermée."
    assert told(text) == [("la route sera fermée", "Angela Merkel")]


def test_whose_view_a_relative_clause_tells_is_the_subject_before_it(told: Told):
    text = "Angela Merkel a critiqué une loi qui, à ses yeux, est injuste."
    assert told(text) == [("est injuste", "Angela Merkel")]


@pytest.mark.parametrize("more", ["45 ans", "de la CGT", "qui dirige le parti", "citée par l'AFP"])
def test_what_tells_who_a_source_is_is_not_what_it_says(told: Told, more: str):
    assert told(f"La route sera fermée, selon Anne Morel, {more}.") == [("La route sera fermée", "Anne Morel")]
    assert told(f"Selon Anne Morel, {more}, la route sera fermée.") == [("la route sera fermée", "Anne Morel")]


def test_a_number_of_people_after_a_source_is_what_it_tells(told: Told):
    text = "Selon Anne Morel, 45 personnes, dont dix enfants, sont mortes."
    assert told(text) == [("45 personnes, dont dix enfants, sont mortes", "Anne Morel")]


def test_a_noun_that_points_back_is_no_content(told: Told):
    assert told("Le Kremlin a confirmé ce point de vue.") == []
    assert told("Le Kremlin a confirmé cette volonté de partir.") == [("cette volonté de partir", "Kremlin")]


def test_titles_after_a_colon_are_not_said(told: Told):
    assert told("Jean Dupuis a publié trois livres : « La Peste », « La Chute », « Le Pont ».") == []


def test_two_blanks_are_one(told: Told):
    text = "La route a été fermée par Jean Dupuis, qui,  selon le Kremlin, « a eu peur de la foule »."
    assert told(text) == [("a eu peur de la foule", "Kremlin")]
