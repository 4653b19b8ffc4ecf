"""Languages: for each, a package of tables, patterns and a trained pipeline. The steps know none of it."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from depeche.errors import TableError

PACKAGES: Mapping[str, str] = {"fr": "depeche.languages.french"}
"""Language code to the package that holds what belongs to it."""


def resource(language: str, name: str) -> Traversable:
    """A file or folder of a language package, e.g. ``resource("fr", "cues.tsv")``."""
    return files(PACKAGES[language]) / name


@cache
def table(language: str, name: str) -> tuple[Mapping[str, str], ...]:
    """The rows of the table ``NAME.tsv`` of a language, loaded once. Empty cells are empty strings.

    Raises TableError where a row has more or fewer cells than the header.
    """
    return read_table(resource(language, f"{name}.tsv"))


def read_table(file: Traversable) -> tuple[Mapping[str, str], ...]:
    """The rows of a tab-separated table with a header line; lines that begin with ``#`` are comments."""
    lines = [line for line in file.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    rows = csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
    header = next(rows)
    found = []
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            raise TableError(f"{file.name}, row {number}: {len(row)} cells for {len(header)} columns: {row[:3]}")
        found.append(dict(zip(header, row, strict=True)))
    return tuple(found)
