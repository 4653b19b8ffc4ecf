"""Two sources joined with *et*: who they are, and whose names in a complement they are not."""

from __future__ import annotations

from depeche.statements.new_actors import NewActors


class JointSources(NewActors):
    """Finds joint sources in one text."""

    def _joint(self, start: int, end: int) -> str | None:
        """The group of two sources joined with *et*, where both are known actors."""
        words = self.words
        for k in range(start + 1, end - 1):
            if self._shares_office(start, k, end):
                one, two = (
                    self.cast.at(words.span(self._name_start(*part), part[1])) for part in ((start, k), (k, end))
                )
                if one is not None and two is not None and one != two:
                    return self.cast.group([one, two], words.span(start, end))
            if not self.phrases.is_("joining", k) or words.quote[k] >= 0 or self.phrases.is_("of", k + 1):
                continue
            named = words.form[k + 1][0].isupper() and self.cast.at(words.span(k + 1, k + 2)) is not None
            if not (named or words.pos[k + 1] in ("DET", "PROPN") or self.phrases.is_("title", k + 1)):
                continue
            if self._names_others(start, k) or self._goes_on(start, k, end):
                continue
            bearer = self._name_start(start, k) if words.plural[start] and words.pos[start] == "DET" else start
            left, right = words.span(bearer, k), words.span(k + 1, end)  # les députés X et Y
            one, two = (self.cast.refer(side) or self.cast.at(side) for side in (left, right))
            if one is None or two is None or one == two:
                continue
            heads = (self.cast[one].kind, self.cast[two].kind)
            if "place" in heads or words.entity[k]:
                continue
            return self.cast.group([one, two], words.span(start, end))
        return None

    def _shares_office(self, start: int, joint: int, end: int) -> bool:
        """Whether *et* joins two who hold one kind of office (*les ministres du Budget X **et** des Sports Y*)."""
        words = self.words
        if not self.phrases.is_("joining", joint):
            return False
        if not (self.phrases.is_("de", joint + 1) or words.pos[joint + 1] == "ADJ"):
            return False  # les présidents français X et russe Y
        several = words.pos[start] == "DET" and words.plural[start]
        return several and words.person[joint - 1] and words.person[end - 1]

    def _goes_on(self, start: int, joint: int, end: int) -> bool:
        """Whether *et des* goes on with the complement of one who acts alone or whose name follows: *le président de la
        Ligue des droits de l'homme **et des peuples**, Jean Petit, a*."""
        words = self.words
        complement = self.phrases.is_("de", joint + 1) and any(self.phrases.is_("de", k) for k in range(start, joint))
        named = "," in words.form[joint + 2 : end]
        alone = end < len(words) and words.finite[end] and not words.plural[end] and words.pos[end] in ("VERB", "AUX")
        return complement and not words.plural[start] and (named or alone)

    def _names_others(self, start: int, joint: int) -> bool:
        """Whether the names around *et* are of people in a complement (*un conseiller des ministres X et Y*)."""
        words = self.words
        if words.plural[start] or words.pos[start] != "DET" or words.pos[joint + 1] != "PROPN":
            return False
        first = self._name_start(start, joint)
        return any(words.plural[k] and words.low[k] in self.lexicon.persons for k in range(start + 2, first))

    def _name_start(self, start: int, end: int) -> int:
        """Where the name of somebody begins that ends a phrase, the start of the phrase where none does."""
        words = self.words
        if words.form[end - 1] == ")":  # X (Santé)
            end = next((k for k in range(end - 2, start, -1) if words.form[k] == "("), end)
        first = end
        while first > start and words.person[first - 1]:
            first -= 1
        return first if first < end and not self.phrases.is_("de", first - 1) else start
