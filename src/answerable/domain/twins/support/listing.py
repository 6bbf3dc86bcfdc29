"""Lists of words as they are written down."""


def listed(words: str) -> tuple[str, ...]:
    """The words of a list, which blanks part."""
    return tuple(words.split())
