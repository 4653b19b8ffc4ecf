"""Who reproaches, sues or threatens whom, whatever turn of phrase tells it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Found = Callable[..., tuple[list[str], list[str]]]


@pytest.mark.parametrize(
    ("type", "text"),
    [
        ("ACCUSE", "Boris Johnson s'est fait tacler par Keir Starmer."),
        ("COERCE", "Boris Johnson s'est fait arrêter par Keir Starmer."),
    ],
)
def test_what_one_lets_befall_oneself_is_done_by_the_other(parties: Found, type: str, text: str):
    assert parties(type, text) == (["Keir Starmer"], ["Boris Johnson"])


def test_a_report_accuses_for_who_publishes_it(parties: Found):
    text = "Amnesty International a publié mardi un rapport accusant Boris Johnson de mensonge."
    assert parties("ACCUSE", text) == (["Amnesty International"], ["Boris Johnson"])


def test_whoever_sees_himself_reproached_is_reproached(parties: Found):
    assert parties("ACCUSE", "Boris Johnson s'est vu reprocher d'avoir tardé à agir.") == ([], ["Boris Johnson"])


def test_whoever_sees_himself_refused_a_thing_is_turned_down(parties: Found):
    text = "Les avocats se sont vu refuser l'accès au dossier par Jean Petit."
    assert parties("REJECT", text) == (["Jean Petit"], ["Les avocats"])


def test_que_resumes_the_name_before_it(parties: Found):
    text = "Plusieurs entreprises ont formé une alliance contre Apple, qu'elles accusent d'abus de position dominante."
    assert parties("ACCUSE", text) == (["Plusieurs entreprises"], ["Apple"])


def test_a_clitic_never_means_the_subject_of_its_own_verb(parties: Found):
    text = "Paul Martin est rentré lundi. Jean Petit a décidé de le poursuivre en justice."
    assert parties("ACCUSE", text) == (["Jean Petit"], ["Paul Martin"])


def test_a_thing_is_whose_it_is_told_to_be_beside_it(parties: Found):
    text = "Jeanne Dupont a dénoncé mardi un manque de rigueur de plus en plus fréquent chez certains élus."
    assert parties("ACCUSE", text)[1] == ["certains élus"]


def test_those_who_accuse_each_other_are_accused_by_each_other(parties: Found):
    text = "Donald Trump et Joe Biden se sont accusés mutuellement de mentir."
    assert parties("ACCUSE", text) == (["Donald Trump", "Joe Biden"], ["Donald Trump", "Joe Biden"])


@pytest.mark.parametrize(
    "text",
    [
        "Paul Martin comparaîtra lundi devant le tribunal de Lyon.",
        "Paul Martin a été renvoyé devant la cour d'assises.",
        "Paul Martin a été déféré lundi devant un juge.",
    ],
)
def test_whoever_is_brought_to_court_is_accused(parties: Found, text: str):
    assert parties("ACCUSE", text)[1] == ["Paul Martin"]


def test_a_remedy_is_sought_against_whom_it_is_filed(parties: Found):
    text = "L'association Oxfam a déposé lundi un recours contre la Commission européenne."
    assert parties("ACCUSE", text) == (["Oxfam"], ["Commission européenne"])


def test_the_use_of_force_is_no_remedy_in_court(read: Callable[..., Reading]):
    reading = read("Paul Martin a annoncé l'interdiction du recours au gaz lacrymogène.", "2018-10-23")
    assert not [event for event in reading.events if event.type == "ACCUSE"]


def test_a_participle_is_said_of_whom_it_agrees_with(parties: Found):
    text = "Jeanne Dupont a appelé à voter contre le maire sortant, outrée par les propos d'Emmanuel Macron."
    assert parties("ACCUSE", text)[0] == ["Jeanne Dupont"]


def test_what_a_thing_is_called_is_not_what_is_reproached(parties: Found):
    text = 'Paul Martin a qualifié lundi de "fantaisistes" les accusations de Jeanne Dupont.'
    assert parties("ACCUSE", text) == (["Paul Martin"], ["Jeanne Dupont"])


@pytest.mark.parametrize(
    "text",
    [
        "La décision de Paul Martin a suscité les critiques de Jeanne Dupont.",
        "La décision de Paul Martin a suscité de vives critiques de Jeanne Dupont.",
        "La décision de Paul Martin a déclenché une avalanche de critiques de Jeanne Dupont.",
        "La décision de Paul Martin a été accueillie par des critiques de Jeanne Dupont.",
        "La nomination de Paul Martin a provoqué la colère de Jeanne Dupont.",
        "Paul Martin s'est attiré les foudres de Jeanne Dupont.",
        "Paul Martin a fermé les écoles, ce qui a suscité l'indignation de Jeanne Dupont.",
    ],
)
def test_whoever_does_what_raises_a_reproach_is_its_target(parties: Found, text: str):
    assert parties("ACCUSE", text) == (["Jeanne Dupont"], ["Paul Martin"])


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump a insulté Joe Biden.",
        "Donald Trump a traité Joe Biden de malade.",
        "Donald Trump a multiplié les attaques contre Joe Biden.",
        "Donald Trump s'est attaqué à Joe Biden.",
        "Donald Trump a attaqué Joe Biden sur son âge.",
        "Donald Trump a rejeté la faute sur Joe Biden.",
        "Donald Trump s'est élevé contre la décision de Joe Biden.",
        "Donald Trump s'est étonné du silence de Joe Biden.",
        "Donald Trump a ironisé sur la stratégie de Joe Biden.",
        "La condamnation par Donald Trump des propos de Joe Biden a surpris.",
        "Donald Trump a désigné Joe Biden comme responsable de l'échec.",
        "Donald Trump a violemment attaqué Joe Biden.",
        "Joe Biden a été décrié par Donald Trump.",
        "Donald Trump a rappelé Joe Biden à l'ordre.",
        "Donald Trump s'est plaint de l'attitude de Joe Biden.",
        "Donald Trump s'est dit consterné par la décision de Joe Biden.",
        "Donald Trump s'est indigné après les propos de Joe Biden.",
        "Donald Trump est en colère contre Joe Biden.",
        "Donald Trump, furieux contre Joe Biden, est parti.",
        "Donald Trump, très critique à l'égard de Joe Biden, est parti.",
        "Donald Trump a pointé les contradictions de Joe Biden.",
        "Donald Trump a critiqué la nomination de Jeanne Dupont par Joe Biden.",
        "Donald Trump a dénoncé la façon dont Joe Biden a géré la crise.",
        "Donald Trump a critiqué la lenteur avec laquelle Joe Biden a agi.",
        "Donald Trump accuse l'action de Joe Biden d'alimenter un complot.",
        "Le ministre a réagi à un rapport de Donald Trump accusant Joe Biden de mentir.",
        "Le président Donald Trump a mis en cause la gestion de Joe Biden.",
    ],
)
def test_words_that_blame_mock_or_attack_somebody_reproach_him(parties: Found, text: str):
    assert parties("ACCUSE", text) == (["Donald Trump"], ["Joe Biden"])


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden a signé un décret dénoncé par Jeanne Dupont.",
        "Joe Biden a annoncé des mesures que Jeanne Dupont juge insuffisantes.",
        "La loi, dénoncée par Jeanne Dupont, a été adoptée par Joe Biden.",
        "Joe Biden a présenté sa réforme. Jeanne Dupont a dénoncé cette réforme.",
    ],
)
def test_a_measure_is_reproached_to_who_takes_it(parties: Found, text: str):
    assert parties("ACCUSE", text) == (["Jeanne Dupont"], ["Joe Biden"])


def test_a_european_policy_is_that_of_the_union_that_is_named(parties: Found):
    text = "L'Union européenne se réunit lundi. La Russie a dénoncé les sanctions européennes."
    assert parties("ACCUSE", text) == (["Russie"], ["Union européenne"])


@pytest.mark.parametrize(
    "text",
    ["La Chine a accusé les Etats-Unis d'espionnage.", "La Chine a dénoncé des propos irresponsables de Washington."],
)
def test_a_name_ends_before_what_its_bearer_is_accused_of(parties: Found, text: str):
    assert parties("ACCUSE", text) == (["Chine"], ["États-Unis"])


def test_who_says_something_in_spite_of_a_reproach_is_reproached(parties: Found):
    text = "Joe Biden respectera les traités, malgré les accusations infondées de Donald Trump."
    assert parties("ACCUSE", text) == (["Donald Trump"], ["Joe Biden"])


def test_who_did_a_deed_that_is_condemned_stands_behind_whom_it_befell(parties: Found):
    text = "Le Sénégal a condamné l'arrestation du président malien par des militaires."
    assert parties("ACCUSE", text) == (["Sénégal"], ["des militaires"])


def test_all_of_a_list_are_accused(parties: Found):
    text = "Paul Martin, Jean Petit et Anne Durand, tous accusés de corruption, ont démissionné."
    assert parties("ACCUSE", text)[1] == ["Paul Martin", "Jean Petit", "Anne Durand"]


def test_a_list_goes_on_with_names_and_others(parties: Found):
    text = "Emmanuel Macron a été critiqué par l'ONU, Amnesty International et d'autres ONG."
    assert parties("ACCUSE", text)[0] == ["ONU", "Amnesty International", "d'autres ONG"]


def test_several_reproach_whom_the_last_is_told_to_be_against(parties: Found):
    text = "Les critiques de la France et de l'Allemagne contre Israël se multiplient."
    assert parties("ACCUSE", text) == (["France", "Allemagne"], ["Israël"])


def test_whose_a_thing_is_may_stand_behind_who_thinks_so(parties: Found):
    text = "Les chasseurs dénoncent la volonté, selon eux, de la ministre Anne Petit d'interdire la chasse."
    assert parties("ACCUSE", text) == (["Les chasseurs"], ["Anne Petit"])


@pytest.mark.parametrize(
    "text",
    [
        "Joe Biden a jugé infondées les accusations de Donald Trump.",
        'Joe Biden a qualifié de "russophobes" les accusations de Donald Trump.',
        "Joe Biden a dénoncé les accusations de Donald Trump.",
    ],
)
def test_whoever_reproaches_a_reproach_does_not_make_it(read: Callable[..., Reading], text: str):
    reading = read(text, "2018-10-23")
    who = [[reading.actor(a).name for a in event.agents] for event in reading.events if event.type == "ACCUSE"]
    assert who == [["Joe Biden"], ["Donald Trump"]]


def test_whoever_disputes_a_failing_reproaches_nobody(read: Callable[..., Reading]):
    reading = read("Jean Castex a contesté toute défaillance de l'Etat.", "2018-10-23")
    assert not reading.events


@pytest.mark.parametrize(
    "said",
    [
        "Joe Biden ment",
        "C'est un mensonge de Joe Biden",
        "Il s'agit d'une provocation de la part de Joe Biden",
        "Nos droits ont été bafoués par Joe Biden",
    ],
)
def test_what_is_said_tells_who_is_reproached(parties: Found, said: str):
    assert parties("ACCUSE", f'"{said}", a dénoncé Donald Trump.') == (["Donald Trump"], ["Joe Biden"])


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement mettra fin à ce mode de transport, jugé polluant et dangereux.",
        "Le président de Netflix a défendu le film français, accusé de blasphème.",
        "Le maire a condamné le déboulonnage de la statue d'un marchand d'esclaves.",
    ],
)
def test_a_thing_that_is_judged_is_nobodys(read: Callable[..., Reading], text: str):
    reading = read(text, "2018-10-23")
    assert not [event for event in reading.events if event.type == "ACCUSE" and event.recipients]


def test_those_who_are_called_names_stand_behind_them(parties: Found):
    text = 'Donald Trump a qualifié de "lâches" et d\'"idiots" des soldats américains.'
    assert parties("ACCUSE", text) == (["Donald Trump"], ["soldats américains"])


def test_a_trial_is_held_against_whom_it_is_told_to_be(parties: Found):
    text = "Un procès est prévu à l'automne contre Paul Martin."
    assert parties("ACCUSE", text)[1] == ["Paul Martin"]


def test_an_inquiry_on_somebody_is_aimed_at_him(parties: Found):
    assert parties("ACCUSE", "La police a amorcé une enquête sur Paul Martin.")[1] == ["Paul Martin"]


def test_the_agent_of_a_participle_stands_behind_its_complement(parties: Found):
    text = "TikTok, menacée d'interdiction par le président Donald Trump, a annoncé lundi une plainte."
    assert parties("THREATEN", text) == (["Donald Trump"], ["TikTok"])


def test_a_thing_is_whose_who_made_it_by_the_participle_behind_it(parties: Found):
    text = 'Des experts ont dénoncé les pressions "sans précédent" exercées par le président Donald Trump.'
    assert parties("ACCUSE", text) == (["Des experts"], ["Donald Trump"])


def test_an_adverbial_before_a_passive_is_not_what_it_is_said_of(parties: Found):
    text = "Habitué des tribunaux, Jean Dupont a été plusieurs fois condamné par la justice pour ses propos."
    assert parties("COERCE", text)[1] == ["Jean Dupont"]


def test_an_indictment_is_of_whom_it_names(parties: Found):
    assert parties("ACCUSE", "La mise en accusation de Paul Martin a surpris.")[1] == ["Paul Martin"]


@pytest.mark.parametrize(
    "text",
    [
        "Un homme a été blessé, selon une source proche de l'enquête.",
        "Paul Martin a plaidé coupable de deux chefs d'accusation.",
        "L'accusation a requis lundi la clémence.",
        "La chaîne a enregistré des records d'audience.",
        "Les médias en parlent pour des raisons d'audience.",
        "La chaîne a perdu de l'audience en mars.",
        "Les voleurs avaient été arrêtés et condamnés à Minsk.",
    ],
)
def test_words_of_court_and_press_that_tell_no_reproach(read: Callable[..., Reading], text: str):
    assert not [event for event in read(text, "2018-10-23").events if event.type == "ACCUSE"]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron a été irrité par les projets d'Olaf Scholz.",
        "Emmanuel Macron est scandalisé par la décision d'Olaf Scholz.",
        "Emmanuel Macron est préoccupé par les lenteurs d'Olaf Scholz.",
    ],
)
def test_whoever_is_outraged_blames_whose_deed_it_is(parties: Found, text: str):
    assert parties("ACCUSE", text) == (["Emmanuel Macron"], ["Olaf Scholz"])


def test_a_death_that_shocks_is_no_reproach_to_the_dead(parties: Found):
    assert "Paul Martin" not in parties("ACCUSE", "Berlin est choqué par la mort de Paul Martin.")[1]


def test_an_adjective_with_be_is_none_of_the_verb(parties: Found):
    text = '"Nous sommes reconnaissants aux Etats-Unis", a affirmé Emmanuel Macron.'
    assert parties("SUPPORT", text)[1] == ["États-Unis"]


def test_who_says_me_of_himself_is_subject_and_object(parties: Found):
    text = '"Je ne peux que me réjouir de la décision de Boris Johnson", a déclaré Emmanuel Macron.'
    assert parties("SUPPORT", text) == (["Emmanuel Macron"], ["Boris Johnson"])


def test_a_share_of_people_who_do_something_are_those_people(parties: Found):
    assert parties("SUPPORT", "Avec 40% des Français qui approuvent son action, Emmanuel Macron recule.")[0]


def test_whom_a_plot_accuses_is_who_tells_of_the_plot(read: Callable[..., Reading]):
    text = "Emmanuel Macron a dénoncé un complot international l'accusant de mentir."
    reading = read(text, "2018-10-23")
    accused = [reading.actor(id) for event in reading.events for id in event.recipients]
    assert [actor.name for actor in accused if actor] == ["Emmanuel Macron"]


def test_whom_one_thanks_is_not_named_in_what_another_is_to_him(parties: Found):
    text = "Emmanuel Macron a reçu Jean Dupont, secrétaire de Paul Petit, le chef de l'Etat le remerciant de son aide."
    assert parties("SUPPORT", text) == (["Emmanuel Macron"], ["Jean Dupont"])


def test_what_one_is_threatened_with_belongs_to_the_threat(read: Callable[..., Reading]):
    reading = read("Moscou a menacé Kiev de représailles.", "2018-10-23")
    threat = next(event for event in reading.events if event.type == "THREATEN")
    assert len(threat.anchors) == 2


def test_a_relative_clause_of_what_somebody_admires_is_of_it(parties: Found):
    text = "Donald Trump est un admirateur d'Andrew Jackson, qu'il a par le passé salué."
    assert parties("SUPPORT", text) == (["Donald Trump"], ["Andrew Jackson"])


def test_a_participle_with_a_person_for_its_object_goes_on_with_the_verb(parties: Found):
    text = (
        "François Ruffin a réclamé un référendum sur la 5G et, à l'instar des Verts, accusé Emmanuel Macron de mentir."
    )
    assert parties("ACCUSE", text) == (["François Ruffin"], ["Emmanuel Macron"])


def test_his_action_before_the_main_clause_is_that_of_its_subject(parties: Found):
    text = "Avec 40% des Français interrogés qui approuvent son action, Emmanuel Macron recule."
    assert parties("SUPPORT", text) == (["Français interrogés"], ["Emmanuel Macron"])


def test_whom_one_thanks_besides_is_thanked_too(parties: Found):
    text = "Emmanuel Macron a remercié Angela Merkel, membre de la CDU, ainsi que le gouvernement espagnol."
    assert parties("SUPPORT", text)[1] == ["Angela Merkel", "gouvernement espagnol"]


def test_who_is_attacked_with_virulence_is_reproached(parties: Found):
    text = "Kamala Harris a attaqué Joe Biden avec virulence."
    assert parties("ACCUSE", text) == (["Kamala Harris"], ["Joe Biden"])


def test_a_masculine_participle_is_said_of_no_feminine_noun(read: Callable[..., Reading]):
    reading = read("Jean Dupont a parlé à Lyon avec la police nationale, ovationné par ses partisans.", "2018-10-23")
    police = [actor.id for actor in reading.actors if "police" in actor.name]
    assert not [event for event in reading.events if event.type == "SUPPORT" and {*event.recipients} & {*police}]


def test_whom_a_judgement_is_by_may_stand_behind_what_is_judged(parties: Found):
    assert parties("ACCUSE", "La décision a été jugée prématurée par Angela Merkel.")[0] == ["Angela Merkel"]


def test_what_somebody_is_called_may_stand_before_or_behind_him(parties: Found):
    for text in (
        'Jean Petit a qualifié de "menteur" le maire de Nice.',
        'Jean Petit a comparé le maire de Nice à des "criminels" et promis de partir.',
        'Jean Petit qualifie le maire de Nice d\'"homme le plus dangereux du monde".',
    ):
        assert parties("ACCUSE", text) == (["Jean Petit"], ["Christian Estrosi"]), text


def test_whom_something_befalls_is_not_blamed_for_it(parties: Found):
    text = '"L\'Italie ne peut pas être laissée seule", a déploré Giorgia Meloni.'
    assert parties("ACCUSE", text) == (["Giorgia Meloni"], [])


def test_these_accusations_are_those_just_told(read: Callable[..., Reading]):
    text = (
        "L'opposition a accusé le gouvernement de fraude. Ces accusations ont été rejetées par le ministre Jean Petit."
    )
    reading = read(text, "2020-06-11")
    assert [len(event.anchors) for event in reading.events if event.type == "ACCUSE"] == [2]


def test_who_is_said_to_go_through_something_is_not_reproached_it(parties: Found):
    text = '"Ce mal, la France ne le connaît malheureusement que trop", a dénoncé Jean Castex.'
    assert parties("ACCUSE", text) == (["Jean Castex"], [])
