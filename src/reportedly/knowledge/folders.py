"""Where a user's own files lie."""

from __future__ import annotations

import os
from pathlib import Path


def data_folder() -> Path:
    """Return the folder of the user's own data, whether it is there or not (XDG base directories)."""
    home = os.environ.get("XDG_DATA_HOME") or ""
    # The specification has relative paths ignored.
    data = Path(home) if Path(home).is_absolute() else Path.home() / ".local" / "share"
    return data / "reportedly"
