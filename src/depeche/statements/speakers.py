"""Whom the words for a source stand for: names, descriptions, pronouns, groups, sources that nobody names."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from depeche.actors import Cast
from depeche.reading import Span
from depeche.statements.introduced import Introductions
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.register import Entry, Register
from depeche.statements.resuming import Resuming
from depeche.statements.words import ENDS, Words

_CLIMB = 8
_AGO = 2
"""After how many sentences somebody new comes before who was heard."""
_LATTER = 2
"""How many words *ce dernier* has."""
_FRONTED = 15
"""How many words *quant à* and who follows it may have."""
_LATTER_BACK = 60
"""How many words back *ce dernier* looks."""
_RIGHT_BEFORE = 80
_CUE = 6
"""Tokens that a quotation ends before the pronoun of its cue at most."""
_WINDOW = 150
"""How many words back somebody new is looked for."""


@dataclass(frozen=True, slots=True)
class Source:
    """A source: the actor (None where it cannot be told), the tokens that name it, and where reading goes on."""

    speaker: str | None
    span: Span | None
    end: int


class Speakers(Resuming):
    """Resolves the words for sources in one text to actors."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases, cast: Cast, register: Register) -> None:
        super().__init__(words, lexicon, phrases, cast, register)
        self.introductions = Introductions(words, lexicon, cast, register)
        self.first: dict[str, int] = {}
        self.author: str | None = None
        """Who *nous* is, in a text that tells."""

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
        if self.phrases.is_("world", end - 1) and end - start == 2 and self.phrases.is_("all", start - 1):
            span = words.span(start - 1, end)  # tout le monde
            return Source(self.cast.add(words.text[span.start : span.end].lower(), "group", [span]), span, end)
        one = self._named_one(start, end)
        if one is not None:
            return Source(one, span, end)
        if self.author is not None and self._first_person(start, end):
            return Source(self.author, span, end)
        if self._is_latter(start, end):
            latter = self._latter(start)
            if latter is not None:
                self.cast.mention(latter, span)
                return Source(latter, span, end)
        if end - start == 1 and words.pos[start] == "PRON":
            return Source(self._as_for(start) or self._stands_for(start), span, end)
        if self.phrases.is_("informant", end - 1) and self.phrases.is_("same", end - 2) and end - start < 4:
            again = self._informant_again() or (None if words.plural[end - 1] else self._last_heard())
            if again is not None:
                self.cast.mention(again, span)
                return Source(again, span, end)
        if self._is_document(start, end):
            voted = self._assembly() if self.phrases.is_("adopted", end - 1) else None
            issuer = voted or self._issuer(start, research=self.phrases.is_("research", end - 1))
            if issuer is not None:
                return Source(issuer, span, end)
        noun = words.low[end - 1]
        resumes = end - start == 2 and self.phrases.is_("resuming", start)
        if resumes and noun in self.lexicon.persons:
            told = self._just_told(end - 1)
            if told is not None and told.speaker is not None:
                self.cast.mention(told.speaker, span)
                return Source(told.speaker, span, end)
        if resumes and noun in self.lexicon.resuming and noun not in self.lexicon.channels:
            spoke = self._body_heard(noun)
            if spoke is not None:
                self.cast.mention(spoke, span)
                return Source(spoke, span, end)
        joint = self._joint(start, end)
        apposed = None if joint else self._apposed(start, end)
        if apposed is not None and not self._same_gender(start, apposed):
            apposed = None  # cette proche du ministre Jean Petit
        elif apposed is not None and self.lexicon.is_name(self.cast[apposed].name):
            self.introductions.settle(apposed, start, end)
            return Source(apposed, span, end)
        speaker = joint or apposed or self.cast.refer(span)
        if speaker is not None:
            self.introductions.settle(speaker, start, end)
        speaker = self._firm_again(start, end, speaker) or self._resumed(start, end, speaker, sure=sure) or speaker
        speaker = speaker or self._author(start, end)
        return Source(speaker or self._unnamed(start, end, sure=sure), span, end)

    def _first_person(self, start: int, end: int) -> bool:
        """Whether a phrase is the author of the text (*nous*, *notre association*)."""
        words = self.words
        if end - start == 1:
            return self.phrases.is_("we", start) and words.pos[start] == "PRON"
        return end - start == 2 and self.phrases.is_("our", start) and words.low[start + 1] in self.lexicon.bodies

    def _as_for(self, token: int) -> str | None:
        """Whom a pronoun takes up that *quant à* has named before its clause (*Quant à X, **elle** craint*)."""
        words = self.words
        comma = token - 1
        if comma < _LATTER or words.form[comma] != "," or not self.phrases.is_("subject_pronoun", token):
            return None
        for k in range(comma - 1, max(-1, comma - _FRONTED), -1):
            if self.phrases.is_("as_for", k):
                start = k + 1 + self.phrases.is_("to", k + 1)
                if self.phrases.is_("possessive", start):
                    return None  # quant à son rival, il l'évite
                named = self.named(start, self.phrases.noun_phrase(start, comma))
                if named is None or named.speaker is None or named.end != comma:
                    return None
                wanted = self.lexicon.pronoun(words.low[token])
                gender = self.cast.gender(named.speaker)
                return named.speaker if wanted is not None and gender in ("", wanted[0]) else None
            if words.finite[k] or words.quote[k] >= 0:
                break
        return None

    def _is_latter(self, start: int, end: int) -> bool:
        """Whether a phrase stands for who was told of last (*ce dernier*, *celui-ci*)."""
        wording = " ".join(self.words.low[start:end])
        return end - start <= _LATTER and wording in self.lexicon.latter

    def _latter(self, token: int) -> str | None:
        """Who was told of last in the sentence before or this one and agrees with *ce dernier*, by name or noun."""
        words = self.words
        wording = " ".join(words.low[token : token + _LATTER])
        gender, plural = self.lexicon.latter.get(words.low[token]) or self.lexicon.latter[wording]
        ends = 0
        for k in range(token - 1, max(-1, token - _LATTER_BACK), -1):
            ends += words.form[k] in ENDS
            if ends > 1:
                break
            if words.quote[k] >= 0:
                continue
            actor = self.cast.at(words.span(k, k + 1)) if words.pos[k] in ("NOUN", "PROPN", "PRON") else None
            if actor is not None and self.cast[actor].kind != "place":
                if self.cast.gender(actor) == gender and (self.cast[actor].kind == "group") == plural:
                    return actor
            elif actor is None and words.pos[k] == "NOUN" and words.low[k] in self.lexicon.persons:
                start = k - 1
                while start > 0 and words.pos[start] in ("ADJ", "NUM"):
                    start -= 1
                agrees = words.gender[k] in ("", gender) and words.plural[k] == plural
                merged = self.phrases.is_("de", start) or self.phrases.is_("to_the", start)  # du secrétaire général
                if agrees and (words.pos[start] == "DET" or merged) and not words.dep[k].startswith("appos"):
                    found = self.named(start, max(k + 1, self.phrases.noun_phrase(start, token)), sure=True)
                    return found.speaker if found is not None else None
        return None

    def _named_one(self, start: int, end: int) -> str | None:
        """The one of several whom a comma and his name tell (*l'un d'eux, Jean Petit*)."""
        words = self.words
        if end - start > 2 or words.low[end - 1] not in self.lexicon.words["one"]:
            return None
        k = end
        while k < min(end + 6, len(words.low) - 1) and words.pos[k] in ("ADP", "DET", "PRON", "NOUN", "ADJ"):
            k += 1
        apposed = k + 1 < len(words.low) and words.form[k] == "," and words.person[k + 1]
        return self.cast.at(words.span(k + 1, k + 2)) if apposed else None

    def _just_told(self, head: int) -> Source | None:
        """Somebody without a name whom the same noun told of right before (*un homme ... crie l'homme*)."""
        words = self.words
        for k in range(head - 2, max(1, head - _RIGHT_BEFORE), -1):
            if words.low[k] == words.low[head] and words.quote[k] < 0:
                if not self.phrases.is_("indefinite_article", k - 1):
                    again = self.cast.at(words.span(k, k + 1)) or self.cast.bearer(k)
                    if again is None:
                        continue
                    named = self.lexicon.is_name(self.cast[again].name)
                    return None if named else Source(again, words.span(k, k + 1), k + 1)
                end = self.phrases.noun_phrase(k - 1, head)
                return self.named(k - 1, end) if end > k else None
        return None

    def _stands_for(self, token: int, *, inserted: bool = False, goes_on: bool = False) -> str | None:
        """The actor of a pronoun: the last heard or spoken of for one that is inserted or opens, else the cast's."""
        if foretold := self.cast.foretold(token):
            return foretold
        if self.lexicon.in_class("one_says", self.words.low[token]):
            return None  # *On espère que*: nobody in particular
        opens = self._opens(token)
        recalled = self.phrases.is_("stressed", token)  # selon lui
        fronted = recalled and self._opens(token - 1)
        heard = self._latest(token, speakers_first=goes_on or recalled, inserted=inserted, apart=0 if fronted else 1)
        if inserted or opens or recalled:
            found = heard or self.cast.pronoun(token, self.register.speakers()[-_CLIMB:])
            of_body = found is not None and self.cast[found].kind in ("organisation", "country", "group")
            return self._person_before(token) if of_body and inserted and self._says_i(token) else found
        return self.cast.pronoun(token, self.register.speakers()[-_CLIMB:]) or heard

    def _says_i(self, cue: int) -> bool:
        """Whether the quotation before a cue is one person's of himself: *"**Je** ne regrette rien", a-t-il dit*."""
        words = self.words
        inside = next((k for k in range(cue - 1, max(cue - _CUE, -1), -1) if words.quote[k] >= 0), None)
        if inside is None:
            return False
        return any(self.phrases.is_("i", k) for k in range(words.first[words.quote[inside]], inside))

    def _person_before(self, token: int) -> str | None:
        """The named person who was heard or spoken of last and suits a pronoun."""
        for entry in self.register.latest(speakers_first=False):
            actor = entry.actor
            if actor is not None and self.cast[actor].kind == "person" and self.cast.suits(actor, token):
                return actor
        return None

    def _is_many(self, body: str) -> bool:
        """Whether a body is told by those whom it is made of: *un **collectif** de médecins*, then *ils*."""
        name = self.cast[body].name.casefold().split()
        return len(name) > 2 and self.lexicon.in_class("many_in_one", name[0])

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

    def _latest(self, token: int, *, speakers_first: bool, inserted: bool = False, apart: int = 1) -> str | None:
        """Who was heard or spoken of last and fits a pronoun; a subject nobody knew becomes an actor only then.

        A cue inserted in quoted words goes on from who speaks today, past what others said some day before.

        A body that was only spoken of is meant where nobody else is, or where the pronoun opens the next sentence.
        """
        words = self.words
        wanted = self.lexicon.pronoun(words.low[token])
        plural = wanted is not None and wanted[1]
        spoken_of: str | None = None
        entries = self.register.latest(speakers_first=speakers_first, apart=apart)
        for entry in self._going_on(entries, inserted=inserted):
            if entry.actor is not None:
                kind = self.cast[entry.actor].kind
                body = kind in ("organisation", "country")
                known = entry.spoke or kind == "group" or (self.cast.gender(entry.actor) and not body)
                agrees = body and (self._agrees(entry, wanted) or (plural and self._is_many(entry.actor)))
                unknown = entry.spoke and kind == "organisation" and entry.agreement is None and not plural
                apart = entry.agreement is not None and entry.agreement[0] not in ("", wanted[0] if wanted else "")
                if kind == "group" and apart and not plural:
                    continue  # *sa famille* is no *il*
                circle = kind == "group" and any(
                    self.lexicon.in_class("circle", word) for word in self.cast[entry.actor].name.lower().split()
                )
                if circle or (unknown and not agrees and not self.cast.gender(entry.actor)):
                    spoken_of = spoken_of or entry.actor  # Airbus a dit ... a-t-il ajouté
                elif agrees and not entry.spoke and not (self._opens(token) and (kind == "organisation" or plural)):
                    spoken_of = spoken_of or entry.actor
                elif agrees or (known and self.cast.suits(entry.actor, token)):
                    newcomer = self._newcomer(entry, token) if not speakers_first else None
                    return newcomer or self._person_since(entry.actor, token) or entry.actor
            elif entry.phrase is not None and wanted is not None:
                head = self._head_noun(*entry.phrase)
                gender = wanted[0]
                if head is None or words.plural[head] != plural or gender != (words.gender[head] or gender):
                    continue
                source = self.named(*entry.phrase)
                if source is not None and source.speaker is not None:
                    return source.speaker
        return spoken_of

    def _going_on(self, entries: Iterator[Entry], *, inserted: bool) -> Iterator[Entry]:
        """The entries, for an inserted cue those of asides in other paragraphs last."""
        asides: set[tuple[str | None, int]] = set()
        if inserted:
            recent = self.register.entries[-_CLIMB:]
            asides = {(e.actor, e.sentence) for e in recent if e.aside not in (None, self.register.paragraph)}
        later: list[Entry] = []
        for entry in entries:
            if (entry.actor, entry.sentence) in asides:
                later.append(entry)
            else:
                yield entry
        yield from later

    def _newcomer(self, entry: Entry, token: int) -> str | None:
        """The only named person first told of since somebody was heard some sentences ago, who was not named since."""
        if self.register.sentence - entry.sentence < _AGO or entry.actor is None:
            return None
        first = self.register.starts.get(entry.sentence + 1)
        if first is None or token - first > _WINDOW:
            return None
        words = self.words
        found: set[str] = set()
        for k in range(first, token):
            actor = self.cast.at(words.span(k, k + 1)) if words.person[k] and words.quote[k] < 0 else None
            if actor == entry.actor:
                return None
            if actor is not None and self.cast.suits(actor, token):
                found.add(actor)
        new = [a for a in found if self._first_told(a) >= words.start[first]]
        return new[0] if len(found) == len(new) == 1 else None

    def _first_told(self, actor: str) -> int:
        """Where somebody is told of first."""
        if actor not in self.first:
            self.first[actor] = min(m.start for m in self.cast[actor].mentions)
        return self.first[actor]

    def fits(self, source: Source, token: int) -> bool:
        """Whether a third-person pronoun can stand for a source."""
        wanted = self.lexicon.pronoun(self.words.low[token])
        if wanted is None or source.speaker is None:
            return False
        agreement = self.agreement(source.span, source.speaker)
        if agreement is not None:
            return agreement[1] == wanted[1] and agreement[0] in ("", wanted[0])
        return self.cast.suits(source.speaker, token)

    def _agrees(self, entry: Entry, wanted: tuple[str, bool] | None) -> bool:
        """Whether a pronoun agrees with the words for a body that was heard, or spoken of in the sentence before."""
        if entry.agreement is None or wanted is None or entry.agreement[1] != wanted[1]:
            return False
        near = entry.spoke or entry.sentence >= self.register.sentence - 1
        return near and entry.agreement[0] in ("", wanted[0])

    def _person_since(self, body: str, token: int) -> str | None:
        """The person who was named after a body spoke, and whom a pronoun rather means (*C'est son directeur, X*)."""
        if self.cast[body].kind not in ("organisation", "country"):
            return None
        person = self.cast.pronoun(token)
        if person is None or self.cast[person].kind != "person" or not self.lexicon.is_name(self.cast[person].name):
            return None
        before = self.words.start[token]

        def last(actor: str) -> int:
            return max((m.start for m in self.cast[actor].mentions if m.start < before), default=-1)

        return person if last(person) > last(body) else None

    def _opens(self, token: int) -> bool:
        """Whether a token opens its sentence, after a conjunction or adverb at most (*Mais elle ...*)."""
        words = self.words
        first = token
        while first > 0 and first > token - 3 and words.pos[first - 1] in ("CCONJ", "ADV"):
            first -= 1
        return words.form[first][0].isupper()

    def _apposed(self, start: int, end: int) -> str | None:
        """The person whose name stands in apposition at the end of a phrase (*un manifestant, Jean Petit*)."""
        words = self.words
        last = end
        while last > start and not words.person[last - 1]:
            last -= 1
        if end - last > 0 and (last == start or words.form[last] != "("):
            return self._full_name(start, end)
        first = last
        while first > start and words.person[first - 1]:
            first -= 1
        if first >= last or first - 1 <= start:
            return None
        before = first - 1
        while before > start and self.phrases.is_("title", before):
            before -= 1
        if words.quote[before] >= 0:
            before = words.first[words.quote[before]] - 1  # les députés "marcheurs" Jean Petit
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
                over = k - 1 - (words.pos[k - 1] == "ADJ")  # du Premier ministre
                return self.phrases.is_("de", over) or (words.pos[over] == "DET" and self.phrases.is_("de", over - 1))
        return False

    def agreement(self, span: Span | None, actor: str | None) -> tuple[str, bool] | None:
        """Gender and number of the words for a body (*la SNCF*, *la compagnie*) by article or noun; None for others."""
        kind = self.cast[actor].kind if actor is not None else ""
        if span is None or kind not in ("organisation", "country", "group"):
            return None
        words = self.words
        first = bisect_left(words.start, span.start)
        end = bisect_left(words.start, span.end)
        if end - first < 2 or words.pos[first] != "DET":
            return self.lexicon.pronoun(words.low[first]) if end - first == 1 else None
        head = next((k for k in range(first + 1, end) if words.pos[k] in ("NOUN", "PROPN", "X")), first)
        plural = words.plural[first] or words.plural[head]
        if plural and kind == "group":
            return None
        gender = "" if plural else words.gender[first]
        gender = gender or (words.gender[head] if words.pos[head] == "NOUN" else "")
        return (gender, plural) if gender or plural else None

    def pronoun(self, token: int, *, goes_on: bool = False) -> Source:
        """The source of an inverted subject pronoun; ``goes_on``: its cue continues a speech (*ajouté*)."""
        low = self.words.low[token]
        word = Span(self.words.start[token], self.words.end[token])
        stripped = low.rsplit("-", 1)[-1]
        span = Span(word.end - len(stripped), word.end)
        if self.phrases.is_("indefinite", token) or stripped == "on":
            return Source(None, span, token + 1)
        return Source(self._stands_for(token, inserted=True, goes_on=goes_on), span, token + 1)
