"""What holds of the actors of any text."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        *"Emmanuel Macron M. Mme le la les un président ministre russe français , . ( ) « » LREM à de du des".split(),
        *"Moscou Paris ville pays son homologue ancien deux dirigeants gouvernement ne a dit il elle que".split(),
        *('"', "l'", "d'", "\n", "\u2019", "\u00a0", "É", "2020", "ONU"),
    ]
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=200)).filter(str.strip)
FEW = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@FEW
@given(text=TEXTS)
def test_any_text_is_read_and_mentions_lie_inside_it(reader, text: str):
    reading = reader.read(text, "2020-07-10")
    for actor in reading.actors:
        assert actor.name.strip()
        for span in actor.mentions:
            assert 0 <= span.start < span.end <= len(reading.dispatch.text)


@FEW
@given(text=TEXTS)
def test_the_same_text_gives_the_same_actors_twice(reader, text: str):
    assert reader.read(text, "2020-07-10").actors == reader.read(text, "2020-07-10").actors


@FEW
@given(text=TEXTS)
def test_one_key_is_one_actor(reader, text: str):
    keys = [actor.key for actor in reader.read(text, "2020-07-10").actors if actor.key]
    assert len(keys) == len(set(keys))
