"""The reference names every rule of the linter as it is, and none that is gone."""

import re
import subprocess
import sys

from answerable.domain.personas.lint.rulebook import RULES
from tests.shared import ROOT

PAGE = ROOT / "docs" / "reference" / "lint.md"


def test_every_rule_is_documented_and_every_documented_rule_exists() -> None:
    documented = re.findall(r"^\| `([a-z-]+)` \| (error|warning|advice) \|", PAGE.read_text(), re.MULTILINE)
    assert documented == [(rule.code, rule.severity.value) for rule in RULES]


def test_the_table_says_what_the_rules_say() -> None:
    check = subprocess.run(
        [sys.executable, "tools/lint_rules.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert check.returncode == 0, check.stdout + check.stderr
