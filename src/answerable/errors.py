"""One tree of errors, each with a stable code; every message says what, where and how to mend.

AnswerableError
├── InvalidInput        bad-input       a file, row or value that cannot be used
│   ├── TooLarge        too-large       an input beyond the documented bounds
│   └── NoPersona       no-persona      a page that can be read and on which nobody stands
├── NotFound            not-found       a name that nothing in the workspace bears
├── Conflict            conflict        a plan made for a state that has since changed
├── Refused             refused         an act that the rules forbid
├── MissingExtra        missing-extra   an optional part that is not installed
├── StoreFailure        store-failure   the database cannot be opened, read or written
└── ModelFailure        model-failure   a language model that did not answer as it has to
"""


class AnswerableError(Exception):
    """Base of every error that Answerable raises on purpose; its text is one sentence for people."""

    code = "error"
    exit_status = 1
    http_status = 500


class InvalidInput(AnswerableError):
    """A file, row or value that cannot be used as it is."""

    code = "bad-input"
    exit_status = 3
    http_status = 422


class TooLarge(InvalidInput):
    """An input beyond the documented bounds of size, depth or number."""

    code = "too-large"
    http_status = 413


class NoPersona(InvalidInput):
    """A page that can be read, but tells of no persona."""

    code = "no-persona"


class NotFound(AnswerableError):
    """A name that nothing in the workspace or the library bears."""

    code = "not-found"
    exit_status = 4
    http_status = 404


class Conflict(AnswerableError):
    """A change planned for a state that has changed since."""

    code = "conflict"
    exit_status = 5
    http_status = 409


class Refused(AnswerableError):
    """An act that the rules forbid, whoever asks."""

    code = "refused"
    exit_status = 6
    http_status = 403


class MissingExtra(AnswerableError):
    """An optional part that is not installed."""

    code = "missing-extra"
    exit_status = 7
    http_status = 501


class StoreFailure(AnswerableError):
    """The database cannot be opened, read or written."""

    code = "store-failure"
    exit_status = 8
    http_status = 503


class ModelFailure(AnswerableError):
    """A language model that did not answer in time, in form or at all; its text reads on after the model's name."""

    code = "model-failure"
    exit_status = 9
    http_status = 502
