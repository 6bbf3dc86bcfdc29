"""The decision card answers six questions, or says what comes nearest."""

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from answerable.domain.personas.card import QUESTIONS, decision_card


def test_an_unanswered_question_shows_what_comes_nearest() -> None:
    fear = Claim(id="c-aaaaaaaa", facet=Facet.RISK, text="A stop", order=1)
    challenge = Claim(id="c-bbbbbbbb", facet=Facet.CHALLENGE, text="Late parts", order=1)
    objection = Claim(id="c-cccccccc", facet=Facet.OBJECTION, text="Too risky", order=1)
    card = decision_card(Persona(slug="p", name="P", claims=(challenge, fear, objection)))
    said = {line.question: (line.answers, line.nearest) for line in card}
    assert [line.question for line in card] == [question for question, _, _ in QUESTIONS]
    assert said["Will not accept"] == ((fear,), ())
    assert said["Pressed by"] == ((), (challenge,))
    assert said["Protects"] == ((), ())
