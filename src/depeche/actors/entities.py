"""The entities of the model as names: where they begin and end, and what the model has run together."""

from __future__ import annotations

import re
from collections.abc import Mapping

from depeche.actors.lexicon import Lexicon
from depeche.actors.name import Name
from depeche.actors.view import View
from depeche.actors.widening import dated, is_bare, is_role
from depeche.knowledge import Knowledge, fold, folded_words
from depeche.reading import ActorKind

_KINDS: dict[str, ActorKind] = {"PER": "person", "LOC": "place", "ORG": "organisation", "MISC": "organisation"}
_LATIN = re.compile("[A-Za-zÀ-ɏ]")
_FIELDS = 12
"""How many tokens before one of its fields an office may stand: *ministre de l'Economie et **des Finances***."""
_LABELS = ("PTY", "LAB", "JRN")
"""Sectors of the bodies whose acronym stands right before the name of a person."""


class Entities:
    """Reads the entities of one text."""

    def __init__(self, view: View, knowledge: Knowledge, lexicon: Lexicon) -> None:
        self.view, self.knowledge, self.lexicon = view, knowledge, lexicon
        self.words = lexicon.words

    def find(self) -> list[Name]:
        """The names, in the order of the text."""
        view, lexicon = self.view, self.lexicon
        unnamed = self.words["greeting"] | self.words["neither"]  # ***Ni** Paris ni Berlin*
        found = []
        for entity in view.parsed.doc.ents:
            kind = _KINDS.get(entity.label_)
            if kind is None:
                continue
            first, last = entity.start, entity.end
            if entity.label_ == "MISC" and not (
                view.low[first] in self.words["name_head"] or view.low[max(first - 2, 0)] == ","
            ):
                continue
            while first < last - 1 and view.low[first] in unnamed:
                first += 1
            while first < last and not self._names(first):
                noun = lexicon.noun(view.text[first], view.low[first])
                if noun and noun.kind == "body" and kind == "organisation" and last - first > 1:
                    break
                site = view.low[first] in self.words["place_head"] and kind != "person"
                if site and not is_bare(view, lexicon, first):
                    break
                first += 1
            while last > first + 1 and last - 1 in view.timed and not self._dated(first, last):
                last -= 1  # *Washington* début janvier
            while last > first and not (self._names(last - 1) or view.pos[last - 1] in ("ADJ", "NOUN", "NUM", "X")):
                last -= 1
            last = self._before_complement(first, last)
            if kind == "place":
                last = self._before_article(first, last)
            if kind == "organisation" and (cut := self._second_body(first, last)):
                leading = self._entity(first, cut[0], kind)
                found += [leading] if leading else []
                first = cut[1]
            start = self._person_from(first, last) if kind != "person" else self._behind_his_body(first, last)
            if start > first:
                presided = view.low[first] in self.words["presided"] and start == first + 1
                body = "organisation" if kind == "person" else kind
                leading = None if presided else self._entity(first, start, body)
                found += [leading] if leading else []
                first, kind = start, "person"
            if kind == "place" and self._after_office(first, last):
                kind = "person"
            if kind != "place" and self._led_by_people(first, last):
                first, kind = first + 1, "person"
            if kind != "place":
                label = self._led_by_body(first, last)
                if label is not None:
                    found.append(label)
                    first, kind = label.last, "person"
            if kind == "person" and self._led_by_place(first, last):
                first += 1
            if view.low[last - 1] in self.words["body_tail"] and last - first > 1:
                kind = "organisation"  # *la Premier League*
            if kind == "person":
                while first < last - 1 and is_role(view, self.lexicon, first):
                    first += 1
            name = self._entity(first, last, kind)
            if name and found and self._goes_on(found[-1], name):
                before = found[-1]  # *Kim Il* Sung, *Kim* Il *Sung*
                before.kind, before.last, before.text = "person", last, view.words(before.first, last)
            elif name:
                found.append(name)
        return found

    def _dated(self, first: int, last: int) -> bool:
        """Whether a body is named after a day: *Mouvement du 23 mars*."""
        return self.view.low[first] in self.words["name_head"] and dated(self.view, self.lexicon, last - 3) == last

    def _before_article(self, first: int, last: int) -> int:
        """Where the name of a place ends that the model ran into what was made there: *à **Washington** un accord*."""
        view = self.view
        for i in range(first + 1, last):
            noun = i + 1 < last and view.pos[i] == "DET" and view.pos[i + 1] == "NOUN" and view.text[i + 1].islower()
            if (noun or view.text[i] in self.words["one"]) and self.knowledge.named(view.words(first, i)):
                return i
        return last

    def _before_complement(self, first: int, last: int) -> int:
        """Where a name ends that the model ran into what is asked or said of it: *demande à la **Cour suprême**
        d'annuler*, *accuse la **Chine** d'espionnage*, *le **Conseil de sécurité** sous la présidence de*."""
        view = self.view
        for i in range(first + 1, last - 1):
            if view.low[i] in self.words["under"] and view.pos[i] == "ADP" and view.pos[i + 1] == "DET":
                return i
        for i in range(first + 2, last):
            if view.pos[i] == "VERB" and view.morph(i, "VerbForm") == "Inf" and view.dep[i - 1] == "mark":
                return i - 1
            if view.dep[i] == "obl:arg" and view.head[i] < first and view.text[i].islower():
                return i - 1
        return last

    def _second_body(self, first: int, last: int) -> tuple[int, int] | None:
        """Where the first of two bodies ends that the model took for one, and the second begins; its end where that is
        none: *l'**Académie de médecine** et l'**Académie des sciences***, *l'**Association** et ses membres*."""
        view, lexicon = self.view, self.lexicon
        for k in range(first + 1, last - 1):
            if view.low[k] not in self.words["join"] or view.pos[k] != "CCONJ":
                continue
            i = k + 1
            while i < last - 1 and (view.pos[i] in ("ADP", "DET") or view.low[i] in self.words["article"]):
                i += 1
            owned = i > k + 1 and lexicon.determiners.get(view.low[i - 1], ("", ""))[0] == "possessive"
            noun = lexicon.noun(view.text[i], view.low[i])
            if owned:
                return k, last
            heads = (noun is not None and noun.kind == "body") or view.low[i] in self.words["name_head"]
            if i > k + 1 and heads and view.text[i].istitle():
                return k, i
        return None

    def _goes_on(self, name: Name, after: Name) -> bool:
        """Whether a word that the model took for another person's name is the last of the one before."""
        view, between = self.view, after.first - 1
        linked = name.last == between and view.text[between].islower() and name.last - name.first == 1
        if linked and view.low[between] in self.words["particle"]:
            if view.low[between] not in self.words["of"]:
                return after.kind == "person" and name.kind in ("person", "place")  # *Nair* da *Costa Marques*
            first = view.low[name.first] in self.lexicon.first_names and name.kind == "person"
            return first and after.last - after.first == 1 and not self.knowledge.named(after.text)
        persons = name.kind == after.kind == "person" and name.last - name.first <= 2
        near = name.last == after.first
        if name.last == between and name.last - name.first == 1:
            near = view.text[between].istitle() and view.text[between] not in self.lexicon.titles
        return persons and near and after.last - after.first == 1

    def _person_from(self, first: int, last: int) -> int:
        """Where a person begins in what the model took for one name: *le député des Landes* Lionel Petit."""
        view = self.view
        noun = self.lexicon.noun(view.text[first], view.low[first]) if first < last else None
        state = noun is not None and noun.kind == "body" and noun.family == "state"
        if first < last and view.low[first] in self.words["presided"]:
            state = True  # *la présidente de la Chambre* Anne Petit
        for k in range(first + 1, last - 1):
            cased = all(view.text[i][:1].isupper() and not view.text[i].isupper() for i in range(k, last))
            if cased and view.low[k] in self.lexicon.first_names:
                return k if state or self.knowledge.named(view.words(first, k)) else self._behind_his_body(first, last)
            if cased and state and k == first + 1:
                return k  # *le président du Parlement* Nabih Berri
        return first

    def _behind_his_body(self, first: int, last: int) -> int:
        """Where the name of a person begins whose body the model took for a part of it: *le patron de Veolia* Antoine
        Petit."""
        view = self.view
        if first < 2 or view.low[first - 1] not in self.words["of"] or view.text[first].isupper():
            return first
        noun = self.lexicon.noun(view.text[first - 2], view.low[first - 2])
        if noun is None or noun.kind != "person" or noun.number != "s" or noun.family != "role":
            return first
        named = view.low[first] in self.lexicon.first_names  # *le conseiller de Joe Biden* Andrew Petit
        for k in range(first + 1 + named, last - 1):
            known = self.knowledge.named(view.words(first, k)) if not named else ()
            entity = self.knowledge.entity(known[0]) if known else None
            body = entity is not None and entity.kind == "organisation"
            if view.low[k] in self.lexicon.first_names or body:
                cased = all(view.text[i][:1].isupper() and not view.text[i].isupper() for i in range(k, last))
                return k if cased else first
        return first

    def _led_by_people(self, first: int, last: int) -> bool:
        """Whether a nationality stands before a name: *l'Ivoirien* Drogba."""
        view = self.view
        if last - first < 2 or first == 0:
            return False
        if view.low[first - 1] not in self.words["article"] and view.pos[first - 1] not in ("ADJ", "DET"):
            return False
        return self.knowledge.is_people(view.low[first])

    def _led_by_body(self, first: int, last: int) -> Name | None:
        """The acronym or channel with which the model began the name of a person: *l'AFP* Malika Seguineau, *a dit sur
        Twitter* Paul Petit."""
        view = self.view
        acronym = view.text[first] if last - first >= 2 else ""
        channel = first > 0 and view.low[first - 1] in self.words["on"]
        if len(acronym) < 2 or not (acronym.isupper() or channel):
            return None
        if any(view.text[i].isupper() for i in range(first + 1, last)):
            return None
        keys = self.knowledge.named(acronym)
        entity = self.knowledge.entity(keys[0]) if keys else None
        if entity is None or entity.kind != "organisation":
            return None
        spoken_to = entity.sector == "JRN" and first > 1 and view.low[first - 2] in self.words["to"]
        alone = spoken_to and last < len(view) and view.text[last] in (",", "(")  # *a dit à l'AFP Awa, étudiante*
        labelled = (entity.sector in _LABELS or channel) and (last - first > 2 or alone)
        if not labelled and view.low[first + 1] not in self.lexicon.first_names:
            return None
        return Name(first, first + 1, first, "organisation", acronym, keys)

    def _after_office(self, first: int, last: int) -> bool:
        """Whether a single word no table knows stands right behind an office, and so is who holds it: *le président
        **Tebboune***."""
        if first == 0 or last - first != 1:
            return False
        noun = self.lexicon.noun(self.view.text[first - 1], self.view.low[first - 1])
        held = noun is not None and noun.kind == "person" and noun.number == "s" and noun.family == "role"
        known = self.knowledge.named(self.view.words(first, last)) or self.knowledge.country_of(self.view.low[first])
        return held and not known

    def _led_by_place(self, first: int, last: int) -> bool:
        """Whether the model began a person's name with the place before it: *le maire de Nice* Giulia Rossi."""
        view = self.view
        if last - first < 3 or first == 0 or view.low[first - 1] not in self.words["of"]:
            return False
        entities = [self.knowledge.entity(key) for key in self.knowledge.named(view.text[first])]
        return any(e is not None and e.kind in ("place", "country") for e in entities)

    def _entity(self, first: int, last: int, kind: ActorKind) -> Name | None:
        view, noun = self.view, self.lexicon.nouns
        if first >= last or not any(c.isupper() for i in range(first, last) for c in view.text[i]):
            return None
        one = last - first == 1
        counted = last - first == 2 and (view.pos[first] in ("NUM", "DET") or view.text[first].isdigit())
        if counted and (self.knowledge.is_people(view.low[first + 1]) or view.low[first + 1] in noun):
            return None  # *Deux Etats*, *300 Camerounais*
        words = view.words(first, last)
        lower = not any(c.isupper() for i in range(first + 1, last) for c in view.text[i])
        if lower and view.low[first] in self.words["article"] and view.opens(first) and not self.knowledge.named(words):
            return None  # ***La** marche du parti* opens a sentence
        former = tuple(word for word in self.words["former"] if word.endswith("-"))
        if not _LATIN.search(words) or view.low[first].startswith(former):
            return None
        if " ".join(folded_words(words)) in self.lexicon.offices:
            return None  # *le garde des Sceaux* is a description
        if (
            "\n" in view.parsed.text[view.start[first] : view.end[last - 1]]
            or view.low[first] in self.words["not_name"]
            or fold(words) in self.words["not_name"]
        ):
            return None
        if one and (
            not view.text[first][0].isalpha()
            or (self.knowledge.is_people(view.low[first]) and not self.knowledge.named(words))
        ):
            return None
        head = noun.get(view.low[first])
        if head and head.kind == "body" and view.text[first][0].islower():
            return None  # *armée française*: a description, read by its own rules
        if one and head and (kind != "organisation" or head.kind == "person" or head.lemma == view.text[first]):
            return None  # *l'ONG* is a noun
        if of_ministry(view, self.words, first) and not self.knowledge.named(words):
            return None
        return Name(first, last, first, kind, words)

    def _names(self, i: int) -> bool:
        return self.view.text[i][0].isdigit() or any(c.isupper() for c in self.view.text[i])


def of_ministry(view: View, words: Mapping[str, frozenset[str]], first: int, reach: int = _FIELDS) -> bool:
    """Whether words that begin at a token are the field of a minister or ministry: *le ministre de l'Intérieur*."""
    i = first if view.low[first] in words["article"] else first - 1
    while i >= 0 and view.low[i] in words["article"]:
        i -= 1
    if i < 1 or view.low[i] not in words["of"] | words["to"]:
        return False
    for j in range(i - 1, max(i - reach, -1), -1):
        if view.low[j] in words["ministry"]:
            return True
        if view.pos[j] in ("VERB", "AUX", "SPACE"):
            return False
    return False
