"""The closed lists as data: weak points, fields, conduct, sanctions, funds, units, regions, errors, words."""

from vocabulary.days import is_day
from vocabulary.divisions import Division, Divisions, divisions
from vocabulary.errors import ErrorCode, IncisionError, error_codes
from vocabulary.later import later
from vocabulary.load import Vocabulary, load
from vocabulary.messages import messages, say
from vocabulary.models import Bilingual, Cue, Entry, Language, Mode, Pillar, Strict, WeakPoint
from vocabulary.naming import entries_near, entry_named, one_line, plain
from vocabulary.statuses import status_untold, statuses_told, unnamed_statuses
from vocabulary.user_models import KnownFund, KnownUnit
from vocabulary.xml import legal_xml
from vocabulary.yamlfile import parse_yaml

__all__ = [
    "Bilingual", "Cue", "Division", "Divisions", "Entry", "ErrorCode", "IncisionError", "KnownFund", "KnownUnit",
    "Language", "Mode", "Pillar", "Strict", "Vocabulary", "WeakPoint", "divisions", "entries_near", "entry_named",
    "error_codes", "is_day", "later", "legal_xml", "load", "messages", "one_line", "parse_yaml", "plain", "say", "status_untold",
    "statuses_told", "unnamed_statuses",
]  # fmt: skip
