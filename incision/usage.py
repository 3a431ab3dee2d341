"""Wrong use of the command line in our own words: the library's errors are English whatever the language is."""

from __future__ import annotations

import re
from typing import Any

from pydantic import ValidationError

from vocabulary import IncisionError, Language, say

PAGE = ("usage", "options", "arguments", "commands", "help", "required", "default", "env")
CHOICES = re.compile(r"is not one of (.+?)\.?$")


def worded(error: Exception) -> IncisionError | None:
    """Return an error of ours for one of the library's, None for what it does not know.

    The library is read by the names of its classes: it keeps its copy of them to itself.
    """
    context = getattr(error, "ctx", None)
    command = getattr(context, "command_path", "incision")
    names = {c.__name__ for c in type(error).__mro__}
    message = str(getattr(error, "message", ""))
    if "NoSuchOption" in names:
        near = ", ".join(sorted(getattr(error, "possibilities", None) or ())) or "--help"
        return _own("usage_option_unknown", command, name=getattr(error, "option_name", "?"), near=near)
    if "MissingParameter" in names:
        return _own("usage_missing", command, name=_name(error))
    if "BadOptionUsage" in names:
        return _own("usage_option_value", command, name=getattr(error, "option_name", "?"))
    if "BadParameter" in names:
        value, wanted = _wanted(error, message)
        return _own("usage_value", command, name=_name(error), value=value, wanted=wanted)
    if match := re.match(r"No such command '?(.*?)'?\.", message):
        known = ", ".join(getattr(getattr(context, "command", None), "commands", {}))
        return _own("usage_command_unknown", command, name=match[1], known=known)
    if match := re.match(r"Got unexpected extra argument\S* \((.*)\)", message):
        return _own("usage_extra", command, words=match[1])
    return None


def _own(code: str, command: str, **values: Any) -> IncisionError:
    return IncisionError(code, command=command, **values)


def _name(error: Exception) -> str:
    parameter = getattr(error, "param", None)
    options = [o for o in getattr(parameter, "opts", ()) if o.startswith("-")]
    return " / ".join(options) or str(getattr(parameter, "name", None) or "?")


def _wanted(error: Exception, message: str) -> tuple[str, str]:
    """Return (what was given, what would be right) of a value that does not fit."""
    cause = error.__cause__
    if isinstance(cause, ValidationError):
        first = cause.errors()[0]
        given, limits = str(first.get("input", "?")), dict(first.get("ctx") or {})
        if match := CHOICES.search(str(first["msg"])):
            return given, match[1].replace("'", "")
        for key, sign in (("ge", "≥"), ("gt", ">"), ("le", "≤"), ("lt", "<")):
            if key in limits:
                return given, f"{sign} {limits[key]}"
        if first["type"].startswith("int"):
            return given, "1, 2, 3 …"
        if first["type"].startswith("float"):
            return given, "0.5, 1, 30"
    return "?", message


def in_words(page: str, language: Language) -> str:
    """Return a help page with the library's own headings in ``language``."""
    for key in PAGE:
        page = page.replace(say(f"usage.page.{key}", "en"), say(f"usage.page.{key}", language))
    return page
