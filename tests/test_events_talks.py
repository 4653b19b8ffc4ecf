"""Talks, deals, trade and gatherings as an agency tells them in one plain sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import EventType, Reading

Parties = Callable[[EventType, str], tuple[list[str], list[str]]]
Read = Callable[..., Reading]

DAY = "2020-06-11"


def who(parties: Parties, type: EventType, text: str) -> set[str]:
    agents, recipients = parties(type, text)
    return {*agents, *recipients}


@pytest.mark.parametrize(
    ("type", "text", "sides"),
    [
        ("CONSULT", "Un sommet réunira mardi à Lille les présidents russe et turc.", 2),
        ("CONSULT", "Boris Johnson et Ursula von der Leyen dîneront mercredi à Bruxelles.", 2),
        ("CONSULT", "Après une rencontre avec la chancelière allemande, Emmanuel Macron a salué ce texte.", 2),
        ("CONSULT", "Le dalaï-lama a été reçu par Barack Obama.", 2),
        ("CONSULT", "Vladimir Poutine ne participera pas au sommet de l'Otan.", 1),
        ("AGREE", "La Suisse a rétabli ses relations diplomatiques avec le Bhoutan.", 2),
        ("AGREE", "L'Iran s'est engagé auprès de l'AIEA à ouvrir deux sites.", 2),
        ("CONSULT", "Les contacts de Paris avec Astana se renforceront.", 2),
        ("AGREE", "Le cessez-le-feu conclu en mars entre Moscou et Ankara est respecté.", 2),
        ("AGREE", "La signature d'un accord entre Khartoum et les rebelles est prévue samedi.", 2),
        ("AGREE", "L'accord de paix d'Alger, signé en 2015 par le Mali et la Mauritanie, est menacé.", 2),
        ("AGREE", "Londres et Tokyo ont annoncé la conclusion d'un accord de libre-échange.", 2),
        ("AGREE", "Londres et Tokyo sont proches d'un accord.", 2),
        ("AGREE", "Microsoft a remporté un contrat du Pentagone.", 2),
        ("COOPERATE", "Ankara a acheté à Moscou des missiles.", 2),
        ("COOPERATE", "La Russie fournit du gaz à l'Allemagne.", 2),
        ("COOPERATE", "La Russie et la Turquie ont mené lundi une patrouille conjointe en Syrie.", 2),
        ("OCCASION", "Jean Petit et Anne Roy s'affronteront lors de la présidentielle.", 2),
        ("COOPERATE", "La coopération de Berlin avec Paris est exemplaire.", 2),
        ("COOPERATE", "Les exercices conjoints de l'Inde et du Japon ont été annulés.", 2),
        ("COOPERATE", "La Chine et l'Inde ont débuté des exercices conjoints.", 2),
        ("COOPERATE", "La Chine et la Russie ont mené des manoeuvres navales conjointes.", 2),
        ("COOPERATE", "L'Egypte a acheté du blé à la Russie.", 2),
        ("COOPERATE", "L'Ukraine a exporté du blé vers l'Egypte.", 2),
        ("COOPERATE", "Le Pakistan et la Chine collaborent dans le nucléaire.", 2),
        ("COOPERATE", "L'ONU et la Turquie travaillent ensemble sur un corridor.", 2),
        ("COOPERATE", "L'Espagne a extradé mardi aux Etats-Unis le suspect Ahmed Ali.", 2),
        ("COOPERATE", "Un trafiquant a été extradé lundi d'Espagne vers la France.", 2),
    ],
)
def test_both_sides_are_told_and_no_other(parties: Parties, type: EventType, text: str, sides: int):
    assert len(who(parties, type, text)) == sides


@pytest.mark.parametrize(
    ("type", "text", "names"),
    [
        ("CONSULT", "Une réunion d'urgence a été convoquée par le président Paul Petit.", {"Paul Petit"}),
        ("CONSULT", "Une réunion, organisée par la maire Anne Petit, s'est tenue à Lille.", {"Anne Petit"}),
        ("CONSULT", "Accompagné de la maire Anne Petit, Paul Roy a visité Lille.", {"Anne Petit", "Paul Roy"}),
        ("CONSULT", "Reçu mardi à Lille, l'opposant Paul Petit a plaidé pour la paix.", {"Paul Petit"}),
        ("CONSULT", "Le ministre Paul Petit a effectué une visite au commissariat de Champigny.", {"Paul Petit"}),
        ("CONSULT", "Le gouvernement français tiendra mercredi un séminaire.", {"gouvernement français"}),
        (
            "CONSULT",
            "Paul Petit a reçu lundi à Paris Anne Roy et Jean Martin.",
            {"Paul Petit", "Anne Roy", "Jean Martin"},
        ),
        ("CONSULT", "L'Iran et l'Arabie saoudite ont renoué le dialogue.", {"Iran", "Arabie saoudite"}),
        ("CONSULT", "Un débat a opposé Anne Roy à Paul Petit.", {"Anne Roy", "Paul Petit"}),
        ("CONSULT", "Lors d'un voyage à Lille, le maire Paul Petit a critiqué le préfet.", {"Paul Petit"}),
        ("CONSULT", "Le maire Paul Petit se déplacera jeudi à Lille.", {"Paul Petit"}),
        ("CONSULT", "Le maire Paul Petit a séjourné à Lille.", {"Paul Petit"}),
        ("CONSULT", "Le maire Paul Petit a atterri lundi à Lille.", {"Paul Petit"}),
        ("CONSULT", "La commission d'enquête a auditionné Paul Petit.", {"commission d'enquête", "Paul Petit"}),
        ("CONSULT", "Paul Petit abordera la question avec Anne Roy.", {"Paul Petit", "Anne Roy"}),
        ("CONSULT", "Paul Petit a été hué lors d'une visite à Lille.", {"Paul Petit"}),
        ("CONSULT", "Paul Petit n'a pas porté de masque lors de la visite d'une clinique.", {"Paul Petit"}),
        ("CONSULT", "Paul Petit a pris part à la réunion de l'ONU.", {"Paul Petit", "ONU"}),
        ("CONSULT", "Paul Petit est en visite à Lille depuis lundi.", {"Paul Petit"}),
        ("CONSULT", "Recevant Anne Roy à Lille, Paul Petit a plaidé pour la paix.", {"Paul Petit", "Anne Roy"}),
        (
            "CONSULT",
            "Paul Petit a rencontré Anne Roy, Jean Martin et Marie Durand.",
            {"Paul Petit", "Anne Roy", "Jean Martin", "Marie Durand"},
        ),
        ("OCCASION", "Une cérémonie aura lieu samedi à Nice, en présence du maire Paul Petit.", {"Paul Petit"}),
        ("OCCASION", "La cérémonie, présidée par Paul Petit, s'est déroulée à Nice.", {"Paul Petit"}),
        ("OCCASION", "Paul Petit a tenu un meeting à Tulsa.", {"Paul Petit"}),
        ("OCCASION", "L'investiture de Paul Petit aura lieu le 20 janvier.", {"Paul Petit"}),
        ("OCCASION", "Anne Roy a assisté aux obsèques de Paul Petit.", {"Anne Roy", "Paul Petit"}),
        ("OCCASION", "Candidat à la présidentielle de 1995, Paul Petit était arrivé troisième.", {"Paul Petit"}),
        ("OCCASION", "Paul Petit était présent aux obsèques du maire.", {"Paul Petit", "le maire"}),
        ("OCCASION", "La messe a été célébrée par le cardinal Paul Petit.", {"Paul Petit"}),
    ],
)
def test_who_leads_or_is_there_takes_part(parties: Parties, type: EventType, text: str, names: set[str]):
    assert who(parties, type, text) == names


@pytest.mark.parametrize(
    "text",
    [
        "Un texte signé par une centaine de députés dénonce le projet de loi.",
        "Une lettre signée par dix ONG demande la libération du militant.",
    ],
)
def test_who_signs_a_text_agrees_with_nobody(read: Read, text: str):
    assert all(event.type != "AGREE" for event in read(text, DAY).events)


@pytest.mark.parametrize(
    "text",
    [
        "Londres et Bruxelles n'ont conclu aucun accord.",
        "Londres et Bruxelles n'ont pas réussi à s'entendre sur la pêche, a dit lundi Boris Johnson.",
    ],
)
def test_no_deal_is_no_deal_struck(read: Read, text: str):
    assert all(event.status == "denied" for event in read(text, DAY).events if event.type == "AGREE")


def test_a_refused_extradition_does_not_take_place(read: Read):
    events = read("Londres a refusé l'extradition d'Ahmed Ali vers la Turquie.", DAY).events
    assert [event.status for event in events if event.type == "COOPERATE"] == ["denied"]


def test_a_deal_is_of_the_day_behind_it(read: Read):
    reading = read("Les deux ministres se sont mis d'accord mardi sur une date.", DAY)
    assert [event.time and reading.time(event.time).value for event in reading.events] == ["2020-06-09"]


def test_a_country_that_is_talked_about_is_not_the_place(read: Read):
    reading = read("Le Conseil de sécurité de l'ONU s'est réuni mardi sur la Birmanie.", DAY)
    assert [event.place for event in reading.events] == [None]


def test_a_place_ends_before_an_article(read: Read):
    reading = read("Israël et Bahreïn ont signé mardi à Washington un accord de normalisation.", DAY)
    assert [event.place and reading.actor(event.place).name for event in reading.events] == ["Washington"]


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("La conférence sur le climat aura lieu en novembre à Glasgow.", "OCCASION"),
        ("Le président biélorusse a prêté serment mercredi à Minsk.", "OCCASION"),
        ("Les policiers ont manifesté leur colère contre le ministre.", "PROTEST"),
        ("Les partisans de Jair Bolsonaro ont envahi dimanche le Congrès à Brasilia.", "PROTEST"),
        ("Une contre-manifestation a eu lieu samedi à Lille.", "PROTEST"),
        ("La Chine a rejoint l'accord de Paris.", "AGREE"),
        ("Les pays de l'Opep sont convenus lundi de réduire leur production.", "AGREE"),
        ("La normalisation des relations entre Israël et Bahreïn a été annoncée lundi.", "AGREE"),
        ("La France et l'Espagne ont échangé lundi des informations sur le suspect.", "COOPERATE"),
        ("Le défilé du 14-Juillet n'aura pas lieu cette année.", "OCCASION"),
        ("Le Malawi vote mardi pour élire son président.", "OCCASION"),
        ("Les électeurs guinéens sont appelés aux urnes le 18 octobre.", "OCCASION"),
        ("L'Assemblée générale de l'ONU s'est ouverte mardi à New York.", "CONSULT"),
    ],
)
def test_plain_words_name_their_event(read: Read, text: str, type: EventType):
    assert [event.type for event in read(text, DAY).events] == [type]


@pytest.mark.parametrize(
    "text",
    ["Les syndicats ont déposé un préavis de grève.", "Les pilotes de Ryanair ont voté la grève."],
)
def test_a_strike_of_which_notice_is_given_is_to_come(read: Read, text: str):
    assert [event.status for event in read(text, DAY).events] == ["planned"]


def test_opponents_who_organise_a_march_march(parties: Parties):
    assert parties("PROTEST", "Les opposants au projet ont organisé une marche silencieuse.")[0]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Anne Petit tentera de convaincre en rencontrant jeudi Paul Roy.", "planned"),
        ("Anne Petit espère convaincre en rencontrant jeudi Paul Roy.", "proposed"),
        ("Anne Petit a convaincu en rencontrant jeudi Paul Roy.", "held"),
        ("La visite du ministre Paul Roy n'a pas été annoncée.", "held"),
        ("Les discussions entre la CGT et la SNCF n'ont pas abouti.", "ongoing"),
        ("Les négociations entre Londres et Bruxelles ont échoué.", "held"),
        ("Après l'échec des négociations entre Londres et Bruxelles, la livre a chuté.", "held"),
        ("Les talibans ont suspendu les négociations avec Washington.", "cancelled"),
    ],
)
def test_talks_are_as_what_is_told_of_them(read: Read, text: str, status: str):
    assert [event.status for event in read(text, DAY).events if event.type == "CONSULT"] == [status]


def test_an_election_lies_where_its_contest_lies(read: Read):
    events = read("Anne Petit affrontera Paul Roy au second tour.", DAY).events
    assert [event.status for event in events] == ["planned"]


def test_the_last_time_before_is_no_time_of_it(read: Read):
    events = read("Anne Petit et Paul Roy se sont rencontrés pour la première fois depuis 2018.", DAY).events
    assert [(event.status, event.time) for event in events] == [("held", None)]


@pytest.mark.parametrize(
    ("text", "status", "place", "time"),
    [
        ("La Russie accueillera en juillet un sommet des Brics.", "planned", "Russie", "2020-07"),
        ("La Suisse a accueilli des pourparlers entre Washington et Pékin.", "ongoing", "Suisse", None),
        ("Sergueï Lavrov est en visite à Téhéran.", "ongoing", "Téhéran", None),
        ("Sergueï Lavrov s'est envolé pour Téhéran.", "held", "Téhéran", None),
        ("Paul Petit a salué l'accord avant de se rendre à Téhéran.", "held", "Téhéran", None),
    ],
)
def test_talks_are_where_they_are_hosted(read: Read, text: str, status: str, place: str, time: str | None):
    reading = read(text, DAY)
    event = next(event for event in reading.events if event.type == "CONSULT")
    assert event.place is not None
    when = reading.time(event.time).value if event.time else None
    assert (event.status, reading.actor(event.place).name, when) == (status, place, time)


def test_what_is_done_at_a_ceremony_is_the_ceremony(read: Read):
    events = read("Paul Petit a prêté serment mercredi lors d'une cérémonie à Minsk.", DAY).events
    assert [len(event.anchors) for event in events] == [2]


def test_a_meeting_besides_is_another(read: Read):
    text = "Paul Petit et Anne Roy se sont rencontrés, et une rencontre entre Jean Martin et Marie Durand a eu lieu."
    assert [len(event.agents) for event in read(text, DAY).events] == [2, 2]


def test_who_refuses_to_take_part_is_not_there(read: Read):
    events = read("Les syndicats refusent de participer à la réunion de l'ONU.", DAY).events
    assert [len(event.agents) for event in events if event.type == "CONSULT"] == [1]


def test_a_threat_of_more_reprisals_has_been_made(read):
    events = read("La Chine a répliqué en menaçant d'autres représailles.", "2020-06-11").events
    assert [(event.type, event.status) for event in events] == [("THREATEN", "held")]
