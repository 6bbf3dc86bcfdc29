import pytest

from answerable.edges.web.shelf import Shelf, Waiting
from answerable.errors import NotFound


def test_a_page_waits_under_the_digest_of_its_name_and_text() -> None:
    shelf = Shelf()
    first, other = shelf.put(Waiting("a.md", "text")), shelf.put(Waiting("b.md", "text"))
    assert first != other
    assert shelf.put(Waiting("a.md", "text")) == first
    assert shelf.get(first).name == "a.md"


def test_the_oldest_page_makes_room() -> None:
    shelf = Shelf(room=2)
    digests = [shelf.put(Waiting("a.md", text)) for text in ("one", "two")]
    shelf.put(Waiting("a.md", "one"))
    shelf.put(Waiting("a.md", "three"))
    assert shelf.get(digests[0]).text == "one"
    with pytest.raises(NotFound, match="upload it again"):
        shelf.get(digests[1])


def test_a_dropped_page_is_gone() -> None:
    shelf = Shelf()
    digest = shelf.put(Waiting("a.md", "one"))
    shelf.drop(digest)
    shelf.drop(digest)
    with pytest.raises(NotFound):
        shelf.get(digest)
