"""The phrase around quoted words that a cue introduces: where it begins and ends (*une "honte" pour tous*)."""

from __future__ import annotations

from depeche.statements.groups import Group
from depeche.statements.lexicon import Lexicon
from depeche.statements.limits import Limits
from depeche.statements.phrases import Phrases
from depeche.statements.shapes import Content, has_clause, shape
from depeche.statements.words import Words

_BRACKET = 40
"""How many words may stand in brackets."""


class QuotedPhrases:
    """Finds the phrases with quoted words in one text."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases, limits: Limits) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = phrases
        self.limits = limits

    def find(self, group: Group | None, i: int, limit: int) -> Content | None:
        """The phrase after a cue that holds quoted words: up to the comma after the last of them."""
        words, phrases = self.words, self.phrases
        first = None
        narrow = group is not None and "que" not in group.frames and "incise" not in group.frames
        for k in range(i, min(limit, i + 30)):
            if words.quote[k] >= 0:
                first = k
                break
            if narrow and k > i and words.pos[k] == "ADP" and not phrases.is_("de", k):
                return None
            if words.finite[k] and words.pos[k] in ("VERB", "AUX"):
                return None
            if words.form[k] == ":" and k > i and k + 1 < limit and words.quote[k + 1] < 0:
                return None  # conteste ces chiffres : pour X, « ... »
            if words.form[k] in (",", ";") and k + 1 < limit and words.pos[k + 1] in ("PRON", "DET", "SCONJ"):
                return None
            if self.lexicon.forms.get(words.low[k]) is not None and words.pos[k] == "VERB" and k > i + 1:
                return None
        shouted = group is not None and group.infinitive in self.lexicon.words["shouting"]
        if first is None or (self._is_name(first, i) and not shouted):
            return None
        if phrases.is_("gerund", i) and words.pos[i + 1] == "VERB" and words.quote[i] < 0:
            return None  # dit-il en évoquant « ... »
        if group is not None and "near" in group.frames and first - i > 3:
            return None
        last = words.last[words.quote[first]]
        k = last + 1
        while k < limit:
            if words.quote[k] >= 0:
                k = last = words.last[words.quote[k]]
            elif words.form[k] == "(":
                k = self._bracket(k, limit)
            elif words.form[k] in (",", ";", ":"):
                nxt = k + 1
                again = next((m for m in range(nxt, min(limit, nxt + 6)) if words.quote[m] >= 0), None)
                if again is None:
                    break
                if any(phrases.is_("que", m) for m in range(nxt, again)):
                    break
                if any(words.finite[m] for m in range(nxt, again)) and not phrases.is_("subordinator", nxt):
                    break
                k = again
                continue
            elif self._turns(k, limit) or (k > last + 1 and self._dates(last, k, limit)):
                break
            elif words.finite[k] and words.pos[k] in ("VERB", "AUX") and not self._relative(k):
                k = last + 1
                break
            k += 1
        start = first if shouted else i  # ont scandé des slogans comme « Non »
        if words.pos[i] == "ADP" and words.quote[i] < 0 and i + 1 < limit:
            start = i + 1
            if phrases.is_("to", i) and group is not None and "à" not in group.frames:
                start = min(phrases.skip(i, limit), first)
            if not (phrases.is_("de", i) or phrases.is_("to", i) or phrases.is_("aimed", i)):
                start = min(phrases.skip(i, limit), first)
        return shape(words, phrases, start, min(k, limit))

    def _turns(self, i: int, limit: int) -> bool:
        """Whether when or through what it was said begins at a token, and no more of what."""
        through = not self.phrases.is_("de", i) and self.limits.told_through(i, limit)
        return through or self.phrases.is_("circumstance", i)

    def _dates(self, last: int, i: int, limit: int) -> bool:
        """Whether a time begins at a token and no clause after the marks holds it (*"A" d'un maire qui a hier ...*)."""
        if self.phrases.time_at(i, limit) == i:
            return False
        return not any(self.words.finite[k] for k in range(last + 1, i))

    def _relative(self, verb: int) -> bool:
        """Whether a finite verb is the one of a relative or completive clause, by the parse or the word before it."""
        words = self.words
        if words.dep[verb].startswith(("acl", "ccomp")):
            return True
        before = verb - 1
        while before > 0 and (
            words.pos[before] in ("AUX", "ADV") or (self.phrases.is_("clitic", before) and words.pos[before] != "DET")
        ):
            before -= 1
        return self.phrases.is_("relative", before) or self.phrases.is_("que", before)

    def _bracket(self, i: int, limit: int) -> int:
        """The bracket that closes the one at a token, the token itself if none does."""
        words = self.words
        close = next((k for k in range(i, min(limit, i + _BRACKET)) if words.form[k] == ")"), i)
        return close if close < limit else i

    def _is_name(self, first: int, start: int) -> bool:
        """Whether a quotation is the name of a thing (*de « Carrefour de la paix »*), which nobody says."""
        words = self.words
        number = words.quote[first]
        if first == start or first + 1 >= len(words) or has_clause(words, number):
            return False
        return words.form[first + 1][0].isupper()
