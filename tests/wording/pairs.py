"""Authored sentences beside the claims that they cite: supported or not, and made to slip through."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.twins.statement import statement
from answerable.domain.twins.support.judgement import Judgement, judge
from answerable.domain.twins.support.source import Source
from answerable.usecases.ports import Meaning

FOLDER = Path(__file__).parent
IDS = ("c-aaaaaaaa", "c-bbbbbbbb", "c-cccccccc")


@dataclass(frozen=True)
class Pair:
    """A sentence beside the claims that it cites; ``kind`` says how it is supported, or in what it is not."""

    family: str
    half: str
    sources: tuple[Source, ...]
    sentence: str
    supported: bool
    kind: str


def pairs(half: str) -> list[Pair]:
    """The pairs of one half: sentences that a claim supports, and such that say more or something else."""
    return [pair for family in _families("pairs.yaml", half) for pair in _paired(family)]


def attacks(half: str) -> list[Pair]:
    """The sentences of one half that were made to slip through."""
    return [
        Pair(
            family["family"], half, tuple(map(_source, IDS, family["claims"])), sentence, supported=False, kind="attack"
        )
        for family in _families("attacks.yaml", half)
        for sentence in family["sentences"]
    ]


def judged(given: Sequence[Pair], meaning: Meaning) -> list[Judgement]:
    """The judgement on each pair."""
    sentences = meaning.embed([pair.sentence for pair in given])
    statements = {source: _statement(source) for pair in given for source in pair.sources}
    vectors = dict(zip(statements, meaning.embed(list(statements.values())), strict=True))
    return [
        judge(
            pair.sentence,
            pair.sources,
            {pair.sentence: vector, **{source.claim: vectors[source] for source in pair.sources}},
            "Plant manager",
        )
        for pair, vector in zip(given, sentences, strict=True)
    ]


def _families(file: str, half: str) -> list[dict[str, Any]]:
    families: list[dict[str, Any]] = yaml.safe_load((FOLDER / file).read_text())
    return [family for family in families if family["half"] == half]


def _paired(family: dict[str, Any]) -> Iterator[Pair]:
    sources = (_source(IDS[0], {"facet": family["facet"], "text": family["claim"]}),)
    for supported, kinds in ((True, family["supported"]), (False, family["unsupported"])):
        for kind, sentences in kinds.items():
            for sentence in sentences:
                yield Pair(family["family"], family["half"], sources, sentence, supported, kind)


def _source(name: str, claim: dict[str, str]) -> Source:
    return Source(claim=name, facet=Facet(claim["facet"]), text=claim["text"])


def _statement(source: Source) -> str:
    return statement(Claim(id=source.claim, facet=source.facet, text=source.text, order=1))
