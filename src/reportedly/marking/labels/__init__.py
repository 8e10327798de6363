"""What voices call a party, apart from who the party is."""

from reportedly.marking.labels.marks import mark_labels

__all__ = ["mark_labels"]
