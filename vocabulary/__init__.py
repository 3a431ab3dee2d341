"""The closed lists as data: weak points, fields, conduct, sanctions, funds, units, regions, errors, words."""

from vocabulary.errors import ErrorCode, IncisionError, error_codes
from vocabulary.load import Vocabulary, load
from vocabulary.messages import messages, say
from vocabulary.models import Bilingual, Cue, Entry, Language, Mode, Pillar, Strict, WeakPoint

__all__ = [
    "Bilingual", "Cue", "Entry", "ErrorCode", "IncisionError", "Language", "Mode", "Pillar", "Strict",
    "Vocabulary", "WeakPoint", "error_codes", "load", "messages", "say",
]
