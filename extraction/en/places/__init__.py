"""Places of an English text, and what stands where."""
