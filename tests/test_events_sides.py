"""On which side everybody stands whom a clause tells: who joins in, who is thanked, who hits back."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Found = Callable[..., tuple[list[str], list[str]]]

CASES = [
    ("REJECT", "L'Otan comme le Mali n'ont pas reconnu le gouvernement libyen.", "Otan, Mali > gouvernement libyen"),
    ("ACCUSE", "La France, tout comme le Mali, a condamné le régime syrien.", "France, Mali > régime syrien"),
    ("ACCUSE", "Les élus comme les patrons ont critiqué Jean Petit.", "Les élus, les patrons > Jean Petit"),
    ("ACCUSE", "Des pays comme la Grèce ont critiqué Jean Petit.", "Des pays > Jean Petit"),
    ("ACCUSE", "L'Inde et le Népal se sont affrontés. Chaque pays accuse l'autre.", "Inde, Népal > Inde, Népal"),
    ("ASSAULT", "Des heurts ont opposé à Minsk des élus à des agents.", "des élus, des agents > "),
    ("PROTEST", "Jean Petit a manifesté avec ses partisans.", "Jean Petit, ses partisans > "),
    ("PROTEST", "Jean Petit a participé à une marche avec des élus.", "Jean Petit, des élus > "),
    ("PROTEST", "Des agriculteurs ont manifesté avec leurs tracteurs.", "Des agriculteurs > "),
    ("OCCASION", "Jean Petit a tenu un meeting avec ses partisans.", "Jean Petit, ses partisans > "),
    ("REJECT", "Le texte a été rejeté en commission au Sénat.", "Sénat > "),
    ("ACCUSE", "Les critiques de la CGT sur la gestion de Jean Petit sont vives.", "CGT > Jean Petit"),
    ("REQUEST", "Anne Roy a remercié Jean Petit pour l'invitation.", "Jean Petit > Anne Roy"),
    ("ACCUSE", "Anne Roy a été jugée à Lille aux côtés de Paul Morel.", " > Anne Roy, Paul Morel"),
    ("ACCUSE", "Jean Petit, à l'instar d'Anne Roy, a critiqué l'Otan.", "Jean Petit, Anne Roy > Otan"),
    ("ACCUSE", "Comme la France, l'Italie a critiqué l'Otan.", "Italie, France > Otan"),
    ("ACCUSE", "Une dizaine d'élus, dont Anne Roy, ont critiqué l'Otan.", "Une dizaine d'élus, Anne Roy > Otan"),
    (
        "REQUEST",
        "Une vingtaine d'élus, parmi lesquels Anne Roy, appellent à l'aide.",
        "Une vingtaine d'élus, Anne Roy > ",
    ),
    ("ACCUSE", "Des élus comme Anne Roy ou Paul Morel ont critiqué l'Otan.", "Des élus, Anne Roy, Paul Morel > Otan"),
    ("COERCE", "Pékin détient des militants (tels que Paul Morel).", "Chine > des militants, Paul Morel"),
    ("ACCUSE", "La loi a suscité des critiques, notamment de la part de l'Otan.", "Otan > "),
    ("ACCUSE", "Anne Roy a évité toute critique de Jean Petit.", "Anne Roy > Jean Petit"),
    ("ACCUSE", "Le maire Paul Morel, très critique de Jean Petit, est parti.", "Paul Morel > Jean Petit"),
    ("ACCUSE", "Jean Petit est accusé par une ancienne danseuse de harcèlement.", "une ancienne danseuse > Jean Petit"),
    ("ASSAULT", "Dix soldats ont péri lors de l'assaut du camp lundi par des rebelles.", "des rebelles > Dix soldats"),
    ("ASSAULT", "Le viol présumé d'une femme par dix hommes a choqué.", "dix hommes > une femme"),
    ("REQUEST", "Paul Morel a reçu une lettre lui demandant de partir.", " > Paul Morel"),
    ("PROTEST", "Des élus ont défilé pour faire pression sur l'Otan.", "Des élus > Otan"),
    ("OCCASION", "Des élus ont salué Anne Roy pour son anniversaire.", "Anne Roy > "),
    ("ACCUSE", "Kiev affirme que Moscou a brûlé un village, qualifiant cet acte de crime.", "Ukraine > "),
    ("CONSULT", "Paul Morel a accompagné Anne Roy lors de son voyage en France.", "Anne Roy > "),
    ("OCCASION", "Des élus ont salué Anne Roy, amie de Jean Petit, pour son anniversaire.", "Anne Roy > "),
    ("ACCUSE", "Le procès intenté par Google contre Microsoft s'est ouvert lundi.", "Google > Microsoft"),
    ("ASSAULT", "La mort de deux jeunes tués par balles a choqué.", " > deux jeunes tués par balles"),
    ("COERCE", "Un homme, identifié par la mairie comme Paul Morel, a été arrêté.", " > Paul Morel"),
    ("AID", "Kiev a remercié Varsovie pour la livraison de chars.", "Pologne > Ukraine"),
    ("COERCE", "L'arrestation par la police de l'opposant Luc Roy a choqué.", "police française > Luc Roy"),
    ("COERCE", "La condamnation par un tribunal russe du journaliste Luc Roy a choqué.", "un tribunal russe > Luc Roy"),
    ("ASSAULT", "L'assassinat par des rebelles d'un évêque a choqué.", "des rebelles > un évêque"),
    ("ASSAULT", "Samedi, des échauffourées ont opposé élus et policiers.", "élus, policiers > "),
    ("RETREAT", "La foule a exigé le départ du gouvernement et du juge Luc Roy.", "gouvernement français, Luc Roy > "),
    ("SUPPORT", "La Grèce a condamné un acte lâche et assuré le Mali de sa solidarité.", "Grèce > Mali"),
    ("COERCE", "Des élus ont agi en privant ceux qui s'y opposent, en fermant un port.", "Des élus > "),
    ("ASSAULT", "Des drones ukrainiens ont attaqué l'aéroport de Pskov.", "Ukraine > "),
    ("ACCUSE", "Luc Roy a critiqué Paul Morel après les accusations d'Anne Petit contre lui.", "Luc Roy > Paul Morel"),
    ("REQUEST", "Au Mali, les autorités ont conseillé aux élus de partir.", "autorités maliennes > élus"),
    ("REQUEST", "Aux Etats-Unis, l'ONU a exigé la libération de Paul Morel.", "ONU > "),
    ("REQUEST", "Au président, les élus ont demandé une réforme.", "les élus > le président"),
    ("ACCUSE", 'Le général, qualifié de "traître" par les militaires, a fui.', "les militaires > Le général"),
    ("ACCUSE", "Paul Morel, qualifié de menteur par l'Otan, a fui.", "Otan > Paul Morel"),
    ("RETREAT", "Paul Morel a été limogé après la prise de la ville par les rebelles.", " > Paul Morel"),
    ("COERCE", "Paul Morel a été arrêté après le meurtre d'Anne Roy par un commando.", " > Paul Morel"),
    ("ACCUSE", "Paul Morel a été critiqué par l'Otan après le rejet du texte par les élus.", "Otan > Paul Morel"),
    ("SUPPORT", "Les Russes soutiennent leur armée, selon un chercheur français.", "Les Russes > armée russe"),
    ("ACCUSE", "Un élu de l'opposition, qui accuse Luc Roy de fraude, a voté.", "Un élu de l'opposition > Luc Roy"),
    ("ACCUSE", "Le parquet a été saisi lundi par le maire.", "le maire > "),
    ("ACCUSE", "Le préfet Luc Roy a dénoncé les violences commises à Lyon et porté plainte.", "Luc Roy > "),
    ("SUPPORT", "La cour a jugé Luc Roy. Les deux femmes ont salué Anne Petit.", "Les deux femmes > Anne Petit"),
    ("REQUEST", "Amnesty International a réagi. L'ONG appelle Moscou à agir.", "Amnesty International > Russie"),
    ("SUPPORT", "La présidente de la Chambre Anne Petit a salué Luc Roy.", "Anne Petit > Luc Roy"),
    ("AID", "Le Qatar a promis une aide pour la reconstruction du Liban.", "Qatar > Liban"),
    ("CONSULT", "Luc Roy a discuté avec la police malienne d'un accord.", "Luc Roy > police malienne"),
    ("CONSULT", "Luc Roy se rendra à Rome lundi prochain, accompagné d'Anne Petit.", "Luc Roy, Anne Petit > "),
    ("ACCUSE", "La mairie a porté plainte.", "mairie > "),
    ("ACCUSE", "Le club est déçu, a dit le club. Le club a porté plainte.", "club > "),
    ("COERCE", "L'interdiction de la marche, décidée par la préfecture, est contestée.", "préfecture > "),
    ("COERCE", "Facebook a retiré des publicités de Luc Roy.", "Facebook > Luc Roy"),
    ("COERCE", "Les grévistes ont été délogés par les CRS.", "les CRS > Les grévistes"),
    ("ASSAULT", "L'attaque qui a coûté la vie à deux soldats maliens a duré.", " > deux soldats maliens"),
    ("REQUEST", "Des élus ont défilé. Les manifestants réclament un rendez-vous avec Luc Roy.", "Des élus > Luc Roy"),
    ("RETREAT", "Le Premier ministre libanais désigné Luc Roy a démissionné.", "Luc Roy > "),
    ("ACCUSE", "La plainte de Luc Roy a été rejetée par le tribunal.", "Luc Roy > "),
    ("ACCUSE", "Des rebelles ont mené une offensive. Luc Roy a condamné l'offensive.", "Luc Roy > Des rebelles"),
    ("OCCASION", "Anne Roy a déposé une gerbe, accompagnée du préfet Luc Petit.", "Anne Roy, Luc Petit > "),
    ("AGREE", "L'accord a été signé entre la direction et les syndicats.", "direction, les syndicats > "),
    ("AID", "Vladimir Poutine a évoqué l'aide russe à Minsk.", "Russie > Bélarus"),
    ("REQUEST", "Luc Roy a demandé un débat, que Jean Petit a refusé.", "Luc Roy > Jean Petit"),
    ("REJECT", "Luc Roy a demandé un débat, que Jean Petit a refusé.", "Jean Petit > Luc Roy"),
]


@pytest.mark.parametrize(("kind", "text", "sides"), CASES)
def test_everybody_stands_on_his_side(parties: Found, kind: str, text: str, sides: str):
    assert " > ".join(", ".join(side) for side in parties(kind, text)) == sides


def test_support_of_others_is_not_the_thanks_for_it(parties: Found):
    text = "Volodymyr Zelensky a remercié Joe Biden pour son soutien à l'Ukraine."
    assert parties("SUPPORT", text) == (["Volodymyr Zelensky"], ["Joe Biden"])


def test_whoever_advises_against_a_journey_makes_none(read: Callable[..., Reading]):
    events = read("Paris déconseille à ses ressortissants de se rendre au Mali.", "2018-10-23").events
    assert [event.type for event in events] == ["REQUEST"]


@pytest.mark.parametrize(
    "text",
    [
        "Le régime emprisonne ses critiques.",
        "Le juge a levé cette interdiction, jugée excessive.",
        "Sa réforme, très critiquée, sera votée mardi.",
    ],
)
def test_nobody_is_reproached_by_nobody(read: Callable[..., Reading], text: str):
    assert "ACCUSE" not in {event.type for event in read(text, "2018-10-23").events}


def test_a_decision_that_somebody_denounces_is_not_his(read: Callable[..., Reading]):
    events = read("Anne Roy a dénoncé un renvoi inquiétant. Les élus ont regretté cette décision.", "2018-10-23").events
    assert [event.recipients for event in events if event.type == "ACCUSE"] == [(), ()]


def test_whoever_urges_both_camps_is_neither(parties: Found):
    assert parties("REQUEST", "L'Otan et la Cédéao ont exhorté les deux camps au calme.") == (["Otan", "Cédéao"], [])
