"""One event, many words: the mentions of a dispatch that name the same event, put together."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from depeche.events.mentions import BANNER, MOVEMENT, TRIAL, Mention
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.knowledge import fold
from depeche.reading import Event, EventType, Status, Time

SYMMETRIC = frozenset({"AGREE", "CONSULT", "COOPERATE", "OCCASION"})
VISIT = "visit"
MEETING = "multilateral"
TRADE = "trade"
_MONTH = len("2018-10")
_TO_COME = ("planned", "proposed", "conditional")
_ONE_STATE = (
    frozenset({"held", "ongoing"}),
    frozenset({"planned", "proposed", "conditional"}),
    frozenset({"planned", "cancelled"}),
)
"""Statuses that two tellings of one event may have."""


@dataclass(slots=True)
class Cluster:
    """Mentions of one event so far."""

    type: EventType
    mentions: list[Mention] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)
    place: str | None = None
    time: Time | None = None
    lemmas: set[str] = field(default_factory=set)
    modes: set[str] = field(default_factory=set)
    kinds: set[str] = field(default_factory=set)
    ordinal: int | None = None
    shown: Status | None = None
    """The first status that a mention shows."""

    def add(self, mention: Mention, described: frozenset[str] = frozenset()) -> None:
        """Take in one more mention; a name is better than actors that are only ``described``."""
        self.mentions.append(mention)
        self.lemmas.add(mention.trigger.lemma)
        self.kinds |= mention.kind
        self.ordinal = self.ordinal or mention.ordinal
        if mention.trigger.mode:
            self.modes.add(mention.trigger.mode)
        if self.shown is None and mention.shown:
            self.shown = mention.status
        if self.type in SYMMETRIC:
            known = {*self.agents, *self.recipients}
            if len(known) > 1 and self.type != "OCCASION":
                known |= {*mention.agents, *mention.recipients}  # both sides are told
            self.agents += [a for a in mention.agents if a not in known]
            known.update(self.agents)
            self.recipients += [r for r in mention.recipients if r not in known]
        else:
            if not self.agents or (
                mention.agents and described.issuperset(self.agents) and not described & {*mention.agents}
            ):
                self.agents = list(mention.agents)  # *un conseiller a démissionné. ... La démission de **Jean Petit***
                self.recipients = [r for r in self.recipients if r not in self.agents]
            first = self.recipients[:1] if len(self.recipients) == len(mention.recipients) == 1 else []
            if first and described.issuperset(first) and not described & {*mention.recipients}:
                self.recipients = []  # *un Iranien a été arrêté. ... **Ali Petit** a été arrêté*
            if not self.recipients:
                mutual = set(mention.recipients) == set(mention.agents) == set(self.agents)
                self.recipients = [r for r in mention.recipients if mutual or r not in self.agents]
        self.place = self.place or mention.place
        if self.time is None or (mention.time is not None and _tells_more(mention.time, self.time)):
            self.time = mention.time or self.time

    @property
    def status(self) -> Status:
        """The status that the text shows first, else what the first word for it says by itself.

        A movement of protest that is under way by one of its names is so, though marches of it are over.
        """
        status = self.shown or self.mentions[0].status
        if self.type == "OCCASION" and self.shown in {None, "proposed"}:  # ***candidat** à la présidentielle*
            status = next((m.status for m in self.mentions if m.status not in {m.trigger.status, status}), status)
        first = self.mentions[0]
        dated = first.time is not None and len(first.time.value) > _MONTH and first.time.type != "DURATION"
        scene = first.shown and first.status == "held" and (dated or (first.narrated and _is_scene(first)))
        moving = self.type == "PROTEST" and any(m.status == "ongoing" for m in self.mentions)
        if moving and status == "held" and not scene:
            return "ongoing"
        if status == "planned" and any(m.shown and m.status == "cancelled" for m in self.mentions):
            return "cancelled"
        if self.type == "COERCE" and status == "held" and first.status == "ongoing" and not first.shown:
            return "ongoing"  # *l'**état** d'urgence **décrété** lundi*
        if self.type == "ASSAULT" and status in {"conditional", "proposed"} and first.trigger.pos == "N":
            return first.status if first.definite and not first.shown else status  # ***la mort** de X*, whatever may be
        return status


def _tells_more(time: Time, known: Time) -> bool:
    """Whether a time dates what another leaves open: *le 3 mai*, where *en mai* or *depuis des mois* is known."""
    if _vague(known):
        return not _vague(time)
    return (
        len(known.value) <= _MONTH and len(time.value) > len(known.value) and time.value.startswith(known.value + "-")
    )


def _vague(time: Time) -> bool:
    return time.type == "DURATION" or time.value.endswith("_REF")


_PERSONAL = frozenset({"resign", "arrest", "convict", "release", "targeted"})
"""Modes of what happens to one person, whom the text describes first and names later."""

_SCENES = frozenset({"PROTEST"})
"""Types that are told one after the other: *d'autres marches ont eu lieu*."""

_REPEATED = frozenset({"ASSAULT", "COERCE", "PROTEST"})
"""Types of what happens again and again over the years."""

_OF_MANY_KINDS = frozenset({"CONCEDE", "RETREAT", "SANCTION", "SUPPORT"})
"""Types whose words name things that are not alike: thanks and condolences, a pardon and excuses."""

_NOW = frozenset({"conditional", "ongoing", "planned", "proposed"})

_ONE_BY_ONE = frozenset({"ASSAULT", "COERCE", "PROTEST", "SANCTION"})
"""Types of which *d'autres*, *également* tells one more."""

_TOLD_TWICE = frozenset({"ACCUSE", "AID", "AGREE", "ASSAULT", "COERCE", "CONSULT", "MOBILIZE", "OCCASION"})
"""Types whose noun a verb of the type follows: *un **accord** a été **signé***, *l'**attentat** a **tué***."""

_IN_FORCE = frozenset({"AID", "COERCE", "COOPERATE", "SANCTION"})
"""Types of what is in force while more of it is wished, refused or threatened."""

SamePlace = Callable[[str, str], bool]

_RULES = frozenset({"ban", "curfew", "martial-law", "restrict"})
"""Modes of what a state rules at home."""


def merge(
    mentions: Sequence[Mention],
    same_place: SamePlace,
    special: frozenset[str] = frozenset(),
    described: Mapping[str, str] | None = None,
    crowds: frozenset[str] = frozenset(),
    abroad: SamePlace = lambda actor, place: False,
    counted: Mapping[str, str] | None = None,
    long_ago: str = "",
) -> list[Cluster]:
    """The clusters of the mentions, in order of their first.

    ``special`` lemmas of a mode name different occasions; ``described`` actors, with their kinds, have no name
    of their own; ``crowds`` are all actors that are several people; ``abroad`` tells whether a place lies in another
    country than an actor, ``counted`` the number of those crowds that tell it; what was over before ``long_ago`` is no
    part of the news.
    """
    anybody = frozenset(described or ())
    persons = frozenset(a for a in anybody if (described or {})[a] == "person")
    clusters: list[Cluster] = []
    of_word: dict[int, Cluster] = {}
    # *un accord a été signé*: the noun comes first
    nouns = {
        m.verb: m.word for m in mentions if m.verb is not None and m.verb > m.word and m.trigger.type in _TOLD_TWICE
    }
    by_type: dict[EventType, list[Cluster]] = {}
    for mention in mentions:
        candidates = by_type.setdefault(mention.trigger.type, [])
        partner = mention.verb if mention.verb is not None else nouns.get(mention.word)
        best = of_word.get(partner) if partner is not None else None
        single = mention.trigger.mode in {"resign", "convict"}  # a cabinet resigns for itself, six men are not one
        anonymous = persons if single else anybody
        score = 0
        for cluster in reversed(candidates[-_REACH:] if best is None else ()):
            if mention.trigger.mode in _PERSONAL and _one_of_many(cluster.recipients, mention.recipients, crowds):
                continue
            if mention.trigger.mode in _PERSONAL and _of_many(cluster, mention, crowds):
                continue
            if mention.trigger.mode in _OF_ONE_MAN and _of_others(cluster, mention, counted or {}):
                continue
            if mention.trigger.mode in _RULES and _elsewhere(cluster, mention, abroad):
                continue
            if _unlike_what_is_over(cluster, mention, long_ago):
                continue
            if cluster.type in _REPEATED and _of_other_years(cluster, mention, long_ago):
                continue
            closeness = _closeness(cluster, mention, same_place, special, anonymous)
            if closeness > score:
                best, score = cluster, closeness
        if best is None:
            best = Cluster(mention.trigger.type)
            candidates.append(best)
            clusters.append(best)
        best.add(mention, persons if mention.trigger.mode in _PERSONAL else frozenset())
        of_word[mention.word] = best
    return clusters


_NEAR = 600
"""Characters within which a crowd with its banners, or a speaker, goes on with what was told before."""

_GOING_ON = frozenset({"ACCUSE", "REQUEST"})
"""Acts of speech that go on over several verbs: *a **taclé** le ministre. "Il a menti", a-t-il **dénoncé***."""

_OF_ONE_MAN = frozenset({"arrest", "convict"})
"""Modes whose steps follow each other for the same person: *arrêté*, *écroué*, *condamné*."""

_REACH = 12
"""Clusters of a type that a mention is compared with, the latest: keeps long texts linear."""


def _closeness(
    cluster: Cluster, mention: Mention, same_place: SamePlace, special: frozenset[str], described: frozenset[str]
) -> int:
    """How well a mention fits an event so far; 0 where it is another."""
    if not _times_agree(cluster.time, mention.time) or not _statuses_agree(cluster, mention):
        return 0
    if mention.another and cluster.type in _ONE_BY_ONE:
        return 0
    speech = cluster.type in SPEECH_ACTS
    if not speech and cluster.place and mention.place and not same_place(cluster.place, mention.place):
        return 0
    if cluster.type in _SCENES and cluster.place and mention.place and cluster.place != mention.place:
        return 0
    kin = any(akin(lemma, mention.trigger.lemma) for lemma in cluster.lemmas)
    if (
        kin
        and cluster.type in {"ACCUSE", "COERCE"}
        and mention.trigger.mode
        and mention.trigger.lemma not in cluster.lemmas
    ):
        kin = not cluster.modes or mention.trigger.mode in cluster.modes  # *interdire*, *intervention*
    if not _kinds_agree(cluster, mention):
        return 0
    kin = kin or (mention.definite and TRIAL in cluster.kinds & mention.kind)
    if cluster.type == "SANCTION" and not kin and mention.trigger.mode not in cluster.modes:
        return 0  # *a pris des **sanctions** et **rappelé** ses ambassadeurs*
    if cluster.type == "OCCASION":
        return _occasions(cluster, mention, special, kin=kin)
    if cluster.type == "COOPERATE" and (mention.trigger.mode == TRADE) != (TRADE in cluster.modes):
        return 0  # a sale is not the partnership that it is told beside
    if cluster.type in SYMMETRIC:
        ours, theirs = {*mention.agents, *mention.recipients}, {*cluster.agents, *cluster.recipients}
        if not ours or not theirs:
            both = cluster.mentions[0].trigger, mention.trigger
            apart = any(t.status == "ongoing" for t in both) or mention.plural
            if apart and (both[0].mode == VISIT) != (both[1].mode == VISIT):
                return 0  # a visit is not the talks that go on, nor *les visites* a meeting
            another = not ours and mention.about and all(mention.about != m.about for m in cluster.mentions)
            return 0 if another else int(mention.definite or kin)  # *la réunion **du groupe***
        modes = cluster.mentions[0].trigger.mode, mention.trigger.mode
        if modes[0] != modes[1] and VISIT in modes and (MEETING in modes or max(len(ours), len(theirs)) > 1):
            return 0
        shared = len(ours & theirs)
        return 1 + shared if shared >= min(len(ours), len(theirs), 2) else 0
    if BANNER in mention.kind and _near(cluster, mention):
        return 4  # *des milliers de personnes ont manifesté. "Justice !", **scandait** la foule*
    resumed = mention.pointing and cluster.type in _SCENES  # *mille femmes participaient à **ce défilé***
    vague = described if (kin and not speech) or resumed else frozenset()
    agents = _sides(cluster.agents, mention.agents, vague)
    recipients = _sides(cluster.recipients, mention.recipients, vague)
    if agents is False or recipients is False:
        return 0
    judged = {"convict"} & ({mention.trigger.mode} ^ cluster.modes)
    if judged and not kin and mention.trigger.pos == "V" and mention.trigger.mode and cluster.modes:
        return 0  # *a arrêté dix espions et **condamné** à mort plusieurs d'entre eux*
    if agents and recipients:
        return 4  # *la **mort** de X, **asphyxié** par Y*
    if not kin and mention.trigger.mode and cluster.modes and mention.trigger.mode not in cluster.modes:
        return 0
    if agents and recipients is None and cluster.type in _GOING_ON and _near(cluster, mention):
        return 3
    if not kin and _is_measure(cluster, mention):
        return 0
    if agents or recipients:
        alone = not speech or kin or (mention.trigger.pos == "N" and mention.definite)
        return 3 if kin else (2 if alone else 0)
    if cluster.type == "PROTEST":
        if MOVEMENT in mention.kind and any(_is_scene(m) for m in cluster.mentions):
            return 0  # *ont défilé samedi*: one march of the movement
        return int(mention.trigger.pos == "N" and (mention.definite or kin or mention.pointing))
    first = cluster.mentions[0]
    other = first.plural and first.trigger.pos == "N" and mention.trigger.pos == "V"  # *des appels ... X a appelé*
    other = other or not (mention.trigger.pos == "V" or mention.definite or mention.pointing)  # *rejette **un appel***
    if cluster.type == "REQUEST" and other and (mention.agents or mention.recipients):
        return 0
    if cluster.type == "ACCUSE" and mention.trigger.pos == "V" and (mention.agents or mention.recipients):
        return 0  # *X est accusé. Y et Z **accusent***: another reproach, of whom is not told
    several = mention.plural and not mention.pointing and not any(m.plural for m in cluster.mentions)
    if several and cluster.type == "ASSAULT" and len(cluster.agents) > 1 and not mention.agents:
        return 0  # *l'**affrontement** entre X et Y. ... **Les affrontements à Gao***
    if several and cluster.recipients and not kin:
        return 0  # *la mort de X*, ***les violences***
    if cluster.type == "AID" and not (kin or mention.pointing) and mention.agents:
        return 0  # *dix personnes ont été **secourues**. ... Rome a suspendu **son aide***
    if kin and mention.trigger.pos == "N" and mention.pointing:
        return 2  # *l'attaque de Gao. ... Deux assaillants ont été tués. ... **Cette attaque***
    if cluster.type == "ASSAULT" and mention.plural and not (kin or mention.pointing) and not _near(cluster, mention):
        return 0  # *les **meurtres** commis à Gao. ... **Les violences** contre les manifestants*
    if cluster.type in _OF_MANY_KINDS and not kin:
        return 0  # ***une grâce** a été accordée. ... **Les excuses***
    return int(kin or (mention.definite and mention.trigger.pos == "N" and not speech))


def _elsewhere(cluster: Cluster, mention: Mention, abroad: SamePlace) -> bool:
    """Whether a rule is of another country than who ruled the other: ***la Californie** a imposé un confinement. **En
    Colombie**, le confinement*."""
    told = ((cluster.agents, mention.place), (mention.agents, cluster.place))
    return any(place is not None and any(abroad(a, place) for a in agents) for agents, place in told)


def _of_other_years(cluster: Cluster, mention: Mention, long_ago: str) -> bool:
    """Whether one was long ago and the other is of these days, with nobody told who is in both: *des combats **se
    poursuivent**. **En 2016**, des combats avaient fait dix morts*."""
    over, later = _over_by(cluster.time, long_ago), _over_by(mention.time, long_ago)
    if later and cluster.time is None:
        sides = {*cluster.agents, *cluster.recipients} & {*mention.agents, *mention.recipients}
        goes_on = any(m.shown and m.status in _NOW for m in cluster.mentions)
        return goes_on and mention.shown and mention.status == "held" and not sides
    return over and mention.time is None and mention.shown and mention.status in _NOW


def _unlike_what_is_over(cluster: Cluster, mention: Mention, long_ago: str) -> bool:
    """Whether one was long ago and the other is yet to come: *un accord qui **serait conclu** pour remplacer le traité
    **conclu en 2010***."""
    if cluster.time is None and cluster.shown in _TO_COME:
        return _over_by(mention.time, long_ago)
    return mention.time is None and mention.shown and mention.status in _TO_COME and _over_by(cluster.time, long_ago)


def _over_by(time: Time | None, day: str) -> bool:
    return time is not None and time.type != "DURATION" and bool(time.latest) and (time.latest or "")[:10] < day


def _is_scene(mention: Mention) -> bool:
    """Whether a mention tells of one march, not of marches or of a movement."""
    return mention.trigger.pos == "V" or not (mention.plural or MOVEMENT in mention.kind)


def _one_of_many(theirs: Sequence[str], ours: Sequence[str], crowds: frozenset[str]) -> bool:
    """Whether one side is a crowd and the other one alone, so that two things are told: *des manifestants ont été
    arrêtés*, ***Jean Petit** a été arrêté*."""
    sides = sorted((set(theirs), set(ours)), key=crowds.issuperset)
    return len(sides[0]) == 1 and bool(sides[1]) and not sides[0] & crowds and crowds.issuperset(sides[1])


def _of_many(cluster: Cluster, mention: Mention, crowds: frozenset[str]) -> bool:
    """Whether a noun in the plural tells what befell others too, besides one who was told before: *X a été condamné. Il
    compte dix **condamnations***."""
    single = len(cluster.recipients) == 1 and not set(cluster.recipients) & crowds
    return single and mention.plural and mention.trigger.pos == "N" and not mention.recipients


def _of_others(cluster: Cluster, mention: Mention, counted: Mapping[str, str]) -> bool:
    """Whether two crowds are not of one number: ***dix** manifestants ont été arrêtés*, ***trois** journalistes ont été
    arrêtés*."""
    theirs, ours = ({counted[a] for a in side if a in counted} for side in (cluster.recipients, mention.recipients))
    return bool(theirs) and bool(ours) and theirs.isdisjoint(ours)


def _is_measure(cluster: Cluster, mention: Mention) -> bool:
    """Whether both are verbs for what a power does to people, *a **fermé** les bars et **interdit** les marches*, or
    nothing tells that a rule is the one told before: *Les écoles sont **fermées**. **Le couvre-feu** ...*."""
    both = (*cluster.mentions, mention)
    if cluster.type != "COERCE" or any(m.trigger.mode in _OF_ONE_MAN for m in both):
        return False
    if all(m.trigger.pos == "V" for m in both):
        return True
    if mention.trigger.mode == "repress":
        return False
    alike = all(m.trigger.pos == mention.trigger.pos for m in both)
    return not alike or not {*cluster.agents} & {*mention.agents}


def _near(cluster: Cluster, mention: Mention) -> bool:
    return mention.anchor.start - cluster.mentions[-1].anchor.start < _NEAR


def _kinds_agree(cluster: Cluster, mention: Mention) -> bool:
    """Negotiations are no meeting; the presidential election is no municipal one, nor its first round the second."""
    if cluster.ordinal and mention.ordinal and cluster.ordinal != mention.ordinal:
        return False
    if cluster.type == "CONSULT":
        return cluster.kinds == mention.kind
    return cluster.type == "PROTEST" or not cluster.kinds or not mention.kind or bool(cluster.kinds & mention.kind)


def _occasions(cluster: Cluster, mention: Mention, special: frozenset[str], *, kin: bool) -> int:
    """Elections under their general and their special name are one, two special ones are two."""
    if kin:
        return 2
    mode = mention.trigger.mode
    if mode is None or mode != cluster.mentions[0].trigger.mode:
        return 0
    return int(len((cluster.lemmas | {mention.trigger.lemma}) & special) < 2)


def akin(one: str, other: str) -> bool:
    """Whether two words are of one family: *arrêter*, *arrestation*."""
    if one == other:
        return True
    a, b = fold(one), fold(other)
    return len(a) > 4 and len(b) > 4 and a[:4] == b[:4]


def _sides(theirs: Sequence[str], ours: Sequence[str], described: frozenset[str]) -> bool | None:
    """True where they share somebody, False where they differ, None where one side is not told.

    Who is only described may be the other: *Paul Martin a été arrêté*, *l'homme arrêté*.
    """
    if not theirs or not ours:
        return None
    if set(theirs) & set(ours):
        return True
    return None if described.issuperset(theirs) or described.issuperset(ours) else False


def _times_agree(one: Time | None, other: Time | None) -> bool:
    if one is None or other is None or one.value == other.value:
        return True
    if one.type == "DURATION" or other.type == "DURATION" or "REF" in one.value + other.value:
        return True
    if one.earliest and one.latest and other.earliest and other.latest:
        return one.earliest[:10] <= other.latest[:10] and other.earliest[:10] <= one.latest[:10]
    return one.value.startswith(other.value) or other.value.startswith(one.value)


def _statuses_agree(cluster: Cluster, mention: Mention) -> bool:
    if cluster.shown == "denied" and mention.definite and mention.trigger.status == "ongoing":
        return mention.shown and mention.status == "denied"  # *n'exclut pas un confinement*, ***le** confinement*
    first = cluster.mentions[0]
    there = cluster.shown is None and first.definite and cluster.type in _IN_FORCE
    there = there and first.trigger.status == "ongoing"
    if there and mention.shown and mention.status in {"denied", "proposed", "conditional"}:
        return False  # ***les** sanctions*, *veut imposer **des** sanctions*
    if not mention.shown or cluster.shown is None:
        return True
    both = {cluster.status, mention.status}
    return len(both) == 1 or any(both <= kin for kin in _ONE_STATE)


def event_of(cluster: Cluster, number: int) -> Event:
    """The record of a cluster."""
    first = cluster.mentions[0]
    statements = {m.statement for m in cluster.mentions}
    return Event(
        id=f"e{number}",
        type=cluster.type,
        mode=next((m.trigger.mode for m in cluster.mentions if m.trigger.mode), None),
        anchors=tuple(m.anchor for m in cluster.mentions),
        agents=tuple(cluster.agents),
        recipients=tuple(cluster.recipients),
        place=cluster.place,
        time=cluster.time.id if cluster.time else None,
        status=cluster.status,
        statement=None if None in statements else first.statement,
    )
