"""What the step needs of a language beside its tables: the shapes of its tokens, how its numbers add up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from depeche.languages import PACKAGES


class Patterns(Protocol):
    """The module ``times`` of a language package."""

    TOKEN: re.Pattern[str]
    APOSTROPHE: re.Pattern[str]
    CAPITAL_A: str
    PLURAL: re.Pattern[str]

    @staticmethod
    def shape(kind: str, word: str) -> tuple[str, str]:
        """The class and value of a token with digits."""

    @staticmethod
    def roman(word: str) -> int | None:
        """The number of a Roman ordinal, None where it is none."""

    @staticmethod
    def number(values: Sequence[tuple[str, int]]) -> tuple[int, int]:
        """How many number words, each with the joint before it, make one number, and that number."""


@cache
def patterns(language: str) -> Patterns:
    """The patterns of a language."""
    return cast(Patterns, import_module(f"{PACKAGES[language]}.times"))
