"""Divisions: known, unlisted, villages."""
