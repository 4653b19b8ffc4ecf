"""What the forms of a text tell of its words: voice, mood, agreement, whether a phrase has an article."""

from __future__ import annotations

from collections.abc import Mapping

from depeche.events.tree import NOMINAL, RELATIVES, VERBAL, Tree
from depeche.reading import Span

SUBJECTS = ("nsubj", "nsubj:pass", "nsubj:caus", "nsubj:outer")

_TORN = 10
"""Words between a noun and the infinitive that belongs to it."""

_ASIDE = 8
"""Words of an aside or bracket between a name and a participle."""

_DEEP = 3
"""Nouns between a description and the name at its end."""

_CLAUSE = 14
"""Words within which a relative clause tells of a noun."""

_GENDERS = (("Gender=Fem", "Gender=Masc"), ("Gender=Masc", "Gender=Fem"))


class Forms:
    """The forms of one text."""

    def __init__(
        self, tree: Tree, names: Mapping[int, Span] | None = None, times: frozenset[int] = frozenset()
    ) -> None:
        self.tree = tree
        self.lexicon = tree.lexicon
        self.names: Mapping[int, Span] = names or {}
        """The mention of an actor that each word belongs to: a name takes no complement out of itself."""
        self.times = times
        """The words of times: they fill no place of a frame, and what the parser hung on them belongs above."""
        self._passive: dict[int, bool] = {}

    def is_verbal(self, i: int) -> bool:
        """Whether a word is used as a verb: so tagged, or a participle that governs like one."""
        tree = self.tree
        if tree.pos[i] in VERBAL:
            return True
        if tree.form[i] not in self.lexicon.verb_forms or tree.form[i] in self.lexicon.noun_forms:
            return False
        if tree.child(i, "cop") is not None and "participle" not in tree.tenses(i):
            return False  # *est **prête** à*, no form of *prêter*
        if tree.pos[i] == "ADJ" and not tree.tenses(i) & {"participle", "gerund"}:
            return False  # *s'est dite **prête** à*
        noun = any(tree.dep[c] in {"det", "case"} for c in tree.children[i])  # *les livraisons d'**armes***
        return tree.pos[i] == "ADJ" or not noun or tree.child(i, "aux:tense") is not None

    def passive(self, i: int) -> bool:
        """Whether a verb form is passive: with the auxiliary *être* or a bare past participle."""
        if i not in self._passive:
            self._passive[i] = self._is_passive(i)
        return self._passive[i]

    def _is_passive(self, i: int) -> bool:
        tree = self.tree
        if tree.lets(i):
            return True
        if tree.reflexive(i) or tree.verb(i) in self.lexicon.words("with_be"):
            return False
        if tree.child(i, "nsubj:pass", "aux:pass", "csubj:pass") is not None:
            return True
        if tree.child(i, "obl:agent") is not None and not self._plainly_active(i):
            return True
        if self.set_off(i) is not None or self._is_said_of_subject(i):
            return True
        if tree.dep[i] == "conj" and self._same_auxiliary(i):
            return self.passive(tree.head[i])
        if "participle" not in tree.tenses(i) and not self.tagged_participle(i):
            return False
        if tree.child(i, "cop") is not None and tree.child(i, "aux:tense", "obj") is None:
            return tree.child(i, "nsubj") is not None  # *les frontières **sont rouvertes***
        if self._torn_auxiliary(i) or self._has_object(i):
            return False
        return tree.child(i, "aux:tense", "aux:caus", "cop") is None and tree.child(i, "nsubj") is None

    def _plainly_active(self, i: int) -> bool:
        """Whether a verb has a subject and is a finite form of its own, or has *avoir* alone: *X appelle à la levée du
        blocus **par Y***, *X a condamné le meurtre de Y **par Z***."""
        tree = self.tree
        if tree.child(i, "nsubj") is None:
            return False
        auxiliaries = [c for c in tree.children[i] if tree.dep[c].startswith("aux")]
        has = len(auxiliaries) == 1 and tree.lemma[auxiliaries[0]] == self.lexicon.have
        return (self.finite(i) and "participle" not in tree.tenses(i)) or (has and tree.child(i, "cop") is None)

    def _is_said_of_subject(self, i: int) -> bool:
        """Whether a participle has *être* for its one auxiliary, or a subject before it and none at all: *avant
        d'**être relâché***, *X, **conspué** depuis des mois, a parlé*."""
        tree = self.tree
        auxiliaries = [c for c in tree.children[i] if tree.dep[c].startswith("aux")]
        if auxiliaries:
            return len(auxiliaries) == 1 and tree.verb(auxiliaries[0]) in self.lexicon.words("be")
        subject = tree.child(i, "nsubj")
        bare = subject is not None and subject < i and self.is_participle(i) and tree.form[i - 1] == ","
        bare = bare and (tree.tenses(i) == {"participle"} or self._is_aside(i))
        return bare and not self._torn_auxiliary(i) and tree.child(i, "obj") is None

    def _is_aside(self, i: int) -> bool:
        """Whether a clause stands before a verb that has no subject of its own: *X, **fait** prisonnier, est mort*."""
        tree, head = self.tree, self.tree.head[i]
        return tree.dep[i].startswith("advcl") and head > i and tree.child(head, *SUBJECTS) is None

    def set_off(self, i: int) -> int | None:
        """The name that a bare participle follows after a comma: *la libération de X, **emprisonné** depuis un an*."""
        tree, names = self.tree, self.names
        last = i - 3 if i > 2 and tree.form[i - 1] in self.lexicon.words("whole") else i - 2  # *X et Y, tous accusés*
        if last < 0 or tree.form[last + 1] != "," or last not in names or not self.is_participle(i):
            return None
        if tree.verb(i) in self.lexicon.words("of_things"):
            return None  # *une mission à Cuba, **destinée** à*
        torn = ("aux", "obj", "nsubj", "cop", "det", "case")
        if tree.pos[i] not in {"VERB", "NOUN"} or any(
            tree.dep[c].startswith(torn if tree.pos[i] == "NOUN" else torn[:4])
            and not (tree.dep[c] == "obj" and tree.child(c, "det", "case") is None and tree.pos[c] == "NOUN")
            for c in tree.children[i]
            if c <= last or c > i - 1
        ):
            return None  # but *Jean Petit, fait **prisonnier***
        if tree.dep[i].startswith("advcl") and self._only_where(last) and self._before_aside(last) is None:
            return None  # *X a dit sur Europe 1, **interrogé** mardi*
        above = tree.head[i] if tree.dep[i] == "acl" else i
        if above in names and names[above] != names[last] and names[above].end >= tree.end[last]:
            return None  # *l'accord d'Alger, **signé** en 2015*: one name
        root = self._owner(last)
        all_told = last < i - 2 or "Number=Plur" in tree.morph[i]
        while root is not None and all_told and tree.dep[root] == "conj" and (last < i - 2 or not tree.plural[root]):
            root = tree.head[root]  # *tous*, *accusés* are all of the list
        if root is not None and tree.is_word(tree.head[root], self.lexicon.words("area")):
            return None  # *ont été tués dans le nord du Mali, **accusés** de vol*
        if root is not None and (people := self._whole_group(root, i)) is not None:
            return people  # *dix **membres** des Frères musulmans, **accusés** de meurtre*
        said_of = tree.head[i] if tree.dep[i] == "acl" else None
        if root is not None and said_of not in {None, root} and tree.plural[said_of or 0] and tree.plural[i]:
            root = root if tree.plural[root] else None  # ***les frontières** du Mali, **fermées** en mars*
        fits = root is not None and tree.plural[root] <= tree.plural[i] and (last < i - 2 or self.agrees(i, root))
        return root if fits else None

    def _whole_group(self, name: int, participle: int) -> int | None:
        """Those counted before the name that ends their phrase, of whom a participle in the plural is said."""
        tree, node = self.tree, name
        for _ in range(_DEEP):
            if tree.dep[node] != "nmod" or tree.case(node) != self.lexicon.preposition("de"):
                return None
            node = tree.head[node]
            if tree.plural[node] and tree.child(node, "nummod") is not None:
                return node if tree.plural[participle] and self.agrees(participle, node) else None
        return None

    def _owner(self, last: int) -> int | None:
        """Who stands before a comma: the name that ends there, else whose description it ends: ***Jean Petit**,
        directeur de Radio Lille, arrêté lundi*."""
        tree = self.tree
        if self._only_where(last) and (before := self._before_aside(last)) is not None:
            last = before
        node = root = self.root_of_name(last)
        for _ in range(_DEEP):
            if node is None or tree.dep[node] not in {"nmod", "appos"}:
                return root
            above = tree.head[node]
            if tree.dep[node] == "appos":
                described = tree.pos[node] == "NOUN" and above in self.names and node != root
                return above if described else root
            node = above
        return root

    def _before_aside(self, last: int) -> int | None:
        """The last word of the name before an aside that tells where: *X (2009-2014), **en fuite au Nicaragua**,*."""
        tree, names, k = self.tree, self.names, last
        while k > max(last - _ASIDE, 1) and tree.form[k] != ",":
            if tree.pos[k] in VERBAL:
                return None
            k -= 1
        if tree.form[k] != ",":
            return None
        k -= 1
        if tree.pos[k] == "PUNCT":  # a bracket
            k = next((j - 1 for j in range(k - 1, max(k - _ASIDE, 0), -1) if tree.pos[j] == "PUNCT"), k)
        return k if k in names else None

    def root_of_name(self, last: int) -> int | None:
        """The word by which the name that ends at a word hangs on the rest of its sentence; None for a name alone."""
        names, span = self.names, self.names[last]
        inside = (k for k in range(last, -1, -1) if names.get(k) == span)
        return next((k for k in inside if names.get(self.tree.head[k]) != span), None)

    def come(self, i: int) -> int | None:
        """The person whose name a participle of motion follows: *a accueilli X, **arrivé** en Arménie*."""
        tree, names = self.tree, self.names
        if i < 2 or tree.form[i - 1] != "," or i - 2 not in names or tree.verb(i) not in self.lexicon.words("with_be"):
            return None
        if tree.pos[i] != "VERB" or not self.is_participle(i) or tree.child(i, "aux:tense", "aux:pass", *SUBJECTS):
            return None
        root = self.root_of_name(i - 2)
        return root if root is not None and not self._only_where(i - 2) and self.agrees(i, root) else None

    def _only_where(self, k: int) -> bool:
        """Whether the mention that ends at a word is but where or on what channel: *à Lille*, *sur Europe 1*."""
        tree, names = self.tree, self.names
        inside = [j for j in range(max(k - 8, 0), k + 1) if names.get(j) == names[k]]
        return any(tree.case(j) in self.lexicon.words("locative") for j in inside)

    def _same_auxiliary(self, i: int) -> bool:
        """Whether a participle goes on with the auxiliary of the one before: *a dénoncé X et appelé à Y*."""
        tree, head = self.tree, self.tree.head[i]
        if not self.is_verbal(head) or tree.child(i, "aux:tense", "aux:pass", "cop", *SUBJECTS) is not None:
            return False
        return self.is_participle(i) and self.is_participle(head)

    def _torn_auxiliary(self, i: int) -> bool:
        """Whether *avoir* stands before a participle that the parser did not give it: *ont à leur tour **accusé***."""
        tree = self.tree
        for k in range(i - 1, max(i - 7, -1), -1):
            if tree.lemma[k] == self.lexicon.have and tree.pos[k] in VERBAL:
                return True
            if tree.pos[k] in VERBAL | {"PUNCT", "SCONJ"}:
                return False
        return False

    def _has_object(self, i: int) -> bool:
        """Whether a participle goes on with an auxiliary told before: *a ouvert une enquête, **appelé** le maire à*."""
        tree = self.tree
        return tree.head[i] < i and any(c > i and tree.dep[c] == "obj" and self.bare(c) for c in tree.children[i])

    def is_participle(self, i: int) -> bool:
        """Whether a word is a past participle, by the tagger or by its form."""
        return self.tagged_participle(i) or "participle" in self.tree.tenses(i)

    def tagged_participle(self, i: int) -> bool:
        """Whether the tagger took a word for a past participle."""
        return "Tense=Past|VerbForm=Part" in self.tree.morph[i]

    def finite(self, i: int) -> bool:
        """Whether a verb form, its auxiliaries included, has a subject of its own."""
        auxiliary = self.tree.child(i, "aux:tense", "aux:pass", "cop")
        return "VerbForm=Fin" in self.tree.morph[i if auxiliary is None else auxiliary]

    def is_infinitive(self, i: int) -> bool:
        """Whether a verb is an infinitive, past ones included: *dit avoir rencontré*."""
        tree = self.tree
        auxiliary = tree.child(i, "aux:tense", "aux:pass", "aux:caus", "cop")
        return "VerbForm=Inf" in tree.morph[i if auxiliary is None else auxiliary]

    def participial(self, i: int) -> bool:
        """Whether a verb is a present participle, which has no subject behind it: *en taclant **le ministre***."""
        return "gerund" in self.tree.tenses(i) or "Tense=Pres|VerbForm=Part" in self.tree.morph[i]

    def bare(self, c: int) -> bool:
        """Whether a noun has an article and no preposition."""
        tree = self.tree
        if tree.pos[c] not in NOMINAL or tree.child(c, "case") is not None:
            return False
        quoted = c > 1 and tree.form[c - 1] in self.lexicon.words("opening_mark") and tree.pos[c - 2] == "DET"
        return quoted or tree.child(c, "det") is not None  # *a conclu un "**accord**"*

    def wished(self, verb: int) -> bool:
        """Whether a finite verb tells what something is done for: ***pour que** X parte*, ***afin qu'**il parte*."""
        tree, lexicon = self.tree, self.lexicon
        marks = [c for c in tree.children[verb] if tree.dep[c] == "mark" and c < verb]
        aims = [c for c in marks if c > 0 and tree.form[c] in lexicon.words("that")]
        return any(tree.form[c - 1] in lexicon.words("purposing") for c in aims)

    def set_beside(self, noun: int) -> bool:
        """Whether a bare noun stands right behind a name and a comma: *la Turquie, **soutien** de Bakou*."""
        tree = self.tree
        bare = tree.pos[noun] == "NOUN" and tree.child(noun, "det", "case", "cc", "cop") is None
        return bare and noun > 1 and tree.form[noun - 1] == "," and noun - 2 in self.names

    def antecedent(self, pronoun: int) -> int:
        """The noun that the relative clause of a pronoun hangs on, the pronoun itself where none is near."""
        tree, node = self.tree, pronoun
        for _ in range(5):
            if tree.head[node] == node:
                break
            if tree.dep[node] in RELATIVES:
                return tree.head[node]
            node = tree.head[node]
        return pronoun

    def resumed(self, word: int) -> int:
        """The noun that a relative pronoun stands for; any other word itself."""
        return self.antecedent(word) if self.tree.form[word] in self.lexicon.words("relative") else word

    def stands_behind(self, infinitive: int) -> int | None:
        """The noun or adjective that decides the status of what stands behind it, where the parser hung that elsewhere:
        *a buté sur l'**incapacité** des deux parties à s'entendre*, *s'est dit **prêt** mardi à coopérer*.
        """
        tree, cues = self.tree, self.lexicon.cues
        mark = tree.child(infinitive, "mark")
        if mark is None or mark > infinitive or tree.form[mark] not in self.lexicon.words("infinitive_link"):
            return None
        for k in range(mark - 1, max(mark - _TORN, -1), -1):
            if k == tree.head[infinitive]:
                return None
            decides = any((pos, tree.lemma[k]) in cues for pos in ("G", "N"))
            decides = decides or tree.is_word(k, self.lexicon.words("deciding"))
            if decides and tree.pos[k] in {"NOUN", "ADJ"} and k not in self.names:
                return k
            if k in self.names or k in self.times or tree.pos[k] in {"DET", "ADP", "ADV", "NUM"}:
                continue
            if tree.form[k] in self.lexicon.words("opening_mark") and k == mark - 1:
                continue  # *le choix du gouvernement "**de soutenir** X"*
            if tree.pos[k] not in {"NOUN", "PROPN", "CCONJ"}:
                return None
        return None

    def going_on(self, noun: int) -> bool:
        """Whether it is told right behind a noun that it is under way: *la vente **en cours***."""
        tree, lexicon, k = self.tree, self.lexicon, noun + 2
        if k >= len(tree.form) or tree.form[k] not in lexicon.words("under_way"):
            return False
        return tree.form[k - 1] == lexicon.preposition("en")

    def coming(self, noun: int) -> tuple[int, int] | None:
        """The relative clause that tells when what a noun names comes into force or is held, as its finite verb and the
        verb that says so: *les sanctions contre la Syrie, qui **doivent entrer** en vigueur mardi*.
        """
        tree, lexicon = self.tree, self.lexicon
        for k in range(noun + 1, min(noun + _CLAUSE, len(tree.form))):
            if tree.form[k] in lexicon.noun_forms or tree.pos[k] == "SPACE":
                return None
            if tree.dep[k] != "acl:relcl":
                continue
            inner = tree.child(k, "xcomp")
            verb = inner if inner is not None and tree.verb(k) in lexicon.words("auxiliary") else k
            held = tree.verb(verb) in lexicon.words("beginning" if not tree.reflexive(verb) else "being_held")
            held = held or any(tree.form[c] in lexicon.words("taking_place") for c in tree.children[verb])
            if held or any(tree.form[c] in lexicon.words("into_force") for c in tree.children[verb]):
                return k, verb
            return None
        return None

    def agrees(self, participle: int, noun: int) -> bool:
        """Whether a participle can be said of a noun, by gender and number as far as the two show them."""
        tree = self.tree
        if tree.form[noun] in self.lexicon.words("relative"):
            noun = self.antecedent(noun)
        said, of = tree.morph[participle], tree.morph[noun]
        if tree.pos[noun] == "PROPN" and self._is_one(noun) and "Number=Plur" in said:
            return False  # *les juges ont critiqué **Jean Petit**, indignés par*
        if tree.pos[noun] == "PRON" and self.lexicon.words("personal").isdisjoint({tree.form[noun]}):
            return True
        if tree.pos[noun] not in {"NOUN", "PRON"} or "Gender" not in said:
            return True
        if "Number=Sing" in said and "Number=Plur" in of:
            return False
        if "Number=Plur" in said and "Number=Sing" in of and tree.child(noun, "conj") is None:
            return tree.is_word(noun, self.lexicon.words("collective") | self.lexicon.words("partitive"))
        return not any(one in said and other in of for one, other in _GENDERS)

    def _is_one(self, name: int) -> bool:
        """Whether a name is of one only: without an article in the plural, and not joined to another."""
        tree = self.tree
        if tree.plural[name] or tree.dep[name] == "conj" or tree.child(name, "conj") is not None:
            return False
        return not any(tree.plural[c] for c in tree.children[name] if tree.dep[c] == "det")

    def withstands(self, verb: int) -> bool:
        """Whether a verb tells that somebody is against what follows it: ***s'oppose** à l'expulsion*."""
        return self.tree.reflexive(verb) and self.tree.verb(verb) in self.lexicon.words("opposing")

    def shows_agreement(self, participle: int, noun: int) -> bool:
        """Whether a participle has the gender and number of a noun, both of which show them."""
        pairs = (self.tree.shows(feature, participle, noun) for feature in ("Gender", "Number"))
        return all(one and one == other for one, other in pairs)

    def inner(self, participle: int) -> int | None:
        """The plural right before a participle that does not agree with the singular noun the parser hung it on: *un
        hommage aux **six marins** tués*."""
        tree, head = self.tree, self.tree.head[participle]
        said = tree.morph[participle]
        k = participle - 1
        one_name = head in self.names and self.names[head] == self.names.get(k)
        if (
            tree.dep[participle] != "acl"
            or k <= head
            or one_name
            or "Number=Plur" not in said
            or self.agrees(participle, head)
        ):
            return None
        counted = tree.pos[k] == "NOUN" or (tree.pos[k] == "ADJ" and tree.child(k, "det", "nummod") is not None)
        return k if counted and tree.plural[k] else None

    def shares_article(self, one: int, other: int) -> bool:
        """Whether a second noun shares the article of the first: *la militante et **figure** du mouvement Jeanne D.*"""
        tree = self.tree
        if tree.pos[one] != "NOUN" or tree.pos[other] != "NOUN" or tree.plural[one] or tree.plural[other]:
            return False
        case = tree.child(one, "case")
        told = case is not None and tree.form[case] in self.lexicon.words("contracted")  # ***du** juge et poète*
        return (told or tree.child(one, "det") is not None) and tree.child(other, "det", "case", "nummod") is None

    def one_name(self, one: int, other: int) -> bool:
        """Whether two words belong to one name."""
        return one in self.names and self.names[one] == self.names.get(other)
