"""The shipped sample reports: invented people, units and places."""

from pathlib import Path

__all__ = ["broken", "lists", "measures", "plan", "reports"]

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


def measures() -> Path:
    """Return the table of measures that answer some of the sample cases."""
    return _HERE / "measures.csv"


def plan() -> Path:
    """Return what the demo shows: packs with their parameters, one case, networks."""
    return _HERE / "demo.yaml"
