"""Control: who is understood as the subject of a verb that has none of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from depeche.events.agreeing import Agreeing
from depeche.events.arguments import Args
from depeche.events.forms import SUBJECTS
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.events.tree import NOMINAL, VERBAL
from depeche.knowledge import fold, load_knowledge

_BEFORE = 8
"""Words before a participle that tells what something is for within which that stands."""


class Control(Agreeing):
    """Who controls the verbs of one text, from the frames of the words above them."""

    def controllers(self, i: int, depth: int = 0) -> list[int]:
        """Who is understood as the subject of a verb that has none of its own."""
        tree = self.tree
        head, dep = tree.head[i], tree.dep[i]
        if tree.pos[head] == "ADV" and dep in {"ccomp", "xcomp"} and tree.head[head] != head:
            head, dep = tree.head[head], "advcl"  # *afin de **rencontrer***
        if head == i or depth > 6:
            return []
        if (named := self._for_whom(i)) is not None:
            return [named]
        mark = tree.child(i, "mark")
        ban = mark - 1 if mark and tree.is_word(mark - 1, self.lexicon.words("ban")) else i
        if tree.dep[ban] == "obj" and ban < i and tree.verb(tree.head[ban]) not in self.lexicon.words("defying"):
            return []  # *a levé l'**interdiction de manifester***: of anybody
        torn = self.forms.stands_behind(i)
        if torn is not None and tree.is_word(torn, self.lexicon.words("prompting")):
            mark = tree.child(i, "mark")
            if mark is not None and self.lexicon.preposition(tree.form[mark]) == self.lexicon.preposition("à"):
                return self._prompted(torn)
        if torn is not None and tree.is_word(torn, self.lexicon.words("ordering")):
            return self._ordered(torn)
        if torn is not None and tree.pos[torn] == "NOUN" and (whose := self._owner_of(torn)):
            return whose  # *l'incapacité **des deux parties** à s'entendre*
        behind = dep == "xcomp" and tree.pos[head] == "NOUN"  # *le dernier dirigeant à **rencontrer** X*
        if dep == "acl" and tree.pos[head] in VERBAL and self.forms.is_infinitive(i):
            dep = "xcomp"  # *l'accuse de l'avoir **tué***
        if (behind or dep in {"acl", "acl:relcl", "amod"}) and tree.pos[head] not in VERBAL:
            if self._is_seen(head, i):
                return [head]
            if self.forms.is_infinitive(i):
                return self._through_noun(head, i)
            agreeing = self._agreeing_complement(head, i) or self._agreeing_subject(head, i)
            return agreeing or self._agreeing_noun(head, i) or [head]
        if dep == "conj" and tree.pos[head] in NOMINAL and not self.forms.is_verbal(head) and self._said_of(i):
            made = (self.forms.set_off(c) for c in tree.children[head] if tree.dep[c] == "cop")
            return [next((root for root in made if root is not None), head)]  # *X, fait prisonnier et **torturé***
        if dep == "conj" and self.forms.finite(i):
            if not self.forms.is_verbal(head):  # *se dit victime d'un complot et **récuse***
                head = next((n for n in tree.up(head, 3) if self.forms.is_verbal(n)), head)
            head = self._goes_on_with(i, head)
        if dep.startswith("parataxis") and self.forms.finite(i):
            return []  # *a déclaré que l'attaque, ..., avait **frappé***: torn from its subject
        if dep.startswith("advcl") and self.forms.participial(i):
            told = self.lexicon.words("words_said") | self.lexicon.words("letter")
            got = [c for c in self.of(head).get("obj", ()) if head < c < i and tree.is_word(c, told)]
            if got and tree.verb(head) in self.lexicon.words("taking") and self._points_at_subject(i):
                return got[-1:]  # *a reçu des **appels** lui demandant de*
            said = [c for c in tree.children[head] if head < c < i and tree.dep[c] == "parataxis:insert"]
            if said and self.of(said[-1]).get("subj"):
                return self.of(said[-1])["subj"]  # *"...", a dit X, **s'en prenant** à Y*
        if dep.startswith("advcl") and (aims := self._aims(i)) is not None:
            return [aims]
        if dep.startswith("advcl") and (main := self._main_clause(i, head)) is not None:
            head = main
        elif dep.startswith("advcl") and self.controls(head) and (done := self._beside_infinitive(i, head)) is not None:
            head = done
        if dep in {"xcomp", "ccomp"} or dep.startswith(("advcl", "parataxis")) or dep == "conj":
            return self._through_governor(head, i, dep, depth)
        if dep in {"obl:mod", "obl:arg", "nmod"} and self.forms.is_verbal(i):
            return self.controllers(head, depth + 1) or self.of(head).get("subj", [])
        return []

    def _aims(self, i: int) -> int | None:
        """The deed right before a participle that tells what it was for: *lors d'une **marche** lundi **visant** à*."""
        tree = self.tree
        if not self.forms.participial(i) or tree.form[i] not in self.lexicon.words("aiming"):
            return None
        for k in range(i - 1, max(i - _BEFORE, -1), -1):
            if tree.form[k] == "," or tree.pos[k] in VERBAL:
                return None
            if tree.form[k] in self.lexicon.noun_forms:
                return k
        return None

    def _beside_infinitive(self, gerund: int, head: int) -> int | None:
        """The infinitive whose way a gerund hung above it tells: *accuse X de "**mentir**" en **signant***."""
        tree, mark = self.tree, self.tree.child(gerund, "mark", "case")
        having = tree.child(gerund, "aux:tense")  # *en **ayant** signé*
        if mark is None or not self.forms.participial(gerund if having is None else having):
            return None
        if tree.form[mark - 1] == ",":
            return None
        below = [c for c in tree.children[head] if head < c < mark and tree.dep[c] == "xcomp"]
        return below[-1] if below and self.forms.is_infinitive(below[-1]) else None

    def _main_clause(self, i: int, head: int) -> int | None:
        """The verb that a clause behind a comma goes with, where the parser hung it on what that verb asks or tells:
        *X **a demandé** à Y de partir, dénonçant*, *X **a promis** à Y qu'il perdrait, outrée par*."""
        tree = self.tree
        if tree.form[min([i, *tree.children[i]]) - 1] != "," and tree.form[i - 1] != ",":
            return None
        if self.forms.participial(i):
            away = self._says(i) and (self.asks(head) or self._is_told(head, i))
        else:
            own = self.of(head).get("obj" if self.forms.passive(head) else "subj", ())
            away = self.forms.tagged_participle(i) and bool(own) and not any(self.forms.agrees(i, c) for c in own)
        above = (n for n in tree.up(head, 4) if self.forms.is_verbal(n) and self.forms.finite(n))
        return next(above, None) if away else None

    def _is_told(self, deed: int, gerund: int) -> bool:
        """Whether somebody reports a deed and judges it: *X affirme que l'armée a **tué** dix civils, **dénonçant** un
        crime*, *..., qualifiant **cet acte** de crime*."""
        tree, lexicon, said = self.tree, self.lexicon, self.tree.head[deed]
        if tree.dep[deed] not in {"ccomp", "obj"} or tree.verb(said) not in lexicon.words("speech"):
            return False
        if not any(row.type == "ACCUSE" for row in lexicon.verbs.get(tree.verb(gerund), ())):
            return False
        things = (c for c in tree.children[gerund] if tree.dep[c].startswith("obj"))
        pointed = any(tree.form[d] in lexicon.words("demonstrative") for c in things for d in tree.children[c])
        return pointed or bool({"ASSAULT", "COERCE"} & lexicon.types(tree.verb(deed)))

    def asks(self, infinitive: int) -> bool:
        """Whether an infinitive tells what somebody else is asked to do: *a demandé à X de **partir***."""
        above = self.tree.head[infinitive]
        if above == infinitive or not self.forms.is_infinitive(infinitive):
            return False
        return self.controls(above) if self.forms.is_verbal(above) else self.asked(infinitive, above)

    def _says(self, i: int) -> bool:
        """Whether a verb names something that is done by saying it."""
        return any(row.type in SPEECH_ACTS for row in self.lexicon.verbs.get(self.tree.verb(i), ()))

    def _points_at_subject(self, gerund: int) -> bool:
        """Whether a gerund without *en* has a clitic of another: ***l'**accusant de*, ***lui** demandant de*."""
        tree, lexicon = self.tree, self.lexicon
        clitics = lexicon.words("dative") | lexicon.words("accusative")
        own = {tree.form[c] for c in tree.children[gerund] if c < gerund and tree.pos[c] == "PRON"}
        return bool(own & clitics) and tree.child(gerund, "mark", "case") is None

    def _undergoing(self, i: int, head: int) -> list[int]:
        """Who was about to undergo what does not agree with the subject right above: ***ils** ont visé le maire qui a
        parlé, avant d'être **repoussés***."""
        mark = self.tree.child(i, "mark")
        before = mark is not None and self.tree.form[mark] in self.lexicon.words("before_after")
        if not before or not self.forms.is_infinitive(i) or not self.forms.passive(i):
            return []
        if found := self._befallen(head, i):
            return found
        for verb in (n for n in (head, *self.tree.up(head, 6)) if self.forms.is_verbal(n) and self.forms.finite(n)):
            subjects = self.of(verb).get("obj" if self.forms.passive(verb) else "subj", ())
            if found := [c for c in subjects if self.forms.agrees(i, c)]:
                return found
            if found := [d for c in subjects for d in self._befallen(c, i)]:
                return found
        return []

    def _befallen(self, noun: int, i: int) -> list[int]:
        """Whom *de* tells behind the noun of a deed, whom the rest befell too: *l'arrestation **de X** avant d'être
        relâché*."""
        if self.forms.is_verbal(noun) or self.tree.form[noun] not in self.lexicon.noun_forms:
            return []
        whom = self.of_noun(noun).get(self.lexicon.preposition("de"), ())
        return [c for c in whom if c < i and self.forms.agrees(i, c)]

    def _seen(self, infinitive: int, verb: int) -> list[int]:
        """The object of which an infinitive without a preposition tells: *une vidéo montre **X** être arrêté*."""
        tree = self.tree
        bare = self.forms.is_infinitive(infinitive) and tree.child(infinitive, "mark") is None
        if not bare or self.forms.passive(verb):
            return []
        return [c for c in self.of(verb).get("obj", ()) if verb < c < infinitive and tree.pos[c] in NOMINAL]

    def _is_seen(self, noun: int, infinitive: int) -> bool:
        """Whether the object of a verb was taken for what an infinitive without a preposition stands behind: *une vidéo
        montre **X** être arrêté*."""
        tree = self.tree
        bare = self.forms.is_infinitive(infinitive) and tree.child(infinitive, "mark") is None
        return bare and tree.dep[noun] == "obj" and noun < infinitive

    def _through_noun(self, head: int, i: int) -> list[int]:
        """Who is understood as the subject of an infinitive that the parser hung on a noun or adjective."""
        if self.tree.form[head] in self.lexicon.words("penalty") and self.tree.case(head) in self.lexicon.words(
            "under"
        ):
            return self._who_asks(head)
        tree = self.tree
        when = tree.child(i, "mark")
        if when is not None and tree.form[when] in self.lexicon.words("before_after"):
            verb = next((v for v in tree.up(head, 2) if self.forms.is_verbal(v)), None)
            return list(self.of(verb).get("subj", ())) if verb is not None else []  # *X a vu Y après avoir*
        above = tree.head[head]
        if tree.dep[head] == "obl:agent" and self.controls(above):
            return [t for t in self.of(above).get("obj", ()) if t != i]  # *X, accusé par Y **de l'avoir tué***
        if above != head and i in self.asked_of(above, head):
            return [head]
        if tree.is_word(head, self.lexicon.words("ordering")):
            return self._ordered(head)
        mark = tree.child(i, "mark")
        if mark is not None and tree.form[mark] == self.lexicon.preposition("à"):
            if tree.child(head, "cop") is not None and (who := self.of_noun(head).get("subj")):
                return who  # ***la France** est le seul pays à **interdire***
            if tree.dep[head] == "appos" and tree.child(head, "det") is None:
                return [tree.head[head]]  # ***Jean Petit** - dernier ministre à **rencontrer** X*
            return [head]  # *le seul **élu** à avoir voté*
        return self._owner_of(head)

    def _who_asks(self, penalty: int) -> list[int]:
        """Who asks for what is asked *sous **peine** de*: ***X** a sommé Y de partir sous peine d'ouvrir le feu*."""
        asking = (v for v in self.tree.up(penalty, 6) if "REQUEST" in self.lexicon.types(self.tree.verb(v)))
        verb = next((v for v in asking if not self.forms.passive(v)), None)
        return [] if verb is None else self.of(verb).get("subj", [])

    def _through_governor(self, head: int, i: int, dep: str, depth: int) -> list[int]:
        """Who is understood as the subject of a complement, adverbial clause or coordinate of the word above it."""
        tree = self.tree
        if self._is_judged(head, i):
            return []
        args = self.of(head)
        asked = dep in {"xcomp", "ccomp"} or (dep.startswith("advcl") and self.is_asked(i))
        if asked and self.controls(head):
            asked_of = args.get("obj") or self._behind(head, args.get(self.lexicon.preposition("à"), ()))
            if asked_of or tree.verb(head) in self.lexicon.words("calling"):
                return [t for t in asked_of if t != i]  # *a appelé à **rejoindre***: others
        if dep == "ccomp" and not self.forms.is_infinitive(i):
            return []
        if dep == "xcomp" and (seen := self._seen(i, head)):
            return seen
        if dep.startswith("advcl") and (done := self._done_for(i) or self._undergoing(i, head)):
            return done
        key = "obj" if self.forms.is_verbal(head) and self.forms.passive(head) else "subj"
        if key == "obj" and self.is_purpose(i) and not tree.child(i, "aux:tense") and self._suffered(head):
            # *se sont réunis où X est détenu **pour exiger** sa libération*
            finite = next((n for n in tree.up(head, 6) if self.forms.is_verbal(n) and self.forms.finite(n)), None)
            return self.of(finite).get("subj", []) if finite is not None else []
        if key == "subj" and self.is_purpose(i) and (sent := self._sent(i, head, args)):
            return sent  # *a envoyé **X** à Rome pour négocier*
        if key == "subj" and self._is_reason(i, head) and (blamed := args.get("obj")):
            return [t for t in blamed if t != i]  # *a critiqué X **pour avoir déployé** l'armée*
        theirs = args.get(key) or args.get("subj")
        if theirs and tree.verb(head) in self.lexicon.words("intending"):
            theirs = self._makers(theirs) or theirs
        if theirs:
            return [t for t in theirs if t != i]
        if dep == "conj" and tree.dep[head] == "amod" and not self.forms.finite(i):
            return self.controllers(head, depth + 1)  # *un voisin mieux armé et **soutenu** par X*
        if self.forms.is_verbal(head):
            return self.controllers(head, depth + 1)
        return [c for c in tree.children[head] if tree.dep[c] in SUBJECTS]

    def _behind(self, verb: int, words: Sequence[int]) -> list[int]:
        """Words less the places before a verb: ***A Genève**, X a demandé à Y de partir*."""
        return [c for c in words if c > verb or self.tree.pos[c] != "PROPN"]

    def _sent(self, i: int, verb: int, args: Args) -> list[int]:
        """Whom somebody sends to meet others."""
        if self.tree.verb(verb) not in self.lexicon.words("sending") or "CONSULT" not in self.lexicon.types(
            self.tree.verb(i)
        ):
            return []
        envoys, names = self.lexicon.words("delegation"), self.forms.names
        return [
            c
            for c in args.get("obj", ())
            if c in names
            or self.tree.is_word(c, envoys)
            or any(d == c + 1 and d in names for d in self.tree.children[c])
        ]

    def _ordered(self, order: int) -> list[int]:
        """Who gets an order: *a donné l'ordre **à X** de partir*, ***X** a reçu l'ordre de partir*."""
        verb, to = self.tree.head[order], self.lexicon.preposition("à")
        if (told := self.of_noun(order).get(to)) or verb == order or not self.forms.is_verbal(verb):
            return told or []
        taken = self.tree.verb(verb) in self.lexicon.words("taking")
        return [c for c in self.of(verb).get("subj" if taken else to, ()) if c != order]

    def _makers(self, subjects: list[int]) -> list[int]:
        """Who made what aims at something: ***Paris** a pris des mesures visant à **interdire***."""
        found = list[int]()
        for made in map(self.forms.antecedent, subjects):
            if self.tree.pos[made] == "NOUN" and made not in self.forms.names:
                found += self._maker(made)[:1]
        return found

    def _maker(self, noun: int) -> list[int]:
        """Whose a measure is: told behind it, else the subject of its verb: *X a déposé une loi*."""
        tree, told = self.tree, list[int]()
        while True:
            args, above = self.of_noun(noun), tree.head[noun]
            told += [c for key in ("par", "de") for c in args.get(self.lexicon.preposition(key), ())]
            if tree.dep[noun] != "nmod" or tree.pos[above] != "NOUN" or above == noun:
                break
            noun = above
        told = [c for c in told if c in self.forms.names]
        if told or above == noun or not self.forms.is_verbal(above) or self._of_others(above):
            return told
        return self.of(above).get(self.lexicon.preposition("par") if self.forms.passive(above) else "subj", [])

    def _of_others(self, verb: int) -> bool:
        """Whether a verb tells what somebody thinks of what others made: ***soutenir** un projet de loi*."""
        types = {row.type for row in self.lexicon.verbs.get(self.tree.verb(verb), ())}
        return bool(types & {"ACCUSE", "REJECT", "SUPPORT"}) and self.tree.verb(verb) not in self.lexicon.words("light")

    def _prompted(self, noun: int) -> list[int]:
        """Who is called upon, never who calls, if he answers: ***X** a décliné l'**invitation** de Y **à** venir*."""
        verb, answers = self.tree.head[noun], ("enduring", "facing", "granting", "refusing")
        if verb != noun and any(self.tree.verb(verb) in self.lexicon.words(name) for name in answers):
            return self.of(verb).get("subj", [])
        return self.of_noun(noun).get(self.lexicon.preposition("à"), [])

    def _is_judged(self, verb: int, infinitive: int) -> bool:
        """Whether an infinitive is what somebody holds to be so, whoever does it: *X a jugé inacceptable de **limiter**
        l'accès*."""
        tree = self.tree
        if (
            tree.verb(verb) not in self.lexicon.words("judging")
            or tree.reflexive(verb)
            or not self.is_asked(infinitive)
        ):
            return False
        return any(tree.pos[c] == "ADJ" and tree.dep[c] == "xcomp" for c in tree.children[verb])

    def controls(self, verb: int) -> bool:
        """Whether a verb asks something of its object: *exhorter **X** à*."""
        return self.tree.verb(verb) in self.lexicon.words("object_control")

    def is_asked(self, infinitive: int) -> bool:
        """Whether an infinitive is what its verb asks of somebody: *exhorte X **à négocier***, hung aside."""
        mark = self.tree.child(infinitive, "mark")
        links = {self.lexicon.preposition("à"), self.lexicon.preposition("de")}
        return mark is not None and self.tree.form[mark] in links and self.forms.is_infinitive(infinitive)

    def is_purpose(self, infinitive: int) -> bool:
        """Whether an infinitive tells what something is done for: ***pour** négocier*."""
        mark = self.tree.child(infinitive, "mark")
        aims = mark is not None and self.tree.form[mark] == self.lexicon.preposition("pour")
        return aims and self.forms.is_infinitive(infinitive)

    def asked_of(self, verb: int, noun: int) -> list[int]:
        """Infinitives hung on the object that belong to the verb: *presser les belligérants de négocier*."""
        tree = self.tree
        if not self.controls(verb):
            return []
        return [c for c in tree.children[noun] if tree.dep[c].startswith("acl") and self.forms.is_infinitive(c)]

    def asked(self, infinitive: int, noun: int) -> bool:
        """Whether an infinitive hung on a noun is what the verb above asks of it."""
        above = self.tree.head[noun]
        return above != noun and self.forms.is_verbal(above) and infinitive in self.asked_of(above, noun)

    def _for_whom(self, infinitive: int) -> int | None:
        """Who is named by *pour* right before an infinitive: *il est difficile **pour Londres** d'accepter*."""
        tree, mark = self.tree, self.tree.child(infinitive, "mark")
        if (
            mark is None
            or mark < 2
            or mark - 1 not in self.forms.names
            or self.lexicon.preposition(tree.form[mark]) != self.lexicon.preposition("de")
        ):
            return None
        span, k = self.forms.names[mark - 1], mark - 1
        while k > 0 and (self.forms.names.get(k) == span or tree.pos[k] == "DET"):
            k -= 1
        named = tree.head[k]
        return named if tree.form[k] == self.lexicon.preposition("pour") and named in self.forms.names else None

    def _done_for(self, i: int) -> list[int]:
        """Who acts in the noun that an infinitive of purpose stands right behind: *l'intervention **de la police** pour
        **disperser** la foule*."""
        tree, mark = self.tree, self.tree.child(i, "mark")
        if mark is None or mark < 1 or not self.is_purpose(i) or tree.pos[mark - 1] not in NOMINAL | {"ADJ"}:
            return []
        for noun in tree.up(mark - 1, 4):
            if noun > mark or self.forms.is_verbal(noun):
                return []
            rows = self.lexicon.nouns.get(self.lexicon.noun_forms.get(tree.form[noun], ""), ())
            if any(row.type in {"ASSAULT", "COERCE"} for row in rows):
                args = self.of(noun)
                told = args.get(self.lexicon.preposition("par")) or args.get(self.lexicon.preposition("de")) or []
                return [c for c in told if c in self.forms.names]  # not *à coups **de matraque***
        return []

    def _said_of(self, i: int) -> bool:
        """Whether a word is a bare past participle that says what befell somebody."""
        bare = self.tree.child(i, "det", "case") is None and not self.forms.finite(i)
        return bare and self.forms.is_participle(i) and self.forms.passive(i)

    def _is_reason(self, i: int, head: int) -> bool:
        """Whether an infinitive tells what somebody is blamed, praised or punished for having done."""
        tree, mark = self.tree, self.tree.child(i, "mark")
        if mark is None or tree.form[mark] != self.lexicon.preposition("pour") or not self.forms.is_verbal(head):
            return False
        done = tree.child(i, "aux:tense") is not None or tree.verb(i) in self.lexicon.words("willing")
        rows = self.lexicon.verbs.get(tree.verb(head), ())
        return done and any(row.type in {"ACCUSE", "SUPPORT", "COERCE", "SANCTION"} for row in rows)

    def _suffered(self, verb: int) -> bool:
        """Whether a verb tells what nobody does for a purpose of his own when it befalls him: *être arrêté*."""
        rows = self.lexicon.verbs.get(self.tree.verb(verb), ())
        return any(row.type in {"ASSAULT", "COERCE"} for row in rows)

    def _goes_on_with(self, i: int, head: int) -> int:
        """The verb that a finite one is joined to, of its own tense: *X **a accusé** Y de mentir et a appelé Z à*,
        *X **a affirmé** que Y mentait et a dénoncé*."""
        tree = self.tree
        have = tree.child(i, "aux:tense")
        of_perfect = tree.child(head, "aux:tense", "aux:pass") is not None
        if not self.forms.is_infinitive(head) and (have is None or of_perfect):
            other = tree.child(head, "aux:tense", "aux:pass")
            if have is None or other is None or tree.dep[head] != "ccomp" or self._of_one_tense(have, other):
                return head
            # *a estimé qu'aucune erreur n'avait été commise et **a refusé***
            above = [n for n in tree.up(head, 3) if self.forms.is_verbal(n) and self.forms.finite(n)]
            alike = [n for n in above if (t := tree.child(n, "aux:tense")) is not None and self._of_one_tense(have, t)]
            return alike[0] if alike else head
        above = [n for n in tree.up(head, 5) if self.forms.is_verbal(n) and self.forms.finite(n)]
        if not self.forms.is_infinitive(head):
            above = [n for n in above if tree.child(n, "aux:tense") is not None]
        return above[0] if above else head

    def _of_one_tense(self, one: int, other: int) -> bool:
        """Whether two verb forms are tagged with the same tense, or both with none."""
        tenses = [re.search(r"Tense=\w+", self.tree.morph[k]) for k in (one, other)]
        return len({t[0] if t else "" for t in tenses}) == 1

    def _owner_of(self, noun: int) -> list[int]:
        """Whose decision, wish or plan a noun is: its complement, else the subject of its verb; a need is nobody's."""
        if self.tree.is_word(noun, self.lexicon.words("need")):
            return []  # *a souligné la **nécessité** de libérer les otages*
        args = self.of_noun(noun)
        chance = args.get(self.lexicon.preposition("pour"))
        if chance:  # *l'occasion pour X de*
            return chance
        if owner := args.get(self.lexicon.preposition("de")) or args.get("poss"):
            return owner  # *la volonté **de X** de bannir Y*, ***sa** volonté de bannir Y*
        if maker := args.get(self.lexicon.preposition("par")):
            return maker  # *la décision prise par X de*
        if nation := [c for c in args.get("adj", ()) if load_knowledge().country_of(fold(self.tree.form[c]))]:
            return nation  # *la volonté **allemande** de bannir X*
        if args.get("subj"):  # *X est en train de*
            return args["subj"]
        head = self.tree.head[noun]
        if head != noun and self.forms.is_verbal(head):
            verb = self.tree.verb(head)
            others = self.lexicon.judges(verb) and "REJECT" not in self.lexicon.types(verb)
            if others and self.tree.dep[noun].startswith("obj"):
                return []  # *X a dénoncé **une tentative** de museler la presse*
            key = "obj" if self.forms.passive(head) and self.tree.dep[noun] == "conj" else "subj"
            return [t for t in self.of(head).get(key, []) if t != noun]
        return []
