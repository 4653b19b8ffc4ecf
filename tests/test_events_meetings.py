"""Who meets whom, when and where: sides, companions, hearings, talks that name no sides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import EventType, Reading

Found = Callable[..., tuple[list[str], list[str]]]
Told = Callable[..., tuple[str, str | None, str | None]]


@pytest.fixture
def told(read: Callable[..., Reading]) -> Told:
    """``told(kind, text)``: status, time value and place name of the last event of a type."""

    def found(kind: EventType, text: str) -> tuple[str, str | None, str | None]:
        reading = read(text, "2020-06-11")
        event = [event for event in reading.events if event.type == kind][-1]
        time, place = reading.time(event.time), reading.actor(event.place)
        return event.status, time.value if time else None, place.name if place else None

    return found


def test_a_body_that_confirms_a_meeting_does_not_hold_it(parties: Found):
    text = "L'Elysée n'a pas confirmé un rendez-vous avec Edouard Philippe évoqué par Le Monde."
    agents, recipients = parties("CONSULT", text)
    assert agents + recipients == ["Edouard Philippe"]


def test_who_is_in_the_midst_of_talks_is_who_the_sentence_is_about(parties: Found):
    text = "L'Argentine est confrontée à une crise et est en train de mener des négociations avec la Banque mondiale."
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Argentine", "Banque mondiale"]


def test_who_speaks_on_leaving_a_meeting_was_there(parties: Found):
    text = "Giuseppe Conte l'a annoncé à la sortie d'un rendez-vous avec le président Sergio Mattarella."
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Giuseppe Conte", "Sergio Mattarella"]


def test_who_goes_along_visits_too(parties: Found):
    text = "Emmanuel Macron est arrivé lundi à Beyrouth, accompagné de la ministre Roselyne Bachelot."
    assert parties("CONSULT", text)[0] == ["Emmanuel Macron", "Roselyne Bachelot"]


def test_a_counterpart_is_met_by_whose_counterpart_he_is(parties: Found):
    text = "Emmanuel Macron a salué, après un entretien avec son homologue Michel Aoun, un accord."
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Emmanuel Macron", "Michel Aoun"]


def test_talks_without_sides_are_those_of_the_pair_just_told(parties: Found):
    text = "Les relations entre l'Inde et la Chine sont tendues. Les négociations sont dans l'impasse."
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Chine", "Inde"]


def test_a_committee_hears_whom_it_calls(parties: Found):
    text = "L'ancien ministre Eric Woerth a été entendu mardi par la commission des Finances."
    agents, recipients = parties("CONSULT", text)
    assert recipients == ["Éric Woerth"]
    assert agents == ["commission des Finances"]


def test_whoever_is_called_upon_is_not_who_calls(read: Callable[..., Reading]):
    reading = read("Jean Dupont a appelé à manifester samedi à Lyon.", "2020-06-11")
    assert [event.agents for event in reading.events if event.type == "PROTEST"] == [()]


def test_both_of_a_coordinate_subject_hold_their_talks(parties: Found):
    agents, recipients = parties("CONSULT", "L'Union européenne et le Royaume-Uni reprennent lundi leurs négociations.")
    assert sorted(agents + recipients) == ["Royaume-Uni", "Union européenne"]


@pytest.mark.parametrize(
    "text",
    [
        "La rencontre entre Emmanuel Macron et Angela Merkel, qui doit se tenir vendredi à Berlin, sera brève.",
        "Une rencontre entre Emmanuel Macron et Angela Merkel doit se tenir vendredi à Berlin.",
    ],
)
def test_what_is_due_to_be_held_is_planned_then_and_there(told: Told, text: str):
    assert told("CONSULT", text) == ("planned", "2020-06-12", "Berlin")


def test_what_was_due_and_is_put_off_is_cancelled(told: Told):
    text = "La réunion des ministres, qui devait avoir lieu mardi à Paris, a été reportée."
    assert told("CONSULT", text) == ("cancelled", "2020-06-09", "Paris")


def test_talks_that_were_had_are_over(told: Told):
    assert told("CONSULT", "Emmanuel Macron a eu mardi des discussions avec Angela Merkel.")[0] == "held"


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden affrontera Donald Trump à la présidentielle de novembre.",
        "L'élection qui départagera Joe Biden et Donald Trump aura lieu en novembre.",
        "La présidentielle, qui opposera Joe Biden à Donald Trump, aura lieu en novembre.",
        "Joe Biden sera candidat à la présidentielle de novembre face à Donald Trump.",
        "Joe Biden a remporté la présidentielle face à Donald Trump.",
    ],
)
def test_rivals_in_an_election_both_stand_in_it(parties: Found, text: str):
    assert sorted(parties("OCCASION", text)[0]) == ["Donald Trump", "Joe Biden"]


def test_a_campaign_is_whose_it_is(parties: Found):
    text = "La campagne présidentielle d'Edouard Balladur a été financée par le Pakistan."
    assert parties("OCCASION", text)[0] == ["Edouard Balladur"]


def test_a_party_meets_in_its_congress(parties: Found):
    text = "Le congrès du Parti socialiste s'ouvrira lundi à Toulouse."
    assert parties("OCCASION", text)[0] == ["Parti socialiste"]


@pytest.mark.parametrize(
    "text",
    [
        "Il a quitté le pouvoir après l'élection contestée du 9 mai.",
        "Il a quitté le pouvoir après des élections contestées le 9 mai.",
        "Il y a eu des élections présidentielles et législatives le 9 mai en Libye.",
    ],
)
def test_an_election_is_dated_behind_what_is_said_of_it(told: Told, text: str):
    assert told("OCCASION", text)[1] == "2020-05-09"


def test_a_country_in_the_midst_of_a_campaign_is_its_place(told: Told):
    assert told("OCCASION", "Les Etats-Unis sont en pleine campagne présidentielle.")[2] == "États-Unis"


def test_an_anniversary_that_was_marked_is_one_event(read: Callable[..., Reading]):
    text = "Le premier anniversaire de la mort de Jacques Chirac a été commémoré samedi à Paris."
    events = [event for event in read(text, "2020-06-11").events if event.type == "OCCASION"]
    assert [len(event.anchors) for event in events] == [2]


def test_to_come_first_in_an_election_is_no_visit(read: Callable[..., Reading]):
    text = "Louis Aliot est arrivé en tête au premier tour des municipales à Perpignan."
    assert {event.type for event in read(text, "2020-06-11").events} == {"OCCASION"}


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Emmanuel Macron tient jeudi une visioconférence avec Angela Merkel.", "planned"),
        ("Jean Castex s'est exprimé depuis Beyrouth, où il effectue une visite de quatre jours.", "ongoing"),
        ("Le 7 juin 2008, Nicolas Sarkozy effectue une visite à Beyrouth.", "held"),
        ("Donald Trump a dit qu'il réclamerait un test avant de débattre avec Joe Biden.", "planned"),
        ("Donald Trump est disposé à rencontrer Kim Jong Un.", "proposed"),
        ("Les Etats-Unis ne sont pas désireux de négocier avec l'Iran.", "denied"),
        ("L'Iran rejette l'idée de négociations avec les Etats-Unis.", "denied"),
        ("Emmanuel Macron est attendu lundi à Beyrouth.", "planned"),
    ],
)
def test_a_meeting_is_as_its_verb_tells(told: Told, text: str, status: str):
    assert told("CONSULT", text)[0] == status


def test_who_is_named_out_of_a_group_is_met_too(parties: Found):
    text = "Emmanuel Macron a rencontré les élus, dont Gérard Collomb et Anne Hidalgo."
    assert parties("CONSULT", text)[1] == ["les élus", "Gérard Collomb", "Anne Hidalgo"]


def test_who_goes_along_meets_too(parties: Found):
    text = "Ursula von der Leyen, accompagnée par Giorgia Meloni, a rencontré mardi Emmanuel Macron."
    assert parties("CONSULT", text)[0] == ["Ursula von der Leyen", "Giorgia Meloni"]


def test_the_guest_who_is_received_is_who_has_come(read: Callable[..., Reading]):
    text = "Le ministre Jean Petit a accueilli mardi Paul Martin, arrivé en Arménie pour une visite officielle."
    reading = read(text, "2020-06-11")
    visits = [event for event in reading.events if event.mode == "visit"]
    assert [[reading.actor(a).name for a in event.agents] for event in visits] == [["Paul Martin"]]


def test_a_council_is_its_own_party(parties: Found):
    text = "La ministre Jeanne Petit a défendu la loi mercredi à l'issue du Conseil des ministres."
    assert "Conseil des ministres" in parties("CONSULT", text)[0]


@pytest.mark.parametrize(
    ("text", "told_of"),
    [
        ("Emmanuel Macron s'est envolé lundi pour Nice.", ("held", "2020-06-08", "Nice")),
        ("Le Liban attend la venue du secrétaire d'Etat David Hale.", ("planned", None, None)),
        ("Carrie Lam se trouve en Chine.", ("ongoing", None, "Chine")),
        ("Boris Johnson a demandé un appel téléphonique avec Joe Biden.", ("proposed", None, None)),
    ],
)
def test_travel_and_calls_are_meetings(told: Told, text: str, told_of: tuple[str, str | None, str | None]):
    assert told("CONSULT", text) == told_of


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron a pris cette décision mercredi, après avoir reçu Willy Schraen.",
        "Les autorités ont annulé la rencontre sur la situation à Gaza prévue mercredi avec Joe Biden.",
        "Joe Biden a dénoncé mercredi la présidence de Donald Trump, lors d'une rencontre avec des responsables noirs.",
    ],
)
def test_a_meeting_is_dated_by_what_came_of_it(told: Told, text: str):
    assert told("CONSULT", text)[1] == "2020-06-10"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Angela Merkel a reçu une délégation conduite par Jean Petit.", {"Angela Merkel", "délégation", "Jean Petit"}),
        (
            "Jean Petit a parlé lors d'une réunion des élus des partis locaux dirigée par Angela Merkel.",
            {"Jean Petit", "Angela Merkel", "élus des partis locaux"},
        ),
        (
            "Emmanuel Macron a visité le musée de Lille, accompagné de la maire Martine Aubry.",
            {"Emmanuel Macron", "Martine Aubry"},
        ),
        (
            "Emmanuel Macron a parlé à une réunion vendredi à Lille, en présence de la maire Martine Aubry.",
            {"Emmanuel Macron", "Martine Aubry"},
        ),
        ("Angela Merkel est venue à la rencontre d'Emmanuel Macron.", {"Angela Merkel", "Emmanuel Macron"}),
        (
            "Le ministre Jean Petit - dernier élu à rencontrer Angela Merkel, le 20 avril - était absent.",
            {"Jean Petit", "Angela Merkel"},
        ),
        (
            "Emmanuel Macron s'est rendu à Rome avec la maire de Lille, Martine Aubry, et Jean Petit.",
            {"Emmanuel Macron", "Martine Aubry", "Jean Petit"},
        ),
    ],
)
def test_all_who_are_told_to_be_there_took_part(parties: Found, text: str, who: set[str]):
    agents, recipients = parties("CONSULT", text)
    assert {*agents, *recipients} == who


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Emmanuel Macron, qui recevait Angela Merkel à Lille, a dénoncé mercredi la guerre.", "CONSULT", "2020-06-10"),
        (
            "Nancy Pelosi était au centre des tensions en mai, lorsqu'elle s'est rendue à Taïwan.",
            "CONSULT",
            "2020-05",
        ),
        (
            "Emmanuel Macron a parlé à Jean Petit le 14 mai, le jour où Angela Merkel recevait Boris Johnson.",
            "CONSULT",
            "2020-05-14",
        ),
        ("Le maire a été réélu dès le premier tour, le 15 mars dernier.", "OCCASION", "2020-03-15"),
        ("L'élection du 15 mars n'était ni libre ni équitable.", "OCCASION", "2020-03-15"),
    ],
)
def test_what_is_told_beside_a_dated_act_shares_its_day(told: Told, text: str, kind: EventType, value: str):
    assert told(kind, text)[1] == value


def test_a_union_of_states_takes_no_oath(parties: Found):
    text = "L'Union européenne refuse de reconnaître Alexandre Loukachenko malgré sa prestation de serment."
    assert parties("OCCASION", text)[0] == ["Alexandre Loukachenko"]


def test_who_speaks_is_not_whom_he_calls_he(parties: Found):
    text = 'Emmanuel Macron a dit : "J\'ai vu Jean Petit le jour où il recevait Angela Merkel."'
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Angela Merkel", "Jean Petit"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Le ministre Jean Petit ne cesse de rencontrer Angela Merkel.", "ongoing"),
        ("Le ministre Jean Petit n'a cessé de rencontrer Angela Merkel.", "held"),
    ],
)
def test_what_never_stops_goes_on(told: Told, text: str, status: str):
    assert told("CONSULT", text)[0] == status


def test_a_talk_with_both_sides_named_counts_in_a_quotation_too(parties: Found):
    text = 'Christophe Castaner a dit : "Je vais échanger avec Luciana Lamorgese dans le week-end."'
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Christophe Castaner", "Luciana Lamorgese"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Jean Petit aura l'occasion de rencontrer Angela Merkel.", "planned"),
        ("Jean Petit a eu l'occasion de rencontrer Angela Merkel.", "held"),
    ],
)
def test_a_chance_to_meet_is_as_its_verb(told: Told, text: str, status: str):
    assert told("CONSULT", text)[0] == status


def test_a_monument_commemorates_nothing_itself(read: Callable[..., Reading]):
    events = read("Jean Petit a visité le monument commémorant les victimes du séisme.").events
    assert "OCCASION" not in {event.type for event in events}


@pytest.mark.parametrize(
    "text",
    [
        "Les demandes de la ministre Anne Petit, en déplacement jeudi en Guyane, ont été entendues.",
        "Une femme a couru derrière le convoi de la ministre Anne Petit, en visite en Guyane.",
    ],
)
def test_who_stands_before_the_comma_is_on_the_visit(parties: Found, text: str):
    assert parties("CONSULT", text)[0] == ["Anne Petit"]


def test_a_couple_before_the_comma_is_on_the_visit(parties: Found):
    text = "Le maire a photographié le président Paul Morel et son épouse Anne Petit, en visite en Guyane."
    assert parties("CONSULT", text)[0] == ["Paul Morel", "Anne Petit"]


@pytest.mark.parametrize(
    "text",
    [
        "La justice suisse reproche à Paul Petit des rencontres secrètes avec Michael Lauber.",
        "Paul Petit est soupçonné de contacts avec Michael Lauber.",
    ],
)
def test_who_is_blamed_for_meetings_had_them(parties: Found, text: str):
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Michael Lauber", "Paul Petit"]


def test_who_speaks_in_a_talk_takes_part_in_it(parties: Found):
    text = '"Je minimise le danger", expliquait Donald Trump dans un échange téléphonique avec Bob Woodward.'
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Bob Woodward", "Donald Trump"]


def test_a_deal_is_between_all_of_a_list(parties: Found):
    text = "Un accord judiciaire entre Oslo, l'Union européenne et l'Islande est entré en vigueur."
    agents, recipients = parties("AGREE", text)
    assert sorted(agents + recipients) == ["Islande", "Norvège", "Union européenne"]


def test_a_capital_beside_a_body_is_its_country(parties: Found):
    text = "Un pacte a été scellé entre l'Union européenne et Ankara."
    agents, recipients = parties("AGREE", text)
    assert sorted(agents + recipients) == ["Turquie", "Union européenne"]


def test_who_invites_does_not_go(parties: Found):
    text = "Anne Petit a répondu à l'invitation de Paul Morel à se rendre à Bakou jeudi."
    assert parties("CONSULT", text)[0] == ["Anne Petit"]


def test_who_hears_somebody_meets_him(parties: Found):
    agents, recipients = parties("CONSULT", "L'audition de Paul Petit par la juge Anne Martin a duré une heure.")
    assert sorted(agents + recipients) == ["Anne Martin", "Paul Petit"]


def test_a_visit_is_no_council(read: Callable[..., Reading]):
    text = "Après cette visite, Emmanuel Macron rejoindra l'Elysée, où il présidera le conseil des ministres mardi."
    assert len([event for event in read(text, "2020-08-20").events if event.type == "CONSULT"]) == 2


def test_the_meeting_of_another_group_is_another_one(read: Callable[..., Reading]):
    text = "Angela Merkel a tenu une réunion avec ses ministres. La réunion du groupe parlementaire a été agitée."
    assert next(len(event.anchors) for event in read(text, "2020-08-20").events if event.type == "CONSULT") == 1


@pytest.mark.parametrize(
    "text",
    [
        "La police a retrouvé un homme blessé dans un parc de Louisville.",
        "Les deux hommes ont été retrouvés par la mère de Paul Petit.",
        "Le musée a accueilli mille visiteurs mardi.",
        "Le sommet sud du massif a fondu d'un mètre.",
        "L'abbé Paul Petit évite les réunions familiales.",
        "Paul Petit finance l'entretien de ce camp.",
        "Paul Petit a créé un groupe de discussion sur Facebook.",
    ],
)
def test_what_is_found_or_climbed_is_not_met(read: Callable[..., Reading], text: str):
    assert "CONSULT" not in {event.type for event in read(text, "2020-06-11").events}


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre Paul Petit, dans le cadre d'une tournée au Moyen-Orient, a tenté de convaincre ses alliés.",
        "Interrogé lors d'un déplacement à Gao, Paul Petit a juré de rester.",
        "Paul Petit a salué les soldats, avant une visite à Gao.",
        "Paul Petit profitera de ce déplacement pour planter un arbre.",
        "La Russie a montré son soutien par la visite à Minsk jeudi du Premier ministre Paul Petit.",
    ],
)
def test_the_visitor_is_found_around_the_visit(parties: Found, text: str):
    assert parties("CONSULT", text)[0] == ["Paul Petit"]


def test_who_is_invited_to_a_meeting_would_be_there(parties: Found):
    agents, recipients = parties("CONSULT", "Paul Petit a invité Anne Martin à une réunion.")
    assert sorted(agents + recipients) == ["Anne Martin", "Paul Petit"]


def test_who_declares_himself_ready_for_talks_would_hold_them(parties: Found):
    agents, recipients = parties("CONSULT", "Donald Trump se dit prêt au dialogue avec l'Iran.")
    assert sorted(agents + recipients) == ["Donald Trump", "Iran"]


def test_who_judges_a_deal_is_no_party_to_it(parties: Found):
    text = "Mahmoud Abbas a critiqué les accords conclus par Israël avec le Maroc."
    agents, recipients = parties("AGREE", text)
    assert sorted(agents + recipients) == ["Israël", "Maroc"]


def test_a_side_without_a_name_is_one(parties: Found):
    agents, recipients = parties("AGREE", "L'accord entre les autorités locales et le Maroc a été signé lundi.")
    assert sorted(agents + recipients) == ["Maroc", "les autorités locales"]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Paul Petit a parlé. Israël a renié tous les accords qu'il a signés.", "Israël"),
        ("Paul Petit a parlé. La Chine a critiqué les accords qu'elle a signés.", "Chine"),
        ("Les Etats-Unis saluent la paix, depuis qu'ils ont signé un accord.", "États-Unis"),
    ],
)
def test_a_pronoun_below_means_the_country_that_the_main_clause_is_about(parties: Found, text: str, country: str):
    assert parties("AGREE", text)[0] == [country]


def test_a_verb_goes_on_with_the_one_of_its_number(parties: Found):
    text = "Paul Petit salue les agents qui sont intervenus et s'entretiendra avec Anne Martin."
    assert parties("CONSULT", text) == (["Paul Petit"], ["Anne Martin"])


def test_a_deal_that_may_not_be_found_is_no_denied_one(told: Told):
    text = "Donald Trump a menacé d'interdire TikTok si aucun accord n'est trouvé dimanche."
    assert told("AGREE", text)[0] == "conditional"


@pytest.mark.parametrize(
    "text",
    [
        "Les visites du château sont limitées à dix personnes.",
        "Mille touristes ont visité le parc.",
        "\"J'avais peur\", dit Paul Petit, rencontré par l'AFP à Lille.",
    ],
)
def test_what_tourists_and_reporters_do_is_no_visit(read: Callable[..., Reading], text: str):
    assert "CONSULT" not in {event.type for event in read(text, "2020-06-11").events}


def test_sides_torn_apart_are_put_together(parties: Found):
    text = "Une réunion entre le président du Sénat, Paul Petit, et des cadres de l'armée a eu lieu lundi."
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Paul Petit", "des cadres de l'armée"]


def test_a_deal_concluded_between_two_is_theirs(parties: Found):
    text = "Un accord de paix, dit du Vendredi saint, avait été conclu à Belfast entre Londres et Dublin."
    agents, recipients = parties("AGREE", text)
    assert sorted(agents + recipients) == ["Irlande", "Royaume-Uni"]


def test_a_plural_relative_clause_is_of_all_of_a_list(parties: Found):
    text = "L'Union européenne et les Nations unies, qui ont entamé des discussions, ont jugé le vote utile."
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["ONU", "Union européenne"]


def test_a_prize_is_received_without_a_meeting(read: Callable[..., Reading]):
    text = 'Paul Petit et Anne Martin ont reçu lundi le prix Méditerranée pour "Rue du pardon" et "Borgo Vecchio".'
    assert "CONSULT" not in {event.type for event in read(text, "2020-06-11").events}


def test_the_country_where_somebody_is_visited_is_not_visited_too(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Le ministre a rendu visite aux soldats français au Mali."
    assert parties("CONSULT", text)[1] == ["soldats français"]
