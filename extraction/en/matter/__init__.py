"""What an English case is about: conduct, fields, remedies."""
