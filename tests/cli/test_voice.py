"""The language model on the command line and in the browser, over HTTP as a user would have it."""

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from answerable.domain.model.claim import Claim
from answerable.domain.model.facet import Facet
from answerable.domain.model.persona import Persona
from answerable.edges.web.app import create_app
from answerable.settings import ModelSettings, Settings
from tests.cli.run import answerable
from tests.fakes.models import replies
from tests.hostile.server import HOSTILE, KEY, completion, serving
from tests.workspaces import workspace

LIMIT = Claim(id="c-aaaaaaaa", facet=Facet.THRESHOLD, text="Signs alone up to 200,000 euros", order=1)
QUESTION = "What is your signing limit?"
MIXED = completion(replies(("I sign alone up to €200k.", [1]), ("<b>I love</b> this offer", [1])))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("voiced")
    workspace(folder, [Persona(slug="plant-manager", name="Plant manager", claims=(LIMIT,))]).close()
    (folder / "workspace.db").rename(folder / "answerable.db")
    return folder


def test_the_answer_says_who_worded_it_and_what_was_dropped(folder: Path) -> None:
    with serving(lambda handler: handler.send(MIXED)) as server:
        given = {"ANSWERABLE_MODEL": "tiny", "ANSWERABLE_MODEL_URL": server.url, "ANSWERABLE_MODEL_TIMEOUT": "60"}
        ran = answerable("ask", "plant-manager", QUESTION, folder=folder, **given)
        said = " ".join(ran.out.split())
        answer = answerable("panel", QUESTION, "--json", folder=folder, **given).json[0]
        asked = len(server.asked)
        plain = answerable("ask", "plant-manager", QUESTION, "--voice", "grounded", "--json", folder=folder, **given)
    assert ran.status == 0, ran.err
    assert "I sign alone up to €200k. [1]" in said
    assert "Worded by the language model tiny" in said
    assert "Dropped: “<b>I love</b> this offer.” It has markup or code in it." in said
    assert (answer["voice"], len(answer["dropped"])) == ("tiny", 1)
    assert plain.json["voice"] == "grounded"
    assert len(server.asked) == asked


def test_a_server_that_fails_leaves_an_answer_and_no_key(folder: Path) -> None:
    with serving(HOSTILE["status 401"]) as server:
        given = {"ANSWERABLE_MODEL": "tiny", "ANSWERABLE_MODEL_URL": server.url, "ANSWERABLE_MODEL_KEY": KEY}
        ran = answerable("ask", "plant-manager", QUESTION, folder=folder, **given)
    assert ran.status == 0, ran.err
    assert "refused the request (HTTP 401); the grounded voice speaks instead" in " ".join(ran.out.split())
    assert KEY not in ran.out + ran.err


@pytest.mark.parametrize(
    ("options", "variables", "complaint"),
    [
        (["--voice", "loud"], {}, "'loud' is no voice"),
        (["--voice", "model"], {}, "No language model is configured"),
        ([], {"ANSWERABLE_MODEL": "nobody:x"}, "names no provider and model"),
        ([], {"ANSWERABLE_MODEL_URL": "http://localhost/v1"}, "set ANSWERABLE_MODEL too"),
        ([], {"ANSWERABLE_MODEL": "m", "ANSWERABLE_MODEL_TIMEOUT": "soon"}, "ANSWERABLE_MODEL_TIMEOUT is 'soon'"),
    ],
)
def test_wrong_settings_are_one_sentence(
    folder: Path, options: list[str], variables: dict[str, str], complaint: str
) -> None:
    ran = answerable("ask", "plant-manager", QUESTION, *options, folder=folder, **variables)
    assert ran.status == 3
    assert complaint in ran.err
    assert ran.err.count("\n") == 1


def test_the_browser_shows_who_worded_the_answer_and_what_was_dropped(folder: Path) -> None:
    with serving(lambda handler: handler.send(MIXED)) as server:
        model = ModelSettings("tiny <i>", server.url, seconds=60)
        app = create_app(Settings(database=f"sqlite:///{folder}/answerable.db", model=model))
        with TestClient(app, base_url="http://localhost") as browser:
            page = browser.get("/personas/plant-manager/ask", params={"q": QUESTION})
    assert page.status_code == 200
    assert "I sign alone up to €200k." in page.text
    assert "Worded by the language model tiny &lt;i&gt;" in page.text
    assert "1 sentence dropped" in page.text
    assert "&lt;b&gt;I love&lt;/b&gt; this offer" in page.text
    assert "<b>I love" not in page.text
