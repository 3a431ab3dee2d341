"""When the acts happened, when a post was held, when a sanction came."""
