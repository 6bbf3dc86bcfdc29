"""What the values of a file mean in ours."""

from collections.abc import Mapping

from answerable.adapters.sources.evidence.columns import plain
from answerable.domain.model.evidence import Population, Reporter
from answerable.domain.model.function import Function

_FUNCTIONS = {"cs": Function.CUSTOMER_SUCCESS, "success": Function.CUSTOMER_SUCCESS}
_REPORTERS = {"rep": Reporter.SELLER, "usage": Reporter.OBSERVED, "telemetry": Reporter.OBSERVED}
_POPULATIONS = {
    "prospects": Population.PROSPECT,
    "lead": Population.PROSPECT,
    "opportunity": Population.PROSPECT,
    "customers": Population.CUSTOMER,
    "client": Population.CUSTOMER,
    "churn": Population.CHURNED,
    "former_customer": Population.CHURNED,
}

WORDS: Mapping[str, Mapping[str, str]] = {
    "function": {plain(one.value): one.value for one in Function} | {k: v.value for k, v in _FUNCTIONS.items()},
    "reporter": {one.value: one.value for one in Reporter} | {k: v.value for k, v in _REPORTERS.items()},
    "population": {one.value: one.value for one in Population} | {k: v.value for k, v in _POPULATIONS.items()},
    "supports": dict.fromkeys(("yes", "y", "true", "1", "supports", "for"), "yes")
    | dict.fromkeys(("no", "n", "false", "0", "contradicts", "against"), "no"),
}
"""Columns with a fixed set of values: other words for each (compared like headers)."""

USUAL_REPORTER = Reporter.INFERRED
"""By whose word an observation is known when its file does not say: the weakest, so that silence gains no weight."""

USUAL_POPULATION = {
    Function.MARKETING: Population.PROSPECT,
    Function.SALES: Population.PROSPECT,
    Function.PRODUCT: Population.CUSTOMER,
    Function.CUSTOMER_SUCCESS: Population.CUSTOMER,
}
"""Whom an observation is about when its file does not say: those whom its function sees (assumed)."""


def understood(column: str, value: str, own: Mapping[str, Mapping[str, str]]) -> str:
    """A value in our words, the mapping's own first; raises ValueError with the reason."""
    value = own.get(column, {}).get(value, value)
    if column not in WORDS:
        return value
    found = WORDS[column].get(value) or WORDS[column].get(plain(value))
    if found is None:
        known = ", ".join(dict.fromkeys(WORDS[column].values()))
        raise ValueError(f"{column} {value[:40]!r} is not known; use one of {known}")
    return found
