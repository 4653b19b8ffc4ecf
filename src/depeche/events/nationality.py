"""Adjectives of nationality: *américain* is the United States where the dispatch speaks of what they do."""

from __future__ import annotations

from depeche.actors import Cast
from depeche.events.lexicon import Lexicon
from depeche.knowledge import Knowledge, fold


class Nationalities:
    """Countries of a cast by the adjectives that stand for them; a country the text never names is added."""

    def __init__(self, cast: Cast, knowledge: Knowledge, lexicon: Lexicon) -> None:
        self._cast = cast
        self._hostile = lexicon.words("hostile_prefix")
        self._combining = lexicon.combining
        self._knowledge = knowledge
        self._countries: dict[str, str] = {}
        told = {actor.key: actor.id for actor in cast.actors()}
        self._bodies = {adjective: told[key] for adjective, key in lexicon.body_adjectives.items() if key in told}
        for actor in cast.actors():
            if actor.kind == "country" and actor.country:
                self._countries.setdefault(actor.country, actor.id)

    def country(self, adjective: str) -> str | None:
        """ISO code of the country of an adjective."""
        return self._knowledge.country_of(fold(adjective))

    def named(self, iso: str) -> str | None:
        """The country of this code, if the text speaks of it."""
        return self._countries.get(iso)

    def actors(self, adjective: str) -> list[str]:
        """The country of an adjective, two of a compound (*russo-turc*); the body that the text names (*européen*)."""
        if (body := self._bodies.get(fold(adjective).rstrip("s"))) is not None:
            return [body]
        iso = self.country(adjective)
        if iso is None and "-" in adjective:
            parts = [self._combining.get(fold(part)) or self.country(part) for part in adjective.split("-")]
            if not all(parts):
                return []  # *anti-russe*, *pro-russe*
            return [self._actor(part) for part in parts if part]
        return [self._actor(iso)] if iso else []

    def against(self, adjective: str) -> list[str]:
        """The country that an adjective is hostile to: *antirusse*, *anti-iranien*."""
        word = fold(adjective)
        for prefix in self._hostile:
            if word.startswith(prefix) and (iso := self.country(word.removeprefix(prefix).lstrip("-"))):
                return [self._actor(iso)]
        return []

    def _actor(self, iso: str) -> str:
        known = self._countries.get(iso)
        if known is None:
            name = self._knowledge.country_name(iso) or iso
            known = self._countries[iso] = self._cast.add(name, "country", (), country=iso)
        return known
