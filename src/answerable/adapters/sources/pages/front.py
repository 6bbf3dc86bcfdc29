"""Front matter: kept as text; only its title is read, within bounds."""

from answerable.adapters.sources.yaml_file import load_yaml
from answerable.errors import InvalidInput, TooLarge

_LONGEST_TITLE = 200


def title_of(front_matter: str, name: str, remarks: list[str]) -> str | None:
    """The title that front matter gives, or None; unreadable front matter adds a remark.

    Raises TooLarge for front matter beyond the bounds of ``load_yaml``: nobody writes a page's title that way.
    """
    if not front_matter.strip():
        return None
    try:
        value = load_yaml(front_matter, f"{name}, front matter")
    except TooLarge:
        raise
    except InvalidInput as error:
        remarks.append(f"The front matter is kept as text, for it could not be read: {error}")
        return None
    title = value.get("title") if isinstance(value, dict) else None
    shown = " ".join(str(title).split()) if isinstance(title, str | int | float) else ""
    return shown[:_LONGEST_TITLE] or None
