"""What a Chinese case is about: conduct, fields, remedies."""
