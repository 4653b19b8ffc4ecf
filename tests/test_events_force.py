"""Attacks, arrests and sentences: who did them to whom, where and when, in any turn of phrase."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Event, EventType, Reading

Parties = Callable[..., tuple[list[str], list[str]]]


@pytest.fixture
def first(read: Callable[..., Reading]) -> Callable[[EventType, str], tuple[Reading, Event]]:
    """``first(kind, text)``: the reading of a text and its first event of a type."""

    def found(kind: EventType, text: str) -> tuple[Reading, Event]:
        reading = read(text, "2018-10-23")
        return reading, next(event for event in reading.events if event.type == kind)

    return found


First = Callable[[EventType, str], tuple[Reading, Event]]


def test_what_opposes_two_sides_is_done_by_both(parties: Parties):
    agents, recipients = parties("ASSAULT", "Des heurts ont opposé lundi l'armée malienne et les talibans à Gao.")
    assert (sorted(agents), recipients) == (["armée malienne", "talibans"], [])


def test_whoever_clashes_with_each_other_does_it(parties: Parties):
    assert parties("ASSAULT", "Des manifestants se sont affrontés samedi à Lyon.")[0] == ["Des manifestants"]


def test_young_people_are_a_side_of_a_clash(parties: Parties):
    text = "Des affrontements entre jeunes et policiers ont éclaté lundi à Lille."
    assert parties("ASSAULT", text)[0] == ["jeunes", "policiers"]


def test_the_country_where_somebody_is_held_holds_him(first: First):
    reading, event = first("COERCE", "L'opposante Jeanne Petit est détenue en Iran depuis 2016.")
    assert [reading.actor(a).name for a in event.agents] == ["Iran"]
    place = reading.actor(event.place)
    assert place is not None and place.name == "Iran"


def test_whoever_serves_a_sentence_was_sentenced(parties: Parties):
    text = "Paul Morel purge une peine de dix ans de prison aux Etats-Unis depuis 2012."
    assert parties("COERCE", text) == (["États-Unis"], ["Paul Morel"])


def test_a_sentence_is_inflicted_on_somebody(parties: Parties):
    assert parties("COERCE", "Une peine de cinq ans de prison a été infligée à Jean Petit.")[1] == ["Jean Petit"]


def test_a_participle_behind_a_name_befalls_it_whatever_its_tag(parties: Parties):
    text = "Jeanne Petit, emprisonnée en Iran depuis 2016, a été libérée."
    assert parties("COERCE", text)[1] == ["Jeanne Petit"]


def test_a_participle_joined_to_another_befalls_the_same_person(parties: Parties):
    text = "Le sénateur Jean Petit, fait prisonnier et torturé au Vietnam, est mort."
    assert parties("ASSAULT", text)[1] == ["Jean Petit"]


def test_a_hundred_arrests_are_made_by_who_proceeds_to_them(parties: Parties):
    text = "La police malienne a procédé à une centaine d'arrestations samedi à Bamako."
    assert parties("COERCE", text)[0] == ["police malienne"]


def test_a_death_at_the_hands_of_somebody_is_his_doing(parties: Parties):
    text = "La mort de Jean Petit aux mains de policiers blancs a provoqué des manifestations."
    assert parties("ASSAULT", text) == (["policiers blancs"], ["Jean Petit"])


def test_a_death_during_an_arrest_is_violent(parties: Parties):
    text = "Le décès de Jean Petit lors d'une interpellation à Lille a choqué le pays."
    assert parties("ASSAULT", text)[1] == ["Jean Petit"]


@pytest.mark.parametrize(
    "text",
    [
        "Jean Petit a été condamné pour le meurtre de Paul Morel.",
        "Jean Petit est soupçonné d'être l'auteur de l'assassinat de Paul Morel.",
    ],
)
def test_whoever_is_charged_with_a_crime_is_told_as_its_doer(parties: Parties, text: str):
    assert parties("ASSAULT", text) == (["Jean Petit"], ["Paul Morel"])


def test_whoever_charges_did_not_do_it(parties: Parties):
    text = "Les deux policiers ont été inculpés pour agression par le procureur local."
    assert parties("ASSAULT", text)[0] == ["Les deux policiers"]


def test_the_day_of_a_charge_is_not_that_of_the_crime(first: First):
    _, event = first("ASSAULT", "Jean Petit a été mis en examen lundi pour des violences.")
    assert event.time is None


def test_the_relative_clause_that_tells_the_dead_tells_when_and_where(first: First):
    text = "Un attentat suicide, qui a fait 30 morts lundi à Kaboul, a été condamné par l'ONU."
    reading, event = first("ASSAULT", text)
    time, place = reading.time(event.time), reading.actor(event.place)
    assert (time and time.value, place and place.name) == ("2018-10-22", "Kaboul")


def test_a_relative_clause_tells_who_claimed_it(parties: Parties):
    assert parties("ASSAULT", "Des tirs qui ont été revendiqués par le Hamas ont visé Israël.") == (
        ["Hamas"],
        ["Israël"],
    )


def test_stones_are_thrown_at_somebody_wherever_the_parser_hangs_him(parties: Parties):
    text = "Les habitants ont lancé des pierres vers la police malienne à Gao."
    assert parties("ASSAULT", text) == (["Les habitants"], ["police malienne"])


def test_the_only_country_to_ban_something_bans_it(parties: Parties):
    text = "La France est le seul pays à avoir mis en oeuvre une interdiction totale des pesticides."
    assert parties("COERCE", text)[0] == ["France"]


def test_positions_are_struck_for_whose_they_are(parties: Parties):
    text = "L'aviation turque a frappé lundi des positions du Hamas en Syrie."
    assert parties("ASSAULT", text) == (["aviation turque"], ["Hamas"])


def test_a_death_and_the_participle_that_tells_how_are_one_event(read: Callable[..., Reading]):
    reading = read("La mort de Jean Petit, asphyxié par un policier fin mai, a choqué le pays.", "2018-10-23")
    assert len([event for event in reading.events if event.type == "ASSAULT"]) == 1


def test_des_behind_a_verb_that_asks_for_no_de_opens_its_object(parties: Parties):
    text = "L'Iran continue de détenir illégalement des prisonniers politiques."
    assert parties("COERCE", text) == (["Iran"], ["des prisonniers politiques"])


def test_nous_before_a_verb_of_another_is_its_object(parties: Parties):
    text = '"La police malienne nous a attaqués lundi à Gao", a déclaré mardi Jean Petit.'
    assert parties("ASSAULT", text) == (["police malienne"], ["Jean Petit"])


def test_a_description_behind_a_victims_name_is_the_victim(parties: Parties):
    text = "Depuis la mort de Jean Petit, un Malien tué par un policier lundi, les habitants de Gao manifestent."
    assert parties("ASSAULT", text) == (["un policier"], ["Jean Petit"])


def test_a_death_is_where_and_when_the_arrest_was(first: First):
    reading, event = first(
        "ASSAULT", "Le décès de Jean Petit lors d'une interpellation violente à Lille lundi a choqué."
    )
    time, place = reading.time(event.time), reading.actor(event.place)
    assert (time and time.value, place and place.name) == ("2018-10-22", "Lille")


def test_two_measures_of_one_power_are_two_events(read: Callable[..., Reading]):
    reading = read("La mairie de Gao a fermé vendredi deux marchés et suspendu les compétitions.", "2018-10-23")
    assert len([event for event in reading.events if event.type == "COERCE"]) == 2


def test_a_state_of_emergency_decreed_is_in_force(first: First):
    _, event = first("COERCE", "Jean Petit a critiqué lundi l'état d'urgence décrété à Beyrouth.")
    assert (event.status, len(event.anchors)) == ("ongoing", 2)


def test_a_law_is_imposed_on_a_place(read: Callable[..., Reading]):
    reading = read("Pékin veut imposer à Hong Kong une loi sur la sécurité nationale.", "2018-10-23")
    assert [(event.type, event.status) for event in reading.events] == [("COERCE", "proposed")]


def test_a_plural_participle_is_said_of_the_plural_not_of_the_name_in_it(read: Callable[..., Reading]):
    reading = read("Les frontières du Mali, fermées lundi par le gouvernement malien, seront rouvertes.", "2018-10-23")
    assert "COERCE" in {event.type for event in reading.events}


def test_arrests_that_the_police_announce_are_theirs(parties: Parties):
    text = "Au moins trois personnes ont été arrêtées samedi à Gao, a déclaré la police malienne."
    assert parties("COERCE", text)[0] == ["police malienne"]


def test_what_a_town_hall_closes_is_in_its_town(first: First):
    reading, event = first("COERCE", "Lille se vide. La mairie de Lille a fermé vendredi deux marchés.")
    place = reading.actor(event.place)
    assert place is not None and place.name == "Lille"


def test_the_accused_not_the_accuser_is_the_subject_of_the_charge(parties: Parties):
    text = "Jean Petit est accusé par cette femme de l'avoir violée en 2009."
    assert parties("ASSAULT", text)[0] == ["Jean Petit"]


def test_arrested_people_were_arrested_imprisoned_people_are_in_prison(first: First):
    assert first("COERCE", "Jean Petit a rencontré lundi à Lille les manifestants arrêtés.")[1].status == "held"


def test_a_definite_death_took_place_whatever_may_have_been_its_cause(read: Callable[..., Reading]):
    text = "La mort de Jean Petit, asphyxié par un policier à Lille, a choqué. Sa mort pourrait être un accident."
    reading = read(text, "2018-10-23")
    assert {event.status for event in reading.events if event.type == "ASSAULT"} == {"held"}


def test_whoever_spent_years_in_prison_was_imprisoned(parties: Parties):
    text = "Le pilote Paul Morel est revenu chez lui lundi après douze ans d'emprisonnement aux Etats-Unis."
    assert parties("COERCE", text) == (["États-Unis"], ["Paul Morel"])


def test_a_sentence_of_years_in_prison_is_one_event(read: Callable[..., Reading]):
    reading = read("Paul Morel a été condamné lundi à seize ans d'emprisonnement à Minsk.", "2018-10-23")
    assert len([event for event in reading.events if event.type == "COERCE"]) == 1


def test_dying_during_an_arrest_is_an_attack_on_who_dies(parties: Parties):
    text = "Paul Morel est mort lors de son interpellation par la police malienne à Gao lundi."
    assert parties("ASSAULT", text) == (["police malienne"], ["Paul Morel"])


def test_rockets_are_fired_at_somebody(parties: Parties):
    assert parties("ASSAULT", "Des tirs de roquettes vers Israël ont fait lundi dix morts.")[1] == ["Israël"]


def test_the_purpose_behind_an_intervention_is_that_of_who_intervened(parties: Parties):
    text = "Il est venu lundi après l'intervention de la police malienne pour disperser des manifestants à Gao."
    assert parties("COERCE", text) == (["police malienne"], ["des manifestants"])


def test_whoever_was_made_prisoner_was_tortured_too(parties: Parties):
    text = "Il a évoqué le sort du très respecté sénateur Jean Petit, fait prisonnier et torturé pendant cinq ans."
    assert parties("ASSAULT", text)[1] == ["Jean Petit"]


def test_a_ban_and_an_intervention_are_no_kin(read: Callable[..., Reading]):
    text = "Une marche a été interdite lundi à Gao. L'intervention de la police a été critiquée par Jean Petit."
    assert len([event for event in read(text, "2018-10-23").events if event.type == "COERCE"]) == 2


def test_what_was_tried_on_a_day_was_ended_on_it(first: First):
    text = "Des manifestants ont tenté lundi de renverser une statue, avant d'être repoussés par la police à Gao."
    reading, event = first("COERCE", text)
    time = reading.time(event.time)
    assert time is not None and time.value == "2018-10-22"


def test_some_of_the_dead_did_not_kill_the_others(parties: Parties):
    assert parties("ASSAULT", "Quinze civils ont été tués lundi à Gao, dont deux enfants.") == ([], ["Quinze civils"])


def test_where_somebody_hid_is_not_who_sentenced_him(parties: Parties):
    text = "Paul Morel a été condamné, alors qu'il était en fuite en Israël, à sept ans de prison en 2015."
    assert parties("COERCE", text)[0] == []


def test_whom_an_arrest_befell_may_stand_behind_who_made_it(parties: Parties):
    text = "L'arrestation par les autorités de trois militants a provoqué lundi des manifestations à Gao."
    assert parties("COERCE", text)[1] == ["trois militants"]


def test_a_participle_that_does_not_agree_tells_nothing_of_a_noun(parties: Parties):
    text = "Il a lancé lundi une offensive sur Gao, siège du gouvernement d'union reconnu par l'ONU."
    assert "ONU" not in parties("ASSAULT", text)[0]


def test_who_is_described_first_is_told_by_his_name(parties: Parties):
    text = "Un Malien a été arrêté lundi à Gao, a annoncé l'armée. Le ministre a confirmé que Paul Morel a été arrêté."
    assert parties("COERCE", text)[1] == ["Paul Morel"]


def test_six_men_sentenced_are_not_one_of_them(read: Callable[..., Reading]):
    text = "Le tribunal a condamné lundi six prévenus à de la prison. Paul Morel a été condamné à cinq ans de prison."
    assert len([event for event in read(text, "2018-10-23").events if event.type == "COERCE"]) == 2


def test_what_nobody_prevented_took_place(first: First):
    text = "Les barrages n'ont pas empêché des heurts entre manifestants et policiers lundi à Lille."
    reading, event = first("ASSAULT", text)
    assert (event.status, [reading.actor(a).name for a in event.agents]) == ("held", ["manifestants", "policiers"])


def test_to_attack_in_court_is_no_assault(read: Callable[..., Reading]):
    reading = read("Le maire Paul Morel a attaqué lundi en diffamation la députée Marie Petit.", "2018-10-23")
    assert [event.type for event in reading.events] == ["ACCUSE"]


@pytest.mark.parametrize(
    ("text", "kind", "recipients", "place"),
    [
        ("Le tribunal de Lille a condamné l'ancien maire Paul Morel.", "COERCE", ["Paul Morel"], None),
        ("L'armée russe a bombardé Tripoli.", "ASSAULT", [], "Tripoli"),
    ],
)
def test_courts_sentence_and_cities_are_struck(read, text, kind, recipients, place):
    reading = read(text, "2020-06-11")
    event = next(event for event in reading.events if event.type == kind)
    names = {actor.id: actor.name for actor in reading.actors}
    assert ([names[r] for r in event.recipients], names.get(event.place or "")) == (recipients, place)


def test_an_attempt_is_on_whom_the_deed_would_have_befallen(parties: Parties):
    text = "Paris a dénoncé une tentative d'assassinat de l'opposant Jean Petit."
    assert parties("ASSAULT", text) == ([], ["Jean Petit"])


def test_the_raid_that_wounds_some_kills_the_others(first: First):
    reading, event = first("ASSAULT", "Trois soldats ont été tués et huit autres blessés dans un raid sur Gao.")
    assert [reading.text(a) for a in event.anchors] == ["tués", "raid"]


def test_who_is_pushed_back_is_a_crowd_where_the_participle_is_plural(parties: Parties):
    text = "Des manifestants ont visé le maire, qui parlait à la foule, avant d'être repoussés par la police."
    assert parties("COERCE", text)[1] == ["Des manifestants"]


@pytest.mark.parametrize(
    "text",
    ["La police a arrêté et emprisonné Jean Petit.", "Une vidéo montre Jean Petit être arrêté par la police."],
)
def test_an_object_is_of_the_verbs_around_it(parties: Parties, text: str):
    assert parties("COERCE", text)[1] == ["Jean Petit"]


def test_a_law_is_imposed_on_a_territory(parties: Parties):
    assert parties("COERCE", "Pékin a imposé une loi à Hong Kong.") == (["Chine"], ["Hong Kong"])


def test_who_has_his_sentence_quashed_did_not_pass_it(parties: Parties):
    assert parties("COERCE", "L'opposante a voulu faire annuler une condamnation pour vol.")[0] == []


def test_a_need_listed_second_is_nobodys_deed(parties: Parties):
    text = "Le maire Jean Petit a souligné la nécessité de parler, de retirer les troupes françaises."
    assert parties("RETREAT", text)[0] != ["Jean Petit"]


def test_a_time_set_between_does_not_part_a_threat_from_its_deed(first: First):
    _, event = first("ASSAULT", "Londres avait menacé la veille d'envahir l'ambassade.")
    assert event.status == "conditional"


def test_troops_are_counted_in_tens_of_thousands(parties: Parties):
    text = "La France a envoyé depuis juin des dizaines de milliers de soldats dans la région."
    assert parties("MOBILIZE", text)[0] == ["France"]


def test_what_is_granted_with_si_took_place(first: First):
    _, event = first("COERCE", "Si la police a arrêté Jean Petit, il a nié les faits.")
    assert event.status == "held"


def test_who_has_a_ban_laid_on_him_did_not_lay_it(parties: Parties):
    assert parties("COERCE", "Jean Petit a interdiction de quitter Gao.") == ([], ["Jean Petit"])


def test_the_forbidden_city_is_not_forbidden(read: Callable[..., Reading]):
    assert not read("La Cité interdite à Pékin a rouvert.", "2018-10-23").events


def test_who_is_told_to_be_wounded_was_wounded(first: First):
    _, event = first("ASSAULT", "Sept personnes sont grièvement blessées, selon la police.")
    assert event.status == "held"


def test_to_feel_addressed_is_no_arrest(read: Callable[..., Reading]):
    assert not read("Jean Petit s'est dit interpellé par les événements.", "2018-10-23").events


@pytest.mark.parametrize(
    "text", ["Les forces russes ont pris la ville de Bakhmout.", "Les rebelles ont pris Goma lundi."]
)
def test_troops_that_take_a_town_attack_it(text: str, read: Callable[..., Reading]):
    assert [event.type for event in read(text, "2020-06-11").events] == ["ASSAULT"]


def test_troops_that_take_up_a_position_attack_nobody(read: Callable[..., Reading]):
    assert not read("Les soldats ont pris position à Kiev.", "2020-06-11").events


def test_what_was_foiled_did_not_take_place(first: First):
    _, event = first("ASSAULT", "La police a déjoué un attentat à Paris.")
    assert event.status == "cancelled"


def test_the_author_who_is_arrested_did_it(parties: Parties):
    agents, _ = parties("ASSAULT", "La police a arrêté l'auteur présumé de l'attaque, Jean Petit.")
    assert agents == ["Jean Petit"]


def test_who_helped_the_authors_is_not_the_author(parties: Parties):
    text = "Les accusés sont soupçonnés de soutien aux auteurs des attentats."
    assert parties("ASSAULT", text)[0] == []


def test_who_blows_himself_up_kills(parties: Parties):
    text = "Un kamikaze s'est fait exploser devant une mosquée à Kaboul, tuant douze fidèles."
    assert parties("ASSAULT", text) == (["Un kamikaze"], ["douze fidèles"])


def test_remand_in_custody_is_by_the_judge(parties: Parties):
    text = "Le juge a placé l'opposant sous mandat de dépôt."
    assert parties("COERCE", text) == (["Le juge"], ["l'opposant"])


def test_who_is_freed_after_months_was_held(first: First):
    reading, event = first("COERCE", "La police a libéré l'opposant après trois mois de détention.")
    assert [actor.name for a in event.recipients if (actor := reading.actor(a))] == ["l'opposant"]
    assert event.status == "held"


def test_a_town_is_retaken_from_somebody(parties: Parties):
    text = "L'armée malienne a repris Gao aux rebelles."
    assert parties("ASSAULT", text) == (["armée malienne"], ["rebelles"])


@pytest.mark.parametrize(
    ("type_", "text", "expected"),
    [
        ("COERCE", "Les mutins ont pris le pouvoir mardi.", (["Les mutins"], [])),
        ("COERCE", "Un coup d'Etat a renversé le président Ali Bongo.", ([], ["Ali Bongo"])),
        ("COERCE", "Bruxelles a infligé une amende de 4 milliards à Google.", (["Union européenne"], ["Google"])),
        ("COERCE", "La police a confisqué les biens du ministre Paul Durand.", (["police française"], ["Paul Durand"])),
        ("COERCE", "L'armée malienne a tiré des gaz contre des étudiants.", (["armée malienne"], ["des étudiants"])),
        ("ASSAULT", "La Russie a lancé dix missiles sur Israël.", (["Russie"], ["Israël"])),
        ("ASSAULT", "Des rebelles ont tendu une embuscade à l'armée malienne.", (["Des rebelles"], ["armée malienne"])),
        ("ASSAULT", "Le général Ali Hassan a été éliminé par un drone américain.", (["États-Unis"], ["Ali Hassan"])),
        ("ASSAULT", "Les talibans ont pris Kaboul dimanche.", (["talibans"], [])),
        ("SANCTION", "L'Algérie a rompu ses relations avec le Maroc.", (["Algérie"], ["Maroc"])),
        ("SANCTION", "Le Mali a été suspendu de l'Union africaine.", (["Union africaine"], ["Mali"])),
        ("MOBILIZE", "La France a dépêché une frégate en mer Egée.", (["France"], [])),
        ("SANCTION", "Des sanctions ont été imposées à la Russie par le Canada.", (["Canada"], ["Russie"])),
        ("SANCTION", "Deux diplomates russes ont été déclarés persona non grata.", ([], ["Deux diplomates russes"])),
        ("COERCE", "La préfecture a interdit le rassemblement.", (["préfecture"], [])),
        ("COERCE", "Le tribunal a suspendu le journal.", (["Le tribunal"], [])),
        ("RETREAT", "Le départ des soldats américains d'Irak a commencé.", (["États-Unis"], [])),
        ("ASSAULT", "Des hommes armés à Bangui ont tué un soldat.", (["Des hommes armés"], ["un soldat"])),
        ("ASSAULT", "L'attaque du Capitole par des émeutiers a été jugée.", (["des émeutiers"], ["Capitole"])),
        ("ASSAULT", "Ankara a lancé une opération militaire contre les Kurdes.", (["Turquie"], ["les Kurdes"])),
        ("ASSAULT", "Des soldats se sont battus dans l'Himalaya.", (["Des soldats"], [])),
        ("ASSAULT", "Un gang haïtien a enlevé deux missionnaires.", (["gang haïtien"], ["deux missionnaires"])),
    ],
)  # fmt: skip
def test_force_is_used_by_somebody_on_somebody(
    type_: str, text: str, expected: tuple[list[str], list[str]], parties: Parties
):
    assert parties(type_, text) == expected


def test_who_is_killed_by_his_own_bomb_did_not_do_it(parties: Parties):
    text = "Un manifestant a été tué lundi par l'engin explosif qu'il s'apprêtait à lancer sur la police."
    assert parties("ASSAULT", text) == ([], ["Un manifestant"])


def test_towns_that_are_bombed_are_where_it_is(parties: Parties):
    assert parties("ASSAULT", "L'armée russe a bombardé Kiev, Odessa et Lviv.") == (["armée russe"], [])


def test_several_are_victims_of_an_attack(parties: Parties):
    assert parties("ASSAULT", "Les journalistes ont été victimes d'attaques de la police turque.") == (
        ["police turque"],
        ["Les journalistes"],
    )
