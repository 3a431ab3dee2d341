"""Who is accused in English, and who is cleared: by verbs, by who tells it, by the one post that a finding is about."""
