"""Whatever stands where a title should, an archetype is proposed from those there are, or none."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.library.title_weights import load_title_weights
from answerable.domain.personas.subjects import SUBJECTS
from answerable.domain.personas.titles import propose_archetype
from answerable.domain.personas.titles.matching import match_titles, profile
from answerable.domain.personas.titles.reading import read_titles

ARCHETYPES = BuiltInLibrary().archetypes()
LISTED = [title for archetype in ARCHETYPES for title in archetype.titles]
TITLES = st.lists(
    st.one_of(st.text(max_size=60), st.sampled_from([*LISTED, "CISO", "VP", "VP Operations"])), max_size=8
)


@given(TITLES)
def test_any_text_is_answered_with_a_known_archetype_or_none(titles: list[str]) -> None:
    assert propose_archetype(titles, ARCHETYPES) in {None, *(archetype.slug for archetype in ARCHETYPES)}


@given(TITLES)
def test_neither_order_nor_case_of_titles_matters(titles: list[str]) -> None:
    proposed = propose_archetype(titles, ARCHETYPES)
    assert propose_archetype(titles[::-1], ARCHETYPES) == proposed
    assert propose_archetype([title.lower() for title in titles], ARCHETYPES) == proposed


@given(st.lists(st.sampled_from(LISTED), min_size=1, max_size=6))
def test_titles_of_two_archetypes_never_make_a_third(titles: list[str]) -> None:
    owners = {archetype.slug for archetype in ARCHETYPES for title in titles if title in archetype.titles}
    proposed = propose_archetype(titles, ARCHETYPES)
    assert proposed is None or proposed in owners
    assert proposed is not None or len(owners) > 1


WEIGHTS = load_title_weights()
ODD = st.one_of(
    st.text(max_size=80),
    st.lists(
        st.sampled_from(
            [*LISTED, "Leiter", "Leiterin Einkauf", "(m/w/d)", "&", "/", "|", "@ Acme", "🚀", "*in", "VP", ""]
        ),
        max_size=5,
    ).map(" ".join),
)


@given(st.lists(ODD, max_size=5))
def test_any_titles_are_read_each_with_probabilities_that_sum_to_one(titles: list[str]) -> None:
    readings = read_titles(titles, WEIGHTS)
    assert [reading.title for reading in readings] == titles
    for reading in readings:
        assert abs(reading.functions.sum() - 1) < 1e-6
        assert abs(reading.levels.sum() - 1) < 1e-6
        assert (reading.functions >= 0).all()
        assert (reading.function is None) or reading.function in SUBJECTS


@given(ODD)
def test_neither_case_nor_spaces_change_a_reading(title: str) -> None:
    plain = " ".join(title.split())
    first, second = read_titles([plain, f"  {plain.replace(' ', '   ').upper().lower()} "], WEIGHTS)
    if plain.casefold() == plain.upper().lower().casefold():
        assert (first.function, first.seniority, first.spans) == (second.function, second.seniority, second.spans)


@given(st.lists(ODD, min_size=1, max_size=4), ODD)
def test_matches_sum_to_one_whatever_the_personas_titles_are(listed: list[str], title: str) -> None:
    profiles = [profile(str(place), read_titles([each], WEIGHTS)) for place, each in enumerate(listed)]
    (match,) = match_titles(read_titles([title], WEIGHTS), profiles)
    assert abs(sum(share for _, share in match.personas) + match.none - 1) < 1e-9
    assert all(0 <= share <= 1 for _, share in [*match.personas, ("none", match.none)])
