"""Dates of Chinese prose, those of papers, and how long acts went on."""
