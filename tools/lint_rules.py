"""Writes the rule table of docs/reference/lint.md from the rules themselves; ``--check`` only says whether it is true.

Run it after a rule was added or reworded: ``.venv/bin/python tools/lint_rules.py``.
"""

import sys
from pathlib import Path

from answerable.domain.personas.lint.rulebook import RULES

PAGE = Path(__file__).parent.parent / "docs" / "reference" / "lint.md"
BEGIN, END = "<!-- rules: made by tools/lint_rules.py -->", "<!-- end of rules -->"


def table() -> str:
    """The table in Markdown."""
    rows = [f"| `{rule.code}` | {rule.severity.value} | {rule.title} | {rule.why} | {rule.mend} |" for rule in RULES]
    head = ["| rule | severity | what is found | why it matters | how to mend it |", "| --- | --- | --- | --- | --- |"]
    return "\n".join([*head, *rows]).replace("<!--", "&lt;!--").replace("-->", "--&gt;")


def written(page: str) -> str:
    """The page with the table as it should be."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


def main() -> int:
    """Writes the page, or checks it; 1 when it is not true."""
    page = PAGE.read_text()
    if "--check" not in sys.argv:
        PAGE.write_text(written(page))
        return 0
    if written(page) == page:
        return 0
    print(f"{PAGE.name} does not say what the rules are; run: python tools/lint_rules.py")
    return 1


if __name__ == "__main__":
    sys.exit(main())
