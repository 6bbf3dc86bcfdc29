import numpy as np

from answerable.adapters.engines.randomness import KeyedRandomness


def test_a_stream_depends_on_its_seed_and_key_and_on_nothing_else() -> None:
    one, other = KeyedRandomness().keyed(7), KeyedRandomness().keyed(7)
    other(("something", "else"), 1_000)
    np.testing.assert_array_equal(one(("path", 1, "cfo"), 50), other(("path", 1, "cfo"), 50))


def test_a_longer_stream_begins_like_a_shorter_one() -> None:
    uniforms = KeyedRandomness().keyed(7)
    np.testing.assert_array_equal(uniforms(("a",), 10), uniforms(("a",), 100)[:10])


def test_keys_that_would_read_alike_when_joined_differ() -> None:
    uniforms = KeyedRandomness().keyed(7)
    keys: list[tuple[str | int, ...]] = [("a", "b"), ("ab",), ("a|b",), ("a", "b", ""), (1, "b"), ("1", "b"), ("s1:a",)]
    first = {uniforms(key, 1)[0] for key in keys}
    assert len(first) == len(keys)


def test_seeds_differ_and_streams_are_uniform_and_uncorrelated() -> None:
    one, other = KeyedRandomness().keyed(1)(("a",), 100_000), KeyedRandomness().keyed(2)(("a",), 100_000)
    assert abs(one.mean() - 0.5) < 0.005
    assert abs(np.corrcoef(one, other)[0, 1]) < 0.02
    assert one.min() >= 0.0
    assert one.max() < 1.0


def test_numbers_are_the_same_on_every_machine() -> None:
    expected = (0.2574167995378399, 0.016551489660844965, 0.1973242870658869)
    drawn = KeyedRandomness().keyed(1)(("draw", "pace"), 3)
    np.testing.assert_allclose(drawn, expected, rtol=0.0, atol=1e-15)
