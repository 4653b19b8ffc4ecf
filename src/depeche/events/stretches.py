"""Times by where they stand, wherever the parser hung them: right behind a noun, after its complement, before it."""

from __future__ import annotations

from depeche.events.moments import DAY, FOLLOWING, MONTH, NEAR, Moments
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.reading import Time


class Stretches(Moments):
    """The times told in the stretch of words around the words of one text."""

    def _stretch(self, noun: int) -> Time | None:
        """The first time in the stretch of words behind a noun: *lors d'une interpellation à Lille **lundi***."""
        for k in range(noun + 1, min(noun + NEAR, len(self.tree.form))):
            time = self._time_at.get(k)
            if time is not None:
                return time if self._dates(time, noun) else None
            if self.tree.pos[k] in {"VERB", "AUX", "PUNCT", "SCONJ", "SPACE"}:
                return None
        return None

    def _then(self, verb: int) -> Time | None:
        """The last time of the sentence before, that *alors* takes up: *il avait **alors** dénoncé un complot*."""
        tree = self.tree
        then = next((c for c in tree.children[verb] if tree.form[c] in self.lexicon.words("then")), verb)
        if then >= verb or tree.form[then + 1] in self.lexicon.words("that"):
            return None  # *alors qu'il menaçait*
        start = tree.sentence[verb].start
        before = start - 1
        while before > 0 and tree.pos[before] in {"SPACE", "PUNCT"}:
            before -= 1
        for k in range(before, tree.sentence[before].start - 1, -1):
            time = self._time_at.get(k)
            if time is not None and time.type != "DURATION" and not time.value.endswith("_REF"):
                return time
        return None

    def _adjacent(self, noun: int) -> Time | None:
        """The time right behind a noun: *lors d'une visite **vendredi** à Lyon*.

        It is the verb's where that is one of speech and has no other: *a dénoncé les violences vendredi*.
        """
        tree, lexicon = self.tree, self.lexicon
        k = noun + 1
        while (
            k < min(noun + NEAR, len(tree.form))
            and k not in self._time_at
            and (k == noun + 1 or tree.pos[k] == "ADJ" or tree.pos[k - 1] == "ADJ")
        ):
            if tree.pos[k] not in {"ADJ", "ADP", "DET"} and not self._joins_adjectives(k):
                return None
            k += 1
        time = self._time_at.get(k) if k < len(tree.form) else None
        if time is None or time.type == "DURATION" or time.value.endswith("_REF") or not self._dates(time, noun):
            return None
        words = list(tree.parsed.words_in(time.span))
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
                if tree.verb(verb) not in lexicon.words("speech") and not lexicon.types(tree.verb(verb)) & SPEECH_ACTS:
                    return time
                others = [t for c in tree.children[verb] for t in self._time_of.get(c, ()) if t is not time]
                during = any(tree.form[c] in lexicon.words("during") for c in range(max(noun - 3, 0), noun))
                return time if others or during else None
        return time

    def _fronted(self, noun: int) -> Time | None:
        """The time told with what opens a sentence, before its subject: *après les heurts, **en août 2017**, X a*."""
        tree, verb = self.tree, self.tree.head[noun]
        subject = tree.child(verb, "nsubj", "nsubj:pass")
        if not tree.dep[noun].startswith("obl") or tree.case(noun) not in self.lexicon.words("before_after"):
            return None
        if subject is None or not noun < subject < verb:
            return None
        told = [t for c in tree.children[verb] if noun < c < subject for t in self._time_of.get(c, ())]
        return told[0] if len(told) == 1 and told[0].type != "DURATION" else None

    def _past_complement(self, noun: int) -> Time | None:
        """The time behind the complement of a noun, where its verb has one of its own before: *a réagi **jeudi** aux
        manifestations de l'opposition **l'an dernier***.
        """
        tree = self.tree
        if not self._dated_before(noun):
            return None
        k, of = noun + 1, False
        while k < min(noun + NEAR, len(tree.form)) and k not in self._time_at:
            of = of or self.lexicon.preposition(tree.form[k]) == self._of
            if tree.pos[k] not in {"ADJ", "ADP", "DET", "NOUN", "PROPN"}:
                return None
            k += 1
        time = self._time_at.get(k) if k < len(tree.form) and of else None
        return time if time is not None and time.type == "DATE" and self._dates(time, noun) else None

    def _dated_before(self, noun: int) -> bool:
        """Whether the verb of a noun has a day of its own before it: *a appelé **vendredi** à des marches*."""
        verb = next((v for v in self.tree.up(noun, 3) if self.frames.is_verbal(v)), None)
        if verb is None or verb > noun:
            return False
        return any(c < noun and t.type == "DATE" for c in self.tree.children[verb] for t in self._time_of.get(c, ()))

    def _day_of(self, noun: int) -> Time | None:
        """The time that is said to be that of an event: *le 11 mai, date du **déconfinement***."""
        tree = self.tree
        day = tree.head[noun]
        if day < 2 or tree.case(noun) != self._of or not tree.is_word(day, self.lexicon.words("day")):
            return None
        return self._time_at.get(day - 2) if tree.form[day - 1] == "," else None

    def _joins_adjectives(self, k: int) -> bool:
        """Whether a word joins two adjectives: *des élections présidentielles **et** législatives le 10 décembre*."""
        tree = self.tree
        beside = [*tree.pos[k - 1 : k], *tree.pos[k + 1 : k + 2]]
        return tree.form[k] in self.lexicon.words("and") and beside == ["ADJ", "ADJ"]

    def _behind(self, verb: int) -> Time | None:
        """The time right behind a participle that modifies a noun: *la loi proposée **jeudi** par le gouvernement*."""
        tree = self.tree
        if tree.dep[verb] not in {"acl", "amod"} or not self.frames.passive(verb):
            return None
        k = verb + 1
        while k < min(verb + 3, len(tree.form)) and tree.pos[k] in {"ADP", "DET"}:
            k += 1
        time = self._time_at.get(k) if k < len(tree.form) else None
        return time if time is not None and time.type in {"DATE", "TIME"} and self._dates(time, verb) else None

    def _is_of_whom_aimed_at(self, day: int, noun: int) -> bool:
        """Whether a time tells which ones a noun is aimed at: *l'hommage aux victimes **de 2015***."""
        tree, of, to = self.tree, self._of, self.lexicon.preposition("à")
        if tree.case(day) != of or tree.dep[day] != "nmod":
            return False
        for aimed in tree.up(day, 3):
            if aimed <= noun or tree.case(aimed) not in {of, to}:
                return False
            if tree.case(aimed) == to:
                return True
        return False

    def _following(self, noun: int) -> Time | None:
        """The time told after a noun wherever the parser hung it: *leur sommet avec X, en juin 2018 à Singapour*.

        A day may be that of the verb, unless a place goes on behind it: *une réunion jeudi à Genève*.
        """
        tree = self.tree
        for k in range(noun + 1, min(noun + FOLLOWING, len(tree.form))):
            time = self._time_at.get(k)
            if time is not None:
                if time.type == "DURATION" or time.value.endswith("_REF") or not self._dates(time, noun):
                    return None
                if self._is_of_whom_aimed_at(k, noun):
                    return None
                if len(time.value) == DAY and any(form.isdigit() for form in tree.form[k : k + 3]):
                    return time
                if any(tree.form[c] in self.lexicon.words("from_when") for c in range(max(k - 2, noun), k)):
                    return time  # *a annoncé la réouverture des frontières **à partir de** dimanche*
                last = max(tree.parsed.words_in(time.span))
                placed = any(self._place_at(c) for c in range(last + 2, min(last + 4, len(tree.form))))
                return time if placed or len(time.value) <= MONTH or self._dated_before(noun) else None
            comma = tree.form[k] == "," and any(c in self._time_at for c in (k + 1, k + 2))
            comma = comma and tree.form[k + 1] not in self.lexicon.words("and")
            if tree.form[k] in self.lexicon.words("from_when"):
                continue
            if tree.pos[k] in {"VERB", "AUX", "SCONJ", "SPACE"} or self._is_another(k):
                return None
            if tree.pos[k] == "PUNCT" and not comma:
                return None
        return None
