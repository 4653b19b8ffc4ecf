"""What looks like a time and is none."""

from __future__ import annotations

import pytest

from depeche.times import resolve


def values(text: str) -> list[str]:
    return [time.value for time in resolve(text, "2024-10-09")]


@pytest.mark.parametrize(
    "text",
    [
        "L'accord a été signé.",
        "Il avait été président.",
        "Le Conseil a adopté la résolution 2231.",
        "L'article 2019 du code a été abrogé.",
        "Un homme de 35 ans a été arrêté.",
        "Âgée de 42 ans, elle dirige le parti.",
        "Il est mort à 87 ans, a dit sa famille.",
        "Elle a 30 ans et deux enfants.",
        "Le chanteur, 80 ans, est mort.",
        "Les 18-25 ans votent peu.",
        "Cette professeure d'anglais de 37 ans proteste.",
        "Le match s'est terminé sur le score de 3 à 1.",
        "Le pain coûte 2,50 euros.",
        "Le chômage touche les 20% de la population.",
        "La sonde s'est posée sur Mars, la planète rouge.",
        "Alain Juin, général, est mort.",
        "Selon le quotidien Le Soir, il a renoncé.",
        "Il a renoncé à la dernière minute.",
        "Il travaille dans une boîte de nuit.",
        "Au fil des ans, il a changé.",
        "Personne n'a voté jusqu'à présent.",
        "Il l'a dit au Journal du Dimanche.",
        "Cette substance fut conçue à l'époque soviétique.",
        "Il faut rester en état de veille.",
        "Son mandat s'achève avec le quinquennat.",
        "Il est mort à 42 ans des suites d'un cancer.",
        "Du haut de ses 44 ans, elle chante.",
        "La Coupe des moins de 17 ans a été annulée.",
        "Jean Petit 63 ans, avocat, proteste.",
        "Stéphan Toussaint a remercié Noël Mamère.",
        "Il dit avoir été passé à tabac.",
        "Il gagne bien son salaire mensuel.",
        "C'est un jour spécial, dit-elle.",
        "A la dernière minute, il a renoncé.",
        "La maladie est en pleine ascension.",
        "Avec les 1er, 4e et 5e amendements, il plaide.",
    ],
)
def test_no_time_is_found(text: str):
    assert values(text) == []


def test_a_day_that_names_an_event_of_another_year_is_no_time():
    assert values("Il a raconté les attentats du 11 septembre.") == []


def test_a_day_that_names_an_event_is_a_time_in_its_year():
    text = "Les attentats du 13 novembre ont fait 130 morts."
    assert [time.value for time in resolve(text, "2015-11-16")] == ["2015-11-13"]


def test_a_sentence_of_prison_is_a_duration():
    assert values("Il risque une peine de 10 ans de prison.") == ["P10Y"]


def test_years_after_a_noun_of_length_are_a_duration():
    assert values("Ils ont conclu un contrat de 30 ans.") == ["P30Y"]


def test_months_without_a_count_are_a_duration_after_since():
    assert values("Il proteste depuis des mois.") == ["PXM"]
