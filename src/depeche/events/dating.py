"""When: the time that plainly belongs to an event, through the words that share its moment."""

from __future__ import annotations

from depeche.events.lexicon import Trigger
from depeche.events.moments import NEAR
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.events.tellers import DECIDED, Tellers
from depeche.reading import EventType, Time

STEPS = 5
"""Words that a time or place may be inherited across."""

_GATHERINGS = frozenset({"CONSULT", "OCCASION", "PROTEST"})
"""Types that people come together for: *s'est rendu lundi à Lille **pour** une réunion*."""


class Dating(Tellers):
    """The time of each event of one text, and what shares its moment with what."""

    def time(self, i: int, trigger: Trigger) -> Time | None:
        """The time that dates the trigger at a word: its own, else that of the clause it is told in."""
        purpose = self._purpose_of(i, trigger)
        if purpose is not None and self._earlier(i) and (found := self._attached(i)):
            return found  # *fut réélu en 1965, avant de quitter le pouvoir **en 1969***
        if purpose is not None and (found := self._attached(purpose)):
            return found
        if trigger.type == "SUPPORT" and trigger.pos == "V" and self.tree.dep[i] == "acl":
            return self._attached(i)  # *lundi, les forces du GNA, **reconnu** par l'ONU, ont attaqué Gao*
        if trigger.pos == "N" and self._is_charge(i):
            return self._attached(i)  # *a été condamné pour **meurtre** lundi*: the day of the sentence
        takes_place = self.takes_place(i, trigger)
        if takes_place is not None and (found := self._attached(takes_place)):
            return found  # *la réunion, prévue lundi, **aura lieu mardi***
        if trigger.pos == "N" and (found := self._adjacent(i) or self._past_complement(i) or self._fronted(i)):
            return found
        if trigger.pos == "N" and (found := self._due_on(i) or self._day_of(i)):
            return found
        if trigger.pos == "N" and self._is_called_for(i, self.tree.head[i]) and (found := self._stretch(i)):
            return found
        if trigger.pos == "V" and (found := self._behind(i)):
            return found
        if trigger.type in SPEECH_ACTS and trigger.pos == "V" and (found := self._attached(i) or self._written(i)):
            return found
        node = i
        for _ in range(STEPS):
            found = self._attached(node) or self._hung(node) or self._attached_inside(i, node)
            if found:
                return found
            if node == i:
                found = (self._told_by_modifier(i) if trigger.pos == "N" else None) or self._told_by_occasion(i)
                others = self.and_others(i)
                if found or (others is not None and (found := self._attached(others))):
                    return found
            above = self._same_time(i, node, trigger)
            if above is None:
                break
            node = above
        return (self._following(i) if trigger.pos == "N" else None) or self._opening(node, trigger) or self._then(i)

    def takes_place(self, noun: int, trigger: Trigger) -> int | None:
        """The verb that tells when and where something takes place which was first due elsewhere: *la réunion, prévue
        lundi à Lille, **se tiendra** mardi à Paris*."""
        tree, lexicon = self.tree, self.lexicon
        verb = tree.head[noun]
        if trigger.pos != "N" or tree.verb(verb) not in lexicon.words("occurring") or tree.negated(verb):
            return None
        planned = (lexicon.cue("A", tree.verb(c), trigger.type) for c in tree.children[noun] if tree.dep[c] == "acl")
        clauses = (c for c in tree.children[noun] if tree.dep[c] == "acl:relcl")  # *qui **devait** se tenir lundi*
        due = any(cue in {"cancelled", "planned"} for cue in planned) or any(
            tree.verb(c) in lexicon.words("duty") and "imperfect" in tree.tenses(c) for c in clauses
        )
        return verb if due and noun in self.frames.of(verb).get("subj", ()) else None

    def inside(self, i: int, node: int) -> int | None:
        """The infinitive under a modal that a noun is the subject of: *la réunion doit **se tenir** lundi à Doha*."""
        tree = self.tree
        if node == i or self.frames.is_verbal(i) or tree.verb(node) not in self.lexicon.words("modal"):
            return None
        inner = tree.child(node, "xcomp")
        return inner if inner is not None and self.frames.is_verbal(inner) else None

    def _due_on(self, noun: int) -> Time | None:
        """The day that *pour* tells beside the verb whose object a noun is: *a déposé un préavis de grève **pour
        lundi***."""
        tree, node = self.tree, noun
        while tree.dep[node] == "nmod" and tree.head[node] < node and tree.pos[tree.head[node]] == "NOUN":
            node = tree.head[node]
        if not tree.dep[node].startswith("obj") or not self.frames.is_verbal(tree.head[node]):
            return None
        days = (c for c in tree.children[tree.head[node]] if c > noun and c in self._time_of)
        day = next((c for c in days if tree.case(c) == self.lexicon.preposition("pour")), None)
        return next(iter(self._time_of[day]), None) if day is not None else None

    def _attached_inside(self, i: int, node: int) -> Time | None:
        inner = self.inside(i, node)
        return self._attached(inner) if inner is not None else None

    def _earlier(self, i: int) -> bool:
        """Whether the verb above an infinitive tells what came before it: *avant de*."""
        mark = self.tree.child(i, "mark", "case")
        return mark is not None and self.tree.form[mark] in self.lexicon.words("before_after")

    def and_others(self, i: int) -> int | None:
        """The verb that tells what befell others then and there: *un soldat a été tué et deux autres **blessés** à
        Gao*."""
        tree, deeds = self.tree, self.lexicon.words("human_deed")
        if not tree.is_word(i, deeds) or not self.frames.passive(i):
            return None
        joined = (c for c in tree.children[i] if tree.dep[c] == "conj" and tree.is_word(c, deeds))
        return next((c for c in joined if self.frames.passive(c) and tree.form[c - 1] != ","), None)

    def own_time(self, i: int) -> Time | None:
        """The time that stands with the word itself."""
        found = self._adjacent(i) or self._attached(i)
        return found or (None if self.frames.is_verbal(i) else self._following(i))

    def _same_time(self, i: int, node: int, trigger: Trigger) -> int | None:
        """The word above that shares its time with this one; None where the chain ends."""
        tree, lexicon = self.tree, self.lexicon
        head, dep = tree.head[node], tree.dep[node]
        if head == node:
            return None
        if not self.frames.is_verbal(node):
            if tree.case(node) in lexicon.words("before_after") and (
                trigger.type != "CONSULT" or self._apart(head, node)
            ):
                return None  # *a défilé lundi après la **mort** de X*; but *a conclu mardi après des entretiens*
            if tree.is_during(node):
                return head if self.frames.is_verbal(head) else None
            if tree.is_during(head):
                return head
            if self.frames.is_verbal(head):
                announced = trigger.mode == "resign" and dep == "obj" and node == i  # *a annoncé mardi sa démission*
                return head if announced or self._noun_shares(trigger.type, node, head) else None
            if dep == "nmod" and node == i and self.undergone(head):
                return head
            return head if dep in {"conj", "nmod", "fixed"} and node == i and self._light_noun(head) else None
        if dep == "conj" and self.frames.is_verbal(head):
            return head if self._goes_on(node, head) else None
        if (main := self._beside_clause(node)) is not None:
            return main
        if not self.frames.is_verbal(head):
            if dep in {"acl", "acl:relcl"} and node == i and self._issued(head, trigger):
                return tree.head[head]
            if (
                dep == "acl:relcl"
                and tree.child(node, "obl:mod", "advmod", "obl:arg") is not None
                and self._where(node)
            ):
                # *a parlé à X le 14, le **jour** où il recevait Y*
                day = tree.is_word(head, lexicon.words("span")) and self.frames.is_verbal(tree.head[head])
                return tree.head[head] if day and self._attached(head) is None else head
            if dep == "acl:relcl" and node == i and trigger.type == "CONSULT" and self._meanwhile(node, head):
                return tree.head[head]
            if dep.startswith("advcl") and tree.child(head, "cop") is not None and self._when(node):
                return head  # *était au **centre** des tensions en août, lorsqu'elle s'est rendue à X*
            return None
        verb = tree.verb(head)
        if dep in {"xcomp", "ccomp"}:
            if (
                trigger.type in DECIDED
                and lexicon.cue("V", verb, trigger.type) == "tense"
                and verb in lexicon.words("deciding")
            ):
                return head
            return head if verb in lexicon.words("auxiliary") | lexicon.words("same_time") else None
        if dep.startswith("advcl") and node == i and trigger.type == "CONSULT" and self._just_before(node):
            return head
        if dep.startswith("advcl") and trigger.type == "ACCUSE" and node == i and self.frames.passive(i):
            return None  # *déclenché lundi contre une élite, **accusée** de corruption*
        if dep.startswith("advcl"):
            return head if self._accompanies(node) or self._when(node) else None
        return None

    def _beside_clause(self, gerund: int) -> int | None:
        """The finite verb of the clause that a gerund behind a comma goes with, wherever the parser hung it: *s'est
        **dit** dimanche prêt à négocier, **appelant** X au dialogue*."""
        tree = self.tree
        own = [c for c in tree.children[gerund] if c < gerund and tree.pos[c] != "PUNCT"]
        if not tree.dep[gerund].startswith(("advcl", "parataxis")) or "gerund" not in tree.tenses(gerund):
            return None
        if tree.form[min([gerund, *own]) - 1] != "," or any(tree.dep[c].startswith("nsubj") for c in own):
            return None
        return next((n for n in tree.up(gerund, 4) if self.frames.is_verbal(n) and self.frames.finite(n)), None)

    def _issued(self, text: int, trigger: Trigger) -> bool:
        """Whether a noun is a text that its verb makes known, or a rule that it makes: *a **adopté** mardi une
        **résolution** appelant à*, *a **pris** lundi un **arrêté** interdisant*."""
        tree, lexicon = self.tree, self.lexicon
        kind = "writing" if trigger.type in SPEECH_ACTS else "rule_text" if trigger.type in DECIDED else ""
        if tree.dep[text] not in {"obj", "nsubj:pass"} or not kind or not tree.is_word(text, lexicon.words(kind)):
            return False
        verb = tree.verb(tree.head[text])
        return any(verb in lexicon.words(name) for name in ("authoring", "light", "voicing"))

    def _noun_shares(self, type: EventType, node: int, head: int) -> bool:
        """Whether what a noun names happens when its verb does: not what is only spoken, asked or thought of."""
        tree, lexicon = self.tree, self.lexicon
        verb, dep = tree.verb(head), tree.dep[node]
        if dep == "nsubj" and verb in lexicon.words("causing"):
            return False  # *la mort de X a **provoqué** lundi des heurts à Lille*
        if dep.startswith("obl") and type == "ACCUSE" and self._charges(head):
            return False  # *placé lundi en garde à vue dans une **enquête** sur X*
        if dep.startswith("obl") and tree.case(node) in lexicon.words("thrown_at"):
            return False  # *a mis en garde lundi **contre** l'annexion*
        if tree.case(node) == lexicon.preposition("pour") and (type not in _GATHERINGS or self._charges(head)):
            return False  # *mis en examen mardi **pour violences***
        if verb in lexicon.words("occurring") or verb in lexicon.words("light") - lexicon.words("speech"):
            return True
        if dep in {"nsubj", "nsubj:pass"}:
            return verb not in lexicon.words("speech")
        if dep.startswith("obl"):
            if verb in lexicon.words("attending"):
                return True  # *s'est joint vendredi à une manifestation*
            if tree.case(node) in lexicon.words("event_case"):
                return verb not in lexicon.words("speech")
            struck = self.frames.passive(head) and verb in lexicon.words("hitting")
            if struck and tree.case(node) == lexicon.preposition("par"):
                return True  # *le pays a été frappé lundi **par des attaques***
            if verb in lexicon.words("elected"):
                return True  # *a été réélu dès le premier **tour**, le 15 mars*
            return any(tree.dep[c] == "case" and tree.form[c] in lexicon.words("during") for c in tree.children[node])
        return dep == "obj" and self._acts_on(head)

    def _acts_on(self, head: int) -> bool:
        """Whether a verb does something to its object rather than speak, ask or think of it."""
        tree, lexicon = self.tree, self.lexicon
        verb = tree.verb(head)
        if verb in lexicon.words("speech") or verb in lexicon.words("defying") or ("O", verb) in lexicon.cues:
            return False
        return not lexicon.types(verb) & SPEECH_ACTS

    def _hung(self, node: int) -> Time | None:
        """The time that the parser took for the head of a word."""
        head = self.tree.head[node]
        if head == node or self.tree.dep[node] not in {"nmod", "acl", "appos"}:
            return None
        if self.tree.dep[node] == "acl" and "infinitive" in self.tree.tenses(node):
            return None  # *avait menacé la veille **d'envahir***: the day is that of the verb above
        time = self._time_at.get(head)
        return time if time is not None and self._dates(time, node) else None

    def spoken_on(self, noun: int, trigger: Trigger) -> int | None:
        """The verb of speech whose occasion a noun names: *a déclaré X lors d'une **visite***, *X, en **visite***."""
        tree, lexicon = self.tree, self.lexicon
        during = trigger.mode == "visit" and tree.case(noun) == lexicon.preposition("en")
        node = noun
        for head in tree.up(noun, 5):
            if self.frames.is_verbal(head):
                return head if during else None
            during = during or tree.is_during(head) or tree.is_during(node)
            node = head
        return None

    def _written(self, verb: int) -> Time | None:
        """When the letter was sent that says something: *a demandé, dans un courrier adressé **lundi** à X*, *la
        lettre, publiée **lundi**, demande*."""
        tree, args = self.tree, self.frames.of(verb)
        subjects = map(self.frames.resumed, args.get("subj", ()))
        for c in (*args.get(self.lexicon.preposition("dans"), ()), *subjects):
            if not tree.is_word(c, self.lexicon.words("writing")):
                continue
            for d in (c, *(d for d in tree.children[c] if self.frames.is_verbal(d))):
                if found := self._behind(d) or self._attached(d):
                    return found if found.type != "DURATION" else None
        return None

    def undergone(self, noun: int) -> bool:
        """Whether a noun says that something befalls its subject: *a été en mai la **cible** d'attaques*."""
        tree, lexicon = self.tree, self.lexicon
        return tree.child(noun, "cop") is not None and tree.form[noun] in lexicon.words("target") | lexicon.words(
            "theatre"
        )

    def _goes_on(self, node: int, head: int) -> bool:
        """Whether a coordinate verb tells the same moment: it follows and has no subject of its own."""
        subject = self.tree.child(node, "nsubj", "nsubj:pass")
        if self.frames.passive(node) and "infinitive" in self.tree.tenses(head):
            return False  # *demandent le départ du ministre, **accusé** de fraude*
        bare = self.tree.child(node, "aux:tense", "aux:pass", "cop") is None
        bare = bare and "VerbForm=Part" in self.tree.morph[node]
        if subject is not None and not (bare and subject > node):  # *a prié X de partir et **accusé** Y*: an object
            return False
        return head < node

    def _meanwhile(self, relative: int, noun: int) -> bool:
        """Whether a relative clause tells in the imperfect what its noun was about when it did something: ***X**, qui
        **recevait** Y, a dénoncé mercredi Z*."""
        verb = self.tree.head[noun]
        if not self.tree.dep[noun].startswith("nsubj") or noun > verb or not self.frames.is_verbal(verb):
            return False
        auxiliary = self.tree.child(verb, "aux:tense")
        present = auxiliary is not None and "present" in self.tree.tenses(auxiliary)
        return present and self.tree.tenses(relative) == {"imperfect"} and self._attached(relative) is None

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

    def _just_before(self, node: int) -> bool:
        """Whether an infinitive tells what somebody came from: *a décidé mercredi, après **avoir reçu** X*."""
        mark = self.tree.child(node, "mark", "case")
        return mark is not None and self.tree.form[mark] == self.lexicon.preposition("après")

    def _accompanies(self, node: int) -> bool:
        """Gerunds and infinitives (*pour*, *avant de*) belong to the moment of their verb; finite clauses do not, nor
        does a past participle before its verb: ***condamné** pour fraude, il a été libéré lundi*.
        """
        tree = self.tree
        morph = tree.morph[node]
        if "gerund" in tree.tenses(node) or "VerbForm=Part" in morph:
            if "Tense=Past|VerbForm=Part" in morph and "gerund" not in tree.tenses(node) and node < tree.head[node]:
                return False
            marks = [c for c in tree.children[node] if tree.dep[c] == "mark"]
            if all(tree.form[c] == self.lexicon.preposition("en") for c in marks):
                return tree.child(node, "nsubj") is None
        mark = tree.child(node, "mark", "case")
        if mark is None:
            return False
        if tree.form[mark] == self.lexicon.preposition("pour") and tree.child(node, "aux:tense") is not None:
            return False  # *inculpé lundi **pour avoir tué** un homme*
        return tree.form[mark] in {self.lexicon.preposition("pour"), self.lexicon.preposition("avant")}

    def _when(self, node: int) -> bool:
        """Whether a clause tells what happened at the time of its verb: *en août, **lorsqu'**elle s'est rendue à X*."""
        mark = self.tree.child(node, "mark", "advmod")
        return mark is not None and mark < node and self.tree.form[mark] in self.lexicon.words("when")

    def _opening(self, node: int, trigger: Trigger) -> Time | None:
        """The time that opens the sentence, set off by a comma, dates its main verb wherever the parser hung it.

        So does that of the occasion that opens it, where the verb is one of speech: *réunis **mardi** à Vienne, X a*.
        """
        tree = self.tree
        if not self.frames.is_verbal(node):
            return None
        first = tree.sentence[node].start
        while first < node and (not tree.form[first].strip() or tree.pos[first] in {"PUNCT", "ADP", "DET"}):
            first += 1
        time = self._time_at.get(first)
        if time is None and trigger.pos == "V" and trigger.type in SPEECH_ACTS and self._opens_occasion(first):
            stretch = range(first, min(first + NEAR, node))
            comma = next((k for k in stretch if tree.form[k] == ","), first)
            told = {t.id: t for k in range(first, comma) if (t := self._time_at.get(k))}
            time = next(iter(told.values())) if len(told) == 1 else None
            last = comma - 1
        elif time is not None:
            last = max(tree.parsed.words_in(time.span))
        if time is None or (time.type == "DURATION" and not self.since(time)):
            return None
        if last + 1 >= node or tree.form[last + 1] != ",":
            return None
        between = range(last + 2, node)
        if any(tree.pos[k] == "VERB" or tree.form[k] in self.lexicon.words("relative") for k in between):
            return None
        return time

    def _opens_occasion(self, first: int) -> bool:
        """Whether a sentence opens with the occasion on which something is said: *en visite à Lille*, *interrogé par*,
        *s'exprimant devant*, *lors d'une conférence de presse*."""
        tree = self.tree
        if tree.form[first - 1] == self.lexicon.preposition("en") and tree.form[first] in self.lexicon.noun_forms:
            return self._is_visit(first)
        if any(tree.is_during(k) for k in range(max(first - 2, 0), first + 1)):
            return True
        if tree.pos[first] == "PRON":
            first += 1
        if "gerund" in tree.tenses(first):
            return True
        return tree.verb(first) in self.lexicon.words("heard_at") and self.frames.passive(first)
