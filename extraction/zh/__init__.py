"""Chinese: form leads (notices, indictments, findings), gazetteers with judgement, rules as data."""

from extraction.zh.analysis import analyse

__all__ = ["analyse"]
