"""Whom *ce dernier* stands for, and who speaks where something stands between him and his words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Told = Callable[[str], list[tuple[str, str | None]]]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Marie Petit accuse Anne Morel. Cette dernière affirme que la loi est claire.", "Anne Morel"),
        ("Paul Petit a reçu Jean Morel à Lyon. Celui-ci affirme que la loi est claire.", "Jean Morel"),
        ("Paul Petit, maire de Lens, est là. Ce dernier affirme que la loi est claire.", "Paul Petit"),
        ("Jean Morel a été frappé par un voisin. Ce dernier affirme que la loi est claire.", "un voisin"),
    ],
)
def test_the_latter_is_who_was_told_of_last(told: Told, text: str, who: str):
    assert told(text)[-1] == ("la loi est claire", who)


def test_the_subject_behind_the_verb_says_what_follows(told: Told):
    text = "Paul Petit accuse Anne Morel d'avoir menti, ce qu'a nié Mme Morel, en affirmant que la loi est claire."
    assert told(text)[-1] == ("la loi est claire", "Anne Morel")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("La SNCF a remis un rapport sur l'état des gares demandant au maire d'agir.", "SNCF"),
        ("La SNCF a lancé une alerte à l'échelle du département demandant au maire d'agir.", "SNCF"),
        ("La résolution adoptée mardi par l'ONU demande au maire d'agir.", "ONU"),
        ("L'ONU a voté une résolution. La résolution demande au maire d'agir.", "ONU"),
    ],
)
def test_a_document_speaks_for_who_made_it(told: Told, text: str, who: str):
    assert told(text) == [("agir", who)]


def test_an_agent_of_a_noun_says_nothing(told: Told):
    text = "Le maire Paul Petit a écarté l'idée d'un prêt par l'État affirmant : « Nous avons les moyens »."
    assert {name for _, name in told(text)} == {"Paul Petit"}


def test_a_relative_clause_in_the_singular_is_of_nobody_in_the_plural(told: Told):
    text = "La fête aura lieu, selon Ali Petit, membre du conseil des élus qui annonce que la loi est claire."
    assert told(text)[-1] == ("la loi est claire", "Ali Petit")


def test_a_relative_clause_behind_a_day_is_of_the_person_before_it(told: Told):
    text = "Il reprend les propos de Paul Petit lors du bal le 21 août, qui avait estimé que la loi était claire."
    assert told(text)[-1] == ("la loi était claire", "Paul Petit")


def test_one_of_many_tells_who_a_source_is(told: Told):
    text = "Pour Me Paul Petit, l'un des conseils du maire, « l'expert se trompe »."
    assert told(text) == [("l'expert se trompe", "Paul Petit")]


def test_a_quotation_with_a_cue_of_its_own_is_not_what_a_verb_before_the_colon_says(told: Told):
    text = "Les élus notent un léger mieux : « Le taux était de 2 », a précisé Paul Petit. « C'est bien »."
    assert told(text) == [("Le taux était de 2", "Paul Petit"), ("C'est bien", "Paul Petit")]


def test_another_adjective_tells_another_source(told: Told):
    text = "Selon une source policière, il a fui. Le juge l'a libéré, selon la source judiciaire."
    assert told(text) == [("il a fui", "une source policière"), ("Le juge l'a libéré", "la source judiciaire")]


def test_a_body_of_many_says_what_they_say(told: Told):
    text = "Un collectif de médecins demande une aide pour les services de réanimation. « C'est vrai », disent-ils."
    assert told(text)[-1] == ("C'est vrai", "collectif de médecins")


def test_a_quotation_ends_at_a_semicolon(told: Told):
    text = "Selon Paul Petit, « la dette est là » ; le préfet, Jean Morel, a pour sa part ajouté : « C'est grave »."
    assert told(text) == [("la dette est là", "Paul Petit"), ("C'est grave", "Jean Morel")]


def test_the_day_after_something_is_when_it_was_said(told: Told):
    text = "Paul Petit a juré que la loi passerait, au lendemain d'une manifestation près de la mairie."
    assert told(text) == [("la loi passerait", "Paul Petit")]


def test_what_a_noun_introduces_ends_before_the_next_verb(told: Told):
    text = "Le maire Paul Petit rappelle l'engagement de la SNCF à payer les ouvriers et s'est dit confiant."
    assert ("payer les ouvriers", "SNCF") in told(text)


def test_adverbs_may_stand_between_an_auxiliary_and_an_insertion(read: Callable[..., Reading]):
    text = "Paul Petit a très souvent, dans ses livres, dénoncé le manque de moyens de l'école."
    assert [read(text).text(s.content[0]) for s in read(text).statements] == ["le manque de moyens de l'école"]


@pytest.mark.parametrize(
    "text",
    [
        "Le directeur de la SNCF, Paul Petit, est venu. « La loi est claire », insiste le dirigeant.",
        "La SNCF, par la voix de son directeur Paul Petit, a dit oui. « La loi est claire », ajoute le dirigeant.",
    ],
)
def test_a_leader_without_a_country_is_the_one_told_of(told: Told, text: str):
    assert told(text)[-1] == ("La loi est claire", "Paul Petit")


@pytest.mark.parametrize("office", ["Le maire", "Le procureur", "Le préfet"])
def test_a_neighbour_is_not_called_by_an_office(told: Told, office: str):
    text = f"Un riverain, Paul Petit, est inquiet. « J'ai peur », dit-il. {office} affirme que la loi est claire."
    assert told(text)[-1] == ("la loi est claire", office)


def test_according_to_him_is_the_subject_of_the_sentence_before(told: Told):
    text = "« Oui », a dit Jean Morel. Paul Petit n'est pas de cet avis. Selon lui, la loi est injuste."
    assert told(text)[-1] == ("la loi est injuste", "Paul Petit")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Le secrétaire de la Fifa, Paul Petit, a dit que tout va bien. L'instance affirme que non.", "org:FIFA"),
        ("La SNCF nie avoir menti. « Oui », a dit son patron, Paul Petit. L'entreprise affirme que non.", "org:sncf"),
    ],
)
def test_a_body_is_resumed_after_one_of_its_own_spoke(read: Callable[..., Reading], text: str, key: str):
    reading = read(text)
    speaker = reading.statements[-1].speaker
    assert speaker is not None
    assert reading.actor(speaker).key == key


def test_an_adjective_alone_is_nothing_said(told: Told):
    assert told("La procureure avait requis trois ans ferme.") == []


def test_a_place_is_claimed_and_not_said(told: Told):
    assert told("Pékin revendique l'île.") == []


@pytest.mark.parametrize(
    ("text", "content", "who"),
    [
        ("Le maire, Paul Petit, raille « un faux suspense ».", "un faux suspense", "Paul Petit"),
        ("La loi est jugée par Paul Petit « trop tardive ».", "trop tardive", "Paul Petit"),
        ("Paul Petit croit savoir que la loi est claire.", "la loi est claire", "Paul Petit"),
        ("La SNCF pointe du doigt le manque de moyens.", "le manque de moyens", "SNCF"),
        ("Il est rappelé que la loi est claire.", "la loi est claire", None),
    ],
)
def test_more_ways_to_say_are_read(told: Told, text: str, content: str, who: str | None):
    assert told(text) == [(content, who)]


def test_no_quotation_is_looked_for_behind_a_colon_that_somebody_follows(told: Told):
    text = "L'opposition conteste ces chiffres : pour le député Paul Petit, « on nous ment »."
    assert told(text) == [("on nous ment", "Paul Petit")]


@pytest.mark.parametrize("opens", ["Un résultat bien accueilli", "Mais la fête est finie", "En effet, il fait froid"])
def test_a_sentence_may_lack_its_full_stop(told: Told, opens: str):
    assert told(f"Paul Petit a dit que les maires voteront {opens}") == [("les maires voteront", "Paul Petit")]


def test_as_for_somebody_he_is_the_pronoun_of_the_clause(told: Told):
    assert told("La France se tait. Quant à l'ONU, elle affirme que la loi est claire.")[-1][1] == "ONU"
    assert told("Le maire se tait. Quant au préfet, Jean Morel, il affirme que non.")[-1][1] == "Jean Morel"


def test_an_opponent_is_no_minister(told: Told):
    text = "L'opposant Jean Mba est venu. « Oui », dit-il. Le procureur général affirme que la loi est claire."
    assert told(text)[-1] == ("la loi est claire", "Le procureur général")


def test_whom_the_text_has_called_so_comes_before_who_was_heard(told: Told):
    text = "L'opposant Jean Mba a voté. L'ambassadrice Helga Stein dit que tout va bien."
    assert told(f"{text} L'opposant affirme que la loi est claire.")[-1] == ("la loi est claire", "Jean Mba")


def test_an_assembly_has_adopted_the_resolution(told: Told):
    text = "Le Parlement européen a voté. Le parti Contrat civil est content. La résolution affirme que oui."
    assert told(f"{text} La résolution affirme que la loi est claire.")[-1][1] == "Parlement européen"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Un porte-parole a balayé ces conclusions en décrivant la mission comme un échec.", "Un porte-parole"),
        ("Selon les conclusions de l'enquête, le pilote était ivre.", None),
        ("Awa Sarr a dit oui. Alors qu'elle affirmait que tout va bien, la députée Fatou Ba est partie.", "Fatou Ba"),
    ],
)
def test_who_says_it_beside_findings_and_before_the_main_clause(told: Told, text: str, speaker: str | None):
    assert told(text)[-1][1] == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Selon Jean Mba, habitant de Goma, tout va bien.",
        "Selon Jean Mba, correspondant de la BBC à La Havane, tout va bien.",
        "Selon Jean Mba, coordinateur de MSF à Goma, tout va bien.",
    ],
)
def test_who_a_fronted_source_is_is_not_said(told: Told, text: str):
    assert told(text) == [("tout va bien", "Jean Mba")]


def test_who_is_described_behind_his_name_is_nobody_heard_before(told: Told):
    text = 'Le propriétaire du navire affirme que oui. "Non", a dit Luc Roy, un des responsables du ministère.'
    assert [speaker for _, speaker in told(text)] == ["Le propriétaire du navire", "Luc Roy"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Un homme affirmant être un prophète a été arrêté.", "être un prophète"),
        ("Un homme affirmant que la fin est proche a attaqué une église.", "la fin est proche"),
        ("Des manifestants réclamant que le maire parte ont bloqué la route.", "le maire parte"),
        ("Une femme disant craindre pour sa vie a fui le pays.", "craindre pour sa vie"),
        ("Le ministre, affirmant que tout va bien, a quitté la salle.", "tout va bien"),
        ("Le HCR, accusant le Mali de violences, a suspendu son aide.", "violences"),
        ("Jean Mba, estimant que si la loi passe, le pays ira mal, a voté.", "si la loi passe, le pays ira mal"),
        ("La police a arrêté un homme affirmant que le maire est mort.", "le maire est mort"),
    ],
)
def test_what_a_participle_says_ends_before_the_verb_of_who_says_it(told: Told, text: str, content: str):
    assert [said for said, _ in told(text)] == [content]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Le président du Mouvement des droits de l'homme et des peuples, Jean Mba, affirme que oui.", "Jean Mba"),
        ("Le maire de Lens et des élus affirment que tout va bien.", "Le maire de Lens et des élus"),
    ],
)
def test_a_complement_that_goes_on_is_nobody_beside_the_speaker(told: Told, text: str, speaker: str):
    assert [name for _, name in told(text)] == [speaker]


def test_what_is_done_to_demand_something_is_not_the_last_speakers(told: Told):
    text = "Le candidat Jean Mba exige un vote. Des gens sont là. Une mobilisation pour exiger que l'armée parte."
    assert [said for said, _ in told(text)] == ["un vote"]


@pytest.mark.parametrize(
    "text",
    [
        'A lire aussi sur BBC Afrique: "Nous ne céderons pas", déclare Koffi Ba à la presse.',
        'Sur Twitter : "Nous ne céderons pas", a écrit le ministre Koffi Ba.',
        'Dans son message, le ministre Koffi Ba est clair : "Nous ne céderons pas", dit-il.',
    ],
)
def test_what_leads_over_to_a_quotation_is_not_said(told: Told, text: str):
    assert told(text) == [("Nous ne céderons pas", "Koffi Ba")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Jean Ping est en prison. L'avocat de Jean Ping affirme que tout va bien.", "L'avocat de Jean Ping"),
        ("Maradona est mort. Le porte-parole de Maradona affirme que tout va bien.", "Le porte-parole de Maradona"),
        ("Moussa Ba est parti. Le rival de M. Ba affirme que tout va bien.", "Le rival de M. Ba"),
    ],
)
def test_nobody_is_his_own_lawyer(told: Told, text: str, speaker: str):
    assert told(text) == [("tout va bien", speaker)]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Le HCR affirme que tout va bien. On espère que la paix viendra.", "tout va bien"),
        ("Jean Mba a réitéré son opinion selon laquelle Léa Roy partirait.",
         "son opinion selon laquelle Léa Roy partirait"),
    ],
)  # fmt: skip
def test_neither_on_nor_an_opinion_is_a_source(told: Told, text: str, content: str):
    assert [said for said, _ in told(text)] == [content]


def test_an_accusation_does_not_say_what_it_is(told: Told):
    assert told("Jean Mba a rejeté l'accusation selon laquelle il aurait volé.") == []


@pytest.mark.parametrize(
    "text",
    [
        "La porte est fermée en raison d'une croyance locale affirmant que son ouverture apporterait le malheur.",
        "Une rumeur affirmant que le président est mort circule à Bamako.",
        "L'armée a tiré après des rumeurs affirmant que des hommes armés approchaient.",
    ],
)
def test_a_rumour_is_nobody_and_says_nothing_for_others(told: Told, text: str):
    assert told(text) == []


def test_information_says_nothing_for_who_is_troubled_by_it(told: Told):
    text = "Les États-Unis se disent troublés par les informations faisant état de violences."
    assert told(text) == [("troublés par les informations faisant état de violences", "États-Unis")]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("« C'est faux », est convaincu Paul Petit.", "C'est faux"),
        ("Paul Petit s'est prononcé pour un embargo total.", "un embargo total"),
    ],
)
def test_convictions_and_stands_are_said(told: Told, text: str, content: str):
    assert told(text) == [(content, "Paul Petit")]


@pytest.mark.parametrize("cue", ["a-t-on ajouté", "a-t-on précisé"])
def test_what_one_adds_is_of_who_was_heard_right_before(told: Told, cue: str):
    text = f"La route est fermée, a indiqué la SNCF. Les trains partiront lundi, {cue}."
    assert told(text)[-1] == ("Les trains partiront lundi", "SNCF")


def test_a_former_minister_is_no_caliph(told: Told):
    text = "L'ancien ministre Paul Petit est venu. « Oui », dit-il. Le khalife général des mourides affirme que non."
    assert told(f"{text} Le khalife général des mourides affirme que la loi est claire.")[-1][1] != "Paul Petit"
