"""Uploaded pages between their preview and their application."""

import hashlib
from collections import OrderedDict
from dataclasses import dataclass
from threading import Lock

from answerable.domain.personas.identity import digest_of
from answerable.errors import NotFound
from answerable.usecases.documents import Source

ROOM = 8
"""Pages that are kept at once (chosen: at 5 MB each the shelf stays below 40 MB)."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A page that was uploaded and not applied yet; ``remark`` says where its encoding was guessed.

    Of a document ``source`` is kept instead of its text, with the ``answers`` so far by question id.
    """

    name: str
    text: str
    remark: str | None = None
    source: Source | None = None
    answers: tuple[tuple[str, str], ...] = ()

    @property
    def digest(self) -> str:
        """The SHA-256 of everything that decides its plan, in hexadecimal."""
        document = digest_of(self.source.document) if self.source and self.source.document else ""
        parts = [self.name, self.text, document, *(part for answer in self.answers for part in answer)]
        return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


class Shelf:
    """Keeps the last few uploads under their digests; safe to share between threads."""

    def __init__(self, room: int = ROOM) -> None:
        self._room = room
        self._lock = Lock()
        self._kept: OrderedDict[str, Waiting] = OrderedDict()

    def put(self, waiting: Waiting) -> str:
        """Keeps a page and returns its digest; the oldest one makes room."""
        digest = waiting.digest
        with self._lock:
            self._kept[digest] = waiting
            self._kept.move_to_end(digest)
            while len(self._kept) > self._room:
                self._kept.popitem(last=False)
        return digest

    def get(self, digest: str) -> Waiting:
        """The page of a digest; raises NotFound when it had to make room or the server was started again."""
        with self._lock:
            waiting = self._kept.get(digest)
        if waiting is None:
            raise NotFound("This page is not waiting here any more; upload it again.")
        return waiting

    def drop(self, digest: str) -> None:
        """Forgets a page."""
        with self._lock:
            self._kept.pop(digest, None)
