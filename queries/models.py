"""The pack format: what the front matter of one query must say of it."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, model_validator

from vocabulary import Bilingual, Language, Strict

PackId = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$", max_length=40)]
Version = Annotated[str, Field(pattern=r"^\d+\.\d+$")]
Answers = Annotated[str, Field(pattern=r"^Q([1-9]|[123]\d|40)$")]
Category = Literal["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"]
ParameterType = Literal["integer", "number", "boolean", "text", "date", "id", "ids", "node"]
ColumnType = Literal[
    "text",
    "texts",
    "integer",
    "number",
    "share",
    "amount",
    "date",
    "boolean",
    "id",
    "ids",
    "node",
    "nodes",
    "passages",
]
NodeLabel = Literal["Case", "Unit", "Official", "Region", "Fund", "Document", "Measure", "Project"]
Need = Literal[
    "cases", "measures", "demands", "projects", "exposure", "effort", "registers", "alerts", "neighbours"
]


class Parameter(Strict):
    """One parameter; one without ``default`` must be given unless ``optional``, which passes null.

    ``list`` names the closed list of an ``id`` or ``ids``, ``label`` the nodes that a ``node`` id names. ``suggest``
    is a query with the columns ``value`` and ``label`` that proposes values from the graph.
    """

    name: Name
    type: ParameterType
    list: str | None = None
    label: NodeLabel | None = None
    minimum: float | None = None
    maximum: float | None = None
    allowed: tuple[str, ...] = ()
    default: Any = None
    optional: bool = False
    suggest: str | None = None
    zh: str
    en: str

    @property
    def required(self) -> bool:
        """Must a value be given?"""
        return self.default is None and not self.optional

    @model_validator(mode="after")
    def _complete(self) -> Parameter:
        if (self.type in ("id", "ids")) != (self.list is not None):
            raise ValueError("list belongs to the types id and ids, and they need it")
        if (self.type == "node") != (self.label is not None):
            raise ValueError("label belongs to the type node, and it needs one")
        if self.type in ("integer", "number") and (self.minimum is None or self.maximum is None):
            raise ValueError("a number needs minimum and maximum")
        return self


class Preset(Strict):
    """A named set of parameter values."""

    title: Bilingual
    values: dict[Name, Any]


class Column(Strict):
    """One column of the answer, in the order of ``RETURN``; ``unit`` says what a number counts."""

    name: Name
    type: ColumnType
    list: str | None = None
    label: NodeLabel | None = None
    unit: Bilingual | None = None
    zh: str
    en: str

    def title(self, language: Language) -> str:
        """Return the heading in ``language``."""
        return self.zh if language == "zh" else self.en

    @model_validator(mode="after")
    def _complete(self) -> Column:
        if (self.type in ("id", "ids")) != (self.list is not None):
            raise ValueError("list belongs to the types id and ids, and they need it")
        if (self.type in ("node", "nodes")) != (self.label is not None):
            raise ValueError("label belongs to the types node and nodes, and they need it")
        return self


class Chart(Strict):
    """How the rows may be drawn: ``x`` and ``y`` are columns, ``series`` splits them."""

    kind: Literal["bar", "heatmap", "timeline"]
    x: Name
    y: Name
    series: Name | None = None


class Network(Strict):
    """Which two columns of ids are the ends of an edge, and which column is its weight."""

    source: Name
    target: Name
    weight: Name | None = None


class Pack(Strict):
    """One query with all that a reader must know of it. ``cypher`` is the body of the file.

    ``needs``: what must be recorded for an answer at all; ``also``: what is used where it is there. ``analysis`` names
    the function that makes the answer out of the rows of the body; ``roles`` gives its columns other names.
    """

    id: PackId
    version: Version
    answers: tuple[Answers, ...] = ()
    category: Category
    maturity: Literal["counts", "tested"]
    title: Bilingual
    question: Bilingual
    why: Bilingual
    leads_to: Bilingual
    assumptions: Bilingual
    exclusions: Bilingual
    read: Bilingual
    misleads: Bilingual
    parameters: tuple[Parameter, ...] = ()
    presets: tuple[Preset, ...] = ()
    columns: Annotated[tuple[Column, ...], Field(min_length=1)]
    chart: Chart | None = None
    network: Network | None = None
    denominator: str | None = None
    denominator_of: Bilingual | None = None
    graph: str | None = None
    analysis: str | None = None
    roles: tuple[tuple[Name, Name], ...] = ()
    needs: Annotated[tuple[Need, ...], Field(min_length=1)]
    also: tuple[Need, ...] = ()
    cypher: Annotated[str, Field(min_length=1)]

    @model_validator(mode="after")
    def _consistent(self) -> Pack:
        names = [c.name for c in self.columns]
        if len(set(names)) != len(names):
            raise ValueError("two columns have one name")
        drawn = [self.chart.x, self.chart.y, self.chart.series] if self.chart else []
        drawn += [self.network.source, self.network.target, self.network.weight] if self.network else []
        for name in drawn:
            if name is not None and name not in names:
                raise ValueError(f"chart or network names {name}, which is no column")
        known = {p.name for p in self.parameters}
        if len(known) != len(self.parameters) or any(set(p.values) - known for p in self.presets):
            raise ValueError("a parameter is declared twice, or a preset sets one that is not declared")
        if (self.denominator is None) != (self.denominator_of is None):
            raise ValueError("denominator and denominator_of belong together")
        return self

    def column(self, name: str) -> int | None:
        """Return the position of a column, None where there is none."""
        return next((i for i, c in enumerate(self.columns) if c.name == name), None)
