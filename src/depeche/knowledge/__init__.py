"""What is known of the world: countries, leaders and their terms, organisations, places, treaties; with dates.

One door: `load_knowledge`. Sources and licences of every table are in ``tables/README.md``.
"""

from __future__ import annotations

from depeche.knowledge.fold import Word, fold, folded_words, words_of
from depeche.knowledge.store import Entity, Knowledge, Term, load_knowledge

__all__ = ["Entity", "Knowledge", "Term", "Word", "fold", "folded_words", "load_knowledge", "words_of"]
