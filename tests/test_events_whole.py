"""Plain sentences of attacks, marches, moves of forces and withdrawals: every slot of the event they tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Event, Reading

Read = Callable[..., Reading]


def shown(reading: Reading, event: Event) -> str:
    """An event in one line: agents > recipients @ place, day, and its status unless it is held."""
    names = {actor.id: actor.name for actor in reading.actors}
    time = reading.time(event.time)
    parts = [" + ".join(names[i] for i in event.agents), ">", " + ".join(names[i] for i in event.recipients)]
    parts += ["@", names[event.place]] if event.place else []
    parts += [time.value] if time else []
    parts += [event.status] if event.status != "held" else []
    return " ".join(part for part in parts if part)


@pytest.mark.parametrize(
    ("type_", "text", "expected"),
    [
        ("ASSAULT", "Des jeunes ont affronté la police à Lille.", "Des jeunes + police française > @ Lille"),
        ("ASSAULT", "L'Iran a abattu un hélicoptère russe.", "Iran > Russie"),
        ("ASSAULT", "Des roquettes se sont abattues sur une base américaine en Irak.", "> États-Unis @ Irak"),
        ("ASSAULT", "Un missile russe a touché lundi un immeuble à Kiev.", "Russie > @ Kiev 2018-10-22"),
        ("ASSAULT", "L'armée malienne et des mutins ont échangé des tirs.", "armée malienne + des mutins >"),
        ("ASSAULT", "Les Houthis ont tiré un missile balistique sur Ryad.", "Houthis > @ Riyad"),
        ("ASSAULT", "Dix civils ont été tués par des hommes armés à Gao.", "des hommes armés > Dix civils @ Gao"),
        ("ASSAULT", "Des raids attribués à Israël ont eu lieu lundi en Syrie.", "Israël > @ Syrie 2018-10-22"),
        ("ASSAULT", "Les talibans se sont emparés de la ville de Kunduz.", "talibans > @ Kunduz"),
        ("ASSAULT", "Des jihadistes ont attaqué un village du Mali.", "Des jihadistes > @ Mali"),
        ("ASSAULT", "Des habitants ont mené une attaque contre Boko Haram.", "Des habitants > Boko Haram"),
        ("ASSAULT", "Les frères Dupont ont attaqué un commissariat.", "Les frères Dupont >"),
        ("ASSAULT", "L'agression par des policiers de deux élus a choqué.", "des policiers > deux élus"),
        ("ASSAULT", "Jean Petit rit de Léa Roy, qui l'accuse de l'avoir violée.", "Jean Petit > Léa Roy"),
        ("ASSAULT", "Israël et le Hamas négocient. Les deux camps se sont affrontés.", "Israël + Hamas >"),
        ("ASSAULT", "La Chine et l'Inde se sont livré une guerre en 1962.", "Chine + Inde > 1962"),
        ("ASSAULT", "La milice est connue pour ses massacres de civils.", "La milice > civils"),
        ("ASSAULT", "Trois civils ont été tués à Ghazni.", "> Trois civils @ Ghazni"),
        ("ASSAULT", "Un opposant a été tué dans l'Etat de Kaduna.", "> Un opposant @ Kaduna"),
        ("ASSAULT", "Un élu a été tué et deux autres ont été blessés lundi à Gao.", "> Un élu @ Gao 2018-10-22"),
        ("ASSAULT", "Le commissariat de Champigny a été attaqué lundi.", "> @ Champigny 2018-10-22"),
        ("ASSAULT", "Paul Morel a survécu à une tentative d'assassinat.", "> Paul Morel"),
        ("ASSAULT", "L'Iran a tiré des missiles contre une base abritant des soldats en Irak.", "Iran > @ Irak"),
        ("ASSAULT", "Les Houthis ont visé l'aéroport avec des drones.", "Houthis >"),
        ("ASSAULT", "Des bandits ont enlevé dix élèves dans une école du Mali.", "Des bandits > dix élèves @ Mali"),
        ("ASSAULT", "Paul Morel a été condamné pour torture.", "Paul Morel >"),
        ("ASSAULT", "L'armée malienne a repoussé une attaque de rebelles.", "rebelles > armée malienne"),
        ("ASSAULT", "Les corps de dizaines de soldats, tués en 1998, sont ici.", "> dizaines de soldats 1998"),
        ("ASSAULT", "Les massacres commis sous la dictature de Paul Morel ont choqué.", ">"),
        ("ASSAULT", "Les rebelles ont chassé lundi l'armée malienne.", "Les rebelles > armée malienne 2018-10-22"),
        ("ASSAULT", "Les rebelles se sont emparés de l'ensemble de l'Ouest du pays.", "Les rebelles >"),
        ("ACCUSE", "Elle dure malgré des protestations de la Grèce et de l'Otan.", "Grèce + Otan >"),
        ("COERCE", "Paul Morel a évoqué les crimes du régime, à commencer par le coup d'Etat de 1989.", "> 1989"),
        ("COERCE", "Israël prépare une annexion condamnée par l'ONU.", "Israël >"),
        ("CONCEDE", "De Gaza à Bonn, des élus exhortent Paul Morel à abandonner son projet.", "Paul Morel > proposed"),
        ("MOBILIZE", "Des bombardiers américains ont survolé la Syrie lundi.", "États-Unis > 2018-10-22"),
        ("MOBILIZE", "Des avions russes ont pénétré dans l'espace aérien suédois.", "Russie >"),
        ("MOBILIZE", "La Grèce a envoyé des avions de combat en Crète.", "Grèce > @ Crète"),
        ("MOBILIZE", "L'armée russe a mené des exercices lundi en Syrie.", "armée russe > @ Syrie 2018-10-22"),
        ("MOBILIZE", "Le Parlement a autorisé l'envoi de soldats en Libye.", "soldats > @ Libye planned"),
        ("OCCASION", "Paris fête le 75e anniversaire de la victoire sur l'Allemagne.", ">"),
        ("SANCTION", "Paris a agité le spectre de sanctions contre la Turquie.", "> Turquie conditional"),
        ("SUPPORT", "L'ONU s'est réjouie de la libération par le Mali de dix otages.", "ONU > Mali"),
        ("SUPPORT", "Lundi, l'armée de Paul Morel, soutenu par l'Iran, a pris Gao.", "Iran > Paul Morel ongoing"),
        ("REQUEST", "Athènes estime qu'Ankara viole sa souveraineté et exige des excuses.", "Grèce >"),
        ("REJECT", "Le FBI vient à l'invitation de l'ONU et des Etats, qui refusent une enquête.", "ONU + Etats >"),
        ("REJECT", "Jean Petit vote. Des dizaines d'Italiens ont manifesté leur refus.", "Des dizaines d'Italiens >"),
        ("REJECT", "Un juge a refusé de bloquer la sortie du livre de Paul Morel.", "Un juge >"),
        ("PROTEST", "Des infirmiers ont manifesté lundi place Tahrir.", "Des infirmiers > @ place Tahrir 2018-10-22"),
        ("PROTEST", "Les chauffeurs de taxi bloquaient lundi l'accès au port.", "Les chauffeurs de taxi > 2018-10-22"),
        ("PROTEST", "Des pêcheurs ont bloqué le port de Calais.", "Des pêcheurs > @ Calais"),
        ("PROTEST", "Des étudiants ont brûlé le drapeau américain à Téhéran.", "Des étudiants > États-Unis @ Téhéran"),
        ("PROTEST", "Des Lituaniens ont formé une chaîne humaine à Vilnius.", "Des Lituaniens > @ Vilnius"),
        ("PROTEST", "Paul Morel a défendu sa participation à une manifestation à Lille.", "Paul Morel > @ Lille"),
        ("RETREAT", "A Genève, Paul Morel a demandé à Minsk de libérer Jean Petit.", "Bélarus > Jean Petit proposed"),
        ("RETREAT", "La police a arrêté une étudiante. Elle a été libérée lundi.", "> une étudiante 2018-10-22"),
        ("RETREAT", "Les routiers ont levé leurs barrages lundi.", "Les routiers > 2018-10-22"),
        ("RETREAT", "Les soldats français ont quitté le Mali.", "Les soldats français > @ Mali"),
        ("RETREAT", "Les talibans ont décrété un cessez-le-feu lundi.", "talibans > 2018-10-22"),
        ("RETREAT", "Paul Morel a démenti vouloir démissionner.", "Paul Morel > denied"),
        ("RETREAT", "La foule a réclamé la démission de Paul Morel lundi à Lille.", "Paul Morel > proposed"),
    ],
)  # fmt: skip
def test_a_plain_sentence_is_read_whole(type_: str, text: str, expected: str, read: Read):
    reading = read(text, "2018-10-23")
    assert [shown(reading, event) for event in reading.events if event.type == type_] == [expected]


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("ASSAULT", "Des jeunes femmes ont attaqué les valeurs du pays."),
        ("ASSAULT", "Elle protège les girafes. Elles ont été abattues par des chasseurs."),
        ("ASSAULT", "Le tir de la fusée Vega a été reporté à vendredi."),
        ("ASSAULT", "Léa Roy a signalé une possible agression près de chez elle à des voisins."),
        ("ACCUSE", "Des familles éreintées par la crise sont parties."),
        ("CONSULT", "Le malade réagit quand on lui parle."),
        ("PROTEST", "Emmanuel Macron ouvrira les manifestations commémoratives dans l'Aisne."),
        ("PROTEST", "Il faut déclarer les rassemblements de plus de dix personnes."),
        ("PROTEST", "Une personne endormie bloquait l'accès au parking."),
        ("RETREAT", "La reine s'était retirée à Windsor le 19 mars."),
    ],
)
def test_a_deed_of_another_kind_is_none_of_these(type_: str, text: str, read: Read):
    assert type_ not in {event.type for event in read(text, "2018-10-23").events}


def test_who_speaks_of_somebody_facing_marches_is_not_their_target(read: Read):
    text = "Paul Morel a évoqué sa réaction face aux manifestations contre le racisme à Lille."
    reading = read(text, "2018-10-23")
    assert [event.recipients for event in reading.events if event.type == "PROTEST"] == [()]


def test_what_a_march_aims_at_is_not_the_aim_of_who_tells_of_it(read: Read):
    text = "La police a parlé de la manifestation de l'opposition lundi visant à dénoncer Paul Morel."
    reading = read(text, "2018-10-23")
    aimed = [event for event in reading.events if event.type in {"ACCUSE", "PROTEST"}]
    assert not any("police" in reading.actor(agent).name for event in aimed for agent in event.agents)


def test_violence_in_general_is_not_the_death_told_before(read: Read):
    text = (
        "Paul Morel a dénoncé la mort de Léa Roy, tuée par un policier. Il juge que les violences continuent à Lille."
    )
    reading = read(text, "2018-10-23")
    assert len([event for event in reading.events if event.type == "ASSAULT"]) == 2


def test_what_is_over_is_not_what_is_yet_to_come(read: Callable[..., Reading]):
    text = "Il veut un accord qui serait conclu pour remplacer le traité bilatéral New Start, conclu en 2010."
    reading = read(text, "2020-06-22")
    assert [e.status for e in reading.events if "conclu" in [reading.text(a) for a in e.anchors]][-1] == "held"
    assert all(len(e.anchors) < 3 for e in reading.events)


def test_two_meetings_in_two_places_are_two(read: Callable[..., Reading]):
    text = (
        "Rien ne va depuis le sommet entre Donald Trump et Kim Jong Un, en février 2019 à Hanoï. La Corée du Nord a "
        "critiqué les Etats-Unis, deux ans après le sommet de Singapour entre MM. Trump et Kim."
    )
    reading = read(text, "2020-06-16")
    names = {a.id: a.name for a in reading.actors}
    assert [names[e.place] for e in reading.events if e.type == "CONSULT" and e.place] == ["Hanoï", "Singapour"]


def test_a_clash_of_two_is_not_the_clashes_of_a_town(read: Callable[..., Reading]):
    text = "L'affrontement entre Donald Trump et Twitter s'est déplacé: les affrontements à Minneapolis sont commentés."
    assert [len(e.agents) for e in read(text, "2020-05-30").events if e.type == "ASSAULT"] == [2, 0]
