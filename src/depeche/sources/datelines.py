"""What a dateline tells of a dispatch. How it is written belongs to the language: ``languages/*/datelines.py``."""

from __future__ import annotations

from importlib import import_module
from typing import NamedTuple

from depeche import languages


class Dateline(NamedTuple):
    """Where a dispatch says when and by whom it was published; parts that it leaves out are None."""

    source: str | None = None
    year: int | None = None
    month: int | None = None
    day: int | None = None
    hour: int | None = None
    minute: int | None = None


def find_dateline(text: str, language: str = "fr") -> Dateline | None:
    """The dateline at the head of a text of this language, None where there is none."""
    found: Dateline | None = import_module(f"{languages.PACKAGES[language]}.datelines").find_dateline(text)
    return found
