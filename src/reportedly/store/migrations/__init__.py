"""How a store is made, and brought from each released schema to the next."""
