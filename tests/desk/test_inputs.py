from __future__ import annotations

from pathlib import Path

from reportedly.desk.inputs import targets


def test_a_folder_stands_for_its_files_in_order(tmp_path: Path) -> None:
    for name in ("b.html", "a.txt", ".hidden", "deep/c.pdf", ".git/d.txt"):
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x")
    given = ["https://example.org/in", "-", str(tmp_path / "none"), str(tmp_path / "in")]
    found = [one.replace(f"{tmp_path}/", "") for one in targets(given)]
    assert found == ["https://example.org/in", "-", "none", "in/a.txt", "in/b.html", "in/deep/c.pdf"]
