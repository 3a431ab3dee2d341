"""Files for people: networks, findings pages, dossiers. Each opens without a network, in both languages."""

from visualizations.data import Edge, Fact, Name, NetworkData, Node, Sentence
from visualizations.network_page import network_html

__all__ = ["Edge", "Fact", "Name", "NetworkData", "Node", "Sentence", "network_html"]
