"""Several people at once: which words make a group, and how far its name reaches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Read = Callable[..., Reading]


def groups(reading: Reading) -> list[str]:
    return [actor.name for actor in reading.actors if actor.kind == "group"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Des milliers de manifestants ont défilé.", "Des milliers de manifestants"),
        ("La police a dispersé une centaine d'étudiants.", "une centaine d'étudiants"),
        ("Les manifestants antiracistes ont été reçus.", "Les manifestants antiracistes"),
        ("La maire a reçu les personnes arrêtées dimanche.", "les personnes arrêtées"),
        ("Les manifestants en colère ont été reçus.", "Les manifestants en colère"),
        ("Le maire a critiqué les cyclistes et piétons.", "les cyclistes et piétons"),
        ("Le maire a critiqué les cyclistes et les piétons.", "les piétons"),
        ("Le maire a reçu les opposants basés à Vienne.", "les opposants basés à Vienne"),
        ("De nombreux élus ont démissionné.", "De nombreux élus"),
        ("Vingt et un policiers ont été blessés.", "Vingt et un policiers"),
        ("La police a interpellé trente et une personnes.", "trente et une personnes"),
        ("Les députés LREM ont voté le texte.", "Les députés LREM"),
        ('Les députés "marcheurs" ont voté le texte.', 'Les députés "marcheurs"'),
        ("Elle appelle tous les maires.", "tous les maires"),
        ("Plusieurs des maires ont voté le texte.", "Plusieurs des maires"),
        ("4.000 à 5.000 manifestants ont défilé.", "4.000 à 5.000 manifestants"),
        ("Près d'une dizaine de députés ont démissionné.", "Près d'une dizaine de députés"),
        ("Elle a reçu 60 élus de la majorité et du MoDem.", "60 élus de la majorité et du MoDem"),
        ("Les bars et restaurants ont fermé.", "Les bars et restaurants"),
        ("Seuls deux ministres ont démissionné.", "deux ministres"),
        ("Il a averti les habitants de Lyon d'une panne.", "les habitants de Lyon"),
        (
            "Il a reçu les rescapés de la tuerie et de la prise d'otages.",
            "les rescapés de la tuerie et de la prise d'otages",
        ),
        ('Il a critiqué les "maires" et "élus" locaux.', "maires"),
        ("Une soixantaine de syndicats ont appelé à la grève.", "Une soixantaine de syndicats"),
        ("Il a reçu 30 élus de gauche et écologistes.", "30 élus de gauche et écologistes"),
        ("Il a reçu les militaires, ingénieurs et ouvriers.", "les militaires, ingénieurs et ouvriers"),
        ("Elle a salué des femmes vêtues de blanc.", "des femmes vêtues de blanc"),
        ("Il a réuni les ministres en charge de la sécurité.", "les ministres en charge de la sécurité"),
        ("Il a rencontré deux auxiliaires de vie à domicile.", "deux auxiliaires de vie à domicile"),
        ("Les maires de Lyon, de Nice et Bordeaux ont protesté.", "Les maires de Lyon, de Nice et Bordeaux"),
        ("Ces sanctions visent 39 personnes et entités.", "39 personnes et entités"),
        ("Entre 7 et 11 combattants et civils ont été tués.", "Entre 7 et 11 combattants et civils"),
        ("Il en a parlé avec les Premiers ministres provinciaux.", "les Premiers ministres provinciaux"),
    ],
)
def test_the_name_of_a_group_reaches_as_far_as_its_words(read: Read, text: str, name: str):
    assert name in groups(read(text))


@pytest.mark.parametrize("noun", ["population", "délégation", "foule"])
def test_a_noun_in_the_singular_may_stand_for_several(read: Read, noun: str):
    assert groups(read(f"Le président a salué la {noun}.")) == [noun]


def test_the_same_delegation_is_resumed_by_its_noun(read: Read):
    reading = read("La délégation norvégienne est arrivée lundi. La délégation repartira jeudi.")
    assert groups(reading) == ["délégation norvégienne"]


@pytest.mark.parametrize("text", ["Il tient la majorité du territoire.", "Le maire a salué la classe."])
def test_a_noun_for_several_alone_may_be_none(read: Read, text: str):
    assert groups(read(text)) == []


def test_members_of_a_clash_are_two_groups(read: Read):
    reading = read("Des heurts ont opposé la police aux lycéens. Il y a eu un débat entre les élèves et les parents.")
    assert "les élèves et les parents" not in groups(reading)


def test_what_a_person_has_bears_the_name(read: Read):
    reading = read("Emmanuel Macron est arrivé avec sa délégation. L'accord est proche, a indiqué son cabinet.")
    names = [actor.name for actor in reading.actors]
    assert "délégation d'Emmanuel Macron" in names
    assert "cabinet d'Emmanuel Macron" in names


def test_yellow_vests_are_one_body_in_marks_or_not(read: Read):
    reading = read('Des "gilets jaunes" ont défilé. Les gilets jaunes ont été reçus.', "2018-12-08")
    assert [actor.name for actor in reading.actors] == ["gilets jaunes"]


def test_the_number_of_people_is_not_the_people(read):
    reading = read("Le nombre des soldats tués s'élève à 89.", "2020-06-11")
    assert [reading.text(m).removeprefix("des ") for a in reading.actors for m in a.mentions] == ["soldats tués"]


def test_a_participle_alone_behind_a_noun_belongs_to_the_name_of_a_group(read):
    reading = read("Les représentants du spectacle vivant ont rencontré la ministre.", "2020-06-11")
    assert "Les représentants du spectacle vivant" in {actor.name for actor in reading.actors}


def test_a_people_named_without_its_article_is_no_person(read):
    reading = read("Des milliers d'Israéliens et Israéliennes ont observé une grève.", "2020-08-23")
    assert {actor.kind for actor in reading.actors} == {"group"}


def test_the_role_of_one_of_several_is_in_the_singular(read):
    reading = read("L'un des organisateurs du salon, Paul Morel, a parlé.", "2020-08-23")
    assert [actor.role for actor in reading.actors if actor.name == "Paul Morel"] == ["organisateur du salon"]


def test_the_role_of_somebody_unnamed_is_the_word_of_the_text(read):
    reading = read("La directrice de l'hôtel a dit que la jeune fille était partie.", "2020-08-23")
    assert {actor.role for actor in reading.actors if actor.kind == "person"} <= {"directrice", None}


def test_an_amount_of_money_is_no_group(read):
    groups = [a.name for a in read("Rome a promis dix millions d'euros aux restaurateurs.", "2020-06-11").actors]
    assert not any("euros" in name for name in groups)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Les présidents russe et turc se sont entretenus.", ["Vladimir Poutine", "Recep Tayyip Erdogan"]),
        (
            "Les ministres des Affaires étrangères russe, turc et iranien se sont rencontrés mardi.",
            ["Sergueï Lavrov", "Mevlüt Cavusoglu", "Mohammad Javad Zarif"],
        ),
        (
            "Les ministres des Armées Florence Parly, de l'Intérieur Paul Lambert et de la Santé Léa Morel "
            "se sont rendus à Nice.",
            ["Florence Parly", "Paul Lambert", "Léa Morel"],
        ),
        (
            "Les présidents russe Vladimir Poutine et turc Recep Tayyip Erdogan se sont rencontrés à Sotchi.",
            ["Vladimir Poutine", "Recep Tayyip Erdogan"],
        ),
        (
            "Les maires français, Paul Lambert, et italien, Léa Morel, se sont rencontrés à Nice.",
            ["Paul Lambert", "Léa Morel"],
        ),
        (
            "Les sénateurs Paul Lambert, Marc Vasko et Léa Morel ont visité Kiev.",
            ["Paul Lambert", "Marc Vasko", "Léa Morel"],
        ),
        (
            "Les maires de Lyon, Paul Lambert, et de Nice, Léa Morel, ont rencontré Emmanuel Macron.",
            ["Paul Lambert", "Léa Morel"],
        ),
    ],
)
def test_those_who_share_an_office_are_each_one(read: Read, text: str, names: list[str]) -> None:
    reading = read(text, "2020-06-11")
    assert [reading.actor(a).name for a in reading.events[0].agents] == names


def test_ministers_of_two_countries_may_be_many(read: Read) -> None:
    assert groups(read("Les ministres français et polonais ont démissionné.", "2020-06-11")) == [
        "Les ministres français et polonais"
    ]


def test_those_counted_before_are_the_same_group(read: Read) -> None:
    reading = read("Six jeunes touristes ont été tués au Niger. Les six touristes visitaient une réserve de girafes.")
    assert groups(reading) == ["Six jeunes touristes"]


def test_as_many_of_another_country_are_another_group(read: Read) -> None:
    reading = read("Quatre soldats russes ont été blessés. Les quatre soldats ukrainiens ont été évacués.")
    assert groups(reading) == ["Quatre soldats russes", "Les quatre soldats ukrainiens"]


def test_a_group_is_resumed_by_its_noun_alone(read: Read) -> None:
    assert groups(read("La police a fermé des bars à Lyon. Les bars ont protesté contre cette mesure.")) == ["des bars"]


@pytest.mark.parametrize("again", ["Ces policiers", "Les policiers"])
def test_an_amount_of_people_is_resumed_by_its_noun(read: Read, again: str) -> None:
    text = f"Une centaine de policiers ont défilé mercredi à Lille. {again} ont demandé des excuses."
    assert groups(read(text)) == ["Une centaine de policiers"]


def test_the_two_of_a_noun_are_those_whom_it_described(read: Read) -> None:
    text = "La candidate Anne Petit a répondu à la candidate Eva Roy. Luc Morel a réagi. Les deux candidates ont voté."
    assert groups(read(text)) == ["Anne Petit et Eva Roy"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("La police a arrêté deux hommes soupçonnés de vol, Jean Petit et Paul Roux.", "Jean Petit et Paul Roux"),
        ("Le préfet a vu deux élus de Lyon, Eva Roux (PS) et Luc Roy (LR).", "Eva Roux et Luc Roy"),
        ("Deux hommes arrêtés en Suède, Norvège et Finlande ont été jugés.", "Deux hommes arrêtés en Suède"),
    ],
)
def test_those_counted_are_named_behind_what_is_told_of_them(read: Read, text: str, names: str) -> None:
    assert groups(read(text)) == [names]


def test_the_far_right_is_not_the_right(read: Read) -> None:
    text = "La droite a critiqué l'extrême droite. L'extrême droite a réagi. La droite a voté."
    assert groups(read(text)) == ["droite", "extrême droite"]


def test_capitals_that_act_are_states(read: Read) -> None:
    assert groups(read("Les capitales européennes ont condamné la Russie.")) == ["Les capitales européennes"]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Des soldats russes ont fui. Des soldats turcs ont été tués. Les soldats ont été enterrés.", "Les soldats"),
        ("Des enfants ont été tués. Les enfants qui vivent ici ont été évacués.", "Les enfants"),
    ],
)
def test_a_noun_that_may_stand_for_others_is_a_group_of_its_own(read: Read, text: str, again: str) -> None:
    assert groups(read(text))[-1].startswith(again)


@pytest.mark.parametrize("number", ["Trois cents", "Deux cent vingt-cinq", "Quatre-vingt-douze", "Mille deux cents"])
def test_a_number_in_words_counts_people(read: Read, number: str) -> None:
    assert groups(read(f"{number} lycéens ont manifesté samedi à Dijon.")) == [f"{number} lycéens"]


def test_names_that_go_on_without_an_end_are_not_those_of_a_group(read: Read) -> None:
    assert "ses mentors" in groups(read("Il a remercié ses mentors Paul Lambert, Léa Morel, l'école et ses parents."))


def test_a_people_counted_vaguely_is_a_group(read: Read) -> None:
    reading = read("Plus de 300 Camerounais ont été expulsés par la police.", "2020-06-11")
    assert [reading.actor(a).name for a in reading.events[0].recipients] == ["Plus de 300 Camerounais"]


@pytest.mark.parametrize(
    "who", ["L'auteur présumé de l'attaque", "Un militant présumé de l'ETA", "La maire réélue de Lyon"]
)
def test_a_word_that_makes_nobody_else_stands_before_the_complement(read: Read, who: str):
    assert who in [actor.name for actor in read(f"{who} a parlé vendredi.").actors]


def test_two_men_are_no_nameless_source_and_no_woman(read: Read):
    text = "Paul Martin et Jean Petit ont été arrêtés, a dit une source à Anne Roy. Les deux hommes ont avoué."
    assert "Paul Martin et Jean Petit" in groups(read(text, "2018-10-23"))


def test_people_told_again_are_the_only_group_of_that_number(read: Read):
    text = "Trois policiers ont été blessés. Les trois hommes ont été soignés."
    assert groups(read(text, "2018-10-23")) == ["Trois policiers"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Depuis, au moins 31.661 personnes sont mortes.", "au moins 31.661 personnes"),
        ("La majorité de ces réfugiés ont fui.", "La majorité de ces réfugiés"),
        ("L'ONU répond aux besoins urgents des millions de personnes touchées.", "des millions de personnes touchées"),
    ],
)
def test_a_number_and_its_people_are_one_group(read: Read, text: str, name: str) -> None:
    assert name in {a.name for a in read(text).actors if a.kind == "group"}


def test_the_size_of_a_town_is_nobody(read: Read) -> None:
    assert not read("Le feu a détruit un village de 3.000 habitants.", "2020-06-11").actors
    assert read("3.000 habitants ont fui.", "2020-06-11").actors


def test_one_of_several_is_somebody(read: Read) -> None:
    assert "L'un des suspects" in [actor.name for actor in read("L'un des suspects a été arrêté.", "2020-06-11").actors]
    assert "l'un des chefs" not in [actor.name for actor in read("Il est l'un des chefs.", "2020-06-11").actors]


def test_a_people_keeps_the_words_of_its_number(read: Read) -> None:
    found = read("Au moins cinq Américains ont été tués.", "2020-06-11").actors
    assert [actor.name for actor in found] == ["Au moins cinq Américains"]


@pytest.mark.parametrize("name", ["Deux casques bleus tchadiens", "Des pirates informatiques", "Les Casques bleus"])
def test_two_words_may_be_one_noun_for_people(name: str, read):
    reading = read(f"{name} ont été arrêtés mardi.", "2020-06-11")
    assert [(actor.name, actor.kind) for actor in reading.actors] == [(name, "group")]


@pytest.mark.parametrize("name", ["Des employeurs", "Les propagandistes", "Les secours", "personnel soignant"])
def test_plain_nouns_for_people_are_groups(name: str, read):
    text = f"{'Le ' if name[0].islower() else ''}{name} ont protesté mardi."
    assert name in [actor.name for actor in read(text).actors if actor.kind == "group"]


def test_people_of_a_nation_told_again_are_the_same_group(read):
    reading = read("Des supporters algériens ont crié. Les supporters algériens ont agressé des joueurs.")
    assert len([actor for actor in reading.actors if "supporters" in actor.name]) == 1


def test_some_of_a_group_are_a_group_of_their_own(read):
    reading = read(
        "Une centaine de personnes ont défilé à Nice, dont quatre ont été arrêtées. Le pont, dont deux parlent."
    )
    assert [actor.name for actor in reading.actors if actor.kind == "group"] == ["Une centaine de personnes", "quatre"]


def test_a_helmet_is_nobody_by_its_colour(read):
    assert not read("Le casque est bleu et la porte est blanche.", "2020-06-11").actors


def test_what_befell_most_of_them_is_no_part_of_their_name(read: Read) -> None:
    assert not read("La plupart ont été condamnés à des amendes.", "2018-10-23").actors


def test_those_who_march_are_not_those_who_died(read: Read) -> None:
    reading = read("La police a tué trois manifestants. Les manifestants réclament un départ.", "2020-06-11")
    assert groups(reading) == ["trois manifestants", "Les manifestants"]


def test_what_is_asked_of_a_group_is_no_part_of_it(read: Read) -> None:
    reading = read("Le gouvernement a promis aux syndicats de nouvelles mesures.", "2020-06-11")
    assert groups(reading) == ["syndicats"]


def test_what_is_done_in_answer_is_no_part_of_whom_it_befalls(read: Read) -> None:
    text = "Londres a expulsé trois diplomates en réponse à l'arrestation à Minsk de deux employés."
    assert groups(read(text)) == ["trois diplomates", "deux employés"]


def test_a_group_of_people_is_not_the_company_told_before(read: Read) -> None:
    text = "Le constructeur Renault a reçu des élèves. Ce groupe de jeunes a visité un atelier."
    assert "Ce groupe de jeunes" in groups(read(text))


def test_under_whose_roof_a_group_meets_is_no_part_of_it(read: Read) -> None:
    text = "L’accord signé en 2015 par les pays du monde entier sous l’égide de l’ONU est mort."
    assert groups(read(text)) == ["les pays du monde entier"]


def test_what_is_said_of_others_is_no_part_of_a_group(read: Read) -> None:
    text = "Des armes sont vendues à des groupes criminels albanais et distribuées partout."
    assert groups(read(text)) == ["des groupes criminels albanais"]


def test_what_somebody_holds_is_no_group(read: Read) -> None:
    assert not groups(read("Leurs opinions ont changé, comme l'opinion du maire."))


def test_what_a_group_is_robbed_of_is_no_part_of_it(read: Read) -> None:
    assert groups(read("Le décret a privé les élus de leur salaire.")) == ["les élus"]


def test_as_many_arrested_elsewhere_are_others(read):
    text = "On juge trois hommes arrêtés en France, tandis que les trois hommes arrêtés en Italie ont été libérés."
    names = [actor.name for actor in read(text, "2020-06-10").actors if actor.kind == "group"]
    assert names == ["trois hommes arrêtés en France", "les trois hommes arrêtés en Italie"]


def test_who_holds_something_is_not_called_so(read):
    text = "Ils ont défilé, les contestataires considérant que l'opposante Anne Petit, réfugiée en Lituanie, a gagné."
    assert [a.name for a in read(text, "2020-08-27").actors if a.kind == "group"] == ["les contestataires"]
