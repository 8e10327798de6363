"""How the reading model is made: from gold data to weights. Needs the extra `train`; no read touches it."""
