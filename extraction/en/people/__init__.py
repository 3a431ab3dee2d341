"""The people of an English text, each with all mentions."""
