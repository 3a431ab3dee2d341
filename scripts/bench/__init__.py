"""Benchmarks: what runs, how fast, in how much memory, and how cost grows. Nothing here is a threshold."""
