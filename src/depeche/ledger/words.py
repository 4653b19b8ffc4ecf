"""The words that are searched: one form for *cœur* and *coeur*, *l'État* and *etat*, *sanctions* and *sanctionné*.

Each text is indexed as its folded words in order, then the stems of them that are new. A stem is Snowball's (Porter's
family), of the word as written and of the folded one, so that a query typed without accents finds the same.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache

from depeche.knowledge.fold import fold

_ALGORITHMS = {"fr": "french", "en": "english"}
_WORD = re.compile(r"\w+")
_PHRASE = re.compile(r'"([^"]*)"|“([^”]*)”|«([^»]*)»|(\S+)')
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae"})
_APOSTROPHES = str.maketrans({"’": "'", "ʼ": "'", "‘": "'"})


def folded(text: str) -> str:
    """Lower case without accents and ligatures: for comparing, not for offsets."""
    return fold(text.translate(_LIGATURES))


def words_in(text: str) -> list[str]:
    """The folded words of a text, in order."""
    return _WORD.findall(folded(text))


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    import snowballstemmer

    stem: Callable[[str], str] = snowballstemmer.stemmer(_ALGORITHMS.get(language, "french")).stemWord
    return stem


@lru_cache(maxsize=1 << 17)
def forms(word: str, language: str = "fr") -> tuple[str, ...]:
    """The folded word, and its stems where they differ."""
    plain = folded(word)
    if plain.isdecimal():
        return (plain,)
    stem = _stemmer(language)
    return tuple(dict.fromkeys((plain, folded(stem(word.lower())), stem(plain))))


def index_text(texts: Iterable[str], language: str = "fr") -> str:
    """What is indexed for these texts: the folded words in order, then the stems that are not among them."""
    words: list[str] = []
    stems: dict[str, None] = {}
    for text in texts:
        for word in _WORD.findall(text.translate(_LIGATURES).translate(_APOSTROPHES)):
            first, *rest = forms(word, language)
            words.append(first)
            stems.update(dict.fromkeys(rest))
    known = set(words)
    return " ".join([*words, *(stem for stem in stems if stem not in known)])


def query_terms(query: str, language: str = "fr") -> list[list[list[str]]]:
    """What a query asks for: all of the terms; each term is any of its forms; each form is one word, or a phrase.

    Words in quotation marks are a phrase, found as written but for accents and capitals.
    """
    terms: list[list[list[str]]] = []
    for match in _PHRASE.finditer(query.translate(_LIGATURES)):
        if match[4] is None:
            if phrase := words_in(match[1] or match[2] or match[3] or ""):
                terms.append([phrase])
            continue
        terms.extend([[form] for form in forms(word, language)] for word in _WORD.findall(match[4]) if len(word) > 1)
    return terms


def sqlite_query(terms: list[list[list[str]]]) -> str:
    """The terms in the language of FTS5. Every word is quoted: no character of a query is an operator."""
    return " AND ".join("(" + " OR ".join('"' + " ".join(form) + '"' for form in term) + ")" for term in terms)


def postgres_query(terms: list[list[list[str]]]) -> str:
    """The terms in the language of ``to_tsquery``. Every word is quoted."""
    return " & ".join(
        "(" + " | ".join("(" + " <-> ".join(f"'{word}'" for word in form) + ")" for form in term) + ")"
        for term in terms
    )
