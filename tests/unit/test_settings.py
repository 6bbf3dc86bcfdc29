import pytest

from answerable.errors import InvalidInput
from answerable.settings import ModelSettings, Settings

URL = "http://localhost:11434/v1"


def test_without_a_model_nothing_is_asked() -> None:
    assert Settings.from_environment({}).model is None
    assert Settings.from_environment({"ANSWERABLE_MODEL": " ", "ANSWERABLE_MODEL_KEY": "sk-x"}).model is None


def test_a_model_is_read_with_its_bounds() -> None:
    model = ModelSettings.from_environment(
        {
            "ANSWERABLE_MODEL": "smollm2",
            "ANSWERABLE_MODEL_URL": URL,
            "ANSWERABLE_MODEL_KEY": "sk-x",
            "ANSWERABLE_MODEL_TIMEOUT": "7.5",
            "ANSWERABLE_MODEL_TOKENS": "200",
            "ANSWERABLE_MODEL_BUDGET": "5000",
        }
    )
    assert model == ModelSettings("smollm2", URL, "sk-x", 7.5, 200, 5000)


def test_the_key_is_in_no_text_of_the_settings() -> None:
    settings = Settings.from_environment({"ANSWERABLE_MODEL": "m", "ANSWERABLE_MODEL_KEY": "sk-secret"})
    assert settings.model
    assert settings.model.key == "sk-secret"
    assert "sk-secret" not in f"{settings!r} {settings.model}"


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("ANSWERABLE_MODEL_URL", "localhost:11434"),
        ("ANSWERABLE_MODEL_URL", "ftp://localhost/v1"),
        ("ANSWERABLE_MODEL_URL", "http://"),
        ("ANSWERABLE_MODEL_URL", "http://me:sk-secret@localhost/v1"),
        ("ANSWERABLE_MODEL_URL", "http://local host/v1"),
        ("ANSWERABLE_MODEL_URL", "http://localhost:99999/v1"),
        ("ANSWERABLE_MODEL_TIMEOUT", "soon"),
        ("ANSWERABLE_MODEL_TIMEOUT", "0"),
        ("ANSWERABLE_MODEL_TIMEOUT", "nan"),
        ("ANSWERABLE_MODEL_TIMEOUT", "inf"),
        ("ANSWERABLE_MODEL_TOKENS", "-1"),
        ("ANSWERABLE_MODEL_BUDGET", "1e300"),
        ("ANSWERABLE_MODEL", "a\nb"),
        ("ANSWERABLE_MODEL", "m" * 201),
    ],
)
def test_a_bad_setting_is_one_sentence_that_names_it(variable: str, value: str) -> None:
    given = {"ANSWERABLE_MODEL": "m", variable: value}
    with pytest.raises(InvalidInput, match=variable) as raised:
        ModelSettings.from_environment(given)
    assert "sk-secret" not in str(raised.value)


def test_an_address_without_a_model_is_refused() -> None:
    with pytest.raises(InvalidInput, match="ANSWERABLE_MODEL too"):
        ModelSettings.from_environment({"ANSWERABLE_MODEL_URL": URL})
