"""What is wrong with a value, as one sentence for people who do not know the software."""

from pydantic import ValidationError
from pydantic_core import ErrorDetails

_PHRASES = {
    "missing": "is missing",
    "extra_forbidden": "is not a field that is known here; remove it or correct its name",
    "string_too_short": "is empty",
    "string_type": "must be text",
    "greater_than": "must be above {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than": "must be below {lt}",
    "less_than_equal": "must be at most {le}",
    "string_too_long": "is longer than {max_length} characters",
    "finite_number": "must be an ordinary number",
}


def complaint(error: ValidationError) -> str:
    """The first thing wrong with a value: where it stands and what to change, without a final full stop."""
    first = error.errors(include_url=False)[0]
    more = error.error_count() - 1
    sentence = f"{_where(first)}{_what(first)}"
    return f"{sentence} (and {more} more like it)" if more else sentence


def _where(details: ErrorDetails) -> str:
    steps = [f"item {step + 1}" if isinstance(step, int) else step.replace("_", " ") for step in details["loc"]]
    return f"{', '.join(steps)} " if steps else ""


def _what(details: ErrorDetails) -> str:
    kind, context = details["type"], details.get("ctx", {})
    if kind in _PHRASES:
        return _PHRASES[kind].format(**context)
    if kind == "enum":
        return f"must be one of {context['expected']}; it is {_shown(details['input'])}"
    if kind == "string_pattern_mismatch":
        return f"is {_shown(details['input'])}, which is not in the form {context['pattern']}"
    if kind == "value_error":
        return str(context["error"])
    return f"is {_shown(details['input'])}: {details['msg'][:1].lower()}{details['msg'][1:]}"


def _shown(value: object) -> str:
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}…"
