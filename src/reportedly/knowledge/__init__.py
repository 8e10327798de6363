"""What is known beforehand, as data files with a small loader each."""
