"""Questions that make a good beginning."""

STARTERS = (
    "What would make you say no?",
    "What proof do you need before you sign?",
    "What are you measured by?",
    "Who else has to agree?",
    "What keeps you from changing anything?",
)
"""Offered beside an empty question field."""
