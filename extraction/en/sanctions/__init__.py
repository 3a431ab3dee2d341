"""Sanctions of an English text: formulas, on whom they fell, when they were imposed."""
