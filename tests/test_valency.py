"""What a verb wants is the verb's, wherever the parser hung it."""

from __future__ import annotations

import pytest

from depeche.languages import table
from depeche.languages.french.conjugation import forms_of
from depeche.parse import load_pipeline

ROWS = [(row["verb"], row["takes"], row["example"]) for row in table("fr", "verb_complements")]

FUNCTION = {"article": "obl:arg", "infinitive": "xcomp", "noun": "obl:arg"}


def head(text: str, word: str) -> str:
    return next(token.head.text for token in load_pipeline()(text) if token.text == word)


@pytest.mark.parametrize(("verb", "takes", "example"), ROWS, ids=[f"{verb} {takes}" for verb, takes, _ in ROWS])
def test_the_complement_hangs_on_the_verb(verb: str, takes: str, example: str):
    doc = load_pipeline()(example)
    forms = {verb, *(form for form, _ in forms_of(verb))}
    token = next(token for token in doc if token.pos_ == "VERB" and token.lower_ in forms)
    if takes == "impersonal":
        assert [child.text for child in token.children if child.dep_ == "expl:subj"] == ["Il"]
        return
    assert any(child.dep_ == FUNCTION[takes] and child.i > token.i for child in token.children), example


def test_a_verb_that_has_its_complement_takes_no_other():
    assert head("L'opposition a accusé le parti de gauche de mentir.", "gauche") == "parti"


def test_a_noun_that_tells_a_content_keeps_its_complement():
    assert head("La grève menace la décision de réouverture.", "réouverture") == "décision"


def test_those_between_whom_it_goes_on_hang_on_the_verb():
    text = "Des affrontements ont éclaté dans la soirée entre manifestants et policiers à Lyon."
    assert head(text, "manifestants") == "éclaté"


@pytest.mark.parametrize("noun", ["décision", "projet", "tentative", "volonté"])
def test_a_noun_that_tells_a_content_keeps_its_infinitive(noun: str):
    text = f"Le tribunal a autorisé la {noun} de fermer l'usine."
    assert head(text, "fermer") == noun


@pytest.mark.parametrize(
    ("text", "name", "verb"),
    [
        ("Le ministre a exhorté mercredi Airbus à négocier.", "Airbus", "exhorté"),
        ("Le pape visitera mardi Bagdad puis Mossoul.", "Bagdad", "visitera"),
        ("L'ONU a appelé vendredi Israël et le Hamas à cesser les combats.", "Israël", "appelé"),
    ],
)
def test_a_name_behind_the_weekday_is_the_object(text: str, name: str, verb: str):
    assert head(text, name) == verb


def test_a_name_behind_the_weekday_of_a_passive_is_no_object():
    doc = load_pipeline()("Le ministre est attendu mardi Place de la République.")
    assert all(token.dep_ != "obj" for token in doc)


def test_who_is_accused_is_not_named_after_what_of(read):
    reading = read("L'opposition a accusé le gouvernement de fraude.", "2020-06-11")
    assert "gouvernement français" in [actor.name for actor in reading.actors]


def test_what_somebody_is_urged_to_do_is_not_done(read):
    reading = read("L'ONU a exhorté les rebelles et l'armée à libérer les otages.", "2020-06-11")
    assert [event.status for event in reading.events if event.type == "RETREAT"] == ["proposed"]


def test_an_infinitive_without_de_is_joined_to_the_one_above():
    text = "Le maire a pris la parole pour justifier la nécessité de fermer les bars et exhorter les élus à agir."
    assert head(text, "exhorter") == "justifier"


@pytest.mark.parametrize(
    ("text", "noun", "above"),
    [
        ("L'opposition a accusé le ministre français d'une faute.", "faute", "accusé"),
        ("L'opposition a accusé le président d'une association.", "association", "président"),
    ],
)
def test_what_somebody_is_accused_of_is_no_body_that_he_heads(text: str, noun: str, above: str):
    assert head(text, noun) == above


def test_a_relative_clause_in_the_plural_is_said_of_several():
    text = "Le vote a suivi l'évacuation par la gendarmerie de députés qui s'y opposaient."
    assert head(text, "opposaient") == "députés"


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("Paris a appelé la Russie, qui soutient le régime, à libérer les otages.", "appelé"),
        ("Israël veut convaincre des pays européens, notamment la France, de libérer les otages.", "convaincre"),
    ],
)
def test_an_infinitive_behind_an_aside_is_of_the_verb_whose_object_it_is_said_of(text: str, verb: str):
    assert head(text, "libérer") == verb


def test_what_was_decided_is_told_of_nobody_named_before(read):
    text = "Jean Petit a rencontré Anne Roy. Il a notamment été décidé d'expulser dix diplomates."
    agents = [event.agents for event in read(text, "2020-06-11").events if event.type == "SANCTION"]
    assert agents == [()]


def test_whoever_has_to_stay_is_somebody():
    doc = load_pipeline()("Il a été accusé de mentir.")
    assert doc[0].dep_ == "nsubj:pass"
