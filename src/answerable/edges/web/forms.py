"""What a browser posts, within bounds and only from our own pages."""

from dataclasses import dataclass

from fastapi import Request
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException

from answerable.edges.web.bodies import MAX_BODY
from answerable.edges.web.tokens import FIELD, Tokens, check_origin
from answerable.errors import InvalidInput
from answerable.wiring import decode_text

MAX_FIELDS = 300
MAX_FILES = 1
_FORMS = ("application/x-www-form-urlencoded", "multipart/form-data")


@dataclass(frozen=True, slots=True)
class Upload:
    """An uploaded file: its name as the browser gave it, and its bytes."""

    name: str
    content: bytes

    def text(self) -> tuple[str, str | None]:
        """The text of the file, and a remark where its encoding had to be guessed; raises InvalidInput, TooLarge."""
        return decode_text(self.content, self.name)


@dataclass(frozen=True, slots=True)
class Posted:
    """The fields of a form in their order, and its file where one was chosen."""

    fields: tuple[tuple[str, str], ...]
    upload: Upload | None

    def one(self, name: str) -> str:
        """The first value under a name without white space around it; empty where there is none."""
        return next((value.strip() for field, value in self.fields if field == name), "")

    def values(self) -> dict[str, str]:
        """Every field with the first value under its name, the token left out."""
        return {name: value.strip() for name, value in reversed(self.fields) if name != FIELD}


async def read_form(request: Request) -> Posted:
    """The form of a request whose origin and token were checked; raises Refused, InvalidInput or TooLarge."""
    check_origin(request)
    if request.headers.get("content-type", "").split(";")[0].strip().lower() not in _FORMS:
        raise InvalidInput("This address takes a form; send it from the page that shows it.")
    try:
        async with request.form(max_files=MAX_FILES, max_fields=MAX_FIELDS, max_part_size=MAX_BODY) as data:
            posted = await _posted(data)
    except (MultiPartException, HTTPException) as error:
        raise InvalidInput(f"The form could not be read ({_detail(error)}); go back and send it again.") from error
    tokens: Tokens = request.app.state.tokens
    tokens.check(request, posted.one(FIELD))
    return posted


async def _posted(data: FormData) -> Posted:
    fields, upload = [], None
    for name, value in data.multi_items():
        if isinstance(value, UploadFile):
            content = await value.read()
            upload = Upload(_file_name(value.filename), content) if content else upload
        else:
            fields.append((name, value.replace("\r\n", "\n")))  # browsers send every line end of a text area so
    return Posted(tuple(fields), upload)


def _file_name(given: str | None) -> str:
    """The last part of what the browser calls the file, printable and short: it is only ever shown."""
    last = (given or "").replace("\\", "/").rpartition("/")[2]
    return "".join(letter for letter in last if letter.isprintable())[:100] or "page.md"


def _detail(error: MultiPartException | HTTPException) -> str:
    return str(error.detail if isinstance(error, HTTPException) else error.message).rstrip(".").lower()
