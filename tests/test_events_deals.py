"""Agreements, help, trade, sanctions, concessions: who gives and gets, and whether it is done, due or only wished."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import EventType, Reading, Status

Found = Callable[..., tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Il redoute les sanctions contre la Syrie, qui doivent entrer en vigueur jeudi.", "SANCTION", "planned"),
        ("La Chine a commencé à alléger les restrictions.", "CONCEDE", "held"),
        ("Il faut qu'il y ait un accord entre la France et l'Allemagne.", "AGREE", "proposed"),
        ("Il faut un accord entre la France et l'Allemagne.", "AGREE", "proposed"),
        ("Son appel à passer un accord avec Emmanuel Macron a surpris.", "AGREE", "proposed"),
        ("Le dialogue a buté sur l'incapacité de Paris et Londres à se mettre d'accord.", "AGREE", "denied"),
        ("Des milliers de personnes demandent l'arrêt des livraisons d'armes à l'Ukraine.", "AID", "ongoing"),
        ("Des milliers de personnes appellent à lever les sanctions contre la Syrie.", "SANCTION", "ongoing"),
        ("Le ministre a défendu la vente en cours de deux frégates à l'Egypte.", "COOPERATE", "ongoing"),
        ("L'Espagne a bâti le barrage en coopération avec le Maroc.", "COOPERATE", "held"),
        ("Il a exprimé l'espoir que la France et l'Italie concluront un traité.", "AGREE", "proposed"),
        ("Londres fait pression sur Israël pour qu'il signe un accord.", "AGREE", "proposed"),
        ("Après avoir rompu ses relations avec Damas, Rabat a gelé un projet.", "SANCTION", "held"),
        ("Paris et Rome sont parvenus à conclure un accord.", "AGREE", "held"),
        ("Le Japon a envoyé mardi une équipe pour aider la Grèce.", "AID", "held"),
        ('Theresa May s\'est dite prête mardi à "coopérer pleinement" avec Paris.', "COOPERATE", "proposed"),
    ],
)  # fmt: skip
def test_status_of_deals(text: str, kind: EventType, status: Status, read: Callable[..., Reading]):
    found = [event.status for event in read(text, "2018-10-23").events if event.type == kind]
    assert found == [status], text


def test_goods_go_to_whom_is_named_behind_them(parties: Found):
    text = "Le député Paul Martin a critiqué les livraisons d'armes américaines à l'Ukraine."
    assert parties("AID", text) == (["États-Unis"], ["Ukraine"])


def test_goods_of_a_nationality_are_sold_by_that_country(parties: Found):
    agents, recipients = parties("COOPERATE", "L'Egypte a annoncé mardi l'achat de deux frégates italiennes.")
    assert sorted(agents + recipients) == ["Italie", "Égypte"]


def test_sanctions_hostile_to_a_people_are_against_its_country(parties: Found):
    text = "L'Union européenne a prolongé mardi ses sanctions antirusses."
    assert parties("SANCTION", text) == (["Union européenne"], ["Russie"])


def test_measures_that_come_into_force_are_dated_by_that(read: Callable[..., Reading]):
    reading = read(
        "Il redoute les sanctions américaines contre la Syrie, qui doivent entrer en vigueur jeudi.", "2018-10-23"
    )
    time = next(event.time for event in reading.events if event.type == "SANCTION")
    assert time is not None
    assert reading.time(time).value == "2018-10-25"


def test_help_inside_what_is_sent_is_what_is_sent(read: Callable[..., Reading]):
    reading = read("La France va envoyer trois avions d'assistance humanitaire au Liban.", "2018-10-23")
    assert [reading.text(anchor) for event in reading.events for anchor in event.anchors] == ["envoyer", "assistance"]


def test_help_of_one_story_goes_to_one_taker(read: Callable[..., Reading]):
    text = "La France a envoyé mardi des vivres au Liban. La France a aussi dépêché jeudi des secours."
    reading = read(text, "2018-10-26")
    assert [[reading.actor(a).name for a in e.recipients] for e in reading.events if e.type == "AID"] == [["Liban"]] * 2


def test_a_country_opens_its_own_borders(parties: Found):
    assert parties("CONCEDE", "Les frontières du Guatemala sont rouvertes depuis lundi.") == (["Guatemala"], [])


def test_the_government_of_the_story_lifts_measures(parties: Found):
    text = "Le gouvernement italien est critiqué. Le déconfinement du pays inquiète l'Italie."
    assert parties("CONCEDE", text)[0] == ["gouvernement italien"]


def test_the_brexit_names_who_leaves_whom(parties: Found):
    text = "L'Union européenne et le Royaume-Uni sont fâchés. Le Brexit a affaibli la livre."
    assert parties("SANCTION", text) == (["Royaume-Uni"], ["Union européenne"])


def test_to_be_of_one_mind_is_no_agreement(read: Callable[..., Reading]):
    assert not read("La France n'est pas d'accord avec le ministre italien.", "2018-10-23").events


def test_a_measure_is_dated_from_when_it_begins(read: Callable[..., Reading]):
    text = "L'Espagne a annoncé la réouverture des frontières pour les voyageurs européens à partir de dimanche."
    event = next(event for event in read(text, "2018-10-23").events if event.type == "CONCEDE")
    assert event.status == "planned"


def test_both_reach_an_agreement(parties: Found):
    agents, recipients = parties("AGREE", "La Serbie et le Kosovo sont tombés d'accord sur une frontière.")
    assert sorted(agents + recipients) == ["Kosovo", "Serbie"]


def test_who_makes_an_agreement_known_is_no_side_of_it(parties: Found):
    text = "Selon un accord dévoilé mardi par l'ONU, la France versera un million d'euros."
    assert "ONU" not in parties("AGREE", text)[0]


def test_an_inability_is_that_of_who_is_named_with_it(parties: Found):
    text = "Le dialogue a buté sur l'incapacité de la Serbie et du Kosovo à se mettre d'accord."
    assert sorted(parties("AGREE", text)[0]) == ["Kosovo", "Serbie"]


def test_help_received_is_that_of_its_taker(parties: Found):
    assert parties("AID", "L'Ukraine a reçu sa première aide militaire.") == ([], ["Ukraine"])


def test_a_plan_of_help_is_given_by_who_presents_it(parties: Found):
    text = "Le gouvernement français a dévoilé un vaste plan de soutien à la Grèce."
    assert parties("AID", text) == (["gouvernement français"], ["Grèce"])


def test_an_agreement_that_is_left_is_no_event_beside(read: Callable[..., Reading]):
    reading = read("L'Australie a annoncé mettre fin à un accord avec la Chine.", "2018-10-23")
    assert [event.type for event in reading.events] == ["SANCTION"]


@pytest.mark.parametrize(
    ("text", "kind", "agents", "recipients"),
    [
        ("Le parti Fidesz a exclu lundi Paul Martin.", "SANCTION", ["Fidesz"], ["Paul Martin"]),
        ("L'Espagne a remis Paul Martin à la France.", "COOPERATE", ["Espagne", "France"], []),
        ("L'ONU travaille avec la Croix-Rouge.", "COOPERATE", ["Croix-Rouge", "ONU"], []),
        ("Le Congrès a réduit le financement américain de l'Ukraine.", "AID", ["États-Unis"], ["Ukraine"]),
        ("Chypre a autorisé la reprise des vols.", "CONCEDE", ["Chypre"], []),
        ("La Russie et la Finlande ont conclu un armistice.", "AGREE", ["Finlande", "Russie"], []),
    ],
)
def test_who_takes_part_in_deals(text: str, kind: str, agents: list[str], recipients: list[str], parties: Found):
    found = parties(kind, text)
    assert (sorted(found[0]), found[1]) == (agents, recipients)


def test_to_speak_again_of_a_decision_of_another_takes_nothing_back(read: Callable[..., Reading]):
    reading = read("Barack Obama est revenu sur la décision de la Russie.", "2018-10-23")
    assert "CONCEDE" not in {event.type for event in reading.events}


def test_countries_withdraw_from_a_treaty(parties: Found):
    text = "Donald Trump a annoncé le retrait des Etats-Unis du traité INF."
    assert parties("SANCTION", text) == (["États-Unis"], ["traité INF"])


def test_help_to_a_capital_is_for_its_country(parties: Found):
    text = "Israël attend. Washington a renforcé son aide militaire à Jérusalem."
    assert parties("AID", text) == (["États-Unis"], ["Israël"])


def test_who_is_named_for_an_infinitive_does_it(parties: Found):
    text = "Il est temps pour le Royaume-Uni d'envoyer des armes à la Grèce."
    assert parties("AID", text) == (["Royaume-Uni"], ["Grèce"])


def test_a_plan_of_cooperation_is_that_of_who_signs_it(parties: Found):
    text = "L'Arménie et la Géorgie ont signé le plan de coopération en matière de défense."
    assert sorted(parties("COOPERATE", text)[0]) == ["Arménie", "Géorgie"]


def test_coordinate_adjectives_do_not_hide_the_taker(parties: Found):
    text = "L'Union européenne a fourni une assistance technique, humanitaire et financière à la Grèce."
    assert parties("AID", text) == (["Union européenne"], ["Grèce"])


def test_sanctions_are_against_the_one_target_that_is_told(parties: Found):
    text = "Les sanctions contre la Russie durent. La Hongrie a critiqué les sanctions de l'Union européenne."
    assert parties("SANCTION", text) == (["Union européenne"], ["Russie"])


def test_help_is_not_given_where_it_leaves_from(read: Callable[..., Reading]):
    reading = read("La France a envoyé mardi des vivres et du matériel depuis Lille à la Grèce.", "2018-10-23")
    assert [event.place for event in reading.events if event.type == "AID"] == [None]


def test_to_lend_help_is_to_give_it(parties: Found):
    assert parties("AID", "L'Italie va prêter une aide militaire à la Grèce.") == (["Italie"], ["Grèce"])


def test_a_sum_of_help_is_the_help_that_is_given(read: Callable[..., Reading]):
    text = "Washington a débloqué 500 millions de dollars d'aide militaire pour Kiev."
    events = read(text, "2022-06-11").events
    assert [(event.type, len(event.anchors)) for event in events] == [("AID", 2)]


def test_who_takes_in_migrants_helps_them(read: Callable[..., Reading]):
    events = read("L'Allemagne va accueillir 1.500 migrants supplémentaires.", "2020-09-15").events
    assert [(event.type, event.status) for event in events] == [("AID", "planned")]


def test_who_leaves_a_body_of_states_breaks_with_it(parties: Callable[..., tuple[list[str], list[str]]]):
    assert parties("SANCTION", "Les Etats-Unis se sont retirés de l'OMS.") == (["États-Unis"], ["OMS"])


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("L'Union européenne a retiré son aide au Burundi.", ["Union européenne"], ["Burundi"]),
        ("L'imam Dicko a retiré son soutien à Paul Martin.", ["Dicko"], ["Paul Martin"]),
        ("Le Canada a coupé son aide au Venezuela.", ["Canada"], ["Venezuela"]),
    ],
)
def test_help_taken_away_is_a_sanction_and_no_help(read, parties, text: str, agents: list[str], recipients: list[str]):
    assert {event.type for event in read(text).events} == {"SANCTION"}
    assert parties("SANCTION", text) == (agents, recipients)


def test_a_person_who_leaves_a_team_punishes_nobody(read):
    assert [e.type for e in read("Adama Traoré s'est retiré de l'équipe d'Espagne.").events] == ["RETREAT"]


def test_what_one_threatens_with_is_not_in_force(read: Callable[..., Reading]):
    events = read("Les Etats-Unis ont menacé de nouvelles sanctions.", "2020-06-11").events
    assert all(event.status == "conditional" for event in events if event.type == "SANCTION")


def test_with_whom_one_breaks_stands_behind_what_is_broken(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Le Tchad a rompu ses relations diplomatiques avec le Qatar."
    assert parties("SANCTION", text) == (["Tchad"], ["Qatar"])


def test_who_sends_a_message_of_support_backs(parties: Callable[..., tuple[list[str], list[str]]]):
    assert parties("SUPPORT", "Le pape François a envoyé un message de soutien à l'Arménie.") == (
        ["François"],
        ["Arménie"],
    )
