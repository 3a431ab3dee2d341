"""Sanctions: their formulas, and who received them."""
