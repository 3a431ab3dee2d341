"""The room's own small model of weak points: runs of characters per clause, and how far a candidate is to be believed.

Trained on the project's own prose only (``training/zh``, ``make train``); its card is ``docs/extraction/model-card.md``.
"""

from extraction.zh.model.belief import Belief, beliefs, features, windows

__all__ = ["Belief", "beliefs", "features", "windows"]
