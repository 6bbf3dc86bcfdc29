"""Proof that a form was served by this server to this browser."""

import hashlib
import hmac
import secrets

from fastapi import Request

from answerable.errors import Refused

FIELD = "token"
"""The hidden field of every form."""


class Tokens:
    """Signed double-submit tokens: a nonce in a strict cookie, its signature in the form.

    The key lives as long as the process; after a restart an open form has to be loaded again.
    """

    def __init__(self) -> None:
        self._key = secrets.token_bytes(32)

    def cookie_name(self, request: Request) -> str:
        """The cookie's name: with the port in it, since browsers share cookies between the ports of one machine."""
        return f"answerable-{request.url.port or 80}"

    def nonce(self, request: Request) -> str:
        """The browser's nonce, or a new one."""
        return request.cookies.get(self.cookie_name(request)) or secrets.token_urlsafe(24)

    def sign(self, nonce: str) -> str:
        """The token that belongs into a form of this browser."""
        return hmac.new(self._key, nonce.encode(), hashlib.sha256).hexdigest()

    def check(self, request: Request, token: str) -> None:
        """Raises Refused unless the form's token belongs to the browser's nonce."""
        nonce = request.cookies.get(self.cookie_name(request), "")
        if not nonce or not hmac.compare_digest(self.sign(nonce).encode(), token.encode()):
            raise Refused(
                "This form was not served by this run of Answerable; go back, load the page again and resend."
            )


def check_origin(request: Request) -> None:
    """Raises Refused unless the browser says that the form was on one of our own pages."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    own = f"{request.url.scheme}://{request.headers.get('host', '')}".lower()
    foreign = (site is not None and site != "same-origin") or (origin is not None and origin.lower() != own)
    if foreign or (site is None and origin is None):
        raise Refused("This was not sent from one of Answerable's own pages, so nothing was done.")
