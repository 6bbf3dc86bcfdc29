"""What the scenes play with: a workspace, a moment, and the parts that think and simulate."""

from dataclasses import dataclass

from answerable.usecases.context import Context
from answerable.usecases.ports import Randomness, Store
from answerable.usecases.twins import Mind


@dataclass(frozen=True, slots=True)
class Props:
    """The stage; ``called`` is how this command is called again, and ``database`` the URL of its workspace."""

    context: Context
    store: Store
    mind: Mind
    randomness: Randomness
    called: str
    database: str
