"""Whether it took place: tense, mood, what governs the event, its adjectives, its date."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import EventType, Reading, Status


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Emmanuel Macron a reçu Angela Merkel lundi à Paris.", "CONSULT", "held"),
        ("Emmanuel Macron recevra Angela Merkel jeudi à Paris.", "CONSULT", "planned"),
        ("Emmanuel Macron va recevoir Angela Merkel jeudi à Paris.", "CONSULT", "planned"),
        ("Emmanuel Macron ne peut que se réjouir de la décision de Boris Johnson.", "SUPPORT", "held"),
        ("Emmanuel Macron a affirmé que s'il était Anglais, il voterait pour Boris Johnson.", "SUPPORT", "conditional"),
        ("Paris avait promis qu'ils seraient reçus mais avait refusé la demande du Mali.", "REJECT", "held"),
        ("L'Otan a refusé de reporter le sommet de Vilnius.", "CONSULT", "planned"),
        ("L'Otan veut annuler le sommet de Vilnius.", "CONSULT", "planned"),
        ("L'Otan a décidé d'annuler le sommet de Vilnius.", "CONSULT", "cancelled"),
        ("La juge a rejeté la demande de reporter le procès de l'ancien maire.", "ACCUSE", "planned"),
        ("La manifestation de jeudi à Lyon sera pacifique.", "PROTEST", "planned"),
        ("Ce voyage sera l'occasion de rencontrer Angela Merkel.", "CONSULT", "planned"),
        ("Ce voyage a été l'occasion de rencontrer Angela Merkel.", "CONSULT", "held"),
        ("Emmanuel Macron doit recevoir Angela Merkel jeudi à Paris.", "CONSULT", "planned"),
        ("Emmanuel Macron veut recevoir Angela Merkel à Paris.", "CONSULT", "proposed"),
        ("Emmanuel Macron n'a pas reçu Angela Merkel.", "CONSULT", "denied"),
        ("L'opération a ses limites: pas d'affrontement direct avec la Turquie.", "ASSAULT", "denied"),
        ("Emmanuel Macron a refusé de recevoir Angela Merkel.", "CONSULT", "denied"),
        ("Emmanuel Macron n'a pas hésité à critiquer Angela Merkel.", "ACCUSE", "held"),
        ("Emmanuel Macron s'est gardé de critiquer Angela Merkel.", "ACCUSE", "denied"),
        ("Emmanuel Macron a salué le vote, non sans critiquer Angela Merkel.", "ACCUSE", "held"),
        ("Emmanuel Macron a renoncé à recevoir Angela Merkel.", "CONSULT", "cancelled"),
        ("Une rencontre entre Emmanuel Macron et Angela Merkel est prévue jeudi.", "CONSULT", "planned"),
        ("Une rencontre entre Emmanuel Macron et Angela Merkel a été annulée.", "CONSULT", "cancelled"),
        ("Une éventuelle rencontre entre Emmanuel Macron et Angela Merkel a été évoquée.", "CONSULT", "proposed"),
        ("Les discussions entre Paris et Berlin se poursuivent.", "CONSULT", "ongoing"),
        ("Les manifestations se multiplient en Grèce.", "PROTEST", "ongoing"),
        ("Emmanuel Macron reçoit mardi Angela Merkel à Paris.", "CONSULT", "planned"),
        ("Paris a annoncé l'arrestation de deux hommes.", "COERCE", "held"),
        ("Les civils risquent d'être victimes d'attaques de la milice.", "ASSAULT", "conditional"),
        ("Le ministre sera la cible d'une manifestation vendredi à Rome.", "PROTEST", "planned"),
        ("Dix cas d'enlèvement d'enfants par les rebelles ont été recensés.", "ASSAULT", "held"),
        ("La Turquie répondra en cas d'attaque de l'armée syrienne.", "ASSAULT", "conditional"),
        ("L'opposition redoute que l'armée n'attaque la ville de Bangui.", "ASSAULT", "conditional"),
        ("L'opposition n'a pas pris part aux négociations de lundi à Genève.", "CONSULT", "held"),
        ("L'Allemagne a fixé un ultimatum à Moscou.", "THREATEN", "held"),
        ("L'opposition rejette l'accord conclu lundi entre Paris et Londres.", "AGREE", "held"),
        ("Cette rencontre entre Paris et Londres n'avait débouché sur rien.", "CONSULT", "held"),
        ("Le texte, non signé par la Russie, a été critiqué.", "AGREE", "denied"),
        ("La foule réclame la chute du régime mais aussi le départ du président.", "RETREAT", "proposed"),
        ("Il a renvoyé le choix après les régionales, qui seront cruciales.", "OCCASION", "planned"),
        ("Les élections législatives auront lieu en mai en Grèce.", "OCCASION", "planned"),
        ("La France soutient l'Ukraine.", "SUPPORT", "ongoing"),
        ("La conférence doit se tenir à Bakou.", "OCCASION", "planned"),
        ("Emmanuel Macron a entamé mardi une rencontre avec Angela Merkel.", "CONSULT", "ongoing"),
        ("Le militant a été convoqué jeudi 25 octobre par les juges.", "ACCUSE", "planned"),
        ("Il ira à Lomé pour rencontrer Luc Roy et apporter son soutien à Léa Roy.", "SUPPORT", "planned"),
        ("Il ira à Lomé pour rencontrer Luc Roy et fournir une aide aux victimes.", "AID", "planned"),
        ("Il ira à Lomé pour rencontrer Luc Roy et lancer une attaque.", "ASSAULT", "planned"),
        ("Pendant la campagne présidentielle, Paul Morel avait promis une loi.", "OCCASION", "held"),
        ("Donald Trump a tweeté pendant la campagne présidentielle de 2016.", "OCCASION", "held"),
        ("Emmanuel Macron ira à Londres après avoir assisté à la cérémonie.", "OCCASION", "planned"),
        ("L'opposition a annoncé une grève générale.", "PROTEST", "planned"),
        ("Léa Mabille se rendra à Minsk pour soutenir les ouvriers.", "SUPPORT", "planned"),
        ("Les discussions entre Paris et Berlin, engagées le 25 mai, traînent.", "CONSULT", "ongoing"),
        ("L'opposition prépare d'importantes manifestations, prévues dimanche à Minsk.", "PROTEST", "planned"),
        ("La police a tenté de disperser la foule.", "COERCE", "held"),
        ("Après avoir interdit le glyphosate, le gouvernement a accepté un débat.", "COERCE", "held"),
        ("Sa décision de se rendre lundi à Tulsa a surpris le maire.", "CONSULT", "held"),
        ("Un appel a été lancé pour un rassemblement jeudi devant le commissariat.", "PROTEST", "proposed"),
        ("Il est grand temps d'imposer des sanctions à la Russie.", "SANCTION", "proposed"),
        ("Emmanuel Macron s'entretient régulièrement avec Angela Merkel.", "CONSULT", "ongoing"),
        ("Des rassemblements ont lieu à Naplouse.", "PROTEST", "ongoing"),
        ("La police est intervenue pour disperser les manifestants.", "COERCE", "held"),
        ("Un juge a ordonné de bloquer douze comptes.", "COERCE", "held"),
        ("Le juge s'est fondé sur ces résultats pour refuser une enquête.", "REJECT", "held"),
        ("Emmanuel Macron est allé rencontrer Angela Merkel.", "CONSULT", "held"),
        ("Le parquet avait ouvert une enquête sur la banque.", "ACCUSE", "held"),
        ("Le ministre est intervenu sur fond de manifestations qui secouent le pays.", "PROTEST", "ongoing"),
        ("Le ministre a parlé à Lille face aux manifestations.", "PROTEST", "ongoing"),
        ("Après des mois de négociations avec l'Iran, la France a renoncé.", "CONSULT", "held"),
        ("Le ministre, en visite à Lille, a salué les pompiers.", "CONSULT", "held"),
        ("Ils se sont prononcés sur l'aide militaire de la France au Liban.", "AID", "ongoing"),
        ("La France a accordé une aide militaire au Liban.", "AID", "held"),
        ("Le maire a critiqué un texte soutenu par le président Emmanuel Macron.", "SUPPORT", "held"),
        ("Une telle décision interromprait les négociations entre Paris et Berlin.", "CONSULT", "ongoing"),
        ("Rafael Correa a décidé mercredi d'accorder l'asile à Julian Assange.", "AID", "held"),
        ("Emmanuel Macron n'a pas encore reçu Angela Merkel.", "CONSULT", "denied"),
        ("Emmanuel Macron aurait dû recevoir Angela Merkel.", "CONSULT", "cancelled"),
        ("Emmanuel Macron est sur le point de recevoir Angela Merkel.", "CONSULT", "planned"),
        ("Emmanuel Macron tient à recevoir Angela Merkel.", "CONSULT", "proposed"),
        ("Emmanuel Macron n'a pas l'intention de recevoir Angela Merkel.", "CONSULT", "denied"),
        ("Il est prévu qu'Emmanuel Macron reçoive Angela Merkel.", "CONSULT", "planned"),
        ("Il est possible qu'Emmanuel Macron reçoive Angela Merkel.", "CONSULT", "proposed"),
        ("Une rencontre entre Emmanuel Macron et Angela Merkel est possible.", "CONSULT", "proposed"),
        ("Une rencontre entre Emmanuel Macron et Angela Merkel n'est pas possible.", "CONSULT", "denied"),
        ("Une rencontre entre Emmanuel Macron et Angela Merkel reste incertaine.", "CONSULT", "proposed"),
        ("Une rencontre entre Emmanuel Macron et Angela Merkel est en cours.", "CONSULT", "ongoing"),
        ("Une rencontre entre Paris et Berlin était prévue lundi, mais n'a pas eu lieu.", "CONSULT", "cancelled"),
        ("Les pourparlers entre Paris et Berlin sont suspendus.", "CONSULT", "cancelled"),
        ("Le sommet de Rome, qui devait s'ouvrir lundi, a été retardé.", "CONSULT", "cancelled"),
        ("Washington n'imposera pas de sanctions à l'Iran.", "SANCTION", "denied"),
        ("La France et l'Iran sont proches d'un accord.", "AGREE", "proposed"),
        ("Paul Morel sera arrêté en 2012 à Lille, puis relâché.", "COERCE", "held"),
        ("Des milliers de Grecs ont bravé l'interdiction de manifester.", "PROTEST", "held"),
        ("Paul Morel a consacré son discours à critiquer Angela Merkel.", "ACCUSE", "held"),
        ("En 2010, Paul Morel a été mis en garde à vue.", "COERCE", "held"),
        ('Paul Morel a appelé à "l\'union sacrée", et à soutenir la Grèce.', "SUPPORT", "proposed"),
        ("Les écoles sont fermées à Paris.", "COERCE", "ongoing"),
        ("Les écoles restent fermées à Paris.", "COERCE", "ongoing"),
        ("Les écoles ont été fermées à Paris.", "COERCE", "held"),
        ("Des soldats français sont déployés au Mali.", "MOBILIZE", "ongoing"),
        ("L'accord entre la France et le Mali est menacé.", "AGREE", "held"),
        ("Le procès de Paul Morel a été renvoyé à octobre.", "ACCUSE", "cancelled"),
        ("Les combats entre Bakou et Erevan ont cessé.", "ASSAULT", "held"),
        ("Les syndicats approuvent la décision de Paul Morel.", "SUPPORT", "ongoing"),
        ("Les ouvriers de Marseille se préparent à la grève.", "PROTEST", "planned"),
        ("Le pays se prépare à des élections.", "OCCASION", "planned"),
    ],
)  # fmt: skip
def test_status(text: str, kind: EventType, status: Status, read: Callable[..., Reading]):
    found = [event.status for event in read(text, "2018-10-23").events if event.type == kind]
    assert found == [status], text


def test_the_conditional_of_hearsay_is_no_proposal(read: Callable[..., Reading]):
    events = read("La police turque aurait arrêté des journalistes à Ankara, selon une ONG.", "2018-10-23").events
    assert {event.status for event in events if event.type == "COERCE"} <= {"held"}


def test_a_meeting_due_and_then_called_off_is_one(read: Callable[..., Reading]):
    text = "Emmanuel Macron doit recevoir Angela Merkel jeudi à Paris.\n\n"
    text += "La rencontre entre Emmanuel Macron et Angela Merkel a été annulée."
    events = [event for event in read(text, "2018-10-23").events if event.type == "CONSULT"]
    assert [event.status for event in events] == ["cancelled"]


def test_a_demand_is_made_once_it_is_said(read: Callable[..., Reading]):
    events = read("L'ONU a demandé lundi à Israël d'ouvrir le passage.", "2018-10-23").events
    assert [event.status for event in events if event.type == "REQUEST"] == ["held"]


def test_what_is_only_called_for_is_proposed(read: Callable[..., Reading]):
    events = read("L'opposante a appelé à des manifestations dimanche à Minsk.", "2018-10-23").events
    assert [event.status for event in events if event.type == "PROTEST"] == ["proposed"]


def test_a_condition_of_what_is_due_is_conditional(read: Callable[..., Reading]):
    events = read("Si Londres quitte l'Union européenne, l'Ecosse votera.", "2018-10-23").events
    assert [event.status for event in events if event.type == "SANCTION"] == ["conditional"]


def test_an_event_before_the_dispatch_is_not_to_come(read: Callable[..., Reading]):
    events = read("Les manifestations prévues samedi 13 octobre à Lyon ont réuni mille personnes.", "2018-10-23").events
    assert {event.status for event in events if event.type == "PROTEST"} <= {"held"}


def _status(reading: Reading, kind: EventType) -> Status:
    return next(event.status for event in reading.events if event.type == kind)


def test_what_somebody_was_forced_to_do_took_place(read: Callable[..., Reading]):
    text = "La rue a forcé le Premier ministre Edouard Philippe à démissionner."
    assert _status(read(text, "2018-10-23"), "RETREAT") == "held"


def test_what_is_not_ruled_out_is_proposed(read: Callable[..., Reading]):
    text = "La présidence n'exclut pas que Emmanuel Macron rencontre Vladimir Poutine."
    assert _status(read(text, "2018-10-23"), "CONSULT") == "proposed"


def test_a_refusal_to_help_against_attacks_denies_no_attack(read: Callable[..., Reading]):
    text = "L'Arménie a dénoncé le refus de la Russie d'intervenir contre les attaques de l'Azerbaïdjan."
    assert _status(read(text, "2018-10-23"), "ASSAULT") == "held"


def test_the_inability_to_agree_is_no_agreement(read: Callable[..., Reading]):
    text = "Le dialogue a échoué sur l'incapacité de la France et de l'Allemagne à conclure un accord."
    assert _status(read(text, "2018-10-23"), "AGREE") == "denied"


def test_months_ahead_of_an_election_it_is_planned(read: Callable[..., Reading]):
    text = "Emmanuel Macron est en campagne, à vingt mois de la présidentielle."
    assert _status(read(text, "2020-07-30"), "OCCASION") == "planned"


def test_candidates_of_an_election_gone_by_do_not_make_it_planned(read: Callable[..., Reading]):
    text = (
        "La candidate à la présidentielle au Bélarus a appelé à des marches. "
        "Elle a revendiqué la victoire à la présidentielle du 9 août."
    )
    assert _status(read(text, "2020-08-14"), "OCCASION") == "held"


def test_a_clause_behind_a_preposition_tells_nothing_of_its_noun(read):
    text = "Les accusations de Kiev contre Minsk, selon lesquelles le pays provoquerait un conflit, sont fausses."
    assert [event.status for event in read(text, "2020-06-11").events if event.type == "ACCUSE"] == ["held"]


def test_what_somebody_is_in_favour_of_is_proposed(read):
    text = "Le député Paul Morel s'est dit favorable à un référendum."
    assert [event.status for event in read(text, "2020-06-11").events if event.type == "OCCASION"] == ["proposed"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Les ministres en parleront lors du sommet de Rome.", "planned"),
        ("Les ministres vont en parler lors de leur rencontre à Rome.", "planned"),
        ("Les ministres en ont parlé lors du sommet de Rome.", "held"),
        ("Le ministre se décidera après le sommet de Rome.", "planned"),
        ("Le ministre aurait quitté Nice après le sommet de Rome.", "held"),
    ],
)
def test_an_occasion_lies_where_its_verb_lies(read, text, status):
    assert [event.status for event in read(text, "2020-06-11").events if event.type == "CONSULT"] == [status]


@pytest.mark.parametrize(
    ("kind", "text", "status"),
    [
        ("THREATEN", "Paul Morel, menacé de représailles lundi par Anne Roux, a quitté Rome.", "held"),
        ("SANCTION", "Le ministre a dit avoir sanctionné le Mali.", "held"),
        ("RETREAT", "Si l'Iran libère l'opposant Ivan Petrov, Anne Roux réagira.", "conditional"),
    ],
)
def test_status_of_a_past_infinitive_a_threat_and_a_condition(read, kind, text, status):
    assert [event.status for event in read(text, "2020-06-11").events if event.type == kind] == [status]


@pytest.mark.parametrize(
    ("kind", "text", "status"),
    [
        ("SANCTION", "Si Ankara ne libère pas Paul Morel, Washington imposera des sanctions à Ankara.", "conditional"),
        ("CONSULT", "Si Londres quitte l'Union européenne, Paris rencontrera Berlin.", "conditional"),
        ("OCCASION", "Lors d'une messe solennelle à Rome, le pape doit inaugurer dimanche son pontificat.", "planned"),
        ("ASSAULT", "La Russie doit cesser son agression contre l'Ukraine.", "ongoing"),
        ("COERCE", "L'opération a permis l'arrestation de Luc Roy.", "held"),
        ("COERCE", "La loi permettrait l'arrestation de Luc Roy.", "proposed"),
        ("THREATEN", "Donald Trump envisage d'envoyer des troupes en Irak pour menacer l'Iran.", "proposed"),
    ],
)
def test_what_hangs_on_a_condition_or_a_duty(read, kind, text, status):
    events = read(text, "2020-06-11").events
    assert [event.status for event in events if event.type == kind] == [status]
    assert "denied" not in {event.status for event in events}


def test_who_is_ready_to_do_something_has_not_done_it(read):
    events = read("La Norvège est prête à soutenir la Grèce.", "2020-06-11").events
    assert [event.status for event in events] == ["proposed"]


def test_a_sentence_that_opens_with_a_condition_is_conditional_however_it_is_parsed(read):
    text = "Si les contaminations baissent, la Grèce lèvera l'embargo le 12 octobre, a précisé un ministre à Athènes."
    assert "planned" not in {event.status for event in read(text, "2020-09-24").events}


@pytest.mark.parametrize(
    ("kind", "text", "status"),
    [
        ("ASSAULT", "Paris a mis en garde Moscou contre une invasion de l'Ukraine.", "conditional"),
        ("AID", "L'Allemagne s'oppose à la livraison d'armes à l'Ukraine.", "proposed"),
    ],
)
def test_what_one_warns_of_or_opposes_has_not_happened(read, kind, text, status):
    events = read(text, "2020-06-11").events
    assert [event.status for event in events if event.type == kind] == [status]


def test_what_will_not_take_place_on_its_day_is_called_off(read: Callable[..., Reading]):
    reading = read("Le sommet prévu vendredi à Bruxelles n'aura pas lieu.", "2018-10-23")
    assert [event.status for event in reading.events] == ["cancelled"]


def test_what_one_nearly_did_was_not_done(read: Callable[..., Reading]):
    reading = read("L'Iran et la Chine ont failli signer un accord.", "2018-10-23")
    assert [event.status for event in reading.events] == ["denied"]


def test_what_is_recommended_is_proposed(read: Callable[..., Reading]):
    reading = read("Les ministres allemands ont recommandé la réouverture des frontières.", "2018-10-23")
    assert [event.status for event in reading.events if event.type == "CONCEDE"] == ["proposed"]


def test_a_march_that_is_over_is_held_though_others_go_on(read: Callable[..., Reading]):
    text = "Des milliers de Thaïlandais ont manifesté lundi à Bangkok. Les manifestations se multiplient en Thaïlande."
    assert "held" in {event.status for event in read(text, "2018-10-23").events if event.type == "PROTEST"}


def test_an_inquiry_that_was_opened_is_not_the_one_that_is_asked_for(read: Callable[..., Reading]):
    text = "Le parquet a ouvert lundi une enquête. Paul Morel a exigé une enquête indépendante."
    events = read(text, "2018-10-23").events
    assert [event.status for event in events if event.type == "ACCUSE"] == ["ongoing", "proposed"]


def test_what_was_due_on_a_day_gone_by_is_not_told_to_have_been(read: Callable[..., Reading]):
    assert _status(read("La réunion devait se tenir lundi à Paris.", "2018-10-25"), "CONSULT") == "planned"


def test_elections_of_one_kind_are_not_put_off_with_those_of_another(read: Callable[..., Reading]):
    text = "Les élections sénatoriales auront lieu en novembre. Les élections consulaires ont été reportées."
    events = read(text, "2018-10-23").events
    assert [event.status for event in events if event.type == "OCCASION"] == ["planned", "cancelled"]


@pytest.mark.parametrize("rule", ["va imposer un couvre-feu", "va adopter de nouvelles restrictions"])
def test_a_rule_about_to_be_made_is_not_in_force(rule: str, read: Callable[..., Reading]):
    assert _status(read(f"Le gouvernement {rule}.", "2018-10-23"), "COERCE") == "planned"


def test_what_is_called_off_was_planned_and_is_not(read: Callable[..., Reading]):
    text = "Le débat a été reporté à cause de l'annulation du sommet prévu le 22 mars."
    assert _status(read(text, "2018-10-23"), "CONSULT") == "cancelled"


def test_sanctions_in_force_are_not_those_that_are_wished_for(read: Callable[..., Reading]):
    text = "Les sanctions de Washington contre l'Iran sont lourdes. Paris veut imposer des sanctions à l'Iran."
    events = read(text, "2018-10-23").events
    assert [event.status for event in events if event.type == "SANCTION"] == ["ongoing", "proposed"]


def test_who_was_sentenced_is_not_spared_by_a_later_refusal(read: Callable[..., Reading]):
    text = "Paul Morel, condamné à mort, a parlé. Le juge a renoncé à condamner Paul Morel une seconde fois."
    assert "held" in {event.status for event in read(text, "2018-10-23").events if event.type == "COERCE"}


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Le Mali et le Niger se sont mis d'accord sur des sanctions contre le Tchad.", "SANCTION", "planned"),
        ("Le Mali et le Niger ont conclu un accord sur le retrait des troupes.", "RETREAT", "planned"),
        ("Le Mali et le Niger ont convenu d'un retrait de leurs troupes.", "RETREAT", "planned"),
        (
            "Le Mali et le Niger se sont entendus sur un calendrier et un retrait des troupes turques.",
            "RETREAT",
            "planned",
        ),
        ("Le Mali et le Niger cherchent un accord sur un retrait des troupes.", "RETREAT", "proposed"),
        ("Le Mali et le Niger ont discuté de sanctions contre le Tchad.", "SANCTION", "proposed"),
        ("Le Mali et le Niger ont discuté des sanctions contre le Tchad.", "SANCTION", "ongoing"),
        ("Le Parlement doit se prononcer sur un retrait des troupes.", "RETREAT", "proposed"),
        ("Le Mali œuvre pour une libération des otages.", "RETREAT", "proposed"),
        ("Le Mali s'est engagé à un retrait de ses troupes.", "RETREAT", "planned"),
    ],
)
def test_what_is_agreed_on_or_worked_for_has_yet_to_be(read, text, kind, status):
    assert [event.status for event in read(text, "2020-06-11").events if event.type == kind] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Le Mali a abandonné son projet d'offensive contre le Tchad.", "ASSAULT", "cancelled"),
        ("Le Mali a renoncé à son projet d'attaquer le Tchad.", "ASSAULT", "cancelled"),
        ("L'armée malienne a gelé ses plans d'attaque contre le Tchad.", "ASSAULT", "cancelled"),
        ("Le Mali n'a pas abandonné son projet d'offensive contre le Tchad.", "ASSAULT", "proposed"),
        ("Le syndicat a levé son préavis de grève.", "PROTEST", "cancelled"),
    ],
)
def test_a_plan_given_up_is_called_off(read, text, kind, status):
    assert [event.status for event in read(text, "2020-06-11").events if event.type == kind] == [status]


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("Un retrait des troupes est à l'étude.", "RETREAT", "proposed"),
        ("Le retrait des troupes turques n'est pas à l'ordre du jour.", "RETREAT", "denied"),
        ("Dans l'attente d'un retrait des troupes, le Mali se tait.", "RETREAT", "planned"),
        ("Le Mali recevra le pape avant le retrait des troupes.", "RETREAT", "planned"),
        ("Il faudrait libérer les otages.", "RETREAT", "proposed"),
        ("Il est temps de libérer les otages.", "RETREAT", "proposed"),
        ("Il s'agit de libérer les otages.", "RETREAT", "proposed"),
        ("Au lieu de libérer les otages, le Mali se tait.", "RETREAT", "denied"),
        ("Plutôt que de libérer les otages, le Mali se tait.", "RETREAT", "denied"),
        ("Le Mali a l'intention de déployer des soldats.", "MOBILIZE", "proposed"),
        ("À moins que le Mali ne libère les otages, le Tchad partira.", "RETREAT", "conditional"),
        ("Le Tchad restera jusqu'à ce que le Mali libère les otages.", "RETREAT", "proposed"),
        ("Le Tchad est resté jusqu'à ce que le Mali libère les otages.", "RETREAT", "held"),
        ("Le Tchad partira avant que le Mali ne libère les otages.", "RETREAT", "planned"),
        ("De peur que le Mali n'attaque le Tchad, le Niger se tait.", "ASSAULT", "conditional"),
    ],
)
def test_what_opens_a_clause_tells_whether_it_has_come_true(read, text, kind, status):
    assert [event.status for event in read(text, "2020-06-11").events if event.type == kind] == [status]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ni Londres ni Berlin n'ont critiqué Ankara.", "ACCUSE"),
        ("Ni la police ni l'armée n'ont arrêté l'opposant Ali Demir.", "COERCE"),
        ("Emmanuel Macron n'a critiqué ni Ankara ni Moscou.", "ACCUSE"),
        ("Emmanuel Macron n'a ni rencontré le pape ni visité Rome.", "CONSULT"),
    ],
)
def test_neither_nor_denies(read, text, kind):
    assert {event.status for event in read(text, "2020-06-11").events if event.type == kind} == {"denied"}


def test_a_quotation_mark_may_part_pas_from_its_ne(read):
    events = read("La junte n'avait \"pas l'intention de libérer les otages\".", "2020-06-11").events
    assert [event.status for event in events] == ["denied"]
