"""Who says it: the phrase that names the source of a cue, and the actor it stands for."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from depeche.actors import Cast
from depeche.reading import ActorKind, Span
from depeche.statements.groups import Group
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.register import Register
from depeche.statements.words import Sentence, Words

_CLIMB = 8
_BACK = 60


@dataclass(frozen=True, slots=True)
class Source:
    """A source: the actor (None where it cannot be told), the tokens that name it, and where reading goes on."""

    speaker: str | None
    span: Span | None
    end: int


class Sources:
    """Finds and resolves the sources in one text."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases, cast: Cast, register: Register) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = phrases
        self.cast = cast
        self.register = register
        self.unnamed: dict[str, str] = {}
        """The actors that only this step has told, by their head noun."""

    def named(self, start: int, end: int, *, sure: bool = False) -> Source | None:
        """The source that the noun phrase of tokens ``[start, end)`` names.

        ``sure``: it stands where only a source stands, so that a noun in no table is one too.
        """
        words = self.words
        if start >= end:
            return None
        span = words.span(start, end)
        if self.phrases.is_("the_one", start):
            return Source(self._latest_like(start), span, end)
        if end - start == 1 and words.pos[start] == "PRON":
            return Source(self._stands_for(start), span, end)
        joint = self._joint(start, end)
        speaker = joint or self._apposed(start, end) or self.cast.refer(span)
        speaker = self._resumed(start, end, speaker, sure=sure) or speaker or self._unnamed(start, end, sure=sure)
        return Source(speaker, span, end)

    def _resumed(self, start: int, end: int, described: str | None, *, sure: bool) -> str | None:
        """The person heard or spoken of last whom a description resumes that fits nobody else (*la candidate*)."""
        words = self.words
        head = self._head_noun(start, end)
        if head is None and sure and end - start == 2 and words.low[start + 1].endswith(self.lexicon.people_suffixes):
            head = start + 1  # l'Insoumis
        if head is None or words.plural[head] or not self.phrases.is_("resuming", start):
            return None
        if words.low[head] in self.lexicon.bodies or self.phrases.is_("voice", head):
            return None
        kind = self.lexicon.persons.get(words.low[head])
        again = self._described_again(words.low[head], described)
        if again is not None:
            self.cast.mention(again, words.span(start, end))
            return again
        if kind in ("kin", "homologue", "predecessor", "source") or (kind is None and not sure):
            return None
        span = words.span(start, end)
        country = None
        if described is not None:
            actor = self.cast[described]
            if actor.kind != "person" or actor.key is not None or self.lexicon.is_name(actor.name):
                return None
            wording = words.text[span.start : span.end].casefold()
            if any(not span.overlaps(m) and words.text[m.start : m.end].casefold() != wording for m in actor.mentions):
                return None
            country = actor.country
        pointing = self.phrases.is_("pointing", start)
        former = any(self.phrases.is_("former", k) for k in range(start, head))
        gender = words.gender[start] or words.gender[head]
        for entry in self.register.latest(speakers_first=True):
            candidate = entry.actor
            if candidate is None:
                continue
            other = self.cast[candidate]
            if other.kind != "person" or not self.lexicon.is_name(other.name) or candidate == described:
                continue
            if gender and self.cast.gender(candidate) not in ("", gender):
                continue
            if country and other.country and country != other.country:
                continue
            if kind == "press" and words.low[head] not in (other.role or "").casefold():
                continue
            held = pointing or former or words.low[head] in (other.role or "").casefold()
            if kind == "role" and other.role and self.phrases.is_("sole_office", head) and not held:
                continue
            if described is not None:
                self.cast.merge(described, candidate)
            self.cast.mention(candidate, span)
            return candidate
        return None

    def _stands_for(self, token: int, *, inserted: bool = False, goes_on: bool = False) -> str | None:
        """The actor of a pronoun: the last heard or spoken of for one that is inserted or opens, else the cast's."""
        opens = self._opens(token)
        heard = self._latest(token, speakers_first=goes_on)
        if inserted or opens:
            return heard or self.cast.pronoun(token, self.register.speakers()[-_CLIMB:])
        return self.cast.pronoun(token, self.register.speakers()[-_CLIMB:]) or heard

    def _latest_like(self, token: int) -> str | None:
        """The named person of a word's gender who was heard or spoken of last (*celui qui dirige le parti*)."""
        gender = self.words.gender[token]
        for entry in self.register.latest(speakers_first=True):
            if entry.actor is None:
                continue
            other = self.cast[entry.actor]
            named = other.kind == "person" and self.lexicon.is_name(other.name)
            if named and (not gender or self.cast.gender(entry.actor) in ("", gender)):
                return entry.actor
        return None

    def _described_again(self, noun: str, described: str | None) -> str | None:
        """The unnamed person heard lately whom the same noun described (*une source proche*: *la source*)."""
        if described is not None and self.cast[described].key is not None:
            return None
        for entry in self.register.latest(speakers_first=True):
            if entry.actor is None or not entry.spoke or entry.actor == described:
                continue
            other = self.cast[entry.actor]
            if other.kind == "person" and not self.lexicon.is_name(other.name) and noun in other.name.split():
                if described is not None and len(self.cast[described].mentions) == 1:
                    self.cast.merge(described, entry.actor)
                return entry.actor
        return None

    def _latest(self, token: int, *, speakers_first: bool) -> str | None:
        """Who was heard or spoken of last and fits a pronoun; a subject nobody knew becomes an actor only then."""
        words = self.words
        wanted = self.lexicon.pronoun(words.low[token])
        for entry in self.register.latest(speakers_first=speakers_first):
            if entry.actor is not None:
                known = entry.spoke or self.cast.gender(entry.actor) or self.cast[entry.actor].kind == "group"
                if known and self.cast.suits(entry.actor, token):
                    return entry.actor
            elif entry.phrase is not None and wanted is not None:
                head = self._head_noun(*entry.phrase)
                gender, plural = wanted
                if head is None or words.plural[head] != plural or gender != (words.gender[head] or gender):
                    continue
                source = self.named(*entry.phrase)
                if source is not None and source.speaker is not None:
                    return source.speaker
        return None

    def _opens(self, token: int) -> bool:
        """Whether a token opens its sentence, after a conjunction or adverb at most (*Mais elle ...*)."""
        words = self.words
        first = token
        while first > 0 and first > token - 3 and words.pos[first - 1] in ("CCONJ", "ADV"):
            first -= 1
        return words.form[first][0].isupper()

    def subordinate(self, source: Source) -> bool:
        """Whether a source is the subject of a clause that hangs on another (*dont il avait parlé*)."""
        if source.span is None:
            return False
        first = bisect_left(self.words.start, source.span.start)
        return self.phrases.is_("subordinator", first - 1)

    def note_subject(self, sentence: Sentence) -> None:
        """Remember the person or group that is the subject of a sentence's main clause."""
        found = self.main_subject(sentence)
        if found is None:
            return
        actor, phrase = found
        if actor is not None:
            if self.cast[actor].kind in ("person", "group"):
                self.register.seen(actor, phrase)
        else:
            head = self._head_noun(*phrase)
            if head is not None and self.words.low[head] in self.lexicon.persons:
                self.register.seen(None, phrase)

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
            end = max(i + 1, self.phrases.noun_phrase(start, sentence.end))
            return self._apposed(start, end) or self.cast.at(words.span(start, i + 1)), (start, end)
        start, end = self._opening(sentence, sentence.end)
        if end <= start or words.pos[start] not in ("DET", "PROPN"):
            return None
        return self._apposed(start, end) or self.cast.at(words.span(start, end)), (start, end)

    def _apposed(self, start: int, end: int) -> str | None:
        """The person whose name stands in apposition at the end of a phrase (*un manifestant, Jean Petit*)."""
        words = self.words
        last = end
        while last > start and not words.person[last - 1]:
            last -= 1
        if end - last > 0 and words.form[last] != "(":
            return None
        first = last
        while first > start and words.person[first - 1]:
            first -= 1
        if first >= last or first - 1 <= start:
            return None
        before = first - 1
        while before > start and self.phrases.is_("title", before):
            before -= 1
        if words.form[before] == ")":
            before = next((k - 1 for k in range(before, start, -1) if words.form[k] == "("), before)
        if words.form[before] != ",":
            if words.pos[before] not in ("NOUN", "ADJ", "PROPN") or self._inner_title(start, before):
                return None
        elif words.pos[start] not in ("DET", "NOUN", "ADJ", "PRON"):
            return None
        return self.cast.at(words.span(first, last))

    def _inner_title(self, start: int, before: int) -> bool:
        """Whether the noun before a name is one for a person inside a complement (*la femme du maire Jean Petit*)."""
        words = self.words
        for k in range(before, start, -1):
            if (
                words.low[k] in self.lexicon.persons
                and k > start + 1
                and words.pos[k] == "NOUN"
                and not words.plural[k]
            ):
                return self.phrases.is_("de", k - 1) or (words.pos[k - 1] == "DET" and self.phrases.is_("de", k - 2))
        return False

    def _unknown_name(self, start: int, end: int) -> str | None:
        """A new actor for a name that the cast does not have: a body with its article, else a person of two words."""
        words = self.words
        first = start + 1 if words.pos[start] == "DET" else start
        if first >= end or not words.form[first][0].isupper() or self.cast.at(words.span(first, first + 1)) is not None:
            return None
        if first == start and not all(words.form[k][0].isupper() for k in range(start, end)):
            return None
        if first == start and end - start > 3:
            return None
        kind: ActorKind = "person" if first == start else "organisation"
        name = " ".join(words.text[words.start[first] : words.end[end - 1]].split())
        actor = self.cast.add(name, kind, [words.span(first, end)])
        self.cast.describe(actor, words.gender[start], "p" if words.plural[start] else "s")
        return actor

    def _head_noun(self, start: int, end: int) -> int | None:
        """The first noun for somebody in a phrase, else its first noun (*l'ancienne ministre*: *ministre*)."""
        words = self.words
        for k in range(start, min(end, start + 4)):
            adjective = words.pos[k] == "ADJ" and k > start and words.pos[k - 1] != "DET"
            if words.low[k] in self.lexicon.persons and not adjective and not self.phrases.is_("of", k - 1):
                return k
        noun = next((k for k in range(start, end) if words.pos[k] == "NOUN"), None)
        if noun is None and start + 1 < end and words.pos[start] == "DET" and words.pos[start + 1] in ("VERB", "ADJ"):
            return start + 1  # un associé, un proche
        return noun

    def _unnamed(self, start: int, end: int, *, sure: bool) -> str | None:
        """A new actor for a source that nothing names: *la mairie*, *plusieurs médias locaux*."""
        words, phrases = self.words, self.phrases
        head = self._head_noun(start, end)
        if head is None:
            return self._unknown_name(start, end)
        noun = words.low[head]
        if words.form[head][0].isupper() and noun not in self.lexicon.bodies and noun not in self.lexicon.persons:
            return self._unknown_name(start, end)
        if self.lexicon.channels.get(noun) in ("document", "event"):
            return None
        if phrases.is_("relay", head) or phrases.is_("dependence", head) or phrases.is_("voiceless", head):
            return None
        if words.pos[start] == "PRON" or self.cast.at(words.span(head, head + 1)) is not None:
            return None
        bare = head == end - 1 and words.pos[start] == "DET"
        known = self.unnamed.get(noun)
        if known is not None and bare and not words.low[start].startswith("un"):
            self.cast.mention(known, words.span(start, end))
            return known
        plural = words.plural[head]
        person = noun in self.lexicon.persons or noun.removesuffix("s").endswith(self.lexicon.agent_suffixes)
        if not (sure or person or noun in self.lexicon.bodies or phrases.is_("voice", head)):
            return None
        kind: ActorKind = "group" if plural else "person" if person else "organisation"
        first = start + 1 if kind == "organisation" and words.pos[start] == "DET" else start
        name = " ".join(words.text[words.start[first] : words.end[end - 1]].split())
        actor = self.cast.add(name, kind, [words.span(start, end)])
        self.cast.describe(actor, words.gender[head], "p" if plural else "s")
        self.unnamed[noun] = actor
        return actor

    def _joint(self, start: int, end: int) -> str | None:
        """The group of two sources joined with *et*, where both are known actors."""
        words = self.words
        for k in range(start + 1, end - 1):
            if not self.phrases.is_("joining", k) or words.quote[k] >= 0 or self.phrases.is_("of", k + 1):
                continue
            if not (words.pos[k + 1] in ("DET", "PROPN") or self.phrases.is_("title", k + 1)):
                continue
            left, right = words.span(start, k), words.span(k + 1, end)
            one, two = self.cast.refer(left), self.cast.refer(right)
            if one is None or two is None or one == two:
                continue
            heads = (self.cast[one].kind, self.cast[two].kind)
            if "place" in heads or words.entity[k]:
                continue
            return self.cast.group([one, two], words.span(start, end))
        return None

    def pronoun(self, token: int, *, goes_on: bool = False) -> Source:
        """The source of an inverted subject pronoun; ``goes_on``: its cue continues a speech (*ajouté*)."""
        low = self.words.low[token]
        word = Span(self.words.start[token], self.words.end[token])
        stripped = low.rsplit("-", 1)[-1]
        span = Span(word.end - len(stripped), word.end)
        if self.phrases.is_("indefinite", token) or stripped == "on":
            return Source(None, span, token + 1)
        return Source(self._stands_for(token, inserted=True, goes_on=goes_on), span, token + 1)

    def inverted(self, group: Group, sentence: Sentence, *, sure: bool = True) -> Source | None:
        """The source after an inserted cue: over times, places and channels, the noun phrase that follows."""
        phrases = self.phrases
        i = self._over_manner(phrases.skip(group.end, sentence.end), sentence)
        if i >= sentence.end:
            return None
        end = phrases.noun_phrase(i, sentence.end)
        if end == i or self._quoted_head(i, end):
            return None
        return self._listed(i, end, group, sentence.end) or self.named(i, end, sure=sure)

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
        """The group of three sources or more (*ont déclaré la France, l'Allemagne et l'Italie*); None for fewer."""
        words = self.words
        if not (words.plural[group.start] or words.plural[group.verb]):
            return None
        parts = [(start, end)]
        while parts[-1][1] < limit and words.form[parts[-1][1]] == ",":
            begins = parts[-1][1] + 1
            stop = self.phrases.noun_phrase(begins, limit)
            if stop == begins or words.pos[begins] not in ("DET", "PROPN"):
                return None
            joint = next((k for k in range(begins + 1, stop - 1) if self.phrases.is_("joining", k)), None)
            if joint is not None:
                parts += [(begins, joint), (joint + 1, stop)]
                break
            parts.append((begins, stop))
        else:
            return None
        members = [self.cast.refer(words.span(*part)) for part in parts]
        known = [m for m in members if m is not None and self.cast[m].kind != "place"]
        if len(known) < len(parts):
            return None
        span = words.span(start, parts[-1][1])
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
                return k + 1 if words.pos[k + 1] in begins or self.phrases.is_("title", k + 1) else i
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
                if opening is not None:
                    return opening
            return self.from_head(subject, group, sentence)
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
        if words.pos[head] == "PRON":
            if self.phrases.is_("relative", head):
                return self._antecedent(group, head, sentence)
            if self.phrases.is_("indefinite", head):
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

    def _antecedent(self, group: Group, relative: int, sentence: Sentence) -> Source | None:
        """What *qui* stands for: the head of its clause by the parse, else the noun phrase before it."""
        words = self.words
        verb = group.verb
        for _ in range(_CLIMB):
            if words.dep[verb].startswith("acl"):
                head = words.head[verb]
                if sentence.start <= head < relative and words.pos[head] in ("NOUN", "PROPN"):
                    start = self._start_of(head, sentence)
                    return self.named(start, max(head + 1, self.phrases.noun_phrase(start, relative)))
                break
            if words.head[verb] == verb:
                break
            verb = words.head[verb]
        end = relative - 1 if words.form[relative - 1] == "," else relative
        start = self.phrases.phrase_before(end, sentence.start)
        return self.named(start, end) if start < end else None

    def ending_at(self, i: int, sentence: Sentence) -> Source | None:
        """By position: the noun phrase that ends right before a token, from a comma or the start of the sentence on."""
        words = self.words
        start = i
        while start > sentence.start and words.form[start - 1] != "," and words.quote[start - 1] < 0 and i - start < 15:
            start -= 1
        if start == i or self.phrases.noun_phrase(start, i) != i:
            return None
        return self.named(start, i)

    def noun_of(self, gerund: int, sentence: Sentence) -> Source | None:
        """The noun that a present participle without comma describes (*une lettre appelant à ...*)."""
        words = self.words
        head = words.head[gerund]
        if not words.dep[gerund].startswith("acl") or not sentence.start <= head < gerund:
            return None
        start = self._start_of(head, sentence)
        return self.named(start, max(head + 1, self.phrases.noun_phrase(start, gerund)))

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
