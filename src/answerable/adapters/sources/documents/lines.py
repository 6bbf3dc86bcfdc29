"""A line of a document by its form: whether it is a bullet, a heading, and what of it is a mark only."""

import re
import unicodedata

from answerable.domain.model.document import Block, BlockKind

_GLYPH = re.compile(
    r"^\s*(?:[•‣◦▪▫■□●○◆◇►▸▶➢➤✓✔✗✘·∙⁃※❖\uf0b7\uf0a7\uf0d8\uf076o](?=\s)|[•●▪◦‣]|\(cid:\d+\)(?=\s)|[-–—*+](?=\s))\s*"
)
_NUMBER = re.compile(r"^\s*(?:\d{1,2}|[a-zA-Z])[.)]\s+(?=\S)")
_HEADING_WORDS = 10
_HEADING_CHARACTERS = 90
_SENTENCE_END = re.compile(r"[.!;,…]$")


def cleaned(text: str) -> str:
    """A text without control characters and soft hyphens, its ligatures resolved, white space single."""
    text = text.replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "")
    for ligature in "ﬀﬁﬂﬃﬄﬅﬆ":
        text = text.replace(ligature, unicodedata.normalize("NFKC", ligature))
    kept = "".join(" " if unicodedata.category(one) in ("Cc", "Zl", "Zp", "Cs") else one for one in text)
    return " ".join(kept.split())


def without_glyph(text: str) -> tuple[str, bool]:
    """A text without the bullet or number at its beginning, and whether there was one."""
    plain = _GLYPH.sub("", text, count=1)
    if plain == text:
        plain = _NUMBER.sub("", text, count=1)
    return plain, plain != text


def could_head(text: str) -> bool:
    """Whether a text is short enough for a heading and does not end like a sentence."""
    return (
        0 < len(text) <= _HEADING_CHARACTERS
        and len(text.split()) <= _HEADING_WORDS
        and not _SENTENCE_END.search(text)
        and any(letter.isalpha() for letter in text)
    )


def line_block(text: str, *, bullet: bool, level: int, heading: bool) -> Block | None:
    """The block that one line is, or None for an empty one."""
    text = cleaned(text)
    plain, marked = without_glyph(text)
    if not plain:
        return None
    if bullet or marked:
        return Block(kind=BlockKind.BULLET, text=plain, level=level)
    if heading and could_head(text):
        return Block(kind=BlockKind.HEADING, text=text, level=level)
    return Block(kind=BlockKind.PARAGRAPH, text=text, level=level)
