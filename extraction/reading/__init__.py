"""Readers: files to texts, each refusal with a code and a way out."""

from extraction.reading.reader import SUFFIXES, read, read_inputs
from extraction.reading.report import RawReport, Refusal
from extraction.reading.text import MAX_CHARACTERS

__all__ = ["MAX_CHARACTERS", "SUFFIXES", "RawReport", "Refusal", "read", "read_inputs"]
