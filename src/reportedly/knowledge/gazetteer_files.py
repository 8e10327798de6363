"""Which gazetteer file is used: one named by the environment, the user's own, or the bundled one."""

from __future__ import annotations

import os
from importlib.resources import files
from pathlib import Path

from reportedly.knowledge.folders import data_folder

VARIABLE = "REPORTEDLY_GAZETTEER"


class GazetteerError(Exception):
    """The gazetteer that is to be used cannot be; the message is a sentence that says why and what to do."""

    @classmethod
    def of(cls, path: Path, why: str) -> GazetteerError:
        """Return the error for a file, with advice by how it was chosen."""
        if path == bundled_file():
            return cls(f"the gazetteer of this installation cannot be used ({why}): {path}; install reportedly again")
        chosen = f"{VARIABLE} names it" if os.environ.get(VARIABLE) else "it lies in your data folder"
        return cls(
            f"the gazetteer {path} cannot be used ({why}); {chosen}: "
            f"{'unset it' if os.environ.get(VARIABLE) else 'move it away'} for the bundled one, "
            "or make it anew with `reportedly gazetteer import --fresh`"
        )


def bundled_file() -> Path:
    """Return the file that the package carries."""
    return Path(str(files("reportedly"))) / "knowledge" / "gazetteer.sqlite"


def own_file() -> Path:
    """Return where a gazetteer of the user's own lies, whether it is there or not."""
    return data_folder() / "gazetteer.sqlite"


def chosen_file() -> Path:
    """Return the file that REPORTEDLY_GAZETTEER names, else the user's own where it is there, else the bundled one."""
    named = os.environ.get(VARIABLE)
    if named:
        return Path(named).absolute()
    own = own_file()
    return own if own.is_file() else bundled_file()
