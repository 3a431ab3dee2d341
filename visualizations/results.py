"""A pack's answer as a findings page or as a network."""

from __future__ import annotations

from graph import Graph
from queries import Column as PackColumn
from queries import Result
from visualizations.build import network_of_passages
from visualizations.data import Name, NetworkData, Sentence
from visualizations.findings import Chart, Column, ColumnKind, Findings, Row, as_name
from visualizations.page import phrase
from visualizations.rows import network_of_rows

KINDS: dict[str, ColumnKind] = {"integer": "number", "number": "number", "share": "share", "amount": "money"}


def findings_of(result: Result) -> Findings:
    """Return the answer ready to be drawn; the column of passages becomes the sentences of each row."""
    pack = result.pack
    shown = [(i, c) for i, c in enumerate(result.columns) if c.type != "passages"]
    rows = tuple(
        Row(
            tuple(_cell(result, c, row[i]) for i, c in shown),
            tuple(s.id for s in result.evidence(row)),
        )
        for row in result.rows
    )
    remarks = [(phrase("page.outcome"), phrase(f"pack.outcome.{result.outcome}"))]
    remarks += [
        (phrase("page.said"), Name(r.text("zh"), r.text("en"))) for r in (*result.lacking, *result.remarks)
    ]
    remarks.append((phrase("page.maturity"), phrase(f"page.maturity.{pack.maturity}")))
    if result.denominator is not None and pack.denominator_of:
        of = pack.denominator_of
        remarks.append(
            (
                phrase("page.denominator"),
                Name(f"{of.zh}:{result.denominator:,}", f"{of.en}: {result.denominator:,}"),
            )
        )
    for key in ("read", "assumptions", "exclusions", "misleads", "why", "leads_to"):
        text = getattr(pack, key)
        remarks.append((phrase(f"page.{key}"), Name(text.zh, text.en)))
    named = {p.name: Name(p.zh, p.en) for p in pack.parameters}
    given = tuple((named[k], _plain(v)) for k, v in result.params.items() if v is not None and k in named)
    return Findings(
        id=pack.id, title=Name(pack.title.zh, pack.title.en), question=Name(pack.question.zh, pack.question.en),
        columns=tuple(Column(c.name, _heading(c), KINDS.get(c.type, "text")) for _, c in shown), rows=rows,
        sentences={i: Sentence(i, s.text, s.document) for i, s in result.passages.items()},
        chart=_chart(result),
        remarks=tuple(remarks), parameters=given, truncated=result.truncated, revision=result.revision,
    )  # fmt: skip


def _chart(result: Result) -> Chart | None:
    """Return the chart that the pack asks for; a line over time is left to who reads the table."""
    chart = result.pack.chart
    if chart is None or chart.kind == "timeline":
        return None
    if chart.kind == "heatmap":
        return Chart(chart.y, chart.series, across=chart.x) if chart.series else None
    return Chart(chart.x, chart.y, also=chart.series)


def network_of_result(graph: Graph, result: Result, limit: int = 300) -> NetworkData:
    """Return the answer as a network: what its rows join, or else the cases that its sentences stand in."""
    title = Name(result.pack.title.zh, result.pack.title.en)
    if result.pack.network is None:
        return network_of_passages(graph, title, sorted(result.passages), limit)
    return network_of_rows(result, title, limit)


def _cell(result: Result, column: PackColumn, value: object) -> object:
    if column.type in KINDS or value is None:
        return value
    return Name(result.shown(column, value, "zh") or "—", result.shown(column, value, "en") or "—")


def _heading(column: PackColumn) -> Name:
    unit = column.unit
    return Name(f"{column.zh}({unit.zh})", f"{column.en} ({unit.en})") if unit else Name(column.zh, column.en)


def _plain(value: object) -> Name:
    return as_name(value)
