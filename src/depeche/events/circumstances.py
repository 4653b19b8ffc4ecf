"""Where: the place that plainly belongs to an event, by the words that date it too."""

from __future__ import annotations

from collections.abc import Set

from depeche.events.dating import STEPS, Dating
from depeche.events.lexicon import Trigger
from depeche.events.moments import FOLLOWING, NEAR
from depeche.events.speech_acts import SPEECH_ACTS

_DEEP = 2
"""Nouns that a place may lie inside of."""

_SCENE = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types whose place the opening of a paragraph tells for all of it: *A Lyon, ...*"""

_SENDING = frozenset({"AID", "COERCE", "CONCEDE", "COOPERATE", "RETREAT", "SANCTION"})
"""Types that do not happen where somebody or something is sent."""

_TALKING = frozenset({"AGREE", "CONSULT"})
"""Types that have a topic."""

_FRAME = 120
"""Words that a place at the opening of a paragraph reaches."""

_PLACING = frozenset({"obl:mod", "obl:arg", "obl", "nmod", "advmod", "nmod:appos"})
_INNER = frozenset({"nmod", "appos", "flat", "flat:name", "nmod:appos", "obl:arg"})
_SEATED = {"COERCE": "before_it", "CONSULT": "seat_case", "PROTEST": "before_it"}
"""Types that happen at, or before, the seat of an organisation too, with the class of their prepositions."""


class Circumstances(Dating):
    """The times and places of one text by the words they hang on."""

    def place(self, i: int, trigger: Trigger) -> str | None:
        """The place of the trigger at a word: its own complement, else that of the clause or occasion it is told in.

        An act of speech has none; a trial has.
        """
        if trigger.type in SPEECH_ACTS and trigger.mode != "prosecute":
            return None  # a demand or reproach is of no place: *a réclamé mardi à Lille une hausse*
        if trigger.mode == "resign":
            return None  # nor is a resignation: *a démissionné à Lille*, where he told it
        seats = self.lexicon.words(_SEATED.get(trigger.type, ""))
        visits = trigger.mode == "visit"
        barred = self.lexicon.words("since") if visits else frozenset[str]()  # *est arrivé lundi **depuis Paris***
        given = trigger.type in _SENDING
        if given:
            barred = self.lexicon.words("toward")  # *a été expulsé **vers le Mali***
        about = trigger.type in _TALKING | {"OCCASION"} or trigger.lemma in self.lexicon.words("debating")
        if about and not visits:
            barred = barred | self.lexicon.words("about")  # *se sont réunis **sur la Syrie***
        takes_place = self.takes_place(i, trigger)
        if takes_place is not None and (found := self._places(takes_place, noun=False, seats=seats)):
            return found  # *la réunion, prévue à Lille, **aura lieu à Paris***
        purpose = self._purpose_of(i, trigger)
        own = purpose is not None and visits and self._places(i, noun=False, barred=barred)
        if own:
            return own  # *verra X à Berlin avant de se rendre **à Kiev***
        if purpose is not None and (found := self._places(purpose, noun=False, seats=seats)):
            return found
        if trigger.mode == "withdraw" and (found := self._left(i) or self._quit(i, trigger)):
            return found
        node = below = i
        for _ in range(STEPS):
            found = (
                self._places(
                    node, noun=node == i and trigger.pos == "N", seats=seats, barred=barred, but=below, given=given
                )
                or self._place_beside(node, seats)
                or self._resumed_place(node)
            )
            if not found and (inner := self.inside(i, node)) is not None:
                found = self._places(inner, noun=False, seats=seats)
            if found:
                return found
            near = node == i and trigger.pos == "N" and trigger.type != "AID" and not self._is_charge(i)
            if near and (found := self._following_place(i, barred)):
                return found  # *une enquête ouverte en France après l'assassinat **au Niger** de deux hommes*
            others = self.and_others(i) if node == i else None
            if others is not None and (found := self._places(others, noun=False) or self._following_place(others)):
                return found
            if node == i and trigger.mode == "election" and (home := self._voting(i)):
                return home
            going_on = node != i and trigger.pos == "N" and self.tree.verb(node) in self.lexicon.words("occurring")
            if going_on and (found := self._following_place(node, barred)):
                return found  # *des heurts ont éclaté entre X et Y **à Lille***
            above = self._same_time(i, node, trigger)
            if above is None or self.tree.verb(above) in self.lexicon.words("speech"):
                break
            node, below = above, node
        if visits and trigger.pos == "V" and (found := self._visited(i)):
            return found
        if trigger.pos == "N" and (found := self._host(i)):
            return found
        strikes = trigger.pos == "V" and (trigger.type == "ASSAULT" or trigger.mode == "obstruct")
        if strikes and (found := self._struck(i)):
            return found
        if trigger.pos != "N" and trigger.type != "AID" and (found := self._following_place(i, barred)):
            return found
        if not self.frames.is_verbal(node):
            return None
        start = self.tree.sentence[i].start
        if found := self._opening_place(i, start):
            return found
        votes = trigger.mode == "election"
        if (votes or trigger.type == "PROTEST") and trigger.pos == "V" and (found := self._home(i)):
            return found
        return self._opening_place(start, self._paragraph(i)) if trigger.type in _SCENE else None

    def _voting(self, election: int) -> str | None:
        """The country whose election it is: *la présidentielle **américaine***."""
        whose = self.frames.of(election).get("adj", ())
        return next((id for c in whose for id in self.resolver.nationalities.actors(self.tree.form[c])), None)

    def _home(self, verb: int) -> str | None:
        """The country of a people that demonstrates or votes: *des milliers d'**Israéliens** ont manifesté*."""
        tree, where = self.tree, self.resolver.nationalities
        for c in self.frames.of(verb).get("subj", ()):
            if country := next((id for id in self.resolver.actors(c) if self._is(id, "country")), None):
                return country  # ***le Malawi** vote mardi*
            if told := next((d for d in self.frames.of(c).get("adj", ()) if self._nation(d)), None):
                return where.named(where.country(tree.form[told]) or "")  # *les électeurs **guinéens***
            people = self.resolver.unnamed.counted(c)
            if tree.plural[c] and tree.capital(people):
                iso = where.country(tree.form[people])
                return where.named(iso) if iso else None
        return None

    def _paragraph(self, i: int) -> int:
        """The first word of the paragraph of a word."""
        k = i
        while k > 0 and i - k < _FRAME and not (self.tree.pos[k - 1] == "SPACE" and "\n" in self.tree.form[k - 1]):
            k -= 1
        return k

    def spoken_at(self, verb: int) -> str | None:
        """The site that an act of speech is told at, before anything else that happens is named."""
        forms = self.tree.form
        if any(forms[k] in self.lexicon.noun_forms for k in range(verb + 1, min(verb + NEAR, len(forms)))):
            return None
        return self._places(verb, noun=False, sites=True)

    def _host(self, noun: int) -> str | None:
        """The place or country that is host to what a noun names: ***la Suisse** a accueilli des pourparlers*."""
        tree, verb = self.tree, self.tree.head[noun]
        if not self.frames.is_verbal(verb) or tree.verb(verb) not in self.lexicon.words("hosting"):
            return None
        args = self.frames.of(verb)
        hosts = args.get("subj", ()) if noun in args.get("obj", ()) else ()
        ids = (id for c in hosts for id in self.resolver.actors(c))
        return next((id for id in ids if self._is(id, "place") or self._is(id, "country")), None)

    def _visited(self, verb: int) -> str | None:
        """The site that is visited, or that what is visited lies in: *a inspecté les troupes déployées **à Lille***."""
        found: list[tuple[int, int, str]] = []
        for c in self.frames.of(verb).get("obj", ()):
            self._place(c, found, 0)
            for d in self.tree.children[c]:
                if not found and self.frames.is_verbal(d) and (inner := self._places(d, noun=False)):
                    return inner
            if not found:
                found.extend((0, 1, id) for id in self.resolver.actors(c) if self._is(id, "organisation"))
        if not found:  # *s'est envolé **pour Beyrouth***
            for c in self.frames.of(verb).get(self.lexicon.preposition("pour"), ()):
                self._place(c, found, 0)
        return _nearest(found)

    def ruled(self, verb: int, trigger: Trigger) -> str | None:
        """The place that what is forbidden or shut is of: *a fermé le marché **de Lille***."""
        found: list[tuple[int, int, str]] = []
        if trigger.pos == "V" and trigger.mode in {"ban", "restrict"}:
            for c in self.frames.of(verb).get("obj", ()):
                self._place(c, found, 0)
        return min(found)[2] if found else None

    def _left(self, i: int) -> str | None:
        """What forces leave: *se retirer **du Mali***, *le retrait des troupes françaises **du territoire malien***.

        *Le retrait de X* is X's own, unless an adjective tells whose it is: *le retrait américain **du Niger***.
        """
        tree, troops = self.tree, self.lexicon.words("troops")
        forces = [c for c in tree.children[i] if tree.is_word(c, troops)]
        whose = self.frames.is_verbal(i) or any(self._nation(c) for c in tree.children[i])
        for word in [*([i] if whose else []), *forces]:
            for c in tree.children[word]:
                if tree.dep[c] in _PLACING and tree.case(c) == self._of and c not in forces:
                    ground = tree.is_word(c, self.lexicon.words("ground"))
                    nodes = [c, *(tree.children[c] if ground else ())]
                    ids = [id for d in nodes if d == c or tree.dep[d] == "nmod" for id in self.resolver.actors(d)]
                    if found := next((id for id in ids if self._is(id, "place") or self._is(id, "country")), None):
                        return found
                    home = next((iso for d in nodes if (iso := self._nation(d))), None)
                    if home and (named := self.resolver.nationalities.named(home)):
                        return named
        return None

    def _quit(self, verb: int, trigger: Trigger) -> str | None:
        """The land that forces leave: *ont quitté **le Mali***, *ont évacué la base **de Gao***."""
        found: list[tuple[int, int, str]] = []
        if trigger.pos == "V" and trigger.type == "RETREAT":
            for c in self.frames.of(verb).get("obj", ()):
                self._place(c, found, 0)
                for d in self.tree.children[c] if not found else ():
                    if self.tree.case(d) == self._of:
                        self._place(d, found, 1, only_place=True)
        return _nearest(found)

    def _nation(self, i: int) -> str | None:
        """The code of the country of an adjective."""
        return self.resolver.nationalities.country(self.tree.form[i]) if self.tree.dep[i] == "amod" else None

    def _struck(self, verb: int) -> str | None:
        """The place that an attack or blockade is made on: *a bombardé **la bande de Gaza***, *s'empare **de Gao***,
        *ont pris le contrôle **de la ville de Gao***, *bloquent le port **de Lille***."""
        args, ground = self.frames.of(verb), self.lexicon.words("ground")
        struck = list(args.get("obj", ()))
        struck += [d for c in struck if self.tree.is_word(c, ground) for d in self.frames.of(c).get(self._of, ())]
        struck += [] if args.get("obj") or not self.tree.reflexive(verb) else args.get(self._of, ())
        found: list[tuple[int, int, str]] = []
        for c in struck:
            self._place(c, found, 0, only_place=True)
            if not found and self.tree.is_word(c, self.lexicon.words("part_of_place")):
                self._place(c, found, 0)
            for d in self.tree.children[c] if not found and not self.resolver.cast.is_person(c) else ():
                if self.tree.case(d) == self._of:
                    self._place(d, found, 1, only_place=True)  # *a attaqué le commissariat **de Lille***
        return _nearest(found)

    def _is(self, id: str, kind: str) -> bool:
        return self.resolver.cast[id].kind == kind

    def _resumed_place(self, verb: int) -> str | None:
        """The place before that a clause resumes: *Bamako, **où** la police a tiré*; *des gens **y** ont campé*."""
        tree, lexicon = self.tree, self.lexicon
        if not self.frames.is_verbal(verb) and not self.undergone(verb):
            return None
        for c in tree.children[verb]:
            if c > verb or tree.form[c] not in lexicon.words("place_relative") | lexicon.words("y"):
                continue
            relative = tree.form[c] in lexicon.words("place_relative")
            doers = set(self.frames.of(verb).get("subj", ()))  # ***le Japon** y a vu des tirs*: elsewhere
            for k in range(c - 1, max(c - (4 if relative else NEAR), -1), -1):
                ids = self.resolver.actors(k) if k in self.frames.names and k not in doers else ()
                place = next((id for id in ids if self.resolver.cast[id].kind in {"place", "country"}), None)
                if place:
                    return self._nearer(k) or place
                if tree.pos[k] == "SPACE" or (relative and tree.pos[k] not in {"PUNCT", "ADP"} and k < c - 2):
                    break
        return None

    def _following_place(self, i: int, barred: Set[str] = frozenset()) -> str | None:
        """The first place told after a word in its stretch of clause, wherever the parser hung it."""
        tree, to, done_by = self.tree, self.lexicon.preposition("à"), self.lexicon.words("by_whom")
        doers, passed = set[int](), done_by | self.lexicon.words("armed") | self.lexicon.words("hosting")
        for k in range(i + 1, min(i + FOLLOWING, len(tree.form))):
            if tree.is_word(k, done_by):
                doers.update(c for c in tree.children[k] if tree.case(c) == to)
            if k in doers or tree.is_word(k, passed):
                continue  # *enlevé par des hommes **armés** à Gao*, *tué dans une attaque **attribuée** à X à Gao*
            if tree.pos[k] in {"VERB", "AUX", "SPACE", "SCONJ"} or (self._is_another(k) and tree.head[k] != i):
                return None
            if self._is_another(k) and tree.case(k) in self.lexicon.words("before_after"):
                return None  # *a expulsé X **après le meurtre** de Y à Lille*
            if tree.form[k] in self.lexicon.words("during"):
                return None  # *a reçu X à l'**occasion** de l'entrée de Y au Panthéon*
            dated = tree.form[k] == "," and any(c in self._time_at for c in (k + 1, k + 2))
            if tree.pos[k] == "PUNCT" and not dated:
                return None
            if tree.is_word(k, self.lexicon.words("trouble")) and tree.head[k] == i:
                return None  # *ont discuté de la **guerre** au Mali*: it is there
            found = self._place_at(k)
            if found and barred.isdisjoint(tree.form[max(k - 2, i) : k]):
                return found
        return None

    def _opening_place(self, i: int, start: int) -> str | None:
        """The place that opens a sentence or paragraph before a word, set off by a comma: *A Lyon, ...*, which is not
        that of what somebody asks for there: *A Berlin, X a exhorté Y à **libérer** Z*."""
        tree = self.tree
        if self.lexicon.preposition(tree.form[start]) == self.lexicon.preposition("de") or self._asked_for(i):
            return None  # ***De Gaza à Londres**, des élus ont*
        for k in range(start, min(start + NEAR, i)):
            found = self._place_at(k)
            if found and any(tree.form[d] == "," for d in range(k, min(k + 4, i))):
                return found
            if tree.pos[k] in {"VERB", "AUX"} or tree.form[k] == ",":
                return None
        return None

    def _asked_for(self, i: int) -> bool:
        """Whether a verb above a word asks for what it tells."""
        above = (v for v in self.tree.up(i, STEPS) if self.frames.is_verbal(v))
        return any("REQUEST" in self.lexicon.types(self.tree.verb(v)) for v in above)

    def _places(
        self,
        i: int,
        *,
        noun: bool,
        seats: Set[str] = frozenset(),
        barred: Set[str] = frozenset(),
        sites: bool = False,
        but: int = -1,
        given: bool = False,
    ) -> str | None:
        """The place that the complements of a word tell.

        With prepositions of ``seats`` an organisation counts (*à l'ONU*), with those that are ``barred`` nothing; with
        ``sites`` no country does, and with ``given`` none that something is given to. A meeting does not take place at
        what it is called itself: the word ``but`` is passed over (*dira lundi au **conseil** des ministres*).
        """
        tree, locative = self.tree, self.lexicon.words("locative")
        found: list[tuple[int, int, str]] = []
        for c in tree.children[i]:
            if c == but or tree.dep[c] not in _PLACING or c in self._time_words or self._after_another(i, c):
                continue
            if tree.is_word(c, self.lexicon.words("no_place")):
                continue  # *à l'**exception** de Lille*
            case = tree.case(c)
            if case in barred or self._is_given_to(c, given) or self._ends_range(c):
                continue
            if case in locative and (nearer := self._nearer(c)):
                found.append((0, 0, nearer))
            elif case in locative:
                self._place(c, found, 0, only_place=sites)
                if not found and case in seats:
                    found.extend((0, 2, id) for id in self._seat(c))
            elif tree.dep[c] == "advmod" and tree.form[c] in locative:
                for d in tree.children[c]:
                    self._place(d, found, 0)
                    if not found and tree.form[c] in seats and tree.dep[d].startswith("obl"):
                        found.extend((0, 2, id) for id in self._seat(d))
            elif noun and case == self.lexicon.preposition("de") and tree.dep[c] == "nmod":
                part = tree.is_word(c, self.lexicon.words("part_of_place"))  # *le blocus du **port** de Gaza*
                told = part or any(tree.case(d) == self.lexicon.preposition("entre") for d in tree.children[i])
                self._place(c, found, 1, only_place=not told)  # *le sommet **de Singapour** entre X et Y*
        if not found and self.frames.is_verbal(i):
            self._beside_names(i, found, barred)
        return _nearest(found)

    def _is_given_to(self, c: int, given: bool) -> bool:
        """Whether *à* makes a country a party: by its capital (*proposé **à Washington***), or where something is
        ``given``, with an article; what happens there happens *en* it (*promis **à la Grèce***)."""
        if self.tree.case(c) != self.lexicon.preposition("à") or c not in self.frames.names:
            return False
        if not any(self._is(id, "country") for id in self.resolver.actors(c)):
            return False
        capital = self.tree.pos[c] == "PROPN" and self.resolver.is_capital(c)  # not *à travers **le pays***
        return capital or (given and self.tree.child(c, "det") is not None)

    def _ends_range(self, c: int) -> bool:
        """Whether a place is the second of two between which it happened: *à travers le pays, **de Lille à Nancy***."""
        tree, case = self.tree, self.tree.child(c, "case")
        first = -1 if case is None else case - 1
        start = tree.child(first, "case") if first in self.frames.names else None
        if case is None or start is None or tree.case(c) != self.lexicon.preposition("à"):
            return False
        free = tree.opens[start] or tree.form[start - 1] == "," or tree.pos[start - 1] in {"VERB", "AUX"}
        return tree.case(first) == self._of and free

    def _after_another(self, i: int, c: int) -> bool:
        """Whether another deed was told between: *a démarré à Lille **après la mort** de X à Lyon*."""
        tree = self.tree
        told = False
        for k in range(c - 1, max(i, c - 3 * NEAR), -1):
            if tree.pos[k] in {"VERB", "AUX", "PUNCT", "CCONJ"}:
                return False
            if tree.form[k] in self.lexicon.words("before_after"):
                return told
            told = told or tree.form[k] in self.lexicon.noun_forms
        return False

    def _seat(self, c: int) -> list[str]:
        """The organisation that a noun is, or is the seat of: *devant **l'ONU***, *près du siège de **l'ONU***."""
        tree = self.tree
        bodies = [c]
        if tree.is_word(c, self.lexicon.words("seat_noun")):
            bodies = [d for d in tree.children[c] if tree.dep[d] == "nmod" and tree.case(d) == self._of]
        return [id for d in bodies for id in self.resolver.actors(d) if self._is(id, "organisation")]

    def _nearer(self, c: int) -> str | None:
        """The place that a wider one only situates: *à Lens, **dans le nord de la France***."""
        tree = self.tree
        k = next((d for d in tree.children[c] if tree.dep[d] == "case" and d < c), c) - 1
        if k < 1 or tree.form[k] != "," or k - 1 not in self.frames.names:
            return None
        return next((id for id in self.resolver.actors(k - 1) if self.resolver.cast[id].kind == "place"), None)

    def _beside_names(self, i: int, found: list[tuple[int, int, str]], barred: Set[str]) -> None:
        """Places hung on the name of whom the verb is about: *a rencontré le président turc Erdogan **à Ankara***."""
        tree = self.tree
        for c in tree.children[i]:
            if tree.dep[c] not in {"obj", "obl:arg", "obl:agent"}:
                continue
            stack = [c]
            while stack:
                node = stack.pop()
                for d in tree.children[node]:
                    if tree.dep[d] in {"appos", "flat", "flat:name"}:
                        stack.append(d)
                    elif (
                        node in self.frames.names
                        and tree.dep[d] == "nmod"
                        and d not in self._time_words
                        and tree.case(d) in self.lexicon.words("locative") - barred
                    ):
                        self._place(d, found, 1)

    def _place(self, c: int, found: list[tuple[int, int, str]], rank: int, *, only_place: bool = False) -> None:
        """Take down the place that a noun is, or is in: *devant la résidence du ministre **à Jérusalem***."""
        tree, cast = self.tree, self.resolver.cast
        if c not in self.frames.names and cast.is_person(c):
            return  # *sur décision **d'un juge***: to ask where makes nobody an actor
        here = [(cast[id].kind != "place", id) for id in self.resolver.actors(c)]
        here = [
            (other, id) for other, id in here if cast[id].kind in ({"place"} if only_place else {"place", "country"})
        ]
        if here:
            found.extend((rank, int(other), id) for other, id in here)
            return
        if rank > _DEEP or only_place:
            return
        for d in tree.children[c]:
            if tree.dep[d] not in _INNER or d in self._time_words or tree.pos[d] == "VERB":
                continue
            case = tree.case(d)
            if case in self.lexicon.words("locative") | {"", self.lexicon.preposition("de")}:
                of = case == self.lexicon.preposition("de")  # *l'ambassade **de Russie** à Kiev* does not stand there
                part = of and tree.is_word(c, self.lexicon.words("part_of_place"))  # *la **ville** de Lille*
                within = part and tree.is_word(c, self.lexicon.words("area"))  # *dans le **nord** du Mali*
                within = within or (of and self._is_some_site(c))  # *dans **une école** du Mali*
                self._place(d, found, rank if part else rank + 1, only_place=of and not within)
                if of and not found and tree.is_word(c, self.lexicon.words("seat_noun")):
                    for e in tree.children[d]:  # *le siège de l'organisation **à Bruxelles***
                        if tree.dep[e] == "nmod" and tree.case(e) in self.lexicon.words("locative"):
                            self._place(e, found, rank + 1)

    def _is_some_site(self, c: int) -> bool:
        """Whether a noun is one of many sites of a land: ***une école** du Mali*; not *une ambassade de Russie*."""
        det, seats = self.tree.child(c, "det"), self.lexicon.words("seat")
        some = det is not None and self.tree.form[det] in self.lexicon.words("indefinite")
        return some and self.tree.is_word(c, self.lexicon.words("assailed")) and not self.tree.is_word(c, seats)

    def _place_beside(self, node: int, seats: Set[str]) -> str | None:
        """The place told with a participle of the event, with the occasion of a verb, or by what undergoes it."""
        tree, lexicon = self.tree, self.lexicon
        if not self.frames.is_verbal(node):
            for c in (*self._tellers(node), *self._occasions(node)):
                found = self._places(c, noun=False, seats=seats)
                if found:
                    return found
            head = tree.head[node]
            faced = lexicon.words("facing") if tree.case(node) == lexicon.preposition("à") else frozenset()
            struck = lexicon.words("undergoing") | lexicon.words("hitting") | faced
            verb = tree.verb(head)
            if head != node and self.frames.is_verbal(head) and verb in struck:
                passive = self.frames.passive(head) if verb in faced else tree.dep[node] != "obj"
                key = "obj" if passive else "subj"  # *secoué par des heurts*, *des heurts secouent X*, *soumis à*
                places = [id for c in self.frames.of(head).get(key, ()) if c != node for id in self.resolver.actors(c)]
                kinds = {"place"} if verb in faced else {"place", "country"}  # a country is a party
                return next((id for id in places if self.resolver.cast[id].kind in kinds), None)
            if tree.case(node) == lexicon.preposition("en") and tree.child(node, "cop") is not None:
                places = [id for c in tree.children[node] if tree.dep[c] == "nsubj" for id in self.resolver.actors(c)]
                return next((id for id in places if self.resolver.cast[id].kind in {"place", "country"}), None)
            if tree.form[head] in lexicon.words("theatre"):  # *le pays est le théâtre de manifestations*
                places = [id for c in tree.children[head] if tree.dep[c] == "nsubj" for id in self.resolver.actors(c)]
                return next((id for id in places if self.resolver.cast[id].kind in {"place", "country"}), None)
            return None
        for noun in self._occasions(node):
            found = self._places(noun, noun=False) or self._following_place(noun)
            if found:
                return found
        return None


def _nearest(found: list[tuple[int, int, str]]) -> str | None:
    """The place told least deep, the first of several: *dans la ville de **Jacksonville** en Floride*."""
    return min(found, key=lambda place: place[:2])[2] if found else None
