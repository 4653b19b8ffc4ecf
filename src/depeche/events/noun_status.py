"""The status of nouns: what modifies them, the preposition they stand behind, then the words above them."""

from __future__ import annotations

from depeche.events.frames import Frames
from depeche.events.governors import Governors
from depeche.events.lexicon import Trigger
from depeche.events.noun_clauses import ClauseReader
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.events.tenses import Tenses
from depeche.events.told import IN_FORCE, UNTOLD, WAS_DUE, Told
from depeche.events.topics import as_topic
from depeche.events.tree import VERBAL, Tree

_AWAITED = frozenset({"OCCASION", "PROTEST", "CONSULT"})

_ANY = frozenset({"ASSAULT", "OCCASION", "PROTEST", "REQUEST", "THREATEN"})
"""Types that tell of none where any is meant."""

_UNREAL = frozenset({"proposed", "conditional", "planned", "cancelled", "denied"})
"""What a preposition shows by itself: that an event has yet to take place, or did not."""


class NounReader:
    """What is told of the nouns of one text."""

    def __init__(self, tree: Tree, frames: Frames, tenses: Tenses, governors: Governors) -> None:
        self.tree, self.frames, self.tenses, self.governors = tree, frames, tenses, governors
        self.lexicon = tree.lexicon
        self.clauses = ClauseReader(tree, frames, tenses, governors)
        self._of = tree.lexicon.preposition("de")

    def read(self, i: int, trigger: Trigger) -> Told:
        """What the words around a noun tell; the nearest are asked first."""
        return (
            self._curbed(i, trigger)
            or self._any_one(i, trigger)
            or self._called_off(i, trigger)
            or self._as_modified(i, trigger)
            or self._prompting(i, trigger)
            or self._coming(i, trigger)
            or self._under_way(i, trigger)
            or self._as_predicate(i, trigger)
            or self._as_subject(i, trigger)
            or self._behind_preposition(i, trigger)
            or as_topic(i, trigger, self.frames, self.tenses)
            or self._below(i, trigger)
        )

    def _prompting(self, i: int, trigger: Trigger) -> Told | None:
        """What something is done at has been said by then: *se réunira lundi **à la demande** de X*."""
        lexicon, known = (
            self.lexicon,
            trigger.type == "REQUEST" and self.tree.form[i] in self.lexicon.words("prompting"),
        )
        return ("held", True) if known and self.tree.case(i) in lexicon.words("prompting_case") else None

    def _curbed(self, i: int, trigger: Trigger) -> Told | None:
        """Demonstrations that rules are made for, whichever they be: *les rassemblements restent **interdits***."""
        tree, curbed = self.tree, self._any_at_all(i, trigger)
        if tree.dep[i] == "conj":  # *les rassemblements **et manifestations** seront interdits*
            i = tree.head[i]
        above = tree.head[i]
        if above == i or not self.frames.is_verbal(above) or not curbed:
            return None
        curbing, args = self.lexicon.words("curbing"), self.frames.of(above)
        inner = [above] if i in args.get("obj", ()) else []
        if i in args.get("subj", ()):
            inner = [c for c in tree.children[above] if tree.dep[c] == "xcomp"]
        ruled = any(tree.verb(c) in curbing for c in inner)
        return ("skip", True) if ruled else None

    def _as_predicate(self, i: int, trigger: Trigger) -> Told | None:
        """What somebody is in: *les cheminots **seront en grève** jeudi*."""
        tree = self.tree
        if tree.child(i, "cop") is None or tree.case(i) != self.lexicon.preposition("en"):
            return None
        tense = self.tenses.of(i)
        if self.tenses.negated(i):
            return "denied", True
        if "future" in tense:
            return "planned", True
        if "conditional" in tense:
            return self.tenses.conditional(i), True
        return ("ongoing" if tense == {"present"} else "held"), True

    def _as_subject(self, i: int, trigger: Trigger) -> Told | None:
        """What a noun is said to be: *une rencontre **est probable***, *reste **possible***, *est **en cours***."""
        tree, lexicon, said = self.tree, self.lexicon, self.tree.head[i]
        if said == i or not tree.dep[i].startswith("nsubj"):
            return None
        tense = self.tenses.of(said)
        if tree.child(said, "cop") is None:
            inner = tree.child(said, "xcomp") if tree.verb(said) in lexicon.words("remaining") else None
            if inner is None:
                return None
            said = inner
        elif tree.case(said) == lexicon.preposition("en") and tree.form[said] in lexicon.words("under_way"):
            return ("ongoing", True) if tense == {"present"} else None
        elif trigger.type in _AWAITED and trigger.status == "held" and "future" in tense and not tree.negated(said):
            return "planned", True  # *ce sommet **sera** décisif*
        cue = lexicon.cue("A", self._modifier(said), trigger.type) if tree.pos[said] in {"ADJ", "VERB"} else None
        if tree.pos[said] == "NOUN":  # *un retrait est **à l'étude***
            cue = lexicon.cue("N", f"{tree.case(said)} {tree.lemma[said]}", trigger.type)
        if cue is None or trigger.type in SPEECH_ACTS:
            return None
        if tree.negated(said) or tree.negated(tree.head[i]):
            return ("proposed" if cue == "denied" else "denied"), True
        return cue, True

    def _any_one(self, i: int, trigger: Trigger) -> Told | None:
        """Where none is told but any is meant: *à **chaque** messe*, *interdit **tout** rassemblement*."""
        tree, generic = self.tree, self.lexicon.words("generic")
        meant = any(tree.dep[c] == "det" and tree.form[c] in generic for c in tree.children[i])
        return ("skip", True) if meant and trigger.type in _ANY else None

    def _called_off(self, i: int, trigger: Trigger) -> Told | None:
        """An event that is the object of a verb which calls it off."""
        tree, above = self.tree, self.tree.head[i]
        if above == i or not self.frames.is_verbal(above):
            return None
        if self._will_not_be(i, above):
            return "cancelled", True  # *le sommet prévu vendredi **n'aura pas lieu***
        if self._did_not_follow(i, above, trigger):
            return "cancelled", True  # *le sommet **était prévu** vendredi, mais **n'a pas eu lieu***
        if i not in self.frames.of(above).get("obj", ()):
            return None
        if self.lexicon.cue("O", tree.verb(above), trigger.type) != "cancelled" or self.tenses.negated(above):
            return None
        if self._stands(above, trigger):
            return "planned", True  # *a refusé de **reporter** le sommet*
        if self._any_at_all(i, trigger) and not self.frames.passive(above):
            return "skip", True  # *ont interdit **les manifestations***, whichever
        return "cancelled", True  # *la réunion, prévue vendredi, a été reportée*

    def _stands(self, verb: int, trigger: Trigger) -> bool:
        """Whether what is awaited is but wished, asked or refused to be called off."""
        awaited = trigger.type in _AWAITED or trigger.mode == "prosecute"
        if not awaited or "infinitive" not in self.tenses.of(verb):
            return False
        return self.governors.say(verb, trigger, infinitive=True) in {"proposed", "conditional", "denied"}

    def _will_not_be(self, i: int, verb: int) -> bool:
        """Whether a noun is what a verb says will not take place."""
        held = self.tree.verb(verb) in self.lexicon.words("occurring") and i in self.frames.of(verb).get("subj", ())
        return held and "future" in self.tenses.of(verb) and self.tenses.negated(verb)

    def _did_not_follow(self, i: int, verb: int, trigger: Trigger) -> bool:
        """Whether what a verb says was due is said not to have taken place."""
        tree, occurring = self.tree, self.lexicon.words("occurring")
        if self.lexicon.cue("O", tree.verb(verb), trigger.type) != "planned" or not self.frames.passive(verb):
            return False
        later = (c for c in tree.children[verb] if tree.dep[c] == "conj" and tree.verb(c) in occurring)
        return i in self.frames.of(verb).get("obj", ()) and any(self.tenses.negated(c) for c in later)

    def _as_modified(self, i: int, trigger: Trigger) -> Told | None:
        """What the modifiers of a noun tell: *prévu*, *éventuel*, a relative clause."""
        tree, lexicon = self.tree, self.lexicon
        for c in tree.children[i]:
            dep = tree.dep[c]
            if dep == "advmod" and self._is_none(c, i):
                return "denied", True  # *l'opération a ses limites: **pas d'affrontement** direct*
            if dep in {"amod", "acl", "acl:relcl", "det", "advmod", "nmod", "appos"}:
                if tree.pos[c] == "NOUN" and dep in {"nmod", "appos"}:
                    continue  # *l'interpellation du **reporter*** is not put off
                cue = lexicon.cue("A", self._modifier(c), trigger.type)
                if cue == "planned" and tree.child(c, "obl:agent") is not None:
                    continue  # *les sanctions prévues par la loi*
                if cue == "planned" and self._is_put_off(i, trigger):
                    continue  # *l'**annulation** du sommet prévu le 22 mars*
                if cue == "planned" and any(tree.form[d] in lexicon.words("intensifier") for d in tree.children[c]):
                    continue  # *un meeting très attendu*
                if cue == "denied" and dep == "det" and self.governors.under_if(tree.head[i]):
                    return "conditional", True  # *si **aucun** accord n'est trouvé*
                if cue and not (dep == "acl:relcl" and self.frames.is_verbal(c) and self.tenses.negated(c)):
                    return cue, True
            if trigger.type == "PROTEST" and dep == "acl:relcl" and self._goes_on(c, trigger):
                return "ongoing", True  # *les manifestations qui **secouent** le pays*
            if trigger.type == "OCCASION" and dep == "acl:relcl" and "future" in self.tenses.of(c):
                return "planned", True  # *les régionales, qui **seront** cruciales*
        return None

    def _is_none(self, adverb: int, noun: int) -> bool:
        """Whether an adverb before *de* tells that there is none of what a noun names."""
        tree = self.tree
        said = tree.form[adverb] in self.lexicon.words("none") and adverb + 1 < noun and tree.child(noun, "cop") is None
        return said and tree.case(noun) == self._of and tree.pos[adverb + 1] == "ADP"

    def _is_put_off(self, i: int, trigger: Trigger) -> bool:
        """Whether the noun above one tells that it was called off."""
        tree, above = self.tree, self.tree.head[i]
        off = tree.pos[above] == "NOUN" and self.lexicon.cue("N", tree.lemma[above], trigger.type) == "cancelled"
        return off and tree.case(i) == self._of

    def _coming(self, i: int, trigger: Trigger) -> Told | None:
        """*les sanctions, qui **doivent entrer en vigueur** mardi*."""
        if trigger.type in SPEECH_ACTS or (coming := self.frames.coming(i)) is None:
            return None
        tense = self.tenses.of(coming[0])
        due = "planned" if "future" in tense else self.governors.modal(coming[0])
        if due != "planned":
            return None
        return (WAS_DUE if "imperfect" in tense else due), True

    def _under_way(self, i: int, trigger: Trigger) -> Told | None:
        """*la vente **en cours***, *les règles **en vigueur***; *a agi **en coopération** avec X* is as the verb is."""
        tree = self.tree
        if self.frames.going_on(i):
            return "ongoing", True
        head, into = tree.head[i], self.lexicon.preposition("en")
        if trigger.type != "COOPERATE" or tree.case(i) != into or head == i or not self.frames.is_verbal(head):
            return None
        tense = self.tenses.of(head)
        if "future" in tense:
            return "planned", True
        return ("held", True) if tense & {"compound", "past"} else None

    def _behind_preposition(self, i: int, trigger: Trigger) -> Told | None:
        """What the preposition of a noun tells: *après la visite*, *en vue d'un accord*."""
        tree = self.tree
        fixed = [tree.form[d] for c in tree.children[i] if tree.dep[c] == "case" for d in tree.children[c]]
        said = (self.lexicon.cue("P", form, trigger.type) for form in (*fixed, tree.case(i)))
        cue = next((cue for cue in said if cue), None)
        if cue == "planned" and trigger.type == "OCCASION" and trigger.mode != "election" and self._done_for(i):
            return None  # *s'est rendu à Paris **pour l'anniversaire***
        if cue == "planned" and self.tenses.pluperfect(tree.head[i]):
            return None  # *avait averti **avant la manifestation***
        lasting = trigger.type == "OCCASION" and trigger.status == "ongoing"
        if lasting and tree.case(i) and self.tenses.pluperfect(tree.head[i]):
            return "held", True  # *avait promis cela **pendant la campagne***
        at_it = trigger.type == "OCCASION" and self.frames.is_verbal(tree.head[i])
        at_it = at_it and tree.case(i) == self.lexicon.preposition("à")  # *affrontera X **au second tour***
        if (cue == "held" or at_it or tree.is_during(tree.head[i])) and self._lies_ahead(i, trigger):
            return "planned", True
        if cue == "tense":  # *ira à Rome **avant sa visite** à Minsk*
            return ("planned", True) if "future" in self.tenses.of(tree.head[i]) else None
        told = cue in _UNREAL and trigger.type != "OCCASION"  # *pour les municipales* may be those of last week
        return (cue, told) if cue else None

    def _done_for(self, i: int) -> bool:
        """Whether something was done for what a noun names, which was there by then."""
        tree, verb = self.tree, self.tree.head[i]
        for_it = tree.case(i) == self.lexicon.preposition("pour")
        return for_it and verb != i and bool(self.tenses.of(verb) & {"compound", "participle", "imperfect"})

    def _below(self, i: int, trigger: Trigger) -> Told:
        """What the words above a noun tell: other nouns and adjectives, up to the verb."""
        tree, lexicon = self.tree, self.lexicon
        head, dep, node = tree.head[i], tree.dep[i], i
        before = self._follows(i)
        if before is not None and before != head and (cue := self._cue_of(before, i, trigger)):
            return cue, True  # *a rejeté les **appels** à sa démission*, hung on the verb
        for steps in range(1, 5):
            if head == node:
                break
            if dep == "conj":
                node, head, dep = head, tree.head[head], tree.dep[head]
                continue
            if self.frames.is_verbal(head):
                return self.clauses.read(i, node, head, trigger)
            if steps == 1 and (befalls := self._befalls(head, node, trigger)):
                return befalls, True
            if trigger.type in {"COERCE", "CONSULT"} and self._over_after(head, node, trigger):
                return "held", True
            if self.clauses.bears_on(head, node, trigger):
                return IN_FORCE, True  # *l'**arrêt** des livraisons d'armes*
            if self._is_called_to(node):
                return "proposed", True
            if trigger.type in _AWAITED and tree.case(node) == self._of and self._ahead(head):
                return "planned", True
            if trigger.type == "ASSAULT" and tree.is_word(head, lexicon.words("concerned")):
                break  # *on trouvera les **auteurs** de l'attaque*
            cue = self._cue_of(head, node, trigger)
            if cue == "skip" and dep.startswith("nsubj"):
                cue = None  # *l'élection n'était pas **libre***: it took place
            bound = tree.case(node) in lexicon.words("bound") if steps == 1 else tree.case(node) == self._of
            if cue == "planned" and self._former(head):
                cue = None  # *l'**ancien** candidat à la présidentielle*
            if cue == "cancelled" and self._any_at_all(i, trigger):
                return "skip", True  # *brave l'interdiction de rassemblements*
            if cue == "proposed" and bound and self._turned_down(head, trigger):
                return "denied", True  # *rejette l'idée de **négociations***
            if cue in {"planned", "proposed"} and bound and self.governors.given_up(head):
                return "cancelled", True  # *a abandonné son **plan** de sanctions*
            if cue and (bound or not tree.case(node)):  # *son refus d'aide **contre les attaques*** denies no attack
                return cue, not tree.is_word(head, lexicon.words("candidacy"))  # *candidat à*: of old or to come
            light = tree.lemma[head] in lexicon.words("light_noun")  # *n'envisage pas de **mesures** de restriction*
            put = tree.is_word(head, lexicon.words("putting"))  # *a requis son **placement** en détention*
            other = tree.lemma[head] in lexicon.nouns and not (light or put)
            if dep not in {"nmod", "appos", "obl:arg", "obl:mod"} or other:
                break
            if steps > 1 or not (put or tree.case(node) in {"", self._of}):
                break
            node, head, dep = head, tree.head[head], tree.dep[head]
        return UNTOLD

    def _befalls(self, target: int, node: int, trigger: Trigger) -> str | None:
        """What is told of something by whether it befalls somebody: *risquent d'être **victimes** d'attaques*."""
        tree = self.tree
        aimed = tree.form[target] in self.lexicon.words("target") and tree.case(node) == self._of
        if not aimed or tree.child(target, "cop") is None:
            return None
        tense = self.tenses.of(target)
        if self.tenses.negated(target):
            return "denied"
        said = self.governors.say(target, trigger, infinitive="infinitive" in tense)
        return said if said in _UNREAL else ("planned" if "future" in tense else None)

    def _cue_of(self, word: int, node: int, trigger: Trigger) -> str | None:
        """What a noun or adjective above says of the one behind it: a call is *un appel **à***, *faire appel **de** sa
        condamnation* calls for none."""
        tree = self.tree
        if tree.is_word(word, self.lexicon.words("calls_to")) and tree.case(node) == self._of:
            return None
        fixed = self.lexicon.cue("N", f"{tree.case(word)} {tree.lemma[word]}", trigger.type)  # ***en cas** d'attaque*
        return fixed or self.lexicon.cue("G" if tree.pos[word] == "ADJ" else "N", tree.lemma[word], trigger.type)

    def _former(self, noun: int) -> bool:
        """Whether somebody is told to be no longer what a noun names him."""
        return any(self.tree.is_word(c, self.lexicon.words("former")) for c in self.tree.children[noun])

    def _over_after(self, span: int, node: int, trigger: Trigger) -> bool:
        """Whether a noun names what filled a time that is over: *après des mois de **négociations***."""
        tree = self.tree
        filled = tree.is_word(span, self.lexicon.words("span")) and tree.case(node) == self._of
        return filled and self.lexicon.cue("P", tree.case(span), trigger.type) == "held"

    def _turned_down(self, noun: int, trigger: Trigger) -> bool:
        """Whether a wish or idea is the object of a verb that refuses it."""
        tree, verb = self.tree, self.tree.head[noun]
        refused = verb != noun and tree.dep[noun].startswith("obj") and self.frames.is_verbal(verb)
        return refused and self.lexicon.cue("O", tree.verb(verb), trigger.type) == "denied"

    def _lies_ahead(self, noun: int, trigger: Trigger) -> bool:
        """Whether what a noun is the occasion of is still to come: *en **parleront** lors du sommet*."""
        tree = self.tree
        during = any(tree.is_during(k) for k in (noun, tree.head[noun], *tree.children[noun]))
        if not during and trigger.type not in {"CONSULT", "OCCASION"}:
            return False
        verb = next((v for v in tree.up(noun, 4) if self.frames.is_verbal(v)), None)
        if verb is None:
            return False
        tense = self.tenses.of(verb)
        if tense & {"future", "conditional"}:
            return "future" in tense or self.tenses.conditional(verb) != "held"
        if "present" in tense and tree.child(verb, "xcomp") is not None:
            return self.lexicon.cue("V", tree.verb(verb), "") == "tense" and self.governors.modal(verb) == "planned"
        if "infinitive" not in tense or "compound" in tense:
            return False
        return self.governors.say(verb, trigger, infinitive=True) in {"planned", "proposed", "conditional"}

    def _follows(self, i: int) -> int | None:
        """The noun that the preposition of another stands right behind: *les **appels** à sa démission*."""
        tree = self.tree
        case = tree.child(i, "case")
        if case is None or case < 1 or tree.pos[case - 1] != "NOUN":
            return None
        return case - 1 if self.lexicon.preposition(tree.form[case]) in self.lexicon.words("bound") else None

    def _is_called_to(self, noun: int) -> bool:
        """Whether a noun is what somebody is called to: *ont appelé le ministre **à la démission***."""
        tree, whom = self.tree, self.tree.head[noun]
        verb = tree.head[whom]
        if tree.case(noun) != self.lexicon.preposition("à") or not self.frames.is_verbal(verb):
            return False
        return tree.verb(verb) in self.lexicon.words("calling") and whom in self.frames.of(verb).get("obj", ())

    def _goes_on(self, relative: int, trigger: Trigger) -> bool:
        """Whether a relative clause tells in the present that what it modifies is under way."""
        begun = self.lexicon.cue("S", self.tree.verb(relative), trigger.type) == "begun"
        return begun and "present" in self.tenses.of(relative) and not self.tenses.negated(relative)

    def _any_at_all(self, noun: int, trigger: Trigger) -> bool:
        """Whether gatherings are meant whichever they be: not *cette marche*, *ces marches*, *les deux marches*."""
        tree = self.tree
        gathers = trigger.type == "CONSULT" and tree.is_word(noun, self.lexicon.words("assembling"))
        if not (trigger.type == "PROTEST" or gathers) or not tree.plural[noun]:
            return False  # *les **réunions** de plus de six personnes sont interdites*
        det = tree.child(noun, "det")
        pointing = det is not None and tree.form[det] in self.lexicon.words("demonstrative")
        return not pointing and tree.child(noun, "nummod") is None

    def _ahead(self, noun: int) -> bool:
        """Whether a noun counts the time that is left: *à vingt **mois** de l'élection*, *à moins d'un **mois***."""
        tree, to = self.tree, self.lexicon.preposition("à")
        if not tree.is_word(noun, self.lexicon.words("span")) or tree.child(noun, "nummod", "det") is None:
            return False
        above = tree.head[noun]
        return tree.case(noun) == to or (tree.pos[above] == "ADV" and tree.case(above) == to)

    def _modifier(self, c: int) -> str:
        """A modifier as the table of cues has it: a participle that is a cue by its verb."""
        tree = self.tree
        if tree.form[c] in self.lexicon.verb_forms and tree.pos[c] in VERBAL | {"ADJ"}:
            verb = tree.verb(c)
            if ("A", verb) in self.lexicon.cues:
                return verb
        return tree.lemma[c]
