"""What people's words on records amount to: what needs them, what they correct, how far they agree. Pure functions."""
