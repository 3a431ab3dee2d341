"""Weak points: all wordings that speak for one, and which of two stays."""
