"""Getting dispatches: files, folders, standard input and JSON lines, whatever their encoding.

`gather` turns what a person named into inputs, `dispatches` reads one input. Nothing that is wrong with one file or
line stops the rest: it comes out as a `Problem` in its place.
"""

from __future__ import annotations

from depeche.sources.found import Found, Origin, Problem
from depeche.sources.inputs import Input, dispatches, gather

__all__ = ["Found", "Input", "Origin", "Problem", "dispatches", "gather"]
