"""Lets `python -m reportedly` do what the command does."""

from __future__ import annotations

from reportedly.cli import main

if __name__ == "__main__":
    main()
