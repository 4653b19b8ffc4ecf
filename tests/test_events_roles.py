"""Who does it and who undergoes it, in any turn of phrase."""

from __future__ import annotations

from collections.abc import Callable

from depeche.reading import Reading

Found = Callable[..., tuple[list[str], list[str]]]


def test_the_subject_acts_and_the_object_undergoes(parties: Found):
    assert parties("ACCUSE", "La Turquie a accusé la Grèce de violer son espace aérien.") == (["Turquie"], ["Grèce"])


def test_a_passive_turns_them_round(parties: Found):
    assert parties("CONSULT", "Angela Merkel a été reçue lundi par Emmanuel Macron.") == (
        ["Emmanuel Macron"],
        ["Angela Merkel"],
    )


def test_two_who_met_both_took_part(parties: Found):
    agents, recipients = parties("CONSULT", "Emmanuel Macron et Angela Merkel se sont rencontrés lundi à Berlin.")
    assert sorted(agents + recipients) == ["Angela Merkel", "Emmanuel Macron"]


def test_a_noun_takes_its_parties_from_between(parties: Found):
    agents, _ = parties("CONSULT", "Une rencontre entre Emmanuel Macron et Angela Merkel a eu lieu lundi.")
    assert agents == ["Emmanuel Macron", "Angela Merkel"]


def test_an_adjective_of_nationality_is_its_country(parties: Found):
    assert parties("SANCTION", "Les sanctions américaines contre la Russie restent en vigueur.") == (
        ["États-Unis"],
        ["Russie"],
    )


def test_an_infinitive_has_the_subject_of_its_verb(parties: Found):
    assert parties("CONSULT", "Theresa May espère rencontrer Donald Trump à Londres.") == (
        ["Theresa May"],
        ["Donald Trump"],
    )


def test_a_past_infinitive_has_the_subject_of_its_verb(parties: Found):
    agents, recipients = parties("CONSULT", "Emmanuel Macron a dit avoir rencontré Angela Merkel à Berlin.")
    assert (agents, recipients) == (["Emmanuel Macron"], ["Angela Merkel"])


def test_a_relative_pronoun_is_its_antecedent(parties: Found):
    agents, _ = parties("ACCUSE", "Vladimir Poutine, qui a critiqué les Etats-Unis, se rend à Pékin.")
    assert agents == ["Vladimir Poutine"]


def test_a_second_participle_shares_the_auxiliary(parties: Found):
    agents, recipients = parties("ACCUSE", "Vladimir Poutine a salué la Chine et critiqué les Etats-Unis.")
    assert (agents, recipients) == (["Vladimir Poutine"], ["États-Unis"])


def test_the_author_of_a_decision_stands_for_it(parties: Found):
    assert parties("SUPPORT", "La France a salué la décision de l'Espagne.") == (["France"], ["Espagne"])


def test_a_resignation_is_demanded_of_who_would_resign(parties: Found):
    _, recipients = parties("REQUEST", "L'opposition libanaise réclame la démission de Saad Hariri.")
    assert recipients == ["Saad Hariri"]


def test_who_leaves_is_no_passive(parties: Found):
    agents, _ = parties("CONSULT", "Vladimir Poutine est arrivé lundi à Ankara pour une visite officielle.")
    assert agents == ["Vladimir Poutine"]


def test_a_crowd_without_a_name_is_a_group(parties: Found):
    agents, _ = parties("PROTEST", "Plusieurs centaines de salariés ont manifesté lundi à Lille.")
    assert agents == ["Plusieurs centaines de salariés"]


def test_nobody_told_is_nobody(parties: Found):
    assert parties("ACCUSE", "Le maire de Bordeaux Alain Juppé a été critiqué.")[0] == []


def test_sanctions_without_parties_have_none(parties: Found):
    assert parties("SANCTION", "Les sanctions restent en vigueur.") == ([], [])


def test_a_participle_set_off_is_of_the_name_before_it(parties: Found):
    text = "La Turquie a dénoncé le procès de Selahattin Demirtas, emprisonné depuis 2016."
    assert parties("COERCE", text) == ([], ["Selahattin Demirtas"])


def test_two_countries_of_one_adjective_both_take_part(parties: Found):
    agents, recipients = parties("COOPERATE", "La coopération franco-allemande se poursuit.")
    assert sorted(agents + recipients) == ["Allemagne", "France"]


def test_a_deed_imputed_to_somebody_is_theirs(parties: Found):
    agents, _ = parties("ASSAULT", "Des raids imputés à Israël ont fait dix morts en Syrie.")
    assert agents == ["Israël"]


def test_what_an_attack_did_is_the_attack(read: Callable[..., Reading]):
    reading = read("Une attaque de l'armée turque contre un village a tué dix civils.", "2018-10-23")
    names = {actor.id: actor.name for actor in reading.actors}
    assert [[names[i] for i in event.agents] for event in reading.events if event.type == "ASSAULT"] == [
        ["armée turque"]
    ]


def test_a_city_after_the_day_is_not_asked(parties: Found):
    _, recipients = parties("REQUEST", "Des milliers de personnes ont demandé mardi à Paris une hausse des salaires.")
    assert recipients == []


def test_a_light_verb_after_a_demand_is_what_is_asked(parties: Found):
    agents, recipients = parties("REQUEST", "L'ONU a appelé la Turquie à faire preuve de retenue.")
    assert (agents, recipients) == (["ONU"], ["Turquie"])


def test_a_court_without_a_name_acts(parties: Found):
    agents, _ = parties("COERCE", "Deux journalistes ont été condamnés par un tribunal birman à sept ans de prison.")
    assert agents == ["un tribunal birman"]


def test_a_resolution_condemns_for_who_adopts_it(parties: Found):
    text = "Le Conseil de sécurité a adopté une résolution condamnant l'offensive de la Turquie."
    assert parties("ACCUSE", text) == (["Conseil de sécurité de l'ONU"], ["Turquie"])


def test_the_police_at_a_demonstration_do_not_demonstrate(parties: Found):
    assert parties("PROTEST", "La police a interpellé un homme lors d'une manifestation à Lille.") == ([], [])


def test_who_made_a_measure_does_what_it_aims_at(parties: Found):
    for text in (
        "Le Sénat a voté une loi qui vise à interdire les partis d'opposition.",
        "Le Sénat a déposé une proposition de loi visant à interdire les partis d'opposition.",
        "Une loi du Sénat vise à interdire les partis d'opposition.",
    ):
        assert parties("COERCE", text) == (["Sénat"], ["les partis d'opposition"]), text


def test_who_backs_a_measure_does_not_take_it(parties: Found):
    agents, _ = parties("COERCE", "Paris critique une loi visant à interdire les partis d'opposition.")
    assert agents == []


def test_the_clitic_of_a_gerund_is_whom_the_main_clause_tells_beside_its_subject(parties: Found):
    assert parties("ACCUSE", "Moscou a demandé à l'Otan de partir, l'accusant de mentir.") == (["Russie"], ["Otan"])
    text = "Le parquet a écrit à Alexandre Benalla, lui reprochant d'avoir menti."
    assert parties("ACCUSE", text)[1] == ["Alexandre Benalla"]


def test_an_instrument_does_not_act(parties: Found):
    text = "La police grecque est intervenue à coups de matraque pour disperser les manifestants."
    assert parties("COERCE", text)[0] == ["police grecque"]


def test_a_hostile_adjective_names_whom_it_is_against(parties: Found):
    assert parties("SANCTION", "Les sanctions anti-russes restent en vigueur.") == ([], ["Russie"])
    assert parties("PROTEST", "Des manifestations anti-françaises ont eu lieu à Bamako.")[1] == ["France"]


def test_an_adjective_of_partisans_is_no_country(parties: Found):
    assert parties("ASSAULT", "Une attaque pro-russe a visé Kiev.")[0] == []


def test_a_clash_with_somebody_is_that_of_the_subject_too(parties: Found):
    agents, _ = parties("ASSAULT", "L'armée syrienne a eu des combats avec les rebelles.")
    assert sorted(agents) == ["armée syrienne", "les rebelles"]


def test_a_verb_has_one_object(parties: Found):
    text = (
        "Le tribunal de Paris a condamné le chroniqueur pour des propos tenus lors d'une réunion organisée par des "
        "proches de l'ex-députée du Front national (devenu RN) Marion Maréchal."
    )
    assert "Marion Maréchal" not in parties("COERCE", text)[1]


def test_who_is_declared_guilty_did_it(parties: Found):
    agents, _ = parties("ASSAULT", "Paul Petit a été déclaré coupable en 2008 des meurtres de sept jeunes femmes.")
    assert agents == ["Paul Petit"]


def test_one_protester_is_not_the_crowd(parties: Found):
    text = "Paul Petit a manifesté lundi à Lyon. Les manifestants ont réclamé le retrait du texte."
    assert parties("REQUEST", text)[0] == ["Les manifestants"]


def test_a_form_in_the_singular_is_said_of_one(parties: Found):
    text = "Il fuit la pression du gouvernement malien accusé d'inaptitude, et des pays européens."
    assert parties("ACCUSE", text) == ([], ["gouvernement malien"])
    text = "Jean Petit, membre d'un groupe local d'extrême droite, les Patriot Prayer, a été abattu samedi à Portland."
    assert parties("ASSAULT", text) == ([], ["Jean Petit"])


def test_a_measure_is_aimed_at_who_is_told_behind_who_took_it(parties: Found):
    text = "Moscou a dénoncé les sanctions décrétées par la Lituanie et la Lettonie visant Alexandre Loukachenko."
    assert parties("SANCTION", text) == (["Lituanie", "Lettonie"], ["Alexandre Loukachenko"])
    text = "L'UE doit décider des sanctions qu'elle compte infliger aux hauts responsables."
    assert parties("SANCTION", text) == (["Union européenne (UE)"], ["hauts responsables"])


def test_what_is_threatened_is_that_of_the_noun_past_its_adjective(parties: Found):
    text = "Elle a été retirée de la liste à la suite de menaces saoudiennes de couper des fonds à l'ONU."
    assert parties("THREATEN", text) == (["Arabie saoudite"], ["ONU"])
    assert parties("SANCTION", text) == (["Arabie saoudite"], ["ONU"])


def test_what_somebody_says_next_is_not_said_by_whom_he_told_of(parties: Found):
    text = "Jean Petit a assuré que les Russes et les Baltes n'avaient rien, avant d'accuser l'Otan de mentir."
    assert parties("ACCUSE", text) == (["Jean Petit"], ["Otan"])
