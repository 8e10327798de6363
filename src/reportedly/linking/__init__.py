"""Many reports: copies, incidents, who agrees with whom, and what became of what was said. Pure functions, no I/O."""
