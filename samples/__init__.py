"""The shipped sample reports: invented people, units and places."""

from pathlib import Path

__all__ = ["broken", "examples", "lists", "plan", "reports", "tables"]

_HERE = Path(__file__).resolve().parent


def reports() -> Path:
    """Return the folder of sample reports, Chinese and English."""
    return _HERE / "reports"


def broken() -> Path:
    """Return the folder of inputs that every reader must refuse by name."""
    return _HERE / "broken"


def lists() -> Path:
    """Return the folder of lists that the samples need: the places and units of their invented world."""
    return _HERE / "lists"


def tables() -> dict[str, Path]:
    """Return the sample tables by the name of their template: measures, demands, projects and what counts need."""
    return {path.stem: path for path in sorted((_HERE / "tables").glob("*.csv"))}


def plan() -> Path:
    """Return what the demo shows: packs with their parameters, one case, networks."""
    return _HERE / "demo.yaml"


def examples() -> Path:
    """Return what each pack is given in the worked example of its page."""
    return _HERE / "examples.yaml"
