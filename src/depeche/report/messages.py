"""The words of the report and of the command line, in French and English: one row a message in ``messages.tsv``."""

from __future__ import annotations

import os
from functools import cache
from importlib.resources import files
from typing import Literal

from depeche.languages import read_table

Lang = Literal["fr", "en"]
LANGS: tuple[Lang, ...] = ("fr", "en")


class Messages:
    """The messages of one language: ``messages("statements")``, ``messages("to", name="AFP")``."""

    def __init__(self, lang: Lang) -> None:
        self.lang: Lang = lang
        self._texts = {row["key"]: row[lang] for row in _rows()}

    def __call__(self, key: str, **facts: object) -> str:
        """The message of this key with its facts filled in."""
        return self._texts[key].format(**facts)

    def first(self, *keys: str) -> str:
        """The first of these messages that there is; the last key itself where there is none."""
        return next((self._texts[key] for key in keys if key in self._texts), keys[-1])


@cache
def messages(lang: Lang) -> Messages:
    """The messages of a language, loaded once."""
    return Messages(lang)


@cache
def _rows() -> tuple[dict[str, str], ...]:
    return tuple(dict(row) for row in read_table(files("depeche.report") / "messages.tsv"))


def lang_of_locale() -> Lang:
    """French where the environment's locale is French, else English."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "fr" if value.lower().startswith("fr") else "en"
    return "en"
