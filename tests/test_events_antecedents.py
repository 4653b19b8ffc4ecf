"""Whom a word of one clause takes up from another: joined subjects, who was held, whose list goes on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Parties = Callable[..., tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    ("type", "text", "who"),
    [
        ("REQUEST", "Marie Roux et Paul Adam ont vu le pape. Ils ont exigé une aide.", ["Marie Roux", "Paul Adam"]),
        ("ACCUSE", "La Serbie et le Kosovo ont signé un accord. Ils ont critiqué Berlin.", ["Serbie", "Kosovo"]),
        ("THREATEN", "Le Hamas et le Jihad islamique ont tiré et ils ont menacé Israël.", ["Hamas", "Jihad islamique"]),
        ("ACCUSE", "Les élus ont vu Marie Roux et Paul Adam. Ils ont critiqué Berlin.", ["Les élus"]),
        ("ACCUSE", "Le pape a reçu Angela Merkel. Ils ont critiqué Berlin.", ["François", "Angela Merkel"]),
    ],
)
def test_a_plural_subject_is_the_joined_subjects_before(parties: Parties, type: str, text: str, who: list[str]):
    assert parties(type, text)[0] == who


@pytest.mark.parametrize(
    ("type", "text", "whom"),
    [
        ("RETREAT", "Les policiers ont arrêté trois hommes. Ils ont été relâchés.", ["trois hommes"]),
        ("COERCE", "Le juge a inculpé le ministre Ali Sow. Il a été écroué.", ["Ali Sow"]),
        ("ACCUSE", "Le policier Paul Roux a blessé un élu. Il a été inculpé.", ["Paul Roux"]),
        ("COERCE", "Paul Roux nie. Le parquet a exigé son maintien en détention.", ["Paul Roux"]),
        ("COERCE", "Des élus bloquent un pont. Les soldats ont tiré pour les disperser.", ["Des élus"]),
        ("COERCE", "Le compte Twitter de Paul Roux a été supprimé.", ["Paul Roux"]),
        ("COERCE", "Ankara a bloqué l'accès à Facebook.", ["Facebook"]),
        ("RETREAT", "L'arrestation de Paul Roux, menotté par des policiers, avant d'être libéré.", ["Paul Roux"]),
    ],
)
def test_what_goes_on_befalls_who_was_held(parties: Parties, type: str, text: str, whom: list[str]):
    assert parties(type, text)[1] == whom


def test_what_somebody_is_before_a_comma_is_nobody_else(parties: Parties):
    text = "Première femme et première écologiste élue maire de Lens, Anne Roux a critiqué la loi."
    assert parties("ACCUSE", text)[0] == ["Anne Roux"]


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Des élus ont été insultés par des policiers, agressés et arrêtés à Lyon.", ["Des élus"]),
        ("Dix élus ont été tués par des soldats, arrêtés depuis.", ["des soldats"]),
    ],
)
def test_a_list_of_participles_goes_on_with_the_passive(parties: Parties, text: str, whom: list[str]):
    assert parties("COERCE", text)[1] == whom


@pytest.mark.parametrize(
    ("type", "text", "agents"),
    [
        ("AGREE", "L'accord qu'ont signé lundi la Serbie et le Kosovo est salué.", ["Serbie", "Kosovo"]),
        ("ACCUSE", "Elle a reçu Ali Sow lundi, qui a promis une aide et critiqué le préfet.", ["Ali Sow"]),
        ("SANCTION", "Les sanctions qu'a imposées Washington à l'Iran restent en vigueur.", ["États-Unis"]),
        ("SANCTION", "Les sanctions que l'Iran a dénoncées restent en vigueur.", []),
    ],
)
def test_who_made_it_is_told_behind_a_noun(parties: Parties, type: str, text: str, agents: list[str]):
    assert parties(type, text)[0] == agents


@pytest.mark.parametrize(
    ("type", "text", "agents", "recipients"),
    [
        ("ACCUSE", "Le juge a cité à comparaître l'élu Paul Roux.", ["Le juge"], ["Paul Roux"]),
        ("ACCUSE", "Paul Roux est convoqué devant la commission des lois.", ["commission des lois"], ["Paul Roux"]),
        ("CONSULT", "Le pape a reçu son ambassadeur au Mexique, Juan Ruiz.", ["François"], ["Juan Ruiz"]),
        (
            "REQUEST",
            "L'Iran a exigé de tous les élus et de Paul Roux qu'ils partent.",
            ["Iran"],
            ["tous les élus", "Paul Roux"],
        ),
        ("MOBILIZE", "L'armée a été mise en état d'alerte à Khartoum.", ["armée soudanaise"], []),
        ("COERCE", "Le juge a frappé la banque Novatel d'une amende.", ["Le juge"], ["Novatel"]),
    ],
)
def test_a_turn_of_phrase_hides_nobody(
    parties: Parties, type: str, text: str, agents: list[str], recipients: list[str]
):
    assert parties(type, text) == (agents, recipients)


def test_talks_told_before_others_are_with_somebody_else(parties: Parties):
    text = "Angela Merkel s'est entretenue avec Emmanuel Macron après un appel mardi avec Giuseppe Conte."
    assert parties("CONSULT", text) == (["Angela Merkel"], ["Emmanuel Macron"])


@pytest.mark.parametrize(
    "text",
    [
        "Le roi Philippe a reçu le ministre Jan Maes. Il a remercié le roi.",
        "Le roi Philippe a reçu le ministre Jan Maes. Ce dernier avait refusé de venir. Il a remercié le roi.",
    ],
)
def test_nobody_does_it_to_himself(parties: Parties, text: str):
    assert parties("SUPPORT", text) == (["Jan Maes"], ["Philippe"])


def test_what_is_talked_about_is_not_where_it_is(read: Callable[..., Reading]):
    events = read("Les ministres ont discuté mardi de la situation en Libye.", "2018-10-23").events
    assert [event.place for event in events] == [None]


def test_an_inquiry_that_has_to_find_out_is_under_way(read: Callable[..., Reading]):
    events = read("Une enquête devra établir les causes de sa mort.", "2018-10-23").events
    assert [event.status for event in events if event.type == "ACCUSE"] == ["ongoing"]


@pytest.mark.parametrize(
    "text",
    [
        "Le père a sauvé un enfant suspendu à son balcon.",
        "Un photographe a été poursuivi sur plusieurs centaines de mètres.",
        "Les Américains se sont engagés dans une relecture de leur histoire.",
    ],
)
def test_what_is_no_event(read: Callable[..., Reading], text: str):
    assert read(text, "2018-10-23").events == ()


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Des rebelles ont attaqué Gao mardi. L'ONU a condamné cette attaque.", ["Des rebelles"]),
        ("La police a arrêté trois élus. L'ONU a dénoncé ces arrestations.", ["police française"]),
        ("Des élus ont bloqué l'aéroport. Le maire Paul Roux a jugé ce blocage absurde.", ["Des élus"]),
        ("Des hommes armés ont tué dix civils à Gao. L'ONU a condamné l'attaque.", ["Des hommes armés"]),
        ("Des hommes armés ont enlevé trois élèves. L'ONU a condamné cet acte.", ["Des hommes armés"]),
        ("La Corée du Nord a tiré deux missiles. Séoul a condamné ce tir.", ["Corée du Nord"]),
    ],
)
def test_a_deed_told_before_is_blamed_on_who_did_it(read: Callable[..., Reading], text: str, whom: list[str]):
    reading = read(text, "2018-10-23")
    blamed = next(event for event in reading.events if event.type == "ACCUSE")
    assert [reading.actor(a).name for a in blamed.recipients] == whom


def test_who_is_at_the_head_of_others_is_there_too(parties: Parties):
    text = "Des élus, avec à leur tête l'ancien président Henri Bédié, se sont réunis dimanche."
    assert parties("CONSULT", text)[0] == ["Des élus", "Henri Bédié"]


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("Le maire a reçu une lettre exigeant sa démission.", [], ["Le maire"]),
        ("Paul Roux a reçu un appel lui demandant de partir.", [], ["Paul Roux"]),
        ("Donald Trump exige la vente des activités américaines de TikTok.", ["Donald Trump"], ["TikTok"]),
        ("La mairie a appelé les Pékinois à rester.", ["mairie"], ["les Pékinois"]),
    ],
)
def test_who_gets_a_demand_does_not_make_it(parties: Parties, text: str, agents: list[str], recipients: list[str]):
    assert parties("REQUEST", text) == (agents, recipients)


@pytest.mark.parametrize(
    ("type", "text", "agents", "recipients"),
    [
        ("AGREE", "La CGT et FO protestent. La CFDT, elle, a accepté de négocier.", ["CFDT"], []),
        ("ACCUSE", "Le syndicat Unsa attaque la société Orex, qu'il accuse de fraude.", ["Unsa"], ["Orex"]),
        ("REJECT", "Anne Roux est là. Les élus reprochent à l'exécutif son refus.", ["exécutif français"], []),
        ("SANCTION", "Ankara a expulsé deux diplomates grecs en réponse à l'expulsion de Paul Roux par Athènes.",
         ["Turquie"], ["deux diplomates grecs"]),
    ],
)  # fmt: skip
def test_who_is_told_beside_another(parties: Parties, type: str, text: str, agents: list[str], recipients: list[str]):
    assert parties(type, text) == (agents, recipients)


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("Paul Roux a vanté l'ancien chef Ali Sow, provoquant un tollé au sein du parti.", [], ["Paul Roux"]),
        ("Les propos de Paul Roux ont provoqué un tollé dans l'opposition.", ["opposition française"], ["Paul Roux"]),
    ],
)
def test_what_comes_of_a_clause_is_told_of_its_subject(
    parties: Parties, text: str, agents: list[str], recipients: list[str]
):
    assert parties("ACCUSE", text) == (agents, recipients)


def test_leur_is_of_several(parties: Parties):
    text = "Les cheminots ont été reçus par Anne Roux. Leur syndicat a accusé la direction de mentir."
    assert parties("ACCUSE", text)[0] == ["syndicat"]


def test_a_capital_is_a_masculine_subject_below(parties: Parties):
    text = "Budapest a rejeté un projet de la Commission européenne, qu'il juge infondé. Anne Roux est là."
    assert parties("ACCUSE", text) == (["Hongrie"], ["Commission européenne"])


@pytest.mark.parametrize(
    ("type", "text", "agents", "recipients"),
    [
        ("ACCUSE", "Les loueurs protestent. Ils accusent Anne Roux de mentir.", ["Les loueurs"], ["Anne Roux"]),
        (
            "REJECT",
            "Anne Roux est là. Les élus accusent la mairie de mentir. Celle-ci rejette ces accusations.",
            ["mairie"],
            ["Les élus"],
        ),
        ("RETREAT", "Des hommes ont enlevé un élu. Ce dernier, Luc Adam, a été libéré.", [], ["Luc Adam"]),
        ("ASSAULT", "Luc Adam est accusé d'avoir participé à l'enlèvement d'un élu.", ["Luc Adam"], ["un élu"]),
    ],
)
def test_whom_the_sentence_before_leaves(
    parties: Parties, type: str, text: str, agents: list[str], recipients: list[str]
):
    assert parties(type, text) == (agents, recipients)


@pytest.mark.parametrize(
    ("said", "backed"),
    [
        ("Le groupe Total a fait une offre. « Oui », a dit Anne Roux. Les élus accueillent bien cette offre.", []),
        ("« C'est mon offre », a dit Anne Roux. Les élus accueillent bien cette offre.", []),
        ("Anne Roux a promis un débat. Les élus accueillent bien cette offre.", ["Anne Roux"]),
    ],
)
def test_what_was_told_before_somebody_spoke_is_not_his(parties: Parties, said: str, backed: list[str]):
    assert parties("SUPPORT", said)[1] == backed
