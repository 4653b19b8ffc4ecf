"""What holds for any text whatever: no crash, spans inside the text, the same answer twice."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from invariants import check

from depeche.dispatch import make_dispatch
from depeche.reader import Reader

WORDS = [
    "le",
    "la",
    "les",
    "un",
    "une",
    "M.",
    "Mme",
    "président",
    "ministre",
    "français",
    "russe",
    "Paul",
    "Morel",
    "Paris",
    "Moscou",
    "Otan",
    "ONU",
    "(AFP)",
    "-",
    "«",
    "»",
    '"',
    "“",
    "”",
    "'",
    "’",
    "(",
    ")",
    "(...)",
    ",",
    ".",
    ":",
    ";",
    "?",
    "!",
    "a",
    "dit",
    "déclaré",
    "affirmé",
    "selon",
    "que",
    "qu'",
    "d'après",
    "il",
    "elle",
    "ils",
    "a-t-il",
    "ajouté",
    "rencontré",
    "rencontrera",
    "sommet",
    "accord",
    "mardi",
    "lundi",
    "11",
    "novembre",
    "2018",
    "en",
    "juillet",
    "hier",
    "prochain",
    "dernier",
    "à",
    "14H00",
    "GMT",
    "du",
    "3",
    "au",
    "7",
    "octobre",
    "ne",
    "pas",
    "a",
    "été",
    "aurait",
    "pourrait",
    "doit",
    "\n",
    "\n\n",
]
"""Words of news in any order: nearer to what the steps look for than random characters are."""

DATES = st.sampled_from([None, "2018", "2018-10", "2018-10-23", "2018-10-23T14:00"])
MODERATE = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@MODERATE
@given(text=st.text(max_size=200), date=DATES)
def test_any_characters_give_a_reading_that_fulfils_the_contract(reader: Reader, text: str, date: str | None):
    check(reader.read(text, date))


@MODERATE
@given(text=st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join), date=DATES)
def test_words_of_news_in_any_order_give_a_reading_that_fulfils_the_contract(
    reader: Reader, text: str, date: str | None
):
    check(reader.read(text, date))


@MODERATE
@given(text=st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join))
def test_the_same_dispatch_is_read_the_same_way_twice(reader: Reader, text: str):
    assert reader.read(text, "2018-10") == reader.read(text, "2018-10")


@MODERATE
@given(texts=st.lists(st.lists(st.sampled_from(WORDS), max_size=20).map(" ".join), min_size=2, max_size=4))
def test_a_dispatch_is_read_the_same_way_whatever_is_read_beside_it(reader: Reader, texts: list[str]):
    dispatches = [make_dispatch(text, "2018-10") for text in texts]
    together = list(reader.read_many(dispatches))
    assert together == [reader.read_dispatch(dispatch) for dispatch in dispatches]


@pytest.mark.parametrize(
    "text",
    [
        "« Il faut négocier », a déclaré M. Morel mardi à Paris.",
        "Léa Morel, qui a annoncé son départ, lui a parlé.",
    ],
)
def test_a_text_of_every_length_up_to_a_line_is_read(reader: Reader, text: str):
    for end in range(len(text) + 1):
        check(reader.read(text[:end], "2018-10"))


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Le feu a pris dans un entrepôt, selon  les pompiers.", "les pompiers"),
        ("Le feu a pris dans un entrepôt, a indiqué  le parquet.", "le parquet"),
    ],
)
def test_two_blanks_are_as_good_as_one(reader: Reader, text: str, source: str):
    reading = reader.read(text, "2020-06-10")
    check(reading)
    assert [reading.text(s.speaker_span) for s in reading.statements if s.speaker_span] == [source]


CUT = [
    "M. Falconi, 71 ans, l'un des élus de Nice, a démissionné.",
    "D'après M. Petit, maire de Lille, la route est coupée.",
    "Selon le préfet, qui était sur place, dix personnes ont été arrêtées lundi à Gao, dans le nord du Mali.",
    "L'ONU, qui avait porté plainte, s'est félicitée de cette décision et de la libération de Jean Petit.",
    "Ces soupçons portent sur des menaces et des attaques dont auraient fait l'objet des élus (PS) et X.",
    "Des heurts ont éclaté, selon lui, entre Jean Petit, Anne Roy et des policiers, en réponse à l'arrestation de X.",
    "Paris a appelé la Russie, qui soutient le régime, à libérer les otages, afin, a-t-il dit, d'éviter la guerre.",
    "Les trois pays, dont la France, ont accusé l'UNTM (Mali) d'avoir menti en signant, le 3 mai à Rome, l'accord.",
    "L'armée, qui aurait tué dix civils, selon l'ONU, n'a pas réagi, explique Anne Roy, l'une des avocates de l'OMM.",
    "Un homme soupçonné, selon le parquet, d'avoir fui alerte sur les prix « qui montent », selon son site.",
]  # fmt: skip


@pytest.mark.parametrize("text", CUT)
@pytest.mark.parametrize("end", ["", ",", " et", " ;", " :"])
def test_a_text_cut_behind_any_word_is_read(reader: Reader, text: str, end: str):
    words = text.split(" ")
    cut = [make_dispatch(" ".join(words[:k]) + end, "2018-10") for k in range(1, len(words) + 1)]
    for reading in reader.read_many(cut):
        check(reading)
