"""Inserted cues, after or within what was said: *"...", a déclaré X*; *C'est ce qu'a dit X*; *Comme l'a dit X, ...*."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from depeche.reading import StatementType
from depeche.statements.asides import past_description
from depeche.statements.findings import Finding, Told, Tools, finding_of
from depeche.statements.groups import Group
from depeche.statements.shapes import Content, behind_colon, has_clause, shape, shape_unclosed
from depeche.statements.sources import Source
from depeche.statements.words import ENDS, Sentence

_CLAUSE = 60
"""How far back the word that opens a clause is looked for."""
_AGENT = 10
"""How many words after a text its agent may stand (*une lettre adressée au maire par X*)."""
_CLEFT = 8
"""How many words *c'est ... ce que* may span."""
_LOOSE = ("parataxis", "conj", "xcomp", "ccomp")
"""What the parse makes of a cue that is inserted without a comma."""
_UNCLOSED = 120
"""How many words may stand between a mark that is never closed and the sentence of its cue."""


class Incises:
    """Finds what inserted cues belong to in one text."""

    def __init__(self, tools: Tools) -> None:
        self.tools = tools
        self.words = tools.words
        self.lexicon = tools.lexicon
        self.phrases = tools.phrases
        self.contents = tools.contents
        self.sources = tools.sources
        self.cast = tools.cast

    def find(self, group: Group, sentence: Sentence, state: Told, previous: Sentence | None) -> Finding | None:
        """A cue after or within its content: *"...", a déclaré X*; *..., selon ...*; *C'est ce qu'a dit X*."""
        words, phrases = self.words, self.phrases
        before = group.start - 1
        if before < sentence.start:
            return None
        opened = (
            words.form[before] == "," or words.quote[before] >= 0 or words.form[before] in ("-", "–", "--", "…", "...")
        )
        reference = phrases.is_("que", before) and before > sentence.start and phrases.is_("that", before - 1)
        it = phrases.is_("clitic", before) and phrases.is_("like", before - 1) and before > sentence.start
        begins = before - it  # comme l'affirme X
        like = phrases.is_("like", begins)
        if like and "wish" in group.frames:
            return None  # comme le souhaitait X
        if like and phrases.is_("thereof", begins + 1):
            return None  # comme en témoigne la trace
        if like and any(phrases.is_("we", k) for k in range(begins + 1, group.verb)):
            return None  # comme nous l'avons dit
        if like or (reference and self._announces(sentence)):
            return self._reference(group, begins, sentence, previous, like=like)
        if reference and group.clitic is None and (comma := self._cleft(before - 1, sentence)) is not None:
            return self._recalled(group, comma, sentence, state)
        unmarked = not opened and self._unmarked(group, sentence)
        if not opened and not unmarked:
            return None
        if "incise" not in group.frames:
            return self.read_by_all(group, sentence, state)
        if group.clitic is not None:
            source: Source | None = self.sources.pronoun(
                group.clitic, goes_on=group.infinitive in self.lexicon.words["continuing"]
            )
        else:
            if self._verb_of_clause(group, sentence):
                return None
            taken = self._subject_before(group, sentence)
            if taken and self._parts_subject(group, sentence):
                return self._parted(group, sentence, state)
            if taken and (self._takes_person(group) or not self._complete(group, sentence)):
                return None
            unlisted = "open" in group.frames
            verbless = words.form[before] == "," and not self._complete(group, sentence)  # X, maire, a dénoncé ...
            parted = words.quote[before] < 0  # a comma or dash stands before it
            said = not parted and not taken and not unlisted and self._says_clause(before)  # « ... » a déclaré X
            parted = parted or said
            sure = not taken and parted and not unlisted and not verbless
            source = self.sources.inverted(group, sentence, sure=sure)
            doubtful = taken or unlisted or not parted or verbless or unmarked
            if doubtful and (source is None or not self._speaks(source)):
                return None
            if unlisted and not parted:
                return None
        behind = group.end if group.clitic is not None or source is None else source.end
        heard = (k for k in range(group.end, behind) if self._names_informant(k, sentence))
        informant = self._informant(group, next(heard, behind), sentence)  # *a appris l'AFP **de source** judiciaire*
        source = informant or source
        impersonal = group.clitic is not None and phrases.is_("indefinite_clitic", group.clitic)
        if source is None or (source.speaker is None and impersonal and "open" in group.frames):
            return None  # pouvait-on lire
        if impersonal and source.speaker is None and group.infinitive in self.lexicon.words["adding"]:
            source = Source(self.sources.register.heard_before(), source.span, source.end)  # a-t-on ajouté
        content = self._content_before(group, sentence, state, source)
        if content is None:
            return None
        told = words.quote[before - (words.form[before] == ",")] >= 0 or self._is_person(source)
        if source.speaker is None and (content.type == "indirect" or not told):
            return None
        takes = informant is not None or bool(group.frames & {"que", "colon"})
        if content.type == "indirect" and not takes and not self._ends_clause(group, content, source):
            return None
        state.source, state.used = source, source.end
        return finding_of(self.words, group, content, source, sentence)

    def _unmarked(self, group: Group, sentence: Sentence) -> bool:
        """Whether a cue that no comma parts from a clause is inserted after it (*Il pleut a dit le maire*)."""
        words, before = self.words, group.start - 1
        if group.clitic is not None or "que" not in group.frames or words.dep[group.verb].split(":")[0] not in _LOOSE:
            return False
        if self.phrases.is_("coordination", before) or self.phrases.is_("subordinator", before):
            return False
        children = [c for c in words.children[group.verb] if c < group.start]
        bound = any(words.dep[c].startswith(("nsubj", "mark", "cc", "obj", "advmod")) for c in children)
        return not bound and any(words.finite[k] for k in range(sentence.start, group.start))

    def _cleft(self, that: int, sentence: Sentence) -> int | None:
        """The comma before *c'est*, over an adverbial, before *ce que* (*..., c'est en tout cas **ce** qu'a dit X*)."""
        words = self.words
        for k in range(that - 1, max(sentence.start + 1, that - _CLEFT), -1):
            if words.form[k] == "," or words.quote[k] >= 0:
                return None
            if self.phrases.is_("it_is", k) and words.form[k - 1] == ",":
                return k - 1
        return None

    def _recalled(self, group: Group, comma: int, sentence: Sentence, state: Told) -> Finding | None:
        """What *c'est ce qu'a dit X* says of the words before it in its sentence."""
        source = self.sources.inverted(group, sentence, sure=False)
        if source is None or source.speaker is None or state.told is not None:
            return None
        content = shape(self.words, self.phrases, max(state.used, sentence.start), comma)
        if content is None:
            return None
        state.source, state.used = source, source.end
        return finding_of(self.words, group, content, source, sentence)

    def _ends_clause(self, group: Group, content: Content, source: Source) -> bool:
        """Whether a cue that takes no clause is inserted after one: somebody known ends it (*Il pleut, a tonné X*)."""
        words = self.words
        if group.clitic is not None or self._takes_person(group):
            return False
        clause = any(words.finite[k] and words.pos[k] in ("VERB", "AUX") for k in range(content.start, content.end))
        apart = "incise" in group.frames and words.form[group.start - 1] == ","
        return clause and apart and self._speaks(source) and self.cast[source.speaker or ""].kind == "person"

    def read_by_all(self, group: Group, sentence: Sentence, state: Told) -> Finding | None:
        """*"...", peut-on lire*, *est-il précisé dans le texte du ministère*: whose the text is, nobody's if untold."""
        words, phrases, before = self.words, self.phrases, group.start - 1
        if (
            group.clitic is None
            or before < sentence.start
            or not (words.form[before] == "," or words.quote[before] >= 0)
        ):
            return None
        if not (phrases.is_("indefinite_clitic", group.clitic) or phrases.is_("impersonal_clitic", group.clitic)):
            return None
        register = self.sources.register
        source = Source(register.just_heard(), None, group.end)  # lit-on encore
        place = phrases.skip(group.end, sentence.end, prepositions=False)
        if place < sentence.end and phrases.is_("read_in", place):
            source = self._written(place + 1, sentence) or Source(None, None, group.end)
        elif any(phrases.is_("there", k) for k in range(group.clitic + 1, group.verb)):
            source = Source(register.just_told(), None, group.end)  # peut-on y lire
        content = self._content_before(group, sentence, state, source)
        if content is None or (content.type == "indirect" and not (group.passive and source.speaker)):
            return None
        state.used = group.end
        return finding_of(self.words, group, content, source, sentence)

    def _written(self, i: int, sentence: Sentence) -> Source | None:
        """Whose text it is that begins at a token: by its complement, agent or possessive; None if none tells."""
        words, phrases = self.words, self.phrases
        end = phrases.noun_phrase(i, sentence.end)
        if end == i:
            return None
        if phrases.is_("possessive", i):
            return Source(self.sources.register.just_told(), None, end)
        named = self.sources.named(i, end)
        if named is None or named.speaker is None:
            owner = next((k for k in range(i + 1, end - 1) if phrases.is_("de", k) and words.pos[k] != "DET"), None)
            medium = words.low[min(i + 1, end - 1)] in self.lexicon.channels
            named = self.sources.named(owner + phrases.is_("of", owner), end) if owner and medium else None
        if named is None or named.speaker is None:
            by = next((k for k in range(end, min(end + _AGENT, sentence.end - 1)) if self._agent_or_end(k)), end)
            after = phrases.noun_phrase(by + 1, sentence.end) if phrases.is_("by", by) else by
            named = self.sources.named(by + 1, after) if after > by + 1 else None
        known = named is not None and named.speaker is not None and self.cast[named.speaker].kind != "place"
        return named if known else None

    def _agent_or_end(self, i: int) -> bool:
        """Whether *par* stands at a token, or a word that no agent of a participle follows."""
        words = self.words
        return self.phrases.is_("by", i) or words.form[i] == "," or words.finite[i] or words.quote[i] >= 0

    def _says_clause(self, closing: int) -> bool:
        """Whether the closing mark at a token ends a quotation that is a clause and opens its sentence."""
        words = self.words
        number = words.quote[closing]
        if number < 0 or closing != words.last[number] or not has_clause(words, number):
            return False
        first = words.first[number]
        return first == 0 or words.form[first - 1] in ENDS or words.form[first - 1].isspace()

    def _parts_subject(self, group: Group, sentence: Sentence) -> bool:
        """Whether a cue and its source stand between commas after another subject (*La police, dit X, "est ..."*)."""
        words = self.words
        if words.form[group.start - 1] != "," or self._takes_person(group):
            return False
        source = self.sources.inverted(group, sentence, sure=False)
        if source is None or source.end >= sentence.end or not self._speaks(source):
            return False
        after = self.phrases.skip(source.end, sentence.end)
        closed = after < sentence.end and words.form[after] == ","
        return closed and self.cast[source.speaker or ""].kind == "person"

    def behind(self, group: Group, sentence: Sentence) -> Source | None:
        """Somebody whom a cue between commas is followed by, so that it takes no subject before it."""
        if self._takes_person(group) or self._verb_of_clause(group, sentence):
            return None
        source = self.sources.inverted(group, sentence, sure=False)
        return source if source is not None and self._speaks(source) else None

    def _parted(self, group: Group, sentence: Sentence, state: Told) -> Finding | None:
        """The sentence that a cue and its source part: its subject before them and the rest after them."""
        words = self.words
        source = self.sources.inverted(group, sentence, sure=False)
        if source is None:
            return None
        left = shape(words, self.phrases, sentence.start, group.start - 1)
        after = past_description(self.tools, self.phrases.skip(source.end, sentence.end), sentence.end)
        right = shape(words, self.phrases, after + 1, self.tools.last_word(sentence))
        if left is None or right is None:
            return None
        if self._only_describes(right, left):
            state.source, state.used = source, source.end
            return finding_of(words, group, left, source, sentence)
        kind: StatementType = "indirect" if left.type == right.type == "indirect" else "mixed"
        state.source, state.used = source, source.end
        content = Content(kind, (*left.spans, *right.spans), left.start, right.end)
        return finding_of(words, group, content, source, sentence)

    def _is_person(self, source: Source) -> bool:
        """Whether a source that has no name is somebody by its noun (*cette militante*)."""
        if source.span is None:
            return False
        words = self.words
        first = bisect_right(words.start, source.span.start) - 1  # a clitic may stand within its token
        head = next((k for k in range(first, source.end) if words.pos[k] in ("NOUN", "PROPN")), first)
        return words.low[head] in self.lexicon.persons

    def _subject_before(self, group: Group, sentence: Sentence) -> bool:
        """Whether the verb has its subject before it, so that what follows is its object."""
        words = self.words
        for child in (c for verb in {group.start, group.verb, *self._phase(group)} for c in words.children[verb]):
            if (
                words.dep[child].startswith("nsubj")
                and sentence.start <= child < group.start
                and words.quote[child] < 0
            ):
                verbs = any(
                    words.finite[k] and not self._subordinate(k, child)
                    for k in range(child + 1, group.start)
                    if words.quote[k] < 0 and words.pos[k] in ("VERB", "AUX") and words.dep[k] != "fixed"
                )
                return not verbs or self.phrases.is_("relative", child)
        return False

    def _phase(self, group: Group) -> range:
        """The verbs before an infinitive that tell how one comes to say it (*se sont empressés de réfuter*)."""
        return range(0) if self.words.finite[group.verb] or group.compound else range(group.start, group.verb)

    def _verb_of_clause(self, group: Group, sentence: Sentence) -> bool:
        """Whether a verb after a comma is the one a clause before it lacks (*où des élus, selon X, ont ...*)."""
        words = self.words
        for k in range(group.start - 1, max(sentence.start, group.start - _CLAUSE) - 1, -1):
            if words.quote[k] >= 0 or (words.finite[k] and words.pos[k] in ("VERB", "AUX")):
                return False
            if self.phrases.is_("where", k) and words.dep[k] != "fixed":  # en tant que
                return k < group.start - 2
        return False

    def _complete(self, group: Group, sentence: Sentence) -> bool:
        """Whether a whole clause or a quotation stands before the comma of a cue: what follows is its source."""
        words = self.words
        if any(words.quote[k] >= 0 for k in range(sentence.start, group.start)):
            return True
        subject = next((c for c in words.children[group.verb] if words.dep[c].startswith("nsubj")), None)
        if subject is not None and self.phrases.is_("where", words.left[subject] - 1):
            return False
        if words.form[group.start - 1] != ",":
            return False
        return any(
            words.finite[k] and words.pos[k] in ("VERB", "AUX") and not self._subordinate(k, sentence.start - 1)
            for k in range(sentence.start, group.start - 1)
            if words.quote[k] < 0 and words.dep[k] != "fixed"  # il y a un an
        )

    def _speaks(self, source: Source) -> bool:
        """Whether a source is somebody by the first noun of its phrase, and no thing of theirs (*les propos de X*)."""
        if source.speaker is None or source.span is None or self.cast[source.speaker].kind == "place":
            return False
        words = self.words
        first = bisect_left(words.start, source.span.start)
        head = next((k for k in range(first, source.end) if words.pos[k] in ("NOUN", "PROPN", "X")), first)
        known = words.low[head] in self.lexicon.persons or words.low[head] in self.lexicon.bodies
        known = known or self.lexicon.channels.get(words.low[head]) == "document"
        return known or self.phrases.is_("title", head) or self.cast.at(words.span(head, head + 1)) == source.speaker

    def _takes_person(self, group: Group) -> bool:
        """Whether the object of a cue may be a person (*avertir*, *accuser*), so that one after it need not speak."""
        return bool(group.frames & {"charge", "à"}) or group.infinitive in self.lexicon.words["addressing"]

    def _subordinate(self, verb: int, subject: int) -> bool:
        """Whether a finite verb stands in a clause that a relative or conjunction opens after the subject."""
        words = self.words
        for i in range(verb - 1, subject, -1):
            if self.phrases.is_("subordinator", i):
                return True
            if words.finite[i] and words.pos[i] in ("VERB", "AUX") and i < verb - 1 and words.dep[i] != "fixed":
                joined = "conj" in (words.dep[verb], words.dep[words.head[verb]])
                return joined and self._subordinate(i, subject)
        return False

    def _announces(self, sentence: Sentence) -> bool:
        return self.phrases.is_("announcing", sentence.start)

    def at_body(self, i: int, sentence: Sentence) -> Source | None:
        """The body at which one says something (*indique-t-on au ministère*, *dans l'entourage du ministre*)."""
        words = self.words
        end = self.phrases.noun_phrase(i + 1, sentence.end)
        source = self.sources.named(i + 1, end) if end > i + 1 else None
        if source is None or source.speaker is None or self.cast[source.speaker].kind not in ("organisation", "group"):
            return None
        return Source(source.speaker, words.span(i, end), end)

    def _informant(self, group: Group, i: int, sentence: Sentence) -> Source | None:
        """Whom it was heard from: *a-t-on appris de source policière*, *a appris l'AFP auprès de la préfecture*."""
        words, phrases = self.words, self.phrases
        i = phrases.skip(i, sentence.end, prepositions=False)
        if i + 1 >= sentence.end or words.quote[i] >= 0:
            return None
        if self._names_informant(i, sentence):
            start = i + 1
        elif group.clitic is not None and phrases.is_("indefinite_clitic", group.clitic) and phrases.is_("at", i):
            return self.at_body(i, sentence)
        elif phrases.is_("from", i) and phrases.is_("de", i + 1):
            start = i + 2 if phrases.is_("of", i + 1) or words.pos[i + 1] == "ADP" else i + 1
        else:
            return None
        end = phrases.noun_phrase(start, sentence.end)
        heard = self.sources.named(start, end, sure=True) if end > start else None
        told_press = heard is not None and heard.speaker is not None and self.cast[heard.speaker].sector == "JRN"
        return None if told_press else heard  # *a dit l'entourage du ministre **auprès de l'AFP***

    def _names_informant(self, i: int, sentence: Sentence) -> bool:
        """Whether *de* and a source begin at a token: *de source policière*, *de mêmes sources*, *d'une source*."""
        words, phrases = self.words, self.phrases
        if i + 1 >= sentence.end or not phrases.is_("of", i):
            return False
        apart = words.pos[i + 1] in ("ADJ", "DET") and i + 2 < sentence.end
        return phrases.is_("informant", i + 1 + apart)

    def _content_before(self, group: Group, sentence: Sentence, state: Told, source: Source) -> Content | None:
        words, phrases = self.words, self.phrases
        end = group.start
        start = behind_colon(words, max(state.used, sentence.start), end)
        content = shape(words, phrases, start, end)
        if content is None:
            return None
        if content.type != "direct" and state.told is not None and state.told == source.speaker:
            return None
        tail = self._tail(max(source.end, group.end), sentence)
        if content.type != "indirect":
            if tail is not None:
                quoted = words.quote[content.start] >= 0 and words.quote[tail.start] >= 0
                clause = any(words.finite[k] for part in (content, tail) for k in range(part.start, part.end))
                kind: StatementType = "direct" if quoted and clause else content.type
                return Content(kind, (*content.spans, *tail.spans), content.start, content.end)
            return content
        opened = self._unclosed(content.start, end)
        if opened is not None and content.type == "indirect":
            return shape_unclosed(words, opened, content.end)
        has_verb = any(words.finite[k] for k in range(content.start, content.end))
        if not has_verb:
            rest = self._rest(phrases.skip(max(source.end, group.end), sentence.end), sentence)
            if rest is None:
                return None
            if group.clitic is None and self._only_describes(rest, content):
                return content
            if words.quote[rest.start] >= 0 and self._leads(content):
                return rest
            kind = "indirect" if rest.type == "indirect" else "mixed"
            return Content(kind, (*content.spans, *rest.spans), content.start, content.end)
        if words.finite[content.end - 1] and words.pos[content.end - 1] in ("AUX", "VERB"):
            rest = self._rest(phrases.skip(max(source.end, group.end), sentence.end), sentence)
            if rest is not None:  # la loi est, dit X, une erreur
                kind = "indirect" if rest.type == "indirect" else "mixed"
                return Content(kind, (*content.spans, *rest.spans), content.start, content.end)
        if tail is not None and words.form[source.end : source.end + 1] in ((",",), (":",)):
            return Content("mixed", (*content.spans, *tail.spans), content.start, content.end)
        return content

    def _only_describes(self, rest: Content, content: Content) -> bool:
        """Whether words behind a source tell but who he is, and what he said stands before it without a verb: *Au menu,
        la santé, a dit X, **directeur de l'hôpital***."""
        words, first = self.words, rest.start
        verbless = "," in words.form[content.start : content.end] and words.quote[first] < 0
        if not verbless or words.pos[first] in ("ADP", "ADV", "CCONJ", "SCONJ"):
            return False
        verb = next((k for k in range(first, rest.end) if words.finite[k]), rest.end)
        return verb == rest.end or any(self.phrases.is_("relative", k) for k in range(first, verb))

    def _leads(self, content: Content) -> bool:
        """Whether only adverbs stand before a cue (*Hélas, dit-il, "..."*): they are none of the words said."""
        i = content.start
        while i < content.end:
            after = self.phrases.skip(i, content.end)
            if after == i and self.words.pos[i] in ("ADV", "CCONJ", "INTJ"):
                after = i + 1
            if after == i:
                return False
            i = after
        return True

    def _unclosed(self, start: int, end: int) -> int | None:
        """The mark before a cue that opens a quotation which nobody closed: in its sentence or those right before."""
        words = self.words
        place = bisect_left(words.unclosed, end) - 1
        if place < 0:
            return None
        mark = words.unclosed[place]
        between = range(mark, start)
        if start - mark > _UNCLOSED or any(words.quote[k] >= 0 or "\n" in words.form[k] for k in between):
            return None
        return mark

    def _tail(self, i: int, sentence: Sentence) -> Content | None:
        """The rest of a quotation cut by an inserted cue: marks after the comma that ends it."""
        words, phrases = self.words, self.phrases
        i = phrases.skip(i, sentence.end)
        if i + 1 >= sentence.end or words.form[i] not in (",", ":") or words.quote[i] >= 0:
            return None
        i = past_description(self.tools, i, sentence.end)
        for k in range(i + 1, min(i + 4, sentence.end)):
            if phrases.is_("relative", k) or phrases.is_("whom", k):
                break  # , pour qui "..."
            if words.quote[k] >= 0:
                return shape(words, phrases, i + 1, words.last[words.quote[k]] + 1)
            if words.finite[k] or words.pos[k] == "VERB" or (k == i + 1 and words.pos[k] == "NOUN"):
                break  # , auteur de "..."
        return None

    def _rest(self, i: int, sentence: Sentence) -> Content | None:
        """The rest of a sentence after an insertion."""
        words = self.words
        if i >= sentence.end or words.form[i] != ",":
            return None
        i = past_description(self.tools, i, sentence.end)
        return shape(words, self.phrases, i + 1, self.tools.last_word(sentence))

    def _reference(
        self, group: Group, begins: int, sentence: Sentence, previous: Sentence | None, *, like: bool
    ) -> Finding | None:
        """*Comme l'a dit X, ...* (``begins``: at *Comme*); *C'est ce qu'a déclaré X* is about the sentence before."""
        words, phrases = self.words, self.phrases
        if group.clitic is not None:
            source: Source | None = self.sources.pronoun(
                group.clitic, goes_on=group.infinitive in self.lexicon.words["continuing"]
            )
        else:
            source = self.sources.inverted(group, sentence)
        if source is None or source.speaker is None:
            return None
        if not like:
            if previous is None or previous.paragraph != sentence.paragraph:
                return None
            content = shape(words, phrases, previous.start, previous.end)
        else:
            colon = self.contents.colon(group, sentence.end)
            if colon is not None:
                content = colon
            elif begins == sentence.start:
                content = self._rest(phrases.skip(source.end, sentence.end), sentence)
            elif any(words.finite[k] for k in range(sentence.start, begins)):
                content = shape(words, phrases, sentence.start, begins)
                rest = self._rest(phrases.skip(source.end, sentence.end), sentence)
                if content is not None and rest is not None and words.finite[content.end - 1]:
                    kind: StatementType = "indirect" if content.type == rest.type == "indirect" else "mixed"
                    content = Content(kind, (*content.spans, *rest.spans), content.start, content.end)
            else:  # dans le sud, comme l'a dit X, les ...
                content = self._rest(phrases.skip(source.end, sentence.end), sentence)
        return finding_of(self.words, group, content, source, sentence) if content else None
