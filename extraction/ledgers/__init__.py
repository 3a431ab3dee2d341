"""Tables that name people, each row told as a sentence, and the way back to the table."""
