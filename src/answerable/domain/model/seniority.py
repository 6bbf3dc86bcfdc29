"""How high somebody sits."""

from enum import StrEnum


class Seniority(StrEnum):
    """Nine levels, from those who own the firm to those who learn in it; in this order."""

    OWNER = "owner"
    CHIEF = "chief"
    VICE_PRESIDENT = "vice-president"
    DIRECTOR = "director"
    MANAGER = "manager"
    LEAD = "lead"
    SENIOR = "senior"
    PROFESSIONAL = "professional"
    JUNIOR = "junior"

    @property
    def place(self) -> int:
        """Its place from the top, 0 to 8, so that the distance of two levels can be told."""
        return list(Seniority).index(self)

    def below(self) -> "Seniority":
        """The next level down, as for a deputy; the lowest has none below."""
        levels = list(Seniority)
        return levels[min(self.place + 1, len(levels) - 1)]
