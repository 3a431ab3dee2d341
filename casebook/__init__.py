"""The record: documents, facts, decisions, imported tables. The graph is a projection of it."""

from casebook.book import Casebook
from casebook.facts import facts_of
from casebook.records import (
    Added,
    Changes,
    Decision,
    Document,
    Effective,
    Fact,
    History,
    Imported,
    Measure,
    Part,
    Run,
    Stood,
    Waiting,
    WaitingReason,
)
from casebook.templating import Column as TemplateColumn
from casebook.templating import Template, template, templates

__all__ = [
    "Added",
    "Casebook",
    "Changes",
    "Decision",
    "Document",
    "Effective",
    "Fact",
    "History",
    "Imported",
    "Measure",
    "Part",
    "Run",
    "Stood",
    "Template",
    "TemplateColumn",
    "Waiting",
    "WaitingReason",
    "facts_of",
    "template",
    "templates",
]
