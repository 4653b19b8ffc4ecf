"""Whom *il*, *lui*, *tous deux* and *leur* mean in the roles of events, and what *afin de* and a few nouns tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Found = Callable[..., tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("La CGT a écrit au ministre. Elle a critiqué Paul Morel.", ["CGT"], ["Paul Morel"]),
        ("Le Hezbollah a riposté lundi. Il a critiqué Léa Roy.", ["Hezbollah"], ["Léa Roy"]),
        ("Le FPÖ a exclu Léa Roy. Il lui reproche d'avoir menti.", ["FPÖ"], ["Léa Roy"]),
        ("Le PP a exclu Paul Morel. En réalité, il lui reproche ses positions.", ["PP"], ["Paul Morel"]),
    ],
)
def test_the_article_of_a_body_tells_the_pronoun_that_takes_it_up(parties: Found, text, agents, recipients):
    assert parties("ACCUSE", text) == (agents, recipients)


def test_il_below_a_clause_of_place_is_the_subject_above(parties: Found):
    text = "Le Hezbollah combat en Syrie, où il est la cible de frappes israéliennes."
    assert parties("ASSAULT", text) == (["Israël"], ["Hezbollah"])


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("Paul Biya est à Paris. Bien qu'il accuse Léa Roy, le maire Jean Mba reste prudent.", "Jean Mba"),
        ("Léa Roy est à Paris. Alors qu'elle accusait Paul Biya, la députée Awa Ba a été arrêtée.", "Awa Ba"),
        ("Paul Biya est à Paris. S'il critique Léa Roy, Jean Mba sera exclu.", "Jean Mba"),
        ("Paul Biya est à Paris. Alors qu'il accusait Léa Roy, un homme l'a agressé.", "Paul Biya"),
        ("Paul Biya est à Paris. Alors qu'il accusait Léa Roy, les manifestants ont chanté.", "Paul Biya"),
        ("Paul Biya est à Paris. Alors qu'il accusait Léa Roy, Jean Mba l'a agressé.", "Paul Biya"),
    ],
)
def test_a_pronoun_before_the_main_clause_foretells_its_subject(parties: Found, text: str, agent: str):
    assert parties("ACCUSE", text)[0] == [agent]


def test_who_is_called_a_name_is_not_telephoned(read):
    assert {e.type for e in read("Jean Mba avait appelé Awa Sarr « la bourgeoise du château ».").events} <= {"ACCUSE"}


def test_a_place_behind_a_time_is_where_it_takes_place(read):
    reading = read("Ils se sont réunis à Paris. Il y aura des élections à la fin de l'année en Libye.", "2018-10-23")
    assert [reading.actor(e.place).name for e in reading.events if e.type == "OCCASION"] == ["Libye"]


@pytest.mark.parametrize(
    ("text", "agent"),
    [
        ("La chambre a conclu que Paul Biya a violé le code de la Fifa. Elle a accusé Paul Biya.", "chambre"),
        ("La commission a entendu la ministre Awa Sarr. Elle a accusé Paul Biya.", "Awa Sarr"),
    ],
)
def test_a_body_without_a_name_goes_on_where_no_person_is_told(parties: Found, text: str, agent: str):
    assert parties("ACCUSE", text)[0] == [agent]


def test_through_whom_one_acts_does_nothing(parties: Found):
    text = "L'enquête a été menée par la Fifa par l'intermédiaire de ses services."
    assert parties("ACCUSE", text)[0] == ["Fédération internationale de football association"]


def test_tous_deux_are_the_two_just_told(parties: Found):
    text = "Un prix a été remis à Paul Morel et Léa Roy. Tous deux ont rencontré Emmanuel Macron."
    assert parties("CONSULT", text) == (["Paul Morel", "Léa Roy"], ["Emmanuel Macron"])


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("ACCUSE", "Paul Morel et Léa Roy sont en fuite. Un mandat d'arrêt a été émis à leur encontre."),
        ("RETREAT", "Paul Morel et Léa Roy ont été arrêtés lundi. L'ONU a réclamé leur libération."),
    ],
)
def test_leur_is_of_those_told_together(parties: Found, type_: str, text: str):
    assert parties(type_, text)[1] == ["Paul Morel", "Léa Roy"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le maire a réclamé une loi afin d'expulser les militants.", "proposed"),
        ("Le préfet enverra la police afin d'expulser les militants.", "planned"),
    ],
)
def test_what_is_done_afin_de_is_not_yet_done(read, text: str, status: str):
    assert [event.status for event in read(text, "2018-10-23").events if event.type == "COERCE"] == [status]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Morel a relancé sa campagne de réélection.",
        "C'est le cri de ralliement des suprémacistes blancs.",
        "Une loi réprimant l'homosexualité a été adoptée.",
        "Le conflit a causé le déplacement de la moitié de la population.",
    ],
)
def test_words_that_name_no_event_beside_their_noun(read, text: str):
    assert not read(text, "2018-10-23").events


def test_who_says_i_is_a_person(read):
    text = 'Paul Morel a été exclu du PSOE. Le parti lui reproche un vote. "Je ne regrette rien", a-t-il répondu.'
    reading = read(text, "2018-10-23")
    assert [reading.actor(s.speaker).name for s in reading.statements if s.type == "direct"] == ["Paul Morel"]


def test_his_where_the_subject_is_several_is_the_one_told(parties: Found):
    text = "Paul Morel a parlé lundi. Des annonceurs ont quitté Facebook pour protester contre son inaction."
    assert parties("ACCUSE", text) == (["Des annonceurs"], ["Facebook"])


@pytest.mark.parametrize(
    "text",
    [
        "Paul Morel a parlé, ce qui lui a valu les critiques de plusieurs élus.",
        "Paul Morel s'est attiré les critiques de plusieurs élus.",
    ],
)
def test_what_one_does_earns_one_reproaches(parties: Found, text: str):
    assert parties("ACCUSE", text) == (["plusieurs élus"], ["Paul Morel"])


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Le Parti socialiste a exclu Luc Roy. La formation l'accuse de fraude.", (["Parti socialiste"], ["Luc Roy"])),
        ("L'Iran a arrêté l'opposant Ali Demir. Téhéran l'accuse d'espionnage.", (["Iran"], ["Ali Demir"])),
    ],
)  # fmt: skip
def test_a_body_accuses_the_one_person_told_before(text: str, sides: tuple[list[str], list[str]], parties: Found):
    assert parties("ACCUSE", text) == sides


def test_who_is_the_subject_is_resumed_within_a_clause_on_another(parties: Found):
    text = "Sergueï Lavrov a parlé. Le président Alexandre Loukachenko jouit de l'aide de Moscou, qu'il avait accusé."
    assert parties("ACCUSE", text)[0] == ["Alexandre Loukachenko"]


def test_lui_behind_a_preposition_is_no_woman(parties: Found):
    text = (
        "Alexandre Loukachenko est à Minsk. L'opposante Anne Petit est à Riga. Dix mille Russes ont défilé contre lui."
    )
    assert parties("PROTEST", text)[1] == ["Alexandre Loukachenko"]
