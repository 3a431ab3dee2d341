"""Query packs: one readable file a question, run on the graph; every row leads to its sentences."""

from queries.catalog import pack, packs
from queries.models import Column, Pack, Parameter
from queries.packfile import read_pack
from queries.pages import pack_page, packs_table
from queries.result import Result, Sentence
from queries.runner import run
from queries.tables import render_table
from queries.writers import as_json, formats, notes, render

__all__ = [
    "Column", "Pack", "Parameter", "Result", "Sentence", "as_json", "formats", "notes", "pack", "pack_page", "packs",
    "packs_table", "read_pack", "render", "render_table", "run",
]  # fmt: skip
