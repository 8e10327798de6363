"""How good and how fast: one command a gold set, floors pinned in a file."""
