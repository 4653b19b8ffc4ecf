"""When: what an expression denotes in a dispatch of a known date, and how far that can be known."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.errors import DateError
from depeche.reading import Reading, Time
from depeche.times import resolve

DATE = "2024-10-09"  # a Wednesday


def values(text: str, date: str | None = DATE) -> list[str]:
    return [time.value for time in resolve(text, date)]


def words(text: str, date: str | None = DATE) -> list[str]:
    return [text[time.span.start : time.span.end] for time in resolve(text, date)]


def only(text: str, date: str | None = DATE) -> Time:
    (time,) = resolve(text, date)
    return time


# Direction ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le ministre a été reçu jeudi.", "2024-10-03"),
        ("Le ministre sera reçu jeudi.", "2024-10-10"),
        ("Le ministre va être reçu jeudi.", "2024-10-10"),
        ("Le ministre doit être reçu jeudi.", "2024-10-10"),
        ("Le ministre devait repartir jeudi.", "2024-10-10"),
        ("Le sommet prévu jeudi inquiète Rome.", "2024-10-10"),
        ("Le texte, adopté jeudi, inquiète Rome.", "2024-10-03"),
        ("Deux civils sont morts jeudi.", "2024-10-03"),
        ("Les négociations reprendront jeudi.", "2024-10-10"),
        ("Les négociations reprenaient jeudi.", "2024-10-03"),
        ("Il a accepté de venir jeudi.", "2024-10-10"),
        ("Il est attendu jeudi à Lyon.", "2024-10-10"),
    ],
)
def test_the_tense_of_the_verb_decides_whether_a_weekday_is_past_or_to_come(text: str, value: str):
    assert values(text) == [value]


def test_a_day_without_a_year_lies_ahead_of_a_verb_in_the_future():
    assert values("Le vote aura lieu le 4 août.") == ["2025-08-04"]
    assert values("Initialement prévu le 4 août, le vote a été reporté.") == ["2024-08-04"]


def test_a_weekday_may_be_the_day_of_the_dispatch():
    assert values("Il a démissionné mercredi.") == ["2024-10-09"]


@pytest.mark.parametrize(
    ("text", "value"),
    [("Le roi se rend jeudi à Oslo.", "2024-10-10"), ("Le roi a rencontré mardi la reine.", "2024-10-08")],
)
def test_the_parse_decides_where_there_is_one(read: Callable[..., Reading], text: str, value: str):
    assert [time.value for time in read(text, DATE).times] == [value]


def test_one_sentence_may_look_both_ways(read: Callable[..., Reading]):
    text = "Arrivé lundi à Vienne, l'émissaire doit repartir jeudi."
    assert [time.value for time in read(text, DATE).times] == ["2024-10-07", "2024-10-10"]


def test_last_and_next_need_no_verb():
    assert values("Lundi dernier, rien. Lundi prochain, tout.") == ["2024-10-07", "2024-10-14"]


# Days and months without a year -------------------------------------------------------------------------------------


def test_a_day_without_a_year_is_the_nearest():
    assert values("La cérémonie du 11 novembre sera courte.", "2018-10-23") == ["2018-11-11"]


def test_a_day_is_never_given_the_year_of_another_time():
    assert values("Élu en 2015, il a démissionné le 3 septembre.") == ["2015", "2024-09-03"]


def test_a_past_tense_does_not_send_a_near_day_back_a_year():
    assert values("Il a annoncé sa venue le 20 octobre.") == ["2024-10-20"]


def test_a_month_of_the_past_lies_in_the_year_before_where_it_must():
    assert values("Il a été limogé en décembre.", "2024-06-05") == ["2023-12"]


def test_the_weekday_beside_a_date_may_tell_its_year():
    assert values("Le traité du jeudi 9 novembre divise.") == ["2023-11-09"]


def test_a_number_in_words_is_a_year_only_from_a_thousand_on():
    assert values("Il attend l'arrivée, le 28 octobre, de deux bateaux.") == ["2024-10-28"]


# Dispatches whose date is known in part -----------------------------------------------------------------------------


def test_all_such_weekdays_of_a_month_remain_where_only_the_month_is_known():
    time = only("Il est arrivé mardi.", "2018-10")
    assert time.value == "2018-10-XX"
    assert time.candidates == ("2018-10-02", "2018-10-09", "2018-10-16", "2018-10-23", "2018-10-30")
    assert (time.earliest, time.latest) == ("2018-10-02", "2018-10-30")


def test_a_day_and_month_are_known_in_a_dispatch_of_a_month():
    assert values("Ils se rendront à Paris le 11 novembre.", "2018-10") == ["2018-11-11"]


def test_digits_that_nobody_knows_are_x():
    assert values("Il est arrivé mardi, après le 11 novembre.", None) == ["XXXX-WXX-2", "XXXX-11-11"]


def test_a_year_alone_tells_no_weekday():
    assert values("Il est arrivé mardi.", "2018") == ["2018-XX-XX"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un message a été envoyé après la mort lundi de la reine.", "2024-10-07"),
        ("La démission vendredi du ministre fait espérer la paix.", "2024-10-04"),
        ("La trêve a été prolongée jusqu'à la fin novembre.", "2024-11"),
        ("Il avait dit son opposition à ce vote avant décembre.", "2024-12"),
        ("Un courrier en date du 22 mai le montre.", "2024-05-22"),
        ("Ils s'expriment après l'entrée en vigueur vendredi des sanctions.", "2024-10-04"),
        ("Le procès a été reporté à vendredi.", "2024-10-11"),
        ("Il a annoncé la reprise, à partir de vendredi, des cours.", "2024-10-11"),
        ("Un premier raid aurait été lancé vendredi.", "2024-10-04"),
        ("Le vote aurait lieu vendredi.", "2024-10-11"),
        ("Les spéculations sur le scrutin du 3 février enflent.", "2025-02-03"),
    ],
)
def test_sudden_events_lie_behind_and_terms_ahead(text: str, found: str):
    assert values(text) == [found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Aujourd'hui, on peut le dire.", "PRESENT_REF"),
        ("Une idée aujourd'hui reprise par le gouvernement.", "PRESENT_REF"),
        ("Le ministre a été reçu aujourd'hui à Rome.", "2024-10-09"),
        ("Aujourd'hui est une fête.", "2024-10-09"),
        ("Il est interdit de sortir à partir d'aujourd'hui.", "2024-10-09"),
    ],
)
def test_today_is_the_day_only_where_something_is_done_on_it(text: str, found: str):
    assert values(text) == [found]


@pytest.mark.parametrize(
    ("text", "found", "held"),
    [
        ("La ville a fait fermer mardi deux marchés.", "2024-10-08", "mardi"),
        ("Il restait samedi 90 tonnes de pétrole.", "2024-10-05", "samedi"),
        ("Le film était mardi 4e au classement.", "2024-10-08", "mardi"),
        ("Il est arrivé lundi 7 à Paris.", "2024-10-07", "lundi 7"),
        ("Il a reçu lundi les deux ministres.", "2024-10-07", "lundi"),
    ],
)
def test_a_number_after_a_weekday_is_its_day_only_where_the_calendar_agrees(text: str, found: str, held: str):
    assert (values(text), words(text)) == ([found], [held])


# Quotations ---------------------------------------------------------------------------------------------------------


def test_tomorrow_in_a_quotation_is_counted_from_the_day_it_was_spoken():
    assert values("« Nous voterons demain », a promis lundi le ministre.") == ["2024-10-08", "2024-10-07"]
    assert values("« Nous voterons demain », a promis le ministre. Il est parti lundi.") == ["2024-10-10", "2024-10-07"]


def test_a_weekday_in_brackets_tells_which_day_is_meant():
    assert values("« Nous irons au tribunal demain (mercredi) », dit-il.") == ["2024-10-09", "2024-10-09"]


# Anchors ------------------------------------------------------------------------------------------------------------


def test_a_clock_time_lies_on_the_last_day_told():
    assert values("Il est arrivé lundi. Il a parlé à 9 heures.") == ["2024-10-07", "2024-10-07T09:00"]


def test_a_clock_time_lies_on_the_day_told_right_after_it():
    assert values("Il a parlé à 9h le 13 décembre 2018.") == ["2018-12-13T09:00", "2018-12-13"]


def test_a_day_and_the_clock_time_after_it_are_one_time():
    text = "Il parlera dimanche à 20H."
    assert (words(text), values(text)) == (["dimanche à 20H"], ["2024-10-13T20:00"])


def test_a_recent_day_holds_in_the_next_paragraph():
    assert values("Il est arrivé lundi.\n\nIl a parlé à 9 heures.") == ["2024-10-07", "2024-10-07T09:00"]


def test_a_day_of_long_ago_holds_no_further_than_its_sentence():
    assert values("Il est né le 3 mai 1960. Il parlera à 9 heures.") == ["1960-05-03", "2024-10-09T09:00"]


def test_midnight_after_an_evening_is_the_next_day():
    assert values("Ils se sont réunis samedi soir vers minuit.") == ["2024-10-05TEV", "2024-10-06T00:00"]


def test_the_eve_is_counted_from_the_last_day_told():
    assert values("Il est mort le 3 mai 2019. La veille, il riait encore.") == ["2019-05-03", "2019-05-02"]


def test_the_eve_in_the_past_is_not_counted_from_a_day_to_come():
    text = "Le vote aura lieu le 20 novembre. La veille, il avait renoncé."
    assert values(text) == ["2024-11-20", "2024-10-08"]


def test_the_eve_of_something_beside_a_day_is_that_day():
    assert values("Il l'a vue le 20 avril, à la veille de sa mort.") == ["2024-04-20", "2024-04-20"]


def test_years_later_are_counted_from_the_last_time_told():
    assert values("Élu en 1989, il est parti deux ans plus tard.") == ["1989", "1991"]


def test_a_distance_from_a_told_time_does_not_pass_the_dispatch():
    assert values("Fondé en 2015, le parti a changé trente ans après, dit-on.") == ["2015", "P30Y"]


# Zones, ranges, precision -------------------------------------------------------------------------------------------


def test_a_zone_is_kept():
    assert values("Le vote a commencé mardi à 14H00 GMT.") == ["2024-10-08T14:00Z"]


def test_a_range_is_two_times():
    text = "Il sera à Rome du 28 octobre au 3 novembre 2025."
    assert values(text) == ["2025-10-28", "2025-11-03"]
    assert words(text)[1] == "3 novembre 2025"


def test_a_range_of_one_month():
    assert values("Il sera à Rome du 17 au 19 octobre.") == ["2024-10-17", "2024-10-19"]


def test_seconds_are_kept():
    assert values("Relevé le 21/04/2016, 20:00:24.") == ["2016-04-21T20:00:24"]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("Il est mort en 2019.", "2019-01-01", "2019-12-31"),
        ("Il est mort en février 2020.", "2020-02-01", "2020-02-29"),
        ("Le rock des années 1950.", "1950-01-01", "1959-12-31"),
        ("Il a été élu la semaine dernière.", "2024-09-30", "2024-10-06"),
        ("Le vote du troisième trimestre 2023.", "2023-07-01", "2023-09-30"),
        ("Il est mort à l'hiver 2020.", "2020-12-01", "2021-02-28"),
    ],
)
def test_a_time_bounds_the_days_that_it_can_denote(text: str, earliest: str, latest: str):
    time = only(text)
    assert (time.earliest, time.latest) == (earliest, latest)


def test_a_duration_bounds_nothing():
    time = only("La trêve a duré trois jours.")
    assert (time.type, time.earliest, time.latest) == ("DURATION", None, None)


# The public function ------------------------------------------------------------------------------------------------


def test_a_date_that_is_none_is_refused():
    with pytest.raises(DateError):
        resolve("Il est arrivé mardi.", "hier")


def test_the_words_of_a_time_leave_out_until():
    assert words("Il restera jusqu'à la fin de l'année.") == ["la fin de l'année"]


def test_a_weekday_of_a_month_is_counted():
    assert values("Le scrutin aura lieu le premier mardi de novembre.") == ["2024-11-05"]


# Ranges and recurring times -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Le couvre-feu s'appliquera mardi de 22H00 à 05H00.", ["2024-10-15", "2024-10-15T22:00", "2024-10-16T05:00"]),
        ("Le pont sera fermé de 9 heures 30 à 11h jeudi.", ["2024-10-10T09:30", "2024-10-10T11:00", "2024-10-10"]),
        ("Il parlera dimanche. Il devrait, à 20 heures, répondre.", ["2024-10-13", "2024-10-13T20:00"]),
        ("La rue sera fermée dimanche à partir de 21H00.", ["2024-10-13T21:00"]),
        (
            "L'alerte vaut de vendredi à 18h00 jusqu'à 1h00 samedi.",
            ["2024-10-11", "2024-10-11T18:00", "2024-10-12T01:00", "2024-10-12"],
        ),
        ("La ville a vécu de juin à décembre au rythme des grèves.", ["2023-06", "2023-12"]),
        ("Ils se réuniront du vendredi 11 au dimanche 13 octobre.", ["2024-10-11", "2024-10-13"]),
        ("La production d'avril à février a été vendue.", ["2024-04", "2025-02"]),
        ("Il ira à Rome le 3 novembre, puis le 9 juin à Berlin.", ["2024-11-03", "2025-06-09"]),
        ("Ils se voient tous les lundis à 11h30.", ["XXXX-WXX-1T11:30"]),
    ],
)
def test_clock_times_belong_to_the_day_they_are_told_with(text: str, found: list[str]):
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Élu en 1989, il est parti l'année suivante.", ["1989", "1990"]),
        ("Arrivé le 3 mars 2019, il est reparti le lundi suivant.", ["2019-03-03", "2019-03-04"]),
        ("Il a parlé à la veille de la présentation, jeudi, du texte.", ["2024-10-09", "2024-10-10"]),
        ("Il a parlé au lendemain de l'accord conclu lundi.", ["2024-10-08", "2024-10-07"]),
        ("Né à la fin des années 1960, il a triomphé une décennie plus tard.", ["196X", "197X"]),
    ],
)
def test_following_and_preceding_units_are_counted_from_the_last_time_told(text: str, found: list[str]):
    assert values(text) == found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le syndicat a déposé un préavis de grève pour lundi.", "2020-06-15"),
        ("Il a été convoqué pour le 5 décembre devant le juge.", "2020-12-05"),
        ("Le syndicat appelle à manifester mardi.", "2020-06-16"),
        ("Le préfet a interdit de manifester mardi à Lille.", "2020-06-16"),
    ],
)
def test_what_is_set_for_a_day_lies_ahead(read, text, value):
    assert [time.value for time in read(text, "2020-06-11").times] == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Le procès s'ouvrira le 23 novembre à Paris.", "2020-11-23"),
        ("Il retira sa plainte le 23 novembre.", "2019-11-23"),
    ],
)
def test_a_future_is_told_by_its_ending(read, text, value):
    assert [time.value for time in read(text, "2020-06-11").times] == [value]


def test_no_word_in_gue_or_que_is_a_participle(read):
    text = "Le locataire de la Maison Blanche, qui brigue sa réélection en novembre, réclame une loi."
    assert [time.value for time in read(text, "2020-06-11").times] == ["2020-11"]


def test_a_perfect_with_etre_looks_back(read):
    text = "Jean Petit et Angela Merkel sont tombés d'accord mardi sur le budget."
    assert [time.value for time in read(text, "2020-06-11").times] == ["2020-06-09"]
