"""What single words are dated by, where times lie to the date of the dispatch, and places by their prepositions."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day

from depeche.dates import PartialDate
from depeche.events.frames import Frames
from depeche.events.resolver import Resolver
from depeche.events.tree import NOMINAL, Tree
from depeche.parse import Parsed
from depeche.reading import Span, Time

NEAR = 14
"""Words within which a time or place follows what happened then or there."""

FOLLOWING = 20
"""Words within which they follow in the same stretch of clause."""

DAY = len("2018-10-23")
"""Characters of a value that tells the day."""

MONTH = len("2018-10")
"""Characters of a value that tells no day."""

_CHAIN = 9
"""Words that a chain of *de* spans: *dans le nord de la province syrienne de X*."""

_CALENDAR = frozenset({"DATE", "TIME", "DURATION"})


class Moments:
    """What single words of one text are dated by, and the places named at words."""

    def __init__(
        self, tree: Tree, frames: Frames, resolver: Resolver, times: Sequence[Time], date: PartialDate | None
    ) -> None:
        self.tree, self.frames, self.resolver, self.date = tree, frames, resolver, date
        self.lexicon = tree.lexicon
        self._of = tree.lexicon.preposition("de")
        self.times = {time.id: time for time in times}
        self._time_of: dict[int, list[Time]] = {}
        self._lifted: dict[int, list[tuple[int, Time]]] = {}
        self._time_words: set[int] = set()
        self._sentences: dict[int, frozenset[str]] = {}
        self._dated_sentences: set[int] = set()
        self._time_at: dict[int, Time] = {}
        for time in times:
            if time.type not in _CALENDAR:
                continue
            tokens = list(tree.parsed.words_in(time.span))
            if not tokens:
                continue
            self._time_words.update(tokens)
            if time.type != "DURATION":
                self._dated_sentences.add(tree.sentence[tokens[0]].start)
            self._time_at.update(dict.fromkeys(tokens, time))
            inside = set(tokens)
            outside = [t for t in tokens if tree.head[t] not in inside]
            near = [t for t in outside if tree.dep[t] == "advmod" and tree.head[t] == t - 1]
            root = next((t for t in outside if tree.pos[t] != "ADP"), near[0] if near else tokens[-1])
            self._time_of.setdefault(root, []).append(time)
            governor = self._governor(root)
            if governor != tree.head[root]:
                self._lifted.setdefault(governor, []).append((root, time))

    def dated_sentence(self, i: int) -> bool:
        """Whether the sentence of a word tells a time."""
        return self.tree.sentence[i].start in self._dated_sentences

    def _governor(self, root: int) -> int:
        """The word that a time belongs to: above the names and plain nouns that the parser hung it on."""
        tree = self.tree
        head = tree.head[root]
        if tree.dep[root] == "obl:arg" and tree.dep[head] == "advmod" and tree.head[head] == head - 1:
            head = tree.head[head]  # *interdire **à partir de** fin 2023*
        of = tree.case(root) == self._of
        if tree.case(root) == self.lexicon.preposition("pour"):
            of = len(tree.form[root]) == 4 and tree.form[root].isdigit()  # *la hausse **pour 2021***
        for _ in range(4):
            up = tree.head[head]
            if up != head and tree.pos[head] == "ADJ" and tree.dep[head] == "xcomp":
                return up  # *s'est dit **prêt** dimanche à*
            armed = tree.dep[head] == "acl" and tree.is_word(head, self.lexicon.words("armed"))
            named = tree.pos[head] in NOMINAL or tree.dep[head] == "amod" or (of and tree.dep[head] == "acl") or armed
            if up == head or not named or tree.form[head] in self.lexicon.noun_forms:
                break
            if of and tree.dep[head] in {"acl", "amod"} and up < head:
                head = up  # *l'élection contestée **du 9 août***
                break
            if tree.pos[head] == "NOUN" and (of or head > root or tree.case(head) in self.lexicon.words("relating")):
                break
            aside = tree.dep[head] == "appos" and tree.pos[head] == "NOUN" and self._set_off(head)
            if aside or not (
                armed
                or tree.dep[head].startswith(
                    ("obl", "amod", "nmod", "appos", "conj", "flat", "obj", "iobj", "nsubj", "advcl")
                )
            ):
                break
            head = up
        return head

    def _set_off(self, noun: int) -> bool:
        """Whether a comma stands before a noun and its determiners: *New York, **épicentre** de l'épidémie en mai*."""
        k = noun - 1
        while k > 0 and self.tree.pos[k] in {"ADJ", "DET"}:
            k -= 1
        return self.tree.form[k] == ","

    def _of_another(self, first: int, i: int) -> bool:
        """Whether a time that begins at a word belongs to what is told between: *arrêtés après un coup **en 2016***."""
        tree, lexicon = self.tree, self.lexicon
        if first > 1 and tree.form[first - 1] == "(" and first - 2 != i and tree.pos[first - 2] in NOMINAL:
            return True  # *l'ancien ministre **(1993-1995)***
        year = len(tree.form[first]) == 4 and tree.form[first].isdigit()
        since = year and first > 2 and self.lexicon.preposition(tree.form[first - 1]) == self._of
        if since and tree.form[first - 2] == "," and tree.pos[first - 3] in NOMINAL:
            return True  # *Paul Martin, maire de Lille, **de 1994** à 2008*
        k, i = first - 1, max(i, first - 3 * NEAR)
        while k > i and tree.pos[k] in {"ADP", "DET", "ADV"}:
            k -= 1
        own = tree.head[k] == i and tree.form[k - 1] in lexicon.words("bare_of")  # *se sont mis **d'accord** mardi*
        own = own or (tree.head[first] == i and self._is_charge(k))  # *a été reconnu coupable **de meurtre** mardi*
        of_it = tree.case(k) in lexicon.words("relating") or self._is_called_for(k, i)
        if k > i and not own and of_it and self._is_another(k):
            return True  # *ont appelé à une **grève** mardi*
        for k in range(first - 1, i, -1):
            if tree.pos[k] in {"VERB", "AUX", "PUNCT"}:
                return False
            if tree.form[k] in lexicon.words("before_after"):
                return k + 1 not in self._time_words
            if tree.case(k) in lexicon.words("about") and self._is_another(k):
                return True  # *l'enquête **sur la mort** de X en 2016*
            if tree.is_during(k) and any(tree.form[n] in lexicon.noun_forms for n in range(i + 1, k)):
                return True  # *les manifestations contre la mort de X lors de son arrestation **le 25 mai***
        return False

    def _is_called_for(self, noun: int, verb: int) -> bool:
        """Whether a noun names what a verb calls for: *appellent **à une grève** mardi*."""
        tree, called = self.tree, self.lexicon.words("calling")
        return (
            tree.head[noun] == verb and tree.verb(verb) in called and tree.case(noun) == self.lexicon.preposition("à")
        )

    def _is_charge(self, noun: int) -> bool:
        """Whether a noun without an article names what somebody is charged with or sentenced for: *condamné **pour
        meurtre***, *reconnu coupable **de meurtre***."""
        tree, lexicon = self.tree, self.lexicon
        if tree.case(noun) not in lexicon.words("charge_case") or tree.child(noun, "det", "nmod") is not None:
            return False
        head = tree.head[noun]
        head = tree.head[head] if tree.is_word(head, lexicon.words("culprit")) else head
        above = lexicon.noun_forms.get(tree.form[head], "")
        rows = lexicon.verbs.get(tree.verb(head)) if self.frames.is_verbal(head) else lexicon.nouns.get(above)
        return any(row.type in {"ACCUSE", "COERCE"} for row in rows or ())

    def _of_a_state(self, first: int, i: int) -> bool:
        """Whether a time tells since when somebody has been something: *, au pouvoir **depuis 26 ans**,*, *une classe
        en place **depuis des décennies***."""
        tree, lexicon = self.tree, self.lexicon
        k = first
        while k > first - 2 and k > 0 and tree.form[k] not in lexicon.words("since"):
            k -= 1
        if tree.form[k] not in lexicon.words("since"):
            return False
        last = k - 1
        if tree.is_word(last, lexicon.words("in_office")) and tree.pos[last - 1] == "ADP":
            return True
        for k in range(last, max(last - NEAR, i if i < first else 0), -1):
            if tree.form[k] == ",":
                return k < last
            if tree.pos[k] in {"VERB", "AUX", "PUNCT"}:
                return False
        return False

    def _dates(self, time: Time, i: int) -> bool:
        """Whether a time can date a word: *deux jours après la grève* and *au lendemain de* date something else.

        A length of time dates only what goes on in it: *depuis un an*, *pendant des mois*.
        """
        tree = self.tree
        tokens = list(tree.parsed.words_in(time.span))
        after = tokens[-1] + 1
        if after < i < len(tree.form) and tree.pos[i] in NOMINAL and tree.form[after] in self.lexicon.words("relating"):
            return False
        if self._of_another(tokens[0], i) or self._of_a_state(tokens[0], i) or self.until(time):
            return False
        if self._of_the_last(tokens[0]):
            return False
        if time.type != "DURATION" or time.value.endswith("_REF"):
            return True
        words = self.lexicon.words("since") | self.lexicon.words("lasting")
        return any(tree.form[k] in words for k in range(max(tokens[0] - 2, 0), tokens[0] + 1))

    def _of_the_last(self, first: int) -> bool:
        """Whether a time is that of the last time before: *pour la première **fois depuis 2018***."""
        tree, lexicon = self.tree, self.lexicon
        k = first if tree.form[first] in lexicon.words("since") else first - 1
        k -= tree.form[k] not in lexicon.words("since") and k > 0
        return k > 0 and tree.form[k] in lexicon.words("since") and tree.form[k - 1] in lexicon.words("time_counted")

    def _is_another(self, k: int) -> bool:
        """Whether a word may name another event; not who took part (*entre **manifestants***), nor a name (*Etat*)."""
        named = self.tree.capital(k)
        return self.tree.form[k] in self.lexicon.noun_forms and not named and not self.resolver.actors(k)

    def _attached(self, i: int) -> Time | None:
        found: list[Time] = []
        for c in self.tree.children[i]:
            if found and self._apart(i, c):
                break  # *a réuni mardi soir la famille de X, mort en **2016***
            if c in self._time_of and self.tree.dep[c] not in {"nsubj", "nsubj:pass"}:
                object_ = self.tree.dep[c] == "obj"
                found.extend(t for t in self._time_of[c] if not (object_ and t.type == "DURATION"))
            elif self.tree.dep[c] in {"nmod", "obl:mod", "obl:arg", "acl"} and self.tree.pos[c] in NOMINAL:
                inner = self.tree.case(c)
                if inner and self.tree.form[c] in self.lexicon.words("transparent"):
                    found.extend(t for d in self.tree.children[c] for t in self._time_of.get(d, ()))
        found.extend(time for _, time in self._lifted.get(i, ()))
        found = [t for t in found if self._dates(t, i)]
        for kind in ("DATE", "TIME", "DURATION"):
            for time in found:
                if time.type == kind and not time.value.endswith("_REF"):
                    return time
        return found[0] if found else None

    def _apart(self, i: int, c: int) -> bool:
        """Whether a comma and a verb stand between a word and one further on."""
        pos, form = self.tree.pos, self.tree.form
        return c > i and any(form[k] == "," and "VERB" in pos[k:c] for k in range(i, c))

    def lies(self, time: Time | None) -> tuple[bool, bool]:
        """Whether a time lies after, or before, the dispatch's date."""
        if time is None or self.date is None:
            return False, False
        if time.value == "FUTURE_REF":
            return True, False
        first, last = _bounds(time)
        if first is None or last is None:
            return False, time.value == "PAST_REF"
        return first > self.date.latest, last < self.date.earliest

    def today(self, time: Time | None) -> bool:
        """Whether a time is the day of the dispatch, or an hour of it."""
        if time is None or self.date is None or time.type not in {"DATE", "TIME"}:
            return False
        first, last = _bounds(time)
        return self.date.earliest == self.date.latest == first == last

    def of_another(self, i: int, time: Time | None) -> bool:
        """Whether a month or year told behind a verb in the present dates something else: *dénonce, dans son livre,
        le sommet manqué de **juin 2018***."""
        return time is not None and len(time.value) <= MONTH and time.span.start > self.tree.start[i]

    def since(self, time: Time | None) -> bool:
        """Whether a time goes on at the dispatch's date: *depuis lundi*, *actuellement*, *chaque jour*."""
        if time is None:
            return False
        if time.type == "SET" or time.value == "PRESENT_REF":
            return True
        first = self.tree.parsed.word_at(time.span.start)
        if first is None:
            return False
        words = (self.tree.form[k] for k in (first, first - 1, first - 2) if k >= 0)
        return any(word in self.lexicon.words("since") for word in words)

    def until(self, time: Time | None) -> bool:
        """Whether a time is told as an end: ***jusqu'au** 15 juillet*."""
        first = self.tree.parsed.word_at(time.span.start) if time is not None else None
        if first is None:
            return False
        words = (self.tree.form[k] for k in (first, first - 1, first - 2) if k >= 0)
        return any(word in self.lexicon.words("until") for word in words)

    def told_of(self, i: int, time: Time | None) -> bool:
        """Whether a time stands with a clause of a noun: *les règles **imposées en mars** sont levées*."""
        first = self.tree.parsed.word_at(time.span.start) if time is not None else None
        k, told = first if first is not None else i, False
        while k != i and self.tree.head[k] != k:
            told = told or self.tree.dep[k].startswith("acl")
            k = self.tree.head[k]
        return told and k == i

    def ends(self, i: int, time: Time | None) -> bool:
        """Whether a word is told until a day to come, beside its own time: *a suspendu lundi les vols jusqu'au 15*."""
        told = [time] if time is not None else []
        told += [t for c in self.tree.children[i] for t in self._time_of.get(c, ())]
        return any(self.until(t) and self.lies(t)[0] for t in told)

    def places_in_sentence(self, i: int) -> frozenset[str]:
        """The places and countries that are told with a preposition of place in the sentence of a word."""
        sent = self.tree.sentence[i]
        found = self._sentences.get(sent.start)
        if found is None:
            found = frozenset(id for k in sent if (id := self._place_at(k)))
            self._sentences[sent.start] = found
        return found

    def _place_at(self, k: int) -> str | None:
        """The place named at a word if a preposition of place stands before it."""
        tree = self.tree
        span = self.frames.names.get(k)
        if span is None or (k and self.frames.names.get(k - 1) == span):
            return None
        before = k - 1
        if tree.form[k] in self.lexicon.words("street_name") and k and tree.pos[before] not in {"DET", "ADP"}:
            return self._named_place(span)  # *se sont rassemblés mardi **place de la Bourse***
        while before > 0 and (tree.pos[before] == "DET" or tree.form[before] in self.lexicon.words("whole")):
            before -= 1
        words = self.lexicon.words("locative") | self.lexicon.words("across")
        if before < 0:
            return None
        if before and tree.form[before - 1] in words and self.lexicon.preposition(tree.form[before]) == self._of:
            before -= 1  # *près de Lille*
        elif self.lexicon.preposition(tree.form[before]) == self._of:
            for noun in tree.up(k, 3):  # *dans le nord de la province de Lille*
                if not k - _CHAIN < noun < k or not tree.is_word(noun, self.lexicon.words("part_of_place")):
                    break
                if tree.case(noun) in words:
                    return self._named_place(span)
                if tree.case(noun) != self._of:
                    break
        if self.lexicon.preposition(tree.form[before]) not in words:
            return None
        return self._named_place(span)

    def _named_place(self, span: Span) -> str | None:
        tree, seats = self.tree, self.lexicon.words("seat")
        inside = [c for c in tree.parsed.words_in(span) if tree.pos[c] != "DET"]
        if inside and tree.is_word(inside[0], seats):  # *l'ambassade **de Turquie** à Lyon* does not stand there
            inside = [c for c in inside if tree.case(c) != self._of]
        ids = (id for c in inside for id in self.resolver.actors(c))
        return next((id for id in ids if self.resolver.cast[id].kind in {"place", "country"}), None)


def time_words(parsed: Parsed, times: Sequence[Time]) -> frozenset[int]:
    """The words of calendar times."""
    return frozenset(i for time in times if time.type in _CALENDAR for i in parsed.words_in(time.span))


def _bounds(time: Time) -> tuple[Day | None, Day | None]:
    """First and last day of a time."""
    return _day(time.earliest), _day(time.latest)


def _day(text: str | None) -> Day | None:
    try:
        return Day.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
