"""``keys``: who may call the API from elsewhere. A key is shown once; the home keeps its hash."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from incision.cli.app import App, app, state, words
from incision.console import err, out
from vocabulary import IncisionError, say

keys = App("keys", words("help.keys"))
app.add_typer(keys, name="keys")
Name = Annotated[str, typer.Argument(help=words("help.key_name"), show_default=False)]


@keys.command(help=words("help.keys_add"))
def add(
    name: Name,
    role: Annotated[Literal["reader", "reviewer", "admin"], typer.Option(help=words("help.role"))] = "reader",
) -> None:
    """Make a key and print it; it is stored nowhere, so it cannot be shown again."""
    from api import new_key, read_keys, write_keys

    now = state()
    path = now.home.ready().keys
    known = read_keys(path)
    if not name or name.split() != [name] or name.startswith("#"):
        raise IncisionError("key_name_malformed", name=name)
    if name in (k.name for k in known):
        raise IncisionError("key_name_taken", name=name)
    plain, key = new_key(name, role)
    write_keys(path, (*known, key))
    # the key alone on standard output, so that it can be piped into a secret store
    err().print(say("key.made", now.language, name=name, role=role), markup=False)
    out().print(plain, markup=False)


@keys.command(name="list", help=words("help.keys_list"))
def list_keys() -> None:
    """List names and roles; restarting the API makes changes count."""
    from api import read_keys

    for key in read_keys(state().home.keys):
        out().print(f"{key.name}\t{key.role}", markup=False)


@keys.command(help=words("help.keys_remove"))
def remove(name: Name) -> None:
    """Take a key away."""
    from api import read_keys, write_keys

    now = state()
    known = read_keys(now.home.keys)
    kept = [k for k in known if k.name != name]
    if len(kept) == len(known):
        raise IncisionError("key_unknown", name=name)
    write_keys(now.home.keys, kept)
    out().print(say("key.removed", now.language, name=name), markup=False)
