"""Extraction on texts that nobody would write: generated, mutated, and very long ones."""
