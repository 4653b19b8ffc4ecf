"""The language class of the trained pipeline: what the model sees of a word it has never met.

spaCy's own features are a word's first letter and its last three. French tells verbs from adverbs and nouns further to
the left (*craignaient*, *rapidement*, *client*), so the model sees the first three letters and the last four, lowered.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.attrs import PREFIX, SUFFIX
from spacy.language import BaseDefaults, Language
from spacy.util import registry

CODE = "fr_depeche"


def beginning(word: str) -> str:
    """The first three letters, lowered."""
    return word[:3].lower()


def ending(word: str) -> str:
    """The last four letters, lowered."""
    return word[-4:].lower()


class Defaults(BaseDefaults):
    """Nothing of spaCy's French: its tokenizer exceptions alone take seconds to import."""

    lex_attr_getters: dict[int, Callable[[str], Any]] = {PREFIX: beginning, SUFFIX: ending}  # noqa: RUF012  as spaCy has it


@registry.languages(CODE)
class French(Language):  # type: ignore[no-untyped-call]  # spaCy's own hook has no types
    """French as the pipeline of Dépêche reads it."""

    lang = CODE
    Defaults = Defaults
