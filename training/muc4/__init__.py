"""The network that reads event templates: aligned keys, the torch model, and the command that fits it."""
