"""Who takes part in an event that the clause around it tells of: by its other side, its target, its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Found = Callable[..., tuple[list[str], list[str]]]


def test_one_met_with_somebody_is_met_by_whom_the_clause_is_about(parties: Found):
    agents, recipients = parties("CONSULT", "Theresa May a quitté Rome lundi après un déjeuner avec Giuseppe Conte.")
    assert sorted(agents + recipients) == ["Giuseppe Conte", "Theresa May"]


def test_a_minister_who_speaks_of_talks_with_a_body_speaks_for_his_country(parties: Found):
    text = "La Serbie attend. La Première ministre serbe Ana Brnabic a souligné l'importance du dialogue avec l'Otan."
    agents, recipients = parties("CONSULT", text)
    assert sorted(agents + recipients) == ["Otan", "Serbie"]


def test_whoever_faces_a_protest_is_its_target(parties: Found):
    assert parties("PROTEST", "Le ministre Jean Dupont fait face à une grève des cheminots.") == (
        ["cheminots"],
        ["Jean Dupont"],
    )


def test_whoever_is_invited_comes_at_an_invitation(parties: Found):
    assert parties("REQUEST", "Theresa May ira à Paris à l'invitation d'Emmanuel Macron.") == (
        ["Emmanuel Macron"],
        ["Theresa May"],
    )


def test_a_crowd_before_a_residence_is_against_who_lives_there(parties: Found):
    _, recipients = parties("PROTEST", "Des manifestants se sont rassemblés lundi devant la résidence de Jean Dupont.")
    assert recipients == ["Jean Dupont"]


def test_a_thing_is_asked_of_whose_it_is(parties: Found):
    assert parties("REQUEST", "Le député Paul Martin a réclamé mardi un geste d'Emmanuel Macron.") == (
        ["Paul Martin"],
        ["Emmanuel Macron"],
    )


def test_help_to_a_city_goes_to_its_country(parties: Found):
    text = "Le Liban est en deuil. La France va envoyer trois avions d'assistance à Beyrouth."
    assert parties("AID", text) == (["France"], ["Liban"])


def test_a_death_is_told_with_whose_hands_caused_it(parties: Found):
    text = "La mort de Jean Dupont, étouffé par un policier, a provoqué des manifestations à Lyon."
    assert parties("ASSAULT", text)[0] == ["un policier"]


def test_the_two_ministers_are_those_told_before(parties: Found):
    text = "Boris Johnson a rencontré Jean-Yves Le Drian lundi à Paris. Les deux ministres ont condamné la Russie."
    assert sorted(parties("ACCUSE", text)[0]) == ["Boris Johnson", "Jean-Yves Le Drian"]


def test_deputies_named_behind_their_office_are_those_deputies(parties: Found):
    text = "Les députés Jean Dupont (PS) et Anne Petit (LR) ont dénoncé la décision du gouvernement espagnol."
    assert parties("ACCUSE", text)[0] == ["Jean Dupont", "Anne Petit"]


def test_a_finite_verb_after_a_quoted_infinitive_goes_on_with_the_main_clause(parties: Found):
    text = "Londres a accusé les autorités russes de mentir, et a appelé le gouvernement français à agir."
    assert parties("REQUEST", text)[0] == ["Royaume-Uni"]


def test_whoever_answers_a_demand_was_asked(parties: Found):
    text = "Le ministre Jean Dupont a rejeté un report du scrutin réclamé par l'Otan."
    assert parties("REQUEST", text) == (["Otan"], ["Jean Dupont"])


def test_one_turns_to_somebody_in_order_to_ask(parties: Found):
    text = "Theresa May a appelé Emmanuel Macron pour lui demander de lever l'embargo."
    assert parties("REQUEST", text) == (["Theresa May"], ["Emmanuel Macron"])


def test_a_law_is_whose_who_wants_it(parties: Found):
    text = "Paul Martin a condamné la réforme que Theresa May veut imposer au pays."
    assert parties("ACCUSE", text)[1] == ["Theresa May"]


def test_all_agents_of_a_list_back_somebody(parties: Found):
    text = "Khalifa Haftar est soutenu par l'Égypte, la Russie et la France."
    assert parties("SUPPORT", text) == (["Égypte", "Russie", "France"], ["Khalifa Haftar"])


def test_a_participle_is_said_of_what_agrees_with_it(parties: Found):
    text = "Des opposants ont dénoncé une loi, critiquée par l'Otan."
    assert "Des opposants" not in parties("ACCUSE", text)[1]


def test_whom_an_inquiry_aims_at_is_accused(parties: Found):
    assert parties("ACCUSE", "Jean Dupont est visé par une enquête du parquet de Paris.")[1] == ["Jean Dupont"]


def test_a_deed_told_behind_its_day_befalls_somebody(parties: Found):
    text = "L'arrestation mardi à Lyon de deux hommes a surpris le quartier."
    assert parties("COERCE", text)[1] == ["deux hommes"]


def test_a_relative_is_not_whom_he_is_of(read: Callable[..., Reading]):
    reading = read("La fille du magnat Robert Maxwell a été arrêtée jeudi.", "2018-10-23")
    names = [actor.name for event in reading.events for a in event.recipients if (actor := reading.actor(a))]
    assert names == ["La fille du magnat Robert Maxwell"]


def test_who_does_it_in_company_does_it_too(parties: Found):
    text = "Theresa May a critiqué, avec Emmanuel Macron, la décision du gouvernement espagnol."
    assert parties("ACCUSE", text)[0] == ["Theresa May", "Emmanuel Macron"]


def test_pronouns_of_an_inserted_cue_mean_who_says(parties: Found):
    text = '"Il faut agir", a déclaré Jean Dupont. "C\'est urgent", a-t-il ajouté en appelant Emmanuel Macron à agir.'
    assert parties("REQUEST", text) == (["Jean Dupont"], ["Emmanuel Macron"])


def test_a_body_says_what_it_will_do_itself(parties: Found):
    text = "TikTok est une application. TikTok a annoncé qu'elle allait porter plainte contre le gouvernement espagnol."
    assert parties("ACCUSE", text)[0] == ["TikTok"]


def test_help_that_one_receives_is_not_ones_own(parties: Found):
    assert "Liban" not in parties("AID", "Le Liban a reçu une aide financière de la France.")[0]


def test_people_of_any_kind_are_a_crowd_when_counted(parties: Found):
    assert parties("PROTEST", "Des milliers de Hongkongais ont défilé vendredi.")[0] == ["Des milliers de Hongkongais"]


def test_quant_a_tells_nobody_who_is_asked(read):
    reading = read("Des étudiants ont défilé. Ces associations réclament quant à elles la gratuité.", "2020-06-11")
    assert [event.recipients for event in reading.events if event.type == "REQUEST"] == [()]


def test_a_possessive_after_a_passive_is_of_whom_it_befell(read):
    text = "Paul Morel avait critiqué Jean Petit avant d'être remplacé par Anne Durand après son arrestation."
    reading = read(text, "2020-06-11")
    arrest = next(event for event in reading.events if event.type == "COERCE")
    assert [reading.actor(id).name for id in arrest.recipients] == ["Paul Morel"]


def test_nobody_is_put_in_prison_in_order_to_demand(read):
    text = (
        "Des milliers de personnes se sont réunies devant la prison où Paul Morel est détenu pour exiger sa libération."
    )
    reading = read(text, "2020-06-11")
    demand = next(event for event in reading.events if event.type == "REQUEST")
    assert "Paul Morel" not in [reading.actor(id).name for id in demand.agents]


def test_who_tells_of_an_attack_did_not_strike(read):
    text = (
        'Le maire Paul Morel a déclaré que cette attaque, "manifestement terroriste", avait "frappé" '
        'six "jeunes gens d\'une ONG".'
    )
    reading = read(text, "2020-06-11")
    assert all("Paul Morel" not in [reading.actor(a).name for a in event.agents] for event in reading.events)


def test_leurs_is_of_several(read):
    reading = read("Les syndicats veulent obliger l'exécutif à entendre leurs revendications.", "2020-06-11")
    demand = next((event for event in reading.events if event.type == "REQUEST"), None)
    assert demand is None or "exécutif français" not in [reading.actor(a).name for a in demand.agents]


def test_whoever_suffers_violence_did_not_do_it(parties: Found):
    text = "La presse a parlé mardi des violences subies par une manifestante à Lille."
    assert parties("ASSAULT", text) == ([], ["une manifestante"])


def test_nouns_without_articles_share_what_completes_the_last(parties: Found):
    text = "Les députés ont répondu aux critiques, attaques et menaces de la Russie."
    assert parties("ACCUSE", text) == (["Russie"], ["Les députés"])
    assert parties("THREATEN", text)[0] == ["Russie"]


def test_a_court_is_asked_not_the_city_it_stands_in(parties: Found):
    text = "Jean Morel a demandé à un tribunal du Queens, à New York, d'empêcher la publication du livre."
    assert parties("REQUEST", text) == (["Jean Morel"], ["tribunal du Queens"])


def test_whoever_falls_into_accord_agrees(parties: Found):
    text = "Le président a annoncé que la Serbie et le Kosovo étaient tombés d'accord sur une normalisation."
    assert parties("AGREE", text)[0] == ["Serbie", "Kosovo"]


def test_whoever_is_written_to_is_asked_in_the_letter(parties: Found):
    text = "Jean Morel et Anne Petit ont écrit à Emmanuel Macron, lui demandant d'agir."
    assert parties("REQUEST", text) == (["Jean Morel", "Anne Petit"], ["Emmanuel Macron"])


def test_arms_of_a_nation_are_given_by_it(parties: Found):
    text = "Les armes américaines fournies à Kiev viennent des Etats-Unis."
    assert parties("AID", text) == (["États-Unis"], ["Ukraine"])


def test_a_participle_is_said_of_what_it_agrees_with(parties: Found):
    text = "Un hommage aux six secouristes tués dimanche au Niger sera rendu vendredi."
    assert parties("ASSAULT", text)[1] == ["six secouristes tués"]


def test_nobody_did_the_attacks_after_which_he_began_something(parties: Found):
    text = "George W. Bush a lancé une campagne peu après les attentats du 11 septembre 2001."
    assert parties("ASSAULT", text)[0] == []


def test_the_second_side_stands_behind_what_is_said_of_the_first(parties):
    text = "Un conflit a éclaté entre des rebelles armés par Minsk et les forces croates."
    assert parties("ASSAULT", text)[0] == ["des rebelles armés par Minsk", "forces croates"]


def test_a_reporter_is_no_channel(parties: Found):
    text = "Le journaliste de France 2 Paul Morel a été tué mardi par les rebelles."
    assert parties("ASSAULT", text) == (["les rebelles"], ["Paul Morel"])


def test_who_reports_arrests_made_none(parties: Found):
    text = "L'association Sherpa a fait état de trois interpellations à Lyon."
    assert parties("COERCE", text)[0] == []


def test_a_charge_is_nobody_who_is_sentenced(parties: Found):
    text = "Le militant risque, en cas de condamnation pour tous ces chefs, la prison à perpétuité."
    assert parties("COERCE", text)[1] == []


@pytest.mark.parametrize(
    ("kind", "text", "agents", "recipients"),
    [
        ("SANCTION", "Anne Roux a exhorté Minsk à sanctionner Paul Morel.", ["Bélarus"], ["Paul Morel"]),
        ("SUPPORT", "Anne Roux a pressé Marie Durand de soutenir Paul Morel.", ["Marie Durand"], ["Paul Morel"]),
    ],
)
def test_who_is_urged_would_act(parties, kind, text, agents, recipients):
    assert parties(kind, text) == (agents, recipients)


def test_who_stands_beside_a_name_with_its_description_takes_part(parties):
    text = "L'opposant russe Ivan Petrov et la militante Anne Roux ont été arrêtés lundi."
    assert parties("COERCE", text) == ([], ["Ivan Petrov", "Anne Roux"])


@pytest.mark.parametrize(
    "text",
    [
        "Paris, qui a sanctionné Ankara lundi, a protesté.",
        "Selon Anne Roux, Paris aurait sanctionné Ankara.",
        "C'est Paris qui a sanctionné Ankara.",
    ],
)
def test_a_capital_that_acts_is_its_country(parties, text):
    assert parties("SANCTION", text) == (["France"], ["Turquie"])


@pytest.mark.parametrize(
    ("kind", "text", "agents", "recipients"),
    [
        ("COERCE", "Anne Roux a évoqué l'arrestation de Paul Morel par le Mali.", ["Mali"], ["Paul Morel"]),
        ("AID", "Anne Roux a critiqué l'aide de la Russie au Mali.", ["Russie"], ["Mali"]),
        (
            "CONSULT",
            "Anne Roux a commenté la rencontre de Marie Durand avec Paul Morel.",
            ["Marie Durand", "Paul Morel"],
            [],
        ),
    ],
)
def test_who_stands_behind_the_complement_of_an_object_is_of_the_object(parties, kind, text, agents, recipients):
    assert parties(kind, text) == (agents, recipients)


def test_what_somebody_did_after_something_befell_him_befell_him(parties):
    text = "Un homme de 43 ans a frappé un agent de sécurité après avoir été arrêté à Brest."
    assert parties("COERCE", text)[1] == ["Un homme de 43 ans"]


@pytest.mark.parametrize(
    ("text", "agents"),
    [
        (
            "Le ministre a reçu les syndicats de police. Ces derniers ont critiqué la France.",
            ["les syndicats de police"],
        ),
        ("Le président a limogé son ministre, Luc Morel. Celui-ci avait critiqué la France.", ["Luc Morel"]),
        ("Anne Roux a rencontré Marie Durand. Cette dernière a critiqué la France.", ["Marie Durand"]),
    ],
)
def test_who_was_told_last_is_resumed(parties, text, agents):
    assert parties("ACCUSE", text)[0] == agents


@pytest.mark.parametrize(("participle", "who"), [("critiquée", "Angela Merkel"), ("critiqué", "Emmanuel Macron")])
def test_a_participle_agrees_with_whom_the_clitic_before_it_means(parties: Found, participle: str, who: str):
    text = f"Angela Merkel a reçu Emmanuel Macron lundi. Donald Trump l'a {participle}."
    assert parties("ACCUSE", text) == (["Donald Trump"], [who])


def test_a_clitic_that_may_take_up_a_thing_means_no_body(parties: Found):
    text = "La majorité a présenté la réforme. Les syndicats veulent la soutenir."
    assert parties("SUPPORT", text) == (["Les syndicats"], [])


@pytest.mark.parametrize(
    ("type", "text", "who"),
    [
        ("PROTEST", "Les syndicats ont appelé les cheminots à la grève.", ["les cheminots"]),
        ("RETREAT", "Le pape a exhorté la Russie et l'Ukraine à un cessez-le-feu.", ["Russie", "Ukraine"]),
    ],
)
def test_whoever_is_called_to_something_is_to_do_it(parties: Found, type: str, text: str, who: list[str]):
    assert parties(type, text) == (who, [])


@pytest.mark.parametrize(
    ("kind", "text", "agents", "recipients"),
    [
        ("COERCE", "Anne Petit a été arrêtée avec sa fille mardi.", [], ["Anne Petit", "sa fille"]),
        ("COERCE", "Jean Petit a été arrêté avec une arme mardi.", [], ["Jean Petit"]),
        ("REQUEST", "A Oran, les élus ont réclamé la démission du maire.", ["les élus"], ["le maire"]),
        ("SANCTION", "Le parti Les Verts a décidé l'exclusion de Luc Roy.", ["Les Verts"], ["Luc Roy"]),
        ("COERCE", "Le blocus du Yémen par l'Arabie saoudite se poursuit.", ["Arabie saoudite"], ["Yémen"]),
        (
            "ACCUSE",
            "Le maire Jean Petit a répondu aux critiques d'Amnesty International selon lesquelles Luc Roy a menti.",
            ["Amnesty International"],
            ["Luc Roy"],
        ),
        (
            "COERCE",
            "Le tribunal a condamné l'ex-ministre Jean Petit, le maire de Lens, Luc Roy, et le trésorier Paul Morel.",
            ["tribunal"],
            ["Jean Petit", "Luc Roy", "Paul Morel"],
        ),
        ("REQUEST", "Jean Petit a fustigé ceux qui ont agressé Luc Roy et ont demandé une enquête.", [], []),
        (
            "REQUEST",
            "Jean Petit a reçu les élus qui ont voté la loi et ont demandé l'aide de la France.",
            ["les élus"],
            ["France"],
        ),
        (
            "ACCUSE",
            "Le parquet de Lyon a demandé un procès pour faux contre Luc Roy.",
            ["parquet de Lyon"],
            ["Luc Roy"],
        ),
        ("ASSAULT", "L'opposant Luc Roy, victime selon deux juges d'une agression, est parti.", [], ["Luc Roy"]),
        (
            "SUPPORT",
            "Le maire Jean Petit a remercié Luc Roy ainsi que l'ensemble du Conseil d'Etat.",
            ["Jean Petit"],
            ["Luc Roy", "Conseil d'État"],
        ),
        ("SUPPORT", "Jean Petit a redit son soutien à l'Artsakh.", ["Jean Petit"], ["Haut-Karabakh"]),
        ("SUPPORT", "Jean Petit est un fervent défenseur d'Israël.", ["Jean Petit"], ["Israël"]),
        ("CONSULT", "L'Union africaine a envoyé Luc Roy à Rome pour rencontrer Eva Petit.", ["Luc Roy"], ["Eva Petit"]),
        ("CONSULT", "Jean Petit a accordé une audience à Luc Roy.", ["Jean Petit"], ["Luc Roy"]),
        ("PROTEST", "La CGT a organisé une marche à Lille.", ["CGT"], []),
        ("CONSULT", 'Berlin a discuté de façon "franche" avec Kiev.', ["Allemagne"], ["Ukraine"]),
        ("ACCUSE", "Luc Roy défend les forces de l'ordre. Des élus les accusent.", ["Des élus"], ["forces de l'ordre"]),
        (
            "COERCE",
            "Son père, le député Luc Roy, et le maire Jean Petit ont été arrêtés.",
            [],
            ["Luc Roy", "Jean Petit"],
        ),
        ("ACCUSE", "Des habitants ont interpellé Luc Roy.", ["Des habitants"], ["Luc Roy"]),
        ("COERCE", "Des policiers ont interpellé Luc Roy.", ["Des policiers"], ["Luc Roy"]),
        ("ACCUSE", "Oxfam a saisi la justice contre Total.", ["Oxfam"], ["Total"]),
        ("REQUEST", "L'ONU a rejeté l'appel au calme lancé par Kiev et Minsk.", ["Ukraine", "Bélarus"], ["ONU"]),
        ("ACCUSE", "Une vingtaine d'ONG ont critiqué la Serbie.", ["Une vingtaine d'ONG"], ["Serbie"]),
        ("PROTEST", "Un rassemblement a eu lieu devant l'ambassade de Turquie à Lyon.", [], ["Turquie"]),
        (
            "THREATEN",
            "Berlin a menacé le gouvernement malien de lourdes sanctions.",
            ["Allemagne"],
            ["gouvernement malien"],
        ),
        ("REQUEST", "Le maire Luc Roy a enjoint les habitants de partir.", ["Luc Roy"], ["les habitants"]),
        ("SUPPORT", "La loi est plébiscitée par les élus et par ceux de Luc Roy.", ["les élus"], []),
        ("SANCTION", "La Hongrie s'est prononcée contre les sanctions contre la Russie.", [], ["Russie"]),
        ("REQUEST", "L'ANC a lancé une alerte dans la communauté appelant l'ONU à agir.", ["ANC"], ["ONU"]),
        ("CONSULT", "Une réunion de l'ONU sous la présidence de Luc Roy s'est tenue.", ["ONU", "Luc Roy"], []),
        ("SUPPORT", "Jean Petit, fervent défenseur d'Israël, est venu.", ["Jean Petit"], ["Israël"]),
        ("SUPPORT", "La Turquie est un fidèle soutien de Bakou.", ["Turquie"], ["Azerbaïdjan"]),
        ("COERCE", "Des huissiers ont gelé les comptes de Luc Roy.", ["Des huissiers"], ["Luc Roy"]),
        ("PROTEST", "Lille est la ville où se sont réunies des dizaines d'ouvriers.", ["des dizaines d'ouvriers"], []),
        ("ACCUSE", "Le parquet de Paris a reçu 170 plaintes.", [], []),
        ("ASSAULT", "L'Azerbaïdjan a bombardé l'Artsakh.", ["Azerbaïdjan"], ["Haut-Karabakh"]),
    ],
)
def test_plain_turns_tell_who_did_it_and_to_whom(parties: Found, kind, text, agents, recipients):
    assert parties(kind, text) == (agents, recipients)


FREE = "Paris a appelé la Russie, qui soutient le régime, à libérer les otages."
WON = "Israël veut convaincre des pays, notamment la France, de soutenir le texte."


@pytest.mark.parametrize(
    ("type", "text", "who"),
    [
        ("SUPPORT", "Erevan craint que son voisin, soutenu par la Turquie, ne pousse son avantage.", (["Turquie"], [])),
        ("SUPPORT", "Joe Biden avait pris le parti d'Erevan.", (["Joe Biden"], ["Arménie"])),
        ("SUPPORT", "La ministre a salué l'appel au dialogue de Jean Petit.", (["La ministre"], ["Jean Petit"])),
        ("REQUEST", "L'appel au calme de Jean Petit a été entendu.", (["Jean Petit"], [])),
        ("PROTEST", "L'appel à la grève nationale des cheminots a été suivi.", (["cheminots"], [])),
        ("THREATEN", "Jean Petit a évoqué les menaces dont il fait l'objet.", ([], ["Jean Petit"])),
        ("ACCUSE", "Les critiques dont fait l'objet Jean Petit ont redoublé lundi.", ([], ["Jean Petit"])),
        ("AGREE", "La Suède est devenue membre de l'Otan en mars.", (["Suède"], ["Otan"])),
        ("REQUEST", FREE, (["France"], ["Russie"])),
        ("RETREAT", FREE, (["Russie"], ["les otages"])),
        ("SUPPORT", WON, (["des pays", "France"], [])),
    ],
)  # fmt: skip
def test_the_clause_tells_who_does_it_to_whom(parties: Found, type: str, text: str, who: tuple[list[str], list[str]]):
    assert parties(type, text) == who


@pytest.mark.parametrize(
    ("type", "text", "who"),
    [
        (
            "REQUEST",
            "La maire Johanna Rolland proteste. Des élus ont écrit à Jean Castex pour lui demander d'agir.",
            (["Des élus"], ["Jean Castex"]),
        ),
        ("SUPPORT", "La maire a dit sa solidarité avec les salariés.", (["La maire"], ["les salariés"])),
        (
            "CONSULT",
            "Jean Petit a rencontré le chef de l'Etat et des représentants de l'opposition.",
            (["Jean Petit"], ["Emmanuel Macron", "des représentants de l'opposition"]),
        ),
        (
            "MOBILIZE",
            'Le président Erdogan a accusé la France de "jeter de l\'huile sur le feu" en ayant déployé une frégate.',
            (["France"], []),
        ),
        ("ASSAULT", "Des rebelles ont attaqué le détachement militaire de la ville.", (["Des rebelles"], [])),
    ],
)
def test_pronouns_lists_and_gerunds_tell_who_it_is(
    parties: Found, type: str, text: str, who: tuple[list[str], list[str]]
):
    assert parties(type, text) == who


def test_the_twenty_seven_are_the_union(parties: Found):
    assert parties("SANCTION", "Les Vingt-Sept ont adopté des sanctions contre Minsk.") == (
        ["Union européenne"],
        ["Bélarus"],
    )


def test_reinforcements_sent_are_one_event(read):
    reading = read("Des renforts militaires ont été dépêchés lundi à Djenné.")
    assert [e.type for e in reading.events] == ["MOBILIZE"]


@pytest.mark.parametrize(
    ("type", "text", "sides"),
    [
        (
            "ASSAULT",
            "Des heurts ont éclaté à Daoukro, fief de l'ex-président, entre manifestants et forces de l'ordre.",
            ["manifestants", "forces de l'ordre"],
        ),
        (
            "RETREAT",
            "Deux échanges de prisonniers ont eu lieu, le dernier en mai, entre la Russie et l'Ukraine.",
            ["Russie", "Ukraine"],
        ),
    ],
)
def test_two_sides_stand_at_the_end_of_the_clause(parties: Found, type: str, text: str, sides: list[str]):
    assert parties(type, text)[0] == sides


def test_help_is_not_for_whom_others_have_rescued(parties: Found):
    text = "Dix personnes ont été secourues en mer. Rome a suspendu son aide."
    assert parties("AID", text) == ([], ["Dix personnes"])


@pytest.mark.parametrize(
    ("type", "text", "who"),
    [
        ("COERCE", "L'ONU dénonce l'arrestation, le 3 mars à Bakou, du journaliste Luc Roy.", ([], ["Luc Roy"])),
        (
            "ACCUSE",
            "L'association Les Amis de l'Arménie dénonce le maire.",
            (["Les Amis de l'Arménie"], ["le maire"]),
        ),
    ],
)
def test_asides_and_names_of_bodies_tell_who_it_is(
    parties: Found, type: str, text: str, who: tuple[list[str], list[str]]
):
    assert parties(type, text) == who


def test_who_questions_a_body_arrests_nobody(read):
    assert read("La députée Marie Blanc a interpellé la Commission européenne.").events == ()


@pytest.mark.parametrize(
    ("type", "text", "who"),
    [
        ("COERCE", "Luc Roy, ancien bras droit de M. Durand arrêté en mars 2019, a témoigné.", ([], ["Luc Roy"])),
        (
            "CONCEDE",
            "Le roi a gracié 110 opposants, dont des députés et des collaborateurs du maire Jean Petit.",
            (["Le roi"], ["110 opposants"]),
        ),
        (
            "SUPPORT",
            "Le roi a gracié les opposants. Jean Petit a appelé au boycott du scrutin. Luc Roy a salué cette décision.",
            (["Luc Roy"], []),
        ),
    ],
)
def test_others_told_beside_them_are_none_of_them(
    parties: Found, type: str, text: str, who: tuple[list[str], list[str]]
):
    assert parties(type, text) == who


def test_who_reproaches_also_asks(parties: Found):
    text = "Le roi a accusé Moscou d'avoir organisé l'attaque et demandé l'aide de l'ONU."
    assert parties("REQUEST", text) == (["Le roi"], ["ONU"])


def test_a_letter_that_somebody_refused_to_sign_is_not_his(parties: Found):
    text = "Le maire a refusé de signer la lettre. Le texte demande à l'Otan de partir."
    assert parties("REQUEST", text) == ([], ["Otan"])


def test_whoever_is_in_a_hurry_is_asked_nothing(read: Callable[..., Reading]):
    assert not read("L'Otan n'est pas pressée de partir.", "2018-10-23").events


@pytest.mark.parametrize(
    ("text", "kind", "agents", "recipients"),
    [
        ("Jean Lefort accuse Luc Petit de l'assassinat de Paul Martin.", "ASSAULT", "Luc Petit", "Paul Martin"),
        ("Le juge a reproché à Alain Dubreuil l'agression de Paul Martin.", "ASSAULT", "Alain Dubreuil", "Paul Martin"),
        ("L'ONU tient l'armée syrienne pour responsable de l'attaque.", "ASSAULT", "armée syrienne", ""),
        ("L'ONU tient l'armée syrienne pour responsable de l'attaque.", "ACCUSE", "ONU", "armée syrienne"),
        ("Kiev rend Moscou responsable de la crise.", "ACCUSE", "Ukraine", "Russie"),
        ("L'arrestation, lundi à Lyon, de Luc Roy par l'armée turque est vaine.", "COERCE", "armée turque", "Luc Roy"),
        ("L'enlèvement, mardi, de deux juges par des rebelles a surpris.", "ASSAULT", "des rebelles", "deux juges"),
        ("L'attaque de Moscou contre Kiev a surpris Ankara.", "ASSAULT", "Russie", "Ukraine"),
    ],
)  # fmt: skip
def test_who_did_what_is_told_by_a_noun(read, text, kind, agents, recipients):
    reading = read(text, "2020-06-11")
    event = next(event for event in reading.events if event.type == kind)
    told = [", ".join(reading.actor(a).name for a in side) for side in (event.agents, event.recipients)]
    assert told == [agents, recipients]


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("L'ONU a appelé Paris et Berlin à des discussions.", {"France", "Allemagne"}),
        ("Le maire a appelé les habitants à une rencontre avec le préfet.", {"les habitants", "le préfet"}),
        ("L'ONU a exhorté Israël à la reprise des négociations avec les Palestiniens.", {"Israël", "les Palestiniens"}),
        ("Une rencontre, jeudi à Genève, entre le pape et Joe Biden est prévue.", {"François", "Joe Biden"}),
    ],
)  # fmt: skip
def test_who_is_called_to_talks_would_hold_them(read, text, sides):
    reading = read(text, "2021-06-11")
    event = next(event for event in reading.events if event.type == "CONSULT")
    assert {reading.actor(a).name for a in (*event.agents, *event.recipients)} == sides
