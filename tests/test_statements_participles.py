"""Participles and relative clauses that tell what somebody says: who that is, and where it ends."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import Reading

Told = Callable[[str], list[tuple[str, str | None]]]


@pytest.fixture
def told(read: Callable[..., Reading]) -> Told:
    """The words and the speaker of each statement."""

    def told_in(text: str) -> list[tuple[str, str | None]]:
        reading = read(text, "2020-06-11")
        names = {a.id: a.name for a in reading.actors}
        said = [(" ".join(map(reading.text, s.content)), s.speaker) for s in reading.statements]
        return [(words, names[who] if who else None) for words, who in said]

    return told_in


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("Le maire a reçu une lettre d'Angela Merkel lui demandant de fermer l'école.", "Angela Merkel"),
        ("La ministre a critiqué un rapport des sénateurs l'accusant d'avoir menti.", "sénateurs"),
        ("Paul Merle a réagi à l'appel d'Angela Merkel lui demandant de partir.", "Angela Merkel"),
        ("Le groupe a dénoncé un avis de l'autorité de la concurrence lui demandant de partir.",
         "autorité de la concurrence"),
        ("Le juge a rejeté la plainte d'Angela Merkel reprochant à l'Etat son inaction.", "Angela Merkel"),
        ("Angela Merkel a écrit une lettre au préfet lui demandant de partir.", "Angela Merkel"),
    ],
)  # fmt: skip
def test_a_participle_behind_a_document_is_of_who_made_it(told: Told, text: str, told_by: str):
    assert [who for _, who in told(text)] == [told_by]


@pytest.mark.parametrize("people", ["Ceux en Australie", "Celles au sein du gouvernement allemand"])
def test_those_of_a_place_are_not_the_place(told: Told, people: str):
    assert told(f"{people} qui affirment que le climat ne change pas sont rares.") == []


def test_what_is_told_inside_anothers_words_ends_where_they_do(told: Told):
    text = "Le maire était venu, car les experts craignaient que le pont tombe, a raconté mardi Angela Merkel."
    assert all("Merkel" not in words for words, _ in told(text))


def test_quant_a_is_taken_up_behind_its_relative_clause(told: Told):
    text = "Quant à Angela Merkel, qui a promis de partir, elle a raillé une « combine »."
    assert told(text)[0] == ("partir", "Angela Merkel")


@pytest.mark.parametrize(
    ("source", "told_by"),
    [
        ("un classement établi par la société Trendex", "Trendex"),
        ("les travaux de l'université de Lille", "université de Lille"),
        ("la plainte déposée par Angela Merkel", "Angela Merkel"),
    ],
)
def test_what_somebody_has_made_speaks_for_him(told: Told, source: str, told_by: str):
    assert told(f"Selon {source}, la loi est claire.") == [("la loi est claire", told_by)]


def test_several_who_made_figures_speak_together(told: Told):
    text = "Selon les données de l'OCDE, de l'Insee et de la Cour des comptes, la loi est claire."
    assert told(text) == [("la loi est claire", "OCDE, Insee et Cour des comptes")]


def test_a_day_parts_no_document_from_its_maker(told: Told):
    text = "Le trafic recule, selon un communiqué vendredi de la SNCF."
    assert told(text) == [("Le trafic recule", "SNCF")]


def test_an_infinitive_behind_the_channel_is_what_is_said(told: Told):
    text = "La SNCF a annoncé dans un communiqué procéder à des travaux."
    assert told(text) == [("procéder à des travaux", "SNCF")]


def test_autrement_dit_says_nothing(told: Told):
    assert told("Il faut l'édulcorer, autrement dit le rendre moins amer.") == []


def test_a_noun_told_of_somebody_named_since_is_not_the_one_before(told: Told):
    text = "L'avocate générale est venue. Lise Merle, l'avocate d'Ana, a parlé. « Tout va bien », a déploré l'avocate."
    assert told(text) == [("Tout va bien", "Lise Merle")]


def test_a_second_description_tells_nothing_of_whose_the_first_is(told: Told):
    text = "L'ancien ministre Luc Morel est là.\n\n« Oui, je viens », dit l'élu et ancien ministre de Nicolas Sarkozy."
    assert told(text) == [("Oui, je viens", "Luc Morel")]


def test_a_paragraph_that_is_a_quotation_is_of_who_spoke_where_nobody_else_was_named(told: Told):
    text = "« Oui, je viens », a dit Luc Morel.\n\nLe prix a doublé en un an.\n\n« C'est bien trop cher »."
    assert told(text)[-1] == ("C'est bien trop cher", "Luc Morel")
    assert len(told(text.replace("Le prix", "Anne Petit est venue. Le prix"))) == 1


def test_a_phrase_before_a_quotation_leads_over_to_it(told: Told):
    text = "« Oui, je viens », a dit Luc Morel.\n\nDans cette école de Lyon, « il y a un seul cas »."
    assert told(text)[-1] == ("il y a un seul cas", "Luc Morel")


def test_a_participle_behind_an_inserted_cue_is_not_of_the_main_subject(told: Told):
    text = "Luc Morel est mort d'un arrêt du coeur, a révélé l'autopsie, soulignant que l'homme était malade."
    assert "Luc Morel" not in [who for _, who in told(text)]


def test_a_people_with_a_demonstrative_is_the_subject_before(told: Told):
    text = "Helder Canto tient un mouton. Cet Uruguayen est venu travailler. « C'est dur », explique cet Uruguayen."
    assert told(text) == [("C'est dur", "Helder Canto")]


def test_a_source_with_its_acronym_is_resumed_by_it(told: Told):
    text = "Il vente, a prévenu le service météorologique américain (NWS). « Le danger demeure », a précisé le NWS."
    assert [who for _, who in told(text)] == ["service météorologique américain (NWS)"] * 2


@pytest.mark.parametrize(
    ("source", "told_by"),
    [
        ("Médecins sans Frontières (MSF) et l'ONG allemande Sea-Watch", "Médecins sans frontières et Sea-Watch"),
        ("la Confédération générale du travail (CGT) et Force ouvrière (FO)", "CGT et Force ouvrière"),
        ("le diocèse, la Banque de France et l'établissement chargé des ventes",
         "diocèse, Banque de France et établissement chargé des ventes"),
    ],
)  # fmt: skip
def test_those_who_speak_together_are_all_heard(told: Told, source: str, told_by: str):
    assert told(f"La loi est claire, ont indiqué {source}.") == [("La loi est claire", told_by)]


@pytest.mark.parametrize("cue", ["s'est borné à dire", "s'est limité à noter", "a fini par lâcher", "aime à répéter"])
def test_how_one_comes_to_say_something_is_stepped_over(told: Told, cue: str):
    assert told(f"« Nous verrons bien », {cue} Luc Morel.") == [("Nous verrons bien", "Luc Morel")]


def test_a_source_is_told_from_another_by_its_adjective(told: Told):
    text = (
        "L'homme est libre, a-t-on appris de source judiciaire.\n\nIl avait fui, selon une source policière.\n\n"
        "Il était ivre, selon la source judiciaire. Le juge l'a revu, a précisé cette source."
    )
    assert [who for _, who in told(text)] == [
        "source judiciaire", "une source policière", "source judiciaire", "source judiciaire"
    ]  # fmt: skip


def test_a_bystander_is_not_the_official_heard_last(read: Callable[..., Reading]):
    text = "« C'est triste », a dit le procureur Luc Morel.\n\nLe routier vivait à Lyon. Il a été condamné deux fois."
    (official,) = [a for a in read(text, "2020-06-11").actors if a.name == "Luc Morel"]
    assert len(official.mentions) == 1
