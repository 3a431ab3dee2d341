"""Chinese: form leads (notices, indictments, findings), gazetteers with judgement, rules as data.

The path through the modules is told in docs/extraction/zh.md.
"""

from extraction.zh.analysis import analyse

__all__ = ["analyse"]
