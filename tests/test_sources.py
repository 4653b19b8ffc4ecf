"""Getting dispatches: encodings, headers, datelines, JSON lines, files and folders."""

from __future__ import annotations

import gzip
import io
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depeche import languages
from depeche.dates import parse_date
from depeche.errors import SourceError
from depeche.sources import Found, Input, Problem, dispatches, gather
from depeche.sources.datelines import find_dateline
from depeche.sources.decoding import decode
from depeche.sources.header import dated_dispatch, split_header
from depeche.sources.jsonl import read_line

TEXT = "L’État a annoncé vendredi à Nîmes une aide de 3 000 €, « sans précédent ». Le déficit recule."


def all_of(*names: object, date: str | None = None) -> list[Found | Problem]:
    """What is found in these files and folders."""
    given = parse_date(date) if date else None
    found: list[Found | Problem] = []
    for item in gather(str(name) for name in names):
        found += [item] if isinstance(item, Problem) else list(dispatches(item, given))
    return found


# encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_text_is_read_in_the_encodings_that_french_is_found_in(encoding: str):
    assert decode(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", ["cp1252", "iso8859-15", "latin-1", "mac-roman"])
@pytest.mark.parametrize(
    "text",
    [
        "Le préfet de la Creuse a salué, à Guéret, la décision du Conseil d'État : « c'est très bien ».",
        "Dépêche à Nîmes",
        "Ça, c'est de l'été.",
        "État de siège à Nicosie",
    ],
)
def test_older_encodings_are_detected_even_in_short_texts(encoding: str, text: str):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["iso8859-15", "cp1252"])
def test_the_euro_and_the_ligature_tell_apart_near_encodings(encoding: str):
    assert decode("Un vœu à 3 €".encode(encoding)) == "Un vœu à 3 €"


def test_one_broken_byte_in_utf8_spoils_one_character():
    data = ("Décès à Nîmes, à l'été. " * 3).encode()
    assert decode(data + b"\xe9 fin") == data.decode() + "\ufffd fin"


def test_valid_utf8_is_utf8_whatever_is_declared():
    assert decode("Décès".encode(), declared="iso-8859-1") == "Décès"


def test_what_is_declared_counts_where_it_is_not_utf8():
    assert decode("Décès".encode("cp1252"), declared="cp1252") == "Décès"


def test_a_declaration_that_names_nothing_counts_for_nothing():
    assert decode("Décès à Nîmes".encode("cp1252"), declared="no-such-thing") == "Décès à Nîmes"


def test_no_break_spaces_and_marks_stay_as_they_are():
    text = "«\u00a0Non\u202f!\u00a0», a-t-il dit \u201cà voix basse\u201d\u2026"
    assert decode(text.encode()) == text


@pytest.mark.parametrize(
    ("data", "what"),
    [(b"%PDF-1.7 ...", "PDF"), (b"PK\x03\x04...", "zipped"), (b"abc\0def", "binary"), (bytes(range(32)) * 9, "binary")],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, what: str):
    with pytest.raises(SourceError, match=what):
        decode(data)


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes):
    try:
        assert isinstance(decode(data), str)
    except SourceError as error:
        assert "\n" not in str(error)


# the header


@pytest.mark.parametrize(
    ("text", "date", "body"),
    [
        ("date 2018-10 Le président", "2018-10", "Le président"),
        (" date 2018-10-23 Le président", "2018-10-23", "Le président"),
        ("date 2018-10-23\nLe président", "2018-10-23", "Le président"),
        ("date: 2018\n\nLe président", "2018", "Le président"),
        ("date 2018-10-23T14:00 Le président", "2018-10-23T14:00", "Le président"),
        ("date 2018-10-23 14:00 Le président", "2018-10-23 14:00", "Le président"),
        ("Le président", None, "Le président"),
        ("date limite : 2018-10", None, "date limite : 2018-10"),
        ("dates 2018-10 x", None, "dates 2018-10 x"),
    ],
)
def test_a_header_tells_the_date_and_is_no_part_of_the_text(text: str, date: str | None, body: str):
    assert split_header(text) == (date, body)


def test_the_text_is_the_body_as_written_without_outer_white_space(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_bytes("\n date 2018-10   «\u00a0Oui\u00a0»,  dit-il.\r\n\r\nFin.  \n".encode())
    (found,) = all_of(file)
    assert found.dispatch.text == "«\u00a0Oui\u00a0»,  dit-il.\r\n\r\nFin."


# datelines


@pytest.mark.parametrize(
    ("line", "date", "source"),
    [
        ("PARIS, 23 oct 2018 (AFP) - Le", "2018-10-23", "AFP"),
        ("BRUXELLES, 1er févr. 2019 (Belga) - Le", "2019-02-01", "Belga"),
        ("New York (Nations unies), 3 déc 2020 (AFP) - Le", "2020-12-03", "AFP"),
        ("Port-au-Prince, Haïti, 3 mars 2021 (AFP) - Le", "2021-03-03", "AFP"),
        ("LONDRES, 23 oct 2018, 14h30 (Reuters) - Le", "2018-10-23T14:30", "Reuters"),
        ("21 juin 2012. - Le", "2012-06-21", None),
        ("Paris, le 23 octobre 2018\nLe", "2018-10-23", None),
        ("AFP, publié le mercredi 03 juin 2020 à 21h37\nLe", "2020-06-03T21:37", "AFP"),
        ("Un titre\n\nPublié le 03/06/2020 à 21:37, mis à jour le 4 juin\n\nLe", "2020-06-03T21:37", None),
        ("Paris (AFP) - 23 octobre 2018 - Le", "2018-10-23", "AFP"),
        ("AFP - 3 juin 2020 à 21h37\nLe", "2020-06-03T21:37", "AFP"),
        ("PARIS (AFP) - Le", None, "AFP"),
    ],
)
def test_a_dateline_tells_the_date_and_the_agency(line: str, date: str | None, source: str | None):
    dispatch = dated_dispatch(line + " président a signé.")
    assert (dispatch.date, dispatch.source) == (date, source)


def test_a_dateline_stays_in_the_text():
    assert dated_dispatch("PARIS, 23 oct 2018 (AFP) - Le").text.startswith("PARIS, 23 oct")


@pytest.mark.parametrize(
    "text",
    [
        "Publié le 3 juin 2020, le rapport de la Cour accuse l'État.",
        "Le 23 octobre 2018, le président a dit non.",
        "Le Figaro avec AFP",
        "Le ministre, 3 mars 2020 - un jour qui compte.",
        "Paris, 23 octobre. Le président",
        "L'accord de Paris, signé le 12 décembre 2015 - un samedi - reste en vigueur.",
    ],
)
def test_a_date_in_a_sentence_is_no_dateline(text: str):
    dateline = find_dateline(text)
    assert dateline is None or dateline.year is None


def test_a_dateline_far_down_is_not_the_dispatch_s():
    assert find_dateline("Un paragraphe.\n" * 20 + "PARIS, 23 oct 2018 (AFP) - Le") is None


def test_a_dateline_without_a_year_takes_it_from_what_is_known():
    text = "MOSCOU, 23 octobre (Reuters) - Le président"
    assert dated_dispatch(text).date is None
    assert dated_dispatch(text, parse_date("2018")).date == "2018-10-23"
    assert dated_dispatch(text, None, "2018-10").date == "2018-10-23"
    assert dated_dispatch(text, parse_date("2018-11")).date == "2018-11"


def test_a_day_that_does_not_exist_is_no_dateline():
    assert dated_dispatch("PARIS, 31 juin 2018 (AFP) - Le").date is None


@pytest.mark.parametrize("row", languages.table("fr", "dateline_months"), ids=lambda row: row["form"])
def test_every_form_of_a_month_is_read(row: dict[str, str]):
    dateline = find_dateline(row["example"])
    assert dateline is not None
    assert (dateline.day, dateline.month, dateline.year) == (3, int(row["month"]), 2019)


@pytest.mark.parametrize("row", languages.table("fr", "dateline_words"), ids=lambda row: row["form"])
def test_every_word_of_a_web_line_is_read(row: dict[str, str]):
    dateline = find_dateline(row["example"])
    assert dateline is not None
    assert (dateline.day, dateline.month, dateline.year) == (3, 6, 2020)


@given(st.text(alphabet=st.sampled_from("ABCabc é, ()-.0123/h:'\n"), max_size=400))
def test_any_head_is_looked_at_without_a_fault(text: str):
    find_dateline(text)


def test_the_look_for_a_dateline_takes_no_time_on_a_long_line():
    assert find_dateline("A" * 1_000_000) is None
    assert find_dateline("A, 1" * 100_000) is None


# which date wins


@pytest.mark.parametrize(
    ("given_date", "told", "result"),
    [
        (None, "2018-10", "2018-10"),
        ("2018", "2018-10", "2018-10"),
        ("2018-10-23", "2018-10", "2018-10-23"),
        ("2019", "2018-10", "2019"),
    ],
)
def test_the_user_s_date_wins_unless_the_dispatch_tells_more_of_the_same(given_date, told, result):
    given_ = parse_date(given_date) if given_date else None
    assert dated_dispatch("Le texte.", given_, told).date == result


# JSON lines


def test_a_line_gives_a_dispatch_with_what_is_known_of_it():
    line = {"id": 7, "date": "2018-10", "title": "Titre", "source": "AFP", "url": "u", "text": " Le texte. ", "more": 1}
    dispatch = read_line(json.dumps(line).encode())
    assert dispatch.text == "Le texte."
    assert (dispatch.guid, dispatch.date, dispatch.title, dispatch.source) == ("7", "2018-10", "Titre", "AFP")


def test_a_line_s_date_may_be_missing_null_or_empty():
    for date in ({}, {"date": None}, {"date": ""}):
        assert read_line(json.dumps({"text": "Le texte.", **date}).encode()).date is None


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[1]", "not a JSON object"),
        ('{"texte": "a"}', 'no "text"'),
        ('{"text": 3}', '"text" is not as expected'),
        ('{"text": "  "}', "empty"),
        ('{"text": "a", "date": "hier"}', "not a date"),
        ('{"text": "\\ud800"}', ""),
    ],
)
def test_a_bad_line_is_set_aside_with_its_number_and_reason_and_the_rest_is_read(tmp_path, line, reason):
    file = tmp_path / "fil.jsonl"
    file.write_text('{"text": "Un."}\n' + line + '\n\n{"text": "Deux."}\n', encoding="utf-8")
    first, problem, last = all_of(file)
    assert (first.dispatch.text, last.dispatch.text) == ("Un.", "Deux.")
    assert isinstance(problem, Problem)
    assert str(problem).startswith(f"{file}, line 2: ")
    assert reason in problem.reason
    assert "\n" not in problem.reason


@given(st.text())
def test_any_line_is_a_dispatch_or_refused(line: str):
    try:
        read_line(line.encode("utf-8", "surrogatepass"))
    except SourceError as error:
        assert "\n" not in str(error)


def test_packed_lines_are_read(tmp_path: Path):
    file = tmp_path / "fil.jsonl.gz"
    file.write_bytes(gzip.compress(b'{"text": "Un."}\n'))
    (found,) = all_of(file)
    assert found.dispatch.text == "Un."


def test_a_file_that_breaks_off_gives_what_is_whole_and_the_reason(tmp_path: Path):
    file = tmp_path / "fil.jsonl.gz"
    noise = "".join(json.dumps({"text": f"Dépêche {i * 7919 % 1009}."}) + "\n" for i in range(3000))
    file.write_bytes(gzip.compress(noise.encode())[:-300])
    *whole, problem = all_of(file)
    assert whole
    assert isinstance(problem, Problem)
    assert "cannot be read" in problem.reason


# files and folders


def test_a_file_that_is_not_there_is_told(tmp_path: Path):
    (problem,) = all_of(tmp_path / "non.txt")
    assert "no such file" in str(problem)


@pytest.mark.parametrize("content", [b"", b" \n\t\n", "\ufeff".encode(), b"date 2018-10 \n"])
def test_an_empty_file_is_told(tmp_path: Path, content: bytes):
    file = tmp_path / "vide.txt"
    file.write_bytes(content)
    (problem,) = all_of(file)
    assert str(problem) == f"{file}: is empty: there is no text in it"


def test_a_bad_header_is_told_with_the_date(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text("date 2018-13 Le président", encoding="utf-8")
    (problem,) = all_of(file)
    assert "2018-13" in str(problem)


def test_a_folder_is_read_to_its_depth_in_order_without_hidden_and_other_files(tmp_path: Path):
    for name in ("b.txt", "sub/a.txt", "a.TXT", ".cache/x.txt", "a.json", "c.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text('{"text": "Texte."}' if name.endswith("jsonl") else "Texte.", encoding="utf-8")
    items = list(gather([str(tmp_path)]))
    assert [str(item.stem) for item in items] == ["a", "b", "c", "sub/a"]


def test_a_folder_without_dispatches_is_told(tmp_path: Path):
    (problem,) = all_of(tmp_path)
    assert "no *.txt" in str(problem)


def test_a_text_longer_than_any_dispatch_is_told(tmp_path: Path):
    file = tmp_path / "a.txt"
    file.write_text("Un mot. " * 130_000, encoding="utf-8")
    (problem,) = all_of(file)
    assert "1,000,000" in str(problem)


@pytest.mark.parametrize(("data", "count"), [(b"date 2018 Le texte.", 1), (b'{"text": "Un."}\n{"text": "Deux."}\n', 2)])
def test_standard_input_may_be_a_text_or_lines(monkeypatch: pytest.MonkeyPatch, data: bytes, count: int):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    found = all_of("-")
    assert len(found) == count
    assert all(isinstance(item, Found) for item in found)


@settings(max_examples=30)
@given(st.text(min_size=1))
def test_what_is_written_to_a_file_comes_back_as_it_was(tmp_path_factory, text: str):
    file = tmp_path_factory.mktemp("any") / "a.txt"
    file.write_bytes(("date 2018-10 " + text).encode())
    (item,) = dispatches(Input(file, Path("a")))
    if isinstance(item, Found):
        assert item.dispatch.text == text.strip()
    else:
        assert not text.strip() or "binary" in item.reason or "mark of" in item.reason
