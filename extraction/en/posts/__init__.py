"""Posts: their words, their unit, whose they are and from when to when."""
