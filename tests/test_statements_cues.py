"""Cues in less usual places: far from what they introduce, taken for nouns, after another verb, without a full stop."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Told = Callable[[str], list[tuple[str, str | None]]]
DATE = "2018-10-23"


def test_a_verb_that_looks_like_a_noun_is_a_cue_before_que(told: Told):
    assert told("Venu de Lyon, un député juge que la loi est claire.") == [("la loi est claire", "un député")]


def test_que_may_follow_an_absolute_phrase(told: Told):
    text = "Angela Merkel affirme, chiffres à l'appui, que la dette recule."
    assert told(text) == [("la dette recule", "Angela Merkel")]


def test_quoted_words_that_are_the_subject_are_not_said(told: Told):
    assert told("Le « négociant » achète d'abord un tableau, qui restera son favori.") == []


def test_a_verb_after_quoted_words_without_a_comma_has_its_subject_before_it(told: Told):
    text = "Des médias relatant une version « non officielle » ont évoqué la présence sur le site de mines."
    assert ("Des médias relatant une version « non officielle »", "présence") not in told(text)


def test_who_hastens_to_say_something_is_the_subject(told: Told):
    text = "Les ministres, qui étaient absents, se sont empressés de réfuter les déclarations du président Macron."
    assert "Emmanuel Macron" not in [name for _, name in told(text)]


@pytest.mark.parametrize("comment", ["qui prépare un livre sur le sujet", "un conseiller du roi"])
def test_what_tells_more_of_a_fronted_source_is_not_said(told: Told, comment: str):
    text = f"Selon Paul Durand, {comment}, la guerre sera longue."
    assert told(text) == [("la guerre sera longue", "Paul Durand")]


def test_a_source_phrase_opens_a_sentence_although_no_full_stop_stands_before_it(told: Told):
    assert told("A lire aussi Selon Angela Merkel, la dette recule.") == [("la dette recule", "Angela Merkel")]


def test_a_trade_holds_no_views(told: Told):
    text = "Angela Merkel a déclaré que, pour l'industrie de son pays, « ce conflit est un coup de fouet »."
    assert [name for _, name in told(text)] == ["Angela Merkel"]


def test_what_a_relative_tells_after_the_source_is_another_statement(told: Told):
    text = "« Il faut agir », a affirmé à l'AFP Angela Merkel, pour qui « la dette doit reculer »."
    assert told(text) == [("Il faut agir", "Angela Merkel"), ("la dette doit reculer", "Angela Merkel")]


def test_an_infinitive_may_follow_the_comma_after_a_time(told: Told):
    assert told("Angela Merkel a annoncé ce vendredi, être candidate.") == [("être candidate", "Angela Merkel")]


def test_words_a_verb_qualifies_somebody_of_need_no_marks(told: Told):
    text = "Angela Merkel a qualifié son rival de menteur."
    assert told(text) == [("son rival de menteur", "Angela Merkel")]


@pytest.mark.parametrize(
    ("text", "amount", "name"),
    [
        (
            "Le préjudice est estimé à dix millions d'euros par une source proche du dossier.",
            "dix millions d'euros",
            None,
        ),
        (
            "Un préjudice évalué par l'ONU à 6,8 millions d'euros sera réparé.",
            "6,8 millions d'euros sera réparé",
            "ONU",
        ),
    ],
)
def test_an_amount_is_told_by_its_agent(told: Told, text: str, amount: str, name: str | None):
    content, speaker = told(text)[0]
    assert content.startswith(amount[:20])
    assert name is None or speaker == name


def test_a_number_inside_a_clause_is_all_that_its_source_tells(told: Told):
    text = "La colère gagne Paris où plus de 23.000 manifestants, selon la préfecture, ont défilé."
    assert told(text)[0][0] == "plus de 23.000 manifestants"


def test_to_believe_somebody_is_to_tell_what_they_say(told: Told):
    text = "Angela Merkel a dit que la paix était proche. À l'en croire, la dette recule."
    assert told(text)[-1] == ("la dette recule", "Angela Merkel")


def test_a_participle_with_its_own_subject_ends_what_was_said_before(told: Told):
    text = "Angela Merkel a dit regretter ce texte, le maire Paul Durand, présent à Paris, soulignant qu'il est clair."
    assert told(text) == [("regretter ce texte", "Angela Merkel"), ("il est clair", "Paul Durand")]


@pytest.mark.parametrize(
    "text",
    [
        "Luc Bonnet, dit Polo, a été condamné à six mois de prison.",
        'Luc Bonnet, dit "le Rat", a été condamné à six mois de prison.',
        "Des mesures proposées par le maire ainsi que par le préfet ont été adoptées.",
    ],
)
def test_bynames_and_second_agents_are_nothing_said(text: str, read: Callable[..., Reading]):
    assert read(text, "2018-10-23").statements == ()


def test_the_name_of_a_thing_in_marks_quotes_nobody(read: Callable[..., Reading]):
    text = "La clôture du « Ségur de la santé » a été reportée, a indiqué Angela Merkel."
    assert [s.type for s in read(text, DATE).statements] == ["indirect"]


def test_a_long_tail_after_the_marks_belongs_to_what_is_said(told: Told):
    tail = "en raison de l'évolution des relations entre les deux pays au cours des deux dernières années"
    text = f"« Mais la situation s'aggrave de jour en jour » {tail}, a estimé Angela Merkel."
    assert told(text)[0][0].endswith("années")


def test_a_pronoun_before_its_person_ends_with_its_clause(told: Told):
    text = "S'il reconnaît qu'il « y a eu des tensions », Paul Durand n'a pas démissionné."
    assert told(text) == [("il « y a eu des tensions »", "Paul Durand")]


def test_that_information_tells_nothing(told: Told):
    assert told("Deux sources ont confirmé à l'AFP cette information.") == []


def test_to_name_no_source_is_no_source(told: Told):
    assert told("Le ministre partira vendredi, sans citer de source.") == []


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("Angela Merkel a depuis déjà indiqué que la paix était proche.", "la paix était proche", None),
        ("Comme l'affirme Angela Merkel, la dette recule.", "la dette recule", None),
        ("Angela Merkel a cependant rejeté l'idée d'un report du vote.", "un report du vote", None),
        ("Angela Merkel a émis l'hypothèse d'un report du vote.", "un report du vote", None),
        ("Angela Merkel a vu dans ce texte une menace pour la paix.", "une menace pour la paix", None),
        ("Angela Merkel juge trop tardive la décision du maire.", "trop tardive la décision du maire", None),
        ("Angela Merkel s'est en revanche émue du « contrôle » exercé.", "« contrôle » exercé", None),
        ("Angela Merkel a répété sa recommandation de rester chez soi.", "rester chez soi", None),
        ("Les manifestants ont scandé des slogans comme « Paix » ou « Partez ».", "« Paix » ou « Partez »", ""),
    ],
)
def test_a_cue_is_told_with_what_it_says(told: Told, text: str, content: str, name: str | None):
    assert told(text) == [(content, "Les manifestants" if name == "" else "Angela Merkel")]


def test_an_adjective_apart_tells_what_its_subject_is_convinced_of(told: Told):
    text = "« Oui », ajoute Angela Merkel, convaincue que la paix est proche."
    assert told(text) == [("Oui", "Angela Merkel"), ("la paix est proche", "Angela Merkel")]


def test_alors_que_introduces_nothing_that_is_said(told: Told):
    assert told("Les syndicats ont protesté alors que la mine doit fermer.") == []


def test_who_is_accused_does_not_say_it(told: Told):
    assert told("Le maire Paul Durand est visé par des plaintes le soupçonnant de corruption.") == []


def test_what_one_sees_with_ones_eyes_is_no_statement(told: Told):
    assert told("Paul Morel a vu dans la voiture une arme.") == []


@pytest.mark.parametrize(
    "text",
    [
        "On apprend de source policière que deux hommes ont été arrêtés.",
        "L'on a appris lundi de sources concordantes que deux hommes ont été arrêtés.",
        "Nous avons appris de source proche du dossier que deux hommes ont été arrêtés.",
    ],
)
def test_what_one_has_learned_is_what_the_source_said(read, text):
    reading = read(text, "2020-06-11")
    assert [reading.text(c) for s in reading.statements for c in s.content] == ["deux hommes ont été arrêtés"]
