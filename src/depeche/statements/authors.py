"""Who writes in the first person: the signature under an open letter or a press release, else the head of it.

*Nous condamnons ...* says nothing unless the text tells whose it is. A signature is one of the last paragraphs that
holds little else than a name; a head is a first paragraph that begins with a word for a release and names a body.
"""

from __future__ import annotations

from collections.abc import Sequence

from depeche.actors import Cast
from depeche.reading import Span
from depeche.statements.lexicon import Lexicon

_LAST = 4
"""In how many paragraphs at the end a signature is looked for."""
_WORDS = 10
"""How many words a signature or a head may have."""


def find_author(text: str, paragraphs: Sequence[Span], cast: Cast, lexicon: Lexicon) -> str | None:
    """The body, else the person, that a text in the first person is signed by; None where nobody is told."""
    signed = [actor for p in paragraphs[-_LAST:] if (actor := _alone(text, p, cast, lexicon)) is not None]
    bodies = [actor for actor in signed if cast[actor].kind == "organisation"]
    if bodies or signed:
        return (bodies or signed)[0]
    if not paragraphs:
        return None
    head = paragraphs[0]
    words = text[head.start : head.end].split()
    if len(words) <= _WORDS and words and lexicon.in_class("release", words[0].casefold()):
        for body in cast.actors():
            if body.kind == "organisation" and any(head.covers(m) for m in body.mentions):
                return body.id
    return None


def _alone(text: str, paragraph: Span, cast: Cast, lexicon: Lexicon) -> str | None:
    """The actor whose name makes most of a paragraph that is no sentence."""
    words = text[paragraph.start : paragraph.end]
    if len(words.split()) > _WORDS or words.rstrip()[-1:] in '.!?…:»"':
        return None
    actor = cast.at(paragraph)
    if actor is None or cast[actor].kind not in ("organisation", "person") or not lexicon.is_name(cast[actor].name):
        return None
    shared = max((min(m.end, paragraph.end) - max(m.start, paragraph.start) for m in cast[actor].mentions), default=0)
    return actor if shared * 2 >= paragraph.end - paragraph.start else None
