"""Who takes a role around a trigger: from the words of its frame to the actors that the cast knows."""

from __future__ import annotations

from depeche.events.arguments import Args
from depeche.events.companions import listed
from depeche.events.company import (
    accused_of,
    attendees,
    called,
    clash,
    gathered,
    pair,
    people_of,
    pleading,
    present,
    set_off,
)
from depeche.events.kinds import PEOPLE
from depeche.events.lexicon import Role, Source
from depeche.events.owners import Owners
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.events.tree import NOMINAL, VERBAL
from depeche.events.writers import writers
from depeche.knowledge import fold

_MADE = 14
"""Words behind a thing within which *par* tells who made it."""

_COORDINATED = frozenset({"subj", "obj", "à", "avec", "contre", "par"})


class Resolver(Owners):
    """The actors of one text in the roles of events."""

    def role(self, i: int, args: Args, role: Role) -> tuple[str, ...]:
        """The actors of a role around a trigger."""
        found: list[str] = []
        for group in role:
            for source in group:
                here = self._source(i, args, source)
                if here:
                    found.extend(here)
                    break
        return tuple(dict.fromkeys(found))

    def _source(self, i: int, args: Args, source: Source) -> list[str]:
        relation = source.relation
        if relation == "pair":
            return pair(self, i, args)
        if relation == "clash":
            return clash(self, i, args)
        if relation == "swap":  # *un échange **de prisonniers** entre X et Y*: they are no side of it
            return pair(self, i, {key: words for key, words in args.items() if key != "de"})
        if relation == "adj":
            return [a for c in args.get("adj", ()) for a in self.nationalities.actors(self.tree.form[c])]
        if relation == "gov":
            if set_off(self, i):
                return []
            if accused := accused_of(self, i):
                return [a for c in accused for a in people_of(self, c)]
            case, over = self.tree.case(i), self.tree.head[i]
            if self.tree.dep[i] == "nmod" and self.tree.case(over) in self.lexicon.words("before_after"):
                return []  # *X a parlé **après l'ouverture** d'une enquête*
            if case in self.lexicon.words("before_after") | self.lexicon.words("despite") or (
                case in self.lexicon.words("amid") and self._is_violent(i)
            ):
                return []  # *X a commencé **après les attentats***, *a trouvé la mort **dans une attaque***
            governing: list[str] = []
            for c in self.governing_subject(i):
                if self._fits(c, source) and not self._inside(c, governing):
                    governing += people_of(self, c) or self.actors(c)  # ***des habitants** ont formé une chaîne*
            return governing
        if relation == "weighing":  # *l'UE n'exclut pas **des sanctions***
            det = self.tree.child(i, "det")
            open_ = det is None or not self.tree.definite(i) or self.tree.form[det] in self.lexicon.words("some")
            states = self.governing_subject(i, "weighing") if open_ else []
            return [a for c in states if self._fits(c, source) for a in self.actors(c)]
        if relation == "refraining":  # ***la ministre** a évité toute critique*
            return [a for c in self.governing_subject(i, relation) for a in people_of(self, c)]
        if relation == "iso":  # *le Brexit* names who leaves whom
            return [a] if (a := self.nationalities.named(source.value)) else []
        if relation == "body":
            return [a.id for a in self.cast.actors() if a.name == source.value.replace("_", " ")][:1]
        if relation == "self":
            return [self.unnamed.body(i)]
        if relation == "head":
            beside = self.tree.dep[i] != "appos" and self.frames.set_beside(i)
            above = self.named_before(i) if beside else self.actors(self.tree.head[i])
            return [a for a in above if self.cast[a].kind in PEOPLE]
        if relation == "attendee":
            at_it = set_off(self, i) or [a for c in attendees(self, i) for a in people_of(self, c)]
            others = present(self, i)
            if others and not at_it:  # ***X** a tenu un meeting avec Y*
                at_it = [a for c in self.governing_subject(i) for a in people_of(self, c)]
            return at_it + others
        if relation == "marcher":  # a body told at the time of a march was not in it: *lors d'un défilé, le parquet a*
            joins = self.lexicon.words("attending") | self.lexicon.words("organising")
            there = self.tree.verb(self.tree.head[i]) in joins
            kinds = PEOPLE if there else {"person", "group"}
            if not there and self._apart(i):
                return []
            marchers = [a for c in attendees(self, i) for a in people_of(self, c) if self.cast[a].kind in kinds]
            at = (i, self.tree.head[i]) if marchers and there else ()
            company = [c for k in at for c in self.frames.of(k).get("avec", ())]
            return marchers + [a for c in company for a in people_of(self, c)]  # *a participé à un défilé **avec Y***
        if relation == "gathered":
            return [a for c in gathered(self, i) for a in people_of(self, c)]
        if relation == "nation":  # *le retrait des troupes **américaines** d'Irak*
            forces = [c for c in args.get("de", ()) if self._fits(c, source)]
            told = [d for c in forces for d in self.frames.of(c).get("adj", ())]
            return [a for d in told for a in self.nationalities.actors(self.tree.form[d])]
        if relation == "called":  # *ont appelé **le ministre** à la démission*
            return [a for c in called(self, i) for a in self.actors(c)]
        if relation == "pleading":
            return [a for c in pleading(self, i) for a in self.actors(c)]
        if relation == "taker":
            takers = self._assured(i) or self.governing_subject(i, "taking")
            return [a for c in takers for a in self.actors(c)]
        found: list[str] = []
        fillers = self._doers(args.get(relation, ())) if relation == "de" else list(args.get(relation, ()))
        beside = relation in {"avec", "contre"} and not fillers and self.frames.is_verbal(i)
        if beside:  # *a rétabli ses relations **avec X***, *a saisi la justice **contre X***
            fillers = [d for c in args.get("obj", ()) for d in self.frames.of(c).get(relation, ())]
        if relation == "de" and source.op and not any(self._fits(c, source) for c in fillers):
            # *la mobilisation de rentrée des cheminots*: hung one noun further down
            sides = self.lexicon.words("part_of")  # *des critiques de la **part** de X*
            bare = [c for c in fillers if self._is_bare(c) or self.tree.form[c] in sides]
            sized = self.lexicon.words("assembling")  # *l'interdiction de **rassemblements** de plus de dix personnes*
            bare = [c for c in bare if not self.tree.is_word(c, sized)]
            fillers = [d for c in bare for d in self.frames.of(c).get("de", ())]
        if relation == "de" and not fillers and source.value == "people" and not set_off(self, i):
            late = self.frames.patient_after(i)  # *la visite à Minsk jeudi **du Premier ministre***
            fillers = [late] if late is not None and not self._within_name(late) else []
        for c in fillers:
            if not self._fits(c, source) or (relation == "à" and self._is_seat_of_a_day(c)):
                continue
            if relation == "à" and self._is_site(c) and (self._opens(c) or self._is_behind_the_thing(i, c, args)):
                continue  # ***A Lille**, X a demandé*, *a demandé le retrait de la statue **à Montréal***
            apart = relation == "à" and found and self.tree.dep[c] != "conj"
            if apart and (self.is_capital(c) or self._is_site(c) or self._is_land_of_people(c, found)):
                continue  # *a demandé à l'ambassade d'Australie **à Washington***, *à un tribunal, **à Lille***
            if found and self.tree.dep[c] == "conj" and self._inside(c, found):
                continue  # *des milliers d'Israéliens et **Israéliennes*** are one crowd
            suffered = (
                source.owner and relation == "subj" and self.tree.is_word(c, self.lexicon.words("suffering"))
            )  # *la **mort** de X*
            named = () if suffered else self.actors(c)
            if relation == "subj" and self.frames.passive(i):  # ***deux hommes tués par balles** are not who did it
                named = tuple(a for a in named if not self._is_described(a, i, c))
            if not named and relation == "subj" and self.tree.dep[c] == "amod":
                named = tuple(self.nationalities.actors(self.tree.form[c]))  # *la volonté **allemande** de bannir X*
            here = [a for a in named if self.cast[a].kind != "agreement" or relation != "subj"]
            if source.owner and relation in {"à", "dans"}:  # *des perquisitions **à Lyon***
                here = [a for a in here if self.cast[a].kind != "place" or self.is_state(a)]
            if not here and found and self.tree.dep[c] == "conj" and (crowd := self.unnamed.actor(c)):
                here = [crowd]  # *les critiques du HCR et **d'autres ONG***
            whole = relation == "obj" and self.tree.is_word(c, self.lexicon.words("area"))
            if not here and source.owner and not whole:  # *a attaqué **un village du Mali***: there
                here = self.owners(c) or self._beside(i, c, args) or self._made_by(c)
            if not here and (relation in {"subj", "obj", "à", "par"} or source.value in {"actor", "crowd"}):
                who = self._unnamed_before(c) if self.tree.form[c] in self.lexicon.words("relative") else c
                asked = relation != "subj" and not found and self._is_asked(i, c, args)
                said_of = relation == "obj" and not asked and self.tree.child(who, "det", "nummod", "case") is None
                unnamed = None if said_of else self.unnamed.actor(who, asked=asked)  # *des gens **qui** défilaient*
                here = [unnamed] if unnamed else []
            text = self.tree.head[i] if self.tree.form[c] in self.lexicon.words("subject_relative") else c
            got = self.tree.verb(self.tree.head[text]) in self.lexicon.words(
                "taking"
            )  # *a **reçu** une lettre le priant*
            if not here and relation == "subj" and text in {self.tree.head[i], self._first_of(i)} and not got:
                # *a adopté une résolution **condamnant** X*, *a diffusé un film montrant Y et **appelant** X à*
                here = [a for s in self.governing_subject(text) for a in people_of(self, s)]
            if not here and relation == "subj" and self._is_means(c):
                here = self.owners(c)  # *blessé par une balle **de la police***
            if not here and relation == "subj":
                here = writers(self, c)
            found.extend(here)
            if relation == "subj" and len(fillers) == len(here) == 1 and (other := self._other_subject(i, c)):
                found.append(other)
            if here and relation in _COORDINATED:
                found.extend(self._sibling(i, c, relation))
                if len(here) == 1 and self.cast[here[0]].kind == "person":
                    found.extend(listed(self, c, found))
        return found

    def _is_described(self, actor: str, participle: int, c: int) -> bool:
        """Whether a participle and its agent are but words that describe somebody."""
        ends = (self.tree.start[participle], self.tree.start[c])
        return any(m.start < min(ends) and max(ends) < m.end for m in self.cast[actor].mentions)

    def _opens(self, c: int) -> bool:
        """Whether a complement opens the sentence, before a comma."""
        tree, case, k = self.tree, self.tree.child(c, "case"), c
        while k + 1 < len(tree.form) and self.frames.names.get(k) is not None and tree.form[k] != ",":
            k += 1
        return case is not None and tree.opens[case] and tree.form[k] == ","

    def _is_behind_the_thing(self, verb: int, c: int, args: Args) -> bool:
        """Whether a place stands behind the thing that is asked for, not whom it is asked of."""
        asks = self.frames.is_verbal(verb) and "REQUEST" in self.lexicon.types(self.tree.verb(verb))
        return asks and "inf" not in args and any(thing < c for thing in args.get("obj", ()))

    def _first_of(self, i: int) -> int:
        """The word above a participle, past the one that it is joined to."""
        head = self.tree.head[i]
        return self.tree.head[head] if self.tree.dep[i] == "conj" else head

    def _is_asked(self, verb: int, c: int, args: Args) -> bool:
        """Whether a noun is of whom something is asked that he shall do: *a demandé **à ses troupes** de partir*."""
        tree, lexicon = self.tree, self.lexicon
        asks = tree.verb(verb) in lexicon.words("object_control") and "REQUEST" in lexicon.types(tree.verb(verb))
        aside = tree.dep[c] == "obl:mod" or tree.is_word(c, lexicon.words("aside")) or c in self.frames.times
        aside = aside or c < verb  # ***le vote** que X appelle à boycotter*
        others = [d for d in (*tree.children[c], *args.get("obj", ()), *args.get("à", ())) if d != c]
        beside = any(self.actors(d) for d in others if tree.pos[d] in NOMINAL)
        return asks and not aside and not beside and any(k > c for k in args.get("inf", ()))

    def _apart(self, i: int) -> bool:
        """Whether who does something at a march is no part of it: who strikes or arrests people there, who judges of it
        in the present (*dénonce la violence **lors de***)."""
        tree = self.tree
        verb = next((v for v in tree.up(i, 3) if self.frames.is_verbal(v)), None)
        if verb is None or not tree.is_during(tree.head[i]):
            return False
        types = {row.type for row in self.lexicon.verbs.get(tree.verb(verb), ())}
        if types & {"ASSAULT", "COERCE"}:
            return True
        now = tree.child(verb, "aux:tense") is None and "present" in tree.tenses(verb)
        return now and bool(self.lexicon.types(tree.verb(verb)) & SPEECH_ACTS)

    def _beside(self, i: int, c: int, args: Args) -> list[str]:
        """Whose a thing is that is told beside it: *dénonce l'usage de la force **par la police***, *un manque de
        rigueur **chez certains élus***."""
        if self.tree.pos[c] != "NOUN" or c < i or self.frames.passive(i):
            return []
        for relation in ("par", "chez"):
            found = [a for d in args.get(relation, ()) if d > c for a in people_of(self, d)]
            if found:
                return found
        return []

    def _other_subject(self, verb: int, c: int) -> str | None:
        """The second person that the plural of a verb asks for: *A, député du Var **et B**, sénatrice, **ont** dit*."""
        tree = self.tree
        verb = tree.head[c] if tree.dep[c].startswith("nsubj") else verb
        auxiliaries = [k for k in tree.children[verb] if tree.dep[k].startswith("aux")]
        many = any(tree.plural[k] for k in (auxiliaries or [verb]))
        known = self.known.get(c)
        if not many or c > verb or tree.plural[c] or known is None or self.cast[known].kind != "person":
            return None
        for k in range(c + 1, verb - 1):
            if tree.pos[k] in VERBAL:
                return None
            other = self.known.get(k + 1)
            if tree.form[k] in self.lexicon.words("and") and other and tree.pos[k + 1] == "PROPN":
                return other if self.cast[other].kind == "person" else None
        return None

    def _made_by(self, c: int) -> list[str]:
        """Who made a thing by the participle behind it, wherever that was hung: *les pressions "sans précédent"
        **exercées par X***."""
        tree, by = self.tree, self.lexicon.preposition("par")
        for k in range(c + 1, min(c + _MADE, len(tree.form) - 1)):
            if tree.form[k] == by and self.frames.tagged_participle(k - 1):
                said, of = tree.morph[k - 1], tree.morph[c]
                agrees = tree.plural[k - 1] == tree.plural[c] and ("Gender=Fem" in said) == ("Gender=Fem" in of)
                made = agrees and tree.head[k] > k and not self._judges(k - 1)
                return people_of(self, tree.head[k]) if made else []
            stop = tree.pos[k] in {"CCONJ", "SCONJ"} or tree.form[k] in self.lexicon.words("relative")
            if stop or tree.form[k] in ",;:" or (tree.pos[k] in VERBAL and self.frames.finite(k)):
                return []
        return []

    def _assured(self, i: int) -> list[int]:
        """Who is assured of what a noun names: *a assuré **X** de son soutien*, ***X** s'est assuré le soutien*."""
        tree, verb = self.tree, self.tree.head[i]
        if tree.dep[i] == "nmod" and tree.child(i, "det") is not None and tree.dep[verb] == "obj":
            verb = tree.head[verb]  # hung on whom he assures
        if tree.verb(verb) not in self.lexicon.words("assuring"):
            return []
        if tree.case(i) == self.lexicon.preposition("de"):
            return list(self.frames.of(verb).get("obj", ()))
        own = tree.reflexive(verb) and i in self.frames.of(verb).get("obj", ())
        return list(self.frames.of(verb).get("subj", ())) if own else []

    def _unnamed_before(self, relative: int) -> int:
        """The noun that a relative pronoun takes up: the head of its clause, or people right before it."""
        noun = self.frames.antecedent(relative)
        if not self.unnamed.is_people(noun) and relative > 0 and self.unnamed.is_people(relative - 1):
            return relative - 1
        return noun

    def _inside(self, c: int, found: list[str]) -> bool:
        """Whether a word stands inside the name of a group that is already among them, by itself or by its members."""
        at = self.tree.start[c]
        groups = (a for a in self.cast.actors() if a.kind == "group") if found else ()
        around = (a for a in groups if any(mention.start < at < mention.end for mention in a.mentions))
        return any(a.id in found or set(found).issuperset(self.cast.members(a.id)) for a in around)

    def _is_bare(self, c: int) -> bool:
        """Whether a noun stands behind *de* without an article: not *l'interdiction **des** marches de dix élus*."""
        case = self.tree.child(c, "case")
        contracted = case is not None and self.tree.form[case] in self.lexicon.words("contracted")
        return self.tree.child(c, "det") is None and not contracted

    def _is_means(self, c: int) -> bool:
        """Whether a noun is but what somebody does it with: a weapon, a strike, a law."""
        lexicon = self.lexicon
        if self.tree.pos[c] != "NOUN":
            return False
        if any(self.tree.is_word(c, lexicon.words(means)) for means in ("explosive", "craft", "plan")):
            return True
        return self._is_violent(c)

    def _within_name(self, c: int) -> bool:
        """Whether a word begins no name, but goes on with one: *le centre de **rétention***."""
        names, case = self.frames.names, self.tree.child(c, "case")
        return case is not None and names.get(case) is not None and names.get(case) == names.get(case - 1)

    def _is_seat_of_a_day(self, c: int) -> bool:
        """Whether a city stands where the day has just been told: *ont demandé mardi **à Paris***."""
        case = self.tree.child(c, "case")
        return case is not None and case == c - 1 and case - 1 in self.frames.times and self.is_capital(c)

    def _is_land_of_people(self, c: int, found: list[str]) -> bool:
        """Whether a country stands behind people who were told before: *a rendu visite aux soldats **au Mali***."""
        countries = {self.cast[a].kind for a in self.actors(c)} == {"country"}
        return countries and all(self.cast[a].kind == "group" for a in found)

    def _is_site(self, c: int) -> bool:
        """Whether a word stands for a place that is no country."""
        kinds = {self.cast[a].kind for a in self.actors(c) if not self.is_state(a)}
        return kinds == {"place"}

    def is_capital(self, c: int) -> bool:
        """Whether a word stands for a country whose name it is not: *Washington*."""
        called = {fold(self.cast[a].name) for a in self.actors(c) if self.cast[a].kind == "country"}
        return bool(called) and not any(fold(self.tree.form[c]) in name for name in called)

    def _sibling(self, verb: int, c: int, relation: str) -> list[str]:
        """The actor joined to one by *et* where the parser left it out: *la France **et** l'Arménie ont signé*."""
        tree, names = self.tree, self.frames.names
        span = names.get(c)
        if span is None:
            return []
        k = c
        if relation == "subj":
            if not any(tree.plural[d] for d in (verb, *tree.children[verb]) if tree.pos[d] in VERBAL):
                return []
            step = -1
        else:
            step = 1
        while names.get(k) == span:
            k += step
        if relation == "subj":
            while k > 0 and tree.pos[k] == "DET":
                k -= 1
        if not 0 < k < len(tree.form) - 1 or tree.form[k] not in self.lexicon.words("and"):
            return []
        k += step
        while relation != "subj" and k + 1 < len(tree.form) and tree.pos[k] in {"DET", "ADP"}:
            k += 1
        other = self.known.get(k)
        if not other or self.cast[other].kind not in PEOPLE or names.get(k) == span or self._inside(c, [other]):
            return []
        root = next(
            (t for t in range(k, k + 6) if names.get(t) == names.get(k) and names.get(tree.head[t]) != names.get(k)), k
        )
        if relation != "subj" and tree.dep[root] in {"nsubj", "nsubj:pass"}:
            return []
        if relation == "subj" and (tree.dep[root].startswith("ob") or (tree.case(root) and not tree.case(c))):
            return []  # *réclament une réforme **de la police** et les militants demandent*
        return [other]

    def _fits(self, c: int, source: Source) -> bool:
        if source.op == "@":
            return self.is_kind(c, source.value)
        if source.op == ":":
            return self.tree.is_word(c, self.lexicon.words(source.value))
        return True
