"""Words that give a question its tone: that things are well or ill, leave asked, denial, the most of something."""

import re
from collections.abc import Iterator
from itertools import pairwise

_WELL = """
able accept agree alright careful cheap clean clear comfortable content cool cooperate durable early easily easy enjoy
enough everything excellent experts fair fast fine fit fond free freely friendly fully glad good great happy healthy
helpful honest ideal keep keen like love lovely modern neat nice nicely okay orderly patient perfect pleasant pleased
plenty proper quick quickly ready reliable relaxed right safe satisfied simple skip smooth smoothly solid spare stable
stay sure swift thriving tidy together trust under-control useful welcome well willing wonderful fancy unlimited any
whatever always
"""
_ILL = """
abroad afraid against annoy annoyed annoying anxious attack awful bad bankrupt behind blame blind bother bothers
bothered boring break breaks broken burden burdened burning clumsy complex complain complexity concern concerned
concerns conflict cost-cutting crash creak cut danger delay delayed dependent difficult difficulty disaster dislike
disorder doubt doubts drain dread error errors expensive fail fails failure faulty fear fears forced frighten
frightened frustrate frustrated frustrates gap gaps hard hate hesitate hold hurt hurts idle ill impossible insecure
issue issues lack lacking late leak leave legacy lose losing loss manual manually mess mind miss missing mistake
nervous nobody nuisance object old outdated overloaded overworked pain painful poor pressure problem problems quarrel
quit reject resist restricted retire risk risky scarce scattered separate shortage slow slowly standstill stiff strain
stress struggle stuck suffer threat tied tired tough trouble troubles ugly unclear uneasy unhappy unsafe vague waste
weak worried worries worry worse worst wrong
"""
_DENIED = (
    "no not never nobody none nothing neither nor without hardly barely cannot don't doesn't isn't aren't won't can't"
)
_LEAVE = "may can could might allowed permission okay fine alright acceptable forgivable mind let"
_MOST = "best main most first favourite favorite top primary only always biggest chief number-one mainly solely"
_LEAST = "least last worst lowest hardly never rarely minor secondary"

_TONES = {
    word: tone
    for tone, words in (
        ("<well>", _WELL),
        ("<ill>", _ILL),
        ("<denied>", _DENIED),
        ("<leave>", _LEAVE),
        ("<most>", _MOST),
        ("<least>", _LEAST),
    )
    for word in words.split()
}


def tones(text: str) -> Iterator[str]:
    """The tones of a text, and the pairs of tones that follow each other."""
    found = [_TONES[word] for word in re.findall(r"[a-z'-]+", text.lower()) if word in _TONES]
    yield from found
    yield from (f"{first}{second}" for first, second in pairwise(found))
