"""Bytes to Document: the text is fixed once, the raw bytes are kept."""
