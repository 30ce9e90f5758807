"""English verbs and cues of conference papers."""

from bot.reading.lexicon import Lexicon

_VERB = r"[a-z][a-z-]+"
_ADVERB = r"(?:(?:also|in addition|furthermore|moreover|further|jointly|again|additionally),?\s+)*"

_PRESENCE = r"to\s+(?:attend|participate|take part|join|be present|visit|come)\b"
"""Who invites somebody to be present has the act; who is invited to do something has it."""
_TOLD = r"(?:requested|invited|asked|urged|encouraged|called upon|instructed)"
_HANDED = (
    r"(?<!\bthe )(?<!\bits )(?<!\btheir )(?<!\bhad )(?<!\bwas )(?<!\bwere )(?<!\bbeen )"
    r"(?:(?:ask|request|urg|instruct|entrust|mandat|task|commission|invit|direct|charg)ed|asks|requests|urges"
    r"|instructs|invites|calls (?:up)?on|called (?:up)?on)\b(?!\s+(?:by|for|from|in|at|on|with|to)\b)"
)
"""A verb by which a subject hands on an act; as a participle ("requested by IOM") or a noun it hands on none."""

_OWING = (
    r"(?:responsible|in charge|leads?|lead party)(?: (?:part(?:y|ies)|bod(?:y|ies)|countr(?:y|ies)|entit(?:y|ies)))?"
)
_DUE = r"(?:deadlines?|due(?: date)?|dates?|time ?-?(?:frame|limit|line)s?|by when|target date|timing)"

LEXICON = Lexicon(
    asks=r"\b(?:ask|request|urge|encourage|call(?:s|ed)? (?:up)?on|instruct|entrust|mandate|task|commission|exhort"
    r"|recommend|appeal to|direct|charge)(?:s|ed)?\b"
    rf"|\binvite[sd]?\b(?=[^.;]{{3,120}}?\s(?!{_PRESENCE})to\s+[a-z])(?![^.;]{{3,120}}?\s{_PRESENCE})",
    agrees=r"\b(?:agree[sd]?|decide[sd]?|resolve[sd]?|undertake[sn]?|undertook|commit(?:s|ted)?(?: themselves| itself)?"
    r"|pledge[sd]?)(?: also)?\s+(?:to|on)\b"
    r"|\b(?:agreed|decided|resolved)\s+that\b(?=.*\b(?:will|shall|would|should|must)\b)",
    future=r"\b(?:will|shall)\b|\b(?:is|are) to\b(?=\s+[a-z])",
    passive=r"\b(?:will|shall|would|is to|are to)\s+(?:also\s+|then\s+)?be\s+" + _VERB,
    to_act=rf"{_ADVERB}to\s+{_VERB}",
    thanks=r"\b(?:thank(?:s|ed)?|congratulate[sd]?|commend(?:s|ed)?|gratitude|appreciat\w+|welcome[sd]?"
    r"|applaud(?:s|ed)?|praise[sd]?|express(?:es|ed)?)\b",
    notes=r"\b(?:take[sn]? note|took note|make[sn]? note|note[sd]?|acknowledge[sd]?|recogni[sz]e[sd]?|reaffirm(?:s|ed)?"
    r"|recall(?:s|ed)?|highlight(?:s|ed)?|underline[sd]?|emphasi[sz]e[sd]?|stress(?:es|ed)?|consider(?:s|ed) that"
    r"|accept(?:s|ed)?|receive[sd]?|endorse[sd]?|approve[sd]?|stated?)\b",
    past=r"\b(?:was|were|has|have|had)\b"
    r"|\b(?:adopted|held|took part|participated|met|sent|concluded|presented|attended)\b",
    through=r"\b(?:through|via|by way of|with the help of)\s+",
    agent=r"\bby\s+",
    target_end=r"\sto\s+(?:[a-z-]+ly\s+)?[a-z]+",
    again=r"^(?:therefore,?\s+|for that reason,?\s+|in addition,?\s+)?(?:they|it|these|the same)\b",
    relative=r"\b(?:which|that)\s+(?:will|shall)\s+be\s+[a-z]+\s+(?:out\s+)?by\s+[^,;]+",
    is_asked=rf"\b(?:is|are|was|were)\s+(?:also\s+|kindly\s+|hereby\s+)*{_TOLD}\s+to\s+(?!the\b|an?\b)(?=[a-z])",
    hands_on=rf"^(?:(?!\bthat\b)[^;])*?{_HANDED}\s+[^.;]{{2,120}}?\sto\s+(?!the\b|an?\b|date\b)[a-z]",
    leads=r"\(\s*leads?:\s*(?P<leads>[^)]+)\)|^leads?:\s*(?P<first>[^.]+)\."
    rf"|(?:^|[.;]\s+){_OWING}:\s*(?P<inside>[^;]+?)(?=[.;]\s+[A-Z]|[.;]?\s*$)",
    attendance=r"\b(?:participation|took part|attended|participated|representatives|delegations of)\b",
    receives=r"\b(?:to|with|from|invite|provide|send|ask|contact with|supply|inform)\s+(?:the\s+)?"
    r"(?:involved countries[\s–,-]*|countries concerned[\s–,-]*)?$",
    subject=r"(?:the|an?|each|every|all|both|this|these|those|their|its|they|it|some|several)\b",
    joins=r"\s*(?:,|and|&|or|as well as|–|-)?\s*(?:the|of|with|to)?\s*",
    that=r"^that (?:the )?|\b(?:agreed|decided|resolved) that (?:the )?",
    then_asks=r"\band (?:to )?(?:ask|request|urge|encourage|instruct|invite) ",
    columns=rf"(?:(?:no\.?|activit(?:y|ies)|actions?|commitments?|tasks?)\W+)*{_OWING}\W*(?:$|{_DUE})",
    owing_column=_OWING,
    due_column=_DUE,
    beside=r"and|or|all|the|of|with|through|via|by|both|jointly|together|in|coordination|consultation|support|from",
)
