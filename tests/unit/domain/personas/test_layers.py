from hypothesis import given
from hypothesis import strategies as st

from answerable.domain.personas.layers import layered

NODES = st.sampled_from("abcdefgh")


def test_a_node_stands_below_the_deepest_of_those_above_it() -> None:
    assert layered("abcd", [("a", "b"), ("b", "c"), ("a", "c"), ("a", "d")]) == {"a": 0, "b": 1, "c": 2, "d": 1}


def test_a_circle_is_opened_at_its_first_node() -> None:
    assert layered("abc", [("a", "b"), ("b", "c"), ("c", "a")]) == {"a": 0, "b": 1, "c": 2}


def test_nobody_stands_below_oneself() -> None:
    assert layered("a", [("a", "a")]) == {"a": 0}


@given(st.lists(st.tuples(NODES, NODES)))
def test_every_node_gets_a_level_and_without_circles_every_edge_leads_down(edges: list[tuple[str, str]]) -> None:
    level = layered("abcdefgh", edges)
    assert set(level) == set("abcdefgh")
    assert min(level.values()) == 0
    forward = [(one, other) for one, other in edges if one < other]
    acyclic = layered("abcdefgh", forward)
    assert all(acyclic[above] < acyclic[below] for above, below in forward)
