"""Organisations: where a name begins, its kind, its short forms, which are named as such."""
