"""The tables of facts: sound, rebuilt from their sources unchanged, quick to load, overruled by the user's own."""

from __future__ import annotations

import csv
import importlib.util
import re
import sys
from collections import defaultdict
from datetime import date as Day
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest

from depeche.errors import TableError
from depeche.knowledge import Knowledge, fold, load_knowledge
from depeche.reader import Reader

ROOT = Path(__file__).parent.parent
TABLES = files("depeche.knowledge") / "tables"
SECTORS = frozenset(
    "GOV MIL JUD LEG COP SPY OPP REB PRM CVL BUS JRN LAB NGO IGO EDU REL HLH PTY REF PRE CAPITAL AREA STATE".split()
)
KINDS = frozenset({"person", "organisation", "country", "place", "agreement"})
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


def rows(name: str) -> list[dict[str, str]]:
    lines = (TABLES / name).read_text(encoding="utf-8").splitlines()
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


ENTITIES = {row["key"]: row for row in rows("entities.tsv")}


@pytest.fixture(scope="module")
def knowledge() -> Knowledge:
    return load_knowledge()


def test_every_entity_has_a_known_kind_sector_country_and_gender():
    for key, row in ENTITIES.items():
        assert row["kind"] in KINDS, key
        assert row["sector"] in {"", *SECTORS}, key
        assert row["gender"] in ("", "m", "f"), key
        assert not row["country"] or re.fullmatch("[A-Z]{3}", row["country"]), key


def test_every_name_leads_to_entities():
    for row in rows("names.tsv"):
        assert row["rule"] in ("", "A", "l", "c", "P"), row
        assert all(key in ENTITIES for key in row["keys"].split("|")), row


def test_an_ambiguous_name_is_of_one_kind_or_counts_only_in_context():
    for row in rows("names.tsv"):
        kinds = {ENTITIES[key]["kind"] for key in row["keys"].split("|")}
        assert len(kinds) == 1 or row["rule"] == "c" or "person" not in kinds, row


def test_every_term_has_a_person_a_place_and_dates_in_order():
    for row in rows("terms.tsv"):
        assert row["person"] in ENTITIES, row
        assert f"country:{row['where']}" in ENTITIES or f"org:{row['where']}" in ENTITIES or len(row["where"]) == 3, row
        assert DATE.fullmatch(row["start"]) and (not row["end"] or DATE.fullmatch(row["end"])), row
        assert not row["end"] or row["start"][: len(row["end"])] <= row["end"], row


def test_no_two_terms_of_one_person_in_one_office_overlap():
    posts = defaultdict(list)
    for row in rows("terms.tsv"):
        posts[row["where"], row["office"], row["person"]].append((row["start"], row["end"] or row["known_until"]))
    for post, spans in posts.items():
        spans.sort()
        for (_, end), (start, _) in pairwise(spans):
            assert end[: len(start)] <= start[: len(end)], (post, spans)


@pytest.mark.parametrize("where", ["FRA", "USA", "GBR", "DEU", "RUS", "ITA", "ESP", "UKR", "CHN", "ISR"])
@pytest.mark.parametrize("office", ["head_of_state", "head_of_government"])
def test_one_head_of_state_and_of_government_at_a_time(knowledge: Knowledge, where: str, office: str):
    for year in range(2014, 2026):
        day = Day(year, 4, 15)
        assert len({term.person for term in knowledge.holders(where, office, day, day)}) <= 1, (where, office, day)


def test_the_tables_are_rebuilt_from_their_sources_without_a_change(tmp_path: Path):
    spec = importlib.util.spec_from_file_location("build_knowledge", ROOT / "knowledge" / "build.py")
    assert spec and spec.loader
    build = importlib.util.module_from_spec(spec)
    sys.modules["build_knowledge"] = build
    spec.loader.exec_module(build)
    build.TABLES = tmp_path
    build.main()
    for table in sorted(tmp_path.iterdir()):
        assert table.read_text(encoding="utf-8") == (TABLES / table.name).read_text(encoding="utf-8"), table.name


def test_every_source_is_named_with_its_licence():
    page = (TABLES / "README.md").read_text(encoding="utf-8")
    for source in (ROOT / "knowledge" / "sources").iterdir():
        assert f"`{source.name}`" in page


def test_folding_keeps_the_length():
    assert fold("L’Élysée") == "l'elysee"


def test_keys_of_known_persons_have_their_wikidata_id(knowledge: Knowledge):
    entity = knowledge.entity("person:vladimir-poutine")
    assert entity is not None
    assert entity.wikidata == "Q7747"


def test_an_open_term_counts_only_as_far_as_its_source_knew(knowledge: Knowledge):
    assert not knowledge.holders("FRA", "head_of_state", Day(2090, 1, 1), Day(2090, 1, 1))


def table(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_a_table_of_the_user_wins_over_those_of_the_package(tmp_path: Path, reader: Reader):
    mine = table(
        tmp_path / "mine.csv",
        "name,kind,aliases,country,office,where,start,end\n"
        "Jeanne Dupuis,person,,FRA,head_of_state,FRA,2020-01-01,2020-12-31\n"
        "Comité des fêtes,organisation,CDF,FRA,,,,\n",
    )
    own = Reader(knowledge=load_knowledge(mine))
    text = "Le président français a reçu le CDF."
    assert {a.name for a in own.read(text, "2020-06-01").actors} >= {"Jeanne Dupuis"}
    assert "org:comite-des-fetes" in {a.key for a in own.read(text, "2020-06-01").actors}
    assert {a.name for a in reader.read(text, "2020-06-01").actors} >= {"Emmanuel Macron"}


def test_a_row_that_cannot_be_understood_is_named(tmp_path: Path):
    with pytest.raises(TableError, match="row 3"):
        load_knowledge(table(tmp_path / "bad.csv", "name,start\nA B,2020\nC D,demain\n"))
