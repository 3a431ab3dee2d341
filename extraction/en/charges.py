"""The words before and behind a name that charge its bearer."""

from __future__ import annotations

import re

DID = (
    r"(?:arrested|charged|indicted|convicted|sentenced|arraigned|accused|found guilty|ordered|suspended|fined|fired|discharged|sacked|let go"
    r"|dismissed|removed from|placed on|placed under suspension|debarred|disbarred|barred from|excluded from|bound over|ordered held|alleged to|guilty|being held|expected to be (?:arraigned|sentenced)"
    r"|scheduled to be (?:arraigned|sentenced)|censured|jailed|disqualified|stripped of|(?:immediately|later) (?:fired|removed|suspended))"
)

BE = r"(?:was|were|is|are|has been|have been|had been|has also been)"

ASIDE = (
    r"(?:,\s(?:age\s)?\d{2}|\s?\(\d{2}\))?"
    r"(?:,\s(?:(?!\b(?:said|says|announce\w*|that|together|joined|along|where|when)\b)(?:[^.;]|\.(?=,|\s[a-z]|[A-Z]\.))){1,150}?,|,)?"
)

# of (county) and his chief jailer
OF_PLACE = r"\s(?:of|from|with)\s(?:the\s)?[A-Z][\w.'’-]*(?:\s(?:of\s)?[A-Z][\w.'’-]*){0,3}(?:,?\sand\s(?:his|her|the|its|a|two|three)\s(?:[a-z-]+\s){0,4}[a-z-]+)?"

STRONG = re.compile(
    rf"^(?:{ASIDE}|{OF_PLACE}|\s(?:\w+ed|was employed|wrote|took|ran|had)\b(?:[^.;]|(?<=Inc)\.|(?<=Ltd)\.|(?<=Corp)\.|(?<=\sCo)\.){{1,110}}?\sand)\s(?:who\s)?(?:each\s|both\s|also\s)?(?:{BE}\s(?:also\s|each\s|both\s|previously\s|today\s|later\s)?{DID}"
    r"|(?:(?:has|have|had)\s)?(?:pleaded|pled|pleads|entered a guilty plea|agreed to plead|admitted|confessed)\b)"
)

AFTER = re.compile(
    rf"^(?:,\s(?:age\s)?(?:1[89]|[2-9]\d)\b|\s?\((?:1[89]|[2-9]\d)\)|{ASIDE}\s(?:who\s)?(?:allegedly|faces|faced|stole|embezzled|conspired"
    r"|defrauded|submitted false|misused|accepted|solicited|(?:(?:has|have)\s)?agreed\s(?:(?:on\s)?[A-Z]\w+day\s|this\sweek\s|last\s\w+\s)?to\s(?:pay|settle|resolve|repay|the\sentry)|(?:is|was|are|were)\son\s(?:unpaid|administrative|paid)\sleave|(?:was|were)\s(?:caught|trapped)|directed|pocketed|diverted|forged|falsified|fabricated|siphoned|bribed|extorted|laundered"
    r"|skimmed|steered|rigged|lied|wrote \S+ checks|overbilled|misappropriated|altered|backdated|colluded|(?:did\snot|failed\sto)\s(?:deposit|remit|account\sfor|turn\sover|disclose)"
    r"|(?:was|were|has\sbeen)\s(?:given|issued|handed)\san?\s(?:[\w-]+\s){0,3}(?:reprimand|warning|suspension)|(?:cooperated\sand\s)?got\s(?:probation|(?:[\w-]+\s){1,2}(?:months|years))|(?:accepted|received)\san?\s(?:[\w-]+\s){0,3}(?:warning|reprimand|suspension)|paid\san?\s(?:\$[\d,.]+\s)?(?:[\w-]+\s){0,2}(?:fine|penalty)|(?:was|were|has\sbeen|have\sbeen)\sinterdicted|received\s(?:a\s(?:sentence|term)|(?:(?:[\w-]+)\s){1,3}?(?:months?|years?))|received\sa\s(?:written\s|formal\s|\d{1,3}-day\s)?(?:warning|reprimand|suspension)|(?:was|were)\s(?:terminated|demoted|reprimanded)|took\s(?:cash|bribes|kickbacks|money|gifts)|charged\s(?:personal|private|\$[\d,.]+\sin\spersonal)|used\s(?:an?|the|his|her)\s[\w\s-]{3,40}?\sfor\spersonal)\b"
    r"|\s(?:not\s)?guilty\b|(?:,\s\d{{2}},|,)?\s(?:is|are|was|were)\s(?:also\s)?(?:said\sto\shave|named\sin|booked|bound\sover|held\sto\sanswer|led\saway)|'s?\s(?:scheme|conduct|arrest|indictment|conviction|sentencing|plea))"
)

AGED = re.compile(r"^(?:,\s(?:age\s)?(?:1[89]|[2-9]\d)\b|\s?\((?:1[89]|[2-9]\d)\))")

BEFORE = re.compile(
    r"(?:\b(?:People|State|Commonwealth|Government|Republic|Crown|Queen|King|R|Rex|Regina|United States|U\.S\.)\sv(?:s?\.?|ersus)|\b(?:charged|indicted|arrested|sentenced|convicted|named|accused|pleading guilty)(?:\s(?:were|are|is|was|today|also))+:?|charging(?:\sdefendants?)?(?:\sDr\.)?|settlement(?:\sagreement)?\swith|designated|(?:suspects?|accused|defendants?)\s(?:are|were|include)|also\scharged\s(?:is|are)|defendants?,?(?:\sas)?|respondents?,?|co-?defendants?,?|co-?conspirators?,?|against|(?:arraigned|charged|indicted|arrested|convicted)\s(?:along\s|together\s)?with\s(?:his|her|their)\s(?:[\w-]+\s)?[\w-]+,?|(?:1[89]|[2-9]\d|(?:twen|thir|for|fif|six|seven|eigh|nine)ty(?:-\w+)?)-year-old|indictments?\sof|arrest\sof|conviction\sof"
    r"|sentencing\sof|charges\sagainst|charged)\s$",
    re.I,
)

# charges … against (the councilman and former mayor) NAME: only where a post stands before the name
AGAINST = re.compile(
    r"\b(?:charges?|indictments?|complaints?|counts?|case|judgment)\b(?:[^.;]|\.\d){0,60}?\sagainst\s(?:[\w'.-]+\s){1,10}$",
    re.I,
)

# finding (psychologist) NAME guilty; a charge against two physicians, NAME and …: only where a post stands before the name
NAMED_IN = re.compile(
    r"\b(?:charg(?:es|ed|ing)|accus(?:es|ed|ing)|indict(?:s|ed|ing)|convict(?:s|ed|ing)|arrest(?:s|ed|ing)|sentenc(?:es|ed|ing)|reprimand(?:s|ed)|censur(?:es|ed)|barred|fined|fired|suspended|demoted|disbarred|debarred|ousted|naming|adding|finding|found)\s"
    r"(?:(?!(?:by|before|said|says|told|to|with|from|of|for|that|and|after|when|under)\s)(?:[\w'’-]+|(?:[A-Z]|Dr|Mr|Ms|Mrs|Sgt|Lt|Capt|Det|U\.S)\.),?\s){1,8}(?:(?:Dr|Mr|Ms|Mrs)\.\s)?$",
    re.I,
)
ACTED_ON = re.compile(
    r"\b(?:sentenced|convicted|indicted|arrested|fired|suspended|charged|reprimanded|censured|demoted|fined|trapped)\s$"
)

# arrested the director of planning of the (unit), Mr. (name): only where a post stands before the name
ACTED_ON_POST = re.compile(
    r"\b(?:arrest|charg|indict|convict|sentenc|suspend|fin|reprimand|censur|dismiss|fir|demot|bann|barr|jail|interdict)(?:ed|red|ned|es|s)\s(?:the|its|a|an|two|former|then)\s[^.;]{3,120}?,\s(?:(?:Mr|Mrs|Ms|Miss|Dr|Eng|Prof|Hon|Shri|Smt|Cllr)\.?\s)?$"
)
