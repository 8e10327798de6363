"""A hook of MkDocs: the figures of the README stand in the page on methods, so that there is one place for them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

_README = Path(__file__).parents[1] / "README.md"
_BLOCK = re.compile(r"<!-- figures:begin -->\n(.*?)<!-- figures:end -->", re.DOTALL)
_PLACE = re.compile(r"<!-- figures -->.*?<!-- /figures -->", re.DOTALL)


def figures() -> str:
    """The table of figures as it stands in the README.

    Raises:
        ValueError: if it does not stand there.
    """
    found = _BLOCK.search(_README.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError("the README has no table of figures")
    return found[1].strip()


def on_page_markdown(markdown: str, **_: Any) -> str:
    """The page with the figures in their place."""
    return _PLACE.sub(lambda _: figures(), markdown)
