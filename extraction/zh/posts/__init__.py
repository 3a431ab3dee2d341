"""Posts: their words, their unit, and careers told without the name."""
