"""Whose slice of the truth an observation is."""

from enum import StrEnum


class Function(StrEnum):
    """One of the four functions that feed a persona."""

    MARKETING = "marketing"
    SALES = "sales"
    PRODUCT = "product"
    CUSTOMER_SUCCESS = "customer-success"

    @property
    def slice(self) -> str:
        """The part of the buyer's life that this function sees."""
        return _SLICES[self]


_SLICES = {
    Function.MARKETING: "acquisition",
    Function.SALES: "deal",
    Function.PRODUCT: "usage",
    Function.CUSTOMER_SUCCESS: "retention",
}
