"""The tokenizer: the surface words of Universal Dependencies, in regular expressions only.

It stands on the language ``xx``: spaCy's own French class compiles thousands of exceptions, which costs two seconds at
every start. All of it is written with the pipeline, so that a trained pipeline loads without this code.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import spacy
from spacy.attrs import ORTH
from spacy.lang.char_classes import CURRENCY, LIST_CURRENCY, LIST_ELLIPSES, LIST_ICONS, LIST_PUNCT, LIST_QUOTES
from spacy.lang.tokenizer_exceptions import BASE_EXCEPTIONS, URL_MATCH
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from depeche.languages.french.vocabulary import CODE

if TYPE_CHECKING:
    from spacy.language import Language

LETTER = "A-Za-zÀ-ÖØ-öø-ÿŒœ"
UPPER = "A-ZÀ-Ö"
LOWER = "a-zà-öø-ÿœ"
APOSTROPHE = "['’ʼ]"

ELISION = (
    r"(?:[ldnsjmtcçLDNSJMTCÇ]|[Qq]u|QU|[Jj]usqu|JUSQU|[Ll]orsqu|LORSQU|[Pp]uisqu|PUISQU|[Qq]uoiqu|[Pp]resqu|[Qq]uelqu"
    r"|Tandisqu)" + APOSTROPHE
)
"""``l'``, ``qu'``, ``jusqu'``: cut off what follows."""

CLITIC = (
    rf"(?<=[{LETTER}])-(?:t-(?:il|elle|on|ils|elles)|il|elle|on|ils|elles|je|tu|ce|moi|toi|nous|vous|le|la|les|lui|leur"
    r"|y|là|ci)"
)
CLITIC_UPPER = rf"(?<=[{UPPER}])-(?:T-(?:IL|ELLE|ON|ILS|ELLES)|IL|ELLE|ON|ILS|ELLES|JE|TU|CE|NOUS|VOUS|LÀ|CI)"
"""``a-t-il``, ``donne-le-moi``: clitics cut off what stands before."""

WHOLE = (
    r"(?i)^(?:rendez-vous|celui-(?:ci|là)|celles?-(?:ci|là)|ceux-(?:ci|là)|peut-être|au-delà|par-delà|là-bas|ceux-là"
    r"|m'as-tu-vu|garde-à-vous|sauve-qui-peut|couci-couça)$"
)
"""Words with a tail that looks like a clitic."""

ABBREVIATIONS = (
    "M. MM. Mme Mmes Mlle Mlles Dr Pr Me St Ste av. apr. J.-C. J.C. cf. Cf. etc. p. pp. vol. art. éd. ex. "
    "env. janv. févr. avr. juill. sept. oct. nov. déc. bd. boul. tél. Tél. no. n° N° Inc. Ltd. Jr. Sr. "
    "St. Ste. Mr. Mrs. Dr. Pr. min. max. hab. chap. fig. coll. dir. trad. vs. c.-à-d. p.-ex. i.e. e.g. "
    "lt. col. gén. Gén. Cie. Cie Ph.D. U.S. U.K. U.S.A. S.A. s.a. R.-U. É.-U. O.N.U. J-C"
).split()

APOSTROPHE_WORDS = "quelqu'un l'on c'est-à-dire aujourd'hui prud'hommes prud'homme prud'homal O'Brien".split()
"""Single words that hold an apostrophe, straight or curly."""

_PREFIXES = [
    rf"{ELISION}(?=[{LETTER}0-9«\"“])",
    "§",
    "%",
    "=",
    "—",
    "–",
    r"-(?![A-Za-z0-9À-ÿ])",
    r"-(?=[0-9]*$)",
    r"\+(?![0-9])",
    "~",
    *LIST_PUNCT,
    *LIST_ELLIPSES,
    *LIST_QUOTES,
    *LIST_CURRENCY,
    *LIST_ICONS,
]

_SUFFIXES = [
    *LIST_PUNCT,
    *LIST_ELLIPSES,
    *LIST_QUOTES,
    *LIST_ICONS,
    APOSTROPHE,
    "—",
    "–",
    r"(?<=[0-9])\+",
    r"(?<=°[FfCcKk])\.",
    r"(?<=[0-9])%",
    rf"(?<=[0-9])(?:{CURRENCY})",
    r"(?<=[0-9])(?:km²|km|m²|m³|kg|km/h|°C|€|\$|£)",
    rf"(?<=[0-9%²\-\)\]\+{LOWER}\"'»”’])\.",
    rf"(?<=[{UPPER}][{UPPER}])\.",
    rf"(?<=[{LETTER}])-",
    r"(?<=[€$£%])\.",
    r"(?<=[zsZS])-en",
    CLITIC,
    CLITIC_UPPER,
    rf"(?<=[{LETTER}])-t-y",
]

_INFIXES = [
    *LIST_ELLIPSES,
    *LIST_ICONS,
    r"(?<=[0-9])[+*^](?=[0-9-])",
    rf"(?<=[{LOWER}\"»”’'])\.(?=[{UPPER}])",
    rf"(?<=[{LETTER}]),(?=[{LETTER}])",
    rf"(?<=[{LETTER}])[:<>=](?=[{LETTER}])",
    rf"(?<=[{LETTER}0-9])/(?=[{LETTER}])",
    rf"(?<=[{LETTER}]),(?=[0-9«\"])",
    rf"(?<=[{LETTER}0-9\)»\"”])[—–](?=[{LETTER}0-9«\"“\(])",
    rf"(?<=[{LETTER}\)»])[;?!](?=[{LETTER}«])",
    rf"(?<=[{LETTER}0-9])[\(\)«»\"“”\[\]](?=[{LETTER}0-9,;:.])",
    "…",
]


def blank() -> Language:
    """An empty pipeline with the tokenizer."""
    nlp = spacy.blank(CODE)
    tokenizer = nlp.tokenizer
    tokenizer.prefix_search = compile_prefix_regex(_PREFIXES).search
    tokenizer.suffix_search = compile_suffix_regex(_SUFFIXES).search
    tokenizer.infix_finditer = compile_infix_regex(_INFIXES).finditer
    tokenizer.token_match = re.compile(WHOLE).match
    tokenizer.url_match = URL_MATCH
    tokenizer.rules = {**BASE_EXCEPTIONS, **{word: [{ORTH: word}] for word in _exceptions()}}
    return nlp


def _exceptions() -> list[str]:
    words = [*ABBREVIATIONS, *(f"{letter}." for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZÉ")]
    for word in APOSTROPHE_WORDS:
        for form in {word, word[0].upper() + word[1:]}:
            words += [form, form.replace("'", "’")]
    return words
