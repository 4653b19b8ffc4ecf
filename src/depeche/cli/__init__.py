"""The command line: ``depeche read``. Each command has a module of its own, loaded when it is called."""

from __future__ import annotations

from depeche.cli.app import main

__all__ = ["main"]
