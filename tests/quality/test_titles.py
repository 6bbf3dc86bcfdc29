"""How well titles are read: on our own titles, the half that was never tuned on included, and on O*NET's held out."""

import csv
import gzip
from collections import Counter

import numpy as np
import pytest

from answerable.adapters.library.title_weights import load_title_weights
from answerable.domain.personas.titles.reading import TitleReading, read_titles
from answerable.domain.personas.titles.weights import TitleWeights
from tests.quality.titles import HALVES, function_right, half, level_right, share
from tests.shared import shared
from tools.titles_training import ALTERNATE, Labelled, is_held_out, occupations


@pytest.fixture(scope="module")
def weights() -> TitleWeights:
    return load_title_weights()


@pytest.mark.parametrize("name", ["development", "test"])
def test_our_titles_are_read_for_function_and_level(weights: TitleWeights, name: str) -> None:
    graded = half(name)
    readings = read_titles([each.title for each in graded], weights)
    assert share(map(function_right, graded, readings)) >= 0.93
    assert share(map(level_right, graded, readings)) >= 0.95


def test_there_are_enough_titles_no_family_is_in_both_halves_and_german_is_among_them() -> None:
    development, test = half("development"), half("test")
    assert len(development) + len(test) >= 300
    assert not {each.family for each in development} & {each.family for each in test}
    assert not {each.title for each in development} & {each.title for each in test}
    assert min(sum(each.family.startswith("german") for each in development), 40) == 40
    assert min(sum(each.family.startswith("deutsche") for each in test), 40) == 40


@pytest.fixture(scope="module")
def held_out(weights: TitleWeights) -> list[tuple[Labelled, TitleReading]]:
    titles = [each for each in occupations(shared("data/titles")) if is_held_out(each.title)]
    return list(zip(titles, read_titles([each.title for each in titles], weights), strict=True))


def test_held_out_onet_titles_find_the_accountability_of_their_occupation(
    held_out: list[tuple[Labelled, TitleReading]],
) -> None:
    right, all_ = Counter[str](), Counter[str]()
    for labelled, reading in held_out:
        for function in labelled.functions:
            all_[function] += 1
            right[function] += (reading.function or "none") in labelled.functions
    assert share((reading.function or "none") in each.functions for each, reading in held_out) >= 0.9
    assert np.mean([right[name] / all_[name] for name in all_]) >= 0.75


def test_probabilities_of_functions_hold(held_out: list[tuple[Labelled, TitleReading]]) -> None:
    """Among titles read with about the same probability, that share is right, within ten points on the average."""
    told = np.array([sum(r.functions[r.answers.index(f)] for f in each.functions) for each, r in held_out])
    assert -np.log(told).mean() <= 0.35
    best = np.array([reading.functions.max() for _, reading in held_out])
    right = np.array([r.answers[int(r.functions.argmax())] in each.functions for each, r in held_out])
    places = np.minimum((best * 10).astype(int), 9)
    gaps = [abs(best[places == p].mean() - right[places == p].mean()) * (places == p).mean() for p in set(places)]
    assert sum(gaps) <= 0.1


def test_levels_of_held_out_onet_titles_are_those_that_a_person_gave(weights: TitleWeights) -> None:
    with gzip.open(shared("data/titles") / ALTERNATE, "rt", encoding="utf-8") as lines:
        titles = [line.split("\t")[1] for line in lines]
    with (HALVES / "onet-levels.csv").open(encoding="utf-8", newline="") as file:
        labels = [(titles[int(row["line"]) - 1], row["seniority"]) for row in csv.DictReader(file, delimiter=";")]
    readings = read_titles([title for title, _ in labels], weights)
    assert len(labels) == 150
    assert share(r.seniority == level for (_, level), r in zip(labels, readings, strict=True)) >= 0.93
    assert all(is_held_out(" ".join(title.lower().split())) for title, _ in labels)


@pytest.mark.parametrize(
    ("title", "functions", "levels"),
    [
        ("Information Security Team Leader", {"security"}, {"lead"}),
        ("DevOps Security Manager", {"security"}, {"manager"}),
        ("Security Officer (InfoSec)", {"security"}, {"professional"}),
        ("CIO", {"technology"}, {"chief"}),
        ("Co-Founder", {"general management"}, {"owner"}),
        ("Entrepreneur", {"general management"}, {"owner"}),
        ("President", {"general management"}, {"chief"}),
        ("Head of Department", {"none"}, {"director"}),
        ("Programme Manager", {"program management"}, {"professional"}),
        ("Project Manager", {"program management"}, {"professional"}),
        ("Business Analyst", {"program management"}, {"professional"}),
        ("Programmer", {"application development"}, {"professional"}),
        ("Systems Administrator", {"platform"}, {"professional"}),
        ("Cloud Operations Engineer", {"platform"}, {"professional"}),
        ("QA Manager", {"release"}, {"manager"}),
        ("Release Engineer", {"release"}, {"professional"}),
        ("Marketing Assistant", {"marketing"}, {"junior"}),
        ("HR Specialist", {"people"}, {"professional"}),
        ("Specialist", {"none"}, {"professional"}),
        ("Staff", {"none"}, {"professional"}),
        ("Consultant", {"none"}, {"professional"}),
    ],
)
def test_where_a_published_mapping_of_titles_is_unambiguous_we_agree(
    weights: TitleWeights, title: str, functions: set[str], levels: set[str]
) -> None:
    """The rules of one company's handbook, on titles of our own: security first, then chiefs, then the rest by subject.

    Where it differs by design (product managers with program managers, site reliability with release) nothing is held.
    """
    (reading,) = read_titles([title], weights)
    assert (reading.function or "none") in functions
    assert reading.seniority in levels
