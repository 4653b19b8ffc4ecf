"""What the tests share: one reader for the whole run, and a short way to read a text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.reader import Reader
from depeche.reading import Reading


@pytest.fixture(scope="session")
def reader() -> Reader:
    """The reader with its trained pipeline, loaded once."""
    return Reader()


@pytest.fixture(scope="session")
def read(reader: Reader) -> Callable[..., Reading]:
    """``read(text, date)``: the reading of a text."""
    return reader.read
