"""A text as it comes made legible (pages, margins, broken lines, capitals, spelling), and the way back to the text as given."""
