"""The words and the shape of an English text: patterns that wait for their words, verbs, headlines, who speaks."""
