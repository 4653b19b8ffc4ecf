"""Frames: the words that fill the places around a verb or noun, whatever turn of phrase they stand in."""

from __future__ import annotations

import re
from collections.abc import Mapping

from depeche.events.forms import SUBJECTS
from depeche.events.noun_frames import FAR, OBLIQUE, Args, NounFrames
from depeche.events.positions import subject_before
from depeche.events.tree import NOMINAL, VERBAL, Tree
from depeche.reading import Span

_LISTED = 6
"""Members of a list that is put together again."""


class Frames(NounFrames):
    """The frames of one text. Each word's is made once."""

    def __init__(
        self, tree: Tree, names: Mapping[int, Span] | None = None, times: frozenset[int] = frozenset()
    ) -> None:
        super().__init__(tree, names, times)
        self._made: dict[int, Args] = {}
        self.other_sides = self._find_other_sides()

    def _find_other_sides(self) -> dict[int, int]:
        """The second of two sides hung on a word inside the first: *entre des rebelles payés par X et **Y***."""
        tree, found = self.tree, dict[int, int]()
        for k, form in enumerate(tree.form):
            first = tree.head[k]
            if form != self.lexicon.preposition("entre") or tree.dep[k] != "case" or first < k:
                continue
            if any(tree.dep[c] == "conj" for c in tree.children[first]):
                continue
            torn = not tree.plural[first]
            for j in range(first + 1, min(first + FAR, len(tree.form) - 1)):
                if tree.form[j] in self.lexicon.words("and") and tree.dep[j] == "cc":
                    other = tree.head[j]
                    inside = other > j and tree.dep[other] == "conj" and first < tree.head[other] < j
                    if torn and inside and tree.pos[other] in NOMINAL and not tree.case(other):
                        found[first] = other
                    break
                if tree.pos[j] == "PUNCT" or (tree.pos[j] in VERBAL and self.finite(j)):
                    break
                torn = torn or tree.pos[j] in VERBAL
        return found

    def of(self, i: int) -> Args:
        """The frame of a word."""
        made = self._made.get(i)
        if made is None:
            made = self._verb(i) if self.is_verbal(i) else self._noun(i)
            told = self.tree.dep[i] == "xcomp" and not self.passive(self.tree.head[i])
            if told and self.tree.pos[i] == "ADJ" and not self.is_verbal(i):
                self._inherit(made, i, "subj")  # ***X** s'est dit favorable à*
            self._made[i] = made
        return made

    def _verb(self, i: int) -> Args:
        tree, args = self.tree, Args()
        passive = self.passive(i)
        for c in tree.children[i]:
            dep = tree.dep[c]
            if c in self.times:
                for d in tree.children[c]:
                    if tree.dep[d] in {"nmod", "appos", "conj"} and d not in self.times and self._bare(d):
                        self._put(args, "obj", d)
                continue
            if self._goes_on(c, i) or (dep in SUBJECTS and self._is_antecedent(c, i)):
                continue
            if dep in SUBJECTS:
                for begun in self._true_subjects(c, i):
                    self._put(args, "obj" if passive else "subj", begun)
            elif dep == "conj" and (beside := self._joined(c, args)):
                self._put(args, beside, c)
            elif dep == "obj" and tree.pos[c] == "PRON" and tree.form[c] == self.lexicon.preposition("en"):
                self._clitic(args, c, i)  # *s'**en** prenant à X*
            elif dep in {"obj", "obj:lvc"} and self._is_predicate_of(i, c):
                self._put(args, self.lexicon.preposition("de"), c)
                for below in (d for d in tree.children[c] if d > c and d not in self.names and self._bare(d)):
                    self._put(args, "obj", below)  # *a qualifié de "fausses" **ces affirmations***
            elif dep in {"obj", "obj:lvc"} and passive and self._predicated(i, c):
                self._put(args, "xcomp", c)
            elif dep in {"obj", "obj:lvc"}:
                self._put(args, "obj", c)
                args.setdefault("inf", []).extend(self._asked_of(i, c))
            elif dep == "iobj" or dep.startswith("expl") or (c == i - 1 and dep == "det" and self._elided(c, i)):
                self._clitic(args, c, i)
            elif dep == "obl:agent" and any(tree.form[d] in self.lexicon.words("relative") for d in tree.children[c]):
                continue  # *dix civils ont été tués, **dont deux enfants***
            elif dep == "obl:agent" and c < i and not tree.reflexive(i):
                continue  # *l'expulsion de X **par Y** a été critiquée*: of the noun before it
            elif dep == "obl:agent":
                self._put(args, "subj", c)
            elif dep == "nmod" and self._has_partitive(c):
                self._put(args, "obj", c)  # *achetant **des armes***
            elif dep in OBLIQUE:
                self._oblique(args, c)
                if passive and tree.case(c) == self.lexicon.preposition("par"):
                    self._put(args, "subj", c)
            elif dep == "xcomp" and self._is_object(i, c):
                self._put(args, "obj", c)
            elif dep in {"xcomp", "ccomp", "dep:comp"}:
                if (thing := self._torn_object(i, c)) is not None:
                    self._put(args, "obj", thing)
                    continue
                self._complement(args, c)
            elif dep.startswith("advcl") and self._is_asked(c) and self._controls(i):
                self._put(args, "inf", c)
            elif dep.startswith("advcl") and tree.case(c) == "":
                self._put(args, "purpose" if self._is_purpose(c) else "advcl", c)
            elif dep == "advmod":
                self._put(args, "adv", c)
        if not args.get("inf"):
            args.pop("inf", None)
        elif tree.verb(i) in self.lexicon.words("object_control") and not passive:
            asked = [c for c in args.get("obj", ()) if c < args["inf"][0]]
            for c in list(args["obj"]) if asked else ():
                if c > args["inf"][0]:  # *exhorte Moscou à traduire en justice **les auteurs***
                    args["obj"].remove(c)
        if tree.lets(i):
            self._befalls(args, i)
        self._free_object(args, i, "obj" if passive else "subj")
        if not passive:
            self._settle_subjects(args, i)
        if (first := self._named_first(i, args)) is not None:
            args["obj" if passive else "subj"].insert(0, first)
        if not passive and "subj" not in args and self._turned_round(i):
            after = [c for c in args.get("obj", ()) if c > i]
            if after and "inf" not in args:
                self._drop(args, "obj", after[0])
                self._put(args, "subj", after[0])
        if not passive and "obj" not in args and (whom := self._resumed_by_que(i)) is not None:
            self._put(args, "obj", whom)
        to = self.lexicon.preposition("à")
        if to not in args:
            for c in args.get("obj", ()):
                if c > i and c not in self.names:  # *a fourni des missiles **à Taïwan***, hung on the missiles
                    for d in tree.children[c]:
                        if tree.dep[d] in {"nmod", "obl:arg"} and tree.case(d) == to and d in self.names:
                            self._put(args, to, d)
        for c in args.get("obj", ()):
            if tree.is_word(c, self.lexicon.words("projectile")):  # *a lancé des pierres **vers la police***
                for d in tree.children[c]:
                    if tree.dep[d] == "nmod" and tree.case(d) in self.lexicon.words("thrown_at"):
                        self._put(args, tree.case(d), d)
        if not passive and "obj" not in args and not tree.reflexive(i):
            for c in args.get(self.lexicon.preposition("de"), ()):
                if self._asks_no_de(i, c):
                    self._put(args, "obj", c)
        if not passive and "obj" not in args:
            for c in args.get("bare", ()):
                if c > i and (self._bare(c) or (c == i + 1 and tree.pos[c] == "NOUN")):
                    self._put(
                        args, "obj", c
                    )  # *a mis **fin** mardi à*, *a critiqué vendredi "**l'impuissance** du gouvernement"*
        if passive and "subj" in args:
            self._list_agents(args, i)
        if passive and "obj" not in args and (named := self.set_off(i)) is not None:
            self._put(args, "obj", named)
        if passive and "subj" not in args:
            agent = self._agent_after(i)
            if agent is not None:
                self._put(args, "subj", agent)
        if not passive and "subj" not in args and len(args.get("obj", ())) == 1 and self._inverted(i, args["obj"][0]):
            args["subj"] = args.pop("obj")
        if not passive and "subj" not in args and (named := self.come(i)) is not None:
            self._put(args, "subj", named)
        place = "obj" if passive else "subj"
        if place not in args and self.finite(i):
            begins = self._torn_subject(i)
            if begins is None:
                begins = subject_before(self.tree, i, self.lexicon.words("relative"))
            if begins is not None:
                self._put(args, place, begins)
        if "subj" not in args and not passive:
            self._inherit(args, i, "subj")
        if "obj" not in args and passive:
            self._inherit(args, i, "obj")
        return args

    def _is_antecedent(self, c: int, verb: int) -> bool:
        """Whether a subject is what a relative clause hangs on: ***les accusations**, selon lesquelles X mentirait*."""
        tree = self.tree
        between = [d for d in tree.children[verb] if c < d < verb]
        piped = next((d for d in between if tree.form[d] in self.lexicon.words("relative") and tree.case(d)), None)
        return piped is not None and any(d > piped and tree.dep[d] in SUBJECTS for d in between)

    def _named_first(self, i: int, args: Args) -> int | None:
        """The name that a verb was joined to instead of its subject: ***La France** et dix pays ont demandé*."""
        tree, name = self.tree, self.tree.head[i]
        joined = tree.child(i, "cc")
        if (
            tree.dep[i] != "conj"
            or name not in self.names
            or joined is None
            or not tree.plural[tree.child(i, "aux:tense") or i]
        ):
            return None
        subjects = [c for c in tree.children[i] if tree.dep[c] in SUBJECTS and c < i]
        if (
            len(subjects) != 1
            or name + 1 > joined
            or not tree.parsed.doc[min(name, *tree.children[name])].is_sent_start
        ):
            return None
        if any(self.names.get(k) != self.names[name] for k in range(name, joined)):
            return None
        return name if joined < subjects[0] and ("obj" in args if self.passive(i) else "subj" in args) else None

    def _turned_round(self, i: int) -> bool:
        """Whether a relative clause of *que* has its subject behind the verb: *la demande **qu'a formulée** Paris*."""
        tree = self.tree
        have = tree.child(i, "aux:tense")
        if have is None or not tree.dep[i].startswith("acl") or tree.head[i] > have:
            return False
        before = [k for k in range(tree.head[i] + 1, have) if tree.pos[k] not in {"PUNCT", "ADV"}]
        return len(before) == 1 and tree.form[before[0]] in self.lexicon.words("relative_object")

    def _resumed_by_que(self, i: int) -> int | None:
        """The object that *que* resumes where the parser took it for a conjunction: ***Apple**, qu'il accuse de*."""
        tree = self.tree
        mark = next((c for c in tree.children[i] if tree.form[c] in self.lexicon.words("relative_object")), None)
        if mark is None or tree.dep[mark] != "mark" or mark > i or mark < 2 or tree.child(i, *SUBJECTS) is None:
            return None
        if tree.dep[i] == "acl:relcl" and tree.head[i] < mark:
            return tree.head[i]
        named = mark - 2 if tree.form[mark - 1] == "," else -1
        if named not in self.names:
            return None
        span = self.names[named]
        inside = (k for k in range(named, -1, -1) if self.names.get(k) == span)
        return next((k for k in inside if self.names.get(tree.head[k]) != span), None)

    def _elided(self, c: int, verb: int) -> bool:
        """Whether an article is the object of a present participle: ***l'**accusant*."""
        return self.tree.form[c].endswith("'") and self._participial(verb)

    def _is_predicate_of(self, verb: int, c: int) -> bool:
        """Whether a noun behind *de* is what something is called: *a qualifié de **"fantaisistes"** les résultats*."""
        tree = self.tree
        if tree.verb(verb) not in self.lexicon.words("calling_names"):
            return False
        first = min((d for d in tree.children[c] if tree.dep[d] in {"det", "case"}), default=c)
        of = self.lexicon.preposition(tree.form[first]) == self.lexicon.preposition("de")
        return first < c and of and tree.form[first] not in self.lexicon.words("some")  # *accuse **des** élus*

    def _befalls(self, args: Args, i: int) -> None:
        """Whom a thing befalls by *se faire*, *se voir* undergoes or gets it: ***X** s'est vu infliger une peine*."""
        tree = self.tree
        subjects = [c for c in args.get("obj", ()) if tree.dep[c] in SUBJECTS and tree.head[c] == i]
        if tree.dep[i] == "xcomp":
            subjects = self.controllers(i)
        for c in subjects:
            self._put(args, self.lexicon.preposition("à"), c)
            own = any(tree.dep[d] in {"obj", "obj:lvc"} for d in tree.children[i])
            if own and c in args.get("obj", ()):
                self._drop(args, "obj", c)

    def _has_partitive(self, c: int) -> bool:
        """Whether what the parser took for a preposition is the plural article of a noun without a name."""
        case = self.tree.child(c, "case")
        return case is not None and self.tree.form[case] in self.lexicon.words("some") and c not in self.names

    def _predicated(self, i: int, c: int) -> bool:
        """Whether a bare noun tells what somebody became: *Jean Petit, fait **prisonnier** à Gao*."""
        return self.tree.pos[c] == "NOUN" and self.tree.child(c, "det", "case") is None and self.set_off(i) is not None

    def _asks_no_de(self, verb: int, c: int) -> bool:
        """Whether *des* close behind a verb cannot be the *de* of its frame: *détient toujours **des opposants***."""
        tree, rows = self.tree, self.lexicon.verbs.get(self.tree.verb(verb), ())
        case = tree.child(c, "case")
        if case is None or tree.form[case] not in self.lexicon.words("some") or not tree.plural[c]:
            return False
        if not rows or any(tree.pos[k] not in {"ADV", "ADP", "DET", "ADJ"} for k in range(verb + 1, c)):
            return False
        asked = {source.relation for row in rows for role in (row.agents, row.recipients) for g in role for source in g}
        asked |= {test.relation for row in rows for need in row.needs for test in need.tests}
        return self.lexicon.preposition("de") not in asked

    def _free_object(self, args: Args, verb: int, place: str) -> None:
        """A clause without *que* has not the object of the relative clause before it for subject: *X, qui a ému **le
        pays** a été jugé* is of X."""
        tree, head = self.tree, self.tree.head[verb]
        if tree.dep[verb] != "ccomp" or not self.is_verbal(head) or tree.child(verb, "mark") is not None:
            return
        own = [c for c in args.get(place, ()) if tree.dep[c] in SUBJECTS and tree.head[c] == verb]
        above = [c for c in tree.children[head] if tree.dep[c] in SUBJECTS and c < head]
        others = [c for c in above if tree.form[c] not in self.lexicon.words("relative")]
        if own and head < own[0] < verb and len(above) > len(others) > 0 and tree.child(head, "obj") is None:
            args.pop(place)
            self._put(args, place, others[0])

    def _torn_subject(self, verb: int) -> int | None:
        """The subject that a fronted adverbial has drawn to it: *à l'inverse, **les ministres** ont félicité*."""
        tree = self.tree
        for c in tree.children[verb]:
            if c < verb and tree.dep[c].startswith("obl"):
                for d in tree.children[c]:
                    first = min((k for k in tree.children[d] if tree.dep[k] == "det"), default=d)
                    apart = first > 0 and tree.form[first - 1] == "," and tree.child(d, "cc", "case") is None
                    if c < d < verb and tree.dep[d] in {"conj", "appos"} and tree.pos[d] in NOMINAL and apart:
                        return d
        return None

    def _torn_object(self, verb: int, clause: int) -> int | None:
        """The object that the relative clause behind it was made of: *dénonce **la loi** que Pékin veut imposer*."""
        tree, what = self.tree, self.lexicon.words("relative_object")
        nouns = [d for d in tree.children[clause] if tree.dep[d] in SUBJECTS and d > verb]
        if len(nouns) != 2 or tree.pos[nouns[0]] != "NOUN":
            return None
        return nouns[0] if any(tree.form[k] in what for k in range(nouns[0] + 1, nouns[1])) else None

    def _settle_subjects(self, args: Args, verb: int) -> None:
        """One verb has one subject: what follows it is its object (*X évacuait **les manifestants***), a name behind an
        office is its holder (*le président du parti, **Jean Petit**, a*), a dative is none (*X **leur** demandait*)."""
        tree, lexicon = self.tree, self.lexicon
        own = [c for c in args.get("subj", ()) if tree.head[c] == verb and tree.dep[c] in SUBJECTS]
        for c in own:
            if tree.form[c] in lexicon.words("dative") and c == verb - 1:
                self._drop(args, "subj", c)
                self._put(args, lexicon.preposition("à"), c)
        before = [c for c in own if c < verb and c in args.get("subj", ())]
        for c in before[:-1]:
            if any(tree.form[k] == ":" for k in range(c + 1, before[-1])):
                self._drop(args, "subj", c)  # *Liban : X appelle à la retenue*
        controls = tree.verb(verb) in lexicon.words("object_control") and bool(args.get("inf"))
        controls = controls or self._plainly_ordered(args, verb)
        for c in own:
            if c > verb and (before or controls or self._participial(verb)) and c in args.get("subj", ()):
                self._drop(args, "subj", c)
                if all(d < verb and tree.pos[d] in NOMINAL for d in args.get("obj", ())):
                    args.pop("obj", None)
                    self._put(args, "obj", c)
        if len(before) == 2:
            office, holder = before
            named = tree.pos[holder] == "PROPN" and holder in self.names and tree.pos[office] == "NOUN"
            if named and tree.child(holder, "cc") is None:  # not *l'Union **et** Londres*
                self._drop(args, "subj", office)

    def _plainly_ordered(self, args: Args, verb: int) -> bool:
        """Whether a verb in the perfect opens no quotation's cue and no clause that turns the order round: what follows
        it is no subject (*le journal, très royaliste, **a déploré** mardi le coup*)."""
        tree, lexicon = self.tree, self.lexicon
        have = tree.child(verb, "aux:tense")
        if have is None or have < 1 or "obj" in args or tree.head[verb] != verb:
            return False
        before = {tree.form[k] for k in range(max(have - 3, 0), have)}
        return not before & (lexicon.words("closing_mark") | lexicon.words("relative") | lexicon.words("turning"))

    def _drop(self, args: Args, relation: str, c: int) -> None:
        """Take a filler back with its coordinates."""
        gone = {c, *(d for d in args[relation] if self.tree.dep[d] == "conj" and self.tree.head[d] == c)}
        args[relation] = [d for d in args[relation] if d not in gone]
        if not args[relation]:
            del args[relation]

    def _goes_on(self, c: int, verb: int) -> bool:
        """Whether a complement is but the rest of a name that another complement begins: *sur **Europe** 1*."""
        span = self.names.get(c)
        if span is None or span != self.names.get(c - 1):
            return False
        return any(self.names.get(d) == span and d < c for d in self.tree.children[verb])

    def _true_subjects(self, c: int, verb: int) -> list[int]:
        """The subject itself, where a place before it was taken for it: *à Tunis, **le ministre** a signé*."""
        tree = self.tree
        if c > verb or tree.case(c) not in {self.lexicon.preposition("à"), self.lexicon.preposition("dans")}:
            return [c]
        return [d for d in tree.children[c] if tree.dep[d] in {"appos", "conj"} and c < d < verb]

    def _joined(self, c: int, args: Args) -> str | None:
        """The relation of the complement that a noun hung on the verb goes on with: *contre le froid et la faim*."""
        tree = self.tree
        if tree.pos[c] != "NOUN" or tree.child(c, "det") is None:
            return None
        if tree.child(c, "cop", "case", *SUBJECTS) is not None:
            return None
        last = max(((d, relation) for relation, words in args.items() for d in words if d < c), default=None)
        if last is None or last[1] in {"subj", "adv"} or tree.pos[last[0]] not in NOMINAL:
            return None
        between = range(last[0] + 1, c)
        return last[1] if not any(tree.form[k] == "," or tree.pos[k] in VERBAL for k in between) else None

    def _agent_after(self, i: int) -> int | None:
        """The agent of a passive hung on a word between: *accusé d'espionnage pour le compte de X **par Y***."""
        tree = self.tree
        controls = tree.verb(i) in self.lexicon.words("object_control")
        for k in range(i + 1, min(i + FAR, len(tree.form) - 1)):
            if controls and tree.head[k] == i and self._is_infinitive(k):
                continue  # *appelé à démissionner **par X***
            if tree.pos[k] in {"PUNCT", "VERB", "AUX", "SCONJ", "SPACE"}:
                return None
            if tree.form[k] == self.lexicon.preposition("par") and tree.dep[k] == "case":
                noun = tree.head[k]
                beside = [c for c in tree.children[noun] if tree.dep[c] in {"appos", "nmod", "flat:name"}]
                return noun if not self.names.keys().isdisjoint({noun, *beside}) else None
        return None

    def _inverted(self, verb: int, c: int) -> bool:
        """Whether a name is who says the quotation before the verb: *"C'est faux", accuse **Jeanne Petit***."""
        tree = self.tree
        first = min((k for k in range(verb, c + 1) if self.names.get(k) == self.names.get(c)), default=c)
        quoted = verb > 1 and tree.form[verb - 1] == "," and tree.form[verb - 2] in self.lexicon.words("closing_mark")
        return quoted and c in self.names and first - verb <= 2 and self.finite(verb)

    def _list_agents(self, args: Args, verb: int) -> None:
        """All agents of a list that the parser has torn: *soutenu par l'Egypte, **les Emirats et la Russie***."""
        last = args["subj"][-1]
        if last < verb:
            return
        listed = [c for c in self._run(last) if c not in self.other_sides.values()]
        for c in listed:
            for relation in [r for r, words in args.items() if r != "subj" and c in words]:
                self._drop(args, relation, c)
            if c not in args["subj"]:
                args["subj"].append(c)

    def _run(self, c: int) -> list[int]:
        """The heads of the names that a list goes on with, up to the one after *et*; none where it has no end."""
        tree, names = self.tree, self.names
        if c not in names:
            return []
        found: list[int] = []
        k = c
        while len(found) < _LISTED:
            span = names.get(k)
            k += 1
            while span is not None and names.get(k) == span:
                k += 1
            if k + 1 >= len(tree.form) or not (tree.form[k] == "," or tree.form[k] in self.lexicon.words("and")):
                return []
            closing = tree.form[k] != ","
            k += 1
            while k + 1 < len(tree.form) and tree.pos[k] == "DET":
                k += 1
            if tree.pos[k] not in NOMINAL or (k not in names and tree.pos[k - 1] != "DET"):
                return []
            span = names.get(k)
            inside = range(k, k + 1) if span is None else [t for t in range(k, k + 8) if names.get(t) == span]
            found.append(next((t for t in inside if tree.head[t] not in inside), k))
            if closing:
                return found
        return []

    def sent_to(self, verb: int) -> list[int]:
        """To whom the letter went in which something is said: *a demandé, dans une lettre ouverte adressée **à X***."""
        tree, to = self.tree, self.lexicon.preposition("à")
        for c in self.of(verb).get(self.lexicon.preposition("dans"), ()):
            if tree.is_word(c, self.lexicon.words("letter")):
                sent = [c, *(d for d in tree.children[c] if tree.dep[d] in {"acl", "amod"})]
                if found := [d for k in sent for d in tree.children[k] if d > c and tree.case(d) == to]:
                    return found
        return []

    def _controls(self, verb: int) -> bool:
        return self.tree.verb(verb) in self.lexicon.words("object_control")

    def _is_asked(self, infinitive: int) -> bool:
        """Whether an infinitive is what its verb asks of somebody: *exhorte X **à négocier***, hung aside."""
        mark = self.tree.child(infinitive, "mark")
        links = {self.lexicon.preposition("à"), self.lexicon.preposition("de")}
        return mark is not None and self.tree.form[mark] in links and self._is_infinitive(infinitive)

    def _is_purpose(self, c: int) -> bool:
        mark = self.tree.child(c, "mark")
        return mark is not None and self.tree.form[mark] == self.lexicon.preposition("pour") and self._is_infinitive(c)

    def _asked_of(self, verb: int, noun: int) -> list[int]:
        """Infinitives hung on the object that belong to the verb: *presser les belligérants de négocier*."""
        tree = self.tree
        if tree.verb(verb) not in self.lexicon.words("object_control"):
            return []
        return [c for c in tree.children[noun] if tree.dep[c].startswith("acl") and self._is_infinitive(c)]

    def asked(self, infinitive: int, noun: int) -> bool:
        """Whether an infinitive hung on a noun is what the verb above asks of it."""
        above = self.tree.head[noun]
        return above != noun and self.is_verbal(above) and infinitive in self._asked_of(above, noun)

    def _is_object(self, i: int, c: int) -> bool:
        """Whether a noun that the parser took for a predicate is the object: *a arrêté un opposant*."""
        tree = self.tree
        if tree.child(i, "nsubj:pass", "aux:pass", "cop") is not None or tree.child(c, "cop") is not None:
            return False
        if any(tree.dep[d] == "obj" and d not in self.times for d in tree.children[i]):
            return False
        return self._bare(c)

    def _clitic(self, args: Args, c: int, verb: int) -> None:
        tree = self.tree
        form = tree.form[c]
        spoken = form in self.lexicon.words("first_person") | self.lexicon.words("second_person")
        if form in self.lexicon.words("dative") or (spoken and self._is_said_to(verb)):
            self._put(args, self.lexicon.preposition("à"), c)
        elif form in self.lexicon.words("accusative"):
            self._put(args, "obj", c)
        elif form in self.lexicon.words("reflexive"):
            return
        elif tree.pos[c] in NOMINAL:
            self._oblique(args, c)
        else:
            self._put(args, form, c)

    def _is_said_to(self, verb: int) -> bool:
        """Whether whom a verb is said to takes *à*: *X **m'**a demandé de partir*."""
        rows = [row for row in self.lexicon.verbs.get(self.tree.verb(verb), ()) if not row.reflexive]
        sources = {source.relation for row in rows for group in row.recipients for source in group}
        return self.lexicon.preposition("à") in sources and "obj" not in sources

    def _complement(self, args: Args, c: int) -> None:
        tree = self.tree
        light = tree.child(c, "aux:caus") is not None  # *appelle à **faire grève***
        if (tree.pos[c] in VERBAL or light) and ("infinitive" in tree.tenses(c) or self._is_infinitive(c)):
            self._put(args, "inf", c)
        elif tree.child(c, "mark") is not None or tree.pos[c] in VERBAL:
            self._put(args, "que", c)
        else:
            self._put(args, "xcomp", c)

    def _inherit(self, args: Args, i: int, relation: str) -> None:
        """The missing subject (or object of a passive) of a verb from the words that govern it."""
        for owner in self.controllers(i):
            if relation == "obj" and not self.agrees(i, owner):
                continue
            if relation == "subj" and self.tree.head[i] < i < owner and self._participial(i):
                if "obj" not in args:
                    self._put(args, "obj", owner)  # *surpris, en taclant **le ministre***
                continue
            self._put(args, relation, owner)
            if relation in args:
                return
        if relation == "obj" and (inner := self.inner(i)) is not None:
            self._put(args, relation, inner)

    def _for_whom(self, infinitive: int) -> int | None:
        """Who is named by *pour* right before an infinitive: *il est difficile **pour Londres** d'accepter*."""
        tree, mark = self.tree, self.tree.child(infinitive, "mark")
        if (
            mark is None
            or mark < 2
            or mark - 1 not in self.names
            or self.lexicon.preposition(tree.form[mark]) != self.lexicon.preposition("de")
        ):
            return None
        span, k = self.names[mark - 1], mark - 1
        while k > 0 and (self.names.get(k) == span or tree.pos[k] == "DET"):
            k -= 1
        named = tree.head[k]
        return named if tree.form[k] == self.lexicon.preposition("pour") and named in self.names else None

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
        torn = self.stands_behind(i)
        if torn is not None and tree.pos[torn] == "NOUN" and (whose := self._owner_of(torn)):
            return whose  # *l'incapacité **des deux parties** à s'entendre*
        if dep in {"acl", "acl:relcl", "amod"} and tree.pos[head] not in VERBAL:
            if self._is_infinitive(i):
                when = tree.child(i, "mark")
                if when is not None and tree.form[when] in self.lexicon.words("before_after"):
                    verb = next((v for v in tree.up(head, 2) if self.is_verbal(v)), None)
                    return list(self.of(verb).get("subj", ())) if verb is not None else []  # *X a vu Y après avoir*
                above = tree.head[head]
                if tree.dep[head] == "obl:agent" and tree.verb(above) in self.lexicon.words("object_control"):
                    return [t for t in self.of(above).get("obj", ()) if t != i]  # *X, accusé par Y **de l'avoir tué***
                if above != head and i in self._asked_of(above, head):
                    return [head]
                mark = tree.child(i, "mark")
                if mark is not None and tree.form[mark] == self.lexicon.preposition("à"):
                    if tree.child(head, "cop") is not None and (who := self._noun(head).get("subj")):
                        return who  # ***la France** est le seul pays à **interdire***
                    return [head]  # *le seul **élu** à avoir voté*
                return self._owner_of(head)
            return [head]
        if dep == "conj" and tree.pos[head] in NOMINAL and not self.is_verbal(head) and self._said_of(i):
            made = (self.set_off(c) for c in tree.children[head] if tree.dep[c] == "cop")
            return [next((root for root in made if root is not None), head)]  # *X, fait prisonnier et **torturé***
        if dep == "conj" and self.finite(i):
            if not self.is_verbal(head):  # *se dit victime d'un complot et **récuse***
                head = next((n for n in tree.up(head, 3) if self.is_verbal(n)), head)
            head = self._goes_on_with(i, head)
        if dep.startswith("parataxis") and self.finite(i):
            return []  # *a déclaré que l'attaque, ..., avait **frappé***: torn from its subject
        if dep.startswith("advcl") and self._participial(i):
            said = [c for c in tree.children[head] if head < c < i and tree.dep[c] == "parataxis:insert"]
            if said and self.of(said[-1]).get("subj"):
                return self.of(said[-1])["subj"]  # *"...", a dit X, **s'en prenant** à Y*
        if dep in {"xcomp", "ccomp"} or dep.startswith(("advcl", "parataxis")) or dep == "conj":
            args = self.of(head) if self.is_verbal(head) else self._noun(head)
            asked = dep in {"xcomp", "ccomp"} or (dep.startswith("advcl") and self._is_asked(i))
            if asked and self._controls(head):
                theirs = args.get("obj") or args.get(self.lexicon.preposition("à"))
                if theirs or tree.verb(head) in self.lexicon.words("calling"):
                    return [t for t in theirs or () if t != i]  # *a appelé à **rejoindre***: others
            if dep == "ccomp" and not self._is_infinitive(i):
                return []
            if dep.startswith("advcl") and (theirs := self._done_for(i)):
                return theirs
            key = "obj" if self.is_verbal(head) and self.passive(head) else "subj"
            if key == "obj" and self._is_purpose(i) and self._suffered(head):
                # *se sont réunis où X est détenu **pour exiger** sa libération*
                finite = next((n for n in tree.up(head, 6) if self.is_verbal(n) and self.finite(n)), None)
                return self.of(finite).get("subj", []) if finite is not None else []
            if key == "subj" and self._is_reason(i, head) and (blamed := args.get("obj")):
                return [t for t in blamed if t != i]  # *a critiqué X **pour avoir déployé** l'armée*
            theirs = args.get(key) or args.get("subj")
            if theirs:
                return [t for t in theirs if t != i]
            if dep == "conj" and tree.dep[head] == "amod" and not self.finite(i):
                return self.controllers(head, depth + 1)  # *un voisin mieux armé et **soutenu** par X*
            if self.is_verbal(head):
                return self.controllers(head, depth + 1)
            return [c for c in tree.children[head] if tree.dep[c] in SUBJECTS]
        if dep in {"obl:mod", "obl:arg", "nmod"} and self.is_verbal(i):
            return self.controllers(head, depth + 1) or self.of(head).get("subj", [])
        return []

    def _done_for(self, i: int) -> list[int]:
        """Who acts in the noun that an infinitive of purpose stands right behind: *l'intervention **de la police** pour
        **disperser** la foule*."""
        tree, mark = self.tree, self.tree.child(i, "mark")
        if mark is None or mark < 1 or not self._is_purpose(i) or tree.pos[mark - 1] not in NOMINAL | {"ADJ"}:
            return []
        for noun in tree.up(mark - 1, 4):
            if noun > mark or self.is_verbal(noun):
                return []
            rows = self.lexicon.nouns.get(self.lexicon.noun_forms.get(tree.form[noun], ""), ())
            if any(row.type in {"ASSAULT", "COERCE"} for row in rows):
                args = self.of(noun)
                return args.get(self.lexicon.preposition("par")) or args.get(self.lexicon.preposition("de")) or []
        return []

    def _said_of(self, i: int) -> bool:
        """Whether a word is a bare past participle that says what befell somebody."""
        bare = self.tree.child(i, "det", "case") is None and not self.finite(i)
        return bare and self._is_participle(i) and self.passive(i)

    def _is_reason(self, i: int, head: int) -> bool:
        """Whether an infinitive tells what somebody is blamed, praised or punished for having done."""
        tree, mark = self.tree, self.tree.child(i, "mark")
        if mark is None or tree.form[mark] != self.lexicon.preposition("pour") or not self.is_verbal(head):
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
        perfect = have is not None
        if not self._is_infinitive(head) and (not perfect or tree.child(head, "aux:tense", "aux:pass") is not None):
            other = tree.child(head, "aux:tense")
            if have is None or other is None or tree.dep[head] != "ccomp" or self._of_one_tense(have, other):
                return head
            # *a estimé qu'aucune erreur n'avait été commise et **a refusé***
            above = [n for n in tree.up(head, 3) if self.is_verbal(n) and self.finite(n)]
            alike = [n for n in above if (t := tree.child(n, "aux:tense")) is not None and self._of_one_tense(have, t)]
            return alike[0] if alike else head
        above = [n for n in tree.up(head, 5) if self.is_verbal(n) and self.finite(n)]
        if not self._is_infinitive(head):
            above = [n for n in above if tree.child(n, "aux:tense") is not None]
        return above[0] if above else head

    def _of_one_tense(self, one: int, other: int) -> bool:
        tenses = [re.search(r"Tense=\w+", str(self.tree.parsed.doc[k].morph)) for k in (one, other)]
        return len({t[0] if t else "" for t in tenses}) == 1

    def _owner_of(self, noun: int) -> list[int]:
        """Whose decision, wish or plan a noun is: its complement, else the subject of its verb; a need is nobody's."""
        if self.tree.is_word(noun, self.lexicon.words("need")):
            return []  # *a souligné la **nécessité** de libérer les otages*
        args = self._noun(noun)
        chance = args.get(self.lexicon.preposition("pour"))
        if chance:  # *l'occasion pour X de*
            return chance
        if args.get("de"):
            return args["de"]
        if args.get(self.lexicon.preposition("par")):
            return args[self.lexicon.preposition("par")]  # *la décision prise par X de*
        if args.get("subj"):  # *X est en train de*
            return args["subj"]
        head = self.tree.head[noun]
        if head != noun and self.is_verbal(head):
            key = "obj" if self.passive(head) and self.tree.dep[noun] == "conj" else "subj"
            return [t for t in self.of(head).get(key, []) if t != noun]
        return []
