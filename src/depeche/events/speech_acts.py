"""Speech acts: events that are done by saying them, and so at once."""

from __future__ import annotations

from depeche.events.lexicon import Trigger

SPEECH_ACTS = frozenset({"REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"})
PROCEEDINGS = frozenset({"investigate", "lawsuit", "prosecute"})
"""Modes of what is done by law, with a day of its own."""


def is_spoken(trigger: Trigger) -> bool:
    """Whether an event is done by saying it, and so at once: not a summons or trial, which has its date."""
    return trigger.type in SPEECH_ACTS and not (trigger.type == "ACCUSE" and trigger.mode in PROCEEDINGS)
