"""Sums of money and their roles."""
