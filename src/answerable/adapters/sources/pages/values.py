"""Where a line of a page means several values, and where one.

=============  ==========================================================================================
form           rule
=============  ==========================================================================================
``WHOLE``      never split: bullets of these facets are sentences ("Having autonomy / independence")
``NUMBERED``   never split: "Initiator/Identifier of need" is one role
``SLASHES``    at slashes with a space before them ("demos / Webinars", "demos /Webinars"), outside
               parentheses; commas never ("Sr. Manager, DevSecOps" is one title), tight slashes never
               ("Manager/Director: Release" is one), nor the slash of "and / or"
``TITLES``     like ``SLASHES``; besides, "CFO, VP Finance" are two, since a chief officer's title is
               complete by itself and another level follows it; and commas separate where every part is a
               title that says more than a rank ("Systems Engineer, IT Consultant")
``SUPERIORS``  "CTO, CIO, or SVP Engineering" is a list of three; "CIO or VP, Platform / Infrastructure" are
               two, since a chief officer's title is complete by itself; any other "or" shares words with
               what follows ("Director or VP App Development") and stays whole; without "or": slashes
=============  ==========================================================================================

Where a line carries claim ids it was written by the exporter, and then only the separator of the exporter counts.
All functions work on Markdown source, in which a backslash takes a slash's meaning away.
"""

import re

from answerable.adapters.sources.pages.labels import Form
from answerable.domain.personas.roles import titles_listed

_LIST = re.compile(r"^(?P<all>[^,]+(?:, [^,]+)*), or (?P<last>[^,]+)$")
_CHIEF = re.compile(r"^(?P<chief>C[A-Z]{1,3}O|CEO|President) or (?P<other>.+)$")
_TWO_TITLES = re.compile(r"^(?P<chief>C[A-Z]{1,3}O), (?P<other>(?:[ES]?VP|Director|Head|Chief|C[A-Z]{1,3}O)\b.*)$")
_WORD = re.compile(r"[^\s/]+")
_AND_OR = re.compile(r"\band\s+$", re.IGNORECASE)


def split(source: str, form: Form) -> list[str]:
    """The values that a line without ids means, in order, without empty ones."""
    if form is Form.SLASHES:
        return _at_slashes(source, parentheses=True)
    if form is Form.TITLES:
        return [title for value in _at_slashes(source, parentheses=True) for title in _titles(value)]
    if form is Form.SUPERIORS:
        return _superiors(source)
    return [source.strip()] if source.strip() else []


def split_exported(source: str, form: Form) -> list[str]:
    """The values of a line that the exporter wrote."""
    return _at_slashes(source, parentheses=False) if form.is_joined else split(source, form)


def loses_words(values: list[str], source: str) -> bool:
    """Whether splitting took words away, as the "or" of a list, so that the line must be kept beside its values."""
    return sum(len(_WORD.findall(value)) for value in values) < len(_WORD.findall(source))


def is_qualifier(value: str) -> bool:
    """Whether a value is nothing but a parenthesis, such as "(KPIs vary by division)", which qualifies the others."""
    return value.startswith("(") and value.endswith(")") and value.find(")") == len(value) - 1


def _titles(value: str) -> list[str]:
    two = _TWO_TITLES.match(value)
    return [two["chief"], two["other"]] if two else list(titles_listed(value))


def _superiors(source: str) -> list[str]:
    if listed := _LIST.match(source):
        return [part.strip() for part in [*listed["all"].split(", "), listed["last"]]]
    if chief := _CHIEF.match(source):
        return [chief["chief"], chief["other"].strip()]
    return [source.strip()] if re.search(r"\bor\b", source) else _at_slashes(source, parentheses=True)


def _at_slashes(source: str, *, parentheses: bool) -> list[str]:
    values, begin, depth, escaped = [], 0, 0, False
    for at, character in enumerate(source):
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character in "()" and parentheses:
            depth = max(0, depth + (1 if character == "(" else -1))
        elif character == "/" and depth == 0 and _separates(source[max(begin, at - 8) : at], natural=parentheses):
            values.append(source[begin:at])
            begin = at + 1
    values.append(source[begin:])
    return [value.strip() for value in values if value.strip()]


def _separates(before: str, *, natural: bool) -> bool:
    return (not before or before[-1].isspace()) and not (natural and _AND_OR.search(before))
