"""The project's own training prose: reports about invented people and places, marked inline as they were written.

Format (``training/README.md``): a line ``=== id=… kind=… status=… fields=… misconduct=… wp=…``, then the text with
marks such as ``{{WP-P-15:E|…}}``, ``{{MC-03|…}}``, ``{{FD-12|…}}``, ``{{MEAS|…}}``, ``{{MONEY:loss|…}}``, nested at will.
"""

from scripts.training.check import problems
from scripts.training.parse import Mark, Report, TrainingError, parse, read

__all__ = ["Mark", "Report", "TrainingError", "parse", "problems", "read"]
