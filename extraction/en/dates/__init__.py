"""Dates of English prose: told in full, by other words, and how long something went on."""
