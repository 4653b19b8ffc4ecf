"""What ``--version`` says."""

from __future__ import annotations

import msgspec

from depeche import __version__, languages


def version_line() -> str:
    """The versions of the software and of the model it ships."""
    try:
        meta = msgspec.json.decode(languages.resource("fr", "model").joinpath("meta.json").read_bytes())
        model = f"{meta['lang']}_{meta['name']} {meta['version']}"
    except (OSError, KeyError, msgspec.DecodeError):
        model = "none"
    return f"depeche {__version__} (model: {model})"
