"""Questions to one persona, or to several."""

from typing import Annotated

from fastapi import FastAPI, Query
from fastapi.responses import HTMLResponse

from answerable.domain.model.persona import PersonaStatus
from answerable.domain.twins.turn import Turn
from answerable.edges.web.addresses import shows
from answerable.edges.web.starters import STARTERS
from answerable.edges.web.views.answer import answer_view
from answerable.edges.web.visit import SlugPath, Visiting
from answerable.errors import InvalidInput
from answerable.usecases.ports import AsOf
from answerable.usecases.twins import consult, panel

MOST_PERSONAS = 100
"""Personas that one page asks together."""

LONGEST_THREAD = 6
"""Earlier questions that a page carries along."""

Asked = Annotated[str, Query(alias="q")]
Earlier = Annotated[list[str] | None, Query(alias="after")]
Chosen = Annotated[list[str] | None, Query(alias="persona")]


def register(app: FastAPI) -> None:
    """Adds the pages of this room."""
    shows(app, "/ask", ask_many)
    shows(app, "/personas/{slug}/ask", ask_one)


def ask_one(visit: Visiting, slug: SlugPath, question: Asked = "", earlier: Earlier = None) -> HTMLResponse:
    """One persona's answer with its citations; without a question, the form. The thread travels in the address."""
    with visit.parts.store().read() as reader:
        persona = reader.persona(slug).persona
    thread = [text for text in earlier or () if text.strip()][-LONGEST_THREAD:]
    reply = None
    if question.strip():
        before = [Turn(text) for text in thread]
        reply = consult(visit.context, visit.parts.store(), visit.parts.mind(), slug, question, AsOf(), before)
    return visit.show(
        "ask_one.html",
        persona=persona,
        question=question,
        thread=[*thread, *([question] if reply else [])][-LONGEST_THREAD:],
        earlier=thread,
        answer=answer_view(reply) if reply else None,
        starters=STARTERS,
    )


def ask_many(visit: Visiting, question: Asked = "", chosen: Chosen = None) -> HTMLResponse:
    """The answers of several personas to one question; without a choice, of all."""
    with visit.parts.store().read() as reader:
        personas = [version.persona for version in reader.personas()]
    living = [persona for persona in personas if persona.status is not PersonaStatus.DEPRECATED]
    slugs = chosen or [persona.slug for persona in living]
    if question.strip() and len(slugs) > MOST_PERSONAS:
        raise InvalidInput(f"That asks {len(slugs)} personas at once; choose at most {MOST_PERSONAS} of them.")
    replies = (
        panel(visit.context, visit.parts.store(), visit.parts.mind(), [question], slugs, AsOf())
        if question.strip() and slugs
        else ()
    )
    return visit.show(
        "ask_many.html",
        personas=living,
        chosen=frozenset(chosen or ()),
        question=question,
        answers=tuple(answer_view(reply) for reply in replies),
        starters=STARTERS,
    )
