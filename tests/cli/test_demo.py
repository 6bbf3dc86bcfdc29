"""The told demo: on the sample and on one's own page."""

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
    assert "SAMPLE" in ran.out
    scenes = ("A contested claim", "One twin is asked", "everybody at the table", "nobody can answer", "simulated")
    places = [ran.out.index(scene) for scene in (*scenes, "The best next proof", "What next")]
    assert places == sorted(places)
    assert (tmp_path / "answerable-demo.db").exists()
    assert not (tmp_path / "answerable.db").exists()


def test_the_same_story_is_told_again(tmp_path: Path) -> None:
    first, second = (answerable("demo", "--json", folder=tmp_path).json for _ in range(2))
    assert first == second
    assert first["contested"]["probability"] > 0.9
    assert first["answer"]["known"]
    assert first["answer"]["sentences"]
    assert not first["refusal"]["known"]
    assert abs(sum(first["deal"][ending]["mean"] for ending in ("won", "lost", "no_decision")) - 1) < 1e-9


def test_ones_own_page_is_told_without_the_sample(tmp_path: Path) -> None:
    (tmp_path / "page.md").write_text(PAGE)
    told = answerable("demo", "page.md", "--json", folder=tmp_path).json
    assert [persona["slug"] for persona in told["personas"]] == ["finance-fiona"]
    assert told["contested"] is None
    assert told["observations"] == 0
    assert any("assumed" in sentence for sentence in told["assumed"])
    assert not told["sample"]


def test_a_page_that_is_not_there_leaves_nothing_imported(tmp_path: Path) -> None:
    ran = answerable("demo", "nowhere.md", folder=tmp_path)
    assert ran.status == 4
    assert "nowhere.md" in ran.err
