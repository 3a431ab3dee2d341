"""Weak points: by the lists, by object and predicate, by slots and senses, and which of them are given."""
