"""What one event tells of another in the same sentence: who is meant by a demand, a reproach, a demonstration.

*Réclamer la démission du ministre* is asked of the minister, since he would resign; *condamner l'attaque de l'armée*
is aimed at who attacked, not at who was hit; whoever demonstrates to demand something demonstrates against whom it is
demanded of.
"""

from __future__ import annotations

from collections.abc import Sequence

from depeche.events.aims import (
    by_accuser,
    by_entry,
    by_judgement,
    by_object,
    by_refusal,
    by_same_breath,
    by_threat,
    by_threatened_deed,
)
from depeche.events.asked import ask_by_content
from depeche.events.charges import by_charge
from depeche.events.companions import escorts, leaders, named_among
from depeche.events.company import people_of
from depeche.events.contests import contestants
from depeche.events.frames import Frames
from depeche.events.giving import give
from depeche.events.kinds import PEOPLE
from depeche.events.mentions import Mention
from depeche.events.quoted import asked, reproached
from depeche.events.resolver import Resolver
from depeche.events.resumption import (
    BY_OBJECT,
    resume_backed,
    resume_both,
    resume_coupled,
    resume_crowds,
    resume_deaths,
    resume_demands,
    resume_prisoners,
    resume_reproaches,
    resume_targets,
    resume_told_reproaches,
)
from depeche.events.speech_acts import PROCEEDINGS, SPEECH_ACTS
from depeche.events.talks import resume_talks
from depeche.events.thanks import by_thanks
from depeche.events.undergoing import accused, addressees, answerers, undergoers
from depeche.reading import Statement

_REACH = 16
"""Words within which a death is told with who caused it."""

_BEFALLING = frozenset({"ASSAULT", "COERCE", "RETREAT"})
_POLICING = frozenset({"arrest", "repress"})
_WITH_COMPANY = frozenset({"ACCUSE", "PROTEST", "REJECT", "REQUEST", "SUPPORT", "THREATEN"})
_SIDE_BY_SIDE = frozenset({"OCCASION", "PROTEST"})
"""Types that one does with others as one is there with them."""

_MEASURES = frozenset({"COERCE", "PROTEST", "SANCTION"})
_CLAIMING = frozenset({"ACCUSE", "REJECT", "REQUEST", "THREATEN"})
"""Types that tell what a demonstration is for, and so against whom: not SUPPORT, nor a deed that it comes after."""

_AIMED = frozenset({"ACCUSE", "ASSAULT", "COERCE", "PROTEST", "REQUEST", "SANCTION", "THREATEN"})


_SIDES = frozenset({"subj", "obj", "de", "avec", "entre"})
"""Relations in which who meets is told."""


def link(mentions: Sequence[Mention], resolver: Resolver, statements: Sequence[Statement]) -> None:
    """Fill or correct the parties of mentions from the statements they introduce and the mentions in their frames."""
    tree, frames = resolver.tree, resolver.frames
    at = {mention.word: mention for mention in mentions}
    resume_crowds(mentions, resolver)
    resume_both(mentions, resolver)
    resume_talks(mentions, resolver)
    for statement in statements:
        if statement.cue is not None:
            for word in tree.parsed.words_in(statement.cue):
                cue = at.get(word)
                if cue is not None and cue.trigger.type in SPEECH_ACTS and cue.trigger.pos == "V":
                    _by_statement(cue, statement, resolver)
    for mention in mentions:
        if mention.trigger.pos == "N" and mention.trigger.type in _AIMED and not mention.recipients:
            _by_undergoer(mention, resolver)
        if mention.trigger.pos == "N" and mention.trigger.type in _AIMED and not mention.recipients:
            _by_aim(mention, resolver)
        if mention.trigger.pos == "N" and mention.trigger.type in _BEFALLING and not mention.recipients:
            _by_patient(mention, resolver)
        if mention.trigger.mode == "election" and not mention.agents:
            mention.agents = tuple(contestants(resolver, mention.word))
        if mention.trigger.type == "ASSAULT" and mention.trigger.pos == "N" and not mention.agents:
            _by_hand(mention, resolver)
    for mention in mentions:
        by_thanks(mention, at, resolver)
    give(mentions, resolver)
    for mention in mentions:
        if mention.trigger.type == "ASSAULT" and mention.trigger.pos == "N":
            by_charge(mention, at, resolver)
    for mention in mentions:
        if mention.recipients:
            _by_fellow_sufferer(mention, resolver)
        if mention.trigger.pos == "V" and mention.trigger.acts and mention.agents:
            _by_company(mention, resolver)
        if mention.trigger.pos == "N" and mention.trigger.type == "OCCASION" and mention.agents:
            _by_escorts(mention, resolver)
        _by_list(mention, resolver)
        if mention.trigger.type == "CONSULT":
            _by_leaders(mention, resolver)
    for mention in mentions:
        if mention.trigger.pos == "V" and not mention.agents:
            _by_chain(mention, at, resolver)
    for mention in mentions:
        if mention.trigger.pos == "V" and not mention.recipients:
            by_judgement(mention, at, frames)
        if mention.trigger.type == "ACCUSE" and mention.trigger.pos == "V" and not mention.agents:
            by_accuser(mention, at, frames)
    for mention in mentions:
        if mention.trigger.type == "CONCEDE" and not mention.agents:
            _by_measure(mention, at, frames)
    for mention in mentions:
        if mention.trigger.pos == "V" and mention.trigger.type in BY_OBJECT:
            by_object(mention, at, frames)
        if mention.trigger.type == "REQUEST" and not mention.recipients:
            by_entry(mention, at, frames)
        if mention.trigger.type == "REQUEST" and not mention.recipients:
            ask_by_content(mention, at, resolver)
        if mention.trigger.type == "REQUEST" and mention.trigger.pos == "V" and not mention.recipients:
            words = addressees(resolver, mention.word) or answerers(resolver, mention.word)
            mention.recipients = _others(resolver, mention, words)
        elif mention.trigger.type == "REQUEST" and not mention.recipients:  # *a fait la demande dans une lettre à X*
            mention.recipients = _others(resolver, mention, frames.sent_to(frames.tree.head[mention.word]))
    for mention in mentions:
        if mention.trigger.type == "REJECT" and mention.trigger.pos == "V" and not mention.recipients:
            by_refusal(mention, resolver, at)
        if mention.trigger.type == "THREATEN" and (mention.trigger.pos == "V" or "inf" in frames.of(mention.word)):
            by_threat(mention, at, frames)
        if mention.trigger.type == "THREATEN" and mention.trigger.pos == "V" and not mention.recipients:
            by_threatened_deed(mention, resolver)
    for mention in mentions:
        if mention.trigger.type == "ACCUSE" and mention.trigger.pos == "V" and not mention.recipients:
            by_same_breath(mention, at, frames)
    for mention in mentions:
        if mention.trigger.type == "COERCE" and mention.trigger.mode in _POLICING and not mention.agents:
            _by_police(mention, statements, resolver)
        if mention.trigger.mode == "investigate" and not mention.agents:
            _by_prosecutor(mention, statements, resolver)
    resume_reproaches(mentions, statements, resolver)
    resume_told_reproaches(mentions, resolver)
    resume_deaths(mentions, resolver)
    resume_prisoners(mentions, resolver)
    resume_demands(mentions, resolver)
    resume_backed(mentions, resolver)
    resume_coupled(mentions, resolver)
    resume_targets(mentions)
    for mention in mentions:
        if mention.trigger.type == "PROTEST" and not mention.recipients:
            _by_place(mention, resolver)
        if mention.trigger.type == "PROTEST" and mention.trigger.pos == "V" and not mention.recipients:
            _by_purpose(mention, at, resolver)


def _others(resolver: Resolver, mention: Mention, words: Sequence[int]) -> tuple[str, ...]:
    """The people of words that are not the agents of a mention."""
    found = dict.fromkeys(a for c in words for a in people_of(resolver, c))
    return tuple(a for a in found if a not in mention.agents)


def _by_undergoer(mention: Mention, resolver: Resolver) -> None:
    """*X répond aux critiques de Y*: they are aimed at X, whatever the verb seems to make of him."""
    reproved = accused(resolver, mention.word) if mention.trigger.type == "ACCUSE" else []
    words = reproved or undergoers(resolver, mention.word)
    found = tuple(dict.fromkeys(a for c in words for a in people_of(resolver, c)))
    if found:
        mention.recipients = found
        mention.agents = tuple(a for a in mention.agents if a not in found)


def _by_patient(mention: Mention, resolver: Resolver) -> None:
    """Whom *de* names behind what befell him, wherever the parser hung him."""
    befallen = resolver.frames.patient_after(mention.word)
    if befallen is not None and any(s.relation == "de" for group in mention.trigger.recipients for s in group):
        kinds = {"person", "group"} | ({"organisation"} if mention.trigger.mode == "convict" else set())
        found = [a for a in people_of(resolver, befallen) if resolver.cast[a].kind in kinds]
        mention.recipients = tuple(a for a in found if a not in mention.agents)


def _by_company(mention: Mention, resolver: Resolver) -> None:
    """*X a critiqué, **avec Y**, le projet*, *X s'est rendu à Rome avec Y*, *X a défilé avec Y*: Y does it too."""
    tree, type = resolver.tree, mention.trigger.type
    there = mention.trigger.mode == "visit" or type in _SIDE_BY_SIDE
    if resolver.frames.passive(mention.word) or not (there or type == "CONSULT" or type in _WITH_COMPANY):
        return
    if there or type == "CONSULT":
        found = [a for c in escorts(resolver, mention.word) for a in people_of(resolver, c)]
        mention.agents = tuple(dict.fromkeys((*mention.agents, *(a for a in found if a not in mention.recipients))))
    for c in resolver.frames.of(mention.word).get("avec", ()):
        case = tree.child(c, "case")
        opens = case is not None and tree.opens[case]
        set_off = opens or (case is not None and case > 0 and tree.form[case - 1] == ",")
        if there or (set_off and type in _WITH_COMPANY):
            found = people_of(resolver, c) if type in _SIDE_BY_SIDE else list(resolver.actors(c))
            known = {*mention.agents, *mention.recipients}
            beside = (a for a in found if a not in known and resolver.cast[a].kind in PEOPLE)
            mention.agents = (*mention.agents, *beside)


def _by_fellow_sufferer(mention: Mention, resolver: Resolver) -> None:
    """*X a été arrêtée **avec sa fille***, *le procès de X **aux côtés de Y***: it befell both."""
    type, tried = mention.trigger.type, mention.trigger.mode in PROCEEDINGS
    befalls = tried or type in (_BEFALLING if mention.trigger.pos == "V" else {"COERCE"})
    if not befalls or (mention.trigger.pos == "V" and not resolver.frames.passive(mention.word)):
        return
    for c in resolver.frames.of(mention.word).get(resolver.lexicon.preposition("avec"), ()):
        found = [a for a in resolver.actors(c) if resolver.cast[a].kind in {"person", "group"}]
        known = {*mention.agents, *mention.recipients}
        mention.recipients += tuple(a for a in found if a not in known)


def _by_list(mention: Mention, resolver: Resolver) -> None:
    """*Plusieurs élus, **dont X et Y**, ont réclamé*: who is named out of a group does it with the group."""
    known = (*mention.agents, *mention.recipients)
    mention.agents += tuple(a for a in named_among(resolver, mention.word, mention.agents) if a not in known)
    known = (*mention.agents, *mention.recipients)
    mention.recipients += tuple(a for a in named_among(resolver, mention.word, mention.recipients) if a not in known)


def _by_escorts(mention: Mention, resolver: Resolver) -> None:
    """*X a déposé **une gerbe**, accompagné de Y*: Y was there too."""
    verb = resolver.tree.head[mention.word]
    if resolver.tree.dep[mention.word] == "obj" and resolver.frames.is_verbal(verb):
        beside = (a for c in escorts(resolver, verb) for a in people_of(resolver, c))
        mention.agents = tuple(dict.fromkeys((*mention.agents, *beside)))


def _by_leaders(mention: Mention, resolver: Resolver) -> None:
    """*a reçu une délégation conduite **par X***: X was there too."""
    for relation, words in resolver.frames.of(mention.word).items():
        if relation in _SIDES:
            known = {*mention.agents, *mention.recipients}
            found = tuple(a for c in words for a in leaders(resolver, c) if a not in known)
            if relation in {"subj", "de"}:
                mention.agents += found
            else:
                mention.recipients += found


def _by_aim(mention: Mention, resolver: Resolver) -> None:
    """Whom a measure or blow is for, told further on: *des restrictions d'entrée **pour** les touristes*."""
    tree, lexicon = resolver.tree, resolver.lexicon
    if mention.trigger.mode == "convict":
        return  # *condamnation **pour** vol*, *pour insulte **envers** X*
    restrains = mention.trigger.type == "COERCE"
    aims = lexicon.words("against") | (lexicon.words("for_whom") if restrains else frozenset())
    marks = lexicon.words("opening_mark") | lexicon.words("closing_mark")
    k, last = mention.word + 1, min(mention.word + _REACH, len(tree.form))
    while k < last:
        charge = tree.form[k] in lexicon.noun_forms and tree.case(k) not in lexicon.words("charge_case")
        if charge or tree.pos[k] in {"VERB", "AUX", "SCONJ", "CCONJ"}:
            return
        if tree.pos[k] == "PUNCT" and tree.form[k] not in marks:
            beyond = _beyond_apposition(resolver, k)
            if beyond is None:
                return
            k = beyond  # *les accusations de son rival, **Jean Petit,** contre X*
        if tree.form[k] in aims and tree.dep[k] == "case" and tree.head[k] > k:
            found = people_of(resolver, tree.head[k])
            mention.recipients = tuple(a for a in found if a not in mention.agents)
            return
        k += 1


def _beyond_apposition(resolver: Resolver, comma: int) -> int | None:
    """The word behind a name between two commas, the first of which is given; None where there is none."""
    tree, names, k = resolver.tree, resolver.frames.names, comma + 1
    while k < len(tree.form) and k in names:
        k += 1
    named = tree.form[comma] == "," and comma + 1 < k < len(tree.form) - 1 and tree.form[k] == ","
    return k + 1 if named else None


def _by_arrest(k: int, resolver: Resolver) -> list[str]:
    """*la mort de X lors de son **interpellation** par des policiers*: who arrested him."""
    tree, lexicon = resolver.tree, resolver.lexicon
    noun = lexicon.noun_forms.get(tree.form[k])
    if noun is None or not any(row.mode == "arrest" for row in lexicon.nouns[noun]):
        return []
    if not any(tree.form[d] in lexicon.words("during") for d in range(max(k - 3, 0), k)):
        return []
    return [a for c in resolver.frames.of(k).get(lexicon.preposition("par"), ()) for a in people_of(resolver, c)]


def _by_police(mention: Mention, statements: Sequence[Statement], resolver: Resolver) -> None:
    """*Trois personnes ont été **arrêtées**, a indiqué la police*: by the police that tells it."""
    if mention.trigger.pos != "V" or not resolver.frames.passive(mention.word):
        return
    for statement in statements:
        if statement.id == mention.statement and statement.speaker:
            speaker = resolver.cast[statement.speaker]
            if speaker.kind == "organisation" and speaker.sector == "COP":
                mention.agents = (statement.speaker,)
            return


def _by_prosecutor(mention: Mention, statements: Sequence[Statement], resolver: Resolver) -> None:
    """*Une **enquête** a été ouverte, a annoncé le parquet*: by those who tell it, where they open such."""
    verb = resolver.tree.head[mention.word]
    opened = resolver.tree.verb(verb) in resolver.lexicon.words("starting")
    if mention.trigger.pos != "N" or not opened or not resolver.frames.passive(verb):
        return
    teller = next((s.speaker for s in statements if s.id == mention.statement), None)
    if teller and resolver.cast[teller].sector == "JUD":
        mention.agents = (teller,)


def _by_hand(mention: Mention, resolver: Resolver) -> None:
    """*la mort de X, un étudiant **tué par un policier***: at whose hands."""
    tree, lexicon = resolver.tree, resolver.lexicon
    for k in range(mention.word + 1, min(mention.word + _REACH, len(tree.form))):
        if tree.opens[k]:
            return
        rows = lexicon.verbs.get(tree.verb(k), ())
        violent = tree.form[k] in lexicon.words("brutality") or any(row.type == "ASSAULT" for row in rows)
        arrested = _by_arrest(k, resolver) if mention.trigger.mode == "targeted" else []
        if arrested:
            mention.agents = tuple(a for a in arrested if a not in mention.recipients)
            return
        if violent and (agent := tree.child(k, "obl:agent")) is not None:
            found = people_of(resolver, agent)
            mention.agents = tuple(a for a in found if a not in mention.recipients)
            return
        if tree.is_word(k, lexicon.words("hands")) and tree.case(k) in lexicon.words("hands_case"):
            found = [
                a for c in resolver.frames.of(k).get(lexicon.preposition("de"), ()) for a in people_of(resolver, c)
            ]
            if found:  # *la mort de X **aux mains de la police***
                mention.agents = tuple(a for a in found if a not in mention.recipients)
                return


def _by_measure(mention: Mention, at: dict[int, Mention], frames: Frames) -> None:
    """*la levée des sanctions de X*, *les sanctions de X ont été levées*: a measure is lifted by who took it."""
    passive = mention.trigger.pos == "V" and frames.passive(mention.word)
    if mention.trigger.pos == "V" and not passive:
        return
    for c in frames.of(mention.word).get("obj" if passive else "de", ()):
        measure = at.get(c)
        if measure is not None and measure.trigger.type in _MEASURES:
            mention.agents = tuple(a for a in measure.agents if a not in mention.recipients)
            return


def _by_place(mention: Mention, resolver: Resolver) -> None:
    """Whoever gathers before the seat of somebody demonstrates against him: *devant la résidence du ministre*."""
    lexicon, frames, before = resolver.lexicon, resolver.frames, resolver.lexicon.preposition("devant")
    verb = resolver.tree.head[mention.word]
    noun = mention.trigger.pos == "N" and frames.is_verbal(verb)  # *a eu lieu **devant l'ambassade de X***
    for c in (*frames.of(mention.word).get(before, ()), *(frames.of(verb).get(before, ()) if noun else ())):
        if resolver.tree.is_word(c, lexicon.words("seat")):
            own = any(resolver.tree.form[d] in lexicon.words("theirs") for d in frames.of(c).get("poss", ()))
            found = [] if own else resolver.owners(c)  # *des Gambiennes, devant **leur** consulat*
            found = [a for a in found if resolver.cast[a].kind in PEOPLE and a != mention.place]
            mention.recipients = tuple(a for a in found if a not in mention.agents)


def _by_statement(mention: Mention, statement: Statement, resolver: Resolver) -> None:
    """Who says it does it; where nobody is named as its target, it is whom the quoted clause is about.

    *"Le ministre ment", a-t-il dénoncé* is aimed at the minister, *"le ministre doit partir", a-t-il exigé* too.
    """
    frames, tree = resolver.frames, resolver.tree
    if frames.passive(mention.word):
        return
    subjects = frames.of(mention.word).get("subj", [])
    if (receivers := _who_got_it(subjects, resolver)) is not None:
        mention.agents = ()
        mention.recipients = mention.recipients or _others(resolver, mention, receivers)
        return
    speaks = statement.speaker and resolver.cast[statement.speaker].kind in PEOPLE
    taken_up = all(tree.pos[c] == "PRON" and tree.form[c] not in resolver.lexicon.words("relative") for c in subjects)
    spoken_to = statement.speaker in mention.recipients  # *a reçu **une lettre** lui demandant de partir*
    cue, source = statement.cue, statement.speaker_span
    inverted = cue is not None and source is not None and source.start >= cue.end  # *"...", a salué **le maire***
    within = any(span.start <= tree.start[c] < span.end for c in subjects for span in statement.content)
    if spoken_to and inverted and (within or not subjects):
        mention.recipients = tuple(r for r in mention.recipients if r != statement.speaker)
        spoken_to = False
    if statement.speaker and speaks and (not mention.agents or taken_up) and (taken_up or not spoken_to):
        mention.agents = resolver.cast.members(statement.speaker)
        mention.recipients = tuple(r for r in mention.recipients if r not in mention.agents)
    args = frames.of(mention.word)
    if mention.recipients or mention.trigger.type not in {"ACCUSE", "REQUEST"} or args.get("obj"):
        return
    told = (asked if mention.trigger.type == "REQUEST" else reproached)(resolver, statement)
    others = (tuple(a for a in found if a not in mention.agents) for found in told)
    mention.recipients = next((found for found in others if found), ())


def _who_got_it(subjects: Sequence[int], resolver: Resolver) -> Sequence[int] | None:
    """Who got what says something: *X a reçu **une lettre exigeant** sa démission*; None where nobody did."""
    tree, frames, lexicon = resolver.tree, resolver.frames, resolver.lexicon
    for c in subjects:
        verb = tree.head[c]
        told = tree.is_word(c, lexicon.words("letter") | lexicon.words("words_said")) and not resolver.owners(c)
        if told and tree.dep[c].startswith("obj") and tree.verb(verb) in lexicon.words("taking"):
            return frames.of(verb).get("subj", ())
    return None


def _by_chain(mention: Mention, at: dict[int, Mention], resolver: Resolver) -> None:
    """*X dénonce … et **critique** …, **appelant** à …*: one who does the first does the rest."""
    tree, frames, i = resolver.tree, resolver.frames, mention.word
    before = at.get(tree.head[i])
    if before is None or before.trigger.pos != "V" or frames.passive(i) or frames.passive(before.word):
        return
    gerund = tree.dep[i].startswith("advcl") and "gerund" in tree.tenses(i)
    if before.word < i and (tree.dep[i] == "conj" or gerund) and tree.child(i, "nsubj", "nsubj:pass") is None:
        mention.agents = before.agents
        mention.recipients = tuple(r for r in mention.recipients if r not in before.agents)


def _pressed(mention: Mention, verb: int, resolver: Resolver) -> tuple[str, ...]:
    """On whom an infinitive puts pressure: *ont manifesté pour **faire pression sur le gouvernement***."""
    frames, tree = resolver.frames, resolver.tree
    args = frames.of(verb)
    pressure = [c for c in args.get("obj", ()) if tree.is_word(c, resolver.lexicon.words("pressure"))]
    words = [d for a in (args, *map(frames.of, pressure)) for d in a.get("sur", ())] if pressure else []
    return _others(resolver, mention, words)


def _by_purpose(mention: Mention, at: dict[int, Mention], resolver: Resolver) -> None:
    """*Des gens dénonçant X ont **défilé***, *ont **manifesté** pour réclamer le départ de X*: against X."""
    frames, tree = resolver.frames, resolver.tree
    for s in frames.of(mention.word).get("subj", ()):
        for c in tree.children[s]:
            said = at.get(c)
            if said is not None and tree.dep[c] == "acl" and said.trigger.type == "ACCUSE":
                mention.recipients = tuple(r for r in said.recipients if r not in mention.agents)
    if mention.recipients:
        return
    for c in tree.children[mention.word]:
        purpose = at.get(c)
        told = purpose is not None and purpose.trigger.type in _CLAIMING and tree.dep[c].startswith("advcl")
        if purpose is not None and told and purpose.recipients:
            mention.recipients = tuple(r for r in purpose.recipients if r not in mention.agents)
        elif purpose is None and tree.dep[c].startswith("advcl") and frames.is_infinitive(c):
            mention.recipients = _pressed(mention, c, resolver)
