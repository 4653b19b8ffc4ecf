"""Noun phrases that stand for actors without a name, found in the order of the text and answered when a step asks."""

from __future__ import annotations

from depeche.actors.bodies import acts, body
from depeche.actors.drafts import Draft
from depeche.actors.groups import about_people, amount, amount_at, collective, group, people, some_of_them
from depeche.actors.persons import apart, national, person
from depeche.actors.phrases import Phrase, is_anniversary, phrase_at
from depeche.actors.places import agreement, country, place
from depeche.actors.protagonist import name_by_noun, name_protagonist
from depeche.actors.scene import Lesson, Scene
from depeche.knowledge import fold

_TITLE = 120
"""How many characters the title of a dispatch may have."""
_SOON = 250
"""How many tokens after the lead at most one whom it describes is named."""
_FRONT = 30
"""How many tokens may precede the subject of a sentence, up to the comma after them."""
_KNOWN_BY = ("role", "epithet")
"""The families of nouns by which one who is not named at first may be known."""
_NOMINAL = ("NOUN", "PROPN", "ADJ")


class Descriptions:
    """Reads the described actors of one dispatch, from its first word to its last."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self._issuers: dict[str, Draft] = {}
        """Whom the last document of each noun came from."""
        self._unnamed: set[str] = set()
        """The peoples of one of whom the text has told without a name: *un Tchadien*."""
        self._of_people: dict[str, Draft] = {}
        """Who was told to be one of a people: *une Franco-Iranienne, X*."""

    def read(self) -> None:
        """Find them all."""
        scene, view = self.scene, self.scene.view
        name_protagonist(scene, self._lead())
        done = -1
        for i, word in enumerate(view.low):
            if i < done:
                continue
            noun = scene.lexicon.noun(view.text[i], word, view.low[i + 1] if i + 1 < len(view) else "")
            if i in scene.bearer_ends:
                done = scene.bearer_ends[i]
            if noun is None and (about_people(scene, i) or some_of_them(scene, i) or self._national(i)):
                continue
            share = noun is None or (noun.kind == "group" and word in scene.lexicon.words["amount"])
            if share and i not in scene.bearers and (counted := amount_at(scene, i)) is not None:
                done = max(done, counted)
            if noun is None or i in scene.bearers or view.pos[i] not in _NOMINAL or scene.drafts.named_at(i):
                continue
            phrase = phrase_at(view, i, noun, scene.drafts, scene.lexicon)
            if view.pos[i] == "ADJ" and (not phrase.determiner or self._qualifies(i)):
                continue
            if self._beside_name(phrase):
                done = max(done, phrase.head + 1)
                continue
            draft = self.phrase(phrase)
            if draft is not None or phrase.office:
                # what an office is of is no actor of its own: *le chef de la diplomatie*
                inner = phrase.office or noun.kind == "body" or (draft is not None and draft.members)
                done = max(done, phrase.last if inner else phrase.head + 1)
        self._name_lead()
        self._name_bodies()

    def _name_bodies(self) -> None:
        """Give the body of a state that a text does not tell the only one of its noun whose state it tells."""
        scene = self.scene
        for lemma, untold in [(lemma, draft) for (lemma, iso), draft in scene.bodies.items() if not iso]:
            told = {id(d): d for (other, iso), d in scene.bodies.items() if other == lemma and iso}
            if len(told) == 1:
                for mention in list(untold.mentions):
                    scene.drafts.give(mention, next(iter(told.values())))

    def _name_lead(self) -> None:
        """Give the one whom the lead only describes (*un ministre*) the name that the text gives its noun later."""
        scene = self.scene
        _, lead = self._lead()
        for draft in [d for d in scene.by_name.values() if d.kind == "person" and not d.key and d.mentions]:
            first = draft.mentions[0]
            own = next(
                (e for n in sorted(draft.nouns) for e in scene.described.by_noun.get(n, ()) if e.draft is draft), None
            )
            noun = scene.lexicon.noun(scene.view.text[first.head], scene.view.low[first.head])
            if own is None or noun is None or noun.family not in _KNOWN_BY or first.first >= lead or own.former:
                continue
            lessons = [e for e in scene.described.by_noun[own.lemma] if e.draft is not draft]
            named = [e for e in lessons if any(m.named for m in e.draft.mentions)]
            lesson = min(named, key=lambda e: e.at, default=None)
            if lesson and first.last < lesson.at < first.last + _SOON and _same_person(draft, own, lesson):
                for mention in list(draft.mentions):
                    scene.drafts.give(mention, lesson.draft)
        name_by_noun(scene, self._lead(), _KNOWN_BY)

    def _lead(self) -> tuple[int, int]:
        """The tokens of the first paragraph that is no title."""
        view = self.scene.view
        for paragraph in view.parsed.paragraphs:
            if paragraph.end - paragraph.start > _TITLE:
                return view.at(paragraph.start), view.at(paragraph.end - 1) + 1
        return 0, 0

    def _national(self, i: int) -> bool:
        """Read the name of a people that resumes somebody named, not one who was *un Tchadien* before."""
        view = self.scene.view
        if i and view.low[i - 1] in self.scene.lexicon.words["one_of"] and view.text[i][0].isupper():
            if self._apposed(i):
                return False
            self._unnamed.add(view.low[i])
        if view.low[i] in self._unnamed:
            return False
        told = self._of_people.get(view.low[i])
        article = view.low[i - 1] if i else ""
        definite = self.scene.lexicon.determiners.get(article, ("", ""))[0] == "definite"
        if told is not None and definite and article in self.scene.lexicon.words["singular_article"]:
            self.scene.drafts.mention(told, i - 1, i + 1, i)
            return True
        return national(self.scene, i) is not None

    def _apposed(self, i: int) -> bool:
        """Whether one of a people is named beside it, and so is of it: *un **Russe**, X*, *X, un **Russe***."""
        scene, view = self.scene, self.scene.view
        if not scene.drafts.knowledge.is_people(view.low[i]):
            return False
        after = i + 2 if view.text[i + 1 : i + 2] == [","] else i
        before = i - 3 if i > 2 and view.text[i - 2] == "," else i
        for named in (scene.drafts.named_at(after), scene.drafts.named_at(before)):
            if named is not None and named[1].kind == "person" and (named[0].first == after or named[0].last == i - 2):
                named[1].country = named[1].country or scene.drafts.knowledge.country_of(view.low[i]) or ""
                scene.bearers[i] = self._of_people[view.low[i]] = named[1]
                return True
        return False

    def _qualifies(self, i: int) -> bool:
        """Whether an adjective that may be a noun stands before its noun: *six **jeunes** touristes*."""
        view = self.scene.view
        after = self.scene.lexicon.noun(view.text[i + 1], view.low[i + 1]) if i + 1 < len(view) else None
        return after is not None and after.kind == "person" and view.pos[i + 1] == "NOUN" and view.head[i] == i + 1

    def _is_means(self, i: int) -> bool:
        """Whether a noun for somebody tells through whom something is done: *par l'**intermédiaire** de son avocat*."""
        view, words = self.scene.view, self.scene.lexicon.words
        through = view.low[i] in words["means"] and i > 1 and view.low[i - 2] in words["by"]
        return through and view.low[i + 1 : i + 2] != [] and view.low[i + 1] in words["of"]

    def _beside_name(self, phrase: Phrase) -> bool:
        """Whether a phrase only describes the body named right after it (*le groupe chinois X*) or before it."""
        scene, view = self.scene, self.scene.view
        if phrase.noun.kind == "place":
            proper = view.text[phrase.last : phrase.last + 1]
            if proper and proper[0][0].isupper() and phrase.noun.family == "area":
                return True  # *la région Ouest*
            after = phrase.last + (view.text[phrase.last : phrase.last + 1] == [","])
            beside = scene.drafts.named_at(after)
            return beside is not None and beside[0].first == after and beside[1].kind == "place"
        if phrase.noun.kind != "body" or phrase.plural:
            return False
        last = phrase.last
        if view.low[last : last + 1] and view.low[last] in scene.lexicon.words["opening"]:
            last += 1  # *du mouvement "Three Years Jotna"*
        found = scene.drafts.named_at(last)
        if found is None and (acronym := self._acronym_behind(phrase)) is not None:
            return self._named_by(phrase, acronym)
        if found is None and (named := self._named_behind(phrase)) is not None:
            named.nouns.add(phrase.noun.lemma)
            scene.bearers[phrase.head] = named
            return True
        if found is None and phrase.first > 1 and view.text[phrase.first - 1] == ",":
            before = scene.drafts.named_at(phrase.first - 2)
            closed = phrase.last >= len(view) or view.pos[phrase.last] in ("PUNCT", "SPACE", "PRON", "ADP")
            closed = closed or (view.dep[phrase.last] == "acl" and view.head[phrase.last] == phrase.head)
            apposed = not self._fronted(phrase.first - 1)
            if before and before[1].kind == "organisation" and closed and apposed and phrase.noun.family != "state":
                before[1].nouns.add(phrase.noun.lemma)
                scene.bearers[phrase.head] = before[1]
                return True
            return False
        if found is None or found[0].first != last or found[1].kind not in ("organisation", "place", "person"):
            return False
        draft = found[1]
        if draft.kind == "person" and (draft.key or phrase.noun.family == "state" or draft.gender):
            return False
        if phrase.noun.rule == "faction" and draft.sector == "PTY":
            return False  # *le groupe LREM* is not the party
        if draft.kind in ("place", "person"):
            if draft.key or phrase.noun.family == "state":
                return False
            draft.kind = "organisation"
        draft.nouns.add(phrase.noun.lemma)
        draft.sector = draft.sector or phrase.noun.sector
        draft.country = draft.country or phrase.country
        scene.bearers[phrase.head] = draft
        return True

    def _named_behind(self, phrase: Phrase) -> Draft | None:
        """The body in apposition between commas behind what describes it: *le parti au pouvoir, **l'Alliance**, a*."""
        view = self.scene.view
        if phrase.determiner not in ("definite", "indefinite") or phrase.noun.family == "state":
            return None
        for comma in range(phrase.last, min(phrase.last + _FRONT, len(view) - 2)):
            if view.text[comma] == ",":
                named = self.scene.drafts.named_at(comma + 1) or self.scene.drafts.named_at(comma + 2)
                if named is None or view.head[named[0].head] != phrase.head or named[1].kind != "organisation":
                    return None
                verb, dep = named[0].last + 1, view.dep[named[0].head]
                acts = verb < len(view) and view.pos[verb] in ("VERB", "AUX") and view.morph(verb, "Number") == "Sing"
                apposed = dep in ("appos", "nmod:appos") or (dep == "conj" and acts)  # two would act in the plural
                return named[1] if apposed and view.text[verb - 1] == "," else None
            if view.pos[comma] in ("VERB", "AUX", "PUNCT"):
                return None
        return None

    def _acronym_behind(self, phrase: Phrase) -> Draft | None:
        """The body whose acronym follows its description in brackets: *l'agence sanitaire brésilienne (**Anvisa**)*."""
        view, last = self.scene.view, phrase.last
        if view.text[last : last + 1] != ["("] or view.text[last + 2 : last + 3] != [")"]:
            return None
        found = self.scene.drafts.named_at(last + 1)
        told = found is not None and found[1].kind == "organisation" and sum(map(str.isupper, view.text[last + 1])) > 0
        party = found is not None and found[1].sector == "PTY" and phrase.noun.sector != "PTY"
        whole = phrase.determiner == "definite" and (phrase.content or phrase.country)
        return found[1] if found is not None and told and whole and not party else None

    def _named_by(self, phrase: Phrase, draft: Draft) -> bool:
        """Take a phrase for a description of the body whose acronym follows it."""
        scene = self.scene
        if not draft.key and " " not in draft.name:
            first = phrase.first + (scene.view.pos[phrase.first] in ("DET", "ADP") and phrase.first < phrase.head)
            draft.name = f"{scene.view.words(first, phrase.last)} ({draft.name})"
        draft.nouns.add(phrase.noun.lemma)
        draft.sector = draft.sector or phrase.noun.sector
        draft.country = draft.country or phrase.country
        scene.mention(draft, phrase)
        scene.bearers[phrase.head] = draft
        return True

    def _fronted(self, comma: int) -> bool:
        """Whether a comma closes what precedes the subject of its sentence (*Interrogée par l'AFP, la mairie*)."""
        view = self.scene.view
        first = comma - 1
        while first > 0 and comma - first < _FRONT and not view.opens(first):
            first -= 1
            if view.text[first] == ",":
                return False
        asked = view.low[first + 1] in self.scene.lexicon.words["by"]  # whatever a capital makes of a participle
        return view.opens(first) and (asked or view.pos[first] in ("VERB", "ADJ", "ADP", "SCONJ"))

    def refer(self, tokens: list[int]) -> Draft | None:
        """The actor of a noun phrase that some step knows to act or speak."""
        scene, view = self.scene, self.scene.view
        drafts, lexicon = scene.drafts, scene.lexicon
        head = self._head_of(tokens)
        if head in scene.bearers:
            return scene.bearers[head]
        covering = drafts.covering.get(head)
        if covering:
            return covering[1]
        for i in tokens:
            found = drafts.named_at(i)
            if found and view.head[found[0].head] == head and view.dep[found[0].head] in ("appos", "flat", "flat:name"):
                return found[1]
        word = view.low[head]
        noun = lexicon.noun(view.text[head], word, view.low[head + 1] if head + 1 < len(view) else "")
        lemma = fold(view.parsed.doc[head].lemma_)
        if noun is not None:
            draft = self.phrase(phrase_at(view, head, noun, drafts, lexicon), asked=True)
            if draft is not None or lemma not in lexicon.words["document"]:
                return draft
        if lemma in lexicon.words["document"]:
            draft = self._issuer(head, tokens) or self._issuers.get(lemma)
            if draft is not None:
                self._issuers[lemma] = draft
            return draft
        if (
            lemma in lexicon.words["amount"]
            and view.low[head + 1 : head + 2]
            and view.low[head + 1] in lexicon.words["of"]
        ):
            return amount(scene, head, tokens[0])
        if drafts.knowledge.is_people(word) and view.text[head][0].isupper():
            return people(scene, head, tokens[0])
        return None

    def apart(self, head: int, draft: Draft) -> bool:
        """Whether the phrase around a noun tells what is not true of somebody: ***l'accusé*** is not his lawyer."""
        view, lexicon = self.scene.view, self.scene.lexicon
        noun = lexicon.noun(view.text[head], view.low[head])
        return noun is not None and apart(self.scene, phrase_at(view, head, noun, self.scene.drafts, lexicon), draft)

    def _head_of(self, tokens: list[int]) -> int:
        view = self.scene.view
        inside = set(tokens)
        for i in tokens:
            if view.head[i] not in inside or view.head[i] == i:
                if view.pos[i] in ("ADP", "DET", "PUNCT", "CCONJ", "SCONJ"):
                    continue
                return i
        return tokens[0]

    def _issuer(self, head: int, tokens: list[int]) -> Draft | None:
        """Whoever a document comes from: *un communiqué de l'UE*."""
        view, drafts, lexicon = self.scene.view, self.scene.drafts, self.scene.lexicon
        for i in tokens:
            covering = drafts.covering.get(i)
            issues = covering and i > head and covering[1].kind in ("organisation", "person", "country", "group")
            if covering and issues and view.head[covering[0].head] == head:
                return covering[1]
        for i in tokens:
            noun = lexicon.noun(view.text[i], view.low[i])
            if noun is not None and i > head and view.head[i] == head:
                return self.phrase(phrase_at(view, i, noun, drafts, lexicon), asked=True)
        return None

    def _is_act(self, head: int) -> bool:
        """Whether a noun for somebody begins the name of what is done or made, or is that of all: *sa **garde** à
        vue*, *les droits de l'**homme***."""
        view, k = self.scene.view, head + 2
        if " ".join(view.low[head:k]) in self.scene.lexicon.words["substance"]:
            return True  # *un **agent neurotoxique***
        if head > 2 and view.low[head - 3] in self.scene.lexicon.words["right"] and view.pos[head - 2] == "ADP":
            return True
        return k < len(view) and view.pos[k - 1] == "ADP" and view.low[k] in self.scene.lexicon.words["act_tail"]

    def phrase(self, phrase: Phrase, *, asked: bool = False) -> Draft | None:
        """The actor of a phrase, its words noted as a mention. ``asked``: some step knows that it acts or speaks."""
        scene = self.scene
        kind = phrase.noun.kind
        if kind == "person" and (self._is_act(phrase.head) or is_anniversary(scene.view, scene.lexicon, phrase.head)):
            return None
        if kind == "person" and self._is_means(phrase.head):
            return None
        if kind == "country":
            return country(scene, phrase)
        if kind == "place":
            return place(scene, phrase)
        if kind == "agreement":
            return agreement(scene, phrase, asked=asked)
        if kind == "body":
            draft = body(scene, phrase, asked=asked)
            if draft is None and phrase.plural and phrase.noun.family in ("body", "resume", "state"):
                sited = phrase.noun.rule == "site" and not asked and not acts(scene, phrase)
                return None if sited else group(scene, phrase, asked=asked)
            return draft
        if kind == "group":
            return collective(scene, phrase, asked=asked)
        if phrase.plural:
            return group(scene, phrase, asked=asked)
        return person(scene, phrase, asked=asked)


def _same_person(draft: Draft, own: Lesson, lesson: Lesson) -> bool:
    """Whether a description without a name and one with a name can mean one person."""
    if lesson.former or (draft.gender and lesson.draft.gender not in ("", draft.gender)):
        return False
    if draft.country and lesson.draft.country not in ("", draft.country):
        return False
    return not own.content or bool(own.content & lesson.content)
