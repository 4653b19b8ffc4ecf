"""What could make a reading differ: the versions of the software, of its tables and of its model, in one line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

import msgspec

from depeche import __version__, languages
from depeche.knowledge.store import _TABLES


def reader_versions(
    language: str = "fr", pipeline: str | None = None, knowledge: Path | None = None, *, doubtful: bool = False
) -> str:
    """The line that a run is kept under, for instance ``depeche 0.1.0 · model fr_news 1.0 · tables 1f2e3d4c``."""
    tables = hashlib.sha256()
    for file in (*_files(languages.resource(language, "")), *_files(_TABLES)):
        tables.update(file.read_bytes())
    if knowledge:
        tables.update(knowledge.read_bytes())
    line = f"depeche {__version__} · model {pipeline or _model(language)} · tables {tables.hexdigest()[:8]}"
    return f"{line} · doubtful events too" if doubtful else line


def _files(folder: Traversable) -> Iterator[Traversable]:
    return iter(sorted((f for f in folder.iterdir() if f.name.endswith(".tsv")), key=lambda file: file.name))


def _model(language: str) -> str:
    try:
        data = languages.resource(language, "model").joinpath("meta.json").read_bytes()
        meta = msgspec.json.decode(data)
        return f"{meta['lang']}_{meta['name']} {meta['version']} {hashlib.sha256(data).hexdigest()[:8]}"
    except (OSError, KeyError, msgspec.DecodeError):
        return "none"
