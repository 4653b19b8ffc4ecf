"""Where sentences end: what marks decide is not left to the parser."""

from __future__ import annotations

import pytest

from depeche.reader import Reader


def sentences(reader: Reader, text: str) -> list[str]:
    return [sentence.text.strip() for sentence in reader.pipeline(text).sents if sentence.text.strip()]


@pytest.mark.parametrize(
    "parts",
    [
        ["« Nous partirons. »", "Puis le silence est revenu."],
        ['"Nous partirons."', '"Nous reviendrons", a dit la maire.'],
        ["Le texte (adopté mardi. Il sera publié) divise la majorité."],
        ["M. Morel a rencontré Mme Caron."],
        ["La réunion a duré.\n", "Personne n'a parlé."],
        ["Un accord en vue\n", "Les deux pays ont signé mardi."],
        ["PARIS, 3 oct 2019 (AFP) -", "Le ministre a démissionné."],
    ],
)
def test_a_sentence_ends_where_its_marks_say(reader: Reader, parts: list[str]):
    text = "".join(part if part.endswith("\n") else part + " " for part in parts).strip()
    assert sentences(reader, text) == [part.strip() for part in parts]


def test_a_line_that_was_only_wrapped_goes_on(reader: Reader):
    assert len(sentences(reader, "Le ministre des Affaires\nétrangères a démissionné.")) == 1
