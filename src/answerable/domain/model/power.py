"""The powers of a seat, each with its act."""

from enum import StrEnum


class Power(StrEnum):
    """What a seat can do to a deal."""

    CHAMPION = "champion"
    DECIDER = "decider"
    APPROVER = "approver"
    GATEKEEPER = "gatekeeper"
    INFLUENCER = "influencer"
    USER = "user"

    @property
    def act(self) -> str:
        """What the power does, in a few words."""
        return _ACTS[self]


_ACTS = {
    Power.CHAMPION: "carries the deal; lost, everyone slows",
    Power.DECIDER: "says yes or no",
    Power.APPROVER: "says yes up to a threshold and escalates above it",
    Power.GATEKEEPER: "says no and never yes",
    Power.INFLUENCER: "moves the decider",
    Power.USER: "accepts or resists adoption",
}
