"""What a document leaves open, at the terminal: listed, asked, and answered by file."""

import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import typer
from rich.console import Console
from rich.text import Text

from answerable.domain.model.document_question import KEEP, DocumentQuestion
from answerable.domain.personas.plan import PagePlan
from answerable.edges.cli.personas_output import indented
from answerable.errors import InvalidInput

SHOWN = 5
"""How many of the likeliest answers are shown; any other can be typed by its name."""

_LEAVE = "q"


def open_questions(plans: Iterable[PagePlan]) -> list[DocumentQuestion]:
    """The questions that nobody answered, in the order of the documents."""
    return list({question.id: question for plan in plans for question in plan.open_questions}.values())


def print_questions(console: Console, questions: Sequence[DocumentQuestion]) -> None:
    """Lists open questions with their likeliest answers."""
    if not questions:
        return
    asked = "1 question is open" if len(questions) == 1 else f"{len(questions)} questions are open"
    indented(console, Text(f"{asked}; what it is about is kept as notes until somebody answers:"), 2)
    for question in questions:
        indented(console, Text.assemble((question.id, "dim"), "  ", (question.asked, "bold")), 4)
        indented(console, Text(f"{question.where}: {_quoted(question)}"), 6)
        indented(console, Text(f"answers: {_likeliest(question)}", "dim"), 6)
        if question.suggestion:
            indented(console, Text(_suggested(question)), 6)


def ask_questions(
    console: Console, replan: Callable[[Mapping[str, str]], tuple[PagePlan, ...]], given: Mapping[str, str]
) -> tuple[PagePlan, ...]:
    """Asks what is open, and again what the answers open up, until nothing is left or the user leaves the rest."""
    answers = dict(given)
    plans = replan(answers)
    while waiting := open_questions(plans):
        for number, question in enumerate(waiting, start=1):
            answer = _ask(console, question, f"{number} of {len(waiting)}")
            if answer is None:
                return replan(answers)
            answers[question.id] = answer
        plans = replan(answers)
    return plans


def read_answers(path: Path | None) -> dict[str, str]:
    """The answers in a YAML or JSON file, by question id; raises InvalidInput, TooLarge or NotFound."""
    if path is None:
        return {}
    from answerable.wiring import read_yaml

    value = read_yaml(path)
    if value is None:
        return {}
    if not isinstance(value, dict) or not all(isinstance(one, str) for pair in value.items() for one in pair):
        raise InvalidInput(f"{path} holds no answers; write one a line, such as q-abcd2345: goal.")
    return dict(value)


def questions_file(questions: Sequence[DocumentQuestion]) -> str:
    """A YAML file in which every open question stands with its answer left at ``note``."""
    lines = ["# What the document leaves open. Change the answers you know, then import again with --answers."]
    for question in questions:
        lines += ["", f"# {question.asked}", f"#   {question.where}: {_quoted(question)}"]
        lines += [f"#   {_likeliest(question)}"]
        lines += [f"#   {_suggested(question)}"] if question.suggestion else []
        lines += [f"{question.id}: {KEEP}"]
    return "\n".join(line.replace("\n", " ") for line in lines) + "\n"


def question_json(question: DocumentQuestion) -> dict[str, Any]:
    """A question for programs."""
    return question.model_dump(mode="json")


def read_stdin(limit: int) -> bytes:
    """What was piped or typed in, at most one byte more than ``limit``."""
    return sys.stdin.buffer.read(limit + 1)


def _ask(console: Console, question: DocumentQuestion, number: str) -> str | None:
    """The answer that somebody gives, or None where they leave this and the rest as notes."""
    shown = question.choices[:SHOWN]
    console.print()
    indented(console, Text.assemble((f"Question {number}: ", "dim"), (question.asked, "bold")), 0)
    indented(console, Text(f"{question.where}: {_quoted(question)}"), 2)
    if question.suggestion:
        indented(console, Text(_suggested(question)), 2)
    for place, choice in enumerate(shown, start=1):
        indented(
            console, Text.assemble(f"{place}  {choice.value}", (f"  {choice.label}, {choice.likelihood:.0%}", "dim")), 4
        )
    values = question.values
    while True:
        told = f"Number or answer (Enter: {KEEP}; {_LEAVE}: leave the rest as notes)"
        answer = str(typer.prompt(told, default=KEEP, show_default=False)).strip()
        if answer == _LEAVE:
            return None
        if answer.isdecimal() and 0 < int(answer) <= len(shown):
            return shown[int(answer) - 1].value
        if answer in values:
            return answer
        console.print(Text(f"That is none of {', '.join(values)}.", "dim"))


def _likeliest(question: DocumentQuestion) -> str:
    shown = [f"{choice.value} ({choice.likelihood:.0%})" for choice in question.choices[:SHOWN]]
    kept = KEEP in [choice.value for choice in question.choices[:SHOWN]]
    more = len(question.choices) - SHOWN
    others = ", or another facet by its name" if more > 0 else ""
    return ", ".join(shown) + ("" if kept else f", {KEEP}") + others


def _quoted(question: DocumentQuestion) -> str:
    text = " / ".join(question.quote.split("\n"))
    return f"“{text if len(text) <= 160 else text[:159] + '…'}”" if text else "(nothing below it)"


def _suggested(question: DocumentQuestion) -> str:
    found = question.suggestion
    return f"{found.by} suggests {found.value}, because of “{found.quote[:160]}”." if found else ""
