"""Funds: the phrase, its kind, programmes named alone."""
