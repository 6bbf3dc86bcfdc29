"""What users can set, run into and type is documented, or these tests fail."""

import re
import subprocess
import sys

from answerable import errors
from tests.shared import ROOT

REFERENCE = ROOT / "docs" / "reference"


def test_every_setting_is_documented() -> None:
    source = (ROOT / "src" / "answerable" / "settings.py").read_text()
    page = (REFERENCE / "settings.md").read_text()
    variables = set(re.findall(r'"(ANSWERABLE_[A-Z_]+)"', source))
    assert variables
    assert {name for name in variables if f"`{name}`" not in page} == set()


def test_every_error_is_documented_with_its_code_and_statuses() -> None:
    page = (REFERENCE / "errors.md").read_text()
    kinds: list[type[errors.AnswerableError]] = [errors.AnswerableError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    rows = [f"| `{kind.code}` | {kind.exit_status} | {kind.http_status} |" for kind in kinds]
    assert [row for row in rows if row not in page] == []


def test_every_command_is_documented_as_its_help_says() -> None:
    check = subprocess.run(
        [sys.executable, "tools/commands.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert check.returncode == 0, check.stdout + check.stderr
