"""The judgement on one worded sentence: kept with the claims that bear it out, or dropped for a reason."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from answerable.domain.model.facet import Facet
from answerable.domain.twins.support import bearing, hygiene, roles
from answerable.domain.twins.support.clauses import clauses
from answerable.domain.twins.support.frames import GENERAL, LIMITING, UNFRAMED, framing
from answerable.domain.twins.support.operators import THROUGHOUT
from answerable.domain.twins.support.source import Passage, Source
from answerable.domain.twins.support.spelling import alike

NEAR_ENOUGH = 0.45
"""The least cosine of a sentence and the nearest claim that it cites (the supported ones of the development half of
tests/wording have at least 0.50): a safeguard, as the other checks leave nothing for it to catch there."""

TOLD_AT_LEAST = 0.5
"""The least share of a claim's part that has to be told (development half of tests/wording)."""

LIMIT_TOLD_AT_LEAST = 0.7
"""The same for claims that draw a line (chosen: what is left out moves it)."""

_TITLED = re.compile(r"\bi am (?:the|a|an)\b|\bi work as\b")


@dataclass(frozen=True, slots=True)
class Judgement:
    """What is held of a sentence: the claims that bear it out, in the order cited, or why nothing does."""

    claims: tuple[str, ...] = ()
    why: str | None = None


@dataclass(slots=True)
class _Told:
    """What a sentence's clauses rest on, so far: claim to part to the words told of it."""

    parts: dict[str, dict[int, set[str]]] = field(default_factory=dict)

    def add(self, source: Source, place: int, words: Sequence[str]) -> None:
        self.parts.setdefault(source.claim, {}).setdefault(place, set()).update(words)


def judge(text: str, sources: Sequence[Source], vectors: Mapping[str, NDArray[np.float32]], speaker: str) -> Judgement:
    """The judgement on a sentence that cites these claims; ``speaker`` is the persona's name.

    Evidence bears nothing out: whoever can place a quotation could otherwise make a persona say it.
    ``vectors`` hold unit vectors of the sentence and of each claim's statement, under the sentence itself and under
    the claim's id. Every clause has to be borne out by one part of one claim: its words and numbers, its negations,
    limits and conditions, and the order of what it says. Each reason reads on after "it".
    """
    if not sources:
        return Judgement(why="cites nothing that was retrieved")
    why = hygiene.fault(text, " ".join(source.text for source in sources)) or _doubted(sources)
    if why:
        return Judgement(why=why)
    told, why = _rested(text, sources, speaker)
    used = [source for source in sources if source.claim in told.parts]
    why = why or _whole_fault(Passage(text), used, told) or _far(text, used, vectors)
    return Judgement(why=why) if why else Judgement(claims=tuple(dict.fromkeys(source.claim for source in used)))


def _doubted(sources: Sequence[Source]) -> str | None:
    return "tells a claim that the evidence speaks against" if any(source.doubted for source in sources) else None


def _rested(text: str, sources: Sequence[Source], speaker: str) -> tuple[_Told, str | None]:
    told = _Told()
    for clause in map(Passage, clauses(text)):
        if _says_nothing(clause, sources, speaker):
            continue
        faults = []
        for source, place, part in _candidates(clause, sources):
            why = bearing.fault(clause, part, source)
            if why is None:
                told.add(source, place, bearing.unframed(clause, source))
                break
            faults.append(why)
        else:
            return told, faults[0] if faults else "says nothing of what it cites"
    return told, None if told.parts else "says nothing of what it cites"


def _candidates(clause: Passage, sources: Sequence[Source]) -> list[tuple[Source, int, Passage]]:
    """Parts of claims, those first that have most of a clause's words."""
    parts = [(source, place, part) for source in sources for place, part in enumerate(source.passages)]
    return sorted(parts, key=lambda one: -sum(any(alike(w, o) for o in one[2].content) for w in clause.content))


def _says_nothing(clause: Passage, sources: Sequence[Source], speaker: str) -> bool:
    """Whether a clause merely leads up to others: "as a plant manager", "and that matters to me"."""
    if clause.operators:
        return False
    frames = GENERAL.union(*(framing(source.facet) for source in sources))
    named = Passage(speaker).content if clause.words[:1] == ["as"] else []
    return all(any(alike(word, known) for known in (*frames, *named)) for word in clause.content)


def _whole_fault(sentence: Passage, used: Sequence[Source], told: _Told) -> str | None:
    for source in used:
        if source.facet not in UNFRAMED and not _is_framed(sentence, source):
            return f"does not say that it speaks of a {source.facet.label.lower()}"
        if roles.is_reversed(sentence.words, source):
            return roles.TURNED
        turns = {operator.turn for operator in sentence.operators}
        for operator in source.whole.operators:
            if operator.turn in THROUGHOUT and operator.turn not in turns:
                return f"leaves out “{operator.word}” from what the claim says"
        if _told_too_little(source, told.parts[source.claim]):
            return "tells too little of the claim to be true to it"
    return None


def _told_too_little(source: Source, told: Mapping[int, set[str]]) -> bool:
    least = LIMIT_TOLD_AT_LEAST if source.facet in LIMITING else TOLD_AT_LEAST
    if any(_share(words, source.passages[place]) < least for place, words in told.items()):
        return True
    together = [group for group in source.groups if any(place in told for place in group)]
    return source.facet in LIMITING and any(place not in told for group in together for place in group)


def _is_framed(sentence: Passage, source: Source) -> bool:
    if source.facet is Facet.TITLE and _TITLED.search(" ".join(sentence.words)):
        return True
    own = framing(source.facet)
    return any(any(alike(word, frame) for frame in own) for word in sentence.words)


def _share(words: set[str], part: Passage) -> float:
    said = set(part.content)
    return sum(any(alike(word, mine) for mine in words) for word in said) / len(said) if said else 1.0


def _far(text: str, used: Sequence[Source], vectors: Mapping[str, NDArray[np.float32]]) -> str | None:
    near = max(float(vectors[text] @ vectors[source.claim]) for source in used)
    return None if near >= NEAR_ENOUGH else "is far in meaning from what it cites"
