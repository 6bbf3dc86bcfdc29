"""The sample: a made-up vendor, its buyers, what was heard from them, four deals. All of it is our own writing."""

from pathlib import Path

from answerable.usecases.ports import SampleFiles


def find_sample() -> SampleFiles:
    """The sample's files as they were installed; they are read like any user's files."""
    folder = Path(__file__).parent / "sample"
    return SampleFiles(
        page=folder / "buyers.md",
        evidence=folder / "evidence.csv",
        deals=tuple(sorted((folder / "deals").glob("*.yaml"))),
    )
