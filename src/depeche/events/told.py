"""What a text tells of the status of an event, before its date is weighed."""

from __future__ import annotations

Told = tuple[str | None, bool]
"""A status and whether the text shows it; in place of a status ``skip`` (no event), ``tense`` (as the tense of the verb
has it), ``IN_FORCE`` or None."""

UNTOLD: Told = (None, False)

WAS_DUE = "was due"
"""What was to take place, be its day gone by or not: *la réunion, qui **devait** se tenir lundi*."""

IN_FORCE = "in force"
"""What is told of a noun whose end, increase or observance is told: it is what the noun says by itself."""
