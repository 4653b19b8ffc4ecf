"""Names: one actor for all the names that mean it, two for two, none for what is no name."""

from __future__ import annotations

import pytest

DATE = "2020-07-10"


def mentions(reading, name: str) -> list[str]:
    """The words that stand for the actor of this name."""
    actor = next((a for a in reading.actors if a.name == name), None)
    assert actor is not None, f"{name} is not among {[a.name for a in reading.actors]}"
    return [reading.text(span) for span in sorted(actor.mentions)]


def kinds(reading) -> dict[str, str]:
    return {a.name: a.kind for a in reading.actors}


def test_full_name_title_and_last_name_are_one_person(read):
    reading = read("Emmanuel Macron a reçu Jean Castex. M. Macron a remercié M. Castex.", DATE)
    assert mentions(reading, "Emmanuel Macron") == ["Emmanuel Macron", "M. Macron"]
    assert mentions(reading, "Jean Castex") == ["Jean Castex", "M. Castex"]


def test_a_last_name_alone_is_the_well_known_person_of_a_country_in_the_text(read):
    reading = read("La Russie a protesté. M. Lavrov a convoqué un diplomate.", DATE)
    assert mentions(reading, "Sergueï Lavrov") == ["M. Lavrov"]


def test_two_transcriptions_are_one_person(read):
    reading = read("Nikol Pashinyan est arrivé. M. Pachinian a été reçu à Erevan.", "2022-05-10")
    assert mentions(reading, "Nikol Pachinian") == ["Nikol Pashinyan", "M. Pachinian"]


def test_family_members_of_one_last_name_stay_apart(read):
    reading = read("Jean Durandal et Marie Durandal sont venus. Mme Durandal a parlé, M. Durandal s'est tu.", DATE)
    assert mentions(reading, "Marie Durandal") == ["Marie Durandal", "Mme Durandal"]
    assert mentions(reading, "Jean Durandal") == ["Jean Durandal", "M. Durandal"]


def test_a_last_name_with_a_particle_is_found_again(read):
    reading = read("Gilles Le Gendre a démissionné. M. Le Gendre avait été élu en 2018.", DATE)
    assert mentions(reading, "Gilles Le Gendre") == ["Gilles Le Gendre", "M. Le Gendre"]


def test_an_acronym_in_parentheses_is_the_same_body(read):
    reading = read("L'Agence des phares et balises (APB) a été créée. L'APB emploie dix personnes.", DATE)
    actor = next(a for a in reading.actors if a.name.endswith("(APB)"))
    assert [reading.text(s) for s in actor.mentions] == ["Agence des phares et balises (APB)", "APB"]


def test_a_body_named_by_its_acronym_alone_is_known_by_both(read):
    assert "La République en marche (LREM)" in kinds(read("Le parti LREM a voté la loi.", DATE))


def test_whom_a_body_in_parentheses_labels_is_no_body(read):
    text = "Le débat sera animé par Eva Roux et Apolline de Malherbe (BFMTV)."
    names = {a.name: a.kind for a in read(text, DATE).actors if "R" not in a.name}
    assert names == {"Apolline de Malherbe": "person", "BFMTV": "organisation"}


def test_a_site_is_no_town(read):
    actors = read("Dans une tribune publiée sur le JDD.fr, Anne Petit critique la loi. La ville a réagi.", DATE).actors
    assert {a.kind for a in actors if a.name == "JDD.fr"} == {"organisation"}


def test_a_coalition_of_the_left_is_no_party_of_the_right(read):
    text = "Luc Petit, candidat Les Républicains (LR), a réagi. Il critique la coalition de gauche menée par Eva Roux."
    assert "coalition de gauche" in {a.name for a in read(text, DATE).actors}


def test_an_acronym_given_in_parentheses_is_found_again(read):
    text = "Le Conseil de coordination des associations (CCA) a parlé. Le CCA remercie Anne Petit."
    assert [a.name for a in read(text).actors if a.kind == "organisation"] == [
        "Conseil de coordination des associations (CCA)"
    ]


def test_capitals_of_a_lead_are_cased(read):
    assert mentions(read("JEAN DUPUIS a été élu. M. Dupuis a remercié ses amis.", DATE), "Jean Dupuis")


def test_a_hard_space_after_a_title_parts_nothing(read):
    assert mentions(read("M.\u00a0Castex a parlé à Paris.", DATE), "Jean Castex") == ["M.\u00a0Castex"]


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("La Banque centrale européenne a relevé ses taux.", "BCE", "organisation"),
        ("Le groupe chinois Zhangtong a porté plainte.", "Zhangtong", "organisation"),
        ("Le traité de Lisbonne a été signé.", "traité de Lisbonne", "agreement"),
        ("Ils se sont réunis place Wagram à Paris.", "place Wagram", "place"),
        ("Le maire de Bouffalo a parlé. Il vit à Bouffalo.", "Bouffalo", "place"),
        ("Le Premier ministre de l'Ontario, Doug Ford, a parlé.", "Doug Ford", "person"),
        ("Le député européen LFI Younous Omarjee a protesté.", "Younous Omarjee", "person"),
        ('Le bataillon ukrainien "Aidour" a attaqué.', "Aidour", "organisation"),
        ("L'Américain Lilly Research Laboratories a signé.", "Lilly Research Laboratories", "organisation"),
        ("L'aéroport de Miyagi a été fermé.", "aéroport de Miyagi", "place"),
        ("Le Mouvement du 5 juin a appelé au calme.", "Mouvement du 5 juin", "organisation"),
        ("Bonsoir Maxime, merci.", "Maxime", "person"),
        ("Il est né dans la localité de Krasnitsa.", "Krasnitsa", "place"),
        ("Lucy Mataray a parlé à la radio.", "Lucy Mataray", "person"),
        ("Des arrestations en Afrique de l'Ouest Terrorisme: à lire.", "Afrique de l'Ouest", "place"),
        (
            "La Fédération ivoirienne des petites et moyennes entreprises a protesté.",
            "Fédération ivoirienne des petites et moyennes entreprises",
            "organisation",
        ),
        ("L'avion était exploité par Dana Air.", "Dana Air", "organisation"),
        ("La demande du parlement arménien relative à l'Europe est prête.", "parlement arménien", "organisation"),
        ("Venu rendre visite à Nair da Costa Marques, il a pleuré.", "Nair da Costa Marques", "person"),
        ("La journaliste de BFMTV Apolline de Malherbe a démissionné.", "Apolline de Malherbe", "person"),
        ("Le président de la Ligue Sory Diabaté a critiqué la décision.", "Sory Diabaté", "person"),
        ("La plupart des pays affirment que tout va bien.", "La plupart des pays", "group"),
        ("Le fisc a réclamé trois millions à Paul Biya.", "fisc camerounais", "organisation"),
        ("L'ONG REN-LAC appelle à la prudence.", "REN-LAC", "organisation"),
        ("Une attaque a eu lieu à Fada N'Gourma lundi.", "Fada N'Gourma", "place"),
        ("L'opposant N'Golo Traoré a parlé.", "N'Golo Traoré", "person"),
        ("La police a tué des Noirs à Chicago.", "des Noirs", "group"),
        ("Un Noir a été tué à Atlanta.", "Un Noir", "person"),
        ("Il a tué le 19 mars dernier trois enfants.", "trois enfants", "group"),
        ("Moody's explique que la note baisse.", "Moody's", "organisation"),
        ("Un guide a raconté que les rebelles avaient tué trois touristes.", "Un guide", "person"),
    ],
)
def test_kind(read, text: str, name: str, kind: str):
    assert kinds(read(text, DATE)).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le général a assuré les populations de la volonté du gouvernement.", "populations"),
        ("Marie Diallo a remercié l'armée malienne de son soutien.", "armée malienne"),
        ("Le maire a informé les habitants de la fermeture du pont.", "les habitants"),
        ("Il a félicité les joueurs de leur victoire.", "les joueurs"),
        ("Il a félicité les joueurs de l'équipe nationale.", "les joueurs de l'équipe nationale"),
        ("Le maire a remercié les pilotes de l'avion.", "les pilotes de l'avion"),
        ("Le maire a remercié les victimes de l'agression.", "les victimes de l'agression"),
    ],
)
def test_what_one_is_thanked_for_or_told_of_is_no_part_of_who_it_is(read, text: str, name: str):
    assert name in kinds(read(text, DATE))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La société à l'origine du vaccin, Afrigen Biologics, annonce des essais.", "Afrigen Biologics"),
        ("Le parti au pouvoir, l'Alliance pour la République, annonce des essais.", "Alliance pour la République"),
        ("Le principal parti d'opposition, l'UFDG, annonce des essais.", "UFDG"),
        ("L'association à l'origine de la plainte, Sherpa, annonce des essais.", "Sherpa"),
    ],
)
def test_a_body_between_commas_is_the_one_described_before_it(read, text: str, name: str):
    assert kinds(read(text, DATE)) == {name: "organisation"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Les FDS ont arrêté trois opposants à Bujumbura, au Burundi.", "FDS"),
        ("Les FDS ont arrêté trois opposants à Alep, en Syrie.", "Forces démocratiques syriennes (FDS)"),
        ("Le PS a perdu les élections au Portugal.", "PS"),
        ("Le PS a perdu les élections à Lyon.", "Parti socialiste (PS)"),
    ],
)
def test_an_acronym_that_other_countries_have_too_is_of_a_country_told(read, text: str, name: str):
    assert name in kinds(read(text, DATE))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le géant minier Glencorre a fermé la mine. Selon Glencorre, la mine rouvrira.", "Glencorre"),
        ("Nous avons vu Kahnawake. L'église de Kahnawake est fermée. Il est né à Kahnawake.", "Kahnawake"),
        ("Orango a annoncé la suppression de 200 postes. Selon Orango, la crise est mondiale.", "Orango"),
    ],
)
def test_one_spelling_is_one_actor(read, text: str, name: str):
    assert [actor.name for actor in read(text, DATE).actors if actor.name == name] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Le taux de CO2 augmente et le PIB baisse.",
        "Il a écrit sur Twitter que tout allait bien.",
        "Il faut lutter contre le froid au quotidien.",
        "Après la pluie, le beau temps.",
        "Une recherche affirme que le cerveau reste vif.",
    ],
)
def test_no_actor_is_found(read, text: str):
    assert read(text, DATE).actors == ()


def test_the_acronym_of_a_thing_is_no_body(read):
    reading = read("Les tirs de balles de caoutchouc (TBC) sont interdits. Un TBC a été saisi.", DATE)
    assert "TBC" not in kinds(reading)


def test_a_former_party_in_parentheses_is_no_mention(read):
    assert "EELV" not in str(kinds(read("La ministre Barbara Pompili (ex-EELV) a été nommée.", DATE)))


def test_a_first_name_that_a_pope_bears_is_no_pope(read):
    assert "François" not in kinds(read("François Pupponi a protesté.", DATE))


def test_the_names_of_cities_and_regions_in_a_role_are_no_mentions(read):
    assert "Nice" not in kinds(read("Le maire de Nice Christian Estrosi a parlé.", DATE))


def test_initials_are_those_of_a_known_person(read):
    assert mentions(read("J-M Ayrault a été reçu à Paris.", DATE), "Jean-Marc Ayrault") == ["J-M Ayrault"]


@pytest.mark.parametrize("after", ["20 ans, étudiant", "un étudiant de 25 ans"])
def test_an_age_or_a_noun_for_anybody_tells_that_a_name_is_a_person(read, after: str):
    reading = read(f"Brandissant un balai, Jad, {after}, crie sa colère.", "2020-06-17")
    assert next(a.kind for a in reading.actors if a.name == "Jad") == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La loi Gayssot interdit ces propos.", "loi Gayssot"),
        ("L'accord sur les céréales a été signé.", "accord sur les céréales"),
        ("Téhéran dénonce l'accord sur le nucléaire.", "accord sur le nucléaire iranien"),
    ],
)
def test_laws_and_accords_are_agreements(read, text: str, name: str):
    assert [actor.name for actor in read(text, "2020-07-10").actors if actor.kind == "agreement"] == [name]


def test_an_acronym_is_what_the_text_says_it_stands_for(read):
    reading = read("La Commission consultative de quartier (ANC) a protesté. L'ANC a lancé une alerte.", "2025-05-07")
    assert [(actor.key, actor.country) for actor in reading.actors] == [(None, None)]


def test_a_description_before_a_known_acronym_does_not_redefine_it(read):
    reading = read("Le parti islamo-conservateur (AKP) a gagné.", "2020-05-07")
    assert "org:akp" in {actor.key for actor in reading.actors}


def test_who_is_charged_to_do_something_does_not_lengthen_the_name_of_a_body(read):
    reading = read("Le gendarme de la diplomatie américaine chargé d'enquêter a démissionné.", "2020-08-05")
    assert {actor.name for actor in reading.actors if actor.kind == "organisation"} == {"diplomatie américaine"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il a rencontré Anuna de Wever à Bruxelles.", "Anuna de Wever"),
        ("Le président KAGAME a rencontré ses ministres.", "KAGAME"),
        ("Il s'est entretenu avec le Général Gallet lundi.", "Gallet"),
    ],
)
def test_a_name_that_no_table_knows_is_read_whole(read, text: str, name: str):
    assert name in [actor.name for actor in read(text).actors if actor.kind == "person"]


def test_a_contracted_article_makes_no_other_person(read):
    reading = read("Un juge a parlé au policier blessé. Le policier blessé a répondu, a dit le policier blessé.")
    assert len({actor.name for actor in reading.actors if "policier" in actor.name}) == 1


def test_a_relative_bears_the_last_name_of_the_family(read):
    reading = read("La femme de Viktor Morel, Anna, a été arrêtée. Morel a été condamné à Paris.")
    persons = {actor.name: len(actor.mentions) for actor in reading.actors if actor.kind == "person"}
    assert persons == {"Viktor Morel": 2, "Anna Morel": 1}


def test_a_title_of_a_woman_is_no_known_man(read):
    reading = read("Claude Chirac a salué son père Jacques Chirac. Mme Chirac a remercié les Corréziens.")
    by_name = {actor.name: [reading.text(m) for m in actor.mentions] for actor in reading.actors}
    assert "Mme Chirac" in by_name["Claude Chirac"]


@pytest.mark.parametrize("told", ["plus connu sous le nom de", "alias", "surnommé"])
def test_another_name_of_somebody_is_the_same_person(read, told: str):
    reading = read(f"Le chef rebelle Jean Kabongo, {told} Simba, a été arrêté mardi. Simba a été jugé.")
    assert {actor.name for actor in reading.actors if actor.kind == "person"} == {"Jean Kabongo"}


def test_three_parts_of_a_korean_name_are_one(read):
    reading = read("Le pays commémore la naissance de Kim Il Sung, le grand-père de Kim Jong Un.")
    assert "Kim Il Sung" in {actor.name for actor in reading.actors}


def test_a_firm_is_told_by_the_noun_before_its_adjective(read):
    reading = read("Le contrat a été signé avec la firme israélienne Albit Systems pour des drones.")
    assert next(a.kind for a in reading.actors if a.name == "Albit Systems") == "organisation"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Le Burkina a rappelé son ambassadeur.", "Burkina Faso", "country"),
        ("Il soutient le Mouvement pour le Salut (le MSA).", "Mouvement pour le Salut (MSA)", "organisation"),
        ("L'opposition socialiste a quitté la salle.", "opposition socialiste", "organisation"),
        ("Les services de police et de secours sont intervenus.", "services de police et de secours", "organisation"),
        ("Les Européens, selon lui, critiquent l'orientation de Pékin.", "Chine", "country"),
    ],
)
def test_bodies_and_countries_have_their_whole_name(read, text: str, name: str, kind: str):
    assert (name, kind) in {(actor.name, actor.kind) for actor in read(text).actors}


def test_an_acronym_in_small_letters_is_one(read):
    text = "Le Front national pour la défense de la Constitution (Fndc) appelle à manifester. Le FNDC est interdit."
    assert [actor.name for actor in read(text).actors if actor.kind == "organisation"] == [
        "Front national pour la défense de la Constitution (Fndc)"
    ]


def test_a_short_first_name_is_the_full_one(read):
    reading = read("Bill Barr a critiqué la Chine. Le ministre américain de la Justice a démissionné.", "2020-06-11")
    assert [(a.name, a.key) for a in reading.actors if a.kind == "person"] == [("Bill Barr", "person:william-barr")]


def test_a_short_first_name_of_a_common_family_tells_nobody_known(read):
    assert [a.key for a in read("Mike Smith est parti.").actors if a.kind == "person"] == [None]


@pytest.mark.parametrize("people", ["L'Irano-Britannique", "L'Ivoirienne", "L'Afro-Américaine"])
def test_a_people_before_a_name_is_no_name(read, people: str):
    assert [(a.name, a.kind) for a in read(f"{people} Nora Mabille a été libérée.").actors] == [
        ("Nora Mabille", "person")
    ]


def test_a_town_whose_article_a_preposition_holds_is_known(read):
    assert [a.key for a in read("Elle a été reçue au Havre.").actors if a.kind == "place"] == ["place:le-havre"]


def test_the_agency_to_which_somebody_spoke_is_no_part_of_a_name(read):
    reading = read('"Je reviendrai", a dit à l\'AFP Dior, étudiante.')
    assert reading.actor(reading.statements[0].speaker).name == "Dior"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Les hôpitaux ont demandé au gouvernement des moyens.", "gouvernement français"),
        ("Le président français prévoit de se rendre à Berlin.", "Emmanuel Macron"),
    ],
)
def test_a_description_ends_before_the_verb_and_its_object(read, text: str, name: str):
    assert name in {actor.name for actor in read(text, "2020-06-11").actors}


def test_a_surname_that_only_women_bear_is_hers_whatever_its_title(read):
    reading = read("Irina Volskaïa a été arrêtée. M. Volskaïa avait appelé à une grève.", DATE)
    assert mentions(reading, "Irina Volskaïa") == ["Irina Volskaïa", "M. Volskaïa"]


@pytest.mark.parametrize(
    ("text", "alone"),
    [
        ("Sa mère défend Lise Boulanger. Boulanger a été arrêtée lundi.", "Boulanger"),
        ("Le sauteur Timo Vasko est blessé. Tout le monde parle de Vasko.", "Vasko"),
        ("Paul Le Corbel a été élu. Les partisans de Le Corbel ont fêté la victoire.", "Le Corbel"),
    ],
)
def test_a_last_name_alone_is_the_one_named_in_full(read, text: str, alone: str):
    assert any(spans[1:] == [alone] for a in read(text, DATE).actors if (spans := mentions(read(text, DATE), a.name)))


@pytest.mark.parametrize("family", ["Les époux Tollmer", "Les frères Tollmer"])
def test_relatives_of_one_name_are_no_single_person(family: str, read):
    kinds_of = kinds(read(f"{family} ont acheté un tableau.", DATE))
    assert "person" not in kinds_of.values()


def test_a_family_is_none_of_its_members(read):
    assert mentions(read("Lise Vasko est rentrée. Les Vasko vivent à Brest.", DATE), "Lise Vasko") == ["Lise Vasko"]


def test_a_last_name_of_several_is_the_one_who_leads_at_the_date(read):
    assert mentions(read("Macron est attendu à Berlin.", DATE), "Emmanuel Macron") == ["Macron"]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("La Néerlandaise Neelie Vasko a critiqué Berlin.", "Neelie Vasko", "NLD"),
        ("Le Camerounais M'Bala a été élu mardi.", "M'Bala", "CMR"),
    ],
)
def test_a_people_in_the_singular_tells_a_person_and_the_country(read, text: str, name: str, country: str):
    assert [(a.kind, a.country) for a in read(text, DATE).actors if a.name == name] == [("person", country)]


def test_a_last_name_of_two_parts_alone_is_the_one_named_in_full(read):
    reading = read("Paul N'Gombo a été élu. N'Gombo a remercié ses amis.", DATE)
    assert mentions(reading, "Paul N'Gombo") == ["Paul N'Gombo", "N'Gombo"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Paul Vasko et sa femme, Lise, ont salué cette décision.", "Lise Vasko"),
        ("Sa femme, Lise, a été blessée, a annoncé Paul Vasko.", "Lise Vasko"),
        ("Le fils du président géorgien Paul Vasko, Marc, a été entendu par le juge.", "Marc Vasko"),
    ],
)
def test_a_relative_beside_a_comma_bears_the_family_name(read, text: str, name: str):
    assert name in kinds(read(text, DATE))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "L'Académie de médecine et l'Académie des sciences ont protesté.",
            {"Académie de médecine", "Académie des sciences"},
        ),
        ("Il parle au nom de l'Association et de ses membres.", {"Association"}),
        ("Le patron de Velcor Antoine Petit a réagi.", {"Velcor"}),
        ("La présidente de Radio France Xila Morel a réagi.", {"Radio France"}),
        ("L'avocate de Jean Pierre Martin a réagi.", set()),
    ],
)
def test_a_body_goes_into_no_other_name(read, text: str, names: set[str]):
    assert {a.name for a in read(text, DATE).actors if a.kind == "organisation"} == names


def test_first_names_alone_are_those_of_the_one_named_in_full(read):
    reading = read("Le Mexicain Juan Pedro Franco est guéri. Juan Pedro est sorti.", DATE)
    assert [a.name for a in reading.actors if a.kind == "person"] == ["Juan Pedro Franco"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Londres a demandé à Washington l'extradition d'Anne Sacoolas.", "États-Unis"),
        ("Les avocats de Lula demandent à la Cour suprême d'annuler sa condamnation.", "Cour suprême"),
        ("Le ministre accuse la Chine d'espionnage.", "Chine"),
    ],
)
def test_a_name_ends_before_what_is_asked_or_said_of_it(text: str, name: str, read):
    assert name in [actor.name for actor in read(text).actors]


def test_a_bare_noun_for_a_site_begins_no_name(read):
    reading = read("La justice a condamné à dix ans de prison Paul Vasko.", DATE)
    assert kinds(reading)["Paul Vasko"] == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Samsung Electronics a perdu. Samsung a fait appel.", "Samsung"),
        ("La Broadway League a fermé. The Broadway League a rouvert.", "Broadway League"),
    ],
)
def test_a_longer_name_of_a_firm_is_the_same_firm(read, text: str, name: str):
    assert [a.name for a in read(text, DATE).actors if a.kind == "organisation"] == [name]


def test_a_surname_of_several_is_that_of_who_bears_the_title(read):
    text = "Le ministre Jean Petit est venu. La députée Anne Petit a parlé. Le ministre Petit a promis une loi."
    petit = next(actor for actor in read(text, DATE).actors if actor.name == "Jean Petit")
    assert len(petit.mentions) == 2


@pytest.mark.parametrize(
    "text",
    [
        "L'Institut national de la météorologie a parlé. L'INM attend la pluie.",
        "L'INM attend la pluie. L'Institut national de la météorologie a parlé.",
    ],
)
def test_an_acronym_is_the_body_whose_words_begin_with_its_letters(read, text: str):
    assert [a.name for a in read(text, DATE).actors] == ["Institut national de la météorologie"]


def test_a_place_ends_the_name_of_a_body_by_its_acronym(read):
    reading = read("L'Union nationale des travailleurs du Mali (UNTM) a appelé à la grève. L'UNTM réclame une hausse.")
    assert [actor.name for actor in reading.actors] == ["Union nationale des travailleurs du Mali (UNTM)"]


def test_an_acronym_is_no_town(read):
    reading = read("La Fédération des enseignants du Sénégal (FES) a appelé à la grève.")
    assert [(actor.kind, actor.key) for actor in reading.actors] == [("organisation", None)]


@pytest.mark.parametrize("text", ["La marche a été annulée.", "La marche du parti d'opposition a été reportée."])
def test_an_article_that_opens_a_sentence_makes_no_name(read, text):
    assert not any("marche" in actor.name for actor in read(text).actors)


@pytest.mark.parametrize(
    "text",
    [
        "La COVR (Commission des ondes et des villes rurales) a protesté. La COVR a voté.",
        "La COVR a voté. La Commission des ondes et des villes rurales (COVR) a protesté.",
    ],
)
def test_an_acronym_may_stand_before_what_it_is_short_for(read, text: str):
    (actor,) = read(text).actors
    assert actor.name.startswith("Commission des ondes et des villes rurales")


def test_a_first_name_alone_is_who_was_named_in_full(read):
    text = "Vanya Nesteruk est mort lundi. Vanya aimait la mer."
    assert [(a.name, a.kind) for a in read(text).actors] == [("Vanya Nesteruk", "person")]


def test_an_acronym_is_not_the_country_that_ends_the_name_of_its_body(read):
    actors = read("Le conseil de la presse du Mali (CPM) a protesté. Le CPM a voté.").actors
    assert [(a.name, len(a.mentions)) for a in actors] == [("conseil de la presse du Mali (CPM)", 3), ("Mali", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "L'Institut Marole a publié un livre. L'institut Marole a critiqué un film.",
        "Un élève de l'institut Marole a parlé. L'Institut Marole a été créé en 2010.",
    ],
)
def test_a_body_is_the_same_with_a_small_letter(read, text: str):
    assert [a.name for a in read(text).actors if a.kind == "organisation"] == ["Institut Marole"]


def test_a_priest_is_a_person(read):
    actors = read(
        "Le Père Kélédjian a consacré son homélie à la paix. L'archidiocèse de Cologne a critiqué un film."
    ).actors
    kinds = {actor.name: actor.kind for actor in actors}
    assert kinds["Père Kélédjian"] == "person" and kinds["archidiocèse de Cologne"] == "organisation"


def test_a_postscript_is_no_party(read):
    assert not read("PS : les frais sont payés.").actors


def test_the_nation_of_a_town_hides_it_not(read):
    assert [(a.name, a.kind) for a in read("L'aéroport de la ville russe de Pskov est fermé.").actors] == [
        ("Pskov", "place")
    ]


def test_a_number_is_nobody(read):
    assert not read("Le numéro 103 est inscrit sur la carte.").actors


@pytest.mark.parametrize(
    "text",
    [
        "Le constructeur coréen d'automobiles Kimora a fermé son usine. Kimora recule. Kimora espère.",
        "L'équipementier de télécommunications chinois Kimora a porté plainte. Pour Kimora, rien ne le prouve.",
        "L'association française de défense des sols Kimora a gagné. Kimora espère.",
        "Le suédois Kimora a signé un contrat. Kimora espère.",
        "Kimora, fabricant de vélos, a gagné. L'entreprise espère.",
        "La fête est organisée par Kimora, l'association de défense des sols. L'association espère.",
        "Le camp est géré par Kimora, agence spécialisée dans l'accueil. L'agence espère.",
        "Il a reçu le soutien de l'ONG Kimora. Kimora espère.",
    ],
)
def test_who_is_told_by_a_noun_for_bodies_or_a_small_nationality_is_no_person(read, text: str):
    assert kinds(read(text, DATE)) == {"Kimora": "organisation"}


def test_a_title_tells_a_person_whom_a_firm_is_named_after(read):
    assert kinds(read("Le groupe d'assurances Morvan recule. M. Morvan était critiqué.", DATE))["Morvan"] == "person"


def test_a_person_who_speaks_for_a_body_is_none(read):
    text = "Le porte-parole du Conseil de sécurité nationale Javidou Faisal est venu."
    assert kinds(read(text, DATE))["Javidou Faisal"] == "person"


@pytest.mark.parametrize("acronym", ["SFAM", "Anah"])
def test_what_an_acronym_stands_for_may_follow_it_in_parentheses(read, acronym: str):
    whole = {"SFAM": "Société française d'assurance mutuelle", "Anah": "Agence nationale de l'habitat"}[acronym]
    text = f"Le PDG de la {acronym} ({whole}), Paul Ferrand, est parti. La {acronym} perd de l'argent."
    reading = read(text, DATE)
    assert kinds(reading) == {f"{whole} ({acronym})": "organisation", "Paul Ferrand": "person"}
    assert mentions(reading, f"{whole} ({acronym})")[-1] == acronym


def test_an_acronym_that_only_begins_like_its_body_is_it(read):
    reading = read("L'International Board (Ifab), garant des lois du jeu, a tranché. L'Ifab a voté.", DATE)
    assert mentions(reading, "International Board (Ifab)") == ["International Board (Ifab)", "Ifab"]


def test_a_long_name_reaches_up_to_its_acronym(read):
    name = "Alliance pour les chiffres de la presse et des médias (ACPM)"
    assert mentions(read(f"Il a lu le texte de l'{name}. L'ACPM a voté.", DATE), name) == [name, "ACPM"]


def test_a_parenthesis_that_does_not_close_explains_no_acronym(read):
    assert "CGT" in str(kinds(read("La CGT (Renault a protesté lundi.", DATE)))


def test_the_channel_on_which_somebody_speaks_is_no_part_of_a_name(read):
    reading = read("« Ce n'est pas acceptable », a dit sur Twitter Vladimir Oustimenko.", DATE)
    assert kinds(reading) == {"Vladimir Oustimenko": "person"}


def test_a_last_name_behind_an_initial_is_that_of_the_name_before_it(read):
    text = "Larry C. Johnson a quitté la CIA. Johnson a critiqué un film."
    assert [(a.name, a.key) for a in read(text).actors if a.kind == "person"] == [("Larry C. Johnson", None)]


def test_neither_is_no_part_of_a_name(read):
    assert "Ni Paris" not in {actor.name for actor in read("Ni Paris ni Berlin n'ont critiqué Ankara.").actors}


@pytest.mark.parametrize(
    ("body", "acronym"),
    [
        ("L'agence sanitaire brésilienne", "Anvisa"),
        ("La fédération anglaise de football", "FA"),
        ("L'autorité des marchés financiers", "AMF"),
    ],
)
def test_a_description_before_an_acronym_in_parentheses_is_its_body(read, body: str, acronym: str):
    reading = read(f"{body} ({acronym}) a tranché. L'{acronym} a voté.", DATE)
    (actor,) = reading.actors
    assert [reading.text(span) for span in sorted(actor.mentions)] == [body, acronym, acronym]


@pytest.mark.parametrize(
    "text", ["Il est né à Sankt Wolf, commune de Bavière.", "La tempête est passée près de Sankt Wolf, en Bavière."]
)
def test_a_town_is_told_by_its_noun_or_by_what_is_near(read, text: str):
    assert kinds(read(text, DATE))["Sankt Wolf"] == "place"


def test_an_age_parts_no_name_from_its_description(read):
    text = "Paul Merle, 45 ans, un agriculteur du Gers, a manifesté. L'agriculteur a parlé."
    assert "un agriculteur du Gers" not in kinds(read(text, DATE))


def test_a_district_of_a_town_is_a_place(read):
    assert kinds(read("Il vit dans le XIVe arrondissement de Paris.", DATE))["XIVe arrondissement de Paris"] == "place"


def test_a_region_with_a_name_is_not_the_one_told_before(read):
    reading = read("Les orages vont frapper la Bretagne. Ils gagneront la région Ouest.", DATE)
    assert mentions(reading, "Bretagne") == ["Bretagne"]


def test_a_first_name_put_before_in_brackets_is_the_same_persons(read):
    reading = read('"Elle dissuadera (le président turc Recep Tayyip) Erdogan", a dit Paul Petit.', "2020-06-08")
    assert [a.name for a in reading.actors] == ["Recep Tayyip Erdogan", "Paul Petit"]
    reading = read('"Ils aident (Khalifa) Haftar", a dit Paul Petit.', "2020-06-08")
    assert [a.name for a in reading.actors] == ["Khalifa Haftar", "Paul Petit"]


@pytest.mark.parametrize(
    "name",
    ["Office européen de lutte antifraude", "Office central de lutte contre les fraudes financières et fiscales"],
)
def test_an_office_is_a_body_under_its_whole_name(read, name):
    reading = read(f"L'affaire a été confiée lundi à l'{name}.", "2020-06-11")
    assert [(a.name, a.kind) for a in reading.actors] == [(name, "organisation")]
