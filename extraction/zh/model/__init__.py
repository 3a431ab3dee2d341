"""The room's own small models: runs of characters per clause, how far a candidate is to be believed, what a text is about.

Trained on the project's own prose only (``training/zh``, ``make train``); its card is ``docs/extraction/model-card.md``.
"""

from extraction.zh.model.belief import SENTENCE, Belief, beliefs, features, windows
from extraction.zh.model.topics import confidence, heard

__all__ = ["SENTENCE", "Belief", "beliefs", "confidence", "features", "heard", "windows"]
