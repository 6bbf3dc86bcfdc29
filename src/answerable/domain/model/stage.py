"""The steps of one purchase decision and the kind of order it is."""

from enum import StrEnum


class Stage(StrEnum):
    """A step of a deal, in the order in which deals pass them."""

    PROBLEM = "problem"
    EXPLORATION = "exploration"
    REQUIREMENTS = "requirements"
    SELECTION = "selection"
    VALIDATION = "validation"
    APPROVAL = "approval"
    PROCUREMENT = "procurement"


class Order(StrEnum):
    """Whether a deal is the first order, an expansion of one, or its renewal."""

    FIRST = "first"
    EXPANSION = "expansion"
    RENEWAL = "renewal"
