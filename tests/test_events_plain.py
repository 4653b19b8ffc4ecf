"""What nobody who reads a sentence would get wrong: its subject, whom a relative clause is about, what a word names."""

from __future__ import annotations

from collections.abc import Callable

from depeche.reading import Reading

Parties = Callable[..., tuple[list[str], list[str]]]
Read = Callable[..., Reading]


def test_a_singular_relative_clause_is_of_the_last_of_several_names(parties: Parties):
    text = "Des dossiers visent François Fillon ou Nicolas Sarkozy, qui a lui-même dénoncé jeudi le parquet."
    assert parties("ACCUSE", text)[0] == ["Nicolas Sarkozy"]


def test_a_participle_behind_a_cue_is_of_who_says_it(parties: Parties):
    text = '"Ils ont réduit la police", a regretté Paul Morel, s\'en prenant notamment à Nicolas Sarkozy.'
    assert parties("ACCUSE", text) == (["Paul Morel"], ["Nicolas Sarkozy"])


def test_a_verb_in_the_plural_has_two_subjects(parties: Parties):
    text = "Paul Adam, député du Var et Anne Dumas, sénatrice de Paris ont critiqué mardi Emmanuel Macron."
    assert parties("ACCUSE", text) == (["Paul Adam", "Anne Dumas"], ["Emmanuel Macron"])


def test_a_ceremony_told_before_is_no_protest(read: Read):
    text = "La ville a fêté le 80e anniversaire de la Libération. De nombreux élus ont participé à cette manifestation."
    assert "PROTEST" not in {event.type for event in read(text, "2018-10-23").events}


def test_a_court_that_puts_off_a_hearing_is_not_on_trial(parties: Parties):
    text = "Un tribunal slovaque a annoncé mardi avoir repoussé l'audience dans cette affaire."
    assert parties("ACCUSE", text)[1] == []


def test_who_emptied_the_coffers_is_no_crowd(read: Read):
    events = read("Paul Morel est accusé d'avoir pillé les coffres du pays.", "2018-10-23").events
    assert {event.type for event in events} == {"ACCUSE"}


def test_a_square_needs_no_preposition(read: Read):
    reading = read("Les manifestants se sont rassemblés mardi place de la République.", "2018-10-26")
    assert [reading.actor(event.place).name for event in reading.events if event.place] == ["place de la République"]


def test_a_death_further_on_dates_no_rally(read: Read):
    text = (
        "Un premier rassemblement contre la réforme avait réuni mardi soir à Lille plus de 2.000 personnes à l'appel "
        "de la famille de Paul Morel, jeune homme mort en 2016."
    )
    reading = read(text, "2018-10-26")
    rally = next(event for event in reading.events if event.type == "PROTEST")
    assert reading.time(rally.time).value == "2018-10-23TEV"
