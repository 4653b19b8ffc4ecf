"""What is told in the passive: *accusé par X de ...*, *jugées « grotesques » par X*, *estimé à dix millions par X*."""

from __future__ import annotations

from collections.abc import Sequence

from depeche.reading import StatementType
from depeche.statements.findings import Finding, Tools, finding_of
from depeche.statements.groups import Group
from depeche.statements.shapes import Content, shape
from depeche.statements.sources import Source
from depeche.statements.words import Sentence

_AGENT = 20
"""How many words an amount before its agent may have."""


class Passives:
    """Finds what passive cues of one text tell, with their agents."""

    def __init__(self, tools: Tools) -> None:
        self.words = tools.words
        self.phrases = tools.phrases
        self.contents = tools.contents
        self.sources = tools.sources

    def _agent_end(self, i: int, limit: int) -> int:
        """The end of the agent of a charge: before *de* and a bare noun (*par ses rivaux de proximité avec X*)."""
        words, phrases = self.words, self.phrases
        end = phrases.noun_phrase(i, limit)
        bare = [
            k
            for k in range(i + 2, end)
            if phrases.is_("of", k)
            and words.pos[k + 1] == "NOUN"
            and words.form[k + 1][0].islower()
            and not self._is_one(i, k + 1)  # la cour d'assises
        ]
        after = phrases.skip(end, limit, prepositions=False)
        return bare[-1] if bare and not phrases.is_("of", after) else end

    def _is_one(self, first: int, noun: int) -> bool:
        """Whether a noun belongs to the name of the body that begins before it."""
        cast, words = self.sources.cast, self.words
        body = cast.at(words.span(noun, noun + 1))
        if body is None or cast[body].kind != "organisation":
            return False
        return body == cast.at(words.span(first + (words.pos[first] == "DET"), noun - 1))

    def find(self, group: Group, sentence: Sentence, groups: Sequence[Group]) -> Finding | None:
        """*accusé par X de ...*, *jugées « grotesques » par X*, *Il a été annoncé par X que ...*."""
        words, phrases = self.words, self.phrases
        i = phrases.skip(group.end, sentence.end, prepositions=False)
        limit = self.contents.limits.limit(group, sentence, groups)
        if "que" in group.frames and (clause := self._clause(group, i, limit, sentence)) is not None:
            return clause
        if not group.frames & {"charge", "adj", "comme", "amount"}:
            return None
        if "amount" in group.frames:
            amount = self._amount(group, i, limit, sentence)
            if amount is not None:
                return amount
        if phrases.is_("by", i):
            end = self._agent_end(i + 1, limit)
            after = phrases.skip(end, limit, prepositions=False)
            judged = self._judged_by(group, i + 1, limit, sentence) if "adj" in group.frames else None
            if judged is not None:
                return judged
            if not phrases.is_("of", after) and not ("comme" in group.frames and phrases.is_("like", after)):
                return None  # *menacé par le blocus du port*: to ask who speaks makes nobody of it
            source = self.sources.named(i + 1, end, sure=True)
            if source is None or source.speaker is None:
                return None
            limits = self.contents.limits
            end = limits.phrase_end(after + 1, limit)
            if limits.infinitive(after + 1, limit):
                begins = (
                    k
                    for k in range(after + 2, limit - 1)
                    if words.form[k] == "," and limits.clause_begins(k + 1, limit)
                )
                end = next(begins, limit)
            content = shape(words, phrases, after + 1, end)
            return finding_of(self.words, group, content, source, sentence) if content else None
        if phrases.is_("of", i):
            agent = next((k for k in range(i + 2, limit) if phrases.is_("by", k) and words.quote[k] < 0), None)
            if agent is None or any(words.finite[k] and words.quote[k] < 0 for k in range(i + 1, agent)):
                return None  # accusée d'avoir menti, elle a été défendue par X
            if words.pos[agent - 1] in ("VERB", "ADJ") and words.form[agent - 2] == ",":
                return None  # accusée de la mort de Y, tué par X
            if words.dep[agent - 2] in ("aux:caus", "aux:pass"):
                return None  # accusé d'avoir été payé par X, de se faire payer par X
            source = self.sources.named(agent + 1, phrases.noun_phrase(agent + 1, limit))
            content = shape(words, phrases, i + 1, agent)
            if source is None or source.speaker is None or content is None:
                return None
            return finding_of(self.words, group, content, source, sentence)
        return self._judged(group, i, limit, sentence) if "adj" in group.frames else None

    def _clause(self, group: Group, i: int, limit: int, sentence: Sentence) -> Finding | None:
        """*Il a été annoncé par X que ...*: the clause, by the agent; *Il est précisé que ...*: whose text it is."""
        if not self.phrases.is_("by", i):
            return self._told_to_all(group, i, limit, sentence)
        end = self.phrases.noun_phrase(i + 1, limit)
        que = self.phrases.skip(end, limit)
        joined = self.phrases.is_("like", que - 1)  # *proposée par X **ainsi que** par Y*
        if end == i + 1 or joined or not self.phrases.is_("que", que):
            return None
        source = self.sources.named(i + 1, end)
        if source is None or source.speaker is None:
            return None
        content = shape(self.words, self.phrases, que + 1, limit)
        return finding_of(self.words, group, content, source, sentence) if content is not None else None

    def _told_to_all(self, group: Group, i: int, limit: int, sentence: Sentence) -> Finding | None:
        """*Il est précisé que ...*: who was heard right before, nobody where nobody was."""
        words, before = self.words, group.start - 1
        opens = before >= sentence.start and self.phrases.is_("he", before) and words.form[before][0].isupper()
        if not opens or not self.phrases.is_("que", i) or group.negated or "incise" not in group.frames:
            return None
        told = self.sources.register.just_told()
        body = told is not None and self.sources.cast[told].kind == "organisation"
        content = shape(words, self.phrases, i + 1, limit)
        source = Source(told if body else self.sources.register.just_heard(), words.span(before, before + 1), i)
        return finding_of(words, group, content, source, sentence) if content is not None else None

    def _judged(self, group: Group, i: int, limit: int, sentence: Sentence) -> Finding | None:
        """*Ces mesures, jugées « grotesques » par X*: what is judged and how, by the agent."""
        words, phrases = self.words, self.phrases
        if i >= limit:
            return None
        if words.quote[i] >= 0:
            last = words.last[words.quote[i]] + 1
        else:
            last = next((k for k in range(i, min(i + 4, limit)) if words.pos[k] != "ADV"), i) + 1
            if words.pos[last - 1] != "ADJ":
                return None
        if not phrases.is_("by", last):
            return None
        source = self.sources.named(last + 1, phrases.noun_phrase(last + 1, limit))
        how = shape(words, phrases, i, last)
        if source is None or source.speaker is None or how is None:
            return None
        end = group.start - (words.form[group.start - 1] == ",")
        start = phrases.phrase_before(end, sentence.start)
        what = shape(words, phrases, start, end) if start < end else None
        if what is not None:
            kind: StatementType = "indirect" if what.type == how.type == "indirect" else "mixed"
            how = Content(kind, (*what.spans, *how.spans), start, how.end)
        return finding_of(self.words, group, how, source, sentence)

    def _judged_by(self, group: Group, i: int, limit: int, sentence: Sentence) -> Finding | None:
        """*La loi est jugée par X « grotesque »*: the adjective, by the agent that begins at a token."""
        words, phrases = self.words, self.phrases
        end = phrases.noun_phrase(i, limit)
        end = next((k for k in range(i + 1, end) if words.quote[k] >= 0), end)
        after = phrases.skip(end, limit, prepositions=False)
        if after >= limit or not (words.quote[after] >= 0 or words.pos[after] == "ADJ"):
            return None
        source = self.sources.named(i, end, sure=True)
        content = self.contents.quoted.find(None, after, limit) if words.quote[after] >= 0 else None
        content = content or shape(words, phrases, after, self.contents.limits.phrase_end(after, limit))
        if source is None or source.speaker is None or content is None:
            return None
        return finding_of(words, group, content, source, sentence)

    def _amount(self, group: Group, i: int, limit: int, sentence: Sentence) -> Finding | None:
        """*estimé à dix millions par X*, *évalué par X à dix millions*: the amount, by the agent."""
        words, phrases = self.words, self.phrases
        if phrases.is_("by", i):
            start = phrases.noun_phrase(i + 1, limit)
            named, told = (i + 1, start), start
            end = self.contents.limits.phrase_end(told + 1, limit) if told + 1 < limit else limit
        else:
            by = next((k for k in range(i + 1, min(limit, i + _AGENT)) if phrases.is_("by", k)), None)
            if by is None:
                return None
            named, told, end = (by + 1, phrases.noun_phrase(by + 1, limit)), i, by
        if not phrases.is_("to", told) or not any(words.pos[k] == "NUM" for k in range(told + 1, min(end, told + 5))):
            return None
        source = self.sources.named(*named)
        content = shape(words, phrases, told + 1, end)
        if source is None or source.speaker is None or content is None:
            return None
        return finding_of(words, group, content, source, sentence)
