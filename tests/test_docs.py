"""The manual cannot lie: what it lists is what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from depeche import reading as records

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
