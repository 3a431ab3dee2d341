"""Organisations of an English text, their short forms, and which of them only handle the case."""
