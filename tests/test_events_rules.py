"""Rules, bans and sanctions: what is in force, where, for how long, and by whom."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import EventType, Reading

Told = Callable[..., list[tuple[str, list[str], str | None, str | None]]]


@pytest.fixture
def told(read: Callable[..., Reading]) -> Told:
    """``told(text)``: status, words, time value and place name of each event of ``kind`` in a text."""

    def found(text: str, kind: EventType = "COERCE") -> list[tuple[str, list[str], str | None, str | None]]:
        reading = read(text, "2018-10-23")
        return [
            (
                event.status,
                [reading.text(span) for span in event.anchors],
                time.value if (time := reading.time(event.time)) else None,
                place.name if (place := reading.actor(event.place)) else None,
            )
            for event in reading.events
            if event.type == kind
        ]

    return found


def test_the_day_on_which_a_rule_ends_does_not_make_it_due(told: Told):
    text = "Le gouvernement a prolongé le couvre-feu jusqu'au 15 novembre."
    assert told(text) == [("ongoing", ["couvre-feu"], None, None)]


def test_what_is_suspended_until_a_day_is_suspended(told: Told):
    text = "La Chine a suspendu lundi les compétitions jusqu'au 15 novembre."
    assert [status for status, _, _, _ in told(text)] == ["ongoing"]


def test_a_rule_in_force_is_that_of_the_country_of_the_story(told: Told):
    text = (
        "Le Premier ministre belge Charles Michel a défendu lundi l'état d'urgence. La Belgique compte dix malades. "
        "A Bruxelles et à Liège, les rues sont vides."
    )
    assert [place for _, _, _, place in told(text)] == ["Belgique"]


def test_curfews_of_some_towns_are_not_those_of_the_country(told: Told):
    text = (
        "Le Premier ministre belge Charles Michel a défendu lundi des couvre-feux. La Belgique compte dix malades. "
        "A Bruxelles et à Liège, les rues sont vides."
    )
    assert [place for _, _, _, place in told(text)] == [None]


def test_the_deeds_of_a_list_are_told_one_by_one(told: Told):
    text = "La police a bouclé le quartier, arrêté dix manifestants et saisi un navire."
    assert [words for _, words, _, _ in told(text)] == [["bouclé"], ["arrêté"], ["saisi"]]


def test_whoever_does_a_list_of_deeds_does_each(read: Callable[..., Reading]):
    reading = read("L'armée malienne a bouclé le quartier, arrêté dix manifestants et saisi un navire.", "2018-10-23")
    agents = [[reading.actor(a).name for a in event.agents] for event in reading.events]
    assert agents == [["armée malienne"]] * 3


def test_one_rule_is_not_another_of_which_nothing_is_told(told: Told):
    text = "Plusieurs marchés ont été fermés. Le confinement imposé lundi a duré neuf semaines."
    assert [words for _, words, _, _ in told(text)] == [["fermés"], ["confinement"]]


def test_a_town_that_is_locked_down_is_where_it_happens(told: Told):
    assert [place for _, _, _, place in told("La Nouvelle-Zélande a reconfiné Auckland.")] == ["Auckland"]


def test_who_signs_a_decree_forbids_what_it_forbids(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Donald Trump a signé lundi un décret interdisant TikTok."
    assert parties("COERCE", text) == (["Donald Trump"], ["TikTok"])


def test_where_something_is_forbidden_is_no_party(told: Told):
    assert [place for _, _, _, place in told("La vente d'alcool est interdite à Paris depuis lundi.")] == ["Paris"]


def test_what_somebody_is_forbidden_to_do_is_not_done(told: Told):
    text = "Le préfet a interdit lundi à l'association de rencontrer le ministre Jean Petit."
    assert [status for status, _, _, _ in told(text, "CONSULT")] == ["denied"]


def test_whoever_denounces_an_attempt_does_not_make_it(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "L'opposition malienne a dénoncé une volonté de museler la presse."
    assert parties("COERCE", text) == ([], ["presse"])


def test_masks_that_become_obligatory_are_a_rule_to_come(told: Told):
    text = "Le port du masque devient obligatoire mercredi à Paris."
    assert told(text) == [("planned", ["obligatoire"], "2018-10-24", "Paris")]


def test_a_lockdown_that_is_but_named_is_told_of_nobody(told: Told):
    assert told("Les ventes de vélos ont augmenté pendant les mois de confinement.") == []


def test_whoever_puts_somebody_on_a_black_list_sanctions_him(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Les Etats-Unis ont placé lundi la Banque centrale iranienne sur leur liste noire."
    assert parties("SANCTION", text)[0] == ["États-Unis"]


def test_leaving_an_organisation_is_a_sanction(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Les Etats-Unis ont annoncé lundi leur retrait de l'OMS."
    assert parties("SANCTION", text) == (["États-Unis"], ["OMS"])


def test_the_hours_of_a_curfew_are_not_its_time(told: Told):
    text = "Melbourne est soumis à un couvre-feu de 20H00 à 05H00."
    assert told(text) == [("ongoing", ["couvre-feu"], None, "Melbourne")]


def test_what_will_be_lifted_is_in_force(told: Told):
    assert told("L'Espagne va lever lundi l'état d'urgence.")[0][::2] == ("ongoing", None)


def test_the_day_on_which_a_rule_was_made_is_its_time_though_it_is_lifted(told: Told):
    assert [time for _, _, time, _ in told("Les restrictions imposées en mars ont été levées lundi.")] == ["2018-03"]


def test_what_is_ruled_out_is_not_what_was(told: Told):
    text = "La Belgique a exclu un nouveau confinement. Les ventes ont baissé avec le confinement décidé en mars."
    assert [status for status, _, _, _ in told(text)] == ["denied", "held"]


def test_who_rules_sanctions_out_would_make_them(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "L'Allemagne n'exclut pas des sanctions contre la Russie."
    assert parties("SANCTION", text) == (["Allemagne"], ["Russie"])


def test_a_closed_room_was_not_closed_by_anybody(told: Told):
    assert told("Ils vivent dans un camp fermé à Lesbos.") == []


def test_what_is_shut_of_a_town_is_shut_there(told: Told):
    assert [place for _, _, _, place in told("La police a fermé lundi le marché de Lille.")] == ["Lille"]


def test_what_is_left_may_stand_behind_the_year(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Les tensions ont grimpé après le retrait unilatéral des Etats-Unis en mai 2018 de l'accord de Paris."
    assert parties("SANCTION", text) == (["États-Unis"], ["accord de Paris sur le climat"])


def test_who_acts_after_an_arrest_did_not_make_it(told: Told, read: Callable[..., Reading]):
    reading = read(
        "Des entreprises américaines ont pris position lundi après l'interpellation de Jean Petit.", "2018-10-23"
    )
    assert [event.agents for event in reading.events if event.type == "COERCE"] == [()]


def test_a_crowd_is_dispersed_before_the_seat_of_a_body(told: Told):
    text = "La police a dispersé lundi des manifestants devant la Maison Blanche."
    assert [place for _, _, _, place in told(text)] == ["Maison Blanche"]


def test_a_seizure_that_the_police_announces_took_place(told: Told):
    text = "La police italienne a annoncé lundi la saisie de 14 tonnes de cannabis."
    assert [status for status, _, _, _ in told(text)] == ["held"]


def test_a_power_cut_is_no_censorship(told: Told):
    assert told("Plusieurs villes ont subi lundi des coupures d'électricité à Lille.") == []


def test_whoever_finds_a_ban_needful_does_not_make_it(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Le ministre Jean Petit a jugé nécessaire de dissoudre l'association."
    assert parties("COERCE", text)[0] == []


def test_what_threatens_somebody_is_nobody(read: Callable[..., Reading]):
    reading = read("L'Arménie est menacée par le blocus du corridor de Latchine.", "2018-10-23")
    assert [actor.name for actor in reading.actors] == ["Arménie", "Latchine"]


def test_a_blockade_is_where_what_is_blocked_lies(told: Told):
    text = "Le blocus du corridor de Latchine par l'Azerbaïdjan se poursuit."
    assert [place for _, _, _, place in told(text)] == ["Latchine"]


def test_where_masks_are_not_obligatory_there_is_no_rule(told: Told):
    assert told("Le masque n'est pas obligatoire à Lille.") == []


@pytest.mark.parametrize("of", ["des rassemblements", "de rassemblements", "de réunions"])
def test_whom_what_is_banned_counts_is_not_who_is_banned(of: str, parties: Callable[..., tuple[list[str], list[str]]]):
    assert parties("COERCE", f"La levée de l'interdiction {of} de plus de dix personnes est prévue lundi.")[1] == []


def test_what_is_about_to_be_prolonged_is_in_force(told: Told):
    text = "Le confinement imposé en Colombie depuis six semaines va être prolongé."
    assert [status for status, _, _, _ in told(text)] == ["ongoing"]


def test_who_likens_restrictions_to_something_does_not_make_them(parties: Callable[..., tuple[list[str], list[str]]]):
    text = "Le texte prévoit des restrictions, assimilées par l'opposition malienne à une censure."
    assert parties("COERCE", text)[0] == []


def test_who_goes_somewhere_until_his_arrest_does_not_arrest_himself(
    parties: Callable[..., tuple[list[str], list[str]]],
):
    text = "Jean Petit s'y était rendu régulièrement jusqu'à son arrestation en 2003."
    assert parties("COERCE", text) == ([], ["Jean Petit"])


def test_a_curfew_imposed_on_a_town_is_told_of_it_as_a_place(
    told: Told, parties: Callable[..., tuple[list[str], list[str]]]
):
    text = "Le préfet a imposé un couvre-feu à Marseille."
    assert [place for _, _, _, place in told(text)] == ["Marseille"]
    assert parties("COERCE", text) == (["Le préfet"], [])
