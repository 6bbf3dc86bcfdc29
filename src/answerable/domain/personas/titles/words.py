"""A title's words as one reader can use them: lower case, abbreviations spelled out, German in English, noise gone.

What is noise: marks of gender ("(m/w/d)", "Leiter*in"), pronouns, the employer ("at Acme", "@Acme"), certificates, and
on profile lines ("I help founders grow | CMO") the lines that name no office.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence

from answerable.domain.personas.subjects import ABBREVIATIONS, SILENT, SUBJECTS
from answerable.domain.personas.titles.german import ENGLISH_TOO, GRAMMAR, in_english

LONGEST_TITLE = 300
"""Characters of a title that are read; no real one is longer, and a pasted page is no title."""

BREAKS = frozenset("/,;:|+()") | {"and", "or"}
"""What separates the parts of a title, after spelling out."""

_OFFICES_WORDS = """
    accountant administrator advisor agent analyst apprentice architect assistant associate attorney auditor board
    buyer ceo chair chairman chief clerk coach consultant controller coordinator counsel designer developer director
    engineer executive founder head intern lawyer lead leader manager member officer operator owner paralegal
    partner planner president principal professor programmer recruiter representative scientist secretary specialist
    strategist supervisor teacher technician trainee treasurer vice writer
"""
OFFICES = frozenset(_OFFICES_WORDS.split())
"""Words that name an office, so that a line with one of them is the line to read."""

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "æ": "ae", "ø": "o"})
_SEX = r"(?:[mwfdxih*]|div|gn)"
_GENDERS = re.compile(rf"[(\[]\s*{_SEX}(?:\s*[/|,]\s*{_SEX}){{1,3}}\s*[)\]]|\b[mwf]\s*/\s*[mwf]\s*/\s*[dxi]\b")
_PRONOUNS = re.compile(r"[(\[]?\b(?:she|he|they)\s*/\s*(?:her|him|them|hers|his)(?:\s*/\s*\w+)?\b[)\]]?")
_FORMS = re.compile(r"(?<=[a-z]{3})(?:[*:_]|/-?)(innen|in|r|n|e)(?![\w-])|(?<=[a-z]{3})\((innen|in|r|n|e)\)")
_EMPLOYER = re.compile(r"(?<=[a-z0-9)])(?:\s+(?:at|bei|beim)\s+|\s*@\s*)(?=\w).*")
_INITIALS = re.compile(r"\b(?:[a-z]\.\s?)+[a-z]\.(?!\w)|\b(?:[a-z]\.){2,}")
_ACCOUNTS = re.compile(r"\bacct\.?\s+(?=exec|mgr|manager)")
_LINES = re.compile(r"\s*[|•·●▪►→]\s*|\s+[-–—]+\s+")
_SENTENCE = re.compile(r"(\w+)\.\s+(?=\w)")
_PITCH = re.compile(r"(?:i|we|helping|help|building|turning|passionate|making|driving|ex|former|empowering)\b")
_TOKENS = re.compile(r"fp&a|r&d|i&o|m&a|l&d|[^\W_]+|[/,;:|&+()]")
_WHOLE_WORD = 8
_DEGREES_AND_FORMS = """
    cissp cism cisa crisc pmp itil cpa acca cima mba phd msc bsc shrm sphr prince2 ceh cfa dr ing dipl mag gmbh ag
    se kg plc inc ltd llc s ii iii iv
"""
_MARKS = frozenset(_DEGREES_AND_FORMS.split())
_ABBREVIATED = frozenset({"it"})
_ALWAYS_GERMAN = frozenset({"und", "oder"})
_KNOWN_WORDS = frozenset(word for phrases in SUBJECTS.values() for phrase in phrases for word in phrase.split())


def words_of(title: str, mend: Callable[[str], str] | None = None) -> list[str]:
    """The English words and separators of a title; ``mend`` may put a word right that is in no vocabulary."""
    lines = [words for line in _LINES.split(_plain(title)) if (words := _line(line, mend))]
    kept = _offices(lines) if len(lines) > 1 else lines
    return [word for place, words in enumerate(kept) for word in (["|", *words] if place else words)]


def title_words(title: str) -> frozenset[str]:
    """The words of a title by which two spellings of it are told to be the same, abbreviations written out."""
    return significant(words_of(title))


def significant(words: Sequence[str]) -> frozenset[str]:
    """Of a title's words those that tell it from another, in no order."""
    return frozenset(words) - {"of", "the", ",", "and", "for"}


def vocabulary() -> Sequence[str]:
    """Every word of the vocabulary in full, in order."""
    return sorted(_KNOWN_WORDS | SILENT | OFFICES | {word for full in ABBREVIATIONS.values() for word in full.split()})


def is_vocabulary(word: str) -> bool:
    """Whether a word stands in the vocabulary of titles, in full or as a short form."""
    return word in _KNOWN_WORDS or word in SILENT or word in OFFICES or word in ABBREVIATIONS


def _plain(title: str) -> str:
    text = unicodedata.normalize("NFKC", title[:LONGEST_TITLE]).casefold().translate(_UMLAUTS)
    text = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    text = _FORMS.sub(lambda found: found[1] or found[2], _PRONOUNS.sub(" ", _GENDERS.sub(" ", text)))
    text = _INITIALS.sub(lambda found: re.sub(r"[.\s]", "", found[0]) + " ", text)
    return _SENTENCE.sub(_ended, _ACCOUNTS.sub("account ", text)).strip()


def _ended(found: re.Match[str]) -> str:
    """A full stop behind a whole word ends a line; behind a short form ("Dir. IT") it does not."""
    word = found[1]
    ends = word not in ABBREVIATIONS and (word in OFFICES or word in _KNOWN_WORDS or len(word) >= _WHOLE_WORD)
    return f"{word} | " if ends else f"{word} "


def _line(line: str, mend: Callable[[str], str] | None) -> list[str]:
    tokens = _TOKENS.findall(_EMPLOYER.sub("", line))
    said = [word for token in _in_english(tokens) for word in _spelled(token, mend)]
    return [word for word in said if word not in _MARKS] or said


def _in_english(tokens: Sequence[str]) -> list[str]:
    """The tokens with German ones said in English; words of both languages follow the company that they keep."""
    said = [_translated(token) for token in tokens]
    if not any(found is not None and found != token for found, token in zip(said, tokens, strict=True)):
        return list(tokens)
    return [word for token, found in zip(tokens, said, strict=True) for word in _beside_german(token, found).split()]


def _translated(token: str) -> str | None:
    if token in _ALWAYS_GERMAN:
        return GRAMMAR[token]
    if token in ENGLISH_TOO or is_vocabulary(token):
        return None
    return in_english(token)


def _beside_german(token: str, found: str | None) -> str:
    if found is not None:
        return found
    if token in GRAMMAR:
        return GRAMMAR[token]
    return (in_english(token) if token in ENGLISH_TOO - _ABBREVIATED else None) or token


def _spelled(token: str, mend: Callable[[str], str] | None) -> list[str]:
    if mend is not None and not is_vocabulary(token):
        token = mend(token)
    return ABBREVIATIONS.get(token, token).split()


def _offices(lines: Sequence[list[str]]) -> Sequence[list[str]]:
    """Of several lines those that name an office or a subject, without pitches; all of them when none does."""
    plain = [line for line in lines if _PITCH.match(line[0]) is None]
    for told in (plain, lines):
        if any(not OFFICES.isdisjoint(line) for line in told):
            return [line for line in told if not (OFFICES | _KNOWN_WORDS).isdisjoint(line)]
    return lines
