"""Mentions of events: each word that names one, with what its own clause tells."""

from __future__ import annotations

from dataclasses import dataclass

from depeche.events.arguments import Args
from depeche.events.circumstances import Circumstances
from depeche.events.frames import Frames
from depeche.events.lexicon import Trigger
from depeche.events.resolver import Resolver
from depeche.events.speech_acts import PROCEEDINGS, SPEECH_ACTS, is_spoken
from depeche.events.status import StatusReader
from depeche.events.titles import works
from depeche.events.tree import Tree
from depeche.events.triggers import Triggers
from depeche.reading import Span, Statement, Status, Time

BANNER = "banner"
"""What a crowd does as a part of its demonstration: *scander*, *brandir*."""

MOVEMENT = "movement"
"""What goes on over many marches: *le mouvement de protestation*, *la contestation*."""

TRIAL = "trial"
"""What is done in court, day after day: *procès*, *audience*, *comparaître*."""

EACH_OTHER = "each_other"
"""The role of those who do a thing to one another: *se sont **accusés***."""

SCENE = frozenset({"PROTEST", "ASSAULT", "COERCE"})
"""Types that tell one scene after another, whoever is asked about it."""

_MEASURES = frozenset({"COERCE", "SANCTION"})
"""Types of what is in force for a time."""

_IN_COURT = PROCEEDINGS | {"arrest", "convict"}
"""Modes of what is done to somebody for a deed of his."""

_LOCAL = frozenset({"ban", "curfew", "restrict"})
"""Modes of what a town hall decides for its town."""

STEM = 6
"""Letters that *municipale*, *municipales* and *municipal* share."""


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
    about: frozenset[str]
    """The words of a complement with *de* that tells which one it is: *la réunion du **groupe***."""
    kind: frozenset[str]
    """Words that tell it from others of its type: which election (*municipal*), negotiations or not."""
    ordinal: int | None
    """Which of several: *le **premier** tour*."""
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
    pointing: bool
    """With a demonstrative: ***cette** marche*."""
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
        self.triggers = Triggers(tree, frames, resolver, self.status.tenses)

    def find(self) -> list[Mention]:
        """All mentions, those inside the title of a work apart."""
        found: list[Mention] = []
        titles = works(self.tree)
        for i in range(len(self.tree.form)):
            trigger = self.triggers.at(i) if i not in titles else None
            if trigger is not None:
                mention = self._mention(i, trigger)
                if mention is not None:
                    found.append(mention)
        return found

    def _mention(self, i: int, trigger: Trigger) -> Mention | None:
        tree, resolver = self.tree, self.resolver
        args = self.frames.of(i)
        time = self.circumstances.time(i, trigger)
        charge = self._charge(i, trigger, args)
        if charge is not None and time is not None and time.span.start > tree.start[charge]:
            time = None
        future, past = self.circumstances.lies(time)
        ends = trigger.type in _MEASURES and self.circumstances.ends(i, time)
        daily = trigger.mode == "curfew" and time is not None and time.type == "TIME"  # *un couvre-feu à 20H00*
        if daily or (self.status.lifted(i, trigger) and not self.circumstances.told_of(i, time)):
            time, future, past = None, False, False
        if future and is_spoken(trigger) and not self._lies_ahead(i, trigger):
            time, future = None, False  # *exige un retrait d'ici mardi* dates what is asked
        if past and is_spoken(trigger) and self._now(i, trigger) and self.circumstances.of_another(i, time):
            time, past = None, False
        if trigger.type == "CONSULT" and self.circumstances.today(time) and self.status.presents(i, trigger):
            future = True  # *Paris **reçoit** jeudi Berlin*, written that day
        since = self.circumstances.since(time)
        judged = self.status.read(i, trigger, future=future, past=past, since=since, ends=ends)
        if time is not None and not future and judged.status in {"proposed", "conditional"}:
            time = self.circumstances.own_time(i)  # the day of a wish is not that of what is wished
            if trigger.type == "RETREAT" and trigger.pos == "N" and self.circumstances.lies(time)[1]:
                time = None  # *ont réclamé la démission de X **samedi** à Lille*
        unmoved = trigger.type == "SUPPORT" and judged.status == "denied"  # not to back somebody is no event
        if judged.status is None or unmoved or self._asks(i, trigger):
            return None
        agents = resolver.role(i, args, trigger.agents)
        if trigger.pos == "V" and trigger.acts and self._follows_its_subject(i):
            agents = tuple(resolver.named_before(i)) or agents
        if not agents and self._is_but_a_quality(i, args):
            return None
        whom = resolver.role(i, args, trigger.recipients)
        if agents == whom and trigger.type == "ASSAULT" and trigger.acts and resolver.frames.passive(i):
            agents = ()  # *X a été tué par la bombe qu'il portait*: it is his
        recipients = tuple(r for r in whom if r not in agents)
        if len(agents) > 1 and any(s.relation == EACH_OTHER for group in trigger.recipients for s in group):
            recipients = agents
        if trigger.type == "SUPPORT" and trigger.pos == "V" and not recipients and self._is_own(args, agents):
            return None
        place = self.circumstances.place(i, trigger)
        if charge is not None and place is not None and not self._told_before(place, i, charge):
            place = None
        if place is None and trigger.type == "ASSAULT":  # *a bombardé la bande de Gaza*
            place = next((r for r in recipients if resolver.cast[r].kind == "place"), None)
        if trigger.type == "ASSAULT":  # *a bombardé Kiev, Odessa et Lviv*
            recipients = tuple(r for r in recipients if resolver.cast[r].kind != "place" or resolver.is_state(r))
        if place in recipients and self._falls_on_places(trigger):
            place = None  # *imposer une loi **à Hong Kong***
        site = self.circumstances.spoken_at(i) if trigger.type in SPEECH_ACTS and trigger.pos == "V" else place
        town = site is not None and resolver.cast[site].kind == "place" and not resolver.is_state(site)
        if town:  # *a réclamé mardi **à Lille** une hausse*
            agents = tuple(a for a in agents if a != site)
            recipients = tuple(r for r in recipients if r != site)
        if place is None and trigger.type == "COERCE" and trigger.mode in _LOCAL:
            place = self._town(args, agents)
        confined: tuple[str, ...] = ()
        if place is None and trigger.type == "COERCE" and not self._falls_on_places(trigger):
            confined = tuple(r for r in recipients if resolver.cast[r].kind == "place")[:1]  # *a confiné Lille*
            place = confined[0] if confined else self.circumstances.ruled(i, trigger)
        state = self._state(i, trigger, agents, place)
        agents = agents or state
        if trigger.type == "ASSAULT":  # *a attaqué le Haut-Karabakh*: the land and who governs it
            confined = tuple(r for r in recipients if resolver.is_state(r))
        statement, speaker = self._statement(i, trigger), None
        over = tree.head[i]
        light = tree.dep[i].startswith("obj") and trigger.type in resolver.lexicon.types(tree.verb(over))
        # ***va porter plainte**, a-t-il annoncé mercredi*
        due = trigger.mode in PROCEEDINGS and (judged.status == "planned" or (light and trigger.pos == "N"))
        if time is None and not due and statement and trigger.type in SPEECH_ACTS and statement.speaker in agents:
            time = self.circumstances.times.get(statement.time or "")
        if time is None and trigger.pos == "N" and statement is None:
            time, speaker = self._told_on(i, trigger)
        told = statement is None or (statement.type == "indirect" and trigger.type in SCENE)
        narrated = told and self._narrates(i, trigger)
        return Mention(
            word=i,
            anchor=tree.span(i),
            trigger=trigger,
            agents=agents,
            recipients=recipients,
            place=None if place in {*agents, *recipients} - {*state, *confined} else place,
            time=time,
            status=judged.status,
            shown=judged.shown,
            statement=statement.id if statement else None,
            kind=self._kind(i, trigger),
            ordinal=self._ordinal(args),
            verb=None,
            narrated=narrated,
            speaker=speaker,
            nearby=self.circumstances.places_in_sentence(i),
            nations=frozenset(
                iso for c in args.get("adj", ()) if (iso := resolver.nationalities.country(tree.form[c]))
            ),
            plural=tree.plural[i],
            pointing=any(tree.form[c] in self.lexicon.words("demonstrative") for c in args.get("det", ())),
            another=any(
                tree.is_word(c, self.lexicon.words("one_more"))
                for k in (i, *(args.get("obj", ()) if trigger.type in _MEASURES else ()))
                for c in tree.children[k]
                if tree.dep[c] in {"amod", "advmod"}
            ),
            goes_on=narrated and self._goes_on(i),
            definite=tree.definite(i),
            about=self._about(i, trigger, args),
        )

    def _charge(self, i: int, trigger: Trigger, args: Args) -> int | None:
        """The deed with which somebody is charged, whose day and place stand behind it: *jugé **pour un attentat** en
        2015*."""
        if trigger.pos != "V" or trigger.mode not in _IN_COURT:
            return None
        words = args.get(self.lexicon.preposition("pour"), ())
        deeds = (c for c in words if c > i and self.tree.form[c] in self.lexicon.noun_forms)
        return next((c for c in deeds if self.tree.child(c, "det") is not None), None)

    def _told_before(self, place: str, i: int, charge: int) -> bool:
        """Whether a place is told in the sentence before what somebody is charged with."""
        first, last = self.tree.start[self.tree.sentence[i].start], self.tree.start[charge]
        return any(first <= mention.start < last for mention in self.resolver.cast[place].mentions)

    def _is_but_a_quality(self, i: int, args: Args) -> bool:
        """Whether a participle tells but how a thing is held by anybody: *sa réélection **contestée***, *une loi
        **jugée** excessive*; not who is reproached something (*le ministre, très **critiqué***)."""
        tree, frames = self.tree, self.frames
        if tree.pos[i] not in {"VERB", "ADJ"} or tree.dep[i] not in {"acl", "amod"} or not frames.passive(i):
            return False
        whom = any(self.resolver.is_kind(c, "actor") for c in args.get("obj", ()))
        return self.lexicon.judges(tree.verb(i)) and not frames.finite(i) and not whom

    def _about(self, i: int, trigger: Trigger, args: Args) -> frozenset[str]:
        """The heads of the complements with *de* of a noun that tell which it is of its kind: a name or a noun with an
        article, no time or place."""
        tree = self.tree
        if trigger.pos != "N":
            return frozenset()
        words = [c for c in args.get(self.lexicon.preposition("de"), ()) if c > i and c not in self.frames.times]
        told = (c for c in words if tree.pos[c] == "PROPN" or tree.child(c, "det") is not None or self._contracted(c))
        return frozenset(tree.form[c] for c in told if not self.resolver.is_kind(c, "place"))

    def _contracted(self, c: int) -> bool:
        case = self.tree.child(c, "case")
        return case is not None and self.tree.form[case] in self.lexicon.words("contracted")

    def _falls_on_places(self, trigger: Trigger) -> bool:
        """Whether a row asks for a place that undergoes it."""
        to = self.lexicon.preposition("à")
        return any(
            test.relation == to and test.op == "@" and test.value == "place"
            for need in trigger.needs
            for test in need.tests
        )

    def _told_on(self, i: int, trigger: Trigger) -> tuple[Time | None, str | None]:
        """When a noun is and who is there, by what is said or done at it: *a dit X lors d'une **visite***."""
        verb = self.circumstances.spoken_on(i, trigger)
        if verb is None:
            return None, None
        resolver, narrated = self.resolver, self.status.tenses.narrates(verb)
        said = resolver.cues.get(verb)
        if said is not None:
            return self.circumstances.times.get(said.time or ""), said.speaker if narrated else None
        if narrated and trigger.type == "CONSULT":
            at_it = [a for c in self.frames.of(verb).get("subj", ()) for a in resolver.actors(c)]
            if len(at_it) == 1 and resolver.cast[at_it[0]].kind == "person":
                return None, at_it[0]
        return None, None

    def _now(self, i: int, trigger: Trigger) -> bool:
        """Whether a verb stands in the present: *dénonce*, *dit **regretter***."""
        return trigger.pos == "V" and self.status.tenses.of(i) in ({"present"}, {"infinitive"})

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

    def _lies_ahead(self, i: int, trigger: Trigger) -> bool:
        """Whether the verb itself tells what is to come: *doit **présenter** son plan le 1er juillet*."""
        return (
            trigger.pos == "V"
            and self.status.read(i, trigger, future=False, past=False, since=False, ends=False).status == "planned"
        )

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
            return self.status.tenses.narrates(i)
        head = self.tree.head[i]
        if trigger.type not in SPEECH_ACTS or not self.tree.dep[i].startswith("obj") or not self.frames.is_verbal(head):
            return False
        return self.tree.verb(head) in self.lexicon.words("light") and self.status.tenses.narrates(head)

    def _goes_on(self, i: int) -> bool:
        """Whether a verb tells of the same day as those before: a finite one in a sentence without a time, not what had
        been done (*qui a **déjà** sanctionné X*)."""
        tree = self.tree
        earlier = any(tree.form[c] in self.lexicon.words("already") for c in tree.children[i])
        return self.frames.finite(i) and not earlier and not self.circumstances.dated_sentence(i)

    def _asks(self, i: int, trigger: Trigger) -> bool:
        """Whether a demand is but a question: *"Où allez-vous ?", a **demandé** le juge*."""
        if trigger.type != "REQUEST" or trigger.pos != "V":
            return False
        tree, words = self.tree, self.lexicon.words("interrogative")
        args = self.frames.of(i)
        clauses = (
            args.get("que", ()) if "obj" in args or "inf" in args else [*args.get("que", ()), *args.get("advcl", ())]
        )
        for verb in (*clauses, *args.get("inf", ())):
            hung = (*tree.children[verb], *tree.children[i])
            before = (c for c in hung if i < c < verb and not tree.dep[c].startswith("expl"))
            if any(tree.form[c] in words for c in before):
                return True  # *a demandé au ministre **s'il** partirait*, *a demandé **où** trouver un médecin*
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
        gerund = "gerund" in tree.tenses(i) or "Tense=Pres|VerbForm=Part" in tree.morph[i]
        root = self.frames.root_of_name(i - 1) if i - 1 in self.frames.names else None
        if root is not None and tree.dep[root] == "nmod" and tree.dep[i] == "acl" and tree.head[i] != root:
            return False  # *a lancé une alerte dans toute la communauté **appelant** à*: the alert does
        return gerund and tree.pos[i] == "VERB" and i > 0 and i - 1 in self.frames.names

    def _kind(self, i: int, trigger: Trigger) -> frozenset[str]:
        tree, lexicon = self.tree, self.lexicon
        if trigger.type == "CONSULT" and trigger.lemma in lexicon.words("negotiation"):
            return frozenset({"negotiation"})
        if trigger.type == "PROTEST":
            return frozenset(kind for kind in (BANNER, MOVEMENT) if trigger.lemma in lexicon.words(kind))
        tried = trigger.type == "ACCUSE" and trigger.mode != "disapprove"  # not *un geste **jugé** inquiétant*
        if tried and trigger.lemma in lexicon.words(TRIAL):
            return frozenset({TRIAL})
        if trigger.mode == "election":
            words = [i, *(c for c in tree.children[i] if tree.dep[c] in {"amod", "nmod", "appos"})]
            polls = [c for c in words if c != i and tree.is_word(c, lexicon.words("poll"))]
            words += [d for c in polls for d in tree.children[c] if tree.dep[d] == "amod"]  # *le tour de l'élection X*
            named = frozenset(tree.form[c][:STEM] for c in words if tree.is_word(c, lexicon.words("electoral")))
            if named or tree.plural[i] or trigger.lemma not in lexicon.words("poll"):
                return named
            return frozenset(
                word[:STEM] for word in lexicon.words("single_election")
            )  # *l'élection*: no *législatives*
        return frozenset()

    def _ordinal(self, args: Args) -> int | None:
        numbers = (self.lexicon.ordinals.get(self.tree.form[c].rstrip("s")) for c in args.get("adj", ()))
        return next((n for n in numbers if n), None)

    def _statement(self, i: int, trigger: Trigger) -> Statement | None:
        """The statement in whose content the word stands, unless it is that statement's own cue."""
        statement = self.resolver.speaker_at.get(i)
        if statement is None:
            return None
        if statement.cue is not None and statement.cue.overlaps(self.tree.span(i)):
            return None
        return statement
