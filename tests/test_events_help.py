"""Support and help: who backs, praises or helps whom, and what is neither."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Found = Callable[..., tuple[list[str], list[str]]]
Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "Londres s'est félicité que la Grèce ait rouvert ses frontières.",
        "Londres se réjouit que la Grèce négocie.",
    ],
)
def test_who_does_what_pleases_somebody_is_praised(text: str, parties: Found):
    assert parties("SUPPORT", text) == (["Royaume-Uni"], ["Grèce"])


def test_what_befalls_somebody_is_no_praise_of_him(parties: Found):
    assert parties("SUPPORT", "Londres se réjouit que Jean Martin ait été libéré.")[1] == []


def test_authorities_without_a_country_act(parties: Found):
    text = "Encouragés par les autorités locales, des habitants ont bloqué la route."
    assert parties("SUPPORT", text) == (["les autorités locales"], ["des habitants"])


def test_a_relative_clause_is_not_of_the_party_in_brackets(parties: Found):
    text = "C'est le souhait de l'ex-\"marcheur\" et mathématicien Jean Martin (groupe EDS), qui soutient Paul Petit."
    assert parties("SUPPORT", text) == (["Jean Martin"], ["Paul Petit"])


def test_whom_others_join_is_backed(parties: Found):
    text = "Anne Hidalgo a bénéficié du ralliement du candidat EELV, Jean Martin."
    assert parties("SUPPORT", text) == (["Jean Martin"], ["Anne Hidalgo"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("L'Allemagne est venue en aide à la Grèce.", "held"),
        ("L'Allemagne vient en aide à la Grèce.", "ongoing"),
        ("L'Allemagne viendra en aide à la Grèce.", "planned"),
        ("L'Allemagne a promis de venir en aide à la Grèce.", "planned"),
    ],
)
def test_who_comes_to_the_help_of_somebody_helps(text: str, status: str, parties: Found, read: Read):
    assert parties("AID", text) == (["Allemagne"], ["Grèce"])
    assert [event.status for event in read(text, "2020-10-23").events if event.type == "AID"] == [status]


def test_homage_on_a_visit_to_come_is_to_come(read: Read):
    events = read("Emmanuel Macron se rendra à Caen pour rendre hommage aux soldats canadiens.", "2020-05-23").events
    assert {event.type: event.status for event in events}["SUPPORT"] == "planned"


@pytest.mark.parametrize(
    "text",
    [
        "Des marins sont à bord d'un navire de soutien logistique de l'armée iranienne.",
        "Des fonds vont aux soignants de l'association Aide à domicile en milieu rural (ADMR).",
    ],
)
def test_what_kind_of_thing_something_is_or_its_name_is_no_help(text: str, read: Read):
    assert not {event.type for event in read(text, "2020-10-23").events} & {"AID", "SUPPORT"}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("La Grèce a demandé une aide à l'Union européenne.", ([], ["Grèce"])),
        ("La Grèce a reçu vendredi le soutien du ministre au Parlement.", (["ministre"], ["Grèce"])),
    ],
)
def test_who_asks_for_help_or_gets_it_is_helped(text: str, parts: tuple[list[str], list[str]], parties: Found):
    kind = "AID" if "aide" in text else "SUPPORT"
    assert parties(kind, text)[1] == parts[1]


def test_whose_choice_it_is_to_help_helps(parties: Found):
    text = 'Jean Martin salue le choix du gouvernement allemand "de soutenir les salariés".'
    assert parties("AID", text) == (["gouvernement allemand"], ["les salariés"])


def test_an_amount_told_by_an_adverb_is_of_somebody(parties: Found):
    assert parties("SUPPORT", "Près de 90% des électeurs ont soutenu le PiS.") == (["90% des électeurs"], ["PiS"])


@pytest.mark.parametrize(
    "text",
    [
        "Paul Petit est accusé d'avoir loué une camionnette.",
        "Le livre est un portrait sans concession du président.",
        "Les rassemblements sont interdits, sauf dérogation préfectorale.",
        "L'accident a été provoqué par le dégel du pergélisol.",
    ],
)
def test_what_backs_nobody_and_yields_nothing(text: str, read: Read):
    assert not {event.type for event in read(text, "2020-10-23").events} & {"SUPPORT", "CONCEDE"}


@pytest.mark.parametrize(
    ("text", "status", "parts"),
    [
        ("Berlin a promis un milliard d'euros à la Grèce.", "planned", (["Allemagne"], ["Grèce"])),
        ("La Russie a donné un million de doses à la Hongrie.", "held", (["Russie"], ["Hongrie"])),
        ("Le ministère a distribué des masques aux soignants.", "held", (["ministère français"], ["soignants"])),
        ("L'Etat espagnol va injecter un milliard d'euros dans Iberia.", "planned", (["Etat espagnol"], ["Iberia"])),
    ],
)
def test_money_and_goods_given_are_help(text: str, status: str, parts: object, parties: Found, read: Read):
    assert parties("AID", text) == parts
    assert [event.status for event in read(text, "2020-10-23").events if event.type == "AID"] == [status]


def test_whose_efforts_one_values_is_praised(parties: Found):
    assert parties("SUPPORT", "Ankara a apprécié les efforts de la France.") == (["Turquie"], ["France"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Jean Martin, rallié à Emmanuel Macron, a démissionné.", (["Jean Martin"], ["Emmanuel Macron"])),
        ("Les centristes ont rallié Emmanuel Macron.", (["Les centristes"], ["Emmanuel Macron"])),
    ],
)
def test_who_rallies_to_somebody_backs_him(text: str, parts: object, parties: Found):
    assert parties("SUPPORT", text) == parts


def test_who_rallies_a_country_only_gets_there(read: Read):
    events = read("Paul Petit a traversé un désert pour rallier la Libye.", "2020-10-23").events
    assert "SUPPORT" not in {event.type for event in events}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Soutenu par le roi du Maroc, le ministre Jean Martin a refusé.", (["Mohammed VI"], ["Jean Martin"])),
    ],
)
def test_who_backs_a_minister_told_next_is_not_that_minister(text: str, parts: object, parties: Found):
    assert parties("SUPPORT", text) == parts


def test_a_king_is_no_minister_of_that_last_name(parties: Found):
    assert parties("SUPPORT", "Le roi Philippe a félicité Joe Biden.") == (["Philippe"], ["Joe Biden"])


@pytest.mark.parametrize("verb", ["a reconnu", "va reconnaître"])
def test_a_country_is_recognised(verb: str, parties: Found):
    assert parties("SUPPORT", f"Le Maroc {verb} Israël.") == (["Maroc"], ["Israël"])


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("L'Egypte a reçu deux milliards de dollars du FMI.", (["FMI"], ["Égypte"])),
        ("Kiev a reçu mardi des chars de la Pologne.", (["Pologne"], ["Ukraine"])),
        ("Cuba a dépêché des médecins en Italie.", (["Cuba"], ["Italie"])),
        ("Téhéran arme le maréchal Jean Martin.", (["Iran"], ["Jean Martin"])),
        ("Une aide a été promise à la Grèce par Berlin.", (["Allemagne"], ["Grèce"])),
        ("L'Etat allemand a prêté un milliard d'euros à Lufthansa.", (["Etat allemand"], ["Lufthansa"])),
        ("La Suisse a envoyé dix tonnes d'aide en Arménie.", (["Suisse"], ["Arménie"])),
        ("Les pompiers ont porté secours à des randonneurs.", (["Les pompiers"], ["des randonneurs"])),
    ],
)
def test_who_gives_and_who_gets(text: str, parts: object, parties: Found):
    assert parties("AID", text) == parts


@pytest.mark.parametrize(
    "text",
    [
        "Jean Martin a annoncé le retrait de la réforme.",
        "Jean Martin a assoupli les règles.",
        "Jean Martin a présenté ses regrets au Liban.",
        "Jean Martin a demandé pardon mardi au Liban.",
        "Jean Martin a accédé aux demandes des grévistes.",
        "Jean Martin a commué la peine de Paul Petit.",
    ],
)
def test_who_yields(text: str, parties: Found):
    assert parties("CONCEDE", text)[0] == ["Jean Martin"]


def test_who_has_support_is_backed(parties: Found):
    assert parties("SUPPORT", "Jean Martin a le soutien de Barack Obama.") == (["Barack Obama"], ["Jean Martin"])


def test_a_country_that_is_given_something_is_not_where_it_is_given(read: Read):
    events = read("Un prêt a été accordé à l'Egypte par le FMI.", "2018-10-23").events
    assert [event.place for event in events if event.type == "AID"] == [None]


@pytest.mark.parametrize(
    ("text", "status", "parts"),
    [
        ("La Grèce se tient aux côtés de Chypre.", "ongoing", (["Grèce"], ["Chypre"])),
        ("La Grèce est solidaire de Chypre.", "ongoing", (["Grèce"], ["Chypre"])),
        ("Jean Martin, défenseur de la Grèce, a parlé.", "ongoing", (["Jean Martin"], ["Grèce"])),
        ("La Grèce est favorable à l'adhésion de la Serbie.", "ongoing", (["Grèce"], ["Serbie"])),
        ("La Grèce a justifié la décision de Chypre.", "held", (["Grèce"], ["Chypre"])),
        ("Jean Martin votera la confiance à Paul Petit.", "planned", (["Jean Martin"], ["Paul Petit"])),
        ("Jean Martin a assuré Paul Petit de son soutien.", "held", (["Jean Martin"], ["Paul Petit"])),
        ("Paul Petit s'est assuré le soutien de Jean Martin.", "ongoing", (["Jean Martin"], ["Paul Petit"])),
        ('"Je veux saluer Paul Petit", a dit Jean Martin.', "held", (["Jean Martin"], ["Paul Petit"])),
        ("Jean Martin veut saluer Paul Petit.", "proposed", (["Jean Martin"], ["Paul Petit"])),
        ("Jean Martin est venu soutenir Paul Petit.", "held", (["Jean Martin"], ["Paul Petit"])),
        ("Dix élus ont signé une tribune de soutien à Paul Petit.", "held", (["Dix élus"], ["Paul Petit"])),
    ],
)
def test_who_stands_by_whom(text: str, status: str, parts: object, parties: Found, read: Read):
    assert parties("SUPPORT", text) == parts
    assert [event.status for event in read(text, "2020-10-23").events if event.type == "SUPPORT"] == [status]


@pytest.mark.parametrize(
    ("text", "status", "parts"),
    [
        ("Rome a débloqué dix millions d'euros pour la Grèce.", "held", (["Italie"], ["Grèce"])),
        ("L'UE a mobilisé un milliard d'euros en faveur de la Grèce.", "held", (["Union européenne (UE)"], ["Grèce"])),
        ("Le FMI a approuvé une aide d'urgence à la Grèce.", "planned", (["FMI"], ["Grèce"])),
        ("La Grèce négocie une aide avec le FMI.", "proposed", ([], ["Grèce"])),
        ("La Grèce recevra un prêt de la Banque mondiale.", "planned", (["Banque mondiale"], ["Grèce"])),
        ("Rome a annoncé l'octroi d'une aide à la Grèce.", "planned", (["Italie"], ["Grèce"])),
        ("Une aide sera accordée à la Grèce.", "planned", ([], ["Grèce"])),
    ],
)
def test_who_grants_help_to_whom(text: str, status: str, parts: object, parties: Found, read: Read):
    assert parties("AID", text) == parts
    assert [event.status for event in read(text, "2020-10-23").events if event.type == "AID"] == [status]


def test_what_a_disaster_does_good_to_is_not_helped(read: Read):
    assert not {event.type for event in read("La pandémie a aidé la Chine.", "2020-10-23").events} & {"AID"}


def test_who_takes_in_people_who_fled_helps_them(parties: Found):
    assert parties("AID", "La Turquie a accueilli des déplacés.") == (["Turquie"], ["des déplacés"])


def test_who_assures_others_of_his_solidarity_backs_them(parties: Found):
    text = "Jean Castex a assuré les victimes de la solidarité de la Nation."
    assert parties("SUPPORT", text) == (["Jean Castex"], ["les victimes"])
