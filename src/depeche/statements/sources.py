"""Who says it, by position: the words that name the source of a cue, before it or after it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from depeche.reading import Span
from depeche.statements.groups import Group
from depeche.statements.speakers import Source, Speakers
from depeche.statements.words import Sentence

if TYPE_CHECKING:
    from depeche.statements.findings import Finding

__all__ = ["Source", "Sources"]

_APPOSED = 2
_CLIMB = 8
_BACK = 60
_TIMED = 8
"""How many words a time may have."""
_PLACED = 7
"""How many words back *ceux* is looked for before *qui*."""


class Sources(Speakers):
    """Finds the sources in one text."""

    def subordinate(self, source: Source) -> bool:
        """Whether a source is the subject of a clause that hangs on another (*dont il avait parlé*)."""
        if source.span is None:
            return False
        first = bisect_left(self.words.start, source.span.start)
        return self.phrases.is_("subordinator", first - 1)

    def note_subject(self, sentence: Sentence, told: Sequence[Finding]) -> None:
        """Remember who is the subject of a sentence's main clause, unless it only tells more of a speaker in it."""
        found = self.main_subject(sentence)
        if found is None:
            return
        actor, phrase = found
        start = self.words.start[phrase[0]]
        if any(f.speaker_span is not None and 0 <= start - f.speaker_span.end <= _APPOSED for f in told):
            return  # a dit Jean Petit, un voisin
        if actor is not None and any(self._is_told_of(f, start, actor) for f in told):
            return  # X a menti, selon Y: who goes on is Y
        if actor is not None and self.cast[actor].kind == "person" and not self.lexicon.is_name(self.cast[actor].name):
            actor = self._resumed(*phrase, actor, sure=False) or actor
        if actor is not None:
            if self.cast[actor].kind in ("person", "group"):
                self.register.seen(actor, phrase)
            elif self.cast[actor].kind in ("organisation", "country"):
                self.register.seen(actor, phrase, self.agreement(self.words.span(*phrase), actor))
        else:
            head = self._head_noun(*phrase)
            if head is not None and self.words.low[head] in self.lexicon.persons:
                self.register.seen(None, phrase)

    def _is_told_of(self, finding: Finding, start: int, actor: str) -> bool:
        """Whether what somebody else, a person, is cited for at the end of a sentence begins with its subject."""
        cited = finding.by_phrase and finding.speaker not in (None, actor) and finding.cue is not None
        if not cited or finding.cue is None or finding.cue.start < start:
            return False
        person = self.cast[finding.speaker or ""].kind == "person"
        return person and any(span.start <= start < span.end for span in finding.spans)

    def main_subject(self, sentence: Sentence) -> tuple[str | None, tuple[int, int]] | None:
        """The subject of a sentence's main clause outside quotations: the actor, if the cast has it, and its words."""
        words = self.words
        for i in range(sentence.end - 1, sentence.start - 1, -1):
            if words.quote[i] >= 0 or not words.dep[i].startswith("nsubj"):
                continue
            verb = words.head[i]
            if words.quote[verb] >= 0 or not (words.head[verb] == verb or words.dep[verb] == "conj"):
                continue
            if words.pos[i] == "PRON":
                return self._stands_for(i), (i, i + 1)
            start = self._start_of(i, sentence)
            if self.phrases.is_("que", start - 1):
                continue  # the parse has joined a clause to the main one that hangs on it
            end = max(i + 1, self.phrases.noun_phrase(start, sentence.end))
            return self._apposed(start, end) or self.cast.at(words.span(start, i + 1)), (start, end)
        start, end = self._opening(sentence, sentence.end)
        if end <= start or words.pos[start] not in ("DET", "PROPN"):
            return None
        return self._apposed(start, end) or self.cast.at(words.span(start, end)), (start, end)

    def inverted(self, group: Group, sentence: Sentence, *, sure: bool = True) -> Source | None:
        """The source after an inserted cue: over times, places and channels, the noun phrase that follows."""
        words, phrases = self.words, self.phrases
        skipped = phrases.skip(group.end, sentence.end)
        i = self._over_manner(skipped, sentence)
        if i > group.end and self._stray_comma(i, group, sentence):
            i += 1
        some = i < sentence.end and phrases.is_("of_some", i) and words.pos[i] == "ADP"  # devant la presse des élus
        end = phrases.noun_phrase(i + some, sentence.end) if i + some < sentence.end else i
        if i < end < sentence.end and self._spoken_to(i, end, group, sentence):
            i, end = end, phrases.noun_phrase(end, sentence.end)
        if end == i and skipped > group.end:
            i = self._name_before(skipped, group.end)
            end = skipped
        if i >= sentence.end:
            return None
        if end == i or self._quoted_head(i, end) or self._disagrees(i, group):
            return None
        listed = self._listed(i, end, group, sentence.end) or self._bracketed_pair(i, end, group, sentence.end)
        return listed or self.named(i, end, sure=sure)

    def _bracketed_pair(self, start: int, end: int, group: Group, limit: int) -> Source | None:
        """Two who speak together, an acronym in brackets between them (*ont dit la Ligue (LPP) **et** l'ONG X*)."""
        words = self.words
        name = self.cast.at(words.span(start, end))
        mentions = self.cast[name].mentions if name is not None else ()
        first = words.start[min(start + (words.pos[start] == "DET"), end - 1)]
        named = next((m.end for m in mentions if m.start <= first < m.end), 0)
        joint = max(end, bisect_left(words.start, named))
        plural = words.plural[group.start] or words.plural[group.verb]
        if not plural or joint >= limit - 1 or words.form[joint - 1] != ")" or not self.phrases.is_("joining", joint):
            return None
        after = self.phrases.noun_phrase(joint + 1, limit)
        pair = [self.named(start, joint), self.named(joint + 1, after)] if after > joint + 1 else []
        known = [one.speaker for one in pair if one is not None and one.speaker is not None]
        if len(known) < _APPOSED or known[0] == known[1]:
            return None
        span = words.span(start, after)
        return Source(self.cast.group(known, span), span, after)

    def _disagrees(self, start: int, group: Group) -> bool:
        """Whether a phrase in the plural follows a verb in the singular, which it is no subject of (*soutient les*)."""
        words = self.words
        if not (words.pos[start] == "DET" and words.plural[start]):
            return False
        verb = next((k for k in range(group.start, group.end) if words.finite[k]), None)
        return verb is not None and not words.plural[verb]

    def _spoken_to(self, start: int, end: int, group: Group, sentence: Sentence) -> bool:
        """Whether a name belongs to the office one speaks to, before who speaks (*a dit au maire **X** un voisin*)."""
        words = self.words
        if not (words.person[start] and words.person[end - 1] and words.pos[end] == "DET"):
            return False
        office = words.low[start - 1] in self.lexicon.persons
        to = any(self.phrases.is_("to", k) for k in range(group.end, start))
        return office and to and self.phrases.noun_phrase(end, sentence.end) > end + 1

    def _stray_comma(self, i: int, group: Group, sentence: Sentence) -> bool:
        """Whether a comma parts a cue and its day from the subject behind: *a annoncé mardi 29 août**,** la mairie*."""
        words = self.words
        if i + 1 >= sentence.end or words.form[i] != "," or words.pos[i - 1] == "PROPN":
            return False
        end = self.phrases.noun_phrase(i + 1, sentence.end)
        if words.pos[i + 1] == "DET" and end + 1 == sentence.end:
            return True  # nothing else can be the subject
        subjects = [words.head[k] for k in range(i + 1, end) if words.dep[k].startswith("nsubj")]
        return any(verb == group.verb or (verb >= end and not words.finite[verb]) for verb in subjects)

    def _name_before(self, end: int, low: int) -> int:
        """Where a full name begins that a phrase before a token has swallowed (*dans un blog récent Jean Petit*)."""
        words = self.words
        k = end
        while k > low + 2 and words.pos[k - 1] == "PROPN" and words.form[k - 1][0].isupper():
            k -= 1
        named = end - k >= 2 and words.form[k - 1].islower() and words.pos[k - 1] in ("ADJ", "NOUN", "VERB")
        return k if named else end

    def _listed_before(self, group: Group, sentence: Sentence) -> Source | None:
        """The group of three or more that ends right before a cue, from the subject that the parse gives it on."""
        subject = self.subject_of(group.verb, sentence)
        if subject is None or subject >= group.start:
            return None
        start = self._start_of(subject, sentence)
        end = max(subject + 1, self.phrases.noun_phrase(start, group.start))
        listed = self._listed(start, end, group, group.start)
        return listed if listed is not None and listed.end == group.start else None

    def _listed(self, start: int, end: int, group: Group, limit: int) -> Source | None:
        """The group of sources that commas part (*ont déclaré la France, l'Allemagne et l'Italie*); None for fewer.

        Two are one where a name in apposition parts them (*la ministre, X, et le maire, Y, ont dit*).
        """
        words = self.words
        if not (words.plural[group.start] or words.plural[group.verb]):
            return None
        parts = [(start, end)]
        while parts[-1][1] < limit and words.form[parts[-1][1]] == ",":
            begins = parts[-1][1] + 1
            last = self.phrases.is_("joining", begins)  # X, Y, et Z
            begins += last
            stop = self.phrases.noun_phrase(begins, limit)
            if stop == begins or words.pos[begins] not in ("DET", "PROPN"):
                return None
            if last:
                parts.append((begins, stop))
                break
            joint = next((k for k in range(begins + 1, stop - 1) if self.phrases.is_("joining", k)), None)
            if joint is not None:
                parts += [(begins, joint), (joint + 1, stop)]
                break
            parts.append((begins, stop))
        else:
            return None
        pair = len(parts) == 2 and words.form[end] == "," and words.person[end - 1] and not words.plural[start]
        if len(parts) < 3 and not pair:
            return None
        members = [self.named(*part, sure=len(parts) > _APPOSED) for part in parts]
        known = [m.speaker for m in members if m and m.speaker and self.cast[m.speaker].kind != "place"]
        if len(known) < len(parts):
            return None
        span = words.span(start, parts[-1][1])
        kinds = [self.cast[m].kind for m in known]
        if kinds[0] == "group" and set(kinds[1:]) == {"person"}:
            known = known[1:]  # *ont dit les avocats du maire, Jean Petit et Anne Morel*
        return Source(self.cast.group(known, span), span, parts[-1][1])

    def _over_manner(self, i: int, sentence: Sentence) -> int:
        """Past how something is said (*d'une voix calme*, *, éploré,*) and a comma before a name (*à l'AFP, X*)."""
        words = self.words
        begins = ("DET", "PROPN")
        if i + 1 < sentence.end and words.pos[i] == "ADJ" and words.pos[i + 1] in begins:
            return i + 1
        if i + 1 >= sentence.end or words.form[i] != ",":
            return i
        if words.pos[i + 1] == "PROPN" or self.phrases.is_("title", i + 1):
            return i + 1
        for k in range(i + 1, min(i + 8, sentence.end - 1)):
            if words.finite[k] or words.quote[k] >= 0:
                break
            if words.form[k] == ",":
                after = self.phrases.skip(k + 1, sentence.end)
                after += after + 1 < sentence.end and words.form[after] == ","
                named = after < sentence.end and (words.pos[after] in begins or self.phrases.is_("title", after))
                return after if named else i
        return i

    def _quoted_head(self, start: int, end: int) -> bool:
        """Whether the first noun of a phrase stands in quotation marks: it is what is said, not who says it."""
        words = self.words
        return next((words.quote[k] >= 0 for k in range(start, end) if words.pos[k] not in ("DET", "ADP")), False)

    def before(self, group: Group, sentence: Sentence) -> Source | None:
        """The source before a cue: its subject by the parse, else by position."""
        words = self.words
        at = group.start - 1
        if at >= sentence.start and words.quote[at] < 0:
            if self.phrases.is_("relative", at):
                return self._antecedent(group, at, sentence)
            if words.form[at] == "," and self.phrases.is_("relative", at - 1):
                return self._antecedent(group, at - 1, sentence)
            if self.phrases.is_("subject_pronoun", at) and words.pos[at] == "PRON":
                return self.named(at, at + 1)
        if at >= sentence.start and words.pos[at] in ("NOUN", "PROPN", "ADJ", "NUM", "X") and words.quote[at] < 0:
            adjacent = self._listed_before(group, sentence) or self.ending_at(group.start, sentence)
            if adjacent is not None and adjacent.speaker is not None:
                return adjacent
        subject = self.subject_of(group.verb, sentence)
        if subject is not None and subject < group.start:
            if words.pos[subject] == "PRON" and group.start - subject > 3 and not self.phrases.is_("relative", subject):
                opening = self.first_phrase(group, sentence)
                behind = opening is not None and opening.end < subject and words.form[subject - 1] == ","
                if opening is not None and not (behind and self.phrases.is_("subject_pronoun", subject)):
                    return opening  # but *Quant à son rival Jean Petit, il l'évite, se disant ...*
            found = self.from_head(subject, group, sentence)
            if group.mood == "gerund" and words.form[at] == "," and (found is None or found.speaker is None):
                return self._further_up(subject, group, sentence) or found
            return found
        return None

    def _further_up(self, subject: int, group: Group, sentence: Sentence) -> Source | None:
        """The nearest somebody above a subject that nobody is (*X a quitté A, dont B fait parler, disant que ...*)."""
        words = self.words
        for _ in range(_CLIMB):
            verb = words.head[subject]
            above = words.head[verb]
            if above == verb or not sentence.start <= above < group.start:
                return None
            upper = self.subject_of(above, sentence)
            if upper is None or upper == subject or upper >= group.start:
                return None
            found = self.from_head(upper, group, sentence)
            if found is not None and found.speaker is not None:
                return found
            subject = upper
        return None

    def subject_of(self, verb: int, sentence: Sentence) -> int | None:
        """The subject of a verb by the parse, or of the verb it is joined to or depends on."""
        words = self.words
        for _ in range(_CLIMB):
            if not sentence.start <= verb < sentence.end:
                return None
            for child in words.children[verb]:
                if words.dep[child].startswith("nsubj") and words.quote[child] < 0:
                    return child
            if words.dep[verb].startswith(("conj", "xcomp", "advcl", "aux", "cop", "parataxis", "obl", "acl", "dep")):
                if words.dep[verb].startswith("acl") and words.pos[words.head[verb]] in ("NOUN", "PROPN"):
                    return None
                verb = words.head[verb]
                continue
            return None
        return None

    def from_head(self, head: int, group: Group, sentence: Sentence) -> Source | None:
        """The noun phrase around a head before the cue."""
        words = self.words
        if words.pos[head] == "PRON" or (words.pos[head] == "ADV" and self.phrases.is_("unnamed", head)):
            if self.phrases.is_("relative", head):
                return self._antecedent(group, head, sentence)
            if self.phrases.is_("indefinite", head) or self.phrases.is_("unnamed", head):
                return Source(None, Span(words.start[head], words.end[head]), head + 1)
            return self.named(head, head + 1)
        start = self._start_of(head, sentence)
        end = max(head + 1, self.phrases.noun_phrase(start, group.start))
        listed = self._listed(start, end, group, group.start)
        return listed or self.named(start, min(end, group.start))

    def _start_of(self, head: int, sentence: Sentence) -> int:
        """The start of the noun phrase of a head: its article, title and adjectives to the left."""
        words = self.words
        start = head
        while start > sentence.start and words.quote[start - 1] < 0:
            pos = words.pos[start - 1]
            if pos == "DET":
                start -= 1
                break
            if pos in ("ADJ", "PROPN", "NUM") or self.phrases.is_("title", start - 1) or pos == "NOUN":
                start -= 1
            else:
                break
        return start

    def who(self, relative: int, group: Group, sentence: Sentence) -> Source | None:
        """Whom *qui* stands for, for a cue that its verb is told with."""
        return self._antecedent(group, relative, sentence)

    def _antecedent(self, group: Group, relative: int, sentence: Sentence) -> Source | None:
        """What *qui* stands for: the head of its clause by the parse, else the noun phrase before it."""
        words = self.words
        those = self._those(relative, sentence)
        if those is not None:
            return those
        verb = group.verb
        for _ in range(_CLIMB):
            if words.dep[verb].startswith("acl"):
                head = self._last_joined(words.head[verb], verb, relative)
                head = self._agreeing(head, group, sentence)
                if sentence.start <= head < relative and words.pos[head] in ("NOUN", "PROPN"):
                    apposed = words.dep[head] == "appos" and not words.person[head]
                    apposed = apposed and words.form[words.left[head]] == ","
                    bearer = self._last_joined(words.head[head], verb, words.left[head]) if apposed else head
                    if bearer != head and self._is_somebody(bearer):
                        head = bearer  # le ministre X, l'homme qui a dit que
                    start = self._start_of(head, sentence)
                    source = self.named(start, max(head + 1, self.phrases.noun_phrase(start, relative)))
                    if source is not None and source.speaker and self.cast[source.speaker].kind != "place":
                        return source
                break
            if words.head[verb] == verb:
                break
            verb = words.head[verb]
        end = relative - 1 if words.form[relative - 1] == "," else relative
        if self._is_time(end - 1):
            return self._last_person(end - 1, sentence)  # *les propos de X le 21 août, qui avait estimé*
        start = self.phrases.phrase_before(end, sentence.start)
        found = self.named(start, end) if start < end else None
        if found is not None and found.speaker and self.cast[found.speaker].kind != "place":
            return found
        return self._nearest(end, sentence) or found

    def _is_time(self, i: int) -> bool:
        """Whether a token belongs to a time."""
        times = self.phrases.times
        return any(found is not None and i < found[0] for found in (times.get(k) for k in range(i, i - _TIMED, -1)))

    def _last_person(self, end: int, sentence: Sentence) -> Source | None:
        """The person named last before a token."""
        words = self.words
        last = next((k for k in range(end - 1, sentence.start - 1, -1) if words.person[k] and words.quote[k] < 0), None)
        if last is None:
            return None
        first = last
        while first > sentence.start and words.person[first - 1]:
            first -= 1
        return self.named(first, last + 1)

    def _those(self, relative: int, sentence: Sentence) -> Source | None:
        """The people told by their place alone before *qui* (***ceux** en Australie qui affirment*)."""
        words = self.words
        for k in range(relative - 1, max(sentence.start - 1, relative - _PLACED), -1):
            if self.phrases.is_("those", k):
                return Source(None, words.span(k, relative), relative) if k < relative - 1 else None
            if words.pos[k] not in ("ADP", "DET", "NOUN", "PROPN", "ADJ") or words.quote[k] >= 0:
                return None
        return None

    def _agreeing(self, head: int, group: Group, sentence: Sentence) -> int:
        """The noun above one in the plural that *qui* cannot be (*X, membre du conseil des élus qui annonce*)."""
        words = self.words
        verb = group.start if group.compound else group.verb
        if not words.finite[verb] or words.plural[verb] or not words.plural[head]:
            return head
        while words.pos[words.head[head]] in ("NOUN", "PROPN") and sentence.start <= words.head[head] < head:
            head = words.head[head]
            if not words.plural[head] and self._is_somebody(head):
                break
        return head

    def _is_somebody(self, head: int) -> bool:
        """Whether a noun is one for a person or begins the name of one."""
        words = self.words
        return words.person[head] or (words.low[head] in self.lexicon.persons and not words.plural[head])

    def _last_joined(self, head: int, verb: int, relative: int) -> int:
        """The last of several names before the relative clause of one (*A ou B, qui a dénoncé*)."""
        words = self.words
        if words.plural[verb] or any(words.plural[k] for k in words.children[verb] if words.pos[k] == "AUX"):
            return head
        joined = [c for c in words.children[head] if words.dep[c] == "conj" and c < relative]
        if not joined:
            return head
        beside = all(words.pos[k] in ("PROPN", "PUNCT") for k in range(joined[-1], relative))
        apposed = words.person[joined[-1]] and words.form[relative - 1] == ","  # A ou B, ministre de la Santé, qui
        apposed = apposed and not any(words.finite[k] or words.quote[k] >= 0 for k in range(joined[-1], relative))
        return joined[-1] if beside or apposed else head

    def _nearest(self, end: int, sentence: Sentence) -> Source | None:
        """The last complement in the noun phrase before a token (*à l'appel de l'opposition, qui ...*)."""
        words = self.words
        for k in range(end - 2, max(sentence.start, end - _BACK), -1):
            if self.phrases.is_("of", k) and words.quote[k] < 0 and self.phrases.noun_phrase(k + 1, end) == end:
                return self.named(k + 1, end)
            if words.form[k] == "," or words.finite[k]:
                break
        return None

    def ending_at(self, i: int, sentence: Sentence) -> Source | None:
        """By position: the noun phrase that ends right before a token, from a comma or the start of the sentence on."""
        words = self.words
        start = i
        while (
            start > sentence.start
            and words.form[start - 1] not in ",:"
            and words.quote[start - 1] < 0
            and i - start < 15
        ):
            start -= 1
        clitic = start == i - 1 and words.pos[start] == "DET"  # ..., le jugeant insuffisant
        if start == i or clitic or self.phrases.noun_phrase(start, i) != i:
            return None
        return self.named(start, i)

    def noun_of(self, gerund: int, sentence: Sentence) -> Source | None:
        """The noun that a present participle without comma describes (*une lettre appelant à ...*)."""
        words = self.words
        head = words.head[gerund]
        if words.dep[gerund].startswith("advcl"):  # montrait le ministre assurant que
            seen = [k for k in words.children[head] if words.dep[k] == "obj" and head < k < gerund]
            head = seen[0] if seen and self._is_somebody(seen[0]) else head
        elif not words.dep[gerund].startswith("acl"):
            return None
        if not sentence.start <= head < gerund or words.pos[head] not in ("NOUN", "PROPN", "PRON", "ADJ"):
            return None
        start = self._start_of(head, sentence)
        source = self.named(start, max(head + 1, self.phrases.noun_phrase(start, gerund)))
        paper = self.lexicon.channels.get(words.low[head]) == "document" or words.low[head] in self.lexicon.nouns
        if source is not None and source.speaker is None and (paper or self.phrases.is_("relay", head)):
            whose = head + 1 + self.phrases.is_("of", head + 1)  # les propos du ministre assurant que
            if self.phrases.is_("de", head + 1) and self.phrases.noun_phrase(whose, gerund) == gerund:
                return self.named(whose, gerund)
        return source

    def first_phrase(self, group: Group, sentence: Sentence) -> Source | None:
        """By position: the noun phrase that opens the sentence, after what precedes a subject."""
        start, end = self._opening(sentence, group.start)
        return self.named(start, end) if start < end else None

    def _opening(self, sentence: Sentence, limit: int) -> tuple[int, int]:
        """The tokens of the noun phrase or subject pronoun that opens a sentence, an empty range if none does."""
        words = self.words
        i = sentence.start
        while i < limit and words.quote[i] < 0:
            after = self.phrases.skip(i, limit)
            if after == i and (words.form[i] in (",", "-", "–") or words.pos[i] == "CCONJ" or words.form[i].isspace()):
                after = i + 1
            if after == i:
                break
            i = after
        if i >= limit or (limit < sentence.end and limit - i > _BACK):
            return i, i
        if words.pos[i] == "PRON":
            return i, i + self.phrases.is_("subject_pronoun", i)
        return i, self.phrases.noun_phrase(i, limit)
