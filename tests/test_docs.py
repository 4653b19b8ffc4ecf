"""The manual cannot lie: what it lists is what there is."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from depeche import reading as records
from depeche.knowledge import load_knowledge
from depeche.reader import Reader

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted(ROOT.glob("*/README.md"))]


@pytest.mark.parametrize("name", ["Dispatch", "Actor", "Time", "Statement", "Event"])
def test_every_field_of_a_record_is_documented(name: str):
    page = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    section = re.search(rf"^## {name}\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL)
    assert section
    documented = {
        field for row in re.findall(r"^\| (`.*?) \|", section[1], re.MULTILINE) for field in re.findall(r"`(\w+)`", row)
    }
    fields = set(getattr(records, name).__struct_fields__)
    assert fields - documented <= {"id"}
    assert documented <= fields


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path):
    text = page.read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", text):
        if not target.startswith(("http:", "https:", "mailto:")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_the_table_of_one_s_own_in_the_guide_is_understood(tmp_path: Path):
    page = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8")
    table = re.search(r"```csv\n(.*?)```", page, re.DOTALL)
    assert table
    file = tmp_path / "mine.csv"
    file.write_text(table[1], encoding="utf-8")
    reading = Reader(knowledge=load_knowledge(file)).read("La maire de Lorient a critiqué mardi la REP.", "2021-05-04")
    assert [actor.key for actor in reading.actors][:2] == ["person:jeanne-vidal", "org:regie-des-eaux-du-ponant"]


def test_the_program_in_the_readme_prints_what_it_says(capsys: pytest.CaptureFixture[str]):
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    program = re.search(r"```python\n(.*?)```", page, re.DOTALL)
    assert program
    exec(program[1], {})
    said = [line.removeprefix("# ") for line in program[1].splitlines() if line.startswith("# ")]
    assert capsys.readouterr().out.splitlines() == said


def test_the_model_card_is_made_of_the_figures_that_were_measured():
    training = ROOT / "training"
    command = [sys.executable, "card.py", "figures.json", "counts.json"]
    made = subprocess.run(command, cwd=training, capture_output=True, check=True).stdout.decode("utf-8")
    assert (ROOT / "src/depeche/languages/french/model/README.md").read_text(encoding="utf-8") == made
