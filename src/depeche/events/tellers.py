"""What tells of a noun when it was: its participles and relative clauses, and the occasions that a verb names."""

from __future__ import annotations

from depeche.events.effects import tells_effect
from depeche.events.moments import NEAR
from depeche.events.speech_acts import SPEECH_ACTS
from depeche.events.stretches import Stretches
from depeche.reading import Time

DECIDED = frozenset({"ACCUSE", "AID", "COERCE", "CONCEDE", "SANCTION"})
"""Types that are done by who decides them, as they are decided."""


class Tellers(Stretches):
    """What tells when the things of one text were."""

    def _told_by_modifier(self, noun: int) -> Time | None:
        """*les manifestations organisées samedi*, *l'accord conclu en 2015*; not *annoncées samedi*."""
        for c in self._tellers(noun):
            found = self._behind(c) or self._attached(c)
            if found:
                return found
        return None

    def _tellers(self, noun: int) -> list[int]:
        """Participles and relative clauses that tell how what a noun names went: *une réunion **tenue** à Genève*,
        *qui s'est **tenue***; not *annoncée*.
        """
        tree = self.tree
        found: list[int] = []
        for c in tree.children[noun]:
            if not self.frames.is_verbal(c):
                continue
            if tree.dep[c] == "acl" and self._tells(c, noun):
                found.append(c)
            elif tree.dep[c] == "acl:relcl":
                subject = tree.child(c, "nsubj", "nsubj:pass")
                held = self._occurs(c) or ([c] if tells_effect(self.frames, c) else [])
                if held and subject is not None and tree.form[subject] in self.lexicon.words("subject_relative"):
                    found += held
        if (due := self._scheduled(noun)) is not None and due not in found:
            found.append(due)
        if (opening := self._opening_participle(noun)) is not None:
            found.append(opening)
        coming = self.frames.coming(noun)  # *la rencontre avec X, qui s'est **tenue***: hung on X
        if coming is not None:
            found += [c for c in dict.fromkeys(coming) if c not in found]
        return found

    def _opening_participle(self, noun: int) -> int | None:
        """The participle that opens the sentence of which a noun is the subject: ***prévue** lundi, la réunion a*."""
        tree, verb = self.tree, self.tree.head[noun]
        if not tree.dep[noun].startswith("nsubj"):
            return None
        for c in tree.children[verb]:
            if c < noun and self.frames.is_verbal(c) and self.frames.passive(c) and self.frames.agrees(c, noun):
                return c if tree.verb(c) in self.lexicon.words("scheduling") or self._tells(c, noun) else None
        return None

    def _tells(self, participle: int, noun: int) -> bool:
        """Whether a participle tells how an event went: not *la négociation sur le plan **adopté** en 2019*."""
        frames, decided = self.frames, self.tree.verb(participle) in self.lexicon.words("deciding")
        if not self._acts_on_subject(participle) and not (decided and self._is_decided(noun)):
            return False
        another = frames.passive(participle) and self.tree.dep[noun] != "conj" and not frames.agrees(participle, noun)
        return not another and frames.inner(participle) is None

    def _is_decided(self, noun: int) -> bool:
        """Whether a noun names what happens as it is decided: *le **déconfinement** décidé fin avril*."""
        rows = self.lexicon.nouns.get(self.lexicon.noun_forms.get(self.tree.form[noun], ""), ())
        return any(row.type in DECIDED for row in rows)

    def _scheduled(self, noun: int) -> int | None:
        """The participle that tells when a meeting is due: *un sommet sur la situation à Gaza **prévu** lundi*."""
        tree, lexicon = self.tree, self.lexicon
        rows = lexicon.nouns.get(lexicon.noun_forms.get(tree.form[noun], ""), ())
        if not any(row.type == "CONSULT" for row in rows):
            return None
        for k in range(noun + 1, min(noun + NEAR, len(tree.form))):
            if tree.form[k] in lexicon.noun_forms or tree.pos[k] in {"SPACE", "AUX"}:
                return None
            if tree.verb(k) in lexicon.words("scheduling") and self.frames.passive(k):
                of = tree.head[noun]  # *une **séance** de négociations prévue jeudi*
                light = tree.dep[noun] == "nmod" and self._light_noun(of)
                return k if self.frames.agrees(k, noun) or (light and self.frames.agrees(k, of)) else None
        return None

    def _occurs(self, verb: int) -> list[int]:
        """The verb of a clause that tells how its subject goes on, with the modal above: *qui **doit se tenir***."""
        tree, occurring = self.tree, self.lexicon.words("occurring")
        inner = tree.child(verb, "xcomp")
        if inner is not None and tree.verb(verb) in self.lexicon.words("duty") and tree.verb(inner) in occurring:
            return [verb, inner] if tree.child(inner, "aux:caus") is None else []
        return [verb] if tree.verb(verb) in occurring else []

    def _acts_on_subject(self, participle: int) -> bool:
        verb = self.tree.verb(participle)
        if verb in self.lexicon.words("disputed"):
            return True  # *des élections **contestées** en 2019*
        return verb not in self.lexicon.words("speech") and not self.lexicon.types(verb) & SPEECH_ACTS

    def _told_by_occasion(self, verb: int) -> Time | None:
        """*se sont rencontrés lors d'un sommet en juillet*: the time of the occasion."""
        for noun in self._occasions(verb):
            found = self._attached(noun) or (None if self.frames.is_verbal(verb) else self._stretch(noun))
            if found and found.type != "DURATION":
                return found
        return None

    def _occasions(self, verb: int) -> list[int]:
        """The events that a verb names as its occasion: *lors d'un sommet*, *dans une frappe*."""
        tree, lexicon = self.tree, self.lexicon
        found: list[int] = []
        accused = self._charges(verb)  # *poursuit le candidat **pour la présidentielle***
        for c in tree.children[verb]:
            if accused and tree.case(c) == lexicon.preposition("pour"):
                continue
            if tree.is_during(c):
                found += [d for d in tree.children[c] if tree.form[d] in lexicon.noun_forms]
            elif (
                tree.dep[c].startswith("obl")
                and tree.form[c] in lexicon.noun_forms
                and tree.case(c) in lexicon.words("event_case")
            ):
                found.append(c)
        return found + self._beside_subject(verb) + self._on_visit(verb)

    def _on_visit(self, verb: int) -> list[int]:
        """The visit on which the subject of a verb is said to be: *X, en **visite** mardi à Kiev, a rencontré Y*."""
        if not self.frames.is_verbal(verb):
            return []
        tree = self.tree
        told = [d for c in self.frames.of(verb).get("subj", ()) for d in tree.children[c] if c < d < verb]
        return [d for d in told if tree.case(d) == self.lexicon.preposition("en") and self._is_visit(d)]

    def _is_visit(self, noun: int) -> bool:
        """Whether a noun names a visit."""
        rows = self.lexicon.nouns.get(self.lexicon.noun_forms.get(self.tree.form[noun], ""), ())
        return any(row.mode == "visit" for row in rows)

    def _beside_subject(self, noun: int) -> list[int]:
        """The occasion told between a subject and its verb is its own: *la mort de X, **lors d'une rixe**, a*."""
        tree, verb = self.tree, self.tree.head[noun]
        if tree.dep[noun] not in {"nsubj", "nsubj:pass"} or self.frames.is_verbal(noun) or noun > verb:
            return []
        begin = next((c for c in tree.children[verb] if tree.dep[c].startswith("aux")), verb)
        beside = [c for c in tree.children[verb] if noun < c < begin and tree.is_during(c)]
        return [d for c in beside for d in tree.children[c] if tree.form[d] in self.lexicon.noun_forms]

    def _charges(self, verb: int) -> bool:
        """Whether a verb names what somebody is accused of, arrested or sentenced for."""
        rows = self.lexicon.verbs.get(self.tree.verb(verb), ())
        return any(row.type in {"ACCUSE", "COERCE"} for row in rows)

    def _light_noun(self, noun: int) -> bool:
        """Whether a noun tells but how often or in what form: *une **série** d'attaques*, *des **dizaines** de*."""
        amount = self.tree.is_word(noun, self.lexicon.words("partitive"))
        return amount or self.tree.lemma[noun] in self.lexicon.words("light_noun")
