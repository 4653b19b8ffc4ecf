"""What is a statement and where its content begins and ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Told = Callable[[str], list[tuple[str, str | None]]]


def test_a_document_speaks_for_whom_it_is_of(told: Told):
    text = "Le communiqué du Kremlin affirme que la dette sera remboursée."
    assert told(text) == [("la dette sera remboursée", "Kremlin")]


def test_pour_qui_gives_a_view(told: Told):
    text = "« Il faut agir », a dit Angela Merkel, pour qui la réforme est nécessaire."
    assert ("la réforme est nécessaire", "Angela Merkel") in told(text)


def test_a_clause_is_told_even_where_nobody_can_tell_who_says_it(told: Told):
    assert told("Un premier communiqué officiel affirmait que la route était ouverte.") == [
        ("la route était ouverte", None)
    ]


def test_what_tells_more_of_a_noun_belongs_to_it(told: Told):
    text = "Angela Merkel a annoncé la construction d'un pont, qui reliera les deux rives."
    assert told(text) == [("la construction d'un pont, qui reliera les deux rives", "Angela Merkel")]


def test_what_hangs_on_the_cue_is_not_said(told: Told):
    text = "Angela Merkel a suggéré à ses partisans de voter deux fois, suscitant des réactions indignées."
    assert told(text) == [("voter deux fois", "Angela Merkel")]


def test_whom_somebody_asks_may_stand_before_de(told: Told):
    assert told("Angela Merkel a prié ses électeurs de rester calmes.") == [("rester calmes", "Angela Merkel")]


def test_a_question_is_said(told: Told):
    text = "Angela Merkel se demande pourquoi la dette augmente."
    assert told(text) == [("pourquoi la dette augmente", "Angela Merkel")]


def test_from_a_place_is_no_infinitive(told: Told):
    text = "Angela Merkel a demandé à Paris de reprendre l'exportation à partir des ports du nord."
    assert told(text)[0][0] == "reprendre l'exportation à partir des ports du nord"


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        (
            "La grève suit l'appel lancé par Angela Merkel à voter contre la loi.",
            "voter contre la loi",
            "Angela Merkel",
        ),
        ("La grève suit l'annonce par Angela Merkel qu'un mur serait bâti.", "un mur serait bâti", "Angela Merkel"),
        ("Le maire répond aux accusations d'Angela Merkel selon lesquelles il a menti.", "il a menti", "Angela Merkel"),
        ("La grève suit l'annonce du Kremlin que la route sera fermée.", "la route sera fermée", "Kremlin"),
    ],
)
def test_a_noun_of_saying_has_its_source_beside_it(told: Told, text: str, content: str, name: str):
    assert (content, name) in told(text)


def test_a_few_words_and_a_colon_lead_over_to_more_of_the_same_speaker(told: Told):
    text = "« Il pleut », a dit Angela Merkel. Même avec le parapluie : « il faut rester. »"
    assert told(text)[-1] == ("il faut rester.", "Angela Merkel")


def test_who_can_only_speak_is_somebody_though_no_table_has_the_noun(told: Told):
    assert told("La rébellion affirme avoir pris la ville.") == [("avoir pris la ville", "rébellion")]


def test_a_cue_with_its_pronoun_may_part_a_sentence_or_a_quotation(told: Told):
    text = "Angela Merkel est arrivée. Le gouvernement, a-t-elle dit à l'AFP, fait « front commun »."
    assert told(text) == [("Le gouvernement|fait « front commun »", "Angela Merkel")]


def test_a_cue_may_follow_a_quotation_without_a_comma(told: Told):
    text = "« La statue sera haute » a déclaré l'initiateur du projet Paul Durand."
    assert told(text) == [("La statue sera haute", "Paul Durand")]


def test_exclure_says_with_and_without_a_negation(told: Told):
    assert told("Angela Merkel a exclu de partir.") == [("partir", "Angela Merkel")]
    assert told("Angela Merkel n'a pas exclu de partir.") == [("partir", "Angela Merkel")]


def test_a_channel_between_commas_parts_a_cue_from_que(told: Told):
    text = "Le texte de Paul Durand, qui avait expliqué, via Twitter, qu'il aimait la musique, a été critiqué."
    assert ("il aimait la musique", "Paul Durand") in told(text)


def test_a_quotation_that_opens_a_lead_is_the_subjects(told: Told):
    text = '"Nous reviendrons": Angela Merkel a salué lundi les manifestants.'
    assert ("Nous reviendrons", "Angela Merkel") in told(text)


def test_a_cue_may_stand_inside_the_marks(told: Told):
    text = 'Angela Merkel a "espéré que les autorités ne tombent pas dans les erreurs du passé".'
    assert told(text) == [("les autorités ne tombent pas dans les erreurs du passé", "Angela Merkel")]


def test_a_predicate_in_marks_is_of_who_is_speaking(told: Told):
    text = "« Je reste », a dit Angela Merkel. Angela Merkel n'ira pas à Lyon mais « mènera une action pour la paix »."
    assert told(text)[-1] == ("mènera une action pour la paix", "Angela Merkel")


def test_figures_have_no_speaker_but_who_made_them(told: Told):
    assert told("Selon les sondages, la gauche est en tête.") == [("la gauche est en tête", None)]
    assert told("Selon un sondage Odoxa, la gauche est en tête.") == [("la gauche est en tête", "Odoxa")]


def test_after_a_colon_speaks_the_only_person_the_sentence_names(told: Told):
    text = 'Cette politique est dénoncée par Angela Merkel: "L\'absence de règles fait courir un risque mortel."'
    assert told(text)[-1] == ("L'absence de règles fait courir un risque mortel.", "Angela Merkel")


def test_a_source_after_mais_covers_what_follows(told: Told):
    text = "Le ciel est bleu mais, selon Angela Merkel, la pluie viendra demain."
    assert told(text) == [("la pluie viendra demain", "Angela Merkel")]


@pytest.mark.parametrize(
    "text",
    [
        "Il faut partir, selon Angela Merkel, ajoutant que la route est libre.",
        "Après avoir affirmé mardi que la route est libre, Angela Merkel a reculé.",
        "« Je pars », a dit Angela Merkel. Et de rappeler que la route est libre.",
    ],
)
def test_a_cue_without_a_subject_has_the_one_of_its_sentence_or_who_was_heard(told: Told, text: str):
    assert told(text)[-1] == ("la route est libre", "Angela Merkel")


def test_what_somebody_says_they_think_is_one_statement(told: Told):
    text = "Angela Merkel a déclaré qu'elle pensait que la dette reculerait."
    assert told(text) == [("elle pensait que la dette reculerait", "Angela Merkel")]


def test_pour_a_thing_tells_no_view(told: Told):
    assert told("Pour la présidentielle, « il ne faut pas cent propositions ».") == []


def test_a_semicolon_and_what_dates_the_saying_end_what_was_said(told: Told):
    text = "Angela Merkel a affirmé lundi que la dette « recule », une semaine après que la cour a tranché."
    assert told(text) == [("la dette « recule »", "Angela Merkel")]
    text = "Selon Angela Merkel, « la dette recule » ; le maire viendra demain."
    assert told(text)[0] == ("la dette recule", "Angela Merkel")


def test_brackets_and_relative_clauses_stay_in_a_quoted_phrase_and_channels_do_not(told: Told):
    assert told("Angela Merkel s'est dite « terrifiée » dans un entretien à une chaîne locale.")[0][0] == "terrifiée"
    text = "Angela Merkel a décrit la « revanche » d'une femme qui aurait désormais rejoint les ennemis du maire."
    assert told(text)[0][0] == "la « revanche » d'une femme qui aurait désormais rejoint les ennemis du maire"


def test_an_apposition_to_a_fronted_source_is_none_of_its_words(told: Told):
    text = "Selon Angela Merkel, la chancelière de 65 ans, il s'agit de la décision la plus grave."
    assert told(text) == [("il s'agit de la décision la plus grave", "Angela Merkel")]
    text = "Selon Angela Merkel, l'homme, qui a fui, est connu."
    assert told(text)[0][0] == "l'homme, qui a fui, est connu"


def test_a_ce_que_is_no_part_of_what_is_asked(told: Told):
    assert told("Le maire Paul Morel a appelé à ce que les coupables soient jugés.") == [
        ("les coupables soient jugés", "Paul Morel")
    ]


def test_a_relative_clause_ends_before_the_verb_of_its_noun(told: Told):
    text = "Le vigile qui avait demandé à l'homme de quitter les lieux vient alors au secours de la caissière."
    assert told(text)[0][0] == "quitter les lieux"


@pytest.mark.parametrize(
    "content",
    [
        "le départ du maire, du chef de la police et des députés",
        "la réouverture partielle, à partir de samedi, des écoles",
        "14 nouveaux cas à Pékin, portant le total à 311",
    ],
)
def test_a_noun_phrase_goes_on_over_commas(told: Told, content: str):
    assert told(f"Angela Merkel a annoncé {content}.")[0][0] == content


def test_a_clause_that_lacks_its_verb_does_not_end_at_a_comma(told: Told):
    content = "l'hypothèse que son rival d'alors, Jean Petit, ait menti"
    assert told(f"Angela Merkel a évoqué {content}.")[0][0] == content


def test_a_source_right_behind_marks_tells_the_phrase_that_holds_them(told: Told):
    text = "Le maire a signé un accord avec la Russie, une position « indigne » selon Angela Merkel."
    assert told(text) == [("une position « indigne »", "Angela Merkel")]


def test_a_source_between_a_verb_and_its_participle_tells_the_clause_after_the_colon(told: Told):
    text = "L'affaire est close: une partie des fonds ont, selon Angela Merkel, non seulement servi mais aussi disparu."
    assert told(text)[0][0] == "une partie des fonds ont|non seulement servi mais aussi disparu"


def test_what_somebody_is_indignant_about_is_no_infinitive_further_on(told: Told):
    text = "Angela Merkel s'indigne de l'honneur accordé à la ville d'accueillir le sommet."
    assert told(text)[0][0] == "l'honneur accordé à la ville d'accueillir le sommet"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Le maire a affirmé que la loi était bonne, faisant écho à Anne Morel.", "la loi était bonne"),
        ("Le maire a reconnu que l'eau manquait, désignant comme responsables les usines.", "l'eau manquait"),
        ("Les syndicats ont appelé à se mobiliser sans pour autant préciser de date.", "se mobiliser"),
        ("Le maire a promis des mesures contre la crue mais reste prudent.", "des mesures contre la crue"),
        ("Le maire a reconnu avoir reçu ces clés, puis les avait rendues.", "avoir reçu ces clés"),
        ("Le maire a émis samedi l'hypothèse d'un retour.", "un retour"),
    ],
)
def test_what_the_agency_adds_is_not_said(told: Told, text: str, content: str):
    assert [what for what, _ in told(text)] == [content]


def test_the_dateline_is_not_said(read):
    reading = read("NIAMEY, 14 oct 2020 (AFP) - Le maire part mardi, a annoncé le ministère de la Défense.", None)
    assert [reading.text(c) for s in reading.statements for c in s.content] == ["Le maire part mardi"]


@pytest.mark.parametrize("conjunction", ["car, selon la police,", "alors que, selon elle,", "tandis que selon elle"])
def test_a_source_behind_a_conjunction_says_only_its_clause(told: Told, conjunction: str):
    text = f"La police est venue. Le maire a fermé la salle {conjunction} le toit est dangereux."
    assert told(text)[-1][0] == "le toit est dangereux"


def test_what_somebody_wrote_is_none_of_his_words(told: Told):
    text = "« Le monde est sombre », a dit Angela Merkel, auteur de « La Peur »."
    assert told(text) == [("Le monde est sombre", "Angela Merkel")]


def test_a_medium_in_marks_is_stepped_over(told: Told):
    text = "Angela Merkel annonce dans « Le Parisien » que la loi sera votée."
    assert told(text) == [("la loi sera votée", "Angela Merkel")]


def test_a_source_behind_que_says_its_clause(told: Told):
    text = "Angela Merkel a ajouté que selon la police, la route était coupée."
    assert [content for content, _ in told(text)] == [
        "selon la police, la route était coupée",
        "la route était coupée",
    ]


def test_a_fronted_source_needs_no_comma(told: Told):
    text = "Selon Angela Merkel la route est coupée, et le pont fermé."
    assert told(text) == [("la route est coupée, et le pont fermé", "Angela Merkel")]


def test_whom_something_is_for_says_nothing(told: Told):
    assert told("Le sommet doit tracer une route, pour les membres du club, pour mieux protéger la forêt.") == []


def test_an_adjective_set_apart_is_told_with_its_complement(read: Callable[..., Reading]):
    reading = read("Les parents ont porté plainte contre le maire, responsable selon eux de la panne.", "2018-10-23")
    assert [[reading.text(span) for span in s.content] for s in reading.statements] == [["responsable", "de la panne"]]


def test_why_one_shall_do_something_is_not_what_is_asked(told: Told):
    text = "Angela Merkel a recommandé à Emmanuel Macron de partir parce que la fête était finie."
    assert told(text)[0][0].startswith("partir")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("A en croire Angela Merkel, la loi est bonne.", "la loi est bonne"),
        ("Angela Merkel a fait comprendre que la loi serait votée.", "la loi serait votée"),
        ("Angela Merkel a mis l'accent sur la nécessité de voter.", "la nécessité de voter"),
        ("Pour l'ONG Amnesty International, la loi est mauvaise.", "la loi est mauvaise"),
    ],
)
def test_other_ways_to_say(told: Told, text: str, content: str):
    assert told(text)[0][0] == content


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("La loi, explique Anne Roy, avocate à Lyon, est une erreur.", "La loi est une erreur"),
        ("Les élèves, affirme Anne Roy, l'une des enseignantes, sont fatigués.", "Les élèves sont fatigués"),
        ("La mesure, annonce Anne Roy, 45 ans, sera prise mardi.", "La mesure sera prise mardi"),
        ("Comme l'a dit Anne Roy, maire de Lyon, le port fermera mardi.", "le port fermera mardi"),
        ("Comme l'a dit Anne Roy, le maire, le préfet et le juge ont fui.", "le maire, le préfet et le juge ont fui"),
        ("Oxfam alerte sur les prix « qui montent ».", "les prix « qui montent »"),
        ("Les agents, selon Anne Roy, directrice de la prison, ont menti.", "Les agents ont menti"),
        ("Au menu, la faim, explique Anne Roy, une responsable du projet.", "Au menu, la faim"),
        (
            "Première mesure, la fermeture du port, annonce Anne Roy, élue en juin.",
            "Première mesure, la fermeture du port",
        ),
        ("Les élus, dit Anne Roy, la première femme du parti, ont menti.", "Les élus ont menti"),
    ],
)
def test_what_tells_who_speaks_is_not_said(read: Callable[..., Reading], text: str, content: str):
    reading = read(text, "2018-10-23")
    assert [" ".join(reading.text(span) for span in s.content) for s in reading.statements] == [content]


def test_a_verb_behind_a_long_relative_clause_has_its_subject_before_it(told: Told):
    text = "La ministre Anne Roy, élue il y a un an et venue hier, demande l'aide de l'Union européenne."
    assert told(text) == [("l'aide de l'Union européenne", "Anne Roy")]


def test_a_rumour_speaks_for_who_spreads_it(told: Told):
    text = "Selon une information relayée par la radio Ndeke Luka, le maire est parti."
    assert told(text) == [("le maire est parti", "Ndeke Luka")]


def test_au_plus_vite_is_nothing_promised(told: Told):
    assert told("Le maire s'est engagé au plus vite.") == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Un homme qui aurait, selon l'ONU, tué un agent est parti.", "aurait tué un agent"),
        ("Le maire, qui, selon l'ONU, a menti, est parti.", "a menti"),
        ("L'armée, qui aurait tué dix civils, selon l'ONU, n'a pas réagi.", "aurait tué dix civils"),
        ("Un homme soupçonné, selon l'ONU, d'avoir fui a été arrêté.", "soupçonné d'avoir fui"),
        ("L'attaque menée, selon l'ONU, par des rebelles a fait dix morts.", "menée par des rebelles"),
        ("Quant aux élus, qui, selon l'ONU, auraient fui, on les attend.", "auraient fui"),
        ("La loi, qui n'a pas, selon l'ONU, été appliquée, sera revue.", "n'a pas été appliquée"),
        ("Le maire, qui est, selon l'ONU, un escroc, a fui.", "est un escroc"),
    ],
)
def test_a_source_inside_a_relative_clause_tells_but_that(read: Callable[..., Reading], text: str, content: str):
    reading = read(text, "2018-10-23")
    assert [" ".join(reading.text(span) for span in s.content) for s in reading.statements] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Le parti a exclu un candidat.",
        "Nul doute que le maire partira.",
        "La Russie a exclu des athlètes.",
        "Les élus achètent un certificat dit de « garantie d'origine ».",
        "Le chef du mouvement « Nous sommes avec la Russie » est parti.",
    ],
)
def test_nobody_says_anything_by_what_he_does(told: Told, text: str):
    assert told(text) == []


def test_how_often_something_was_said_is_not_said(told: Told):
    assert told("Oxfam a annoncé plusieurs fois que la mer montait.") == [("la mer montait", "Oxfam")]


@pytest.mark.parametrize("aside", ["", " (LR)", " (Les Républicains)"])
def test_a_parenthesis_behind_a_source_is_passed_over(told: Told, aside: str):
    text = f"Il pleuvra mardi, selon Jean Petit{aside}, maire de Lyon."
    assert told(text) == [("Il pleuvra mardi", "Jean Petit")]


def test_figures_of_ones_own_are_ones_own(told: Told):
    text = "Selon son site internet, l'ONU a voté."
    assert told(text) == [("l'ONU a voté", "ONU")]


def test_words_that_others_condemn_are_not_what_was_said(told: Told):
    assert told("Les déclarations de la ministre que nous condamnons sont fausses.") == []


def test_whoever_alerts_to_a_danger_says_so(told: Told):
    text = "L'ONG Oxfam a alerté mardi sur les risques de famine."
    assert told(text) == [("les risques de famine", "Oxfam")]


def test_who_a_source_is_is_not_what_it_says(told: Told):
    assert told("Le maire a été arrêté, selon Anne Petit, une des avocates de la famille.") == [
        ("Le maire a été arrêté", "Anne Petit")
    ]
