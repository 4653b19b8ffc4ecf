"""When: the time that plainly belongs to an event, through the words that share its moment."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date as Day

from depeche.dates import PartialDate
from depeche.events.frames import Frames
from depeche.events.lexicon import Trigger
from depeche.events.resolver import Resolver
from depeche.events.status import SPEECH_ACTS
from depeche.events.tree import NOMINAL, Tree
from depeche.parse import Parsed
from depeche.reading import Span, Time

STEPS = 5
"""Words that a time or place may be inherited across."""

NEAR = 14
"""Words within which a time or place follows what happened then or there."""

_MONTH = len("2018-10")
"""Characters of a value that tells no day."""

_DECIDED = frozenset({"ACCUSE", "AID", "COERCE", "SANCTION"})
"""Types that are done by who decides them, as they are decided."""

_CALENDAR = frozenset({"DATE", "TIME", "DURATION"})


class Dating:
    """The times of one text by the words they hang on, and what shares its moment with what."""

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
        self._dated_sentences: set[int] = set()
        self._time_at: dict[int, Time] = {}
        for time in times:
            if time.type not in _CALENDAR:
                continue
            tokens = [t.i for t in tree.parsed.tokens_in(time.span)]
            if not tokens:
                continue
            self._time_words.update(tokens)
            if time.type != "DURATION":
                self._dated_sentences.add(tree.parsed.doc[tokens[0]].sent.start)
            self._time_at.update(dict.fromkeys(tokens, time))
            inside = set(tokens)
            root = next((t for t in tokens if tree.head[t] not in inside and tree.pos[t] != "ADP"), tokens[-1])
            self._time_of.setdefault(root, []).append(time)
            governor = self._governor(root)
            if governor != tree.head[root]:
                self._lifted.setdefault(governor, []).append((root, time))

    def dated_sentence(self, i: int) -> bool:
        """Whether the sentence of a word tells a time."""
        return self.tree.parsed.doc[i].sent.start in self._dated_sentences

    def _governor(self, root: int) -> int:
        """The word that a time belongs to: above the names and plain nouns that the parser hung it on."""
        tree = self.tree
        head = tree.head[root]
        of = tree.case(root) == self._of
        if tree.case(root) == self.lexicon.preposition("pour"):
            of = len(tree.form[root]) == 4 and tree.form[root].isdigit()  # *la hausse **pour 2021***
        for _ in range(4):
            up = tree.head[head]
            named = tree.pos[head] in NOMINAL or tree.dep[head] == "amod"
            if up == head or not named or tree.form[head] in self.lexicon.noun_forms:
                break
            if tree.pos[head] == "NOUN" and (of or head > root or tree.case(head) in self.lexicon.words("relating")):
                break
            if not tree.dep[head].startswith(
                ("obl", "amod", "nmod", "appos", "conj", "flat", "obj", "iobj", "nsubj", "advcl")
            ):
                break
            head = up
        return head

    def time(self, i: int, trigger: Trigger) -> Time | None:
        """The time that dates the trigger at a word: its own, else that of the clause it is told in."""
        purpose = self._purpose_of(i, trigger)
        if purpose is not None and (found := self._attached(purpose)):
            return found
        if trigger.pos == "N" and (found := self._adjacent(i)):
            return found
        node = i
        for _ in range(STEPS):
            found = self._attached(node) or self._hung(node)
            if found:
                return found
            if node == i:
                found = self._told_by_modifier(i) if trigger.pos == "N" else self._told_by_occasion(i)
                if found:
                    return found
            above = self._same_time(i, node, trigger)
            if above is None:
                break
            node = above
        return (self._following(i) if trigger.pos == "N" else None) or self._opening(i, node, trigger)

    def own_time(self, i: int) -> Time | None:
        """The time that stands with the word itself."""
        return self._adjacent(i) or self._attached(i)

    def _same_time(self, i: int, node: int, trigger: Trigger) -> int | None:
        """The word above that shares its time with this one; None where the chain ends."""
        tree, lexicon = self.tree, self.lexicon
        head, dep = tree.head[node], tree.dep[node]
        if head == node:
            return None
        if not self.frames.is_verbal(node):
            if tree.form[node] in lexicon.words("during"):
                return head if self.frames.is_verbal(head) else None
            if tree.form[head] in lexicon.words("during"):
                return head
            if self.frames.is_verbal(head):
                return head if self._noun_shares(i, node, head) else None
            return head if dep in {"conj", "nmod", "fixed"} and node == i and self._light_noun(head) else None
        if dep == "conj" and self.frames.is_verbal(head):
            return head if self._goes_on(node, head) else None
        if not self.frames.is_verbal(head):
            if (
                dep == "acl:relcl"
                and tree.child(node, "obl:mod", "advmod", "obl:arg") is not None
                and self._where(node)
            ):
                return head
            return None
        verb = tree.verb(head)
        if dep in {"xcomp", "ccomp"}:
            if (
                trigger.type in _DECIDED
                and lexicon.cue("V", verb, trigger.type) == "tense"
                and verb in lexicon.words("deciding")
            ):
                return head
            return head if verb in lexicon.words("auxiliary") | lexicon.words("same_time") else None
        if dep.startswith("advcl"):
            return head if self._accompanies(node) else None
        return None

    def _noun_shares(self, i: int, node: int, head: int) -> bool:
        """Whether what a noun names happens when its verb does: not what is only spoken, asked or thought of."""
        tree, lexicon = self.tree, self.lexicon
        verb, dep = tree.verb(head), tree.dep[node]
        if verb in lexicon.words("occurring") or verb in lexicon.words("light") - lexicon.words("speech"):
            return True
        if dep in {"nsubj", "nsubj:pass"}:
            return verb not in lexicon.words("speech")
        if dep.startswith("obl"):
            if tree.case(node) in lexicon.words("event_case"):
                return verb not in lexicon.words("speech")
            return any(tree.dep[c] == "case" and tree.form[c] in lexicon.words("during") for c in tree.children[node])
        return dep == "obj" and self._acts_on(head)

    def _acts_on(self, head: int) -> bool:
        """Whether a verb does something to its object rather than speak, ask or think of it."""
        tree, lexicon = self.tree, self.lexicon
        verb = tree.verb(head)
        if verb in lexicon.words("speech") or ("O", verb) in lexicon.cues:
            return False
        return not any(row.type in SPEECH_ACTS for row in lexicon.verbs.get(verb, ()))

    def _hung(self, node: int) -> Time | None:
        """The time that the parser took for the head of a word."""
        head = self.tree.head[node]
        if head == node or self.tree.dep[node] not in {"nmod", "conj", "acl", "appos"}:
            return None
        time = self._time_at.get(head)
        return time if time is not None and self._dates(time, node) else None

    def _told_by_modifier(self, noun: int) -> Time | None:
        """*les manifestations organisées samedi*, *l'accord conclu en 2015*; not *annoncées samedi*."""
        for c in self._tellers(noun):
            found = self._attached(c)
            if found:
                return found
        return None

    def _tellers(self, noun: int) -> list[int]:
        """Participles and relative clauses that tell how what a noun names went: *une réunion **tenue** à Genève*,
        *qui s'est **tenue***; not *annoncée*.
        """
        tree = self.tree
        found: list[int] = []
        for c in tree.children[noun]:
            if not self.frames.is_verbal(c):
                continue
            if tree.dep[c] == "acl" and self._acts_on_subject(c):
                found.append(c)
            elif tree.dep[c] == "acl:relcl" and tree.verb(c) in self.lexicon.words("occurring"):
                subject = tree.child(c, "nsubj", "nsubj:pass")
                if subject is not None and tree.form[subject] in self.lexicon.words("subject_relative"):
                    found.append(c)
        for k in range(noun + 1, min(noun + NEAR, len(tree.form))):
            if tree.form[k] in self.lexicon.noun_forms or tree.pos[k] == "SPACE":
                break
            if tree.dep[k] == "acl:relcl":  # *la rencontre avec X, qui s'est **tenue***: hung on X
                if k not in found and tree.reflexive(k) and tree.verb(k) in self.lexicon.words("being_held"):
                    found.append(k)
                break
        return found

    def _acts_on_subject(self, participle: int) -> bool:
        verb = self.tree.verb(participle)
        return verb not in self.lexicon.words("speech") and not any(
            row.type in SPEECH_ACTS for row in self.lexicon.verbs.get(verb, ())
        )

    def spoken_on(self, noun: int, trigger: Trigger) -> int | None:
        """The verb of speech whose occasion a noun names: *a déclaré X lors d'une **visite***, *X, en **visite***."""
        tree, lexicon = self.tree, self.lexicon
        during = trigger.mode == "visit" and tree.case(noun) == lexicon.preposition("en")
        node = noun
        for head in tree.up(noun, 5):
            if self.frames.is_verbal(head):
                return head if during else None
            during = during or tree.form[head] in lexicon.words("during") or tree.form[node] in lexicon.words("during")
            node = head
        return None

    def _told_by_occasion(self, verb: int) -> Time | None:
        """*se sont rencontrés lors d'un sommet en juillet*: the time of the occasion."""
        for noun in self._occasions(verb):
            found = self._attached(noun)
            if found and found.type != "DURATION":
                return found
        return None

    def _occasions(self, verb: int) -> list[int]:
        """The events that a verb names as its occasion: *lors d'un sommet*, *dans une frappe*."""
        tree, lexicon = self.tree, self.lexicon
        found: list[int] = []
        for c in tree.children[verb]:
            if tree.form[c] in lexicon.words("during"):
                found += [d for d in tree.children[c] if tree.form[d] in lexicon.noun_forms]
            elif (
                tree.dep[c].startswith("obl")
                and tree.form[c] in lexicon.noun_forms
                and tree.case(c) in lexicon.words("event_case")
            ):
                found.append(c)
        return found

    def _light_noun(self, noun: int) -> bool:
        return self.tree.lemma[noun] in self.lexicon.words("light_noun")

    def _goes_on(self, node: int, head: int) -> bool:
        """Whether a coordinate verb tells the same moment: it follows and has no subject of its own."""
        subject = self.tree.child(node, "nsubj", "nsubj:pass")
        bare = self.tree.child(node, "aux:tense", "aux:pass", "cop") is None
        bare = bare and "VerbForm=Part" in str(self.tree.parsed.doc[node].morph)
        if subject is not None and not (bare and subject > node):  # *a prié X de partir et **accusé** Y*: an object
            return False
        return head < node

    def _where(self, node: int) -> bool:
        """Whether a relative clause tells what happened on the occasion it modifies."""
        return any(self.tree.form[c] in self.lexicon.words("place_relative") for c in self.tree.children[node])

    def _purpose_of(self, i: int, trigger: Trigger) -> int | None:
        """The verb that an infinitive tells the purpose of: *ont défilé lundi à Lyon **pour protester***."""
        tree = self.tree
        if trigger.pos != "V" or not tree.dep[i].startswith("advcl") or not self._accompanies(i):
            return None
        head = tree.head[i]
        return head if head < i and self.frames.is_verbal(head) and "infinitive" in tree.tenses(i) else None

    def _accompanies(self, node: int) -> bool:
        """Gerunds and infinitives (*pour*, *avant de*) belong to the moment of their verb; finite clauses do not."""
        tree = self.tree
        if "gerund" in tree.tenses(node) or "VerbForm=Part" in str(tree.parsed.doc[node].morph):
            marks = [c for c in tree.children[node] if tree.dep[c] == "mark"]
            if all(tree.form[c] == self.lexicon.preposition("en") for c in marks):
                return tree.child(node, "nsubj") is None
        mark = tree.child(node, "mark", "case")
        if mark is None:
            return False
        return tree.form[mark] in {self.lexicon.preposition("pour"), self.lexicon.preposition("avant")}

    def _opening(self, i: int, node: int, trigger: Trigger) -> Time | None:
        """The time that opens the sentence, set off by a comma, dates its main verb wherever the parser hung it."""
        tree = self.tree
        if not self.frames.is_verbal(node):
            return None
        first = tree.parsed.doc[node].sent.start
        while first < node and (not tree.form[first].strip() or tree.pos[first] in {"PUNCT", "ADP", "DET"}):
            first += 1
        time = self._time_at.get(first)
        if time is None or time.type == "DURATION":
            return None
        last = max(t.i for t in tree.parsed.tokens_in(time.span))
        if last + 1 >= node or tree.form[last + 1] != ",":
            return None
        between = range(last + 2, node)
        if any(tree.pos[k] == "VERB" or tree.form[k] in self.lexicon.words("relative") for k in between):
            return None
        return time

    def _adjacent(self, noun: int) -> Time | None:
        """The time right behind a noun: *lors d'une visite **vendredi** à Lyon*.

        It is the verb's where that is one of speech and has no other: *a dénoncé les violences vendredi*.
        """
        tree, lexicon = self.tree, self.lexicon
        k = noun + 1
        while (
            k < min(noun + NEAR, len(tree.form)) and k not in self._time_at and (k == noun + 1 or tree.pos[k] == "ADJ")
        ):
            if tree.pos[k] not in {"ADJ", "ADP", "DET"}:
                return None
            k += 1
        time = self._time_at.get(k) if k < len(tree.form) else None
        if time is None or time.type == "DURATION" or time.value.endswith("_REF") or not self._dates(time, noun):
            return None
        words = [t.i for t in tree.parsed.tokens_in(time.span)]
        after = words[-1] + 1
        if any(tree.form[c].isdigit() for c in words) and tree.dep[noun] != "obj":
            return time  # *interrogé sur le second tour **le 28 juin***
        if (
            after < len(tree.form)
            and self.lexicon.preposition(tree.form[after]) == self._of
            and tree.pos[k - 1] != "VERB"
        ):
            return time  # *a dénoncé l'arrestation **dimanche** de deux hommes*
        for verb in tree.up(noun, 4):
            if self.frames.is_verbal(verb):
                acts = {row.type for row in lexicon.verbs.get(tree.verb(verb), ())}
                if tree.verb(verb) not in lexicon.words("speech") and not acts & SPEECH_ACTS:
                    return time
                others = [t for c in tree.children[verb] for t in self._time_of.get(c, ()) if t is not time]
                during = any(tree.form[c] in lexicon.words("during") for c in range(max(noun - 3, 0), noun))
                return time if others or during else None
        return time

    def _following(self, noun: int) -> Time | None:
        """The time told after a noun wherever the parser hung it: *leur sommet avec X, en juin 2018 à Singapour*.

        A day may be that of the verb, unless a place goes on behind it: *une réunion jeudi à Genève*.
        """
        tree = self.tree
        for k in range(noun + 1, min(noun + NEAR, len(tree.form))):
            time = self._time_at.get(k)
            if time is not None:
                if time.type == "DURATION" or time.value.endswith("_REF") or not self._dates(time, noun):
                    return None
                last = max(t.i for t in tree.parsed.tokens_in(time.span))
                placed = any(self._place_at(c) for c in range(last + 2, min(last + 4, len(tree.form))))
                return time if placed or len(time.value) <= _MONTH else None
            comma = tree.form[k] == "," and any(c in self._time_at for c in (k + 1, k + 2))
            if tree.pos[k] in {"VERB", "AUX", "SCONJ", "SPACE"} or tree.form[k] in self.lexicon.noun_forms:
                return None
            if tree.pos[k] == "PUNCT" and not comma:
                return None
        return None

    def _of_another(self, first: int, i: int) -> bool:
        """Whether a time that begins at a word belongs to what is told between: *arrêtés après un coup **en 2016***."""
        tree, lexicon = self.tree, self.lexicon
        if first > 1 and tree.form[first - 1] == "(" and first - 2 != i and tree.pos[first - 2] in NOMINAL:
            return True  # *l'ancien ministre **(1993-1995)***
        k, i = first - 1, max(i, first - 3 * NEAR)
        while k > i and tree.pos[k] in {"ADP", "DET", "ADV"}:
            k -= 1
        if k > i and tree.form[k] in lexicon.noun_forms and tree.case(k) in lexicon.words("relating"):
            return True
        for k in range(first - 1, i, -1):
            if tree.pos[k] in {"VERB", "AUX", "PUNCT"}:
                return False
            if tree.form[k] in lexicon.words("before_after"):
                return k + 1 not in self._time_words
        return False

    def _of_a_state(self, first: int, i: int) -> bool:
        """Whether a length of time tells how long somebody has been something: *, au pouvoir **depuis 26 ans**,*."""
        tree, lexicon = self.tree, self.lexicon
        k = first
        while k > first - 2 and k > 0 and tree.form[k] not in lexicon.words("since"):
            k -= 1
        if tree.form[k] not in lexicon.words("since"):
            return False
        last = k - 1
        for k in range(last, max(last - NEAR, i), -1):
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
        tokens = [t.i for t in tree.parsed.tokens_in(time.span)]
        after = tokens[-1] + 1
        if after < i < len(tree.form) and tree.pos[i] in NOMINAL and tree.form[after] in self.lexicon.words("relating"):
            return False
        if self._of_another(tokens[0], i) or self._of_a_state(tokens[0], i):
            return False
        if time.type != "DURATION" or time.value.endswith("_REF"):
            return True
        words = self.lexicon.words("since") | self.lexicon.words("lasting")
        return any(tree.form[k] in words for k in range(max(tokens[0] - 2, 0), tokens[0] + 1))

    def _attached(self, i: int) -> Time | None:
        found: list[Time] = []
        for c in self.tree.children[i]:
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

    def since(self, time: Time | None) -> bool:
        """Whether a time goes on at the dispatch's date: *depuis lundi*, *actuellement*, *chaque jour*."""
        if time is None:
            return False
        if time.type == "SET" or time.value == "PRESENT_REF":
            return True
        first = self.tree.parsed.token_at(time.span.start)
        if first is None:
            return False
        words = (self.tree.form[k] for k in (first.i, first.i - 1, first.i - 2) if k >= 0)
        return any(word in self.lexicon.words("since") for word in words)

    def _place_at(self, k: int) -> str | None:
        """The place named at a word if a preposition of place stands before it."""
        tree = self.tree
        span = self.frames.names.get(k)
        if span is None or (k and self.frames.names.get(k - 1) == span):
            return None
        before = k - 1
        while before > 0 and (tree.pos[before] == "DET" or tree.form[before] in self.lexicon.words("whole")):
            before -= 1
        words = self.lexicon.words("locative") | self.lexicon.words("across")
        if before < 0:
            return None
        if before and tree.form[before - 1] in words and self.lexicon.preposition(tree.form[before]) == self._of:
            before -= 1  # *près de Lille*
        elif before and self.lexicon.preposition(tree.form[before]) == self._of and tree.pos[before - 1] == "NOUN":
            noun = before - 1  # *dans le district de Lille*
            if tree.head[k] == noun and tree.case(noun) in words and noun not in self._time_words:
                return self._named_place(span)
        if self.lexicon.preposition(tree.form[before]) not in words:
            return None
        return self._named_place(span)

    def _named_place(self, span: Span) -> str | None:
        tree = self.tree
        inside = (t.i for t in tree.parsed.tokens_in(span) if tree.pos[t.i] != "DET")
        ids = (id for c in inside for id in self.resolver.actors(c))
        return next((id for id in ids if self.resolver.cast[id].kind in {"place", "country"}), None)


def time_words(parsed: Parsed, times: Sequence[Time]) -> frozenset[int]:
    """The words of calendar times."""
    return frozenset(t.i for time in times if time.type in _CALENDAR for t in parsed.tokens_in(time.span))


def _bounds(time: Time) -> tuple[Day | None, Day | None]:
    """First and last day of a time."""
    return _day(time.earliest), _day(time.latest)


def _day(text: str | None) -> Day | None:
    try:
        return Day.fromisoformat(text[:10]) if text else None
    except ValueError:
        return None
