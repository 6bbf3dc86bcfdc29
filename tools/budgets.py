"""Size budgets of the house: modules under 600 lines, mostly under 150; functions under 60, mostly under 10.

Incident that it prevents: a module that quietly grows until nobody can say what it is about.
Escape hatch: none; split the module by its nouns.
"""

import ast
import statistics
import sys
from pathlib import Path

SOURCE = Path(__file__).parent.parent / "src"
MODULE_MAX = 600
MODULE_MOSTLY = 150
FUNCTION_MAX = 60
FUNCTION_MOSTLY = 10
MOSTLY = 0.75

Function = ast.FunctionDef | ast.AsyncFunctionDef


def function_lines(function: Function) -> int:
    """Lines of a function's body, without its signature and docstring."""
    body = function.body[1:] if ast.get_docstring(function) and len(function.body) > 1 else function.body
    return (body[-1].end_lineno or body[-1].lineno) - body[0].lineno + 1


def main() -> int:
    """Prints the figures and every breach; 1 when there is one."""
    modules, functions, breaches = [], [], []
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text()
        modules.append(text.count("\n"))
        if modules[-1] > MODULE_MAX:
            breaches.append(f"{path}: {modules[-1]} lines; split it by its nouns (at most {MODULE_MAX})")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, Function):
                functions.append(function_lines(node))
                if functions[-1] > FUNCTION_MAX:
                    breaches.append(f"{path}:{node.lineno} {node.name}: {functions[-1]} lines (at most {FUNCTION_MAX})")
    breaches += _mostly("modules", modules, MODULE_MOSTLY) + _mostly("functions", functions, FUNCTION_MOSTLY)
    print(*breaches, sep="\n", end="\n" if breaches else "")
    return 1 if breaches else 0


def _mostly(what: str, sizes: list[int], budget: int) -> list[str]:
    share = sum(size <= budget for size in sizes) / len(sizes)
    deciles = statistics.quantiles(sizes, n=10)
    print(f"{len(sizes)} {what}: median {statistics.median(sizes):.0f} lines, p90 {deciles[-1]:.0f}, ", end="")
    print(f"{share:.0%} within {budget}")
    return (
        [] if share >= MOSTLY else [f"only {share:.0%} of the {what} have at most {budget} lines ({MOSTLY:.0%} must)"]
    )


if __name__ == "__main__":
    sys.exit(main())
