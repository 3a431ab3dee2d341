"""One file that opens without a network: everything inside, nothing from outside, scripts pinned by their hash.

The Content-Security-Policy in the page lets run only the scripts whose hashes it names and forbids every
connection, so that a report's text could not run even if an escape were missing.
"""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from visualizations.data import Name
from vocabulary import Language, messages, say

ROOM = files("visualizations")
PAGE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
"""The policy of a page without scripts, as a header, for whoever serves one."""


@cache
def static(name: str) -> str:
    """Return one of our own files of ``static/`` as text."""
    return ROOM.joinpath("static", name).read_text(encoding="utf-8")


@cache
def vis_network() -> str:
    """Return the library with its licence notices kept and every web address in them made inert.

    The file in ``static/`` is as published; here the scheme of the addresses (they stand in notices only)
    and the line that names a source map go, so that a page can be searched for outside addresses.
    """
    code = static("vis-network.min.js").split("//# sourceMappingURL=")[0]
    return code.replace("https://", "").replace("http://", "")


def embed(value: Any) -> Markup:
    """Return ``value`` as JSON that is safe inside a ``<script>`` element, whatever its texts hold."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    for sign, code in (
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
        ("\u2028", "\\u2028"),
        ("\u2029", "\\u2029"),
    ):
        text = text.replace(sign, code)
    # lone surrogates come from broken input; UTF-8 has no form for them
    return Markup(text.encode("utf-8", "replace").decode("utf-8"))  # noqa: S704 - escaped above


def words(*prefixes: str) -> dict[str, dict[str, str]]:
    """Return the messages whose keys begin with one of ``prefixes``, in both languages, for a page's script."""
    return {k: {"zh": m.zh, "en": m.en} for k, m in sorted(messages().items()) if k.startswith(prefixes)}


def phrase(key: str, **values: Any) -> Name:
    """Return one message in both languages, filled with ``values``."""
    return Name(say(key, "zh", **values), say(key, "en", **values))


def policy(*scripts: str, connect: str = "'none'") -> str:
    """Return the Content-Security-Policy of a page with these inline scripts; ``connect``: whom they may call."""
    allowed = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(s.encode()).digest()).decode()}'" for s in scripts
    )
    return (
        f"default-src 'none'; script-src {allowed or chr(39) + 'none' + chr(39)}; style-src 'unsafe-inline'; "
        f"img-src data: blob:; font-src data:; connect-src {connect}; form-action 'none'; base-uri 'none'"
    )


@cache
def _environment() -> Environment:
    def source(name: str) -> str:
        return ROOM.joinpath("templates", name).read_text(encoding="utf-8")

    return Environment(
        loader=FunctionLoader(source),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def render(
    template: str,
    language: Language,
    *,
    scripts: tuple[str, ...] = (),
    connect: str = "'none'",
    **values: Any,
) -> str:
    """Fill ``template``; every value is escaped, ``scripts`` stand in the page as they are and nothing else runs."""
    page = (
        _environment()
        .get_template(template)
        .render(
            lang=language,
            html_lang="zh-CN" if language == "zh" else "en",
            policy=policy(*scripts, connect=connect),
            scripts=[Markup(s) for s in scripts],  # noqa: S704 - our own files, pinned by hash
            **values,
        )
    )
    return page.encode("utf-8", "replace").decode("utf-8")
