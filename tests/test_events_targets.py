"""Whom a reproach or refusal is aimed at, where the text names a thing, an act or nothing at all."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Found = Callable[..., tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    "text",
    [
        "L'Italie a fermé ses ports, une décision critiquée par la France.",
        "L'Italie va fermer ses ports, une décision que la France a critiquée.",
        "L'Italie a annoncé la fermeture de ses ports, une initiative dénoncée par la France.",
        "L'Italie a fermé ses ports, ce que la France a dénoncé.",
        "L'Italie a fermé ses ports. La France a dénoncé cette décision.",
        "L'Italie a fermé ses ports. Une décision dénoncée par la France.",
    ],
)
def test_an_act_taken_up_by_a_noun_is_reproached_to_who_did_it(parties: Found, text: str):
    assert parties("ACCUSE", text) == (["France"], ["Italie"])


def test_a_demand_taken_up_by_a_noun_is_turned_down_by_who_refuses_it(parties: Found):
    text = "L'Arménie réclame des excuses, une revendication que rejette fermement la Turquie."
    assert parties("REJECT", text) == (["Turquie"], ["Arménie"])


def test_who_judges_an_act_did_not_do_it(parties: Found):
    assert parties("ACCUSE", "La décision que la France a critiquée a été annulée.") == (["France"], [])


def test_what_somebody_reproaches_is_reproached_by_him(parties: Found):
    text = "Washington soutient ce projet condamné par l'ONU."
    assert parties("ACCUSE", text) == (["ONU"], [])
    assert parties("SUPPORT", text) == (["États-Unis"], [])


def test_a_decision_without_an_owner_told_before_is_nobody_s(parties: Found):
    text = "Une décision a été prise lundi. L'Italie a salué le vote. La France a dénoncé cette décision."
    assert parties("ACCUSE", text) == (["France"], [])


def test_who_asks_reproaches_in_the_same_breath(parties: Found):
    text = "L'Otan a demandé à la Russie de retirer ses troupes, dénonçant une violation du droit international."
    assert parties("ACCUSE", text)[0] == ["Otan"]


def test_who_refuses_reproaches_in_the_same_breath(parties: Found):
    text = 'Emmanuel Macron a rejeté la proposition de Boris Johnson, dénonçant un "piège".'
    assert parties("ACCUSE", text) == (["Emmanuel Macron"], ["Boris Johnson"])


def test_who_asks_for_help_does_not_reproach_the_helper(parties: Found):
    text = "Emmanuel Macron a demandé à l'ONU d'intervenir, dénonçant des \"mensonges\"."
    assert parties("ACCUSE", text) == (["Emmanuel Macron"], [])


def test_whoever_criticises_is_who_accuses(parties: Found):
    text = "La France a critiqué les Etats-Unis, accusés de bloquer l'accord."
    assert parties("ACCUSE", text) == (["France"], ["États-Unis"])


def test_a_plural_participle_is_of_all_names_before_it(parties: Found):
    text = "La justice a libéré Jean Petit et Paul Martin, accusés de fraude."
    assert parties("ACCUSE", text)[1] == ["Jean Petit", "Paul Martin"]


def test_a_participle_is_of_whom_it_agrees_with(parties: Found):
    text = "La chanteuse Jeanne Dupont a promis à Donald Trump qu'il serait battu, outrée par les propos du président."
    assert parties("ACCUSE", text)[0] == ["Jeanne Dupont"]


def test_a_plural_participle_is_of_no_single_name(parties: Found):
    text = "Les magistrats ont dit leur colère contre Jean Petit, indignés par une décision du ministre."
    assert parties("ACCUSE", text)[0] == ["Les magistrats"]


def test_whoever_reproaches_one_alone_reproaches_him_again(parties: Found):
    text = (
        "Boris Johnson a critiqué Keir Starmer lundi à Londres.\n\nLa police a ouvert les rues."
        '\n\nBoris Johnson a aussi dénoncé une "attitude".'
    )
    assert parties("ACCUSE", text) == (["Boris Johnson"], ["Keir Starmer"])


def test_condemned_by_a_body_that_is_no_court_is_reproached(parties: Found):
    assert parties("ACCUSE", "Paul Martin a été condamné par l'ONU.") == (["ONU"], ["Paul Martin"])
    assert parties("COERCE", "Paul Martin a été condamné par un tribunal.")[1] == ["Paul Martin"]


@pytest.mark.parametrize(
    "text",
    [
        "Jean Petit, opposé à Paul Martin au second tour, a gagné.",
        "Jean Petit s'opposera à Paul Martin au second tour.",
        "Les salariés ont voté la suspension de leur grève contre des suppressions de postes.",
        "Les rejets d'ammoniac de l'usine Timac Agro inquiètent.",
    ],
)
def test_a_rival_an_election_and_waste_are_no_refusal(read: Callable[..., Reading], text: str):
    assert not [event for event in read(text, "2018-10-23").events if event.type == "REJECT"]


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump fait face à des accusations de fraude.",
        "Donald Trump essuie des critiques.",
        "Donald Trump s'est défendu des accusations de fraude.",
        "Donald Trump a contesté les accusations de fraude.",
    ],
)
def test_who_faces_or_denies_reproaches_is_reproached(parties: Found, text: str):
    assert parties("ACCUSE", text) == ([], ["Donald Trump"])


def test_what_is_denied_was_reproached_all_the_same(read: Callable[..., Reading]):
    reading = read("Donald Trump a démenti les accusations de Joe Biden.", "2018-10-23")
    assert [event.status for event in reading.events] == ["held"]


@pytest.mark.parametrize(
    "text",
    [
        "Les accusations d'un ancien rival, Joe Biden, contre Donald Trump ont fait scandale.",
        'Joe Biden a déposé plainte auprès du parquet de Paris pour "dénonciation calomnieuse" contre Donald Trump.',
    ],
)
def test_whom_a_reproach_is_against_may_be_told_further_on(parties: Found, text: str):
    assert parties("ACCUSE", text) == (["Joe Biden"], ["Donald Trump"])


def test_who_would_suffer_what_is_threatened_is_threatened(parties: Found):
    text = "L'Italie menace de faire tomber Boris Johnson."
    assert parties("THREATEN", text) == (["Italie"], ["Boris Johnson"])


def test_what_one_is_accused_of_is_no_part_of_who_he_is(parties: Found):
    assert parties("ACCUSE", "L'ONU a accusé les républicains de cruauté.") == (["ONU"], ["les républicains"])


@pytest.mark.parametrize("text", ["Le pays est menacé par la guerre.", "Le Brésil déplore un lourd bilan."])
def test_a_danger_and_a_loss_are_no_reproach(read: Callable[..., Reading], text: str):
    reading = read(text, "2018-10-23")
    assert not reading.events
    assert "guerre" not in {actor.name for actor in reading.actors}


def test_one_of_several_is_told_by_her_name(parties: Found):
    text = "L'une d'entre elles, Jeanne Dupont, a dit samedi avoir fui après avoir été menacée par la police."
    assert parties("THREATEN", text)[1] == ["Jeanne Dupont"]


@pytest.mark.parametrize(
    "text",
    ["Jean Petit faisait son travail malgré les menaces.", "Jean Petit poursuit son travail malgré les menaces."],
)
def test_what_somebody_does_something_in_spite_of_is_aimed_at_him(parties: Found, text: str):
    assert parties("THREATEN", text) == ([], ["Jean Petit"])


def test_whom_one_denounces_the_exploitation_of_did_not_exploit(parties: Found):
    text = "Boris Johnson a dénoncé l'exploitation des femmes ukrainiennes."
    assert parties("ACCUSE", text) == (["Boris Johnson"], [])


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("La Chine a protesté auprès du Japon.", ["Japon"]),
        ("Paris a protesté auprès de Londres.", ["Royaume-Uni"]),
    ],
)
def test_one_protests_to_who_gave_cause(parties: Found, text: str, recipients: list[str]):
    assert parties("ACCUSE", text)[1] == recipients


def test_who_threatens_to_withdraw_his_own_does_not_threaten_them(parties: Found):
    assert parties("THREATEN", "Donald Trump menace de retirer ses troupes d'Allemagne.")[1] == []


def test_who_is_against_a_deed_does_not_do_it(parties: Found):
    assert parties("COERCE", "Jean Petit s'oppose à l'expulsion des migrants.") == ([], ["migrants"])


def test_an_overture_that_is_ruled_out_is_turned_down(parties: Found):
    assert parties("REJECT", "Le Kremlin a exclu tout dialogue avec Kiev.") == (["Kremlin"], ["Ukraine"])


def test_a_demand_that_is_refused_is_turned_down(parties: Found):
    assert parties("REJECT", "La demande d'asile de Jean Petit a été refusée.") == ([], ["Jean Petit"])


@pytest.mark.parametrize(
    "text",
    [
        'La Grèce a jugé "inacceptable" la décision de la Turquie.',
        'La Grèce juge "scandaleuse" l\'attitude de la Turquie.',
    ],
)
def test_what_is_judged_in_quotation_marks_is_reproached_to_who_did_it(parties: Found, text: str):
    assert parties("ACCUSE", text) == (["Grèce"], ["Turquie"])


def test_accusations_are_aimed_at_who_rejects_them_in_the_passive_too(parties: Found):
    assert parties("ACCUSE", "Les accusations de Londres ont été rejetées par Moscou.")[1] == ["Russie"]


def test_a_candidacy_that_is_invalidated_is_turned_down(parties: Found):
    assert parties("REJECT", "La commission électorale a invalidé la candidature de Jean Petit.")[1] == ["Jean Petit"]


def test_who_says_no_to_a_proposal_turns_it_down(parties: Found):
    assert parties("REJECT", "L'Allemagne a dit non à la proposition de Paris.") == (["Allemagne"], ["France"])


def test_a_demand_that_is_pushed_back_was_made(read: Callable[..., Reading]):
    events = read("Berlin a repoussé la demande de Varsovie.", "2020-06-11").events
    assert [event.status for event in events if event.type == "REQUEST"] == ["held"]


def test_his_release_is_that_of_who_was_held(parties):
    text = (
        "L'opposant Luc Roy a été arrêté en avril. Son avocat, Paul Martin, a remercié l'ONU. "
        "L'Union européenne a appelé à sa libération."
    )
    assert parties("RETREAT", text)[1] == ["Luc Roy"]


def test_the_two_of_a_nation_are_nobody_of_whom_it_is_not_known(parties):
    text = "Wendy Morton a rencontré Maxim Petit. Les deux Britanniques ont été libérés lundi."
    assert parties("RETREAT", text)[1] == ["Les deux Britanniques"]


def test_who_says_what_was_quoted_is_not_praised(parties: Callable[..., tuple[list[str], list[str]]]):
    text = (
        'Ouvrir le jour de la Pentecôte, c\'est "un signe", "une libération", a aussi salué à leurs côtés '
        "l'archevêque de Paris, Mgr Michel Aupetit, devant la presse."
    )
    assert parties("SUPPORT", text) == (["Michel Aupetit"], [])


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Le maire a rencontré mardi les victimes de l'attentat.", "les victimes de l'attentat"),
        ("Le maire a rendu hommage aux victimes de l'attentat.", "victimes de l'attentat"),
        ("La victime de l'agression a été hospitalisée.", "La victime de l'agression"),
        ("Jean Petit est la victime d'une agression.", "Jean Petit"),
    ],
)
def test_whoever_meets_the_victims_of_an_attack_is_none_of_them(parties: Found, text: str, whom: str):
    assert parties("ASSAULT", text) == ([], [whom])


def test_whoever_comments_on_how_others_face_a_march_is_not_its_target(parties: Found):
    text = "Jean Petit a commenté l'attitude de Donald Trump face aux manifestations."
    assert parties("PROTEST", text) == ([], [])
