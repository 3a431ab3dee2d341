"""What Cypher alone cannot answer: thin joins of a pack's rows to the statistics. A pack names one by ``analysis``."""

from queries.analyses.model import Analysed, Analysis, Task
from queries.analyses.registry import analyses, analysis

__all__ = ["Analysed", "Analysis", "Task", "analyses", "analysis"]
