"""Names that only the words around them tell: after a title, an office, a noun for a body or a site."""

from __future__ import annotations

from depeche.actors.lexicon import Lexicon
from depeche.actors.name import Name
from depeche.actors.view import View
from depeche.actors.widening import capitals, dated, is_bare
from depeche.knowledge import Knowledge
from depeche.reading import ActorKind

_COMPLEMENTS = 8
"""How many tokens a body's noun and its name may have between them."""

_ACRONYM = 5
"""The longest word in capitals that may be an acronym."""

_SHORT = 2
"""How many letters are too few for a last name alone."""


class Surroundings:
    """Finds names in one text; ``covered`` are the tokens of those already found, to which each search adds."""

    def __init__(self, view: View, lexicon: Lexicon, knowledge: Knowledge) -> None:
        self.view, self.lexicon, self.knowledge = view, lexicon, knowledge
        self.words = lexicon.words

    def capital_heads(self, covered: set[int]) -> list[Name]:
        """Names that a noun begins: *l'Agence des phares* by its capital, *place Wagram* by the one after it."""
        view, words = self.view, self.words
        found = []
        for i in range(1, len(view) - 1):
            if i in covered or view.pos[i] not in ("NOUN", "PROPN"):
                continue
            after = view.text[i + 1]
            if view.low[i] in words["site"] and view.text[i][0].islower() and view.low[i - 1] not in words["on"]:
                named = (
                    not is_bare(view, self.lexicon, i)
                    and i + 1 not in covered
                    and after[0].isupper()
                    and view.pos[i + 1] == "PROPN"
                    and len(after) > 2
                )
                if named:
                    last = capitals(view, self.lexicon, i + 1, covered)
                    found.append(Name(i, last, i, "place", view.words(i, last)))
                    covered.update(range(i, last))
                continue
            noun = self.lexicon.noun(view.text[i], view.low[i])
            begins = view.low[i - 1] in words["article"] or view.low[i - 1] in words["contracted"]
            headed = noun is not None and noun.kind == "body" and view.text[i].istitle()
            own = noun is not None and noun.family in ("body", "resume")
            adjective = own and i + 2 < len(view) and view.pos[i + 1] == "ADJ" and view.head[i + 1] == i
            last = i + 2 if adjective and i + 1 not in covered else i + 1  # *la Société protectrice des animaux*
            told = adjective or (noun and noun.family == "body") or dated(view, self.lexicon, last) > last
            if headed and begins and view.low[last] in words["of"] and told:
                found.append(Name(i, last, i, "organisation", view.words(i, last)))
                covered.update(range(i, last))
        return found

    def laws(self) -> list[Name]:
        """Laws and plans by the name after their noun: *la loi Gayssot*, *le plan Marshall*."""
        view, nouns = self.view, self.lexicon.nouns
        found = []
        for i, word in enumerate(view.low):
            noun = nouns.get(word)
            if noun is None or noun.kind != "agreement" or noun.family != "law" or noun.number != "s":
                continue
            last = capitals(view, self.lexicon, i + 1, set())
            named = last > i + 1 and view.pos[i + 1] in ("PROPN", "X", "NOUN") and not view.text[i + 1].isupper()
            if named and not self.knowledge.country_of(view.low[i + 1]):
                found.append(Name(i, last, i, "agreement", view.words(i, last)))
        return found

    def branded(self, covered: set[int]) -> list[Name]:
        """Bodies that only the noun before them tells: *le groupe chinois ByteDance*, *la chaîne Al-Mayadeen*."""
        view, nouns = self.view, self.lexicon.nouns
        found = []
        for i, word in enumerate(view.low):
            noun = nouns.get(word)
            if noun is None or noun.kind != "body" or noun.number != "s" or i in covered:
                continue
            acronym = noun.lemma == view.text[i] and view.text[i].isupper()  # *l'**ONG** Sea-Watch*
            if view.pos[i] != "NOUN" and not acronym:
                continue
            if noun.family not in ("resume", "body") or (view.text[i][0].isupper() and not acronym):
                continue
            j = self._after_complements(i + 1, covered)
            last = capitals(view, self.lexicon, j, covered)
            named = last > j and view.text[j][0].isupper() and view.text[j] not in self.lexicon.titles
            if named and view.pos[j] in ("PROPN", "X", "NOUN") and not self.knowledge.country_of(view.low[j]):
                found.append(Name(j, last, j, "organisation", view.words(j, last)))
                covered.update(range(j, last))
        return found

    def _after_complements(self, j: int, covered: set[int]) -> int:
        """Where what follows a noun for a body ends before its name: *l'association **de défense des sols** ADS*."""
        view, linking = self.view, ("ADP", "DET")
        first, end = j, min(j + _COMPLEMENTS, len(view) - 1)
        while j < end and j not in covered and view.text[j][0].islower():
            if view.pos[j] not in ("ADJ", *linking) and not (view.pos[j] == "NOUN" and view.pos[j - 1] in linking):
                break
            j += 1
        return j if j == first or view.pos[j - 1] not in linking else first

    def situated(self, covered: set[int]) -> list[Name]:
        """Places that only the noun before them tells: *dans l'Etat de Veracruz*, *le village de Koumaga*."""
        view = self.view
        found = []
        for i, word in enumerate(view.low[:-2]):
            j = i + 2
            if word not in self.words["area_head"] or view.low[i + 1] not in self.words["of"] or j in covered:
                continue
            named = view.pos[j] == "PROPN" and view.text[j][0].isupper() and view.text[j] not in self.lexicon.titles
            last = capitals(view, self.lexicon, j, covered)
            if named and last > j and view.low[j] not in self.lexicon.first_names:
                found.append(Name(j, last, j, "place", view.words(j, last)))
                covered.update(range(j, last))
        return found

    def _describes(self, j: int) -> bool:
        """Whether a token goes on with the description of an office, and does not begin the name after it."""
        view = self.view
        if view.pos[j] not in ("ADJ", "NOUN", "ADP", "DET"):
            return False
        field = view.pos[j - 1] == "ADP" or view.low[j - 1] in self.words["article"]
        return field or not (view.text[j][0].isupper() and view.pos[j] == "NOUN")

    def aged(self, covered: set[int]) -> list[Name]:
        """Persons whom only their age or the noun after a comma tells: *Roman, 20 ans*, *Jad, un publicitaire*."""
        view = self.view
        found = []
        for comma in range(1, len(view) - 2):
            i = comma - 1
            if view.text[comma] != "," or i in covered or not self._unknown(i):
                continue
            if not (told_by_age(view, self.lexicon, comma) or told_by_noun(view, self.lexicon, comma)):
                continue
            first = i
            while first > 0 and i - first < 2 and first - 1 not in covered and self._unknown(first - 1):
                first -= 1
            found.append(Name(first, comma, first, "person", view.words(first, comma)))
            covered.update(range(first, comma))
        return found

    def _unknown(self, i: int) -> bool:
        """Whether a capitalised word is in no table of nouns and no country."""
        view, low = self.view, self.view.low[i]
        cased = view.text[i][0].isupper() and view.text[i][1:].islower() and view.text[i].isalpha()
        named = view.pos[i] in ("PROPN", "X") or (view.pos[i] in ("NOUN", "ADJ") and low in self.lexicon.first_names)
        return cased and named and low not in self.lexicon.nouns and not self.knowledge.country_of(low)

    def nationals(self, covered: set[int]) -> list[Name]:
        """Persons whom only the name of their people tells: *la Néerlandaise **Neelie Kroes***."""
        view = self.view
        found = []
        for i in range(1, len(view) - 1):
            if i in covered or i + 1 in covered or people_before(view, self.lexicon, self.knowledge, i + 1) != i:
                continue
            last = capitals(view, self.lexicon, i + 1, covered)
            if last > i + 1 and view.pos[i + 1] in ("PROPN", "X", "NOUN") and not view.text[i + 1].isupper():
                found.append(Name(i + 1, last, i + 1, "person", view.words(i + 1, last)))
                covered.update(range(i + 1, last))
        return found

    def relatives(self, covered: set[int]) -> list[Name]:
        """First names that only the kin before them tells: *sa femme, **Lise**, a*."""
        view = self.view
        found = []
        for i in range(2, len(view) - 1):
            if i in covered or not told_by_kin(view, self.lexicon, i) or view.text[i + 1][0].isupper():
                continue
            found.append(Name(i, i + 1, i, "person", view.text[i]))
            covered.add(i)
        return found

    def again(self, covered: set[int], names: list[Name]) -> list[Name]:
        """Names told before, alone: *Louis Chauvel ... **Chauvel** a dit*, *la société Elbit ... selon **Elbit***."""
        view, lexicon = self.view, self.lexicon
        lasts: dict[str, list[str]] = {}
        kinds: dict[str, ActorKind] = {}
        for name in names:
            words = view.text[name.bare + 1 : name.last]
            told = name.kind == "person" or (not name.keys and view.low[name.bare] in lexicon.first_names)
            if told and words and _cased(view.text[name.bare]) and _cased(words[-1]):
                lasts.setdefault(words[-1], words)
        for name in names:
            word = view.text[name.bare]
            if name.last - name.bare == 1 and not name.keys and _cased(word) and word not in lasts:
                lasts[word], kinds[word] = [word], name.kind
        found = []
        for i, word in enumerate(view.text):
            if word not in lasts or i in covered or len(word) <= _SHORT or view.pos[i] not in ("PROPN", "NOUN", "X"):
                continue
            first = i - len(lasts[word]) + 1
            first = first if view.text[max(first, 0) : i + 1] == lasts[word] else i
            apart = view.opens(first) or (
                view.opens(first - 1) and view.pos[first - 1] in ("ADP", "DET")
            )  # ***Selon** X*
            beside = view.text[i + 1 : i + 2] + (view.text[first - 1 : first] if not apart else [])
            if any(w[0].isupper() or w.isdigit() for w in beside) or view.low[i] in lexicon.first_names:
                continue  # part of a longer name
            if view.low[first - 1] in self.words["plural_article"]:
                continue  # a family: *les Bryant*
            common = view.low[i] in lexicon.common and (view.opens(i) or view.pos[i] != "PROPN")
            if common and not (view.dep[i].startswith("nsubj") and view.pos[i + 1 : i + 2] in (["VERB"], ["AUX"])):
                continue
            found.append(Name(first, i + 1, first, kinds.get(word, "person"), view.words(first, i + 1)))
            covered.update(range(first, i + 1))
        return found

    def titled(self, covered: set[int]) -> list[Name]:
        """Names that only their title tells (*M. Wazni*, *MM. Ashkenazi et Pompeo*)."""
        view, titles = self.view, self.lexicon.titles
        found = []
        for i, word in enumerate(view.text):
            if word not in titles or i + 1 >= len(view):
                continue
            first = i + 1
            while first < len(view) - 1 and (
                view.text[first] in (".", "(") or (view.pos[first] == "SPACE" and "\n" not in view.text[first])
            ):
                first += 1
            last = capitals(view, self.lexicon, first, covered)
            if (
                last > first
                and view.text[last : last + 1] == [")"]
                and (end := capitals(view, self.lexicon, last + 1, covered)) > last + 1
            ):
                last = end
            if last > first:
                found.append(
                    Name(first, last, first, "person", view.words(first, last).replace(") ", " ").replace(")", ""))
                )
                covered.update(range(first, last))
        return found

    def full_names(self, covered: set[int]) -> list[Name]:
        """Persons of a known first name and one or two words in capitals that the model has missed."""
        view, lexicon, found = self.view, self.lexicon, list[Name]()
        for i in range(len(view) - 1):
            if view.low[i] not in lexicon.first_names or i in covered or not _cased(view.text[i]):
                continue
            last = capitals(view, lexicon, i + 1, covered)
            words = range(i + 1, last)
            if not 1 <= len(words) <= 2 or not all(_cased(view.text[k]) and len(view.text[k]) > _SHORT for k in words):
                continue
            if any(view.low[k] in lexicon.nouns or view.low[k] in lexicon.common for k in words) or last in covered:
                continue
            if i and (i - 1 in covered or (view.text[i - 1][0].isupper() and not view.opens(i))):
                continue
            found.append(Name(i, last, i, "person", view.words(i, last)))
            covered.update(range(i, last))
        return found

    def introduced(self, covered: set[int]) -> list[Name]:
        """Names that only the office before them tells: *le ministre libanais des Finances Ghazi Wazni*."""
        view, nouns = self.view, self.lexicon.nouns
        found = []
        for i, word in enumerate(view.low):
            noun = nouns.get(word)
            if (
                noun is None
                or noun.kind != "person"
                or noun.number != "s"
                or i in covered
                or view.pos[i] not in ("NOUN", "PROPN")
            ):
                continue
            j = i + 1
            while j < min(i + 10, len(view)) and j not in covered and self._describes(j):
                j += 1
            if (
                j >= len(view)
                or j in covered
                or view.pos[j - 1] in ("ADP", "DET")
                or view.pos[j] not in ("PROPN", "NOUN", "X")
            ):
                continue
            last = capitals(view, self.lexicon, j, covered)
            over = nouns.get(view.low[j - 1])
            if over and over.kind in ("body", "place") and j - 1 > i and view.low[j] not in self.lexicon.first_names:
                continue  # *un responsable de la société Elbit Systems*
            if last - j == 1 and j == i + 1 and noun.family == "role" and self._surname(j):
                found.append(Name(j, last, j, "person", view.text[j], title=view.text[j].isupper()))
                covered.add(j)
            elif last - j >= 2 and not any(view.text[k].isupper() and len(view.text[k]) > 1 for k in range(j, last)):
                found.append(Name(j, last, j, "person", view.words(j, last)))
                covered.update(range(j, last))
        return found

    def _surname(self, j: int) -> bool:
        """Whether one word right after an office can only be a person's name: *le général **Gallet***."""
        view, word = self.view, self.view.text[j]
        known = self.knowledge.named(word) or self.knowledge.country_of(view.low[j])
        plain = word.isalpha() and len(word) > (_ACRONYM if word.isupper() else 2)
        return view.pos[j] == "PROPN" and plain and not known and view.low[j] not in self.lexicon.nouns


def _cased(word: str) -> bool:
    """Whether a word has a capital and is none of capitals alone."""
    return word[0].isupper() and not word.isupper()


def people_before(view: View, lexicon: Lexicon, knowledge: Knowledge, first: int) -> int | None:
    """The token right before a name that tells the people of one person: *l'**Américain** X*, *le Malien noir Y*."""
    at = first - 1
    if at > 1 and view.pos[at] == "ADJ" and view.text[at].islower():
        at -= 1
    article = at - 2 if at > 1 and view.pos[at - 1] == "ADJ" and view.text[at - 1].islower() else at - 1
    if at < 1 or not _cased(view.text[at]) or view.low[article] not in lexicon.words["singular_article"]:
        return None  # *la petite **Britannique** X*
    return at if knowledge.is_people(view.low[at]) else None


def told_by_kin(view: View, lexicon: Lexicon, i: int) -> bool:
    """Whether a known first name stands right behind somebody's kin, or behind a comma: *son frère Raul*."""
    if view.low[i] not in lexicon.first_names or not _cased(view.text[i]):
        return False
    at = i - 2 if view.text[i - 1] == "," else i - 1
    noun = lexicon.noun(view.text[at], view.low[at])
    kin = noun is not None and noun.kind == "person" and noun.number == "s"
    kin = kin and (noun.family == "kin" or view.low[at] in lexicon.words["wife"]) if noun else False
    return kin and lexicon.determiners.get(view.low[at - 1], ("", ""))[0] == "possessive"


def told_by_age(view: View, lexicon: Lexicon, comma: int) -> bool:
    """Whether the age of a person follows a comma: *Marie, 42 ans*."""
    if comma + 2 >= len(view) or view.text[comma] != ",":
        return False
    return view.text[comma + 1].isdigit() and view.low[comma + 2] in lexicon.words["years"]


def told_by_noun(view: View, lexicon: Lexicon, comma: int) -> bool:
    """Whether *un* and a noun for anybody follow a comma: *Jad, un jeune publicitaire*, but not *X, un leader*."""
    if comma + 3 >= len(view) or view.text[comma] != "," or view.low[comma + 1] not in lexicon.words["one_of"]:
        return False
    noun = lexicon.noun(view.text[comma + 2], view.low[comma + 2]) or lexicon.noun(
        view.text[comma + 3], view.low[comma + 3]
    )
    return noun is not None and noun.kind == "person" and noun.number == "s" and noun.family == "common"
