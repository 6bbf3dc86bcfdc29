"""Runs the benchmarks: ``python -m benchmarks [--scale S] [NAME ...]``, each module's ``run(scale)``."""

import argparse
import importlib
import pkgutil

import benchmarks
from benchmarks.figure import reference_seconds

NOT_BENCHMARKS = {"__main__", "figure"}


def main() -> None:
    """Prints every figure with its ratio to the reference of this run."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full size, for a quick look (0.01)")
    parser.add_argument("names", nargs="*", help="only these benchmarks")
    options = parser.parse_args()
    reference = reference_seconds()
    print(f"reference work of this run: {reference * 1000:.1f} ms (times below are also given as a ratio to it)")
    for module in pkgutil.iter_modules(benchmarks.__path__):
        if module.name in NOT_BENCHMARKS or (options.names and module.name not in options.names):
            continue
        print(f"\n{module.name}")
        for figure in importlib.import_module(f"benchmarks.{module.name}").run(options.scale):
            ratio = {"ms": 1e-3, "s": 1.0}.get(figure.unit)
            beside = f"  [{figure.value * ratio / reference:.2f} × reference]" if ratio else ""
            print(f"  {figure.line()}{beside}", flush=True)


if __name__ == "__main__":
    main()
