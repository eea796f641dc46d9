"""What stands between the desk and everything else that runs on or through this machine.

A page of any site may send requests to a port of this machine, and a name that an attacker holds may be made to resolve to
it (DNS rebinding). So every route asks for a Host from an exact list, and for the token of this start, first in the opened
address, then in a cookie; what changes anything is asked by POST from our own origin alone.
"""

import hmac
from collections.abc import Awaitable, Callable, MutableMapping
from http.cookies import CookieError, SimpleCookie
from typing import Any
from urllib.parse import parse_qsl, urlencode

from msgspec import Struct

Scope = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[MutableMapping[str, Any]]]
Send = Callable[[MutableMapping[str, Any]], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

# No script or style but our own files; SVG drawn by us stands in the page itself.
POLICY = "; ".join(
    (
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self'", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    )
)  # fmt: skip
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    # Not "no-referrer": with that, browsers say "Origin: null" of our own forms, which tells them from no other's.
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
    "cache-control": "no-store",
}
LARGEST_BODY = 64 * 1024 * 1024


class Guarded(Struct, frozen=True):
    """One start of the desk: its port and its token."""

    port: int
    token: str

    @property
    def hosts(self) -> tuple[str, ...]:
        """Every Host header that is answered."""
        return f"127.0.0.1:{self.port}", f"localhost:{self.port}", f"[::1]:{self.port}"

    @property
    def cookie(self) -> str:
        """The cookie's name: one a port, since cookies do not tell ports apart."""
        return f"dateline-desk-{self.port}"


def guard(app: App, start: Guarded) -> App:
    """`app` behind the checks of this module; everything it sends carries the headers."""

    async def guarded(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await app(scope, receive, send)
            return
        refused = _refuse(scope, start)
        if refused is not None:
            await _answer(send, *refused)
        elif _has_cookie(scope, start):
            await app(scope, _cap(receive), _with_headers(send))
        else:
            await _let_in(scope, send, start)

    return guarded


def _refuse(scope: Scope, start: Guarded) -> tuple[int, str] | None:
    """Why a request is turned away before anything is looked at; None where nothing speaks against it."""
    host = _header(scope, "host")
    if host not in start.hosts:
        return 421, "This desk answers on this machine alone, at the address that `dateline desk` printed."
    if scope["method"] in ("GET", "HEAD"):
        return None
    if scope["method"] != "POST":
        return 405, "The desk knows GET and POST."
    site = _header(scope, "sec-fetch-site")
    if _header(scope, "origin") != f"http://{host}" or site not in (None, "same-origin"):
        return 403, "Nothing is changed from another site's pages."
    length = _header(scope, "content-length") or "0"
    if not length.isdigit() or int(length) > LARGEST_BODY:
        return 413, f"That is more than the desk takes at once ({LARGEST_BODY // 1024 // 1024} MB)."
    return None


def _header(scope: Scope, name: str) -> str | None:
    """The value of a header that stands there once; None where it is missing or repeated."""
    values = [value for key, value in scope["headers"] if key == name.encode()]
    return values[0].decode("latin-1") if len(values) == 1 else None


def _has_cookie(scope: Scope, start: Guarded) -> bool:
    try:
        held = SimpleCookie(_header(scope, "cookie") or "").get(start.cookie)
    except CookieError:
        return False
    return held is not None and _is_token(held.value, start)


def _is_token(value: str, start: Guarded) -> bool:
    return hmac.compare_digest(value.encode(), start.token.encode())


async def _let_in(scope: Scope, send: Send, start: Guarded) -> None:
    """Turn the token of the opened address into a cookie, and leave it out of the address."""
    query = parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True)
    token = dict(query).get("token", "")
    if scope["method"] != "GET" or not _is_token(token, start):
        await _answer(send, 403, "Open the address that `dateline desk` printed; it holds the key to this desk.")
        return
    rest = urlencode([(name, value) for name, value in query if name != "token"])
    path = "/" + scope.get("raw_path", b"/").decode("latin-1").partition("?")[0].lstrip("/\\")
    cookie = f"{start.cookie}={start.token}; Path=/; HttpOnly; SameSite=Strict"
    await _answer(send, 303, "", location=f"{path}?{rest}" if rest else path, **{"set-cookie": cookie})


async def _answer(send: Send, status: int, text: str, **headers: str) -> None:
    body = f"{text}\n".encode()
    held = {**HEADERS, "content-type": "text/plain; charset=utf-8", "content-length": str(len(body)), **headers}
    pairs = [(name.encode(), value.encode("latin-1")) for name, value in held.items()]
    await send({"type": "http.response.start", "status": status, "headers": pairs})
    await send({"type": "http.response.body", "body": body})


def _with_headers(send: Send) -> Send:
    async def sending(message: MutableMapping[str, Any]) -> None:
        if message["type"] == "http.response.start":
            own = {name.encode() for name in HEADERS}
            kept = [pair for pair in message.get("headers", ()) if pair[0].lower() not in own]
            message = {**message, "headers": [*kept, *((n.encode(), v.encode()) for n, v in HEADERS.items())]}
        await send(message)

    return sending


def _cap(receive: Receive) -> Receive:
    """The body as it comes, cut off where it grows past what the desk takes, whatever its length was said to be."""
    taken = 0

    async def receiving() -> MutableMapping[str, Any]:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        return message if taken <= LARGEST_BODY else {"type": "http.disconnect"}

    return receiving
