"""The library's own reader of YAML: the same values as the safe loader's, and a refusal of what the files never use."""

from pathlib import Path

import pytest
import yaml

from answerable.adapters.library import plain_yaml
from answerable.adapters.library.plain_yaml import load_plain

LIBRARY = Path(plain_yaml.__file__).parent


@pytest.mark.parametrize("path", sorted(LIBRARY.rglob("*.yaml")), ids=lambda path: path.name)
def test_every_file_of_the_library_reads_as_with_the_safe_loader(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert load_plain(text) == yaml.safe_load(text)


@pytest.mark.parametrize(
    "text",
    [
        "{a: 1, b: 1.5, c: yes, d: no, e: ~, f: , g: 2026-03-01, h: 0x1f, i: 1e3, j: .inf}",
        "- 'yes'\n- \"1\"\n- |\n  two\n  lines\n- >\n  one\n  line\n",
        "2: two\ntrue: yes\n",
        "[]",
        "{}",
        "just words",
    ],
)
def test_scalars_mean_what_they_mean_to_the_safe_loader(text: str) -> None:
    assert load_plain(text) == yaml.safe_load(text)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a: &here 1\nb: *here\n", "an anchor 'here'"),
        ("a: *here\n", "alias"),
        ("a: &here [1]\n", "an anchor 'here'"),
        ("a: !!str 1\n", "could not determine a constructor for the tag"),
        ("!!python/object/apply:os.getcwd []", "could not determine a constructor for the tag"),
        ("a: 1\na: 2\n", "the key 'a' stands twice"),
        ("? [a, b]\n: 1\n", "a key that is no plain text"),
        ("a: 1\n---\nb: 2\n", "a second document"),
        ("", "no document"),
        ("<<: {a: 1}\n", "could not determine a constructor"),
        ("- [unclosed", "while parsing a flow"),
    ],
)
def test_what_the_files_never_use_is_refused(text: str, complaint: str) -> None:
    with pytest.raises(yaml.YAMLError, match=complaint):
        load_plain(text)
