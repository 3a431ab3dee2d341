"""Names of people: titled and untitled, masks, dotted and rare names, and where each stands."""
