"""Claims as sentences of a role: the strongest first, each with what qualifies it."""

import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from answerable.adapters.voices.grounded.forms import Form, first_person, form_of, inside, plain, sentence
from answerable.adapters.voices.grounded.frames import ACTS, BEFORE, BEFORE_ANYTHING, FRAMES
from answerable.adapters.voices.grounded.names import NAMES, told_together
from answerable.domain.model.facet import Facet
from answerable.domain.twins.finding import Finding

DOUBTED_BELOW = 0.5
"""Belief below which a claim is told as doubtful: more likely false than true."""

UNSURE_BELOW = 0.65
"""Belief below which an observed claim is told with hesitation (assumed; only words hang on it)."""

SHORT = 90
"""Characters of a claim that shares a sentence with another one at most."""

_JOINABLE = {Form.NAME, Form.DOING, Form.ACT, Form.DOES, Form.TO}

_UNSURE = ("though I wouldn't swear to it", "though I'm not sure of that one", "as far as anybody can tell")


@dataclass(frozen=True, slots=True)
class Told:
    """One sentence and the findings that it tells."""

    text: str
    findings: tuple[Finding, ...]


def tell(found: Sequence[Finding], most: int, seed: str) -> Iterator[Told]:
    """At most so many sentences about some findings, in their order; ``seed`` chooses among frames that say the same.

    Names of one facet are told in one sentence, and so are two further short claims of one facet and form.
    """
    left = list(found)
    for place in range(most):
        if not left:
            return
        facet = left[0].claim.facet
        before = sum(finding.claim.facet is facet for finding in found) - sum(f.claim.facet is facet for f in left)
        together = _together(left, further=before > 0)
        left = [finding for finding in left if finding not in together]
        for part in _by_doubt(together):
            yield _said(facet, part, before, f"{seed}{facet}", place)


def _together(left: Sequence[Finding], *, further: bool) -> tuple[Finding, ...]:
    """The findings that the next sentence tells."""
    first = left[0]
    if first.claim.facet in NAMES:
        return tuple(finding for finding in left if finding.claim.facet is first.claim.facet)
    second = left[1] if len(left) > 1 else None
    if further and second and second.claim.facet is first.claim.facet and _is_short(first, second):
        return (first, second)
    return (first,)


def _is_short(*findings: Finding) -> bool:
    """Whether claims can share a sentence: phrases of one form, short, without commas, none of them doubted."""
    forms = {_form(finding) for finding in findings}
    plain_enough = all(len(f.claim.text) <= SHORT and "," not in f.claim.text for f in findings)
    return len(forms) == 1 and forms <= _JOINABLE and plain_enough and not any(map(is_doubted, findings))


def _by_doubt(findings: Sequence[Finding]) -> Iterator[tuple[Finding, ...]]:
    """Those that are believed, then each that is doubted by itself."""
    believed = tuple(finding for finding in findings if not is_doubted(finding))
    if believed:
        yield believed
    yield from ((finding,) for finding in findings if is_doubted(finding))


def _said(facet: Facet, findings: tuple[Finding, ...], before: int, seed: str, place: int) -> Told:
    if is_doubted(findings[0]):
        text = f"My page says “{plain(findings[0].claim.text)}”, but what people have seen speaks against it."
    elif facet in NAMES:
        text = told_together(facet, [finding.claim for finding in findings])
    else:
        text = _statement(findings, before, seed, place)
    return Told(text, findings)


def _statement(findings: Sequence[Finding], before: int, seed: str, place: int) -> str:
    claim, form = findings[0].claim, _form(findings[0])
    frames = FRAMES[claim.facet].of(form, further=before > 0)
    wording = first_person if form is Form.DOES else inside
    spoken = " and ".join(wording(finding.claim.text) for finding in findings)
    told = frames[(_number(seed) + place) % len(frames)].format(
        inside=spoken,
        does=spoken,
        alone=sentence(claim.text),
        stage=BEFORE[claim.stage] if claim.stage else BEFORE_ANYTHING,
    )
    return told.replace("?.", "?").replace("!.", "!")


def _form(finding: Finding) -> Form:
    return form_of(finding.claim.text, acts=finding.claim.facet in ACTS)


def is_doubted(finding: Finding) -> bool:
    """Whether evidence makes a claim more likely false than true."""
    return finding.belief is not None and finding.belief.observed and finding.belief.mean < DOUBTED_BELOW


def is_observed(finding: Finding) -> bool:
    """Whether any evidence bears on a claim."""
    return finding.belief is not None and finding.belief.observed


def is_weak(finding: Finding) -> bool:
    """Whether a claim is believed, but weakly."""
    return is_observed(finding) and DOUBTED_BELOW <= finding.mean < UNSURE_BELOW


def hesitating(told: Sequence[Told], seed: str) -> list[Told]:
    """The same sentences, with hesitation behind the one that tells weakly believed claims where only one does."""
    weak = [each for each in told if all(map(is_weak, each.findings))]
    if len(weak) != 1 or not weak[0].text.endswith(".") or len(told) == 1:
        return list(told)
    return [Told(f"{e.text[:-1]}, {chosen(_UNSURE, seed)}.", e.findings) if e is weak[0] else e for e in told]


def chosen(choices: Sequence[str], seed: str) -> str:
    """One of several ways to say the same: the same seed always gives the same one."""
    return choices[_number(seed) % len(choices)]


def _number(seed: str) -> int:
    return zlib.crc32(seed.encode())
