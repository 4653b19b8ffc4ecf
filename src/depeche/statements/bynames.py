"""What somebody is called besides his name, which no cue tells: *Jean Petit, **dit** Polo, a été arrêté*."""

from __future__ import annotations

from depeche.statements.phrases import Phrases
from depeche.statements.words import Words

_QUOTED = 6
"""How many words a byname in quotation marks may have."""


def gives_by_name(words: Words, phrases: Phrases, cue: int) -> bool:
    """Whether a word between a full name and one more between commas only tells what he is called."""
    if not phrases.is_("naming", cue) or cue < 3 or cue + 2 >= len(words) or words.form[cue - 1] != ",":
        return False
    full = words.person[cue - 2] and words.person[cue - 3]
    last = cue + 1
    if words.quote[last] >= 0 or words.form[last] in '"«':
        last = next((k for k in range(last + 1, min(last + _QUOTED, len(words))) if words.form[k] in '"»'), last)
    elif phrases.is_("article", last):
        last += 1
    named = words.form[last][0].isupper() or last > cue + 2
    return full and named and words.form[last + 1 : last + 2] == (",",)
