"""The desk as an ASGI application."""

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined
from litestar import Litestar, MediaType, Request, Response, get, post
from litestar.exceptions import HTTPException
from litestar.handlers import HTTPRouteHandler
from markupsafe import Markup, escape

from dateline.desk.address import address_of, part_of
from dateline.desk.correct_voices import KINDS, STANCES
from dateline.desk.correctable import edit_address, fields_of
from dateline.desk.desk import Desk, behind
from dateline.desk.guard import LARGEST_BODY, App, Guarded, guard
from dateline.desk.mark_text import mark_text, show_hidden
from dateline.desk.menu import MENU
from dateline.desk.page import Asked, Page, status_of, to_json
from dateline.errors import DatelineError
from dateline.export.neutral import neutralise_line
from dateline.knowledge.plover import load_plover

AnyRequest = Request[Any, Any, Any]
_STATIC = {"desk.css": "text/css", "desk.js": "text/javascript", "icon.svg": "image/svg+xml"}


def make_app(desk: Desk, start: Guarded) -> App:
    """The desk behind its guard."""
    from dateline.desk.acts import ACTS
    from dateline.desk.pages import PAGES

    handlers: list[HTTPRouteHandler] = [_static(), _files(desk)]
    for page in PAGES:
        handlers += [_html(page, desk), _json(page, desk)]
    for path, act in ACTS.items():
        handlers.append(_post(path, act, desk))
    app = Litestar(
        route_handlers=handlers,
        openapi_config=None,
        logging_config=None,
        exception_handlers={DatelineError: _tell_error, HTTPException: _tell_missing},
        request_max_body_size=LARGEST_BODY,
        pdb_on_exception=False,
    )
    return guard(app, start)  # type: ignore[arg-type] # Litestar types its messages more narrowly


@cache
def templates() -> Environment:
    """The templates: all that is put into them is escaped, hidden characters are shown, a missing value is an error."""
    loader = PackageLoader("dateline.desk", "templates")
    environment = Environment(
        loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=_finalize,
    )  # fmt: skip
    environment.globals.update(menu=MENU, address=address_of, part=part_of, mark_text=mark_text)
    environment.globals.update(roots=load_plover().root, voice_kinds=KINDS, stances=STANCES)
    environment.globals.update(fields=fields_of, edit_address=edit_address, picture=Markup)
    environment.filters.update(shown=_show_in_attribute, value=_hold_in_attribute, query=_query)
    return environment


def _finalize(value: Any) -> Any:
    """Text that a template shows, with hidden characters made visible; None is nothing."""
    if value is None:
        return ""
    return show_hidden(value) if type(value) is str else value


def _show_in_attribute(value: Any) -> Markup:
    """Text for an attribute that people read: hidden characters replaced, then escaped."""
    return escape(neutralise_line(str(value)))


def _hold_in_attribute(value: Any) -> Markup:
    """A value that a form sends back as it is."""
    return escape("" if value is None else value)


def _query(asked: dict[str, str]) -> str:
    """What was asked for as the beginning of a query, so that another part of the list asks for the same."""
    return urlencode(asked) + "&" if asked else ""


def _html(page: Page, desk: Desk) -> HTTPRouteHandler:
    @get(page.path, sync_to_thread=True, name=page.path)
    def show(request: AnyRequest) -> Response[str]:
        late: list[str] = []
        behind.set(late)
        view = page.view(desk, asked_of(request))
        twin = _twin(request)
        shown = templates().get_template(page.template).render(view=view, here=page.menu, twin=twin, late=bool(late))
        return Response(shown, media_type=MediaType.HTML)

    return show


def _json(page: Page, desk: Desk) -> HTTPRouteHandler:
    @get(f"/json{page.path}" if page.path != "/" else "/json", sync_to_thread=True, name=f"json {page.path}")
    def show(request: AnyRequest) -> Response[bytes]:
        late: list[str] = []
        behind.set(late)
        told = to_json(page.view(desk, asked_of(request)))
        return Response(told, media_type=MediaType.JSON, headers={"x-dateline-late": "1"} if late else {})

    return show


def asked_of(request: AnyRequest) -> Asked:
    """What a request asks for."""
    return Asked({name: str(value) for name, value in request.path_params.items()}, dict(request.query_params))


def _twin(request: AnyRequest) -> str:
    """The address of the same page as JSON."""
    query = request.scope["query_string"].decode("latin-1")
    path = request.scope["raw_path"].decode("latin-1")
    return f"/json{path if path != '/' else ''}" + (f"?{query}" if query else "")


def _post(path: str, act: Callable[[Desk, Any], Any], desk: Desk) -> HTTPRouteHandler:
    @post(path, name=path, status_code=200)
    async def take(request: AnyRequest) -> Response[Any]:
        from dateline.desk.acts import answer

        return await answer(request, act, desk)

    return take


def _static() -> HTTPRouteHandler:
    @get("/static/{name:str}", sync_to_thread=True)
    def send(request: AnyRequest) -> Response[bytes]:
        name = request.path_params["name"]
        if name not in _STATIC:
            return Response(b"no such file\n", status_code=404, media_type=MediaType.TEXT)
        return Response(files("dateline.desk").joinpath("static", name).read_bytes(), media_type=_STATIC[name])

    return send


def _files(desk: Desk) -> HTTPRouteHandler:
    @get("/files/{name:str}", sync_to_thread=True)
    def send(request: AnyRequest) -> Response[bytes]:
        from dateline.desk.pages.export import make_export

        name, data = make_export(desk, str(request.path_params["name"]))
        headers = {"content-disposition": f'attachment; filename="{name}"'}
        return Response(data, media_type="application/octet-stream", headers=headers)

    return send


def _tell_error(request: AnyRequest, error: DatelineError) -> Response[Any]:
    return tell(request, status_of(error), error.message, error.code)


def _tell_missing(request: AnyRequest, error: HTTPException) -> Response[Any]:
    message = "There is no such page." if error.status_code == 404 else error.detail
    return tell(request, error.status_code, message, "no-page" if error.status_code == 404 else "bad-request")


def tell(request: AnyRequest, status: int, message: str, code: str) -> Response[Any]:
    """What went wrong, as a page or, where JSON was asked for, as JSON."""
    wants_json = request.scope["path"].startswith("/json") or "application/json" in request.headers.get("accept", "")
    if wants_json:
        return Response({"error": code, "message": message}, status_code=status, media_type=MediaType.JSON)
    shown = templates().get_template("error.html").render(message=message, status=status, here="", twin="", late=False)
    return Response(shown, status_code=status, media_type=MediaType.HTML)
