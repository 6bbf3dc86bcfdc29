"""The questions that a document leaves open, each asked once, with the answers that were given."""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pydantic import ValidationError

from answerable.domain.model.document_question import KEEP, Choice, DocumentQuestion, QuestionKind
from answerable.domain.model.facet import Facet
from answerable.domain.personas.headings import heading_key
from answerable.errors import InvalidInput

PERSONA = "persona"
OF = "of-"
"""The answers that a part is a persona, and (before its short name) that it is about a persona named elsewhere."""

_USUAL: Mapping[Facet, float] = {
    Facet.CHALLENGE: 0.16, Facet.GOAL: 0.15, Facet.RESPONSIBILITY: 0.1, Facet.MOTIVATION: 0.08, Facet.OBJECTION: 0.06,
    Facet.DESIRED_OUTCOME: 0.05, Facet.METRIC: 0.05, Facet.RISK: 0.04, Facet.SOURCE: 0.04,
}  # fmt: skip
"""How often an unknown label stands for a facet, before anything is known of it (assumed)."""
_RARE = 0.005
_NOTE = 0.2
_QUOTED = 400


@dataclass(slots=True)
class _Asked:
    kind: QuestionKind
    asked: str
    places: list[str]
    quote: str
    choices: tuple[Choice, ...]
    answer: str | None = field(default=None)


class Asking:
    """Collects questions about one document; ``answers`` are choices by question id."""

    def __init__(self, name: str, answers: Mapping[str, str]) -> None:
        self._name, self._answers = name, answers
        self._asked: dict[str, _Asked] = {}

    def label(self, label: str, where: str, texts: Sequence[str], likely: Mapping[Facet, float]) -> str | None:
        """Asks once per document what a label stands for; the answer, or None."""
        asked = f"What does “{label[:200]}” stand for?"
        name = question_id("label", heading_key(label))
        return self._ask(name, QuestionKind.FACET, asked, where, texts, facet_choices(likely))

    def lines(self, persona: str, where: str, texts: Sequence[str]) -> str | None:
        """Asks what lines under no label stand for; the answer, or None."""
        asked = "What does this line stand for?" if len(texts) == 1 else f"What do these {len(texts)} lines stand for?"
        name = question_id("lines", persona, *texts)
        return self._ask(name, QuestionKind.FACET, asked, where, texts, facet_choices({}))

    def persona(
        self, title: str, where: str, texts: Sequence[str], likely: Mapping[str, tuple[str, float]]
    ) -> str | None:
        """Asks whether a part is a persona, or about which; ``likely`` has a label and a likelihood by answer."""
        told = sum(likelihood for _, likelihood in likely.values())
        choices = [Choice(value=value, label=label, likelihood=share) for value, (label, share) in likely.items()]
        choices.append(Choice(value=KEEP, label="keep it as a note of the group", likelihood=max(0.0, 1.0 - told)))
        asked = f"Is “{title[:200]}” a persona?" if title else "Is this a persona?"
        name = question_id("persona", title, *texts[:3])
        return self._ask(name, QuestionKind.PERSONA, asked, where, texts, _ranked(choices))

    def name(self, where: str, texts: Sequence[str], names: Sequence[str]) -> str | None:
        """Asks what a persona is called; the answer, or None."""
        share = 0.8 / len(names)
        choices = [Choice(value=name, label=name, likelihood=share) for name in names]
        choices.append(Choice(value=KEEP, label="nobody: keep it as a note of the group", likelihood=0.2))
        return self._ask(
            question_id("name", *names, *texts[:3]),
            QuestionKind.NAME,
            "What is this persona called?",
            where,
            texts,
            _ranked(choices),
        )

    def questions(self) -> tuple[DocumentQuestion, ...]:
        """The questions in the order of the document; raises InvalidInput for an answer that is none of the choices."""
        return tuple(self._question(name, asked) for name, asked in self._asked.items())

    def _ask(
        self, name: str, kind: QuestionKind, asked: str, where: str, texts: Sequence[str], choices: tuple[Choice, ...]
    ) -> str | None:
        standing = self._asked.setdefault(name, _Asked(kind, asked, [], "", choices))
        if where not in standing.places:
            standing.places.append(where)
        more = [text for text in texts if text not in standing.quote]
        standing.quote = "\n".join(filter(None, [standing.quote, *more]))[:_QUOTED]
        standing.answer = self._answers.get(name)
        return standing.answer

    def _question(self, name: str, asked: _Asked) -> DocumentQuestion:
        more = len(asked.places) - 1
        others = f" and {more} more place{'s' if more > 1 else ''}" if more else ""
        try:
            return DocumentQuestion(
                id=name,
                kind=asked.kind,
                asked=asked.asked,
                where=f"{asked.places[0][:500]}{others}",
                quote=asked.quote,
                choices=asked.choices,
                answer=asked.answer,
            )
        except ValidationError:
            usual = ", ".join(choice.value for choice in asked.choices[:6])
            raise InvalidInput(
                f"{self._name}: {str(asked.answer)[:60]!r} is no answer to {name} ({asked.asked[:80]}); "
                f"answer with one of {usual} …"
            ) from None


def question_id(*parts: str) -> str:
    """The id of a question: ``q-`` and eight base-32 characters of what it is about."""
    content = "\x1f".join(" ".join(part.split()) for part in parts)
    return (
        "q-" + base64.b32encode(hashlib.sha256(content.encode("utf-8", "surrogatepass")).digest())[:8].decode().lower()
    )


def facet_choices(likely: Mapping[Facet, float]) -> tuple[Choice, ...]:
    """All facets and keeping a note, likeliest first; what is not known to be likely shares the rest as usual."""
    rest = max(0.0, 1.0 - sum(likely.values()))
    usual = {facet: _USUAL.get(facet, _RARE) for facet in Facet if facet not in likely}
    whole = sum(usual.values()) + _NOTE
    shares = {**likely, **{facet: rest * share / whole for facet, share in usual.items()}}
    choices = [
        Choice(value=facet.value, label=facet.label, likelihood=min(1.0, share)) for facet, share in shares.items()
    ]
    choices.append(Choice(value=KEEP, label="keep it as a note", likelihood=min(1.0, rest * _NOTE / whole)))
    return _ranked(choices)


def _ranked(choices: Sequence[Choice]) -> tuple[Choice, ...]:
    return tuple(sorted(choices, key=lambda choice: -choice.likelihood))
