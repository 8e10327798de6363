"""Bytes to Document: the text is fixed once, the raw bytes are kept."""

from reportedly.intake.fetch import Fetched, Network, Visit, fetch, visit
from reportedly.intake.raw import keep_raw
from reportedly.intake.reading import Taken, read_bytes
from reportedly.intake.source import read_file, read_stream

__all__ = [
    "Fetched",
    "Network",
    "Taken",
    "Visit",
    "fetch",
    "keep_raw",
    "read_bytes",
    "read_file",
    "read_stream",
    "visit",
]
