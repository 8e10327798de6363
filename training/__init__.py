"""How the model is made: one command from gold data to the shipped weights (not in the wheel)."""
