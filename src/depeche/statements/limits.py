"""Where a content must end: before the next cue of the same speaker, a turn of the main clause, or a comment on it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from depeche.statements.groups import Group
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.words import ENDS, Sentence, Words

_ABSOLUTE = 20
_REACH = 300
_DATED = 6
"""How many words may tell how long after."""
_CLIMB = 12
"""How far the head of a phrase is looked for."""
_FRONTED = 12
"""How many words may stand between a conjunction and the pronoun of its clause."""
_APPOSITION = 12
"""How many words a noun in apposition may have between its commas."""


class Limits:
    """Finds the ends of contents in one text."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = phrases

    def limit(self, group: Group, sentence: Sentence, groups: Sequence[Group]) -> int:
        """Where the content after a cue must end: the sentence, or the next cue that is the same speaker's."""
        words = self.words
        end = min(sentence.end, group.end + _REACH)
        while end > group.end and (words.form[end - 1] in ENDS or words.form[end - 1].isspace()):
            if words.quote[end - 1] >= 0:
                break
            end -= 1
        for place in range(bisect_right(groups, group.start, key=lambda g: g.start), len(groups)):
            other = groups[place]
            if other.start < group.end:
                continue
            if other.start >= end:
                break
            before = other.start - 1
            if other.mood == "gerund" and (self.phrases.is_("gerund", before) or self.phrases.is_("all", before)):
                before -= 1 + self.phrases.is_("all", before - 1)
            besides = other.mood == "gerund" and self.phrases.is_("all", before + 1) and words.form[before] != ","
            if besides and before + 1 > group.end + 1:
                end = min(end, before + 1)  # reconnaît un échec tout en assurant que
                break
            if other.mood == "gerund" and words.form[before] == "," and before > group.end + 2:
                own = self.absolute(before, group.end)
                end = min(end, own[0] - 1 if own is not None else before)
                break
            if self.phrases.is_("coordination", before) and other.mood in ("finite", "participle", "gerund"):
                if other.mood == "participle" and not group.compound:
                    continue
                end = min(end, before)
                break
            if other.shared and words.form[before] == "," and group.compound:
                end = min(end, before)
                break
            joint = self._joint(before, group.end)
            if joint is not None:
                end = min(end, joint)
                break
            if words.form[before] == "," and (other.clitic is not None or self._closes(other, end)):
                end = min(end, before)
                break
        for i in range(group.end + 1, end - 2):
            if words.quote[i] < 0 and self._ends(group, i, end):
                end = i
                break
        end = self._before_joined(group, end)
        end = self._clause_end(group, sentence, end)
        if words.dep[group.verb].startswith("acl") and words.right[group.verb] + 1 < end:
            edge = words.right[group.verb] + 1
            inserted = self.phrases.is_("que", edge + 1)  # qui a dit, sur Twitter, que
            if edge > group.end + 2 and words.form[edge] == "," and words.quote[edge] < 0 and not inserted:
                end = edge
        return end

    def _before_joined(self, group: Group, end: int) -> int:
        """The end of a content before a finite verb joined to the cue (*a promis de partir **mais reste** prudent*)."""
        words = self.words
        for verb in words.children[group.verb]:
            if not group.end + 1 < verb < end or words.dep[verb] != "conj" or words.quote[verb] >= 0:
                continue
            parts = [c for c in words.children[verb] if c < verb and words.quote[c] < 0]
            joint = next((c for c in parts if self.phrases.is_("coordination", c)), None)
            if joint is None or joint <= group.end or self.phrases.is_("que", joint + 1):
                continue
            first = next((c for c in (*parts, verb) if words.finite[c] and words.pos[c] in ("AUX", "VERB")), None)
            clause = any(words.finite[k] for k in range(group.end, joint))
            alike = first is not None and words.low[first] == words.low[group.start] and group.compound
            if first is not None and (alike or not clause):
                return min(end, joint - (words.form[joint - 1] == ","))
        return end

    def _inserted(self, comma: int, end: int) -> bool:
        """Whether a comma opens an insertion before *que* (*a rappelé, sur RTL, que ...*)."""
        close = next((k for k in range(comma + 1, min(end, comma + _APPOSITION)) if self.words.form[k] == ","), None)
        return close is not None and self.phrases.is_("que", close + 1)

    def _ends(self, group: Group, i: int, end: int) -> bool:
        """Whether a comma or conjunction turns from what was said to a comment on it, or to the speaker again."""
        phrases = self.phrases
        if self.words.form[i] == ";":
            return self.clause_begins(i + 1, end)
        near = range(i + 1, min(i + 5, end))
        if phrases.is_("without", i) and any(phrases.is_("reticent", k) for k in near):
            return True  # sans plus de précisions
        if self.words.form[i] == ",":
            comments = phrases.is_("that", i + 1) and (phrases.is_("que", i + 2) or phrases.is_("relative", i + 2))
            away = self._turns_away(i + 1, end) or self._dated(i + 1, end) or self._hangs(group, i + 1, end)
            return comments or (away and not self._inserted(i, end))
        pronoun = phrases.is_("subject_pronoun", i + 1) and self.words.pos[i + 1] == "PRON"
        return (phrases.is_("joining", i) and pronoun) or (
            phrases.is_("coordination", i) and self._goes_on(group, i, end)
        )

    def absolute(self, end: int, low: int) -> tuple[int, int] | None:
        """The subject that a present participle after the comma at ``end`` has for itself.

        It may hold an apposition (*..., un porte-parole, Jean Petit, assurant que*) or be followed by an insertion
        (*..., le maire Jean Petit, présent à Paris, assurant que*).
        """
        words = self.words
        for k in range(max(low + 1, end - _ABSOLUTE), end - 2):
            if words.form[k - 1] != "," or words.pos[k] != "DET" or "," not in words.form[k:end]:
                continue
            last = self.phrases.noun_phrase(k, end)
            inserted = last > k and words.form[last] == "," and words.person[last - 1]
            if last == end or (inserted and not any(words.finite[m] or words.quote[m] >= 0 for m in range(last, end))):
                return k, last
        return None

    def _joint(self, pronoun: int, low: int) -> int | None:
        """The word that joins a clause opened by the pronoun of a cue, over a phrase (*mais à Paris, il a dit que*)."""
        words, phrases = self.words, self.phrases
        if not phrases.is_("subject_pronoun", pronoun) or words.pos[pronoun] != "PRON":
            return None
        for k in range(pronoun - 1, max(low, pronoun - _FRONTED), -1):
            if words.quote[k] >= 0:
                break
            if phrases.is_("coordination", k):
                after = phrases.skip(k + 1, pronoun)
                return k if after + (words.form[after] == ",") == pronoun else None
        return None

    def _closes(self, other: Group, end: int) -> bool:
        """Whether a cue after a comma ends the sentence around what was said (*de partir, a annoncé X*)."""
        phrases = self.phrases
        if other.mood != "finite" or "incise" not in other.frames:
            return False
        begins = phrases.skip(other.end, end)
        after = phrases.noun_phrase(begins, end)
        return after > begins and not (after + 3 < end and self.words.form[after] == ",")

    def _clause_end(self, group: Group, sentence: Sentence, end: int) -> int:
        """Where a cue clause ends before the main one: *X, qui affirme que ..., a ...*; *Disant que ..., il ...*."""
        words, phrases = self.words, self.phrases
        at = group.start - 1
        while at > sentence.start and phrases.is_("subject_pronoun", at):
            at -= 1
        relative = at >= sentence.start and phrases.is_("relative", at)
        infinitive = group.mood == "infinitive" or (group.compound and not words.finite[group.start])
        opening = group.start <= sentence.start + 1 + infinitive and (group.mood == "gerund" or infinitive)
        opens = words.pos[sentence.start] == "SCONJ" or phrases.is_("que", sentence.start + 1)
        supposing = opens and not any(
            words.finite[k] or words.form[k] == "," for k in range(sentence.start, group.start)
        )
        if group.mood == "gerund" and words.form[at] != "," and words.pos[at] in ("NOUN", "PROPN", "ADJ"):
            return self._before_main_of(group, sentence, end)
        unsaid = not any(words.finite[k] for k in range(sentence.start, group.start))
        parted = group.mood == "gerund" and words.form[at] == "," and unsaid  # *Le maire, **disant que ..., a** quitté*
        if not (relative or opening or supposing or parted):
            return end
        if relative and words.form[at - 1] != ",":
            end = self._before_main_verb(group, end)
        resumed = phrases.is_("as_for", sentence.start)
        for i in range(group.end + 1, end - 1):
            if words.form[i] != "," or words.quote[i] >= 0:
                continue
            k = i + 1
            if resumed and phrases.is_("subject_pronoun", k) and words.finite[k + 1]:
                return i  # Quant à X, qui a promis de partir, il
            if relative and phrases.is_("que", k):
                continue  # qui a dit, sur Twitter, que
            if relative and phrases.is_("coordination", k) and phrases.is_("relative", k + 1):
                return i  # qui a dit que ..., et qui
            if relative or parted:
                while k < end and phrases.is_("clitic", k) and words.pos[k] != "DET":
                    k += 1
                verb = k < end and words.finite[k] and words.pos[k] in ("VERB", "AUX")
                if verb or (relative and self.clause_begins(i + 1, end)):
                    return i
            elif (phrases.is_("subject_pronoun", k) and words.pos[k] == "PRON") or self.clause_begins(k, end):
                return i
        return end

    def before_main(self, begins: int, limit: int) -> int:
        """The end of a clause inside the subject of a sentence, before its verb (*X, selon qui ..., **est** parti*).

        After a comma, or where nothing in between could be the subject of another clause.
        """
        words = self.words
        verb = next((k for k in range(begins, limit) if words.finite[k] and words.quote[k] < 0), limit)
        joined = False
        for k in range(verb + 1, limit):
            joined = joined or self.phrases.is_("coordination", k) or self.phrases.is_("subordinator", k)
            if not words.finite[k] or words.quote[k] >= 0 or words.pos[k] not in ("VERB", "AUX"):
                continue
            if words.pos[k - 1] == "AUX":
                continue  # serait bâti
            start = k
            while start > begins and self._leans(start - 1):
                start -= 1
            if words.form[start - 1] == ",":
                return start - 1
            if not joined and words.pos[start - 1] != "PRON":
                return start
        return limit

    def _leans(self, i: int) -> bool:
        """Whether a pronoun stands at a token that a verb follows."""
        pronoun = self.phrases.is_("clitic", i) or self.phrases.is_("subject_pronoun", i)
        return pronoun and self.words.pos[i] != "DET"

    def _before_main_verb(self, group: Group, end: int) -> int:
        """The end of a relative clause before the verb of who is told of (*X qui a promis de partir **est** resté*)."""
        words, phrases = self.words, self.phrases
        noun = words.head[group.verb]
        main = words.head[noun]
        if not words.dep[group.verb].startswith("acl") or not words.dep[noun].startswith("nsubj"):
            return end
        if not group.end < main < end:
            return end
        light = (c for c in words.children[main] if group.end < c < main)
        auxiliaries = (
            c for c in light if words.pos[c] == "AUX" or phrases.is_("clitic", c) or phrases.is_("negator", c)
        )
        return min((main, *auxiliaries))

    def _before_main_of(self, group: Group, sentence: Sentence, end: int) -> int:
        """The end of what a participle says of the subject, before its verb: *X affirmant être Y **a été** arrêté*."""
        words = self.words
        stop = self._before_main_verb(group, end)
        if stop < end or any(words.finite[k] for k in range(sentence.start, group.start)):
            return stop
        if not self.infinitive(group.end, end):
            return self.before_main(group.end, end)
        return next((k for k in range(group.end, end) if words.finite[k] and words.pos[k] in ("VERB", "AUX")), end)

    def _dated(self, i: int, end: int) -> bool:
        """Whether what follows a comma tells how long before or after it was said (*, une semaine après ...*)."""
        words = self.words
        return any(
            self.phrases.is_("circumstance", k) and words.pos[k - 1] == "NOUN"
            for k in range(i + 1, min(i + _DATED, end))
            if words.quote[k] < 0
        )

    def _goes_on(self, group: Group, joint: int, end: int) -> bool:
        """Whether a verb after *et* is the speaker's by its tense (*dit que tout **était** prêt et **a** salué X*)."""
        words = self.words
        auxiliary = words.low[group.start]
        k = joint + 1
        while k < end and (self.phrases.is_("clitic", k) or self.phrases.is_("negator", k)):
            k += 1
        if not group.compound or k + 1 >= end or words.low[k] != auxiliary or not words.finite[k]:
            return False
        told = [words.low[m] for m in range(group.end, joint) if words.finite[m] and words.pos[m] in ("VERB", "AUX")]
        return bool(told) and auxiliary not in told

    def _comments(self, i: int, end: int) -> bool:
        """Whether a participle tells what was set off by what was said or hinted at, whatever the parse."""
        phrases = self.phrases
        if phrases.is_("stirring", i) and any(phrases.is_("stir", k) for k in range(i + 1, min(i + 5, end))):
            return True  # suscitant des réactions
        by = i + phrases.is_("gerund", i)  # désignant comme responsables, faisant écho à
        return phrases.is_("pointing_out", by) or (phrases.is_("making", by) and phrases.is_("hint", by + 1))

    def _hangs(self, group: Group, i: int, end: int) -> bool:
        """Whether what follows a comma hangs on the cue by the parse: *, après ...*, *, suscitant ...*."""
        words = self.words
        root = i
        if self._comments(i, end):
            return True
        for _ in range(_CLIMB):
            head = words.head[root]
            if not i <= head < end or head == root:
                break
            root = head
        if words.head[root] > group.end or words.head[root] == root or root > i + _CLIMB:
            return False
        if root == i and words.pos[i] == "VERB" and words.low[i].endswith(self.lexicon.gerund_endings):
            return words.dep[i].startswith("advcl") and not self.phrases.is_("raising", i)
        when = any(self.phrases.is_("circumstance", k) for k in range(i, min(root + 1, i + 5)))
        return when and words.dep[root].startswith(("advcl", "obl", "advmod"))

    def _turns_away(self, i: int, end: int) -> bool:
        """Whether a phrase after a comma tells how or where it was said, and no longer what."""
        if self.phrases.is_("while", i) and self.phrases.is_("que", i + 1):
            return True
        if self.phrases.is_("eve", i + 1) and self.phrases.is_("de", i + 2) and self.words.pos[i] == "ADP":
            return True  # au lendemain d'une manifestation
        if self.phrases.is_("without", i) or self.phrases.is_("before", i):
            return i + 2 < end and any(self.infinitive(k, end) for k in (i + 1, i + 2))
        return self.told_through(i, end)

    def told_through(self, i: int, end: int) -> bool:
        """Whether a phrase for a channel begins at a token (*dans un entretien à ...*)."""
        words, channels = self.words, self.lexicon.channels
        if words.pos[i] != "ADP" or self.phrases.is_("de", i) or self.infinitive(i + 1, end):
            return False
        kinds = {
            channels.get(words.form[k]) or channels.get(words.low[k])
            for k in range(i + 1, min(i + 4, end))
            if words.quote[k] < 0
        } - {None}
        return bool(kinds) and not (self.phrases.is_("to", i) and "document" in kinds)

    def infinitive(self, i: int, limit: int) -> bool:
        """Whether an infinitive, with its negation and clitics, begins at a token, in or out of marks."""
        words = self.words
        seen = 0
        while i < limit and seen < 6:
            if (
                words.form[i] in ('"', "«", "“", "(")
                or self.phrases.is_("clitic", i)
                or self.phrases.is_("negator", i)
                or self.phrases.is_("negation", i)
                or words.pos[i] == "ADV"
            ):
                i += 1
            else:
                break
            seen += 1
        if i >= limit or words.pos[i] not in ("VERB", "AUX"):
            return False
        if self.phrases.is_("starting", i) and self.phrases.is_("to_bare", i - 1) and self.phrases.is_("de", i + 1):
            return False  # à partir de
        word = words.low[i]
        return word.endswith(("er", "ir", "re", "oir")) and not words.finite[i]

    def tells_more(self, i: int, end: int) -> bool:
        """Whether a clause, an infinitive or quoted words tell more of a noun (*cette volonté de partir*)."""
        words = self.words
        clause = any(words.finite[k] or words.quote[k] >= 0 for k in range(i, end))
        return clause or any(self.phrases.is_("of", k) and self.infinitive(k + 1, end) for k in range(i, end - 1))

    def phrase_end(self, i: int, limit: int) -> int:
        """The end of a noun phrase as content: a comma that neither dates it, nor tells more of it, nor goes on."""
        words, phrases = self.words, self.phrases
        for k in range(i + 1, limit):
            if phrases.is_("coordination", k) and words.quote[k] < 0 and self.clause_begins(k + 1, limit):
                return k
            if phrases.is_("coordination", k) and words.quote[k] < 0 and self._participle_joins(k, limit):
                return k
            if words.form[k] == "," and words.quote[k] < 0:
                nxt = k + 1
                if nxt < limit and (phrases.time_at(nxt, limit) > nxt or phrases.is_("of", nxt)):
                    continue
                if k >= 2 and any(words.form[m] == "," for m in range(max(i, k - 5), k)):
                    continue
                if self._enumerates(k, limit) or self._resumes(k, limit) or self._lacks_verb(i, k):
                    continue
                inserted = phrases.skip(nxt, limit)
                if nxt < inserted < limit and words.form[inserted] == "," and phrases.is_("de", inserted + 1):
                    continue  # la réouverture, à partir de samedi, des écoles
                if phrases.is_("coordination", nxt) and (
                    phrases.is_("negation", nxt + 1) or phrases.is_("contrast", nxt + 1)
                ):
                    continue
                if self._qualifies(nxt, limit):
                    continue
                return k
        return limit

    def _participle_joins(self, joint: int, limit: int) -> bool:
        """Whether a participle after *et* goes on with the main verb (*a répété son appel et **salué** X*)."""
        words = self.words
        i = joint + 1
        past = i < limit and words.pos[i] == "VERB" and not words.finite[i] and words.dep[i].startswith("conj")
        if not past or words.low[i].endswith(self.lexicon.gerund_endings) or self.infinitive(i, limit):
            return False
        return words.head[i] < joint and words.pos[words.head[i]] == "VERB" and words.pos[joint - 1] != "VERB"

    def _qualifies(self, i: int, limit: int) -> bool:
        """Whether what follows a comma tells more of a noun: a relative clause, a participle, *notamment*."""
        words, phrases = self.words, self.phrases
        if i >= limit:
            return False
        if phrases.is_("relative", i) or phrases.is_("clause_link", i) or phrases.is_("whom", i):
            return True
        if phrases.is_("raising", i):
            return True  # dix morts, portant le bilan à cent
        if words.pos[i] == "VERB" and not words.finite[i]:
            return not words.low[i].endswith(self.lexicon.gerund_endings) and not self.infinitive(i, limit)
        return phrases.is_("particular", i) or phrases.is_("particular", i + 1)

    def _lacks_verb(self, start: int, comma: int) -> bool:
        """Whether a clause with *que* stands before a comma without its verb (*l'idée que son rival, X, ait*)."""
        words = self.words
        for k in range(comma - 1, start, -1):
            if words.finite[k] or words.quote[k] >= 0:
                return False
            if self.phrases.is_("que", k):
                return words.pos[k] == "SCONJ"
        return False

    def _resumes(self, comma: int, limit: int) -> bool:
        """Whether *de* goes on after a noun in apposition without its article (*de X, ministre, de Y et de Z*)."""
        words = self.words
        if comma + 1 >= limit or words.pos[comma + 1] != "NOUN":
            return False
        for k in range(comma + 2, min(limit - 1, comma + _APPOSITION)):
            if words.form[k] == ",":
                return self.phrases.is_("of", k + 1)
            if words.finite[k] or words.quote[k] >= 0:
                break
        return False

    def _enumerates(self, comma: int, limit: int) -> bool:
        """Whether a comma stands in an enumeration: a noun phrase follows, then another comma or *et* and one more."""
        words, phrases = self.words, self.phrases
        if comma + 1 >= limit:
            return False
        names = words.pos[comma + 1] == "PROPN" and (words.pos[comma - 1] == "PROPN" or words.form[comma - 1] == ")")
        if not names and words.pos[comma + 1] not in ("DET", "ADJ") and not phrases.is_("de", comma + 1):
            return False
        if words.pos[comma + 1] == "ADJ":  # africains, asiatiques et autres
            alike = words.pos[comma - 1] == "ADJ" and phrases.is_("joining", comma + 2)
            return alike and comma + 3 < limit and words.pos[comma + 3] in ("ADJ", "DET")
        for k in range(comma + 2, limit - 1):
            if words.finite[k] and words.quote[k] < 0:
                return False
            if names and phrases.is_("joining", k):
                return words.pos[k + 1] == "PROPN"
            if phrases.is_("joining", k) and words.pos[k + 1] in ("DET", "ADP", "PRON"):
                return not self.clause_begins(k + 1, limit)
        return False

    def clause_begins(self, i: int, limit: int) -> bool:
        """Whether a new clause begins at a token: a noun phrase with its finite verb."""
        words = self.words
        if i >= limit or (words.pos[i] not in ("DET", "PROPN") and not self.phrases.is_("title", i)):
            return False
        end = self.phrases.noun_phrase(i, limit)
        while end < limit and end > i and (self.phrases.is_("clitic", end) or self.phrases.is_("negator", end)):
            end += 1
        return i < end < limit and words.finite[end] and words.pos[end] in ("VERB", "AUX")
