"""What a benchmark reports: a time beside the reference that was measured in the same run."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Figure:
    """One measured number; ``target`` is what was promised for it, ``note`` what it depends on."""

    name: str
    value: float
    unit: str
    target: str = ""
    note: str = ""

    def line(self) -> str:
        """The figure as one line of a report."""
        promised = f"  (target {self.target})" if self.target else ""
        note = f"  — {self.note}" if self.note else ""
        return f"{self.name:<64} {self.value:>12,.3f} {self.unit}{promised}{note}"


def median_seconds(work: Callable[[], object], runs: int = 5) -> float:
    """The median wall time of some work over several runs, after one that is not counted."""
    work()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def reference_seconds() -> float:
    """A fixed piece of NumPy and Python work, so that figures of different machines can be compared as ratios."""
    import numpy as np

    def work() -> float:
        values = np.linspace(0.0, 1.0, 2_000_000)
        return float(np.sort(np.sin(values * 1e4)).sum()) + sum(i * i for i in range(200_000))

    return median_seconds(work, runs=3)
