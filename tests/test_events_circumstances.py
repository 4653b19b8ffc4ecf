"""When and where: only the words that plainly date or place the event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reading import EventType, Reading

Found = Callable[..., tuple[str | None, str | None]]


@pytest.fixture
def told(read: Callable[..., Reading]) -> Found:
    """``told(kind, text)``: time value and place name of the last event of a type."""

    def found(kind: EventType, text: str) -> tuple[str | None, str | None]:
        reading = read(text, "2018-10-23")
        event = [event for event in reading.events if event.type == kind][-1]
        time, place = reading.time(event.time), reading.actor(event.place)
        return time.value if time else None, place.name if place else None

    return found


def test_an_attack_is_of_the_day_on_which_it_struck(read: Callable[..., Reading]):
    reading = read("L'attentat qui a frappé Nice en juillet 2016 sera jugé.", "2018-10-23")
    event = next(event for event in reading.events if event.type == "ASSAULT")
    assert event.time is not None and reading.time(event.time).value == "2016-07"


def test_two_places_between_which_it_happened_are_not_where(told: Found):
    assert told("PROTEST", "Des élus ont manifesté lundi à travers la France, de Lille à Nancy.")[1] == "France"


def test_the_verb_has_its_own_time_and_place(told: Found):
    text = "Emmanuel Macron a reçu Angela Merkel lundi à Paris."
    assert told("CONSULT", text) == ("2018-10-22", "Paris")


def test_the_place_may_stand_after_the_guest(told: Found):
    assert told("CONSULT", "Emmanuel Macron a rencontré lundi Angela Merkel à Berlin.")[1] == "Berlin"


def test_the_day_of_the_saying_does_not_date_what_is_said(told: Found):
    text = "Emmanuel Macron a affirmé lundi que la France avait livré des armes à l'Ukraine."
    assert told("AID", text)[0] is None


def test_an_opening_place_is_that_of_the_main_verb(told: Found):
    assert told("PROTEST", "A Lyon, des milliers de personnes ont manifesté samedi.")[1] == "Lyon"


def test_an_occasion_lends_its_time_and_place(told: Found):
    text = "Emmanuel Macron a rencontré Angela Merkel lors d'un sommet à Bruxelles en juillet."
    assert told("CONSULT", text) == ("2018-07", "Bruxelles")


def test_a_participle_dates_its_noun(told: Found):
    text = "La police a évoqué les manifestations organisées samedi à Lyon."
    assert told("PROTEST", text) == ("2018-10-20", "Lyon")


def test_the_same_speaker_speaks_on_the_same_day(told: Found):
    text = (
        "Le ministre allemand Heiko Maas a accusé lundi la Russie de mentir. "
        "Heiko Maas a également critiqué la Turquie."
    )
    assert told("ACCUSE", text)[0] == "2018-10-22"


def test_the_pluperfect_goes_further_back(told: Found):
    text = "Le ministre allemand Heiko Maas a accusé lundi la Russie de mentir. Heiko Maas avait critiqué la Turquie."
    assert told("ACCUSE", text)[0] is None


def test_the_country_that_is_helped_is_no_place(told: Found):
    assert told("AID", "La Pologne a livré lundi des chars à l'Ukraine.")[1] is None


def test_what_is_not_told_is_null(told: Found):
    assert told("ACCUSE", "Kiev a accusé Moscou de mentir.") == (None, None)


def test_a_month_behind_a_comma_dates_the_meeting_before_it(told: Found):
    text = (
        "Le ministre a parlé de l'échec du sommet entre Emmanuel Macron et Vladimir Poutine, en mai 2017 à Versailles."
    )
    assert told("CONSULT", text)[0] == "2017-05"


def test_a_day_with_a_place_behind_it_dates_the_noun_before_it(told: Found):
    text = "Angela Merkel a défendu sa participation à une manifestation samedi à Berlin contre le racisme."
    assert told("PROTEST", text)[0] == "2018-10-20"


def test_a_relative_clause_tells_when_and_where_a_meeting_was(told: Found):
    text = "Angela Merkel a évoqué la rencontre avec Emmanuel Macron, qui s'est tenue à Bruxelles en septembre."
    assert told("CONSULT", text) == ("2018-09", "Bruxelles")


def test_the_time_of_what_came_before_dates_only_that(told: Found):
    text = "Le gouvernement turc a emprisonné des milliers d'opposants après un séisme en 2016."
    assert told("COERCE", text)[0] is None


def test_the_day_after_a_march_is_not_its_day(told: Found):
    text = "Emmanuel Macron a parlé à la télévision, au lendemain de manifestations contre le racisme."
    assert told("PROTEST", text)[0] is None


def test_clashes_share_day_and_place_of_the_demonstration(told: Found):
    text = (
        "Des milliers de personnes ont manifesté samedi à Nantes contre la réforme. "
        "La police a arrêté plusieurs manifestants."
    )
    assert told("COERCE", text) == ("2018-10-20", "Nantes")


def test_a_national_election_is_in_the_country_of_the_story(told: Found):
    text = (
        "Le Sénégal attend un scrutin transparent, a affirmé lundi le gouvernement. "
        "L'opposition sénégalaise se prépare à la présidentielle."
    )
    assert told("OCCASION", text)[1] == "Sénégal"


def test_a_local_election_is_not_placed_in_the_country(told: Found):
    text = "La France attend. Les candidats se préparent aux élections municipales."
    assert told("OCCASION", text)[1] is None


def test_a_story_between_two_countries_places_no_demonstration(told: Found):
    text = "La France et le Mali ont réagi. Des milliers de personnes ont manifesté."
    assert told("PROTEST", text)[1] is None


def test_a_clause_with_where_resumes_the_place_before_it(told: Found):
    text = "Angela Merkel est revenue sur la situation à Bamako, où des milliers de personnes ont manifesté."
    assert told("PROTEST", text)[1] == "Bamako"


def test_y_resumes_the_place_before_it(told: Found):
    text = "Le calme est revenu à Bamako. Des milliers de personnes y ont manifesté dimanche."
    assert told("PROTEST", text)[1] in {"Bamako", None}  # never that of another


def test_a_call_has_no_place_of_what_it_calls_for(told: Found):
    text = "Les syndicats ont appelé les salariés à une manifestation samedi à Paris."
    assert told("REQUEST", text)[1] is None


def test_a_visited_site_is_the_place_of_the_visit(told: Found):
    assert told("CONSULT", "Emmanuel Macron a visité le Mont-Saint-Michel lundi.")[1] == "Mont-Saint-Michel"


def test_an_infinitive_of_purpose_shares_time_and_place_of_its_verb(told: Found):
    text = "Des milliers de personnes ont manifesté dimanche à Londres pour protester contre la mort lundi d'un homme."
    assert told("PROTEST", text) == ("2018-10-21", "Londres")


def test_the_years_somebody_has_been_in_power_date_no_request(told: Found):
    text = "L'opposition a demandé au président Alexandre Loukachenko, au pouvoir depuis 26 ans, de démissionner."
    assert told("REQUEST", text)[0] is None


def test_a_meeting_at_the_seat_of_an_organisation_is_there(told: Found):
    text = "Une délégation de chasseurs a été reçue lundi par le Premier ministre Edouard Philippe à Matignon."
    assert told("CONSULT", text)[1] == "Matignon"


def test_the_nearer_place_wins_where_a_wider_one_situates_it(told: Found):
    text = "Des milliers de personnes ont manifesté samedi à Lens, dans le nord de la France."
    assert told("PROTEST", text)[1] == "Lens"


def test_a_strike_at_a_company_is_not_placed_in_the_company(told: Found):
    assert told("PROTEST", "Les salariés de la chaîne ont entamé une grève à BFMTV mercredi.")[1] is None


def test_a_day_right_behind_a_visit_dates_it(told: Found):
    text = "Angela Merkel a dénoncé les violences lors d'une visite vendredi à Hambourg."
    assert told("CONSULT", text)[0] == "2018-10-19"


def test_a_visit_that_frames_a_statement_is_on_its_day(told: Found):
    text = '"Il faut agir", a affirmé mardi le ministre Gérald Darmanin lors d\'une visite à Lille.'
    assert told("CONSULT", text) == ("2018-10-23", "Lille")


def test_deeds_go_on_on_the_one_day_that_the_news_has_told(told: Found):
    text = "Le tribunal a condamné lundi des militants à de la prison. Nicolas Durand a été condamné à cinq ans."
    assert told("COERCE", text)[0] == "2018-10-22"


def test_a_participle_is_coordinate_with_its_like(told: Found):
    text = "L'Union européenne a prié lundi Paris de rompre avec Riyad et accusé Emmanuel Macron de se taire."
    assert told("ACCUSE", text) == ("2018-10-22", None)


def test_a_place_that_is_bombed_is_where_it_happens(told: Found):
    assert told("ASSAULT", "L'armée israélienne a bombardé mardi la bande de Gaza.") == ("2018-10-23", "bande de Gaza")


def test_a_place_that_opens_a_paragraph_is_that_of_its_clashes(told: Found):
    text = "A Lyon, la tension est montée. Des manifestants ont attaqué des policiers."
    assert told("ASSAULT", text)[1] == "Lyon"


def test_what_is_near_a_place_is_there(told: Found):
    assert told("PROTEST", "Des chasseurs ont annoncé une manifestation le 8 août près de Lille.")[1] == "Lille"


def test_a_wish_is_not_of_the_day_it_was_uttered(told: Found):
    assert told("AGREE", "L'Union européenne a plaidé lundi pour un accord avec l'Iran.")[0] is None


def test_years_in_brackets_date_only_the_name_before_them(told: Found):
    text = "Le maire s'est entretenu lundi avec l'ancien président Nicolas Sarkozy (2007-2012)."
    assert told("CONSULT", text)[0] == "2018-10-22"


def test_a_time_between_commas_dates_its_verb(told: Found):
    text = "Le gouvernement a, le 6 août, interdit la manifestation."
    assert told("COERCE", text)[0] == "2018-08-06"


def test_what_is_done_before_the_end_of_a_scene_is_of_its_day(told: Found):
    text = "Des manifestants ont envahi lundi le Parlement, avant d'être dispersés par la police."
    assert told("COERCE", text)[0] == "2018-10-22"


def test_a_day_before_of_dates_the_noun_that_it_parts(told: Found):
    text = "L'ONU a dénoncé l'arrestation dimanche de deux opposants."
    assert told("COERCE", text)[0] == "2018-10-21"


def test_a_march_near_the_seat_of_an_organisation_is_there(told: Found):
    assert told("PROTEST", "Des policiers ont manifesté près du siège de l'ONU.")[1] == "ONU"


def test_a_people_that_demonstrates_does_so_at_home(told: Found):
    text = "Des milliers d'Israéliens protestent contre la réforme. Israël et l'Iran sont ennemis. L'Iran se tait."
    assert told("PROTEST", text)[1] == "Israël"


def test_a_place_may_lie_deep_in_a_chain_of_parts(told: Found):
    text = (
        "Dix hommes ont été tués samedi dans des raids contre le siège des rebelles dans l'est de la province de Homs."
    )
    assert told("ASSAULT", text) == ("2018-10-20", "Homs")


def test_a_clause_with_when_tells_the_time_of_its_verb(told: Found):
    text = "Les tensions avaient grandi en août, lorsque Nancy Pelosi s'est rendue à Taïwan."
    assert told("CONSULT", text) == ("2018-08", "Taïwan")


def test_a_light_verb_narrates_its_noun(told: Found):
    text = "Emmanuel Macron a salué lundi les soldats français. Emmanuel Macron a rendu hommage aux policiers."
    assert told("SUPPORT", text)[0] == "2018-10-22"


def test_a_scene_goes_on_whoever_tells_of_it(told: Found):
    text = (
        "Des milliers de personnes ont manifesté samedi à Lyon. "
        "Selon la police, des manifestants ont attaqué un commissariat."
    )
    assert told("ASSAULT", text) == ("2018-10-20", "Lyon")


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre s'est dit prêt dimanche à négocier, appelant les syndicats au dialogue.",
        "Le ministre s'est dit dimanche prêt à négocier, appelant les syndicats au dialogue.",
        "Le 21 octobre, le Parlement européen a adopté une résolution appelant Moscou à libérer les otages.",
        "Amnesty International a publié dimanche un rapport qui appelle Moscou à libérer les otages.",
    ],
)
def test_what_is_said_beside_a_dated_verb_or_in_a_dated_text_is_of_its_day(told: Found, text: str):
    assert told("REQUEST", text)[0] == "2018-10-21"


@pytest.mark.parametrize(
    "opening",
    [
        "Interrogé lundi sur RTL",
        "Réunis à Vienne lundi",
        "En déplacement lundi à Lille",
        "S'exprimant lundi à Genève",
        "Lors d'une conférence de presse lundi",
    ],
)
def test_the_occasion_that_opens_a_sentence_dates_what_is_said(told: Found, opening: str):
    assert told("ACCUSE", f"{opening}, les ministres ont critiqué la Chine.")[0] == "2018-10-22"


def test_a_rule_is_made_when_its_text_is(told: Found):
    assert told("COERCE", "Donald Trump a signé lundi un décret interdisant TikTok.")[0] == "2018-10-22"


def test_what_is_done_after_a_deed_is_not_where_that_was(told: Found):
    text = "L'Allemagne a expulsé deux diplomates russes après le meurtre d'un Géorgien à Berlin."
    assert told("SANCTION", text)[1] is None


def test_a_text_that_others_block_was_not_written_that_day(told: Found):
    assert told("ACCUSE", "La Russie a bloqué lundi une résolution condamnant la Syrie.")[0] is None


def test_a_plan_that_is_to_be_told_is_dated(told: Found):
    text = "Le gouvernement israélien doit présenter à partir du 30 octobre son plan."
    assert told("REQUEST", text)[0] == "2018-10-30"


def test_a_ban_is_not_where_the_crowd_of_the_day_is(told: Found):
    text = "Des milliers de personnes ont manifesté samedi à Istanbul. La préfecture de Paris a interdit un défilé."
    assert told("COERCE", text)[1] is None


def test_a_day_right_behind_a_participle_dates_it(told: Found):
    text = "Les bars ont été transformés en terrasses, selon la loi proposée lundi par le gouvernement britannique."
    assert told("REQUEST", text)[0] == "2018-10-22"


def test_unrest_that_is_told_elsewhere_is_not_in_the_country_of_the_story(told: Found):
    text = (
        "Le ministre français Gérald Darmanin a parlé à Lyon, puis à Nantes. La France va bien. "
        "Il y a aux Etats-Unis et à Londres des émeutes."
    )
    assert told("PROTEST", text)[1] != "France"


def test_an_act_of_speech_is_of_no_place(told: Found):
    assert told("REQUEST", "Des milliers de personnes ont réclamé mardi à Lyon une hausse des salaires.")[1] is None


def test_a_single_march_is_in_no_country(told: Found):
    text = "Le président libanais est à Beyrouth. Le Liban est en crise. Une foule a manifesté contre la pauvreté."
    assert told("PROTEST", text)[1] is None


def test_marches_are_in_the_country_of_the_story(told: Found):
    text = "Le président libanais est à Beyrouth. Le Liban est en crise. Les manifestations ont fait dix blessés."
    assert told("PROTEST", text)[1] == "Liban"


def test_an_election_told_once_without_a_date_is_in_no_country(told: Found):
    text = "Le président libanais Michel Aoun a parlé à Beyrouth. Le Liban est en crise. Il pense à la présidentielle."
    assert told("OCCASION", text)[1] is None


def test_a_time_behind_a_complement_is_of_the_noun_where_the_verb_has_its_own(read):
    text = "Le ministre a réagi vendredi aux manifestations géantes de l'opposition l'an dernier."
    reading = read(text, "2020-06-11")
    event = next(event for event in reading.events if event.type == "PROTEST")
    assert reading.time(event.time).value == "2019"


def test_the_day_of_an_occasion_is_not_of_what_is_told_before_another_deed(read):
    text = (
        "Le débat a repris avec les manifestations contre la mort de Paul Morel lors de son arrestation par la police "
        "le 25 mai à Lille."
    )
    reading = read(text, "2020-08-03")
    dates = {event.type: event.time and reading.time(event.time).value for event in reading.events}
    assert (dates["PROTEST"], dates["COERCE"]) == (None, "2020-05-25")


@pytest.mark.parametrize(
    ("text", "kind", "time", "place"),
    [
        (
            "Un homme est l'auteur de plusieurs attaques au couteau qui ont fait deux blessés samedi à Lyon.",
            "ASSAULT",
            "2018-10-20",
            "Lyon",
        ),
        (
            "Le décès de Paul Mabille, lors d'une interpellation à Lyon lundi, a été suivi d'une enquête.",
            "ASSAULT",
            "2018-10-22",
            "Lyon",
        ),
        (
            "Après des heurts entre manifestants, en août 2017, M. Mabille a quitté la ville.",
            "ASSAULT",
            "2017-08",
            None,
        ),
        (
            "Paul Mabille avait été au centre des critiques en août, lorsqu'il s'est rendu à Lyon.",
            "CONSULT",
            None,
            "Lyon",
        ),
        ("Le Mali avait menacé la veille d'envahir le Niger.", "ASSAULT", None, None),
        ("Des gens ont défilé samedi à Lyon, bravant l'interdiction des rassemblements.", "COERCE", None, None),
        ("Paul Mabille critique Paul Durand pour son sommet avec Angela Merkel en juin 2018.", "ACCUSE", None, None),
        (
            "Lundi, Paul Mabille avait affirmé que la Guyane voulait des lits, et avait lancé un appel à la France.",
            "REQUEST",
            "2018-10-22",
            None,
        ),
    ],
)
def test_a_time_is_that_of_the_word_that_french_means(
    told: Found, text: str, kind: EventType, time: str | None, place: str | None
):
    assert told(kind, text) == (time, place)


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("L'assassinat de Paul Mabille a provoqué des grèves à Lyon.", "ASSAULT", None),
        ("Des gens se sont rassemblés devant le siège de l'organisation à Bruxelles.", "PROTEST", "Bruxelles"),
    ],
)
def test_a_place_is_that_of_what_happened_there(told: Found, text: str, kind: EventType, place: str | None):
    assert told(kind, text)[1] == place


def test_a_noun_is_coordinate_with_no_adjective(read: Callable[..., Reading]):
    reading = read(
        "La militante suédoise et figure du mouvement pour le climat Greta Thunberg a rencontré Angela Merkel.",
        "2018-10-23",
    )
    assert [reading.actor(agent).name for agent in reading.events[0].agents] == ["Greta Thunberg"]


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        ("La CGT a appelé vendredi à une grève mardi à Lille.", "PROTEST", "2018-10-23"),
        ("La CGT a appelé à la grève à partir de jeudi.", "PROTEST", "2018-10-25"),
        ("Une séance de négociations sur les salaires prévue mercredi a été annulée.", "CONSULT", "2018-10-24"),
        ("Le déconfinement décidé le 3 mai n'a rien changé.", "CONCEDE", "2018-05-03"),
        (
            "Il a salué la mort de l'Américain Paul Vasko sous le genou d'un policier à Omaha fin mai.",
            "ASSAULT",
            "2018-05",
        ),
    ],
)
def test_a_noun_has_the_time_told_behind_it(told: Found, text: str, kind: EventType, time: str):
    assert told(kind, text)[0] == time


def test_years_in_office_do_not_date_a_homage(told: Found):
    text = "Des élus ont rendu hommage à Paul Vasko, maire de Lille, de 1994 à 2008."
    assert told("SUPPORT", text)[0] is None


@pytest.mark.parametrize(
    "text",
    [
        "Paul Vasko a demandé au ministre de partir, dans un courrier adressé lundi à Matignon.",
        "Paul Vasko a demandé au ministre de partir, dans une lettre qu'il lui a envoyée lundi.",
    ],
)
def test_a_demand_is_of_the_day_of_its_letter(told: Found, text: str):
    assert told("REQUEST", text)[0] == "2018-10-22"


def test_a_day_told_later_is_better_than_its_month(told: Found):
    text = "Les deux pays négocient depuis un affrontement en juin. Leurs troupes se sont affrontées le 15 juin."
    assert told("ASSAULT", text)[0] == "2018-06-15"


@pytest.mark.parametrize(
    "text",
    [
        "Condamné pour fraude, Paul Vasko a été libéré lundi.",
        "Déjà condamné par un tribunal, Paul Vasko a quitté Lille lundi.",
    ],
)
def test_a_participle_before_its_verb_is_of_an_earlier_time(told: Found, text: str):
    assert told("COERCE", text)[0] is None


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("Des violences secouent la Côte d'Ivoire depuis un mois.", "ASSAULT", "Côte d'Ivoire"),
        ("La Côte d'Ivoire connaît des violences depuis un mois.", "ASSAULT", "Côte d'Ivoire"),
        ("L'armée s'est repliée en Syrie, où elle est la cible de frappes américaines.", "ASSAULT", "Syrie"),
        ("Des incidents ont éclaté à Lens, dans le Nord, où la police a tiré sur des jeunes.", "ASSAULT", "Lens"),
        ("Après des heurts entre manifestants à Lyon, il a protesté.", "ASSAULT", "Lyon"),
        ("Il a été candidat aux élections municipales le 15 mars à Rouen.", "OCCASION", "Rouen"),
        ("Paul Vasko a été blessé lors de manifestations contre la réforme à Lille.", "ASSAULT", "Lille"),
        ("C'est ce qu'a dit Paul Vasko lors d'un entretien réalisé à la Maison Blanche.", "CONSULT", "Maison Blanche"),
        ("Ce report survient à huit semaines de l'élection présidentielle américaine.", "OCCASION", "États-Unis"),
        ("Paul Vasko a tenu un meeting dans la ville de Jacksonville en Floride.", "OCCASION", "Jacksonville"),
        (
            "La police a arrêté des manifestants à Eldorado Park, dans le sud de Johannesburg.",
            "COERCE",
            "Eldorado Park",
        ),
        ("Washington a interdit les vols vers l'île, à l'exception de La Havane.", "COERCE", None),
    ],
)
def test_a_place_is_told_by_its_turn_of_phrase(told: Found, text: str, kind: EventType, place: str | None):
    assert told(kind, text)[1] == place


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        (
            "Paul Vasko a été accusé de fraude le 3 mai. Il avait alors dénoncé un complot du ministre.",
            "ACCUSE",
            "2018-05-03",
        ),
        ("Il faudra être prêt dès le Conseil des ministres de rentrée le 25 octobre.", "CONSULT", "2018-10-25"),
        ("Le 11 mai, date du déconfinement, il avait quitté Lille.", "CONCEDE", "2018-05-11"),
        ("Le pays a changé après une tentative de coup d'État en 2016.", "COERCE", "2016"),
        (
            "Il a été élu jeudi président du groupe, l'emportant au second tour d'un scrutin interne.",
            "OCCASION",
            "2018-10-18",
        ),
        ("La mairie a été frappée lundi par une cyberattaque.", "COERCE", "2018-10-22"),
    ],
)
def test_a_time_told_apart_is_taken_up(told: Found, text: str, kind: EventType, time: str):
    assert told(kind, text)[0] == time


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le pays a condamné l'attentat du 3 mai, alors que des élus menacent la Syrie.", "THREATEN"),
        ("Paul Vasko, procureur depuis 2018 dans le Nord, a supervisé la mise en accusation du maire.", "ACCUSE"),
        ("Les habitants ont réclamé le départ d'une classe dirigeante en place depuis des décennies.", "REQUEST"),
        (
            "La colère enfle entre la rue, qui proteste depuis six mois, et les frappes meurtrières de l'armée.",
            "ASSAULT",
        ),
        ("New York, épicentre de l'épidémie au printemps, a accusé Washington de l'abandonner.", "ACCUSE"),
    ],
)
def test_the_time_of_a_state_dates_no_deed(told: Found, text: str, kind: EventType):
    assert told(kind, text)[0] is None


@pytest.mark.parametrize(
    ("text", "kind", "time"),
    [
        ("Le gouvernement a prolongé le couvre-feu jusqu'au 3 novembre.", "COERCE", None),
        ("Le procès de Paul Vasko, qui s'est ouvert lundi, doit durer jusqu'au 10 novembre.", "ACCUSE", "2018-10-22"),
    ],
)
def test_an_end_is_no_day(told: Found, text: str, kind: EventType, time: str | None):
    assert told(kind, text)[0] == time


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lise Vasko est arrivée en octobre depuis l'Italie.", "CONSULT"),
        ("Le général Paul Vasko avait fait le déplacement depuis Washington.", "CONSULT"),
        ("La police a expulsé deux hommes vers le Mali.", "COERCE"),
        ("La Cour suprême a confirmé l'extradition de Paul Vasko vers la France.", "COOPERATE"),
    ],
)
def test_where_somebody_comes_from_or_is_sent_is_no_place(told: Found, text: str, kind: EventType):
    assert told(kind, text)[1] is None


@pytest.mark.parametrize(
    ("text", "kind", "time", "place"),
    [
        ("Des milliers de gens ont manifesté lundi à Lyon après l'assassinat de Paul Vasko.", "ASSAULT", None, None),
        (
            "L'enquête ouverte en France après l'assassinat au Niger de deux humanitaires avance.",
            "ASSAULT",
            None,
            "Niger",
        ),
        ("Le Hamas a mis en garde lundi Israël contre son projet d'annexion de la vallée.", "COERCE", None, None),
        ("Un policier a été inculpé lundi pour avoir tué Paul Vasko.", "ASSAULT", None, None),
        (
            "Paul Vasko a été placé lundi en garde à vue dans une enquête du parquet sur ses comptes.",
            "ACCUSE",
            None,
            None,
        ),
        (
            "Le maire a parlé lundi, pendant que des manifestants défilaient à Athènes.",
            "PROTEST",
            "2018-10-22",
            "Athènes",
        ),
        ("Il a été arrêté en mai au moment de l'attentat de Lille.", "ASSAULT", "2018-05", "Lille"),
    ],
)
def test_what_is_only_named_beside_a_deed_has_its_own_time(
    told: Found, text: str, kind: EventType, time: str | None, place: str | None
):
    assert told(kind, text) == (time, place)


def test_a_participle_dates_the_noun_it_agrees_with(told: Found):
    assert told("CONSULT", "La négociation sur le plan adopté fin 2016 a duré des mois.")[0] is None
    assert told("CONSULT", "La négociation sur le plan menée fin 2016 a duré des mois.")[0] == "2016"


def test_a_meeting_is_not_held_at_itself(told: Found):
    assert told("CONSULT", "Le ministre présentera demain au conseil des ministres une loi sur l'eau.")[1] is None
    assert told("CONSULT", "Emmanuel Macron a présidé lundi une réunion à l'Elysée.")[1] == "Élysée"


def test_a_part_of_a_country_is_where_a_noun_takes_place(read: Callable[..., Reading]):
    for text in (
        "Une attaque a eu lieu lundi dans l'est de la Turquie.",
        "Une attaque a fait dix morts au sud du Mali.",
    ):
        reading = read(text, "2020-06-11")
        assert [place.kind for e in reading.events if (place := reading.actor(e.place))] == ["country"], text


def test_a_participle_that_opens_the_sentence_dates_its_subject(read: Callable[..., Reading]):
    reading = read("Prévue vendredi, la réunion entre la France et l'Allemagne a été annulée.", "2018-10-23")
    assert [reading.time(event.time).value for event in reading.events if event.time] == ["2018-10-26"]


def test_whoever_meets_somebody_while_on_a_visit_does_so_there_and_then(told: Found):
    text = "Le ministre français Jean Petit, en visite lundi à Kiev, a rencontré Volodymyr Zelensky."
    assert told("CONSULT", text) == ("2018-10-22", "Kiev")


def test_what_pour_dates_is_what_is_called_for(told: Found):
    assert told("PROTEST", "La CGT a déposé un préavis de grève pour vendredi.") == ("2018-10-26", None)


def test_an_embassy_does_not_stand_in_its_own_country(told: Found):
    assert told("PROTEST", "Un rassemblement a eu lieu devant l'ambassade de Turquie à Lyon.") == (None, "Lyon")


@pytest.mark.parametrize(
    ("text", "place", "time"),
    [
        ("La rencontre, prévue le 12 juin à Oslo, aura lieu le 20 juin à Rome.", "Rome", "2020-06-20"),
        ("La réunion prévue lundi à Lille se tiendra mardi à Rouen.", "Rouen", "2020-06-16"),
    ],
)  # fmt: skip
def test_what_takes_place_elsewhere_than_was_due_is_told_by_its_verb(read, text, place, time):
    reading = read(text, "2020-06-11")
    event = next(event for event in reading.events if event.type == "CONSULT")
    assert (reading.actor(event.place).name, reading.time(event.time).value) == (place, time)


def test_who_acts_the_day_after_an_attack_did_not_make_it(read):
    events = read("Le lendemain de l'attaque de Gao, Paris a envoyé des soldats à Bamako.", "2020-06-11").events
    assert [event.agents for event in events if event.type == "ASSAULT"] == [()]


def test_the_year_of_whom_a_tribute_is_paid_to_is_not_that_of_the_tribute(read):
    events = read("Le maire a rendu hommage aux victimes de l'attentat de 2015.", "2020-06-11").events
    assert [event.time for event in events if event.type == "SUPPORT"] == [None]
