"""Who takes part in the conference: names in three languages, who belongs to what at a date, and who owes what."""

from bot.parties.joint import parts
from bot.parties.membership import bodies, debtors, members
from bot.parties.mentions import Mention, host, mentions, places
from bot.parties.party import Acts, Kind, Party, UnknownParty, known, name, parties, party
from bot.parties.typed import id_of, resolve

__all__ = [
    "Acts",
    "Kind",
    "Mention",
    "Party",
    "UnknownParty",
    "bodies",
    "debtors",
    "host",
    "id_of",
    "known",
    "members",
    "mentions",
    "name",
    "parties",
    "parts",
    "party",
    "places",
    "resolve",
]
