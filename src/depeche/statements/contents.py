"""What is said: where the content of a cue begins and ends, and whether it is direct, mixed or indirect."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.statements.groups import Group
from depeche.statements.lexicon import Lexicon
from depeche.statements.limits import Limits
from depeche.statements.phrases import Phrases
from depeche.statements.quoted_phrases import QuotedPhrases
from depeche.statements.shapes import Content, are_titles, shape, with_addressee
from depeche.statements.words import Sentence, Words

_QUE_REACH = 45


class Contents:
    """Finds what cues introduce in one text."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = phrases
        self.limits = Limits(words, lexicon, phrases)
        self.quoted = QuotedPhrases(words, lexicon, phrases, self.limits)

    def after(self, group: Group, sentence: Sentence, groups: Sequence[Group]) -> Content | None:
        """What follows a cue as its content, by the constructions its verb takes; None if nothing does."""
        words, phrases = self.words, self.phrases
        limit = self.limits.limit(group, sentence, groups)
        frames = group.frames
        near = phrases.skip(group.end, limit, prepositions=False)
        far = phrases.skip(near, limit)
        dated = group.end < near < limit - 1 and words.form[near] == "," and words.pos[near + 1] == "DET"
        if dated and frames & {"np", "quoted", "noun"}:
            near += 1  # a souhaité mercredi, une réouverture
        if "charge" in frames:
            return self._charge(group, near, limit)
        if near >= limit:
            return None
        if frames & {"ceque", "à"} and self._to_that(near):
            return shape(words, phrases, near + 3, limit)
        if "à" in frames:
            found = self._call(near, limit, nouns="de" not in frames)
            if found is not None or frames <= {"à", "incise"}:
                return found
        if "que" in frames:
            start = self._que(group.end, limit)
            if start is not None:
                return shape(words, phrases, start, limit)
        if "si" in frames:
            asked = near + (words.pos[near] == "ADP")  # en quoi
            if phrases.is_("interrogative", asked):
                return shape(words, phrases, near, limit)
        if "si" in frames and phrases.is_("si", far) and words.pos[far] == "SCONJ":
            return shape(words, phrases, far + 1, limit)
        if "de" in frames:
            about = "dnp" in frames and phrases.is_("de", near) and words.pos[near + 1 : near + 2] == ("DET",)
            found = None if about else self._de_infinitive(near, limit, whom="whom" in frames)
            if found is not None:
                return found
        if "inf" in frames:
            for start in dict.fromkeys((near, far, far + (words.form[far : far + 1] == (",",) and far > group.end))):
                if self.limits.infinitive(start, limit):
                    return shape(words, phrases, start, self._before_clause(start, limit))
        if "sur" in frames and near + 1 < limit and phrases.is_("about", near) and words.quote[near + 1] < 0:
            end = self.limits.phrase_end(near + 1, limit)
            if any(words.quote[k] >= 0 for k in range(near + 1, end)):
                return shape(words, phrases, near + 1, end)  # alerte sur des prix « qui montent »
        if frames & {"colon", "incise", "quoted"}:
            found = self.colon(group, limit)
            if found is not None:
                return found
        if "adj" in frames:
            found = self._predicate(near, limit, judges=group.infinitive in self.lexicon.words["judging"])
            if found is not None:
                return found
        for preposition in ("pour", "contre"):
            if preposition in frames and near < limit:
                after = near if words.low[near] == preposition else phrases.noun_phrase(near, limit)  # X contre Y
                if after < limit and words.low[after] == preposition:
                    content = shape(words, phrases, after + 1, self.limits.phrase_end(after + 1, limit))
                    return with_addressee(content, self._addressee(near, after))
        if "sur" in frames and near < limit and phrases.is_("about", near):
            found = self._proposition(near + 1, limit)
            if found is not None:
                return found
        if "deem" in frames:
            return self._deemed(group, near, limit)
        if "comme" in frames:
            found = self._likened(near, limit)
            if found is not None:
                return found
        if "indefinite" in frames and near < limit and phrases.is_("indefinite_article", near):
            if self._is_excluded(near, limit) or self._is_relayed(near, limit):
                return None
            quoted = self.quoted.find(group, near, limit) if "quoted" in frames else None
            return quoted or shape(words, phrases, near, self.limits.phrase_end(near, limit))
        found = self._phrase(group, near, limit)
        some = far < limit and (words.pos[far] == "DET" or phrases.is_("of_some", far))
        if found is None and far > near and frames & {"np", "indefinite"} and some:
            found = self._phrase(group, far, limit)
        return found

    def _is_excluded(self, article: int, limit: int) -> bool:
        """Whether a noun behind its article is somebody, or what somebody is shut out of: *a exclu **un élu***, *a
        exclu **des débats** les élus*."""
        words = self.words
        noun = next((k for k in range(article + 1, limit) if words.pos[k] in ("NOUN", "PROPN")), article)
        if words.pos[article] == "ADP":
            return words.dep[noun].startswith("obl")
        return words.low[noun] in self.lexicon.persons

    def _is_relayed(self, i: int, limit: int) -> bool:
        """Whether a phrase tells only whose news it was: *a confirmé **une information du Monde***."""
        noun = next((k for k in range(i, min(i + 3, limit)) if self.words.pos[k] == "NOUN"), None)
        if noun is None or not self.phrases.is_("news", noun) or not self.phrases.is_("de", noun + 1):
            return False
        return not self.limits.tells_more(i, self.limits.phrase_end(i, limit))

    def _to_that(self, i: int) -> bool:
        """Whether *à ce que* begins at a token."""
        phrases = self.phrases
        return phrases.is_("to_bare", i) and phrases.is_("that", i + 1) and phrases.is_("que", i + 2)

    def _que(self, i: int, limit: int) -> int | None:
        """The start of the clause that *que* introduces, over adverbials only."""
        words, phrases = self.words, self.phrases
        begun = i
        for _ in range(_QUE_REACH):
            if i >= limit:
                return None
            if phrases.is_("que", i) and words.quote[i] < 0:
                return None if phrases.is_("conjunction", i - 1) and i > begun else i + 1  # alors que, pour que
            if words.quote[i] >= 0:
                return None
            after = phrases.skip(i, limit)
            if after == i and words.pos[i] in ("ADP", "DET") and phrases.is_("de", i):
                after = phrases._core(i + 1, limit)
                after = after if after > i + 1 else i
            if after == i and words.form[i] in (",", "-", "–", "—", "("):
                after = self._over_insertion(i, limit)
            if after == i and words.pos[i] == "VERB" and not words.finite[i] and i > begun:
                after = i + 1  # dans un entretien publié mardi
            if after == i:
                return self._late_que(i, limit)
            i = after
        return None

    def _over_insertion(self, i: int, limit: int) -> int:
        """Past the comma that ends an insertion begun by the comma at ``i`` (*, dans un entretien diffusé lundi,*)."""
        words = self.words
        close = ")" if words.form[i] == "(" else words.form[i]
        if i + 1 < limit:
            loose = close == "," and words.pos[i + 1] != "ADP"  # vidéos à l'appui
            for k in range(i + 2, min(limit, i + 16)):
                if words.form[k] == close and not (loose and not self.phrases.is_("que", k + 1)):
                    return k + 1
                if words.finite[k] or words.quote[k] >= 0:
                    break
        return i + 1 if close == "," else i

    def _late_que(self, i: int, limit: int) -> int | None:
        """A *que* further on, if only prepositional phrases and their nouns stand before it."""
        words = self.words
        if words.pos[i] not in ("ADP", "ADJ", "PROPN", "NOUN", "CCONJ") or words.pos[i - 1] == "VERB":
            return None
        for k in range(i, min(limit, i + 15)):
            if self.phrases.is_("que", k) and (words.pos[k] == "SCONJ" or words.pos[k - 1] == "PROPN"):
                return None if self.phrases.is_("conjunction", k - 1) else k + 1  # parce que
            if self.phrases.is_("of", k) and self.limits.infinitive(k + 1, limit):
                return None  # recommandé à X de dire que
            if words.finite[k] or words.form[k] in (",", ":") or words.quote[k] >= 0:
                return None
        return None

    def colon(self, group: Group, limit: int) -> Content | None:
        """What stands after the colon that follows a cue."""
        words = self.words
        for i in range(group.end, min(limit, group.end + 40)):
            if words.quote[i] >= 0:
                return None
            if words.form[i] == ":":
                if not group.frames & {"colon", "quoted", "que"} and are_titles(words, i + 1, limit):
                    return None
                if i + 1 < limit and (words.quote[i + 1] >= 0 or "colon" in group.frames):
                    last = limit
                    if words.quote[i + 1] >= 0 and words.form[words.last[words.quote[i + 1]] - 1][-1:] in ".!?…":
                        last = min(limit, words.last[words.quote[i + 1]] + 1)
                    return shape(words, self.phrases, i + 1, last)
                return None
            if words.finite[i] and i > group.end + 1 and not words.dep[i].startswith(("acl", "advcl")):
                return None
        return None

    def _de_infinitive(self, i: int, limit: int, *, whom: bool) -> Content | None:
        """*de* with an infinitive, over the person it is said to (*à son ministre de partir*).

        ``whom``: also over an object (*prier son ministre de partir*).
        """
        words, phrases = self.words, self.phrases
        begun = inserted = i
        for k in range(i, min(limit, i + 30)):
            if k >= inserted and phrases.is_("of", k) and words.quote[k] < 0 and self.limits.infinitive(k + 1, limit):
                to = self._addressee(begun, k)
                return with_addressee(shape(words, phrases, k + 1, self._before_clause(k + 1, limit)), to)
            if words.quote[k] >= 0:
                if (
                    k == words.first[words.quote[k]]
                    and phrases.is_("of", k + 1)
                    and self.limits.infinitive(k + 2, limit)
                ):
                    return with_addressee(shape(words, phrases, k, limit), self._addressee(begun, k))
                return None
            if k < inserted:
                continue
            if words.form[k] == ",":
                inserted = self._over_apposition(k, limit)
                listed = words.pos[k - 1] == "PROPN" and words.pos[k + 1 : k + 2] == ("PROPN",)
                if inserted > k or listed:
                    continue
            if words.finite[k] or words.form[k] == "," or (words.pos[k] == "DET" and k == i and not whom):
                return None
        return None

    def _over_apposition(self, i: int, limit: int) -> int:
        """Past the comma that closes what the one at a token opens, where no verb stands between; else the token."""
        words = self.words
        for k in range(i + 1, min(limit, i + 14)):
            if words.form[k] == ",":
                return k + 1
            if words.finite[k] or words.quote[k] >= 0:
                break
        return i

    def _addressee(self, start: int, end: int) -> tuple[int, int] | None:
        """The noun phrase of *à* or the object between a cue and its content."""
        if start >= end:
            return None
        to = next((k for k in range(start, end) if self.phrases.is_("to", k)), None)
        first = start if to is None else to + (not self.phrases.is_("to_the", to))
        return (first, end) if first < end else None

    def _charge(self, group: Group, i: int, limit: int) -> Content | None:
        """*accuser X de*: what follows *de*; *qualifier X de « ... »*: the whole."""
        words, phrases = self.words, self.phrases
        if i < limit and phrases.is_("de", i) and words.quote[i] < 0:
            whom = group.mood != "gerund" or group.start < group.spoken  # les groupes *traitant de* santé
            return shape(words, phrases, i + 1, limit) if whom else None
        if i >= limit or words.finite[i]:
            return None
        start = i
        last = min(limit, i + 40)
        if words.quote[i] < 0:
            for k in range(i, last):
                if phrases.is_("of", k) and words.quote[k] < 0:
                    if self.limits.infinitive(k + 1, limit):
                        return shape(words, phrases, k + 1, limit)
                    if k + 1 < limit and words.quote[k + 1] >= 0:
                        first = start if "whole" in group.frames else k + 1
                        return shape(words, phrases, first, self._before_clause(k + 1, limit))
                if words.finite[k] and words.quote[k] < 0 and not words.dep[k].startswith("acl"):
                    break
        else:
            return self.quoted.find(group, i, limit)
        if "whole" in group.frames:
            end = self.limits.phrase_end(i, limit)
            called = [k for k in range(i + 2, end - 1) if phrases.is_("of", k) and words.pos[k + 1] == "NOUN"]
            return shape(words, phrases, i, end) if called and words.pos[i] == "DET" else None
        end = phrases.noun_phrase(i, last)
        after = phrases.skip(end, limit)
        if after < limit and phrases.is_("de", after):
            return shape(words, phrases, after + 1, limit)
        named = next(
            (
                k
                for k in range(i + 1, end)
                if phrases.is_("of", k) and words.pos[k - 1] == "PROPN" and words.pos[k + 1] == "NOUN"
            ),
            None,
        )
        if named is not None:
            return shape(words, phrases, named + 1, limit)
        return None

    def _call(self, i: int, limit: int, *, nouns: bool) -> Content | None:
        """*appeler X à*: what follows *à*, an infinitive after its object or (``nouns``) a noun at once."""
        words, phrases = self.words, self.phrases
        where = phrases.is_("occasion", i + 1) or words.pos[i + 1 : i + 2] == ("PROPN",)  # s'est engagé au Mali
        called = nouns and not where and words.pos[i + 1 : i + 2] != ("ADV",)  # s'engage au plus vite
        if phrases.is_("to", i) and words.quote[i] < 0 and (called or self.limits.infinitive(i + 1, limit)):
            end = limit if self.limits.infinitive(i + 1, limit) else self.limits.phrase_end(i + 1, limit)
            return shape(words, phrases, i + 1, self._after_quote(i + 1, end))
        if i < limit and words.quote[i] >= 0:  # appelé « le pouvoir à céder »
            after = words.last[words.quote[i]] + 1
            asked = any(phrases.is_("to_bare", k) and self.limits.infinitive(k + 1, after) for k in range(i + 2, after))
            return shape(words, phrases, i, min(after, limit)) if asked else None
        for k in range(i, min(limit, i + 30)):
            if phrases.is_("to_bare", k) and words.quote[k] < 0 and self.limits.infinitive(k + 1, limit):
                return with_addressee(shape(words, phrases, k + 1, self._after_quote(k + 1, limit)), (i, k))
            if (words.finite[k] and words.quote[k] < 0 and not words.dep[k].startswith("acl")) or words.form[k] == ":":
                break
            urged = k + 1 + (words.pos[k + 1] == "DET") if phrases.is_("to", k) and k + 1 < limit else k
            if nouns and k > i and urged > k and phrases.is_("urged", urged):
                end = self.limits.phrase_end(k + 1, limit)
                return with_addressee(shape(words, phrases, k + 1, end), (i, k))
            if words.quote[k] >= 0:
                called = nouns and k > i + 1 and not phrases.is_("to", k - 1)
                return self.quoted.find(None, i, limit) if called else None
        return None

    def _after_quote(self, i: int, limit: int) -> int:
        """The end of a content that opens with a quotation: before a noun in apposition to it (*, un message ...*)."""
        words = self.words
        if i >= limit or words.quote[i] < 0:
            return limit
        k = words.last[words.quote[i]] + 1
        if k + 1 < limit and words.form[k] == "," and words.pos[k + 1] == "DET":
            return limit if any(words.quote[m] >= 0 for m in range(k, limit)) else k
        return limit

    def _deemed(self, group: Group, i: int, limit: int) -> Content | None:
        """*voit dans X une menace*, *y voit une menace*: what it is taken for."""
        words, phrases = self.words, self.phrases
        there = any(phrases.is_("there", k) for k in range(group.start, group.verb))
        if not there and not phrases.is_("in", i):
            return self._phrase(group, i, limit)
        start = i if there else phrases.prepositional(i, limit)
        if not there and start == i and words.pos[i + 1 : i + 2] == ("PRON",):
            start = i + 2  # en elle
        if start + 1 >= limit or (start == i and not there) or words.pos[start] != "DET":
            return self._phrase(group, i, limit)
        head = next((k for k in range(start + 1, min(start + 4, limit)) if words.pos[k] == "NOUN"), start)
        judged = phrases.is_("deemed", head)  # and nothing that one sees with one's eyes
        return shape(words, phrases, start, limit) if judged else None

    def _likened(self, i: int, limit: int) -> Content | None:
        """*considère X comme Y*: both."""
        words = self.words
        end = self.phrases.noun_phrase(i, limit)
        if end == i or end >= limit or not self.phrases.is_("like", end) or words.quote[end] >= 0:
            return None
        return shape(words, self.phrases, i, limit)

    def _predicate(self, i: int, limit: int, *, judges: bool) -> Content | None:
        """*juge nécessaire de ...*, *se dit prête à ...*: an adjective and what depends on it."""
        words = self.words
        if i >= limit:
            return None
        if words.quote[i] >= 0:
            return self.quoted.find(None, i, limit)
        if words.pos[i] == "DET" and judges:
            return self._judged_so(i, limit)
        if words.pos[i] != "ADJ" and not (words.pos[i] == "VERB" and not words.finite[i]):
            return None
        if i + 1 < limit and not (
            self.phrases.is_("of", i + 1)
            or self.phrases.is_("que", i + 1)
            or self.phrases.is_("governing", i + 1)
            or words.quote[i + 1] >= 0
            or words.pos[i + 1] == "DET"  # juge tardive la décision
            or self.phrases.is_("que", self._over_aside(i + 1, limit))  # s'est dit sûr, mardi, que ...
        ):
            return None
        return shape(words, self.phrases, i - self.phrases.is_("degree", i - 1), limit)

    def _over_aside(self, i: int, limit: int) -> int:
        """Past what tells when, where or how something is said, also between commas."""
        after = self.phrases.skip(i, limit)
        return self._over_insertion(i, limit) if after == i and self.words.form[i] == "," else after

    def _judged_so(self, i: int, limit: int) -> Content | None:
        """*juge la réforme injuste*: something, no person, with what it is judged to be."""
        words, phrases = self.words, self.phrases
        end = phrases.noun_phrase(i, limit)
        head = next((k for k in range(i, end) if words.pos[k] in ("NOUN", "PROPN")), None)
        if head is None or end - head < 2 or words.pos[end - 1] != "ADJ" or phrases.is_("indefinite_article", i):
            return None
        if words.low[head] in self.lexicon.persons or words.low[head] in self.lexicon.bodies:
            return None
        return shape(words, phrases, i, self.limits.phrase_end(i, limit))

    def _phrase(self, group: Group, i: int, limit: int) -> Content | None:
        """A noun phrase that is said: any after some verbs, one for a proposition after others, or a quoted one."""
        words, phrases, frames = self.words, self.phrases, group.frames
        lasts = group.end < i < limit - 1 and words.pos[group.end] == "DET" and phrases.is_("of", i)
        if lasts and words.pos[i] == "ADP" and words.pos[i + 1] == "NOUN":
            return None  # a observé une minute de silence
        if "quoted" in frames:
            found = self.quoted.find(group, i, limit)
            if found is not None:
                return found
        if i >= limit or words.quote[i] >= 0:
            return None
        if words.pos[i] not in ("DET", "ADP", "NOUN", "NUM", "ADJ") and not phrases.is_("all", i):
            return None
        if words.pos[i] == "ADJ" and (i + 1 >= limit or words.pos[i + 1] == "PUNCT"):
            return None  # a requis trois ans ferme
        end = self.limits.phrase_end(i, limit)
        if phrases.is_("pointing", i) and not self.limits.tells_more(i, end):
            return None  # ont confirmé cette information, ce point de vue
        if self._is_relayed(i, end):
            return None
        start = i
        if phrases.is_("de", i):
            start = i + 1 if phrases.is_("of", i) and frames & {"de", "dnp"} else i
        elif words.pos[i] == "ADP":
            return None
        if "dnp" in frames and phrases.is_("de", i):
            return shape(words, phrases, start, end)
        if "np" in frames:
            adjective = i + 1 < limit and words.pos[i + 1] == "ADJ"
            if phrases.is_("of", i) and not adjective:
                return None
            return shape(words, phrases, i if adjective else start, end)
        if "noun" in frames or "clausal" in frames:
            head = next((k for k in range(i, min(i + 5, end)) if words.pos[k] == "NOUN"), None)
            if head is not None and phrases.is_("attitude", head):
                for k in (head + 1, head + 2):
                    if phrases.is_("que", k) and k < limit:
                        return shape(words, phrases, k + 1, limit)
            if head is not None and words.low[head] in self.lexicon.propositions:
                linked = head + 1 < end and phrases.is_("proposition_link", head + 1)
                if linked:
                    if "noun" not in frames and not phrases.is_("clause_link", head + 1):
                        return None
                    return shape(words, phrases, start, end)
        return None

    def _proposition(self, i: int, limit: int) -> Content | None:
        """A noun phrase that stands for a proposition (*insister sur la nécessité de négocier*)."""
        end = self.limits.phrase_end(i, limit)
        head = next((k for k in range(i, min(i + 5, end)) if self.words.pos[k] == "NOUN"), None)
        if head is None or self.words.low[head] not in self.lexicon.propositions:
            return None
        linked = head + 1 < end and self.phrases.is_("proposition_link", head + 1)
        return shape(self.words, self.phrases, i, end) if linked else None

    def _before_clause(self, i: int, limit: int) -> int:
        """The end of what is said before another clause joined to its own (*d'« officine » **et X compte** ...*)."""
        joins = (k for k in range(i, limit) if self.phrases.is_("coordination", k) and self.words.quote[k] < 0)
        end = next((k for k in joins if self.limits.clause_begins(k + 1, limit)), limit)
        within = any(self.phrases.is_("que", k) for k in range(i, end))  # de dire que A et B partent
        return limit if within else end
