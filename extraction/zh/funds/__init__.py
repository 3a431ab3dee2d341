"""Funds, and what was done to them."""
