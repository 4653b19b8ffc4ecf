"""What stands between a source and what goes on behind it: *La loi, dit X, directrice de l'hôpital, est une erreur*."""

from __future__ import annotations

from depeche.statements.findings import Tools

_ASIDE = 25
"""How many words may tell who a source is."""
_SOON = 3
"""Words within which the verb of the clause goes on."""
_BEGINS = frozenset({"ADV", "AUX", "PRON", "VERB"})


def past_description(tools: Tools, comma: int, last: int) -> int:
    """The comma behind what tells who the source before a comma is, the first comma where nothing does or where no
    verb or quotation goes on behind it."""
    words, begins = tools.words, comma + 1
    if comma + _SOON >= last or words.form[comma] != ",":
        return comma
    noun = begins + (words.pos[begins] in ("DET", "NUM"))
    noun += words.pos[noun] == "ADJ" and words.low[noun] not in tools.lexicon.persons  # *la première femme*
    if tools.phrases.is_("one", noun) and words.pos[noun + 1] == "ADP":
        noun += 2  # *l'une des avocates*
    if noun + 1 >= last:
        return comma
    bodies = tools.lexicon.bodies if words.dep[noun] == "appos" else frozenset[str]()
    known = words.low[noun] in tools.lexicon.persons or words.low[noun] in bodies
    who = known and words.pos[noun] in ("NOUN", "ADJ", "VERB")  # *correspondant*
    if not who and not (words.pos[begins] == "NUM" and tools.phrases.is_("age", noun)):
        return comma
    end = next((k for k in range(noun + 1, min(last - 1, comma + _ASIDE)) if words.form[k] == ","), comma)
    if any(words.finite[k] or words.quote[k] >= 0 for k in range(begins, end)):
        return comma
    after = end + 1
    main = next((k for k in range(after, last) if words.finite[k]), last)
    listed = any(tools.phrases.is_("joining", k) for k in range(after, main))  # *le maire, le préfet et le juge*
    apart = noun == begins or (words.dep[noun] == "appos" and not listed)
    if apart and words.pos[after] in ("DET", "PROPN") and main < last:
        return end  # *Comme l'a dit X, maire de Lyon, le port fermera*
    verb = words.pos[after] in _BEGINS and any(words.finite[k] for k in range(after, min(after + _SOON, last)))
    return end if verb or words.quote[after] >= 0 else comma
