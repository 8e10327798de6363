"""Questions to a store: one file a question; each gives plain rows, in a fixed order."""
