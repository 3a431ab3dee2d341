"""Files for people: networks, findings pages, dossiers. Each opens without a network, in both languages."""

from visualizations.data import Edge, Fact, Name, NetworkData, Node, Sentence
from visualizations.findings import Chart, Column, Findings, Row
from visualizations.findings_page import findings_html
from visualizations.network_page import network_html

__all__ = [
    "Chart",
    "Column",
    "Edge",
    "Fact",
    "Findings",
    "Name",
    "NetworkData",
    "Node",
    "Row",
    "Sentence",
    "findings_html",
    "network_html",
]
