"""Mentions of events: each word that names one, with what its own clause tells."""

from __future__ import annotations

from collections.abc import Mapping, Set
from dataclasses import dataclass
from itertools import pairwise

from depeche.events.circumstances import Circumstances
from depeche.events.frames import Frames
from depeche.events.lexicon import Condition, Test, Trigger
from depeche.events.noun_frames import Args
from depeche.events.resolver import Resolver
from depeche.events.status import SPEECH_ACTS, StatusReader, is_spoken
from depeche.events.titles import works
from depeche.events.tree import NOMINAL, Tree
from depeche.reading import Span, Statement, Status, Time

BANNER = "banner"
"""What a crowd does as a part of its demonstration: *scander*, *brandir*."""

EACH_OTHER = "each_other"
"""The role of those who do a thing to one another: *se sont **accusés***."""

SCENE = frozenset({"PROTEST", "ASSAULT", "COERCE"})
"""Types that tell one scene after another, whoever is asked about it."""

_BEHIND = 18
"""Words of its sentence in which ``behind`` looks for a word: *la mort de X, ..., lors de son **interpellation***."""

_LOCAL = frozenset({"ban", "curfew", "restrict"})
"""Modes of what a town hall decides for its town."""

STEM = 6
"""Letters that *municipale*, *municipales* and *municipal* share."""


_RESUMED = 60
"""Words within which *cette manifestation* resumes an occasion."""


@dataclass(slots=True)
class Mention:
    """One word that names an event."""

    word: int
    anchor: Span
    trigger: Trigger
    agents: tuple[str, ...]
    recipients: tuple[str, ...]
    place: str | None
    time: Time | None
    status: Status
    shown: bool
    statement: str | None
    definite: bool
    kind: frozenset[str]
    """Words that tell it from others of its type: which election (*municipal*), negotiations or not."""
    verb: int | None
    """The word above that names the same event: *placé en garde à vue*, *une journée de grève*."""
    narrated: bool
    """Told by the dispatch itself in the perfect (*a dénoncé*), as its news."""
    nearby: frozenset[str]
    """Places and countries told with a preposition of place in its sentence."""
    nations: frozenset[str]
    """Codes of the countries of its adjectives: *les manifestations **américaines***."""
    speaker: str | None
    """Who spoke on the occasion that it names: *a déclaré X lors d'une **visite***."""
    plural: bool
    """In the plural: *des **marches***."""
    another: bool
    """Told as one more than those told before: *d'**autres** marches*, *ont **également** défilé*."""
    goes_on: bool
    """Narrated by a finite verb in a sentence that tells no time."""


class MentionFinder:
    """Finds the mentions of one text, in order."""

    def __init__(self, tree: Tree, frames: Frames, resolver: Resolver, circumstances: Circumstances) -> None:
        self.tree, self.frames, self.resolver, self.circumstances = tree, frames, resolver, circumstances
        self.lexicon = tree.lexicon
        self.status = StatusReader(tree, frames)
        self._forms = frozenset(tree.form)
        self._of = self.lexicon.preposition("de")

    def find(self) -> list[Mention]:
        """All mentions."""
        tree, found = self.tree, []
        titles = works(tree)
        for i in range(len(self.tree.form)):
            trigger = self._trigger(i) if i not in titles else None
            if trigger is not None:
                mention = self._mention(i, trigger)
                if mention is not None:
                    found.append(mention)
        found = [mention for k, mention in enumerate(found) if not self._resumes_an_occasion(mention, found[:k])]
        crowds = {mention.word for mention in found if mention.trigger.type == "PROTEST"}
        at = {mention.word: mention for mention in found if mention.word in crowds}
        for mention in found:
            if self._is_slogan(mention, crowds):
                self._aims(mention, at)
        found = [mention for mention in found if not self._is_slogan(mention, crowds)]
        types = {mention.word: mention.trigger.type for mention in found}
        found = [mention for mention in found if not self._is_left(mention, types)]
        for mention in found:
            head = tree.head[mention.word]
            if tree.is_word(head, self.lexicon.words("span")):
                head = tree.head[head]  # *condamné à dix ans d'**emprisonnement***
            if (
                mention.trigger.pos == "N"
                and types.get(head) == mention.trigger.type
                and tree.dep[mention.word] != "conj"
                and not (
                    mention.trigger.type == "CONSULT" and tree.case(mention.word) in self.lexicon.words("before_after")
                )
            ):
                mention.verb = head
                if tree.case(mention.word) == self._of:  # *menacé **de représailles***: the verb tells the status
                    mention.shown = False
            elif mention.trigger.type == "AID" and mention.trigger.pos == "N":
                giving = tree.head[head]  # *envoyer trois avions d'**assistance***: what is given is the help
                if types.get(giving) == "AID" and tree.dep[mention.word] == "nmod" and tree.dep[head] == "obj":
                    mention.verb = giving
        for before, mention in pairwise(found):
            if mention.verb is None and self._sums_up(before, mention):
                mention.verb = before.word
        nouns = {mention.word: mention for mention in found if mention.trigger.pos == "N"}
        for mention in found:
            named = nouns.get(tree.head[mention.word])  # *l'accord **signé** entre X et Y*
            same = named is not None and named.trigger.type == mention.trigger.type and named.verb is None
            if named and same and tree.dep[mention.word] == "acl" and self.frames.passive(mention.word):
                named.verb = mention.word
            if mention.trigger.pos == "V" and not self.frames.passive(mention.word):
                for c in self.frames.of(mention.word).get("subj", ()):
                    doing = nouns.get(self.frames.antecedent(c) if tree.pos[c] == "PRON" else c)
                    if doing and doing.trigger.type == mention.trigger.type and doing.verb is None:
                        doing.verb = mention.word  # *l'attentat a **tué** trois policiers*
        return found

    def _sums_up(self, before: Mention, mention: Mention) -> bool:
        """Whether a noun behind a comma names again what was just told: *ont défilé à Lyon, **une marche** qui a*."""
        tree, i = self.tree, mention.word
        det = tree.child(i, "det")
        if mention.trigger.pos != "N" or before.trigger.type != mention.trigger.type or det is None or det < 1:
            return False
        article = tree.form[det] in self.lexicon.words("indefinite") and tree.form[det - 1] == ","
        after = tree.form[i + 1] if i + 1 < len(tree.form) else ""
        told = any(tree.dep[c] in {"acl:relcl", "acl"} for c in tree.children[i])
        told = told or after in self.lexicon.words("relative")
        same = tree.parsed.doc[i].sent.start == tree.parsed.doc[before.word].sent.start
        return article and told and same

    def _resumes_an_occasion(self, mention: Mention, before: list[Mention]) -> bool:
        """Whether *cette manifestation* is what was celebrated just before, and no protest."""
        tree, i = self.tree, mention.word
        if mention.trigger.type != "PROTEST" or mention.trigger.pos != "N":
            return False
        det = tree.child(i, "det")
        if det is None or tree.form[det] not in self.lexicon.words("demonstrative"):
            return False
        near = [m.trigger.type for m in before if i - m.word < _RESUMED]
        return "OCCASION" in near and "PROTEST" not in near

    def _is_slogan(self, mention: Mention, crowds: Set[int]) -> bool:
        """Whether a reproach is but what a demonstration is for: *une grève **pour dénoncer** la réforme*."""
        tree, i = self.tree, mention.word
        if mention.trigger.type != "ACCUSE" or mention.trigger.pos != "V" or self.frames.passive(i):
            return False
        head = tree.head[i]
        if tree.dep[i] not in {"acl", "advcl", "obl:arg", "obl:mod", "xcomp"} or self.frames.finite(i):
            return False
        return head in crowds or (self.frames.is_verbal(head) and any(c in crowds for c in tree.children[head]))

    def _is_left(self, mention: Mention, types: Mapping[int, str]) -> bool:
        """Whether an agreement is but what somebody leaves or breaks off: *mettre fin à l'**accord** avec Pékin*."""
        tree, i = self.tree, mention.word
        if mention.trigger.type != "AGREE" or mention.trigger.pos != "N" or types.get(tree.head[i]) != "SANCTION":
            return False
        return tree.dep[i] in {"obj", "obl:arg", "nmod"}

    def _aims(self, slogan: Mention, at: Mapping[int, Mention]) -> None:
        """A demonstration is against whom its slogan is aimed at: *une grève pour dénoncer **la réforme de X***."""
        head = self.tree.head[slogan.word]
        crowd = at.get(head) or next((at[c] for c in self.tree.children[head] if c in at), None)
        if crowd is not None and not crowd.recipients:
            crowd.recipients = tuple(r for r in slogan.recipients if r not in crowd.agents)

    def _is_inside_a_name(self, i: int) -> bool:
        """Whether a noun is but a part of the name of a body or place: *l'Agence d'**aide** aux réfugiés*."""
        names, head = self.frames.names, self.tree.head[i]
        actor = self.resolver.known.get(i)
        capital = self.tree.parsed.doc[i].text[:1].isupper()
        if capital and actor is not None and self.resolver.cast[actor].kind == "place":
            return True  # *à La **Réunion***
        inside = head != i and i in names and names[i] == names.get(head)
        return inside and self.resolver.cast[self.resolver.known[i]].kind == "organisation"

    def _names_a_charge(self, i: int) -> bool:
        """Whether a noun with a capital is what somebody is in charge of: *la ministre de l'**Aide** aux réfugiés*."""
        tree, node = self.tree, i
        token = tree.parsed.doc[i]
        if not token.text[:1].isupper() or token.is_sent_start:
            return False
        for _ in range(3):
            if tree.dep[node] not in {"nmod", "conj", "appos", "obl:arg", "obl:mod"}:
                return False
            node = tree.head[node]
            if tree.is_word(node, self.lexicon.words("in_charge")):
                return True
        return False

    def _trigger(self, i: int) -> Trigger | None:
        tree, lexicon = self.tree, self.lexicon
        form, pos = tree.form[i], tree.pos[i]
        noun = lexicon.noun_forms.get(form)
        verbs = lexicon.verb_forms.get(form)
        adjective = lexicon.adjectives.get(form.rstrip("s")) if pos == "ADJ" else None
        if noun is None and verbs is None and adjective is None and tree.lemma[i] not in lexicon.verbs:
            return None
        as_noun = adjective is not None and tree.dep[i] in {"obj", "nsubj"}  # *a suscité de vives **critiques***
        if adjective is not None and not as_noun:
            return self._first(i, adjective, self.frames.of(i))
        possessed = self._possessed(i)
        if possessed and noun is None:
            return None
        determined = possessed or any(tree.dep[c] == "det" for c in tree.children[i])
        as_verb = pos == "VERB" or (verbs is not None and not determined and self._governs(i))
        if as_verb and not (noun is not None and determined):
            rows = lexicon.verbs.get(tree.verb(i))
            if rows:
                return self._first(i, rows, self.frames.of(i))
            if noun is None:
                return None
        if (
            noun is not None
            and (pos in {"NOUN", "PROPN", "X"} or determined or as_noun)
            and not (self._names_a_charge(i) or self._is_inside_a_name(i))
        ):
            return self._first(i, lexicon.nouns[noun], self.frames.of(i))
        return None

    def _possessed(self, i: int) -> bool:
        """Whether a possessive stands before a word, which is a noun then, whatever it is tagged."""
        if i == 0 or self.tree.pos[i - 1] != "DET" or self.tree.form[i - 1] in self.lexicon.words("dative"):
            return False
        return self.tree.form[i - 1] in self.lexicon.words("possessive")

    def _governs(self, i: int) -> bool:
        """Whether a word governs like a verb, whatever its tag: *le parquet **enquête***, *un homme **accusé** de*."""
        tree = self.tree
        if tree.child(i, "nsubj", "obj", "aux:tense", "aux:pass") is not None:
            return tree.child(i, "cop") is None
        if tree.pos[i] in {"AUX", "X"}:
            return True
        if tree.child(i, "obl:agent") is not None and "participle" in tree.tenses(i):
            return True  # ***Félicité** par X, Y a*
        if tree.pos[i] == "NOUN":  # *Jeanne Petit, **emprisonnée** en Iran*
            beside = tree.dep[i] == "conj" and "participle" in tree.tenses(i) and i not in self.frames.names
            if beside and self.frames.is_verbal(tree.head[i]) and self.frames.is_verbal(i):
                return True  # *a maintenu ses propos, et **reproché** à X de*
            return i not in self.frames.names and self.frames.set_off(i) is not None
        return tree.pos[i] == "ADJ" and "participle" in tree.tenses(i)

    def _first(self, i: int, rows: list[Trigger], args: Args) -> Trigger | None:
        reflexive = rows[0].pos == "V" and self.tree.reflexive(i)
        for row in rows:
            named = any(self.tree.pos[c] in NOMINAL for c in args.get("obj", ()) if c > i)
            mutual = reflexive and row.type == "CONSULT" and not named  # *se sont rencontrés*, not *s'appelle Colbert*
            if row.pos == "V" and row.reflexive != reflexive and not mutual:
                continue
            if all(self._holds(i, args, condition, row) for condition in row.needs):
                return row
        return None

    def _holds(self, i: int, args: Args, condition: Condition, row: Trigger) -> bool:
        return any(self._test(i, args, test, row) != test.absent for test in condition.tests) != condition.negative

    def _test(self, i: int, args: Args, test: Test, row: Trigger) -> bool:
        tree = self.tree
        relation = test.relation
        if not test.op:
            if relation == "plur":
                return tree.plural[i] or tree.form[i] != row.lemma
            if relation == "cue":
                return i in self.resolver.cues
            if relation == "cop":
                return tree.child(i, "cop") is not None
            if relation == "apposed":
                return tree.dep[i] == "appos" or self.frames.set_beside(i)
            if relation == "refl":
                return tree.reflexive(i)
            if relation == "capital":
                return tree.parsed.doc[i].text[:1].isupper() and i > 0 and not tree.parsed.doc[i].is_sent_start
            if relation == "det0":
                return not args.get("det") and not tree.case(i) and not args.get("adj") and not args.get("entre")
            if relation == "gov.passive":
                return self.frames.passive(i if row.pos == "V" else tree.head[i])
            if relation == "negated":
                return self.status.negated(i)
            if relation == "active":
                return not self.frames.passive(i)
            if relation == "place":
                return any(self.resolver.is_kind(c, "place") for key in self._locatives(args) for c in args[key])
            if relation.endswith(".owned"):  # *est revenu sur la décision **du ministère***
                whose = [self.resolver.owners(c) for c in args.get(relation.removesuffix(".owned"), ())]
                own = {a for c in args.get("subj", ()) for a in self.resolver.actors(c)}
                return any(set(owners) - own for owners in whose)
            return bool(args.get(relation))
        if relation == "case":
            return tree.case(i) == test.value
        if relation == "text":
            return not self.lexicon.words(test.value).isdisjoint(self._forms)
        if relation == "behind":
            last = min(i + _BEHIND, tree.parsed.doc[i].sent.end)
            return any(self._matches(c, test) for c in range(i + 1, last))
        if relation == "near":
            return any(self._matches(c, test) for c in range(i + 1, min(i + 9, len(tree.form))))
        if relation == "gov":
            return self._governor(i, test)
        if relation == "mod":
            words = [
                *args.get("adj", ()),
                *args.get("de", ()),
                *args.get("appos", ()),
                *args.get("bare", ()),
                *args.get("d'", ()),
            ]
            words += [c for c in tree.children[i] if tree.dep[c] == "nmod" and c not in words]
        elif relation == "adj":
            words = [*args.get("adj", ()), *args.get("acl", ()), *args.get("xcomp", ())]
        elif relation == "xcomp":
            words = [*args.get("xcomp", ()), *args.get("adj", ()), *args.get("que", ()), *args.get("inf", ())]
        elif relation == "adv":
            words = args.get("adv", [])
        elif relation == "self":
            words = [i]
        else:
            words = args.get(relation, [])
        return any(self._matches(c, test) for c in words)

    def _governor(self, i: int, test: Test) -> bool:
        """Whether the word that governs this one, or one step further up, is such a word."""
        tree = self.tree
        node = i
        for _ in range(2):
            head = tree.head[node]
            if head == node:
                return False
            if self._matches(head, test, governor=True):
                return True
            if test.op == ":" and test.value == "crowd":
                return any(self._matches(c, test) for c in self.frames.of(head).get("subj", ()))
            if tree.dep[node] not in {"conj", "nmod", "appos", "fixed"}:
                return False
            node = head
        return False

    def _matches(self, c: int, test: Test, *, governor: bool = False) -> bool:
        tree = self.tree
        if tree.form[c] in self.lexicon.words("relative"):
            c = self.frames.antecedent(c)
        if test.op == "=":
            if governor and self.frames.is_verbal(c):
                return tree.verb(c) == test.value
            return test.value in {tree.lemma[c], tree.form[c], tree.form[c].rstrip("sx")} or tree.verb(c) == test.value
        if test.op == ":":
            words = self.lexicon.words(test.value)
            if tree.is_word(c, words):
                return True
            return (tree.is_word(c, self.lexicon.words("partitive")) or tree.pos[c] == "NUM") and any(
                tree.is_word(d, words) for d in tree.children[c] if tree.dep[d] == "nmod"
            )
        return self.resolver.is_kind(c, test.value)

    def _locatives(self, args: Args) -> list[str]:
        return [key for key in args if key in self.lexicon.words("locative")]

    def _mention(self, i: int, trigger: Trigger) -> Mention | None:
        tree, resolver = self.tree, self.resolver
        args = self.frames.of(i)
        time = self.circumstances.time(i, trigger)
        future, past = self.circumstances.lies(time)
        if future and is_spoken(trigger):
            time, future = None, False  # *exige un retrait d'ici mardi* dates what is asked
        if trigger.type == "CONSULT" and self.circumstances.today(time) and self.status.presents(i, trigger):
            future = True  # *Paris **reçoit** jeudi Berlin*, written that day
        judged = self.status.read(i, trigger, future=future, past=past, since=self.circumstances.since(time))
        if time is not None and not future and judged.status in {"proposed", "conditional"}:
            time = self.circumstances.own_time(i)  # the day of a wish is not that of what is wished
        unmoved = trigger.type == "SUPPORT" and judged.status == "denied"  # not to back somebody is no event
        if judged.status is None or unmoved or self._asks(i, trigger):
            return None
        agents = resolver.role(i, args, trigger.agents)
        if trigger.pos == "V" and trigger.acts and self._follows_its_subject(i):
            agents = tuple(resolver.named_before(i)) or agents
        recipients = tuple(r for r in resolver.role(i, args, trigger.recipients) if r not in agents)
        if len(agents) > 1 and any(s.relation == EACH_OTHER for group in trigger.recipients for s in group):
            recipients = agents
        if trigger.type == "SUPPORT" and trigger.pos == "V" and not recipients and self._is_own(args, agents):
            return None
        place = self.circumstances.place(i, trigger)
        if place is None and trigger.type == "ASSAULT":  # *a bombardé la bande de Gaza*
            place = next((r for r in recipients if resolver.cast[r].kind == "place"), None)
        site = self.circumstances.spoken_at(i) if trigger.type in SPEECH_ACTS and trigger.pos == "V" else place
        if site is not None and resolver.cast[site].kind == "place":  # *a réclamé mardi **à Lille** une hausse*
            agents = tuple(a for a in agents if a != site)
            recipients = tuple(r for r in recipients if r != site)
        if place is None and trigger.type == "COERCE" and trigger.mode in _LOCAL:
            place = self._town(args, agents)
        state = self._state(i, trigger, agents, place)
        agents = agents or state
        statement, speaker = self._statement(i, trigger), None
        if time is None and statement and trigger.type in SPEECH_ACTS and statement.speaker in agents:
            time = self.circumstances.times.get(statement.time or "")
        if time is None and trigger.pos == "N" and statement is None:
            verb = self.circumstances.spoken_on(i, trigger)
            said = resolver.cues.get(verb) if verb is not None else None
            time = self.circumstances.times.get(said.time or "") if said else None
            speaker = said.speaker if said and verb is not None and self.status.narrates(verb) else None
            if said is None and verb is not None and trigger.type == "CONSULT" and self.status.narrates(verb):
                at_it = [a for c in self.frames.of(verb).get("subj", ()) for a in resolver.actors(c)]
                speaker = at_it[0] if len(at_it) == 1 and resolver.cast[at_it[0]].kind == "person" else None
        told = statement is None or (statement.type == "indirect" and trigger.type in SCENE)
        narrated = told and self._narrates(i, trigger)
        return Mention(
            word=i,
            anchor=tree.span(i),
            trigger=trigger,
            agents=agents,
            recipients=recipients,
            place=None if place in {*agents, *recipients} - {*state} else place,
            time=time,
            status=judged.status,
            shown=judged.shown,
            statement=statement.id if statement else None,
            kind=self._kind(i, trigger),
            verb=None,
            narrated=narrated,
            speaker=speaker,
            nearby=self.circumstances.places_in_sentence(i),
            nations=frozenset(
                iso for c in args.get("adj", ()) if (iso := resolver.nationalities.country(tree.form[c]))
            ),
            plural=tree.plural[i],
            another=any(
                tree.is_word(c, self.lexicon.words("one_more"))
                for c in tree.children[i]
                if tree.dep[c] in {"amod", "advmod"}
            ),
            goes_on=narrated and self.frames.finite(i) and not self.circumstances.dated_sentence(i),
            definite=any(tree.form[c] in self.lexicon.words("definite") for c in tree.children[i]),
        )

    def _town(self, args: Args, agents: tuple[str, ...]) -> str | None:
        """The town of the town hall that decides something: ***la mairie de Lille** a fermé deux marchés*."""
        halls = [c for c in args.get("subj", ()) if self.tree.is_word(c, self.lexicon.words("city_hall"))]
        if not halls or not agents:
            return None
        cast = self.resolver.cast
        within = {t.text for t in self.tree.parsed.tokens_in(self.tree.phrase(halls[0]))}
        named = cast[agents[0]].name.split()
        towns = (a for a in cast.actors() if a.kind == "place" and a.name.split()[-1] in {*within, *named})
        return next((a.id for a in towns), None)

    def _state(self, i: int, trigger: Trigger, agents: tuple[str, ...], place: str | None) -> tuple[str, ...]:
        """The country that holds or sentences somebody, where no court is named: *détenue **en Iran** depuis 2016*."""
        if agents or place is None or trigger.type != "COERCE" or self.resolver.cast[place].kind != "country":
            return ()
        jailed = trigger.lemma in self.lexicon.words("jailing")
        return (place,) if jailed and not self._in_a_clause(i, place) else ()

    def _in_a_clause(self, i: int, place: str) -> bool:
        """Whether a place belongs to a clause below a word: *condamné alors qu'il était en fuite **en Israël***."""
        stack = [(i, False)]
        while stack:
            node, below = stack.pop()
            for c in self.tree.children[node]:
                if place in self.resolver.actors(c) and self.tree.case(c):
                    return below
                stack.append((c, below or self.tree.child(c, "cop", "mark", "nsubj") is not None))
        return False

    def _narrates(self, i: int, trigger: Trigger) -> bool:
        """Whether a verb, or the light verb of a noun, narrates it: *a critiqué*, *a rendu **hommage***."""
        if trigger.pos == "V":
            return self.status.narrates(i)
        head = self.tree.head[i]
        if trigger.type not in SPEECH_ACTS or not self.tree.dep[i].startswith("obj") or not self.frames.is_verbal(head):
            return False
        return self.tree.verb(head) in self.lexicon.words("light") and self.status.narrates(head)

    def _asks(self, i: int, trigger: Trigger) -> bool:
        """Whether a demand is but a question: *"Où allez-vous ?", a **demandé** le juge*."""
        if trigger.type != "REQUEST" or trigger.pos != "V":
            return False
        tree, words = self.tree, self.lexicon.words("interrogative")
        args = self.frames.of(i)
        clauses = (
            args.get("que", ()) if "obj" in args or "inf" in args else [*args.get("que", ()), *args.get("advcl", ())]
        )
        for verb in clauses:
            if any(tree.form[c] in words for c in tree.children[verb] if i < c < verb):
                return True  # *a demandé au ministre **s'il** partirait*
        said = self.resolver.cues.get(i)
        return said is not None and bool(said.content) and self.tree.parsed.words(said.content[-1]).endswith("?")

    def _is_own(self, args: Args, agents: tuple[str, ...]) -> bool:
        """Whether what somebody praises is his own: *vante **son** bilan*."""
        resolver = self.resolver
        owned = [d for c in args.get("obj", ()) for d in resolver.frames.of(c).get("poss", ())]
        whose = [a for d in owned for a in resolver.actors(d)]
        return bool(whose) and set(whose) <= set(agents)

    def _follows_its_subject(self, i: int) -> bool:
        """Whether a present participle stands right behind a name: *une campagne lancée par des ONG **appelant** à*."""
        tree = self.tree
        gerund = "gerund" in tree.tenses(i) or "Tense=Pres|VerbForm=Part" in str(tree.parsed.doc[i].morph)
        return gerund and tree.pos[i] == "VERB" and i > 0 and i - 1 in self.frames.names

    def _kind(self, i: int, trigger: Trigger) -> frozenset[str]:
        tree, lexicon = self.tree, self.lexicon
        if trigger.type == "CONSULT" and trigger.lemma in lexicon.words("negotiation"):
            return frozenset({"negotiation"})
        if trigger.type == "PROTEST" and trigger.lemma in lexicon.words(BANNER):
            return frozenset({BANNER})
        if trigger.mode == "election":
            words = [i, *(c for c in tree.children[i] if tree.dep[c] in {"amod", "nmod", "appos"})]
            return frozenset(tree.form[c][:STEM] for c in words if tree.is_word(c, lexicon.words("electoral")))
        return frozenset()

    def _statement(self, i: int, trigger: Trigger) -> Statement | None:
        """The statement in whose content the word stands, unless it is that statement's own cue."""
        statement = self.resolver.speaker_at.get(i)
        if statement is None:
            return None
        if statement.cue is not None and statement.cue.overlaps(self.tree.span(i)):
            return None
        return statement
