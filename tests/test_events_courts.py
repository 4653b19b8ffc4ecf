"""What police, prosecutors and courts do: whom they arrest, hear, charge, try and sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Event, Reading

Parties = Callable[..., tuple[list[str], list[str]]]
Read = Callable[..., Reading]


def told(read: Read, text: str, type: str) -> Event:
    return next(event for event in read(text, "2018-10-23").events if event.type == type)


@pytest.mark.parametrize(
    "text",
    [
        "Paul Martin a comparu jeudi en audience disciplinaire.",
        "Lors d'une audience virtuelle, Paul Martin a plaidé coupable.",
        "La comparution de Paul Martin a été reportée.",
        "Paul Martin, dont le procès s'ouvrira en mai, a démenti.",
        "Le tribunal de Lille juge depuis lundi Paul Martin.",
        "Le procureur a requis deux ans de prison contre Paul Martin.",
        "Le parquet de Lille a ouvert une information judiciaire visant Paul Martin.",
        "Paul Martin a été entendu lundi par un juge d'instruction.",
        "Le juge a ordonné le renvoi de Paul Martin devant le tribunal correctionnel.",
        "Un magistrat a cité Paul Martin à comparaître.",
        "La mairie a attaqué Paul Martin pour diffamation.",
        "Les riverains ont attaqué l'arrêté de Paul Martin devant le tribunal administratif.",
    ],
)
def test_who_is_charged_and_tried(parties: Parties, text: str):
    assert parties("ACCUSE", text)[1] == ["Paul Martin"]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Martin a fait appel de sa condamnation.",
        "Paul Martin a été placé sous contrôle judiciaire.",
        "La police a perquisitionné le domicile de Paul Martin.",
        "La condamnation pour escroquerie de Paul Martin a été annulée.",
        "Les poursuites ont abouti à une condamnation de Paul Martin.",
        "Le juge a envoyé Paul Martin en prison.",
        "Paul Martin a été empêché de quitter le pays.",
        "La vidéo montre Paul Martin être interpellé par la police.",
        "La justice congolaise a condamné à vingt ans de prison Paul Martin.",
        "Le jury a déclaré Paul Martin coupable de meurtre.",
        "Paul Martin s'est vu retirer son passeport.",
        "Le placement sous contrôle judiciaire de Paul Martin a été confirmé.",
    ],
)
def test_who_is_sentenced_or_searched(parties: Parties, text: str):
    assert parties("COERCE", text)[1] == ["Paul Martin"]


def test_a_policeman_sent_to_prison_is_no_troop_movement(read: Read):
    events = read("Le juge a envoyé un policier honnête en prison.").events
    assert [event.type for event in events] == ["COERCE"]


def test_a_trial_that_goes_on_since_a_day_is_under_way(read: Read):
    assert told(read, "Dix personnes comparaissent depuis mercredi à Paris.", "ACCUSE").status == "ongoing"


def test_a_hearing_at_which_a_lawyer_pleads_was_held_against_nobody_told(read: Read):
    event = told(read, '"Il est innocent", a plaidé à l\'audience Paul Martin.', "ACCUSE")
    assert (event.status, event.recipients) == ("held", ())


def test_who_is_stopped_on_the_spot_is_arrested(read: Read):
    events = read("Onze personnes ont été interpellées sur les lieux puis placées en garde à vue.").events
    assert [event.type for event in events] == ["COERCE"]


def test_nobody_is_charged_where_the_subject_is_none(read: Read):
    text = "Aucun policier n'a été inculpé dans cette affaire, a déploré Paul Martin."
    assert all(event.mode != "prosecute" or event.status == "denied" for event in read(text, "2018-10-23").events)


def test_a_number_arrested_is_not_who_arrests(parties: Parties):
    assert parties("COERCE", "Des manifestants ont été arrêtés par centaines à Lyon.") == ([], ["Des manifestants"])


def test_a_sentence_for_insults_to_a_group_is_not_passed_on_the_group(parties: Parties):
    text = "La Cour de cassation a annulé une condamnation pour provocation à la haine envers les juifs."
    assert parties("COERCE", text)[1] == []


def test_who_announces_that_an_inquiry_is_opened_leads_it(parties: Parties):
    text = "Le parquet de Lille a annoncé lundi l'ouverture d'une enquête."
    assert parties("ACCUSE", text)[0] == ["parquet de Lille"]


def test_the_lawyer_of_somebody_is_not_him(parties: Parties):
    text = "L'avocat de Paul Martin a demandé sa libération."
    assert parties("REQUEST", text)[0] == ["L'avocat de Paul Martin"]


def test_an_inquiry_in_which_somebody_is_charged_is_not_the_charge(read: Read):
    text = "Dans l'enquête britannique, cinq personnes ont déjà été inculpées."
    events = [event for event in read(text, "2018-10-23").events if event.type == "ACCUSE"]
    assert [len(event.anchors) for event in events] == [1, 1]


@pytest.mark.parametrize(
    ("type", "text", "whom"),
    [
        ("ACCUSE", "Les avocats de Jean Petit, mis en examen pour vol, ont parlé.", "Jean Petit"),
        ("COERCE", "Les proches de Jean Petit, condamné à dix ans de prison, ont défilé.", "Jean Petit"),
        ("ASSAULT", "La famille d'Anne Petit, tuée lundi à Lyon, a parlé.", "Anne Petit"),
        ("COERCE", "Deux élus ont été arrêtés et un policier blessé à Nantes.", "Deux élus"),
        ("ASSAULT", "Deux élus ont été arrêtés et un policier blessé à Nantes.", "un policier"),
        ("COERCE", "Les avocats de Jean Petit, arrêtés lundi, ont parlé.", "Les avocats de Jean Petit"),
    ],
)
def test_what_befell_one_did_not_befall_those_told_with_him(parties: Parties, type: str, text: str, whom: str):
    assert parties(type, text)[1] == [whom]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Une enquête a été ouverte pour « viols », a annoncé le parquet de Lille.", ["parquet de Lille"]),
        ("Une enquête a été ouverte, a indiqué la procureure de Brest, Anne Petit.", ["Anne Petit"]),
        ("Une enquête a été ouverte à Lille, a annoncé le maire Paul Roux.", []),
        ("Une enquête est ouverte pour viol par personne ayant autorité.", []),
    ],
)
def test_who_opens_inquiries_has_opened_the_one_he_tells_of(parties: Parties, text: str, who: list[str]):
    assert parties("ACCUSE", text)[0] == who


def test_a_trial_to_come_is_not_of_the_day_of_the_deed(read: Read):
    text = "Dix personnes seront jugées à la suite du saccage d'un bar le 1er décembre 2017."
    event = told(read, text, "ACCUSE")
    assert (event.status, event.time) == ("planned", None)


def test_a_judge_does_not_charge_himself(parties: Parties):
    text = "Paul Martin a été présenté à un juge qui a prononcé sa mise en examen."
    reading = parties("ACCUSE", text)
    assert reading[1] == ["Paul Martin"]


def test_who_acts_after_an_inquiry_was_opened_did_not_open_it(parties: Parties):
    text = "Le maire Jean Petit a réaffirmé son soutien à Anne Roux, après l'ouverture d'une enquête sur des fraudes."
    assert parties("ACCUSE", text)[0] == []


def test_a_complaint_to_come_is_not_of_the_day_it_is_announced(read: Read):
    event = told(read, "Anne Roux va porter plainte contre le maire, a-t-elle annoncé mercredi.", "ACCUSE")
    assert (event.status, event.time) == ("planned", None)


def test_one_man_arrested_is_not_a_crowd_arrested(read: Read):
    text = "De nombreux cadres ont été emprisonnés. Jeanne Dupont est désormais emprisonnée à Minsk."
    assert len([event for event in read(text, "2018-10-23").events if event.type == "COERCE"]) == 2


def test_two_men_told_again_are_those_who_were_arrested(parties: Parties):
    text = "Deux hommes ont été arrêtés, a appris Paul Martin de Jean Petit. Les deux hommes ont été écroués."
    assert parties("COERCE", text)[1] == ["Deux hommes"]


def test_who_is_the_object_of_an_inquiry_undergoes_it(parties: Parties):
    assert parties("ACCUSE", "Le juge a dit que Paul Martin faisait l'objet d'une enquête.")[1] == ["Paul Martin"]


def test_who_is_sentenced_is_told_behind_the_sentence(parties: Parties):
    text = "L'affaire a abouti à la condamnation à neuf ans de prison du général Paul Martin."
    assert parties("COERCE", text)[1] == ["Paul Martin"]


def test_justice_that_inquires_for_a_crime_is_told(parties: Parties):
    text = "La justice française enquête pour corruption sur un déjeuner tenu en 2010."
    assert parties("ACCUSE", text) == (["justice française"], [])


def test_a_hearing_by_police_is_not_the_trial(read: Read):
    text = "Paul Martin a été auditionné par des policiers. L'audience de Paul Martin a eu lieu lundi."
    assert len([event for event in read(text, "2018-10-23").events if event.type == "ACCUSE"]) == 2


def test_a_charge_is_of_whom_an_office_describes_not_of_the_body_at_its_end(parties: Parties):
    text = "Paul Martin, directeur de la radio indépendante Radio-Lumière, condamné à deux ans de prison, a fait appel."
    assert parties("COERCE", text)[1] == ["Paul Martin"]


def test_a_charge_is_not_of_the_country_where_somebody_hides(parties: Parties):
    text = "Il redoute le sort de Mauricio Funes (2009-2014), en fuite au Nicaragua, accusé d'avoir négocié."
    assert parties("ACCUSE", text)[1] == ["Mauricio Funes"]


def test_the_trial_told_of_nobody_is_that_of_who_was_tried(read: Read):
    text = "Paul Martin a été jugé lundi à Lille. Le procès s'est déroulé en son absence."
    assert len([event for event in read(text, "2018-10-23").events if event.type == "ACCUSE"]) == 1


def test_that_sentence_is_the_sentence_told_before(read: Read):
    text = "Le tribunal a condamné Paul Martin à cinq ans de prison. Selon Jean Petit, cette condamnation est inique."
    assert len(told(read, text, "COERCE").anchors) == 2


def test_a_fear_of_being_sued_sues_nobody_yet(read: Read):
    assert told(read, "Paul Martin craint d'être poursuivi en justice.", "ACCUSE").status == "conditional"


def test_two_nouns_under_one_article_have_one_name(parties: Parties):
    text = "Le procès du journaliste marocain et militant des droits humains Paul Martin s'est ouvert jeudi."
    assert parties("ACCUSE", text)[1] == ["Paul Martin"]


def test_a_suspect_is_not_the_victim_named_at_the_end_of_his_description(parties: Parties):
    text = "La justice a ouvert une enquête contre le suspect dans la disparition de la petite Irlandaise Ann Roe."
    assert parties("ACCUSE", text)[1] == ["le suspect"]


def test_an_inquiry_that_aims_at_somebody_is_under_way(read: Read):
    text = "Paul Martin est visé par une enquête pour vol. Le parquet se dit obligé d'ouvrir cette enquête."
    assert told(read, text, "ACCUSE").status == "ongoing"


def test_an_inquiry_on_accusations_is_not_the_accusations(read: Read):
    text = "Le parquet a ouvert une enquête sur les accusations portées contre Paul Martin."
    assert len([event for event in read(text, "2018-10-23").events if event.type == "ACCUSE"]) == 2


def test_the_audience_of_a_broadcast_is_no_hearing(read: Read):
    text = "Les pics d'audience ont atteint six millions de téléspectateurs."
    assert not read(text, "2018-10-23").events


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Paul Martin a comparu mardi à Durban.", "Durban"),
        ("Le procès de Paul Martin s'ouvrira jeudi à La Haye.", "La Haye"),
        ("Vingt policiers sont jugés depuis lundi à Istanbul.", "Istanbul"),
    ],
)
def test_a_trial_takes_place_somewhere(read: Read, text: str, place: str):
    reading = read(text, "2018-10-23")
    [site] = [reading.actor(event.place) for event in reading.events if event.type == "ACCUSE"]
    assert site is not None and site.name == place


@pytest.mark.parametrize(
    "text",
    [
        "Le juge a ordonné la libération du journaliste, arrêté en mai.",
        "Le maire a réclamé la libération du journaliste, incarcéré en mai.",
    ],
)
def test_a_participle_that_does_not_agree_with_a_noun_is_said_of_its_complement(parties: Parties, text: str):
    assert parties("COERCE", text) == ([], ["le journaliste"])


@pytest.mark.parametrize(
    ("kind", "text", "recipients"),
    [
        ("COERCE", "La Cnil a infligé une amende de 50 millions d'euros à Google.", ["Google"]),
        ("COERCE", "Paul Martin a été condamné par contumace à Minsk.", ["Paul Martin"]),
        ("COERCE", "La Russie a bloqué Facebook.", ["Facebook"]),
        ("ACCUSE", "La Commission européenne a traîné la Pologne devant la Cour de justice.", ["Pologne"]),
        ("ACCUSE", "Le procureur a demandé la prison à vie pour Paul Martin.", ["Paul Martin"]),
    ],
)
def test_whom_a_court_or_a_ban_falls_on(parties: Parties, kind: str, text: str, recipients: list[str]):
    assert parties(kind, text)[1] == recipients


@pytest.mark.parametrize(
    "text",
    [
        "Des militaires ont pris le pouvoir au Mali.",
        "Des hommes armés ont saisi un cargo au large de la Somalie.",
        "La marine sénégalaise a intercepté une pirogue.",
        "Deux tonnes de cocaïne ont été saisies par la douane.",
        "La Turquie occupe le nord de Chypre.",
    ],
)
def test_what_is_seized(parties: Parties, text: str):
    assert len(parties("COERCE", text)[0]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "La Chambre des représentants a mis en accusation Paul Martin.",
        "Paul Martin a été entendu mardi par la police judiciaire.",
        "Le juge d'instruction a entendu Paul Martin mardi.",
    ],
)
def test_who_is_impeached_or_heard(parties: Parties, text: str):
    agents, recipients = parties("ACCUSE", text)
    assert len(agents) == 1
    assert recipients == ["Paul Martin"]


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("La BBC a été suspendue au Burundi.", ["BBC"]),
        ("Minsk a retiré leur accréditation à des journalistes étrangers.", ["des journalistes étrangers"]),
    ],
)
def test_which_media_are_silenced(parties: Parties, text: str, recipients: list[str]):
    assert parties("COERCE", text)[1] == recipients


def test_an_election_takes_place_without_whom_it_shuts_out(read: Read):
    assert told(read, "Paul Martin a été exclu de la présidentielle.", "OCCASION").status != "denied"


@pytest.mark.parametrize(
    "text", ["Le procès en appel de Paul Martin s'est ouvert.", "Paul Martin a été présenté mardi à un juge."]
)
def test_who_is_tried_on_appeal_or_brought_before_a_judge(parties: Parties, text: str):
    assert parties("ACCUSE", text)[1] == ["Paul Martin"]


def test_pirates_who_attack_a_site_hack_it(parties: Parties):
    assert parties("COERCE", "Des hackers ont attaqué le site du gouvernement malien.")[1] == ["gouvernement malien"]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Martin est en garde à vue depuis mardi.",
        "Paul Martin se trouve en détention.",
        "Paul Martin, en prison depuis mars, a démenti.",
        "Paul Martin est toujours derrière les barreaux.",
        "Le juge a maintenu Paul Martin en détention.",
        "La garde à vue de Paul Martin a été prolongée.",
    ],
)
def test_who_is_behind_bars_is_held(read: Read, parties: Parties, text: str):
    assert parties("COERCE", text)[1] == ["Paul Martin"]
    assert told(read, text, "COERCE").status == "ongoing"


def test_some_of_those_told_before_are_they(parties: Parties):
    text = "Dix manifestants ont défilé samedi à Minsk. Deux d'entre eux ont été arrêtés."
    assert parties("COERCE", text)[1] == ["Dix manifestants"]


def test_who_is_arrested_and_then_sentenced_undergoes_two_things(read: Read):
    reading = read("L'Iran a arrêté 17 espions et condamné à mort plusieurs d'entre eux.", "2018-10-23")
    assert len(reading.events) == 2


def test_a_participle_set_beside_a_verb_is_not_what_the_verb_stops(parties: Parties):
    assert parties("ACCUSE", "Paul Martin a été arrêté, jugé et relâché.")[1] == ["Paul Martin"]


def test_a_participle_is_not_said_of_the_land_whose_north_was_told(parties: Parties):
    text = "Trois soldats ont été tués dans le nord des Etats-Unis, accusés de vol."
    assert parties("ACCUSE", text)[1] == ["Trois soldats"]


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("La volonté allemande de bannir Huawei a surpris.", ["Allemagne"], ["Huawei"]),
        ("La perquisition du FBI au domicile de Paul Martin a été critiquée.", ["FBI"], ["Paul Martin"]),
        ("Les interdictions de la Chine ont été critiquées.", ["Chine"], []),
        ("Les soldats français devront observer une quarantaine.", [], ["Les soldats français"]),
    ],
)
def test_who_forbids_or_searches_and_who_keeps_to_it(
    parties: Parties, text: str, agents: list[str], recipients: list[str]
):
    assert parties("COERCE", text) == (agents, recipients)


def test_several_are_summoned(parties: Parties):
    assert parties("ACCUSE", "Deux marins ont été convoqués devant la justice.")[1] == ["Deux marins"]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Martin a été reconnu coupable de meurtre lundi à Lille.",
        "Paul Martin a été condamné pour meurtre lundi à Lille.",
        "Paul Martin a été mis en examen pour meurtre lundi à Lille.",
    ],
)
def test_the_day_behind_a_bare_charge_is_not_that_of_the_crime(read: Read, text: str):
    reading = read(text, "2018-10-23")
    charge, crime = sorted(reading.events, key=lambda event: event.type == "ASSAULT")
    assert (charge.time is None, crime.time, crime.place) == (False, None, None)


def test_an_amount_of_arrests_shares_the_day_and_place_of_its_verb(read: Read):
    reading = read("Une cinquantaine d'interpellations ont eu lieu samedi à Minsk.", "2018-10-23")
    event = next(event for event in reading.events if event.type == "COERCE")
    assert (reading.actor(event.place).name, reading.time(event.time).value) == ("Minsk", "2018-10-20")


def test_a_rule_of_one_country_is_not_that_of_another(read: Read):
    text = "L'Espagne a imposé un couvre-feu. En Italie, le couvre-feu est entré en vigueur lundi."
    assert len([event for event in read(text, "2018-10-23").events if event.type == "COERCE"]) == 2


def test_a_law_that_a_court_strikes_down_is_rejected(read: Read):
    assert told(read, "Le Conseil constitutionnel a censuré la loi Avia.", "REJECT").agents


def test_whom_a_court_condemns_for_a_detention_is_not_who_was_held(read: Read):
    text = "La CEDH a condamné la Russie pour la détention de Paul Martin."
    events = [event for event in read(text, "2018-10-23").events if event.type == "COERCE"]
    assert [event.status for event in events] == ["held", "ongoing"]


def test_a_state_that_condemns_another_for_a_deed_reproaches_it(parties: Parties):
    text = "Le président iranien Paul Martin a condamné les Etats-Unis pour la mort de Jean Petit."
    assert parties("ACCUSE", text) == (["Paul Martin"], ["États-Unis"])


@pytest.mark.parametrize("text", ["Paul Martin est incarcéré à Lille.", "Paul Martin, écroué à Lille, est malade."])
def test_who_is_told_to_be_in_prison_somewhere_is_held(read: Read, text: str):
    assert told(read, text, "COERCE").status == "ongoing"


@pytest.mark.parametrize(
    "text",
    [
        "Plus de 130 personnes ont été arrêtées. Par ailleurs, la police a arrêté deux hommes.",
        "Paul Martin a été arrêté lundi. Une centaine d'arrestations ont eu lieu.",
    ],
)
def test_arrests_of_others_are_another_event(read: Read, text: str):
    assert len([event for event in read(text, "2018-10-23").events if event.type == "COERCE"]) == 2


def test_measures_with_regard_to_a_country_are_sanctions(parties: Parties):
    text = "Les restrictions imposées à l'égard de la Russie ont été prolongées."
    assert parties("SANCTION", text)[1] == ["Russie"]


def test_his_wish_is_that_of_the_subject(parties: Parties):
    text = "La Chine affronte la colère du Sénat en raison de sa volonté d'interdire Facebook."
    assert parties("COERCE", text)[0] == ["Chine"]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Les écoles restent fermées en Italie.", "ongoing"),
        ("Les écoles resteront fermées en Italie jusqu'à lundi.", "ongoing"),
        ("Les passagers doivent porter un masque.", "ongoing"),
        ("Les passagers devront porter un masque.", "planned"),
    ],
)
def test_what_stays_or_has_to_be_done_is_in_force(read: Read, text: str, status: str):
    assert told(read, text, "COERCE").status == status


@pytest.mark.parametrize(
    ("text", "agents", "recipients"),
    [
        ("La Thaïlande interdit l'entrée de son territoire aux étrangers.", ["Thaïlande"], ["étrangers"]),
        ("Washington a interdit l'accès des journalistes au palais.", ["États-Unis"], ["journalistes"]),
        ("Un décret signé par Donald Trump interdit les transactions avec TikTok.", ["Donald Trump"], []),
        ("Google a été condamné à verser dix millions d'euros.", [], ["Google"]),
    ],
)
def test_who_forbids_and_to_whom(parties: Parties, text: str, agents: list[str], recipients: list[str]):
    assert parties("COERCE", text) == (agents, recipients)


def test_a_curfew_imposed_in_a_capital_is_in_the_city(read: Read):
    reading = read("Le gouvernement grec a imposé un couvre-feu à Athènes.", "2018-10-23")
    event = next(event for event in reading.events if event.type == "COERCE")
    assert (reading.actor(event.place).name, event.recipients) == ("Athènes", ())


def test_a_club_is_excluded_by_a_body(parties: Parties):
    text = "L'Uefa a exclu Manchester City de toute compétition."
    assert parties("SANCTION", text) == (["Uefa"], ["Manchester City"])


def test_who_is_threatened_with_a_lawsuit_is_not_named_after_it(parties: Parties):
    text = "Les Rolling Stones ont menacé le président américain d'une action en justice."
    assert parties("THREATEN", text)[1] == ["Donald Trump"]


def test_a_verdict_under_if_is_but_supposed(read: Read):
    text = "S'il est reconnu coupable, Paul Martin risque dix ans de prison."
    assert told(read, text, "COERCE").status == "conditional"


def test_the_occasion_of_a_grievance_does_not_date_the_lawsuit(read: Read):
    text = "Paul Martin va poursuivre en justice le candidat pour la présidentielle de novembre."
    assert told(read, text, "ACCUSE").time is None


def test_whoever_leaves_out_somebody_is_the_body_that_he_was_of(parties: Parties):
    text = "L'exclusion de Paul Martin de l'Académie des Oscars a été confirmée."
    assert parties("SANCTION", text) == (["Académie des Oscars"], ["Paul Martin"])


def test_an_inquiry_into_a_deed_is_aimed_at_who_did_it(parties: Parties):
    text = "La Commission européenne enquête sur les subventions versées par la Chine."
    assert parties("ACCUSE", text)[1] == ["Chine"]


def test_others_than_the_wounded_are_arrested(parties: Parties):
    assert parties("COERCE", "Dix personnes ont été blessées et trois arrêtées à Lyon.") == ([], [])


def test_a_search_is_not_made_of_the_towns_it_is_in(read: Callable[..., Reading]):
    reading = read("La police a arrêté un homme lors de perquisitions à Lyon et à Nantes.", "2020-06-11")
    hit = [reading.actor(id).name for event in reading.events for id in event.recipients]
    assert "Nantes" not in hit


def test_a_prosecutor_is_not_who_was_sentenced(parties: Parties):
    text = "Paul Martin a été condamné. Le procureur avait requis quatre ans de prison contre lui."
    assert parties("ACCUSE", text) == (["Le procureur"], ["Paul Martin"])


def test_a_man_is_accused_not_his_trial(read: Read):
    text = "Le procès de l'homme accusé de vol a débuté mardi."
    events = [event for event in read(text, "2018-10-23").events if event.type == "ACCUSE"]
    assert len({event.recipients for event in events}) == 1


def test_what_is_held_to_be_alarming_is_not_the_trial(read: Read):
    text = "Le procès de Paul Martin a été suspendu. Des symptômes jugés inquiétants sont apparus."
    assert all(len(event.anchors) == 1 for event in read(text, "2018-10-23").events)


def test_all_of_a_list_behind_de_are_arrested(parties: Parties):
    text = "L'arrestation de deux journalistes et de trois opposants a été critiquée."
    assert parties("COERCE", text)[1] == ["deux journalistes", "trois opposants"]


def test_a_complaint_against_x_is_aimed_at_nobody_told(parties: Parties):
    assert parties("ACCUSE", "Le maire a porté plainte contre X.") == (["Le maire"], [])


def test_the_day_and_place_behind_a_charge_are_those_of_the_deed(read):
    reading = read("Jean Petit est poursuivi pour l'assassinat d'un policier à Nice en décembre 2014.")
    told = {e.type: (reading.actor(e.place), reading.time(e.time)) for e in reading.events}
    assert told["ACCUSE"] == (None, None)
    assert told["ASSAULT"][1] is not None and told["ASSAULT"][1].value == "2014-12"


@pytest.mark.parametrize(
    ("type", "text", "who"),
    [
        (
            "ASSAULT",
            "Le tribunal a condamné 24 partisans des Frères musulmans, reconnus coupables du meurtre de policiers.",
            (["24 partisans des Frères musulmans"], ["policiers"]),
        ),
        (
            "RETREAT",
            "Depuis la destitution en 2013 par l'armée du président islamiste Mohamed Morsi, il y a des heurts.",
            (["armée égyptienne"], ["Mohamed Morsi"]),
        ),
        ("COERCE", "Les voleurs avaient été condamnés à Minsk.", ([], ["Les voleurs"])),
        ("SANCTION", "Washington a suspendu 130 millions de dollars d'aide à l'Egypte.", (["États-Unis"], ["Égypte"])),
    ],
)
def test_who_is_convicted_ousted_or_punished(parties: Parties, type: str, text: str, who: tuple[list[str], list[str]]):
    assert parties(type, text) == who


def test_an_inquiry_is_not_aimed_at_the_body_that_has_against_in_its_name(parties: Parties):
    text = "L'enquête, confiée à l'Office central de lutte contre la corruption, a été ouverte lundi."
    assert parties("ACCUSE", text) == ([], [])
