"""Whom words stand for: names, what is said beside names, descriptions, pronouns and possessives."""

from __future__ import annotations

from collections.abc import Sequence, Set

from depeche.actors import Cast
from depeche.events.frames import Frames
from depeche.events.kinds import PEOPLE
from depeche.events.nationality import Nationalities
from depeche.events.tree import NOMINAL, VERBAL, Tree
from depeche.events.unnamed import Unnamed
from depeche.parse import Parsed
from depeche.reading import Span, Statement

_REACH = 14
"""Words within which a name belongs to the description before it."""

_LATTER = 40
"""Words within which *ce dernier* or a relative clause resumes somebody."""

_SENTENCES, _SPOKEN_OF = 2, 70
"""Sentences and words within which a possessive means the one person that is named."""

_BEFALLING = frozenset({"ACCUSE", "ASSAULT", "COERCE", "RETREAT"})
"""Types of what befalls somebody whom *de* names."""

_DESCRIBING = frozenset({"appos", "flat:name", "flat", "nmod", "nmod:appos", "amod"})


class References:
    """The actors of one text, by the words that stand for them."""

    def __init__(
        self,
        tree: Tree,
        frames: Frames,
        cast: Cast,
        statements: Sequence[Statement],
        where: Nationalities,
        unnamed: Unnamed,
    ) -> None:
        self.tree, self.frames, self.cast, self.unnamed = tree, frames, cast, unnamed
        self.lexicon = tree.lexicon
        self.nationalities = where
        self.known = {i: cast_id for i, (_, cast_id) in _mentions(tree.parsed, cast).items()}
        self._resolved: dict[int, tuple[str, ...]] = {}
        self._busy: set[int] = set()
        self.speaker_at: dict[int, Statement] = {}
        self.cues: dict[int, Statement] = {}
        """Words that introduce a statement, with it."""
        for statement in statements:
            if statement.cue is not None:
                self.cues.update((token.i, statement) for token in tree.parsed.tokens_in(statement.cue))
            for content in statement.content:
                for token in tree.parsed.tokens_in(content):
                    self.speaker_at[token.i] = statement

    def actors(self, i: int) -> tuple[str, ...]:
        """The actors that a word stands for, in its phrase; none where it is no actor."""
        if i in self._resolved:
            return self._resolved[i]
        if i in self._busy:
            return ()
        self._busy.add(i)
        found = tuple(dict.fromkeys(self._find(i)))
        self._busy.discard(i)
        self._resolved[i] = found
        return found

    def _find(self, i: int) -> list[str]:
        tree = self.tree
        if tree.form[i] in self.lexicon.words("latter") and self._is_latter(i):
            return self._latter(i)
        if tree.pos[i] in {"PRON", "DET"} or tree.form[i] in self.lexicon.words("possessive"):
            return self._pronoun(i)
        known = self.known.get(i)
        if several := self._listed(i):
            return several
        if known:
            bearer = self._apposed(i)
            if bearer is None and self._is_description(known):
                bearer = self._bearer(i) or self._named_after(i)
            return [bearer] if bearer else list(self.cast.members(known))
        if tree.pos[i] not in NOMINAL and tree.pos[i] not in {"ADJ", "NUM", "X"}:
            return []
        account = tree.plural[i] or tree.is_word(i, self.lexicon.words("account"))  # *une page Facebook*
        for c in () if account else tree.children[i]:
            beside = tree.dep[c] in {"appos", "flat:name", "flat"} or (tree.dep[c] == "nmod" and not tree.case(c))
            if beside and self._ends_a_complement(i, c):
                continue  # *le reporter de France **2** Jean Petit*
            if beside and c in self.known and abs(c - i) < 12 and not self._is_of_kin(i, c):
                id = self.known[c]
                if self.cast[id].kind in {"person", "organisation"}:
                    return [id]
        if tree.pos[i] in {"ADJ", "X"}:
            return []
        if (named := self._demonym_of(i)) or (named := self._set_beside(i)):
            return [named]
        if any(tree.dep[c] == "conj" and self.frames.shares_article(i, c) for c in tree.children[i]):
            bearer = self._bearer(i)
            if bearer:
                return [bearer]
        referred = self.cast.refer(tree.phrase(i))
        if any(self.known.get(c) == referred and self._is_of_kin(i, c) for c in tree.children[i]):
            return []
        return list(self.cast.members(referred)) if referred else []

    def _ends_a_complement(self, noun: int, c: int) -> bool:
        """Whether a word is but the end of a name that stands behind a noun with a preposition: *de France **2***."""
        tree, names = self.tree, self.frames.names
        return any(d < c and names.get(d) == names.get(c) and tree.case(d) for d in tree.children[noun] if d in names)

    def _listed(self, i: int) -> list[str]:
        """Those named right behind what they all are: *les députés **Jean Dupont** (PS) et **Anne Petit***."""
        tree = self.tree
        if tree.pos[i] != "NOUN" or not tree.plural[i]:
            return []
        first = next((c for c in tree.children[i] if c in self.known and tree.pos[c] == "PROPN"), None)
        if first is None or not i < first <= i + 3 or tree.case(first):
            return []
        if any(tree.pos[k] not in {"ADJ", "PROPN"} for k in range(i + 1, first)):
            return []
        names = [first, *(c for c in tree.children[first] if tree.dep[c] == "conj" and c in self.known)]
        found = [self.known[c] for c in names]
        kinds = {self.cast[a].kind for a in found}
        return found if len(found) > 1 and kinds in ({"person"}, {"organisation"}) else []

    def _is_description(self, id: str) -> bool:
        """Whether an actor is one person whom the text describes without a name."""
        actor = self.cast[id]
        if actor.kind != "person" or actor.key is not None or not actor.mentions:
            return False
        first = self.tree.parsed.token_at(actor.mentions[0].start)
        return first is not None and self.tree.pos[first.i] in {"DET", "ADP", "NOUN", "ADJ", "NUM"}

    def _apposed(self, i: int) -> str | None:
        """The person named right beside a role: *le Premier ministre de l'Ontario, Doug Ford*."""
        tree = self.tree
        if tree.pos[i] != "NOUN" or tree.plural[i]:
            return None  # *plusieurs opposants, dont X* are more than X
        for c in tree.children[i]:
            known = self.known.get(c)
            if tree.dep[c] == "appos" and tree.pos[c] == "NOUN" and (inner := self._apposed(c)):
                return inner  # *son père, l'ancien président Jean Dupont*
            beside = tree.dep[c] in {"appos", "nmod", "nmod:appos"} and not tree.case(c)
            if beside and known and tree.pos[c] == "PROPN" and self.cast[known].kind == "person":
                return known
        return None

    def _bearer(self, i: int) -> str | None:
        """The person named at the end of a description: *l'ancien candidat à la présidence Jean Dupont*."""
        tree = self.tree
        stack = [i]
        while stack:
            node = stack.pop()
            for c in tree.children[node]:
                joined = tree.dep[c] == "conj" and self.frames.shares_article(node, c)
                if c < i or c - i > _REACH or (tree.dep[c] not in _DESCRIBING and not joined):
                    continue
                known = self.known.get(c)
                if known and not tree.case(c) and tree.pos[c] == "PROPN" and self.cast[known].kind == "person":
                    if self._is_of_kin(i, c):
                        continue  # ***la fille** du ministre Jean Petit*
                    return known
                stack.append(c)
        return None

    def _is_of_kin(self, noun: int, name: int) -> bool:
        """Whether a name behind a noun is that of a relative, which *de* tells."""
        tree, of = self.tree, self.lexicon.preposition("de")
        if not tree.is_word(noun, self.lexicon.words("kin")):
            return False
        return any(
            tree.dep[k] == "case" and self.lexicon.preposition(tree.form[k]) == of for k in range(noun + 1, name)
        )

    def _named_after(self, i: int) -> str | None:
        """The person whose name follows a description, words of a party between: *le député LFI Jean Dupont*."""
        tree, names = self.tree, self.frames.names
        k, span = i, names.get(i)
        while names.get(k) == span:
            k += 1
        for _ in range(3):
            if k >= len(tree.form):
                return None
            known = self.known.get(k)
            if known and tree.pos[k] == "PROPN" and self.cast[known].kind == "person":
                return None if self._is_of_kin(i, k) else known
            if tree.pos[k] not in {"PROPN", "ADJ", "NOUN", "X"}:
                return None
            k += 1
        return None

    def _set_beside(self, i: int) -> str | None:
        """The person whom a noun behind a name describes: *Jean Petit, un ancien **ministre***."""
        tree = self.tree
        if tree.plural[i] or tree.pos[i] not in NOMINAL or tree.case(i):
            return None
        det = tree.child(i, "det")
        if det is not None and tree.form[det] not in self.lexicon.words("indefinite"):
            return None
        if det is not None and det == i - 1 and (named := self._of_victim(det)):
            return named
        if tree.dep[i] != "appos" or tree.pos[i] != "NOUN" or tree.head[i] > i:
            return None
        above = self.known.get(tree.head[i])
        return above if above and self.cast[above].kind == "person" and tree.pos[tree.head[i]] == "PROPN" else None

    def _of_victim(self, article: int) -> str | None:
        """Who stands before a description, where *de* tells what befell him: *la mort de Jean Petit, **un** Malien*."""
        tree, lexicon = self.tree, self.lexicon
        if article < 2 or tree.form[article - 1] != ",":
            return None
        id, span = self.known.get(article - 2), self.frames.names.get(article - 2)
        if id is None or span is None or self.cast[id].kind != "person":
            return None
        root = next((t.i for t in tree.parsed.tokens_in(span) if self.frames.names.get(tree.head[t.i]) != span), None)
        if root is None or tree.case(root) != lexicon.preposition("de"):
            return None
        noun = lexicon.noun_forms.get(tree.form[tree.head[root]])
        befalls = noun is not None and any(row.type in _BEFALLING for row in lexicon.nouns[noun])
        return id if befalls else None

    def _demonym_of(self, i: int) -> str | None:
        """The person whose name follows what people he belongs to: *l'**Américain** noir Jean Dupont*."""
        tree = self.tree
        written = tree.parsed.doc[i].text
        if tree.plural[i] or not written[:1].isupper() or not self.nationalities.country(written.rsplit("-", 1)[-1]):
            return None
        for k in range(i + 1, min(i + 4, len(tree.form))):
            known = self.known.get(k)
            if known and tree.pos[k] == "PROPN" and self.cast[known].kind == "person":
                return known
            if tree.pos[k] != "ADJ":
                return None
        return None

    def _pronoun(self, i: int) -> list[str]:
        tree, lexicon = self.tree, self.lexicon
        form = tree.form[i]
        if form in lexicon.words("first_person"):
            statement = self.speaker_at.get(i)
            return [statement.speaker] if statement and statement.speaker else []
        if form in lexicon.words("second_person"):
            statement = self.speaker_at.get(i)
            if statement and not statement.addressee:
                return self._spoken_to(statement)
            return [statement.addressee] if statement and statement.addressee else []
        if form in lexicon.words("relative"):
            return self._antecedent(i)
        if form in lexicon.words("possessive"):
            return self._possessor(i)
        if form in lexicon.words("personal"):
            id = self.cast.pronoun(i)
            if id is not None and tree.dep[i] in {"obj", "iobj"} and id in (own := self._subjects_of(tree.head[i])):
                id = self._other_person(i, own)
            if id is None and form in lexicon.words("accusative"):
                return self._subject_above(i) or self._speaker_meant(i)
            if id is None and form in lexicon.words("dative") and (said := self._speaker_meant(i)):
                return said
            if id is None and tree.case(i) in lexicon.words("against"):
                other = self._other_person(i, set())  # *des enquêtes contre **lui***
                return [other] if other else []
            return list(self.cast.members(id)) if id else self._speaker_or_subject(i)
        if tree.child(i, "nmod") is not None and (bearer := self._bearer(i)):
            return [bearer]  # *l'une des figures du mouvement, Jeanne Dupont*
        id = self.known.get(i)
        return list(self.cast.members(id)) if id else []

    def _subjects_of(self, verb: int) -> set[str]:
        return {a for c in self.frames.of(verb).get("subj", ()) for a in self.actors(c)}

    def _other_person(self, clitic: int, own: Set[str]) -> str | None:
        """Whom a clitic means that cannot mean the subject of its verb: *le juge a décidé de **le** poursuivre*."""
        tree = self.tree
        for k in range(clitic - 1, max(clitic - _SPOKEN_OF, -1), -1):
            known = self.known.get(k)
            if not known or known in own or "nmod" in {tree.dep[k], tree.dep[tree.head[k]]}:
                continue  # *le secrétaire de **Jean Petit***
            if self.cast[known].kind == "person" and self.cast.suits(known, clitic):
                return known
        return None

    def _speaker_meant(self, i: int) -> list[str]:
        """Whom a clitic without gender means in reported speech: *X affirme que Y **l'a** critiqué*."""
        statement = self.speaker_at.get(i)
        if statement is None or statement.type != "indirect" or not statement.speaker:
            return []
        own = {a for c in self.frames.of(self.tree.head[i]).get("subj", ()) for a in self.actors(c)}
        meant = self.tree.form[i] in self.lexicon.words("genderless") and own and statement.speaker not in own
        return [statement.speaker] if meant and self.cast[statement.speaker].kind == "person" else []

    def _spoken_to(self, statement: Statement) -> list[str]:
        """Whom *vous* means in a quotation, by the words around its cue: *a écrit X dans une lettre **à Y***."""
        frames = self.frames
        for token in self.tree.parsed.tokens_in(statement.cue) if statement.cue else ():
            if not frames.is_verbal(token.i):
                continue
            args = frames.of(token.i)
            words = [*args.get(self.lexicon.preposition("à"), ()), *frames.sent_to(token.i)]
            found = [a for c in words for a in self.actors(c) if a != statement.speaker and self.cast[a].kind in PEOPLE]
            if found:
                return found
        return []

    def _is_latter(self, i: int) -> bool:
        det = self.tree.child(i, "det")
        return det is not None and det == i - 1 and self.tree.form[det] in self.lexicon.words("demonstrative")

    def _latter(self, i: int) -> list[str]:
        """*Ce **dernier***: the person of that gender spoken of last."""
        tree, cast = self.tree, self.cast
        gender = "f" if tree.form[i].endswith("e") else "m"
        for k in range(i - 2, max(i - _LATTER, -1), -1):
            known = self.known.get(k)
            if known is not None and cast[known].kind == "person":
                return [known] if cast.gender(known) == gender else []
        return []

    def _speaker_or_subject(self, i: int) -> list[str]:
        """Whom a subject pronoun takes up that nobody else could tell: who says (*a-t-**il** ajouté*), else the one
        subject of the clause above that suits it."""
        tree, frames = self.tree, self.frames
        verb = tree.head[i]
        if not tree.dep[i].startswith("nsubj"):
            return []
        said = self.cues.get(verb)
        if said is not None:
            return [said.speaker] if said.speaker else []
        for head in tree.up(verb, 6):
            if frames.is_verbal(head) and not frames.passive(head):
                found = [a for c in frames.of(head).get("subj", ()) if c != i for a in self.actors(c)]
                if len(found) != 1:
                    return []
                body = self.cast[found[0]].kind in {"organisation", "country"} and not self.cast.gender(found[0])
                says = body and tree.verb(head) in self.lexicon.words("speech")  # *l'Otan a annoncé qu'**elle***
                return found if says or self.cast.suits(found[0], i) else []
        return []

    def _subject_above(self, clitic: int) -> list[str]:
        """*X a rejeté les accusations de Y, qui **l'**accuse*: the one subject of the main clause that is not Y."""
        tree = self.tree
        own = {a for c in self.frames.of(tree.head[clitic]).get("subj", ()) for a in self.actors(c)}
        relative = next((n for n in (tree.head[clitic], *tree.up(clitic, 4)) if tree.dep[n] == "acl:relcl"), None)
        if relative is None or not own:
            return []
        for head in tree.up(relative, 6):
            passive = self.frames.passive(head)
            if self.frames.is_verbal(head) and (not passive or self.frames.finite(head)):
                place = "obj" if passive else "subj"
                found = [a for c in self.frames.of(head).get(place, ()) for a in self.actors(c)]
                single = len(found) == 1 and found[0] not in own and self.cast[found[0]].kind in PEOPLE - {"group"}
                return found if single else []
        return []

    def _antecedent(self, i: int) -> list[str]:
        """Whom a relative pronoun takes up: the head of its clause, else who stands right before it."""
        tree = self.tree
        for head in tree.up(i, 6):
            joined = tree.dep[head] == "conj" and tree.head[i] == head and tree.pos[tree.head[head]] in NOMINAL
            if (tree.dep[head] == "acl:relcl" or joined) and tree.head[head] != head:  # *X, critiqué et **qui** part*
                noun = self._nearest_of(self._whose_place(tree.head[head]), head, i)
                found = self._modified(noun)
                if found and tree.dep[noun] == "conj" and tree.plural[head] and not tree.plural[noun]:
                    found += [a for a in self.actors(tree.head[noun]) if a not in found]  # *X et Y, **qui vont***
                if found:
                    return found
                if i > 0 and tree.form[i - 1] in self.lexicon.words("and") and (first := self._relative_before(i)):
                    return list(self.actors(first))  # *c'est Paris qui a dit cela **et qui** appelle X à*
                return self.named_before(i) or self._within_phrase(tree.head[head], i)
        return self.named_before(i)

    def _nearest_of(self, noun: int, verb: int, relative: int) -> int:
        """The last of several names before the relative clause of one: *A ou B, **qui a** dénoncé*."""
        tree = self.tree
        if any(tree.plural[k] for k in (verb, *tree.children[verb]) if tree.pos[k] in VERBAL):
            return noun
        joined = [c for c in tree.children[noun] if tree.dep[c] == "conj" and c < relative and c in self.known]
        beside = joined and all(tree.pos[k] in {"PROPN", "PUNCT"} for k in range(joined[-1], relative))
        return joined[-1] if beside else noun

    def _relative_before(self, i: int) -> int | None:
        """The same relative pronoun earlier in the sentence."""
        tree = self.tree
        for k in range(i - 1, max(i - _LATTER, -1), -1):
            if tree.form[k] == tree.form[i] and tree.pos[k] == "PRON":
                return k
            if tree.parsed.doc[k].is_sent_start:
                return None
        return None

    def _within_phrase(self, noun: int, relative: int) -> list[str]:
        """The person in the phrase that a relative clause hangs on: *l'entrée de **Jean Petit**, ministre, qui a*."""
        tree = self.tree
        for node in (noun, *tree.up(noun, 4)):
            if tree.pos[node] in VERBAL and not self.frames.passive(node):
                break
            known = self.known.get(node)
            if known and self.cast[known].kind == "person":
                return [known]
        found: list[str] = []
        stack = [noun] if relative - noun < _LATTER else []
        while stack:
            for c in tree.children[stack.pop()]:
                if noun < c < relative and tree.dep[c] in {"nmod", "appos", "nmod:appos"}:
                    stack.append(c)
                    known = self.known.get(c)
                    if known and self.cast[known].kind == "person":
                        found.append(known)
        return found if len(set(found)) == 1 else []

    def _whose_place(self, noun: int) -> int:
        """Who is where a place says: *le gouverneur basé à **Kaya** qui a demandé*."""
        tree = self.tree
        place = self.known.get(noun)
        if place and self.cast[place].kind == "place" and tree.case(noun) == self.lexicon.preposition("à"):
            for head in tree.up(noun, 3):
                if any(self.cast[a].kind in PEOPLE for a in self.actors(head)):
                    return head
                if self.frames.finite(head):
                    break
        return noun

    def _modified(self, noun: int) -> list[str]:
        """Whom the noun that a clause hangs on stands for: itself, or the name it stands beside."""
        for _ in range(3):
            found = self.actors(noun)
            if found:
                return list(found)
            if self.tree.dep[noun] not in {"appos", "nmod:appos", "flat:name"} or self.tree.head[noun] == noun:
                return []
            noun = self.tree.head[noun]
        return []

    def named_before(self, i: int) -> list[str]:
        """The actor whose mention ends right before a word, a comma or a conjunction apart."""
        tree = self.tree
        for k in range(i - 1, max(i - 4, -1), -1):
            if k in self.known:
                return list(self.cast.members(self.known[k]))
            if tree.pos[k] not in {"PUNCT", "SPACE"}:
                break
        return []

    def _possessor(self, i: int) -> list[str]:
        """*sa visite*: the subject of the clause where the noun is not the subject itself; else as a pronoun."""
        tree = self.tree
        noun = tree.head[i]
        asking: set[str] = set()
        for head in tree.up(noun, 8):
            if self.frames.is_verbal(head):
                subjects = self.frames.of(head).get("subj", [])
                wanted = tree.head[noun] == head and self._wants_of_others(head, noun)
                if noun > head and wanted and not self._turned_down(head, noun):
                    asking = {a for s in subjects for a in self.actors(s)}
                    break  # *ils réclament leur départ*: that of others
                reason = tree.case(noun) == self.lexicon.preposition("pour") and tree.head[noun] == head
                if reason and self._treats_others(head):
                    subjects = self.frames.of(head).get("obj", [])  # *félicite X pour **sa** victoire*
                if self.frames.passive(head):
                    # *X a été remplacé après **son** arrestation*, not what X is by: *accusé par son rival*
                    subjects = [] if noun in subjects else self.frames.of(head).get("obj", [])
                if noun not in subjects:
                    found = [a for s in subjects for a in self.actors(s) if self.cast[a].kind in PEOPLE]
                    if tree.form[i] in self.lexicon.words("theirs"):
                        if not self._several(found):
                            found = []  # *obliger l'exécutif à prendre en compte **leurs** revendications*
                    elif tree.form[i] in self.lexicon.words("his") and self._conjugated_in_plural(head):
                        found = []  # *40% des sondés approuvent **son** action*
                    if found:
                        return found
                break
        id = self.cast.pronoun(i)
        if id is None:
            return [a for a in self._person_before(i) if a not in asking]
        return [a for a in self.cast.members(id) if a not in asking] if id else []

    def _several(self, actors: list[str]) -> bool:
        """Whether actors are more than one person or body."""
        return len(actors) > 1 or any(self.cast[a].kind in {"group", "country"} for a in actors)

    def _conjugated_in_plural(self, verb: int) -> bool:
        """Whether a finite verb stands in the third person plural: what it has is not *son* but *leur*."""
        tree = self.tree
        auxiliary = tree.child(verb, "aux:tense", "aux:pass")
        told = str(tree.parsed.doc[verb if auxiliary is None else auxiliary].morph)
        return "Number=Plur" in told and "Person=3" in told

    def _person_before(self, i: int) -> list[str]:
        """The person named last before a possessive in its sentence, or the only one of the sentences before."""
        tree = self.tree
        there: set[str] = set()
        sentences = 0
        for k in range(i - 1, max(i - _SPOKEN_OF, -1), -1):
            known = self.known.get(k)
            if known and self.cast[known].kind == "person":
                if not sentences:
                    return [known]
                there.add(known)
            if tree.parsed.doc[k].is_sent_start:
                sentences += 1
                if sentences > _SENTENCES:
                    break
        return list(there) if len(there) == 1 else []

    def _wants_of_others(self, verb: int, noun: int) -> bool:
        if self.tree.verb(verb) in self.lexicon.words("taking"):
            rows = self.lexicon.nouns.get(self.lexicon.noun_forms.get(self.tree.form[noun], ""), ())
            if any(row.type in {"AID", "SUPPORT"} for row in rows):
                return True  # *ils espèrent **son** soutien*
        if self.tree.verb(verb) in self.lexicon.words("presenting"):
            return False  # *présente **sa** démission*
        return bool(self.lexicon.types(self.tree.verb(verb)) & {"REQUEST", "ACCUSE", "REJECT"})

    def _turned_down(self, verb: int, noun: int) -> bool:
        """*X a rejeté les appels à **sa** démission*: who turns a demand down is whom it is made of."""
        tree, case = self.tree, self.tree.child(noun, "case")
        told = case is not None and case > 0 and tree.form[case - 1] in self.lexicon.noun_forms
        return told and tree.verb(verb) in self.lexicon.words("enduring") | self.lexicon.words("refusing")

    def _treats_others(self, verb: int) -> bool:
        return bool(self.lexicon.types(self.tree.verb(verb)) & {"SUPPORT", "ACCUSE", "COERCE", "SANCTION"})


def _mentions(parsed: Parsed, cast: Cast) -> dict[int, tuple[Span, str]]:
    """The shortest mention that holds each word, with its actor."""
    found: dict[int, tuple[Span, str]] = {}
    for actor in cast.actors():
        for mention in actor.mentions:
            length = mention.end - mention.start
            for token in parsed.tokens_in(mention):
                known = found.get(token.i)
                if known is None or length < known[0].end - known[0].start:
                    found[token.i] = (mention, actor.id)
    return found


def names_of(parsed: Parsed, cast: Cast) -> dict[int, Span]:
    """The shortest mention of an actor that holds each word."""
    return {i: span for i, (span, _) in _mentions(parsed, cast).items()}
