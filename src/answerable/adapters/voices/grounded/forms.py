"""Which grammatical form a claim's text has, and how it is put into somebody's mouth."""

import re
from collections.abc import Sequence
from enum import StrEnum

from answerable.adapters.voices.grounded.verbs import (
    ALSO_NOUNS,
    FINITE,
    NOT_GERUNDS,
    ONLY_VERBS,
    PAST,
    VERBS,
    base_of,
)
from answerable.adapters.voices.grounded.words import words


class Form(StrEnum):
    """The form of a claim's text.

    ``OWN`` is a sentence of one's own ("I answer for it"); ``SENTENCE`` has a subject and a verb ("Overtime eats the
    margin"); ``ACT`` begins with a plain verb ("Keep it safe"); ``DOES`` with one of the third person but no subject
    ("Owns the budget"); ``DOING`` with a gerund; ``TO`` with "to"; ``NAME`` is a noun and what belongs to it;
    ``QUESTION`` asks; ``UNSURE`` is anything else.
    """

    OWN = "own"
    SENTENCE = "sentence"
    ACT = "act"
    DOES = "does"
    DOING = "doing"
    TO = "to"
    NAME = "name"
    QUESTION = "question"
    UNSURE = "unsure"


_WORDS = re.compile(r"[^\W\d_][\w'’-]*|\d[\d.,%]*|[,;:.!?—–-]")
_SUBJECTS = words("i we you he she it they nobody everybody somebody there one")
_OPENERS = words("when if while as because although where whenever until before after once since unless")
_RELATIVE = words("that which who whose whom where when what why how than whether")
_TO_BASE = words(
    """
    to can could will would must may might should cannot not don't doesn't didn't won't wouldn't can't couldn't
    never let help and or i we you they please
    """
)
_NOUN_FOLLOWS = words("of for from in at by with on that which is are was and or / , ; : .")
_OBJECT = words(
    """
    the a an all any every each our my their its his her this that these those anything everything what whatever who
    how where up out and it them what's
    """
)
_BREAKS = words(", ; : . ! ? — – - and or but so")
_THATLIKE = words("ensuring knowing finding proving showing seeing believing")
_CLAUSES = _RELATIVE | _OPENERS
_NOT_JOINED = _TO_BASE - {"and", "or"} - _SUBJECTS
_OBJECT_BUT_THAT = _OBJECT - {"that"}
_NOUN_FOLLOWS_ACT = _NOUN_FOLLOWS - {"on", "at"}
_NOUN_FOLLOWS_DOES = _NOUN_FOLLOWS - {",", "and", "for"}
_NO_DOING = frozenset({"of", "which", "that"})
_AUXILIARIES = words("is are was were be been being has have had get gets got")
_SHORTEST_GERUND = 5
_SELF = re.compile(r"^(I|I['’](m|d|ve|ll)|We)\b")
_NAME_LIKE = re.compile(r"^(\W|[B-Z]\b|[A-Z][A-Z0-9]|[a-z]+[A-Z]|[A-Z][a-z]+[A-Z0-9])")


def form_of(text: str, *, acts: bool = False) -> Form:
    """The form of a text; ``acts`` says that texts of its facet usually begin with a verb ("Plan the day")."""
    bare = plain(text)
    tokens = [word.casefold().replace("’", "'") for word in _WORDS.findall(bare)]
    if bare.endswith("?"):
        return Form.QUESTION
    if not tokens:
        return Form.UNSURE
    if _SELF.match(bare):
        return Form.OWN
    return _by_beginning(tokens, acts=acts) or _by_verb(tokens)


def _by_beginning(tokens: Sequence[str], *, acts: bool) -> Form | None:
    if tokens[0] == "to":
        return Form.TO
    if _is_act(tokens, acts=acts):
        return Form.ACT
    return Form.DOES if _is_does(tokens, acts=acts) else None


def _by_verb(tokens: Sequence[str]) -> Form:
    surely, perhaps = _main_verb(tokens)
    if surely:
        return Form.SENTENCE
    if _is_doing(tokens):
        return Form.DOING
    return Form.UNSURE if perhaps else Form.NAME


def _is_act(tokens: Sequence[str], *, acts: bool) -> bool:
    """A verb that is no noun begins an act; one that may be a noun only where an object or the facet says so."""
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else ""
    if first in ONLY_VERBS:
        return second not in {"of", "is", "are"}
    if first not in ALSO_NOUNS:
        return first in {"have", "do"}
    return second in _OBJECT_BUT_THAT or (acts and (second == "," or second not in _NOUN_FOLLOWS_ACT))


def _is_does(tokens: Sequence[str], *, acts: bool) -> bool:
    first, second = tokens[0], tokens[1] if len(tokens) > 1 else ""
    base = base_of(first)
    if base is None or second in {"that", "which", "who", "of"}:
        return False
    return second in _OBJECT or (acts and (base not in ALSO_NOUNS or second not in _NOUN_FOLLOWS_DOES))


def _is_doing(tokens: Sequence[str]) -> bool:
    place = 1 if tokens[0] == "not" and len(tokens) > 1 else 0
    gerund, follows = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else ""
    is_gerund = gerund.endswith("ing") and len(gerund) > _SHORTEST_GERUND and gerund not in NOT_GERUNDS
    takes_clause = gerund in _THATLIKE and follows == "that"
    return (is_gerund or gerund == "being") and (takes_clause or follows not in _NO_DOING)


def _main_verb(tokens: Sequence[str]) -> tuple[bool, bool]:
    """Whether the main clause surely, or perhaps, has a finite verb.

    Every word that opens a subordinate clause takes the next verb for itself: "a plan that engineers can drive" is a
    name, "the plan that they made is a wish" is not. So does a pronoun right behind a noun ("every engineer we hire").
    """
    owed = perhaps = 0
    for place, word in enumerate(tokens):
        before = tokens[place - 1] if place else ""
        if word in _CLAUSES or (word in _SUBJECTS and place and before not in _BREAKS and before not in _CLAUSES):
            owed += 1
        elif _is_finite(word, before):
            if owed == 0:
                return True, True
            owed -= 1
        elif place and _may_be_finite(word, before):
            owed, perhaps = (owed - 1, perhaps) if owed else (0, perhaps + 1)
    return False, perhaps > 0


def _is_finite(word: str, before: str) -> bool:
    if before in _NOT_JOINED:
        return False
    if word in FINITE or word == "have":
        return True
    if word in PAST:
        return before not in _AUXILIARIES
    if word.endswith("ed") and before in _SUBJECTS:
        return True
    return word in ONLY_VERBS and (before in _SUBJECTS or (_is_plural(before) and before not in FINITE))


def _is_plural(word: str) -> bool:
    return word == "people" or (word.endswith("s") and not word.endswith(("ss", "us", "'s")))


def _may_be_finite(word: str, before: str) -> bool:
    if before in _NOT_JOINED or before in _OBJECT:
        return False
    if before in _SUBJECTS or (_is_plural(before) and before not in FINITE):
        return word in VERBS
    return base_of(word) is not None


def plain(text: str) -> str:
    """A text on one line without final punctuation, except for a question or exclamation mark."""
    return " ".join(text.split()).rstrip(".;,: –—-") or text


def inside(text: str) -> str:
    """A text as it stands inside a sentence: the first letter small unless it begins a name."""
    bare = plain(text)
    if _NAME_LIKE.match(bare):
        return bare
    return bare[0].lower() + bare[1:]


def first_person(text: str) -> str:
    """What somebody does, said by that person: of "Owns it and approves it" comes "own it and approve it"."""
    tokens = inside(text).split(" ")
    place, leading = 0, True
    while place < len(tokens):
        bare = tokens[place].rstrip(",")
        base = base_of(bare.casefold())
        if base and (leading or _is_joined_verb(tokens, place, base)):
            tokens[place] = base + tokens[place][len(bare) :]
            leading = leading and (tokens[place].endswith(",") or tokens[place + 1 : place + 2] in (["and"], ["or"]))
        elif bare not in {"and", "or"}:
            leading = False
        place += 1
    return " ".join(tokens)


def _is_joined_verb(tokens: Sequence[str], place: int, base: str) -> bool:
    """Whether a word after "and" goes on with what the person does: "… and approves it"."""
    follows = tokens[place + 1] if place + 1 < len(tokens) else ""
    return tokens[place - 1] in {"and", "or"} and (follows in _OBJECT or follows == "them" or base not in ALSO_NOUNS)


def sentence(text: str) -> str:
    """A text as a sentence of its own: a capital at its beginning and a mark at its end."""
    bare = " ".join(text.split())
    bare = bare if bare[-1:] in "?!”" and bare[-2:] != "?”." else f"{bare.rstrip('.;, ')}."
    return (bare[0].upper() + bare[1:]) if bare else bare


def listed(names: Sequence[str], last: str = "and") -> str:
    """Names in a row: "a, b and c"; with semicolons where a name has a comma of its own."""
    if len(names) == 1:
        return names[0]
    if len(names) > 2 and any("," in name for name in names):
        return f"{'; '.join(names[:-1])}; {last} {names[-1]}"
    return f"{', '.join(names[:-1])} {last} {names[-1]}"
