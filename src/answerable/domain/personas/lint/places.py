"""On which line of a page a finding stands."""

import re
from collections.abc import Sequence

from answerable.domain.model.finding import Finding
from answerable.domain.model.persona import Persona

_COMMENT = re.compile(r"<!--.*?-->")
_MARKS = re.compile(r"[\\*_`#>]+")


class Places:
    """The lines of a page, and where each of its personas begins."""

    def __init__(self, name: str, text: str, personas: Sequence[Persona]) -> None:
        self._name = name
        self._lines = [_said(line) for line in text.splitlines()]
        self._raw = text.splitlines()
        self._values = [{_said(value) for value in _values(line)} for line in self._raw]
        self._begins: dict[str, tuple[int, int]] = {}
        begins = self._headings(personas)
        for place, persona in enumerate(personas):
            end = begins[place + 1] if place + 1 < len(begins) else len(self._lines)
            self._begins[persona.slug] = (begins[place], end)

    def describes(self, slug: str) -> bool:
        """Whether the persona of this slug stands on the page."""
        return slug in self._begins

    def holds(self, quote: str) -> bool:
        """Whether a text stands on the page."""
        return any(quote in line for line in self._raw)

    def placed(self, finding: Finding) -> Finding:
        """The finding with its file and line: that of its text, else that of its persona's heading, else the first."""
        own = finding.personas[0] if finding.personas else None
        begin, end = self._begins.get(own or "", (0, len(self._lines)))
        line = self._line(finding.quote, finding.place, begin, end) if finding.quote else None
        return finding.model_copy(update={"file": self._name, "line": (begin if line is None else line) + 1})

    def _headings(self, personas: Sequence[Persona]) -> list[int]:
        begins, at = [], 0
        for persona in personas:
            name = _said(persona.name)
            rest = range(at, len(self._lines))
            found = [n for n in rest if self._raw[n].lstrip().startswith("#") and self._lines[n] == name]
            found = found or [n for n in rest if name in self._lines[n]]
            at = found[0] if found else at
            begins.append(at)
            at += 1 if found else 0
        return begins

    def _line(self, quote: str, place: int, begin: int, end: int) -> int | None:
        wanted = _said(quote)
        exact = [n for n in range(begin, end) if wanted in self._values[n]]
        if len(exact) > place:
            return exact[place]
        within = [n for n in range(begin, end) if wanted[:60] in self._lines[n] or quote in self._raw[n]]
        return within[min(place, len(within) - 1)] if within else exact[-1] if exact else None


def _values(line: str) -> list[str]:
    plain = _COMMENT.sub("", line)
    return [plain, plain.partition(":")[2], *re.split(r"\s/\s?|\s?/\s", plain.rpartition(":")[2] or plain)]


def _said(text: str) -> str:
    """A text without comments, marks, bullets and spacing."""
    plain = " ".join(_MARKS.sub("", _COMMENT.sub("", text)).split()).casefold()
    return re.sub(r"^(?:[-+•]|\d+[.)])\s+", "", plain)
