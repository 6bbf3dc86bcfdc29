"""Stakes and proofs are enough, distinct, and spoken of in people's own words."""

from collections import Counter

import numpy as np
import pytest

from answerable.adapters.library.loader import BuiltInLibrary
from answerable.adapters.meaning.sentences import SentenceEncoder

LIBRARY = BuiltInLibrary()
NEEDED = (
    "capital margin forecast growth pipeline brand architecture integration security data-governance continuity "
    "capacity adoption delivery compliance legal"
)


def test_the_vocabulary_holds_at_least_the_stakes_of_the_language() -> None:
    assert set(NEEDED.split()) - {stake.slug for stake in LIBRARY.stakes()} == set()


def test_every_stake_has_phrases_of_speech_and_the_words_it_goes_by() -> None:
    for stake in LIBRARY.stakes():
        spoken = [phrase for phrase in stake.phrases if phrase[-1] in ".?"]
        assert len(spoken) >= 6, stake.slug
        assert len(stake.phrases) - len(spoken) >= 6, stake.slug


def test_no_phrase_and_no_name_stands_twice() -> None:
    stakes = LIBRARY.stakes()
    words = [text.lower() for s in stakes for text in (s.slug, s.definition, *s.phrases)]
    words += [text.lower() for p in LIBRARY.proof_kinds() for text in (p.name + ".", p.definition)]
    assert [text for text, count in Counter(words).items() if count > 1] == []


def test_a_phrase_does_not_merely_repeat_the_stakes_name() -> None:
    for stake in LIBRARY.stakes():
        speaking = [phrase for phrase in stake.phrases if stake.name.lower() not in phrase.lower()]
        assert len(speaking) >= 5, stake.slug


def test_there_are_enough_kinds_of_proof_and_each_settles_something() -> None:
    kinds = {proof.slug for proof in LIBRARY.proof_kinds()}
    assert 12 <= len(kinds) <= 20
    used = {s.proof for a in LIBRARY.archetypes() for o in a.objections for s in o.settled_by}
    assert kinds - used == set()


QUESTIONS = {
    "capital": (
        "Would you spend half a million on this?",
        "How quickly does an investment have to pay back?",
        "What ROI do you need to see?",
    ),
    "margin": (
        "How do you keep expenses down?",
        "Do recurring licence costs bother you?",
        "What would this have to save?",
    ),
    "forecast": (
        "How do you feel about budget overruns?",
        "What if the costs come in above plan?",
        "Do you hate surprises in the quarterly numbers?",
    ),
    "growth": (
        "How will you expand into new markets?",
        "Are you worried that competitors grow faster?",
        "How do you win more customers?",
    ),
    "pipeline": (
        "Do you have enough leads?",
        "What is wrong with your sales funnel?",
        "How do campaigns turn into opportunities?",
    ),
    "brand": (
        "What would hurt your reputation?",
        "Are you afraid of bad press?",
        "How should the market perceive you?",
    ),
    "architecture": (
        "Can it scale with you?",
        "How do you deal with technical debt?",
        "Does it fit into your technology stack?",
    ),
    "integration": (
        "Does it have to work with SAP?",
        "What about APIs and connectors?",
        "Which systems must it be connected to?",
    ),
    "security": ("What about security?", "Are you scared of hackers?", "How do you protect yourself from a breach?"),
    "data-governance": (
        "Where should customer data be kept?",
        "What about GDPR and privacy?",
        "Who may see personal data?",
    ),
    "continuity": (
        "Can you afford downtime?",
        "What if operations stop during the roll-out?",
        "How do you avoid disruption?",
    ),
    "capacity": ("Do you have people for this project?", "Is your team overloaded?", "Where would the time come from?"),
    "adoption": (
        "Will employees actually use it?",
        "How do you handle resistance to change?",
        "How much training is needed?",
    ),
    "delivery": ("When must it be live?", "What if the project is late?", "Do you trust implementation timelines?"),
    "compliance": (
        "Which regulations apply to you?",
        "What will the auditors say?",
        "Do you need a certificate like ISO 27001?",
    ),
    "legal": ("Which contract clauses are a problem?", "Who carries liability?", "Will your lawyers sign it?"),
    "vendor-dependence": (
        "Are you afraid of lock-in?",
        "What if the vendor goes bankrupt?",
        "Would you buy from a start-up?",
    ),
}
"""Three plain questions for each stake, by the author of the phrases; no phrase was changed after they were scored."""


@pytest.mark.slow
def test_plain_questions_find_their_stake_by_meaning() -> None:
    stakes = LIBRARY.stakes()
    encoder = SentenceEncoder()
    centres = np.stack([encoder.embed([stake.definition, *stake.phrases]).mean(axis=0) for stake in stakes])
    centres /= np.linalg.norm(centres, axis=1, keepdims=True)
    asked = [(slug, question) for slug, questions in QUESTIONS.items() for question in questions]
    nearness = encoder.embed([question for _, question in asked]) @ centres.T
    nearest = [[stakes[place].slug for place in row[:3]] for row in np.argsort(-nearness, axis=1)]
    first = np.mean([slug == found[0] for (slug, _), found in zip(asked, nearest, strict=True)])
    among_three = np.mean([slug in found for (slug, _), found in zip(asked, nearest, strict=True)])
    assert first >= 0.75
    assert among_three >= 0.9
