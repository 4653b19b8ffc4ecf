"""Demonstrations, forces sent out, withdrawals, resignations: what tells them, who does them, whether they happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Event, Reading

Read = Callable[[str, str | None], Reading]
Found = Callable[..., tuple[list[str], list[str]]]


def events(read: Read, kind: str, text: str) -> list[Event]:
    return [event for event in read(text, "2018-10-23").events if event.type == kind]


def test_whom_a_march_drew_together_demonstrated(parties: Found):
    text = "Un rassemblement contre la réforme avait réuni mardi soir à Paris plus de 20.000 personnes."
    assert parties("PROTEST", text)[0] == ["plus de 20.000 personnes"]


def test_who_came_is_told_behind_the_day_and_place_of_a_march(parties: Found):
    text = "L'opposant a parlé lors d'une manifestation le 10 août à Bangkok qui avait rassemblé 5.000 personnes."
    assert parties("PROTEST", text)[0] == ["5.000 personnes"]


def test_marches_are_held_by_those_who_came_to_them(parties: Found):
    text = "Dans la soirée, des manifestations ont eu lieu à Lyon, avec des milliers de participants."
    assert parties("PROTEST", text)[0] == ["des milliers de participants"]


def test_who_joins_a_march_demonstrates(parties: Found):
    text = "Le Premier ministre Jean Dupont s'est joint vendredi à une manifestation à Ottawa."
    assert parties("PROTEST", text)[0] == ["Jean Dupont"]


def test_a_call_for_unity_is_no_demonstration(read: Read):
    assert not events(read, "PROTEST", "Le maire a appelé au rassemblement à gauche.")
    assert events(read, "PROTEST", "Le maire a appelé à un rassemblement samedi à Lyon.")


def test_forces_that_nobody_is_said_to_send_are_who_deploys(parties: Found):
    assert parties("MOBILIZE", "Des policiers ont été déployés à Lyon samedi.")[0] == ["Des policiers"]
    assert parties("MOBILIZE", "L'Otan a déployé des soldats en Pologne.")[0] == ["Otan"]


@pytest.mark.parametrize(
    "text",
    [
        "Le maire a fait appel à l'armée à Lille.",
        "Malgré une présence massive des forces de l'ordre, la foule a défilé à Minsk.",
        "Des patrouilles armées ont eu lieu à Lille.",
        "Le renforcement de la présence militaire en Pologne se poursuit.",
    ],
)
def test_forces_sent_out(read: Read, text: str):
    assert len(events(read, "MOBILIZE", text)) == 1


def test_an_alert_for_an_illness_moves_no_forces(read: Read):
    assert not events(read, "MOBILIZE", "Le bar a fermé à Marseille, placée en zone d'alerte maximale.")


def test_a_country_withdraws_its_troops(parties: Found):
    assert parties("RETREAT", "Le retrait des troupes américaines d'Irak inquiète les Etats-Unis.")[0] == ["États-Unis"]


def test_a_need_is_nobodys_deed(parties: Found):
    text = "Le ministre Jean Dupont a souligné la nécessité de retirer les troupes russes du pays."
    assert "Jean Dupont" not in parties("RETREAT", text)[0]


def test_whoever_goes_to_court_does_not_surrender(read: Read):
    assert not events(read, "RETREAT", "Deux hommes se sont rendus au tribunal de Lille.")
    assert events(read, "RETREAT", "Deux hommes se sont rendus à la police.")


@pytest.mark.parametrize(
    "text",
    [
        "Le président a rejeté les appels à sa démission.",
        "Les manifestants ont appelé Jean Dupont à la démission.",
        "Les deux pays ont besoin d'un cessez-le-feu dès que possible.",
        "Toutes les tentatives visant à établir un cessez-le-feu ont échoué.",
        "La pression monte sur le président Jean Dupont pour qu'il quitte le pouvoir.",
        'Le président "doit partir", a affirmé le député Jean Dupont.',
    ],
)
def test_a_retreat_that_is_asked_for_is_proposed(read: Read, text: str):
    assert [event.status for event in events(read, "RETREAT", text)] == ["proposed"]


def test_an_office_that_must_be_left_at_a_date_is_left(read: Read):
    left = events(read, "RETREAT", "Jean Dupont doit quitter ses fonctions fin décembre.")
    assert [event.status for event in left] == ["planned"]


def place_and_time(read: Read, kind: str, text: str) -> tuple[str | None, str | None]:
    reading = read(text, "2018-10-23")
    event = next(event for event in reading.events if event.type == kind)
    place, time = reading.actor(event.place), reading.time(event.time)
    return place.name if place else None, time.value if time else None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Les troupes françaises se retireront du Niger d'ici la fin de l'année.", "Niger"),
        ("Après le retrait des troupes américaines d'Afghanistan, Joe Biden a parlé à Camp David.", "Afghanistan"),
        ("Le Mali attend. La foule exige le départ des forces françaises du territoire malien.", "Mali"),
        ("La France a annoncé le retrait de la Russie de sa décision.", None),
    ],
)
def test_forces_withdraw_from_where_they_leave(read: Read, text: str, place: str | None):
    assert place_and_time(read, "RETREAT", text)[0] == place


def test_the_place_of_a_deed_told_between_is_not_that_of_the_march(read: Read):
    text = "Une grève a démarré aux Etats-Unis après la mort de Jean Petit sous le genou d'un policier à Minneapolis."
    assert place_and_time(read, "PROTEST", text)[0] == "États-Unis"


def test_a_march_joined_on_a_day_is_of_that_day(read: Read):
    text = "Le Premier ministre Jean Dupont s'est joint vendredi à une manifestation à Ottawa."
    assert place_and_time(read, "PROTEST", text) == ("Ottawa", "2018-10-19")


def test_a_dispatch_that_tells_of_a_territory_has_its_marches_there(read: Read):
    text = (
        "A Hong Kong, la police a fermé un marché. Le marché de Hong Kong est le plus vieux de Hong Kong, "
        "dit un élu chinois. Les manifestations se multiplient."
    )
    assert place_and_time(read, "PROTEST", text)[0] == "Hong Kong"


def test_who_turns_calls_down_is_whom_they_ask_to_go(parties: Found):
    text = "Le président Jean Dupont a rejeté les appels à sa démission."
    assert parties("RETREAT", text)[0] == ["Jean Dupont"]


def test_whose_departure_is_demanded_was_spoken_of_before(parties: Found):
    text = "Le Premier ministre Jean Dupont est critiqué. Les manifestants réclament sa démission."
    assert parties("RETREAT", text)[0] == ["Jean Dupont"]


def test_an_office_is_left_not_the_body_it_is_in(parties: Found):
    text = "Jean Dupont a parlé pour la première fois depuis sa démission du gouvernement."
    assert parties("RETREAT", text)[0] == ["Jean Dupont"]


def test_whoever_is_released_is_who_was_held(parties: Found):
    text = "Le reporter Omar Jimenez a été arrêté avant d'être relâché, une heure plus tard."
    assert parties("RETREAT", text) == ([], ["Omar Jimenez"])


def test_a_participle_behind_a_comma_is_undergone(parties: Found):
    text = "Le président Jean Dupont, conspué dans la rue depuis des mois, a parlé."
    assert parties("PROTEST", text) == ([], ["Jean Dupont"])


def test_both_who_are_exchanged_are_released(parties: Found):
    text = "Washington a échangé Viktor Bout contre Brittney Griner."
    assert parties("RETREAT", text)[1] == ["Viktor Bout", "Brittney Griner"]


def test_a_relative_clause_joined_to_a_participle_is_of_the_same_person(parties: Found):
    text = "Le ministre Jean Petit, critiqué en interne et qui va quitter ses fonctions à la rentrée, a parlé."
    assert parties("RETREAT", text)[0] == ["Jean Petit"]


def test_who_is_described_first_is_named_later(parties: Found):
    text = "Un conseiller du ministre a démissionné lundi. La démission de Jean Petit a surpris."
    assert parties("RETREAT", text)[0] == ["Jean Petit"]


def test_one_crowd_of_men_and_women_is_one(parties: Found):
    text = "Des milliers d'Israéliens et Israéliennes ont observé dimanche une grève."
    assert parties("PROTEST", text)[0] == ["Des milliers d'Israéliens et Israéliennes"]


def test_a_march_before_a_seat_is_against_its_owner_not_against_the_seat(parties: Found):
    text = "Plusieurs dizaines de personnes se sont rassemblées samedi devant la préfecture de Foix."
    assert parties("PROTEST", text)[1] == []


@pytest.mark.parametrize(
    "where",
    ["devant le ministère", "samedi devant la mairie", "devant le siège de Renault, une des firmes du pays"],
)
def test_where_a_march_is_called_for_nobody_is_called(parties: Found, where: str):
    assert parties("REQUEST", f"Le syndicat Force ouvrière a appelé à un rassemblement {where}.")[1] == []


def test_what_was_told_and_is_named_again_behind_a_comma_is_one(read: Read):
    text = "Mille personnes ont défilé samedi à Foix, une marche qui avait un temps été annulée."
    assert len(events(read, "PROTEST", text)) == 1


def test_crowds_that_stand_gathered_demonstrate(parties: Found):
    text = "Des centaines de manifestants étaient rassemblés jeudi devant la gare."
    assert parties("PROTEST", text)[0] == ["Des centaines de manifestants"]


def test_marches_forbidden_at_all_are_none(read: Read):
    assert not events(read, "PROTEST", "Les autorités avaient interdit les manifestations.")
    assert events(read, "PROTEST", "Deux manifestations ont été interdites samedi à Lille.")


def test_a_time_since_which_opens_the_sentence(read: Read):
    text = "Depuis plusieurs semaines, les protestataires crient leur colère."
    assert place_and_time(read, "PROTEST", text)[1] == "PXW"


def test_members_who_resign_are_not_the_cabinet_that_did(read: Read):
    text = "Le gouvernement libanais a démissionné lundi. Une dizaine de députés ont annoncé leur démission."
    assert len(events(read, "RETREAT", text)) == 2


def test_who_was_present_at_a_march_was_in_it(parties: Found):
    text = "Un rassemblement s'était tenu mardi, en présence des députés Eric Petit et Anne Martin."
    assert parties("PROTEST", text)[0] == ["Eric Petit", "Anne Martin"]


def test_an_authority_that_acts_at_the_time_of_a_march_was_not_in_it(parties: Found):
    text = "Lors de la manifestation, la préfecture de police a fait état de 32 blessés."
    assert parties("PROTEST", text)[0] == []


def test_staff_strikes(parties: Found):
    assert parties("PROTEST", "L'opéra a connu une grève historique de son personnel.")[0] == ["personnel"]


def test_who_is_blamed_for_a_deed_did_it(parties: Found):
    text = "Le juge a critiqué Donald Trump pour avoir déployé l'armée."
    assert parties("MOBILIZE", text)[0] == ["Donald Trump"]


def test_who_announces_to_go_goes_that_day(read: Read):
    assert place_and_time(read, "RETREAT", "Jean Dupont a annoncé mardi sa démission du conseil.")[1] == "2018-10-23"


def test_what_came_before_has_its_own_time(read: Read):
    text = "Jean Dupont fut réélu en 1965, avant de quitter le pouvoir en avril 1969."
    assert place_and_time(read, "RETREAT", text)[1] == "1969-04"


def test_rules_that_are_eased_free_nobody(read: Read):
    assert not events(read, "RETREAT", "Le gouvernement a relâché les restrictions.")
    assert events(read, "CONCEDE", "Le gouvernement a relâché les restrictions.")


@pytest.mark.parametrize(
    "text",
    [
        "Le roi a démis Jean Dupont de ses fonctions.",
        "Le parti a écarté Jean Dupont de sa direction.",
        "Jean Dupont a claqué la porte du gouvernement.",
        "Jean Dupont s'est retiré de la course à la présidentielle.",
        "Les rebelles ont déposé les armes.",
        "Jean Dupont est sorti de prison lundi.",
    ],
)
def test_turns_of_phrase_for_leaving_and_yielding(read: Read, text: str):
    assert len(events(read, "RETREAT", text)) == 1


def test_another_march_is_one_more(read: Read):
    text = (
        "Des milliers de personnes ont manifesté samedi contre la réforme. D'autres manifestations ont eu lieu samedi."
    )
    assert len(events(read, "PROTEST", text)) == 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Les infirmiers ont fait grève mardi.", "held"),
        ("Les enseignants feront grève mardi.", "planned"),
        ("Les enseignants font grève depuis lundi.", "ongoing"),
    ],
)
def test_who_goes_on_strike(read, text, status):
    reading = read(text, "2020-06-11")
    (event,) = (event for event in reading.events if event.type == "PROTEST")
    assert (event.status, len(event.agents), event.time is not None) == (status, 1, True)


def test_a_strike_is_against_whom_it_is_to_protest(parties: Found):
    text = "L'opposition a annoncé une grève pour protester contre le président Jean Petit."
    assert parties("PROTEST", text)[1] == ["Jean Petit"]


def test_those_who_came_are_the_many_where_the_participle_is_plural(parties: Found):
    text = "Des partisans du maire venus manifester contre la mairie ont été reçus."
    assert [name.split()[1] for name in parties("PROTEST", text)[0]] == ["partisans"]


def test_a_relative_clause_goes_on_with_the_participle_before_it(parties: Found):
    text = "Elle est la troisième candidate à la succession de Jean Petit, critiqué en interne et qui va démissionner."
    assert parties("RETREAT", text)[0] == ["Jean Petit"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Les cheminots sont en grève depuis lundi.", "ongoing"),
        ("Les cheminots étaient en grève mardi.", "held"),
        ("Les cheminots seront en grève jeudi.", "planned"),
        ("Les cheminots poursuivent leur grève.", "ongoing"),
    ],
)
def test_who_is_on_strike_and_when(read: Read, parties: Found, text: str, status: str):
    assert parties("PROTEST", text)[0] == ["Les cheminots"]
    assert [event.status for event in events(read, "PROTEST", text)] == [status]


def test_a_day_of_strike_is_one_strike_on_that_day(read: Read):
    text = "Un jour de grève a eu lieu le 12 mars à Paris."
    reading = read(text, "2018-10-23")
    strikes = [event for event in reading.events if event.type == "PROTEST"]
    assert [[reading.text(anchor) for anchor in event.anchors] for event in strikes] == [["jour", "grève"]]
    assert reading.time(strikes[0].time or "").value == "2018-03-12"


@pytest.mark.parametrize(
    "text",
    [
        "Les grands rassemblements restent interdits en Allemagne.",
        "Les rassemblements à l'extérieur sont de nouveau autorisés.",
        "Il faut éviter les rassemblements.",
        "La limite sur les rassemblements concerne l'Angleterre.",
        "Les rassemblements familiaux ont favorisé la progression du virus.",
        "Le parti joue la carte du rassemblement de la gauche.",
        "Le maire a annoncé l'interdiction des fêtes et des rassemblements de plus de dix personnes.",
        "Un groupe de protestation a été créé sur Facebook.",
        "Le maire est à l'aise avec des mouvements sociaux.",
    ],
)
def test_gatherings_that_rules_are_made_for_are_no_demonstration(read: Read, text: str):
    assert not events(read, "PROTEST", text)


def test_the_movement_is_not_the_march_of_the_day(read: Read):
    text = (
        "Des milliers de Libanais sont descendus samedi dans la rue à Beyrouth. "
        "Le mouvement de contestation secoue le pays depuis octobre."
    )
    assert [event.status for event in events(read, "PROTEST", text)] == ["held", "ongoing"]


def test_marches_in_a_country_and_in_its_town_are_two(read: Read):
    text = (
        "Des milliers de personnes ont manifesté samedi en Allemagne contre la réforme. "
        "A Munich, un rassemblement contre la réforme a réuni 10.000 personnes."
    )
    assert len(events(read, "PROTEST", text)) == 2


def test_a_noun_that_sums_up_a_march_is_no_object(read: Read, parties: Found):
    text = (
        "Mille étudiants ont défilé dimanche à Lyon, une mobilisation qui a surpris pour protester contre le président."
    )
    assert parties("PROTEST", text) == (["Mille étudiants"], ["le président"])
    assert len(events(read, "PROTEST", text)) == 1


def test_what_was_not_done_at_a_rally_leaves_the_rally(read: Read):
    text = "L'acteur n'avait pas hésité à prendre le micro lors d'un rassemblement à Londres."
    assert [event.status for event in events(read, "PROTEST", text)] == ["held"]


def test_who_judges_of_marches_was_at_none(parties: Found):
    assert parties("PROTEST", "L'experte Anne Petit pointe le risque d'une contagion lors des manifestations.")[0] == []
    assert parties("PROTEST", "Le député Jean Petit a dénoncé la loi lors d'une manifestation à Lyon.")[0] == [
        "Jean Petit"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Le défilé du 14 juillet est remplacé par une cérémonie. Des élèves ont manifesté.",
        "Le défilé de la maison Dior a eu lieu.",
        "La loi permet la mobilisation des forces armées. Des élèves ont manifesté.",
        "Le ministre a parlé lors d'un rassemblement politique à Paris. Des élèves ont manifesté.",
    ],
)
def test_parades_and_rallies_are_no_protest(read: Read, text: str):
    found = events(read, "PROTEST", text)
    assert [text[anchor.start : anchor.end] for event in found for anchor in event.anchors] in ([], ["manifesté"])


def test_a_crowd_before_its_own_seat_is_against_nobody(parties: Found):
    text = "Les employées réclament leur salaire, comme ces trente Gambiennes manifestant devant leur consulat."
    assert parties("PROTEST", text)[1] == []


def test_police_that_arrests_people_at_a_march_is_no_part_of_it(parties: Found):
    assert parties("PROTEST", "Des policiers ont arrêté deux hommes lors d'une manifestation à Lyon.")[0] == []


def test_a_sign_of_protest_is_no_march(read: Read):
    text = "En signe de protestation, le maire a quitté la salle. Des élèves ont manifesté."
    assert len(events(read, "PROTEST", text)) == 1


def test_this_march_is_the_one_just_told_whoever_is_said_to_be_in_it(read: Read):
    text = (
        "La police a arrêté samedi cent personnes au cours d'une marche de femmes à Minsk contre le président. "
        "Environ deux mille femmes participaient à ce défilé. Le mouvement de contestation secoue le pays."
    )
    assert [len(event.anchors) for event in events(read, "PROTEST", text)] == [2, 1]


def test_what_came_before_a_march_or_is_praised_at_it_is_not_its_target(parties: Found):
    text = "La foule manifeste dans tout le pays depuis qu'un policier blanc a tué Jean Petit à Lyon."
    assert parties("PROTEST", text)[1] == []
    text = "La foule a scandé des slogans, louant le talent de Jean Petit."
    assert parties("PROTEST", text)[1] == []


@pytest.mark.parametrize(
    "text",
    [
        "L'interdiction de tout rassemblement a été annoncée à Lyon.",
        "Les lits sont occupés par des patients à Lyon.",
        "Les éboueurs se sont mobilisés contre le coronavirus à Lyon.",
    ],
)
def test_no_protest(read: Read, text: str):
    assert not events(read, "PROTEST", text)


def test_protests_at_an_arrest_are_not_against_the_arrested(parties: Found):
    text = "L'arrestation d'un gouverneur a déclenché des protestations d'ampleur à Khabarovsk."
    assert parties("PROTEST", text)[1] == []


def test_a_movement_at_the_hour_of_something_else_is_not_to_come(read: Read):
    text = "Le projet a un prix, à l'heure où le gouvernement est la cible d'un mouvement de contestation."
    assert [event.status for event in events(read, "PROTEST", text)] == ["ongoing"]


def test_a_body_with_a_march_in_its_name_is_no_march(read: Read):
    text = "La Manif pour tous a lâché des ballons. Des élèves ont hurlé leur colère à Lyon."
    assert len(events(read, "PROTEST", text)) == 1


def test_who_gives_notice_of_a_strike_strikes(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Les syndicats ont déposé un préavis de grève pour le 5 décembre."
    assert parties("PROTEST", text)[0] == ["Les syndicats"]


def test_who_blocks_a_way_protests(parties: Found):
    text = "Des indépendantistes ont bloqué mardi l'aéroport de Barcelone."
    assert parties("PROTEST", text)[0] == ["Des indépendantistes"]


def test_a_march_that_is_broken_up_was_held(read: Read):
    assert [e.status for e in events(read, "PROTEST", "La police a dispersé une marche à Lille.")] == ["held"]


def test_whoever_is_driven_to_resign_does(parties: Found):
    assert parties("RETREAT", "La rue a contraint Jean Dupont à la démission.")[0] == ["Jean Dupont"]


def test_a_march_that_is_convened_is_planned(read: Read):
    march = events(read, "PROTEST", "Le collectif a convoqué une marche jeudi à Dakar.")[0]
    assert march.status == "planned"


@pytest.mark.parametrize(
    ("text", "statuses"),
    [
        (
            "Des centaines de lycéens ont défilé jeudi à Lyon, avant d'autres manifestations dans le pays.",
            ["held", "planned"],
        ),
        (
            "Des profs ont défilé jeudi à Lyon, avant une nouvelle manifestation prévue samedi.",
            ["held", "planned"],
        ),
        ("L'opposition a annulé la marche prévue samedi.", ["cancelled"]),
        ("La marche prévue samedi à Bamako a été reportée.", ["cancelled"]),
    ],
)
def test_a_march_before_another_is_not_that_one(read, text, statuses):
    assert [event.status for event in read(text, "2020-06-11").events if event.type == "PROTEST"] == statuses
