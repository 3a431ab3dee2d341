"""Files for people: networks, findings pages, dossiers. Each opens without a network, in both languages."""

from visualizations.bars import svg as bars_svg
from visualizations.build import FocusKind, network, network_of_passages, sentences_of
from visualizations.case_view import CaseView, Like, Line, Reason, Twin, case_view, likes_of
from visualizations.data import Edge, Fact, Name, NetworkData, Node, Sentence
from visualizations.document_facts import ExplainedFact, Read, Rival
from visualizations.document_json import chosen, explanation
from visualizations.document_page import document_html
from visualizations.document_values import fact_kind, fact_kinds, fact_told
from visualizations.document_view import DocumentView, document_view, recorded_view
from visualizations.dossier import dossier_html
from visualizations.findings import Chart, Column, Findings, Plot, Row
from visualizations.findings_page import findings_html
from visualizations.letter import Block, Elsewhere, LetterKind, letter, letters
from visualizations.naming import name_of
from visualizations.network_page import network_html, network_policy
from visualizations.page import PAGE_POLICY, phrase
from visualizations.plots import plot_file, plot_of
from visualizations.posts import Posts, posts_of
from visualizations.related_page import Judged, Judging, related_html, related_policy
from visualizations.results import findings_of, network_of_result
from visualizations.review import Reviewing, parts_of, review_policy
from visualizations.statements import statements
from visualizations.waiting_page import WaitingRow, waiting_html, waiting_rows
from visualizations.word import word

__all__ = [
    "PAGE_POLICY",
    "Block",
    "CaseView",
    "Chart",
    "Column",
    "DocumentView",
    "Edge",
    "Elsewhere",
    "ExplainedFact",
    "Fact",
    "Findings",
    "FocusKind",
    "Judged",
    "Judging",
    "LetterKind",
    "Like",
    "Line",
    "Name",
    "NetworkData",
    "Node",
    "Plot",
    "Posts",
    "Read",
    "Reason",
    "Reviewing",
    "Rival",
    "Row",
    "Sentence",
    "Twin",
    "WaitingRow",
    "bars_svg",
    "case_view",
    "chosen",
    "document_html",
    "document_view",
    "dossier_html",
    "explanation",
    "fact_kind",
    "fact_kinds",
    "fact_told",
    "findings_html",
    "findings_of",
    "letter",
    "letters",
    "likes_of",
    "name_of",
    "network",
    "network_html",
    "network_of_passages",
    "network_of_result",
    "network_policy",
    "parts_of",
    "phrase",
    "plot_file",
    "plot_of",
    "posts_of",
    "recorded_view",
    "related_html",
    "related_policy",
    "review_policy",
    "sentences_of",
    "statements",
    "waiting_html",
    "waiting_rows",
    "word",
]
