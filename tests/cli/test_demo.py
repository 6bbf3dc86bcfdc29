"""The told demo: on the sample and on one's own page."""

import json
from pathlib import Path

from tests.cli.run import answerable

PAGE = """### Finance Fiona

* **Job To Be Done:**
   * Keep the money where it works
* **Potential Titles:**
   * CFO / VP Finance
* **Biggest Challenges:**
   * Forecasts that nobody believes
"""


def test_the_sample_is_told_scene_by_scene_and_labelled(tmp_path: Path) -> None:
    ran = answerable("demo", folder=tmp_path)
    assert ran.status == 0, ran.err
    assert ran.out.startswith("SAMPLE")
    scenes = (
        "Who buys",
        "opposite things",
        "one twin",
        "to the panel",
        "does not know",
        "committee",
        "next proof",
        "Now you",
    )
    places = [ran.out.index(scene) for scene in scenes]
    assert places == sorted(places)
    assert (tmp_path / "answerable-demo.db").exists()
    assert not (tmp_path / "answerable.db").exists()


def test_the_same_story_is_told_again(tmp_path: Path) -> None:
    first, second = (answerable("demo", "--json", folder=tmp_path).json for _ in range(2))
    assert first["scenes"] == second["scenes"]
    assert first["sample"]
    _, contested, asked, _, refused, simulated, *_ = first["scenes"]
    assert contested["probability"] > 0.9
    assert asked["known"]
    assert all(sentence["claims"] for sentence in asked["sentences"])
    assert not refused["known"]
    assert abs(sum(simulated[ending]["mean"] for ending in ("won", "lost", "no_decision")) - 1) < 1e-9


def test_ones_own_page_is_told_without_the_sample(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE)
    told = answerable("demo", "page.md", "--json", folder=tmp_path).json
    assert not told["sample"]
    assert told["evidence"] == 0
    assert "assumed" in json.dumps(told["scenes"])
    assert "Farid" not in json.dumps(told)


def test_a_page_that_is_not_there_is_named(tmp_path: Path) -> None:
    ran = answerable("demo", "nowhere.md", folder=tmp_path)
    assert ran.status == 4
    assert "nowhere.md" in ran.err


def test_it_is_readable_in_a_narrow_pipe(tmp_path: Path) -> None:
    ran = answerable("demo", folder=tmp_path, COLUMNS="80")
    lines = ran.out.splitlines()
    assert "\x1b" not in ran.out
    assert 60 < len(lines) < 125
    too_wide = [line for line in lines if len(line) > 80 and " answerable " not in f" {line}"]
    assert [line for line in too_wide if not line.startswith("    ")] == []
    assert [line for line in lines if "\u2026" in line] == []


def test_a_dispute_names_both_sides_with_their_evidence(tmp_path: Path) -> None:
    scenes = {scene["scene"]: scene for scene in answerable("demo", "--json", folder=tmp_path).json["scenes"]}
    for side in scenes["contested"]["sides"]:
        assert side["belief"]["size"] >= 5
        assert {piece["function"] for piece in side["evidence"]} == {side["function"]}
    assert scenes["proof"]["lift"]["gain"]["mean"] > 0
    assert "SAMPLE" in scenes["deal"]["name"]


def test_the_sample_is_kept_out_of_a_workspace_with_real_work(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE)
    assert answerable("personas", "import", "page.md", folder=tmp_path).status == 0
    refused = answerable("demo", "--database", "sqlite:///answerable.db", folder=tmp_path)
    assert refused.status == 6
    assert "--mix" in refused.err
