"""Lists of words as they are written down: by blanks."""


def words(text: str) -> frozenset[str]:
    """The words of a text."""
    return frozenset(text.split())
