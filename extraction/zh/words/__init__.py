"""The words of a Chinese text: lists of patterns, numbers, names as strings, scenes of classes of words."""
