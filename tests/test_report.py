"""The report: a reading in the words of a journalist."""

from __future__ import annotations

import io
import re
from importlib.resources import files
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from depeche.dates import parse_date
from depeche.dispatch import make_dispatch
from depeche.reading import EVENT_TYPES, STATUSES, Actor, Event, Reading, Span, Statement, Time, decode
from depeche.report import LANGS, lang_of_locale, messages, report
from depeche.report.excerpt import excerpt, plain
from depeche.report.wording import first_day, say_date, say_days, say_time

WRITTEN = Path(__file__).parent / "data" / "reading.json"
FR, EN = messages("fr"), messages("en")


@pytest.fixture
def written() -> Reading:
    return decode(WRITTEN.read_text(encoding="utf-8"))


def shown(reading: Reading, lang: str = "fr", width: int = 80, name: str | None = "depeche.txt") -> str:
    """The report as text."""
    file = io.StringIO()
    Console(file=file, width=width, highlight=False).print(report(reading, lang, width, name))
    return file.getvalue()


def in_one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def section(text: str, title: str) -> str:
    """What stands below a title up to the next one."""
    return in_one_line(re.split(r"\n(?=[A-ZÀÉ' ,]{5,}\n)", text.split(title + "\n")[1])[0])


# what it says


def test_it_begins_with_the_name_the_date_and_the_length(written: Reading):
    assert in_one_line(shown(written)).startswith("depeche.txt ")
    assert "mars 2021 · 19 mots" in shown(written)


def test_a_statement_has_its_speaker_with_role_its_words_and_how_it_was_said(written: Reading):
    said = section(shown(written), "QUI A DIT QUOI")
    assert "Ali Haddad (ministre, TUN) « Nous signerons mardi » a dit · à Weber · à Tunis" in said


def test_indirect_speech_is_not_in_marks(written: Reading):
    statement = msgspec.structs.replace(written.statements[0], type="indirect")
    said = section(shown(msgspec.structs.replace(written, statements=(statement,))), "QUI A DIT QUOI")
    assert "– Nous signerons mardi" in said


def test_a_speaker_who_cannot_be_told_is_marked(written: Reading):
    statement = msgspec.structs.replace(written.statements[0], speaker=None, speaker_span=None)
    text = shown(msgspec.structs.replace(written, statements=(statement,)))
    assert "? Source non identifiée" in section(text, "QUI A DIT QUOI")
    assert "Source non identifiée : Nous signerons mardi" in section(text, "À VÉRIFIER")


def test_what_is_planned_is_on_the_agenda_and_what_is_over_is_not(written: Reading):
    text = shown(written)
    assert "Accord : Ali Haddad" in section(text, "À L'AGENDA")
    assert "Visite" not in section(text, "À L'AGENDA")
    assert "Visite : Ali Haddad et Weber" in section(text, "CE QUI SE PASSE, CE QUI S'EST PASSÉ")


@pytest.mark.parametrize("status", STATUSES)
def test_every_event_is_shown_once_with_its_status_in_words(written: Reading, status: str):
    event = msgspec.structs.replace(written.events[0], status=status)
    text = in_one_line(shown(msgspec.structs.replace(written, events=(event,))))
    assert text.count("Accord : ") == 1
    assert FR(f"status.{status}") in text


def test_an_event_that_only_a_source_tells_says_so(written: Reading):
    assert "(d'après Ali Haddad)" in section(shown(written), "À L'AGENDA")


def test_open_days_are_listed_for_checking(written: Reading):
    assert "« mardi » : mar. 2, 9, 16, 23 ou 30 mars 2021" in section(shown(written), "À VÉRIFIER")


def test_an_unknown_date_is_said(written: Reading):
    dispatch = make_dispatch("Le préfet a dit non.")
    text = shown(msgspec.structs.replace(written, dispatch=dispatch, actors=(), times=(), statements=(), events=()))
    assert "date inconnue" in text
    assert "--date" in section(text, "À VÉRIFIER")


def test_an_unresolved_actor_is_marked(written: Reading):
    actor = Actor(id="x", name="le préfet", kind="person", reason="no-holder", mentions=())
    text = shown(msgspec.structs.replace(written, actors=(*written.actors, actor)))
    assert "« le préfet » : qui est-ce ?" in section(text, "À VÉRIFIER")


def test_it_speaks_english_as_well(written: Reading):
    text = in_one_line(shown(written, "en"))
    assert "March 2021 · 19 words" in text
    assert "“Nous signerons mardi”" in text
    assert "Tue 2, 9, 16, 23 or 30 March 2021" in text


@pytest.mark.parametrize("width", [30, 60, 76, 80, 120, 200])
@pytest.mark.parametrize("lang", LANGS)
def test_no_line_is_wider_than_the_terminal(written: Reading, width: int, lang: str):
    assert max(len(line) for line in shown(written, lang, width).splitlines()) <= width


def test_no_colour_where_it_is_not_a_terminal(written: Reading):
    assert "\x1b" not in shown(written)


def test_control_characters_of_a_dispatch_do_not_reach_the_terminal(written: Reading):
    text = "\x1b[31mLe préfet\x1b]0;titre\x07 a dit\u202e non."
    dispatch = make_dispatch(text, title=text, source=text)
    statement = Statement(id="s1", type="direct", content=(Span(0, len(text)),), speaker=None)
    event = Event(id="e1", type="AGREE", anchors=(Span(0, len(text)),), agents=(), recipients=(), status="planned")
    out = shown(
        Reading(dispatch=dispatch, actors=(), times=(), statements=(statement,), events=(event,)), name="\x1b[2Ja.txt"
    )
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]", out)


def test_brackets_in_a_dispatch_are_no_markup(written: Reading):
    text = "Il a dit : « [bold]non[/bold] :smile: »."
    statement = Statement(id="s1", type="direct", content=(Span(12, 37),), speaker=None)
    out = shown(Reading(dispatch=make_dispatch(text), actors=(), times=(), statements=(statement,), events=()))
    assert "« [bold]non[/bold] :smile: »" in out


# dates in words


@pytest.mark.parametrize(
    ("date", "fr", "en"),
    [
        ("2018", "2018", "2018"),
        ("2018-10", "octobre 2018", "October 2018"),
        ("2018-10-01", "lundi 1er octobre 2018", "Monday 1 October 2018"),
        ("2018-10-23T09:05", "mardi 23 octobre 2018 à 09:05", "Tuesday 23 October 2018 at 09:05"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is(date: str, fr: str, en: str):
    assert say_date(parse_date(date), FR) == fr
    assert say_date(parse_date(date), EN) == en


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2018-11-11", "dim. 11 novembre 2018"),
        ("2018-11-01", "jeu. 1er novembre 2018"),
        ("2018-11-11T14:30", "dim. 11 novembre 2018 à 14:30"),
        ("2018-11-11T14", "dim. 11 novembre 2018 à 14:00"),
        ("2018-11-11T17:00Z", "dim. 11 novembre 2018 à 17:00"),
        ("2018-11-11TEV", "dim. 11 novembre 2018 au soir"),
        ("2018-07", "juillet 2018"),
        ("2018-07-XX", "juillet 2018"),
        ("2018", "2018"),
        ("2018-W43", "semaine du 22 octobre 2018"),
        ("2018-SU", "été 2018"),
        ("2018-Q1", "1er trimestre 2018"),
        ("2018-H2", "2e semestre 2018"),
        ("199X", "années 1990"),
        ("XXXX-11-11", "11 novembre (année inconnue)"),
        ("XXXX-02-29", "29 février (année inconnue)"),
        ("XXXX-07", "juillet (année inconnue)"),
        ("PAST_REF", "les mots"),
        ("XXXX-WXX-2", "les mots"),
        ("2018-11-31", "les mots"),
        ("2018-W60", "les mots"),
    ],
)
def test_a_time_is_said_in_words_or_left_in_those_of_the_dispatch(value: str, said: str):
    assert say_time(Time(id="t", span=Span(0, 1), type="DATE", value=value), "les mots", FR) == said


def test_a_duration_stays_in_the_words_of_the_dispatch():
    assert say_time(Time(id="t", span=Span(0, 1), type="DURATION", value="P3D"), "trois jours", FR) == "trois jours"


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (["2018-10-02", "2018-10-09"], "mar. 2 ou 9 octobre 2018"),
        (["2018-10-30", "2018-11-06"], "mar. 30 octobre ou 6 novembre 2018"),
        (["2018-12-25", "2019-01-01"], "mar. 25 décembre 2018 ou 1er janvier 2019"),
        (["2018-10-01", "2018-10-02"], "1er ou 2 octobre 2018"),
        ([f"2018-10-{d:02d}" for d in range(1, 31)], "entre le 1er octobre 2018 et le 30 octobre 2018"),
    ],
)
def test_a_choice_of_days_is_said_shortly(days: list[str], said: str):
    assert say_days(days, FR) == said


@given(st.text(alphabet="0123456789X-TWQHSUEVMOAFNIZ:+P", max_size=20))
def test_any_value_can_be_said_and_sorted(value: str):
    for type_ in ("DATE", "DURATION"):
        time = Time(id="t", span=Span(0, 1), type=type_, value=value)
        assert say_time(time, "mots", FR)
        assert first_day(time)


# excerpts


def test_an_excerpt_is_cut_at_word_and_sentence_ends():
    text = "Première phrase. Le ministre rencontrera M. Dupont à Berne demain matin. Dernière phrase."
    start = text.index("rencontrera")
    assert excerpt(text, Span(start, start + 11), 200) == (
        "Le ministre ",
        "rencontrera",
        " M. Dupont à Berne demain matin.",
    )
    before, words, after = excerpt(text, Span(start, start + 11), 40)
    assert (before, words) == ("Le ministre ", "rencontrera")
    assert after.endswith(" …")


@given(st.text(min_size=1, max_size=300), st.data())
def test_an_excerpt_of_any_text_holds_the_words_and_is_one_line(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    parts = excerpt(text, Span(start, end), data.draw(st.integers(10, 200)))
    assert parts[1] == plain(text[start:end])
    assert "\n" not in "".join(parts)


# messages


def test_every_type_of_event_has_its_word():
    for lang in LANGS:
        for kind in EVENT_TYPES:
            assert messages(lang).first(f"event.{kind}") != f"event.{kind}"


def test_a_mode_without_a_word_of_its_own_takes_that_of_its_type():
    assert FR.first("event.AID.new-mode", "event.AID") == "aide"


def test_every_message_is_used_and_every_used_message_is_there():
    table = {line.split("\t")[0] for line in _lines()[1:]}
    code = "\n".join(p.read_text(encoding="utf-8") for p in _package().rglob("*.py"))
    used = set(re.findall(r"""(?:say|messages|self\.say)\(\s*f?["']([\w.]+)["']""", code))
    used |= set(re.findall(r"""\)\(["']([\w.]+)["']\)""", code))
    families = tuple(
        f"{name}." for name in "event actor status part season count date fate kind outcome stats check".split()
    )
    assert {key for key in used if not key.endswith(".")} <= table
    assert not {key for key in table - used if not key.startswith(families) and not _in_sections(key, code)}


def test_messages_are_sorted_and_have_both_languages():
    rows = [line.split("\t") for line in _lines()]
    assert all(len(row) == 3 and all(row) for row in rows)
    keys = [row[0] for row in rows[1:]]
    assert keys == sorted(set(keys))


def _in_sections(key: str, code: str) -> bool:
    return f'"{key}"' in code


def _package() -> Path:
    return Path(str(files("depeche")))


def _lines() -> list[str]:
    text = (_package() / "report" / "messages.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")]


@pytest.mark.parametrize(
    ("environment", "lang"),
    [
        ({"LANG": "fr_FR.UTF-8"}, "fr"),
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LC_ALL": "fr_CA.UTF-8", "LANG": "en_GB.UTF-8"}, "fr"),
        ({"LC_ALL": "C", "LANG": "fr_FR.UTF-8"}, "en"),
        ({}, "en"),
    ],
)
def test_the_language_is_that_of_the_locale(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], lang: str):
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert lang_of_locale() == lang
