"""Document to marks: one file each."""
