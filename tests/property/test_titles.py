"""Whatever stands where a title should, an archetype is proposed from those there are, or none."""

from hypothesis import given
from hypothesis import strategies as st

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.domain.personas.titles import propose_archetype

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
