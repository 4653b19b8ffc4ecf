"""New actors for sources that the actors of a text lack: names, bodies and people nobody names."""

from __future__ import annotations

from depeche.actors import Cast
from depeche.knowledge import fold, folded_words
from depeche.reading import ActorKind, Span
from depeche.statements.lexicon import Lexicon
from depeche.statements.phrases import Phrases
from depeche.statements.words import Words

_BRACKET = 3
"""How many words an acronym and its brackets are."""
_CAPITALS = 2
"""How many capitals an acronym has at least."""


class NewActors:
    """Makes actors of the words for sources in one text."""

    def __init__(self, words: Words, lexicon: Lexicon, phrases: Phrases, cast: Cast) -> None:
        self.words = words
        self.lexicon = lexicon
        self.phrases = phrases
        self.cast = cast
        self.unnamed: dict[str, str] = {}
        """The actors that only this step has told, by their head noun."""
        self.named_here: dict[str, str] = {}
        """Those it has told by a name."""

    def _full_name(self, start: int, end: int) -> str | None:
        """Who bears the full name at the end of a description, somebody new if the cast has nobody so called."""
        words, names = self.words, self.lexicon.first_names
        first = next((k for k in range(end - 2, max(start, end - 5), -1) if fold(words.low[k]) in names), None)
        if first is None or not all(words.form[k][0].isupper() and words.quote[k] < 0 for k in range(first, end)):
            return None
        described = words.low[start:first]
        if not any(w in self.lexicon.persons for w in described) or words.form[first - 1] in (",", "("):
            return None
        span = words.span(first, end)
        known = self.cast.at(span)
        if known is not None and self.cast[known].kind == "person" and self.lexicon.is_name(self.cast[known].name):
            return known
        name = " ".join(words.text[span.start : span.end].split())
        bearer = next((a.id for a in self.cast.actors() if a.kind == "person" and a.name == name), None)
        if bearer is not None:
            self.cast.mention(bearer, span)
            return bearer
        if known is not None and span in self.cast[known].mentions:
            return None
        actor = self.cast.add(name, "person", [span])
        self.cast.describe(actor, words.gender[start], "s")
        return actor

    def _unknown_name(self, start: int, end: int) -> str | None:
        """A new actor for a name that the cast does not have: a body with its article, else a person of two words."""
        words = self.words
        if self.phrases.is_("title", start) and start + 1 < end:
            return self._titled(start, end)
        first = start + 1 if words.pos[start] == "DET" else start
        if first >= end or not words.form[first][0].isupper() or self.cast.at(words.span(first, first + 1)) is not None:
            return None
        if first == start and not all(words.form[k][0].isupper() for k in range(start, end)):
            return None
        if first == start and end - start > 3:
            return None
        if any(words.pos[k] == "CCONJ" and words.pos[k + 1] in ("DET", "ADP") for k in range(first + 1, end - 1)):
            return None  # *le MPR de X et l'URD* are two
        if first == start and any(c.isdigit() for k in range(start, end) for c in words.form[k]):
            return None  # *Covid-19*
        if first + 1 == end and self.cast.is_first_word(words.span(first, end)):
            return None  # *Chacun*, *Beaucoup*
        kind: ActorKind = "person" if first == start else "organisation"
        name = " ".join(words.text[words.start[first] : words.end[end - 1]].split())
        return self.called(name, kind, start, words.span(first, end))

    def called(self, name: str, kind: ActorKind, start: int, span: Span) -> str:
        """Who bears a name: whom the cast or this step has told by it, else somebody new."""
        known = self.named_here.get(name) or (self._headed(name) if kind == "organisation" else self._bearer(name))
        known = known or next((a.id for a in self.cast.actors() if a.name == name), None)
        if known is not None:
            self.cast.mention(known, span)
            return known
        actor = self.cast.add(name, kind, [span])
        self.cast.describe(actor, self.words.gender[start], "p" if self.words.plural[start] else "s")
        self.named_here[name] = actor
        return actor

    def _bearer(self, name: str) -> str | None:
        """The only person of this last name, where it stands in words that the actors left out (*A lire aussi :*), or
        of this full name in another spelling (*la chanteuse Angèle B.*, then ***Angèle B**, qui*)."""
        full, people = folded_words(name), [a for a in self.cast.actors() if a.kind == "person"]
        found = [a.id for a in people if a.name.split()[-1] == name or folded_words(a.name) == full]
        return found[0] if len(found) == 1 else None

    def _headed(self, word: str) -> str | None:
        """The body whose name begins with a word (*l'Autorité de sûreté nucléaire*, then *l'**Autorité***)."""
        bodies = (a.id for a in self.cast.actors() if a.kind == "organisation" and a.name.split()[0] == word)
        return next(bodies, None)

    def _titled(self, start: int, end: int) -> str | None:
        """Who bears a name after a title (*M. de Blasio*): whose name in the cast ends so, else somebody new."""
        words = self.words
        name = " ".join(words.text[words.start[start + 1] : words.end[end - 1]].split())
        if not words.form[end - 1][0].isupper():
            return None
        bearers = [a for a in self.cast.actors() if a.kind == "person" and f" {a.name}".endswith(f" {name}")]
        if len(bearers) > 1:
            return None
        span = words.span(start, end)
        if bearers:
            self.cast.mention(bearers[0].id, span)
            return bearers[0].id
        actor = self.cast.add(name, "person", [span])
        self.cast.describe(actor, words.gender[start], "s")
        return actor

    def _acronym(self, head: int, end: int) -> Span | None:
        """The acronym in brackets that ends a phrase (*le service météorologique américain (**NWS**)*)."""
        form, at = self.words.form, end - _BRACKET + 1
        if at - 1 <= head or form[at - 1] != "(" or form[end - 1] != ")" or sum(map(str.isupper, form[at])) < _CAPITALS:
            return None
        return self.words.span(at, at + 1)

    def _head_noun(self, start: int, end: int) -> int | None:
        """The first noun for somebody in a phrase, else its first noun (*l'ancienne ministre*: *ministre*)."""
        words = self.words
        for k in range(start, min(end, start + 4)):
            adjective = words.pos[k] == "ADJ" and k > start and words.pos[k - 1] != "DET"
            complement = self.phrases.is_("of", k - 1) or (self.phrases.is_("de", k - 1) and k - 1 > start)
            if words.low[k] in self.lexicon.persons and not adjective and not complement:
                return k
        noun = next((k for k in range(start, end) if words.pos[k] == "NOUN"), None)
        adjectival = noun is not None and noun + 1 < end and words.pos[noun + 1] == "ADJ"
        if noun is not None and adjectival and words.low[noun] not in self.lexicon.bodies:
            noun += words.low[noun + 1] in self.lexicon.persons  # l'excentrique milliardaire
        if (
            noun is None
            and start + 1 < end
            and words.pos[start] == "DET"
            and words.pos[start + 1] in ("VERB", "ADJ", "PRON")
        ):
            return start + 1  # un associé, un proche
        return noun

    def _unnamed(self, start: int, end: int, *, sure: bool) -> str | None:
        """A new actor for a source that nothing names: *la mairie*, *plusieurs médias locaux*."""
        words, phrases = self.words, self.phrases
        head = self._head_noun(start, end)
        if head is None:
            return self._unknown_name(start, end)
        acronym = self._acronym(head, end)
        if acronym is not None and (named := self.cast.at(acronym)) is not None:
            self.cast.mention(named, words.span(start, end - _BRACKET))
            return named
        noun = words.form[head] if words.form[head] in self.lexicon.bodies else words.low[head]  # ONG
        if words.form[head][0].isupper() and noun not in self.lexicon.bodies and noun not in self.lexicon.persons:
            return self._unknown_name(start, end)
        headed = self._headed(words.form[head]) if words.form[head][0].isupper() and head == end - 1 else None
        if headed is not None:
            self.cast.mention(headed, words.span(start, end))
            return headed
        if self.lexicon.channels.get(noun) in ("document", "event", "occasion"):
            return None
        if phrases.is_("relay", head) or phrases.is_("dependence", head) or phrases.is_("voiceless", head):
            return None
        if words.pos[start] == "PRON" or self.cast.at(words.span(head, head + 1)) is not None:
            return None
        bare = head == end - 1 and words.pos[start] == "DET"
        known = self.unnamed.get(noun)
        if known is not None and bare and not phrases.is_("indefinite_article", start):
            self.cast.mention(known, words.span(start, end))
            return known
        plural = words.plural[head]
        body = noun in self.lexicon.bodies or phrases.is_("voice", head)
        acting = noun.removesuffix("s").endswith(self.lexicon.agent_suffixes) and not body
        person = noun in self.lexicon.persons or acting  # *le quotidien* is none
        if not (sure or person or body):
            return None
        share = phrases.is_("share", head)  # *la moitié des Français*, *61% des élus*
        kind: ActorKind = "group" if plural or share else "person" if person else "organisation"
        first = start + 1 if kind == "organisation" and words.pos[start] in ("DET", "ADP") and start < head else start
        name = " ".join(words.text[words.start[first] : words.end[end - 1]].split())
        actor = self.cast.add(name, kind, [words.span(start, end)])
        self.cast.describe(actor, words.gender[head], "p" if kind == "group" else "s")
        self.unnamed[noun] = actor
        if acronym is not None:
            self.named_here[words.text[acronym.start : acronym.end]] = actor
        return actor
