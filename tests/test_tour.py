"""The notebook of docs/ runs from its first cell to its last, and is kept without outputs."""

import shutil
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parent.parent
TOUR = ROOT / "docs" / "tour.ipynb"


def read_tour() -> Any:
    return nbformat.read(TOUR, as_version=4)  # type: ignore[no-untyped-call] # it has no types


def test_it_is_kept_without_outputs() -> None:
    tour = read_tour()
    nbformat.validate(tour)
    code = [cell for cell in tour.cells if cell.cell_type == "code"]
    assert all(cell.outputs == [] and cell.execution_count is None for cell in code)


# The kernel's own libraries warn of what they will do otherwise; none of it is ours.
@pytest.mark.filterwarnings("ignore")
def test_it_runs_and_shows_what_it_says(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    tour = read_tour()
    NotebookClient(tour, timeout=120, resources={"metadata": {"path": str(tmp_path)}}).execute()
    outputs = [output for cell in tour.cells if cell.cell_type == "code" for output in cell.outputs]
    assert not [output for output in outputs if output.output_type == "error"]
    assert not [output for output in outputs if output.get("name") == "stderr"]
    shown = [output.data for output in outputs if output.output_type == "execute_result"]
    assert sum("image/svg+xml" in data for data in shown) == 2
    assert sum("text/html" in data for data in shown) >= 5
    assert any(
        "<mark" in data.get("text/html", "") or 'class="dateline"' in data.get("text/html", "") for data in shown
    )
    printed = "".join(output.text for output in outputs if output.output_type == "stream")
    assert "8 reports" in printed
    assert "fights:" in printed
    assert "incidents.acled.csv" in printed
